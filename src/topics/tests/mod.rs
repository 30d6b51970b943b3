//! What holds for every picture: texts inside, none over another, the same bytes, whole numbers in
//! the table, for every size, language and kind of input.

mod backtest;
mod break_even;
mod coverage;
mod drivers;
mod fan;
mod look;
mod plans;
mod residuals;
mod robustness;
mod seek;
mod sensitivity;
mod staff;
mod unserved;

use crate::chart::*;
use crate::figures::table::{Table, Value};
use crate::model::Theme;
use crate::text::Lang;
use crate::topics::areas::picture as area_gaps;
use crate::topics::areas::picture::{AreaGaps, AreaSeries};
use crate::topics::gap::need_frame;
use crate::topics::gap::need_frame::{AccountsPoint, NeedFrame};
use crate::topics::gap::rows::GapRow;
use crate::topics::people::picture as population;
use crate::topics::people::picture::{Official, OfficialPoint, Population, PopulationYear};
use std::sync::Arc;

const LONG_NAME: &str = "Beskæftigelse, integration og uddannelse";

fn context(lang: Lang, size: Size) -> Context {
    Context {
        lang,
        size,
        place: "Viborg Kommune".into(),
        scenario_name: "Midterscenarie".into(),
        plan_name: "Som i dag".into(),
        draws: None,
        price_year: 2016,
        sources: vec!["Danmarks Statistik".into(), "Viborg Kommune".into()],
        assumptions: vec!["lønandele".into(), "kompleksitet".into()],
        counts_assumptions: false,
        scenarios: 1,
        extra_note: None,
        version: "0.1.0".into(),
        digest: "abcd1234".into(),
        tolerance: 0.02,
        decision_year: 2020,
        base_year: 2016,
        theme: Arc::default(),
    }
}

/// As [`context`], with names as long as they come.
fn long_context(lang: Lang, size: Size) -> Context {
    Context {
        place: "Ringkøbing-Skjern Kommune og omegn, land".into(),
        scenario_name: LONG_NAME.into(),
        plan_name: LONG_NAME.into(),
        sources: vec![LONG_NAME.into(); 4],
        assumptions: vec![LONG_NAME.into(); 12],
        extra_note: Some("Delingen på fire områder er afledt af tal for 2013 og 2016".into()),
        ..context(lang, size)
    }
}

fn rows(
    years: std::ops::RangeInclusive<i32>,
    need: impl Fn(f64) -> f64,
    frame: impl Fn(f64) -> f64,
) -> Vec<GapRow> {
    let first = *years.start();
    years
        .map(|year| {
            let t = f64::from(year - first);
            GapRow { year, need_dkk: need(t), service_need_dkk: need(t), frame_dkk: frame(t) }
        })
        .collect()
}

/// The kinds of series that every gap chart must draw.
fn series() -> Vec<(&'static str, Vec<GapRow>)> {
    let flat = |x: f64| move |_: f64| x;
    vec![
        ("usual", rows(2016..=2040, |t| 2.934e9 + 27e6 * t, |t| 2.934e9 + 13e6 * t)),
        ("one year", rows(2016..=2016, flat(2e9), flat(1.9e9))),
        ("two years", rows(2016..=2017, |t| 2e9 + 9e7 * t, flat(2e9))),
        ("a century", rows(2016..=2116, |t| 2e9 + 1e7 * t, flat(2e9))),
        ("zeros", rows(2016..=2040, flat(0.0), flat(0.0))),
        ("a million million", rows(2016..=2040, |t| 1e12 + 9e9 * t, flat(1e12))),
        ("surplus", rows(2016..=2040, flat(3e9), |t| 3e9 + 2e7 * t)),
        ("surplus, then shortage", rows(2016..=2040, |t| 3e9 + 1e6 * t * t, |t| 3.02e9 + 5e6 * t)),
        ("shortage, then surplus", rows(2016..=2040, |t| 3.1e9 - 9e6 * t, flat(3e9))),
        ("balance", rows(2016..=2040, |t| 3e9 + 1e5 * t, flat(3e9))),
        ("zigzag", rows(2016..=2040, |t| 3e9 + if t % 2.0 == 0.0 { 2e8 } else { -2e8 }, flat(3e9))),
        ("kroner", rows(2016..=2040, |t| 40_000.0 + 2_000.0 * t, flat(40_000.0))),
        (
            "first gap in the decision year",
            rows(2016..=2040, |t| 3e9 + if t < 4.0 { 0.0 } else { 2e8 }, flat(3e9)),
        ),
        (
            "gap in the last year only",
            rows(2016..=2040, |t| 3e9 + if t < 24.0 { 0.0 } else { 2e8 }, flat(3e9)),
        ),
        ("history", rows(2008..=2040, |t| 2.9e9 + 2e7 * t, |t| 2.9e9 + 1.5e7 * t)),
        (
            "not finite",
            rows(2016..=2040, |t| if t > 9.0 { f64::NAN } else { 1e9 }, flat(f64::INFINITY)),
        ),
        ("one hole", rows(2016..=2040, |t| if t == 9.0 { f64::NAN } else { 1e9 }, flat(1e9))),
        ("nothing", Vec::new()),
    ]
}

