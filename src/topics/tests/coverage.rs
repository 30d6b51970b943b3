//! Coverage: tidy whatever it shows, the finding true, the table exactly what is drawn.

use crate::topics::coverage::picture as coverage;
use crate::topics::coverage::picture::{Coverage, CoverageArea, CoverageYear};

use crate::topics::tests::*;

fn map(
    areas: usize,
    years: usize,
    name: impl Fn(usize) -> String,
    share: impl Fn(usize, usize) -> Option<f64>,
    floor: impl Fn(usize, usize) -> Option<f64>,
) -> Coverage {
    let cell = |area: usize, t: usize| {
        let (coverage, floor) = (share(area, t), floor(area, t));
        let below_floor = floor.is_some_and(|floor| coverage.is_some_and(|own| own < floor));
        CoverageYear { coverage, floor, below_floor }
    };
    Coverage {
        plan: "today".into(),
        years: (0..years).map(|t| 2016 + t as i32).collect(),
        areas: (0..areas)
            .map(|area| CoverageArea {
                id: format!("area_{area}"),
                name: name(area),
                years: (0..years).map(|t| cell(area, t)).collect(),
            })
            .collect(),
    }
}

type Share = fn(usize, usize) -> Option<f64>;

const KINDS: [(&str, Share); 9] = [
    ("usual", |area, t| Some(1.0 - 0.007 * (area % 4) as f64 * t as f64)),
    ("all the same", |_, t| Some(1.0 - 0.01 * t as f64)),
    ("surplus", |area, t| Some(1.0 + 0.02 * (area + 1) as f64 * t as f64)),
    ("balance", |_, _| Some(1.0)),
    ("no need", |_, _| None),
    ("some need", |area, t| (area % 2 == 0).then_some(0.9 + 0.01 * t as f64)),
    ("a million million", |area, t| Some(1e10 + (area * t) as f64)),
    ("one hole", |area, t| Some(if area == 0 && t == 0 { f64::NAN } else { 0.93 })),
    ("not finite", |_, t| Some(if t % 2 == 0 { f64::NAN } else { f64::INFINITY })),
];

#[test]
fn coverage_is_tidy_whatever_it_shows() {
    for context in contexts() {
        for (kind, share) in KINDS {
            for areas in [1, 4, 16] {
                // The combinations are many: the odd numbers of years go with few areas.
                for years in if areas == 4 { [1, 3, 100] } else { [1, 25, 100] } {
                    let floors = [
                        map(areas, years, |i| format!("Område {i}"), share, |_, _| None),
                        map(
                            areas,
                            years,
                            |_| LONG_NAME.into(),
                            share,
                            |area, t| (t > 0 && area % 3 == 0).then_some(0.95 + 0.001 * t as f64),
                        ),
                    ];
                    for input in floors {
                        let draft = coverage::compose(&input, &context);
                        let case = describe(kind, &context);
                        assert_tidy(&draft, &format!("{areas} areas, {years} years, {case}"));
                    }
                }
            }
        }
        let nothing = map(0, 0, |_| String::new(), |_, _| None, |_, _| None);
        assert_tidy(&coverage::compose(&nothing, &context), "nothing");
    }
}

fn title(input: &Coverage, lang: Lang) -> String {
    coverage::compose(input, &context(lang, Size::Standard)).title.replace('\u{a0}', " ")
}

#[test]
fn coverage_titles_are_true_in_each_form() {
    let of =
        |areas: usize, share: Share| map(areas, 25, |i| format!("Nr. {i}"), share, |_, _| None);
    for (input, da, en) in [
        (
            of(4, KINDS[0].1),
            "Laveste dækningsgrad: Nr. 3 med 50 % i 2040",
            "Lowest coverage: Nr. 3 with 50% in 2040",
        ),
        (
            of(4, |area, t| Some(if area == 1 && t > 4 { 0.9 } else { 1.0 })),
            "Laveste dækningsgrad: Nr. 1 med 90 %, første gang i 2021",
            "Lowest coverage: Nr. 1 with 90%, first in 2021",
        ),
        (
            of(4, |area, t| Some(if area > 1 && t == 4 { 0.9 } else { 1.0 })),
            "Laveste dækningsgrad: 2 områder med 90 % i 2020",
            "Lowest coverage: 2 areas with 90% in 2020",
        ),
        (
            of(4, KINDS[1].1),
            "Alle områder har samme laveste dækningsgrad: 76 % i 2040",
            "All areas share the lowest coverage: 76% in 2040",
        ),
        (
            of(4, KINDS[2].1),
            "Ingen områder mangler noget år; Nr. 3 har 292 % i 2040",
            "No area is short in any year; Nr. 3 has 292% in 2040",
        ),
        (
            of(4, |_, _| Some(0.99)),
            "Balance i alle områder og år: mindst 99 % er dækket",
            "In balance in all areas and years: at least 99% covered",
        ),
        (
            of(4, KINDS[4].1),
            "Ingen områder har behov: der er intet at dække",
            "No area needs any service: there is nothing to cover",
        ),
        (
            of(4, KINDS[7].1),
            "Laveste kendte dækningsgrad: Nr. 1 med 93 % i 2016",
            "Lowest known coverage: Nr. 1 with 93% in 2016",
        ),
        (of(4, KINDS[8].1), "Dækningsgraden kan ikke vises", "Coverage cannot be shown"),
    ] {
        assert_eq!(title(&input, Lang::Da), da);
        assert_eq!(title(&input, Lang::En), en);
    }
}

