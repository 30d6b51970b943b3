//! Staff: tidy whatever it shows, the finding in words, the numbers unrounded.

use crate::gap;

use crate::topics::staff::picture as staff;
use crate::topics::staff::picture::{StaffArea, StaffInput, StaffRow};

use crate::topics::tests::*;

/// Rows whose gap and binding are the program's own.
fn rows(
    years: std::ops::RangeInclusive<i32>,
    need: impl Fn(f64) -> f64,
    funded: impl Fn(f64) -> f64,
    available: impl Fn(f64) -> f64,
) -> Vec<StaffRow> {
    let first = *years.start();
    years
        .map(|year| {
            let t = f64::from(year - first);
            let (need_fte, funded_fte, available_fte) = (need(t), funded(t), available(t));
            let gap_fte = need_fte - funded_fte.min(available_fte);
            let binding = gap::binding(gap_fte, funded_fte, available_fte);
            StaffRow { year, need_fte, funded_fte, available_fte, gap_fte, binding }
        })
        .collect()
}

/// As Viborg's: money runs short first, then hands.
fn usual() -> Vec<StaffRow> {
    rows(
        2016..=2040,
        |t| 2990.0 + 29.6 * t,
        |t| 2990.0 + 10.8 * t,
        |t| 2990.0 + if t < 10.0 { 18.0 * t } else { 180.0 - 4.7 * (t - 10.0) },
    )
}

/// The kinds of rows that the chart must draw.
fn kinds() -> Vec<(&'static str, Vec<StaffRow>)> {
    let flat = |x: f64| move |_: f64| x;
    let hole = |t: f64| if t == 9.0 { f64::NAN } else { 3000.0 };
    let zigzag = |t: f64| if t % 2.0 == 0.0 { 2700.0 } else { 2900.0 };
    vec![
        ("usual", usual()),
        ("one year", rows(2016..=2016, flat(3000.0), flat(2800.0), flat(2900.0))),
        ("one year in balance", rows(2016..=2016, flat(3000.0), flat(3000.0), flat(3000.0))),
        ("two years", rows(2016..=2017, |t| 3000.0 + 200.0 * t, flat(3000.0), flat(3100.0))),
        ("a century", rows(2016..=2116, |t| 3000.0 + 9.0 * t, flat(3000.0), flat(3200.0))),
        ("zeros", rows(2016..=2040, flat(0.0), flat(0.0), flat(0.0))),
        (
            "a million million",
            rows(2016..=2040, |t| 1e12 + 9e9 * t, flat(1e12), |t| 1e12 - 1e9 * t),
        ),
        ("surplus", rows(2016..=2040, flat(3000.0), |t| 3000.0 + 9.0 * t, |t| 3000.0 + 7.0 * t)),
        ("balance", rows(2016..=2040, |t| 3000.0 + t, flat(3000.0), flat(3000.0))),
        ("hands again", rows(2016..=2040, flat(3000.0), flat(3000.0), |t| 2500.0 + 25.0 * t)),
        ("only hands", rows(2016..=2040, |t| 3000.0 + 9.0 * t, flat(4000.0), flat(3000.0))),
        ("from the start", rows(2016..=2040, flat(3000.0), flat(2800.0), flat(2900.0))),
        ("at last", rows(2016..=2040, |t| if t < 24.0 { 1.0 } else { 2.0 }, flat(1.0), flat(1.0))),
        ("by turns", rows(2016..=2040, flat(3000.0), flat(2800.0), zigzag)),
        ("a few", rows(2016..=2040, |t| 4.0 + 0.1 * t, flat(4.0), flat(3.5))),
        ("history", rows(2008..=2040, |t| 2900.0 + 9.0 * t, |t| 2900.0 + 7.0 * t, flat(3000.0))),
        ("one hole", rows(2016..=2040, hole, flat(2800.0), flat(2900.0))),
        ("not finite", rows(2016..=2040, flat(f64::NAN), flat(f64::INFINITY), flat(1.0))),
        ("nothing", Vec::new()),
    ]
}

fn staff(rows: &[StaffRow], areas: usize, name: impl Fn(usize) -> String) -> StaffInput {
    let areas = (0..areas)
        .map(|i| StaffArea { id: format!("area_{i}"), name: name(i), rows: rows.to_vec() })
        .collect();
    StaffInput { scenario: "central".into(), plan: "today".into(), rows: rows.to_vec(), areas }
}

pub(crate) fn usual_areas() -> StaffInput {
    staff(&usual(), 4, |i| format!("Område {i}"))
}

#[test]
fn staff_is_tidy_from_one_area_to_sixteen() {
    for context in contexts() {
        for (kind, rows) in kinds() {
            for count in [0, 1, 4, 16] {
                let short = staff(&rows, count, |i| format!("Område {i}"));
                let long = staff(&rows, count, |_| LONG_NAME.to_owned());
                for (input, name) in [(short, "short"), (long, "long")] {
                    let draft = staff::compose(&input, &context);
                    assert_eq!(draft.table.row_count(), rows.len() * (count + 1));
                    let case = format!("{count} {name} areas, {}", describe(kind, &context));
                    assert_tidy(&draft, &case);
                }
            }
        }
        // An area may have numbers that cannot be drawn where all together have none.
        let mut input = staff(&usual(), 4, |i| format!("Område {i}"));
        input.areas[1].rows[3].need_fte = f64::NAN;
        input.areas[2].rows.clear();
        let draft = staff::compose(&input, &context);
        assert_tidy(&draft, &describe("holes in areas", &context));
        let none = draft
            .page
            .words()
            .iter()
            .filter(|word| ["ingen tal", "no numbers"].contains(&word.text.as_str()));
        assert_eq!(none.count(), 2);
    }
}

