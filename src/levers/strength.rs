//! How strongly the effects of initiatives work, year by year.
//!
//! Lag, ramp, decay, and what initiatives do for each other; `input` has checked that none does so in a
//! ring. Start at [`strengths`].

use super::profile::ramp;
use crate::ids::InitiativeId;
use crate::model::{Initiative, InitiativeEffect, Target};
use crate::units::Year;

/// σ of every effect in `year`, 0 and up, in the initiative's order; empty for an initiative that is not
/// among `chosen`. Shape `[initiative][effect]`.
///
/// ```text
/// σ(t) = ramp(from + lag, min(t, u)) · (1 − decay)^max(0, t − u) · Π over effects j on it of max(0, 1 + effect_j·σ_j)
/// u = until + lag
/// ```
///
/// What was not paid for has no effect: the ramp stops with the money, and its last year comes `lag` years later.
pub fn strengths(all: &[Initiative], chosen: &[InitiativeId], year: Year) -> Vec<Vec<f64>> {
    let is_chosen = |index: usize| chosen.contains(&InitiativeId::from(index));
    let mut boost = vec![1.0; all.len()];
    // Each round carries what is known one link further; a chain has at most as many links as initiatives.
    for _ in 0..all.len() {
        let mut next = vec![1.0; all.len()];
        for (index, initiative) in all.iter().enumerate().filter(|(index, _)| is_chosen(*index)) {
            for effect in &initiative.effects {
                if let Target::Initiative(other) = effect.target {
                    let own = by_itself(initiative, effect, year) * boost[index];
                    if let Some(boost) = next.get_mut(other.index()) {
                        *boost *= (1.0 + effect.effect * own).max(0.0);
                    }
                }
            }
        }
        if next == boost {
            break;
        }
        boost = next;
    }
    all.iter()
        .enumerate()
        .map(|(index, initiative)| {
            let effects = initiative.effects.iter().filter(|_| is_chosen(index));
            effects.map(|effect| by_itself(initiative, effect, year) * boost[index]).collect()
        })
        .collect()
}

/// σ without what other initiatives do for it.
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
    use crate::model::{Names, Path};

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
            sources: Vec::new(),
        }
    }

    #[test]
    fn an_effect_waits_for_its_lag_grows_and_decays_once_what_was_paid_for_has_come() {
        let all = [initiative(Target::Service(ServiceId(0)), -0.1)];
        let at = |year| strengths(&all, &[InitiativeId(0)], Year(year))[0][0];
        assert_eq!(
            [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023].map(at),
            [0.0, 0.0, 0.5, 1.0, 1.0, 1.0, 0.5, 0.25]
        );
    }

    /// By hand: u = 2022; 1/4, 2/4, then 2/4 · 0.5.
    #[test]
    fn the_ramp_stops_with_the_money() {
        let mut own = initiative(Target::Service(ServiceId(0)), -0.4);
        (own.from, own.until) = (Year(2021), Some(Year(2022)));
        own.effects[0].ramp_years = 4;
        own.effects[0].lag_years = 0;
        let of = |own: &Initiative| {
            [2020, 2021, 2022, 2023, 2024].map(|year| {
                strengths(std::slice::from_ref(own), &[InitiativeId(0)], Year(year))[0][0]
            })
        };
        assert_eq!(of(&own), [0.0, 0.25, 0.5, 0.25, 0.125]);
        // One paid year of a ramp of 12 is worth a twelfth, and stays so without decay, however long the lag.
        own.until = Some(Year(2021));
        (own.effects[0].ramp_years, own.effects[0].decay) = (12, 0.0);
        let twelfth = 1.0 / 12.0;
        assert_eq!(of(&own), [0.0, twelfth, twelfth, twelfth, twelfth]);
        own.effects[0].lag_years = 2;
        assert_eq!(of(&own), [0.0, 0.0, 0.0, twelfth, twelfth]);
        // A path of the cost that is 0 ends nothing; only `until` does.
        own.until = None;
        own.cost_dkk = Path::constant(0.0);
        assert_eq!(of(&own), [0.0, 0.0, 0.0, twelfth, 2.0 * twelfth]);
    }

    #[test]
    fn initiatives_strengthen_each_other_only_where_both_are_chosen() {
        let all = [
            initiative(Target::Service(ServiceId(0)), -0.1),
            initiative(Target::Initiative(InitiativeId(0)), 0.5),
            initiative(Target::Initiative(InitiativeId(1)), 1.0),
        ];
        let ids = [InitiativeId(0), InitiativeId(1), InitiativeId(2)];
        let first = |chosen: &[InitiativeId]| strengths(&all, chosen, Year(2020))[0].clone();
        assert_eq!(first(&ids[..1]), [1.0]);
        assert_eq!(first(&ids[..2]), [1.5]);
        // The third doubles the second, which then adds a whole strength to the first.
        assert_eq!(first(&ids), [2.0]);
        assert!(first(&ids[1..]).is_empty());
    }
}
