//! The optimum and its prices against programmes that are written down here, and against every other rule.

use crate::studies::{read, run};
use microlp::{ComparisonOp, OptimizationDirection, Variable};
use pejl::allocation::optimal::{
    Optimum, Price, Problem, SHARE_STEP, Unsolved, optimise, shadow_prices,
};
use pejl::ensemble::{How, PlanResult};
use pejl::model::{Floor, Names, Optimal, Path, Plan, Protect, Rule, Share};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{RngAlgorithm, TestRng};

/// The least of `cost·x` where every row holds and no `x` is below 0.
struct Programme {
    cost: Vec<f64>,
    /// `Σ value·x ≥ right`.
    rows: Vec<(Vec<(usize, f64)>, f64)>,
}

impl Programme {
    /// The problem as its definition reads: money and shortfall of each cell, in millions.
    fn of(problem: &Problem) -> Self {
        let million = |kroner: f64| kroner / 1e6;
        let cells = problem.need_dkk.len();
        let mut cost = vec![0.0; 2 * cells];
        let mut rows = Vec::new();
        for cell in 0..cells {
            cost[cells + cell] = problem.weights[cell % problem.areas];
            rows.push((vec![(cell, 1.0), (cells + cell, 1.0)], million(problem.need_dkk[cell])));
            if problem.floor_dkk[cell] > 0.0 {
                rows.push((vec![(cell, 1.0)], million(problem.floor_dkk[cell])));
            }
        }
        Self::share_out(problem, &mut rows);
        Self { cost, rows }
    }

    /// The least sum by which floors must be cut: money and cut of each cell, in millions.
    fn of_cuts(problem: &Problem) -> Self {
        let cells = problem.floor_dkk.len();
        let cost = [vec![0.0; cells], vec![1.0; cells]].concat();
        let floor = |cell: usize| problem.floor_dkk[cell] / 1e6;
        let mut rows: Vec<_> =
            (0..cells).map(|cell| (vec![(cell, 1.0), (cells + cell, 1.0)], floor(cell))).collect();
        Self::share_out(problem, &mut rows);
        Self { cost, rows }
    }

    /// All money is given out, and no share moves more than it may.
    fn share_out(problem: &Problem, rows: &mut Vec<(Vec<(usize, f64)>, f64)>) {
        let areas = problem.areas;
        for (year, money) in problem.money_dkk.iter().map(|money| money / 1e6).enumerate() {
            let all = |sign: f64| {
                (year * areas..(year + 1) * areas).map(|cell| (cell, sign)).collect::<Vec<_>>()
            };
            rows.push((all(1.0), money));
            rows.push((all(-1.0), -money));
            let Some(most) = problem.max_move_share else { continue };
            for area in 0..areas {
                for sign in [1.0, -1.0] {
                    let mut row = vec![(year * areas + area, -sign / money)];
                    let mut right = -most;
                    if year == 0 {
                        right -= sign * problem.start_share[area];
                    } else {
                        let before = problem.money_dkk[year - 1] / 1e6;
                        row.push(((year - 1) * areas + area, sign / before));
                    }
                    rows.push((row, right));
                }
            }
        }
    }

    /// The most of `right·y` where `yᵀA ≤ cost` and no `y` is below 0, as a programme of the same form.
    fn dual(&self) -> Self {
        let mut rows: Vec<_> = self.cost.iter().map(|cost| (Vec::new(), -cost)).collect();
        for (row, (entries, _)) in self.rows.iter().enumerate() {
            for (column, value) in entries {
                rows[*column].0.push((row, -value));
            }
        }
        Self { cost: self.rows.iter().map(|(_, right)| -right).collect(), rows }
    }

    /// Kroner.
    fn least_dkk(&self) -> f64 {
        let mut programme = microlp::Problem::new(OptimizationDirection::Minimize);
        let variables: Vec<Variable> =
            self.cost.iter().map(|cost| programme.add_var(*cost, (0.0, f64::INFINITY))).collect();
        for (entries, right) in &self.rows {
            let row: Vec<(Variable, f64)> =
                entries.iter().map(|(column, value)| (variables[*column], *value)).collect();
            programme.add_constraint(row.as_slice(), ComparisonOp::Ge, *right);
        }
        programme.solve().unwrap().into_solution().unwrap().objective() * 1e6
    }
}

