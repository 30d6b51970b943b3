//! One number of one run, that somebody asks about: a figure of an area in a year, or a measure.
//!
//! Owns the words for it on the command line and how it is found; refuses to rank plans (`compare` does).
//! Start at [`Outcome`].

use super::measures::{Kind, Measure, Unit};
use crate::ensemble::{AreaYear, Metric, PlanView, Reducer};
use crate::gap::ROUNDING_KRONE;
use crate::ids::AreaId;
use crate::model::Study;

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// A figure of one area, or of all, in one year.
    At {
        /// Which figure.
        metric: Metric,
        /// `None`: all areas.
        area: Option<AreaId>,
        /// Years since the base year.
        year: usize,
    },
    /// A measure, most of which are of all years.
    Of(Measure),
}

impl Outcome {
    /// The measures that may be asked about: those of the plan alone, not against a reference plan.
    pub fn measures(study: &Study) -> Vec<Measure> {
        let is_of_itself = |own: &Measure| {
            let is_difference = matches!(
                own.kind,
                Kind::CoverageDifference | Kind::DecisionCoverageDifference | Kind::LosingAreas
            );
            own.kind.better().is_some() && !is_difference
        };
        Measure::all(study).into_iter().filter(is_of_itself).collect()
    }

    /// The word in the column `metric`.
    pub fn key(self) -> &'static str {
        match self {
            Self::At { metric, .. } => metric.key(),
            Self::Of(measure) => measure.kind.key(),
        }
    }

    /// `None`: all areas.
    pub fn area(self) -> Option<AreaId> {
        match self {
            Self::At { area, .. } => area,
            Self::Of(measure) => measure.area,
        }
    }

    /// Years since the base year; `None` of a measure.
    pub fn year(self) -> Option<usize> {
        match self {
            Self::At { year, .. } => Some(year),
            Self::Of(_) => None,
        }
    }

    /// In what it is told.
    pub fn unit(self) -> Unit {
        match self {
            Self::At { metric, .. } => match metric {
                Metric::Need | Metric::Transfer | Metric::Frame | Metric::Gap => Unit::Dkk,
                Metric::Coverage => Unit::Share,
                Metric::Unserved => Unit::Persons,
                Metric::NeedFte | Metric::FundedFte | Metric::AvailableFte | Metric::GapFte => {
                    Unit::Fte
                }
            },
            Self::Of(measure) => measure.kind.unit(),
        }
    }

    /// What differs by no more is the same: money is granted in whole kroner in every area.
    pub fn tie_width(self, study: &Study) -> f64 {
        match (self, self.unit()) {
            (Self::Of(measure), _) => measure.kind.tie_width(study),
            (_, Unit::Dkk) => ROUNDING_KRONE * study.model.areas.len() as f64,
            (_, Unit::Share) => 1e-6,
            _ => 1e-3,
        }
    }

    /// Can it be told in this study: is staff projected where it is of staff, is it of an area where nobody
    /// may be counted twice?
    pub fn is_told(self, study: &Study) -> bool {
        match self {
            Self::At { metric, area, year } => {
                let is_staffed = !metric.is_of_staff() || study.model.projects_staff();
                let is_countable = metric != Metric::Unserved || area.is_some();
                is_staffed && is_countable && year < study.model.year_count()
            }
            Self::Of(measure) => Self::measures(study).contains(&measure),
        }
    }

    /// Of one plan in one run; `None` where there is nothing to tell.
    pub fn of(self, study: &Study, plan: &PlanView<'_>) -> Option<f64> {
        let (metric, area, year) = match self {
            Self::At { metric, area, year } => (metric, area, year),
            Self::Of(measure) => return Some(measure.of(study, plan, plan)?.value),
        };
        let areas = plan.areas_in(year);
        let own = match area {
            Some(area) => *areas.get(area.index())?,
            None if areas.is_empty() => return None,
            None => AreaYear::total(areas),
        };
        Some(match metric {
            Metric::Need => own.need().0,
            Metric::Transfer => own.transfer.0 as f64,
            Metric::Frame => own.frame().0 as f64,
            Metric::Gap => own.gap().0,
            Metric::Coverage => own.coverage(),
            Metric::Unserved => {
                area?;
                own.unserved().0
            }
            Metric::NeedFte => own.need_fte.0,
            Metric::FundedFte => own.staff?.funded.0,
            Metric::AvailableFte => own.staff?.available.0,
            Metric::GapFte => own.staff?.gap.0,
        })
    }
}

/// Keeps one outcome of every plan of a run; what is not told is kept as 0.
pub(super) struct KeepOutcome<'a> {
    pub(super) study: &'a Study,
    pub(super) outcome: Outcome,
}

impl Reducer for KeepOutcome<'_> {
    fn width(&self) -> usize {
        self.study.plans.len()
    }

    fn reduce(&self, plans: &[PlanView<'_>], row: &mut [f64]) {
        for (plan, kept) in plans.iter().zip(row) {
            *kept = self.outcome.of(self.study, plan).unwrap_or(0.0);
        }
    }
}
