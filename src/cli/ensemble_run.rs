//! One ensemble from design to files, for the commands that run one: pilot, units, checkpoints, tables.
//!
//! Start at [`EnsembleRun`].

use super::failure::Failure;
use super::progress::RunProgress;
use crate::ensemble::{Aggregate, Control, DrawReading, Ensemble, How, ScenarioResult};
use crate::ids::PlanId;
use crate::model::{Design, Scheme, Study};
use crate::topics::draws::part::{EnsemblePart, PartOf, part_pieces, write_whole};
use crate::topics::draws::tables::{
    Figures, Labels, NamedId, ensemble_table, first_gap_table, population_ensemble_table,
    precision_table,
};
use crate::topics::people::as_it_went::so_it_went_table;
use crate::writers::Files;
use crate::writers::csv::CsvStyle;
use crate::writers::manifest::{InputEntry, digest_of};
use anyhow::Context as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Checkpoints are this far apart at least.
const BETWEEN_CHECKPOINTS: Duration = Duration::from_secs(1);
/// And so far that writing them takes no more than this share of the time.
const SHARE_OF_WRITING: u32 = 30;

/// An ensemble with what its files say of it.
pub(super) struct EnsembleRun<'a> {
    pub(super) ensemble: Ensemble<'a>,
    pub(super) whole: PartOf,
}

/// Where to write what is done so far.
pub(super) struct Checkpoint {
    pub(super) path: PathBuf,
    /// The units that this run was asked to do.
    pub(super) asked: Range<u64>,
}

impl<'a> EnsembleRun<'a> {
    pub(super) fn new(
        study: &'a Study,
        design: &'a Design,
        inputs: Vec<InputEntry>,
        how: How,
    ) -> Self {
        let ensemble = Ensemble::new(study, design, how);
        let choices = choices(design);
        let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
        let whole = PartOf {
            digest: digest_of(&inputs, &choices),
            labels: Labels::of(study),
            seed: design.seed,
            design: design.scheme.word().to_owned(),
            runs: design.runs(),
            units: ensemble.work().units(),
            reading: DrawReading {
                is_drawn: design.scheme != Scheme::Factorial,
                precision: design.precision,
            },
            tolerance: study.model.tolerance,
            optimum: ensemble.optimum_scenario().map(|id| {
                let scenario = &study.scenarios[id.index()];
                NamedId { id: scenario.id.clone(), names: scenario.names.clone() }
            }),
            inputs,
        };
        Self { ensemble, whole }
    }

    /// The plans whose optimum was not found.
    pub(super) fn unsolved(&self) -> Vec<PlanId> {
        self.ensemble.unsolved().iter().map(|(plan, _)| *plan).collect()
    }

    /// What a run left behind, if it was of this ensemble and asked for the same units: those of another
    /// shard would be in this one's part too.
    pub(super) fn take_up(&self, part: EnsemblePart, asked: &Range<u64>) -> Option<Aggregate> {
        let header = &part.header;
        let is_of_it = header.digest == self.whole.digest && header.units == self.whole.units;
        (is_of_it && header.asked == (asked.start, asked.end)).then_some(part.aggregate)
    }

    /// Computes what is missing of `asked`; whether it came to its end.
    #[expect(clippy::disallowed_methods, reason = "checkpoints are some time apart")]
    pub(super) fn run(
        &self,
        aggregate: &Aggregate,
        checkpoint: &Checkpoint,
        progress: &RunProgress<'_>,
    ) -> Result<bool, Failure> {
        let missing = aggregate.done().units.missing_from(checkpoint.asked.clone());
        let mut failed = None;
        let has_failed = AtomicBool::new(false);
        let mut last = Instant::now();
        let mut pause = BETWEEN_CHECKPOINTS;
        let steering = CheckpointControl { progress, has_failed: &has_failed };
        let is_done = self.ensemble.run(&missing, aggregate, &steering, &mut |aggregate| {
            if last.elapsed() < pause {
                return;
            }
            let start = Instant::now();
            if let Err(error) = self.save(aggregate, checkpoint) {
                failed = Some(error);
                has_failed.store(true, Ordering::Relaxed);
            }
            last = Instant::now();
            pause = BETWEEN_CHECKPOINTS.max((last - start) * SHARE_OF_WRITING);
        });
        if let Some(error) = failed {
            return Err(error);
        }
        if !is_done {
            self.save(aggregate, checkpoint)?;
        }
        Ok(is_done)
    }

    /// Writes what is done so far.
    fn save(&self, aggregate: &Aggregate, checkpoint: &Checkpoint) -> Result<(), Failure> {
        let pieces = self.part(checkpoint.asked.clone(), aggregate)?;
        let context = || checkpoint.path.display().to_string();
        write_whole(&checkpoint.path, &pieces).with_context(context)?;
        Ok(())
    }

    /// A part in two pieces.
    pub(super) fn part(
        &self,
        asked: Range<u64>,
        aggregate: &Aggregate,
    ) -> Result<[Vec<u8>; 2], Failure> {
        Ok(part_pieces(&self.whole, asked, aggregate).context("part")?)
    }
}

/// Ends the runs where a checkpoint could not be written, too.
struct CheckpointControl<'a> {
    progress: &'a RunProgress<'a>,
    has_failed: &'a AtomicBool,
}

impl Control for CheckpointControl<'_> {
    fn advance(&self, runs: u64) {
        self.progress.advance(runs);
    }

    fn stops(&self) -> bool {
        self.progress.stops() || self.has_failed.load(Ordering::Relaxed)
    }
}

/// What moves the numbers of an ensemble.
pub(super) fn choices(design: &Design) -> [String; 3] {
    let (runs, seed) = (design.runs(), design.seed);
    ["ensemble".to_owned(), format!("runs {runs}"), format!("seed {seed}")]
}

/// The tables of an ensemble.
pub(super) fn tables(
    labels: &Labels,
    aggregate: &Aggregate,
    figures: &Figures,
    style: CsvStyle,
) -> Files {
    vec![
        ("ensemble.csv".to_owned(), style.write(&ensemble_table(labels, figures))),
        (
            "population_ensemble.csv".to_owned(),
            style.write(&population_ensemble_table(labels, figures)),
        ),
        ("first_gap.csv".to_owned(), style.write(&first_gap_table(labels, aggregate))),
        ("precision.csv".to_owned(), style.write(&precision_table(labels, figures))),
    ]
}

/// The table of what was counted since and what others project, if the study has either.
pub(super) fn beside_others(
    study: &Study,
    base: &ScenarioResult,
    figures: &Figures,
    style: CsvStyle,
) -> Option<(String, Vec<u8>)> {
    let table = so_it_went_table(study, base, figures)?;
    Some(("so_it_went.csv".to_owned(), style.write(&table)))
}

/// What the manifest says of an ensemble.
pub(super) fn described(whole: &PartOf, aggregate: &Aggregate) -> serde_json::Value {
    let done = aggregate.done();
    let shared = done.runs.saturating_sub(done.projections);
    serde_json::json!({
        "design": whole.design,
        "runs": whole.runs,
        "optimum": whole.optimum.as_ref().map(|scenario| &scenario.id),
        "projections": done.projections,
        "cache_hit_rate": if done.runs == 0 { 0.0 } else { shared as f64 / done.runs as f64 },
    })
}

/// Takes a checkpoint away, once what it stood for is there.
pub(super) fn forget(path: &Path) {
    // Best effort: it is only litter now.
    let _ = std::fs::remove_file(path);
}
