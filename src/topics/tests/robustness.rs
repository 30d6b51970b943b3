//! Robustness: tidy whatever it shows, the finding in words, the numbers unrounded.

use crate::chart::axis_unit::ValueUnit;
use crate::topics::robustness::picture as robustness;
use crate::topics::robustness::picture::{FailBox, FailRegion, PlanRobustness, RobustnessInput};

use crate::topics::tests::*;

const NAMES: [&str; 10] = [
    "Som i dag",
    "Invester i forebyggelse og de unge",
    "Rehabilitering og velfærdsteknologi",
    "Beskyt de ældre",
    "Beskyt børn og unge",
    "Grønthøster",
    "Fasthold medarbejderne",
    "Styrk civilsamfundet",
    "Bedste fordeling",
    "Alle greb",
];

fn plans(
    count: usize,
    name: impl Fn(usize) -> String,
    share: impl Fn(usize) -> f64,
) -> RobustnessInput {
    RobustnessInput {
        runs: 2_000,
        first_year: 2016,
        last_year: 2030,
        regret_of: "gab i alt".into(),
        regret_unit: ValueUnit::Dkk,
        plans: (0..count)
            .map(|i| PlanRobustness {
                id: format!("plan_{i}"),
                name: name(i),
                share_met: share(i),
                max_regret: 17e6 * i as f64,
            })
            .collect(),
        fails_when: None,
        failing: None,
    }
}

fn usual() -> RobustnessInput {
    let shares = [0.12, 0.82, 0.615, 0.3, 0.31, 0.045, 0.44, 0.2, 0.7, 0.79];
    plans(10, |i| NAMES[i].into(), |i| shares[i])
}

fn limits(name: &str, unit: ValueUnit, of: [f64; 4]) -> FailBox {
    let [range_low, low, high, range_high] = of;
    FailBox {
        factor: "frame_growth".into(),
        name: name.into(),
        low,
        high,
        range_low,
        range_high,
        unit,
    }
}

fn region(boxes: Vec<FailBox>) -> FailRegion {
    FailRegion { plan: "plan_1".into(), coverage: 0.78, density: 0.91, boxes }
}

fn four() -> Vec<FailBox> {
    vec![
        limits("Vækst i rammen pr. år", ValueUnit::Share, [-0.01, -0.01, 0.0012, 0.015]),
        limits("Sund aldring", ValueUnit::Share, [0.0, 0.0, 0.42, 1.0]),
        limits("Rekruttering", ValueUnit::Count(String::new()), [0.7, 0.75, 0.95, 1.2]),
        limits("Øremærkede midler", ValueUnit::Dkk, [0.0, 12e6, 90e6, 90e6]),
    ]
}

/// Share and regret of the plan at a place.
type Of = Box<dyn Fn(usize) -> (f64, f64)>;

/// Shares and regrets of every kind.
fn kinds() -> Vec<(&'static str, Of)> {
    vec![
        ("usual", Box::new(|i| (1.0 / (i + 1) as f64, 17e6 * i as f64))),
        ("zeros", Box::new(|_| (0.0, 0.0))),
        ("always", Box::new(|_| (1.0, 0.0))),
        ("almost", Box::new(|i| (if i == 0 { 0.9996 } else { 0.0004 }, 1.0))),
        ("a million million", Box::new(|i| (0.5, 1e12 * (i + 1) as f64))),
        ("not finite", Box::new(|_| (f64::NAN, f64::INFINITY))),
        ("some not finite", Box::new(|i| (0.5, if i % 2 == 0 { f64::NAN } else { 1e6 }))),
        ("no share", Box::new(|i| (2.0 * i as f64, 1e6))),
    ]
}

pub(crate) fn usual_with_region() -> RobustnessInput {
    RobustnessInput { failing: Some(region(four())), ..usual() }
}

#[test]
fn robustness_is_tidy_from_one_plan_to_sixteen() {
    let bars = |count: usize, name: &str| -> Vec<FailBox> {
        (0..count).map(|i| FailBox { name: name.into(), ..four()[i % 4].clone() }).collect()
    };
    let regions = [
        None,
        Some(region(Vec::new())),
        Some(region(bars(1, "Vækst"))),
        Some(region(bars(4, LONG_NAME))),
        Some(region(bars(16, LONG_NAME))),
        Some(region(vec![limits(
            "Vækst",
            ValueUnit::Count(String::new()),
            [0.0, f64::NAN, 0.5, 1.0],
        )])),
        Some(region(vec![limits("Vækst", ValueUnit::Count(String::new()), [1.0, 1.0, 1.0, 1.0])])),
        Some(region(vec![limits("Vækst", ValueUnit::Dkk, [-1e12, -1e12, 1e12, 1e12])])),
    ];
    for context in contexts() {
        for (kind, of) in kinds() {
            for (count, name) in [
                (0, ""),
                (1, "Som i dag"),
                (2, "Som i dag"),
                (10, "Invester i forebyggelse og de unge"),
                (16, LONG_NAME),
            ] {
                for (place, failing) in regions.iter().enumerate() {
                    // The two parts do not look at each other's numbers.
                    if kind != "usual" && place != 0 && place != 4 {
                        continue;
                    }
                    let mut input = plans(count, |_| name.into(), |i| of(i).0);
                    for (i, plan) in input.plans.iter_mut().enumerate() {
                        plan.max_regret = of(i).1;
                    }
                    if place == 4 {
                        input.regret_unit = ValueUnit::Share;
                    }
                    let input = RobustnessInput { failing: failing.clone(), ..input };
                    let draft = robustness::compose(&input, &context);
                    let case =
                        format!("{count} plans, region {place}, {}", describe(kind, &context));
                    assert_tidy(&draft, &case);
                }
            }
        }
    }
}

