//! What a fit promises, on planted rates.

use super::*;
use crate::model::{Exposed, ObservedDeaths, Sex};
use crate::numeric::ln;
use crate::units::Year;

const YEARS: usize = 14;
const AGES: usize = 6;

/// A planted country: `ln m = a + b k` with `own` added for a sex.
fn planted(own: impl Fn(usize, usize) -> f64) -> Exposed {
    let (mut deaths, mut person_years) = (Vec::new(), Vec::new());
    for year in 0..YEARS {
        for age in 0..AGES {
            let lived = 1000.0 + 130.0 * age as f64 + 7.0 * year as f64;
            let rate = exp(level(age) + slope(age) * index(year) + own(year, age));
            deaths.push(lived * rate);
            person_years.push(lived);
        }
    }
    Exposed { deaths, person_years }
}

fn level(age: usize) -> f64 {
    -5.0 + 0.7 * age as f64
}

/// Adds up to 1.
fn slope(age: usize) -> f64 {
    [0.3, 0.25, 0.2, 0.15, 0.08, 0.02][age]
}

/// Adds up to 0.
fn index(year: usize) -> f64 {
    let wave = if year.is_multiple_of(2) { 0.2 } else { -0.2 };
    -0.4 * (year as f64 - 6.5) + wave
}

fn uneven(year: usize, age: usize) -> f64 {
    0.05 * libm::sin((3 * year + 5 * age) as f64) + 0.02 * libm::cos((year * year + age) as f64)
}

fn of(exposed: &Exposed) -> Counts<'_> {
    Counts { ages: AGES, deaths: &exposed.deaths, person_years: &exposed.person_years }
}

fn both(women: Exposed, men: Exposed) -> ObservedDeaths {
    ObservedDeaths {
        first_year: Year(1990),
        years: YEARS,
        first_age: 60,
        ages: AGES,
        sexes: [women, men],
    }
}

fn near(found: &[f64], expected: &[f64], most: f64) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() <= most, "{found} for {expected}");
    }
}

#[test]
fn rates_that_move_with_one_index_are_recovered_exactly() {
    let fit = lee_carter(of(&planted(|_, _| 0.0))).unwrap();
    let ages: Vec<usize> = (0..AGES).collect();
    let years: Vec<f64> = (0..YEARS).map(index).collect();
    near(&fit.level, &ages.iter().map(|age| level(*age)).collect::<Vec<_>>(), 1e-12);
    near(&fit.slope, &ages.iter().map(|age| slope(*age)).collect::<Vec<_>>(), 1e-12);
    near(&fit.index, &years, 1e-11);
    near(&fit.index_of_logs, &years, 1e-11);
    near(&fit.residuals, &[0.0; YEARS * AGES], 1e-12);
    assert!((fit.explained_share - 1.0).abs() < 1e-12);
    // Thirteen steps: seven of -0.8 and six of 0.
    assert!((fit.drift.per_year - (-5.6 / 13.0)).abs() < 1e-12);
    let variance = (7.0 * (-0.8 + 5.6 / 13.0_f64).powi(2) + 6.0 * (5.6 / 13.0_f64).powi(2)) / 12.0;
    assert!((fit.drift.innovation - variance.sqrt()).abs() < 1e-12);
    assert!((fit.drift.error - (variance / 13.0).sqrt()).abs() < 1e-12);
}

#[test]
fn slopes_add_up_to_one_and_indices_to_nothing() {
    let fit = li_lee(&both(planted(uneven), planted(|year, age| -uneven(age, year)))).unwrap();
    assert!((total(&fit.common.slope) - 1.0).abs() < 1e-12);
    assert!(total(&fit.common.index).abs() < 1e-12);
    assert!(total(&fit.common.index_of_logs).abs() < 1e-12);
    for own in &fit.sexes {
        assert!(total(&own.index).abs() < 1e-12);
        let length = own.slope.iter().map(|slope| slope * slope).sum::<f64>();
        assert!((length - 1.0).abs() < 1e-12 && total(&own.slope) > 0.0);
    }
}

