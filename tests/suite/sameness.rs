//! The same bits whatever the machine does: threads, lanes, vector unit, company.

use crate::studies::{REFERENCE_STUDIES, read, run, some_of};
use crate::tidy::Tidy;
use pejl::ensemble::{How, run_scenarios};
use pejl::ids::ScenarioId;
use pejl::model::{Plan, Rule};
use pejl::numeric::Vectors;
use pejl::run::{Keep, Plans, Prepared, Runner, Settlement};
use pejl::tables::{FactorLanes, FactorTable, Tables};
use pejl::topics::gap::tables::{components_table, gap_table, population_table, services_table};
use pejl::writers::csv::CsvStyle;

fn all_tables(study: &pejl::model::Study, how: How) -> Vec<Vec<u8>> {
    let results = run(study, how);
    let style = CsvStyle::Plain;
    vec![
        style.write(&population_table(study, &results)),
        style.write(&components_table(study, &results)),
        style.write(&services_table(study, &results)),
        style.write(&gap_table(study, &results)),
    ]
}

#[test]
fn threads_lanes_and_vector_units_move_no_byte() {
    let study = read("viborg");
    let expected = all_tables(&study, How { vectors: Vectors::baseline(), lanes: 1 });
    for threads in some_of(&[1, 2, 16], 2) {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        for lanes in [1, 8] {
            for vectors in Vectors::available() {
                let how = How { vectors, lanes };
                let tables = pool.install(|| all_tables(&study, how));
                assert!(tables == expected, "{threads} threads, {how:?}");
            }
        }
    }
}

#[test]
fn a_scenario_alone_has_the_bits_it_has_among_others() {
    for name in ["viborg", "drivers"] {
        let study = read(name);
        let together = run(&study, How::default());
        for (index, result) in together.iter().enumerate() {
            let alone = run_scenarios(&study, &[ScenarioId::from(index)], How::default(), |_| {});
            assert!(alone[0] == *result, "{name}: {}", study.scenarios[index].id);
        }
    }
}

/// Is a plan written in the tidy version: no levers, and a rule that needs no search?
fn is_tidy(plan: &Plan) -> bool {
    let names = plan.names.clone();
    let bare = Plan { why: plan.why.clone(), ..Plan::of_rule(&plan.id, names, plan.rule.clone()) };
    *plan == bare
        && [Rule::PROPORTIONAL, Rule::EQUAL_COVERAGE, Rule::DEMOGRAPHY].contains(&plan.rule)
}

#[test]
fn the_core_equals_the_tidy_scalar_version() {
    let studies = REFERENCE_STUDIES.into_iter().chain(["viborg"]);
    for (name, by_band) in studies.flat_map(|name| [(name, false), (name, true)]) {
        let study = read(name);
        let tables = Tables::new(&study.model);
        let prepared = Prepared::new(&study, &tables);
        let mut tidy = Tidy::new(&tables, &prepared, true);
        if by_band {
            tidy = tidy.by_band();
        }
        let drawn: Vec<FactorTable> = study
            .scenarios
            .iter()
            .map(|scenario| FactorTable::new(&study.model, &scenario.factors, &tables.layout))
            .collect();
        let plans = Plans::new(&study, &tables, &prepared);
        let keep = Keep { persons: true, services: true };
        let mut runner = Runner::<8>::new(&tables, &prepared, &plans, Vectors::widest(), keep);
        let mut factors = FactorLanes::new(&tables.layout, tables.years);
        let mut settlement = Settlement::new(&tables);
        for batch in drawn.chunks(8) {
            factors.fill(&batch.iter().collect::<Vec<_>>());
            runner.project(&factors);
            for (lane, own) in batch.iter().enumerate() {
                tidy.project(own);
                let (core, needs) = (runner.outcome(), runner.needs_of_group(0));
                let columns = [
                    ("persons", &core.persons, &tidy.all_persons),
                    ("volume", &core.volume, &tidy.volume),
                    ("cost", &needs.cost_dkk, &tidy.cost_dkk),
                    ("service need", &needs.service_need_dkk, &tidy.service_need_dkk),
                    ("transfers", &needs.transfer_need_dkk, &tidy.transfer_need_dkk),
                    ("people need", &core.people_need_dkk, &tidy.people_need_dkk),
                    ("fte", &needs.need_fte, &tidy.need_fte),
                ];
                for (what, ours, theirs) in columns {
                    assert_eq!(ours.len(), theirs.len());
                    for (index, (wide, single)) in ours.iter().zip(theirs).enumerate() {
                        let error = (wide.0[lane] - single).abs();
                        // Relative; what is nothing but rounding counts as nothing.
                        assert!(
                            error <= 1e-12 * single.abs() + 1e-18,
                            "{name}, {what}[{index}]: {} against {single}",
                            wide.0[lane]
                        );
                    }
                }
                for (index, plan) in study.plans.iter().enumerate() {
                    if !is_tidy(plan) {
                        continue;
                    }
                    tidy.settle(own, &plan.rule);
                    runner.settle(&factors, index, &mut settlement);
                    for (ours, theirs) in
                        settlement.service_money_dkk.iter().zip(&tidy.service_money_dkk)
                    {
                        // Whole kroner: a last bit may tip a half.
                        assert!((ours.0[lane] - theirs).abs() <= 1.0, "{name}, {}", plan.id);
                    }
                }
            }
        }
    }
}
