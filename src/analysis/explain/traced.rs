//! One run with everything kept, and the ground that all runs of a study share.
//!
//! Has the running at width one. Start at [`Ground`].

use super::cell::Cell;
use super::node::{Combine, Label, LabelArg, Node};
use crate::figures::{Figure, PlanYears, Quantity, Scope, Unit};
use crate::ids::{AreaId, ScenarioId, ServiceId};
use crate::input::InputPlaces;
use crate::levers::Promised;
use crate::model::{Area, Service, Study};
use crate::numeric::Vectors;
use crate::run::{Keep, Needs, Outcome, Plans, Prepared, Runner, Settlement};
use crate::tables::{FactorLanes, FactorTable, Tables};
use crate::units::Year;

/// What all runs of a study share.
pub(crate) struct Ground<'a> {
    pub(crate) study: &'a Study,
    pub(crate) tables: Tables,
    pub(crate) prepared: Prepared,
    pub(crate) plans: Plans,
}

/// One scenario under one plan, run alone.
pub(crate) struct Run<'a> {
    pub(crate) ground: &'a Ground<'a>,
    pub(crate) scenario: ScenarioId,
    pub(crate) plan: usize,
    pub(crate) runner: Runner<'a, 1>,
    pub(crate) settlement: Settlement<1>,
    pub(crate) factors: FactorTable,
    /// The same, as the kernels have it.
    pub(crate) lanes: FactorLanes<1>,
    /// What the plan promises.
    pub(crate) promised: Promised,
}

impl<'a> Ground<'a> {
    /// Looks everything up once.
    pub(crate) fn new(study: &'a Study) -> Self {
        let tables = Tables::new(&study.model);
        let prepared = Prepared::new(study, &tables);
        let plans = Plans::new(study, &tables, &prepared);
        Self { study, tables, prepared, plans }
    }

    /// Runs a scenario under a plan with all its parts kept; `None` if there is no such scenario or plan.
    pub(crate) fn with_run<T>(
        &self,
        scenario: ScenarioId,
        plan: usize,
        look: impl FnOnce(&Run<'_>) -> T,
    ) -> Option<T> {
        let own = self.study.scenarios.get(scenario.index())?;
        if plan >= self.plans.len() {
            return None;
        }
        let factors = FactorTable::new(&self.study.model, &own.factors, &self.tables.layout);
        let keep = Keep { services: true, persons: true };
        // The widest unit gives the same bits as any other.
        let vectors = Vectors::widest();
        let mut runner = Runner::<1>::new(&self.tables, &self.prepared, &self.plans, vectors, keep);
        runner.keep_made_of();
        let mut lanes = FactorLanes::<1>::new(&self.tables.layout, self.tables.years);
        lanes.fill_same(&factors);
        runner.project(&lanes);
        let mut settlement = Settlement::new(&self.tables);
        runner.grant(&lanes, &mut settlement);
        // Without an optimum money is split by base-year budgets, as in every other command.
        let _ = runner.optimise(plan, 0, &settlement);
        runner.split(plan, &mut settlement);
        let (own, chosen) = (&self.study.plans[plan], self.plans.initiatives(plan));
        let promised = Promised::new(self.study, &self.tables, own, chosen);
        let scenario_run =
            Run { ground: self, scenario, plan, runner, settlement, factors, lanes, promised };
        Some(look(&scenario_run))
    }
}

impl Run<'_> {
    /// The run under its plan, as figures look at it.
    pub(crate) fn years(&self) -> PlanYears {
        let Ground { tables, plans, .. } = self.ground;
        PlanYears::of_lane(tables, plans, &self.runner, &self.settlement, (0, self.plan))
    }

    /// A number of the run; `None` where it has none.
    pub(crate) fn value(&self, quantity: Quantity) -> Option<f64> {
        let study = self.ground.study;
        quantity.is_in(study).then(|| quantity.of(study, &self.years().view()))?
    }
}

/// A run that a cell is traced through.
pub(super) struct Traced<'a> {
    pub(super) run: &'a Run<'a>,
    pub(super) origins: &'a InputPlaces,
    pub(super) cell: Cell,
}

