//! `pejl ensemble --keep`: every run in a Parquet file, in a Pejl that was built for it.

use super::Failure;
use super::drawing::Drawing;
use super::progress::RunProgress;
use crate::model::{Design, Study};
use crate::text::Texts;
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// Was this Pejl built with the feature `parquet`?
pub(super) const CAN_KEEP: bool = cfg!(feature = "parquet");

/// Writes every run to `path`, whole or not at all.
#[cfg(feature = "parquet")]
pub(super) fn keep(
    path: &Path,
    study: &Study,
    design: &Design,
    drawing: &Drawing<'_>,
    stop: &AtomicBool,
    progress: &RunProgress<'_>,
    texts: &Texts,
) -> Result<(), Failure> {
    use super::drawing::Steering;
    use crate::model::Effect;
    use crate::output::RunFile;
    use anyhow::Context as _;

    let shown = || path.display().to_string();
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(shown)?;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = Beside(path.with_file_name(name));
    let to = std::fs::File::create(&beside.0).with_context(shown)?;
    let factors: Vec<String> = design
        .factors
        .iter()
        .map(|own| match own.effect {
            Effect::Value => own.name.clone(),
            effect => format!("{}.{}", own.name, effect.word()),
        })
        .collect();
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
    let mut file =
        RunFile::new(&to, labels, &factors, combinations, design.draws).with_context(shown)?;
    let steering = Steering { stop, has_failed: &AtomicBool::new(false), progress };
    if !drawing.ensemble.keep(&mut file, &steering).with_context(shown)? {
        let said = texts.get("ensemble-keep-interrupted") + "\n";
        return Err(Failure::Interrupted(said));
    }
    file.finish().with_context(shown)?;
    std::fs::rename(&beside.0, path).with_context(shown)?;
    Ok(())
}

/// A file that is written beside its place, and taken away if it does not get there.
#[cfg(feature = "parquet")]
struct Beside(std::path::PathBuf);

#[cfg(feature = "parquet")]
impl Drop for Beside {
    fn drop(&mut self) {
        // After the renaming there is nothing left to take away.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// This Pejl cannot, and has said so before any work.
#[cfg(not(feature = "parquet"))]
pub(super) fn keep(
    _path: &Path,
    _study: &Study,
    _design: &Design,
    _drawing: &Drawing<'_>,
    _stop: &AtomicBool,
    _progress: &RunProgress<'_>,
    _texts: &Texts,
) -> Result<(), Failure> {
    Ok(())
}
