//! What can be turned: a factor of the scenario or a lever of the plan.
//!
//! Has the words for them, their allowed ranges, and how a study is set to a number. Start at [`Knob`].

use crate::ids::{AreaId, ScenarioId, ServiceId};
use crate::model::{
    Demand, DemandKind, Design, Effect, Factor, FactorPart, FactorSpan, Lean, Model, Path, Plan,
    Realisation, Scheme, Study, UncertainFactor, Values,
};

/// What is turned; of one area or service, or of all that the plan or the scenario has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knob {
    /// A factor's number, the same in all years.
    Factor {
        /// Which.
        factor: Factor,
        /// `None`: all areas or services, or the whole study.
        part: Option<FactorPart>,
    },
    /// Rate of LEAN a year.
    Lean(Option<AreaId>),
    /// What restructuring saves in the end, as a share of need.
    Restructuring(Option<AreaId>),
    /// What is saved of the overhead pool.
    Overhead(Option<AreaId>),
    /// Share of the users who take part in a demand lever.
    TakeUp(DemandKind, Option<ServiceId>),
    /// Share by which those need less.
    Effect(DemandKind, Option<ServiceId>),
}

/// Makes a knob of one kind of demand lever, of all services or of one.
type Maker = fn(DemandKind, Option<ServiceId>) -> Knob;

impl Knob {
    /// All that this study has, with their words: factors by their keys, those of areas with `.AREA` too;
    /// levers of its only plan. LEAN can be begun where the plan has none.
    pub fn all(study: &Study) -> Vec<(String, Self)> {
        let mut all = Vec::new();
        let areas: Vec<(AreaId, &str)> = study
            .model
            .areas
            .iter()
            .enumerate()
            .map(|(index, area)| (AreaId::from(index), area.id.as_str()))
            .collect();
        for factor in Factor::ALL {
            all.push((factor.key().to_owned(), Self::Factor { factor, part: None }));
            let ids: Vec<&str> = match factor.span() {
                // No scenario says what a plan promises.
                FactorSpan::Study | FactorSpan::Promise => Vec::new(),
                FactorSpan::Area => areas.iter().map(|(_, id)| *id).collect(),
                FactorSpan::Service => {
                    study.model.services.iter().map(|service| service.id.as_str()).collect()
                }
            };
            all.extend(ids.into_iter().enumerate().map(|(index, id)| {
                let part = FactorPart::of(factor.span(), index);
                (format!("{}.{id}", factor.key()), Self::Factor { factor, part })
            }));
        }
        let Some(plan) = study.plans.first() else { return all };
        let mut with_areas =
            |word: &str, has: &dyn Fn(AreaId) -> bool, of: &dyn Fn(Option<AreaId>) -> Self| {
                if areas.iter().any(|(area, _)| has(*area)) {
                    all.push((word.to_owned(), of(None)));
                    let own = areas.iter().filter(|(area, _)| has(*area));
                    all.extend(own.map(|(area, id)| (format!("{word}.{id}"), of(Some(*area)))));
                }
            };
        with_areas("lean", &|_| true, &Self::Lean);
        let restructured = |area| plan.restructuring.iter().any(|own| own.area == area);
        with_areas("restructuring", &restructured, &Self::Restructuring);
        let in_pools = |area: AreaId| {
            let shares = plan.overhead.as_ref().map(|own| &own.saving_share);
            shares.and_then(|shares| shares.get(area.index())).is_some_and(|share| *share > 0.0)
        };
        with_areas("overhead", &in_pools, &Self::Overhead);
        for (word, kind) in DemandKind::ALL {
            let own: Vec<&Demand> = plan.demand.iter().filter(|own| own.kind == kind).collect();
            if own.is_empty() {
                continue;
            }
            let makers: [(&str, Maker); 2] = [("take_up", Self::TakeUp), ("effect", Self::Effect)];
            for (what, of) in makers {
                all.push((format!("{word}.{what}"), of(kind, None)));
                for demand in &own {
                    let Some(service) = study.model.services.get(demand.service.index()) else {
                        continue;
                    };
                    let named = format!("{word}.{what}.{}", service.id);
                    if !all.iter().any(|(known, _)| *known == named) {
                        all.push((named, of(kind, Some(demand.service))));
                    }
                }
            }
        }
        all
    }

