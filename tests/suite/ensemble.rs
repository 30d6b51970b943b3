//! Very many futures: the same bytes whatever the machine does, and the figures that exact sorting gives.

use crate::studies::{copy_folder, is_full, read, root, some_of};
use pejl::ensemble::{Aggregate, DrawReading, Ensemble, How, SHARES, estimate, run_scenarios};
use pejl::figures::{Figure, Grain};
use pejl::ids::ScenarioId;
use pejl::model::{Design, Path, Plan, Rule, Share, Study};
use pejl::numeric::Vectors;
use pejl::topics::draws::tables::{
    Figures, Labels, ensemble_table, first_gap_table, precision_table,
};
use pejl::writers::csv::CsvStyle;
use std::fs;

const DRAWN: DrawReading = DrawReading { is_drawn: true, precision: 0.01 };

/// A study with another `ensemble.toml`.
fn with_design(study: &str, toml: &str) -> Study {
    let place = tempfile::tempdir().unwrap();
    let folder = match study {
        "viborg" => root().join("scenarios/viborg"),
        other => root().join("tests/studies").join(other),
    };
    copy_folder(&folder, place.path());
    fs::write(place.path().join("ensemble.toml"), toml).unwrap();
    match pejl::input::read_study(place.path()) {
        Ok(reading) => reading.study,
        Err(wrong) => panic!("{}", wrong.render(pejl::text::Lang::En)),
    }
}

const SMALL: &str = r#"
design = "monte_carlo"
runs = 700
seed = 7
scenario = "central"
[[factor]]
name = "frame_growth"
distribution = { kind = "normal", mean = 0.0, sd = 0.004 }
[[factor]]
name = "migration_factor"
distribution = { kind = "uniform", low = 0.9, high = 1.1 }
[[factor]]
name = "healthy_ageing"
distribution = { kind = "pert", low = 0.0, mode = 0.5, high = 1.0 }
[[factor]]
name = "complexity_growth.elderly"
as = "slope"
from = 2020
distribution = { kind = "triangular", low = 0.0, mode = 0.0001, high = 0.0003 }
[[factor]]
name = "unemployment_shift"
as = "offset"
distribution = { kind = "discrete", values = [0.0, 0.02], weights = [3, 1] }
[[correlation]]
factors = ["frame_growth", "migration_factor"]
r = 0.6
"#;

/// Few frames' factors alone are drawn, so all runs of a combination share their people.
const SHARED: &str = r#"
design = "sobol"
runs = 900
seed = 3
combinations = [["high_migration", "frames_minus_one"], ["recession"], ["no_healthy_ageing"]]
[[factor]]
name = "demographic_compensation"
distribution = { kind = "uniform", low = 0.0, high = 1.0 }
[[factor]]
name = "migration_factor"
as = "offset"
levels = [-0.05, 0.0, 0.05]
"#;

const GRID: &str = r#"
design = "factorial"
seed = 1
scenario = "central"
[[factor]]
name = "migration_factor"
levels = [0.9, 1.0, 1.1]
[[factor]]
name = "frame_growth"
distribution = { kind = "triangular", low = -0.01, mode = 0.0, high = 0.005 }
points = 21
[[factor]]
name = "complexity_growth.social"
distribution = { kind = "uniform", low = 0.0, high = 0.02 }
points = 5
group = "tasks"
[[factor]]
name = "healthy_ageing"
distribution = { kind = "uniform", low = 0.0, high = 1.0 }
points = 5
group = "tasks"
"#;

fn design(study: &Study) -> &Design {
    study.ensemble.as_ref().unwrap()
}

fn all_of(study: &Study, how: How) -> Aggregate {
    let ensemble = Ensemble::new(study, design(study), how);
    let aggregate = ensemble.begin();
    let units = 0..ensemble.work().units();
    assert!(ensemble.run(std::slice::from_ref(&units), &aggregate, &(), &mut |_| {}));
    assert_eq!(aggregate.done().runs, design(study).runs());
    aggregate
}

fn tables(study: &Study, aggregate: &Aggregate) -> Vec<Vec<u8>> {
    let (labels, style) = (Labels::of(study), CsvStyle::Plain);
    let figures = Figures::of(aggregate, DRAWN);
    vec![
        style.write(&ensemble_table(&labels, &figures)),
        style.write(&first_gap_table(&labels, aggregate)),
        style.write(&precision_table(&labels, &figures)),
    ]
}

