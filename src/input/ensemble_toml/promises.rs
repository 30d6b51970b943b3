//! `realisation.PLAN.LEVER`: which promises of which plan a factor draws.
//!
//! A lever is named by its id, by the word for all levers of its kind, or an initiative by its own. Start at
//! [`DrawnPromises::number`], then at [`DrawnPromises::find`].

use super::super::faults::{unknown_id, unknown_word};
use super::super::plans_toml::{Choices, StudyParts, saving_below_zero};
use super::super::toml_walk::TomlValue;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::{InitiativeId, PromiseId, PromiseRange};
use crate::model::{
    DemandKind, DrawnPromise, Factor, FactorPart, Names, Plan, PromiseKind, Realisation,
};
use std::collections::{BTreeMap, BTreeSet};

/// A lever or an initiative that a plan has.
#[derive(Clone, Debug)]
struct PlanPromise {
    id: String,
    kind: PromiseKind,
    share: f64,
    delay_years: usize,
    most_saved: f64,
}

impl PlanPromise {
    /// Does a word name it: its id, or the word for all levers of its kind?
    fn is_meant(&self, word: &str) -> bool {
        match self.kind.word() {
            Some(kind) if PromiseKind::WORDS.contains(&word) => kind == word,
            _ => self.id == word,
        }
    }
}

/// A plan with all that it promises: levers of a kind are neighbours, initiatives follow.
#[derive(Clone, Debug)]
struct PlanPromises {
    id: String,
    names: Names,
    all: Vec<PlanPromise>,
}

impl PlanPromises {
    /// The first of what a word names.
    fn first(&self, word: &str) -> Option<usize> {
        self.all.iter().position(|promise| promise.is_meant(word))
    }
}

/// What plans promise, and which of it is drawn.
#[derive(Clone, Debug, Default)]
pub(in crate::input) struct DrawnPromises {
    plans: Vec<PlanPromises>,
    /// Could all plans be read? If not, one that is missing is not reported.
    is_whole: bool,
    drawn: Vec<DrawnPromise>,
    most_saved: Vec<f64>,
    /// Places of those that are drawn, by plan and place in it.
    places: BTreeMap<(usize, usize), PromiseId>,
}

impl DrawnPromises {
    /// What the plans promise; nothing is drawn yet.
    pub(in crate::input) fn of(choices: Option<&Choices>, known: StudyParts<'_>) -> Self {
        let Some(choices) = choices else { return Self::default() };
        let plans = choices.plans.iter().map(|plan| of_plan(plan, choices, known)).collect();
        Self { plans, is_whole: true, ..Self::default() }
    }

    /// How many are drawn.
    pub(super) fn count(&self) -> usize {
        self.drawn.len()
    }

