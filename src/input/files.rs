//! Opening the files of a study, with bounds, and what can be wrong with a file before it is parsed.
//!
//! Start at [`InputFiles::open`].

use crate::diag::{Code, Diagnostic, Diagnostics, FileId, SourceMap, Span};
use crate::text::control::{code_point, is_control};
use std::fs;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// No file of a study comes near this; a larger one is a mistake, and would only fill the memory.
const LARGEST_BYTES: u64 = 200_000_000;

/// The file that makes a folder a study.
pub(super) const MODEL_FILE: &str = "model.toml";
/// The file that makes a folder a history.
pub(super) const HISTORY_FILE: &str = "history.toml";
/// The file that makes a folder one of many places.
pub(super) const PLACES_FILE: &str = "places.toml";

/// One file as it was read.
#[derive(Clone, Debug)]
pub struct InputFile {
    /// Relative to the study, with `/`.
    pub path: String,
    /// Where a symbolic link led, if it was one.
    pub link_to: Option<String>,
    content: FileContent,
}

/// What is in a file, shared with the text that diagnostics point into: a large table is kept once.
#[derive(Clone, Debug)]
enum FileContent {
    Text(Arc<str>),
    Bytes(Arc<[u8]>),
}

impl InputFile {
    /// As read.
    pub fn bytes(&self) -> &[u8] {
        match &self.content {
            FileContent::Text(text) => text.as_bytes(),
            FileContent::Bytes(bytes) => bytes,
        }
    }
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
    pub(super) text: Arc<str>,
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
        let fault = match fs::metadata(&self.folder) {
            Ok(what) if what.is_dir() => return true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => ReadFault::Missing,
            Err(error) => ReadFault::Unreadable(error),
            Ok(_) => ReadFault::Missing,
        };
        let path = self.folder.display().to_string();
        let file = self.map.add(path.clone(), String::new());
        let place = Span::new(file, 0..0);
        diagnostics.push(match fault {
            ReadFault::Missing => Diagnostic::at(Code::StudyMissing, place).with("path", path),
            other => other.diagnostic(place, path),
        });
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
        self.open_known(relative, asked, |_, _| None, diagnostics)
    }

    /// The same for a file that may be of another kind than it should be, which `recognise` sees by its text; what it
    /// gives takes the place of a fault of the file's characters.
    pub(super) fn open_known(
        &mut self,
        relative: &str,
        asked: Option<&Span>,
        recognise: impl Fn(&str, FileId) -> Option<Diagnostic>,
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
            Ok(bytes) => {
                let (file, fault) = self.as_text(relative, &path, display, bytes, recognise);
                let is_right = fault.is_none();
                diagnostics.extend(fault);
                is_right.then_some(file)
            }
            Err(fault) => {
                let file = self.map.add(display.clone(), String::new());
                let place = asked.cloned().unwrap_or(Span::new(file, 0..0));
                diagnostics.push(fault.diagnostic(place, display));
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
    ) -> Option<Arc<[u8]>> {
        if !stays_inside(relative) {
            let outside = Diagnostic::at(Code::PathOutside, asked.clone());
            diagnostics.push(outside.with("path", relative));
            return None;
        }
        let path = self.folder.join(relative);
        match read_bounded(&path) {
            Ok(bytes) => {
                let bytes: Arc<[u8]> = bytes.into();
                self.keep(relative, &path, FileContent::Bytes(Arc::clone(&bytes)));
                Some(bytes)
            }
            Err(fault) => {
                let place = asked.clone();
                diagnostics.push(fault.diagnostic(place, path.display().to_string()));
                None
            }
        }
    }

    /// Notes a file as read.
    fn keep(&mut self, relative: &str, path: &Path, content: FileContent) {
        self.read.push(InputFile {
            path: format!("{}{}", self.prefix, relative.replace('\\', "/")),
            link_to: fs::read_link(path).ok().map(|target| target.display().to_string()),
            content,
        });
    }

    fn as_text(
        &mut self,
        relative: &str,
        path: &Path,
        display: String,
        bytes: Vec<u8>,
        recognise: impl Fn(&str, FileId) -> Option<Diagnostic>,
    ) -> (TextFile, Option<Diagnostic>) {
        let decoded = decode(bytes);
        let text: Arc<str> = decoded.text.into();
        let content = match decoded.bytes {
            None => FileContent::Text(Arc::clone(&text)),
            Some(bytes) => FileContent::Bytes(bytes.into()),
        };
        self.keep(relative, path, content);
        let shown = match decoded.fault {
            // A screen of control characters helps nobody.
            Some(TextFault { code: Code::FileBinary, .. }) => "".into(),
            _ => Arc::clone(&text),
        };
        let id = self.map.add(display.clone(), shown);
        let fault = decoded.fault.map(|fault| {
            let known = if fault.code == Code::FileBinary { None } else { recognise(&text, id) };
            known.unwrap_or_else(|| {
                let end = text[fault.at..].chars().next().map_or(0, char::len_utf8);
                let own = Diagnostic::at(fault.code, Span::new(id, fault.at..fault.at + end));
                own.with("path", display).with("kind", fault.kind).with("found", fault.found)
            })
        });
        (TextFile { id, text }, fault)
    }
}

