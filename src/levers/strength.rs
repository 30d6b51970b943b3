//! How strongly the effects of a plan's initiatives work, year by year, in each of several runs side by side.
//!
//! Lag, ramp, decay, delay, and what initiatives do for each other; `input` has checked that none does so in a ring.
//! Start at [`Efforts`].

use super::came_true::{CameTrue, RunYear};
use super::profile::ramp;
use crate::ids::{InitiativeId, PromiseId};
use crate::model::{Initiative, InitiativeEffect, Target};
use crate::numeric::Lanes;
use crate::units::Year;

/// One effect of an initiative.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Effort {
    /// What it moves.
    pub(super) target: Target,
    /// By which share in the end.
    pub(super) effect: f64,
    /// σ without what other initiatives do for it, as promised; `[year]`.
    by_itself: Vec<f64>,
}

/// An initiative that the plan has.
#[derive(Clone, Debug, PartialEq)]
struct ChosenInitiative {
    id: InitiativeId,
    came_true: CameTrue,
    effects: Vec<Effort>,
}

/// The initiatives of a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Efforts {
    chosen: Vec<ChosenInitiative>,
    /// Does any of them move another?
    has_links: bool,
}

/// What initiatives do for each other in one year.
#[derive(Clone, Debug, Default)]
pub(super) struct Boosts<const L: usize> {
    now: Vec<Lanes<L>>,
    next: Vec<Lanes<L>>,
}

impl<const L: usize> Boosts<L> {
    /// Takes the memory.
    pub(super) fn new(efforts: &Efforts) -> Self {
        let ones = vec![Lanes::ONE; efforts.chosen.len()];
        Self { now: ones.clone(), next: ones }
    }
}

impl Efforts {
    /// Looks the chosen initiatives up for every year; `promise` has those that are drawn.
    pub(super) fn new(
        all: &[Initiative],
        chosen: &[InitiativeId],
        years: &[Year],
        promise: impl Fn(InitiativeId) -> Option<PromiseId>,
    ) -> Self {
        let chosen: Vec<ChosenInitiative> = chosen
            .iter()
            .map(|id| {
                let own = &all[id.index()];
                let effect = |effect: &InitiativeEffect| Effort {
                    target: effect.target,
                    effect: effect.effect,
                    by_itself: years.iter().map(|year| by_itself(own, effect, *year)).collect(),
                };
                ChosenInitiative {
                    id: *id,
                    came_true: CameTrue::new(&own.realisation, promise(*id)),
                    effects: own.effects.iter().map(effect).collect(),
                }
            })
            .collect();
        let has_links = chosen
            .iter()
            .flat_map(|own| &own.effects)
            .any(|effect| matches!(effect.target, Target::Initiative(_)));
        Self { chosen, has_links }
    }

    /// Is anything of them drawn?
    pub(super) fn is_drawn(&self) -> bool {
        self.chosen.iter().any(|own| own.came_true.is_drawn())
    }

    /// All effects with their initiative and their place in it.
    pub(super) fn effects(&self) -> impl Iterator<Item = (InitiativeId, usize, &Effort)> {
        let of = |own: &ChosenInitiative| own.id;
        self.chosen.iter().flat_map(move |own| {
            own.effects.iter().enumerate().map(move |(place, effect)| (of(own), place, effect))
        })
    }

    /// Finds what the initiatives do for each other in a year.
    ///
    /// ```text
    /// boost_i = Π over chosen j with an effect on i of max(0, 1 + r_j·effect_j·σ_j)
    /// ```
    #[inline(always)]
    pub(super) fn boost<const L: usize>(&self, at: RunYear<'_, L>, boosts: &mut Boosts<L>) {
        boosts.now.fill(Lanes::ONE);
        if !self.has_links {
            return;
        }
        // Each round carries what is known one link further; a chain has at most as many links as initiatives.
        for _ in 0..self.chosen.len() {
            boosts.next.fill(Lanes::ONE);
            for (own, boost) in self.chosen.iter().zip(&boosts.now) {
                for effect in &own.effects {
                    let Target::Initiative(other) = effect.target else { continue };
                    let moved = own.came_true.moved(effect.effect, &effect.by_itself, *boost, at);
                    if let Some(place) = self.chosen.iter().position(|one| one.id == other) {
                        boosts.next[place] = boosts.next[place] * moved;
                    }
                }
            }
            if boosts.next == boosts.now {
                break;
            }
            std::mem::swap(&mut boosts.now, &mut boosts.next);
        }
    }

    /// What each effect leaves of what it moves, in the order of [`Efforts::effects`].
    ///
    /// ```text
    /// σ(t) = ramp(from + lag + d, min(t, u)) · (1 − decay)^max(0, t − u) · boost
    /// u = until + lag + d
    /// left = max(0, 1 + r·effect·σ)
    /// ```
    ///
    /// What was not paid for has no effect: the ramp stops with the money, and its last year comes `lag` years
    /// later. d is the delay, r the share that comes true.
    #[inline(always)]
    pub(super) fn each_left<const L: usize>(
        &self,
        at: RunYear<'_, L>,
        boosts: &Boosts<L>,
        mut take: impl FnMut(usize, Lanes<L>),
    ) {
        let mut place = 0;
        for (own, boost) in self.chosen.iter().zip(&boosts.now) {
            for effect in &own.effects {
                take(place, own.came_true.moved(effect.effect, &effect.by_itself, *boost, at));
                place += 1;
            }
        }
    }
}

