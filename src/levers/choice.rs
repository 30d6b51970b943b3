//! Which of several efforts to pay for: the greatest benefit that yearly limits allow.
//!
//! The integer programme, its proof and how ties are settled (decision 0010). Benefits are added up: what
//! an effort is worth beside others is not considered. Start at [`choose`].

use microlp::{ComparisonOp, OptimizationDirection, Variable};

/// Amounts are counted in whole øre, so that sums are exact and equal is equal on every machine.
const ORE_PER_DKK: f64 = 100.0;

/// Amounts beyond this many kroner count as this many; no municipality comes near, and sums of them stay
/// whole.
const LARGEST_DKK: f64 = 1e15;

/// How many steps the proof may take: enough for any choice among twenty, with or without the solver.
const MOST_STEPS: usize = 1 << 21;

/// How many nodes the solver may visit before the proof has to do without it.
const MOST_NODES: u64 = 20_000;

/// What may be picked.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// What it brings over all years, its own cost taken off; kroner.
    pub benefit_dkk: f64,
    /// What it costs; kroner, `[year]`.
    pub cost_dkk: Vec<f64>,
}

/// What was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// `[candidate]`.
    pub taken: Vec<bool>,
    /// Was it shown that nothing else is better? With more than twenty candidates the proof may be given up;
    /// what was picked is then within the limits, but may not be the best.
    pub is_proven: bool,
}

/// The candidates with the greatest total benefit whose costs stay within the limit in every year.
///
/// ```text
/// most   Σ_i benefit_i · x_i
/// where  Σ_i cost_it · x_i ≤ limit_t,  x_i = 0 or 1
/// ```
///
/// Of equally good choices the one that takes the candidate standing first, then the second, and so on.
/// Amounts count to the øre. A candidate is never taken if it brings nothing, or if its benefit or a cost is
/// not a number, or a cost is infinite or below 0. A limit below 0, or one that is no number, is 0; an
/// infinite one is none, and so is that of a year beyond `limit_dkk`.
///
/// The solver's answer is where the proof starts, and never the answer itself: an exact search by branch and
/// bound either confirms it or finds a better one, and settles ties. Should the solver fail, the search starts
/// from nothing and ends at the same place.
///
/// ```
/// use pejl::levers::{Candidate, choose};
///
/// let candidate = |benefit_dkk, cost| Candidate { benefit_dkk, cost_dkk: vec![cost, 0.0] };
/// let candidates = [candidate(10e6, 6e6), candidate(7e6, 4e6), candidate(7e6, 4e6)];
/// // The two smaller ones together bring 14, and no other eight millions bring more.
/// assert_eq!(choose(&candidates, &[8e6, f64::INFINITY]).taken, [false, true, true]);
/// ```
pub fn choose(candidates: &[Candidate], limit_dkk: &[f64]) -> Picked {
    let knapsack = Knapsack::new(candidates, limit_dkk);
    let found = knapsack.search(knapsack.by_solver());
    let mut taken = vec![false; candidates.len()];
    for (item, is_taken) in knapsack.items.iter().zip(found.taken) {
        taken[*item] = is_taken;
    }
    Picked { taken, is_proven: found.is_proven }
}

/// Whole øre, 0 if below or no number.
fn in_ore(dkk: f64) -> i128 {
    // What is no number stays none here, and as a whole number it is 0.
    (dkk.clamp(0.0, LARGEST_DKK) * ORE_PER_DKK).round() as i128
}

/// What is left to decide, in whole øre.
struct Knapsack {
    /// The candidates that can be taken at all, by their place among all.
    items: Vec<usize>,
    /// `[item]`, all above 0.
    benefit: Vec<i128>,
    /// Years that are not implied by others.
    years: Vec<ChoiceYear>,
}

/// One year's limit.
struct ChoiceYear {
    /// `[item]`.
    cost: Vec<i128>,
    limit: i128,
    /// Items by benefit per cost, the best first.
    order: Vec<usize>,
}

