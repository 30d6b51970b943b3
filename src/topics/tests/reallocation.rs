//! Who gives and who gets: tidy whatever it shows, the true sum, which plans a page can bear.

use crate::topics::plans::reallocation;
use crate::topics::plans::reallocation::{Reallocation, ReallocationArea, ReallocationPlan};

use crate::topics::tests::*;

/// Plans that change the areas' money by `change` of plan and area, both from 0.
fn moves(
    plans: usize,
    areas: usize,
    name: &str,
    cap: Option<f64>,
    change: impl Fn(f64, f64) -> f64,
) -> Reallocation {
    let area = |plan: usize, i: usize| ReallocationArea {
        id: format!("area_{i}"),
        name: name.into(),
        baseline_dkk: 6e8,
        plan_dkk: 6e8 + change(plan as f64, i as f64),
        cap_dkk: cap,
    };
    let plan = |i: usize| ReallocationPlan {
        id: format!("plan_{i}"),
        name: name.into(),
        areas: (0..areas).map(|place| area(i, place)).collect(),
    };
    let plans = (0..plans).map(plan).collect();
    Reallocation { year: 2030, reference_name: name.into(), plans }
}

pub(crate) fn usual() -> Reallocation {
    moves(3, 4, "Ældre", Some(9e6), |plan, area| 3e6 * (plan + 1.0) * (area % 3.0 - 1.0))
}

#[test]
fn reallocation_is_tidy_from_one_plan_to_twelve_and_one_area_to_sixteen() {
    let turn = |plan: f64, area: f64| 3e6 * (plan + 1.0) * (area % 3.0 - 1.0);
    for context in contexts() {
        for name in ["Ældre", LONG_NAME] {
            for (plans, areas) in
                [(1, 1), (1, 4), (1, 16), (2, 4), (3, 16), (6, 3), (10, 4), (12, 16)]
            {
                for (kind, input) in [
                    ("usual", moves(plans, areas, name, None, turn)),
                    ("limits", moves(plans, areas, name, Some(9e6), turn)),
                    ("gains alone", moves(plans, areas, name, None, |_, _| 2e6)),
                    ("losses alone", moves(plans, areas, name, Some(0.0), |_, _| -6e8)),
                    ("zeros", moves(plans, areas, name, None, |_, _| 0.0)),
                    ("a million million", moves(plans, areas, name, None, |p, a| 1e6 * turn(p, a))),
                    ("kroner", moves(plans, areas, name, None, |p, a| turn(p, a) / 1e4)),
                    (
                        "one hole",
                        moves(plans, areas, name, None, |plan, area| {
                            if plan == 1.0 { f64::NAN } else { turn(plan, area) }
                        }),
                    ),
                    ("not finite", moves(plans, areas, name, None, |_, _| f64::INFINITY)),
                    ("a limit that is none", moves(plans, areas, name, Some(f64::NAN), turn)),
                    ("no areas", moves(plans, 0, name, None, turn)),
                    ("nothing", moves(0, areas, name, None, turn)),
                ] {
                    let draft = reallocation::compose(&input, &context);
                    let rows: usize = input.plans.iter().map(|plan| plan.areas.len()).sum();
                    assert_eq!(draft.table.row_count(), rows);
                    let case = format!("{plans} plans, {areas} areas × {name}: {kind}");
                    assert_tidy(&draft, &describe(&case, &context));
                }
            }
        }
    }
}

#[test]
fn reallocation_shows_ten_plans_of_four_areas_on_a_slide() {
    let input = moves(10, 4, "Beskæftigelse", None, |plan, area| 1e6 * (plan - area));
    for lang in Lang::ALL {
        let draft = reallocation::compose(&input, &context(lang, Size::Standard));
        let sums = draft.page.words().iter().filter(|word| word.text.starts_with("Sum ")).count();
        assert_eq!(sums, 10);
    }
}

#[test]
fn plans_that_move_nothing_are_named_together_where_others_move() {
    let mut input = moves(3, 4, "Ældre", None, |plan, area| 1e7 * plan * (area - 1.5));
    for (plan, name) in input.plans.iter_mut().zip(["Som før", "Halvt", "Helt"]) {
        plan.name = name.into();
    }
    let draft = reallocation::compose(&input, &context(Lang::Da, Size::Standard));
    let words: Vec<&str> = draft.page.words().iter().map(|word| word.text.as_str()).collect();
    assert!(words.contains(&"Flytter ingen penge det år: «Som før»"), "{words:?}");
    assert!(words.contains(&"Helt") && !words.contains(&"Som før"));
    assert_eq!(draft.table.row_count(), 3 * 4);
}

