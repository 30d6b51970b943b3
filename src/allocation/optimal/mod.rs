//! The split with the least weighted shortfall over all years, and what a krone more would be worth.
//!
//! The linear programme, its tie-break and its shadow prices (decision 0009), over numbers alone: scenarios
//! and plans are not known here. Start at [`optimise`], then [`shadow_prices`].

mod prices;
mod programme;

pub use prices::{Price, Prices, shadow_prices};

use programme::{Even, Years};
use std::fmt;

/// Shares are whole multiples of this: 2⁻³⁰, three kroner of three billion.
///
/// The solver's last digits are cut away by it, and as a power of two it lets a year's shares add up to 1
/// exactly.
pub const SHARE_STEP: f64 = 1.0 / 1_073_741_824.0;

/// An area that needs less than this of the year's mean counts as needing so much when coverage is made even.
/// Assumption: small enough to be seen in no table, large enough to divide by.
const SMALLEST_NEED: f64 = 1e-4;

/// What is to be split; kroner, `[year]` being the years after the base year.
///
/// ```text
/// least  Σ_t Σ_a weight_a · max(0, need_ta − money_t · share_ta)
/// where  Σ_a share_ta = 1,  share ≥ 0,  money_t · share_ta ≥ floor_ta,
///        |share_ta − share_(t−1)a| ≤ max_move_share
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// How many areas.
    pub areas: usize,
    /// Money for services; `[year]`.
    pub money_dkk: Vec<f64>,
    /// Service need; `[year][area]`, none negative.
    pub need_dkk: Vec<f64>,
    /// What a krone of shortfall weighs; `[area]`, none negative.
    pub weights: Vec<f64>,
    /// Least money; `[year][area]`, 0 for none.
    pub floor_dkk: Vec<f64>,
    /// Most that an area's share may change from one year to the next, 0 to 1.
    pub max_move_share: Option<f64>,
    /// Shares in the base year; `[area]`, adding up to 1.
    pub start_share: Vec<f64>,
}

/// The best split.
#[derive(Clone, Debug, PartialEq)]
pub struct Optimum {
    /// Shares of the money; `[year][area]`, multiples of [`SHARE_STEP`], each year adding up to exactly 1.
    pub shares: Vec<f64>,
    /// Weighted shortfall of these shares, kroner.
    pub objective_dkk: f64,
    /// What no split can go below, by the dual programme; kroner, equal to the objective up to the last digits.
    pub bound_dkk: f64,
    /// `[year]`: 1 where the floors hold, else the share of them that is kept.
    pub floor_kept_share: Vec<f64>,
}

/// Why there is no optimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsolved {
    /// Lengths that do not fit together, or a number that is not finite or has the wrong sign.
    Malformed,
    /// The solver did not take the programme.
    Refused,
    /// The solver found no optimum.
    GaveUp,
}

impl fmt::Display for Unsolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "the programme's numbers do not fit together",
            Self::Refused => "the solver did not take the programme",
            Self::GaveUp => "the solver found no optimum",
        })
    }
}

impl std::error::Error for Unsolved {}

/// The split with the least weighted shortfall, and among equally good ones the most even.
///
/// In a year without money shares stay as they were, its whole need is shortfall, and floors are not kept.
/// Floors that cannot hold are cut by as little as possible in all, and as evenly as that allows.
///
/// # Errors
///
/// If the numbers do not fit together, or the solver fails.
///
/// ```
/// use pejl::allocation::optimal::{Problem, optimise};
///
/// let problem = Problem {
///     areas: 2,
///     money_dkk: vec![80.0],
///     need_dkk: vec![60.0, 40.0],
///     weights: vec![2.0, 1.0],
///     floor_dkk: vec![0.0, 30.0],
///     max_move_share: None,
///     start_share: vec![0.6, 0.4],
/// };
/// // The first area weighs more, but 30 of the 80 must go to the second.
/// let optimum = optimise(&problem)?;
/// assert!((optimum.shares[0] - 50.0 / 80.0).abs() < 1e-8);
/// assert!((optimum.objective_dkk - (2.0 * 10.0 + 1.0 * 10.0)).abs() < 1e-6);
/// # Ok::<(), pejl::allocation::optimal::Unsolved>(())
/// ```
pub fn optimise(problem: &Problem) -> Result<Optimum, Unsolved> {
    let problem = &problem.checked()?;
    let areas = problem.areas;
    let mut shares = problem.start_share.repeat(problem.money_dkk.len());
    // Shares that floors ask for; 0 where none does.
    let mut least = vec![0.0; shares.len()];
    let mut bound_dkk = problem.shortfall_without_money();
    for years in problem.groups() {
        let floors = problem.floors_that_hold(&years)?;
        let group = problem.group(&years, &floors);
        let solved = group.years.most_even()?;
        bound_dkk += solved.bound * group.unit_dkk;
        for (index, year) in years.iter().enumerate() {
            shares[year * areas..][..areas]
                .copy_from_slice(&solved.share[index * areas..][..areas]);
            least[year * areas..][..areas].copy_from_slice(&floors[index * areas..][..areas]);
        }
    }
    for year in 0..problem.money_dkk.len() {
        if problem.money_dkk[year] > 0.0 {
            round_to_steps(&mut shares[year * areas..][..areas], &least[year * areas..][..areas]);
        } else if year > 0 {
            shares.copy_within((year - 1) * areas..year * areas, year * areas);
        }
    }
    Ok(Optimum {
        objective_dkk: problem.shortfall_dkk(&shares),
        bound_dkk,
        floor_kept_share: problem.floor_kept_share(&shares),
        shares,
    })
}

