//! What all readers of a study share: the files read so far, the faults found so far, and the study's sources.
//!
//! Every reader takes a [`ReadState`] and adds to it.

use super::files::InputFiles;
use super::places::InputPlaces;
use super::source_list::SourceList;
use crate::diag::{Code, Diagnostic, Diagnostics, SourceMap, Span};
use crate::ids::SourceId;
use crate::text::{Lang, Texts};
use std::collections::BTreeMap;
use std::path::Path;

/// A table that may be left out: `Ok(None)` if it was, `Err` if it is wrong (and diagnosed).
pub(super) type Optional<T> = Result<Option<T>, Wrong>;

/// Something is wrong and has been diagnosed.
pub(super) struct Wrong;

/// A study that cannot be run, and why.
#[derive(Debug)]
pub struct Diagnosed {
    /// Errors, and warnings beside them.
    pub diagnostics: Diagnostics,
    /// What they point into.
    pub map: SourceMap,
    /// The study's own language, if it could be read.
    pub language: Option<Lang>,
}

impl Diagnosed {
    /// As text in `lang`.
    pub fn render(&self, lang: Lang) -> String {
        self.diagnostics.to_text(&self.map, &Texts::new(lang))
    }
}

/// A file that another file names.
#[derive(Clone)]
pub(super) struct NamedFile {
    pub(super) path: String,
    /// Where the study names it.
    pub(super) asked: Option<Span>,
}

/// Everything the readers share.
pub(super) struct ReadState {
    pub(super) files: InputFiles,
    pub(super) diagnostics: Diagnostics,
    pub(super) sources: SourceList,
    /// How many rows of each table cite each source.
    pub(super) citations: BTreeMap<(&'static str, SourceId), usize>,
    pub(super) places: InputPlaces,
}

impl ReadState {
    /// Nothing read yet; files are looked for in `folder`.
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            files: InputFiles::new(folder),
            diagnostics: Diagnostics::default(),
            sources: SourceList::default(),
            citations: BTreeMap::new(),
            places: InputPlaces::default(),
        }
    }

    /// For a table outside a study: a column `source` may be in it, but there is no list to check it against.
    pub(super) fn without_sources(folder: &Path) -> Self {
        let mut state = Self::new(folder);
        state.sources.is_broken = true;
        state
    }

    #[expect(
        clippy::unnecessary_box_returns,
        reason = "the error of `read_study`, boxed as it is large"
    )]
    pub(super) fn wrong(mut self, language: Option<Lang>) -> Box<Diagnosed> {
        self.diagnostics.tidy();
        Box::new(Diagnosed { diagnostics: self.diagnostics, map: self.files.map, language })
    }

    /// "`refugees` needs `refugee_profile` beside it".
    pub(super) fn needs(&mut self, table: &str, other: &str, file: Option<&NamedFile>) -> Wrong {
        let span = file.and_then(|file| file.asked.clone()).unwrap_or_else(|| {
            let path = file.map_or("", |file| file.path.as_str());
            Span::new(self.files.map.add(path.to_owned(), String::new()), 0..0)
        });
        let needs = Diagnostic::at(Code::TableNeedsTable, span);
        self.diagnostics.push(needs.with("table", table).with("other", other));
        Wrong
    }
}