/// σ in `year` without what other initiatives do for it, and without delay.
fn by_itself(initiative: &Initiative, effect: &InitiativeEffect, year: Year) -> f64 {
    let last = initiative.until.map(|until| until.plus(effect.lag_years));
    let paid_for = last.map_or(year, |last| last.min(year));
    let begins = initiative.from.plus(effect.lag_years);
    let mut strength = ramp(paid_for, begins, effect.ramp_years);
    for _ in 0..last.map_or(0, |last| year.since(last)) {
        strength *= 1.0 - effect.decay;
    }
    strength
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{AreaId, ServiceId};
    use crate::model::{Names, Path, Realisation};

    const FIRST: i32 = 2016;

    fn initiative(target: Target, effect: f64) -> Initiative {
        Initiative {
            id: "one".to_owned(),
            names: Names::both("one"),
            why: None,
            pays: AreaId(0),
            cost_dkk: Path::constant(1.0),
            from: Year(2017),
            until: Some(Year(2020)),
            effects: vec![InitiativeEffect {
                target,
                effect,
                lag_years: 1,
                ramp_years: 2,
                decay: 0.5,
            }],
            realisation: Realisation::WHOLE,
            sources: Vec::new(),
        }
    }

    /// What the first effect leaves in each year from 2016.
    fn left(all: &[Initiative], chosen: &[InitiativeId]) -> Vec<f64> {
        let years: Vec<Year> = (FIRST..FIRST + 10).map(Year).collect();
        let efforts = Efforts::new(all, chosen, &years, |_| None);
        let mut boosts = Boosts::<1>::new(&efforts);
        (0..10)
            .map(|t| {
                let at = RunYear { factors: None, t };
                efforts.boost(at, &mut boosts);
                let mut first = 1.0;
                efforts.each_left(at, &boosts, |place, left| {
                    if place == 0 {
                        first = left.0[0];
                    }
                });
                first
            })
            .collect()
    }

    /// σ of an effect of a whole in each year.
    fn strengths(own: &Initiative) -> Vec<f64> {
        left(std::slice::from_ref(own), &[InitiativeId(0)]).iter().map(|left| left - 1.0).collect()
    }

    #[test]
    fn an_effect_waits_for_its_lag_grows_and_decays_once_what_was_paid_for_has_come() {
        let own = initiative(Target::Service(ServiceId(0)), 1.0);
        assert_eq!(strengths(&own)[..8], [0.0, 0.0, 0.5, 1.0, 1.0, 1.0, 0.5, 0.25]);
    }

    /// By hand: u = 2022; 1/4, 2/4, then 2/4 · 0.5.
    #[test]
    fn the_ramp_stops_with_the_money() {
        let mut own = initiative(Target::Service(ServiceId(0)), 1.0);
        (own.from, own.until) = (Year(2018), Some(Year(2019)));
        own.effects[0].ramp_years = 4;
        own.effects[0].lag_years = 0;
        assert_eq!(strengths(&own)[1..6], [0.0, 0.25, 0.5, 0.25, 0.125]);
        // One paid year of a ramp of 8 is worth an eighth, and stays so without decay, however long the lag.
        own.until = Some(Year(2018));
        (own.effects[0].ramp_years, own.effects[0].decay) = (8, 0.0);
        assert_eq!(strengths(&own)[1..6], [0.0, 0.125, 0.125, 0.125, 0.125]);
        own.effects[0].lag_years = 2;
        assert_eq!(strengths(&own)[1..6], [0.0, 0.0, 0.0, 0.125, 0.125]);
        // A path of the cost that is 0 ends nothing; only `until` does.
        own.until = None;
        own.cost_dkk = Path::constant(0.0);
        assert_eq!(strengths(&own)[1..6], [0.0, 0.0, 0.0, 0.125, 0.25]);
    }

    #[test]
    fn initiatives_strengthen_each_other_only_where_both_are_chosen() {
        let all = [
            initiative(Target::Service(ServiceId(0)), 0.5),
            initiative(Target::Initiative(InitiativeId(0)), 0.5),
            initiative(Target::Initiative(InitiativeId(1)), 1.0),
        ];
        let ids = [InitiativeId(0), InitiativeId(1), InitiativeId(2)];
        let in_2020 = |chosen: &[InitiativeId]| left(&all, chosen)[4];
        assert_eq!(in_2020(&ids[..1]), 1.5);
        assert_eq!(in_2020(&ids[..2]), 1.75);
        // The third doubles the second, which then adds a whole strength to the first.
        assert_eq!(in_2020(&ids), 2.0);
    }

    #[test]
    fn half_of_an_effect_comes_true_a_year_late() {
        let mut own = initiative(Target::Service(ServiceId(0)), -0.5);
        own.realisation = Realisation { share: 0.5, delay_years: 1, ..Realisation::WHOLE };
        let left = left(&[own], &[InitiativeId(0)]);
        assert_eq!(left[..5], [1.0, 1.0, 1.0, 0.875, 0.75]);
    }

    #[test]
    fn what_an_initiative_does_for_another_is_of_the_share_that_comes_true() {
        let mut all = [
            initiative(Target::Service(ServiceId(0)), 0.5),
            initiative(Target::Initiative(InitiativeId(0)), 0.5),
        ];
        all[1].realisation.share = 0.5;
        // 1 + 0.5 · (1 + 0.5 · 0.5)
        assert_eq!(left(&all, &[InitiativeId(0), InitiativeId(1)])[4], 1.625);
    }
}
