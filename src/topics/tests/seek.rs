//! Frontier: tidy whatever they show.

use crate::chart::axis_unit::ValueUnit;
use crate::topics::seek::picture as frontier;
use crate::topics::seek::picture::{Frontier, FrontierAxis, frontier_table};

use crate::topics::tests::*;

fn input(points: Vec<(f64, Option<f64>)>, name: &str, unit: ValueUnit) -> Frontier {
    let axis = |unit| FrontierAxis { name: name.into(), unit };
    Frontier {
        titles: vec!["«Rammernes vækst om året» skal være mindst 1,15 % for at lukke gabet".into()],
        subtitle: format!("Hvad skal der til for at lukke gabet i 2030, {name}"),
        notes: vec!["Hvor linjen mangler, er intet nok".into()],
        x: axis(ValueUnit::Share),
        y: axis(unit),
        table: frontier_table(["frame_growth", "gap_dkk"], points.into_iter()),
        nothing: "Der er intet tal at vise".into(),
    }
}

pub(crate) fn usual() -> Frontier {
    let x = (0..17).map(|i| -0.01 + 0.002 * f64::from(i));
    input(x.map(|x| (x, Some(3e8 - 2.6e10 * x))).collect(), "Gabet i 2030", ValueUnit::Dkk)
}

#[test]
fn frontier_is_tidy_whatever_it_shows() {
    type Line = Vec<(f64, Option<f64>)>;
    let line = |f: fn(f64) -> Option<f64>| -> Line {
        (0..17).map(|i| -0.01 + 0.002 * f64::from(i)).map(|x| (x, f(x))).collect()
    };
    let kinds: [(&str, Line); 7] = [
        ("usual", line(|x| Some(3e8 - 2.6e10 * x))),
        ("zeros", line(|_| Some(0.0))),
        ("a million million", line(|x| Some(1e12 * (1.0 - 50.0 * x)))),
        ("holes", line(|x| (x > 0.0).then_some(1e6 * x))),
        ("one point", vec![(0.01, Some(5e6))]),
        ("not finite", line(|x| Some(if x > 0.0 { f64::NAN } else { f64::INFINITY }))),
        ("nothing", Vec::new()),
    ];
    for context in contexts() {
        for (kind, points) in &kinds {
            for name in ["Gabet i 2030", LONG_NAME] {
                let units = [ValueUnit::Dkk, ValueUnit::Share, ValueUnit::Count("årsværk".into())];
                for unit in units {
                    let draft = frontier::compose(&input(points.clone(), name, unit), &context);
                    assert_tidy(&draft, &describe(kind, &context));
                    assert_eq!(draft.table.row_count(), points.len());
                }
            }
        }
    }
}