/// Languages, sizes, names and logos in every combination with `PEJL_FULL=1`, else each of them somewhere.
fn contexts() -> Vec<Context> {
    let mut all = Vec::new();
    for lang in Lang::ALL {
        for size in Size::ALL {
            all.push(context(lang, size));
            all.push(long_context(lang, size));
        }
    }
    for size in Size::ALL {
        all.push(look::with_logo(context(Lang::Da, size), 1.0));
        // As wide as it may be, as high as it may be.
        let widest = 0.25 * f64::from(size.width()) / 64.0;
        all.push(look::with_logo(long_context(Lang::Da, size), widest));
    }
    if std::env::vars().any(|(key, _)| key == "PEJL_FULL") {
        return all;
    }
    // Steps of five meet both kinds of names, both languages and every size.
    all.into_iter().step_by(5).collect()
}

/// Every text inside the page, and no two over each other.
fn assert_tidy(draft: &Draft, case: &str) {
    let words = draft.page.words();
    let (width, height) = (f64::from(draft.page.width()), f64::from(draft.page.height()));
    for word in words {
        let inside =
            word.left >= 0.0 && word.top >= 0.0 && word.right <= width && word.bottom <= height;
        assert!(inside, "{case}: outside the page: {word:?}");
    }
    for (i, a) in words.iter().enumerate() {
        for b in &words[i + 1..] {
            // Lines of one text may touch by the room that accents and tails would take.
            let over = a.right.min(b.right) - a.left.max(b.left) > 0.5
                && a.bottom.min(b.bottom) - a.top.max(b.top) > 2.5;
            assert!(!over, "{case}: over each other: {a:?} and {b:?}");
        }
    }
    assert!(
        draft.title.split_whitespace().filter(|word| *word != "%").count() <= 15,
        "{case}: {}",
        draft.title
    );
    for text in words.iter().map(|word| &word.text).chain([&draft.title, &draft.description]) {
        assert!(!text.contains(['{', '}']), "{case}: {text}");
        let words = || text.split([' ', '\u{a0}', '.', ',', ':']);
        assert!(!words().any(|word| ["NaN", "inf", "-inf"].contains(&word)), "{case}: {text}");
    }
}

/// The values of a table, row by row.
fn rows_of(table: &Table) -> Vec<Vec<Value<'_>>> {
    (0..table.row_count()).map(|row| table.values_of(row)).collect()
}

fn describe(kind: &str, context: &Context) -> String {
    format!("{kind}, {:?}, {}, {}", context.size, context.lang, context.plan_name)
}

#[test]
fn need_frame_is_tidy_whatever_it_shows() {
    for context in contexts() {
        for (kind, rows) in series() {
            for area_name in [None, Some("Ældre".to_owned()), Some(LONG_NAME.to_owned())] {
                let count = rows.len();
                let input = NeedFrame {
                    scenario: "central".into(),
                    plan: "today".into(),
                    area: "total".into(),
                    area_name,
                    rows: rows.clone(),
                    accounts: Vec::new(),
                };
                let draft = need_frame::compose(&input, &context);
                assert_eq!(draft.table.row_count(), count);
                assert_tidy(&draft, &describe(kind, &context));
            }
        }
    }
}

