//! Walking a TOML document with every value's place at hand: types, ranges and unknown keys.
//!
//! A document is opened in `toml_document`. Start at [`TomlTable`].

use super::faults::{as_share, list_too_long, out_of_range, plain, plain_whole, unknown_word};
use super::fields::{Field, FieldForm, FieldList, SHARE};
use super::places::KeyPlace;
use super::state::{NamedFile, Optional, ReadState, Wrong};
use crate::diag::{Code, Diagnostic, Diagnostics, FileId, Span, is_near};
use crate::ids::MOST_LISTED;
use crate::model::Names;
use crate::text::control::{code_point, first_control};
use std::collections::BTreeMap;
use std::ops::Range;
use toml::de::{DeInteger, DeTable, DeValue};

/// The keys of a table before it is known which they are.
const UNDECLARED: FieldList = FieldList::new("", &[]);

/// A table of the document.
#[derive(Clone)]
pub(super) struct TomlTable<'t> {
    /// The keys that it may have.
    list: &'static FieldList,
    file: FileId,
    /// Bytes of a byte-order mark.
    skipped: usize,
    entries: &'t DeTable<'t>,
    bytes: Range<usize>,
}

/// A value of the document.
#[derive(Clone)]
pub(super) struct TomlValue<'t> {
    file: FileId,
    skipped: usize,
    data: &'t DeValue<'t>,
    bytes: Range<usize>,
}

impl<'t> TomlTable<'t> {
    /// The top table of a document; `skipped`: bytes of a byte-order mark, `bytes`: where its first line is.
    pub(super) fn top(
        file: FileId,
        skipped: usize,
        entries: &'t DeTable<'t>,
        bytes: Range<usize>,
    ) -> Self {
        Self { list: &UNDECLARED, file, skipped, entries, bytes }
    }

    /// The same table with its keys declared; every key that is not among them is diagnosed.
    pub(super) fn of(&self, list: &'static FieldList, diagnostics: &mut Diagnostics) -> Self {
        self.check_unknown(&list.names(), diagnostics);
        self.with_list(list)
    }

    /// The same table with its keys declared, others being nobody's business here.
    pub(super) fn with_list(&self, list: &'static FieldList) -> Self {
        Self { list, ..self.clone() }
    }

    /// Is any list below this table longer than any may be? Found before anything is made of its items.
    pub(super) fn is_too_long(&self, diagnostics: &mut Diagnostics) -> bool {
        let mut found = false;
        for (key, _, value) in self.entries() {
            found |= value.is_too_long(key, diagnostics);
        }
        found
    }

    /// Notes where every key and every item of a list below this table is, by path.
    pub(super) fn note_keys(
        &self,
        path: &str,
        state: &ReadState,
        keys: &mut BTreeMap<String, KeyPlace>,
    ) {
        for (key, at, value) in self.entries() {
            let own = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
            let items = value.array().unwrap_or_default();
            value.note(own.clone(), &at, state, keys);
            for (index, item) in items.into_iter().enumerate() {
                item.note(format!("{own}[{index}]"), &item.span(), state, keys);
            }
        }
    }

    pub(super) fn span(&self) -> Span {
        place(self.file, self.skipped, &self.bytes)
    }

    /// Keys with their places and values, in the order of the file.
    pub(super) fn entries(&self) -> Vec<(&'t str, Span, TomlValue<'t>)> {
        let mut entries: Vec<_> = self
            .entries
            .iter()
            .map(|(key, value)| {
                let at = place(self.file, self.skipped, &key.span());
                (key.get_ref().as_ref(), at, self.below(value))
            })
            .collect();
        entries.sort_by(|a, b| a.1.cmp(&b.1));
        entries
    }