#[test]
fn the_fitted_deaths_of_each_year_are_those_observed() {
    let exposed = planted(uneven);
    let fit = lee_carter(of(&exposed)).unwrap();
    assert_ne!(fit.index, fit.index_of_logs, "the refit has nothing to do");
    for year in 0..YEARS {
        let (deaths, person_years) = of(&exposed).year(year);
        let modelled: f64 = (0..AGES)
            .map(|age| person_years[age] * exp(fit.level[age] + fit.slope[age] * fit.index[year]))
            .sum();
        let observed: f64 = deaths.iter().sum();
        assert!((modelled / observed - 1.0).abs() < 1e-10, "{year}: {modelled} for {observed}");
    }
}

#[test]
fn the_scale_of_exposures_changes_nothing() {
    let scaled = |exposed: Exposed, scale: f64| Exposed {
        deaths: exposed.deaths.iter().map(|deaths| deaths * scale).collect(),
        person_years: exposed.person_years.iter().map(|lived| lived * scale).collect(),
    };
    let country = || {
        let mut women = planted(uneven);
        women.deaths[3] = 0.0;
        women
    };
    let fit = |scale| {
        li_lee(&both(scaled(country(), scale), scaled(planted(|_, _| 0.1), scale))).unwrap()
    };
    // A power of two moves no digit, so nothing at all may move.
    assert_eq!(fit(1.0), fit(0.125));
    let (one, other) = (fit(1.0), fit(1000.0));
    near(&one.common.index, &other.common.index, 1e-9);
    near(&one.sexes[0].jump_off, &other.sexes[0].jump_off, 1e-12);
    assert_eq!(one.sexes[0].cells_without_deaths, 1);
}

#[test]
fn fewer_person_years_for_the_same_deaths_move_the_level_alone() {
    let mut halved = planted(uneven);
    let whole = lee_carter(of(&halved)).unwrap();
    for lived in &mut halved.person_years {
        *lived /= 2.0;
    }
    let fit = lee_carter(of(&halved)).unwrap();
    near(&fit.slope, &whole.slope, 1e-12);
    near(&fit.index, &whole.index, 1e-9);
    let raised: Vec<f64> = whole.level.iter().map(|level| level + std::f64::consts::LN_2).collect();
    near(&fit.level, &raised, 1e-9);
}

#[test]
fn sexes_that_change_places_change_places_in_the_fit() {
    let (women, men) = (planted(uneven), planted(|year, age| 0.4 - uneven(age, year)));
    let fit = li_lee(&both(women.clone(), men.clone())).unwrap();
    let turned = li_lee(&both(men, women)).unwrap();
    assert_eq!(fit.common, turned.common);
    assert_eq!(fit.sexes[0], turned.sexes[1]);
    assert_eq!(fit.sexes[1], turned.sexes[0]);
    assert_ne!(fit.sexes[0], fit.sexes[1]);
}

#[test]
fn sexes_that_die_alike_have_nothing_for_themselves() {
    let fit = li_lee(&both(planted(|_, _| 0.0), planted(|_, _| 0.0))).unwrap();
    for own in &fit.sexes {
        assert_eq!(own.slope, [0.0; AGES]);
        assert_eq!(own.returning.after(0.0, 25), (0.0, 0.0));
        assert!((own.explained_by_common - 1.0).abs() < 1e-12);
    }
}

