//! Between two scenarios: groups of factors, each at one scenario's values or at the other's.
//!
//! Owns which factors are switched together. Start at [`play`].

use super::Game;
use super::driver::Driver;
use crate::analysis::explain::{Cell, Ground};
use crate::ensemble::{AreaYear, area_years};
use crate::ids::ScenarioId;
use crate::model::{Factor, Span};
use crate::numeric::Vectors;
use crate::run::{Keep, Runner, Settlement};
use crate::tables::{FactorLanes, FactorTable};

/// Factors that are switched together, in the order of the parts: ten, so that no two scenarios differ by more.
const GROUPS: [(Driver, &[Factor]); 10] = [
    (
        Driver::People,
        &[Factor::MortalityChange, Factor::FertilityFactor, Factor::MigrationFactor],
    ),
    (Driver::HealthyAgeing, &[Factor::HealthyAgeing]),
    (Driver::Refugees, &[Factor::RefugeesFactor]),
    (Driver::LabourMarket, &[Factor::UnemploymentShift, Factor::RecruitShare]),
    (Driver::Complexity, &[Factor::ComplexityGrowth]),
    (Driver::Prices, &[Factor::RealWageGrowth]),
    (Driver::FrameGrowth, &[Factor::FrameGrowth]),
    (Driver::Earmarks, &[Factor::EarmarkDkk]),
    (Driver::Compensation, &[Factor::DemographicCompensation, Factor::CompensationHealthyAgeing]),
    (Driver::TransferCompensation, &[Factor::TransferCompensation]),
];

/// Scenarios side by side.
const LANES: usize = 8;

/// The figure of `cell` with each subset of the factors that differ from those of `other`.
pub(super) fn play(ground: &Ground<'_>, cell: Cell, other: ScenarioId) -> Option<Game> {
    let (study, tables) = (ground.study, &ground.tables);
    let table = |id: ScenarioId| {
        let factors = &study.scenarios[id.index()].factors;
        FactorTable::new(&study.model, factors, &tables.layout)
    };
    let (off, on) = (table(other), table(cell.scenario));
    let groups = groups(ground, [other, cell.scenario]);
    // Slots of each group that differ at all.
    let differing: Vec<(Driver, Vec<usize>)> = groups
        .into_iter()
        .map(|(driver, factors)| {
            let mut slots = Vec::new();
            for factor in factors {
                let areas = if factor.span() == Span::Area { tables.areas } else { 1 };
                for t in 0..tables.years {
                    for area in 0..areas {
                        slots.push(t * tables.layout.width() + tables.layout.slot(factor, area));
                    }
                }
            }
            slots.retain(|slot| off.values()[*slot] != on.values()[*slot]);
            (driver, slots)
        })
        .filter(|(_, slots)| !slots.is_empty())
        .collect();
    let masks: Vec<usize> = (0..1 << differing.len()).collect();
    let mut values = Vec::with_capacity(masks.len());
    let vectors = Vectors::widest();
    let mut runner = Runner::<LANES>::new(
        tables,
        &ground.prepared,
        &ground.plans,
        vectors,
        Keep::default(),
    );
    let mut settlement = Settlement::new(tables);
    let mut lanes = FactorLanes::<LANES>::new(&tables.layout, tables.years);
    let plan = cell.plan.index();
    let levers = ground.plans.levers(ground.plans.group(plan));
    for batch in masks.chunks(LANES) {
        let mixed: Vec<FactorTable> = batch
            .iter()
            .map(|mask| {
                let mut mixed = off.clone();
                for (bit, (_, slots)) in differing.iter().enumerate() {
                    if mask >> bit & 1 == 1 {
                        for slot in slots {
                            mixed.values_mut()[*slot] = on.values()[*slot];
                        }
                    }
                }
                mixed
            })
            .collect();
        lanes.fill(&mixed.iter().collect::<Vec<_>>());
        runner.project(&lanes);
        runner.grant(&lanes, &mut settlement);
        for lane in 0..batch.len() {
            // An optimum is found anew for each, as it is for each of the study's scenarios.
            let _ = runner.optimise(plan, lane, &settlement);
        }
        runner.split(plan, &mut settlement);
        for lane in 0..batch.len() {
            let needs = runner.needs(plan);
            let rows: Vec<AreaYear> =
                area_years(tables, needs, &levers.committed_dkk, &settlement, lane)
                    .skip(cell.t * tables.areas)
                    .take(tables.areas)
                    .collect();
            values.push(value(cell, &rows)?);
        }
    }
    Some(Game { drivers: differing.into_iter().map(|(driver, _)| driver).collect(), values })
}

/// The figure in the rows of a year.
pub(super) fn value(cell: Cell, rows: &[AreaYear]) -> Option<f64> {
    match cell.area {
        Some(area) => cell.figure.of(rows.get(area.index())?),
        None => cell.figure.of(&AreaYear::total(rows)),
    }
}

/// The groups of two scenarios. What compensation counts with goes with healthy ageing where it follows it in
/// both, as nobody has set it then.
fn groups(ground: &Ground<'_>, both: [ScenarioId; 2]) -> Vec<(Driver, Vec<Factor>)> {
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
                if driver == Driver::HealthyAgeing {
                    factors.push(Factor::CompensationHealthyAgeing);
                }
            }
            (driver, factors)
        })
        .collect()
}