#[test]
fn threads_lanes_and_vector_units_move_no_byte_of_an_ensemble() {
    for toml in [SMALL, SHARED, GRID] {
        let study = with_design("viborg", toml);
        let plain = How { vectors: Vectors::baseline(), lanes: 1 };
        let expected = tables(&study, &all_of(&study, plain));
        for threads in some_of(&[1, 2, 16], 2) {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            for lanes in some_of(&[8, 1], 2) {
                for vectors in Vectors::available() {
                    let how = How { vectors, lanes };
                    let given = pool.install(|| tables(&study, &all_of(&study, how)));
                    assert!(given == expected, "{threads} threads, {how:?}\n{toml}");
                }
            }
        }
    }
}

#[test]
fn parts_in_any_order_are_the_whole() {
    for toml in [SMALL, SHARED, GRID] {
        let study = with_design("viborg", toml);
        let whole = all_of(&study, How::default());
        let ensemble = Ensemble::new(&study, design(&study), How::default());
        let mut together: Option<Aggregate> = None;
        let shards: &[u64] = if is_full() { &[5, 2, 7, 1, 6, 3, 4] } else { &[3, 1, 2] };
        for shard in shards {
            let part = ensemble.begin();
            let units = ensemble.work().shard(*shard, shards.len() as u64);
            ensemble.run(std::slice::from_ref(&units), &part, &(), &mut |_| {});
            // As if it came from another machine.
            let units = part.done().units;
            let part = Aggregate::from_bytes(
                part.cells(),
                part.group_of().to_vec(),
                units,
                &part.to_bytes(),
            )
            .unwrap();
            match &mut together {
                None => together = Some(part),
                Some(together) => together.merge(&part).unwrap(),
            }
        }
        let together = together.unwrap();
        assert_eq!(together.done().runs, whole.done().runs);
        assert!(tables(&study, &together) == tables(&study, &whole));
    }
}

/// Every run of an ensemble by itself, through the code that writes full tables.
fn runs_one_by_one(study: &Study) -> (Study, Vec<pejl::ensemble::ScenarioResult>) {
    let ensemble = Ensemble::new(study, design(study), How::default());
    let mut all = study.clone();
    all.scenarios = (1..=design(study).runs()).map(|run| ensemble.scenario(run)).collect();
    for scenario in &mut all.scenarios {
        scenario.based_on = None;
    }
    let which: Vec<ScenarioId> = (0..all.scenarios.len()).map(ScenarioId::from).collect();
    let results = run_scenarios(&all, &which, How::default(), |_| {});
    (all, results)
}

#[test]
fn figures_are_those_of_the_runs_one_by_one_sorted() {
    for toml in [SMALL, SHARED, GRID] {
        let study = with_design("viborg", toml);
        let aggregate = all_of(&study, How::default());
        let (_, results) = runs_one_by_one(&study);
        let areas = study.model.areas.len();
        let years = study.model.year_count();
        // An optimum is solved once for an ensemble, and anew for each scenario that has a name.
        let is_split_by_run = |plan: &usize| !matches!(study.plans[*plan].rule, Rule::Optimal(_));
        for plan in (0..study.plans.len()).filter(is_split_by_run) {
            for area in 0..=areas {
                for year in [0, 1, 7, years - 1] {
                    let of_run = |result: &pejl::ensemble::ScenarioResult| match area {
                        area if area < areas => result.plans[plan].areas(year)[area],
                        _ => result.plans[plan].total(year),
                    };
                    let outcomes: Vec<_> = results.iter().map(of_run).collect();
                    let has_staff = outcomes[0].staff.is_some();
                    for metric in Figure::at(Grain::AreaYear) {
                        let is_told = match metric {
                            Figure::Unserved => area < areas,
                            Figure::FundedFte | Figure::AvailableFte | Figure::GapFte => has_staff,
                            _ => true,
                        };
                        let values = outcomes
                            .iter()
                            .map(|outcome| match metric {
                                Figure::Unserved => outcome.unserved().0,
                                Figure::FundedFte => outcome.staff.unwrap_or_default().funded.0,
                                Figure::AvailableFte => {
                                    outcome.staff.unwrap_or_default().available.0
                                }
                                Figure::GapFte => outcome.staff.unwrap_or_default().gap.0,
                                Figure::Need => outcome.need().0,
                                Figure::Transfer => outcome.transfer.0 as f64,
                                Figure::Frame => outcome.frame().0 as f64,
                                Figure::Gap => outcome.gap().0,
                                Figure::Coverage => outcome.coverage(),
                                Figure::NeedFte => outcome.need_fte.0,
                                other => panic!("{other:?} is no figure of an area"),
                            })
                            .collect();
                        let what = format!("{plan} {area} {year} {metric:?}");
                        let told = estimate(&aggregate, DRAWN, (plan, area, year), metric);
                        assert_eq!(told.is_some(), is_told, "{what}");
                        let Some(told) = told else { continue };
                        check_figure(&told, values, &what);
                        if let Some(chances) = told.chances {
                            let count = outcomes.iter().filter(|one| one.gap().0 > 1.0).count();
                            let share = count as f64 / outcomes.len() as f64;
                            assert_eq!(chances.of_gap, share, "{what}");
                        }
                    }
                }
            }
        }
    }
}

