//! The waterfall: tidy whatever moves, bars that add up, a title with the finding.

use crate::analysis::attribution::Against;
use crate::figures::Figure;
use crate::ids::{PlanId, ScenarioId};
use crate::topics::drivers::picture as drivers;
use crate::topics::drivers::picture::{Drivers, driver_table};

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

const YEARS: Against = Against::Year(0);

fn input(figure: Figure, against: Against, from: f64, deltas: &[f64]) -> Drivers {
    let (from_name, to_name) = match against {
        Against::Year(_) => ("2016".to_owned(), "2030".to_owned()),
        _ => ("Midterscenarie".to_owned(), LONG_NAME.to_owned()),
    };
    let to = from + deltas.iter().sum::<f64>();
    let steps: Vec<(&str, f64)> = KEYS.into_iter().zip(deltas.iter().copied()).collect();
    Drivers {
        figure,
        table: driver_table(figure, ["central", "today", "elderly"], (from, to), &steps),
        area_name: deltas.len().is_multiple_of(2).then(|| "Ældre".to_owned()),
        year: 2030,
        against,
        from_name,
        to_name,
    }
}

pub(crate) fn usual() -> Drivers {
    input(Figure::Gap, YEARS, 0.0, &[3e6, 9e7, -4e7, 1.5e6, 3e7, 0.0, -8e6])
}

#[test]
fn drivers_is_tidy_from_none_to_ten() {
    let ten = [3.0, 90.0, -40.0, 1.5, 30.0, 0.0, -8.0, -20.0, -0.001, 5.0];
    for context in contexts() {
        for between in
            [YEARS, Against::Scenario(ScenarioId::from(0)), Against::Plan(PlanId::from(0))]
        {
            for (figure, unit) in
                [(Figure::Gap, 1e6), (Figure::GapFte, 1.0), (Figure::Coverage, 0.001)]
            {
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
                            drivers::compose(&input(figure, between, from, &deltas), &context);
                        assert_eq!(draft.table.row_count(), count + 2);
                        let case = format!("{figure:?}, {between:?}, {count}: {kind}");
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
        let input = input(Figure::Gap, between, 10e6, deltas);
        let draft = drivers::compose(&input, &context(lang, Size::Standard));
        draft.title.replace('\u{a0}', " ")
    };
    let deltas = [3e6, 90e6, -40e6, 2e6];
    assert_eq!(
        title(&deltas, YEARS, Lang::Da),
        "Gabet for Ældre vokser 55,0 mio. kr. fra 2016 til 2030, mest ved aldring"
    );
    assert_eq!(
        title(&deltas, YEARS, Lang::En),
        "The gap for Ældre: up DKK 55.0m from 2016 to 2030, mostly by ageing"
    );
    // Of a fall it is what makes it fall.
    assert_eq!(
        title(&[-3e6, 1e6], YEARS, Lang::Da),
        "Gabet for Ældre falder 2,0 mio. kr. fra 2016 til 2030, mest ved befolkningens størrelse"
    );
    assert_eq!(title(&[], YEARS, Lang::Da), "Gabet for Ældre er ens i 2016 og 2030");
}

#[test]
fn bars_hang_on_each_other_and_end_at_the_figure() {
    let deltas = [3e6, 90e6, -40e6];
    let input = input(Figure::Gap, YEARS, 10e6, &deltas);
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