/// Needs, weights, floors and money of a municipality with a few areas over a few years; caps in every other.
fn problems() -> impl Strategy<Value = Problem> {
    (2..6_usize, 1..5_usize).prop_flat_map(|(areas, years)| {
        let cells = areas * years;
        (
            prop::collection::vec(10e6..900e6_f64, areas),
            prop::collection::vec(0.9..1.4_f64, cells),
            prop::collection::vec(0.65..1.1_f64, years),
            prop::collection::vec(prop_oneof![Just(1.0), Just(0.0), 0.1..5.0_f64], areas),
            prop::collection::vec(prop_oneof![Just(0.0), 0.5..1.1_f64], areas),
            prop::option::of(0.002..0.1_f64),
        )
            .prop_map(move |(base, growth, granted, weights, floors, max_move_share)| {
                let all: f64 = base.iter().sum();
                let of_area = |cell: usize| cell % areas;
                let need_dkk: Vec<f64> =
                    (0..cells).map(|cell| (base[of_area(cell)] * growth[cell]).round()).collect();
                let floor_dkk =
                    (0..cells).map(|cell| need_dkk[cell] * floors[of_area(cell)]).collect();
                Problem {
                    areas,
                    money_dkk: granted.iter().map(|share| (all * share).round()).collect(),
                    need_dkk,
                    weights,
                    floor_dkk,
                    max_move_share,
                    start_share: base.iter().map(|part| part / all).collect(),
                }
            })
    })
}