#[test]
fn plans_left_out_for_want_of_room_are_those_that_move_least() {
    let mut input = moves(12, 16, "Ældre", None, |plan, area| 1e6 * plan * (area % 2.0 - 0.5));
    for (i, plan) in input.plans.iter_mut().enumerate() {
        plan.name = format!("Plan {i}");
    }
    let draft = reallocation::compose(&input, &context(Lang::Da, Size::Half));
    let words = draft.page.words().iter().map(|word| word.text.as_str());
    let heads: Vec<&str> = words.clone().filter(|text| text.starts_with("Plan ")).collect();
    let last = input.plans.iter().map(|plan| plan.name.as_str()).skip(12 - heads.len());
    assert!(heads.len() < 11 && last.eq(heads.iter().copied()), "{heads:?}");
    let note = format!("Viser de {} af 11 planer", heads.len());
    assert!(words.into_iter().any(|text| text.contains(&note)));
    assert_eq!(draft.table.row_count(), 12 * 16);
}

#[test]
fn the_sum_of_a_reallocation_is_the_true_one() {
    let sums = |change: &dyn Fn(f64, f64) -> f64| -> Vec<String> {
        let input = moves(2, 3, "Ældre", None, change);
        let draft = reallocation::compose(&input, &context(Lang::Da, Size::Standard));
        let words = draft.page.words().iter().map(|word| word.text.clone());
        words.filter(|word| word.starts_with("Sum ")).collect()
    };
    // A tenth of a million thrice and back is not nothing in floats, but it is in kroner.
    assert_eq!(sums(&|_, area| [1e5, 2e5, -3e5][area as usize] * 100.1), ["Sum 0", "Sum 0"]);
    assert_eq!(sums(&|plan, area| 1e7 * plan * area), ["Sum +30,0"]);
}

#[test]
fn titles_of_a_reallocation_tell_who_gets_most() {
    let title = |plans: usize, change: &dyn Fn(f64, f64) -> f64, lang: Lang| {
        let mut input = moves(plans, 2, "Ældre", None, change);
        input.reference_name = "Som i dag".into();
        for (i, plan) in input.plans.iter_mut().enumerate() {
            plan.name = format!("Plan {i}");
            plan.areas[1].name = "Social".into();
        }
        let draft = reallocation::compose(&input, &context(lang, Size::Standard));
        draft.title.replace('\u{a0}', " ")
    };
    let away = |plan: f64, area: f64| 1e7 * (plan + 1.0) * (2.0 * area - 1.0);
    let none = |_: f64, _: f64| 0.0;
    for (plans, change, da, en) in [
        (
            1,
            &away as &dyn Fn(f64, f64) -> f64,
            "Ældre får 10,0 mio. kr. mindre, Social 10,0 mio. kr. mere i 2030",
            "Ældre gets DKK 10.0m less, Social DKK 10.0m more in 2030",
        ),
        (
            3,
            &away,
            "Størst ændring: Ældre får 30,0 mio. kr. mindre med «Plan 2»",
            "Largest change: Ældre gets DKK 30.0m less with “Plan 2”",
        ),
        (
            3,
            &none,
            "Ingen plan flytter penge i 2030: alle giver det samme som «Som i dag»",
            "No plan moves money in 2030: all give the same as “Som i dag”",
        ),
    ] {
        assert_eq!(title(plans, change, Lang::Da), da);
        assert_eq!(title(plans, change, Lang::En), en);
    }
}

#[test]
fn the_table_of_a_reallocation_has_kroner_and_per_cent() {
    let mut input = moves(1, 2, "Ældre", Some(5e6), |_, area| 3e6 * (1.0 - 2.0 * area));
    input.plans[0].areas[1].baseline_dkk = 0.0;
    let table = reallocation::draw(&input, &context(Lang::Da, Size::Standard)).table;
    assert_eq!(
        table.keys().join(","),
        "plan,area,year,baseline_dkk,plan_dkk,change_dkk,change_pct,cap_dkk"
    );
    assert_eq!(
        table.values_of(0)[5..],
        [Value::Number(3e6), Value::Number(0.5), Value::Number(5e6)]
    );
    assert_eq!(table.value(1, 6), Value::Nothing);
}
