//! Regret: tidy whatever it shows, the finding true, least largest regret on top.

use crate::topics::plans::regret;
use crate::topics::plans::regret::{Regret, RegretCell, RegretPlan, RegretScenario};

use crate::topics::tests::*;

/// Unmet need by plan and scenario; regrets are against the least of each scenario that is a number.
fn table(
    plans: usize,
    scenarios: usize,
    name: impl Fn(usize) -> String,
    unmet: impl Fn(usize, usize) -> f64,
) -> Regret {
    let best =
        |column: usize| (0..plans).map(|plan| unmet(plan, column)).fold(f64::INFINITY, f64::min);
    Regret {
        years: (2017, 2040),
        tie_dkk: 50.0,
        scenarios: (0..scenarios)
            .map(|column| RegretScenario {
                id: format!("scenario_{column}"),
                name: if name(0).len() > 20 { name(0) } else { format!("Scenarie {column}") },
                best_dkk: best(column),
            })
            .collect(),
        plans: (0..plans)
            .map(|plan| {
                let cells: Vec<RegretCell> = (0..scenarios)
                    .map(|column| {
                        let unmet_dkk = unmet(plan, column);
                        RegretCell { unmet_dkk, regret_dkk: unmet_dkk - best(column) }
                    })
                    .collect();
                RegretPlan {
                    id: format!("plan_{plan}"),
                    name: name(plan),
                    largest_dkk: cells.iter().map(|cell| cell.regret_dkk).fold(0.0, f64::max),
                    cells,
                }
            })
            .collect(),
    }
}

type Unmet = fn(usize, usize) -> f64;

const KINDS: [(&str, Unmet); 7] = [
    ("usual", |plan, column| 4e8 + 31e6 * ((plan * 7 + column * 3) % 11) as f64),
    ("zeros", |_, _| 0.0),
    ("a million million", |plan, column| 1e12 * ((plan * 5 + column) % 7) as f64),
    ("kroner", |plan, column| 1_000.0 * ((plan * 5 + column) % 7) as f64),
    (
        "small beside large",
        |plan, column| if plan == 0 { 9e8 } else { 1e3 * (plan + column) as f64 },
    ),
    (
        "one hole",
        |plan, column| if plan == 1 && column == 0 { f64::NAN } else { 1e8 * plan as f64 },
    ),
    ("not finite", |_, _| f64::NAN),
];

#[test]
fn regret_is_tidy_whatever_it_shows() {
    for context in contexts() {
        for (kind, unmet) in KINDS {
            for plans in [0, 1, 2, 5, 11, 14] {
                for scenarios in [0, 1, 3, 16] {
                    for long in [false, true] {
                        let name =
                            |i: usize| if long { LONG_NAME.into() } else { format!("Plan {i}") };
                        let input = table(plans, scenarios, name, unmet);
                        let draft = regret::compose(&input, &context);
                        assert_eq!(draft.table.row_count(), plans * scenarios);
                        let case = describe(kind, &context);
                        let count = format!("{plans} plans, {scenarios} scenarios");
                        assert_tidy(&draft, &format!("{count}, long {long}, {case}"));
                    }
                }
            }
        }
    }
}

fn title(input: &Regret, lang: Lang) -> String {
    regret::compose(input, &context(lang, Size::Standard)).title.replace('\u{a0}', " ")
}

