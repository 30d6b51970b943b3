//! Sensitivity: tidy whatever it shows, the finding in words, the numbers unrounded.

use crate::chart::axis_unit::ValueUnit;
use crate::topics::sensitivity::picture as sensitivity;
use crate::topics::sensitivity::picture::{FactorBar, IndexInterval, SensitivityPicture};

use crate::topics::tests::*;

const NAMES: [&str; 6] = [
    "Rammernes vækst om året",
    "Kompensation for demografi",
    "Vækst i kompleksitet om året, Ældre",
    "Sund aldring",
    "Nyansatte om året af dem i den arbejdsdygtige alder",
    "Flygtninge",
];

fn part(estimate: f64) -> IndexInterval {
    IndexInterval { estimate, low: estimate - 0.03, high: estimate + 0.03 }
}

fn bars(
    count: usize,
    name: impl Fn(usize) -> String,
    of: impl Fn(usize) -> (f64, f64),
    share: Option<f64>,
) -> SensitivityPicture {
    let factors = (0..count).map(|i| {
        let (at_low, at_high) = of(i);
        let share = share.map(|first| first / (i + 1) as f64);
        FactorBar {
            factor: format!("factor_{i}"),
            name: name(i),
            range: "−0,68 til 0,21 %".into(),
            low: -0.0068,
            high: 0.0021,
            at_low,
            at_high,
            index: share.map(|share| (part(0.9 * share), part(share))),
        }
    });
    SensitivityPicture {
        plan: "today".into(),
        metric: "gap_dkk".into(),
        outcome: "gabet i 2040".into(),
        unit: ValueUnit::Dkk,
        at_scenario: 250e6,
        factors: factors.collect(),
    }
}

pub(crate) fn usual(count: usize) -> SensitivityPicture {
    let swing = |i: usize| 120e6 / (i + 1) as f64;
    bars(count, |i| NAMES[i % 6].into(), |i| (250e6 + swing(i), 250e6 - swing(i)), Some(0.46))
}

/// The number at a factor's low and high end.
type Of = fn(usize) -> (f64, f64);

#[test]
fn sensitivity_is_tidy_from_one_factor_to_forty() {
    let kinds: [(&str, Of); 6] = [
        ("usual", |i| (250e6 + 1e8 / (i + 1) as f64, 250e6 - 1e8 / (i + 1) as f64)),
        ("nothing moves", |_| (250e6, 250e6)),
        ("zeros", |_| (0.0, 0.0)),
        ("a million million", |i| (-1e12, 1e12 * (i + 1) as f64)),
        ("kroner", |i| (250e6 + i as f64, 250e6 - 40.0)),
        ("not finite", |i| (if i % 2 == 0 { f64::NAN } else { 2e8 }, f64::INFINITY)),
    ];
    for context in contexts() {
        for (kind, of) in kinds {
            for count in [0, 1, 2, 5, 12, 13, 40] {
                for (long, share) in [(false, Some(0.46)), (true, Some(1.4)), (true, None)] {
                    let name = |i: usize| if long { LONG_NAME } else { NAMES[i % 6] }.to_owned();
                    let mut input = bars(count, name, of, share);
                    if long {
                        input.outcome = format!("gabet i 2040 ({LONG_NAME})");
                        input.unit = ValueUnit::Count("årsværk".into());
                    }
                    let draft = sensitivity::compose(&input, &context);
                    let case =
                        format!("{count} factors, {kind}, {long} {}", describe("", &context));
                    assert_tidy(&draft, &case);
                    assert!(draft.table.row_count() <= 13, "{case}");
                }
            }
        }
    }
}

#[test]
fn the_title_names_what_explains_most_unless_two_cannot_be_told_apart() {
    let title = |input: &SensitivityPicture| {
        let draft = sensitivity::compose(input, &context(Lang::Da, Size::Standard));
        draft.title.replace('\u{a0}', " ")
    };
    let mut input = usual(4);
    assert_eq!(
        title(&input),
        "Rammernes vækst om året forklarer 46 % af usikkerheden om gabet i 2040"
    );
    input.factors[1].index = input.factors[0].index;
    assert_eq!(
        title(&input),
        "Rammernes vækst om året og kompensation for demografi betyder mest for gabet i 2040"
    );
    input.factors.iter_mut().for_each(|factor| factor.index = None);
    assert_eq!(title(&input), "Rammernes vækst om året flytter gabet i 2040 mest: 240 mio. kr.");
    input.factors.iter_mut().for_each(|factor| factor.at_low = factor.at_high);
    assert_eq!(title(&input), "Ingen af antagelserne flytter gabet i 2040");
}

#[test]
fn the_table_has_the_drawn_bars_and_the_largest_of_the_rest() {
    let draft = sensitivity::compose(&usual(15), &context(Lang::En, Size::Standard));
    assert_eq!(draft.table.row_count(), 13);
    let last = draft.table.values_of(12);
    assert_eq!(last[2], Value::Text("rest"));
    assert_eq!(last[9], Value::Number(0.46 / 13.0));
    assert_eq!(draft.table.value(0, 3), Value::Number(-0.0068));
    let Value::Number(half) = draft.table.value(0, 10) else {
        panic!("{:?}", draft.table.values_of(0))
    };
    assert!((half - 0.03).abs() < 1e-12);
}
