//! Plans side by side: in each named scenario, over all of them, and over the ensemble.
//!
//! Says which plan is the reference, which measures are looked at over many futures, and what is found. Start at
//! [`compare`]. All plans meet the same futures, so that regrets are paired.

use super::ranking::{Column, Disagreement, disagreements, pareto};
use super::robustness::{Outcomes, Robustness, share_true};
use crate::ensemble::{Control, Ensemble, How, Reducer, ScenarioResult, run_scenarios};
use crate::figures::{Better, Figure, Found, PlanView, Quantity, Scope};
use crate::ids::{PlanId, ScenarioId};
use crate::model::{Design, Study};
use rayon::prelude::*;

/// Figures of all runs are held in memory, in no more bytes than this.
const MOST_BYTES: u64 = 1 << 30;

/// What is asked of the plans of a study.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The plan that others are measured against, by its place.
    pub reference: usize,
    /// What is looked at over many futures, the first most.
    pub measures: Vec<Quantity>,
    /// What the Pareto set is found by.
    pub pareto: Vec<Quantity>,
    /// What Hurwicz weighs the best future with, 0 to 1.
    pub alpha: f64,
    /// A plan is adequate if it is so until this many years after the base year.
    pub until: usize,
    /// Are the standing measures kept of every run too, or only what is asked for?
    pub keeps_standing: bool,
}

impl Question {
    /// Unmet need first, then the weakest area's lowest coverage; against the study's first plan; adequate
    /// until the decision year.
    pub fn usual(study: &Study) -> Self {
        let kinds = [
            Figure::UnmetNeed,
            Figure::WeakestCoverage,
            Figure::UnfilledYears,
            Figure::PoliciesKept,
        ];
        let told = kinds.into_iter().filter(|kind| kind.is_in(study));
        Self {
            reference: 0,
            measures: vec![
                Quantity::of_plan(Figure::UnmetNeed),
                Quantity::of_plan(Figure::WeakestCoverage),
            ],
            pareto: told.map(Quantity::of_plan).collect(),
            alpha: 0.5,
            until: study.model.decision_year.since(study.model.base_year),
            keeps_standing: true,
        }
    }

    /// What pictures and papers take of many futures: unmet need, and how long plans are adequate.
    pub fn of_pictures(study: &Study) -> Self {
        Self {
            measures: vec![Quantity::of_plan(Figure::UnmetNeed)],
            pareto: Vec::new(),
            keeps_standing: false,
            ..Self::usual(study)
        }
    }

    /// What is kept of every run: what is asked for, what the adequacy and pictures take, and the standing
    /// measures of all areas together and of each area's coverage.
    fn kept(&self, study: &Study) -> Vec<Quantity> {
        let of_areas = |own: &Quantity| {
            matches!(own.figure, Figure::LowestCoverage | Figure::DecisionCoverage)
        };
        let is_kept = |own: &Quantity| {
            let is_asked = self.measures.contains(own) || self.pareto.contains(own);
            // How long a plan is adequate is always looked at.
            let is_always = *own == Quantity::of_plan(Figure::AdequateYears);
            let is_standing = self.keeps_standing && (own.scope == Scope::All || of_areas(own));
            is_asked || ((is_standing || is_always) && own.figure.better().is_some())
        };
        Quantity::all_of_plans(study).into_iter().filter(is_kept).collect()
    }
}

/// One measure of every plan in one future.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What is measured.
    pub measure: Quantity,
    /// By plan.
    pub found: Vec<Option<Found>>,
    /// By plan; none where the measure ranks nothing.
    pub ranks: Vec<Option<usize>>,
}

/// All plans in one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct InScenario {
    /// Which.
    pub scenario: ScenarioId,
    /// By measure.
    pub rows: Vec<Row>,
    /// Which plans no other beats; by plan.
    pub pareto: Vec<bool>,
}

impl InScenario {
    /// The row of a measure.
    pub fn row(&self, measure: Quantity) -> Option<&Row> {
        self.rows.iter().find(|row| row.measure == measure)
    }
}

