//! A folder that is complete or absent.
//!
//! Owns writing beside and renaming; refuses to empty a folder that is not Pejl's own. Start at
//! [`write_folder`].

use crate::writers::Files;
use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// How the folders begin that are written beside; one that a killed run left is swept by the next.
const LEFTOVER: &str = ".pejl-unfinished-";

/// What marks a folder as written by Pejl, so that it may be replaced.
const MANIFEST: &str = "manifest.json";

/// Why a folder could not be written; nothing is left of it then.
#[derive(Debug)]
pub enum FolderError {
    /// The place holds something that Pejl did not write.
    NotOurs(PathBuf),
    /// Another run has written there since this one began; it stands whole.
    Overtaken(PathBuf),
    /// The machine refused: disk full, no right to write, a part of the path is a file.
    Io {
        /// What could not be written.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs(path) => write!(f, "{} holds other files", path.display()),
            Self::Overtaken(path) => write!(f, "another run wrote {} meanwhile", path.display()),
            Self::Io { path, .. } => write!(f, "{}", path.display()),
        }
    }
}

impl std::error::Error for FolderError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NotOurs(_) | Self::Overtaken(_) => None,
            Self::Io { cause, .. } => Some(cause),
        }
    }
}

/// What stood in a place when a run began; a run that finds something else there at its end was overtaken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    manifest: Option<Vec<u8>>,
}

/// Is `folder` free for Pejl: absent, empty, or written by Pejl before?
///
/// # Errors
/// [`FolderError::NotOurs`] if it holds other files; [`FolderError::Io`] if it cannot be looked into.
pub fn claim(folder: &Path) -> Result<Claim, FolderError> {
    check_free(folder)?;
    Ok(Claim { manifest: fs::read(folder.join(MANIFEST)).ok() })
}

fn check_free(folder: &Path) -> Result<(), FolderError> {
    let io = |cause| FolderError::Io { path: folder.to_owned(), cause };
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(io(error)),
        Ok(what) if !what.is_dir() => return Err(FolderError::NotOurs(folder.to_owned())),
        Ok(_) => {}
    }
    let is_empty = fs::read_dir(folder).map_err(io)?.next().is_none();
    if is_empty || is_ours(folder) {
        return Ok(());
    }
    Err(FolderError::NotOurs(folder.to_owned()))
}

fn is_ours(folder: &Path) -> bool {
    fs::read(folder.join(MANIFEST))
        .ok()
        .and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok())
        .is_some_and(|manifest| manifest["program"] == "pejl")
}

/// Writes `files` into a new folder beside `folder`, then puts it in its place.
///
/// A folder of an earlier run is replaced whole. If anything fails, what was there is still there. Two runs
/// into one place take turns: the first to be done stands whole, the other is told.
///
/// # Errors
/// See [`FolderError`].
pub fn write_folder(folder: &Path, claimed: &Claim, files: &Files) -> Result<(), FolderError> {
    let parent = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let io = |path: &Path, cause| FolderError::Io { path: path.to_owned(), cause };
    fs::create_dir_all(parent).map_err(|cause| io(parent, cause))?;
    // Held until the end. Where folders cannot be locked, the check below still finds most meetings.
    let lock = fs::File::open(parent);
    let _held = lock.as_ref().map(fs::File::lock);
    remove_leftovers(parent);
    if claim(folder)? != *claimed {
        return Err(FolderError::Overtaken(folder.to_owned()));
    }
    let beside = tempfile::Builder::new()
        .prefix(LEFTOVER)
        .tempdir_in(parent)
        .map_err(|cause| io(parent, cause))?;
    // A folder of ours inside the temporary one: it gets ordinary rights, the temporary one is private.
    let fresh = beside.path().join("new");
    fs::create_dir(&fresh).map_err(|cause| io(&fresh, cause))?;
    for (name, bytes) in files {
        let path = fresh.join(name);
        if let Some(inner) = path.parent() {
            fs::create_dir_all(inner).map_err(|cause| io(&folder.join(name), cause))?;
        }
        write_file(&path, bytes).map_err(|cause| io(&folder.join(name), cause))?;
    }
    let old = beside.path().join("old");
    let had_one = folder.exists();
    if had_one {
        fs::rename(folder, &old).map_err(|cause| io(folder, cause))?;
    }
    if let Err(cause) = fs::rename(&fresh, folder) {
        if had_one {
            // Best effort: the first failure is the one to tell.
            let _ = fs::rename(&old, folder);
        }
        return Err(io(folder, cause));
    }
    Ok(())
}

/// Sweeps what killed runs left; only the holder of the lock has one of its own, and has none yet.
fn remove_leftovers(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(LEFTOVER) {
            // Best effort: it is only litter.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(manifest: &str) -> Files {
        vec![
            ("data/gap.csv".to_owned(), b"a\n1\n".to_vec()),
            (MANIFEST.to_owned(), manifest.as_bytes().to_vec()),
        ]
    }

    fn write(folder: &Path, files: &Files) -> Result<(), FolderError> {
        write_folder(folder, &claim(folder)?, files)
    }

    #[test]
    fn of_two_runs_into_one_place_the_first_stands_and_the_other_is_told() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("out");
        let (first, second) = (claim(&folder).unwrap(), claim(&folder).unwrap());
        write_folder(&folder, &first, &files("{\"program\":\"pejl\",\"run\":1}")).unwrap();
        let told = write_folder(&folder, &second, &files("{\"program\":\"pejl\",\"run\":2}"));
        assert!(matches!(told, Err(FolderError::Overtaken(_))));
        let manifest = fs::read_to_string(folder.join(MANIFEST)).unwrap();
        assert!(manifest.contains("\"run\":1"));
    }

    #[test]
    fn what_a_killed_run_left_is_swept_by_the_next() {
        let place = tempfile::tempdir().unwrap();
        let left = place.path().join(format!("{LEFTOVER}abc"));
        fs::create_dir(&left).unwrap();
        fs::write(left.join("half"), "x").unwrap();
        write(&place.path().join("out"), &files("{\"program\":\"pejl\"}")).unwrap();
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }

    #[test]
    fn an_earlier_run_is_replaced_whole() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("deep/out");
        write(&folder, &files("{\"program\":\"pejl\"}")).unwrap();
        fs::write(folder.join("old.csv"), "x").unwrap();
        write(&folder, &files("{\"program\":\"pejl\"}")).unwrap();
        assert!(!folder.join("old.csv").exists());
        assert_eq!(fs::read(folder.join("data/gap.csv")).unwrap(), b"a\n1\n");
        // And nothing is left beside it.
        assert_eq!(fs::read_dir(folder.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_of_other_files_is_never_emptied() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("thesis.docx"), "years of work").unwrap();
        let refused = write(place.path(), &files("{}"));
        assert!(matches!(refused, Err(FolderError::NotOurs(_))));
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_failure_leaves_what_was_there() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("out");
        write(&folder, &files("{\"program\":\"pejl\"}")).unwrap();
        let broken = vec![
            ("a".to_owned(), vec![1]),
            // A file cannot be a folder too.
            ("a/b".to_owned(), vec![2]),
        ];
        assert!(matches!(write(&folder, &broken), Err(FolderError::Io { .. })));
        assert!(folder.join("data/gap.csv").exists());
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }
}