    /// Numbers all promises that factors of these names draw, by plan and place in it: the numbers, and so the draws, are
    /// the same in whatever order the study lists its factors.
    pub(super) fn number<'n>(&mut self, names: impl Iterator<Item = &'n str>) {
        let of_name = |name: &str| {
            let (key, rest) = name.split_once('.')?;
            let (plan_id, word) = rest.split_once('.')?;
            Factor::drawable_from_key(key).filter(|factor| factor.is_of_plans())?;
            let plan = self.plans.iter().position(|own| own.id == plan_id)?;
            Some((plan, self.plans[plan].first(word)?))
        };
        let drawn: BTreeSet<(usize, usize)> = names.filter_map(of_name).collect();
        for (plan, place) in drawn {
            self.draw_kind(plan, place);
        }
    }

    /// The promises that `PLAN.LEVER`, the part of a factor's name after its first point, means.
    pub(super) fn find(
        &self,
        value: &TomlValue<'_>,
        factor: Factor,
        rest: Option<&str>,
        diagnostics: &mut Diagnostics,
    ) -> Option<FactorPart> {
        let Some((plan_id, word)) = rest.and_then(|rest| rest.split_once('.')) else {
            let fault = Diagnostic::at(Code::PromiseName, value.span());
            diagnostics.push(fault.with("key", factor.key()).with("plan", "none"));
            return None;
        };
        if !self.is_whole {
            return None;
        }
        let Some(plan) = self.plans.iter().position(|own| own.id == plan_id) else {
            let ids = self.plans.iter().map(|own| own.id.as_str());
            diagnostics.push(unknown_id(value.span(), plan_id, "plans.toml", ids));
            return None;
        };
        let own = &self.plans[plan];
        let Some(first) = own.first(word) else {
            let mut words: Vec<&str> = Vec::new();
            for promise in &own.all {
                words.extend(promise.kind.word().filter(|kind| !words.contains(kind)));
                if !words.contains(&promise.id.as_str()) {
                    words.push(&promise.id);
                }
            }
            diagnostics.push(if words.is_empty() {
                Diagnostic::at(Code::PromiseName, value.span())
                    .with("key", factor.key())
                    .with("plan", plan_id)
            } else {
                unknown_word(value.span(), word, &words)
            });
            return None;
        };
        let count = own.all[first..].iter().take_while(|promise| promise.is_meant(word)).count();
        let first = *self.places.get(&(plan, first))?;
        let count = u16::try_from(count).ok()?;
        Some(FactorPart::Promises(PromiseRange { first, count }))
    }

    /// Gives all levers of the kind of a promise their places, so that they are neighbours whoever is named first.
    fn draw_kind(&mut self, plan: usize, place: usize) {
        if self.places.contains_key(&(plan, place)) {
            return;
        }
        let own = &self.plans[plan];
        let word = own.all[place].kind.word();
        let is_alike = |other: usize| match word {
            None => other == place,
            Some(_) => own.all[other].kind.word() == word,
        };
        for (other, promise) in own.all.iter().enumerate() {
            if !is_alike(other) {
                continue;
            }
            self.places.insert((plan, other), PromiseId::from(self.drawn.len()));
            self.most_saved.push(promise.most_saved);
            self.drawn.push(DrawnPromise {
                plan: own.id.clone(),
                plan_names: own.names.clone(),
                id: promise.id.clone(),
                kind: promise.kind,
                share: promise.share,
                delay_years: promise.delay_years,
            });
        }
    }

    /// Can as much come true as `share`, the largest that is drawn?
    pub(super) fn check_saving(
        &self,
        range: PromiseRange,
        share: f64,
        span: &Span,
        diagnostics: &mut Diagnostics,
    ) {
        let own = self.most_saved.get(range.places()).unwrap_or_default();
        let most = own.iter().copied().fold(0.0, f64::max);
        if share * most > 1.0 {
            diagnostics.push(saving_below_zero(span.clone(), share, most));
        }
    }

    /// Writes into the plans which of their promises are drawn, and gives the list.
    pub(in crate::input) fn settle(self, plans: &mut [Plan]) -> Vec<DrawnPromise> {
        for (index, plan) in plans.iter_mut().enumerate() {
            let levers = plan.realisations_mut();
            for (place, realisation) in levers.into_iter().enumerate() {
                realisation.promise = self.places.get(&(index, place)).copied();
            }
            let Some(own) = self.plans.get(index) else { continue };
            for (place, promise) in own.all.iter().enumerate() {
                if let PromiseKind::Initiative(id) = promise.kind
                    && let Some(drawn) = self.places.get(&(index, place))
                {
                    plan.initiative_promises.push((id, *drawn));
                }
            }
        }
        self.drawn
    }
}

fn of_plan(plan: &Plan, choices: &Choices, known: StudyParts<'_>) -> PlanPromises {
    let horizon = known.frame().map_or(plan_end(), |frame| frame.horizon);
    let mut initiatives: Vec<InitiativeId> = plan.initiatives.clone();
    initiatives.extend(plan.choose.iter().flat_map(|choose| &choose.among));
    // Ids that somebody wrote come first: no lever without one of its own takes them.
    let written = plan.levers().into_iter().filter_map(|(_, own)| own.id.clone());
    let of_initiatives = initiatives.iter().map(|id| choices.initiatives[id.index()].id.clone());
    let mut taken: BTreeSet<String> = written.chain(of_initiatives).collect();
    let mut all: Vec<PlanPromise> = Vec::new();
    for ((kind, own), most_saved) in plan.levers().into_iter().zip(plan.most_saved(horizon)) {
        let id = lever_id(kind, own, &mut taken, known);
        let (share, delay_years) = (own.share, own.delay_years);
        all.push(PlanPromise { id, kind, share, delay_years, most_saved });
    }
    for id in initiatives {
        let own = &choices.initiatives[id.index()];
        all.push(PlanPromise {
            id: own.id.clone(),
            kind: PromiseKind::Initiative(id),
            share: own.realisation.share,
            delay_years: own.realisation.delay_years,
            most_saved: own.most_saved(),
        });
    }
    PlanPromises { id: plan.id.clone(), names: plan.names.clone(), all }
}

/// Without a frame nothing is run; any year serves.
fn plan_end() -> crate::units::Year {
    crate::units::Year(0)
}

/// The id that a lever gives itself, or its kind with its area or service; a second one of the same has `-2` after it.
fn lever_id(
    kind: PromiseKind,
    own: &Realisation,
    taken: &mut BTreeSet<String>,
    known: StudyParts<'_>,
) -> String {
    if let Some(id) = &own.id {
        return id.clone();
    }
    let area = |id: crate::ids::AreaId| known.area_id(id);
    let plain = match kind {
        PromiseKind::Lean(of) => format!("lean-{}", area(of)),
        PromiseKind::Restructuring(of) => format!("restructuring-{}", area(of)),
        PromiseKind::Overhead | PromiseKind::Initiative(_) => "overhead".to_owned(),
        PromiseKind::Demand(kind, service) => {
            let word = DemandKind::ALL.iter().find(|(_, own)| *own == kind).map_or("", |own| own.0);
            format!("{word}-{}", known.service_id(service))
        }
    };
    let mut id = plain.clone();
    for number in 2.. {
        if taken.insert(id.clone()) {
            break;
        }
        id = format!("{plain}-{number}");
    }
    id
}
