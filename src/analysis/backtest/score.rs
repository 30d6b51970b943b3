//! How forecasts fared: errors, how often intervals held, and the naive forecasts beside them.
//!
//! Says how both are counted. Start at [`scores`].

use super::Forecast;
use crate::model::{Backtest, Tried};
use std::ops::RangeInclusive;

/// The intervals that are held against what came, as shares of the draws.
pub const LEVELS: [f64; 3] = [0.5, 0.8, 0.95];
/// The interval that the score is of, by its place.
const SCORED: usize = 1;

/// A forecast that anyone could have made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naive {
    /// As many as at the origin.
    SamePeople,
    /// The growth of the last five years goes on.
    SameGrowth,
    /// The last year's death rates, births and nobody who moves.
    SameRates,
}

/// All of them, in the order of [`Forecast::naive`].
pub const NAIVE: [Naive; 3] = [Naive::SamePeople, Naive::SameGrowth, Naive::SameRates];

impl Naive {
    /// The word in tables.
    pub fn key(self) -> &'static str {
        match self {
            Self::SamePeople => "same_people",
            Self::SameGrowth => "same_growth",
            Self::SameRates => "same_rates",
        }
    }
}

/// Years ahead that are counted together; the last band goes on to the longest there is.
pub struct Bands;

impl Bands {
    const FIRST: [usize; 5] = [1, 3, 6, 11, 16];

    /// The bands up to `longest`, then all years together where there is more than one band.
    pub fn up_to(longest: usize) -> Vec<RangeInclusive<usize>> {
        let firsts: Vec<usize> = Self::FIRST.into_iter().filter(|from| *from <= longest).collect();
        let ends = firsts.iter().skip(1).map(|next| next - 1).chain([longest]);
        let mut bands: Vec<_> = firsts.iter().zip(ends).map(|(from, to)| *from..=to).collect();
        if bands.len() > 1 {
            bands.push(1..=longest);
        }
        bands
    }
}

/// How far forecasts were off, as shares of what came.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Errors {
    /// Mean of the absolute errors (MAPE).
    pub mean_absolute: f64,
    /// Mean of the errors: above 0 where forecasts were too high.
    pub bias: f64,
}

impl Errors {
    /// `None` where nobody ever came: nobody has no share.
    fn of(pairs: impl Iterator<Item = (f64, f64)>) -> Option<Self> {
        let (mut absolute, mut sum, mut count) = (0.0, 0.0, 0.0);
        for (forecast, observed) in pairs.filter(|(_, observed)| *observed > 0.0) {
            let error = forecast / observed - 1.0;
            absolute += error.abs();
            sum += error;
            count += 1.0;
        }
        (count > 0.0).then(|| Self { mean_absolute: absolute / count, bias: sum / count })
    }
}

/// How the forecasts of one thing fared over some years ahead; of persons women, men and both are counted. `None` where
/// nobody came in any of those years: that nobody was forecast either is no merit.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Of what.
    pub what: Tried,
    /// Years ahead.
    pub years_ahead: RangeInclusive<usize>,
    /// How many forecasts.
    pub forecasts: usize,
    /// Of the median.
    pub errors: Option<Errors>,
    /// Share of what came that lay within the interval of each of [`LEVELS`], ends included.
    pub coverage: Option<[f64; 3]>,
    /// Mean interval score at 80 %, as a share of what came: less is better.
    ///
    /// ```text
    /// (high − low + 2/0.2 · what was missed) / observed
    /// ```
    ///
    /// Source: Gneiting & Raftery (2007), *Journal of the American Statistical Association* 102:477, eq. 43.
    pub interval_score: Option<f64>,
    /// Of each of [`NAIVE`].
    pub naive: [Option<Errors>; 3],
}

/// How everything fared by band of years ahead, in the order of the trials.
pub fn scores(asked: &Backtest, forecasts: &[Forecast]) -> Vec<Score> {
    let mut scores = Vec::new();
    for (what, _) in asked.trials() {
        for band in Bands::up_to(longest(forecasts, what)) {
            scores.extend(score(forecasts, what, band));
        }
    }
    scores
}

/// How one thing fared over some years ahead; `None` if nothing was forecast there.
pub(super) fn score(
    forecasts: &[Forecast],
    what: Tried,
    years_ahead: RangeInclusive<usize>,
) -> Option<Score> {
    let of_these = || {
        forecasts.iter().filter(|one| one.what == what && years_ahead.contains(&one.years_ahead))
    };
    let count = of_these().count();
    if count == 0 {
        return None;
    }
    let covered = [0, 1, 2].map(|level| {
        let held = of_these().filter(|one| {
            let (low, high) = one.intervals[level];
            low <= one.observed && one.observed <= high
        });
        held.count() as f64 / count as f64
    });
    let naive =
        [0, 1, 2].map(|way| Errors::of(of_these().map(|one| (one.naive[way], one.observed))));
    Some(Score {
        what,
        forecasts: count,
        errors: Errors::of(of_these().map(|one| (one.median, one.observed))),
        coverage: of_these().any(|one| one.observed > 0.0).then_some(covered),
        interval_score: interval_score(of_these()),
        naive,
        years_ahead,
    })
}

fn interval_score<'a>(forecasts: impl Iterator<Item = &'a Forecast>) -> Option<f64> {
    let punishment = 2.0 / (1.0 - LEVELS[SCORED]);
    let (mut sum, mut count) = (0.0, 0.0);
    for one in forecasts.filter(|one| one.observed > 0.0) {
        let (low, high) = one.intervals[SCORED];
        let missed = (low - one.observed).max(0.0) + (one.observed - high).max(0.0);
        sum += (high - low + punishment * missed) / one.observed;
        count += 1.0;
    }
    (count > 0.0).then(|| sum / count)
}

fn longest(forecasts: &[Forecast], what: Tried) -> usize {
    let of_this = forecasts.iter().filter(|one| one.what == what);
    of_this.map(|one| one.years_ahead).max().unwrap_or(0)
}

/// The shortest horizon at which a better forecast is asked for.
const FIRST_ASKED: usize = 3;

/// The horizons over two years at which a naive forecast was as good as ours or better, by mean absolute error.
pub fn horizons_beaten(forecasts: &[Forecast], what: Tried, naive: usize) -> Vec<usize> {
    (FIRST_ASKED..=longest(forecasts, what))
        .filter(|years| {
            score(forecasts, what, *years..=*years).is_some_and(|score| {
                let both = score.naive[naive].zip(score.errors);
                both.is_some_and(|(naive, own)| naive.mean_absolute <= own.mean_absolute)
            })
        })
        .collect()
}

/// What one may say of an interval from how often it held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It held less often than it says.
    TooNarrow,
    /// About as often.
    AsItSays,
    /// More often.
    TooWide,
}

/// Outcomes of one country lie side by side, so that a few points say nothing. *Assumption*.
const ABOUT: f64 = 0.05;

/// What the 80 % interval's coverage says.
pub fn standing(coverage: f64) -> Standing {
    if coverage < LEVELS[SCORED] - ABOUT {
        Standing::TooNarrow
    } else if coverage > LEVELS[SCORED] + ABOUT {
        Standing::TooWide
    } else {
        Standing::AsItSays
    }
}