/// A rule that makes one number of a plan's many futures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Laplace: all futures weigh the same.
    Mean,
    /// One future in ten is at or below.
    P10,
    /// Half of the futures are.
    P50,
    /// Nine in ten are.
    P90,
    /// Maximin: the worst future.
    Worst,
    /// The best future.
    Best,
    /// Between the best and the worst.
    Hurwicz,
    /// Minimax regret: the most that another plan would have done better.
    LargestRegret,
    /// What nine futures in ten do not exceed of that.
    P90Regret,
}

impl Rule {
    /// All, in the order of `compare.csv`.
    pub const ALL: [Self; 9] = [
        Self::Mean,
        Self::P10,
        Self::P50,
        Self::P90,
        Self::Worst,
        Self::Best,
        Self::Hurwicz,
        Self::LargestRegret,
        Self::P90Regret,
    ];

    /// What stands behind the measure in the column `measure`, after a point.
    pub fn key(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::P10 => "p10",
            Self::P50 => "p50",
            Self::P90 => "p90",
            Self::Worst => "worst",
            Self::Best => "best",
            Self::Hurwicz => "hurwicz",
            Self::LargestRegret => "largest_regret",
            Self::P90Regret => "p90_regret",
        }
    }

    fn better(self, measure: Better) -> Better {
        match self {
            Self::LargestRegret | Self::P90Regret => Better::Less,
            _ => measure,
        }
    }
}

/// One plan over many futures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// p10, p50 and p90.
    pub quantiles: [f64; 3],
    /// By every rule.
    pub robustness: Robustness,
    /// Share of the futures in which it does better than the reference plan in the same future, by more
    /// than rounding.
    pub better_share: f64,
}

impl Spread {
    /// By one rule.
    pub fn by(&self, rule: Rule) -> f64 {
        let [p10, p50, p90] = self.quantiles;
        match rule {
            Rule::Mean => self.robustness.mean,
            Rule::P10 => p10,
            Rule::P50 => p50,
            Rule::P90 => p90,
            Rule::Worst => self.robustness.worst,
            Rule::Best => self.robustness.best,
            Rule::Hurwicz => self.robustness.hurwicz,
            Rule::LargestRegret => self.robustness.largest_regret,
            Rule::P90Regret => self.robustness.p90_regret,
        }
    }
}

/// One measure over many futures.
#[derive(Clone, Debug, PartialEq)]
pub struct OverMeasure {
    /// What is measured.
    pub measure: Quantity,
    /// By plan.
    pub plans: Vec<Spread>,
    better: Better,
    tie_width: f64,
}

impl OverMeasure {
    /// The rank of every plan under a rule.
    pub fn ranks(&self, rule: Rule) -> Vec<Option<usize>> {
        Column {
            values: self.plans.iter().map(|spread| Some(spread.by(rule))).collect(),
            better: rule.better(self.better),
            tie_width: self.tie_width,
        }
        .ranks()
    }
}

/// All plans over many futures.
#[derive(Clone, Debug, PartialEq)]
pub struct OverFutures {
    /// How many futures there are.
    pub futures: usize,
    /// Those that were kept of every future, in the order of [`Quantity::all_of_plans`].
    pub measures: Vec<OverMeasure>,
    /// Share of the futures in which the plan is adequate until the year asked for; by plan.
    pub adequate_share: Vec<f64>,
    /// Which plans no other beats by the means of the measures asked for; by plan.
    pub pareto: Vec<bool>,
}

impl OverFutures {
    /// One measure; `None` if it was not kept.
    pub fn of(&self, measure: Quantity) -> Option<&OverMeasure> {
        self.measures.iter().find(|own| own.measure == measure)
    }