impl Knapsack {
    fn new(candidates: &[Candidate], limit_dkk: &[f64]) -> Self {
        let limits: Vec<Option<i128>> = limit_dkk
            .iter()
            .map(|limit| (*limit != f64::INFINITY).then(|| in_ore(*limit)))
            .collect();
        let can_be_taken = |candidate: &Candidate| {
            let costs = &candidate.cost_dkk;
            let fits = |(cost, limit): (&f64, &Option<i128>)| {
                limit.is_none_or(|limit| in_ore(*cost) <= limit)
            };
            in_ore(candidate.benefit_dkk) > 0
                && costs.iter().all(|cost| cost.is_finite() && *cost >= 0.0)
                && costs.iter().zip(&limits).all(fits)
        };
        let items: Vec<usize> =
            (0..candidates.len()).filter(|index| can_be_taken(&candidates[*index])).collect();
        let benefit = items.iter().map(|item| in_ore(candidates[*item].benefit_dkk)).collect();
        let mut years: Vec<ChoiceYear> = Vec::new();
        for (t, limit) in limits.iter().enumerate() {
            let Some(limit) = *limit else { continue };
            let cost_of =
                |item: &usize| candidates[*item].cost_dkk.get(t).map_or(0, |c| in_ore(*c));
            let cost: Vec<i128> = items.iter().map(cost_of).collect();
            let year = ChoiceYear { cost, limit, order: Vec::new() };
            if year.binds() && !years.iter().any(|other| other.implies(&year)) {
                years.retain(|other| !year.implies(other));
                years.push(year);
            }
        }
        let mut knapsack = Self { items, benefit, years };
        for year in &mut knapsack.years {
            year.order = (0..knapsack.items.len()).collect();
            let (benefit, cost) = (&knapsack.benefit, &year.cost);
            // a/b > c/d without dividing; those that cost nothing come first.
            year.order.sort_by(|a, b| {
                (benefit[*b] * cost[*a]).cmp(&(benefit[*a] * cost[*b])).then(a.cmp(b))
            });
        }
        knapsack
    }

    fn worth(&self, taken: &[bool]) -> i128 {
        self.benefit
            .iter()
            .zip(taken)
            .filter(|(_, taken)| **taken)
            .map(|(benefit, _)| benefit)
            .sum()
    }

    fn fits(&self, taken: &[bool]) -> bool {
        self.years.iter().all(|year| {
            let costs = year.cost.iter().zip(taken).filter(|(_, taken)| **taken);
            costs.map(|(cost, _)| cost).sum::<i128>() <= year.limit
        })
    }

    /// The solver's answer, if it has one that is within the limits to the øre.
    fn by_solver(&self) -> Option<Vec<bool>> {
        if self.years.is_empty() {
            return Some(vec![true; self.items.len()]);
        }
        let unit = self.benefit.iter().copied().max()? as f64;
        let mut programme = microlp::Problem::new(OptimizationDirection::Maximize);
        let variables: Vec<Variable> = self
            .benefit
            .iter()
            .map(|benefit| programme.add_binary_var(*benefit as f64 / unit))
            .collect();
        for year in &self.years {
            let unit = year.cost.iter().copied().max()? as f64;
            let row: Vec<(Variable, f64)> = variables
                .iter()
                .zip(&year.cost)
                .filter(|(_, cost)| **cost > 0)
                .map(|(variable, cost)| (*variable, *cost as f64 / unit))
                .collect();
            programme.add_constraint(row.as_slice(), ComparisonOp::Le, year.limit as f64 / unit);
        }
        let mut options = microlp::SolveOptions::default();
        options.node_limit = Some(MOST_NODES);
        let solution = programme.solve_with(options).ok()?.into_solution().ok()?;
        let taken: Vec<bool> =
            variables.iter().map(|variable| solution.var_value(*variable) > 0.5).collect();
        self.fits(&taken).then_some(taken)
    }

