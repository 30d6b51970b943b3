//! What the rule promises, on planted series.

use super::*;
use crate::model::{MOST_MEMORY, Returning, Trend};

const YEARS: usize = 24;

fn mean_and_spread(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = total(values.iter().copied()) / count;
    let squares = total(values.iter().map(|value| (value - mean) * (value - mean)));
    (mean, (squares / (count - 1.0)).sqrt())
}

/// Falls by 1.5 % a year with noise that has no memory.
fn falling() -> Vec<f64> {
    let noise = |year: u64| 0.01 * Steps::new(7, Series::Mortality, year).normal();
    (0..40).map(|year| -0.015 * year as f64 + noise(year)).collect()
}

fn paths_of(trend: &Trend, count: u64) -> Vec<[f64; YEARS]> {
    let one = |path| {
        let mut years = [0.0; YEARS];
        trend_path(trend, &mut Steps::new(2016, Series::Mortality, path), &mut years);
        years
    };
    (0..count).map(one).collect()
}

#[test]
fn a_steady_fall_goes_on_as_it_went_and_its_noise_is_not_taken_for_its_course() {
    let index = falling();
    let trend = trend(&index);
    let weights = total(trend.ways.iter().map(|way| way.weight));
    assert!((weights - 1.0).abs() < 1e-12);
    let slope = total(trend.ways.iter().map(|way| way.weight * way.trend));
    assert!((slope + 0.015).abs() < 0.003, "{slope}");
    let level = total(trend.ways.iter().map(|way| way.weight * way.level));
    assert!((level + 0.015 * 39.0).abs() < 0.02, "{level}");
    let much_noise = trend.ways.iter().filter(|way| way.noise > 0.007 && way.noise < 0.015);
    assert!(total(much_noise.map(|way| way.weight)) > 0.6);
}

#[test]
fn paths_lie_about_their_centre_and_spread_with_the_years() {
    let trend = trend(&falling());
    let paths = paths_of(&trend, 20_000);
    let mut centre = [0.0; YEARS];
    trend_centre(&trend, &mut centre);
    let mut widest = 0.0;
    for year in 0..YEARS {
        let of_year: Vec<f64> = paths.iter().map(|path| path[year]).collect();
        let (mean, spread) = mean_and_spread(&of_year);
        assert!((mean - centre[year]).abs() < 5.0 * spread / 20_000_f64.sqrt(), "year {year}");
        assert!(year < 2 || spread > widest, "year {year}");
        widest = spread;
    }
}

#[test]
fn a_path_is_the_same_alone_and_among_others_and_its_first_years_do_not_hang_on_the_last() {
    let trend = trend(&falling());
    let all = paths_of(&trend, 50);
    let mut short = [0.0; 5];
    trend_path(&trend, &mut Steps::new(2016, Series::Mortality, 41), &mut short);
    assert_eq!(short, all[41][..5]);
}

#[test]
fn so_many_of_the_paths_as_were_asked_for_lie_below_a_quantile() {
    let trend = trend(&falling());
    let paths = paths_of(&trend, 20_000);
    for (years, share) in [(1, 0.1), (1, 0.5), (10, 0.1), (10, 0.9), (24, 0.1), (24, 0.9)] {
        let quantile = trend_quantile(&trend, years, share);
        let below = paths.iter().filter(|path| path[years - 1] <= quantile).count();
        let found = below as f64 / 20_000.0;
        let error = (share * (1.0 - share) / 20_000.0).sqrt();
        assert!((found - share).abs() < 4.0 * error, "{years} years, {share}: {found}");
    }
}

/// `y(t) = 3 + 0.7 (y(t−1) − 3) + 0.2 z`.
fn returning_series(years: u64) -> Vec<f64> {
    let mut now = 3.0;
    let step = |year| {
        now = 3.0 + 0.7 * (now - 3.0) + 0.2 * Steps::new(5, Series::Migration, year).normal();
        now
    };
    (0..years).map(step).collect()
}

#[test]
fn an_autoregression_is_found_again() {
    let fit = returning(&returning_series(4_000)).unwrap();
    assert!((fit.memory - 0.7).abs() < 4.0 * fit.memory_error, "{fit:?}");
    assert!((fit.mean_after - 3.0).abs() < 0.06, "{fit:?}");
    assert!((fit.innovation - 0.2).abs() < 0.01, "{fit:?}");
    assert!((fit.mean_error - 0.2 / 4_000_f64.sqrt()).abs() < 1e-3, "{fit:?}");
    assert!(!fit.is_held);
}

#[test]
fn too_few_years_or_a_number_that_is_none_have_no_autoregression() {
    assert_eq!(returning(&returning_series(9)), None);
    let mut broken = returning_series(20);
    broken[7] = f64::NAN;
    assert_eq!(returning(&broken), None);
    let still = returning(&[1.5; 12]).unwrap();
    assert_eq!((still.memory, still.innovation, still.memory_error), (0.0, 0.0, 0.0));
}

#[test]
fn a_walk_is_held_to_a_return() {
    let rising: Vec<f64> = (0..15).map(|year| f64::from(year) * f64::from(year)).collect();
    let fit = returning(&rising).unwrap();
    assert!(fit.is_held);
    assert_eq!(fit.memory, MOST_MEMORY);
}

#[test]
fn innovations_are_as_correlated_as_asked() {
    let fit = Returning {
        last: 0.0,
        mean_before: 0.0,
        mean_after: 0.0,
        mean_error: 0.0,
        memory: 0.0,
        memory_error: 0.0,
        innovation: 1.0,
        is_held: false,
    };
    let (mut one, mut other) = (Vec::new(), Vec::new());
    for path in 0..4_000 {
        let mut shocks = [0.0; 3];
        returning_shocks(&mut Steps::new(1, Series::Fertility, path), &mut shocks);
        let mut years = [0.0; 3];
        let mut steps = Steps::new(1, Series::Fertility, path);
        returning_path(&fit, &mut steps, &[], 0.0, &mut years);
        assert_eq!(years, shocks);
        one.push(years[2]);
        let mut steps = Steps::new(1, Series::Migration, path);
        returning_path(&fit, &mut steps, &shocks, -0.6, &mut years);
        other.push(years[2]);
    }
    assert!((error_correlation(&one, &other) + 0.6).abs() < 0.04);
    assert!((mean_and_spread(&other).1 - 1.0).abs() < 0.05);
}

#[test]
fn without_errors_a_path_is_its_centre() {
    let fit = returning(&returning_series(40)).unwrap();
    let sure = Returning { mean_error: 0.0, memory_error: 0.0, innovation: 0.0, ..fit };
    let (mut path, mut centre) = ([0.0; YEARS], [0.0; YEARS]);
    returning_path(&sure, &mut Steps::new(1, Series::Fertility, 0), &[], 0.0, &mut path);
    returning_centre(&fit, &mut centre);
    assert_eq!(path, centre);
    let step = fit.mean_after + fit.memory * (fit.last - fit.mean_before);
    assert_eq!(centre[0], step);
}
