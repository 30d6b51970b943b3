//! One run, or several side by side: the only code that knows the order of the steps.
//!
//! Owns the working memory of a run and its stages: people and need (`project`), then what the frame
//! grants and who gets it under a plan (`settle`). Nothing is allocated inside a run. Start at [`Runner`].

mod need_rows;
mod prepared;
mod project;
mod settle;
mod workspace;

pub use need_rows::NeedRows;
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

    /// The first stage again, for runs whose need was kept: `rows` has `L` of them.
    pub fn recall(&mut self, kept: &NeedRows, rows: &[usize]) {
        kept.put(rows, &mut self.outcome);
    }

    /// What the frame grants the runs that were projected (or recalled) last, whatever the plan.
    pub fn grant(&self, factors: &FactorLanes<L>, settlement: &mut Settlement<L>) {
        dispatch(
            self.vectors,
            Grant { tables: self.tables, factors, outcome: &self.outcome, settlement },
        );
    }

    /// Who gets what was granted last, under `rule`.
    pub fn split(&self, rule: Rule, settlement: &mut Settlement<L>) {
        dispatch(
            self.vectors,
            Split { tables: self.tables, rule, outcome: &self.outcome, settlement },
        );
    }

    /// The second stage, for the runs that were projected last: what the frame grants, and who gets it
    /// under `rule`.
    pub fn settle(&self, factors: &FactorLanes<L>, rule: Rule, settlement: &mut Settlement<L>) {
        self.grant(factors, settlement);
        self.split(rule, settlement);
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

struct Grant<'a, const L: usize> {
    tables: &'a Tables,
    factors: &'a FactorLanes<L>,
    outcome: &'a Outcome<L>,
    settlement: &'a mut Settlement<L>,
}

impl<const L: usize> Kernel for Grant<'_, L> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        settle::grant(self.tables, self.factors, self.outcome, self.settlement);
    }
}

struct Split<'a, const L: usize> {
    tables: &'a Tables,
    rule: Rule,
    outcome: &'a Outcome<L>,
    settlement: &'a mut Settlement<L>,
}

impl<const L: usize> Kernel for Split<'_, L> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        settle::split(self.tables, self.rule, self.outcome, self.settlement);
    }
}