#[test]
fn robustness_titles_tell_the_finding() {
    let title = |input: &RobustnessInput, lang: Lang| {
        robustness::compose(input, &context(lang, Size::Standard)).title.replace('\u{a0}', " ")
    };
    let of = |count: usize, share: &dyn Fn(usize) -> f64| plans(count, |i| NAMES[i].into(), share);
    for (input, da, en) in [
        (
            usual(),
            "«Invester i forebyggelse og de unge» holder i flest kørsler: 82 % holder til 2030",
            "“Invester i forebyggelse og de unge” holds most often: until 2030 in 82% of runs",
        ),
        (
            of(1, &|_| 0.5),
            "«Som i dag» holder til 2030 i 50 % af kørslerne",
            "“Som i dag” holds until 2030 in 50% of the runs",
        ),
        (
            of(1, &|_| 0.0),
            "«Som i dag» holder ikke til 2030 i nogen kørsel",
            "“Som i dag” holds until 2030 in no run",
        ),
        (
            of(3, &|_| 0.0),
            "Ingen plan holder til 2030 i nogen kørsel",
            "No plan holds until 2030 in any run",
        ),
        // A difference that the figures do not show is none.
        (
            of(3, &|i| if i == 2 { 0.1 } else { 0.5 + 0.001 * i as f64 }),
            "2 planer holder i flest kørsler: 50 % holder til 2030",
            "2 plans hold most often: until 2030 in 50% of runs",
        ),
        (
            of(3, &|_| 1.0),
            "Alle planer holder lige ofte til 2030: i 100 % af kørslerne",
            "All plans hold until 2030 equally often: in 100% of the runs",
        ),
        (
            of(2, &|i| 0.9996 - 0.5 * i as f64),
            "«Som i dag» holder i flest kørsler: 99,96 % holder til 2030",
            "“Som i dag” holds most often: until 2030 in 99.96% of runs",
        ),
        (
            of(2, &|_| f64::NAN),
            "Planernes robusthed kan ikke vises",
            "The robustness of the plans cannot be shown",
        ),
    ] {
        assert_eq!(title(&input, Lang::Da), da);
        assert_eq!(title(&input, Lang::En), en);
    }
}

#[test]
fn robustness_table_has_dots_then_bars() {
    let input = RobustnessInput { failing: Some(region(four())), ..usual() };
    let picture = robustness::compose(&input, &context(Lang::Da, Size::Standard)).finish();
    assert_eq!(
        picture.table.keys().join(","),
        "plan,target,share_met,max_regret,factor,box_low,box_high,box_coverage,box_density"
    );
    assert_eq!(picture.table.row_count(), 10 + 4);
    // The plan that holds up most often first.
    assert_eq!(
        picture.table.values_of(0)[..4],
        [Value::Text("plan_1"), Value::Text("all"), Value::Number(0.82), Value::Number(17e6),]
    );
    assert_eq!(picture.table.values_of(0)[4..], [const { Value::Nothing }; 5]);
    assert_eq!(
        picture.table.values_of(10),
        [
            Value::Text("plan_1"),
            Value::Text("all"),
            Value::Nothing,
            Value::Nothing,
            Value::Text("frame_growth"),
            Value::Number(-0.01),
            Value::Number(0.0012),
            Value::Number(0.78),
            Value::Number(0.91),
        ]
    );
}

#[test]
fn robustness_says_what_holds_where_a_plan_fails() {
    let input = RobustnessInput { failing: Some(region(four())), ..usual() };
    let draft = robustness::compose(&input, &context(Lang::Da, Size::Standard));
    let alt = draft.description.replace('\u{a0}', " ");
    assert!(
        alt.contains(
            "«Invester i forebyggelse og de unge» holder oftest ikke, når alt dette gælder samtidig: \
             Vækst i rammen pr. år: højst 0,1 %; Sund aldring: højst 42 %; \
             Rekruttering: 0,75–0,95; Øremærkede midler: mindst 12 mio. kr."
        ),
        "{alt}"
    );
    assert!(alt.contains("78 % af de kørsler, hvor planen ikke holder, ligger her"), "{alt}");
}