/// Rounds one year's shares to multiples of [`SHARE_STEP`] that add up to 1, by largest remainder.
///
/// A share that a floor asks for is rounded up, so that the floor holds to the krone however large the money is; what
/// that takes comes from those with most above their floor. Where floors ask for everything, the last of them bear
/// the rounding.
fn round_to_steps(shares: &mut [f64], least: &[f64]) {
    // A whole step but for the last bits is that step.
    let at_least = |area: usize| (least[area] / SHARE_STEP - 1e-6).ceil().max(0.0);
    let mut order: Vec<(usize, f64)> = Vec::with_capacity(shares.len());
    let mut missing = 1.0 / SHARE_STEP;
    for (area, share) in shares.iter_mut().enumerate() {
        let exact = *share / SHARE_STEP;
        *share = exact.floor().max(at_least(area));
        order.push((area, exact - *share));
        missing -= *share;
    }
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    for (area, _) in order.iter().take(missing.max(0.0) as usize) {
        shares[*area] += 1.0;
    }
    // No more than a step for each area.
    for _ in 0..(-missing).max(0.0) as usize {
        let spare = |area: &usize| shares[*area] - at_least(*area);
        let richest = (0..shares.len()).max_by(|a, b| spare(a).total_cmp(&spare(b)));
        if let Some(richest) = richest {
            shares[richest] -= 1.0;
        }
    }
    for share in shares {
        *share *= SHARE_STEP;
    }
}

/// A group of years in the solver's unit.
struct YearsInUnit<'a> {
    years: Years<'a>,
    unit_dkk: f64,
}

impl Problem {
    /// `Σ weight · max(0, need − money · share)` of any shares; kroner.
    pub fn shortfall_dkk(&self, shares: &[f64]) -> f64 {
        let mut sum = 0.0;
        for (cell, (need, share)) in self.need_dkk.iter().zip(shares).enumerate() {
            let money = self.money_dkk[cell / self.areas].max(0.0);
            sum += self.weights[cell % self.areas] * (need - money * share).max(0.0);
        }
        sum
    }

    /// The share of each year's floors that any shares keep; `[year]`, 1 where only rounding is missing.
    pub fn floor_kept_share(&self, shares: &[f64]) -> Vec<f64> {
        let mut kept = Vec::with_capacity(self.money_dkk.len());
        for (year, money) in self.money_dkk.iter().enumerate() {
            let money = money.max(0.0);
            let (mut floors, mut missing) = (0.0, 0.0);
            for cell in year * self.areas..(year + 1) * self.areas {
                floors += self.floor_dkk[cell];
                missing += (self.floor_dkk[cell] - money * shares[cell]).max(0.0);
            }
            let rounding = 2.0 * SHARE_STEP * money * self.areas as f64;
            kept.push(if missing <= rounding { 1.0 } else { 1.0 - missing / floors });
        }
        kept
    }

    /// The problem itself if its numbers fit together, with start shares that add up to 1.
    fn checked(&self) -> Result<Self, Unsolved> {
        let cells = self.money_dkk.len() * self.areas;
        let fits = self.areas > 0
            && self.need_dkk.len() == cells
            && self.floor_dkk.len() == cells
            && self.weights.len() == self.areas
            && self.start_share.len() == self.areas;
        let amounts = [&self.need_dkk, &self.weights, &self.floor_dkk, &self.start_share];
        let is_amount = |number: &f64| number.is_finite() && *number >= 0.0;
        let is_sound = amounts.iter().all(|numbers| numbers.iter().all(is_amount))
            && self.money_dkk.iter().all(|money| money.is_finite())
            && self.max_move_share.is_none_or(|most| is_amount(&most))
            && (self.start_share.iter().sum::<f64>() - 1.0).abs() < 1e-6;
        if !fits || !is_sound {
            return Err(Unsolved::Malformed);
        }
        // Under a cap of 0 the last digits of their sum would leave nothing that is allowed.
        let sum: f64 = self.start_share.iter().sum();
        let start_share = self.start_share.iter().map(|share| share / sum).collect();
        Ok(Self { start_share, ..self.clone() })
    }

