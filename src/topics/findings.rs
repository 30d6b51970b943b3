//! What was found for a study: what pictures, papers and workbooks are made of.
//!
//! Start at [`Findings`].

use crate::analysis::answers::{Answers, Subject};
use crate::analysis::initiatives::Account;
use crate::analysis::scorecard::Scorecard;
use crate::diag::WarningLine;
use crate::ensemble::{PlanResult, ScenarioResult, shown};
use crate::model::{Constraint, Study};
use crate::topics::gap::fan_pictures::FanRuns;

/// What was found for a study: all that pictures and papers are made of.
#[derive(Clone, Copy)]
pub struct Findings<'a> {
    /// The study.
    pub study: &'a Study,
    /// Every scenario that was run, under every plan.
    pub results: &'a [ScenarioResult],
    /// By scenario and plan.
    pub cards: &'a [Scorecard],
    /// What initiatives cost and save.
    pub accounts: &'a [Account],
    /// What holding the study to an official forecast took.
    pub constraint: Option<&'a Constraint>,
    /// The ensemble, if one was drawn.
    pub runs: Option<FanRuns<'a>>,
    /// What was asked of the subject.
    pub answers: &'a Answers,
    /// What its reader must be warned of.
    pub warnings: &'a [WarningLine],
}

impl<'a> Findings<'a> {
    /// Of whom single-plan pictures are.
    pub fn subject(&self) -> Subject {
        self.answers.subject
    }

    /// The subject's scenario; else the one that is shown where none is asked for.
    pub fn result(&self) -> Option<&'a ScenarioResult> {
        let asked = self.subject().scenario;
        let own = self.results.iter().find(|result| result.scenario == asked);
        own.or_else(|| shown(self.study, self.results))
    }

    /// The subject's plan in that scenario.
    pub fn plan(&self) -> Option<&'a PlanResult> {
        let asked = self.subject().plan;
        self.result()?.plans.iter().find(|plan| plan.plan == asked)
    }
}