impl Traced<'_> {
    pub(super) fn study(&self) -> &Study {
        self.run.ground.study
    }

    pub(super) fn tables(&self) -> &Tables {
        &self.run.ground.tables
    }

    pub(super) fn outcome(&self) -> &Outcome<1> {
        self.run.runner.outcome()
    }

    pub(super) fn needs(&self) -> &Needs<1> {
        self.run.runner.needs(self.run.plan)
    }

    /// Need under a plan without levers, which the frame is granted by.
    pub(super) fn needs_before(&self) -> &Needs<1> {
        self.run.runner.needs_of_group(0)
    }

    pub(super) fn area(&self, area: usize) -> &Area {
        &self.study().model.areas[area]
    }

    /// The service at a place of the tables.
    pub(super) fn service(&self, place: usize) -> (&Service, ServiceId) {
        let index = self.tables().services.order[place];
        (&self.study().model.services[index], ServiceId::from(index))
    }

    pub(super) fn year(&self, t: usize) -> Year {
        self.study().model.base_year.plus(t)
    }

    pub(super) fn slot(&self, t: usize, area: usize) -> usize {
        self.outcome().area_slot(t, area)
    }

    /// Places of an area's services (or transfers) in the study's order.
    pub(super) fn places(&self, area: usize, is_service: bool) -> Vec<usize> {
        let services = &self.tables().services;
        let mut places: Vec<usize> = (0..services.len())
            .filter(|place| {
                services.area[*place] == area && services.is_service[*place] == is_service
            })
            .collect();
        places.sort_by_key(|place| services.order[*place]);
        places
    }

    /// A label of an area.
    pub(super) fn of_area(key: &'static str, area: usize) -> Label {
        Label::plain(key).with("area", LabelArg::Area(AreaId::from(area)))
    }

    /// The tree of the cell; `None` where it has no value, or is of a plan over all years.
    pub(super) fn figure(&self) -> Option<Node> {
        let Cell { figure, scope, t, .. } = self.cell;
        let value = self.run.value(self.cell.quantity())?;
        let area = match scope {
            Scope::All => None,
            Scope::Area(area) => Some(area.index()),
            Scope::Service(service) => {
                let order = &self.tables().services.order;
                let place = order.iter().position(|own| *own == service.index())?;
                return self.of_service(figure, place, t);
            }
        };
        Some(match figure {
            Figure::Need => self.need(area, t),
            Figure::Transfer => self.paid(area, t),
            Figure::Frame => self.frame(area, t),
            Figure::Gap => {
                let parts = vec![self.need(area, t), self.frame(area, t)];
                Node::new(Self::label("gap", area), Unit::Dkk, value, Combine::Difference, parts)
            }
            Figure::Coverage => self.coverage(area, t, value),
            Figure::Unserved => self.unserved(area?, t, value),
            Figure::NeedFte => {
                self.over_areas("need-fte", area, value, |own| self.need_fte(own, t))
            }
            Figure::FundedFte => {
                self.over_areas("funded-fte", area, value, |own| self.funded_fte(own, t))
            }
            Figure::AvailableFte => {
                self.over_areas("available-fte", area, value, |own| self.available_fte(own, t))
            }
            Figure::GapFte => self.over_areas("gap-fte", area, value, |own| self.gap_fte(own, t)),
            _ => return None,
        })
    }

    /// A label of an area, or of all of them.
    pub(super) fn label(key: &'static str, area: Option<usize>) -> Label {
        let label = Label::plain(key);
        match area {
            Some(area) => label
                .with("area", LabelArg::Area(AreaId::from(area)))
                .with("span", LabelArg::Word("area")),
            None => label.with("span", LabelArg::Word("total")),
        }
    }

    /// One area's node, or the sum of all areas'.
    pub(super) fn over_areas(
        &self,
        key: &'static str,
        area: Option<usize>,
        value: f64,
        of_area: impl Fn(usize) -> Node,
    ) -> Node {
        if let Some(area) = area {
            of_area(area)
        } else {
            let children: Vec<Node> = (0..self.tables().areas).map(of_area).collect();
            let unit = children.first().map_or(Unit::Dkk, |child| child.unit);
            Node::new(Self::label(key, None), unit, value, Combine::Sum, children)
        }
    }
}
