//! Forecasts from past years: tidy whatever they are, the finding in words, the numbers unrounded.

use crate::topics::backtest::picture as backtest;
use crate::topics::backtest::picture::{Backtest, Fan, FanYear, Group};

use crate::topics::tests::*;

const OLDEST: &str = "80 år og derover";

fn group(name: &str, years: std::ops::RangeInclusive<i32>, persons: impl Fn(f64) -> f64) -> Group {
    let (first, last) = (*years.start(), *years.end());
    let at = |year: i32| persons(f64::from(year - first));
    let fan = |origin: i32| {
        let years = (origin + 1..=last).map(|year| {
            let (median, width) = (at(year), 0.004 * f64::from(year - origin) * at(year));
            let around = |times: f64| (median - times * width, median + times * width);
            FanYear { year, median, half: around(1.0), eight_in_ten: around(2.0) }
        });
        Fan { origin, now: at(origin), years: years.collect() }
    };
    let origins = [first + 14, first + 24, first + 34];
    Group {
        id: "65-79".into(),
        name: name.into(),
        short: if name == OLDEST { "80+".into() } else { name.into() },
        observed: years.map(|year| (year, at(year))).collect(),
        fans: origins.into_iter().filter(|origin| *origin <= last).map(fan).collect(),
        held_80: 0.61,
        forecasts: 1188,
    }
}

fn kinds() -> Vec<(&'static str, Vec<Group>)> {
    let usual = |name: &str, size: f64| {
        group(name, 1971..=2013, move |t| size + 0.01 * size * (t - 20.0) * (t - 20.0) / 40.0)
    };
    let mut bare = usual("65–79 år", 600_000.0);
    bare.fans.clear();
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

pub(crate) fn usual() -> Backtest {
    Backtest { groups: kinds().swap_remove(0).1 }
}

#[test]
fn backtest_is_tidy_whatever_it_shows() {
    for context in contexts() {
        for (kind, groups) in kinds() {
            let context = context_of_history(&context);
            let draft = backtest::compose(&Backtest { groups }, &context);
            assert_tidy(&draft, &describe(kind, &context));
        }
    }
}

#[test]
fn the_title_says_how_often_the_interval_held() {
    let groups = kinds().swap_remove(0).1;
    let title = |lang: Lang, groups: Vec<Group>| {
        let context = context_of_history(&context(lang, Size::Standard));
        backtest::compose(&Backtest { groups }, &context).title.replace('\u{a0}', " ")
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
    let input = Backtest { groups };
    let picture =
        backtest::compose(&input, &context_of_history(&context(Lang::Da, Size::Standard))).finish();
    let group = &input.groups[0];
    let fans: usize = group.fans.iter().map(|fan| fan.years.len()).sum();
    assert_eq!(picture.table.row_count(), group.observed.len() + fans);
    let last = &picture.table.values_of(picture.table.row_count() - 1);
    assert_eq!(last[1..3], [Value::Whole(2005), Value::Whole(2013)]);
    assert_eq!(last[8], Value::Number(group.fans[2].years[7].eight_in_ten.1));
    assert!(!picture.svg.contains("Scenarie"));
}