#[test]
fn accounts_before_the_base_year_are_drawn_as_history_and_written_beside() {
    let usual = series().remove(0).1;
    let first = usual[0].year;
    for context in contexts() {
        for years in [vec![first - 3], vec![first - 5, first - 3, first, first + 2]] {
            let accounts = years
                .iter()
                .map(|year| AccountsPoint { year: *year, dkk: 0.97 * usual[0].need_dkk })
                .collect();
            let input = NeedFrame {
                scenario: "central".into(),
                plan: "today".into(),
                area: "elderly".into(),
                area_name: Some("Ældre".to_owned()),
                rows: usual.clone(),
                accounts,
            };
            let draft = need_frame::compose(&input, &context);
            let before = years.iter().filter(|year| **year < first).count();
            assert_eq!(draft.table.row_count(), usual.len() + before);
            assert_eq!(draft.table.get(0, "year").figure(), Some(f64::from(years[0])));
            assert_eq!(draft.table.get(0, "need_dkk"), Value::Nothing);
            let spent: Vec<f64> = (0..draft.table.row_count())
                .filter_map(|row| draft.table.get(row, "accounts_dkk").figure())
                .collect();
            assert_eq!(spent.len(), years.len());
            assert_tidy(&draft, &describe("accounts", &context));
        }
    }
}

fn areas(count: usize, name: impl Fn(usize) -> String, rows: &[GapRow]) -> AreaGaps {
    let areas = (0..count)
        .map(|i| AreaSeries {
            id: format!("area_{i}"),
            name: name(i),
            rows: rows
                .iter()
                .map(|row| {
                    // Of mixed sign: each third area gains what the others lose.
                    let turn = if i % 3 == 2 { -1.0 } else { 1.0 / (i + 1) as f64 };
                    let need_dkk = row.frame_dkk + turn * row.gap_dkk();
                    GapRow { need_dkk, service_need_dkk: need_dkk, ..*row }
                })
                .collect(),
        })
        .collect();
    AreaGaps { scenario: "central".into(), plan: "today".into(), areas }
}

#[test]
fn area_gaps_is_tidy_from_one_area_to_sixteen() {
    for context in contexts() {
        for (kind, rows) in series() {
            for count in [1, 2, 3, 4, 5, 7, 9, 12, 16] {
                let short = areas(count, |i| format!("Område {i}"), &rows);
                let case = format!("{count} areas, {}", describe(kind, &context));
                assert_tidy(&area_gaps::compose(&short, &context), &case);
            }
            for count in [1, 4, 16] {
                let long = areas(count, |_| LONG_NAME.to_owned(), &rows);
                let case = format!("{count} long names, {}", describe(kind, &context));
                assert_tidy(&area_gaps::compose(&long, &context), &case);
            }
        }
    }
}

fn people(
    years: std::ops::RangeInclusive<i32>,
    ages: usize,
    persons: impl Fn(usize, f64) -> f64,
) -> Vec<PopulationYear> {
    let first = *years.start();
    years
        .map(|year| {
            let t = f64::from(year - first);
            let of: Vec<f64> = (0..ages).map(|age| persons(age, t)).collect();
            PopulationYear { year, women: of.clone(), men: of }
        })
        .collect()
}

#[test]
fn population_is_tidy_whatever_it_shows() {
    let old = |age: usize, t: f64| 600.0 + if age >= 80 { -550.0 + 2.0 * t } else { 0.0 };
    for context in contexts() {
        for (kind, years) in [
            ("usual", people(2016..=2040, 106, old)),
            ("one year", people(2016..=2016, 106, old)),
            ("two years", people(2016..=2017, 106, old)),
            ("a century", people(2016..=2116, 106, old)),
            ("zeros", people(2016..=2040, 106, |_, _| 0.0)),
            ("a whole country", people(2016..=2040, 106, |age, t| 1000.0 * old(age, t))),
            ("fewer", people(2016..=2040, 91, |age, t| 600.0 - age as f64 - 3.0 * t)),
            ("same", people(2016..=2040, 121, |_, _| 3.0)),
            ("a child", people(2016..=2040, 3, |_, _| 1.0)),
            ("not finite", people(2016..=2040, 106, |_, t| if t > 5.0 { f64::NAN } else { 1.0 })),
            ("nothing", Vec::new()),
        ] {
            for official in [
                None,
                Some(Official {
                    name: "Ringkøbing-Skjern Kommunes prognose 2016".into(),
                    points: (0..6)
                        .map(|i| OfficialPoint { group: 3, year: 2016 + i, persons: 4_000.0 })
                        .chain([OfficialPoint { group: 9, year: 2017, persons: f64::NAN }])
                        .collect(),
                }),
            ] {
                let chosen_year = years.last().map_or(2040, |year| year.year);
                let scenario = "central".into();
                let observed = official.clone();
                let years = years.clone();
                let input = Population { scenario, chosen_year, years, official, observed };
                let draft = population::compose(&input, &context);
                assert_tidy(&draft, &describe(kind, &context));
            }
        }
    }
}

