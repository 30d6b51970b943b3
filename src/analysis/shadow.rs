//! What more money would be worth under each plan that is an optimum.
//!
//! Says which plans are priced, and when a price counts as confirmed. Start at [`shadow`].

use crate::allocation::optimal::{Price, Prices, Unsolved, shadow_prices};
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::ids::{PlanId, ScenarioId};
use rayon::prelude::*;

/// How far the dual programme's price may lie outside what a krone more and a krone less give.
const DUAL_TOLERANCE: f64 = 1e-3;

/// The prices of one scenario under one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Shadow {
    /// The scenario.
    pub scenario: ScenarioId,
    /// The plan.
    pub plan: PlanId,
    /// The prices, from the year after the base year on.
    pub prices: Result<Prices, Unsolved>,
}

impl Shadow {
    /// The price of a krone in the pot of year `t` after the base year.
    pub fn of_pot(&self, t: usize) -> Option<&Price> {
        self.prices.as_ref().ok()?.frame.get(t.checked_sub(1)?)
    }

    /// The price of a krone that must go to `area` (of `areas`) in year `t` after the base year.
    pub fn of_area(&self, t: usize, area: usize, areas: usize) -> Option<&Price> {
        self.prices.as_ref().ok()?.area.get(t.checked_sub(1)? * areas + area)
    }

    /// Is the price of the pot in year `t` one number, and the dual programme's too?
    pub fn is_pot_confirmed(&self, t: usize) -> bool {
        let Some(price) = self.of_pot(t) else { return false };
        let dual = self.prices.as_ref().ok().and_then(|prices| prices.dual_frame.get(t - 1));
        price.is_unique()
            && dual.is_some_and(|dual| {
                let tolerance = DUAL_TOLERANCE * dual.abs().max(1.0);
                (price.of_one_more - tolerance..=price.of_one_less + tolerance).contains(dual)
            })
    }
}

/// Prices every plan of a scenario that has an optimum, on all threads of the current pool; in the order of
/// the plans.
pub fn shadow(result: &ScenarioResult) -> Vec<Shadow> {
    let solved = |plan: &PlanResult| {
        let solved = plan.optimum.as_ref()?.as_ref().ok()?;
        Some(Shadow {
            scenario: result.scenario,
            plan: plan.plan,
            prices: shadow_prices(&solved.problem, &solved.optimum),
        })
    };
    result.plans.par_iter().filter_map(solved).collect()
}