fn check_figure(told: &pejl::ensemble::Estimate, mut values: Vec<f64>, what: &str) {
    let size = values.iter().fold(0.0_f64, |size, value| size.max(value.abs()));
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    assert!((told.mean - mean).abs() <= 1e-11 * size + 1e-9, "{what}: {} {mean}", told.mean);
    values.sort_unstable_by(f64::total_cmp);
    assert!((told.extremes.0 - values[0]).abs() <= 1e-12 * size, "{what}");
    assert!((told.extremes.1 - values[values.len() - 1]).abs() <= 1e-12 * size, "{what}");
    for (share, quantile) in SHARES.into_iter().zip(&told.quantiles) {
        let position = share * (values.len() - 1) as f64;
        let below = position.floor() as usize;
        let above = (below + 1).min(values.len() - 1);
        let exact = values[below] + (position - below as f64) * (values[above] - values[below]);
        let error = (quantile.value - exact).abs();
        let bound = quantile.error_bound * (1.0 + 1e-9) + 1e-12 * size;
        assert!(error <= bound, "{what} at {share}: off by {error}, bound {bound}");
    }
}

#[test]
fn people_and_need_are_projected_once_for_all_runs_that_share_them() {
    let projections = |toml: &str| {
        let study = with_design("viborg", toml);
        all_of(&study, How::default()).done().projections
    };
    // 3 × 5 needs, each with 21 frames in one unit.
    assert_eq!(projections(GRID), 15);
    assert_eq!(projections(SMALL), 700);
    // Three levels in three combinations; a unit may end between two, and then asks again.
    let shared = projections(SHARED);
    assert!((9..=18).contains(&shared), "{shared}");
}

#[test]
fn a_draw_moves_with_neither_the_other_factors_nor_the_number_of_runs() {
    let full = with_design("viborg", SMALL);
    let alone = SMALL.replace("runs = 700", "runs = 50");
    let cut = alone.split("[[factor]]\nname = \"healthy_ageing\"").next().unwrap();
    let few = with_design("viborg", cut);
    let value = |study: &Study, run| {
        let scenario = Ensemble::new(study, design(study), How::default()).scenario(run);
        // The factor that hangs on nothing: not the second of a correlated pair.
        scenario.factors.at(pejl::model::Factor::FrameGrowth, 0, pejl::units::Year(2030))
    };
    for run in [1, 17, 50] {
        assert_eq!(value(&full, run).to_bits(), value(&few, run).to_bits());
    }
}

#[test]
fn correlated_factors_have_the_correlation_that_was_asked_for() {
    let study = with_design("viborg", &SMALL.replace("runs = 700", "runs = 20_000"));
    let ensemble = Ensemble::new(&study, design(&study), How::default());
    let at = |run: u64| {
        let factors = ensemble.scenario(run).factors;
        let of = |factor| factors.at(factor, 0, pejl::units::Year(2030));
        (of(pejl::model::Factor::FrameGrowth), of(pejl::model::Factor::MigrationFactor))
    };
    let pairs: Vec<(f64, f64)> = (1..=4000).map(at).collect();
    let ranks = |of: &dyn Fn(&(f64, f64)) -> f64| {
        let mut order: Vec<usize> = (0..pairs.len()).collect();
        order.sort_by(|a, b| of(&pairs[*a]).total_cmp(&of(&pairs[*b])));
        let mut ranks = vec![0.0; pairs.len()];
        for (rank, index) in order.into_iter().enumerate() {
            ranks[index] = rank as f64 / pairs.len() as f64 - 0.5;
        }
        ranks
    };
    let (first, second) = (ranks(&|pair| pair.0), ranks(&|pair| pair.1));
    let product: f64 = first.iter().zip(&second).map(|(a, b)| a * b).sum();
    let square: f64 = first.iter().map(|a| a * a).sum();
    // Spearman's of a Gaussian copula: 6/π·asin(r/2) (Kruskal 1958).
    let expected = 6.0 / std::f64::consts::PI * libm::asin(0.3);
    assert!((product / square - expected).abs() < 0.03, "{} {expected}", product / square);
}

