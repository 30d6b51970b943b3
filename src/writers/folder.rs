//! A folder that is complete or absent, in which nothing of the user's is lost.
//!
//! A folder is written beside its place and then exchanged with what was there. Files that an earlier run did not
//! write, or that were changed since, are moved to `DIR.kept-N` first. Start at [`claim`], then [`write_folder`].

use crate::digest::Sha256Sum;
use crate::input::read_small;
use crate::writers::Files;
use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File, TryLockError};
use std::io::{self, BufReader, Write as _};
use std::path::{Component, Path, PathBuf};

/// How the folders begin that are written beside; one that a killed run left is put right by the next.
const LEFTOVER: &str = ".pejl-unfinished-";
/// What was in the place of a folder, within such a leftover.
const OLD: &str = "old";

/// What marks a folder as written by Pejl, so that it may be replaced.
const MANIFEST: &str = "manifest.json";

/// Why a folder could not be written; nothing is left of it then.
#[derive(Debug)]
pub enum FolderError {
    /// The place holds something that Pejl did not write.
    NotOurs(PathBuf),
    /// The place is a file.
    IsFile(PathBuf),
    /// The place is a symbolic link.
    IsLink(PathBuf),
    /// The place holds what is read now: a study, a part.
    HoldsInput {
        /// The place.
        folder: PathBuf,
        /// What is read.
        input: PathBuf,
    },
    /// The place holds the results of another study.
    OfAnother {
        /// The place.
        folder: PathBuf,
        /// The other study, as seen from the place.
        study: String,
    },
    /// Another run has written there since this one began; it is whole.
    Overtaken(PathBuf),
    /// The machine failed: disk full, no right to write, a part of the path is a file.
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
            Self::IsFile(path) => write!(f, "{} is a file", path.display()),
            Self::IsLink(path) => write!(f, "{} is a symbolic link", path.display()),
            Self::HoldsInput { folder, input } => {
                write!(f, "{} holds {}", folder.display(), input.display())
            }
            Self::OfAnother { folder, study } => {
                write!(f, "{} holds results of {study}", folder.display())
            }
            Self::Overtaken(path) => write!(f, "another run wrote {} meanwhile", path.display()),
            Self::Io { path, .. } => write!(f, "{}", path.display()),
        }
    }
}

impl std::error::Error for FolderError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { cause, .. } => Some(cause),
            _ => None,
        }
    }
}

/// What was in a place when a run began; a run that finds something else there at its end was overtaken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    manifest: Option<Vec<u8>>,
    /// The study that the results are of, as seen from the place; `None` where they are of none.
    pub study: Option<String>,
}

/// Files of the user that were in the place of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFiles {
    /// Where they are now.
    pub folder: PathBuf,
    /// How many.
    pub count: usize,
}

/// Is `folder` free: absent, empty, or written by Pejl before, for the same study? `reads` are what the run reads,
/// which must not lie in it.
///
/// # Errors
/// Any of [`FolderError`] but [`FolderError::Overtaken`].
pub fn claim(folder: &Path, study: Option<&Path>, reads: &[&Path]) -> Result<Claim, FolderError> {
    let io = |cause| FolderError::Io { path: folder.to_owned(), cause };
    let study = study.map(|study| seen_from(&followed(folder), &followed(study)));
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(Claim { manifest: None, study });
        }
        Err(error) => return Err(io(error)),
        Ok(what) if what.is_symlink() => return Err(FolderError::IsLink(folder.to_owned())),
        Ok(what) if !what.is_dir() => return Err(FolderError::IsFile(folder.to_owned())),
        Ok(_) => {}
    }
    let place = followed(folder);
    if let Some(input) = reads.iter().find(|input| followed(input).starts_with(&place)) {
        let (folder, input) = (folder.to_owned(), (*input).to_owned());
        return Err(FolderError::HoldsInput { folder, input });
    }
    let is_empty = fs::read_dir(folder).map_err(io)?.next().is_none();
    let manifest = manifest_in(folder);
    let Some(earlier) = manifest.as_deref().and_then(Earlier::read) else {
        let free = is_empty.then_some(Claim { manifest, study });
        return free.ok_or_else(|| FolderError::NotOurs(folder.to_owned()));
    };
    match (&earlier.study, &study) {
        (Some(other), Some(own)) if other != own => {
            Err(FolderError::OfAnother { folder: folder.to_owned(), study: other.clone() })
        }
        _ => Ok(Claim { manifest, study }),
    }
}

