//! The fan of the gap, about a zero line.

use crate::topics::gap::fan as gap_fan;
use crate::topics::gap::fan::{GapFan, GapFanRow};
use crate::topics::tests::*;

/// How far the quantiles lie from the median, in halves of the distance from p50 to p90.
const SPREAD: [f64; 7] = [-2.6, -2.0, -1.0, 0.0, 1.0, 2.0, 2.6];

fn gap_rows(
    years: std::ops::RangeInclusive<i32>,
    median: impl Fn(f64) -> f64,
    spread: impl Fn(f64) -> f64,
    need: f64,
) -> Vec<GapFanRow> {
    let first = *years.start();
    years
        .map(|year| {
            let t = f64::from(year - first);
            let quantiles_dkk = SPREAD.map(|own| median(t) + own * spread(t));
            let below = quantiles_dkk.iter().filter(|gap| **gap > 1.0).count();
            GapFanRow {
                year,
                quantiles_dkk,
                base_dkk: median(t) + 0.3 * spread(t),
                service_need_dkk: need,
                gap_share: below as f64 / 7.0,
            }
        })
        .collect()
}

fn gap_kinds() -> Vec<(&'static str, Vec<GapFanRow>)> {
    let flat = |x: f64| move |_: f64| x;
    let usual = |t: f64| 1.5e6 * t * (1.0 + 0.1 * t);
    vec![
        ("usual", gap_rows(2016..=2040, |t| 27e6 * t, usual, 3e9)),
        ("one year", gap_rows(2020..=2020, flat(1e8), flat(1e7), 2e9)),
        ("one year without spread", gap_rows(2016..=2016, flat(1e8), flat(0.0), 2e9)),
        ("two years", gap_rows(2016..=2017, |t| 9e7 * t, |t| 1e7 * t, 2e9)),
        ("a century", gap_rows(2016..=2116, |t| 1e7 * t, usual, 2e9)),
        ("zeros", gap_rows(2016..=2040, flat(0.0), flat(0.0), 0.0)),
        ("no spread", gap_rows(2016..=2040, |t| 27e6 * t, flat(0.0), 3e9)),
        ("a million million", gap_rows(2016..=2040, |t| 9e10 * t, |t| 2e10 * t, 1e12)),
        ("surplus", gap_rows(2016..=2040, |t| -3e7 * t, |t| 2e6 * t, 3e9)),
        ("unsure", gap_rows(2016..=2040, |t| 5e6 * t, |t| 2e7 * t, 3e9)),
        ("balance", gap_rows(2016..=2040, |t| 1e5 * t, |t| 1e5 * t, 3e9)),
        ("balance or short", gap_rows(2016..=2040, |t| 1.2e7 * t, |t| 5e6 * t, 3e9)),
        ("kroner", gap_rows(2016..=2040, |t| 2_000.0 * t, |t| 300.0 * t, 40_000.0)),
        ("history", gap_rows(2008..=2040, |t| 2e7 * t, usual, 3e9)),
        ("decision year last", gap_rows(2016..=2020, |t| 2e7 * t, usual, 3e8)),
        ("not finite", gap_rows(2016..=2040, flat(f64::NAN), flat(f64::INFINITY), 1.0)),
        ("one hole", gap_rows(2016..=2040, |t| if t == 9.0 { f64::NAN } else { 1.0 }, usual, 1.0)),
        ("nothing", Vec::new()),
    ]
}

fn gap_fan_of(rows: Vec<GapFanRow>, area_name: Option<String>) -> GapFan {
    GapFan { plan: "today".into(), area: "total".into(), area_name, runs: 10_000, rows }
}

#[test]
fn gap_fan_is_tidy_whatever_it_shows() {
    for context in contexts() {
        for (kind, rows) in gap_kinds() {
            for area_name in [None, Some("Ældre".to_owned()), Some(LONG_NAME.to_owned())] {
                let input = gap_fan_of(rows.clone(), area_name);
                let draft = gap_fan::compose(&input, &context);
                assert_eq!(draft.table.row_count(), rows.len());
                assert_tidy(&draft, &describe(kind, &context));
            }
        }
    }
}

pub(crate) fn usual_gap() -> GapFan {
    gap_fan_of(gap_kinds().swap_remove(0).1, None)
}

