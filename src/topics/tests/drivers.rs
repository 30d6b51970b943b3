//! The waterfall: tidy whatever moves, bars that add up, a title with the finding.

use crate::figures::Unit;
use crate::topics::drivers::picture as drivers;
use crate::topics::drivers::picture::{Between, Drivers, Step};

use crate::topics::tests::*;

const KEYS: [&str; 10] = [
    "population_size",
    "ageing",
    "healthy_ageing",
    "refugees_and_unemployment",
    "complexity",
    "prices",
    "frame_and_earmarks",
    "all_compensation",
    "levers",
    "initiatives",
];

fn input(unit: Unit, between: Between, from: f64, deltas: &[f64]) -> Drivers {
    let (from_name, to_name) = match between {
        Between::Years => ("2016".to_owned(), "2030".to_owned()),
        _ => ("Midterscenarie".to_owned(), LONG_NAME.to_owned()),
    };
    Drivers {
        figure: match unit {
            Unit::Dkk => "gap_dkk",
            Unit::Fte => "gap_fte",
            _ => "coverage",
        },
        unit,
        more_is_worse: unit != Unit::Share,
        ids: ["central".into(), "today".into(), "elderly".into()],
        area_name: deltas.len().is_multiple_of(2).then(|| "Ældre".to_owned()),
        year: 2030,
        between,
        from_name,
        to_name,
        from,
        to: from + deltas.iter().sum::<f64>(),
        steps: KEYS.iter().zip(deltas).map(|(key, delta)| Step { key, delta: *delta }).collect(),
    }
}

pub(crate) fn usual() -> Drivers {
    input(Unit::Dkk, Between::Years, 0.0, &[3e6, 9e7, -4e7, 1.5e6, 3e7, 0.0, -8e6])
}

#[test]
fn drivers_is_tidy_from_none_to_ten() {
    let ten = [3.0, 90.0, -40.0, 1.5, 30.0, 0.0, -8.0, -20.0, -0.001, 5.0];
    for context in contexts() {
        for between in [Between::Years, Between::Scenarios, Between::Plans] {
            for (measure, unit) in [(Unit::Dkk, 1e6), (Unit::Fte, 1.0), (Unit::Share, 0.001)] {
                for count in [0, 1, 10] {
                    let scaled = |by: f64| -> Vec<f64> {
                        ten[..count].iter().map(|delta| delta * by * unit).collect()
                    };
                    for (kind, from, deltas) in [
                        ("usual", 0.0, scaled(1.0)),
                        ("far from zero", 3000.0 * unit, scaled(1.0)),
                        ("a surplus", -300.0 * unit, scaled(-1.0)),
                        ("through zero", -50.0 * unit, scaled(1.0)),
                        ("nothing", 0.0, scaled(0.0)),
                        ("a million million", 1e6 * unit, scaled(1e4)),
                        ("small change", 0.0, scaled(1e-4)),
                        ("not finite", 0.0, vec![f64::NAN; count]),
                    ] {
                        let draft =
                            drivers::compose(&input(measure, between, from, &deltas), &context);
                        assert_eq!(draft.table.row_count(), count + 2);
                        let case = format!("{measure:?}, {between:?}, {count}: {kind}");
                        assert_tidy(&draft, &describe(&case, &context));
                    }
                }
            }
        }
    }
}

#[test]
fn the_title_says_how_much_and_what_moves_most() {
    let title = |deltas: &[f64], between, lang: Lang| {
        let input = input(Unit::Dkk, between, 10e6, deltas);
        let draft = drivers::compose(&input, &context(lang, Size::Standard));
        draft.title.replace('\u{a0}', " ")
    };
    let deltas = [3e6, 90e6, -40e6, 2e6];
    assert_eq!(
        title(&deltas, Between::Years, Lang::Da),
        "Gabet for Ældre vokser 55,0 mio. kr. fra 2016 til 2030, mest ved aldring"
    );
    assert_eq!(
        title(&deltas, Between::Years, Lang::En),
        "The gap for Ældre: up DKK 55.0m from 2016 to 2030, mostly by ageing"
    );
    // Of a fall it is what makes it fall.
    assert_eq!(
        title(&[-3e6, 1e6], Between::Years, Lang::Da),
        "Gabet for Ældre falder 2,0 mio. kr. fra 2016 til 2030, mest ved befolkningens størrelse"
    );
    assert_eq!(title(&[], Between::Years, Lang::Da), "Gabet for Ældre er ens i 2016 og 2030");
}

#[test]
fn bars_hang_on_each_other_and_end_at_the_figure() {
    let deltas = [3e6, 90e6, -40e6];
    let input = input(Unit::Dkk, Between::Years, 10e6, &deltas);
    let table = drivers::compose(&input, &context(Lang::Da, Size::Standard)).table;
    assert_eq!(
        table.keys(),
        ["scenario", "plan", "area", "step", "order", "delta_dkk", "from_dkk", "to_dkk"]
    );
    let number = |row: usize, column: usize| match table.value(row, column) {
        Value::Number(number) => number,
        other => panic!("{other:?}"),
    };
    assert_eq!(number(0, 7), 10e6);
    for row in 1..=3 {
        assert_eq!(number(row, 6), number(row - 1, 7));
        assert_eq!(number(row, 7), number(row, 6) + number(row, 5));
    }
    assert_eq!(number(4, 7), number(3, 7));
}
