//! Where every input of a study stands: file, line, and the sources that are cited there.
//!
//! Owns the way from a row or a key back to its line, for whoever traces a result to its inputs; refuses to
//! read numbers anew. Start at [`Origins`].

use super::Reading;
use super::table::dialect;
use crate::ids::SourceId;
use crate::model::{Source, Study};
use std::collections::BTreeMap;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// Who answers for an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The sources that are cited beside it.
    Cited,
    /// The study itself: what a scenario assumes or a plan chooses.
    Study,
    /// Nobody in the study: it is not set there, and the program's default holds.
    Default,
}

impl Standing {
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
    /// Who answers for it.
    pub standing: Standing,
}

struct CsvTable {
    path: String,
    columns: Vec<String>,
    rows: Vec<CsvRow>,
}

struct CsvRow {
    line: usize,
    cells: Vec<String>,
    /// `age`, or `age_from` to `age_to`; `None` where the table has no ages.
    ages: Option<(usize, usize)>,
}

/// Places of all inputs.
pub struct Origins {
    tables: BTreeMap<&'static str, CsvTable>,
    /// Lines of the keys of a TOML file, by file and by path: `plan[2].lean[0].rate`.
    keys: BTreeMap<String, BTreeMap<String, (usize, Option<String>)>>,
    sources: Vec<String>,
}

impl Origins {
    /// Finds the places in the files as they were read.
    pub fn of(reading: &Reading) -> Self {
        let text = |path: &str| {
            let file = reading.files.iter().find(|file| file.path == path)?;
            Some(String::from_utf8_lossy(&file.bytes).into_owned())
        };
        let mut origins = Self {
            tables: BTreeMap::new(),
            keys: BTreeMap::new(),
            sources: source_ids(&reading.study),
        };
        for (key, path) in &reading.tables {
            // The path is as the study writes it, and the list of files has it with `/`.
            let path = path.replace('\\', "/");
            if let Some(text) = text(&path) {
                origins.tables.insert(key, CsvTable::read(path, &text));
            }
        }
        for path in ["model.toml", "scenarios.toml", "plans.toml"] {
            if let Some(text) = text(path) {
                origins.keys.insert(path.to_owned(), toml_keys(&text));
            }
        }
        origins
    }

    /// The rows of a table that `is_meant`, lines that follow each other and cite the same taken together.
    ///
    /// `table` is the key under `[data]`; `is_meant` is given the cells by column.
    pub fn rows(&self, table: &str, is_meant: impl Fn(RowCells<'_>) -> bool) -> Vec<Origin> {
        let Some(table) = self.tables.get(table) else { return Vec::new() };
        let mut found: Vec<Origin> = Vec::new();
        for row in &table.rows {
            if !is_meant(RowCells { columns: &table.columns, row }) {
                continue;
            }
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
        let first = table.rows.first().map(|row| self.origin(table, row));
        first.into_iter().collect()
    }

    fn origin(&self, table: &CsvTable, row: &CsvRow) -> Origin {
        let cells = RowCells { columns: &table.columns, row };
        let sources = self.cited(cells.text("source"));
        Origin {
            file: table.path.clone(),
            line: row.line,
            last_line: row.line,
            standing: standing(&sources),
            sources,
        }
    }

    /// A key of a TOML file by its path; the nearest table above it where it is not written.
    ///
    /// `is_set`: is the key, or one below it, written at all?
    pub fn key(&self, file: &str, path: &str) -> Option<(Origin, bool)> {
        let keys = self.keys.get(file)?;
        let mut at = path;
        loop {
            if let Some((line, _)) = keys.get(at) {
                let sources = self.cited_about(keys, at);
                let is_set = at == path;
                let standing = match (is_set, sources.is_empty()) {
                    (false, _) => Standing::Default,
                    (true, true) => Standing::Study,
                    (true, false) => Standing::Cited,
                };
                let sources = if is_set { sources } else { Vec::new() };
                let file = file.to_owned();
                return Some((
                    Origin { file, line: *line, last_line: *line, sources, standing },
                    is_set,
                ));
            }
            at = &at[..at.rfind(['.', '['])?];
        }
    }

    /// The sources of the nearest table about a key that cites any.
    fn cited_about(
        &self,
        keys: &BTreeMap<String, (usize, Option<String>)>,
        path: &str,
    ) -> Vec<SourceId> {
        let mut at = path;
        loop {
            if let Some((_, Some(cited))) = keys.get(at) {
                return self.cited(cited);
            }
            match at.rfind(['.', '[']) {
                Some(end) => at = &at[..end],
                None => return Vec::new(),
            }
        }
    }

    fn cited(&self, text: &str) -> Vec<SourceId> {
        let ids = text.split('+').map(str::trim).filter(|id| !id.is_empty());
        ids.filter_map(|id| self.sources.iter().position(|own| own == id))
            .map(SourceId::from)
            .collect()
    }
}

fn source_ids(study: &Study) -> Vec<String> {
    study.sources.iter().map(|source: &Source| source.id.clone()).collect()
}

fn standing(sources: &[SourceId]) -> Standing {
    if sources.is_empty() { Standing::Study } else { Standing::Cited }
}

/// One row of a table.
#[derive(Clone, Copy)]
pub struct RowCells<'a> {
    columns: &'a [String],
    row: &'a CsvRow,
}

impl<'a> RowCells<'a> {
    /// What stands in a column; "" if there is no such column.
    pub fn text(self, column: &str) -> &'a str {
        let place = self.columns.iter().position(|own| own == column);
        place.and_then(|place| self.row.cells.get(place)).map_or("", String::as_str)
    }