/// Why a file could not be read.
enum ReadFault {
    Missing,
    NoFile,
    TooLarge,
    Unreadable(io::Error),
}

impl ReadFault {
    fn diagnostic(self, place: Span, path: String) -> Diagnostic {
        let megabytes = (LARGEST_BYTES / 1_000_000) as i64;
        let fault = match self {
            Self::Missing => Diagnostic::at(Code::FileMissing, place),
            Self::NoFile => Diagnostic::at(Code::NotAFile, place),
            Self::TooLarge => Diagnostic::at(Code::FileTooLarge, place),
            Self::Unreadable(error) => {
                let is_forbidden = error.kind() == io::ErrorKind::PermissionDenied;
                let why = if is_forbidden { "right" } else { "other" };
                let unreadable = Diagnostic::at(Code::FileUnreadable, place).with("why", why);
                unreadable.with_system("cause", &error)
            }
        };
        fault.with("path", path).with("megabytes", megabytes)
    }
}

impl From<io::Error> for ReadFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            _ => Self::Unreadable(error),
        }
    }
}

/// A file as text, as well as it can be read.
struct Decoded {
    text: String,
    /// Where the text is not the file's own bytes.
    bytes: Option<Vec<u8>>,
    fault: Option<TextFault>,
}

/// What is wrong with the characters of a file, and at which byte of the text.
struct TextFault {
    code: Code,
    at: usize,
    /// Chooses the words of the message.
    kind: &'static str,
    found: String,
}

impl TextFault {
    fn new(code: Code, at: usize, kind: &'static str) -> Self {
        Self { code, at, kind, found: String::new() }
    }
}

fn decode(bytes: Vec<u8>) -> Decoded {
    if let Some(kind) = binary_kind(&bytes) {
        let fault = Some(TextFault::new(Code::FileBinary, 0, kind));
        return Decoded { text: String::new(), bytes: Some(bytes), fault };
    }
    if let Some(text) = utf_16(&bytes) {
        let fault = Some(TextFault::new(Code::NotUtf8, 0, "utf16"));
        return Decoded { text, bytes: Some(bytes), fault };
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let fault = text_fault(&text);
            Decoded { text, bytes: None, fault }
        }
        Err(error) => {
            let byte = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            if bytes.contains(&0) {
                let fault = Some(TextFault::new(Code::FileBinary, 0, "other"));
                return Decoded { text: String::new(), bytes: Some(bytes), fault };
            }
            // Read as Windows does, only to show the place and to recognise the file.
            let text: String = bytes.iter().map(|byte| windows_letter(*byte)).collect();
            let at = bytes[..byte].iter().map(|byte| windows_letter(*byte).len_utf8()).sum();
            let fault = Some(TextFault::new(Code::NotUtf8, at, "windows"));
            Decoded { text, bytes: Some(bytes), fault }
        }
    }
}

/// What is wrong with text that is UTF-8.
fn text_fault(text: &str) -> Option<TextFault> {
    if text.contains('\0') {
        return Some(TextFault::new(Code::FileBinary, 0, "other"));
    }
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        return Some(TextFault::new(Code::FileEmpty, 0, "other"));
    }
    // A carriage return alone ends a line in files of old machines; in a cell it is seen when that is read.
    let is_wrong =
        |(_, letter): &(usize, char)| is_control(*letter) && !matches!(letter, '\t' | '\n' | '\r');
    let (at, letter) = text.char_indices().find(is_wrong)?;
    let found = code_point(letter);
    Some(TextFault { found, ..TextFault::new(Code::ControlCharacter, at, "other") })
}

