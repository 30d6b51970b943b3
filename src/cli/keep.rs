//! `pejl ensemble --keep`: every run in a Parquet file; only in a Pejl that is built for it.

use super::Failure;
use super::drawing::{Drawing, Steering};
use super::progress::RunProgress;
use crate::model::{Design, Study, UncertainFactor};
use crate::text::Texts;
use crate::topics::draws::parquet::RunFile;
use anyhow::Context as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

/// Writes every run to `path`, whole or not at all.
pub(super) fn keep(
    path: &Path,
    study: &Study,
    design: &Design,
    drawing: &Drawing<'_>,
    stop: &AtomicBool,
    progress: &RunProgress<'_>,
    texts: &Texts,
) -> Result<(), Failure> {
    let shown = || path.display().to_string();
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(shown)?;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = Beside(path.with_file_name(name));
    let to = fs::File::create(&beside.0).with_context(shown)?;
    let factors: Vec<String> = design.factors.iter().map(UncertainFactor::key).collect();
    let id = |scenario: &crate::ids::ScenarioId| study.scenarios[scenario.index()].id.as_str();
    let combinations = design
        .combinations
        .iter()
        .map(|over| {
            let members: Vec<&str> = over.iter().map(id).collect();
            if members.is_empty() { id(&design.scenario).to_owned() } else { members.join("+") }
        })
        .collect();
    let labels = &drawing.whole.labels;
    let mut file = RunFile::new(
        &to,
        labels,
        &factors,
        combinations,
        (design.draws, study.model.projects_staff()),
    )
    .with_context(shown)?;
    let steering = Steering { stop, has_failed: &AtomicBool::new(false), progress };
    if !drawing.ensemble.keep(&mut file, &steering).with_context(shown)? {
        let said = texts.get("ensemble-keep-interrupted") + "\n";
        return Err(Failure::Interrupted(said));
    }
    file.finish().with_context(shown)?;
    fs::rename(&beside.0, path).with_context(shown)?;
    Ok(())
}

/// A file that is written beside its place, and taken away if it does not get there.
struct Beside(PathBuf);

impl Drop for Beside {
    fn drop(&mut self) {
        // After the renaming there is nothing left to take away.
        let _ = fs::remove_file(&self.0);
    }
}
