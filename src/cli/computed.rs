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
use crate::analysis::base_in_draws::base_in_draws;
use crate::analysis::initiatives::{Account, accounts};
use crate::analysis::scorecard::{Scorecard, scorecards};
use crate::diag::{Diagnostics, WarningLine};
use crate::ensemble::{Aggregate, How, ScenarioResult, run_scenarios};
use crate::figures::Scope;
use crate::ids::{PlanId, ScenarioId};
use crate::input::check_base_in_draws;
use crate::model::{Constraint, Design, Study};
use crate::text::Texts;
use crate::text::sentence::{in_sentence, without_stop};
use crate::topics::basis::factor_names::factor_name;
use crate::topics::draws::part::PartOf;
use crate::topics::draws::tables::Figures;
use crate::topics::findings::Findings;
use crate::topics::gap::fan_pictures::FanRuns;
use crate::topics::gap::screen::cut_floors;
use crate::topics::initiatives::sentences::{
    unproven_choices, unproven_sentences, unsolved_in_ensemble, unsolved_sentences,
};
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

/// The warning that the base scenario is not in the middle of what was drawn, if it is not; `results` may have it, and
/// otherwise it is run.
pub(super) fn off_centre(
    opened: &Opened,
    (design, aggregate): (&Design, &Aggregate),
    results: &[ScenarioResult],
    job: &Job<'_>,
) -> Diagnostics {
    let (study, how) = (opened.study(), job.how());
    let own = results.iter().find(|result| result.scenario == design.scenario).cloned();
    let found = job.run(|| {
        let own = own.or_else(|| run_scenarios(study, &[design.scenario], how, |_| {}).pop());
        base_in_draws(study, design, aggregate, &own?, how)
    });
    let places = &opened.reading.places;
    let lang = opened.texts.lang();
    found.map_or_else(Diagnostics::default, |found| {
        let leaning = found.leaning.iter().filter_map(|factor| design.factors.get(*factor));
        let name = |own| in_sentence(&factor_name(study, own, &opened.texts));
        let names: Vec<String> = leaning.map(name).collect();
        check_base_in_draws(study, design, places, &found, &names, lang)
    })
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
    /// What a reader must be warned of, by the study's own language of words; reported already.
    pub(super) warnings: Vec<WarningLine>,
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
        let shown = opened.check_results(&results, options)?;
        job.warn(&shown, opened, options);
        let mut computed = job.run(|| {
            let cards = scorecards(study, &results);
            let accounts = accounts(study, &results);
            let design = study.ensemble.as_ref().filter(|_| asked.draws);
            let drawn = design.map(|design| DrawnRuns::new(study, design, inputs, how));
            if let Some(drawn) = &drawn {
                opened.check_draws(&drawn.aggregate, options)?;
            }
            // Without a control that stops it there is always an answer.
            let answers = ask(study, asked.subject, asked.wanted, how, &()).context("stopped")?;
            let warnings = Vec::new();
            Ok::<_, Failure>(Self { results, cards, accounts, drawn, answers, warnings })
        })?;
        let mut shown = shown;
        if let Some((design, drawn)) = study.ensemble.as_ref().zip(computed.drawn.as_ref()) {
            let off = off_centre(opened, (design, &drawn.aggregate), &computed.results, job);
            job.warn(&off, opened, options);
            shown.extend(off);
        }
        computed.warnings = opened.warning_lines(shown, options);
        computed.warn_of_plans(study, &opened.texts);
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

    /// Adds what plans could not do: an optimum that was not found, floors that were cut.
    fn warn_of_plans(&mut self, study: &Study, texts: &Texts) {
        let mut said = unsolved_sentences(study, &self.results, texts);
        let in_ensemble = self.drawn.as_ref().map_or(&[][..], |drawn| &drawn.unsolved);
        said.extend(unsolved_in_ensemble(study, in_ensemble, texts));
        said.extend(unproven_sentences(study, &unproven_choices(&self.results), texts));
        said.extend(cut_floors(study, &self.cards, texts));
        let line = |sentence: String| WarningLine {
            text: without_stop(&sentence).to_owned(),
            place: String::new(),
            count: 1,
            rank: 0,
        };
        self.warnings.extend(said.into_iter().map(line));
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
            warnings: &self.warnings,
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
