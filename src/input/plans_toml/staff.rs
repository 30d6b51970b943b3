//! `staff` of a plan: what keeps people, or makes them present.
//!
//! Start at [`read`].

use super::super::fields::{FieldList, Limits, SHARE, id, number};
use super::super::toml_walk::TomlTable;
use super::keys::{from, has_budget, rows, years, years_or_none};
use super::known::StudyParts;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::AreaId;
use crate::model::StaffLever;

pub(crate) const STAFF: FieldList = FieldList::new(
    "staff",
    &[
        id("area"),
        from(),
        years_or_none("ramp_years"),
        number("pay_premium", SHARE).or(0.0),
        // No study of pay finds anything near 10.
        number("turnover_elasticity", Limits::new(0.0, 10.0, "per cent per cent")).or(0.0),
        number("turnover_reduction", SHARE).or(0.0),
        number("absence_reduction", SHARE).or(0.0),
    ],
);

/// The staff levers, one an area; `None` after diagnostics.
pub(super) fn read(
    plan: &TomlTable<'_>,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<StaffLever>> {
    let mut seen: Vec<(AreaId, Span)> = Vec::new();
    let levers = rows(plan, "staff", diagnostics, |table, diagnostics| {
        read_one(table, known, &mut seen, diagnostics)
    })?;
    if let (Some(value), Some(frame)) = (plan.get("staff"), known.frame())
        && !levers.is_empty()
    {
        frame.warn_without_staff("plans", value.span(), diagnostics);
    }
    Some(levers)
}

fn read_one(
    table: &TomlTable<'_>,
    known: StudyParts<'_>,
    seen: &mut Vec<(AreaId, Span)>,
    diagnostics: &mut Diagnostics,
) -> Option<StaffLever> {
    let table = &table.of(&STAFF, diagnostics);
    let area = known.area(table, "area", diagnostics);
    let from = known.from(table, diagnostics);
    let ramp_years = years(table, "ramp_years", diagnostics);
    let pay_premium = table.number("pay_premium", diagnostics);
    let elasticity = table.number("turnover_elasticity", diagnostics);
    let turnover_reduction = table.number("turnover_reduction", diagnostics);
    let absence_reduction = table.number("absence_reduction", diagnostics);
    let (area, span) = area?;
    has_budget(area, &span, "staff", known, diagnostics);
    if let Some((_, first)) = seen.iter().find(|(other, _)| *other == area) {
        let id = known.areas().get(area.index()).map_or("", |area| area.id.as_str());
        let double = Diagnostic::at(Code::DoubleRow, span).with("what", id);
        diagnostics.push(double.and_at(first.clone()));
        return None;
    }
    seen.push((area, span));
    let absence_reduction = absence_reduction?;
    check_absence(table, area, absence_reduction, known, diagnostics)?;
    Some(StaffLever {
        area,
        from: from?,
        ramp_years: ramp_years?,
        pay_premium: pay_premium?,
        turnover_elasticity: elasticity?,
        turnover_reduction: turnover_reduction?,
        absence_reduction,
    })
}

/// Absence can only fall where it is known.
fn check_absence(
    table: &TomlTable<'_>,
    area: AreaId,
    reduction: f64,
    known: StudyParts<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let of_area = known.areas().get(area.index())?;
    if reduction == 0.0 || of_area.absence_share.is_some() || known.whole().is_none() {
        return Some(());
    }
    let span = table.get("absence_reduction").map_or_else(|| table.span(), |value| value.span());
    diagnostics.push(Diagnostic::at(Code::AbsenceNotKnown, span).with("area", &of_area.id));
    None
}
