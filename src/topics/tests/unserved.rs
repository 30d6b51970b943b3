//! `unserved`: tidy for any number of services, and a title that is true in each form.

use crate::topics::tests::*;
use crate::topics::unserved::picture as unserved;
use crate::topics::unserved::picture::{Unserved, UnservedService};

const NAMES: [&str; 5] =
    ["Hjemmepleje", "Plejehjem", "Genoptræning", "Bostøtte", "Socialpædagogisk støtte i eget hjem"];
const AREAS: [&str; 4] = ["Sundhed", "Ældre", "Social", "Beskæftigelse"];

/// The scenario, p10 and p90 of a service.
type Of = fn(usize) -> (f64, f64, f64);

fn services(count: usize, areas: usize, long: bool, of: Of, runs: u64) -> Unserved {
    let own = |i: usize| {
        let (persons, low, high) = of(i);
        let name = |short: &str| if long { LONG_NAME.to_owned() } else { short.to_owned() };
        UnservedService {
            area: format!("area_{}", i % areas),
            area_name: name(AREAS[i % areas % 4]),
            area_place: i % areas,
            service: format!("service_{i}"),
            name: name(NAMES[i % 5]),
            persons,
            p50: (runs > 0).then_some(persons),
            span: (runs > 0).then_some((low, high)),
        }
    };
    Unserved {
        scenario: "central".into(),
        plan: "today".into(),
        year: 2020,
        runs,
        all_runs: if runs > 1 { 5 * runs } else { runs },
        areas,
        services: (0..count).map(own).collect(),
    }
}

fn usual(i: usize) -> (f64, f64, f64) {
    let p50 = 420.4 / (i + 1) as f64;
    (p50, 0.7 * p50, 1.4 * p50)
}

fn title(input: &Unserved, lang: Lang) -> String {
    let draft = unserved::compose(input, &context(lang, Size::Standard));
    draft.title.replace('\u{a0}', " ")
}