    /// A whole number, such as a year.
    pub fn whole(self, column: &str) -> Option<usize> {
        whole(self.text(column))
    }

    /// Does the row speak of any of these ages, by `age` or by `age_from` and `age_to`?
    pub fn is_of_ages(self, ages: &Range<usize>) -> bool {
        self.row.ages.is_none_or(|(from, to)| from < ages.end && ages.start <= to)
    }

    /// Does the row speak of one of these sexes, 0 women and 1 men?
    pub fn is_of_sex(self, sexes: &Range<usize>) -> bool {
        match self.text("sex") {
            "f" | "k" => sexes.contains(&0),
            "m" => sexes.contains(&1),
            _ => true,
        }
    }
}

fn whole(text: &str) -> Option<usize> {
    let number = text.replace(',', ".").parse::<f64>().ok();
    number.filter(|number| *number >= 0.0).map(|number| number as usize)
}

impl CsvTable {
    fn read(path: String, text: &str) -> Self {
        let bare = text.trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(dialect(bare).0)
            .has_headers(false)
            .flexible(true)
            .from_reader(bare.as_bytes());
        let mut table = Self { path, columns: Vec::new(), rows: Vec::new() };
        let mut record = csv::StringRecord::new();
        let mut lines = Lines::of(bare);
        while matches!(reader.read_record(&mut record), Ok(true)) {
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            if cells.iter().all(String::is_empty) {
                continue;
            }
            let at = record.position().map_or(0, |at| at.byte() as usize);
            if table.columns.is_empty() {
                table.columns = cells;
            } else {
                let number = |column: &str| {
                    let place = table.columns.iter().position(|own| own == column)?;
                    whole(cells.get(place)?)
                };
                let one = number("age").map(|age| (age, age));
                let ages = one.or_else(|| number("age_from").zip(number("age_to")));
                table.rows.push(CsvRow { line: lines.at(at), cells, ages });
            }
        }
        table
    }
}

/// Counts lines; asked for bytes in rising order it looks at each byte once.
struct Lines<'t> {
    text: &'t [u8],
    seen: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        Self { text: text.as_bytes(), seen: 0, line: 1 }
    }

    /// The line of what begins at this byte; the position of a record may be that of line ends before it.
    fn at(&mut self, byte: usize) -> usize {
        let mut byte = byte.min(self.text.len());
        while self.text.get(byte).is_some_and(|own| matches!(own, b'\n' | b'\r')) {
            byte += 1;
        }
        if byte < self.seen {
            (self.seen, self.line) = (0, 1);
        }
        self.line += self.text[self.seen..byte].split(|own| *own == b'\n').count() - 1;
        self.seen = byte;
        self.line
    }
}

