//! Persons who go without single services.

use super::area_year::AreaYear;
use super::plan_view::PlanView;
use crate::gap;
use crate::ids::ServiceId;
use crate::model::{Kind, Service, Study};
use crate::numeric::Lanes;

/// The services that are counted in persons: no transfers, and none without persons behind its units.
pub fn counted(study: &Study) -> impl Iterator<Item = (ServiceId, &Service)> {
    let is_counted =
        |service: &Service| service.kind == Kind::Service && service.persons_per_unit > 0.0;
    let all = study.model.services.iter().enumerate();
    all.filter(move |(_, service)| is_counted(service))
        .map(|(index, service)| (ServiceId::from(index), service))
}

/// Citizens who go without each service of [`counted`], `t` years after the base year:
/// volume × persons per unit × (1 − coverage of its area), never below 0.
pub fn unserved(study: &Study, plan: &PlanView<'_>, t: usize) -> Vec<f64> {
    let areas = plan.areas_in(t);
    let first = t * study.model.services.len();
    counted(study)
        .map(|(id, service)| {
            let volume = plan.volume_after.get(first + id.index()).copied().unwrap_or_default();
            // An area that a plan does not have has all its need covered.
            let coverage = areas.get(service.area.index()).map_or(1.0, AreaYear::coverage);
            let users = Lanes([volume * service.persons_per_unit]);
            gap::unserved(users, Lanes([coverage])).0[0]
        })
        .collect()
}
