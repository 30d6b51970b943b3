//! What is wrong with a study, and where: collected, sorted, grouped, shown.
//!
//! The shape of a diagnostic, and its rendering as text and as JSON; what a column means is known in
//! `input`. Start at [`Diagnostics`]; every code is in [`Code`].

mod codes;
mod render;

pub use codes::Code;
pub use render::WarningLine;

use crate::text::{Arg, SystemCause};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::sync::Arc;

/// A file of the study, by its place in the [`SourceMap`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(usize);

/// A range of bytes in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Bytes of its text.
    pub bytes: Range<usize>,
}

impl Ord for Span {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |span: &Self| (span.file, span.bytes.start, span.bytes.end);
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Span {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Span {
    /// A place in a file.
    pub fn new(file: FileId, bytes: Range<usize>) -> Self {
        Self { file, bytes }
    }
}

/// The files that diagnostics point into.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

#[derive(Clone, Debug)]
struct SourceFile {
    path: String,
    /// Shared with whoever else keeps the file.
    text: Arc<str>,
    /// The byte after each line end; no file is too large for 32 bits.
    line_starts: Vec<u32>,
}

impl SourceMap {
    /// Adds a file by the path that the user sees; `text` may be empty for a file that is not there.
    pub fn add(&mut self, path: String, text: impl Into<Arc<str>>) -> FileId {
        let text = text.into();
        let ends = || text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        // Counted first, so that a large file takes no more than it needs.
        let mut line_starts = Vec::with_capacity(ends().count());
        line_starts.extend(ends().map(|(at, _)| at as u32 + 1));
        self.files.push(SourceFile { path, text, line_starts });
        FileId(self.files.len() - 1)
    }

    /// The path as the user wrote the study's.
    pub fn path(&self, file: FileId) -> &str {
        &self.files[file.0].path
    }

    /// The text.
    pub fn text(&self, file: FileId) -> &str {
        &self.files[file.0].text
    }

    /// The line of a byte, from 1.
    pub fn line(&self, file: FileId, byte: usize) -> usize {
        1 + self.files[file.0].line_starts.partition_point(|start| *start as usize <= byte)
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub fn line_and_column(&self, file: FileId, byte: usize) -> (usize, usize) {
        let text = self.text(file);
        let before = text.get(..byte.min(text.len())).unwrap_or(text);
        let line = self.line(file, before.len());
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        // A byte-order mark is no character that anyone sees.
        let column = before[start..].chars().filter(|c| *c != '\u{feff}').count() + 1;
        (line, column)
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is run.
    Error,
    /// It runs, and the reader should know.
    Warning,
}

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    code: Code,
    span: Option<Span>,
    args: Vec<(&'static str, Arg)>,
    /// Numbers that are not whole, with their decimals.
    decimals: Vec<(&'static str, f64, usize)>,
    /// What the system said, in its variable.
    cause: Option<(&'static str, SystemCause)>,
    suggestion: Option<String>,
    also: Option<Span>,
    /// Others like it that are shown with it.
    more: Vec<Span>,
    /// Others of its kind that were only counted.
    only_counted: usize,
}

impl Diagnostic {
    /// A diagnostic at a place.
    pub fn at(code: Code, span: Span) -> Self {
        Self {
            code,
            span: Some(span),
            args: Vec::new(),
            decimals: Vec::new(),
            cause: None,
            suggestion: None,
            also: None,
            more: Vec::new(),
            only_counted: 0,
        }
    }

    /// Fills a variable of the code's message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Fills a variable with a number of so many decimals, written as the language does.
    #[must_use]
    pub fn with_decimal(mut self, name: &'static str, value: f64, decimals: usize) -> Self {
        self.decimals.push((name, value, decimals));
        self
    }

    /// Fills a variable with what the system said, in the language of the reader.
    #[must_use]
    pub fn with_system(mut self, name: &'static str, error: &io::Error) -> Self {
        self.cause = Some((name, SystemCause::of(error)));
        self
    }

    /// "Did you mean …?": the nearest of `candidates`, if it is near.
    #[must_use]
    pub fn suggest<'a>(
        mut self,
        word: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        self.suggestion = nearest(word, candidates);
        self
    }

    /// "Did you mean …?": this.
    #[must_use]
    pub fn propose(mut self, words: String) -> Self {
        self.suggestion = Some(words);
        self
    }

    /// Its code, and the file that it is in.
    fn kind(&self) -> (Code, Option<FileId>) {
        (self.code, self.span.as_ref().map(|span| span.file))
    }

    /// A second place that belongs to it, as where the other of two was given.
    #[must_use]
    pub fn and_at(mut self, span: Span) -> Self {
        self.also = Some(span);
        self
    }
}

/// Was `word` probably meant to be `candidate`, without being it?
pub(crate) fn is_near(word: &str, candidate: &str) -> bool {
    word != candidate && nearest(word, [candidate]).is_some()
}

/// The candidate that `word` was probably meant to be.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    // Two slips in a long word, one in a short one; swapped letters count as one.
    // Nothing is near a single letter; capitals are no slip at all.
    let most = match word.chars().count() {
        0..=1 => 0,
        2..=4 => 1,
        letters => 2 + letters / 8,
    };
    let small = word.to_lowercase();
    let length = small.chars().count();
    candidates
        .into_iter()
        .take(MOST_CANDIDATES)
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= most)
        .map(|candidate| (strsim::damerau_levenshtein(&small, candidate), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

/// A word is held against no more candidates than this: nobody reads a longer list, and each takes time.
const MOST_CANDIDATES: usize = 1000;

/// Diagnostics being collected.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// Of each code in each file, how many are in the list, and where the last of them is.
    kinds: BTreeMap<(Code, Option<FileId>), (usize, usize)>,
}

/// As many of one code in one file are shown whole; of the rest the lines are shown.
const SHOWN_OF_A_KIND: usize = 10;

/// As many of one code in one file are kept; the rest are only counted.
pub const MOST_OF_A_KIND: usize = 1000;

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl Diagnostics {
    /// Adds one; after [`MOST_OF_A_KIND`] of its code in its file it is only counted.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let kind = diagnostic.kind();
        self.push_with(kind, || diagnostic);
    }

    /// Adds the one that `make` gives, which is not asked where it would only be counted.
    pub fn push_at(&mut self, code: Code, span: &Span, make: impl FnOnce() -> Diagnostic) {
        self.push_with((code, Some(span.file)), make);
    }

    fn push_with(&mut self, kind: (Code, Option<FileId>), make: impl FnOnce() -> Diagnostic) {
        let (count, last) = self.kinds.entry(kind).or_insert((0, 0));
        if *count >= MOST_OF_A_KIND
            && let Some(last) = self.list.get_mut(*last)
        {
            last.only_counted += 1;
            return;
        }
        (*count, *last) = (*count + 1, self.list.len());
        self.list.push(make());
    }

    /// Adds all of `others`.
    pub fn extend(&mut self, others: impl IntoIterator<Item = Diagnostic>) {
        for other in others {
            self.push(other);
        }
    }

    /// Is any of them an error?
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    /// How many errors, those behind a count included.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many warnings, those behind a count included.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> usize {
        self.list
            .iter()
            .filter(|one| one.code.severity() == severity)
            .map(|one| 1 + one.more.len() + one.only_counted)
            .sum()
    }

    /// Is there nothing to say?
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The codes, in order.
    pub fn codes(&self) -> Vec<Code> {
        self.list.iter().map(|one| one.code).collect()
    }

    /// Sorts by file and place, drops doubles, tells equal ones once with the lines of the others, and
    /// cuts long lists of one kind with a count.
    pub fn tidy(&mut self) {
        self.list.sort_by(|a, b| a.span.cmp(&b.span).then(a.code.cmp(&b.code)));
        self.list.dedup_by(|a, b| {
            let is_same = a.code == b.code
                && a.span == b.span
                && a.args == b.args
                && a.suggestion == b.suggestion;
            if is_same {
                b.only_counted += a.only_counted;
            }
            is_same
        });
        let mut kept: Vec<Diagnostic> = Vec::new();
        for one in self.list.drain(..) {
            let of_kind = |other: &&mut Diagnostic| {
                other.code == one.code
                    && other.span.as_ref().map(|span| span.file)
                        == one.span.as_ref().map(|span| span.file)
            };
            let is_equal = |other: &&mut Diagnostic| {
                of_kind(other)
                    && other.args == one.args
                    && other.decimals == one.decimals
                    && other.suggestion == one.suggestion
            };
            let shown = kept.iter_mut().filter(of_kind).count();
            let first = match kept.iter_mut().find(is_equal) {
                None if shown >= SHOWN_OF_A_KIND => kept.iter_mut().rfind(of_kind),
                first => first,
            };
            match first {
                Some(first) => {
                    first.more.extend(one.span);
                    first.more.extend(one.more);
                    first.only_counted += one.only_counted;
                }
                None => kept.push(one),
            }
        }
        self.list = kept;
        self.kinds.clear();
        for (index, one) in self.list.iter().enumerate() {
            let (count, last) = self.kinds.entry(one.kind()).or_insert((0, 0));
            (*count, *last) = (*count + 1 + one.more.len(), index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_misses_are_suggested_and_far_ones_are_not() {
        let keys = ["frame_growth", "healthy_ageing", "id"];
        assert_eq!(nearest("frame_grwoth", keys), Some("frame_growth".to_owned()));
        assert_eq!(nearest("helthy_aging", keys), Some("healthy_ageing".to_owned()));
        assert_eq!(nearest("colour", keys), None);
        assert_eq!(nearest("F", ["f", "m"]), Some("f".to_owned()));
        assert_eq!(nearest("w", ["f", "m"]), None);
    }

    #[test]
    fn columns_count_characters_from_one() {
        let mut map = SourceMap::default();
        let file = map.add("a.csv".to_owned(), "\u{feff}åæø,b\nc,d\n".to_owned());
        assert_eq!(map.line_and_column(file, 3), (1, 1));
        assert_eq!(map.line_and_column(file, 10), (1, 5));
        assert_eq!(map.line_and_column(file, 14), (2, 3));
    }

    #[test]
    fn a_long_row_of_equals_is_cut_with_a_count() {
        let mut map = SourceMap::default();
        let file = map.add("a.csv".to_owned(), String::new());
        let mut all = Diagnostics::default();
        for byte in (0..40).rev() {
            all.push(Diagnostic::at(Code::NotANumber, Span::new(file, byte..byte + 1)));
        }
        all.tidy();
        all.tidy();
        assert_eq!((all.list.len(), all.errors()), (1, 40));
        assert_eq!(all.list[0].span, Some(Span::new(file, 0..1)));
        for byte in 0..40 {
            let one = Diagnostic::at(Code::EmptyCell, Span::new(file, byte..byte + 1));
            all.push(one.with("column", byte));
        }
        all.tidy();
        assert_eq!((all.list.len(), all.errors()), (1 + SHOWN_OF_A_KIND, 80));
    }

    #[test]
    fn after_a_thousand_of_a_kind_the_rest_are_only_counted() {
        let mut map = SourceMap::default();
        let file = map.add("a.csv".to_owned(), String::new());
        let mut all = Diagnostics::default();
        let mut made = 0;
        for byte in 0..100_000 {
            let span = Span::new(file, byte..byte + 1);
            all.push_at(Code::NotANumber, &span, || {
                made += 1;
                Diagnostic::at(Code::NotANumber, span.clone()).with("found", byte)
            });
        }
        assert_eq!((made, all.list.len()), (MOST_OF_A_KIND, MOST_OF_A_KIND));
        all.push(Diagnostic::at(Code::EmptyCell, Span::new(file, 0..1)));
        assert_eq!(all.errors(), 100_001);
        all.tidy();
        // What came before the limit is not forgotten when more comes after.
        all.push(Diagnostic::at(Code::NotANumber, Span::new(file, 0..1)));
        all.tidy();
        assert_eq!(all.errors(), 100_002);
        let shown = all.to_text(&map, &crate::text::Texts::new(crate::text::Lang::En));
        assert!(shown.contains("99,991 more of this kind"), "{shown}");
    }
}
