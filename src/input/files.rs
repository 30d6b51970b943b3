//! Opening the files of a study, with bounds, and what can be wrong with a file before it is parsed.
//!
//! Start at [`InputFiles::open`].

use crate::diag::{Code, Diagnostic, Diagnostics, FileId, SourceMap, Span};
use std::fs;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

/// No file of a study comes near this; a larger one is a mistake, and would only fill the memory.
const LARGEST_BYTES: u64 = 200_000_000;

/// The file that makes a folder a study.
pub(super) const MODEL_FILE: &str = "model.toml";
/// The file that makes a folder a history.
pub(super) const HISTORY_FILE: &str = "history.toml";

/// One file as it was read.
#[derive(Clone, Debug)]
pub struct InputFile {
    /// Relative to the study, with `/`.
    pub path: String,
    /// Where a symbolic link led, if it was one.
    pub link_to: Option<String>,
    /// As read.
    pub bytes: Vec<u8>,
}

/// The study's folder, and what was read from it.
#[derive(Debug)]
pub(super) struct InputFiles {
    folder: PathBuf,
    /// Stands before the paths of files that are read from another folder than the study's.
    prefix: &'static str,
    pub(super) map: SourceMap,
    pub(super) read: Vec<InputFile>,
}

/// An opened text file.
#[derive(Clone)]
pub(super) struct TextFile {
    pub(super) id: FileId,
    pub(super) text: String,
}

