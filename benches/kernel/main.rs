//! Runs per second of one core on the Viborg study: the tidy scalar version, one lane, eight lanes.
//!
//! `cargo bench` times them in turn in one process, several rounds (`cargo bench --bench kernel -- 3` for
//! three), and prints medians and ratios. Every run has its own demography and budget (migration,
//! fertility, refugees, healthy ageing, complexity, frames, compensation drawn apart) under one plan.
//! Before anything is timed the outputs are checked to be equal. A second table lets each run change
//! death rates too, so that each needs its own life tables.
//!
//! The core adds persons up by band of ages before it looks at use rates, so a second tidy version does
//! that too: against it only lanes count.
//!
//! A third table runs all plans of the study, with their levers, rules and staff, over every draw: there is no
//! tidy version of those, so that lanes stand against one lane.
//!
//! Eight lanes are also given as a share of the machine's peak (`peak.rs`, measured beside each timing) in
//! the operations that the relations ask for (`operations.rs`): as the design writes them, age by age, and
//! with the sums swapped, which is what the core does and takes fewer.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark may stop where a program may not"
)]
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]

mod operations;
mod peak;
#[path = "../../tests/tidy/mod.rs"]
mod tidy;

use operations::{Form, Operations};
use peak::peak_gflops;
use pejl::model::{Factor, Rule, Study};
use pejl::numeric::Vectors;
use pejl::run::{Keep, Plans, Prepared, Runner, Settlement};
use pejl::tables::{FactorLanes, FactorTable, Tables};
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

/// Enough that a batch is no longer in the nearest cache when it comes round again.
const DRAWS: usize = 1024;
const ROUNDS: usize = 9;

/// `SplitMix64`: enough for factors that only have to differ.
struct Draws(u64);

