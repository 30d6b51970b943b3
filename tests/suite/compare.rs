//! Plans side by side: what must hold between plans, and between one run and very many.

use crate::golden::hold;
use crate::studies::{read, root, run};
use pejl::analysis::compare::{Comparison, FutureRule, Question, compare, in_scenario};
use pejl::ensemble::{Ensemble, How};
use pejl::figures::policies::{share_kept, verdicts};
use pejl::figures::{Figure, Quantity, Scope};
use pejl::ids::ScenarioId;
use pejl::model::{Rule as Allocation, Study};
use pejl::numeric::Vectors;
use pejl::topics::plans::compare_table::compare_table;
use pejl::writers::csv::CsvStyle;

/// Viborg with some draws, and without the plan that is solved anew in a single run but not in an ensemble.
fn viborg(draws: u64) -> Study {
    let mut study = read("viborg");
    study.plans.retain(|plan| !matches!(plan.rule, Allocation::Optimal(_)));
    study.ensemble.as_mut().unwrap().draws = draws;
    study
}

fn all_scenarios(study: &Study) -> Vec<ScenarioId> {
    (0..study.scenarios.len()).map(ScenarioId::from).collect()
}

fn compared(study: &Study, question: &Question, which: &[ScenarioId], how: How) -> Comparison {
    compare(study, question, which, study.ensemble.as_ref(), how, |_| {}, &()).unwrap()
}

#[test]
fn measures_over_the_ensemble_are_those_of_its_runs_one_by_one_whatever_the_machine_does() {
    let study = viborg(70);
    let question = Question::usual(&study);
    let mut alone = study.clone();
    let design = study.ensemble.as_ref().unwrap();
    let ensemble = Ensemble::new(&study, design, How::default());
    alone.scenarios = (1..=design.runs()).map(|run| ensemble.scenario(run)).collect();
    for scenario in &mut alone.scenarios {
        scenario.based_on = None;
    }
    alone.ensemble = None;
    let one_by_one = compared(&alone, &question, &all_scenarios(&alone), How::default());
    let expected = one_by_one.over_scenarios.unwrap();
    assert_eq!(expected.futures, 70);
    for (threads, lanes) in [(1, 1), (2, 8), (5, 8), (3, 1)] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let how = How { vectors: Vectors::widest(), lanes };
        let drawn = pool.install(|| compared(&study, &question, &[ScenarioId(0)], how));
        assert!(drawn.over_ensemble.as_ref() == Some(&expected), "{threads} threads, {how:?}");
    }
}

fn back<T: Clone>(values: &[T]) -> Vec<T> {
    values.iter().rev().cloned().collect()
}

#[test]
fn plans_in_another_order_have_the_same_results_in_that_order() {
    let study = viborg(40);
    let count = study.plans.len();
    let mut turned = study.clone();
    turned.plans.reverse();
    let question = Question::usual(&study);
    let other = Question { reference: count - 1, ..question.clone() };
    let which = [study.base_scenario(), ScenarioId(1)];
    let own = compared(&study, &question, &which, How::default());
    let turned = compared(&turned, &other, &which, How::default());
    for (own, turned) in own.scenarios.iter().zip(&turned.scenarios) {
        assert_eq!(own.pareto, back(&turned.pareto));
        for (own, turned) in own.rows.iter().zip(&turned.rows) {
            assert_eq!(own.found, back(&turned.found));
            assert_eq!(own.ranks, back(&turned.ranks));
        }
    }
    let (own, turned) = (own.over_ensemble.unwrap(), turned.over_ensemble.unwrap());
    assert_eq!(own.adequate_share, back(&turned.adequate_share));
    assert_eq!(own.pareto, back(&turned.pareto));
    for (own, turned) in own.measures.iter().zip(&turned.measures) {
        assert_eq!(own.plans, back(&turned.plans));
        for rule in FutureRule::ALL {
            assert_eq!(own.ranks(rule), back(&turned.ranks(rule)));
        }
    }
}

#[test]
fn a_plan_compared_with_itself_loses_nothing_and_regrets_nothing() {
    let mut study = viborg(20);
    let mut same = study.plans[0].clone();
    same.id = "again".to_owned();
    study.plans = vec![study.plans[0].clone(), same];
    let question = Question::usual(&study);
    let found = compared(&study, &question, &all_scenarios(&study), How::default());
    let differences = [
        Figure::MoneyDifference,
        Figure::DecisionMoneyDifference,
        Figure::CoverageDifference,
        Figure::DecisionCoverageDifference,
        Figure::LosingAreas,
    ];
    for scenario in &found.scenarios {
        assert_eq!(scenario.pareto, [true, true]);
        for row in &scenario.rows {
            assert_eq!(row.found[0], row.found[1]);
            assert_eq!(row.ranks[0], row.ranks[1]);
            if differences.contains(&row.measure.figure) {
                assert_eq!(row.found[1].unwrap().value, 0.0, "{:?}", row.measure);
            }
        }
    }
    for over in [found.over_scenarios.unwrap(), found.over_ensemble.unwrap()] {
        for spread in over.measures.iter().flat_map(|own| &own.plans) {
            assert_eq!(spread.by(FutureRule::LargestRegret), 0.0);
        }
    }
}

