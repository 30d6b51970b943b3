//! How many citizens go without each service in the decision year, and how sure that is.
//!
//! Says which services are counted in persons and which runs are looked at. Start at [`waiting`].

use super::robustness::quantile;
use crate::ensemble::{Control, Ensemble, How, Reducer};
use crate::figures::{PlanView, counted, unserved};
use crate::ids::{ScenarioId, ServiceId};
use crate::model::{Design, Scheme, Study};
use crate::numeric::{Permutation, Purpose, Stream};
use crate::units::Year;
use rayon::prelude::*;

/// More runs than these move no digit that is shown.
const MOST_RUNS: u64 = 10_000;
/// The stream that runs are chosen with where the first ones would not do; no factor has this number, and it is
/// not that of pilot runs.
const STREAM: u32 = u32::MAX - 1;

/// Citizens who go without, over many futures.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// When: the decision year.
    pub year: Year,
    /// The scenario that the draws are made about.
    pub scenario: ScenarioId,
    /// How many runs were looked at.
    pub runs: u64,
    /// How many the design has.
    pub all_runs: u64,
    /// What random numbers were keyed with.
    pub seed: u64,
    /// Every service that is counted in persons, in the study's order.
    pub services: Vec<WaitingService>,
}

/// Citizens who go without one service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WaitingService {
    /// The service.
    pub service: ServiceId,
    /// p10, p50 and p90 over the runs, persons; linear between the runs' numbers, as in `ensemble.csv`.
    pub persons: [f64; 3],
}

/// Looks at the runs of `design` under the first plan of `study`, on all threads of the current pool; `None` if
/// `control` said stop. Of a design with more than 10,000 runs it looks at so many: the first draws of each
/// combination of scenarios, or of a factorial, whose first runs are all alike, some from anywhere.
pub fn waiting(
    study: &Study,
    design: &Design,
    how: How,
    control: &impl Control,
) -> Option<Waiting> {
    let year = study.model.decision_year;
    let found =
        OneYear { study, t: year.since(study.model.base_year), width: counted(study).count() };
    let runs = chosen(design, MOST_RUNS);
    let rows = if found.width == 0 {
        Vec::new()
    } else {
        // Other plans would only take time.
        let mut alone = study.clone();
        alone.plans.truncate(1);
        Ensemble::new(&alone, design, how).reduce_runs(&runs, &found, control)?
    };
    let services: Vec<(usize, ServiceId)> =
        counted(study).map(|(service, _)| service).enumerate().collect();
    let services = services.into_par_iter().map(|(column, service)| {
        let mut sorted: Vec<f64> =
            rows.iter().skip(column).step_by(found.width.max(1)).copied().collect();
        sorted.sort_by(f64::total_cmp);
        WaitingService { service, persons: [0.1, 0.5, 0.9].map(|share| quantile(&sorted, share)) }
    });
    Some(Waiting {
        year,
        scenario: design.scenario,
        runs: runs.len() as u64,
        all_runs: design.runs(),
        seed: design.seed,
        services: services.collect(),
    })
}

/// The numbers of the runs to look at, `most` of them at most.
fn chosen(design: &Design, most: u64) -> Vec<u64> {
    let all = design.runs();
    if all <= most {
        return (0..all).collect();
    }
    let combinations = design.combinations.len() as u64;
    if design.scheme == Scheme::Factorial || combinations > most {
        let stream = Stream::new(Purpose::Permutation, STREAM);
        let anywhere = Permutation::new(design.seed, stream, all);
        return (0..most).map(|index| anywhere.at(index)).collect();
    }
    let draws = most / combinations.max(1);
    (0..combinations)
        .flat_map(|combination| (0..draws).map(move |draw| combination * design.draws + draw))
        .collect()
}

/// Each counted service's persons in one year under the first plan.
struct OneYear<'a> {
    study: &'a Study,
    t: usize,
    width: usize,
}

impl Reducer for OneYear<'_> {
    fn width(&self) -> usize {
        self.width
    }

    fn reduce(&self, plans: &[PlanView<'_>], row: &mut [f64]) {
        let Some(plan) = plans.first() else { return };
        for (figure, persons) in row.iter_mut().zip(unserved(self.study, plan, self.t)) {
            *figure = persons;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn design(scheme: Scheme, draws: u64, combinations: usize) -> Design {
        Design {
            scheme,
            draws,
            seed: 7,
            scenario: ScenarioId(0),
            combinations: vec![Vec::new(); combinations],
            factors: Vec::new(),
            axes: Vec::new(),
            correlation: None,
            precision: 0.02,
        }
    }

    #[test]
    fn all_runs_are_looked_at_where_they_are_few() {
        assert_eq!(chosen(&design(Scheme::Sobol, 4, 2), 8), (0..8).collect::<Vec<_>>());
    }

    #[test]
    fn every_combination_has_its_part_of_those_that_are_chosen() {
        assert_eq!(chosen(&design(Scheme::Sobol, 100, 2), 6), [0, 1, 2, 100, 101, 102]);
    }

    #[test]
    fn runs_of_a_factorial_are_chosen_from_anywhere_and_none_twice() {
        let mut runs = chosen(&design(Scheme::Factorial, 1000, 1), 100);
        runs.sort_unstable();
        runs.dedup();
        assert_eq!(runs.len(), 100);
        assert!(runs[99] > 900 && runs[99] < 1000, "{runs:?}");
    }
}
