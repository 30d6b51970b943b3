//! Levers: `lean`, `restructuring`, `overhead` and `demand` of a plan.
//!
//! Start at [`read`]; `staff` has a file of its own.

use super::super::fields::{FieldList, SHARE, id, number, number_by_area, path, whole, word};
use super::super::paths::read_by_area;
use super::super::toml_walk::{TomlTable, TomlValue, one_of};
use super::keys::{
    KRONER, MOST_YEARS, from, has_budget, rows, until, warn_of_delay, years, years_or_none,
};
use super::known::StudyParts;
use super::realisation::{check_ids, lever_id, read_realisation, realisation, realisation_delay};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::{Demand, DemandKind, Kind, Lean, Overhead, Restructuring};

pub(crate) const LEAN: FieldList = FieldList::new(
    "lean",
    &[
        id("area"),
        path("rate", SHARE),
        from(),
        until(),
        number("cap", SHARE).or(1.0),
        lever_id(),
        realisation(),
        realisation_delay(),
    ],
);

pub(crate) const RESTRUCTURING: FieldList = FieldList::new(
    "restructuring",
    &[
        id("area"),
        number("cost_dkk", KRONER),
        from(),
        whole("years", 1, MOST_YEARS),
        number("saving_share", SHARE),
        years_or_none("delay_years"),
        years_or_none("ramp_years"),
        lever_id(),
        realisation(),
        realisation_delay(),
    ],
);

pub(crate) const OVERHEAD: FieldList = FieldList::new(
    "overhead",
    &[
        number_by_area("saving_share", SHARE),
        from(),
        years_or_none("ramp_years"),
        number("transition_dkk", KRONER).or(0.0),
        lever_id(),
        realisation(),
        realisation_delay(),
    ],
);

pub(crate) const DEMAND: FieldList = FieldList::new(
    "demand",
    &[
        word("kind", || DemandKind::ALL.map(|(word, _)| word).to_vec()),
        id("service"),
        number("take_up", SHARE),
        number("effect", SHARE),
        from(),
        years_or_none("ramp_years"),
        number("floor", SHARE).or(0.0),
        lever_id(),
        realisation(),
        realisation_delay(),
    ],
);

/// The levers of a plan, staff apart.
pub(super) struct PlanLevers {
    pub(super) lean: Vec<Lean>,
    pub(super) restructuring: Vec<Restructuring>,
    pub(super) overhead: Option<Overhead>,
    pub(super) demand: Vec<Demand>,
}

/// Reads all of them; `None` after diagnostics.
pub(super) fn read(
    plan: &TomlTable<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<PlanLevers> {
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
    check_ids(plan, diagnostics);
    Some(PlanLevers {
        lean: lean?,
        restructuring: restructuring?,
        overhead: overhead?,
        demand: demand?,
    })
}

fn read_lean(
    table: &TomlTable<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Lean> {
    let table = &table.of(&LEAN, diagnostics);
    let area = known.area(table, "area", diagnostics);
    let rate = known.path(table, "rate", diagnostics);
    let years = known.years(table, diagnostics);
    let cap = table.number("cap", diagnostics);
    let came_true = read_realisation(table, diagnostics);
    let (area, span) = area?;
    has_budget(area, &span, "lean", known, diagnostics);
    let years = years?;
    Some(Lean {
        area,
        rate: rate?,
        from: years.from,
        until: years.until,
        cap: cap?,
        realisation: came_true?,
    })
}

fn read_restructuring(
    table: &TomlTable<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Restructuring> {
    let table = &table.of(&RESTRUCTURING, diagnostics);
    let area = known.area(table, "area", diagnostics);
    let cost_dkk = table.number("cost_dkk", diagnostics);
    let from = known.from(table, diagnostics);
    let cost_years = years(table, "years", diagnostics);
    let saving_share = table.number("saving_share", diagnostics);
    let delay_years = years(table, "delay_years", diagnostics);
    let ramp_years = years(table, "ramp_years", diagnostics);
    let came_true = read_realisation(table, diagnostics);
    let (area, span) = area?;
    has_budget(area, &span, "restructuring", known, diagnostics);
    let (from, delay_years) = (from?, delay_years?);
    warn_of_delay(table, "delay_years", from.plus(delay_years), from, known, diagnostics);
    Some(Restructuring {
        area,
        cost_dkk: cost_dkk?,
        from,
        years: cost_years?,
        saving_share: saving_share?,
        delay_years,
        ramp_years: ramp_years?,
        realisation: came_true?,
    })
}

fn read_overhead(
    value: &TomlValue<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Overhead> {
    let table = value.table_like("{ saving_share = 0.1, from = 2018 }", diagnostics)?;
    let table = table.of(&OVERHEAD, diagnostics);
    let saving = table.require("saving_share", diagnostics);
    let saving_share = saving.as_ref().and_then(|value| read_saving(value, known, diagnostics));
    let from = known.from(&table, diagnostics);
    let ramp_years = years(&table, "ramp_years", diagnostics);
    let transition_dkk = table.number("transition_dkk", diagnostics);
    let came_true = read_realisation(&table, diagnostics);
    let saving_share = saving_share?;
    let saves = |(area, saving): (&crate::model::Area, &f64)| {
        area.overhead_share > 0.0 && area.service_budget_dkk > 0.0 && *saving > 0.0
    };
    let lacks = |known: StudyParts<'_>| !known.areas().iter().zip(&saving_share).any(saves);
    if known.whole().is_some_and(lacks) {
        let span = saving.map_or_else(|| table.span(), |value| value.span());
        diagnostics.push(Diagnostic::at(Code::NoOverheadPool, span));
    }
    Some(Overhead {
        saving_share,
        from: from?,
        ramp_years: ramp_years?,
        transition_dkk: transition_dkk?,
        realisation: came_true?,
    })
}

/// One share for all areas, or one for each; 0 where an area is not named.
fn read_saving(
    value: &TomlValue<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<f64>> {
    let Some(table) = value.table() else {
        let share = value.number(SHARE.ends(), diagnostics)?;
        return Some(vec![share; known.areas().len()]);
    };
    let read = |value: &TomlValue<'_>, _, diagnostics: &mut Diagnostics| {
        value.number(SHARE.ends(), diagnostics)
    };
    read_by_area(&table, known.frame(), |_| 0.0, read, diagnostics)
}

fn read_demand(
    table: &TomlTable<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Demand> {
    let table = &table.of(&DEMAND, diagnostics);
    let kind = table.require("kind", diagnostics);
    let kind = kind.and_then(|value| one_of(&value, &DemandKind::ALL, diagnostics));
    let value = table.require("service", diagnostics);
    let service = value.as_ref().and_then(|value| known.service(value, diagnostics));
    let take_up = table.number("take_up", diagnostics);
    let effect = table.number("effect", diagnostics);
    let from = known.from(table, diagnostics);
    let ramp_years = years(table, "ramp_years", diagnostics);
    let floor = table.number("floor", diagnostics);
    let came_true = read_realisation(table, diagnostics);
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
        realisation: came_true?,
    })
}
