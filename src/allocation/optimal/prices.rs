//! Shadow prices: what a krone more or less would change, found by solving again one krone off.
//!
//! Solved by a simplex programme, which is exact enough for a krone; an interior point is not. Start at
//! [`shadow_prices`].

use super::{Optimum, Problem, SHARE_STEP, Unsolved};
use microlp::{ComparisonOp, OptimizationDirection, Variable};

/// The simplex counts in this many kroner: a krone is then far above its tolerance of 10⁻⁹, and the largest
/// municipality's money far below what an `f64` holds to such a part.
const UNIT_DKK: f64 = 1000.0;

/// What a krone is worth: the fall of the weighted shortfall for one krone more, its rise for one less.
///
/// Equal where the price is unique. At a kink, where the krone more would go elsewhere than the last one went,
/// both are told, and neither is more true.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price {
    /// Rise of the weighted shortfall if a krone is missing; infinite where a floor would then not hold.
    pub of_one_less: f64,
    /// Fall of the weighted shortfall for a krone more.
    pub of_one_more: f64,
}

/// What a krone is worth in each year.
#[derive(Clone, Debug, PartialEq)]
pub struct Prices {
    /// A krone in the year's pot; `[year]`.
    pub frame: Vec<Price>,
    /// A krone that must go to that area, on top of the pot; `[year][area]`.
    pub area: Vec<Price>,
    /// The pot's price by the dual programme, which is one of those between the two; `[year]`.
    pub dual_frame: Vec<f64>,
}

impl Price {
    /// If a krone more is worth what the last one was.
    ///
    /// A tenth of a per mille apart is equal: a krone moves shares a little, and the simplex has last digits.
    pub fn is_unique(&self) -> bool {
        // An infinite price is within any tolerance of itself.
        self.of_one_less.is_finite()
            && (self.of_one_less - self.of_one_more).abs() <= 1e-4 * self.of_one_less.abs().max(1.0)
    }
}

/// The prices at the optimum of a problem.
///
/// Where floors are cut, what is kept of them counts as shares of the money, so a krone more is split as the
/// others are. Two programmes are solved for each year and each area in it.
///
/// # Errors
///
/// If the numbers do not fit together, or the solver fails.
pub fn shadow_prices(problem: &Problem, optimum: &Optimum) -> Result<Prices, Unsolved> {
    let mut problem = problem.checked()?;
    let years = problem.money_dkk.len();
    if optimum.shares.len() != years * problem.areas || optimum.floor_kept_share.len() != years {
        return Err(Unsolved::Malformed);
    }
    let mut least_share = vec![0.0; optimum.shares.len()];
    for year in 0..years {
        if optimum.floor_kept_share[year] < 1.0 {
            turn_into_shares(&mut problem, &mut least_share, year, optimum);
        }
    }
    let mut pricing = Pricing { least_share };
    let mut base = pricing.values(&problem)?;
    if base.iter().any(|value| !value.is_finite()) {
        // Floors that hold up to rounding only: what is kept of them.
        for year in 0..years {
            turn_into_shares(&mut problem, &mut pricing.least_share, year, optimum);
        }
        base = pricing.values(&problem)?;
        if base.iter().any(|value| !value.is_finite()) {
            // Not even what is kept of them: there is nothing to compare a krone with.
            return Err(Unsolved::GaveUp);
        }
    }
    let mut prices = Prices {
        frame: Vec::with_capacity(years),
        area: Vec::with_capacity(optimum.shares.len()),
        dual_frame: pricing.dual_frame(&problem)?,
    };
    for year in 0..years {
        let money = problem.money_dkk[year];
        let frame = pricing.price(&problem, year, base[year], |problem, kroner| {
            problem.money_dkk[year] = money + kroner;
        })?;
        prices.frame.push(frame);
        for cell in year * problem.areas..(year + 1) * problem.areas {
            let (need, floor) = (problem.need_dkk[cell], problem.floor_dkk[cell]);
            if need <= 0.0 {
                prices.area.push(Price { of_one_less: 0.0, of_one_more: 0.0 });
                continue;
            }
            let area = pricing.price(&problem, year, base[year], |problem, kroner| {
                problem.need_dkk[cell] = (need - kroner).max(0.0);
                if floor > 0.0 {
                    problem.floor_dkk[cell] = (floor - kroner).max(0.0);
                }
            })?;
            prices.area.push(area);
        }
    }
    Ok(prices)
}