#[test]
fn staff_titles_tell_what_runs_out_first() {
    let title = |input: &StaffInput, lang: Lang| {
        staff::compose(input, &context(lang, Size::Standard)).title.replace('\u{a0}', " ")
    };
    for (kind, da, en) in [
        (
            "usual",
            "Pengene slipper op i 2020, hænderne i 2031; i 2040 mangler 596 årsværk",
            "Money runs out in 2020, hands in 2031; 596 FTE short in 2040",
        ),
        (
            "one year",
            "I 2016 mangler 200 årsværk: det er pengene, der ikke rækker",
            "200 FTE short in 2016: it is the money that does not suffice",
        ),
        (
            "one year in balance",
            "Penge, hænder og behov er i balance i 2016",
            "Money, hands and need are in balance in 2016",
        ),
        (
            "surplus",
            "Penge og hænder rækker i alle år; i 2040 er der 168 årsværk i overskud",
            "Money and hands suffice in every year; 168 FTE to spare in 2040",
        ),
        (
            "balance",
            "Penge og hænder følger behovet i alle år",
            "Money and hands keep up with the need in every year",
        ),
        (
            "hands again",
            "Hænderne slipper op i 2016, men rækker igen i 2040",
            "Hands run out in 2016 but suffice again in 2040",
        ),
        (
            "only hands",
            "Hænderne slipper op i 2023; i 2040 mangler 216 årsværk",
            "Hands run out in 2023; 216 FTE short in 2040",
        ),
        (
            "from the start",
            "Allerede i 2016 rækker pengene ikke; i 2040 mangler 200 årsværk",
            "Money does not suffice even in 2016; 200 FTE short in 2040",
        ),
        (
            "at last",
            "Pengene slipper op i 2040: der mangler 1,0 årsværk",
            "Money runs out in 2040: 1.0 FTE short",
        ),
        ("not finite", "Behov og personale kan ikke vises", "Need and staff cannot be shown"),
    ] {
        let (_, rows) = kinds().into_iter().find(|(name, _)| *name == kind).unwrap();
        let input = staff(&rows, 1, |_| "Ældre".into());
        assert_eq!(title(&input, Lang::Da), da);
        assert_eq!(title(&input, Lang::En), en);
    }
    // What all areas together do not show, one of them may.
    let mut input = staff(&usual(), 2, |i| ["Sundhed", "Ældre"][i].into());
    input.rows = rows(2016..=2040, |_| 3000.0, |_| 3000.0, |_| 3000.0);
    input.areas[0].rows = input.rows.clone();
    assert_eq!(
        title(&input, Lang::Da),
        "Samlet er der balance, men i 2020 slipper pengene op: Ældre"
    );
    assert_eq!(title(&input, Lang::En), "In balance overall, but in 2020 money runs out: Ældre");
}

#[test]
fn strips_say_what_sets_the_limit_where_the_shortage_is_above_the_tolerance() {
    let words = |tolerance: f64| -> Vec<String> {
        let input = staff(&usual(), 1, |_| "Ældre".into());
        let context = Context { tolerance, ..context(Lang::Da, Size::Standard) };
        let draft = staff::compose(&input, &context);
        draft.page.words().iter().map(|word| word.text.clone()).collect()
    };
    let count = |words: &[String], text: &str| words.iter().filter(|word| *word == text).count();
    let shown = words(0.02);
    // All areas together, and the only one.
    for text in ["penge", "hænder", "fra 2020"] {
        assert_eq!(count(&shown, text), 2, "{text}: {shown:?}");
    }
    let none = words(0.5);
    assert_eq!(count(&none, "penge") + count(&none, "hænder"), 0, "{none:?}");
}

#[test]
fn staff_table_holds_all_areas_then_each_unrounded() {
    let rows = rows(2016..=2016, |_| 1.0, |_| 1.0 / 3.0, |_| 0.5);
    let picture =
        staff::compose(&staff(&rows, 2, |_| "Ældre".into()), &context(Lang::Da, Size::Standard))
            .finish();
    assert_eq!(
        picture.table.keys().join(","),
        "scenario,plan,area,year,need_fte,funded_fte,available_fte,gap_fte,binding"
    );
    let areas: Vec<_> = rows_of(&picture.table).iter().map(|row| row[2]).collect();
    assert_eq!(areas, ["total", "area_0", "area_1"].map(Value::Text));
    assert_eq!(picture.table.value(1, 5), Value::Number(1.0 / 3.0));
    assert_eq!(picture.table.value(1, 7), Value::Number(1.0 - 1.0 / 3.0));
    assert_eq!(picture.table.value(1, 8), Value::Text("money"));
}
