//! Denmark's hindcast: what it promises, that it knows nothing of its future, and the same numbers elsewhere.

use crate::golden::hold;
use crate::studies::root;
use pejl::analysis::backtest::{
    Forecast, NAIVE, Question, Score, backtest, horizons_beaten, scores,
};
use pejl::ensemble::How;
use pejl::input::read_history;
use pejl::model::{AgeGroup, BySexAge, History, Origins, Sex, Tried, Yearly};
use pejl::numeric::Vectors;
use pejl::text::Lang;
use pejl::topics::backtest::tables::{backtest_summary_table, backtest_table};
use pejl::units::Year;
use pejl::writers::csv::CsvStyle;
use std::sync::LazyLock;

const OLD: AgeGroup = AgeGroup { from: 65, to: None };
const YOUNG_OLD: AgeGroup = AgeGroup { from: 65, to: Some(79) };
const OLDEST: AgeGroup = AgeGroup { from: 80, to: None };

fn denmark() -> History {
    match read_history(&root().join("scenarios/denmark")) {
        Ok(reading) => {
            assert!(reading.warnings.is_empty());
            reading.history
        }
        Err(wrong) => panic!("{}", wrong.render(Lang::En)),
    }
}

fn question(history: &History) -> Question {
    let asked = &history.backtest;
    let origins = Origins { first: Year(1985), last: Year(2008) };
    Question { origins, draws: asked.draws, seed: asked.seed }
}

/// The hindcast as it ships.
static WHOLE: LazyLock<(History, Vec<Forecast>)> = LazyLock::new(|| {
    let history = denmark();
    let forecasts = backtest(&history, question(&history), How::default()).unwrap();
    (history, forecasts)
});

fn score(group: AgeGroup, from: usize, to: usize) -> Score {
    let (history, forecasts) = &*WHOLE;
    let mut all = scores(&history.backtest, forecasts).into_iter();
    all.find(|one| one.what == Tried::Persons(group) && one.years_ahead == (from..=to)).unwrap()
}

#[test]
fn the_summary_is_what_it_was() {
    let (history, forecasts) = &*WHOLE;
    let now = CsvStyle::Plain.write(&backtest_summary_table(&scores(&history.backtest, forecasts)));
    hold(&root().join("tests/golden/denmark/backtest_summary.csv"), &now);
}

#[test]
fn the_old_are_forecast_as_well_as_was_promised() {
    assert!(score(YOUNG_OLD, 1, 28).coverage.unwrap()[1] > 0.50);
    assert!(score(OLDEST, 1, 28).coverage.unwrap()[1] > 0.72);
    let (_, forecasts) = &*WHOLE;
    for group in [YOUNG_OLD, OLDEST, OLD] {
        for (place, naive) in NAIVE.iter().enumerate() {
            let beaten = horizons_beaten(forecasts, Tried::Persons(group), place);
            assert!(beaten.is_empty(), "{group:?}: {naive:?} at {beaten:?}");
        }
    }
}

/// Percentages of decision 0011 by years ahead: error and bias of the rule, in 50, 80 and 95 %, then error and bias of
/// same people, same growth and same rates.
///
/// Source: `python3 tests/reference/hindcast.py FIGURES`, numpy 2.4, 2,000 draws of another generator.
type Row = (usize, usize, [f64; 11]);

const REFERENCE: [(AgeGroup, &[Row]); 2] = [
    (
        YOUNG_OLD,
        &[
            (1, 2, [0.09, -0.06, 64.0, 88.0, 99.0, 1.29, -0.54, 0.99, -0.46, 0.15, -0.14]),
            (3, 5, [0.31, -0.26, 44.0, 82.0, 94.0, 3.94, -2.04, 3.57, -1.89, 0.60, -0.60]),
            (6, 10, [1.02, -0.91, 32.0, 65.0, 86.0, 6.76, -3.15, 8.26, -3.81, 1.80, -1.78]),
            (11, 15, [2.59, -2.44, 25.0, 46.0, 69.0, 8.38, -3.63, 12.95, -4.46, 3.89, -3.87]),
            (16, 28, [5.05, -5.02, 14.0, 38.0, 79.0, 10.60, -8.52, 11.65, -3.98, 7.14, -7.14]),
            (1, 28, [2.02, -1.94, 32.0, 61.0, 84.0, 6.79, -3.96, 8.25, -3.23, 3.03, -3.02]),
        ],
    ),
    (
        OLDEST,
        &[
            (1, 2, [0.36, -0.07, 46.0, 81.0, 97.0, 2.00, -1.98, 0.86, 0.39, 0.41, -0.16]),
            (3, 5, [0.91, -0.23, 51.0, 83.0, 96.0, 4.83, -4.81, 2.51, 1.47, 1.24, -0.93]),
            (6, 10, [1.97, -1.03, 54.0, 85.0, 98.0, 8.59, -8.59, 6.38, 4.69, 3.29, -3.12]),
            (11, 15, [3.93, -3.18, 63.0, 73.0, 96.0, 13.02, -13.02, 13.98, 12.16, 6.74, -6.74]),
            (16, 28, [5.64, -5.50, 72.0, 88.0, 99.0, 20.34, -20.34, 32.92, 32.84, 12.30, -12.30]),
            (1, 28, [2.82, -2.23, 59.0, 82.0, 97.0, 10.70, -10.69, 12.64, 11.56, 5.34, -5.21]),
        ],
    ),
];

