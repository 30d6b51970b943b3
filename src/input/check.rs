//! What can only be checked with the whole study at hand.
//!
//! Owns budgets against services, and calibration against its bounds. Start at [`check_model`], and
//! [`check_calibration`] for the factors that only a run gives.

use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Calibration, Kind, Model, Service, Study};

/// Where an area's keys stand.
#[derive(Clone, Debug)]
pub struct AreaPlace {
    pub(super) service_budget: Span,
    pub(super) transfer_budget: Span,
    pub(super) wage: Span,
}

/// Where the areas stand in `model.toml`, and the rows of the forecast in its table.
#[derive(Clone, Debug, Default)]
pub struct Places {
    pub(super) areas: Vec<AreaPlace>,
    /// In the order of the forecast's rows; empty without one.
    pub(super) forecast: Vec<Span>,
}

/// Calibration outside these bounds means that unit costs and budget do not speak of the same thing.
const CALIBRATION_BOUNDS: (f64, f64) = (0.5, 2.0);
/// Staff outside these bounds of the wage budget must be explained.
const STAFFING_BOUNDS: (f64, f64) = (0.8, 1.25);

/// Budgets and services must belong together.
pub(super) fn check_model(model: &Model, places: &Places, diagnostics: &mut Diagnostics) {
    for (index, area) in model.areas.iter().enumerate() {
        for kind in [Kind::Service, Kind::Transfer] {
            let (budget, span) = match kind {
                Kind::Service => (area.service_budget_dkk, &places.areas[index].service_budget),
                Kind::Transfer => (area.transfer_budget_dkk, &places.areas[index].transfer_budget),
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
            diagnostics.push(
                Diagnostic::at(code, span.clone())
                    .with("area", &area.id)
                    .with("kind", what)
                    .with("service", first),
            );
        }
        let has_services = model.services.iter().any(|service| service.area.index() == index);
        if area.service_budget_dkk <= 0.0 && area.transfer_budget_dkk <= 0.0 && !has_services {
            let span = places.areas[index].service_budget.clone();
            diagnostics.push(Diagnostic::at(Code::AreaEmpty, span).with("area", &area.id));
        }
        check_hours(model, index, places, diagnostics);
    }
}

/// Does anyone use it at all?
fn is_used(service: &Service) -> bool {
    service.constant_units > 0.0 || service.use_rates.flat().iter().any(|rate| *rate > 0.0)
}

/// Staff without a service that takes hours cannot be spread over services.
fn check_hours(model: &Model, area: usize, places: &Places, diagnostics: &mut Diagnostics) {
    let Some(workforce) = &model.workforce else { return };
    let takes_hours = model.services.iter().any(|service| {
        service.area.index() == area && service.kind == Kind::Service && service.fte_per_unit > 0.0
    });
    if workforce.total_fte(area) > 0.0 && !takes_hours {
        let span = places.areas[area].wage.clone();
        diagnostics.push(
            Diagnostic::at(Code::WorkforceWithoutHours, span).with("area", &model.areas[area].id),
        );
    }
}

/// Checks base-year calibration against its bounds: unit costs far from the budget are an error unless the
/// study says why; FTE and staffing are warnings.
pub fn check_calibration(
    study: &Study,
    places: &Places,
    calibrations: &[Calibration],
) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (index, (area, factors)) in study.model.areas.iter().zip(calibrations).enumerate() {
        let Some(place) = places.areas.get(index) else {
            continue;
        };
        let parts = [
            (factors.service, &place.service_budget, "service", area.service_budget_dkk),
            (factors.transfer, &place.transfer_budget, "transfer", area.transfer_budget_dkk),
        ];
        for (factor, span, kind, budget_dkk) in parts {
            // No reason helps where there is no volume to spread the budget over.
            let is_excused = area.calibration_why.is_some() && factor.is_finite() && factor > 0.0;
            if is_outside(factor, CALIBRATION_BOUNDS) && !is_excused {
                diagnostics.push(
                    Diagnostic::at(Code::CalibrationFarOff, span.clone())
                        .with("area", &area.id)
                        .with("kind", kind)
                        .with_decimal("factor", factor, 3)
                        .with_decimal("budget", budget_dkk / 1e6, 1)
                        .with_decimal("uncalibrated", budget_dkk / factor / 1e6, 1),
                );
            }
        }
        if let Some(staff) = &study.model.workforce {
            check_staff(area, staff.total_fte(index), factors.fte, place, &mut diagnostics);
        }
    }
    diagnostics.tidy();
    diagnostics
}

fn check_staff(
    area: &crate::model::Area,
    fte: f64,
    factor: f64,
    place: &AreaPlace,
    diagnostics: &mut Diagnostics,
) {
    if is_outside(factor, CALIBRATION_BOUNDS) && area.calibration_why.is_none() {
        diagnostics.push(
            Diagnostic::at(Code::FteCalibrationFarOff, place.wage.clone())
                .with("area", &area.id)
                .with_decimal("factor", factor, 3),
        );
    }
    let Some(wage_dkk) = area.wage_per_fte_dkk else {
        return;
    };
    let paid = area.service_budget_dkk * area.wage_share / wage_dkk;
    if paid > 0.0 && is_outside(fte / paid, STAFFING_BOUNDS) && area.staffing_why.is_none() {
        diagnostics.push(
            Diagnostic::at(Code::StaffingFarOff, place.wage.clone())
                .with("area", &area.id)
                .with_decimal("ratio", fte / paid, 2)
                .with_decimal("fte", fte, 0)
                .with_decimal("paid", paid, 0),
        );
    }
}

fn is_outside(value: f64, bounds: (f64, f64)) -> bool {
    !(bounds.0..=bounds.1).contains(&value)
}
