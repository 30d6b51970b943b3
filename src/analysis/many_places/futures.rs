//! Futures of all places from one start: the derived people, with death rates, births and moves drawn about them.
//!
//! Each path is the same alone and among others. Start at [`Futures::draw`].

use crate::demography::derive::{
    BirthRates, CountryBasis, DerivedPlace, YearTable, projected, times, year_table,
};
use crate::demography::paths::{Series, Steps, trend_centre, trend_path};
use crate::model::{ByAge, CountedPlace, PLACE_BANDS, PlaceMoveWidths, band_ages};
use crate::numeric::{exp, ln};
use rayon::prelude::*;

/// Which path is which: starts are years, codes of places and draws are far below these.
const PATHS_OF_A_START: u64 = 1 << 40;
const PATHS_OF_A_PLACE: u64 = 1 << 20;
/// The level of births is a mean of five years, whose own share of the walk has this variance in steps.
const MEAN_VARIANCE: f64 = 1.2;
/// A very small place is not more than so many times as uncertain as a middle one.
const MOST_SIZE: f64 = 4.0;

/// Persons in each band.
pub(super) type InBands = [f64; PLACE_BANDS];

/// What futures of one start are made of.
pub(super) struct Futures<'a> {
    pub(super) basis: &'a CountryBasis<'a>,
    pub(super) places: &'a [CountedPlace],
    /// Of each place.
    pub(super) derived: &'a [DerivedPlace],
    pub(super) widths: &'a PlaceMoveWidths,
    /// The window that widths are of, years.
    pub(super) usual_window: usize,
    /// First ages of the bands.
    pub(super) bands: [usize; PLACE_BANDS],
}

/// How a place's own moves vary.
struct Local {
    lasting: InBands,
    chance: InBands,
}

/// One future's numbers by year ahead.
struct FutureLot {
    /// Log of death rates and of births over those of the central path.
    deaths: Vec<f64>,
    births: Vec<f64>,
    /// Net moves per person and year of every place.
    shared: InBands,
    /// Its number among paths; `None` on the central path.
    draw: Option<u64>,
}

