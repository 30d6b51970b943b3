//! `backtest.csv` and `backtest_summary.csv`: forecasts from past years with what came, and how they fared.
//!
//! Start at [`backtest_table`].

use crate::analysis::backtest::{Errors, Forecast, NAIVE, Score};
use crate::model::Tried;
use crate::writers::csv::{CsvStyle, Row, Table};

/// Persons of forecasts.
const DECIMALS_OF_PERSONS: usize = 2;
/// Errors, coverage and scores, as shares.
const DECIMALS_OF_SHARES: usize = 5;

/// Both sexes together, as in the official tables of the contract.
const BOTH: &str = "b";

/// `backtest.csv`: every forecast, oldest origin first.
///
/// `year` is the 1 January of persons, and the year of births and deaths; `age_to` is empty where all older ones are
/// taken along, both ages where all are.
pub fn backtest_table(forecasts: &[Forecast], style: CsvStyle) -> Vec<u8> {
    let columns = [
        "origin",
        "year",
        "years_ahead",
        "quantity",
        "sex",
        "age_from",
        "age_to",
        "observed",
        "median",
        "low50",
        "high50",
        "low80",
        "high80",
        "low95",
        "high95",
        "same_people",
        "same_growth",
        "same_rates",
    ];
    let mut table = Table::new(style, &columns);
    for one in forecasts {
        let row = table.row().whole(one.origin.0.into()).whole(one.year().0.into());
        let row = row.whole(one.years_ahead as i64).text(quantity(one.what));
        let row = ages(row.text(one.sex.map_or(BOTH, |sex| sex.letter())), one.what);
        let ends = one.intervals.iter().flat_map(|(low, high)| [*low, *high]);
        let numbers = [one.observed, one.median].into_iter().chain(ends).chain(one.naive);
        numbers.fold(row, |row, number| row.number(number, DECIMALS_OF_PERSONS)).end();
    }
    table.into_bytes()
}

/// `backtest_summary.csv`: errors, coverage and naive forecasts by band of years ahead, all as shares.
///
/// Of persons women, men and both are counted, each as a forecast of its own.
pub fn backtest_summary_table(scores: &[Score], style: CsvStyle) -> Vec<u8> {
    let mut columns: Vec<String> = [
        "quantity",
        "age_from",
        "age_to",
        "horizon_from",
        "horizon_to",
        "forecasts",
        "mape",
        "bias",
        "coverage50",
        "coverage80",
        "coverage95",
        "score80",
    ]
    .map(str::to_owned)
    .into();
    for naive in NAIVE {
        columns.push(format!("{}_mape", naive.key()));
        columns.push(format!("{}_bias", naive.key()));
    }
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let mut table = Table::new(style, &columns);
    for score in scores {
        let row = ages(table.row().text(quantity(score.what)), score.what);
        let row = row.whole(*score.years_ahead.start() as i64);
        let row = row.whole(*score.years_ahead.end() as i64).whole(score.forecasts as i64);
        let both = |errors: &Errors| [errors.mean_absolute, errors.bias];
        let numbers = both(&score.errors)
            .into_iter()
            .chain(score.coverage)
            .chain([score.interval_score])
            .chain(score.naive.iter().flat_map(both));
        numbers.fold(row, |row, number| row.number(number, DECIMALS_OF_SHARES)).end();
    }
    table.into_bytes()
}

fn quantity(what: Tried) -> &'static str {
    match what {
        Tried::Persons(_) => "persons",
        Tried::Births => "births",
        Tried::Deaths => "deaths",
    }
}

fn ages(row: Row<'_>, what: Tried) -> Row<'_> {
    let Tried::Persons(group) = what else { return row.empty().empty() };
    let row = row.whole(group.from as i64);
    match group.to {
        Some(to) => row.whole(to as i64),
        None => row.empty(),
    }
}