    /// The rank of every plan by the share of futures in which it is adequate.
    pub fn adequate_ranks(&self) -> Vec<Option<usize>> {
        Column {
            values: self.adequate_share.iter().copied().map(Some).collect(),
            better: Better::More,
            tie_width: 1e-12,
        }
        .ranks()
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What was asked.
    pub question: Question,
    /// The scenarios' figures, in the study's order.
    pub results: Vec<ScenarioResult>,
    /// In the study's order.
    pub scenarios: Vec<InScenario>,
    /// The named scenarios taken together, none likelier than another; `None` of a single one.
    pub over_scenarios: Option<OverFutures>,
    /// `None`: nothing was drawn.
    pub over_ensemble: Option<OverFutures>,
    /// What random numbers were keyed with; `None`: nothing was drawn.
    pub seed: Option<u64>,
    /// The plans whose optimum was not found for the ensemble.
    pub unsolved_in_ensemble: Vec<PlanId>,
    /// The scenario that the ensemble's optima were solved on; `None` where nothing is one, or was drawn.
    pub optimum_scenario: Option<ScenarioId>,
}

impl Comparison {
    /// What was found over most futures: the ensemble's, or else that of the scenarios.
    pub fn over_most(&self) -> Option<&OverFutures> {
        self.over_ensemble.as_ref().or(self.over_scenarios.as_ref())
    }

    /// The base scenario, or else the first.
    pub fn base(&self, study: &Study) -> Option<&InScenario> {
        let base = study.base_scenario();
        self.scenarios.iter().find(|own| own.scenario == base).or(self.scenarios.first())
    }
}

/// Where measures of one scenario rank plans differently; measures by their place in `measures`.
pub fn disagreements_in(scenario: &InScenario, measures: &[Quantity]) -> Vec<Disagreement> {
    let ranks =
        |measure: &Quantity| scenario.row(*measure).map_or_else(Vec::new, |row| row.ranks.clone());
    disagreements(&measures.iter().map(ranks).collect::<Vec<_>>())
}

/// Where rules rank plans differently by one measure; rules by their place in `rules`.
pub fn disagreements_of_rules(over: &OverMeasure, rules: &[Rule]) -> Vec<Disagreement> {
    disagreements(&rules.iter().map(|rule| over.ranks(*rule)).collect::<Vec<_>>())
}

/// The most runs whose figures fit into memory, for as many plans as the study has.
pub fn most_runs(study: &Study, question: &Question) -> u64 {
    let width = question.kept(study).len() * study.plans.len();
    MOST_BYTES / (8 * width.max(1) as u64)
}

/// Compares all plans of the study in the scenarios of `which`, and over the ensemble of `design`, on all
/// threads of the current pool; `None` if `control` said stop. `done` is told of scenarios, `control` of
/// runs.
pub fn compare(
    study: &Study,
    question: &Question,
    which: &[ScenarioId],
    design: Option<&Design>,
    how: How,
    done: impl Fn(usize) + Sync,
    control: &impl Control,
) -> Option<Comparison> {
    let results = run_scenarios(study, which, how, done);
    let reduction = Reduction { study, reference: question.reference, kept: question.kept(study) };
    let scenarios = results.iter().map(|result| in_scenario(study, question, result)).collect();
    let mut rows = vec![0.0; results.len() * reduction.width()];
    for (result, row) in results.iter().zip(rows.chunks_mut(reduction.width().max(1))) {
        reduction.reduce(&views(result), row);
    }
    let over_scenarios = (results.len() > 1).then(|| over_futures(&reduction, question, &rows));
    let mut comparison = Comparison {
        question: question.clone(),
        results,
        scenarios,
        over_scenarios,
        over_ensemble: None,
        seed: design.map(|design| design.seed),
        unsolved_in_ensemble: Vec::new(),
        optimum_scenario: None,
    };
    if let Some(design) = design {
        let ensemble = Ensemble::new(study, design, how);
        let rows = ensemble.reduce(&reduction, control)?;
        comparison.over_ensemble = Some(over_futures(&reduction, question, &rows));
        comparison.unsolved_in_ensemble =
            ensemble.unsolved().iter().map(|(plan, _)| *plan).collect();
        comparison.optimum_scenario = ensemble.optimum_scenario();
    }
    Some(comparison)
}

fn views(result: &ScenarioResult) -> Vec<PlanView<'_>> {
    result.plans.iter().map(|plan| plan.view(result)).collect()
}

