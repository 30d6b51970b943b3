//! What a command leaves: a folder that is claimed before the work, or a file; whole or not at all.

use super::failure::Failure;
use crate::text::{Arg, Texts};
use crate::writers::Files;
use crate::writers::folder::{Claim, FolderError, claim, write_folder};
use anyhow::Context as _;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// A folder to be written, claimed before the work and not after it.
pub(super) struct OutputFolder {
    pub(super) path: PathBuf,
    claimed: Claim,
}

impl OutputFolder {
    /// Claims `given`, or `out/NAME` where the command is given, with `suffix` behind the study's name.
    pub(super) fn claim(
        given: Option<&Path>,
        study: &Path,
        suffix: &str,
        texts: &Texts,
    ) -> Result<Self, Failure> {
        let path = given.map_or_else(|| default_folder(study, suffix), Path::to_owned);
        let claimed = claim(&path).map_err(|error| folder_failure(error, texts))?;
        Ok(Self { path, claimed })
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

    /// Writes the folder, whole or not at all.
    pub(super) fn write(&self, files: &Files, texts: &Texts) -> Result<(), Failure> {
        write_folder(&self.path, &self.claimed, files).map_err(|error| folder_failure(error, texts))
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

fn folder_failure(error: FolderError, texts: &Texts) -> Failure {
    let folder = |path: PathBuf| [("folder", Arg::from(path.display().to_string()))];
    match error {
        FolderError::NotOurs(path) => Failure::usage("cli-not-ours", &folder(path), texts),
        FolderError::Overtaken(path) => {
            Failure::Machine(anyhow::Error::msg(texts.format("cli-overtaken", &folder(path))))
        }
        other @ FolderError::Io { .. } => Failure::Machine(other.into()),
    }
}
