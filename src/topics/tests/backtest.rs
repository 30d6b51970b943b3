//! Forecasts from past years: tidy whatever they are, the finding in words, the numbers unrounded.

use crate::figures::table::values;
use crate::topics::backtest::picture as backtest;
use crate::topics::backtest::picture::{BacktestGroup, BacktestPicture, HEADER};

use crate::topics::tests::*;

const OLDEST: &str = "80 år og derover";

fn group(
    name: &str,
    years: std::ops::RangeInclusive<i32>,
    persons: impl Fn(f64) -> f64,
) -> BacktestGroup {
    let (first, last) = (*years.start(), *years.end());
    let at = |year: i32| persons(f64::from(year - first));
    let mut table = Table::exact(HEADER, None::<[Value<'_>; 0]>);
    for year in years {
        table.row(values!["65-79", None::<i32>, year, at(year)]);
    }
    for origin in [first + 14, first + 24, first + 34] {
        for year in origin + 1..=last {
            let (median, width) = (at(year), 0.004 * f64::from(year - origin) * at(year));
            table.add(values!["65-79", origin, year, None::<f64>, median]);
            table.add(values![median - width, median + width]);
            table.add(values![median - 2.0 * width, median + 2.0 * width]).end_row();
        }
    }
    BacktestGroup {
        name: name.into(),
        short: if name == OLDEST { "80+".into() } else { name.into() },
        table,
        held_80: 0.61,
        forecasts: 1188,
    }
}

fn kinds() -> Vec<(&'static str, Vec<BacktestGroup>)> {
    let usual = |name: &str, size: f64| {
        group(name, 1971..=2013, move |t| size + 0.01 * size * (t - 20.0) * (t - 20.0) / 40.0)
    };
    let mut bare = usual("65–79 år", 600_000.0);
    let observed = (0..bare.table.row_count()).map(|row| bare.table.values_of(row));
    bare.table = Table::exact(HEADER, observed.filter(|row| row[1] == Value::Nothing));
    let broken = group("65–79 år", 1971..=2013, |t| if t == 9.0 { f64::NAN } else { 1e5 });
    vec![
        ("usual", vec![usual("65–79 år", 600_000.0), usual(OLDEST, 200_000.0)]),
        ("one group", vec![usual("65–79 år", 600_000.0)]),
        ("a village", vec![usual("65–79 år", 60.0), usual(OLDEST, 7.0)]),
        ("zeros", vec![group("65–79 år", 1971..=2013, |_| 0.0)]),
        ("a million million", vec![group("65–79 år", 1971..=2013, |t| 1e12 + 1e10 * t)]),
        ("two years", vec![group("65–79 år", 2012..=2013, |t| 1000.0 + t)]),
        ("one year", vec![group("65–79 år", 2013..=2013, |_| 1000.0)]),
        ("two centuries", vec![group("65–79 år", 1813..=2013, |t| 1e5 + 1e3 * t)]),
        ("no fans", vec![bare]),
        ("a hole", vec![broken.clone(), usual(OLDEST, 200_000.0)]),
        ("only a hole", vec![broken]),
        ("a long name", vec![usual(LONG_NAME, 6e5), usual(LONG_NAME, 2e5)]),
        ("nothing", Vec::new()),
    ]
}

fn context_of_history(context: &Context) -> Context {
    Context {
        scenario_name: String::new(),
        draws: Some((2000, 2013)),
        assumptions: Vec::new(),
        ..context.clone()
    }
}

pub(crate) fn usual() -> BacktestPicture {
    BacktestPicture { groups: kinds().swap_remove(0).1 }
}

#[test]
fn backtest_is_tidy_whatever_it_shows() {
    for context in contexts() {
        for (kind, groups) in kinds() {
            let context = context_of_history(&context);
            let draft = backtest::compose(&BacktestPicture { groups }, &context);
            assert_tidy(&draft, &describe(kind, &context));
        }
    }
}

#[test]
fn the_title_says_how_often_the_interval_held() {
    let groups = kinds().swap_remove(0).1;
    let title = |lang: Lang, groups: Vec<BacktestGroup>| {
        let context = context_of_history(&context(lang, Size::Standard));
        backtest::compose(&BacktestPicture { groups }, &context).title.replace('\u{a0}', " ")
    };
    assert_eq!(
        title(Lang::Da, groups.clone()),
        "80 %-intervallet holdt 61 % af gangene for 65–79 år, 61 % for 80+"
    );
    assert_eq!(
        title(Lang::En, groups[..1].to_vec()),
        "The 80% interval held 61% of the time for 65–79 år"
    );
    assert_eq!(title(Lang::En, Vec::new()), "The forecasts cannot be shown");
}

#[test]
fn the_table_has_what_came_and_then_every_fan() {
    let groups = kinds().swap_remove(1).1;
    let input = BacktestPicture { groups };
    let picture =
        backtest::compose(&input, &context_of_history(&context(Lang::Da, Size::Standard))).finish();
    // 43 years; 28, 18 and 8 of them after the three origins.
    assert_eq!(picture.table.row_count(), 43 + 28 + 18 + 8);
    let last = &picture.table.values_of(picture.table.row_count() - 1);
    assert_eq!(last[1..3], [Value::Whole(2005), Value::Whole(2013)]);
    let median = last[4].number().unwrap();
    assert_eq!(last[8], Value::Number(median + 2.0 * (0.004 * 8.0 * median)));
    assert!(!picture.svg.contains("Scenarie"));
}