#[test]
fn the_program_and_the_independent_hindcast_agree() {
    for (group, rows) in REFERENCE {
        for (from, to, expected) in rows {
            let ours = score(group, *from, *to);
            let near = |value: f64, expected: f64, most: f64, what: &str| {
                let off = 100.0 * value - expected;
                assert!(off.abs() <= most, "{group:?} {from}–{to} {what}: {value} {expected}");
            };
            let errors = ours.errors.unwrap();
            near(errors.mean_absolute, expected[0], 0.1, "error");
            near(errors.bias, expected[1], 0.1, "bias");
            // Of all years together other draws move coverage by two points, of a band by some more.
            let most = if *to - *from > 12 && *from == 1 { 2.5 } else { 3.5 };
            for level in 0..3 {
                near(ours.coverage.unwrap()[level], expected[2 + level], most, "coverage");
            }
            for (place, naive) in NAIVE.iter().enumerate() {
                let own = ours.naive[place].unwrap();
                // Nothing is drawn: both are off by rounding, and by what cells without deaths are given.
                near(own.mean_absolute, expected[5 + 2 * place], 0.011, naive.key());
                near(own.bias, expected[6 + 2 * place], 0.011, naive.key());
            }
        }
    }
}

/// Each year's values changed from `first` on.
fn changed<T: Clone>(table: &Yearly<T>, first: Year, change: impl Fn(&T, i32) -> T) -> Yearly<T> {
    let years = table.first().0..=table.last().0;
    let values = years.map(|year| {
        let value = table.at(Year(year));
        if year < first.0 { value.clone() } else { change(value, year) }
    });
    Yearly::new(table.first(), values.collect()).unwrap()
}

/// Other persons from `persons` on, and other deaths, births and rates from `flows` on.
fn with_another_future(history: &History, persons: Year, flows: Year) -> History {
    let mut other = history.clone();
    other.population = changed(&history.population, persons, |table, year| {
        let mut table: BySexAge = table.clone();
        for sex in Sex::BOTH {
            for (age, persons) in table.of_mut(sex).iter_mut().enumerate() {
                *persons *= 1.0 + 0.01 * f64::from((year + age as i32) % 7);
            }
        }
        table
    });
    let deaths = &mut other.deaths;
    let from = flows.since(deaths.first_year) * deaths.ages;
    for sex in &mut deaths.sexes {
        for (place, died) in sex.deaths.iter_mut().enumerate().skip(from) {
            *died *= 1.0 + 0.1 * (place % 5) as f64;
        }
        for lived in &mut sex.person_years[from..] {
            *lived *= 0.9;
        }
    }
    let births = history.births.as_ref().unwrap();
    other.births = Some(changed(births, flows, |born, _| born.map(|born| 1.3 * born)));
    let rates = history.fertility.as_ref().unwrap();
    other.fertility =
        Some(changed(rates, flows, |rates, _| rates.iter().map(|rate| 0.5 * rate).collect()));
    other
}

fn from_one(history: &History, origin: Year) -> Vec<Forecast> {
    let origins = Origins { first: origin, last: origin };
    let question = Question { origins, draws: 200, seed: 7 };
    backtest(history, question, How::default()).unwrap()
}

/// What was said, without what came.
fn said(forecasts: &[Forecast]) -> Vec<Forecast> {
    forecasts.iter().map(|one| Forecast { observed: 0.0, ..*one }).collect()
}

#[test]
fn nothing_after_an_origin_enters_a_forecast_from_it() {
    let history = denmark();
    for origin in [Year(1985), Year(1995), Year(2003), Year(2008)] {
        let forecasts = from_one(&history, origin);
        let before = Year(origin.0 - 1);
        let other = with_another_future(&history, origin.plus(1), origin);
        let of_other = from_one(&other, origin);
        assert_eq!(said(&forecasts), said(&of_other), "{origin}");
        assert!(forecasts.iter().zip(&of_other).any(|(one, other)| one.observed != other.observed));
        // And what was known does: that day's persons, and the year before's deaths, births and rates.
        let persons = with_another_future(&history, origin, origin);
        assert_ne!(said(&forecasts), said(&from_one(&persons, origin)), "{origin}");
        let flows = with_another_future(&history, origin.plus(1), before);
        assert_ne!(said(&forecasts), said(&from_one(&flows, origin)), "{origin}");
    }
}

#[test]
fn threads_lanes_and_vector_units_move_no_bit() {
    let history = denmark();
    let origins = Origins { first: Year(1999), last: Year(2001) };
    // Not a multiple of any number of lanes.
    let question = Question { origins, draws: 203, seed: 11 };
    let table = |threads: usize, how: How| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let forecasts = pool.install(|| backtest(&history, question, how)).unwrap();
        CsvStyle::Plain.write(&backtest_table(&forecasts))
    };
    let first = table(1, How { lanes: 1, vectors: Vectors::baseline() });
    for vectors in Vectors::available() {
        for lanes in [1, 8] {
            assert!(table(3, How { lanes, vectors }) == first, "{lanes} {}", vectors.name());
        }
    }
}

#[test]
fn a_forecast_is_the_same_alone_and_among_others() {
    let (history, all) = &*WHOLE;
    let origin = Year(1990);
    let asked = question(history);
    let alone = Question { origins: Origins { first: origin, last: origin }, ..asked };
    let alone = backtest(history, alone, How::default()).unwrap();
    let among: Vec<Forecast> = all.iter().filter(|one| one.origin == origin).copied().collect();
    assert_eq!(alone, among);
}
