//! A figure of something: of an area, a service or a plan, in one year or over all.
//!
//! Has what can be asked about in a study, how it is found by its key, and how it is computed. Start at
//! [`Quantity`].

use super::area_year::AreaYear;
use super::better::Better;
use super::by_service::{counted, unserved};
use super::figure::{Figure, Grain};
use super::over_years::{Found, over_years};
use super::plan_view::PlanView;
use super::unit::Unit;
use crate::ids::{AreaId, ServiceId};
use crate::model::{Kind, Study};
use crate::text::Lang;

/// What a figure is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// All areas together.
    All,
    /// One area.
    Area(AreaId),
    /// One service or transfer.
    Service(ServiceId),
}

impl Scope {
    /// An area, or all of them.
    pub fn of(area: Option<AreaId>) -> Self {
        area.map_or(Self::All, Self::Area)
    }

    /// The area, of a service the one that it belongs to; `None`: all areas.
    pub fn area(self, study: &Study) -> Option<AreaId> {
        match self {
            Self::All => None,
            Self::Area(area) => Some(area),
            Self::Service(service) => {
                study.model.services.get(service.index()).map(|service| service.area)
            }
        }
    }

    /// The service.
    pub fn service(self) -> Option<ServiceId> {
        match self {
            Self::Service(service) => Some(service),
            Self::All | Self::Area(_) => None,
        }
    }

    /// The name of the area or service; `None`: all areas.
    pub fn name(self, study: &Study, lang: Lang) -> Option<&str> {
        match self {
            Self::All => None,
            Self::Area(area) => Some(study.area_name(area, lang)),
            Self::Service(service) => Some(study.service_name(service, lang)),
        }
    }

    /// The word in the column `area`: the id of [`Self::area`], or `total`.
    pub fn area_id(self, study: &Study) -> &str {
        let area = self.area(study).and_then(|area| study.model.areas.get(area.index()));
        area.map_or("total", |area| area.id.as_str())
    }
}

/// One number that can be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quantity {
    /// Which figure.
    pub figure: Figure,
    /// Of what.
    pub scope: Scope,
    /// Years since the base year; `None` of a figure of a plan.
    pub year: Option<usize>,
}

impl Quantity {
    /// A figure of a plan, of all areas.
    pub const fn of_plan(figure: Figure) -> Self {
        Self { figure, scope: Scope::All, year: None }
    }

    /// A figure of an area, or of all, in a year.
    pub fn of_area(figure: Figure, area: Option<AreaId>, year: usize) -> Self {
        Self { figure, scope: Scope::of(area), year: Some(year) }
    }

    /// Every figure of plans that the study has what it takes for: by figure, all areas first. The order of
    /// `compare.csv`.
    pub fn all_of_plans(study: &Study) -> Vec<Self> {
        let areas = || (0..study.model.areas.len()).map(|area| Scope::Area(AreaId::from(area)));
        Figure::at(Grain::Plan)
            .filter(|figure| figure.is_in(study))
            .flat_map(|figure| {
                let of_all = figure.is_of_all().then_some(Scope::All);
                let of_areas = areas().filter(move |_| figure.is_of_areas());
                let scopes = of_all.into_iter().chain(of_areas);
                scopes.map(move |scope| Self { figure, scope, year: None })
            })
            .collect()
    }

    /// Everything that can be asked about in `scope`, in the order of the list; `year` is years since the base
    /// year.
    pub fn all_in(scope: Scope, year: usize, study: &Study) -> Vec<Self> {
        let at = |figure: Figure| Self {
            figure,
            scope,
            year: (figure.grain() != Grain::Plan).then_some(year),
        };
        Figure::ALL.into_iter().map(at).filter(|own| own.is_in(study)).collect()
    }

    /// The word for it: `unmet_need_dkk`, or with the area or service behind it, as `unmet_need_dkk.elderly`.
    pub fn word(self, study: &Study) -> String {
        let key = self.figure.key();
        match self.scope {
            Scope::All => key.to_owned(),
            Scope::Area(area) => format!("{key}.{}", study.model.areas[area.index()].id),
            Scope::Service(service) => {
                format!("{key}.{}", study.model.services[service.index()].id)
            }
        }
    }

