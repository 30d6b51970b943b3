//! Forecasts of many places from past years, each made with what was known then, beside forecasts that need no model.
//!
//! People are derived as in [`derive`](crate::demography::derive) and go on by the core's own step. Start at
//! [`backtest_places`].

mod cohort_ratios;
mod forecast;
mod futures;
mod score;

pub use cohort_ratios::cohort_ratios;
pub use forecast::{PLACE_NAIVE, PlaceForecast};
pub use score::{PlaceScore, place_scores};

use super::backtest::{LEVELS, quantile};
use crate::demography::derive::{DerivedPlace, derive_country, derive_place};
use crate::model::{
    ByGroup, GROUP_AGES, GROWTH_YEARS, ManyPlaces, Origins, PLACE_BANDS, PlaceHistory,
};
use crate::numeric::{exp, ln};
use crate::units::Year;
use futures::{Futures, InBands};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Which forecasts are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacesQuestion {
    /// Of all starts only these.
    pub starts: Origins,
    /// Futures from each.
    pub draws: u64,
    /// What random numbers are keyed with.
    pub seed: u64,
}

/// Makes every forecast that is asked for, by start, outcome, place and band; the same at any number of threads.
///
/// # Errors
/// The start that too little is known for: the reader of places has such starts as errors (P1007).
pub fn backtest_places(
    many: &ManyPlaces,
    question: PlacesQuestion,
) -> Result<Vec<PlaceForecast>, Year> {
    let mut outcomes: BTreeMap<Year, BTreeSet<Year>> = BTreeMap::new();
    for (start, outcome) in many.trials.sets.iter().flat_map(|set| &set.spans) {
        if question.starts.has(*start) {
            outcomes.entry(*start).or_default().insert(*outcome);
        }
    }
    let mut made = Vec::new();
    for (start, outcomes) in outcomes {
        let outcomes: Vec<Year> = outcomes.into_iter().collect();
        made.extend(from_start(many, start, &outcomes, question).ok_or(start)?);
    }
    Ok(made)
}

/// `None` where too little is known.
fn from_start(
    many: &ManyPlaces,
    start: Year,
    outcomes: &[Year],
    question: PlacesQuestion,
) -> Option<Vec<PlaceForecast>> {
    // From here on nothing but what was known is within reach.
    let known = many.history.known_at(start)?;
    let basis = derive_country(&known, many.method, start, start)?;
    let derived: Option<Vec<DerivedPlace>> =
        (0..known.places.len()).into_par_iter().map(|place| derive_place(&basis, place)).collect();
    let derived = derived?;
    let futures = Futures {
        basis: &basis,
        places: &known.places,
        derived: &derived,
        widths: &many.widths,
        usual_window: many.method.window_years,
        bands: many.trials.bands,
    };
    let horizons: Vec<usize> = outcomes.iter().map(|outcome| outcome.since(start)).collect();
    let central = futures.central(&horizons);
    let drawn = futures.draw(&horizons, question.draws, question.seed);
    let naive = |place: usize, years: usize| naive(many, &known, start, place, years);
    // And only now what came.
    let mut made = Vec::new();
    for (horizon, outcome) in outcomes.iter().enumerate() {
        let counted = many.history.groups_at(*outcome)?;
        for (place, counted) in counted.iter().enumerate() {
            let came = bands_of_groups(counted, many.trials.bands);
            let naive = naive(place, horizons[horizon])?;
            for band in 0..PLACE_BANDS {
                let draws = drawn.iter().map(|draw| draw[horizon][place][band]);
                let mut sorted: Vec<f64> = draws.collect();
                sorted.sort_unstable_by(f64::total_cmp);
                let interval = |level: f64| {
                    (quantile(&sorted, 0.5 - 0.5 * level), quantile(&sorted, 0.5 + 0.5 * level))
                };
                made.push(PlaceForecast {
                    start,
                    outcome: *outcome,
                    place,
                    band,
                    observed: came[band],
                    central: central[horizon][place][band],
                    median: quantile(&sorted, 0.5),
                    intervals: LEVELS.map(interval),
                    naive: naive.map(|one| one.map(|bands| bands[band])),
                });
            }
        }
    }
    Some(made)
}

/// The same people, the same growth as over the last years, and cohort ratios.
fn naive(
    many: &ManyPlaces,
    known: &PlaceHistory,
    start: Year,
    place: usize,
    years: usize,
) -> Option<[Option<InBands>; 3]> {
    let bands = many.trials.bands;
    let at = |year: Year| known.groups_at(year).and_then(|places| places.get(place));
    let groups = at(start)?;
    let now = bands_of_groups(groups, bands);
    let back = GROWTH_YEARS.min(start.since(known.groups.first()));
    let growth = at(Year(start.0 - back as i32)).map(|before| {
        let before = bands_of_groups(before, bands);
        let times = years as f64 / back as f64;
        std::array::from_fn(|band| {
            let (before, now) = (before[band], now[band]);
            if before > 0.0 && now > 0.0 { now * exp(times * ln(now / before)) } else { now }
        })
    });
    let ratios = at(Year(start.0 - GROUP_AGES as i32))
        .map(|before| bands_of_groups(&cohort_ratios(before, groups, years), bands));
    Some([Some(now), growth, ratios])
}

/// Bands begin with a group.
fn bands_of_groups(groups: &ByGroup, bands: [usize; PLACE_BANDS]) -> InBands {
    std::array::from_fn(|band| {
        let first = bands[band] / GROUP_AGES;
        let end = bands.get(band + 1).map_or(groups[0].len(), |age| age / GROUP_AGES);
        let of_both = groups.iter().flat_map(|of_sex| &of_sex[first..end]);
        of_both.fold(0.0, |sum, one| sum + one)
    })
}
