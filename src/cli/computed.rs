//! All that pictures and papers are made of, computed in one order for the commands that leave them.
//!
//! Start at [`Computed`].

use super::args::{DrawOptions, StudyOptions};
use super::ensemble_run::{EnsembleRun, described};
use super::failure::Failure;
use super::job::Job;
use super::open::Opened;
use super::progress::Progress;
use crate::analysis::answers::{Answers, Subject, Wanted, ask};
use crate::analysis::initiatives::{Account, accounts};
use crate::analysis::scorecard::{Scorecard, scorecards};
use crate::diag::Diagnostics;
use crate::ensemble::{Aggregate, How, ScenarioResult, run_scenarios};
use crate::figures::Scope;
use crate::ids::{PlanId, ScenarioId};
use crate::model::{Constraint, Design, Study};
use crate::topics::draws::part::PartOf;
use crate::topics::draws::tables::Figures;
use crate::topics::findings::Findings;
use crate::topics::gap::fan_pictures::FanRuns;
use crate::writers::Files;
use crate::writers::manifest::InputEntry;
use crate::writers::paper::Paper;
use crate::writers::paper::docx::docx;
use crate::writers::paper::html::html;
use anyhow::Context as _;

/// The study's ensemble, run whole.
pub(super) struct DrawnRuns {
    pub(super) whole: PartOf,
    pub(super) aggregate: Aggregate,
    pub(super) figures: Figures,
    /// The plans whose optimum was not found.
    pub(super) unsolved: Vec<PlanId>,
}

impl DrawnRuns {
    /// On all threads of the current pool.
    fn new(study: &Study, design: &Design, inputs: Vec<InputEntry>, how: How) -> Self {
        let run = EnsembleRun::new(study, design, inputs, how);
        let unsolved = run.unsolved();
        let EnsembleRun { ensemble, whole } = run;
        let aggregate = ensemble.begin();
        let all = 0..ensemble.work().units();
        ensemble.run(std::slice::from_ref(&all), &aggregate, &(), &mut |_| {});
        let figures = Figures::of(&aggregate, whole.reading);
        Self { whole, aggregate, figures, unsolved }
    }
}

/// What is to be computed.
pub(super) struct ToCompute<'a> {
    /// Scenarios to run under every plan.
    pub(super) scenarios: &'a [ScenarioId],
    /// What pictures of one plan are of.
    pub(super) subject: Subject,
    /// Which questions are asked beside.
    pub(super) wanted: Wanted,
    /// Is the study's ensemble drawn?
    pub(super) draws: bool,
}

/// What was computed.
pub(super) struct Computed {
    pub(super) results: Vec<ScenarioResult>,
    pub(super) cards: Vec<Scorecard>,
    pub(super) accounts: Vec<Account>,
    pub(super) drawn: Option<DrawnRuns>,
    pub(super) answers: Answers,
    /// What the scenarios showed; reported already.
    #[expect(dead_code, reason = "the paper and the workbook are to show it")]
    pub(super) warnings: Diagnostics,
}

impl Computed {
    /// On all threads of the job, whose manifest says what was run and what that showed.
    pub(super) fn new(
        opened: &Opened,
        asked: &ToCompute<'_>,
        job: &mut Job<'_>,
        options: &StudyOptions,
        progress: &Progress,
    ) -> Result<Self, Failure> {
        let (study, how) = (opened.study(), job.how());
        let inputs = job.manifest.inputs.clone();
        let results =
            job.run(|| run_scenarios(study, asked.scenarios, how, |batch| progress.advance(batch)));
        // Before anything is made of numbers that cannot be right.
        let warnings = opened.check_results(&results, options)?;
        job.warn(&warnings, opened, options);
        let computed = job.run(|| {
            let cards = scorecards(study, &results);
            let accounts = accounts(study, &results);
            let design = study.ensemble.as_ref().filter(|_| asked.draws);
            let drawn = design.map(|design| DrawnRuns::new(study, design, inputs, how));
            if let Some(drawn) = &drawn {
                opened.check_draws(&drawn.aggregate, options)?;
            }
            // Without a control that stops it there is always an answer.
            let answers = ask(study, asked.subject, asked.wanted, how, &()).context("stopped")?;
            Ok::<_, Failure>(Self { results, cards, accounts, drawn, answers, warnings })
        })?;
        let manifest = &mut job.manifest;
        let ids =
            computed.results.iter().map(|result| &study.scenarios[result.scenario.index()].id);
        manifest.scenarios = ids.cloned().collect();
        manifest.runs = computed.runs(study) as usize;
        if let Some(drawn) = &computed.drawn {
            manifest.seed = Some(drawn.whole.seed);
            manifest.ensemble = described(&drawn.whole, &drawn.aggregate);
        }
        Ok(computed)
    }

    /// How many runs were made, each plan of each future counted.
    pub(super) fn runs(&self, study: &Study) -> u64 {
        let drawn = self.drawn.as_ref().map_or(0, |drawn| drawn.aggregate.done().runs);
        (self.results.len() as u64 + drawn) * study.plans.len() as u64
    }

    /// For pictures and papers.
    pub(super) fn findings<'a>(
        &'a self,
        study: &'a Study,
        constraint: Option<&'a Constraint>,
    ) -> Findings<'a> {
        Findings {
            study,
            results: &self.results,
            cards: &self.cards,
            accounts: &self.accounts,
            constraint,
            runs: self.drawn.as_ref().map(|drawn| FanRuns {
                figures: &drawn.figures,
                runs: drawn.whole.runs,
                seed: drawn.whole.seed,
            }),
            answers: &self.answers,
        }
    }
}

/// A paper as a page and as a Word file.
pub(super) fn paper_files(paper: &Paper) -> Result<Files, Failure> {
    let word = docx(paper).context("report.docx")?;
    Ok(vec![("report.html".to_owned(), html(paper).into_bytes()), ("report.docx".to_owned(), word)])
}

/// What on the command line moves a number: nothing where `pejl run` would draw the same.
pub(super) fn choices(study: &Study, draw: &DrawOptions, subject: Subject) -> Vec<String> {
    let usual = Subject::usual(study);
    let mut choices = Vec::new();
    if subject != usual {
        choices.push(format!("scenario {}", study.scenarios[subject.scenario.index()].id));
        choices.push(format!("plan {}", study.plans[subject.plan.index()].id));
        choices.push(format!("area {}", Scope::of(subject.area).area_id(study)));
    }
    choices.extend(draw.runs.map(|runs| format!("runs {runs}")));
    choices.extend(draw.seed.seed.map(|seed| format!("seed {seed}")));
    choices
}
