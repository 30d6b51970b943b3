//! Where the inputs of a study are: file, line, and the sources that are cited there.
//!
//! Readers note tables and keys here while they read; code that traces a result to its inputs looks them up. Start at
//! [`InputPlaces`].

use super::source_list::SourceList;
use super::table::{InputRow, InputTable};
use crate::diag::Span;
use crate::ids::SourceId;
use crate::units::Year;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What an input rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Backing {
    /// The sources that are cited beside it.
    Cited,
    /// The study itself: what a scenario assumes or a plan chooses.
    Study,
    /// Nothing in the study: it is not set there, and the program's default holds.
    Default,
}

impl Backing {
    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cited => "cited",
            Self::Study => "study",
            Self::Default => "default",
        }
    }
}

/// A place in the study's files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// Relative to the study, with `/`.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// The last of several lines that belong together; `line` if there is one.
    pub last_line: usize,
    /// What is cited there, each once.
    pub sources: Vec<SourceId>,
    /// What it rests on.
    pub backing: Backing,
}

/// Where a key of a TOML file is.
#[derive(Clone, Debug)]
pub(super) struct KeyPlace {
    /// The line of the key, or of an item of a list.
    pub(super) line: usize,
    /// The value.
    pub(super) value: Span,
    /// What a table cites under `source`.
    pub(super) sources: Option<Vec<SourceId>>,
}

/// Places of all inputs.
#[derive(Clone, Debug, Default)]
pub struct InputPlaces {
    /// By the names of their lists.
    tables: BTreeMap<&'static str, Arc<InputTable>>,
    /// Keys of each TOML file by path, as in `plan[2].lean[0].rate`.
    keys: BTreeMap<String, BTreeMap<String, KeyPlace>>,
    /// The study's sources.
    sources: SourceList,
    /// Rows of the population forecast, in the order of the model's; empty without one.
    pub(super) forecast: Vec<Span>,
}

impl InputPlaces {
    /// Keeps a table that was read.
    pub(super) fn keep_table(&mut self, table: Arc<InputTable>) {
        self.tables.insert(table.list.name, table);
    }

    /// Keeps the keys of a TOML file.
    pub(super) fn keep_keys(&mut self, file: &str, keys: BTreeMap<String, KeyPlace>) {
        self.keys.insert(file.to_owned(), keys);
    }

    /// Keeps the sources, which rows name.
    pub(super) fn keep_sources(&mut self, sources: &SourceList) {
        self.sources.clone_from(sources);
    }

