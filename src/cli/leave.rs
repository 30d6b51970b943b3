//! What commands that leave a folder share: the place, the inputs beside the outputs, the machine.
//!
//! Owns the default place and the words of a folder that cannot be written. Start at [`Place`].

use super::Failure;
use super::args::HowOptions;
use crate::chart::Picture;
use crate::chart::Size;
use crate::ensemble::How;
use crate::input::{InputFile, Reading};
use crate::model::{Calibration, Factor, Factors, Study};
use crate::numeric::Vectors;
use crate::text::{Arg, Texts};
use crate::writers::Files;
use crate::writers::csv::CsvStyle;
use crate::writers::folder::{Claim, FolderError, claim, write_folder};
use crate::writers::manifest::{InputEntry, sha256_hex};
use crate::writers::picture_files::{Style, picture_files};
use anyhow::Context as _;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A folder to be written, claimed before the work and not after it.
pub(super) struct Place {
    pub(super) folder: PathBuf,
    claimed: Claim,
}

impl Place {
    /// Claims `given`, or `out/NAME` where the command is given, with `suffix` behind the study's name.
    pub(super) fn claim(
        given: Option<&PathBuf>,
        study: &Path,
        suffix: &str,
        texts: &Texts,
    ) -> Result<Self, Failure> {
        let folder = given.cloned().unwrap_or_else(|| default_folder(study, suffix));
        let claimed = claim(&folder).map_err(|error| folder_failure(error, texts))?;
        Ok(Self { folder, claimed })
    }

    /// Finds out now, and not after an hour's work, that nothing can be written here.
    pub(super) fn check_writable(&self) -> Result<(), Failure> {
        let parent = self.parent();
        let context = || parent.display().to_string();
        std::fs::create_dir_all(parent).with_context(context)?;
        tempfile::tempfile_in(parent).with_context(context)?;
        Ok(())
    }

    /// The folder that it lies in.
    pub(super) fn parent(&self) -> &Path {
        match self.folder.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        }
    }

    /// A file beside the folder: its name with `ending` behind it.
    pub(super) fn beside(&self, ending: &str) -> PathBuf {
        let mut name = self.folder.file_name().map_or_else(|| "pejl".into(), OsString::from);
        name.push(ending);
        self.parent().join(name)
    }

    /// Writes the folder, whole or not at all.
    pub(super) fn write(&self, files: &Files, texts: &Texts) -> Result<(), Failure> {
        write_folder(&self.folder, &self.claimed, files)
            .map_err(|error| folder_failure(error, texts))
    }
}

fn default_folder(study: &Path, suffix: &str) -> PathBuf {
    // `.` and `..` have no name of their own until they are followed.
    let followed = study.canonicalize().unwrap_or_else(|_| study.to_owned());
    let mut name = followed.file_name().map_or_else(|| "study".into(), OsString::from);
    name.push(suffix);
    Path::new("out").join(name)
}

fn folder_failure(error: FolderError, texts: &Texts) -> Failure {
    match error {
        FolderError::NotOurs(path) => {
            let args = [("folder", Arg::from(path.display().to_string()))];
            Failure::Usage(texts.format("cli-not-ours", &args) + "\n")
        }
        FolderError::Overtaken(path) => {
            let args = [("folder", Arg::from(path.display().to_string()))];
            Failure::Machine(anyhow::Error::msg(texts.format("cli-overtaken", &args)))
        }
        other @ FolderError::Io { .. } => Failure::Machine(other.into()),
    }
}

/// How to run; a failure if this machine has no such vector unit.
pub(super) fn how(options: &HowOptions, texts: &Texts) -> Result<How, Failure> {
    options.how().map_err(|unit| {
        let known: Vec<&str> = Vectors::available().into_iter().map(Vectors::name).collect();
        let args = [("unit", Arg::from(unit)), ("known", known.join(", ").into())];
        Failure::Usage(texts.format("cli-vectors-missing", &args) + "\n")
    })
}