impl Draws {
    fn between(&mut self, low: f64, high: f64) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        low + (high - low) * ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn draw(study: &Study, tables: &Tables, draws: &mut Draws, mortality: bool) -> FactorTable {
    let mut table = FactorTable::new(&study.model, &study.scenarios[0].factors, &tables.layout);
    let mut drawn = vec![
        (Factor::MigrationFactor, draws.between(0.9, 1.1)),
        (Factor::FertilityFactor, draws.between(0.9, 1.1)),
        (Factor::RefugeesFactor, draws.between(0.5, 3.0)),
        (Factor::HealthyAgeing, draws.between(0.0, 1.0)),
        (Factor::ComplexityGrowth, draws.between(0.0, 0.01)),
        (Factor::FrameGrowth, draws.between(-0.01, 0.005)),
        (Factor::DemographicCompensation, draws.between(0.0, 1.0)),
        (Factor::RealWageGrowth, draws.between(0.0, 0.005)),
        (Factor::UnemploymentShift, draws.between(-0.01, 0.02)),
    ];
    if mortality {
        drawn.push((Factor::MortalityChange, draws.between(-0.01, 0.01)));
    }
    let width = tables.layout.width();
    for (factor, value) in drawn {
        for year in 1..tables.years {
            for part in 0..tables.layout.parts(factor) {
                table.values_mut()[year * width + tables.layout.slot(factor, part)] = value;
                if factor == Factor::HealthyAgeing {
                    let counted = tables.layout.slot(Factor::CompensationHealthyAgeing, 0);
                    table.values_mut()[year * width + counted] = value;
                }
            }
        }
    }
    table
}

fn time_tidy(mut tidy: tidy::Tidy, draws: &[FactorTable]) -> f64 {
    let start = Instant::now();
    for factors in draws {
        tidy.project(black_box(factors));
        tidy.settle(factors, &Rule::DEMOGRAPHY);
        black_box(&tidy.service_money_dkk);
    }
    draws.len() as f64 / start.elapsed().as_secs_f64()
}

/// Every plan over every draw; draws a second.
fn time_lanes<const L: usize>(
    tables: &Tables,
    prepared: &Prepared,
    plans: &Plans,
    draws: &[FactorTable],
    vectors: Vectors,
) -> f64 {
    let mut runner = Runner::<L>::new(tables, prepared, plans, vectors, Keep::default());
    let mut factors = FactorLanes::<L>::new(&tables.layout, tables.years);
    let mut settlement = Settlement::new(tables);
    let start = Instant::now();
    for batch in draws.chunks(L) {
        // Putting the draws side by side is part of the work.
        let batch: [&FactorTable; L] = std::array::from_fn(|lane| &batch[lane]);
        factors.fill(black_box(&batch));
        runner.project(&factors);
        runner.grant(&factors, &mut settlement);
        for plan in 0..plans.len() {
            runner.split(plan, &mut settlement);
            black_box(&settlement);
        }
    }
    draws.len() as f64 / start.elapsed().as_secs_f64()
}

/// The outputs must agree before it means anything how fast they come.
fn check_equal(tables: &Tables, prepared: &Prepared, plans: &Plans, draws: &[FactorTable]) {
    let mut tidy = tidy::Tidy::new(tables, prepared, false);
    let mut runner = Runner::<8>::new(tables, prepared, plans, Vectors::widest(), Keep::default());
    let mut factors = FactorLanes::<8>::new(&tables.layout, tables.years);
    let mut settlement = Settlement::new(tables);
    factors.fill(&draws[..8].iter().collect::<Vec<_>>());
    runner.project(&factors);
    runner.settle(&factors, 0, &mut settlement);
    for (lane, own) in draws[..8].iter().enumerate() {
        tidy.project(own);
        tidy.settle(own, &Rule::DEMOGRAPHY);
        for (ours, theirs) in runner.needs(0).service_need_dkk.iter().zip(&tidy.service_need_dkk) {
            assert!((ours.0[lane] - theirs).abs() <= 1e-12 * theirs.abs(), "need differs");
        }
        for (ours, theirs) in settlement.service_money_dkk.iter().zip(&tidy.service_money_dkk) {
            assert!((ours.0[lane] - theirs).abs() <= 1.0, "money differs");
        }
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// One version to time.
struct Version<'a> {
    name: String,
    /// Runs a second.
    time: Box<dyn Fn() -> f64 + 'a>,
    /// The unit whose peak it could reach, for eight lanes.
    unit: Option<Vectors>,
}

fn table(
    title: &str,
    study: &Study,
    tables: &Tables,
    prepared: &Prepared,
    plans: &Plans,
    mortality: bool,
) {
    let mut source = Draws(2016);
    let draws: Vec<FactorTable> =
        (0..DRAWS).map(|_| draw(study, tables, &mut source, mortality)).collect();
    check_equal(tables, prepared, plans, &draws);
    let forms = [("by age", Form::ByAge), ("by band", Form::ByBand)]
        .map(|(name, form)| (name, Operations::of_run(tables, mortality, form)));
    let widest = Vectors::widest();
    let d = draws.as_slice();
    let mut versions = vec![
        Version {
            name: "tidy scalar".into(),
            time: Box::new(|| time_tidy(tidy::Tidy::new(tables, prepared, false), d)),
            unit: None,
        },
        Version {
            name: "tidy, by band".into(),
            time: Box::new(|| time_tidy(tidy::Tidy::new(tables, prepared, false).by_band(), d)),
            unit: None,
        },
        Version {
            name: format!("L = 1, {}", widest.name()),
            time: Box::new(|| time_lanes::<1>(tables, prepared, plans, d, widest)),
            unit: None,
        },
    ];
    for unit in Vectors::available() {
        versions.push(Version {
            name: format!("L = 8, {}", unit.name()),
            time: Box::new(move || time_lanes::<8>(tables, prepared, plans, d, unit)),
            unit: Some(unit),
        });
    }
    let mut speeds = vec![Vec::new(); versions.len()];
    let mut peaks = vec![Vec::new(); versions.len()];
    let rounds = rounds();
    for round in 0..=rounds {
        for (row, version) in versions.iter().enumerate() {
            let speed = (version.time)();
            let peak = version.unit.map_or(f64::NAN, peak_gflops);
            // The first round warms up.
            if round > 0 {
                speeds[row].push(speed);
                peaks[row].push(peak);
            }
        }
    }
    println!("\n{title}; medians of {rounds} rounds");
    for (form, operations) in &forms {
        let parts: Vec<String> =
            operations.0.iter().map(|(part, count)| format!("{part} {count}")).collect();
        println!("operations of a run, {form}: {} ({})", operations.total(), parts.join(", "));
    }
    println!(
        "{:<18}{:>10}{:>18}{:>19}{:>14}{:>16}",
        "version", "× tidy", "of peak, by age", "of peak, by band", "runs/s/core", "peak, GFLOP/s"
    );
    for (row, version) in versions.iter().enumerate() {
        // Ratios within a round: a machine that slows down slows both.
        let ratios = speeds[row].iter().zip(&speeds[0]).map(|(own, tidy)| own / tidy).collect();
        print!("{:<18}{:>10.2}", version.name, median(ratios));
        let of_peak = forms.each_ref().map(|(_, operations)| {
            let flops = operations.total() as f64;
            let rounds = speeds[row].iter().zip(&peaks[row]);
            median(rounds.map(|(speed, peak)| 100.0 * speed * flops / (1e9 * peak)).collect())
        });
        match version.unit {
            Some(_) => print!("{:>16.0} %{:>17.0} %", of_peak[0], of_peak[1]),
            None => print!("{:>37}", ""),
        }
        print!("{:>14.0}", median(speeds[row].clone()));
        if version.unit.is_some() {
            print!("{:>16.1}", median(peaks[row].clone()));
        }
        println!();
    }
}

fn plans_table(study: &Study) {
    let tables = Tables::new(&study.model);
    let prepared = Prepared::new(study, &tables);
    let plans = Plans::new(study, &tables, &prepared);
    let mut source = Draws(2016);
    let draws: Vec<FactorTable> =
        (0..DRAWS).map(|_| draw(study, &tables, &mut source, false)).collect();
    let (tables, prepared, plans, d) = (&tables, &prepared, &plans, draws.as_slice());
    let mut versions: Vec<(String, Box<dyn Fn() -> f64 + '_>)> = vec![(
        format!("L = 1, {}", Vectors::widest().name()),
        Box::new(|| time_lanes::<1>(tables, prepared, plans, d, Vectors::widest())),
    )];
    for unit in Vectors::available() {
        let time = move || time_lanes::<8>(tables, prepared, plans, d, unit);
        versions.push((format!("L = 8, {}", unit.name()), Box::new(time)));
    }
    let mut speeds = vec![Vec::new(); versions.len()];
    let rounds = rounds();
    for round in 0..=rounds {
        for (row, (_, time)) in versions.iter().enumerate() {
            let speed = time();
            if round > 0 {
                speeds[row].push(speed);
            }
        }
    }
    println!(
        "\n{} plans with {} different needs, levers, rules and staff; medians of {rounds} rounds",
        plans.len(),
        plans.groups()
    );
    println!("{:<18}{:>10}{:>18}{:>18}", "version", "× L = 1", "draws/s/core", "plan runs/s/core");
    for (row, (name, _)) in versions.iter().enumerate() {
        let ratios = speeds[row].iter().zip(&speeds[0]).map(|(own, one)| own / one).collect();
        let speed = median(speeds[row].clone());
        let of_plans = speed * plans.len() as f64;
        println!("{name:<18}{:>10.2}{speed:>18.0}{of_plans:>18.0}", median(ratios));
    }
}

/// The number among the arguments, if there is one.
fn rounds() -> usize {
    std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(ROUNDS)
}

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/viborg");
    let study = pejl::input::read_study(&folder).map_err(|_| "the study is wrong").unwrap().study;
    let mut tables = Tables::new(&study.model);
    // The others do not project staff.
    tables.has_staff = false;
    let prepared = Prepared::new(&study, &tables);
    let plans = Plans::of_rules(&study, &tables, &[Rule::DEMOGRAPHY]);
    println!(
        "scenarios/viborg: {} ages x 2 sexes x {} years, {} services, {} areas; {DRAWS} draws",
        tables.ages.count(),
        tables.years,
        tables.services.len(),
        tables.areas,
    );
    table(
        "every run its own demography, need and budget",
        &study,
        &tables,
        &prepared,
        &plans,
        false,
    );
    table("the same, and its own death rates", &study, &tables, &prepared, &plans, true);
    plans_table(&study);
}
