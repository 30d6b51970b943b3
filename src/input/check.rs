//! What can only be checked with the whole study at hand.
//!
//! Budgets against services: [`check_model`]. Calibration against its bounds, which only a run gives:
//! [`check_calibration`].

use super::places::InputPlaces;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::{Calibration, Kind, Model, Service, Study};

/// Calibration outside these bounds means that unit costs and budget are not of the same thing.
const CALIBRATION_BOUNDS: (f64, f64) = (0.5, 2.0);
/// Staff outside these bounds of the wage budget must be explained.
const STAFFING_BOUNDS: (f64, f64) = (0.8, 1.25);

/// Budgets and services must belong together.
pub(super) fn check_model(model: &Model, places: &InputPlaces, diagnostics: &mut Diagnostics) {
    for (index, area) in model.areas.iter().enumerate() {
        for kind in [Kind::Service, Kind::Transfer] {
            let (budget, key) = match kind {
                Kind::Service => (area.service_budget_dkk, "service_budget_dkk"),
                Kind::Transfer => (area.transfer_budget_dkk, "transfer_budget_dkk"),
            };
            let mut own = model
                .services
                .iter()
                .filter(|service| service.area.index() == index && service.kind == kind);
            let costs = own.clone().any(|service| service.unit_cost_dkk > 0.0 && is_used(service));
            let what = match kind {
                Kind::Service => "service",
                Kind::Transfer => "transfer",
            };
            let code = if budget <= 0.0 && costs {
                Code::BudgetZero
            } else if budget > 0.0 && !costs {
                Code::BudgetWithoutCost
            } else {
                continue;
            };
            let first = own.next().map_or("", |service| service.id.as_str());
            let own = at(code, places, index, key);
            diagnostics.extend(
                own.map(|own| own.with("area", &area.id).with("kind", what).with("service", first)),
            );
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

/// Checks base-year calibration against its bounds: unit costs far from the budget are an error unless the
/// study says why; FTE and staffing are warnings.
pub fn check_calibration(
    study: &Study,
    places: &InputPlaces,
    calibrations: &[Calibration],
) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (index, (area, factors)) in study.model.areas.iter().zip(calibrations).enumerate() {
        let parts = [
            (factors.service, "service_budget_dkk", "service", area.service_budget_dkk),
            (factors.transfer, "transfer_budget_dkk", "transfer", area.transfer_budget_dkk),
        ];
        for (factor, key, kind, budget_dkk) in parts {
            // No reason helps where there is no volume to spread the budget over.
            let is_excused = area.calibration_why.is_some() && factor.is_finite() && factor > 0.0;
            if is_outside(factor, CALIBRATION_BOUNDS) && !is_excused {
                let far_off = at(Code::CalibrationFarOff, places, index, key);
                diagnostics.extend(far_off.map(|own| {
                    own.with("area", &area.id)
                        .with("kind", kind)
                        .with_decimal("factor", factor, 3)
                        .with_decimal("budget", budget_dkk / 1e6, 1)
                        .with_decimal("uncalibrated", budget_dkk / factor / 1e6, 1)
                }));
            }
        }
        if let Some(staff) = &study.model.workforce {
            let at_wage = |code: Code| at(code, places, index, "wage_per_fte_dkk");
            check_staff(area, staff.total_fte(index), factors.fte, at_wage, &mut diagnostics);
        }
    }
    diagnostics.tidy();
    diagnostics
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