#[test]
fn coverage_names_the_lowest_of_all_years_and_draws_it() {
    // A century has no room for every year; the dip is in none of the round ones.
    let dip: Share = |area, t| Some(if area == 1 && t == 47 { 0.7 } else { 1.0 });
    let input = map(4, 100, |i| format!("Nr. {i}"), dip, |_, _| None);
    for size in Size::ALL {
        let draft = coverage::compose(&input, &context(Lang::Da, size));
        assert!(draft.title.contains("Nr. 1") && draft.title.contains("2063"), "{}", draft.title);
        let years = draft.table.row_count() / 4;
        assert!(years < 40);
        for year in [2016, 2020, 2063, 2115] {
            let is_drawn = |row: &&Vec<Value<'_>>| row[2] == Value::from(year);
            assert_eq!(rows_of(&draft.table).iter().filter(is_drawn).count(), 4, "{year}");
        }
        let heads = draft.page.words().iter().filter(|word| word.text == "2063").count();
        assert_eq!(heads, 1);
    }
}

#[test]
fn coverage_heads_are_years_and_never_numbers_for_them() {
    for size in Size::ALL {
        for (areas, years) in [(1, 1), (4, 25), (16, 25), (4, 60)] {
            let input = map(
                areas,
                years,
                |i| format!("Nr. {i}"),
                KINDS[0].1,
                |_, t| (t > 0).then_some(0.95),
            );
            let draft = coverage::compose(&input, &context(Lang::Da, size));
            let drawn = draft.table.row_count() / areas;
            for row in rows_of(&draft.table).iter().take(drawn) {
                let Value::Whole(year) = row[2] else { panic!("{row:?}") };
                let year = year.to_string();
                assert!(draft.page.words().iter().any(|word| word.text == year), "{year}");
            }
            assert!(size != Size::Standard || years > 25 || drawn == years, "{drawn}");
        }
    }
}

#[test]
fn coverage_table_holds_the_cells_and_their_floors() {
    let input = map(
        2,
        3,
        |i| format!("Nr. {i}"),
        |area, t| (area == 0).then_some(1.0 - t as f64 / 30.0),
        |area, t| (area == 0 && t > 0).then_some(0.95),
    );
    let picture = coverage::compose(&input, &context(Lang::Da, Size::Standard)).finish();
    assert_eq!(picture.table.keys().join(","), "plan,area,year,coverage,floor,below_floor");
    assert_eq!(picture.table.row_count(), 6);
    assert_eq!(
        picture.table.values_of(0)[3..],
        [Value::Number(1.0), Value::Nothing, Value::Nothing]
    );
    let last = [Value::Number(1.0 - 2.0 / 30.0), Value::Number(0.95), Value::Text("true")];
    assert_eq!(picture.table.values_of(2)[3..], last);
    assert_eq!(picture.table.value(1, 5), Value::Text("false"));
    assert_eq!(picture.table.value(5, 3), Value::Nothing);
    assert!(picture.alt.contains("coverage.csv"));
    // The words under it count the broken years.
    assert!(picture.svg.contains("under gulvet i 1 af 2 år med gulv"), "{}", picture.svg);
}

#[test]
fn coverage_numbers_are_readable_at_every_size() {
    for (size, least) in [(Size::Standard, 13.0), (Size::Half, 12.0), (Size::Tall, 13.0)] {
        for years in [1, 3, 25, 100] {
            let input = map(16, years, |i| format!("Nr. {i}"), KINDS[0].1, |_, _| None);
            let svg = coverage::compose(&input, &context(Lang::Da, size)).finish().svg;
            for part in svg.split(r#"font-size=""#).skip(1) {
                let text: f64 = part.split('"').next().unwrap().parse().unwrap();
                assert!(text >= least, "{size:?}, {years} years: {text}");
            }
        }
    }
}