#[test]
fn an_age_without_deaths_shares_the_rate_of_the_nearest_with_deaths() {
    let deaths = [4.0, 0.0, 2.0, 0.0, 0.0, 6.0, 0.0];
    let person_years = [100.0, 10.0, 50.0, 20.0, 0.0, 30.0, 10.0];
    let found = rates(Counts { ages: 7, deaths: &deaths, person_years: &person_years }).unwrap();
    // Age 1 is as near to 0 as to 2: it is with the younger.
    let (youngest, middle, oldest) = (4.0 / 110.0, 2.0 / 70.0, 6.0 / 40.0);
    let expected = [youngest, youngest, middle, middle, oldest, oldest, oldest];
    near(&found.rates, &expected, 1e-15);
    assert_eq!(found.cells_without_deaths, 4);
    let by_rates: f64 =
        found.rates.iter().zip(&person_years).map(|(rate, lived)| rate * lived).sum();
    assert!((by_rates - 12.0).abs() < 1e-12, "deaths by the rates are not those observed");
    let first = rates(Counts { ages: 3, deaths: &[0.0, 0.0, 1.0], person_years: &[1.0; 3] });
    near(&first.unwrap().rates, &[1.0 / 3.0; 3], 1e-15);
    let none = rates(Counts { ages: 3, deaths: &[0.0; 3], person_years: &person_years[..3] });
    assert_eq!(none, Err(FitError::NoDeaths { year: 0 }));
}

#[test]
fn rates_that_stand_still_or_cancel_have_no_index() {
    let still = Exposed { deaths: vec![5.0; 36], person_years: vec![700.0; 36] };
    let counts = Counts { ages: 3, deaths: &still.deaths, person_years: &still.person_years };
    assert_eq!(lee_carter(counts), Err(FitError::NoIndex));
    let (mut deaths, person_years) = (Vec::new(), vec![1.0; 24]);
    for year in 0..12 {
        deaths.extend([exp(0.1 * f64::from(year)), exp(-0.1 * f64::from(year))]);
    }
    let cancelling = Counts { ages: 2, deaths: &deaths, person_years: &person_years };
    assert_eq!(lee_carter(cancelling), Err(FitError::NoIndex));
}

#[test]
fn a_year_that_no_index_meets_is_named() {
    // One age rises when the other falls; in one year both are low at once.
    let mut deaths = Vec::new();
    for year in 0..12 {
        let (index, low) =
            if year == 5 { (-0.46, -0.6) } else { (if year % 2 == 0 { 3.0 } else { -3.0 }, 0.0) };
        deaths.extend([exp(index + low), exp(-0.5 * index + low)]);
    }
    let counts = Counts { ages: 2, deaths: &deaths, person_years: &[1.0; 24] };
    assert_eq!(lee_carter(counts), Err(FitError::NoRefit { year: 5 }));
}

#[test]
fn an_index_that_returns_is_found_and_one_that_does_not_is_held() {
    // k(t) = 1 + 0.5 k(t - 1), from 4: 4, 3, 2.5, 2.25, …
    let returns: Vec<f64> = (0..8).map(|year| 2.0 + 2.0 * 0.5_f64.powi(year)).collect();
    let found = returning(&returns);
    assert!((found.memory - 0.5).abs() < 1e-12 && (found.constant - 1.0).abs() < 1e-12);
    assert!(found.innovation < 1e-12 && !found.is_held);
    let (moved, spread) = found.after(4.0, 2);
    assert!((moved + 1.5).abs() < 1e-11 && spread < 1e-11);
    let runs_off: Vec<f64> = (0..8).map(|year| 1.2_f64.powi(year)).collect();
    let held = returning(&runs_off);
    assert!(held.is_held && held.memory == 0.98);
    let still = returning(&[0.0; 8]);
    assert_eq!((still.memory, still.constant, still.innovation), (0.0, 0.0, 0.0));
}

