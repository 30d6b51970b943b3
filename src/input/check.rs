//! What can only be checked with the whole study at hand.
//!
//! Budgets against services: [`check_model`]. Use and calibration in the base year, which only a run gives:
//! [`check_calibration`].

use super::places::InputPlaces;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{BaseYear, Kind, Model, Service, Study};
use crate::text::Arg;

/// Calibration outside these bounds means that unit costs and budget are not of the same thing.
const CALIBRATION_BOUNDS: (f64, f64) = (0.5, 2.0);
/// Staff outside these bounds of the wage budget must be explained.
const STAFFING_BOUNDS: (f64, f64) = (0.8, 1.25);

/// Budgets and services must belong together.
pub(super) fn check_model(model: &Model, places: &InputPlaces, diagnostics: &mut Diagnostics) {
    for (index, area) in model.areas.iter().enumerate() {
        for kind in [Kind::Service, Kind::Transfer] {
            let budget = match kind {
                Kind::Service => area.service_budget_dkk,
                Kind::Transfer => area.transfer_budget_dkk,
            };
            let mut own = of_budget(model, index, kind).map(|(_, service)| service);
            let costs = own.clone().any(|service| service.unit_cost_dkk > 0.0 && is_used(service));
            let code = if budget <= 0.0 && costs {
                Code::BudgetZero
            } else if budget > 0.0 && !costs {
                Code::BudgetWithoutCost
            } else {
                continue;
            };
            let first = own.next().map_or("", |service| service.id.as_str());
            let own = at(code, places, index, budget_key(kind));
            diagnostics.extend(own.map(|own| {
                own.with("area", &area.id).with("kind", kind_word(kind)).with("service", first)
            }));
        }
        let has_services = model.services.iter().any(|service| service.area.index() == index);
        if area.service_budget_dkk <= 0.0 && area.transfer_budget_dkk <= 0.0 && !has_services {
            let empty = at(Code::AreaEmpty, places, index, "service_budget_dkk");
            diagnostics.extend(empty.map(|own| own.with("area", &area.id)));
        }
        check_hours(model, index, places, diagnostics);
    }
}

/// A fault at a key of an area, or at the area where the key is not written; `None` for a study that no file is behind.
fn at(code: Code, places: &InputPlaces, area: usize, key: &str) -> Option<Diagnostic> {
    let place = places.value("model.toml", &format!("area[{area}].{key}"))?;
    Some(Diagnostic::at(code, place))
}

/// Does anyone use it at all?
fn is_used(service: &Service) -> bool {
    service.constant_units > 0.0 || service.use_rates.flat().iter().any(|rate| *rate > 0.0)
}

/// Staff without a service that takes hours cannot be spread over services.
fn check_hours(model: &Model, area: usize, places: &InputPlaces, diagnostics: &mut Diagnostics) {
    let Some(workforce) = &model.workforce else { return };
    let takes_hours = model.services.iter().any(|service| {
        service.area.index() == area && service.kind == Kind::Service && service.fte_per_unit > 0.0
    });
    if workforce.total_fte(area) > 0.0 && !takes_hours {
        let without = at(Code::WorkforceWithoutHours, places, area, "wage_per_fte_dkk");
        diagnostics.extend(without.map(|own| own.with("area", &model.areas[area].id)));
    }
}

/// Checks base-year calibration against its bounds: a budget that nobody uses and unit costs far from the budget are
/// errors, the latter unless the study says why; services that nobody uses, FTE and staffing are warnings.
pub fn check_calibration(study: &Study, places: &InputPlaces, base: &BaseYear) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let model = &study.model;
    for (index, (area, factors)) in model.areas.iter().zip(&base.calibrations).enumerate() {
        let parts = [
            (factors.service, Kind::Service, area.service_budget_dkk),
            (factors.transfer, Kind::Transfer, area.transfer_budget_dkk),
        ];
        for (factor, kind, budget_dkk) in parts {
            let key = budget_key(kind);
            if budget_dkk > 0.0 && !is_budget_used(model, index, kind, &base.volume) {
                let place = places.value("model.toml", &format!("area[{index}].{key}"));
                diagnostics
                    .extend(place.map(|place| budget_without_use(study, index, kind, place, "")));
                continue;
            }
            // No reason helps where a factor is no number to multiply with.
            let is_excused = area.calibration_why.is_some() && factor.is_finite() && factor > 0.0;
            if is_outside(factor, CALIBRATION_BOUNDS) && !is_excused {
                let far_off = at(Code::CalibrationFarOff, places, index, key);
                diagnostics.extend(far_off.map(|own| {
                    own.with("area", &area.id)
                        .with("kind", kind_word(kind))
                        .with_decimal("factor", factor, 3)
                        .with_decimal("budget", budget_dkk / 1e6, 1)
                        .with_decimal("uncalibrated", budget_dkk / factor / 1e6, 1)
                }));
            }
        }
        if let Some(staff) = &study.model.workforce {
            // Where nothing is used at all that has been said.
            let is_used = is_budget_used(model, index, Kind::Service, &base.volume);
            let has_staff = staff.total_fte(index) > 0.0;
            if has_staff && is_used && !has_hours(model, index, &base.volume) {
                let without = at(Code::WorkforceWithoutHours, places, index, "wage_per_fte_dkk");
                diagnostics.extend(without.map(|own| own.with("area", &area.id)));
            }
            let at_wage = |code: Code| at(code, places, index, "wage_per_fte_dkk");
            check_staff(area, staff.total_fte(index), factors.fte, at_wage, &mut diagnostics);
        }
    }
    check_unused_services(study, places, base, &mut diagnostics);
    diagnostics.tidy();
    diagnostics
}