#[test]
fn unserved_is_tidy_from_no_service_to_sixty() {
    let kinds: [(&str, Of); 7] = [
        ("usual", usual),
        ("alike", |_| (40.0, 30.0, 50.0)),
        ("zeros", |_| (0.0, 0.0, 0.0)),
        ("few", |i| (0.1 * i as f64 / 60.0, 0.0, 4.0)),
        ("only in some runs", |i| (0.0, 0.0, 10.0 + i as f64)),
        ("a million", |i| (1e6 - i as f64, 9e5, 1.1e6)),
        ("not finite", |i| (if i % 2 == 0 { f64::NAN } else { 9.0 }, 1.0, f64::INFINITY)),
    ];
    for context in contexts() {
        for (kind, of) in kinds {
            for count in [0, 1, 2, 5, 15, 16, 17, 60] {
                for (areas, long, runs) in
                    [(1, false, 0), (4, false, 10_000), (4, true, 10_000), (16, true, 1)]
                {
                    let input = services(count, areas, long, of, runs);
                    let draft = unserved::compose(&input, &context);
                    let case = describe(&format!("{count} services of {areas}, {kind}"), &context);
                    assert_tidy(&draft, &case);
                    assert!(draft.table.row_count() <= 16, "{case}");
                    if count > 0 && kind == "usual" {
                        assert!(draft.table.row_count() > usize::from(count > 3), "{case}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_title_is_true_in_each_form() {
    for (kind, da, en) in [
        (
            services(5, 4, false, usual, 10_000),
            "Flest venter på «Hjemmepleje»: 420 borgere i 2020",
            "“Hjemmepleje” has most citizens waiting: 420 in 2020",
        ),
        (
            services(5, 4, false, |_| (40.0, 30.0, 50.0), 0),
            "40 borgere venter på «Hjemmepleje» i 2020",
            "40 citizens wait for “Hjemmepleje” in 2020",
        ),
        (
            services(1, 1, false, |_| (1.2, 0.0, 6.0), 10),
            "1 borger venter på «Hjemmepleje» i 2020",
            "1 citizen waits for “Hjemmepleje” in 2020",
        ),
        (
            services(5, 4, false, |_| (0.0, 0.0, 0.0), 0),
            "Ingen borgere venter på en ydelse i 2020",
            "No citizens wait for a service in 2020",
        ),
        (
            services(5, 4, false, |_| (1.0, 0.0, 4.9), 0),
            "Færre end 5 borgere venter på hver ydelse i 2020",
            "Fewer than 5 citizens wait for each service in 2020",
        ),
        (
            services(5, 4, false, |_| (1.0, 0.0, 4.9), 10),
            "I 9 af 10 kørsler venter færre end 5 borgere på hver ydelse i 2020",
            "In 9 of 10 runs fewer than 5 citizens wait for each service in 2020",
        ),
        (
            services(3, 4, false, |i| (0.0, 0.0, 10.0 * (i + 1) as f64), 10),
            "I scenariet venter ingen i 2020; i hver tiende kørsel venter 30 på «Genoptræning»",
            "In the scenario nobody waits in 2020; one run in ten has 30 for “Genoptræning”",
        ),
        (
            services(0, 4, false, usual, 10),
            "Ingen ydelser tælles i borgere",
            "No service is counted in citizens",
        ),
        (
            services(2, 4, false, |_| (f64::NAN, 0.0, 0.0), 0),
            "Borgere, der venter, kan ikke vises",
            "Citizens who wait cannot be shown",
        ),
    ] {
        assert_eq!(title(&kind, Lang::Da), da);
        assert_eq!(title(&kind, Lang::En), en);
    }
}

#[test]
fn services_with_few_share_a_row_that_has_no_sum() {
    let of: Of =
        |i| [(90.0, 60.0, 120.0), (4.0, 1.0, 4.9), (200.0, 1.0, 300.0), (3.0, 2.0, 4.0)][i];
    let draft = unserved::compose(&services(4, 4, false, of, 9), &context(Lang::Da, Size::Tall));
    let rows = rows_of(&draft.table);
    let names: Vec<Value<'_>> = rows.iter().map(|row| row[3]).collect();
    assert_eq!(names, ["service_2", "service_0", "rest"].map(Value::Text));
    assert_eq!(rows[0][6..], [200.0, 1.0, 200.0, 300.0].map(Value::Number));
    assert_eq!(rows[2][6..], [Value::Nothing; 4]);
    let said = "2 øvrige ydelser: færre end 5 borgere venter på hver i 9 af 10 kørsler";
    assert!(draft.page.words().iter().any(|word| word.text == said));
    assert!(draft.description.contains(said));
    assert_eq!(
        draft.table.keys().join(","),
        "scenario,plan,area,service,year,unit,base,p10,p50,p90"
    );
}

#[test]
fn services_beyond_the_page_are_named_by_the_most_that_any_has() {
    let input = services(60, 4, false, |i| (100.2 - i as f64, 0.0, 100.2 - i as f64), 0);
    let draft = unserved::compose(&input, &context(Lang::Da, Size::Standard));
    let drawn = draft.table.row_count() - 1;
    let most = (100.2 - drawn as f64).ceil();
    assert_eq!(
        draft.table.values_of(drawn)[6..],
        [Value::Number(most), Value::Nothing, Value::Nothing, Value::Nothing]
    );
    let said = format!("{} øvrige ydelser: højst {most} borgere venter på hver", 60 - drawn);
    assert!(draft.page.words().iter().any(|word| word.text == said), "{said}");
}

#[test]
fn a_service_that_is_large_in_some_runs_only_is_not_left_out() {
    let of: Of = |i| if i == 59 { (0.0, 0.0, 900.0) } else { (99.0 - i as f64, 9.0, 99.0) };
    let input = services(60, 4, false, of, 10);
    for size in Size::ALL {
        let draft = unserved::compose(&input, &context(Lang::Da, size));
        let rows = rows_of(&draft.table);
        assert_eq!(rows[0][3], Value::Text("service_0"), "{size:?}");
        assert_eq!(rows[rows.len() - 2][3], Value::Text("service_59"), "{size:?}");
        assert_eq!(draft.title, "Flest venter på «Hjemmepleje»: 99 borgere i 2020");
    }
}

#[test]
fn a_part_of_the_runs_is_told_as_a_part() {
    let input = services(3, 4, false, usual, 10_000);
    let draft = unserved::compose(&input, &context(Lang::Da, Size::Standard));
    let said = "Søjle: scenariet; 10.000 af designets 50.000 kørsler";
    assert!(draft.page.words().iter().any(|word| word.text == said));
}
