//! Accounts that come to less than nothing, that were meant in thousands or millions of kroner, or typed with three digits too many.
//!
//! Start at [`check`].

use super::super::places::InputPlaces;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ids::AreaId;
use crate::model::Model;
use crate::units::Year;
use std::collections::BTreeMap;

/// The table's key under `[data]`.
const TABLE: &str = "accounts";
/// Accounts of an area and year outside these bounds of its base-year budget are in another unit. *Assumption*: no
/// area grows tenfold within a generation, and the services that accounts are given of cost more than 0.3 % of it.
const OF_BUDGET: (f64, f64) = (0.003, 10.0);

/// Warns of each area and year whose accounts are below 0, next to nothing beside the area's budget, or many times it.
pub(super) fn check(model: &Model, places: &InputPlaces, diagnostics: &mut Diagnostics) {
    let mut sums: BTreeMap<(AreaId, Year), f64> = BTreeMap::new();
    for row in &model.accounts {
        *sums.entry((row.area, row.year)).or_default() += row.dkk;
    }
    for ((area, year), dkk) in sums {
        let Some(own) = model.areas.get(area.index()) else { continue };
        let budget_dkk = own.service_budget_dkk + own.transfer_budget_dkk;
        let share = dkk / budget_dkk;
        if dkk == 0.0 || budget_dkk <= 0.0 || (OF_BUDGET.0..=OF_BUDGET.1).contains(&share) {
            continue;
        }
        let is_of = |row: &crate::input::InputRow<'_>| {
            row.text("area") == own.id && row.text("year") == year.to_string()
        };
        let first = places.table_of(TABLE).and_then(|table| {
            let first = table.rows().find(is_of)?;
            Some(first.span("dkk"))
        });
        diagnostics.extend(first.map(|place| {
            Diagnostic::at(Code::AccountsFarOff, place)
                .with("area", &own.id)
                .with("year", year.to_string())
                .with(
                    "size",
                    if share < 0.0 {
                        "negative"
                    } else if share < 1.0 {
                        "small"
                    } else {
                        "large"
                    },
                )
                .with_decimal("dkk", dkk, 0)
                .with_decimal("budget", budget_dkk, 0)
        }));
    }
}
