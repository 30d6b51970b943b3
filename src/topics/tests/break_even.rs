//! `break_even`: tidy for any number of initiatives, and a title that is true in each form.

use crate::topics::initiatives::picture as break_even;
use crate::topics::initiatives::picture::{AccountYear, BreakEven, InitiativeAccount};
use crate::topics::tests::*;

/// Cost and saving in the `t`-th year of the `i`-th initiative, kroner.
type Of = fn(usize, usize) -> (f64, f64);

fn initiatives(count: usize, years: usize, long: bool, several_plans: bool, of: Of) -> BreakEven {
    let account = |i: usize| {
        let (mut net, mut rows) = (0.0, Vec::new());
        for t in 0..years {
            let (cost_dkk, saved_dkk) = of(i, t);
            net += saved_dkk - cost_dkk;
            let year = 2016 + t as i32;
            rows.push(AccountYear { year, cost_dkk, saved_dkk, net_accumulated_dkk: net });
        }
        let first_cost = rows.iter().position(|row| row.cost_dkk > 0.0);
        let breaks_even = first_cost.and_then(|first| {
            let unpaid = rows.iter().rposition(|row| row.net_accumulated_dkk < 0.0);
            let at = unpaid.map_or(first, |t| (t + 1).max(first));
            rows.get(at).map(|row| row.year)
        });
        let name = |short: String| if long { LONG_NAME.to_owned() } else { short };
        InitiativeAccount {
            plan: format!("plan_{}", i % 3),
            initiative: format!("initiative_{i}"),
            name: name(format!("Indsats {i}")),
            payer: name("Ældre".into()),
            gainer: [None, Some("Ældre"), Some("Sundhed")][i % 3].map(|own| name(own.to_owned())),
            years: rows,
            breaks_even,
        }
    };
    BreakEven { initiatives: (0..count).map(account).collect(), several_plans }
}

/// Costs in the first years and saves from then on; each third never enough.
fn usual(i: usize, t: usize) -> (f64, f64) {
    let cost = if (1..4).contains(&t) { 3e6 } else { 0.0 };
    let saved = if t < 3 { 0.0 } else { [2e6, 1.4e6, 2e5][i % 3] };
    (cost, saved)
}

fn title(input: &BreakEven, lang: Lang) -> String {
    let draft = break_even::compose(input, &context(lang, Size::Standard));
    draft.title.replace('\u{a0}', " ")
}

#[test]
fn break_even_is_tidy_from_one_initiative_to_thirty() {
    let kinds: [(&str, Of); 9] = [
        ("usual", usual),
        ("costs nothing", |_, t| (0.0, 1e6 * t as f64)),
        ("raises need", |_, _| (0.0, -1e6)),
        ("never saves", |_, _| (4e6, 0.0)),
        ("saves at once", |_, _| (1e6, 3e6)),
        ("zeros", |_, _| (0.0, 0.0)),
        ("a million million", |i, t| (1e12, 1e11 * (i + t) as f64)),
        ("of very different size", |i, t| {
            let size = [1e3, 1e6, 1e9][i % 3];
            (size, 0.3 * size * t as f64)
        }),
        ("not finite", |i, _| (if i % 2 == 0 { f64::NAN } else { 1e6 }, 2e6)),
    ];
    for context in contexts() {
        for (kind, of) in kinds {
            for (count, years) in
                [(0, 25), (1, 25), (1, 1), (2, 2), (3, 25), (8, 25), (8, 1), (16, 25), (30, 100)]
            {
                for (long, several) in [(false, false), (true, true)] {
                    let input = initiatives(count, years, long, several, of);
                    let draft = break_even::compose(&input, &context);
                    let case =
                        describe(&format!("{count} initiatives, {years} years, {kind}"), &context);
                    assert_tidy(&draft, &case);
                    assert_eq!(draft.table.row_count(), count * years, "{case}");
                }
            }
        }
    }
}

#[test]
fn eight_initiatives_all_have_a_panel_at_each_size() {
    for size in Size::ALL {
        let draft =
            break_even::compose(&initiatives(8, 25, false, true, usual), &context(Lang::Da, size));
        for i in 0..8 {
            let name = format!("Indsats {i}");
            assert!(draft.page.words().iter().any(|word| word.text == name), "{size:?}: {name}");
        }
    }
}

