//! `pejl ensemble --keep`: every run in a Parquet file; only in a Pejl that is built for it.

use super::ensemble_run::EnsembleRun;
use super::failure::Failure;
use super::progress::RunProgress;
use crate::input::seal;
use crate::model::{Design, Study, UncertainFactor};
use crate::text::Texts;
use crate::topics::draws::parquet::RunFile;
use anyhow::Context as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes every run to `path`, whole or not at all.
pub(super) fn keep(
    path: &Path,
    study: &Study,
    design: &Design,
    run: &EnsembleRun<'_>,
    progress: &RunProgress<'_>,
    texts: &Texts,
) -> Result<(), Failure> {
    let shown = || path.display().to_string();
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(shown)?;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = UnfinishedFile(path.with_file_name(name));
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
    let labels = &run.whole.labels;
    let mut file = RunFile::new(
        &to,
        labels,
        &factors,
        combinations,
        (design.draws, study.model.projects_staff()),
    )
    .with_context(shown)?;
    if !run.ensemble.keep(&mut file, progress).with_context(shown)? {
        let said = texts.get("ensemble-keep-interrupted") + "\n";
        return Err(Failure::Interrupted(said));
    }
    file.finish().with_context(shown)?;
    drop(to);
    seal(&beside.0).with_context(shown)?;
    fs::rename(&beside.0, path).with_context(shown)?;
    Ok(())
}

/// A file that is written beside its place, and taken away if it does not get there.
struct UnfinishedFile(PathBuf);

impl Drop for UnfinishedFile {
    fn drop(&mut self) {
        // After the renaming there is nothing left to take away.
        let _ = fs::remove_file(&self.0);
    }
}
