//! Levers: `lean`, `restructuring`, `overhead` and `demand` of a plan.
//!
//! Owns their keys, ranges and defaults; refuses a lever that could never do anything. Start at
//! [`read`]; `staff` stands in [`super::staff`].

use super::super::paths::{Bounds, read_by_area, read_path};
use super::super::toml_walk::{Table, Value, one_of};
use super::keys::{
    KRONER, SHARE, has_budget, number, number_or, rows, warn_of_delay, whole_years, years_or_none,
};
use super::known::StudyParts;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::{Demand, DemandKind, Kind, Lean, Overhead, Restructuring};

/// The levers of a plan, staff apart.
pub(super) struct Levers {
    pub(super) lean: Vec<Lean>,
    pub(super) restructuring: Vec<Restructuring>,
    pub(super) overhead: Option<Overhead>,
    pub(super) demand: Vec<Demand>,
}

/// Reads all of them; `None` after diagnostics.
pub(super) fn read(
    plan: &Table<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Levers> {
    let lean =
        rows(plan, "lean", diagnostics, |table, diagnostics| read_lean(table, known, diagnostics));
    let restructuring = rows(plan, "restructuring", diagnostics, |table, diagnostics| {
        read_restructuring(table, known, diagnostics)
    });
    let overhead = match plan.get("overhead") {
        None => Some(None),
        Some(value) => read_overhead(&value, known, diagnostics).map(Some),
    };
    let demand = rows(plan, "demand", diagnostics, |table, diagnostics| {
        read_demand(table, known, diagnostics)
    });
    Some(Levers {
        lean: lean?,
        restructuring: restructuring?,
        overhead: overhead?,
        demand: demand?,
    })
}

fn read_lean(
    table: &Table<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Lean> {
    table.refuse_unknown(&["area", "rate", "from", "until", "cap"], diagnostics);
    let area = known.area(table, "area", diagnostics);
    let rate = table.require("rate", diagnostics);
    let rate = rate
        .and_then(|value| read_path(&value, Bounds::from_zero(SHARE), known.frame(), diagnostics));
    let years = known.years(table, diagnostics);
    let cap = number_or(table, "cap", 1.0, SHARE, diagnostics);
    let (area, span) = area?;
    has_budget(area, &span, "lean", known, diagnostics);
    let years = years?;
    Some(Lean { area, rate: rate?, from: years.from, until: years.until, cap: cap? })
}

fn read_restructuring(
    table: &Table<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Restructuring> {
    const KEYS: [&str; 7] =
        ["area", "cost_dkk", "from", "years", "saving_share", "delay_years", "ramp_years"];
    table.refuse_unknown(&KEYS, diagnostics);
    let area = known.area(table, "area", diagnostics);
    let cost_dkk = number(table, "cost_dkk", KRONER, diagnostics);
    let from = known.from(table, diagnostics);
    let years = table.require("years", diagnostics);
    let years = years.and_then(|value| whole_years(&value, 1, diagnostics));
    let saving_share = number(table, "saving_share", SHARE, diagnostics);
    let delay_years = years_or_none(table, "delay_years", diagnostics);
    let ramp_years = years_or_none(table, "ramp_years", diagnostics);
    let (area, span) = area?;
    has_budget(area, &span, "restructuring", known, diagnostics);
    let (from, delay_years) = (from?, delay_years?);
    warn_of_delay(table, "delay_years", from.plus(delay_years), from, known, diagnostics);
    Some(Restructuring {
        area,
        cost_dkk: cost_dkk?,
        from,
        years: years?,
        saving_share: saving_share?,
        delay_years,
        ramp_years: ramp_years?,
    })
}

fn read_overhead(
    value: &Value<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Overhead> {
    let Some(table) = value.table() else {
        diagnostics.push(value.wrong_type("{ saving_share = 0.1, from = 2018 }"));
        return None;
    };
    let keys = ["saving_share", "from", "ramp_years", "transition_dkk"];
    table.refuse_unknown(&keys, diagnostics);
    let saving = table.require("saving_share", diagnostics);
    let saving_share = saving.as_ref().and_then(|value| read_saving(value, known, diagnostics));
    let from = known.from(&table, diagnostics);
    let ramp_years = years_or_none(&table, "ramp_years", diagnostics);
    let transition_dkk = number_or(&table, "transition_dkk", 0.0, KRONER, diagnostics);
    let saving_share = saving_share?;
    let saves = |(area, saving): (&crate::model::Area, &f64)| {
        area.overhead_share > 0.0 && area.service_budget_dkk > 0.0 && *saving > 0.0
    };
    if !known.areas().iter().zip(&saving_share).any(saves) {
        let span = saving.map_or_else(|| table.span(), |value| value.span());
        diagnostics.push(Diagnostic::at(Code::NoOverheadPool, span));
    }
    Some(Overhead {
        saving_share,
        from: from?,
        ramp_years: ramp_years?,
        transition_dkk: transition_dkk?,
    })
}

/// One share for all areas, or one for each; 0 where an area is not named.
fn read_saving(
    value: &Value<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<f64>> {
    let Some(table) = value.table() else {
        let share = value.number(SHARE, diagnostics)?;
        return Some(vec![share; known.areas().len()]);
    };
    let read =
        |value: &Value<'_>, _, diagnostics: &mut Diagnostics| value.number(SHARE, diagnostics);
    read_by_area(&table, known.frame(), |_| 0.0, read, diagnostics)
}

fn read_demand(
    table: &Table<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Demand> {
    const KEYS: [&str; 7] = ["kind", "service", "take_up", "effect", "from", "ramp_years", "floor"];
    table.refuse_unknown(&KEYS, diagnostics);
    let kind = table.require("kind", diagnostics);
    let kind = kind.and_then(|value| one_of(&value, &DemandKind::ALL, diagnostics));
    let value = table.require("service", diagnostics);
    let service = value.as_ref().and_then(|value| known.service(value, diagnostics));
    let take_up = number(table, "take_up", SHARE, diagnostics);
    let effect = number(table, "effect", SHARE, diagnostics);
    let from = known.from(table, diagnostics);
    let ramp_years = years_or_none(table, "ramp_years", diagnostics);
    let floor = number_or(table, "floor", 0.0, SHARE, diagnostics);
    let (id, service) = service?;
    if service.kind == Kind::Transfer {
        let span = value.map_or_else(|| table.span(), |value| value.span());
        diagnostics.push(Diagnostic::at(Code::DemandOnTransfer, span).with("service", &service.id));
        return None;
    }
    Some(Demand {
        kind: kind?,
        service: id,
        take_up: take_up?,
        effect: effect?,
        from: from?,
        ramp_years: ramp_years?,
        floor: floor?,
    })
}