    /// The word in the column `metric`, where another column has the area: with the service behind it, if it is
    /// of one.
    pub fn metric(self, study: &Study) -> String {
        match self.scope {
            Scope::Service(_) => self.word(study),
            Scope::All | Scope::Area(_) => self.figure.key().to_owned(),
        }
    }

    /// The area; `None`: all, or a service.
    pub fn area(self) -> Option<AreaId> {
        match self.scope {
            Scope::Area(area) => Some(area),
            Scope::All | Scope::Service(_) => None,
        }
    }

    /// What it is measured in.
    pub fn unit(self) -> Unit {
        self.figure.unit()
    }

    /// Which way is better, where a target is sought: of money against a reference plan, more.
    pub fn better(self) -> Better {
        self.figure.better().unwrap_or(Better::More)
    }

    /// What differs by no more is the same.
    pub fn tie_width(self, study: &Study) -> f64 {
        self.figure.tie_width(study)
    }

    /// Has it a value in this study: is staff projected where it is of staff, is it of an area where nobody may
    /// be counted twice, and of a service that has what is counted?
    pub fn is_in(self, study: &Study) -> bool {
        let is_in_time = match self.year {
            Some(year) => self.figure.grain() != Grain::Plan && year < study.model.year_count(),
            None => self.figure.grain() == Grain::Plan,
        };
        let has_scope = match self.scope {
            Scope::All => self.figure.is_of_all(),
            Scope::Area(area) => {
                self.figure.is_of_areas() && area.index() < study.model.areas.len()
            }
            Scope::Service(service) => self.is_of(service, study),
        };
        is_in_time && has_scope && self.figure.is_in(study)
    }

    /// Transfers take no FTE, and nobody goes without them.
    fn is_of(self, service: ServiceId, study: &Study) -> bool {
        let Some(own) = study.model.services.get(service.index()) else { return false };
        match self.figure {
            Figure::Volume | Figure::Cost => true,
            Figure::ServiceFte => own.kind == Kind::Service,
            Figure::ServiceUnserved => counted(study).any(|(id, _)| id == service),
            _ => false,
        }
    }

    /// Its value under a plan in one future, with its area and year where these are looked for; `reference` is
    /// the reference plan in the same future. `None` where it has none.
    pub fn found(
        self,
        study: &Study,
        plan: &PlanView<'_>,
        reference: &PlanView<'_>,
    ) -> Option<Found> {
        match self.year {
            None => over_years(self.figure, self.area(), study, [plan, reference]),
            Some(year) => {
                let value = self.in_year(study, plan, year)?;
                Some(Found { value, area: self.area(), year: Some(year) })
            }
        }
    }

    /// Its value under a plan in one future that is its own reference; `None` where it has none.
    pub fn of(self, study: &Study, plan: &PlanView<'_>) -> Option<f64> {
        self.found(study, plan, plan).map(|found| found.value)
    }

    fn in_year(self, study: &Study, plan: &PlanView<'_>, year: usize) -> Option<f64> {
        match self.scope {
            Scope::Service(service) => self.of_service(study, plan, service, year),
            Scope::Area(area) => plan.areas_in(year).get(area.index())?.value(self.figure),
            Scope::All => AreaYear::total_value(plan.areas_in(year), self.figure),
        }
    }

    fn of_service(
        self,
        study: &Study,
        plan: &PlanView<'_>,
        service: ServiceId,
        year: usize,
    ) -> Option<f64> {
        let slot = year * study.model.services.len() + service.index();
        match self.figure {
            Figure::Volume => plan.volume_after.get(slot).copied(),
            Figure::Cost => plan.cost_dkk.get(slot).copied(),
            Figure::ServiceFte => plan.fte.get(slot).copied(),
            Figure::ServiceUnserved => {
                let place = counted(study).position(|(id, _)| id == service)?;
                unserved(study, plan, year).get(place).copied()
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_areas_come_before_single_ones_and_services_last() {
        assert!(Scope::All < Scope::Area(AreaId(0)));
        assert!(Scope::Area(AreaId(3)) < Scope::Service(ServiceId(0)));
        assert_eq!(Scope::of(Some(AreaId(2))), Scope::Area(AreaId(2)));
    }
}
