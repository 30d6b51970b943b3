//! All questions that pictures and papers ask of one plan, asked in one go.
//!
//! Says which usual question each analysis is asked. Start at [`ask`]. Each command that asks one of them by itself
//! gets the same numbers.

use super::attribution::{Against, Attribution, attribute};
use super::compare::{Comparison, Question, compare, most_runs};
use super::discover::prim::Search;
use super::discover::{Discovery, Failing, discover};
use super::explain::Cell;
use super::seek::{self, Goal, Knob, Sought, Turn, Where, as_it_is, seek};
use super::sensitivity::{self, Sensitivity, sensitivity, sobol};
use super::waiting::{Waiting, waiting};
use crate::ensemble::{Control, How};
use crate::figures::{Figure, Quantity, Scope};
use crate::ids::{AreaId, PlanId, ScenarioId};
use crate::model::{Design, Factor, FactorPart, FactorSpan, Scheme, Study};

/// Rows of the matrices of Sobol', as `pejl sensitivity` has them.
const ROWS: usize = 2048;
/// In how many futures a target shall be met where "most" is asked for.
const MOST_FUTURES: f64 = 0.8;
/// Futures that are tried for each number then. More move the second digit of the answer, and take longer than
/// all else.
const FUTURES: u64 = 1000;

/// Who is asked about what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Subject {
    /// The scenario that single runs are of.
    pub scenario: ScenarioId,
    /// The plan that is asked about where it is about one.
    pub plan: PlanId,
    /// The area, or all.
    pub area: Option<AreaId>,
}

impl Subject {
    /// The base scenario, the first plan, all areas.
    pub fn usual(study: &Study) -> Self {
        Self { scenario: study.base_scenario(), plan: PlanId(0), area: None }
    }
}

/// Which questions are asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a question is asked or not, each by itself")]
pub struct Wanted {
    /// How plans stand over many futures.
    pub comparison: bool,
    /// What has changed the gap since the base year.
    pub drivers: bool,
    /// Which factors the gap hangs on.
    pub sensitivity: bool,
    /// When the plan fails.
    pub discovery: bool,
    /// What it would take in the subject's scenario.
    pub sought: bool,
    /// What it would take in most futures.
    pub sought_in_most: bool,
    /// How many citizens go without each service.
    pub waiting: bool,
}

impl Wanted {
    /// All of them.
    pub const ALL: Self = Self {
        comparison: true,
        drivers: true,
        sensitivity: true,
        discovery: true,
        sought: true,
        sought_in_most: true,
        waiting: true,
    };

    /// All that any of `each` asks.
    pub fn of(each: impl IntoIterator<Item = Self>) -> Self {
        each.into_iter().fold(Self::default(), |all, own| Self {
            comparison: all.comparison || own.comparison,
            drivers: all.drivers || own.drivers,
            sensitivity: all.sensitivity || own.sensitivity,
            discovery: all.discovery || own.discovery,
            sought: all.sought || own.sought,
            sought_in_most: all.sought_in_most || own.sought_in_most,
            waiting: all.waiting || own.waiting,
        })
    }
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Answers {
    /// What they are about.
    pub subject: Subject,
    /// The study with the asked plan only, which the answers to all but the comparison are about.
    pub alone: Study,
    /// All plans over many futures.
    pub comparison: Option<Comparison>,
    /// From the base year to the decision year, and to the horizon.
    pub drivers: Vec<Attribution>,
    /// Of the gap in the decision year.
    pub sensitivity: Option<Sensitivity>,
    /// Until the decision year.
    pub discovery: Option<Discovery>,
    /// Of the gap, by knob and year.
    pub sought: Vec<Answer>,
    /// In the decision year.
    pub waiting: Option<Waiting>,
}

/// What it takes of one knob.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What is to be met.
    pub goal: Goal,
    /// `None`: in the subject's scenario; else in this share of the futures of a design.
    pub share: Option<(f64, Design)>,
    /// The outcome as things are.
    pub value: f64,
    /// The knob's number as things are; `None` where areas or levers differ.
    pub now: Option<f64>,
    /// What was found.
    pub found: Sought,
}

impl Answer {
    /// The question that it answers, of the study that [`Answers::alone`] is.
    pub fn asked<'a>(&'a self, study: &'a Study, subject: Subject) -> seek::Asked<'a> {
        let at = match &self.share {
            Some((share, design)) => Where::Share(*share, design),
            None => Where::Scenario(subject.scenario),
        };
        seek::Asked { study, goal: self.goal, at, how: How::default() }
    }
}