/// The same problems on every machine.
fn one_hundred_problems() -> Vec<Problem> {
    let mut runner = proptest::test_runner::TestRunner::new_with_rng(
        ProptestConfig::default(),
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    (0..100).map(|_| problems().new_tree(&mut runner).unwrap().current()).collect()
}

fn all_floors_hold(optimum: &Optimum) -> bool {
    optimum.floor_kept_share.iter().all(|kept| *kept == 1.0)
}

/// What rounding shares to steps may cost, and the last digits of two solvers; kroner.
fn margin_dkk(problem: &Problem) -> f64 {
    let money: f64 = problem.money_dkk.iter().sum();
    money * (problem.areas as f64 * SHARE_STEP * 5.0 + 1e-8)
}

#[test]
fn foresight_by_hand() {
    // Shares of a may be 0.6 in the first year and 0.7 in the second; b has the rest.
    // With x the move in the first year, a is short 90 − 100·(0.6 + x) in the second, at weight 3. b is short
    // 50 − 100·(0.5 − x) = 100x in the first and 50 − 100·(0.4 − x) = 10 + 100x in the second, at weight 1.
    // 3·(30 − 100x) + 100x + 10 + 100x = 100 − 100x: least at the most that x may be, 0.1, though the first
    // year alone would have x = 0.
    let problem = Problem {
        areas: 2,
        money_dkk: vec![100e6, 100e6],
        need_dkk: vec![50e6, 50e6, 90e6, 50e6],
        weights: vec![3.0, 1.0],
        floor_dkk: vec![0.0; 4],
        max_move_share: Some(0.1),
        start_share: vec![0.5, 0.5],
    };
    let optimum = optimise(&problem).unwrap();
    for (share, expected) in optimum.shares.iter().zip([0.6, 0.4, 0.7, 0.3]) {
        assert!((share - expected).abs() < 1e-8, "{share} {expected}");
    }
    assert!((optimum.objective_dkk - 90e6).abs() < 10.0, "{}", optimum.objective_dkk);
    assert!((optimum.bound_dkk - 90e6).abs() < 10.0, "{}", optimum.bound_dkk);
    let prices = shadow_prices(&problem, &optimum).unwrap();
    // In the first year a has more than it needs, so of a krone more only b's 40 øre count; in the second 70
    // øre lift a, at 3, and 30 øre b. A krone that must go to one area is worth that area's weight.
    let expected = [0.4, 3.0 * 0.7 + 0.3];
    for (price, expected) in prices.frame.iter().zip(expected) {
        assert!(price.is_unique() && (price.of_one_more - expected).abs() < 1e-4, "{price:?}");
    }
    for (price, expected) in prices.area.iter().zip([0.0, 1.0, 3.0, 1.0]) {
        assert!(price.is_unique() && (price.of_one_more - expected).abs() < 1e-4, "{price:?}");
    }
    for (price, expected) in prices.dual_frame.iter().zip(expected) {
        assert!((price - expected).abs() < 1e-4, "{price}");
    }
}

/// One year, two areas that weigh the same.
fn one_year(money: f64, need: [f64; 2], floor: [f64; 2]) -> Problem {
    Problem {
        areas: 2,
        money_dkk: vec![money],
        need_dkk: need.to_vec(),
        weights: vec![1.0, 1.0],
        floor_dkk: floor.to_vec(),
        max_move_share: None,
        start_share: vec![0.5, 0.5],
    }
}

#[test]
fn among_equally_good_splits_the_most_even_is_taken() {
    let first_share = |problem: &Problem| optimise(problem).unwrap().shares[0];
    // Whoever gets the 80 of 100: 20 are missing. Even coverage gives 48 and 32.
    let short = one_year(80e6, [60e6, 40e6], [0.0, 0.0]);
    assert!((first_share(&short) - 0.6).abs() < 1e-6);
    // Twice what is needed: everybody twice his need.
    let plenty = one_year(200e6, [60e6, 40e6], [0.0, 0.0]);
    assert!((first_share(&plenty) - 0.6).abs() < 1e-6);
    // A floor of 50 leaves 30, and nothing that is more even.
    let lifted = one_year(80e6, [60e6, 40e6], [50e6, 0.0]);
    assert!((first_share(&lifted) - 50.0 / 80.0).abs() < 1e-6);
}

#[test]
fn floors_that_cannot_hold_are_cut_by_the_same_share() {
    // 90 + 60 of a pot of 100: two thirds of each.
    let optimum = optimise(&one_year(100e6, [100e6, 100e6], [90e6, 60e6])).unwrap();
    assert!((optimum.shares[0] - 0.6).abs() < 1e-6, "{optimum:?}");
    assert!((optimum.floor_kept_share[0] - 2.0 / 3.0).abs() < 1e-6, "{optimum:?}");
}

#[test]
fn shares_that_are_no_optimum_keep_of_their_floors_what_they_give() {
    // Half of 100 each: the first lacks 30 of floors of 80 + 20, the second gives more than it must.
    let problem = one_year(100e6, [100e6, 100e6], [80e6, 20e6]);
    let kept = problem.floor_kept_share(&[0.5, 0.5]);
    assert!((kept[0] - 0.7).abs() < 1e-12, "{kept:?}");
    assert_eq!(problem.floor_kept_share(&[0.8, 0.2]), [1.0]);
}

#[test]
fn a_krone_that_a_floor_cannot_spare_is_no_confirmed_price() {
    // The floor takes the whole pot: a krone less breaks it, a krone more goes to either area.
    let problem = one_year(50e6, [60e6, 40e6], [50e6, 0.0]);
    let prices = shadow_prices(&problem, &optimise(&problem).unwrap()).unwrap();
    let price = prices.frame[0];
    assert_eq!(price.of_one_less, f64::INFINITY);
    assert!((price.of_one_more - 1.0).abs() < 1e-4 && !price.is_unique(), "{price:?}");
}

#[test]
fn a_year_without_money_keeps_its_shares_and_counts_its_whole_need() {
    let problem = Problem {
        money_dkk: vec![80e6, -5.0],
        need_dkk: vec![60e6, 40e6, 7e6, 5e6],
        floor_dkk: vec![0.0; 4],
        ..one_year(0.0, [0.0; 2], [0.0; 2])
    };
    let optimum = optimise(&problem).unwrap();
    assert_eq!(optimum.shares[..2], optimum.shares[2..]);
    assert!((optimum.objective_dkk - 32e6).abs() < 1.0);
}

#[test]
fn numbers_that_do_not_fit_are_refused() {
    let sound = one_year(100e6, [60e6, 40e6], [0.0, 0.0]);
    let refused = |change: fn(&mut Problem)| {
        let mut problem = sound.clone();
        change(&mut problem);
        assert_eq!(optimise(&problem), Err(Unsolved::Malformed), "{problem:?}");
    };
    refused(|problem| problem.need_dkk.truncate(1));
    refused(|problem| problem.need_dkk[0] = f64::NAN);
    refused(|problem| problem.money_dkk[0] = f64::INFINITY);
    refused(|problem| problem.weights[1] = -1.0);
    refused(|problem| problem.start_share[0] = 0.7);
    refused(|problem| problem.areas = 0);
}

#[test]
fn a_hundred_random_optima_are_those_of_another_programme_and_of_its_dual() {
    let (mut held, mut cut) = (0, 0);
    for problem in one_hundred_problems() {
        let optimum = optimise(&problem).unwrap();
        let margin = margin_dkk(&problem);
        let missing: f64 = (0..problem.need_dkk.len())
            .map(|cell| {
                let money = problem.money_dkk[cell / problem.areas];
                (problem.floor_dkk[cell] - money * optimum.shares[cell]).max(0.0)
            })
            .sum();
        let least_cut = Programme::of_cuts(&problem).least_dkk();
        assert!((missing - least_cut).abs() <= margin, "{missing} {least_cut} {problem:?}");
        if least_cut > margin {
            cut += 1;
            continue;
        }
        held += 1;
        let primal = Programme::of(&problem);
        let (expected, dual) = (primal.least_dkk(), -primal.dual().least_dkk());
        // The two programmes of this test agree, or nothing is said below.
        assert!((expected - dual).abs() <= margin, "{expected} {dual}");
        for ours in [optimum.objective_dkk, optimum.bound_dkk] {
            assert!((ours - expected).abs() <= margin, "{ours} {expected} {problem:?}");
        }
        assert_eq!(optimum.objective_dkk, problem.shortfall_dkk(&optimum.shares));
    }
    assert!(held >= 40 && cut >= 15, "{held} hold, {cut} cut");
}

#[test]
fn shares_are_a_split_of_each_year_that_moves_no_more_than_it_may() {
    for problem in one_hundred_problems() {
        let optimum = optimise(&problem).unwrap();
        let mut before = problem.start_share.clone();
        for of_year in optimum.shares.chunks(problem.areas) {
            assert_eq!(of_year.iter().sum::<f64>(), 1.0);
            for (share, before) in of_year.iter().zip(&before) {
                assert!(*share >= 0.0 && share % SHARE_STEP == 0.0);
                let most = problem.max_move_share.unwrap_or(1.0);
                assert!((share - before).abs() <= most + 4.0 * SHARE_STEP, "{problem:?}");
            }
            before = of_year.to_vec();
        }
    }
}

#[test]
fn prices_are_what_solving_another_programme_a_krone_off_gives() {
    let mut unique = 0;
    for problem in one_hundred_problems().into_iter().take(40) {
        let optimum = optimise(&problem).unwrap();
        if !all_floors_hold(&optimum) {
            continue;
        }
        let prices = shadow_prices(&problem, &optimum).unwrap();
        let value = |change: &dyn Fn(&mut Problem)| {
            let mut changed = problem.clone();
            change(&mut changed);
            Programme::of(&changed).least_dkk()
        };
        // A thousand kroner, as the other programme counts in millions and to nine digits.
        let base = value(&|_| {});
        let is = |price: &Price, changed: f64, what: &str| {
            if price.is_unique() {
                let expected = (base - changed) / 1000.0;
                let error = (price.of_one_more - expected).abs();
                assert!(error <= 1e-3 * expected.abs().max(1.0), "{what} {price:?} {expected}");
            }
            assert!(price.of_one_less >= price.of_one_more - 1e-3, "{what} {price:?}");
            price.is_unique()
        };
        for year in 0..problem.money_dkk.len() {
            let more = value(&|problem| problem.money_dkk[year] += 1000.0);
            unique += usize::from(is(&prices.frame[year], more, "frame"));
            let price = prices.frame[year];
            let dual = prices.dual_frame[year];
            let tolerance = 1e-3 * dual.abs().max(1.0);
            assert!(dual >= price.of_one_more - tolerance, "{dual} {price:?}");
            assert!(dual <= price.of_one_less + tolerance, "{dual} {price:?}");
            for cell in year * problem.areas..(year + 1) * problem.areas {
                let more = value(&|problem| {
                    problem.need_dkk[cell] -= 1000.0;
                    problem.floor_dkk[cell] = (problem.floor_dkk[cell] - 1000.0).max(0.0);
                });
                unique += usize::from(is(&prices.area[cell], more, "area"));
            }
        }
    }
    assert!(unique > 100, "only {unique} prices were unique");
}

#[test]
fn another_order_of_areas_gives_each_the_same() {
    for problem in one_hundred_problems() {
        let areas = problem.areas;
        let turn = |values: &[f64]| -> Vec<f64> {
            let turned = values.chunks(areas).flat_map(|year| {
                let mut year = year.to_vec();
                year.rotate_left(1);
                year
            });
            turned.collect()
        };
        let turned = Problem {
            need_dkk: turn(&problem.need_dkk),
            weights: turn(&problem.weights),
            floor_dkk: turn(&problem.floor_dkk),
            start_share: turn(&problem.start_share),
            ..problem.clone()
        };
        let (here, there) = (optimise(&problem).unwrap(), optimise(&turned).unwrap());
        for (here, there) in turn(&here.shares).iter().zip(&there.shares) {
            assert!((here - there).abs() <= 1e-6, "{here} {there} {problem:?}");
        }
    }
}

#[test]
fn more_money_never_makes_the_optimum_worse() {
    for (index, problem) in one_hundred_problems().into_iter().enumerate() {
        let optimum = optimise(&problem).unwrap();
        // More money lets more be kept of floors that do not hold, whatever that costs other areas.
        if !all_floors_hold(&optimum) {
            continue;
        }
        let mut richer = problem.clone();
        let year = index % richer.money_dkk.len();
        richer.money_dkk[year] *= 1.0 + 0.01 * (1 + index % 7) as f64;
        let richer_optimum = optimise(&richer).unwrap();
        let (before, after) = (optimum.objective_dkk, richer_optimum.objective_dkk);
        assert!(after <= before + margin_dkk(&richer), "{before} {after} {problem:?}");
    }
}

/// What an optimum's programme says of the money that another plan gives.
fn judged(problem: &Problem, plan: &PlanResult) -> (f64, bool) {
    let mut shares = Vec::new();
    let mut keeps_floors = true;
    let mut keeps_cap = true;
    let mut before = problem.start_share.clone();
    for (year, money) in problem.money_dkk.iter().enumerate() {
        let of_year: Vec<f64> =
            plan.areas(year + 1).iter().map(|a| a.service_money.0 as f64).collect();
        for (area, given) in of_year.iter().enumerate() {
            // Whole kroner.
            keeps_floors &= *given >= problem.floor_dkk[year * problem.areas + area] - 1.0;
            let share = given / money;
            let most = problem.max_move_share.unwrap_or(1.0);
            keeps_cap &= (share - before[area]).abs() <= most + 1e-9;
            before[area] = share;
            shares.push(share);
        }
    }
    (problem.shortfall_dkk(&shares), keeps_floors && keeps_cap)
}

#[test]
fn no_other_rule_that_keeps_its_floors_and_its_cap_has_a_smaller_weighted_shortfall() {
    let (mut rivals, mut better) = (0, 0);
    for name in ["sixteen_areas", "drivers", "viborg"] {
        let mut study = read(name);
        let areas = study.model.areas.len();
        let weights: Vec<f64> = (0..areas).map(|area| (area % 3) as f64 * 0.75 + 0.5).collect();
        let floors: Vec<Option<Floor>> = (0..areas)
            .map(|area| (area == 1).then(|| Floor::Coverage(Path::constant(0.97))))
            .collect();
        let optimal = |floors: &[Option<Floor>], max_move_share| {
            let (weights, floors) = (weights.clone(), floors.to_vec());
            Rule::Optimal(Optimal { weights, floors, max_move_share })
        };
        let none = vec![None; areas];
        let protect = |rest: Share| {
            Rule::Protect(Protect { floors: floors.clone(), rest, others_at_least: 0.5 })
        };
        let optima = [optimal(&none, None), optimal(&floors, None), optimal(&floors, Some(0.01))];
        let others = [
            Rule::DEMOGRAPHY,
            Rule::PROPORTIONAL,
            Rule::EQUAL_COVERAGE,
            Rule::Plain(Share::Weights(weights.clone())),
            protect(Share::Proportional),
            protect(Share::EqualCoverage),
            protect(Share::Weights(weights.clone())),
        ];
        study.plans = optima
            .iter()
            .chain(&others)
            .map(|rule| Plan::of_rule(rule.word(), Names::both(rule.word()), rule.clone()))
            .collect();
        study.ensemble = None;
        for result in run(&study, How::default()) {
            for best in &result.plans[..optima.len()] {
                let solved = best.optimum.as_ref().unwrap().as_ref().unwrap();
                let (own, keeps) = judged(&solved.problem, best);
                // A krone is rounded in every cell, and the share of each by a step.
                let margin =
                    margin_dkk(&solved.problem) + solved.problem.need_dkk.len() as f64 * 2.0;
                if !keeps && !all_floors_hold(&solved.optimum) {
                    continue;
                }
                assert!((own - solved.optimum.objective_dkk).abs() <= margin, "{name}");
                for rival in &result.plans[optima.len()..] {
                    let (other, keeps) = judged(&solved.problem, rival);
                    if keeps {
                        rivals += 1;
                        better += usize::from(own < other - margin);
                        let rule = &study.plans[rival.plan.index()].id;
                        assert!(own <= other + margin, "{name} {rule}: {own} {other}");
                    }
                }
            }
        }
    }
    assert!(rivals > 100 && better > 20, "{rivals} rivals, {better} of them worse");
}
