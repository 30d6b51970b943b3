//! One run, or several side by side: the only code that knows the order of the steps.
//!
//! Owns the working memory of a run and the two stages: people and need (`project`), then frame and
//! split under a plan (`settle`). Nothing is allocated inside a run. Start at [`Runner`].

mod prepared;
mod project;
mod settle;
mod workspace;

pub use prepared::Prepared;
pub use settle::Settlement;
pub use workspace::{Outcome, Workspace};

use crate::model::Rule;
use crate::numeric::{Kernel, Vectors, dispatch};
use crate::tables::{FactorLanes, Tables};

/// Runs `L` scenarios side by side, again and again in the same memory.
pub struct Runner<'a, const L: usize> {
    tables: &'a Tables,
    prepared: &'a Prepared,
    vectors: Vectors,
    workspace: Workspace<L>,
    outcome: Outcome<L>,
}

impl<'a, const L: usize> Runner<'a, L> {
    /// Takes the memory that all runs of the study need. With `keep_persons` each year's population
    /// stays in the outcome; without, only its effects do.
    pub fn new(
        tables: &'a Tables,
        prepared: &'a Prepared,
        vectors: Vectors,
        keep_persons: bool,
    ) -> Self {
        Self {
            tables,
            prepared,
            vectors,
            workspace: Workspace::new(tables),
            outcome: Outcome::new(tables, keep_persons),
        }
    }

    /// The first stage: who lives here, what they need, and what that costs.
    pub fn project(&mut self, factors: &FactorLanes<L>) -> &Outcome<L> {
        dispatch(
            self.vectors,
            Project {
                tables: self.tables,
                prepared: self.prepared,
                factors,
                workspace: &mut self.workspace,
                outcome: &mut self.outcome,
            },
        );
        &self.outcome
    }

    /// The second stage, for the runs that were projected last: what the frame grants, and who gets it
    /// under `rule`.
    pub fn settle(&self, factors: &FactorLanes<L>, rule: Rule, settlement: &mut Settlement<L>) {
        dispatch(
            self.vectors,
            Settle { tables: self.tables, factors, rule, outcome: &self.outcome, settlement },
        );
    }

    /// What the last projection left.
    pub fn outcome(&self) -> &Outcome<L> {
        &self.outcome
    }
}

struct Project<'a, const L: usize> {
    tables: &'a Tables,
    prepared: &'a Prepared,
    factors: &'a FactorLanes<L>,
    workspace: &'a mut Workspace<L>,
    outcome: &'a mut Outcome<L>,
}

impl<const L: usize> Kernel for Project<'_, L> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        project::project(self.tables, self.prepared, self.factors, self.workspace, self.outcome);
    }
}

struct Settle<'a, const L: usize> {
    tables: &'a Tables,
    factors: &'a FactorLanes<L>,
    rule: Rule,
    outcome: &'a Outcome<L>,
    settlement: &'a mut Settlement<L>,
}

impl<const L: usize> Kernel for Settle<'_, L> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        settle::settle(self.tables, self.factors, self.rule, self.outcome, self.settlement);
    }
}
