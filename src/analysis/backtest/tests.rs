//! Counting by hand, and that one origin sees nothing of what came after it.

use super::score::score;
use super::*;
use crate::model::AgeGroup;

const GROUP: Tried = Tried::Persons(AgeGroup { from: 65, to: None });

fn forecast(years_ahead: usize, median: f64, half_width: f64, observed: f64) -> Forecast {
    let when = made_at(Year(2000), GROUP, None, years_ahead);
    let interval = |times: f64| (median - times * half_width, median + times * half_width);
    let intervals = [interval(1.0), interval(2.0), interval(3.0)];
    Forecast { observed, median, intervals, naive: [observed, 2.0 * observed, 50.0], ..when }
}

#[test]
fn errors_coverage_and_score_by_hand() {
    let all = [forecast(1, 110.0, 5.0, 100.0), forecast(2, 90.0, 5.0, 100.0)];
    let of = score(&all, GROUP, 1..=2).unwrap();
    assert_eq!(of.forecasts, 2);
    assert!((of.errors.mean_absolute - 0.1).abs() < 1e-12 && of.errors.bias.abs() < 1e-12);
    // 105–115, 100–120, 95–125; and the same below.
    assert_eq!(of.coverage, [0.0, 1.0, 1.0]);
    assert!((of.interval_score - 0.2).abs() < 1e-12);
    assert_eq!(of.naive[0], Errors::default());
    assert!((of.naive[1].bias - 1.0).abs() < 1e-12);
    // 3 below the interval 103–117: its width, and ten times 3.
    let missed = [forecast(1, 110.0, 3.5, 100.0)];
    let of = score(&missed, GROUP, 1..=1).unwrap();
    assert!((of.interval_score - (0.14 + 0.3)).abs() < 1e-12, "{}", of.interval_score);
    assert!(score(&all, Tried::Births, 1..=2).is_none());
}

#[test]
fn a_naive_forecast_that_is_as_good_has_beaten() {
    let all: Vec<Forecast> = (1..=4).map(|ahead| forecast(ahead, 110.0, 5.0, 100.0)).collect();
    assert_eq!(horizons_beaten(&all, GROUP, 0), [3, 4]);
    assert!(horizons_beaten(&all, GROUP, 1).is_empty());
}

#[test]
fn bands_cover_every_year_once_and_then_all() {
    assert_eq!(Bands::up_to(28), [1..=2, 3..=5, 6..=10, 11..=15, 16..=28, 1..=28]);
    assert_eq!(Bands::up_to(11), [1..=2, 3..=5, 6..=10, 11..=11, 1..=11]);
    assert_eq!(Bands::up_to(2), [1..=2]);
    assert!(Bands::up_to(0).is_empty());
}

#[test]
fn quantiles_lie_straight_between_their_neighbours() {
    let sorted = [1.0, 2.0, 4.0];
    assert_eq!(
        [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| quantile(&sorted, at)),
        [1.0, 1.5, 2.0, 3.0, 4.0]
    );
    assert_eq!(quantile(&[7.0], 0.9), 7.0);
}

#[test]
fn an_interval_is_judged_by_how_often_it_held() {
    assert_eq!(standing(0.61), Standing::TooNarrow);
    assert_eq!(standing(0.82), Standing::AsItSays);
    assert_eq!(standing(0.97), Standing::TooWide);
}