/// Replaces a year's floors by the shares that the optimum keeps of them.
fn turn_into_shares(problem: &mut Problem, least: &mut [f64], year: usize, optimum: &Optimum) {
    let money = problem.money_dkk[year].max(0.0);
    for cell in year * problem.areas..(year + 1) * problem.areas {
        if problem.floor_dkk[cell] > 0.0 {
            let kept = problem.floor_dkk[cell].min(money * optimum.shares[cell]);
            let share = if money > 0.0 { kept / money } else { optimum.shares[cell] };
            // Rounded shares may together be a step too much, and miss a cap by one.
            least[cell] = (share - 4.0 * SHARE_STEP).max(0.0);
            problem.floor_dkk[cell] = 0.0;
        }
    }
}

/// Least shares beside the problem's floors in kroner; `[year][area]`.
struct Pricing {
    least_share: Vec<f64>,
}

impl Pricing {
    /// The price of what `change` changes by a number of kroner in a year.
    fn price(
        &self,
        problem: &Problem,
        year: usize,
        base: f64,
        change: impl Fn(&mut Problem, f64),
    ) -> Result<Price, Unsolved> {
        let value = |kroner| {
            let mut changed = problem.clone();
            change(&mut changed, kroner);
            self.value(&changed, year)
        };
        Ok(Price { of_one_less: value(-1.0)? - base, of_one_more: base - value(1.0)? })
    }

    /// For each year the least weighted shortfall of the years that hang together with it.
    fn values(&self, problem: &Problem) -> Result<Vec<f64>, Unsolved> {
        let years = problem.money_dkk.len();
        if problem.max_move_share.is_some() && years > 0 {
            return Ok(vec![self.value(problem, 0)?; years]);
        }
        (0..years).map(|year| self.value(problem, year)).collect()
    }

