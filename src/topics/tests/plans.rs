//! Plans side by side: tidy whatever they show, no difference where spans overlap, ranks.

use crate::topics::plans::picture as plans;
use crate::topics::plans::picture::{PlanDot, PlansInput};

use crate::topics::tests::*;

/// A plan whose span is `wide` kroner to either side; without a width there is one run.
fn dot(i: usize, name: &str, value: f64, wide: Option<f64>) -> PlanDot {
    PlanDot {
        id: format!("plan_{i}"),
        name: name.into(),
        p10_dkk: wide.map(|wide| value - wide),
        p50_dkk: wide.map(|_| value),
        p90_dkk: wide.map(|wide| value + wide),
        base_dkk: value,
        less_share: None,
        is_reference: i == 0,
    }
}

fn dots(count: usize, name: &str, value: impl Fn(f64) -> f64, wide: Option<f64>) -> Vec<PlanDot> {
    (0..count).map(|i| dot(i, name, value(i as f64), wide)).collect()
}

fn compared(plans: Vec<PlanDot>) -> PlansInput {
    PlansInput { years: (2017, 2040), runs: 2_000, plans }
}

pub(crate) fn usual() -> PlansInput {
    compared(dots(6, "Invester", |i| 3.2e9 - 6e7 * i, Some(1e7)))
}

#[test]
fn plans_is_tidy_from_one_plan_to_sixteen() {
    let down = |i: f64| 3.2e9 - 6e7 * i;
    let hole = |i: f64| if i == 1.0 { f64::NAN } else { 3e9 };
    for context in contexts() {
        for name in ["Invester i forebyggelse og de unge", LONG_NAME] {
            for count in [1, 2, 10, 16] {
                for (kind, dots) in [
                    ("apart", dots(count, name, down, Some(1e7))),
                    ("overlapping", dots(count, name, down, Some(9e8))),
                    ("one run each", dots(count, name, down, None)),
                    ("worse", dots(count, name, |i| 3e9 + 7e7 * i, None)),
                    ("zeros", dots(count, name, |_| 0.0, Some(0.0))),
                    ("equal", dots(count, name, |_| 3e9, None)),
                    ("a million million", dots(count, name, |i| 1e12 - 1e9 * i, Some(1e11))),
                    ("kroner", dots(count, name, |i| 40_000.0 - 500.0 * i, Some(900.0))),
                    ("one hole", dots(count, name, hole, None)),
                    ("not finite", dots(count, name, |_| f64::INFINITY, Some(1.0))),
                    ("nothing", Vec::new()),
                ] {
                    let input = compared(dots);
                    let draft = plans::compose(&input, &context);
                    assert_eq!(draft.table.row_count(), input.plans.len());
                    let case = format!("{count} × {name}: {kind}");
                    assert_tidy(&draft, &describe(&case, &context));
                }
            }
        }
    }
}

#[test]
fn plans_are_not_called_different_where_their_spans_overlap() {
    let title = |of: [(f64, Option<f64>); 2], lang: Lang| {
        let [(one, a), (other, b)] = of;
        let dots = vec![dot(0, "Som i dag", one, a), dot(1, "Lige dækning", other, b)];
        let draft = plans::compose(&compared(dots), &context(lang, Size::Standard));
        draft.title.replace('\u{a0}', " ")
    };
    for (of, da, en) in [
        (
            [(3e9, Some(2e8)), (2.7e9, Some(2e8))],
            "Ingen plan har klart mindre udækket behov end «Som i dag»: 3.000 mio. kr.",
            "No plan leaves clearly less unmet need than “Som i dag”: DKK 3,000m",
        ),
        (
            [(3e9, Some(1e8)), (2.7e9, Some(1e8))],
            "«Lige dækning» giver 300 mio. kr. mindre udækket behov end «Som i dag»",
            "“Lige dækning” leaves DKK 300m less unmet need than “Som i dag”",
        ),
        (
            [(3e9, None), (3.1e9, None)],
            "Ingen plan har mindre udækket behov end «Som i dag»: 3.000 mio. kr.",
            "No plan leaves less unmet need than “Som i dag”: DKK 3,000m",
        ),
        (
            [(0.0, None), (0.0, None)],
            "Ingen af de to planer giver udækket behov",
            "Neither plan leaves unmet need",
        ),
        (
            [(3e9, None), (3e9, None)],
            "Begge planer giver lige meget udækket behov: 3.000 mio. kr.",
            "Both plans leave as much unmet need: DKK 3,000m",
        ),
        (
            [(0.0, Some(0.0)), (5e8, Some(5e7))],
            "«Som i dag» giver intet udækket behov",
            "“Som i dag” leaves no unmet need",
        ),
    ] {
        assert_eq!(title(of, Lang::Da), da);
        assert_eq!(title(of, Lang::En), en);
    }
}

#[test]
fn the_table_of_plans_stands_as_drawn_and_equals_share_a_rank() {
    let values = [3e9, 2e9, f64::NAN, 2e9 + 0.1];
    let dots = values.iter().enumerate().map(|(i, dkk)| dot(i, "Plan", *dkk, None)).collect();
    let input = compared(dots);
    let table = plans::compose(&input, &context(Lang::Da, Size::Standard)).table;
    assert_eq!(table.keys().join(","), "plan,metric,unit,p10,p50,p90,base,rank");
    let drawn: Vec<_> = rows_of(&table).iter().map(|row| (row[0], row[7])).collect();
    let places = [
        (Value::Text("plan_1"), Value::Whole(1)),
        (Value::Text("plan_3"), Value::Whole(1)),
        (Value::Text("plan_0"), Value::Whole(3)),
        (Value::Text("plan_2"), Value::Nothing),
    ];
    assert_eq!(drawn, places);
    assert_eq!(table.value(1, 6), Value::Number(2e9 + 0.1));
}

#[test]
fn plans_that_met_the_same_runs_are_set_against_each_other_run_by_run() {
    let title = |less_share: f64| {
        let mut dots = vec![dot(0, "Som i dag", 3e9, Some(1e9)), dot(1, "LEAN", 2.5e9, Some(1e9))];
        dots[0].less_share = Some(0.0);
        dots[1].less_share = Some(less_share);
        let input = compared(dots);
        let draft = plans::compose(&input, &context(Lang::Da, Size::Standard));
        draft.title.replace('\u{a0}', " ")
    };
    // The spans overlap, but not in any one run.
    assert_eq!(title(1.0), "«LEAN» giver 500 mio. kr. mindre udækket behov end «Som i dag»");
    assert!(title(0.8).starts_with("Ingen plan har klart mindre"), "{}", title(0.8));
}
