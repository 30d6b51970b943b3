//! What a command leaves: a folder that is claimed before the work, or a file; whole or not at all.

use super::failure::{Failure, say};
use crate::text::{Arg, Texts};
use crate::writers::Files;
use crate::writers::folder::{Claim, FolderError, KeptFiles, claim, write_folder};
use anyhow::Context as _;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};

/// A folder to be written, claimed before the work and not after it.
pub(super) struct OutputFolder {
    pub(super) path: PathBuf,
    claimed: Claim,
}

impl OutputFolder {
    /// Claims the folder `given` for results of a study, or else `out/NAME` where the command is given, with `suffix`
    /// behind the study's name; `reads` are what is read besides.
    pub(super) fn of_study(
        given: Option<&Path>,
        (study, suffix): (&Path, &str),
        reads: &[&Path],
        texts: &Texts,
    ) -> Result<Self, Failure> {
        let path = given.map_or_else(|| default_folder(study, suffix), Path::to_owned);
        let reads: Vec<&Path> = std::iter::once(study).chain(reads.iter().copied()).collect();
        Self::claimed(path, Some(study), &reads, texts)
    }

    /// Claims a folder for what is made of the files `reads`, and of no study.
    pub(super) fn of_files(path: &Path, reads: &[&Path], texts: &Texts) -> Result<Self, Failure> {
        Self::claimed(path.to_owned(), None, reads, texts)
    }

    fn claimed(
        path: PathBuf,
        study: Option<&Path>,
        reads: &[&Path],
        texts: &Texts,
    ) -> Result<Self, Failure> {
        let claimed = claim(&path, study, reads).map_err(|error| folder_failure(error, texts))?;
        Ok(Self { path, claimed })
    }

    /// The study that the folder holds results of, as seen from the folder.
    pub(super) fn study(&self) -> Option<String> {
        self.claimed.study.clone()
    }

    /// That nothing can be written here is found now, and not after an hour's work.
    pub(super) fn check_writable(&self) -> Result<(), Failure> {
        let parent = parent_of(&self.path);
        let context = || parent.display().to_string();
        std::fs::create_dir_all(parent).with_context(context)?;
        tempfile::tempfile_in(parent).with_context(context)?;
        Ok(())
    }

    /// A file beside the folder: its name with `ending` behind it.
    pub(super) fn beside(&self, ending: &str) -> PathBuf {
        let mut name = self.path.file_name().map_or_else(|| "pejl".into(), OsString::from);
        name.push(ending);
        parent_of(&self.path).join(name)
    }

    /// Writes the folder, whole or not at all; a line that says where files of the user's that were in it are kept.
    pub(super) fn write(&self, files: &Files, texts: &Texts) -> Result<Option<String>, Failure> {
        let shown = |path: &Path| Arg::from(path.display().to_string());
        let wait = || {
            let args = [("folder", shown(parent_of(&self.path)))];
            say(&(texts.format("cli-waits-for-another", &args) + "\n"));
        };
        let kept = write_folder(&self.path, &self.claimed, files, wait)
            .map_err(|error| folder_failure(error, texts))?;
        Ok(kept.map(|KeptFiles { folder, count }| {
            let args =
                [("count", count.into()), ("from", shown(&self.path)), ("to", shown(&folder))];
            texts.format("cli-kept", &args)
        }))
    }
}

/// Writes a file whole or not at all, with the rights of `like` or those of any file that a program makes.
pub(super) fn write_file(path: &Path, bytes: &[u8], like: Option<&Path>) -> std::io::Result<()> {
    let mut builder = tempfile::Builder::new();
    // As any file that a program makes, and not as a secret one.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut beside = builder.tempfile_in(parent_of(path))?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    if let Some(like) = like {
        std::fs::set_permissions(beside.path(), std::fs::metadata(like)?.permissions())?;
    }
    beside.persist(path).map(|_| ()).map_err(|error| error.error)
}

/// The folder that something lies in.
fn parent_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

fn default_folder(study: &Path, suffix: &str) -> PathBuf {
    // `.` and `..` have no name of their own until they are followed.
    let followed = study.canonicalize().unwrap_or_else(|_| study.to_owned());
    let mut name = followed.file_name().map_or_else(|| "study".into(), OsString::from);
    name.push(suffix);
    Path::new("out").join(name)
}

/// `2024/viborg` for `out/viborg/../../2024/viborg`.
fn without_detours(path: &Path) -> PathBuf {
    let mut short = PathBuf::new();
    for part in path.components() {
        let is_back = part == Component::ParentDir;
        if is_back && matches!(short.components().next_back(), Some(Component::Normal(_))) {
            short.pop();
        } else {
            short.push(part);
        }
    }
    short
}

fn folder_failure(error: FolderError, texts: &Texts) -> Failure {
    let shown = |path: &Path| Arg::from(path.display().to_string());
    let usage = |key: &str, path: &Path| Failure::usage(key, &[("folder", shown(path))], texts);
    match error {
        FolderError::NotOurs(path) => usage("cli-not-ours", &path),
        FolderError::IsFile(path) => usage("cli-is-a-file", &path),
        FolderError::IsLink(path) => usage("cli-is-a-link", &path),
        FolderError::HoldsInput { folder, input } => {
            let args = [("folder", shown(&folder)), ("input", shown(&input))];
            Failure::usage("cli-holds-input", &args, texts)
        }
        FolderError::OfAnother { folder, study } => {
            let study = without_detours(&folder.join(study));
            let args = [("folder", shown(&folder)), ("study", shown(&study))];
            Failure::usage("cli-of-another-study", &args, texts)
        }
        FolderError::Overtaken(path) => {
            let args = [("folder", shown(&path))];
            Failure::Machine(anyhow::Error::msg(texts.format("cli-overtaken", &args)))
        }
        other @ FolderError::Io { .. } => Failure::Machine(other.into()),
    }
}
