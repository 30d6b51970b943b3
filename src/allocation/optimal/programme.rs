//! One programme for years that hang together: the least weighted shortfall, then the most even of its optima.
//!
//! Scaling and the two stages, in the solver's own unit; floors that cannot hold and years without money
//! are taken out before. Start at [`Years::most_even`].

use super::{SHARE_STEP, Unsolved};
use clarabel::algebra::CscMatrix;
use clarabel::solver::{
    DefaultSettings, DefaultSolver, IPSolver, NonnegativeConeT, SolverStatus, ZeroConeT,
};

/// How much evenness counts beside the objective, from what solves best to what distorts least.
///
/// A linear programme's optima are a face, and for every small enough factor the smallest quadratic on that
/// face is found exactly (Mangasarian & Meyer 1979); how small is checked, not assumed.
const EVENNESS: [f64; 4] = [1e-3, 1e-4, 1e-5, 1e-6];

/// What the second stage may lose of the first one's optimum, as a share of all targets: seven kroner on 24
/// years of three billion, less than rounding the shares moves.
const LOSS: f64 = 1e-10;

/// Gap and residuals asked of the solver; shares are then known to about a billionth.
const PRECISION: f64 = 1e-11;

/// How far a shortfall may lie from what the dual proves, as a share of all targets at the largest weight:
/// what rounding the shares moves, and a thousand times what is asked of the solver.
const PROOF: f64 = 1e-8;

/// How far a share may be outside its limits: rounding it to steps moves it as much.
const SLACK: f64 = 4.0 * SHARE_STEP;

/// Years that hang together, in one unit of money; slices of shape `[year][area]`, weights `[area]`.
pub(super) struct Years<'a> {
    /// Areas.
    pub(super) areas: usize,
    /// Money of each year, above 0.
    pub(super) money: Vec<f64>,
    /// What money should reach.
    pub(super) target: Vec<f64>,
    /// What a unit short of the target costs.
    pub(super) weights: &'a [f64],
    /// Least share of each.
    pub(super) least_share: Vec<f64>,
    /// Most that a share may change from one of the years to the next.
    pub(super) max_move: Option<f64>,
    /// Shares before the first of the years.
    pub(super) start_share: &'a [f64],
    /// What is even.
    pub(super) even: Even,
}

/// What the second stage makes even.
pub(super) enum Even {
    /// Shortfalls: least `Σ shortfall²/target`.
    Shortfall,
    /// Coverage on both sides of the target: least `Σ (wanted − money)²/size`, sizes above 0.
    Gap { wanted: Vec<f64>, size: Vec<f64> },
}

/// One solution.
pub(super) struct ProgrammeSolution {
    /// `[year][area]`, each year adding up to 1.
    pub(super) share: Vec<f64>,
    /// Multipliers of the shortfalls: what a unit of money is worth in that area.
    pub(super) worth: Vec<f64>,
    /// Multipliers of the least shares.
    pub(super) of_least_share: Vec<f64>,
    /// What the dual proves that no split can go below.
    pub(super) bound: f64,
}

/// Rows of `Ax + s = b`, gathered entry by entry.
#[derive(Default)]
struct ProgrammeRows {
    row: Vec<usize>,
    column: Vec<usize>,
    value: Vec<f64>,
    right: Vec<f64>,
}

impl ProgrammeRows {
    fn push(&mut self, entries: &[(usize, f64)], right: f64) {
        for (column, value) in entries {
            self.row.push(self.right.len());
            self.column.push(*column);
            self.value.push(*value);
        }
        self.right.push(right);
    }
}

