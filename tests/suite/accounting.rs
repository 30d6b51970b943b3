//! Identities that hold in every run.

use crate::studies::{REFERENCE_STUDIES, read, run};
use pejl::ensemble::How;
use pejl::figures::AreaYear;
use pejl::ids::AreaId;
use pejl::model::{Factor, FactorSpan, Path, Rule, Share, Study};
use pejl::numeric::Vectors;
use pejl::run::{Keep, Plans, Prepared, Runner};
use pejl::tables::{FactorLanes, FactorTable, Tables};
use proptest::prelude::*;

/// P(t+1) = P(t) + births − deaths + net migration, for one sex, to 1e-9 of the population.
pub(crate) fn assert_persons_balance(study: &Study, drawn: &[&FactorTable], tables: &Tables) {
    let prepared = Prepared::new(study, tables);
    let plans = Plans::none(tables);
    let keep = Keep { persons: true, services: false };
    let mut runner = Runner::<8>::new(tables, &prepared, &plans, Vectors::widest(), keep);
    let mut factors = FactorLanes::new(&tables.layout, tables.years);
    factors.fill(drawn);
    let outcome = runner.project(&factors);
    let count = tables.ages.count();
    for lane in 0..drawn.len() {
        for year in 0..tables.years - 1 {
            for sex in 0..2 {
                let persons = |year: usize| -> f64 {
                    let first = (2 * year + sex) * count;
                    outcome.persons[first..first + count].iter().map(|lanes| lanes.0[lane]).sum()
                };
                let flows = &outcome.flows[year][sex];
                let expected = persons(year) + flows.births.0[lane] - flows.deaths.0[lane]
                    + flows.net_migration.0[lane];
                let error = (persons(year + 1) - expected).abs();
                assert!(
                    error <= 1e-9 * persons(year).max(1.0),
                    "{}: year {year}, sex {sex}, off by {error}",
                    study.model.names.en
                );
            }
        }
    }
}

#[test]
fn persons_balance_in_every_run() {
    for name in REFERENCE_STUDIES.into_iter().chain(["viborg"]) {
        let study = read(name);
        let tables = Tables::new(&study.model);
        let drawn: Vec<FactorTable> = study
            .scenarios
            .iter()
            .map(|scenario| FactorTable::new(&study.model, &scenario.factors, &tables.layout))
            .collect();
        for batch in drawn.chunks(8) {
            assert_persons_balance(&study, &batch.iter().collect::<Vec<_>>(), &tables);
        }
    }
}

#[test]
fn need_equals_frame_in_the_base_year() {
    for name in REFERENCE_STUDIES.into_iter().chain(["viborg"]) {
        let study = read(name);
        for result in run(&study, How::default()) {
            for plan in &result.plans {
                let areas = plan.areas(0);
                for (area, outcome) in areas.iter().enumerate() {
                    let known = &study.model.areas[area];
                    let budget = known.service_budget_dkk + known.transfer_budget_dkk;
                    assert!((outcome.need().0 - budget).abs() < 1.0, "{name}: {}", known.id);
                    assert!(outcome.gap().0.abs() <= 1.5, "{name}: {}", known.id);
                }
            }
        }
    }
}

#[test]
fn areas_add_up_to_the_same_frame_under_every_plan() {
    for name in REFERENCE_STUDIES.into_iter().chain(["viborg"]) {
        let study = read(name);
        for result in run(&study, How::default()) {
            for t in 0..study.model.year_count() {
                let frames: Vec<i64> =
                    result.plans.iter().map(|plan| plan.total(t).frame().0).collect();
                assert!(frames.iter().all(|frame| *frame == frames[0]), "{name}, year {t}");
            }
        }
    }
}

