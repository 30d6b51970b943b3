//! All that pictures and papers are made of, computed in one order for the commands that leave them.
//!
//! Owns what is asked when; refuses to write. Start at [`Gathered`].

use super::drawing::Drawing;
use crate::analysis::answers::{Answers, Subject, Wanted, ask};
use crate::analysis::initiatives::{Account, accounts};
use crate::analysis::scorecard::{Scorecard, scorecards};
use crate::ensemble::{Aggregate, How, ScenarioResult, run_scenarios};
use crate::ids::{PlanId, ScenarioId};
use crate::model::{Constraint, Design, Study};
use crate::topics::draws::part::PartOf;
use crate::topics::draws::tables::Figures;
use crate::topics::findings::Findings;
use crate::topics::gap::fan_pictures::Runs;
use crate::writers::manifest::InputEntry;

/// The study's ensemble, run whole.
pub(super) struct Drawn {
    pub(super) whole: PartOf,
    pub(super) aggregate: Aggregate,
    pub(super) figures: Figures,
    /// The plans whose optimum was not found.
    pub(super) unsolved: Vec<PlanId>,
}

impl Drawn {
    /// On all threads of the current pool.
    fn new(study: &Study, design: &Design, inputs: Vec<InputEntry>, how: How) -> Self {
        let drawing = Drawing::new(study, design, inputs, how);
        let unsolved = drawing.unsolved();
        let Drawing { ensemble, whole } = drawing;
        let aggregate = ensemble.begin();
        let all = 0..ensemble.work().units();
        ensemble.run(std::slice::from_ref(&all), &aggregate, &(), &mut |_| {});
        let figures = Figures::of(&aggregate, whole.reading);
        Self { whole, aggregate, figures, unsolved }
    }
}

/// What is to be computed.
pub(super) struct Wish<'a> {
    /// Scenarios to run under every plan.
    pub(super) which: &'a [ScenarioId],
    /// Whom single-plan pictures are of.
    pub(super) subject: Subject,
    /// What is asked beside.
    pub(super) wanted: Wanted,
    /// Is the study's ensemble drawn?
    pub(super) draws: bool,
    /// What the ensemble's digest is of.
    pub(super) inputs: Vec<InputEntry>,
    pub(super) how: How,
}

/// What was computed.
pub(super) struct Gathered {
    pub(super) results: Vec<ScenarioResult>,
    pub(super) cards: Vec<Scorecard>,
    pub(super) accounts: Vec<Account>,
    pub(super) drawn: Option<Drawn>,
    pub(super) answers: Answers,
}

impl Gathered {
    /// On all threads of the current pool; `done` is told of scenarios. `None` never, as nothing says stop.
    pub(super) fn new(study: &Study, wish: Wish<'_>, done: impl Fn(usize) + Sync) -> Option<Self> {
        let results = run_scenarios(study, wish.which, wish.how, done);
        let cards = scorecards(study, &results);
        let accounts = accounts(study, &results);
        let design = study.ensemble.as_ref().filter(|_| wish.draws);
        let drawn = design.map(|design| Drawn::new(study, design, wish.inputs, wish.how));
        let answers = ask(study, wish.subject, wish.wanted, wish.how, &())?;
        Some(Self { results, cards, accounts, drawn, answers })
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
            runs: self.drawn.as_ref().map(|drawn| Runs {
                figures: &drawn.figures,
                runs: drawn.whole.runs,
                seed: drawn.whole.seed,
            }),
            answers: &self.answers,
        }
    }
}