    /// The best choice, the first of equals: all choices in order, but those that cannot reach what is known.
    fn search(&self, known: Option<Vec<bool>>) -> Picked {
        let count = self.items.len();
        let mut best = known.unwrap_or_else(|| vec![false; count]);
        let mut is_proven = true;
        let mut least = self.worth(&best);
        let mut left: Vec<i128> = self.years.iter().map(|year| year.limit).collect();
        let mut taken = vec![false; count];
        let (mut next, mut worth, mut steps) = (0, 0, 0);
        loop {
            steps += 1;
            if steps > MOST_STEPS {
                is_proven = false;
                break;
            }
            let reaches = worth + self.most_from(next, &left) >= least;
            if reaches && next < count {
                if self.years.iter().zip(&left).all(|(year, left)| year.cost[next] <= *left) {
                    taken[next] = true;
                    worth += self.benefit[next];
                    for (year, left) in self.years.iter().zip(&mut left) {
                        *left -= year.cost[next];
                    }
                }
                next += 1;
                continue;
            }
            if reaches {
                best.clone_from(&taken);
                // Only a better one is of interest from here on.
                least = worth + 1;
            }
            let Some(last) = taken.iter().rposition(|taken| *taken) else { break };
            taken[last] = false;
            worth -= self.benefit[last];
            for (year, left) in self.years.iter().zip(&mut left) {
                *left += year.cost[last];
            }
            next = last + 1;
        }
        Picked { taken: best, is_proven }
    }

    /// What the items from `next` on can bring at most: of each year alone, with parts of items allowed.
    fn most_from(&self, next: usize, left: &[i128]) -> i128 {
        let mut most = self.benefit[next..].iter().sum();
        for (year, left) in self.years.iter().zip(left) {
            let mut left = *left;
            let mut of_year = 0;
            for item in year.order.iter().copied().filter(|item| *item >= next) {
                let cost = year.cost[item];
                if cost <= left {
                    left -= cost;
                    of_year += self.benefit[item];
                } else {
                    // Rounded up, as a bound must be.
                    of_year += (self.benefit[item] * left + cost - 1) / cost;
                    break;
                }
            }
            most = of_year.min(most);
        }
        most
    }
}

impl ChoiceYear {
    /// Could all items together be too much?
    fn binds(&self) -> bool {
        self.cost.iter().sum::<i128>() > self.limit
    }