impl InputFiles {
    pub(super) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), prefix: "", map: SourceMap::default(), read: Vec::new() }
    }

    /// Goes on in another folder.
    pub(super) fn go_to(&mut self, folder: &Path) {
        folder.clone_into(&mut self.folder);
    }

    /// Goes on in a folder that is not the study's; what is read there is noted under `prefix`.
    pub(super) fn go_outside(&mut self, folder: &Path, prefix: &'static str) {
        folder.clone_into(&mut self.folder);
        self.prefix = prefix;
    }

    /// Is the study a folder at all?
    pub(super) fn check_folder(&mut self, diagnostics: &mut Diagnostics) -> bool {
        let code = match fs::metadata(&self.folder) {
            Ok(what) if what.is_dir() => return true,
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Code::FileUnreadable,
            Ok(_) | Err(_) => Code::StudyMissing,
        };
        let path = self.folder.display().to_string();
        let file = self.map.add(path.clone(), String::new());
        diagnostics.push(Diagnostic::at(code, Span::new(file, 0..0)).with("path", path));
        false
    }

    /// Is there such a file? Used for tables that may be left out.
    pub(super) fn exists(&self, relative: &str) -> bool {
        fs::symlink_metadata(self.folder.join(relative)).is_ok()
    }

    /// The files of a folder in the study's, by their paths from there; none of a folder that cannot be listed.
    pub(super) fn listed(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.folder.join(folder)).into_iter().flatten().flatten();
        let files = entries.filter(|entry| entry.path().is_file());
        files
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                Some(if folder.is_empty() { name } else { format!("{folder}/{name}") })
            })
            .collect()
    }

    /// The text of a file that is looked at and not read for the study; `None` if it cannot be.
    pub(super) fn glance(&self, relative: &str) -> Option<String> {
        String::from_utf8(read_bounded(&self.folder.join(relative)).ok()?).ok()
    }

    /// Opens a text file; `None` after a diagnostic at `asked` (where the study names the file) or at the
    /// file itself.
    pub(super) fn open(
        &mut self,
        relative: &str,
        asked: Option<&Span>,
        diagnostics: &mut Diagnostics,
    ) -> Option<TextFile> {
        if let Some(asked) = asked
            && !stays_inside(relative)
        {
            let outside = Diagnostic::at(Code::PathOutside, asked.clone());
            diagnostics.push(outside.with("path", relative));
            return None;
        }
        let path = self.folder.join(relative);
        let display = path.display().to_string();
        match read_bounded(&path) {
            Ok(bytes) => self.as_text(relative, &path, display, bytes, diagnostics),
            Err((code, cause)) => {
                let file = self.map.add(display.clone(), String::new());
                let own = Span::new(file, 0..0);
                let mut one = Diagnostic::at(code, asked.cloned().unwrap_or(own));
                one = one.with("path", display).with("cause", cause);
                diagnostics.push(one.with("megabytes", (LARGEST_BYTES / 1_000_000) as i64));
                None
            }
        }
    }

    /// Opens a file that is no text, as [`open`](Self::open) does.
    pub(super) fn open_bytes(
        &mut self,
        relative: &str,
        asked: &Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<Vec<u8>> {
        if !stays_inside(relative) {
            let outside = Diagnostic::at(Code::PathOutside, asked.clone());
            diagnostics.push(outside.with("path", relative));
            return None;
        }
        let path = self.folder.join(relative);
        match read_bounded(&path) {
            Ok(bytes) => {
                self.keep(relative, &path, &bytes);
                Some(bytes)
            }
            Err((code, cause)) => {
                let one = Diagnostic::at(code, asked.clone());
                let one = one.with("path", path.display().to_string()).with("cause", cause);
                diagnostics.push(one.with("megabytes", (LARGEST_BYTES / 1_000_000) as i64));
                None
            }
        }
    }

    /// Notes a file as read.
    fn keep(&mut self, relative: &str, path: &Path, bytes: &[u8]) {
        self.read.push(InputFile {
            path: format!("{}{}", self.prefix, relative.replace('\\', "/")),
            link_to: fs::read_link(path).ok().map(|target| target.display().to_string()),
            bytes: bytes.to_vec(),
        });
    }

    fn as_text(
        &mut self,
        relative: &str,
        path: &Path,
        display: String,
        bytes: Vec<u8>,
        diagnostics: &mut Diagnostics,
    ) -> Option<TextFile> {
        self.keep(relative, path, &bytes);
        let (text, fault) = match String::from_utf8(bytes) {
            Ok(text) => {
                let fault = text.find('\0').map(|byte| (Code::FileBinary, byte));
                (text, fault)
            }
            Err(error) => {
                let byte = error.utf8_error().valid_up_to();
                let bytes = error.into_bytes();
                let code = if bytes.contains(&0) { Code::FileBinary } else { Code::NotUtf8 };
                // Read as Latin-1 up to the end of the line, only to show the place.
                let text = bytes.iter().map(|byte| char::from(*byte)).collect::<String>();
                let before = bytes[..byte].iter().filter(|byte| **byte >= 0x80).count();
                (text, Some((code, byte + before)))
            }
        };
        let is_empty = text.trim_start_matches('\u{feff}').trim().is_empty();
        let shown = match fault {
            // A screen of control characters helps nobody.
            Some((Code::FileBinary, _)) => String::new(),
            _ => text.clone(),
        };
        let id = self.map.add(display.clone(), shown);
        let fault = fault.or(is_empty.then_some((Code::FileEmpty, 0)));
        if let Some((code, byte)) = fault {
            let end = text[byte..].chars().next().map_or(byte, |first| byte + first.len_utf8());
            diagnostics.push(Diagnostic::at(code, Span::new(id, byte..end)).with("path", display));
            return None;
        }
        Some(TextFile { id, text })
    }
}

/// Inputs are copied beside the outputs by their paths: none may climb out of there.
fn stays_inside(relative: &str) -> bool {
    let stays = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    !relative.is_empty() && Path::new(relative).components().all(stays)
}

fn read_bounded(path: &Path) -> Result<Vec<u8>, (Code, String)> {
    let unreadable = |error: io::Error| {
        let code = match error.kind() {
            io::ErrorKind::NotFound => Code::FileMissing,
            _ => Code::FileUnreadable,
        };
        (code, error.to_string())
    };
    let what = fs::metadata(path).map_err(unreadable)?;
    if !what.is_file() {
        return Err((Code::NotAFile, String::new()));
    }
    if what.len() > LARGEST_BYTES {
        return Err((Code::FileTooLarge, String::new()));
    }
    let mut bytes = Vec::new();
    // The bound again, as the file may grow while it is read.
    fs::File::open(path)
        .and_then(|file| file.take(LARGEST_BYTES).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    Ok(bytes)
}
