//! `backtest.csv` and `backtest_summary.csv`: forecasts from past years with what came, and how they fared.
//!
//! Start at [`backtest_table`].

use crate::analysis::backtest::{Errors, Forecast, NAIVE, Score};
use crate::figures::table::{Column, Table, Value, values};
use crate::model::Tried;

/// Both sexes together, as in the official tables of the contract.
const BOTH: &str = "b";

/// `backtest.csv`: every forecast, oldest origin first.
///
/// `year` is the 1 January of persons, and the year of births and deaths; `age_to` is empty where all older ones are
/// taken along, both ages where all are.
pub fn backtest_table(forecasts: &[Forecast]) -> Table {
    let mut table = Table::of_file(
        "origin,year,years_ahead,quantity,sex,age_from,age_to,observed:2,median:2,low50:2,high50:2,\
         low80:2,high80:2,low95:2,high95:2,same_people:2,same_growth:2,same_rates:2",
    );
    for one in forecasts {
        let sex = one.sex.map_or(BOTH, |sex| sex.letter());
        table.add(values![one.origin, one.year(), one.years_ahead, quantity(one.what), sex]);
        table.add(ages(one.what)).add(values![one.observed, one.median]);
        let ends = one.intervals.iter().flat_map(|(low, high)| [*low, *high]);
        table.row(ends.chain(one.naive).map(Value::Number));
    }
    table
}

/// `backtest_summary.csv`: errors, coverage and naive forecasts by band of years ahead, all as shares.
///
/// Of persons women, men and both are counted, each as a forecast of its own. Cells are empty where nobody came.
pub fn backtest_summary_table(scores: &[Score]) -> Table {
    let own = "quantity,age_from,age_to,horizon_from,horizon_to,forecasts,mape,bias,coverage50,coverage80,\
               coverage95,score80";
    let naive = NAIVE.map(|own| format!("{0}_mape,{0}_bias", own.key()));
    let keys = format!("{own},{}", naive.join(","));
    let column = |key: &str| Column::of_file(key.to_owned()).with_decimals(Some(5));
    let mut table = Table::new(keys.split(',').map(column).collect());
    for score in scores {
        table.add(values![quantity(score.what)]).add(ages(score.what));
        table.add(values![*score.years_ahead.start(), *score.years_ahead.end(), score.forecasts]);
        let both = |errors: Option<Errors>| {
            [errors.map(|own| own.mean_absolute), errors.map(|own| own.bias)]
        };
        let coverage = score.coverage.map_or([None; 3], |held| held.map(Some));
        let numbers = both(score.errors)
            .into_iter()
            .chain(coverage)
            .chain([score.interval_score])
            .chain(score.naive.into_iter().flat_map(both));
        table.row(numbers.map(Value::from));
    }
    table
}

fn quantity(what: Tried) -> &'static str {
    match what {
        Tried::Persons(_) => "persons",
        Tried::Births => "births",
        Tried::Deaths => "deaths",
    }
}

fn ages(what: Tried) -> [Value<'static>; 2] {
    let Tried::Persons(group) = what else { return [Value::Nothing; 2] };
    values![group.from, group.to]
}