/// What the manifest in a folder says of the run that wrote it.
struct Earlier {
    study: Option<String>,
    /// The digest of each output, by its path with `/`.
    outputs: BTreeMap<String, String>,
}

impl Earlier {
    /// `None` if the manifest is not one of Pejl's.
    fn read(manifest: &[u8]) -> Option<Self> {
        let manifest: serde_json::Value = serde_json::from_slice(manifest).ok()?;
        if manifest["program"] != "pejl" {
            return None;
        }
        let listed = manifest["outputs"].as_array().into_iter().flatten();
        let word = |value: &serde_json::Value| value.as_str().map(str::to_owned);
        let outputs = listed.filter_map(|own| Some((word(&own["path"])?, word(&own["sha256"])?)));
        Some(Self { study: word(&manifest["study"]), outputs: outputs.collect() })
    }

    /// Files in `folder` that the run did not write, or that were changed since; as seen from the folder.
    fn foreign_files(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut foreign = Vec::new();
        let mut open = vec![PathBuf::new()];
        while let Some(inner) = open.pop() {
            for entry in fs::read_dir(folder.join(&inner))? {
                let entry = entry?;
                let path = inner.join(entry.file_name());
                if entry.file_type()?.is_dir() {
                    open.push(path);
                } else if path != Path::new(MANIFEST) && !self.wrote(folder, &path)? {
                    foreign.push(path);
                }
            }
        }
        foreign.sort_unstable();
        Ok(foreign)
    }

    fn wrote(&self, folder: &Path, path: &Path) -> io::Result<bool> {
        let parts: Option<Vec<&str>> = path.iter().map(std::ffi::OsStr::to_str).collect();
        let Some(digest) = parts.and_then(|parts| self.outputs.get(&parts.join("/"))) else {
            return Ok(false);
        };
        let full = folder.join(path);
        if !fs::symlink_metadata(&full)?.is_file() {
            return Ok(false);
        }
        // What lies there now may be larger than the memory.
        let mut sum = Sha256Sum::default();
        sum.add_all(&mut BufReader::new(File::open(full)?))?;
        Ok(sum.hex() == *digest)
    }
}

/// Bytes of a manifest: one of ten thousand outputs takes some two million. *Assumption*.
const MOST_MANIFEST_BYTES: u64 = 64 << 20;

/// The manifest of the run that wrote a folder; `None` where there is none that can be read.
fn manifest_in(folder: &Path) -> Option<Vec<u8>> {
    read_small(&folder.join(MANIFEST), MOST_MANIFEST_BYTES)
}

/// A path without links and `..`, as far as it is there.
fn followed(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = whole.ancestors().find_map(|part| Some((part, part.canonicalize().ok()?)));
    match there {
        Some((part, real)) => real.join(whole.strip_prefix(part).unwrap_or(Path::new(""))),
        None => whole,
    }
}

/// The way from one folder to another, with `/`: it stays the same when both move together.
fn seen_from(folder: &Path, other: &Path) -> String {
    let common = folder.components().zip(other.components()).take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(common).map(|_| "..".into());
    let down = other.components().skip(common).map(|part| part.as_os_str().to_string_lossy());
    let is_elsewhere = matches!(other.components().nth(common), Some(Component::Prefix(_)));
    let parts: Vec<_> = if is_elsewhere { down.collect() } else { up.chain(down).collect() };
    parts.join("/")
}