#[test]
fn an_outlook_widens_with_the_years_and_holds_its_centre() {
    let fit = li_lee(&both(planted(uneven), planted(|year, age| 0.3 - uneven(age, year)))).unwrap();
    let rows = outlook(&fit, 60);
    // Two sexes, three years, and two ages as 65 is among them.
    assert_eq!(rows.len(), 12);
    for sex in Sex::BOTH {
        for age in [60, 65] {
            let of: Vec<&Expectancy> =
                rows.iter().filter(|row| row.sex == sex && row.age == age).collect();
            assert_eq!(of.iter().map(|row| row.after_years).collect::<Vec<_>>(), HORIZONS_YEARS);
            assert!(of[0].low == of[0].central && of[0].high == of[0].central);
            assert!(of[1..].iter().all(|row| row.low < row.central && row.central < row.high));
            assert!(of[2].high - of[2].low > of[1].high - of[1].low);
            assert!(of[2].central > of[1].central && of[1].central > of[0].central);
        }
    }
    // The open age alone: remaining life is 1 / m, and m moves with a normal index.
    let row = rows.iter().find(|row| row.age == 65 && row.after_years == 10).unwrap();
    let (mean, spread) = fit.common.drift.after(10);
    let (apart, own_spread) = fit.sexes[0].returning.after(fit.sexes[0].index[YEARS - 1], 10);
    let (slope, own) = (fit.common.slope[5], fit.sexes[0].slope[5]);
    let moved = slope * mean + own * apart;
    let sd = ((slope * spread).powi(2) + (own * own_spread).powi(2)).sqrt();
    let years = |z: f64| 1.0 / (fit.sexes[0].jump_off[5] * exp(moved + z * sd));
    assert!((row.central - years(0.0)).abs() < 1e-12);
    // The 80 % interval of a normal is 1.2816 standard deviations to either side.
    assert!((row.low / years(1.281_551_6) - 1.0).abs() < 1e-3);
    assert!((row.high / years(-1.281_551_6) - 1.0).abs() < 1e-3);
}

/// Ten years of 50 ages with many deaths, as fitted but for what `extra` adds to them.
fn compared_with(extra: impl Fn(Sex, i32, usize) -> f64) -> Compared {
    let sexes = Sex::BOTH.map(|sex| {
        let cells = (2000..2020).flat_map(|year| (30..80).map(move |age| (year, age)));
        cells
            .map(|(year, age)| {
                let expected = 200.0;
                Met { deaths: expected * (1.0 + extra(sex, year, age)), expected }
            })
            .collect()
    });
    Compared { first_year: Year(2000), years: 20, first_age: 30, ages: 50, sexes }
}

#[test]
fn a_cohort_that_dies_more_is_found_by_its_sex_and_its_years_of_birth() {
    let is_it = |sex, year: i32, age: usize| {
        sex == Sex::Male && (1941..=1950).contains(&(year - age as i32))
    };
    let planted = |sex, year, age| if is_it(sex, year, age) { 0.08 } else { 0.0 };
    let found = largest_departure(&compared_with(planted)).unwrap();
    assert_eq!((found.sex, found.group), (Sex::Male, DeathGroup::Born(1941, 1950)));
    assert!((found.met.deaths / found.met.expected - 1.08).abs() < 1e-12);
}

#[test]
fn years_that_die_less_are_found_and_chance_is_not() {
    let planted = |sex, year, _| {
        if sex == Sex::Female && (2007..=2009).contains(&year) { -0.1 } else { 0.0 }
    };
    let found = largest_departure(&compared_with(planted)).unwrap();
    assert_eq!((found.sex, found.group), (Sex::Female, DeathGroup::Years(2007, 2009)));
    // Every cell is one standard deviation off, to this side or that.
    let chance = |_, year: i32, age: usize| {
        let sign = if (year + age as i32 / 2) % 2 == 0 { 1.0 } else { -1.0 };
        sign / 200.0_f64.sqrt()
    };
    assert_eq!(largest_departure(&compared_with(chance)), None);
}

#[test]
fn deaths_of_the_fit_are_person_years_at_fitted_rates() {
    let observed = both(planted(uneven), planted(|year, age| -uneven(year, age)));
    let fit = li_lee(&observed).unwrap();
    let compared = compared(&observed, &fit);
    for sex in Sex::BOTH {
        let own = observed.of(sex);
        for (cell, met) in compared.sexes[sex.index()].iter().enumerate() {
            assert_eq!(met.deaths, own.deaths[cell]);
            let log = ln(own.deaths[cell] / own.person_years[cell]) - fit.of(sex).residuals[cell];
            let expected = own.person_years[cell] * exp(log);
            assert!((met.expected - expected).abs() < 1e-9 * expected, "{cell}");
        }
    }
}