/// Every measure of every plan in one scenario.
pub fn in_scenario(study: &Study, question: &Question, result: &ScenarioResult) -> InScenario {
    let views = views(result);
    let row = |measure: Quantity| {
        let found: Vec<Option<Found>> = match views.get(question.reference) {
            Some(reference) => {
                views.iter().map(|plan| measure.found(study, plan, reference)).collect()
            }
            None => Vec::new(),
        };
        let ranks = match measure.figure.better() {
            None => vec![None; found.len()],
            Some(better) => Column {
                values: found.iter().map(|found| found.map(|found| found.value)).collect(),
                better,
                tie_width: measure.figure.tie_width(study),
            }
            .ranks(),
        };
        Row { measure, found, ranks }
    };
    let rows: Vec<Row> = Quantity::all_of_plans(study).into_iter().map(row).collect();
    let ranks = |measure: &Quantity| {
        rows.iter().find(|row| row.measure == *measure).map(|row| row.ranks.clone())
    };
    let by: Vec<Vec<Option<usize>>> = question.pareto.iter().filter_map(ranks).collect();
    InScenario { scenario: result.scenario, pareto: pareto(&by), rows }
}

/// What is kept of a run: `[plan][measure]`.
struct Reduction<'a> {
    study: &'a Study,
    reference: usize,
    kept: Vec<Quantity>,
}

impl Reducer for Reduction<'_> {
    fn width(&self) -> usize {
        self.kept.len() * self.study.plans.len()
    }

    fn reduce(&self, plans: &[PlanView<'_>], row: &mut [f64]) {
        let Some(reference) = plans.get(self.reference) else { return };
        for (plan, own) in plans.iter().zip(row.chunks_mut(self.kept.len().max(1))) {
            for (measure, figure) in self.kept.iter().zip(own) {
                // Kept measures are told in every future: `is_told` depends on the study alone.
                let found = measure.found(self.study, plan, reference);
                *figure = found.map_or(0.0, |found| found.value);
            }
        }
    }
}

/// `rows` of shape `[future][plan][measure]`.
fn over_futures(reduction: &Reduction<'_>, question: &Question, rows: &[f64]) -> OverFutures {
    let Reduction { study, kept, .. } = reduction;
    let plans = study.plans.len();
    let values = |index: usize| -> Vec<f64> {
        rows.iter().skip(index).step_by(kept.len().max(1)).copied().collect()
    };
    let measures: Vec<OverMeasure> = kept
        .par_iter()
        .enumerate()
        .filter_map(|(index, measure)| {
            let better = measure.figure.better()?;
            let outcomes = Outcomes::new(better, plans, values(index))?;
            let spread = |plan: usize| Spread {
                quantiles: outcomes.quantiles(plan, [0.1, 0.5, 0.9]),
                robustness: outcomes.robustness(plan, question.alpha),
                better_share: outcomes.better_share(
                    plan,
                    question.reference,
                    measure.figure.tie_width(study),
                ),
            };
            Some(OverMeasure {
                measure: *measure,
                plans: (0..plans).map(spread).collect(),
                better,
                tie_width: measure.figure.tie_width(study),
            })
        })
        .collect();
    let adequate = Quantity::of_plan(Figure::AdequateYears);
    let adequate_years = kept.iter().position(|own| *own == adequate).map_or_else(Vec::new, values);
    let adequate_share = (0..plans)
        .map(|plan| {
            let own = adequate_years.iter().skip(plan).step_by(plans.max(1));
            share_true(own.map(|years| *years >= question.until as f64))
        })
        .collect();
    let ranks = |measure: &Quantity| {
        measures.iter().find(|own| own.measure == *measure).map(|own| own.ranks(Rule::Mean))
    };
    let by: Vec<Vec<Option<usize>>> = question.pareto.iter().filter_map(ranks).collect();
    let futures = rows.len() / reduction.width().max(1);
    OverFutures { futures, adequate_share, pareto: pareto(&by), measures }
}