/// The key of an area's budget.
pub(super) fn budget_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Service => "service_budget_dkk",
        Kind::Transfer => "transfer_budget_dkk",
    }
}

/// The word of a kind in files.
fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Service => "service",
        Kind::Transfer => "transfer",
    }
}

fn of_budget(
    model: &Model,
    area: usize,
    kind: Kind,
) -> impl Iterator<Item = (usize, &Service)> + Clone {
    let all = model.services.iter().enumerate();
    all.filter(move |(_, service)| service.area.index() == area && service.kind == kind)
}

/// Does anyone use anything that a budget pays for, in a base year with these units of each service?
fn is_budget_used(model: &Model, area: usize, kind: Kind, volume: &[f64]) -> bool {
    of_budget(model, area, kind).any(|(index, service)| service.unit_cost_dkk * volume[index] > 0.0)
}

/// Does an area's use in the base year take any hours? Without them its staff cannot be spread over services.
fn has_hours(model: &Model, area: usize, volume: &[f64]) -> bool {
    of_budget(model, area, Kind::Service)
        .any(|(index, service)| service.fte_per_unit * volume[index] > 0.0)
}

/// A budget that there is no use to spread over.
pub(super) fn budget_without_use(
    study: &Study,
    area: usize,
    kind: Kind,
    place: Span,
    scenario: &str,
) -> Diagnostic {
    let model = &study.model;
    let own = &model.areas[area];
    let budget_dkk = match kind {
        Kind::Service => own.service_budget_dkk,
        Kind::Transfer => own.transfer_budget_dkk,
    };
    let services: Vec<String> =
        of_budget(model, area, kind).map(|(_, service)| format!("`{}`", service.id)).collect();
    Diagnostic::at(Code::BudgetWithoutUse, place)
        .with("area", &own.id)
        .with("kind", kind_word(kind))
        .with("scenario", scenario)
        .with("has_scenario", Arg::yes_or_no(!scenario.is_empty()))
        .with("base", model.base_year.to_string())
        .with("services", services.join(", "))
        .with("count", services.len())
        .with_decimal("budget", budget_dkk / 1e6, 1)
}

/// Services that cost and that nobody uses in the base year, where others bear the budget.
fn check_unused_services(
    study: &Study,
    places: &InputPlaces,
    base: &BaseYear,
    diagnostics: &mut Diagnostics,
) {
    let model = &study.model;
    for (service, units) in model.services.iter().zip(&base.volume) {
        let is_unused = *units <= 0.0 && service.unit_cost_dkk > 0.0;
        let (area, kind) = (service.area.index(), service.kind);
        if !is_unused || !is_budget_used(model, area, kind, &base.volume) {
            continue;
        }
        let row = places.row("services", |row| row.text("service") == service.id);
        diagnostics.extend(row.map(|row| {
            Diagnostic::at(Code::ServiceWithoutUse, row)
                .with("service", &service.id)
                .with("base", model.base_year.to_string())
                .with("area", &model.areas[area].id)
                .with("has_fixed", Arg::yes_or_no(service.fixed_share > 0.0))
                .with_decimal("fixed", 100.0 * service.fixed_share, 0)
        }));
    }
}

fn check_staff(
    area: &crate::model::Area,
    fte: f64,
    factor: f64,
    at_wage: impl Fn(Code) -> Option<Diagnostic>,
    diagnostics: &mut Diagnostics,
) {
    if is_outside(factor, CALIBRATION_BOUNDS) && area.calibration_why.is_none() {
        let far_off = at_wage(Code::FteCalibrationFarOff);
        diagnostics.extend(
            far_off.map(|own| own.with("area", &area.id).with_decimal("factor", factor, 3)),
        );
    }
    let Some(wage_dkk) = area.wage_per_fte_dkk else {
        return;
    };
    let paid = area.service_budget_dkk * area.wage_share / wage_dkk;
    if paid > 0.0 && is_outside(fte / paid, STAFFING_BOUNDS) && area.staffing_why.is_none() {
        let far_off = at_wage(Code::StaffingFarOff);
        diagnostics.extend(far_off.map(|own| {
            own.with("area", &area.id)
                .with_decimal("ratio", fte / paid, 2)
                .with_decimal("fte", fte, 0)
                .with_decimal("paid", paid, 0)
        }));
    }
}

fn is_outside(value: f64, bounds: (f64, f64)) -> bool {
    !(bounds.0..=bounds.1).contains(&value)
}