impl Years<'_> {
    /// The least weighted shortfall, and of all splits that reach it the most even one.
    ///
    /// The bound is that of the first stage.
    ///
    /// # Errors
    /// If the solver fails, or stops at a split that its own dual does not prove or that breaks a limit.
    pub(super) fn most_even(&self) -> Result<ProgrammeSolution, Unsolved> {
        let first = self.solve(0.0)?;
        if !self.is_proven(&first) || !self.keeps_limits(&first.share) {
            return Err(Unsolved::GaveUp);
        }
        let allowed = LOSS * self.target.iter().sum::<f64>();
        let reached = self.shortfall(&first.share);
        for evenness in EVENNESS {
            let second = self.solve(evenness)?;
            let is_as_good = self.shortfall(&second.share) <= reached + allowed;
            if is_as_good && self.keeps_limits(&second.share) {
                return Ok(ProgrammeSolution { bound: first.bound, ..second });
            }
        }
        Ok(first)
    }

    /// Is the shortfall of this split what the dual says that none can go below?
    fn is_proven(&self, solved: &ProgrammeSolution) -> bool {
        let largest = self.weights.iter().copied().fold(0.0, f64::max);
        let targets = self.target.iter().sum::<f64>().max(1.0);
        let off = (self.shortfall(&solved.share) - solved.bound).abs();
        // What is no number proves nothing.
        off <= PROOF * largest * targets + PRECISION
    }

    /// Is no share below its least, and does none move more than it may?
    fn keeps_limits(&self, share: &[f64]) -> bool {
        let keeps_least =
            share.iter().zip(&self.least_share).all(|(own, least)| *own >= least - SLACK);
        let before = self.start_share.iter().chain(share);
        let keeps_most = self.max_move.is_none_or(|most| {
            share.iter().zip(before).all(|(own, before)| (own - before).abs() <= most + SLACK)
        });
        keeps_least && keeps_most
    }

    /// `Σ weight · max(0, target − money · share)`, by hand and not as the solver tells it.
    pub(super) fn shortfall(&self, share: &[f64]) -> f64 {
        let mut sum = 0.0;
        for (cell, share) in share.iter().enumerate() {
            let money = self.money[cell / self.areas];
            sum += self.weights[cell % self.areas] * (self.target[cell] - money * share).max(0.0);
        }
        sum
    }

    /// Minimises `Σ weight·shortfall + evenness·Σ (…)²/…`. Columns: all shares, then all shortfalls.
    pub(super) fn solve(&self, evenness: f64) -> Result<ProgrammeSolution, Unsolved> {
        let cells = self.target.len();
        let rows = self.rows();
        let mut cost = vec![0.0; 2 * cells];
        let mut quadratic = vec![0.0; 2 * cells];
        // What is asked of the solver is meant for weights of one and more.
        let largest = self.weights.iter().copied().fold(0.0, f64::max);
        let unit = if largest > 0.0 { largest.min(1.0) } else { 1.0 };
        for cell in 0..cells {
            let money = self.money[cell / self.areas];
            cost[cells + cell] = self.weights[cell % self.areas] / unit;
            match &self.even {
                Even::Shortfall if self.target[cell] > 0.0 => {
                    quadratic[cells + cell] = 2.0 * evenness / self.target[cell];
                }
                Even::Shortfall => {}
                Even::Gap { wanted, size } => {
                    let weight = 2.0 * evenness * money / size[cell];
                    quadratic[cell] = weight * money;
                    cost[cell] = -weight * wanted[cell];
                }
            }
        }
        let held: Vec<usize> = (0..2 * cells).filter(|column| quadratic[*column] > 0.0).collect();
        let values: Vec<f64> = held.iter().map(|column| quadratic[*column]).collect();
        let square = CscMatrix::new_from_triplets(2 * cells, 2 * cells, held.clone(), held, values);
        let height = rows.right.len();
        let matrix =
            CscMatrix::new_from_triplets(height, 2 * cells, rows.row, rows.column, rows.value);
        let cones = [ZeroConeT(self.money.len()), NonnegativeConeT(height - self.money.len())];
        let settings = DefaultSettings {
            verbose: false,
            tol_gap_abs: PRECISION,
            tol_gap_rel: PRECISION,
            tol_feas: PRECISION,
            max_threads: 1,
            direct_solve_method: "qdldl".to_owned(),
            ..DefaultSettings::default()
        };
        let mut solver = DefaultSolver::new(&square, &cost, &matrix, &rows.right, &cones, settings)
            .map_err(|_| Unsolved::Refused)?;
        solver.solve();
        let solution = &solver.solution;
        // Where it runs out of digits before the asked precision, what it has is judged by us.
        let is_near = matches!(
            solution.status,
            SolverStatus::Solved | SolverStatus::AlmostSolved | SolverStatus::InsufficientProgress
        );
        if !is_near || solution.x.iter().any(|value| !value.is_finite()) {
            return Err(Unsolved::GaveUp);
        }
        let multipliers = &solution.z[self.money.len()..];
        Ok(ProgrammeSolution {
            share: self.made_whole(&solution.x[..cells])?,
            worth: multipliers[..cells].iter().map(|worth| worth * unit).collect(),
            of_least_share: multipliers[2 * cells..3 * cells].iter().map(|z| z * unit).collect(),
            bound: solution.obj_val_dual * unit,
        })
    }

    /// Rows in the order that [`Years::solve`] reads multipliers in: sums of shares, shortfalls, signs of
    /// shortfalls, least shares, moves.
    fn rows(&self) -> ProgrammeRows {
        let cells = self.target.len();
        let mut rows = ProgrammeRows::default();
        for year in 0..self.money.len() {
            let of_year: Vec<(usize, f64)> =
                (0..self.areas).map(|area| (year * self.areas + area, 1.0)).collect();
            rows.push(&of_year, 1.0);
        }
        for cell in 0..cells {
            let money = self.money[cell / self.areas];
            rows.push(&[(cell, -money), (cells + cell, -1.0)], -self.target[cell]);
        }
        for cell in 0..cells {
            rows.push(&[(cells + cell, -1.0)], 0.0);
        }
        for cell in 0..cells {
            rows.push(&[(cell, -1.0)], -self.least_share[cell]);
        }
        if let Some(most) = self.max_move {
            for cell in 0..cells {
                if cell < self.areas {
                    let start = self.start_share[cell];
                    rows.push(&[(cell, 1.0)], start + most);
                    rows.push(&[(cell, -1.0)], most - start);
                } else {
                    rows.push(&[(cell, 1.0), (cell - self.areas, -1.0)], most);
                    rows.push(&[(cell, -1.0), (cell - self.areas, 1.0)], most);
                }
            }
        }
        rows
    }

    /// No share below nothing, and each year's add up to 1: the solver's last digits repaired.
    fn made_whole(&self, share: &[f64]) -> Result<Vec<f64>, Unsolved> {
        let mut whole: Vec<f64> = share.iter().map(|share| share.max(0.0)).collect();
        for of_year in whole.chunks_mut(self.areas) {
            let sum: f64 = of_year.iter().sum();
            // Nothing, or no number, cannot be shared out.
            if !(sum > 0.0 && sum.is_finite()) {
                return Err(Unsolved::GaveUp);
            }
            for share in of_year {
                *share /= sum;
            }
        }
        Ok(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two areas over two years; the first may not fall below a quarter, and none moves more than a tenth.
    fn years() -> Years<'static> {
        Years {
            areas: 2,
            money: vec![1.0, 0.8],
            target: vec![0.6, 0.5, 0.6, 0.5],
            weights: &[1.0, 3.0],
            least_share: vec![0.25, 0.0, 0.25, 0.0],
            max_move: Some(0.1),
            start_share: &[0.5, 0.5],
            even: Even::Shortfall,
        }
    }

    #[test]
    fn an_optimum_is_what_its_own_dual_proves() {
        let years = years();
        let first = years.solve(0.0).unwrap();
        assert!(years.is_proven(&first) && years.keeps_limits(&first.share));
        for off in [-1e-6, 1e-6, f64::NAN, f64::INFINITY] {
            let stalled =
                ProgrammeSolution { bound: first.bound + off, ..years.solve(0.0).unwrap() };
            assert!(!years.is_proven(&stalled), "{off}");
        }
        let worse = ProgrammeSolution { share: vec![0.5; 4], ..first };
        assert!(!years.is_proven(&worse));
    }

    #[test]
    fn a_split_that_breaks_a_limit_is_none() {
        let years = years();
        assert!(years.keeps_limits(&[0.4, 0.6, 0.3, 0.7]));
        assert!(!years.keeps_limits(&[0.4, 0.6, 0.29, 0.71]));
        assert!(!years.keeps_limits(&[0.39, 0.61, 0.4, 0.6]));
        let free = Years { max_move: None, ..years };
        assert!(free.keeps_limits(&[0.25, 0.75, 0.9, 0.1]));
        assert!(!free.keeps_limits(&[0.24, 0.76, 0.9, 0.1]));
    }

    #[test]
    fn shares_of_nothing_are_no_answer() {
        assert_eq!(years().made_whole(&[0.0, -1e-12, 0.5, 0.5]), Err(Unsolved::GaveUp));
        assert_eq!(years().made_whole(&[1.0, -1e-12, 1.0, 1.0]), Ok(vec![1.0, 0.0, 0.5, 0.5]));
    }

    #[test]
    fn small_weights_are_solved_as_exactly_as_large_ones() {
        let small = Years { weights: &[1e-6, 3e-6], ..years() }.most_even().unwrap();
        let large = years().most_even().unwrap();
        for (small, large) in small.share.iter().zip(&large.share) {
            assert!((small - large).abs() < 1e-6, "{small} {large}");
        }
        assert!((small.bound * 1e6 - large.bound).abs() < 1e-6);
    }
}