    /// The rows of a table that `is_meant`, lines that follow each other and cite the same taken together.
    ///
    /// `table` is the key under `[data]`.
    pub fn rows(&self, table: &str, is_meant: impl Fn(InputRow<'_>) -> bool) -> Vec<Origin> {
        let Some(table) = self.tables.get(table) else { return Vec::new() };
        let mut found: Vec<Origin> = Vec::new();
        for row in table.rows().filter(|row| is_meant(*row)) {
            let own = self.origin(table, row);
            match found.last_mut() {
                Some(before)
                    if before.last_line + 1 == own.line && before.sources == own.sources =>
                {
                    before.last_line = own.line;
                }
                _ => found.push(own),
            }
        }
        found
    }

    /// The first row of a table, as the place of all of it; none if the study has no such table.
    pub fn table(&self, table: &str) -> Vec<Origin> {
        let Some(table) = self.tables.get(table) else { return Vec::new() };
        table.rows().next().map(|row| self.origin(table, row)).into_iter().collect()
    }

    /// The row that `is_meant` and holds in a year: the last of its years that is not after it, as a table repeats its
    /// last.
    pub(super) fn row_of_year(
        &self,
        table: &str,
        year: Year,
        is_meant: impl Fn(InputRow<'_>) -> bool,
    ) -> Option<Span> {
        let year_of = |row: &InputRow<'_>| row.known_whole("year").map(|year| year as i32);
        let rows = self.tables.get(table)?.rows().filter(|row| is_meant(*row));
        let until = rows.filter(|row| year_of(row).is_some_and(|own| own <= year.0));
        until.max_by_key(year_of).map(|row| row.whole())
    }

    /// The first row that `is_meant`.
    pub(super) fn row(&self, table: &str, is_meant: impl Fn(InputRow<'_>) -> bool) -> Option<Span> {
        let mut rows = self.tables.get(table)?.rows();
        rows.find(|row| is_meant(*row)).map(|row| row.whole())
    }

    fn origin(&self, table: &InputTable, row: InputRow<'_>) -> Origin {
        let sources = self.sources.known(row.text("source"));
        Origin {
            file: table.path.clone(),
            line: row.line(),
            last_line: row.line(),
            backing: if sources.is_empty() { Backing::Study } else { Backing::Cited },
            sources,
        }
    }

    /// A key of a TOML file by its path; the nearest table above it where it is not written.
    ///
    /// The second is whether the key, or one below it, is written at all.
    pub fn key(&self, file: &str, path: &str) -> Option<(Origin, bool)> {
        let keys = self.keys.get(file)?;
        let (at, place) = nearest(keys, path)?;
        let is_set = at == path;
        let cited = || upwards(at).find_map(|at| keys.get(at)?.sources.clone());
        let sources = if is_set { cited().unwrap_or_default() } else { Vec::new() };
        let backing = match (is_set, sources.is_empty()) {
            (false, _) => Backing::Default,
            (true, true) => Backing::Study,
            (true, false) => Backing::Cited,
        };
        let (file, line) = (file.to_owned(), place.line);
        Some((Origin { file, line, last_line: line, sources, backing }, is_set))
    }

    /// A table that was read, by its key under `[data]`.
    pub(super) fn table_of(&self, table: &str) -> Option<&InputTable> {
        self.tables.get(table).map(AsRef::as_ref)
    }

    /// All keys of a TOML file by path, as in `plan[2].lean[0].rate`, with the places of their values.
    pub(super) fn keys_of(&self, file: &str) -> impl Iterator<Item = (&str, &Span)> {
        let keys = self.keys.get(file).into_iter().flatten();
        keys.map(|(path, place)| (path.as_str(), &place.value))
    }

    /// Where the value of a key is; that of the nearest table above it where it is not written.
    pub(super) fn value(&self, file: &str, path: &str) -> Option<Span> {
        nearest(self.keys.get(file)?, path).map(|(_, place)| place.value.clone())
    }
}

/// A path, and those of the tables and lists above it, the nearest first.
fn upwards(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |at| Some(&at[..at.rfind(['.', '['])?]))
}

fn nearest<'p, 'k>(
    keys: &'k BTreeMap<String, KeyPlace>,
    path: &'p str,
) -> Option<(&'p str, &'k KeyPlace)> {
    upwards(path).find_map(|at| Some((at, keys.get(at)?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::read_study;
    use std::path::Path;

    #[test]
    fn a_row_is_found_on_its_line() {
        let reading = read_study(Path::new("scenarios/viborg")).unwrap();
        let file = reading.files.iter().find(|file| file.path == "data/use_rates.csv").unwrap();
        let text = std::str::from_utf8(file.bytes()).unwrap();
        for (index, line) in text.lines().enumerate().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let found = reading.places.rows("use_rates", |row| {
                row.text("service") == cells[0]
                    && row.text("sex") == cells[1]
                    && row.text("age_from") == cells[2]
            });
            assert_eq!(found.len(), 1, "{line}");
            assert_eq!((found[0].line, found[0].file.as_str()), (index + 1, "data/use_rates.csv"));
            assert_eq!(found[0].backing, Backing::Cited);
        }
    }

    #[test]
    fn a_key_is_found_on_its_line_and_one_that_is_not_written_on_that_of_its_table() {
        let place = |line: usize, sources: Option<Vec<SourceId>>| {
            let file = crate::diag::SourceMap::default().add(String::new(), String::new());
            KeyPlace { line, value: Span::new(file, line..line), sources }
        };
        let cited = Some(vec![SourceId(0)]);
        let keys = [
            ("plan", place(1, None)),
            ("plan[0]", place(1, None)),
            ("plan[0].id", place(2, None)),
            ("plan[1]", place(4, cited)),
            ("plan[1].lean", place(7, None)),
            ("plan[1].lean[1]", place(9, None)),
            ("plan[1].lean[1].area", place(9, None)),
        ];
        let mut places = InputPlaces::default();
        let keys = keys.into_iter().map(|(path, place)| (path.to_owned(), place));
        places.keep_keys("plans.toml", keys.collect());
        let line = |path: &str| {
            let (origin, is_set) = places.key("plans.toml", path).unwrap();
            (origin.line, is_set, origin.backing)
        };
        assert_eq!(line("plan[0].id"), (2, true, Backing::Study));
        assert_eq!(line("plan[1].lean[1].area"), (9, true, Backing::Cited));
        assert_eq!(line("plan[1].lean[1].rate"), (9, false, Backing::Default));
        assert_eq!(line("plan[0].lean[0].rate"), (1, false, Backing::Default));
        let value = places.value("plans.toml", "plan[1].lean[1].rate").unwrap();
        assert_eq!(value.bytes, 9..9);
    }
}