#[test]
fn the_title_is_true_in_each_form() {
    let free: Of = |i, t| if i == 0 { (0.0, 1e6) } else { usual(i, t) };
    let last_pays: Of = |i, t| if i == 1 { usual(0, t) } else { (0.0, 0.0) };
    let last_fails: Of = |i, t| if i == 1 { usual(2, t) } else { (0.0, 0.0) };
    for (input, da, en) in [
        (
            initiatives(8, 25, false, true, usual),
            "6 af 8 initiativer er tjent hjem senest i 2040",
            "6 of 8 initiatives have paid for themselves by 2040",
        ),
        (
            initiatives(2, 8, false, true, usual),
            "1 af 2 initiativer er tjent hjem senest i 2023",
            "1 of 2 initiatives has paid for itself by 2023",
        ),
        (
            initiatives(2, 25, false, true, usual),
            "Begge initiativer er tjent hjem senest i 2040",
            "Both initiatives have paid for themselves by 2040",
        ),
        (
            initiatives(3, 25, false, true, |_, t| usual(0, t)),
            "Alle 3 initiativer er tjent hjem senest i 2040",
            "All 3 initiatives have paid for themselves by 2040",
        ),
        (
            initiatives(3, 25, false, true, |_, t| usual(2, t)),
            "Ingen af 3 initiativer er tjent hjem inden 2040",
            "None of 3 initiatives has paid for itself by 2040",
        ),
        (
            initiatives(3, 25, false, true, |_, _| (0.0, 1.0)),
            "Ingen af 3 initiativer koster noget",
            "None of 3 initiatives costs anything",
        ),
        (
            initiatives(3, 25, false, true, free),
            "1 af de 2 initiativer, der koster noget, er tjent hjem senest i 2040",
            "1 of the 2 initiatives with a cost has paid for itself by 2040",
        ),
        (
            initiatives(3, 25, false, true, last_pays),
            "Det ene af 3 initiativer, der koster noget, er tjent hjem senest i 2040",
            "The only one of 3 initiatives that costs anything has paid for itself by 2040",
        ),
        (
            initiatives(3, 25, false, true, last_fails),
            "Det ene af 3 initiativer, der koster noget, er ikke tjent hjem inden 2040",
            "The one of 3 initiatives that costs anything has not paid back by 2040",
        ),
        (
            initiatives(1, 25, false, false, usual),
            "«Indsats 0» er tjent hjem i 2023",
            "“Indsats 0” has paid for itself by 2023",
        ),
        (
            initiatives(1, 25, false, false, |_, _| (1e6, 0.0)),
            "«Indsats 0» er ikke tjent hjem inden 2040",
            "“Indsats 0” has not paid for itself by 2040",
        ),
        (
            initiatives(1, 25, false, false, |_, _| (0.0, 1e6)),
            "«Indsats 0» koster ingenting og sparer 25,0 mio. kr. inden 2040",
            "“Indsats 0” costs nothing and saves DKK 25.0m by 2040",
        ),
        (
            initiatives(1, 25, false, false, |_, _| (0.0, -1e6)),
            "«Indsats 0» koster intet selv, men øger behovet 25,0 mio. kr. inden 2040",
            "“Indsats 0” costs nothing itself, but raises need by DKK 25.0m by 2040",
        ),
        (
            initiatives(1, 25, false, false, |_, _| (0.0, 0.0)),
            "«Indsats 0» hverken koster eller sparer noget",
            "“Indsats 0” neither costs nor saves anything",
        ),
        (
            initiatives(0, 25, false, false, usual),
            "Initiativernes regnskab kan ikke vises",
            "The accounts of initiatives cannot be shown",
        ),
    ] {
        assert_eq!(title(&input, Lang::Da), da);
        assert_eq!(title(&input, Lang::En), en);
    }
}

#[test]
fn initiatives_of_very_different_size_have_axes_of_their_own_and_that_is_said() {
    let note = |of: Of| {
        let input = initiatives(3, 10, false, false, of);
        let draft = break_even::compose(&input, &context(Lang::Da, Size::Standard));
        draft.description.contains("Hver lodret akse er sin egen")
    };
    assert!(note(|i, _| ([1e4, 1e6, 1e9][i], 0.0)));
    assert!(!note(|i, _| ([1e6, 2e6, 1e7][i], 0.0)));
    // One that is nothing at all would be as flat on any axis.
    assert!(!note(|i, _| ([0.0, 2e6, 1e7][i], 0.0)));
}

#[test]
fn the_table_has_every_year_and_when_it_breaks_even() {
    let input = initiatives(1, 25, false, false, usual);
    let draft = break_even::compose(&input, &context(Lang::Da, Size::Standard));
    assert_eq!(
        draft.table.keys().join(","),
        "plan,initiative,year,cost_dkk,saved_dkk,net_accumulated_dkk,breaks_even_year"
    );
    let row = &draft.table.values_of(3);
    assert_eq!(
        row[2..],
        [
            Value::Whole(2019),
            Value::Number(3e6),
            Value::Number(2e6),
            Value::Number(-7e6),
            Value::Whole(2023),
        ]
    );
}