#[test]
fn titles_tell_the_finding() {
    let title = |kind: &str, lang: Lang| {
        let (_, rows) = series().into_iter().find(|(name, _)| *name == kind).unwrap();
        let input = NeedFrame {
            scenario: "central".into(),
            plan: "today".into(),
            area: "total".into(),
            area_name: None,
            rows,
            accounts: Vec::new(),
        };
        need_frame::compose(&input, &context(lang, Size::Standard)).title.replace('\u{a0}', " ")
    };
    for (kind, da, en) in [
        (
            "usual",
            "Der er balance i 2020, men der mangler 336 mio. kr. i 2040",
            "In balance in 2020, but DKK 336m short in 2040",
        ),
        ("one year", "Der mangler 100 mio. kr. i 2016", "The frame is DKK 100m short in 2016"),
        (
            "balance",
            "Behov og ramme er i balance i både 2020 og 2040",
            "Need and frame are in balance in both 2020 and 2040",
        ),
        (
            "surplus",
            "Der er 80,0 mio. kr. i overskud i 2020 og 480 mio. kr. i 2040",
            "DKK 80.0m to spare in 2020 and DKK 480m in 2040",
        ),
        (
            "shortage, then surplus",
            "Underskud på 64,0 mio. kr. i 2020, overskud på 116 mio. kr. i 2040",
            "DKK 64.0m short in 2020, DKK 116m to spare in 2040",
        ),
        ("not finite", "Behov og ramme kan ikke vises", "Need and frame cannot be shown"),
    ] {
        assert_eq!(title(kind, Lang::Da), da);
        assert_eq!(title(kind, Lang::En), en);
    }
}

#[test]
fn the_table_holds_the_numbers_unrounded() {
    let rows = vec![GapRow {
        year: 2016,
        need_dkk: 1.0 / 3.0,
        service_need_dkk: 1.0 / 3.0,
        frame_dkk: 0.25,
    }];
    let input = NeedFrame {
        scenario: "central".into(),
        plan: "today".into(),
        area: "total".into(),
        area_name: None,
        rows,
        accounts: Vec::new(),
    };
    let picture = need_frame::compose(&input, &context(Lang::Da, Size::Standard)).finish();
    assert_eq!(
        picture.table.keys().join(","),
        "scenario,plan,area,year,need_dkk,frame_dkk,gap_dkk"
    );
    assert_eq!(picture.table.value(0, 4), Value::Number(1.0 / 3.0));
    assert_eq!(picture.table.value(0, 6), Value::Number(1.0 / 3.0 - 0.25));
}

#[test]
fn population_table_has_bars_then_lines() {
    let years = people(2016..=2018, 106, |age, t| age as f64 + t);
    let input = Population {
        scenario: "central".into(),
        chosen_year: 2018,
        years,
        official: None,
        observed: None,
    };
    let picture = population::compose(&input, &context(Lang::Da, Size::Standard)).finish();
    // Twenty groups, two sexes, two years; four age groups, three years.
    assert_eq!(picture.table.row_count(), 20 * 2 * 2 + 4 * 3);
    let last = &picture.table.values_of(picture.table.row_count() - 1);
    assert_eq!(last[3..5], [Value::Whole(80), Value::Nothing]);
    let oldest: f64 = (80..106).map(f64::from).sum();
    assert_eq!(last[5], Value::Number(2.0 * (oldest + 52.0)));
    assert_eq!(last[6], Value::Number(100.0 * 2.0 * (oldest + 52.0) / (2.0 * oldest)));
}

#[test]
fn pictures_are_accessible_and_the_same_each_time() {
    let input = areas(4, |i| format!("Område <{i}> & co."), &series()[0].1);
    let context = context(Lang::Da, Size::Standard);
    let picture = area_gaps::compose(&input, &context).finish();
    assert!(picture.svg.contains(r#"role="img" lang="da""#));
    assert!(picture.svg.contains("<title>") && picture.svg.contains("<desc>"));
    assert!(picture.svg.contains("Område &lt;0&gt; &amp; co."));
    assert!(picture.alt.contains("area_gaps.csv"));
    assert_eq!(picture, area_gaps::compose(&input, &context).finish());
    let pixels = png(&picture.svg, 2.0).unwrap();
    assert_eq!(pixels, png(&picture.svg, 2.0).unwrap());
}
