//! Between two scenarios: groups of factors, each at one scenario's values or at the other's.
//!
//! Says which factors are switched together. Start at [`values_by_subset`].

use super::SubsetValues;
use super::driver::{ChangeDriver, Switched, merged};
use crate::analysis::explain::{Cell, Ground};
use crate::figures::{Grain, PlanYears};
use crate::ids::ScenarioId;
use crate::model::{Factor, Rule};
use crate::numeric::Vectors;
use crate::run::{Keep, PlanParts, Plans, Runner, Settlement};
use crate::tables::{FactorLanes, FactorTable};
use std::collections::BTreeMap;

/// Factors that are switched together, in the order of the parts.
const GROUPS: [(ChangeDriver, &[Factor]); 12] = [
    (
        ChangeDriver::People,
        &[Factor::MortalityChange, Factor::FertilityFactor, Factor::MigrationFactor],
    ),
    (ChangeDriver::HealthyAgeing, &[Factor::HealthyAgeing]),
    (ChangeDriver::Refugees, &[Factor::RefugeesFactor]),
    (ChangeDriver::LabourMarket, &[Factor::UnemploymentShift, Factor::RecruitShare]),
    (ChangeDriver::Use, &[Factor::UseFactor]),
    (ChangeDriver::Complexity, &[Factor::ComplexityGrowth]),
    (ChangeDriver::Prices, &[Factor::RealWageGrowth]),
    (ChangeDriver::FrameGrowth, &[Factor::FrameGrowth]),
    (ChangeDriver::Earmarks, &[Factor::EarmarkDkk]),
    (
        ChangeDriver::Compensation,
        &[Factor::DemographicCompensation, Factor::CompensationHealthyAgeing],
    ),
    (ChangeDriver::TransferCompensation, &[Factor::TransferCompensation]),
    (ChangeDriver::Levers, &Factor::OF_PLANS),
];

/// Scenarios side by side.
const LANES: usize = 8;

/// Put together where two scenarios differ in more than ten, an optimum's shares being one.
const MERGES: [(ChangeDriver, &[ChangeDriver]); 3] = [
    (ChangeDriver::UseAndComplexity, &[ChangeDriver::Use, ChangeDriver::Complexity]),
    (ChangeDriver::People, &[ChangeDriver::People, ChangeDriver::Refugees]),
    (
        ChangeDriver::AllCompensation,
        &[ChangeDriver::Compensation, ChangeDriver::TransferCompensation],
    ),
];

/// The bit of an optimum's shares, after those of the groups.
const ALLOCATION: u32 = 1 << GROUPS.len();