/// Asks what is `wanted`, on all threads of the current pool; `None` if `control` said stop. What a study has no
/// ground for (no ensemble, one year) has no answer.
pub fn ask(
    study: &Study,
    subject: Subject,
    wanted: Wanted,
    how: How,
    control: &impl Control,
) -> Option<Answers> {
    let mut alone = study.clone();
    alone.plans = study.plans.get(subject.plan.index()).cloned().into_iter().collect();
    let mut answers = Answers {
        subject,
        alone,
        comparison: None,
        drivers: Vec::new(),
        sensitivity: None,
        discovery: None,
        sought: Vec::new(),
        waiting: None,
    };
    let model = &study.model;
    let decision = model.decision_year.since(model.base_year);
    let last = model.horizon.since(model.base_year);
    let mut years = vec![decision, last];
    years.dedup();
    if wanted.comparison {
        let question = Question::of_pictures(study);
        let fits = |design: &&Design| design.runs() <= most_runs(study, &question);
        let design = study.ensemble.as_ref().filter(fits);
        let all: Vec<ScenarioId> = (0..study.scenarios.len()).map(ScenarioId::from).collect();
        answers.comparison = Some(compare(study, &question, &all, design, how, |_| {}, control)?);
    }
    if wanted.drivers {
        let cell = |t: usize| Cell {
            figure: Figure::Gap,
            scope: Scope::of(subject.area),
            t,
            scenario: subject.scenario,
            plan: subject.plan,
        };
        let after = years.iter().filter(|t| **t > 0);
        answers.drivers =
            after.filter_map(|t| attribute(study, cell(*t), Against::Year(0))).collect();
    }
    let gap = |t: usize| Quantity::of_area(Figure::Gap, subject.area, t);
    if let Some(design) = &study.ensemble {
        if wanted.sensitivity && (1..=sobol::MOST_FACTORS).contains(&design.factors.len()) {
            let question = sensitivity::SensitivityQuestion {
                outcome: gap(decision),
                rows: ROWS,
                walks: 0,
                seed: design.seed,
            };
            answers.sensitivity =
                Some(sensitivity(&answers.alone, design, question, how, control)?);
        }
        let fails = Failing::usual(study, Quantity::of_plan(Figure::AdequateYears));
        if let Some(failing) = fails.filter(|_| wanted.discovery && decision > 0) {
            let search = Search::default();
            answers.discovery =
                Some(discover(&answers.alone, design, failing, search, how, control)?);
        }
    }
    if let Some(design) = study.ensemble.as_ref().filter(|_| wanted.waiting) {
        answers.waiting = Some(waiting(&answers.alone, design, how, control)?);
    }
    years.retain(|t| *t > 0);
    if wanted.sought {
        answers.sought = sought(&answers.alone, subject, &years, how, control)?;
    }
    if let (true, Some(design), Some(t)) =
        (wanted.sought_in_most, &study.ensemble, years.first().copied())
    {
        let own = sought_in_most(&answers.alone, design, (subject, t), how, control)?;
        answers.sought.push(own);
    }
    Some(answers)
}

/// What it takes to close the gap in each of `years`: of the frames' growth, of the demographic regulation and of
/// LEAN.
fn sought(
    alone: &Study,
    subject: Subject,
    years: &[usize],
    how: How,
    control: &impl Control,
) -> Option<Vec<Answer>> {
    let factor = |factor: Factor| Knob::Factor { factor, part: subject.part_of(factor) };
    let knobs = [
        factor(Factor::FrameGrowth),
        factor(Factor::DemographicCompensation),
        Knob::Lean(subject.area),
    ];
    let questions = years.iter().flat_map(|t| knobs.map(|knob| (*t, knob)));
    questions.map(|(t, knob)| answer(alone, (subject, t), knob, None, how, control)).collect()
}

/// What it takes of the frames' growth to close the gap of year `t` in most futures of `design`.
fn sought_in_most(
    alone: &Study,
    design: &Design,
    (subject, t): (Subject, usize),
    how: How,
    control: &impl Control,
) -> Option<Answer> {
    let mut few = design.clone();
    if few.scheme != Scheme::Factorial {
        few.draws = few.draws.min(FUTURES);
    }
    let factor = Factor::FrameGrowth;
    let knob = Knob::Factor { factor, part: subject.part_of(factor) };
    answer(alone, (subject, t), knob, Some((MOST_FUTURES, few)), how, control)
}

fn answer(
    alone: &Study,
    (subject, t): (Subject, usize),
    knob: Knob,
    share: Option<(f64, Design)>,
    how: How,
    control: &impl Control,
) -> Option<Answer> {
    let outcome = Quantity::of_area(Figure::Gap, subject.area, t);
    let goal = Goal {
        outcome,
        target: Goal::usual(outcome).unwrap_or_default(),
        better: outcome.better(),
    };
    let at = match &share {
        Some((share, design)) => Where::Share(*share, design),
        None => Where::Scenario(subject.scenario),
    };
    let asked = seek::Asked { study: alone, goal, at, how };
    let value = as_it_is(&asked, control)?;
    let (from, to) = knob.range();
    let found = seek(&asked, Turn { knob, from, to }, control)?;
    let now = seek::now(&asked, knob);
    Some(Answer { goal, share, value, now, found })
}

impl Subject {
    /// The area whose number of a factor is turned; `None` where the factor has none of its own.
    fn part_of(self, factor: Factor) -> Option<FactorPart> {
        let area = self.area.filter(|_| factor.span() == FactorSpan::Area);
        area.map(FactorPart::Area)
    }
}
