//! One run, or several side by side: the only code that knows the order of the steps.
//!
//! Has the working memory of a run and its stages: people and volumes (`project`), what they cost under each plan's
//! levers (`price`), what the frame grants and who gets it (`settle`), and who is there to do the work (`hands`).
//! Nothing is allocated inside a run. Start at [`Runner`].

mod choice;
mod chosen;
mod constrain;
mod hands;
mod made_of;
mod need_rows;
mod not_taken;
mod optimum;
mod optimum_table;
mod outcome;
mod people_need;
mod plans;
mod prepared;
mod price;
mod project;
mod settle;
mod workspace;

pub use choice::{Choice, Worth};
pub use chosen::worth;
pub use constrain::constraint_on_base;
pub use made_of::{Counted, MadeOf};
pub use need_rows::NeedRows;
pub use not_taken::not_taken;
pub use optimum::Solved;
pub use outcome::{Needs, Outcome};
pub use plans::{PlanParts, Plans};
pub use prepared::Prepared;
pub use project::unemployment_rate;
pub use settle::Settlement;
pub use workspace::Workspace;

use crate::levers::{LeverLanes, LeverTable, Promised};
use crate::numeric::{Kernel, Lanes, Vectors, dispatch};
use crate::tables::{FactorLanes, Tables};
use plans::PlanTable;

/// What stays of a run besides what the next stage needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keep {
    /// Each year's population.
    pub persons: bool,
    /// Each service's cost and FTE under each plan.
    pub services: bool,
}

/// Runs `L` scenarios side by side, again and again in the same memory.
pub struct Runner<'a, const L: usize> {
    tables: &'a Tables,
    prepared: &'a Prepared,
    plans: &'a Plans,
    vectors: Vectors,
    workspace: Workspace<L>,
    outcome: Outcome<L>,
    /// One for each group of plans with the same levers.
    needs: Vec<Needs<L>>,
    /// One for each group; `None`: the same in all runs.
    levers: Vec<Option<LeverLanes<L>>>,
    /// Shares that a plan names or an optimum found; `[plan][year][area]`.
    shares: Vec<Vec<Lanes<L>>>,
}

impl<'a, const L: usize> Runner<'a, L> {
    /// Takes the memory that all runs of the study need.
    pub fn new(
        tables: &'a Tables,
        prepared: &'a Prepared,
        plans: &'a Plans,
        vectors: Vectors,
        keep: Keep,
    ) -> Self {
        let splat = |plan: &PlanTable| {
            plan.given_share.iter().map(|share| Lanes::splat(*share)).collect::<Vec<_>>()
        };
        let own_levers = |levers: &LeverTable| {
            levers.promised.as_ref().map(|promised| LeverLanes::new(tables, promised))
        };
        Self {
            tables,
            prepared,
            plans,
            vectors,
            workspace: Workspace::new(tables),
            outcome: Outcome::new(tables, keep.persons),
            needs: plans.groups.iter().map(|_| Needs::new(tables, keep.services)).collect(),
            levers: plans.groups.iter().map(own_levers).collect(),
            shares: plans.all.iter().map(splat).collect(),
        }
    }