/// The figure of `cell` with each subset of the factors that differ from those of `other`, and with the shares
/// that an optimum found in either.
pub(super) fn values_by_subset(
    ground: &Ground<'_>,
    cell: Cell,
    other: ScenarioId,
) -> Option<SubsetValues> {
    let (study, tables) = (ground.study, &ground.tables);
    let table = |id: ScenarioId| {
        let factors = &study.scenarios[id.index()].factors;
        FactorTable::new(&study.model, factors, &tables.layout)
    };
    let (off, on) = (table(other), table(cell.scenario));
    let plan = cell.plan.index();
    // Off and on; the plan itself where its rule is no optimum.
    let parts = [other, cell.scenario].map(|id| shared(ground, id, plan));
    let [Some(parts_off), Some(parts_on)] = parts else { return None };
    // Slots of each group that differ at all.
    let slots: Vec<Vec<usize>> = groups(ground, [other, cell.scenario])
        .into_iter()
        .map(|(_, factors)| {
            let mut slots = slots_of(ground, &factors);
            slots.retain(|slot| off.values()[*slot] != on.values()[*slot]);
            slots
        })
        .collect();
    let mut drivers: Vec<Switched> = GROUPS
        .iter()
        .zip(&slots)
        .enumerate()
        .filter(|(_, (_, slots))| !slots.is_empty())
        .map(|(place, ((driver, _), _))| Switched { driver: *driver, bits: 1 << place })
        .collect();
    if parts_off.given_share != parts_on.given_share {
        drivers.push(Switched { driver: ChangeDriver::Allocation, bits: ALLOCATION });
    }
    let drivers = merged(drivers, &MERGES);
    let masks: Vec<u32> = masks(&drivers);
    let plans = Plans::put_together(study, tables, vec![parts_off, parts_on]);
    let mut states: Vec<u32> = masks.iter().map(|mask| mask & !ALLOCATION).collect();
    states.sort_unstable();
    states.dedup();
    let vectors = Vectors::widest();
    let keep = keep(cell);
    let mut runner = Runner::<LANES>::new(tables, &ground.prepared, &plans, vectors, keep);
    let mut settlement = Settlement::new(tables);
    let mut lanes = FactorLanes::<LANES>::new(&tables.layout, tables.years);
    let mut found: BTreeMap<u32, f64> = BTreeMap::new();
    for batch in states.chunks(LANES) {
        let mixed: Vec<FactorTable> = batch
            .iter()
            .map(|state| {
                let mut mixed = off.clone();
                let is_on = |place: &usize| state >> place & 1 == 1;
                for slot in (0..slots.len()).filter(is_on).flat_map(|place| &slots[place]) {
                    mixed.values_mut()[*slot] = on.values()[*slot];
                }
                mixed
            })
            .collect();
        lanes.fill(&mixed.iter().collect::<Vec<_>>());
        runner.project(&lanes);
        runner.grant(&lanes, &mut settlement);
        for (variant, bit) in [0, ALLOCATION].into_iter().enumerate() {
            runner.split(variant, &mut settlement);
            for (lane, state) in batch.iter().enumerate() {
                let run = (lane, variant);
                let years = PlanYears::of_lane(tables, &plans, &runner, &settlement, run);
                found.insert(state | bit, cell.quantity().of(study, &years.view())?);
            }
        }
    }
    let values: Option<Vec<f64>> = masks.iter().map(|mask| found.get(mask).copied()).collect();
    Some(SubsetValues {
        drivers: drivers.into_iter().map(|own| own.driver).collect(),
        values: values?,
    })
}

/// The switches of every subset of the drivers.
pub(super) fn masks(drivers: &[Switched]) -> Vec<u32> {
    (0..1_u32 << drivers.len())
        .map(|mask| {
            let on = drivers.iter().enumerate().filter(|(place, _)| mask >> place & 1 == 1);
            on.fold(0, |bits, (_, own)| bits | own.bits)
        })
        .collect()
}

/// A plan in a scenario with the shares that its optimum found there, as any plan of given shares has them.
pub(super) fn shared(ground: &Ground<'_>, scenario: ScenarioId, plan: usize) -> Option<PlanParts> {
    let mut parts = ground.plans.parts(plan);
    if matches!(ground.study.plans[plan].rule, Rule::Optimal(_)) {
        parts.given_share = ground.with_run(scenario, plan, |run| {
            run.runner.shares(plan).iter().map(|own| own.0[0]).collect()
        })?;
    }
    Some(parts)
}

/// The places of some factors in a table of factors.
fn slots_of(ground: &Ground<'_>, factors: &[Factor]) -> Vec<usize> {
    let tables = &ground.tables;
    let mut slots = Vec::new();
    for factor in factors {
        for t in 0..tables.years {
            for part in 0..tables.layout.parts(*factor) {
                slots.push(t * tables.layout.width() + tables.layout.slot(*factor, part));
            }
        }
    }
    slots
}

/// What a state keeps for the figure of a cell.
pub(super) fn keep(cell: Cell) -> Keep {
    Keep { persons: false, services: cell.figure.grain() == Grain::ServiceYear }
}

/// The groups of two scenarios. What compensation counts with goes with healthy ageing where it follows it in
/// both, as nobody has set it then.
fn groups(ground: &Ground<'_>, both: [ScenarioId; 2]) -> Vec<(ChangeDriver, Vec<Factor>)> {
    let study = ground.study;
    let follows = both.iter().all(|id| {
        let factors = &study.scenarios[id.index()].factors;
        study.model.years().all(|year| factors.compensation_follows_in(year))
    });
    GROUPS
        .into_iter()
        .map(|(driver, factors)| {
            let mut factors = factors.to_vec();
            if follows {
                factors.retain(|own| *own != Factor::CompensationHealthyAgeing);
                if driver == ChangeDriver::HealthyAgeing {
                    factors.push(Factor::CompensationHealthyAgeing);
                }
            }
            (driver, factors)
        })
        .collect()
}