impl Futures<'_> {
    /// Persons on the central path; shape `[horizon][place]`.
    pub(super) fn central(&self, horizons: &[usize]) -> Vec<Vec<InBands>> {
        let years = longest(horizons);
        let zero = vec![0.0; years];
        let lot = FutureLot {
            deaths: zero.clone(),
            births: zero,
            shared: [0.0; PLACE_BANDS],
            draw: None,
        };
        self.run(&lot, &self.national(years), &[], horizons, 0)
    }

    /// Persons in each of the draws; shape `[draw][horizon][place]`.
    pub(super) fn draw(&self, horizons: &[usize], draws: u64, seed: u64) -> Vec<Vec<Vec<InBands>>> {
        let years = longest(horizons);
        let national = self.national(years);
        let locals: Vec<Local> = self.derived.iter().map(|own| self.local(own)).collect();
        let step = self.basis.births.walk_step;
        let mut centre = vec![0.0; years];
        trend_centre(&self.basis.mortality, &mut centre);
        (0..draws)
            .into_par_iter()
            .map(|draw| {
                let lot = self.lot(draw, seed, step, &centre);
                self.run(&lot, &national, &locals, horizons, seed)
            })
            .collect()
    }

    /// The country's death rates in each year ahead.
    fn national(&self, years: usize) -> Vec<ByAge> {
        let basis = self.basis;
        (0..years).map(|after| basis.deaths.ahead(basis.start.plus(after))).collect()
    }

    /// Which path of a place, or of all of them (place 0).
    fn path(&self, place: u32, draw: u64) -> u64 {
        let start = u64::from(self.basis.start.0.unsigned_abs());
        start * PATHS_OF_A_START + u64::from(place) * PATHS_OF_A_PLACE + draw
    }

    fn lot(&self, draw: u64, seed: u64, step: f64, centre: &[f64]) -> FutureLot {
        let steps = |series| Steps::new(seed, series, self.path(0, draw));
        let mut deaths = vec![0.0; centre.len()];
        trend_path(&self.basis.mortality, &mut steps(Series::Mortality), &mut deaths);
        for (own, centre) in deaths.iter_mut().zip(centre) {
            *own -= centre;
        }
        let mut walk = steps(Series::BirthWalk);
        let mut level = step * MEAN_VARIANCE.sqrt() * walk.normal();
        let births = centre.iter().map(|_| {
            level += step * walk.normal();
            level
        });
        let births = births.collect();
        let common = normals(&mut steps(Series::MovesShared), self.widths.correlation[0]);
        let shared = std::array::from_fn(|band| self.widths.shared[band] * common[band]);
        FutureLot { deaths, births, shared, draw: Some(draw) }
    }

    /// ```text
    /// L² = (local · min((persons ÷ N)^size, 4))² · (window ÷ w)^power + ω² · chance ÷ (P w),   c² = chance ÷ P
    /// ```
    ///
    /// N persons of the place, P those of the band, w years of moves that are known, ω the weight of its own moves.
    fn local(&self, place: &DerivedPlace) -> Local {
        let widths = self.widths;
        let here = self.in_bands(&place.persons);
        let persons = here.iter().fold(0.0_f64, |sum, one| sum + one).max(1.0);
        let window = self.basis.window_years() as f64;
        let weight = place.own_weight * place.own_weight;
        let power = |base: f64, power: f64| exp(power * ln(base));
        let mut local = Local { lasting: [0.0; PLACE_BANDS], chance: [0.0; PLACE_BANDS] };
        for band in 0..PLACE_BANDS {
            let size = power(widths.persons / persons, widths.size_power[band]).min(MOST_SIZE);
            let own = widths.local[band] * size;
            let fewer = power(self.usual_window as f64 / window, widths.window_power[band]);
            let chance = widths.chance[band] / here[band].max(1.0);
            local.lasting[band] = (own * own * fewer + weight * chance / window).sqrt();
            local.chance[band] = chance.sqrt();
        }
        local
    }

    fn run(
        &self,
        lot: &FutureLot,
        national: &[ByAge],
        locals: &[Local],
        horizons: &[usize],
        seed: u64,
    ) -> Vec<Vec<InBands>> {
        let ratios = &self.basis.deaths.province_ratios;
        let mut here: Vec<ByAge> = self.derived.iter().map(|own| own.persons).collect();
        let mut lasting = Vec::with_capacity(here.len());
        let mut chances = Vec::with_capacity(here.len());
        if let Some(draw) = lot.draw {
            for (place, local) in self.places.iter().zip(locals) {
                let path = self.path(place.code, draw);
                let mut own = Steps::new(seed, Series::MovesLocal, path);
                let own = normals(&mut own, self.widths.correlation[1]);
                let sum = |band: usize| lot.shared[band] + local.lasting[band] * own[band];
                lasting.push(std::array::from_fn::<f64, PLACE_BANDS, _>(sum));
                chances.push((Steps::new(seed, Series::MovesChance, path), &local.chance));
            }
        }
        let mut found = vec![Vec::new(); horizons.len()];
        for (year, rates) in national.iter().enumerate() {
            let change = exp(lot.deaths[year]);
            let table = |ratio: &f64| year_table(&times(rates, ratio * change));
            let tables: Vec<YearTable> = ratios.iter().map(table).collect();
            let factor = exp(lot.births[year]);
            for (index, (place, own)) in self.places.iter().zip(self.derived).enumerate() {
                let Some(table) = tables.get(place.province) else { continue };
                let births =
                    BirthRates { per_woman: &own.fertility, factor, boys_share: own.boys_share };
                let out_rate = match (lasting.get(index), chances.get_mut(index)) {
                    (Some(lasting), Some((steps, chance))) => {
                        let more: InBands = std::array::from_fn(|band| {
                            lasting[band] + chance[band] * steps.normal()
                        });
                        &self.with_moves(&own.out_rate, more)
                    }
                    _ => &own.out_rate,
                };
                here[index] = projected(&here[index], table, (&own.in_persons, out_rate), births);
            }
            for (found, _) in found.iter_mut().zip(horizons).filter(|(_, own)| **own == year + 1) {
                *found = here.iter().map(|own| self.in_bands(own)).collect();
            }
        }
        found
    }

    /// Out-rates with net moves of `more` persons a year for each person of the band.
    fn with_moves(&self, out_rate: &ByAge, more: InBands) -> ByAge {
        let mut changed = *out_rate;
        for of_sex in &mut changed {
            for (band, more) in more.iter().enumerate() {
                for rate in &mut of_sex[band_ages(self.bands, band)] {
                    *rate -= more;
                }
            }
        }
        changed
    }

    pub(super) fn in_bands(&self, persons: &ByAge) -> InBands {
        std::array::from_fn(|band| {
            let ages = band_ages(self.bands, band);
            persons.iter().flat_map(|of_sex| &of_sex[ages.clone()]).fold(0.0, |sum, one| sum + one)
        })
    }
}

fn longest(horizons: &[usize]) -> usize {
    horizons.iter().copied().max().unwrap_or(0)
}

/// A normal number for each band, the two youngest correlated.
fn normals(steps: &mut Steps, correlation: f64) -> InBands {
    let mut normals: InBands = std::array::from_fn(|_| steps.normal());
    let rest = (1.0 - correlation * correlation).max(0.0).sqrt();
    normals[1] = correlation * normals[0] + rest * normals[1];
    normals
}