#[test]
fn measures_of_all_areas_are_made_of_those_of_each() {
    let study = viborg(1);
    let question = Question::usual(&study);
    let results = run(&study, How::default());
    let areas = study.model.areas.len();
    for result in &results {
        let found = in_scenario(&study, &question, result);
        let value = |figure, area: Option<usize>, plan: usize| {
            let measure = Quantity { figure, scope: Scope::of(area.map(Into::into)), year: None };
            found.row(measure).unwrap().found[plan].unwrap().value
        };
        for plan in 0..study.plans.len() {
            let of_areas = |figure| (0..areas).map(move |area| value(figure, Some(area), plan));
            for figure in [Figure::UnmetNeed, Figure::AccumulatedGap, Figure::UnfilledYears] {
                let (sum, all) = (of_areas(figure).sum::<f64>(), value(figure, None, plan));
                assert!((sum - all).abs() <= 1e-3, "{figure:?}: {sum} {all}");
            }
            let weakest = of_areas(Figure::LowestCoverage).fold(f64::INFINITY, f64::min);
            assert_eq!(value(Figure::WeakestCoverage, None, plan), weakest);
            // A surplus somewhere only lessens the gap.
            let (unmet, gap) = (Figure::UnmetNeed, Figure::AccumulatedGap);
            assert!(value(unmet, None, plan) >= value(gap, None, plan) - 1e-3);
            let worst = value(Figure::WorstGap, None, plan);
            let own = &result.plans[plan];
            let gaps = (1..own.year_count()).map(|t| own.total(t).gap().0);
            assert!((worst - gaps.fold(f64::NEG_INFINITY, f64::max)).abs() < 1e-3);
        }
    }
}

#[test]
fn policies_are_kept_where_what_they_promise_is_given() {
    let study = viborg(1);
    let results = run(&study, How::default());
    let question = Question::usual(&study);
    let (mut kept, mut broken) = (0, 0);
    for result in &results {
        let found = in_scenario(&study, &question, result);
        for (index, plan) in result.plans.iter().enumerate() {
            let verdicts = verdicts(&study, &plan.view(result));
            assert_eq!(verdicts.len(), study.policies.len());
            for verdict in &verdicts {
                assert_eq!(verdict.years.len(), study.model.year_count());
                assert_eq!(verdict.years[0], None);
                for year in verdict.years.iter().flatten() {
                    let promises = year.coverage.into_iter().chain(year.level);
                    // Within the rounding krone of an area of at least a million.
                    let is_given = promises.clone().all(|(given, promised)| given >= promised);
                    let is_nearly =
                        promises.clone().all(|(given, promised)| given > promised - 1e-6);
                    assert!(year.kept == is_given || (year.kept && is_nearly));
                    kept += u32::from(year.kept);
                    broken += u32::from(!year.kept);
                }
            }
            let row = found.row(Quantity::of_plan(Figure::PoliciesKept)).unwrap();
            assert_eq!(row.found[index].map(|found| found.value), share_kept(&verdicts));
        }
    }
    assert!(kept > 0 && broken > 0, "{kept} kept, {broken} broken");
}

#[test]
fn adequacy_over_futures_falls_with_the_years_it_must_last() {
    let study = viborg(100);
    let last = study.model.year_count() - 1;
    let mut before = vec![1.0; study.plans.len()];
    for until in 1..=last {
        let question = Question { until, ..Question::usual(&study) };
        let found = compared(&study, &question, &[ScenarioId(0)], How::default());
        let now = found.over_ensemble.unwrap().adequate_share;
        assert!(now.iter().zip(&before).all(|(now, before)| now <= before));
        before = now;
    }
    assert!(before.iter().any(|share| *share < 1.0));
}

#[test]
fn viborgs_comparison_is_what_it_was() {
    // The base scenario and a few runs: enough to see what moves, and small enough to read.
    let study = viborg(500);
    let question = Question::usual(&study);
    let found = compared(&study, &question, &[study.base_scenario()], How::default());
    let table = CsvStyle::Plain.write(&compare_table(&study, &found));
    hold(&root().join("tests/golden/viborg/compare.csv"), &table);
}