/// Threads as asked for.
pub(super) fn pool(options: &HowOptions) -> Result<rayon::ThreadPool, Failure> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(options.threads.map_or(0, usize::from))
        .build()
        .context("threads")
        .map_err(Failure::Machine)
}

/// What moves no bit, for the manifest.
pub(super) fn machine(how: How, threads: usize) -> serde_json::Value {
    serde_json::json!({
        "threads": threads,
        "lanes": how.lanes,
        "vectors": how.vectors.name(),
    })
}

/// The digest of every input.
pub(super) fn input_entries(reading: &Reading) -> Vec<InputEntry> {
    entries_of(&reading.files)
}

/// The digests of files as they were read.
pub(super) fn entries_of(files: &[InputFile]) -> Vec<InputEntry> {
    files
        .iter()
        .map(|file| InputEntry {
            path: file.path.clone(),
            link_to: file.link_to.clone(),
            bytes: file.bytes.len(),
            sha256: sha256_hex(&file.bytes),
        })
        .collect()
}

/// The folder of pictures within what a run leaves.
pub(super) const CHARTS: &str = "charts/";

/// Pictures in the standard size as files of that folder.
pub(super) fn charts(pictures: &[Picture], csv: CsvStyle) -> Result<Files, Failure> {
    Ok(picture_files(pictures, CHARTS, Size::Standard, csv).context("charts")?)
}

/// How a picture in the standard size is drawn.
pub(super) fn standard<'a>(digest: &'a str, texts: &Texts) -> Style<'a> {
    Style { lang: texts.lang(), digest, size: Size::Standard }
}

/// The inputs, to lie beside the outputs.
pub(super) fn input_files(reading: &Reading) -> Files {
    copies_of(&reading.files)
}

/// Files as they were read, to lie beside the outputs.
pub(super) fn copies_of(files: &[InputFile]) -> Files {
    let copy = |path: &str, bytes: &[u8]| (format!("inputs/{}", inside(path)), bytes.to_vec());
    files.iter().map(|file| copy(&file.path, &file.bytes)).collect()
}

/// A study may name files outside its folder; their copies stay inside ours.
fn inside(path: &str) -> String {
    let parts: Vec<&str> =
        path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    parts.join("/")
}

/// The command line, for the manifest.
pub(super) fn words(raw: &[OsString]) -> Vec<String> {
    raw.iter().map(|word| word.to_string_lossy().into_owned()).collect()
}

/// A list of named values, for the manifest.
type Listed = serde_json::Map<String, serde_json::Value>;

/// Factors that no scenario of the study sets, with the value they have.
pub(super) fn defaults(study: &Study) -> Listed {
    let neutral = Factors::neutral(study.model.neutral());
    let is_set = |factor: &Factor| {
        let mut changes = study.scenarios.iter().flat_map(|scenario| &scenario.changes);
        changes.any(|change| change.factor == *factor)
    };
    let value = |factor: Factor| match factor {
        // Its default is the scenario's own.
        Factor::CompensationHealthyAgeing => Factor::HealthyAgeing.key().into(),
        factor => neutral.path(factor, crate::ids::AreaId(0)).default_value().into(),
    };
    let unset = Factor::ALL.into_iter().filter(|factor| !is_set(factor));
    unset.map(|factor| (factor.key().to_owned(), value(factor))).collect()
}

/// What each area's unit costs and FTE are multiplied with.
pub(super) fn calibration(study: &Study, calibrations: &[Calibration]) -> Listed {
    let of_area = |factors: &Calibration| {
        serde_json::json!({
            "service": factors.service,
            "transfer": factors.transfer,
            "fte": factors.fte,
        })
    };
    let areas = study.model.areas.iter().zip(calibrations);
    areas.map(|(area, factors)| (area.id.clone(), of_area(factors))).collect()
}