#[test]
fn gap_fan_titles_tell_how_sure_the_gap_is() {
    let title = |kind: &str, lang: Lang| {
        let (_, rows) = gap_kinds().into_iter().find(|(name, _)| *name == kind).unwrap();
        let input = gap_fan_of(rows, None);
        gap_fan::compose(&input, &context(lang, Size::Standard)).title.replace('\u{a0}', " ")
    };
    for (kind, da, en) in [
        (
            "usual",
            "Der mangler 111 mio. kr. i 2020 (8 af 10 kørsler: 91–125 mio. kr.)",
            "The frame is DKK 111m short in 2020 (8 of 10 runs: DKK 91m–125m)",
        ),
        ("no spread", "Der mangler 108 mio. kr. i 2020", "The frame is DKK 108m short in 2020"),
        (
            "surplus",
            "Overskud på 118 mio. kr. i 2020 (8 af 10 kørsler: 104–136 mio. kr.)",
            "DKK 118m to spare in 2020 (8 of 10 runs: DKK 104m–136m)",
        ),
        (
            "unsure",
            "Usikkert om rammen rækker i 2020: i 57 % af kørslerne mangler der penge",
            "Unclear whether the frame suffices in 2020: short in 57% of runs",
        ),
        (
            "balance",
            "Behov og ramme er i balance i 2020 i mindst 8 af 10 kørsler",
            "Need and frame are in balance in 2020 in at least 8 of 10 runs",
        ),
        (
            "balance or short",
            "Usikkert om rammen rækker i 2020: i 86 % af kørslerne mangler der penge",
            "Unclear whether the frame suffices in 2020: short in 86% of runs",
        ),
        ("zeros", "Behov og ramme er i balance i 2020", "Need and frame are in balance in 2020"),
        (
            "not finite",
            "Gabets usikkerhed kan ikke vises",
            "The uncertainty of the gap cannot be shown",
        ),
    ] {
        assert_eq!(title(kind, Lang::Da), da);
        assert_eq!(title(kind, Lang::En), en);
    }
}

#[test]
fn gap_fan_says_in_how_many_runs_money_is_short_in_the_decision_year() {
    let rows = vec![
        GapFanRow { year: 2016, gap_share: 0.0, ..gap_rows(2016..=2016, |_| 0.0, |_| 0.0, 1e9)[0] },
        GapFanRow { gap_share: 0.876, ..gap_rows(2020..=2020, |_| 1e8, |_| 4e7, 1e9)[0] },
        GapFanRow { gap_share: 0.9999, ..gap_rows(2030..=2030, |_| 3e8, |_| 4e7, 1e9)[0] },
    ];
    let draft = gap_fan::compose(&gap_fan_of(rows, None), &context(Lang::Da, Size::Standard));
    let words: Vec<String> =
        draft.page.words().iter().map(|word| word.text.replace('\u{a0}', " ")).collect();
    let note = "Beslutningsår 2020: i 88 % af kørslerne mangler der penge";
    assert!(words.iter().any(|word| word == note), "{words:?}");
    let alt = draft.description.replace('\u{a0}', " ");
    assert!(alt.contains("i over 99 % af kørslerne mangler der penge"), "{alt}");
}

#[test]
fn gap_fan_table_holds_what_is_drawn() {
    let rows = gap_rows(2016..=2017, |t| t / 3.0, |t| t / 7.0, 1.0);
    let picture =
        gap_fan::compose(&gap_fan_of(rows.clone(), None), &context(Lang::Da, Size::Standard))
            .finish();
    assert_eq!(
        picture.table.keys().join(","),
        "plan,area,year,unit,p05,p10,p25,p50,p75,p90,p95,base,prob_gap,runs"
    );
    let last = &picture.table.values_of(1);
    assert_eq!(
        last[..4],
        [Value::Text("today"), Value::Text("total"), Value::Whole(2017), Value::Text("dkk")]
    );
    assert_eq!(last[4..11], rows[1].quantiles_dkk.map(Value::Number));
    assert_eq!(last[11], Value::Number(rows[1].base_dkk));
    assert_eq!(last[12..], [Value::Number(rows[1].gap_share), Value::Whole(10_000)]);
}
