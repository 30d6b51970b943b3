//! Between two plans: the rule, each kind of lever and the initiatives, each as one plan has it or the other.
//!
//! Says which parts of a plan are switched together; initiatives that a plan leaves to `choose` are those that were
//! picked for it, and an optimum's shares those that it found for the whole plan. Start at [`values_by_subset`].

use super::SubsetValues;
use super::driver::ChangeDriver;
use super::scenarios::{keep, shared};
use crate::analysis::explain::{Cell, Ground};
use crate::figures::PlanYears;
use crate::ids::{InitiativeId, PlanId};
use crate::model::{Demand, DemandKind, Plan};
use crate::numeric::Vectors;
use crate::run::{Plans, Runner, Settlement};
use crate::tables::{FactorLanes, FactorTable};

/// In the order of the parts.
const PARTS: [ChangeDriver; 9] = [
    ChangeDriver::Allocation,
    ChangeDriver::Lean,
    ChangeDriver::Restructuring,
    ChangeDriver::Overhead,
    ChangeDriver::Rehabilitation,
    ChangeDriver::Technology,
    ChangeDriver::CivilSociety,
    ChangeDriver::StaffLevers,
    ChangeDriver::Initiatives,
];

/// A plan with the initiatives that it has.
struct PlanSide<'a> {
    plan: &'a Plan,
    chosen: &'a [InitiativeId],
    /// Shares that the plan names or its optimum found.
    shares: Vec<f64>,
}

impl PlanSide<'_> {
    fn demand(&self, kind: DemandKind) -> Vec<Demand> {
        self.plan.demand.iter().filter(|own| own.kind == kind).cloned().collect()
    }
}

fn kind_of(driver: ChangeDriver) -> Option<DemandKind> {
    match driver {
        ChangeDriver::Rehabilitation => Some(DemandKind::Rehabilitation),
        ChangeDriver::Technology => Some(DemandKind::Technology),
        ChangeDriver::CivilSociety => Some(DemandKind::CivilSociety),
        _ => None,
    }
}

fn differs(driver: ChangeDriver, off: &PlanSide<'_>, on: &PlanSide<'_>) -> bool {
    match driver {
        ChangeDriver::Allocation => off.plan.rule != on.plan.rule || off.shares != on.shares,
        ChangeDriver::Lean => off.plan.lean != on.plan.lean,
        ChangeDriver::Restructuring => off.plan.restructuring != on.plan.restructuring,
        ChangeDriver::Overhead => off.plan.overhead != on.plan.overhead,
        ChangeDriver::StaffLevers => off.plan.staff != on.plan.staff,
        ChangeDriver::Initiatives => off.chosen != on.chosen,
        other => kind_of(other).is_some_and(|kind| off.demand(kind) != on.demand(kind)),
    }
}

/// The plan that has of `on` what is switched on, and else what `off` has.
fn mixed(
    off: &PlanSide<'_>,
    on: &PlanSide<'_>,
    is_on: impl Fn(ChangeDriver) -> bool,
) -> (Plan, Vec<InitiativeId>) {
    let of = |driver: ChangeDriver| if is_on(driver) { on } else { off };
    let mut plan = off.plan.clone();
    plan.rule = of(ChangeDriver::Allocation).plan.rule.clone();
    plan.lean.clone_from(&of(ChangeDriver::Lean).plan.lean);
    plan.restructuring.clone_from(&of(ChangeDriver::Restructuring).plan.restructuring);
    plan.overhead.clone_from(&of(ChangeDriver::Overhead).plan.overhead);
    plan.staff.clone_from(&of(ChangeDriver::StaffLevers).plan.staff);
    let kinds =
        [ChangeDriver::Rehabilitation, ChangeDriver::Technology, ChangeDriver::CivilSociety];
    let whole = |side: &PlanSide<'_>, is: bool| {
        let alike = |driver: &ChangeDriver| is_on(*driver) == is || !differs(*driver, off, on);
        kinds.iter().all(alike).then(|| side.plan.demand.clone())
    };
    // Where all kinds are of one plan they stay in its order, so that the run is that plan's own.
    plan.demand = whole(on, true).or_else(|| whole(off, false)).unwrap_or_else(|| {
        let of_kind = |driver: ChangeDriver| Some(of(driver).demand(kind_of(driver)?));
        kinds.into_iter().filter_map(of_kind).flatten().collect()
    });
    let chosen = of(ChangeDriver::Initiatives).chosen.to_vec();
    plan.initiatives.clone_from(&chosen);
    plan.initiative_promises.clone_from(&of(ChangeDriver::Initiatives).plan.initiative_promises);
    plan.choose = None;
    (plan, chosen)
}

/// The figure of `cell` with each subset of the parts that differ from those of `other`.
pub(super) fn values_by_subset(
    ground: &Ground<'_>,
    cell: Cell,
    other: PlanId,
) -> Option<SubsetValues> {
    let (study, tables) = (ground.study, &ground.tables);
    let side = |id: PlanId| {
        Some(PlanSide {
            plan: &study.plans[id.index()],
            chosen: ground.plans.initiatives(id.index()),
            shares: shared(ground, cell.scenario, id.index())?.given_share,
        })
    };
    let (off, on) = (side(other)?, side(cell.plan)?);
    let drivers: Vec<ChangeDriver> =
        PARTS.into_iter().filter(|driver| differs(*driver, &off, &on)).collect();
    let variants: Vec<(Plan, Vec<InitiativeId>)> = (0..1_usize << drivers.len())
        .map(|mask| {
            let is_on = |driver: ChangeDriver| {
                let place = drivers.iter().position(|own| *own == driver);
                place.is_some_and(|bit| mask >> bit & 1 == 1)
            };
            mixed(&off, &on, is_on)
        })
        .collect();
    let (all, chosen): (Vec<Plan>, Vec<Vec<InitiativeId>>) = variants.into_iter().unzip();
    let mixed = Plans::of(study, tables, &all, chosen);
    let allocation = drivers.iter().position(|own| *own == ChangeDriver::Allocation);
    let parts = (0..all.len())
        .map(|mask| {
            let is_on = allocation.is_some_and(|bit| mask >> bit & 1 == 1);
            let mut parts = mixed.parts(mask);
            parts.given_share.clone_from(if is_on { &on.shares } else { &off.shares });
            parts
        })
        .collect();
    let plans = Plans::put_together(study, tables, parts);
    let factors = &study.scenarios[cell.scenario.index()].factors;
    let table = FactorTable::new(&study.model, factors, &tables.layout);
    let mut lanes = FactorLanes::<1>::new(&tables.layout, tables.years);
    lanes.fill_same(&table);
    let vectors = Vectors::widest();
    let mut runner = Runner::<1>::new(tables, &ground.prepared, &plans, vectors, keep(cell));
    runner.project(&lanes);
    let mut settlement = Settlement::new(tables);
    runner.grant(&lanes, &mut settlement);
    let mut values = Vec::with_capacity(all.len());
    for plan in 0..all.len() {
        runner.split(plan, &mut settlement);
        let years = PlanYears::of_lane(tables, &plans, &runner, &settlement, (0, plan));
        values.push(cell.quantity().of(study, &years.view())?);
    }
    Some(SubsetValues { drivers, values })
}