    /// Whatever this year allows, that year allows.
    fn implies(&self, other: &Self) -> bool {
        self.limit <= other.limit
            && self.cost.iter().zip(&other.cost).all(|(cost, other)| cost >= other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NONE: f64 = f64::INFINITY;

    fn candidate(benefit_dkk: f64, cost_dkk: &[f64]) -> Candidate {
        Candidate { benefit_dkk, cost_dkk: cost_dkk.to_vec() }
    }

    /// All subsets, the last bit being the first candidate, so that larger numbers take earlier ones.
    fn by_hand(candidates: &[Candidate], limits: &[f64]) -> Vec<bool> {
        let count = candidates.len();
        let mut best = (0.0, vec![false; count]);
        for subset in (0..1_u32 << count).rev() {
            let taken: Vec<bool> =
                (0..count).map(|index| subset >> (count - 1 - index) & 1 == 1).collect();
            let chosen = || candidates.iter().zip(&taken).filter(|(_, taken)| **taken);
            let fits = limits.iter().enumerate().all(|(t, limit)| {
                chosen().map(|(candidate, _)| candidate.cost_dkk[t]).sum::<f64>() <= *limit
            });
            let useful = chosen().all(|(candidate, _)| candidate.benefit_dkk > 0.0);
            let worth: f64 = chosen().map(|(candidate, _)| candidate.benefit_dkk).sum();
            if fits && useful && worth > best.0 {
                best = (worth, taken);
            }
        }
        best.1
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn what_is_picked_is_the_best_of_all_subsets_and_the_first_of_equals(
            // Whole quarters of kroner add up exactly by hand too; small ones make many ties.
            numbers in prop::collection::vec((-4..40_i32, prop::collection::vec(0..30_i32, 4)), 0..11),
            limits in prop::collection::vec(prop::option::weighted(0.8, 0..80_i32), 4),
        ) {
            let kroner = |number: i32| f64::from(number) / 4.0;
            let candidates: Vec<Candidate> = numbers
                .iter()
                .map(|(benefit, cost)| Candidate {
                    benefit_dkk: kroner(*benefit),
                    cost_dkk: cost.iter().copied().map(kroner).collect(),
                })
                .collect();
            let limits: Vec<f64> = limits.iter().map(|limit| limit.map_or(NONE, kroner)).collect();
            let picked = choose(&candidates, &limits);
            prop_assert!(picked.is_proven);
            prop_assert_eq!(&picked.taken, &by_hand(&candidates, &limits));
            // A solver that fails changes nothing.
            let knapsack = Knapsack::new(&candidates, &limits);
            prop_assert_eq!(knapsack.search(None), knapsack.search(knapsack.by_solver()));
        }

        #[test]
        fn sixty_candidates_in_millions_are_proven_as_a_table_of_sums_has_them(
            numbers in prop::collection::vec((1..60_usize, 1..40_usize), 60),
            limit in 50..600_usize,
        ) {
            let candidates: Vec<Candidate> = numbers
                .iter()
                .map(|(benefit, cost)| candidate(*benefit as f64 * 1e6, &[*cost as f64 * 1e6]))
                .collect();
            // Most benefit for each amount, by the textbook's recursion.
            let mut most = vec![0; limit + 1];
            for (benefit, cost) in &numbers {
                for amount in (*cost..=limit).rev() {
                    most[amount] = most[amount].max(most[amount - cost] + benefit);
                }
            }
            let picked = choose(&candidates, &[limit as f64 * 1e6]);
            let taken = || numbers.iter().zip(&picked.taken).filter(|(_, taken)| **taken);
            prop_assert_eq!(taken().map(|((benefit, _), _)| benefit).sum::<usize>(), most[limit]);
            prop_assert!(taken().map(|((_, cost), _)| cost).sum::<usize>() <= limit);
            prop_assert!(picked.is_proven);
        }

        #[test]
        fn any_numbers_at_all_give_a_choice_within_the_limits(
            numbers in prop::collection::vec(
                (prop::num::f64::ANY, prop::collection::vec(prop::num::f64::ANY, 0..4)),
                0..8,
            ),
            limits in prop::collection::vec(prop::num::f64::ANY, 0..4),
        ) {
            let candidates: Vec<Candidate> =
                numbers.iter().map(|(benefit, cost)| candidate(*benefit, cost)).collect();
            let picked = choose(&candidates, &limits).taken;
            let taken = || candidates.iter().zip(&picked).filter(|(_, taken)| **taken);
            for (candidate, _) in taken() {
                let sound = candidate.cost_dkk.iter().all(|cost| *cost >= 0.0 && cost.is_finite());
                prop_assert!(candidate.benefit_dkk > 0.0 && sound);
            }
            for (t, limit) in limits.iter().enumerate().filter(|(_, limit)| **limit != NONE) {
                let costs = taken().map(|(candidate, _)| candidate.cost_dkk.get(t));
                let spent: i128 = costs.map(|cost| cost.map_or(0, |cost| in_ore(*cost))).sum();
                prop_assert!(spent <= in_ore(*limit));
            }
        }
    }

    #[test]
    fn what_brings_nothing_or_is_no_number_is_left_out() {
        let candidates = [
            candidate(0.0, &[0.0]),
            candidate(-1.0, &[0.0]),
            candidate(f64::NAN, &[0.0]),
            candidate(5.0, &[f64::NAN]),
            candidate(5.0, &[NONE]),
            candidate(5.0, &[-1.0]),
            candidate(5.0, &[1.0]),
            candidate(NONE, &[1.0]),
        ];
        let only_sound = [false, false, false, false, false, false, true, true];
        assert_eq!(choose(&candidates, &[NONE]).taken, only_sound);
    }

    #[test]
    fn a_limit_counts_in_its_own_year_and_to_the_krone() {
        let candidates = [candidate(9e6, &[5e6, 1e6]), candidate(8e6, &[1e6, 5e6])];
        let taken = |limits: &[f64]| choose(&candidates, limits).taken;
        assert_eq!(taken(&[6e6, 6e6]), [true, true]);
        assert_eq!(taken(&[6e6, 6e6 - 1.0]), [true, false]);
        assert_eq!(taken(&[NONE, NONE]), [true, true]);
        assert_eq!(taken(&[4e6, NONE]), [false, true]);
        // What is spent where there is nothing to spend.
        assert_eq!(taken(&[f64::NAN, NONE]), [false, false]);
        assert_eq!(taken(&[-1.0, NONE]), [false, false]);
    }
}
