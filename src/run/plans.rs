//! The study's plans as a run sees them: levers, rule and staff as flat arrays.
//!
//! Says which plans share a need: those whose levers do the same to it, so that it is priced once for all of them.
//! Start at [`Plans`].

use super::choice::Choice;
use super::optimum_table::OptimumTable;
use crate::allocation::RuleTable;
use crate::ids::InitiativeId;
use crate::levers::{LeverTable, StaffLevers};
use crate::model::{Names, Plan, Rule, Share, Study};
use crate::staff::StaffTable;
use crate::tables::Tables;

/// All plans, ready to run.
#[derive(Clone, Debug)]
pub struct Plans {
    pub(super) all: Vec<PlanTable>,
    /// Levers of each group of plans that share a need; the first has none.
    pub(super) groups: Vec<LeverTable>,
    /// How initiatives were picked; `[plan]`, or empty where none can be.
    pub(super) choices: Vec<Option<Choice>>,
}

/// One plan.
#[derive(Clone, Debug)]
pub(super) struct PlanTable {
    pub(super) rule: RuleTable,
    /// Which need is its own.
    pub(super) group: usize,
    /// `None`: the rule is none.
    pub(super) optimum: Option<OptimumTable>,
    /// `None`: staff is not projected.
    pub(super) staff: Option<StaffTable>,
    pub(super) staff_levers: StaffLevers,
    pub(super) initiatives: Vec<InitiativeId>,
    /// Shares that the plan itself names, base-year shares in the base year; `[year][area]`, 0 if none.
    pub(super) given_share: Vec<f64>,
}

/// What a plan is put together from, every number looked up for every year.
#[derive(Clone, Debug)]
pub struct PlanParts {
    /// How money is split.
    pub rule: RuleTable,
    /// What is done to need.
    pub levers: LeverTable,
    /// What is done about staff.
    pub staff_levers: StaffLevers,
    /// Shares that the plan names or an optimum found; `[year][area]`, 0 if none.
    pub given_share: Vec<f64>,
}

impl Plans {
    /// Looks every plan up; `chosen` has the initiatives of each.
    pub fn of(
        study: &Study,
        tables: &Tables,
        plans: &[Plan],
        chosen: Vec<Vec<InitiativeId>>,
    ) -> Self {
        let mut of_need = Self::of_need(study, tables, plans, chosen);
        if let Some(workforce) = study.model.workforce.as_ref().filter(|_| tables.has_staff) {
            for plan in &mut of_need.all {
                let (years, areas) = (tables.years, tables.areas);
                plan.staff = Some(StaffTable::new(workforce, &plan.staff_levers, years, areas));
            }
        }
        of_need
    }

    /// The same without staff, where need alone is wanted.
    pub(super) fn of_need(
        study: &Study,
        tables: &Tables,
        plans: &[Plan],
        chosen: Vec<Vec<InitiativeId>>,
    ) -> Self {
        let mut groups = vec![LeverTable::neutral(tables)];
        let mut all = Vec::with_capacity(plans.len());
        for (plan, initiatives) in plans.iter().zip(chosen) {
            let levers = LeverTable::new(study, tables, plan, &initiatives);
            let group = group_of(&mut groups, levers);
            all.push(PlanTable {
                rule: RuleTable::new(&plan.rule, &study.model),
                group,
                optimum: OptimumTable::new(&plan.rule, &study.model),
                staff: None,
                staff_levers: StaffLevers::new(&study.model, plan),
                initiatives,
                given_share: given_share(study, tables, plan),
            });
        }
        Self { all, groups, choices: Vec::new() }
    }

    /// One plan for each of `rules`, without levers.
    pub fn of_rules(study: &Study, tables: &Tables, rules: &[Rule]) -> Self {
        let plan = |rule: &Rule| Plan::of_rule(rule.word(), Names::both(rule.word()), rule.clone());
        let plans: Vec<Plan> = rules.iter().map(plan).collect();
        Self::of(study, tables, &plans, vec![Vec::new(); plans.len()])
    }

    /// No plans at all, where need alone is wanted.
    pub fn none(tables: &Tables) -> Self {
        Self { all: Vec::new(), groups: vec![LeverTable::neutral(tables)], choices: Vec::new() }
    }

    /// What a plan is put together from; an optimum's shares are not among it.
    pub fn parts(&self, plan: usize) -> PlanParts {
        let own = &self.all[plan];
        PlanParts {
            rule: own.rule.clone(),
            levers: self.groups[own.group].clone(),
            staff_levers: own.staff_levers.clone(),
            given_share: own.given_share.clone(),
        }
    }

    /// Plans put together from parts, without names, initiatives or optima of their own.
    pub fn put_together(study: &Study, tables: &Tables, parts: Vec<PlanParts>) -> Self {
        let mut groups = vec![LeverTable::neutral(tables)];
        let mut all = Vec::with_capacity(parts.len());
        for PlanParts { rule, levers, staff_levers, given_share } in parts {
            let group = group_of(&mut groups, levers);
            let workforce = study.model.workforce.as_ref().filter(|_| tables.has_staff);
            let staff = workforce
                .map(|own| StaffTable::new(own, &staff_levers, tables.years, tables.areas));
            let (optimum, initiatives) = (None, Vec::new());
            all.push(PlanTable {
                rule,
                group,
                optimum,
                staff,
                staff_levers,
                initiatives,
                given_share,
            });
        }
        Self { all, groups, choices: Vec::new() }
    }

    /// How a plan's staff stays; `None` where staff is not projected.
    pub fn staff(&self, plan: usize) -> Option<&StaffTable> {
        self.all[plan].staff.as_ref()
    }

    /// What a plan does about its staff.
    pub fn staff_levers(&self, plan: usize) -> &StaffLevers {
        &self.all[plan].staff_levers
    }

    /// How many plans there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Are there none? A study has at least one.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many different needs they have; the first is that of a plan without levers.
    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    /// Which need is a plan's own.
    pub fn group(&self, plan: usize) -> usize {
        self.all[plan].group
    }

    /// What a group's levers do.
    pub fn levers(&self, group: usize) -> &LeverTable {
        &self.groups[group]
    }

    /// The initiatives of a plan, those that were picked among them.
    pub fn initiatives(&self, plan: usize) -> &[InitiativeId] {
        &self.all[plan].initiatives
    }

    /// How a plan's initiatives were picked; `None` where it names them all.
    pub fn choice(&self, plan: usize) -> Option<&Choice> {
        self.choices.get(plan)?.as_ref()
    }
}

/// The place of these levers among the groups, a new one if no other plan has the same.
fn group_of(groups: &mut Vec<LeverTable>, levers: LeverTable) -> usize {
    groups.iter().position(|other| *other == levers).unwrap_or_else(|| {
        groups.push(levers);
        groups.len() - 1
    })
}

fn given_share(study: &Study, tables: &Tables, plan: &Plan) -> Vec<f64> {
    let shares = match &plan.rule {
        Rule::Plain(Share::Given(shares)) => Some(shares),
        Rule::Protect(protect) => match &protect.rest {
            Share::Given(shares) => Some(shares),
            _ => None,
        },
        _ => None,
    };
    let mut values = Vec::with_capacity(tables.years * tables.areas);
    for (t, year) in study.model.years().enumerate() {
        for area in 0..tables.areas {
            values.push(match shares {
                None => 0.0,
                // In the base year every area has what it needs.
                Some(_) if t == 0 => tables.budget_share[area],
                Some(shares) => shares[area].at(year),
            });
        }
    }
    values
}