#[test]
fn viborgs_ensemble_is_what_it_was() {
    let study = read("viborg");
    let aggregate = all_of(&study, How::default());
    let given = tables(&study, &aggregate);
    let folder = root().join("tests/golden/viborg");
    for (name, bytes) in ["ensemble.csv", "first_gap.csv"].into_iter().zip(given) {
        crate::golden::hold(&folder.join(name), &crate::golden::in_some_years(&bytes));
    }
    assert_eq!(design(&study).runs(), 10_000);
    let total = study.model.areas.len();
    let gap = estimate(&aggregate, DRAWN, (0, total, 24), Figure::Gap).unwrap();
    assert!(gap.verdict.is_enough, "{:?}", gap.verdict);
}

#[test]
fn sixteen_areas_and_a_hundred_years_have_an_ensemble_too() {
    for study in ["sixteen_areas", "one_area", "century"] {
        let toml = "design = \"latin_hypercube\"\nruns = 60\nseed = 1\n[[factor]]\nname = \"frame_growth\"\n\
                    distribution = { kind = \"uniform\", low = -0.02, high = 0.02 }\n";
        let study = with_design(study, toml);
        let aggregate = all_of(&study, How::default());
        let table = String::from_utf8(tables(&study, &aggregate).remove(0)).unwrap();
        let areas = study.model.areas.len();
        // Six figures of areas and total; unserved persons of areas only; three of staff where it is known.
        let staff = if study.model.projects_staff() { 3 } else { 0 };
        let places = (areas + 1) * (6 + staff) + areas;
        let cells = study.plans.len() * study.model.year_count() * places;
        assert_eq!(table.lines().count(), 1 + cells);
        assert!(!table.contains("NaN") && !table.contains("inf"));
    }
}

#[test]
fn an_ensemble_splits_by_the_optimum_of_the_base_scenario_in_every_draw() {
    let mut study = with_design("viborg", SMALL);
    let is_optimal = |plan: &Plan| matches!(plan.rule, Rule::Optimal(_));
    let index = study.plans.iter().position(is_optimal).unwrap();
    let results = run_scenarios(&study, &[study.base_scenario()], How::default(), |_| {});
    let optimum = results[0].plans[index].optimum.clone().unwrap().unwrap().optimum;
    let (areas, years) = (study.model.areas.len(), study.model.year_count());
    let path_of = |area: usize| {
        let share = |t: usize| optimum.shares[(t - 1) * areas + area];
        Path::stepped(0.0, (1..years).map(|t| (study.model.base_year.plus(t), share(t))).collect())
    };
    let optimal = study.plans[index].clone();
    let given = Plan {
        id: "given".to_owned(),
        rule: Rule::Plain(Share::Given((0..areas).map(path_of).collect())),
        ..optimal.clone()
    };
    study.plans = vec![optimal, given];
    let aggregate = all_of(&study, How::default());
    let mut told = 0;
    for area in 0..=areas {
        for year in 0..years {
            for metric in Figure::at(Grain::AreaYear) {
                let of = |plan: usize| estimate(&aggregate, DRAWN, (plan, area, year), metric);
                assert_eq!(of(0), of(1), "{area} {year} {metric:?}");
                told += usize::from(of(0).is_some_and(|own| own.extremes.0 < own.extremes.1));
            }
        }
    }
    // The draws do differ.
    assert!(told > areas * years, "{told}");
    assert_eq!(
        Ensemble::new(&study, design(&study), How::default()).optimum_scenario(),
        Some(study.base_scenario())
    );
}