    pub(super) fn get(&self, key: &str) -> Option<TomlValue<'t>> {
        let (_, value) = self.entries.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(self.below(value))
    }

    fn below(&self, value: &'t toml::Spanned<DeValue<'t>>) -> TomlValue<'t> {
        TomlValue {
            file: self.file,
            skipped: self.skipped,
            data: value.get_ref(),
            bytes: value.span(),
        }
    }

    /// Diagnoses control characters in keys and texts below this table; `is_long` where lines may be broken.
    pub(super) fn check_control(&self, is_long: bool, diagnostics: &mut Diagnostics) {
        for (key, at, value) in self.entries() {
            check_text(key, &at, false, diagnostics);
            value.check_control(is_long || is_prose(key), diagnostics);
        }
    }

    /// Diagnoses every key that is not `known`.
    pub(super) fn check_unknown(&self, known: &[&str], diagnostics: &mut Diagnostics) {
        for (key, span, _) in self.entries() {
            if !known.contains(&key) {
                diagnostics.push(
                    Diagnostic::at(Code::UnknownKey, span)
                        .with("key", key)
                        .with("known", known.join(", "))
                        .suggest(key, known.iter().copied()),
                );
            }
        }
    }

    /// The value of a key that must be there.
    pub(super) fn require(
        &self,
        key: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<TomlValue<'t>> {
        let value = self.get(key);
        // A misspelt key has been reported, with this one as the suggestion.
        let is_misspelt = || self.entries.keys().any(|other| is_near(other.get_ref(), key));
        if value.is_none() && !is_misspelt() {
            diagnostics.push(Diagnostic::at(Code::MissingKey, self.span()).with("key", key));
        }
        value
    }

    /// The value of a key, which must be there if its declaration says so.
    pub(super) fn value(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<TomlValue<'t>> {
        match self.list.find(key) {
            Some(field) if field.is_required() => self.require(key, diagnostics),
            _ => self.get(key),
        }
    }

    /// The allowed range of a key's numbers, as declared.
    pub(super) fn ends(&self, key: &str) -> (f64, f64) {
        self.list.find(key).map_or(SHARE.ends(), Field::ends)
    }

    /// The number that holds where a key is not written.
    pub(super) fn default(&self, key: &str) -> Option<f64> {
        self.list.find(key)?.default()
    }

    /// A number within the key's range; its default where it is not written, `None` if that is none or the number wrong.
    pub(super) fn number(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<f64> {
        match self.value(key, diagnostics) {
            Some(value) => value.number(self.ends(key), diagnostics),
            None => self.default(key),
        }
    }

    /// A whole number within the key's range, likewise; `example` is shown where none is.
    pub(super) fn whole_like(
        &self,
        key: &str,
        example: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<i64> {
        match self.value(key, diagnostics) {
            Some(value) => value.whole_like(example, self.whole_ends(key), diagnostics),
            None => self.default(key).map(|number| number as i64),
        }
    }

    /// A whole number within the key's range, likewise.
    pub(super) fn whole(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<i64> {
        self.whole_like(key, "2016", diagnostics)
    }

    /// The allowed range of a key's whole numbers, as declared.
    pub(super) fn whole_ends(&self, key: &str) -> (i64, i64) {
        match self.list.find(key).map(|field| field.form) {
            Some(FieldForm::Whole(low, high)) => (low, high),
            _ => (0, 0),
        }
    }

    /// The path of a file, and where it is named.
    pub(super) fn file(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<NamedFile> {
        let value = self.value(key, diagnostics)?;
        let path = value.string(diagnostics)?.to_owned();
        Some(NamedFile { path, asked: Some(value.span()) })
    }

    /// A name in both languages.
    pub(super) fn names(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Names> {
        self.value(key, diagnostics)?.names(diagnostics)
    }

    /// A table below this one; a fault that shows `example` if something else is there.
    pub(super) fn section(
        &self,
        key: &str,
        example: &str,
        diagnostics: &mut Diagnostics,
    ) -> Optional<TomlTable<'t>> {
        let Some(value) = self.get(key) else { return Ok(None) };
        let table = value.table();
        if table.is_none() {
            diagnostics.push(value.wrong_type(example));
        }
        table.map(Some).ok_or(Wrong)
    }

    /// The tables of an array `[[key]]`.
    pub(super) fn tables(&self, key: &str, diagnostics: &mut Diagnostics) -> Vec<TomlTable<'t>> {
        self.tables_like(key, "[[…]]", "[[…]]", diagnostics)
    }

    /// The tables of an array; `all` and `one` are shown where it, or an item, is none.
    pub(super) fn tables_like(
        &self,
        key: &str,
        all: &str,
        one: &str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<TomlTable<'t>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(list) = value.array() else {
            diagnostics.push(value.wrong_type(all));
            return Vec::new();
        };
        list.into_iter()
            .filter_map(|item| {
                let table = item.table();
                if table.is_none() {
                    diagnostics.push(item.wrong_type(one));
                }
                table
            })
            .collect()
    }
}

fn place(file: FileId, skipped: usize, bytes: &Range<usize>) -> Span {
    Span::new(file, bytes.start + skipped..bytes.end + skipped)
}

/// A text of sentences, which may go over several lines; other texts are names.
fn is_prose(key: &str) -> bool {
    key.ends_with("why") || key == "note"
}

fn check_text(text: &str, at: &Span, is_long: bool, diagnostics: &mut Diagnostics) {
    if let Some((_, letter)) = first_control(text, is_long) {
        let control = Diagnostic::at(Code::ControlCharacter, at.clone());
        diagnostics.push(control.with("found", code_point(letter)));
    }
}

impl<'t> TomlValue<'t> {
    fn check_control(&self, is_long: bool, diagnostics: &mut Diagnostics) {
        if let Some(text) = self.text() {
            check_text(text, &self.span(), is_long, diagnostics);
        } else if let Some(table) = self.table() {
            table.check_control(is_long, diagnostics);
        }
        for item in self.array().unwrap_or_default() {
            item.check_control(is_long, diagnostics);
        }
    }

    /// Is it a list that is too long, or is one below it?
    fn is_too_long(&self, key: &str, diagnostics: &mut Diagnostics) -> bool {
        if let Some(table) = self.table() {
            return table.is_too_long(diagnostics);
        }
        let Some(items) = self.array() else { return false };
        if let Some(beyond) = items.get(MOST_LISTED) {
            diagnostics.push(list_too_long(beyond.span(), key, items.len()));
            return true;
        }
        let mut found = false;
        for item in items {
            found |= item.is_too_long(key, diagnostics);
        }
        found
    }

    /// Notes the value under its path, with what it cites if it is a table, and what is below it.
    fn note(
        &self,
        path: String,
        at: &Span,
        state: &ReadState,
        keys: &mut BTreeMap<String, KeyPlace>,
    ) {
        let table = self.table();
        let source = table.as_ref().and_then(|table| table.get("source")?.text());
        let sources = source.map(|source| state.sources.known(source));
        let line = state.files.map.line(at.file, at.bytes.start);
        if let Some(table) = table {
            table.note_keys(&path, state, keys);
        }
        keys.insert(path, KeyPlace { line, value: self.span(), sources });
    }

    pub(super) fn span(&self) -> Span {
        place(self.file, self.skipped, &self.bytes)
    }

    /// The table, if it is one.
    pub(super) fn table(&self) -> Option<TomlTable<'t>> {
        Some(TomlTable {
            list: &UNDECLARED,
            file: self.file,
            skipped: self.skipped,
            entries: self.data.as_table()?,
            bytes: self.bytes.clone(),
        })
    }

    /// The table, or a fault that shows `example`.
    pub(super) fn table_like(
        &self,
        example: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<TomlTable<'t>> {
        let table = self.table();
        if table.is_none() {
            diagnostics.push(self.wrong_type(example));
        }
        table
    }

    /// The items, if it is an array.
    pub(super) fn array(&self) -> Option<Vec<TomlValue<'t>>> {
        let items = self.data.as_array()?;
        Some(
            items
                .iter()
                .map(|item| TomlValue {
                    file: self.file,
                    skipped: self.skipped,
                    data: item.get_ref(),
                    bytes: item.span(),
                })
                .collect(),
        )
    }

    /// The text, if it is one.
    pub(super) fn text(&self) -> Option<&'t str> {
        self.data.as_str()
    }

    /// The text, or a diagnostic.
    pub(super) fn string(&self, diagnostics: &mut Diagnostics) -> Option<&'t str> {
        let text = self.text();
        if text.is_none() {
            diagnostics.push(self.wrong_type("\"…\""));
        }
        text
    }

    /// True or false, or a diagnostic.
    pub(super) fn truth(&self, diagnostics: &mut Diagnostics) -> Option<bool> {
        let truth = self.data.as_bool();
        if truth.is_none() {
            diagnostics.push(self.wrong_type("true"));
        }
        truth
    }

    /// "expected … here".
    pub(super) fn wrong_type(&self, expected: &str) -> Diagnostic {
        Diagnostic::at(Code::WrongType, self.span()).with("expected", expected)
    }

    /// A finite number within `range`.
    pub(super) fn number(&self, range: (f64, f64), diagnostics: &mut Diagnostics) -> Option<f64> {
        let number = match (self.data.as_integer(), self.data.as_float()) {
            (Some(whole), _) => i64::from_str_radix(whole.as_str(), whole.radix())
                .map_or_else(|_| large(whole), |whole| whole as f64),
            (_, Some(float)) => float.as_str().parse().unwrap_or(f64::NAN),
            _ => {
                diagnostics.push(self.wrong_type("0.5"));
                return None;
            }
        };
        if !number.is_finite() {
            diagnostics.push(Diagnostic::at(Code::NotFinite, self.span()));
            return None;
        }
        if number < range.0 || number > range.1 {
            let mut wrong = out_of_range(self.span(), number, range);
            if range == (0.0, 1.0) {
                wrong = wrong.with("is", "share");
            }
            diagnostics.push(match as_share(number, range) {
                Some(share) => wrong.propose(plain(share)),
                None => wrong,
            });
            return None;
        }
        Some(number)
    }

    /// A whole number within `range`.
    pub(super) fn whole(&self, range: (i64, i64), diagnostics: &mut Diagnostics) -> Option<i64> {
        self.whole_like("2016", range, diagnostics)
    }

    /// A whole number within `range`; `example` is shown where none is.
    pub(super) fn whole_like(
        &self,
        example: &str,
        range: (i64, i64),
        diagnostics: &mut Diagnostics,
    ) -> Option<i64> {
        let Some(whole) = self.data.as_integer() else {
            diagnostics.push(self.wrong_type(example));
            return None;
        };
        let number = i64::from_str_radix(whole.as_str(), whole.radix()).ok();
        match number {
            Some(number) if (range.0..=range.1).contains(&number) => Some(number),
            _ => {
                let shown = number.map_or_else(|| plain(large(whole)), plain_whole);
                diagnostics.push(
                    Diagnostic::at(Code::OutOfRange, self.span())
                        .with("found", shown)
                        .with("low", plain_whole(range.0))
                        .with("high", plain_whole(range.1)),
                );
                None
            }
        }
    }

    /// A name: a text for both languages, or `{ da = "…", en = "…" }`.
    pub(super) fn names(&self, diagnostics: &mut Diagnostics) -> Option<Names> {
        if let Some(text) = self.text() {
            return Some(Names::both(text));
        }
        let table = self.table_like("{ da = \"…\", en = \"…\" }", diagnostics)?;
        table.check_unknown(&["da", "en"], diagnostics);
        let da = table.get("da").and_then(|value| value.string(diagnostics));
        let en = table.get("en").and_then(|value| value.string(diagnostics));
        match (da, en) {
            (Some(da), Some(en)) => Some(Names { da: da.to_owned(), en: en.to_owned() }),
            (Some(only), None) | (None, Some(only)) => Some(Names::both(only)),
            (None, None) => {
                diagnostics.push(Diagnostic::at(Code::MissingKey, self.span()).with("key", "da"));
                None
            }
        }
    }
}