/// Lines of all keys by path, with the `source` of each table.
fn toml_keys(text: &str) -> BTreeMap<String, (usize, Option<String>)> {
    let bare = text.trim_start_matches('\u{feff}');
    let mut keys = BTreeMap::new();
    if let Ok(document) = DeTable::parse(bare) {
        walk(document.get_ref(), "", bare, &mut keys);
    }
    keys
}

fn walk(
    table: &DeTable<'_>,
    path: &str,
    text: &str,
    keys: &mut BTreeMap<String, (usize, Option<String>)>,
) {
    for (key, value) in table {
        let name = key.get_ref();
        let own = if path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
        note(&own, key.span().start, value.get_ref(), text, keys);
        if let DeValue::Array(items) = value.get_ref() {
            for (index, item) in items.iter().enumerate() {
                let own = format!("{own}[{index}]");
                note(&own, item.span().start, item.get_ref(), text, keys);
            }
        }
    }
}

fn note(
    path: &str,
    start: usize,
    value: &DeValue<'_>,
    text: &str,
    keys: &mut BTreeMap<String, (usize, Option<String>)>,
) {
    let line = Lines::of(text).at(start);
    let source = match value {
        DeValue::Table(table) => table.get("source").and_then(|own| own.get_ref().as_str()),
        _ => None,
    };
    keys.insert(path.to_owned(), (line, source.map(str::to_owned)));
    if let DeValue::Table(table) = value {
        walk(table, path, text, keys);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::read_study;
    use std::path::Path;

    fn viborg() -> (Reading, Vec<String>) {
        let reading = read_study(Path::new("scenarios/viborg")).unwrap();
        let text = |path: &str| {
            let file = reading.files.iter().find(|file| file.path == path).unwrap();
            String::from_utf8(file.bytes.clone()).unwrap()
        };
        let lines = text("data/use_rates.csv").lines().map(str::to_owned).collect();
        (reading, lines)
    }

    #[test]
    fn a_row_is_found_on_the_line_where_it_stands() {
        let (reading, lines) = viborg();
        let origins = Origins::of(&reading);
        for (index, line) in lines.iter().enumerate().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let found = origins.rows("use_rates", |row| {
                row.text("service") == cells[0]
                    && row.text("sex") == cells[1]
                    && row.text("age_from") == cells[2]
            });
            assert_eq!(found.len(), 1, "{line}");
            assert_eq!((found[0].line, found[0].file.as_str()), (index + 1, "data/use_rates.csv"));
            assert_eq!(found[0].standing, Standing::Cited);
        }
    }

    #[test]
    fn a_key_is_found_on_its_line_and_one_that_is_not_written_on_that_of_its_table() {
        let text = "[[plan]]\nid = \"a\"\n\n[[plan]]\nid = \"b\"\nsource = \"x\"\nlean = [\n  { area = \"e\", rate = 0.1 },\n  { area = \"f\" },\n]\n";
        let keys = BTreeMap::from([("plans.toml".to_owned(), toml_keys(text))]);
        let origins = Origins { tables: BTreeMap::new(), keys, sources: vec!["x".to_owned()] };
        let line = |path: &str| {
            let (origin, is_set) = origins.key("plans.toml", path).unwrap();
            (origin.line, is_set, origin.standing)
        };
        assert_eq!(line("plan[0].id"), (2, true, Standing::Study));
        assert_eq!(line("plan[1].lean[1].area"), (9, true, Standing::Cited));
        assert_eq!(line("plan[1].lean[1].rate"), (9, false, Standing::Default));
        assert!(!line("plan[0].lean[0].rate").1);
        assert_eq!(line("plan[0].lean[0].rate").0, 1);
    }
}