/// What a file is that is no text, by its first bytes.
fn binary_kind(bytes: &[u8]) -> Option<&'static str> {
    let start = &bytes[..bytes.len().min(200)];
    let names = |part: &[u8]| start.windows(part.len()).any(|own| own == part);
    match start {
        [b'P', b'K', 3, 4, ..] if names(b"opendocument") => Some("ods"),
        [b'P', b'K', 3, 4, ..] => Some("xlsx"),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some("xls"),
        [b'%', b'P', b'D', b'F', ..] => Some("pdf"),
        _ => None,
    }
}

/// Text in UTF-16, with its mark or without: then every second byte of Danish text is 0.
fn utf_16(bytes: &[u8]) -> Option<String> {
    let start = &bytes[..bytes.len().min(1000)];
    let zeros = |first: usize| start.iter().skip(first).step_by(2).filter(|b| **b == 0).count();
    let half = start.len() / 2;
    let is_most = |zeros: usize| half > 1 && zeros * 10 > half * 7;
    let (skipped, is_big) = match start {
        [0xff, 0xfe, ..] => (2, false),
        [0xfe, 0xff, ..] => (2, true),
        _ if is_most(zeros(1)) && zeros(0) == 0 => (0, false),
        _ if is_most(zeros(0)) && zeros(1) == 0 => (0, true),
        _ => return None,
    };
    let unit = |pair: &[u8]| match (pair, is_big) {
        ([first, second], true) => u16::from_be_bytes([*first, *second]),
        ([first, second], false) => u16::from_le_bytes([*first, *second]),
        _ => u16::from(b'?'),
    };
    let units: Vec<u16> = bytes[skipped..].chunks(2).map(unit).collect();
    Some(String::from_utf16_lossy(&units))
}

/// A byte as Windows-1252 has it; the few that it lacks as Latin-1 does.
fn windows_letter(byte: u8) -> char {
    const FROM_128: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match byte {
        0x80..=0x9f => FROM_128.chars().nth(usize::from(byte - 0x80)).unwrap_or('?'),
        _ => char::from(byte),
    }
}

/// Inputs are copied beside the outputs by their paths: none may climb out of there.
fn stays_inside(relative: &str) -> bool {
    let stays = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    !relative.is_empty() && Path::new(relative).components().all(stays)
}

fn read_bounded(path: &Path) -> Result<Vec<u8>, ReadFault> {
    let what = fs::metadata(path)?;
    if !what.is_file() {
        return Err(ReadFault::NoFile);
    }
    if what.len() > LARGEST_BYTES {
        return Err(ReadFault::TooLarge);
    }
    let mut bytes = Vec::with_capacity(what.len() as usize + 1);
    // The bound again, as the file may grow while it is read.
    fs::File::open(path)?.take(LARGEST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault_of(bytes: &[u8]) -> Option<(Code, usize, &'static str)> {
        decode(bytes.to_vec()).fault.map(|fault| (fault.code, fault.at, fault.kind))
    }

    #[test]
    fn a_file_that_is_no_text_is_known_by_its_first_bytes() {
        for (start, kind) in [
            (&b"PK\x03\x04\x14\0\x06\0[Content_Types].xml"[..], "xlsx"),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ods"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls"),
            (b"%PDF-1.7", "pdf"),
            (b"year,sex\0", "other"),
        ] {
            assert_eq!(fault_of(start), Some((Code::FileBinary, 0, kind)));
        }
    }

    #[test]
    fn sixteen_bit_text_is_read_with_and_without_its_mark() {
        let text = "year;sex;age\nå;k;0\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [&little, &big] {
            assert_eq!(fault_of(bytes), Some((Code::NotUtf8, 0, "utf16")));
            assert_eq!(decode(bytes.clone()).text, text);
        }
        let marked = [&[0xff, 0xfe], &little[..]].concat();
        assert_eq!(decode(marked).text, text);
    }

    #[test]
    fn windows_letters_are_shown_and_their_place_is_right() {
        let bytes = b"k\xf8n,\x96\n";
        let decoded = decode(bytes.to_vec());
        assert_eq!(decoded.text, "køn,–\n");
        assert_eq!(fault_of(bytes), Some((Code::NotUtf8, 1, "windows")));
    }

    #[test]
    fn control_characters_are_found_and_ends_of_lines_are_none() {
        assert_eq!(fault_of("a\tb\r\nc\rd".as_bytes()), None);
        for (text, at) in [("a\u{1b}b", 1), ("\u{7f}", 0), ("å\u{9b}", 2), ("a,\u{202e}b", 2)] {
            let found = fault_of(text.as_bytes());
            assert_eq!(found, Some((Code::ControlCharacter, at, "other")), "{text:?}");
        }
    }
}
