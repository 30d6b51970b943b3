//! The fans: about a zero line, and of persons beside somebody else's interval.

use crate::topics::gap::fan as gap_fan;
use crate::topics::gap::fan::{GapFan, GapFanRow};
use crate::topics::people::fan as population_fan;
use crate::topics::people::fan::{Outside, PopulationFan, PopulationFanRow};
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
                need_dkk: need,
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
                assert_eq!(draft.table.rows.len(), rows.len());
                assert_tidy(&draft, &describe(kind, &context));
            }
        }
    }
}

fn people_rows(
    years: std::ops::RangeInclusive<i32>,
    median: impl Fn(f64) -> f64,
    spread: impl Fn(f64) -> f64,
) -> Vec<PopulationFanRow> {
    let first = *years.start();
    years
        .map(|year| {
            let t = f64::from(year - first);
            PopulationFanRow {
                year,
                quantiles_persons: SPREAD.map(|own| median(t) + own * spread(t)),
                base_persons: median(t) - 0.2 * spread(t),
            }
        })
        .collect()
}

fn outside(year: i32, share: f64, low: f64, high: f64) -> Outside {
    let name = "FN's interval for Danmark, omregnet til Viborg".into();
    Outside { name, year, share, low, high }
}

fn people_fan(rows: Vec<PopulationFanRow>, outside: Option<Outside>) -> PopulationFan {
    PopulationFan { ages: (80, None), runs: 10_000, rows, outside }
}

/// 8,400 in 2040, eight in ten runs from 7,740 to 9,060.
fn usual_people() -> Vec<PopulationFanRow> {
    people_rows(2016..=2040, |t| 4_000.0 + 4_400.0 * t / 24.0, |t| 330.0 * t / 24.0)
}

pub(crate) fn usual_gap() -> GapFan {
    gap_fan_of(gap_kinds().swap_remove(0).1, None)
}

pub(crate) fn usual_population() -> PopulationFan {
    people_fan(usual_people(), Some(outside(2030, 0.8, 4_000.0, 9_000.0)))
}

#[test]
fn population_fan_is_tidy_whatever_it_shows() {
    let flat = |x: f64| move |_: f64| x;
    let kinds = vec![
        ("usual", usual_people()),
        ("one year", people_rows(2016..=2016, flat(8_000.0), flat(100.0))),
        ("one year, known", people_rows(2040..=2040, flat(8_000.0), flat(0.0))),
        ("two years", people_rows(2016..=2017, |t| 8_000.0 + t, flat(100.0))),
        ("a century", people_rows(2016..=2116, |t| 4_000.0 + 80.0 * t, |t| 10.0 * t)),
        ("zeros", people_rows(2016..=2040, flat(0.0), flat(0.0))),
        ("a million million", people_rows(2016..=2040, |t| 1e12 + 1e10 * t, |t| 1e9 * t)),
        ("a handful", people_rows(2016..=2040, flat(7.0), |t| 0.1 * t)),
        ("not finite", people_rows(2016..=2040, flat(f64::NAN), flat(1.0))),
        ("nothing", Vec::new()),
    ];
    let outsides = [
        None,
        Some(outside(2040, 0.8, 7_900.0, 8_900.0)),
        Some(outside(2040, 0.95, 3_900.0, 12_900.0)),
        Some(outside(2030, 0.8, 6_000.0, 6_800.0)),
        Some(outside(2016, 0.5, 0.0, 1e13)),
        Some(outside(2040, 0.8, f64::NAN, 8_900.0)),
        Some(Outside { name: LONG_NAME.repeat(2), ..outside(2040, 0.8, 8e3, 8.1e3) }),
    ];
    for context in contexts() {
        for (kind, rows) in &kinds {
            for outside in &outsides {
                for ages in [(80, None), (0, Some(19))] {
                    let input = PopulationFan { ages, ..people_fan(rows.clone(), outside.clone()) };
                    let draft = population_fan::compose(&input, &context);
                    assert_eq!(draft.table.rows.len(), rows.len());
                    let case = format!("{}, {outside:?}", describe(kind, &context));
                    assert_tidy(&draft, &case);
                }
            }
        }
    }
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
            "Der mangler 108 mio. kr. i 2020 (8 af 10 kørsler: 91–125 mio. kr.)",
            "The frame is DKK 108m short in 2020 (8 of 10 runs: DKK 91m–125m)",
        ),
        ("no spread", "Der mangler 108 mio. kr. i 2020", "The frame is DKK 108m short in 2020"),
        (
            "surplus",
            "Overskud på 120 mio. kr. i 2020 (8 af 10 kørsler: 104–136 mio. kr.)",
            "DKK 120m to spare in 2020 (8 of 10 runs: DKK 104m–136m)",
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
        picture.table.header.join(","),
        "plan,area,year,unit,p05,p10,p25,p50,p75,p90,p95,base,prob_gap,runs"
    );
    let last = &picture.table.rows[1];
    assert_eq!(
        last[..4],
        [Cell::text("today"), Cell::text("total"), Cell::Int(2017), Cell::text("dkk")]
    );
    assert_eq!(last[4..11], rows[1].quantiles_dkk.map(Cell::Number));
    assert_eq!(last[11], Cell::Number(rows[1].base_dkk));
    assert_eq!(last[12..], [Cell::Number(rows[1].gap_share), Cell::Int(10_000)]);
}