    /// Years with money, in groups that can be solved apart: all together under a cap, else each alone.
    fn groups(&self) -> Vec<Vec<usize>> {
        let with_money: Vec<usize> =
            (0..self.money_dkk.len()).filter(|year| self.money_dkk[*year] > 0.0).collect();
        if self.max_move_share.is_none() {
            return with_money.into_iter().map(|year| vec![year]).collect();
        }
        if with_money.is_empty() { Vec::new() } else { vec![with_money] }
    }

    fn shortfall_without_money(&self) -> f64 {
        let mut sum = 0.0;
        for (cell, need) in self.need_dkk.iter().enumerate() {
            if self.money_dkk[cell / self.areas] <= 0.0 {
                sum += self.weights[cell % self.areas] * need;
            }
        }
        sum
    }

    /// Least shares that can all hold: those of the floors, or of what is kept of them; `[year][area]` of
    /// the group.
    ///
    /// First the least sum of cuts, then the least `Σ cut²/floor`: floors that only together are too much
    /// are cut by the same share of each.
    fn floors_that_hold(&self, years: &[usize]) -> Result<Vec<f64>, Unsolved> {
        let of_years = |numbers: &[f64]| self.of_years(numbers, years);
        let floors = of_years(&self.floor_dkk);
        let money: Vec<f64> = years.iter().map(|year| self.money_dkk[*year]).collect();
        if floors.iter().all(|floor| *floor <= 0.0) {
            return Ok(floors);
        }
        let unit = money.iter().copied().fold(0.0, f64::max);
        let ones = vec![1.0; self.areas];
        let programme = Years {
            areas: self.areas,
            money: money.iter().map(|money| money / unit).collect(),
            target: floors.iter().map(|floor| floor / unit).collect(),
            weights: &ones,
            least_share: vec![0.0; floors.len()],
            max_move: self.max_move_share,
            start_share: &self.start_share,
            even: Even::Shortfall,
        };
        let solved = programme.most_even()?;
        let mut least = Vec::with_capacity(floors.len());
        for (cell, floor) in floors.iter().enumerate() {
            let floor = floor / money[cell / self.areas];
            // The solver's last digits are no cut.
            let is_kept = solved.share[cell] >= floor - SHARE_STEP;
            least.push(if is_kept { floor } else { solved.share[cell] });
        }
        // Least shares that add up to more than 1 by their last digits would leave nothing to choose from.
        for of_year in least.chunks_mut(self.areas) {
            let sum: f64 = of_year.iter().sum();
            if sum > 1.0 {
                for share in of_year {
                    *share /= sum;
                }
            }
        }
        Ok(least)
    }

    /// The programme of these years over given least shares.
    fn group(&self, years: &[usize], least_share: &[f64]) -> YearsInUnit<'_> {
        let unit_dkk = years.iter().map(|year| self.money_dkk[*year]).fold(0.0, f64::max);
        let money: Vec<f64> = years.iter().map(|year| self.money_dkk[*year] / unit_dkk).collect();
        let mut target = self.of_years(&self.need_dkk, years);
        for need in &mut target {
            *need /= unit_dkk;
        }
        let mut wanted = Vec::with_capacity(target.len());
        let mut size = Vec::with_capacity(target.len());
        for (need, money) in target.chunks(self.areas).zip(&money) {
            let mean = need.iter().sum::<f64>() / self.areas as f64;
            for (need, start) in need.iter().zip(&self.start_share) {
                if mean > 0.0 {
                    wanted.push(*need);
                    size.push(need.max(mean * SMALLEST_NEED));
                } else {
                    // Nothing is needed: as in the base year.
                    wanted.push(money * start);
                    size.push(*money);
                }
            }
        }
        let years = Years {
            areas: self.areas,
            money,
            target,
            weights: &self.weights,
            least_share: least_share.to_vec(),
            max_move: self.max_move_share,
            start_share: &self.start_share,
            even: Even::Gap { wanted, size },
        };
        YearsInUnit { years, unit_dkk }
    }

    fn of_years(&self, numbers: &[f64], years: &[usize]) -> Vec<f64> {
        years.iter().flat_map(|year| &numbers[year * self.areas..][..self.areas]).copied().collect()
    }
}
