//! Pejl's side of `benches/peers/run.sh`, which times what a user might pick instead beside it.
//!
//! `write DIR N` draws factors for `N` runs of the Viborg study as `kernel.rs` does, and leaves them with
//! Pejl's outcomes in `DIR`, for the others to read and to be held against. `time DIR [ROUNDS]` prints
//! runs per second of one core for the draws of `DIR`, a line a round.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![expect(clippy::unwrap_used, reason = "a benchmark may stop where a program may not")]
#![expect(clippy::panic, reason = "a benchmark may stop where a program may not")]
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]

use pejl::model::{Factor, FactorSpan, Rule, Study};
use pejl::numeric::Vectors;
use pejl::run::{Keep, Plans, Prepared, Runner, Settlement};
use pejl::tables::{FactorLanes, FactorTable, Tables};
use std::fmt::Write;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// What is drawn, between which values; the order is that of the columns.
const DRAWN: [(Factor, f64, f64); 9] = [
    (Factor::MigrationFactor, 0.9, 1.1),
    (Factor::FertilityFactor, 0.9, 1.1),
    (Factor::RefugeesFactor, 0.5, 3.0),
    (Factor::HealthyAgeing, 0.0, 1.0),
    (Factor::ComplexityGrowth, 0.0, 0.01),
    (Factor::FrameGrowth, -0.01, 0.005),
    (Factor::DemographicCompensation, 0.0, 1.0),
    (Factor::RealWageGrowth, 0.0, 0.005),
    (Factor::UnemploymentShift, -0.01, 0.02),
];
/// Drawn only when each run is to have its own death rates, as each then needs its own life tables.
const DEATHS: (Factor, f64, f64) = (Factor::MortalityChange, -0.01, 0.01);
/// A round goes over the draws again until this has passed, so that a short blink does not count.
const LEAST_TIME: Duration = Duration::from_millis(400);
const L: usize = 8;

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

/// The first scenario with the drawn values from the year after the base year.
fn factor_table(study: &Study, tables: &Tables, drawn: &[(Factor, f64)]) -> FactorTable {
    let mut table = FactorTable::new(&study.model, &study.scenarios[0].factors, &tables.layout);
    let width = tables.layout.width();
    let mut set = |factor: Factor, value: f64| {
        let areas = if factor.span() == FactorSpan::Area { tables.areas } else { 1 };
        for year in 1..tables.years {
            let first = year * width + tables.layout.slot(factor, 0);
            table.values_mut()[first..first + areas].fill(value);
        }
    };
    for (factor, value) in drawn {
        set(*factor, *value);
        if *factor == Factor::HealthyAgeing {
            // Compensation counts with the scenario's own healthy ageing.
            set(Factor::CompensationHealthyAgeing, *value);
        }
    }
    table
}

fn draws_as_csv(runs: usize, own_deaths: bool) -> String {
    let mut source = Draws(2016);
    let mut csv = String::from("run");
    for (factor, ..) in DRAWN.iter().chain([&DEATHS]) {
        write!(csv, ",{}", factor.key()).unwrap();
    }
    for run in 0..runs {
        write!(csv, "\n{run}").unwrap();
        for (_, low, high) in DRAWN {
            write!(csv, ",{}", source.between(low, high)).unwrap();
        }
        let change = if own_deaths { source.between(DEATHS.1, DEATHS.2) } else { 0.0 };
        write!(csv, ",{change}").unwrap();
    }
    csv + "\n"
}

fn read_draws(study: &Study, tables: &Tables, folder: &Path) -> Vec<FactorTable> {
    let csv = std::fs::read_to_string(folder.join("draws.csv")).unwrap();
    let (header, rows) = csv.split_once('\n').unwrap();
    let factors: Vec<Factor> =
        header.split(',').skip(1).map(|key| Factor::from_key(key).unwrap()).collect();
    rows.lines()
        .map(|row| {
            let values = row.split(',').skip(1).map(|cell| cell.parse().unwrap());
            let drawn: Vec<(Factor, f64)> = factors.iter().copied().zip(values).collect();
            factor_table(study, tables, &drawn)
        })
        .collect()
}