#[test]
fn population_fan_says_whether_it_is_narrower_than_the_other_interval() {
    let of = |outside: Option<Outside>, lang: Lang| {
        let draft = population_fan::compose(
            &people_fan(usual_people(), outside),
            &context(lang, Size::Standard),
        );
        let words: Vec<String> = draft.page.words().iter().map(|word| word.text.clone()).collect();
        let text = |text: &str| text.replace('\u{a0}', " ");
        (text(&draft.title), text(&draft.description), text(&words.join(" ")))
    };
    let (title, ..) = of(None, Lang::Da);
    assert_eq!(title, "8.400 er 80 år og derover i 2040 (8 af 10 kørsler: 7.740–9.060)");
    let (title, ..) = of(None, Lang::En);
    assert_eq!(title, "8,400 are aged 80 and over in 2040 (8 of 10 runs: 7,740–9,060)");
    let against = |low: f64, high: f64, share: f64, lang: Lang| {
        let (_, alt, words) = of(Some(outside(2040, share, low, high)), lang);
        // In the picture's foot and in its text alike.
        let sentence = alt
            .split_inclusive(". ")
            .find(|part| words.contains(part.trim_end()) && part.contains(['«', '“']));
        sentence.unwrap_or_else(|| panic!("{alt}\n{words}")).trim_end().to_owned()
    };
    for (low, high, share, da) in [
        (
            7_900.0,
            8_900.0,
            0.8,
            "I 2040 er båndet med 80 % af kørslerne 32 % bredere end «FN's interval for Danmark, \
             omregnet til Viborg»: 1.320 mod 1.000 personer.",
        ),
        (
            7_300.0,
            9_500.0,
            0.8,
            "I 2040 er båndet med 80 % af kørslerne 40 % smallere end «FN's interval for Danmark, \
             omregnet til Viborg»: 1.320 mod 2.200 personer.",
        ),
        (
            7_540.0,
            9_260.0,
            0.9,
            "I 2040 er båndet med 90 % af kørslerne omtrent lige så bredt som «FN's interval for \
             Danmark, omregnet til Viborg»: 1.720 mod 1.720 personer.",
        ),
        (
            7_000.0,
            9_900.0,
            0.95,
            "Viften har intet bånd med 95 % af kørslerne at holde op mod «FN's interval for \
             Danmark, omregnet til Viborg».",
        ),
    ] {
        assert_eq!(against(low, high, share, Lang::Da), da);
    }
    assert_eq!(
        against(7_900.0, 8_900.0, 0.8, Lang::En),
        "In 2040 the band of 80% of runs is 32% wider than “FN's interval for Danmark, omregnet \
         til Viborg”: 1,320 against 1,000 persons."
    );
}

#[test]
fn population_fan_table_has_the_other_interval_in_its_year_alone() {
    let input = people_fan(usual_people(), Some(outside(2040, 0.8, 7_900.0, 8_900.0)));
    let picture = population_fan::draw(&input, &context(Lang::Da, Size::Standard));
    assert_eq!(
        picture.table.header.join(","),
        "age_from,age_to,year,runs,p05,p10,p25,p50,p75,p90,p95,base,outside_low,outside_high,\
         outside_share"
    );
    let (last, others) = picture.table.rows.split_last().unwrap();
    assert_eq!(last[..4], [Cell::Int(80), Cell::Empty, Cell::Int(2040), Cell::Int(10_000)]);
    assert_eq!(last[12..], [7_900.0, 8_900.0, 0.8].map(Cell::Number));
    assert!(others.iter().all(|row| row[12..] == [const { Cell::Empty }; 3]));
}

/// Lines of the drawing with a width and a colour, each as its points in pixels.
fn lines_of(svg: &str, colour: &str) -> Vec<Vec<(f64, f64)>> {
    svg.split("<path ")
        .skip(1)
        .filter(|path| path.contains(&format!("stroke=\"{colour}\"")))
        .filter_map(|path| path.split("d=\"").nth(1))
        .map(|d| {
            let numbers: Vec<f64> = d
                .split('"')
                .next()
                .unwrap_or_default()
                .split(|c: char| !c.is_ascii_digit() && c != '.' && c != '-')
                .filter_map(|number| number.parse().ok())
                .collect();
            numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect()
        })
        .collect()
}

#[test]
fn the_other_interval_stands_beside_the_last_year_or_at_its_own() {
    for size in Size::ALL {
        let of = |year: i32| {
            let input = people_fan(usual_people(), Some(outside(year, 0.8, 6_900.0, 8_900.0)));
            let picture = population_fan::draw(&input, &context(Lang::Da, size));
            let median = lines_of(&picture.svg, "#0B3C6F");
            let other = lines_of(&picture.svg, "#583D14");
            (median, other)
        };
        let (median, other) = of(2040);
        let end = median[0].last().unwrap().0;
        let tall = |line: &&Vec<(f64, f64)>| (line[0].1 - line[1].1).abs() > 20.0;
        let upright = other.iter().find(tall).unwrap();
        assert!(upright.iter().all(|point| point.0 > end), "{size:?} {upright:?} {end}");
        let (median, other) = of(2030);
        let upright = other.iter().find(tall).unwrap();
        let at = median[0][2030 - 2016].0;
        assert!(upright.iter().all(|point| (point.0 - at).abs() < 0.5), "{size:?} {upright:?}");
    }
}