/// A whole number that 64 bits do not hold; infinite where its digits are not decimal.
fn large(whole: &DeInteger<'_>) -> f64 {
    match whole.radix() {
        10 => whole.as_str().parse().unwrap_or(f64::INFINITY),
        _ => f64::INFINITY,
    }
}

/// The one of a few words that a value is.
pub(super) fn one_of<T: Copy>(
    value: &TomlValue<'_>,
    words: &[(&'static str, T)],
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let word = value.string(diagnostics)?;
    let found = words.iter().find(|(known, _)| *known == word);
    if found.is_none() {
        let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
        diagnostics.push(unknown_word(value.span(), word, &known));
    }
    found.map(|(_, one)| *one)
}

/// The items of a list that may be left out but must not be empty; `example` is shown where no list is.
pub(super) fn filled_list<'t>(
    value: &TomlValue<'t>,
    key: &str,
    example: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<TomlValue<'t>>> {
    items(value, key, example, "no", diagnostics)
}

/// The items of a list that must be there.
pub(super) fn needed_list<'t>(
    value: &TomlValue<'t>,
    key: &str,
    example: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<TomlValue<'t>>> {
    items(value, key, example, "yes", diagnostics)
}

fn items<'t>(
    value: &TomlValue<'t>,
    key: &str,
    example: &str,
    needed: &'static str,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<TomlValue<'t>>> {
    let Some(items) = value.array() else {
        diagnostics.push(value.wrong_type(example));
        return None;
    };
    if items.is_empty() {
        let empty = Diagnostic::at(Code::EmptyList, value.span());
        diagnostics.push(empty.with("key", key).with("example", example).with("needed", needed));
        return None;
    }
    Some(items)
}