/// Writes `files` into a new folder beside `folder`, then puts it in its place; gives where files of the user's that
/// were there are kept.
///
/// A folder of an earlier run is replaced whole. If anything fails, what was there is still there, or in the folder
/// of kept files. Two runs into one place take turns: the first to be done is whole, the other fails. `wait` is
/// called before waiting for another run that writes in the same parent folder.
///
/// # Errors
/// See [`FolderError`].
pub fn write_folder(
    folder: &Path,
    claimed: &Claim,
    files: &Files,
    wait: impl FnOnce(),
) -> Result<Option<KeptFiles>, FolderError> {
    let parent = parent_of(folder);
    let io = |path: &Path, cause| FolderError::Io { path: path.to_owned(), cause };
    fs::create_dir_all(parent).map_err(|cause| io(parent, cause))?;
    // Held until the end. Where folders cannot be locked, the check below still finds most meetings.
    let lock = File::open(parent);
    let _held = lock.as_ref().map(|lock| match lock.try_lock() {
        Err(TryLockError::WouldBlock) => {
            wait();
            lock.lock()
        }
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    });
    put_leftovers_right(parent);
    if manifest_in(folder) != claimed.manifest {
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
    let earlier = claimed.manifest.as_deref().and_then(Earlier::read);
    let kept = match earlier {
        Some(earlier) => keep_foreign(folder, &earlier).map_err(|cause| io(folder, cause))?,
        None => None,
    };
    put_in_place(&fresh, folder, beside.path()).map_err(|cause| io(folder, cause))?;
    Ok(kept)
}

fn parent_of(folder: &Path) -> &Path {
    match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Moves files that the earlier run did not write out of `folder`, to `FOLDER.kept-N`, under the same paths.
fn keep_foreign(folder: &Path, earlier: &Earlier) -> io::Result<Option<KeptFiles>> {
    let foreign = earlier.foreign_files(folder)?;
    if foreign.is_empty() {
        return Ok(None);
    }
    let name = folder.file_name().unwrap_or_default();
    let place = |number: u32| {
        let mut name = name.to_owned();
        name.push(format!(".kept-{number}"));
        parent_of(folder).join(name)
    };
    let mut number = 1;
    while fs::symlink_metadata(place(number)).is_ok() {
        number += 1;
    }
    let kept = place(number);
    for path in &foreign {
        let target = kept.join(path);
        fs::create_dir_all(parent_of(&target))?;
        fs::rename(folder.join(path), target)?;
    }
    Ok(Some(KeptFiles { folder: kept, count: foreign.len() }))
}

/// Puts `fresh` in the place of `folder`; what was there goes into `beside`.
fn put_in_place(fresh: &Path, folder: &Path, beside: &Path) -> io::Result<()> {
    if !folder.exists() {
        fs::rename(fresh, folder)?;
    } else if !exchange(fresh, folder)? {
        // In two steps: a run that is killed between them leaves the old folder under its name in `beside`, from
        // where the next run puts it back.
        let old = beside.join(OLD);
        fs::create_dir(&old)?;
        let old = old.join(folder.file_name().unwrap_or_default());
        fs::rename(folder, &old)?;
        if let Err(cause) = fs::rename(fresh, folder) {
            // Best effort: the first failure is the one to report.
            let _ = fs::rename(&old, folder);
            return Err(cause);
        }
    }
    // Best effort: not every system lets a folder be synchronised.
    let _ = File::open(parent_of(folder)).and_then(|parent| parent.sync_all());
    Ok(())
}

/// Exchanges two folders in one step; `false` where the system cannot.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Puts back the folders that killed runs have moved away, and removes the rest of what they left; only the holder of
/// the lock has a leftover of its own, and has none yet.
fn put_leftovers_right(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        if !entry.file_name().to_string_lossy().starts_with(LEFTOVER) {
            continue;
        }
        let mut is_safe = true;
        for old in fs::read_dir(entry.path().join(OLD)).into_iter().flatten().flatten() {
            let place = parent.join(old.file_name());
            is_safe &= place.exists() || fs::rename(old.path(), place).is_ok();
        }
        if is_safe {
            // Best effort: it is only litter.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// On the disk before the folder is put in its place.
fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::sha256_hex;

    fn files(run: u32) -> Files {
        let table = b"a\n1\n".to_vec();
        let digest = sha256_hex(&table);
        let outputs = format!("[{{\"path\":\"data/gap.csv\",\"sha256\":\"{digest}\"}}]");
        let manifest = format!("{{\"program\":\"pejl\",\"run\":{run},\"outputs\":{outputs}}}");
        vec![("data/gap.csv".to_owned(), table), (MANIFEST.to_owned(), manifest.into_bytes())]
    }

    fn write(folder: &Path, files: &Files) -> Result<Option<KeptFiles>, FolderError> {
        write_folder(folder, &claim(folder, None, &[])?, files, || ())
    }

    #[test]
    fn of_two_runs_into_one_place_the_first_is_whole_and_the_other_fails() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("out");
        let [first, second] = [(), ()].map(|()| claim(&folder, None, &[]).unwrap());
        write_folder(&folder, &first, &files(1), || ()).unwrap();
        let late = write_folder(&folder, &second, &files(2), || ());
        assert!(matches!(late, Err(FolderError::Overtaken(_))));
        let manifest = fs::read_to_string(folder.join(MANIFEST)).unwrap();
        assert!(manifest.contains("\"run\":1"));
    }

    #[test]
    fn what_a_killed_run_left_is_removed_by_the_next() {
        let place = tempfile::tempdir().unwrap();
        let left = place.path().join(format!("{LEFTOVER}abc"));
        fs::create_dir(&left).unwrap();
        fs::write(left.join("half"), "x").unwrap();
        write(&place.path().join("out"), &files(1)).unwrap();
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_a_killed_run_had_moved_away_is_put_back_by_a_run_of_anything_beside_it() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("viborg");
        write(&folder, &files(1)).unwrap();
        let old = place.path().join(format!("{LEFTOVER}abc")).join(OLD);
        fs::create_dir_all(&old).unwrap();
        fs::rename(&folder, old.join("viborg")).unwrap();
        write(&place.path().join("another"), &files(2)).unwrap();
        assert!(fs::read_to_string(folder.join(MANIFEST)).unwrap().contains("\"run\":1"));
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 2);
    }

    #[test]
    fn an_earlier_run_is_replaced_whole() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("deep/out");
        assert_eq!(write(&folder, &files(1)).unwrap(), None);
        assert_eq!(write(&folder, &files(2)).unwrap(), None);
        assert!(fs::read_to_string(folder.join(MANIFEST)).unwrap().contains("\"run\":2"));
        assert_eq!(fs::read(folder.join("data/gap.csv")).unwrap(), b"a\n1\n");
        // And nothing is left beside it.
        assert_eq!(fs::read_dir(folder.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn files_that_a_run_did_not_write_or_that_were_changed_are_kept_beside_it() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("out");
        write(&folder, &files(1)).unwrap();
        fs::write(folder.join("data/gap.csv"), "edited").unwrap();
        fs::create_dir(folder.join("udvalg")).unwrap();
        fs::write(folder.join("udvalg/bilag.pdf"), "mine").unwrap();
        let kept = write(&folder, &files(2)).unwrap().unwrap();
        assert_eq!((&kept.folder, kept.count), (&place.path().join("out.kept-1"), 2));
        assert_eq!(fs::read(kept.folder.join("data/gap.csv")).unwrap(), b"edited");
        assert_eq!(fs::read(kept.folder.join("udvalg/bilag.pdf")).unwrap(), b"mine");
        assert_eq!(fs::read(folder.join("data/gap.csv")).unwrap(), b"a\n1\n");
        fs::write(folder.join("noter.docx"), "more").unwrap();
        let kept = write(&folder, &files(3)).unwrap().unwrap();
        assert_eq!((&kept.folder, kept.count), (&place.path().join("out.kept-2"), 1));
    }

    #[test]
    fn a_manifest_that_lists_nothing_makes_no_file_ours() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("out");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join(MANIFEST), "{\"program\":\"pejl\"}").unwrap();
        fs::write(folder.join("thesis.docx"), "years of work").unwrap();
        let kept = write(&folder, &files(1)).unwrap().unwrap();
        assert_eq!(fs::read(kept.folder.join("thesis.docx")).unwrap(), b"years of work");
    }

    #[test]
    fn a_folder_of_other_files_is_never_emptied() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("thesis.docx"), "years of work").unwrap();
        assert!(matches!(write(place.path(), &files(1)), Err(FolderError::NotOurs(_))));
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
        let file = place.path().join("thesis.docx");
        assert!(matches!(write(&file, &files(1)), Err(FolderError::IsFile(_))));
    }

    #[test]
    fn a_folder_that_holds_what_is_read_or_the_results_of_another_study_is_no_place() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("out");
        let study = folder.join("mine");
        fs::create_dir_all(&study).unwrap();
        let held = claim(&folder, Some(&study), &[&study]);
        assert!(matches!(held, Err(FolderError::HoldsInput { .. })));
        fs::remove_dir_all(&folder).unwrap();
        let [one, two] = ["2024/viborg", "2025/viborg"].map(|name| place.path().join(name));
        let first = claim(&folder, Some(&one), &[&one]).unwrap();
        assert_eq!(first.study.as_deref(), Some("../2024/viborg"));
        let manifest = "{\"program\":\"pejl\",\"study\":\"../2024/viborg\"}";
        let results = vec![(MANIFEST.to_owned(), manifest.as_bytes().to_vec())];
        write_folder(&folder, &first, &results, || ()).unwrap();
        assert!(claim(&folder, Some(&one), &[&one]).is_ok());
        let other = claim(&folder, Some(&two), &[&two]);
        let Err(FolderError::OfAnother { study, .. }) = other else { panic!("{other:?}") };
        assert_eq!(study, "../2024/viborg");
    }

    #[test]
    fn a_failure_leaves_what_was_there() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("out");
        write(&folder, &files(1)).unwrap();
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
