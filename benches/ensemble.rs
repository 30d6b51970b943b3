//! Whole ensembles on the Viborg study: a factorial of a thousand people by a thousand frames, one thread
//! against two, and ten thousand draws.
//!
//! `cargo bench --bench ensemble` prints medians of several rounds. Everything is in: pilot, projection,
//! frames, every plan, all figures tallied and their quantiles; only reading the study and writing files
//! are not.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![expect(clippy::unwrap_used, reason = "a benchmark may stop where a program may not")]
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]

use pejl::ensemble::{DrawReading, Ensemble, How};
use pejl::model::{Design, Distribution, Effect, Factor, Scheme, Study, UncertainFactor, Values};
use pejl::topics::draws::tables::Figures;
use pejl::units::Year;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

const ROUNDS: usize = 5;

fn uncertain(factor: Factor, low: f64, high: f64, axis: usize, from: Year) -> UncertainFactor {
    UncertainFactor {
        name: factor.key().to_owned(),
        factor,
        part: None,
        effect: Effect::Value,
        from,
        values: Values::Drawn(Distribution::Uniform { low, high }),
        axis,
        why: None,
    }
}

/// `size` people and needs by `size` frames, each axis a Latin hypercube of several factors.
fn factorial(study: &Study, size: u64) -> Design {
    let from = study.model.base_year.plus(1);
    let design = study.ensemble.as_ref().unwrap();
    Design {
        scheme: Scheme::Factorial,
        draws: size * size,
        combinations: vec![Vec::new()],
        factors: vec![
            uncertain(Factor::MigrationFactor, 0.9, 1.1, 0, from),
            uncertain(Factor::FertilityFactor, 0.9, 1.1, 0, from),
            uncertain(Factor::HealthyAgeing, 0.0, 1.0, 0, from),
            uncertain(Factor::ComplexityGrowth, 0.0, 0.01, 0, from),
            uncertain(Factor::FrameGrowth, -0.01, 0.005, 1, from),
            uncertain(Factor::DemographicCompensation, 0.0, 1.0, 1, from),
        ],
        axes: vec![size, size],
        correlation: None,
        ..design.clone()
    }
}

/// Seconds for the whole ensemble.
fn time(study: &Study, design: &Design, threads: usize) -> f64 {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let start = Instant::now();
    pool.install(|| {
        let ensemble = Ensemble::new(study, design, How::default());
        let aggregate = ensemble.begin();
        let all = 0..ensemble.work().units();
        ensemble.run(std::slice::from_ref(&all), &aggregate, &(), &mut |_| {});
        let reading = DrawReading { is_drawn: true, precision: 0.01 };
        black_box(Figures::of(&aggregate, reading));
    });
    start.elapsed().as_secs_f64()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/viborg");
    let study = pejl::input::read_study(&folder).map_err(|_| "the study is wrong").unwrap().study;
    let mut one_plan = study.clone();
    one_plan.plans.truncate(1);
    let draws = study.ensemble.clone().unwrap();
    let many = Design { draws: 100_000, ..draws.clone() };
    let grid = factorial(&study, 1000);
    let rows: [(&str, &Study, &Design); 4] = [
        ("10,000 draws, all plans", &study, &draws),
        ("100,000 draws, all plans", &study, &many),
        ("factorial 1,000 x 1,000, one plan", &one_plan, &grid),
        ("factorial 1,000 x 1,000, all plans", &study, &grid),
    ];
    println!("scenarios/viborg, {} plans; {ROUNDS} rounds, medians", study.plans.len());
    println!(
        "{:<36}{:>12}{:>12}{:>12}{:>16}",
        "ensemble", "1 / 2 thr.", "1 thread s", "2 threads s", "runs x plans/s"
    );
    for (name, study, design) in rows {
        let mut seconds = [Vec::new(), Vec::new()];
        for round in 0..=ROUNDS {
            for threads in [1, 2] {
                let taken = time(study, design, threads);
                // The first round warms up.
                if round > 0 {
                    seconds[threads - 1].push(taken);
                }
            }
        }
        let ratios = seconds[0].iter().zip(&seconds[1]).map(|(one, two)| one / two).collect();
        let two = median(seconds[1].clone());
        let runs = design.runs() as f64 * study.plans.len() as f64;
        println!(
            "{name:<36}{:>12.2}{:>12.3}{two:>12.3}{:>16.0}",
            median(ratios),
            median(seconds[0].clone()),
            runs / two
        );
    }
}