    /// The first stage: who lives here, what they use, and what that takes under each plan's levers.
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
        self.realise(factors);
        self.price();
        &self.outcome
    }

    /// What comes true of the plans' promises where the runs differ in it.
    pub fn realise(&mut self, factors: &FactorLanes<L>) {
        for (levers, own) in self.plans.groups.iter().zip(&mut self.levers) {
            if let (Some(promised), Some(lanes)) = (&levers.promised, own) {
                let tables = self.tables;
                dispatch(self.vectors, Realise { tables, promised, factors, lanes });
            }
        }
    }

    /// What was projected takes under each plan's levers.
    fn price(&mut self) {
        let groups = self.plans.groups.iter().zip(&self.levers);
        for ((levers, own), needs) in groups.zip(&mut self.needs) {
            let (tables, outcome) = (self.tables, &self.outcome);
            dispatch(self.vectors, PriceJob { tables, levers, own: own.as_ref(), outcome, needs });
        }
    }

    /// The levers of a group as the run in `lane` has them: what it leaves of the volume at `index` of
    /// `[year][place]`.
    pub fn volume_factor(&self, group: usize, index: usize, lane: usize) -> f64 {
        match self.levers.get(group) {
            Some(Some(own)) => own.volume_factor[index].0[lane],
            _ => self.plans.groups[group].volume_factor[index],
        }
    }

    /// Keeps what volumes are made of in all projections from now on.
    pub fn keep_made_of(&mut self) {
        self.outcome.made_of = MadeOf::new(self.tables);
    }

    /// What a group's levers leave of cost and FTE at `slot` of `[year][area]` in the run in `lane`.
    pub fn area_factors(&self, group: usize, slot: usize, lane: usize) -> [f64; 2] {
        if let Some(Some(own)) = self.levers.get(group) {
            [own.cost_factor[slot].0[lane], own.fte_factor[slot].0[lane]]
        } else {
            let same = &self.plans.groups[group];
            [same.cost_factor[slot], same.fte_factor[slot]]
        }
    }

    /// Prices what `state` writes in place of what a projection left: what would be if some of it stood still.
    pub fn restate(&mut self, state: impl FnOnce(&mut Outcome<L>)) {
        state(&mut self.outcome);
        self.price();
    }

    /// The shares that a plan names or an optimum found; `[year][area]`.
    pub fn shares(&self, plan: usize) -> &[Lanes<L>] {
        &self.shares[plan]
    }

    /// Keeps the first `count` of the runs that were projected last.
    pub fn keep(&self, count: usize, kept: &mut NeedRows) {
        kept.keep(&self.outcome, &self.needs, count);
    }

    /// The first stage again, for runs whose need was kept: `rows` has `L` of them.
    pub fn recall(&mut self, kept: &NeedRows, rows: &[usize]) {
        kept.put(rows, &mut self.outcome, &mut self.needs);
    }

    /// What the frame grants the runs that were projected (or recalled) last, whatever the plan.
    pub fn grant(&self, factors: &FactorLanes<L>, settlement: &mut Settlement<L>) {
        let Self { tables, outcome, .. } = self;
        let Some(needs) = self.needs.first() else { return };
        dispatch(self.vectors, Grant { tables, factors, outcome, needs, settlement });
    }

    /// Who gets what was granted last under a plan, and who is there to do the work.
    pub fn split(&self, plan: usize, settlement: &mut Settlement<L>) {
        let Self { tables, outcome, plans, .. } = self;
        let (shares, plan) = (&self.shares[plan], &plans.all[plan]);
        let (needs, levers) = (&self.needs[plan.group], &plans.groups[plan.group]);
        dispatch(self.vectors, Split { tables, plan, levers, outcome, needs, shares, settlement });
    }

    /// The second stage, for the runs that were projected last: what the frame grants, and who gets it
    /// under a plan.
    pub fn settle(&self, factors: &FactorLanes<L>, plan: usize, settlement: &mut Settlement<L>) {
        self.grant(factors, settlement);
        self.split(plan, settlement);
    }

    /// Lets the run in `lane` split by `shares` under a plan; shape `[year][area]`.
    pub fn set_shares(&mut self, plan: usize, lane: usize, shares: &[f64]) {
        for (lanes, share) in self.shares[plan].iter_mut().zip(shares) {
            lanes.0[lane] = *share;
        }
    }

    /// What the last projection left.
    pub fn outcome(&self) -> &Outcome<L> {
        &self.outcome
    }

    /// What the last projection takes under a plan's levers.
    pub fn needs(&self, plan: usize) -> &Needs<L> {
        &self.needs[self.plans.group(plan)]
    }

    /// What the last projection takes in a group of plans with the same levers.
    pub fn needs_of_group(&self, group: usize) -> &Needs<L> {
        &self.needs[group]
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
        let Self { tables, prepared, factors, workspace, outcome } = self;
        let new_year = prepared.constraint.as_ref();
        project::project(tables, prepared, factors, new_year, workspace, outcome);
    }
}

struct Realise<'a, const L: usize> {
    tables: &'a Tables,
    promised: &'a Promised,
    factors: &'a FactorLanes<L>,
    lanes: &'a mut LeverLanes<L>,
}

impl<const L: usize> Kernel for Realise<'_, L> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        self.promised.fill(self.tables, Some(self.factors), self.lanes);
    }
}

struct PriceJob<'a, const L: usize> {
    tables: &'a Tables,
    levers: &'a LeverTable,
    /// `None`: the same in all runs.
    own: Option<&'a LeverLanes<L>>,
    outcome: &'a Outcome<L>,
    needs: &'a mut Needs<L>,
}

impl<const L: usize> Kernel for PriceJob<'_, L> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Self { tables, levers, own, outcome, needs } = self;
        let committed = &levers.committed_dkk;
        match own {
            None => price::price(tables, levers.view(), committed, outcome, needs),
            Some(own) => price::price(tables, own.view(), committed, outcome, needs),
        }
    }
}

struct Grant<'a, const L: usize> {
    tables: &'a Tables,
    factors: &'a FactorLanes<L>,
    outcome: &'a Outcome<L>,
    needs: &'a Needs<L>,
    settlement: &'a mut Settlement<L>,
}

impl<const L: usize> Kernel for Grant<'_, L> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        settle::grant(self.tables, self.factors, self.outcome, self.needs, self.settlement);
    }
}

struct Split<'a, const L: usize> {
    tables: &'a Tables,
    plan: &'a PlanTable,
    levers: &'a LeverTable,
    outcome: &'a Outcome<L>,
    needs: &'a Needs<L>,
    shares: &'a [Lanes<L>],
    settlement: &'a mut Settlement<L>,
}

impl<const L: usize> Kernel for Split<'_, L> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Self { tables, plan, levers, outcome, needs, shares, settlement } = self;
        settle::split(tables, plan, needs, shares, settlement);
        hands::hands(tables, plan, levers, outcome, needs, settlement);
    }
}