/// Goes over all draws, eight side by side, and shows each eight to `look`.
fn run_all(
    tables: &Tables,
    prepared: &Prepared,
    plans: &Plans,
    draws: &[FactorTable],
    mut look: impl FnMut(usize, &Runner<'_, L>, &Settlement<L>),
) {
    let mut runner = Runner::<L>::new(tables, prepared, plans, Vectors::widest(), Keep::default());
    let mut factors = FactorLanes::<L>::new(&tables.layout, tables.years);
    let mut settlement = Settlement::new(tables);
    for (index, batch) in draws.chunks(L).enumerate() {
        // Putting the draws side by side is part of the work.
        let batch: [&FactorTable; L] =
            std::array::from_fn(|lane| &batch[lane.min(batch.len() - 1)]);
        factors.fill(black_box(&batch));
        runner.project(&factors);
        runner.settle(&factors, 0, &mut settlement);
        look(index * L, &runner, &settlement);
    }
}

fn outcomes_as_csv(
    study: &Study,
    tables: &Tables,
    prepared: &Prepared,
    plans: &Plans,
    draws: &[FactorTable],
) -> String {
    let mut csv = String::from(
        "run,area,year,service_need_dkk,transfer_need_dkk,service_money_dkk,need_fte\n",
    );
    run_all(tables, prepared, plans, draws, |first, runner, settlement| {
        let (outcome, needs) = (runner.outcome(), runner.needs(0));
        for (lane, run) in (first..draws.len()).take(L).enumerate() {
            for (area, about) in study.model.areas.iter().enumerate() {
                for (t, year) in study.model.years().enumerate() {
                    let slot = outcome.area_slot(t, area);
                    let id = &about.id;
                    let need = needs.service_need_dkk[slot].0[lane];
                    let owed = needs.transfer_need_dkk[slot].0[lane];
                    let money = settlement.service_money_dkk[slot].0[lane];
                    let fte = needs.need_fte[slot].0[lane];
                    writeln!(csv, "{run},{id},{year},{need},{owed},{money},{fte}").unwrap();
                }
            }
        }
    });
    csv
}

fn speed(tables: &Tables, prepared: &Prepared, plans: &Plans, draws: &[FactorTable]) -> f64 {
    let start = Instant::now();
    let mut runs = 0;
    while start.elapsed() < LEAST_TIME {
        run_all(tables, prepared, plans, draws, |_, runner, settlement| {
            black_box(runner.outcome());
            black_box(settlement);
        });
        runs += draws.len();
    }
    f64::from(u32::try_from(runs).unwrap()) / start.elapsed().as_secs_f64()
}

fn main() {
    // Cargo adds `--bench` of its own.
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/viborg");
    let study = pejl::input::read_study(&folder).map_err(|_| "the study is wrong").unwrap().study;
    let mut tables = Tables::new(&study.model);
    // The others do not project staff.
    tables.has_staff = false;
    let prepared = Prepared::new(&study, &tables);
    let plans = Plans::of_rules(&study, &tables, &[Rule::DEMOGRAPHY]);
    match arguments[..] {
        ["write", folder, runs] | ["write", folder, runs, "own-deaths"] => {
            let folder = Path::new(folder);
            let csv = draws_as_csv(runs.parse().unwrap(), arguments.len() == 4);
            std::fs::create_dir_all(folder).unwrap();
            std::fs::write(folder.join("draws.csv"), csv).unwrap();
            // Read back, so that the numbers in the file are the ones that ran.
            let draws = read_draws(&study, &tables, folder);
            let csv = outcomes_as_csv(&study, &tables, &prepared, &plans, &draws);
            std::fs::write(folder.join("outcomes.csv"), csv).unwrap();
        }
        ["time", folder] | ["time", folder, _] => {
            let draws = read_draws(&study, &tables, Path::new(folder));
            let rounds = arguments.get(2).map_or(1, |rounds| rounds.parse().unwrap());
            for _ in 0..rounds {
                println!("{:.1}", speed(&tables, &prepared, &plans, &draws));
            }
        }
        // A plain `cargo bench` comes here; the rivals need Python, which it should not.
        [] => println!("peers: not timed here; benches/peers/run.sh times Pejl beside its rivals"),
        _ => panic!("use: write DIR RUNS [own-deaths] | time DIR [ROUNDS]"),
    }
}