#[test]
fn regret_titles_are_true_in_each_form() {
    let of = |plans: usize, scenarios: usize, unmet: Unmet| {
        table(plans, scenarios, |i| format!("Nr. {i}"), unmet)
    };
    for (input, da, en) in [
        (
            of(1, 3, KINDS[0].1),
            "«Nr. 0» er den eneste plan, så der er intet at fortryde",
            "“Nr. 0” is the only plan, so there is no regret",
        ),
        (
            of(3, 3, KINDS[1].1),
            "Alle 3 planer står lige i alle 3 scenarier: intet at fortryde",
            "All 3 plans do equally well in all 3 scenarios: no regret",
        ),
        (
            of(3, 1, |plan, _| 1e7 * (5 - plan) as f64),
            "«Nr. 2» er bedst i det ene scenarie: intet at fortryde",
            "“Nr. 2” is best in the one scenario: no regret",
        ),
        (
            of(3, 4, |plan, _| if plan > 0 { 0.0 } else { 5e6 }),
            "2 planer er bedst i alle 4 scenarier: intet at fortryde",
            "2 plans are best in all 4 scenarios: no regret",
        ),
        (
            // Each is best in a scenario of its own; the last loses least in the other.
            of(2, 2, |plan, column| [[0.0, 3e7], [1.2e7, 0.0]][plan][column]),
            "«Nr. 1» giver mindst at fortryde: højst 12,0 mio. kr. i 2 scenarier",
            "“Nr. 1” risks least: a regret of at most DKK 12.0m in 2 scenarios",
        ),
        (
            of(2, 2, |plan, column| [[0.0, 3e7], [3e7, 0.0]][plan][column]),
            "Alle 2 planer har samme største fortrydelse: 30,0 mio. kr.",
            "All 2 plans risk the same: a regret of at most DKK 30.0m",
        ),
        (
            of(3, 2, |plan, column| [[0.0, 3e7], [3e7, 0.0], [9e7, 9e7]][plan][column]),
            "2 planer giver mindst at fortryde: højst 30,0 mio. kr. i 2 scenarier",
            "2 plans risk least: a regret of at most DKK 30.0m in 2 scenarios",
        ),
        (
            of(3, 3, KINDS[5].1),
            "Af planerne med tal har «Nr. 0» mindst største fortrydelse: 0 mio. kr.",
            "Of the plans with numbers, “Nr. 0” has the smallest largest regret: DKK 0m",
        ),
        (of(3, 3, KINDS[6].1), "Fortrydelsen kan ikke vises", "Regret cannot be shown"),
    ] {
        assert_eq!(title(&input, Lang::Da), da);
        assert_eq!(title(&input, Lang::En), en);
    }
}

#[test]
fn regret_rows_stand_by_largest_regret_and_equals_share_a_rank() {
    let unmet: Unmet = |plan, column| [[0.0, 9e7], [3e7, 0.0], [0.0, 3e7]][plan][column];
    let input = table(3, 2, |i| format!("Nr. {i}"), unmet);
    let picture = regret::draw(&input, &context(Lang::Da, Size::Standard));
    assert_eq!(
        picture.table.keys().join(","),
        "plan,scenario,unmet_dkk,best_dkk,regret_dkk,largest_regret_dkk,rank"
    );
    let told: Vec<_> =
        rows_of(&picture.table).iter().step_by(2).map(|row| (row[0], row[6])).collect();
    assert_eq!(
        told,
        [
            (Value::Text("plan_1"), Value::Whole(1)),
            (Value::Text("plan_2"), Value::Whole(1)),
            (Value::Text("plan_0"), Value::Whole(3)),
        ]
    );
    let numbers = [3e7, 0.0, 3e7, 3e7].map(Value::Number);
    assert_eq!(picture.table.values_of(0)[2..6], numbers);
    assert!(picture.alt.contains("regret.csv"));
}

#[test]
fn regret_numbers_its_scenarios_where_their_names_have_no_room() {
    let name = |i: usize| format!("Plan {i} for hele kommunen");
    let input = table(11, 16, name, KINDS[0].1);
    let draft = regret::compose(&input, &context(Lang::Da, Size::Half));
    let words: Vec<&str> = draft.page.words().iter().map(|word| word.text.as_str()).collect();
    assert!((1..=16).all(|i| words.contains(&i.to_string().as_str())), "{words:?}");
    assert!(words.iter().any(|word| word.contains("16\u{a0}Plan 0")), "{words:?}");
}
