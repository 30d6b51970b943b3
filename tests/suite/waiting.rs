//! Citizens who wait for each service: the same as for areas, as runs one by one, and on any machine.

use crate::studies::{read, run};
use pejl::analysis::waiting::{Waiting, waiting};
use pejl::ensemble::{Ensemble, How, Reducer};
use pejl::figures::{PlanView, counted, unserved};
use pejl::model::{Kind, Rule, Study};
use pejl::numeric::Vectors;

/// Viborg with some draws, and without the plan that is solved anew in a single run but not in an ensemble.
fn viborg(draws: u64) -> Study {
    let mut study = read("viborg");
    study.plans.retain(|plan| !matches!(plan.rule, Rule::Optimal(_)));
    study.ensemble.as_mut().unwrap().draws = draws;
    study
}

/// The persons of each area in one year, from the services and as the area itself has them.
fn by_area(study: &Study, plan: &PlanView<'_>, t: usize) -> Vec<(f64, f64)> {
    let mut sums: Vec<(f64, f64)> =
        plan.areas_in(t).iter().map(|area| (0.0, area.unserved().0)).collect();
    for ((_, service), persons) in counted(study).zip(unserved(study, plan, t)) {
        sums[service.area.index()].0 += persons;
    }
    sums
}

fn assert_alike(sums: &[(f64, f64)], case: &str) {
    for (of_services, of_area) in sums {
        let off = (of_services - of_area).abs();
        assert!(off <= 1e-9 * of_area.max(1.0), "{case}: {of_services} against {of_area}");
    }
}

#[test]
fn services_of_an_area_have_the_areas_persons_together_in_every_year() {
    for name in ["viborg", "sixteen_areas", "plans_efforts"] {
        let study = read(name);
        let mut is_short = false;
        for result in run(&study, How::default()) {
            for plan in &result.plans {
                for t in 0..plan.year_count() {
                    let sums = by_area(&study, &plan.view(&result), t);
                    assert_alike(&sums, name);
                    is_short |= sums.iter().any(|(_, of_area)| *of_area > 1.0);
                }
            }
        }
        assert!(is_short, "{name}: nobody ever waits, so that nothing was tried");
    }
}

#[test]
fn services_without_persons_and_transfers_are_not_counted() {
    let mut study = read("viborg");
    let all = counted(&study).count();
    let first = counted(&study).next().unwrap().0;
    assert!(counted(&study).all(|(_, service)| service.kind == Kind::Service));
    study.model.services[first.index()].persons_per_unit = 0.0;
    assert_eq!(counted(&study).count(), all - 1);
    assert!(counted(&study).all(|(id, _)| id != first));
}

/// Each run's persons by service, for whoever sorts them himself.
struct Rows<'a>(&'a Study, usize);

impl Reducer for Rows<'_> {
    fn width(&self) -> usize {
        counted(self.0).count()
    }

    fn reduce(&self, plans: &[PlanView<'_>], row: &mut [f64]) {
        let plan = &plans[0];
        assert_alike(&by_area(self.0, plan, self.1), "a draw");
        row.copy_from_slice(&unserved(self.0, plan, self.1));
    }
}

#[test]
fn quantiles_are_those_of_all_runs_sorted() {
    let study = viborg(101);
    let design = study.ensemble.as_ref().unwrap();
    let found = waiting(&study, design, How::default(), &()).unwrap();
    let t = study.model.decision_year.since(study.model.base_year);
    let rows = Ensemble::new(&study, design, How::default()).reduce(&Rows(&study, t), &()).unwrap();
    assert_eq!((found.runs, found.all_runs), (101, 101));
    assert_eq!(found.year, study.model.decision_year);
    let width = found.services.len();
    let mut differing = 0;
    for (column, own) in found.services.iter().enumerate() {
        let mut sorted: Vec<f64> = rows.iter().skip(column).step_by(width).copied().collect();
        sorted.sort_by(f64::total_cmp);
        // Of 101 runs the 11th, the 51st and the 91st.
        assert_eq!(own.persons, [sorted[10], sorted[50], sorted[90]]);
        differing += usize::from(own.persons[0] < own.persons[2]);
    }
    assert!(differing > 0);
}

#[test]
fn it_has_the_same_bits_whatever_the_machine_does() {
    let study = viborg(300);
    let design = study.ensemble.as_ref().unwrap();
    let of = |threads: usize, how: How| -> Waiting {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| waiting(&study, design, how, &()).unwrap())
    };
    let first = of(1, How { vectors: Vectors::baseline(), lanes: 1 });
    for (threads, lanes) in [(1, 8), (2, 8), (5, 8), (3, 1)] {
        assert!(
            of(threads, How { vectors: Vectors::widest(), lanes }) == first,
            "{threads} {lanes}"
        );
    }
}

#[test]
fn of_very_many_draws_the_first_are_looked_at_and_the_count_is_told() {
    let study = viborg(10_100);
    let design = study.ensemble.as_ref().unwrap();
    let found = waiting(&study, design, How::default(), &()).unwrap();
    let all = design.runs();
    assert!(all > 10_000);
    assert_eq!(found.all_runs, all);
    assert!((9_000..=10_000).contains(&found.runs), "{}", found.runs);
}