    /// The least weighted shortfall of the years that hang together with `year`, in kroner; infinite if the
    /// floors do not hold.
    ///
    /// Money up to the need (`covered`, worth its weight) and beyond it (`beyond`, worth nothing) are variables
    /// with bounds, so that only sums and moves are rows:
    ///
    /// ```text
    /// Σ_a (covered_ta + beyond_ta) = money_t
    /// given_ta − (money_t/money_u)·given_ua + moved_ta = 0,  |moved_ta| ≤ max_move_share · money_t
    /// ```
    ///
    /// with `u` the year before.
    fn value(&self, problem: &Problem, year: usize) -> Result<f64, Unsolved> {
        let areas = problem.areas;
        let years: Vec<usize> = match problem.max_move_share {
            Some(_) => (0..problem.money_dkk.len()).collect(),
            None => vec![year],
        };
        let largest = problem.weights.iter().copied().fold(0.0, f64::max);
        if largest <= 0.0 {
            return Ok(0.0);
        }
        let mut programme = microlp::Problem::new(OptimizationDirection::Minimize);
        let mut before: Option<(f64, Vec<[Variable; 2]>)> = None;
        let mut without_money = 0.0;
        let mut whole_need = Vec::new();
        for year in years {
            let money = problem.money_dkk[year] / UNIT_DKK;
            let cells = year * areas..(year + 1) * areas;
            if money <= 0.0 {
                for (need, weight) in problem.need_dkk[cells].iter().zip(&problem.weights) {
                    without_money += weight * need;
                }
                continue;
            }
            let mut given = Vec::with_capacity(areas);
            for cell in cells {
                let need = problem.need_dkk[cell] / UNIT_DKK;
                let least = problem.floor_dkk[cell] / UNIT_DKK;
                let least = least.max(self.least_share[cell] * money);
                let weight = problem.weights[cell % areas] / largest;
                let covered = programme.add_var(-weight, (least.min(need), need));
                let beyond = programme.add_var(0.0, ((least - need).max(0.0), f64::INFINITY));
                whole_need.push((covered, weight, need));
                given.push([covered, beyond]);
            }
            let all: Vec<(Variable, f64)> = given.iter().flatten().map(|var| (*var, 1.0)).collect();
            programme.add_constraint(all.as_slice(), ComparisonOp::Eq, money);
            if let Some(most) = problem.max_move_share {
                for (area, now) in given.iter().enumerate() {
                    let moved = programme.add_var(0.0, (-most * money, most * money));
                    let mut row = vec![(now[0], 1.0), (now[1], 1.0), (moved, 1.0)];
                    let mut start = problem.start_share[area] * money;
                    if let Some((money_before, before)) = &before {
                        let ratio = money / money_before;
                        row.extend(before[area].iter().map(|var| (*var, -ratio)));
                        start = 0.0;
                    }
                    programme.add_constraint(row.as_slice(), ComparisonOp::Eq, start);
                }
            }
            before = Some((money, given));
        }
        if whole_need.is_empty() {
            return Ok(without_money);
        }
        let solution = match programme.solve_with(options()) {
            Ok(outcome) => outcome.into_solution().map_err(|_| Unsolved::GaveUp)?,
            Err(microlp::Error::Infeasible) => return Ok(f64::INFINITY),
            Err(_) => return Err(Unsolved::GaveUp),
        };
        let mut shortfall = 0.0;
        for (covered, weight, need) in whole_need {
            shortfall += weight * (need - solution.var_value(covered)).max(0.0);
        }
        Ok(without_money + shortfall * largest * UNIT_DKK)
    }

    /// `Σ_a share · (worth of a krone in the area + what its floor costs)`, of the dual programme.
    fn dual_frame(&self, problem: &Problem) -> Result<Vec<f64>, Unsolved> {
        let mut dual = vec![0.0; problem.money_dkk.len()];
        for years in problem.groups() {
            let mut least = problem.of_years(&self.least_share, &years);
            let floors = problem.of_years(&problem.floor_dkk, &years);
            for (cell, floor) in floors.iter().enumerate() {
                least[cell] =
                    least[cell].max(floor / problem.money_dkk[years[cell / problem.areas]]);
            }
            let programme = problem.group(&years, &least).years;
            let solved = programme.solve(0.0)?;
            for (cell, share) in solved.share.iter().enumerate() {
                let index = cell / problem.areas;
                let mut worth = solved.worth[cell];
                if floors[cell] > 0.0 {
                    worth += solved.of_least_share[cell] / programme.money[index];
                }
                dual[years[index]] += share * worth;
            }
        }
        Ok(dual)
    }
}

/// As exact as the simplex can be.
fn options() -> microlp::SolveOptions {
    let mut options = microlp::SolveOptions::default();
    options.tolerances.feasibility = 1e-9;
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_split_that_breaks_the_cap_has_no_prices() {
        let problem = Problem {
            areas: 2,
            money_dkk: vec![100.0],
            need_dkk: vec![50.0, 50.0],
            weights: vec![1.0, 1.0],
            floor_dkk: vec![90.0, 0.0],
            max_move_share: Some(0.01),
            start_share: vec![0.5, 0.5],
        };
        let optimum = Optimum {
            shares: vec![0.9, 0.1],
            objective_dkk: 40.0,
            bound_dkk: 40.0,
            floor_kept_share: vec![1.0],
        };
        assert_eq!(shadow_prices(&problem, &optimum), Err(Unsolved::GaveUp));
    }
}