    /// The area or the service that it is of; neither: of all.
    pub fn place(self) -> (Option<AreaId>, Option<ServiceId>) {
        match self {
            Self::Factor { part: Some(FactorPart::Area(area)), .. } => (Some(area), None),
            Self::Factor { part: Some(FactorPart::Service(service)), .. } => (None, Some(service)),
            Self::Factor { part: None | Some(FactorPart::Promises(_)), .. } => (None, None),
            Self::Lean(area) | Self::Restructuring(area) | Self::Overhead(area) => (area, None),
            Self::TakeUp(_, service) | Self::Effect(_, service) => (None, service),
        }
    }

    /// The word for it.
    pub fn word(self, study: &Study) -> String {
        let own = Self::all(study).into_iter().find(|(_, knob)| *knob == self);
        own.map(|(word, _)| word).unwrap_or_default()
    }

    /// The smallest and the largest number that the files allow.
    pub fn range(self) -> (f64, f64) {
        match self {
            Self::Factor { factor, .. } => factor.range(),
            _ => (0.0, 1.0),
        }
    }

    /// Is it the plan that is turned, and not the scenario?
    pub fn is_of_plan(self) -> bool {
        !matches!(self, Self::Factor { .. })
    }

    /// Do the two turn the same thing, or one a part of the other?
    pub fn overlaps(self, other: Self) -> bool {
        fn meet<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
            match (one, other) {
                (Some(one), Some(other)) => one == other,
                _ => true,
            }
        }
        match (self, other) {
            (Self::Factor { factor: a, part: x }, Self::Factor { factor: b, part: y }) => {
                a == b && meet(x, y)
            }
            (Self::Lean(x), Self::Lean(y))
            | (Self::Restructuring(x), Self::Restructuring(y))
            | (Self::Overhead(x), Self::Overhead(y)) => meet(x, y),
            (Self::TakeUp(a, x), Self::TakeUp(b, y)) | (Self::Effect(a, x), Self::Effect(b, y)) => {
                a == b && meet(x, y)
            }
            _ => false,
        }
    }

    /// The number that the scenario or the plan has now, in year `t` after the base year; `None` where areas
    /// or levers differ.
    pub fn now(self, study: &Study, scenario: ScenarioId, t: usize) -> Option<f64> {
        let year = study.model.base_year.plus(t);
        let plan = study.plans.first()?;
        let areas = (0..study.model.areas.len()).map(AreaId::from);
        let of_area = |own: Option<AreaId>, area: AreaId| own.is_none_or(|own| own == area);
        let numbers: Vec<f64> = match self {
            Self::Factor { factor, part } => {
                let factors = &study.scenarios.get(scenario.index())?.factors;
                let model = &study.model;
                let (areas, services) = (model.areas.len(), model.services.len());
                let count = factor.span().count(areas, services, model.promises);
                (0..count)
                    .filter(|own| part.is_none_or(|part| part.has(*own)))
                    .map(|own| factors.at(factor, own, year))
                    .collect()
            }
            Self::Lean(area) => {
                let in_area = |own: AreaId| {
                    let levers = plan.lean.iter().filter(|lean| lean.area == own);
                    levers.map(|lean| lean.rate.at(year)).sum::<f64>()
                };
                areas.filter(|own| of_area(area, *own)).map(in_area).collect()
            }
            Self::Restructuring(area) => {
                let own = plan.restructuring.iter().filter(|own| of_area(area, own.area));
                own.map(|own| own.saving_share).collect()
            }
            Self::Overhead(area) => {
                let shares = &plan.overhead.as_ref()?.saving_share;
                let own = areas.filter(|own| of_area(area, *own));
                own.filter_map(|own| shares.get(own.index()).copied())
                    .filter(|share| *share > 0.0)
                    .collect()
            }
            Self::TakeUp(kind, service) | Self::Effect(kind, service) => {
                let own = plan.demand.iter().filter(|own| is_demand(own, kind, service));
                let is_take_up = matches!(self, Self::TakeUp(..));
                own.map(|own| if is_take_up { own.take_up } else { own.effect }).collect()
            }
        };
        let first = *numbers.first()?;
        numbers.iter().all(|number| *number == first).then_some(first)
    }

    /// Sets a scenario of the study, or its only plan.
    pub fn set(self, study: &mut Study, scenario: ScenarioId, value: f64) {
        if let Self::Factor { factor, part } = self {
            let Some(scenario) = study.scenarios.get_mut(scenario.index()) else { return };
            let before = scenario.factors.clone();
            scenario.factors.set(factor, |own| {
                if part.is_none_or(|part| part.has(own)) {
                    Path::constant(value)
                } else {
                    before.path(factor, own).clone()
                }
            });
        } else {
            let Study { model, plans, .. } = study;
            if let Some(plan) = plans.first_mut() {
                self.set_plan(plan, value, model);
            }
        }
    }

    /// Sets a plan, if it is one's to be set; LEAN is begun in the first year after the base year, without a
    /// cap, in areas that have none.
    pub fn set_plan(self, plan: &mut Plan, value: f64, model: &Model) {
        let (from, areas) = (model.base_year.plus(1), model.areas.len());
        let is_of = |own: Option<AreaId>, area: AreaId| own.is_none_or(|own| own == area);
        match self {
            Self::Factor { .. } => {}
            Self::Lean(area) => {
                for own in (0..areas).map(AreaId::from).filter(|own| is_of(area, *own)) {
                    let mut levers = plan.lean.iter_mut().filter(|lean| lean.area == own);
                    match levers.next() {
                        Some(first) => {
                            first.rate = Path::constant(value);
                            levers.for_each(|other| other.rate = Path::constant(0.0));
                        }
                        None => plan.lean.push(Lean {
                            area: own,
                            rate: Path::constant(value),
                            from,
                            until: None,
                            cap: 1.0,
                            realisation: Realisation::WHOLE,
                        }),
                    }
                }
            }
            Self::Restructuring(area) => {
                let own = plan.restructuring.iter_mut().filter(|own| is_of(area, own.area));
                own.for_each(|own| own.saving_share = value);
            }
            Self::Overhead(area) => {
                let shares = plan.overhead.iter_mut().flat_map(|own| &mut own.saving_share);
                for (index, share) in shares.enumerate() {
                    if *share > 0.0 && is_of(area, AreaId::from(index)) {
                        *share = value;
                    }
                }
            }
            Self::TakeUp(kind, service) => {
                let own = plan.demand.iter_mut().filter(|own| is_demand(own, kind, service));
                own.for_each(|own| own.take_up = value);
            }
            Self::Effect(kind, service) => {
                let own = plan.demand.iter_mut().filter(|own| is_demand(own, kind, service));
                own.for_each(|own| own.effect = value);
            }
        }
    }

    /// Does a design draw it, or a part of it?
    pub fn is_drawn_in(self, design: &Design) -> bool {
        let Self::Factor { factor, part } = self else { return false };
        design.factors.iter().any(|own| {
            let meets = own.part.zip(part).is_none_or(|(own, part)| own.meets(part));
            own.factor == factor && meets
        })
    }

    /// Holds a factor at a number in every future of a design: what is drawn for it by value no longer counts,
    /// what is drawn to be added still is. All other draws stay what they were.
    pub fn hold(self, design: &mut Design, study: &Study, value: f64) {
        let Self::Factor { factor, part } = self else { return };
        let mut axis = 0;
        if design.scheme == Scheme::Factorial {
            // An axis of its own, with one level.
            axis = design.axes.len();
            design.axes.push(1);
        }
        design.factors.push(UncertainFactor {
            name: factor.key().to_owned(),
            factor,
            part,
            effect: Effect::Value,
            from: study.model.base_year,
            values: Values::Levels(vec![value]),
            axis,
            why: None,
        });
    }
}

fn is_demand(own: &Demand, kind: DemandKind, service: Option<ServiceId>) -> bool {
    own.kind == kind && service.is_none_or(|service| own.service == service)
}
