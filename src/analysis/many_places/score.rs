//! How forecasts of many places fared, start by start and together.

use super::forecast::{PlaceForecast, RATIOS};
use crate::model::{PLACE_BANDS, PlaceTrials, TrialRole, TrialSet};
use crate::units::Year;

/// How forecasts of one band fared over all places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceScore {
    /// Among the sets of the trials.
    pub set: usize,
    /// What the set is for.
    pub role: TrialRole,
    /// Start and outcome; `None` for all starts of the set together: the mean of their numbers.
    pub span: Option<(Year, Year)>,
    /// From 0, the youngest first.
    pub band: usize,
    /// How many forecasts.
    pub forecasts: usize,
    /// Mean of |central ÷ counted − 1|.
    pub error: f64,
    /// Mean of central ÷ counted − 1.
    pub bias: f64,
    /// Share of what came inside the intervals of 50, 80 and 95 %.
    pub coverage: [f64; 3],
    /// Half of the width of the interval of 80 % over the median, on average.
    pub half_width: f64,
    /// Errors of forecasts without a model.
    pub naive: [Option<f64>; 3],
    /// 1 − error ÷ error of cohort ratios.
    pub skill: Option<f64>,
}

/// Every start of every set by band, and behind a set of several starts all of them together.
pub fn place_scores(trials: &PlaceTrials, forecasts: &[PlaceForecast]) -> Vec<PlaceScore> {
    let mut scores = Vec::new();
    for (set, own) in trials.sets.iter().enumerate() {
        let mut of_set = Vec::new();
        for span in &own.spans {
            for band in 0..PLACE_BANDS {
                of_set.extend(of_span((set, own), *span, band, forecasts));
            }
        }
        let several = of_set.len() > PLACE_BANDS;
        let together: Vec<PlaceScore> =
            (0..PLACE_BANDS).filter_map(|band| pooled(&of_set, band)).collect();
        scores.extend(of_set);
        scores.extend(together.into_iter().filter(|_| several));
    }
    scores
}

fn of_span(
    (set, own): (usize, &TrialSet),
    span: (Year, Year),
    band: usize,
    forecasts: &[PlaceForecast],
) -> Option<PlaceScore> {
    // A share of nobody is nothing.
    let is_of_span = |one: &&PlaceForecast| {
        (one.start, one.outcome) == span && one.band == band && one.observed > 0.0
    };
    let all: Vec<&PlaceForecast> = forecasts.iter().filter(is_of_span).collect();
    if all.is_empty() {
        return None;
    }
    let mean = |value: &dyn Fn(&PlaceForecast) -> f64| {
        all.iter().fold(0.0, |sum, one| sum + value(one)) / all.len() as f64
    };
    let off = |forecast: f64, one: &PlaceForecast| forecast / one.observed - 1.0;
    let error = mean(&|one| off(one.central, one).abs());
    let naive = std::array::from_fn(|which| {
        let is_known = all.iter().all(|one| one.naive[which].is_some());
        is_known.then(|| mean(&|one| off(one.naive[which].unwrap_or(0.0), one).abs()))
    });
    let coverage = std::array::from_fn(|level| {
        mean(&|one| {
            let (low, high) = one.intervals[level];
            f64::from(u8::from(low <= one.observed && one.observed <= high))
        })
    });
    // A share of nothing is no width.
    let widths: Vec<f64> = all
        .iter()
        .filter(|one| one.median > 0.0)
        .map(|one| 0.5 * (one.intervals[1].1 - one.intervals[1].0) / one.median)
        .collect();
    if widths.is_empty() {
        return None;
    }
    let half_width = widths.iter().fold(0.0, |sum, one| sum + one) / widths.len() as f64;
    Some(PlaceScore {
        set,
        role: own.role,
        span: Some(span),
        band,
        forecasts: all.len(),
        error,
        bias: mean(&|one| off(one.central, one)),
        coverage,
        half_width,
        naive,
        skill: skill(error, naive[RATIOS]),
    })
}

fn skill(error: f64, ratios: Option<f64>) -> Option<f64> {
    ratios.filter(|ratios| *ratios > 0.0).map(|ratios| 1.0 - error / ratios)
}

/// The mean over starts of a band; skill from the means.
fn pooled(of_set: &[PlaceScore], band: usize) -> Option<PlaceScore> {
    let all: Vec<&PlaceScore> = of_set.iter().filter(|one| one.band == band).collect();
    let first = **all.first()?;
    let mean = |value: &dyn Fn(&PlaceScore) -> f64| {
        all.iter().fold(0.0, |sum, one| sum + value(one)) / all.len() as f64
    };
    let error = mean(&|one| one.error);
    let naive = std::array::from_fn(|which| {
        let is_known = all.iter().all(|one| one.naive[which].is_some());
        is_known.then(|| mean(&|one| one.naive[which].unwrap_or(0.0)))
    });
    Some(PlaceScore {
        span: None,
        forecasts: all.iter().map(|one| one.forecasts).sum(),
        error,
        bias: mean(&|one| one.bias),
        coverage: std::array::from_fn(|level| mean(&|one| one.coverage[level])),
        half_width: mean(&|one| one.half_width),
        naive,
        skill: skill(error, naive[RATIOS]),
        ..first
    })
}