/// The same study with its areas in the opposite order, wherever they stand.
fn turned(study: &Study) -> Study {
    let mut turned = study.clone();
    let count = study.model.areas.len();
    let mirrored = |area: AreaId| AreaId::from(count - 1 - area.index());
    turned.model.areas.reverse();
    for service in &mut turned.model.services {
        service.area = mirrored(service.area);
    }
    if let Some(staff) = &mut turned.model.workforce {
        staff.fte.reverse();
    }
    for (new, old) in turned.scenarios.iter_mut().zip(&study.scenarios) {
        for factor in Factor::ALL {
            if factor == Factor::CompensationHealthyAgeing {
                continue;
            }
            let path = |part: usize| match factor.span() {
                FactorSpan::Area => old.factors.path(factor, count - 1 - part).clone(),
                _ => old.factors.path(factor, part).clone(),
            };
            new.factors.set(factor, path);
        }
    }
    for plan in &mut turned.plans {
        match &mut plan.rule {
            Rule::Plain(share) => turn_share(share),
            Rule::Protect(protect) => {
                protect.floors.reverse();
                turn_share(&mut protect.rest);
            }
            Rule::Optimal(optimal) => {
                optimal.weights.reverse();
                optimal.floors.reverse();
            }
        }
        plan.lean.iter_mut().for_each(|lever| lever.area = mirrored(lever.area));
        plan.restructuring.iter_mut().for_each(|lever| lever.area = mirrored(lever.area));
        plan.staff.iter_mut().for_each(|lever| lever.area = mirrored(lever.area));
        if let Some(overhead) = &mut plan.overhead {
            overhead.saving_share.reverse();
        }
    }
    for initiative in &mut turned.initiatives {
        initiative.pays = mirrored(initiative.pays);
    }
    turned
}

fn turn_share(share: &mut Share) {
    match share {
        Share::Weights(weights) => weights.reverse(),
        Share::Given(shares) => shares.reverse(),
        Share::Demography | Share::Proportional | Share::EqualCoverage => {}
    }
}

#[test]
fn the_order_of_areas_changes_no_area() {
    for name in REFERENCE_STUDIES.into_iter().chain(["viborg"]) {
        let study = read(name);
        let count = study.model.areas.len();
        let (expected, results) =
            (run(&study, How::default()), run(&turned(&study), How::default()));
        for (ours, theirs) in results.iter().zip(&expected) {
            for (plan, other) in ours.plans.iter().zip(&theirs.plans) {
                let known = &study.plans[plan.plan.index()];
                for t in 0..study.model.year_count() {
                    // Ties and last bits may move one krone; shares of an optimum are solved for.
                    let optimal = matches!(known.rule, Rule::Optimal(_));
                    let pot = plan.total(t).frame().0 as f64;
                    let slack = if optimal { 1.0 + 1e-6 * pot } else { 1.0 };
                    for area in 0..count {
                        let (a, b) = (plan.areas(t)[area], other.areas(t)[count - 1 - area]);
                        let place = format!("{name}, {}, year {t}, area {area}", known.id);
                        assert!((a.need().0 - b.need().0).abs() <= 1e-9 * b.need().0, "{place}");
                        let moved = (a.frame().0 - b.frame().0).abs() as f64;
                        assert!(moved <= slack, "{place}: {moved} kr.");
                    }
                }
            }
        }
    }
}

fn total_gap(study: &Study, frame_growth: f64) -> Vec<f64> {
    let mut changed = study.clone();
    changed.scenarios.truncate(1);
    changed.scenarios[0].factors.set(Factor::FrameGrowth, |_| Path::constant(frame_growth));
    let results = run(&changed, How::default());
    (0..study.model.year_count()).map(|t| results[0].plans[0].total(t).gap().0).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn more_growth_never_widens_the_gap(low in -0.03..0.03_f64, more in 0.0..0.02_f64) {
        let study = read("viborg");
        let (tight, wide) = (total_gap(&study, low), total_gap(&study, low + more));
        for (before, after) in tight.iter().zip(&wide) {
            prop_assert!(after <= &(before + 1.0));
        }
    }

    #[test]
    fn persons_balance_whatever_is_drawn(
        migration in 0.0..10.0_f64,
        fertility in 0.0..5.0_f64,
        refugees in 0.0..50.0_f64,
        mortality in -0.1..0.1_f64,
    ) {
        let study = read("drivers");
        let tables = Tables::new(&study.model);
        let mut factors = study.scenarios[0].factors.clone();
        factors.set(Factor::MigrationFactor, |_| Path::constant(migration));
        factors.set(Factor::FertilityFactor, |_| Path::constant(fertility));
        factors.set(Factor::RefugeesFactor, |_| Path::constant(refugees));
        factors.set(Factor::MortalityChange, |_| Path::constant(mortality));
        let drawn = FactorTable::new(&study.model, &factors, &tables.layout);
        assert_persons_balance(&study, &[&drawn], &tables);
    }
}

#[test]
fn a_total_is_the_sum_of_its_areas() {
    let study = read("viborg");
    for result in run(&study, How::default()) {
        for plan in &result.plans {
            for t in 0..study.model.year_count() {
                let sum = AreaYear::total(plan.areas(t));
                assert_eq!(sum, plan.total(t));
                assert_eq!(sum.frame().0, plan.areas(t).iter().map(|a| a.frame().0).sum::<i64>());
            }
        }
    }
}
