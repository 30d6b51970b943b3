//! An official population forecast by age group: the table that `population_forecast` names.
//!
//! The table has two forms and may have several vintages; its groups must not contradict each other. Whether a projection
//! can be scaled to it only a run can say (`computed`). Start at [`read`].

use super::faults::unknown_word;
use super::fields::{FieldList, Limits, age, number, other, text, year};
use super::model_toml::{DataFiles, StudyFrame};
use super::open_table::open_table;
use super::sex_age::{age_too_high, hole, ranges};
use super::sources::{cite_all, cite_known};
use super::state::{NamedFile, Optional, ReadState, Wrong};
use super::table::{InputRow, InputTable};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{AgeGroup, Ages, Contradiction, Forecast, ForecastRow};
use crate::units::Year;
use std::collections::BTreeMap;

/// The key of the table under `[data]`.
const KEY: &str = "population_forecast";
/// The key of its vintage, and its column.
const VINTAGE_KEY: &str = "population_forecast_vintage";
const VINTAGE: &str = "forecast_vintage";

pub(super) const POPULATION_FORECAST: FieldList = FieldList::new(
    KEY,
    &[
        year(),
        number("persons", Limits::new(0.0, 1e9, "persons")),
        age("age_from").optional(),
        age("age_to").optional(),
        other("age_group", "`0-2`, `67`, `90+` or `total`").optional(),
        text(VINTAGE).optional(),
        other("source_id", "ids joined by `+`").optional(),
    ],
);

/// A forecast with the places of its rows, in the order of [`Forecast::rows`].
pub(super) type Placed = (Forecast, Vec<Span>);

/// A row as the file has it.
#[derive(Clone)]
struct Read {
    vintage: String,
    row: ForecastRow,
    span: Span,
}

/// Reads the forecast that the study is held to, if it names one.
pub(super) fn read(
    state: &mut ReadState,
    data: &DataFiles,
    frame: &StudyFrame,
    ages: Option<Ages>,
) -> Optional<Placed> {
    let asked = data.population_forecast_vintage.as_ref();
    let Some(file) = &data.population_forecast else {
        let Some((_, span)) = asked else { return Ok(None) };
        let lonely = NamedFile { path: String::new(), asked: Some(span.clone()) };
        return Err(state.needs(VINTAGE_KEY, KEY, Some(&lonely)));
    };
    read_table(state, file, asked, frame, ages).map(Some).ok_or(Wrong)
}

fn read_table(
    state: &mut ReadState,
    file: &NamedFile,
    asked: Option<&(String, Span)>,
    frame: &StudyFrame,
    ages: Option<Ages>,
) -> Option<Placed> {
    let table = open_table(state, &POPULATION_FORECAST, file)?;
    let in_words = table.has("age_group");
    if in_words && let Some(bound) = ["age_from", "age_to"].into_iter().find(|c| table.has(c)) {
        let two = Diagnostic::at(Code::TwoForms, table.column_span(bound));
        let two = two.with("one", "age_group").with("other", bound);
        state.diagnostics.push(two.and_at(table.column_span("age_group")));
        return None;
    }
    let needed = if in_words { "age_group" } else { "age_from" };
    let needed = if asked.is_some() { vec![needed, VINTAGE] } else { vec![needed] };
    for column in needed {
        if !table.has(column) {
            let missing = Diagnostic::at(Code::MissingColumn, table.header.clone());
            state.diagnostics.push(missing.with("column", column));
            return None;
        }
    }
    cite_all(state, &table, false);
    for row in table.rows() {
        // Ids of the publisher's own list, which the study need not have.
        cite_known(state, KEY, row.text("source_id"));
    }
    let diagnostics = &mut state.diagnostics;
    let rows = read_rows(&table, ages?, diagnostics)?;
    let (vintage, rows) = of_one_vintage(&table, rows, asked, frame, diagnostics)?;
    let years = frame.base_year..=frame.horizon;
    let rows: Vec<Read> = rows.into_iter().filter(|one| years.contains(&one.row.year)).collect();
    if rows.is_empty() {
        let elsewhere = Diagnostic::at(Code::ForecastElsewhere, table.header.clone());
        let elsewhere = elsewhere.with("from", frame.base_year.to_string());
        diagnostics.push(elsewhere.with("to", frame.horizon.to_string()));
        return None;
    }
    if !check_rows(&rows, &table.header, diagnostics) {
        return None;
    }
    let spans: BTreeMap<(Year, AgeGroup), Span> =
        rows.iter().map(|one| ((one.row.year, one.row.group), one.span.clone())).collect();
    let place = |row: &ForecastRow| spans.get(&(row.year, row.group)).unwrap_or(&table.header);
    let rows = rows.into_iter().map(|one| one.row).collect();
    match Forecast::new(file.path.clone(), vintage, rows, ages?) {
        Ok(forecast) => {
            let places = forecast.rows().iter().map(|row| place(row).clone()).collect();
            Some((forecast, places))
        }
        Err((rows, contradictions)) => {
            for one in &contradictions {
                diagnostics.push(contradiction(one, &rows, place));
            }
            None
        }
    }
}

/// The rows; `None` after diagnostics if any is wrong, as a hole follows from it then.
fn read_rows(table: &InputTable, ages: Ages, diagnostics: &mut Diagnostics) -> Option<Vec<Read>> {
    let mut rows = Vec::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let year = row.year("year", diagnostics);
        let persons = row.number("persons", diagnostics);
        let has_vintage = table.has(VINTAGE);
        let vintage = if has_vintage { row.word(VINTAGE, diagnostics) } else { Some("") };
        let group = group(table, row, ages, diagnostics);
        let (Some(year), Some(persons), Some(vintage), Some(group)) =
            (year, persons, vintage, group)
        else {
            is_right = false;
            continue;
        };
        let year = Year(year);
        let row = (ForecastRow { year, group, persons }, row.whole());
        rows.push(Read { vintage: vintage.to_owned(), row: row.0, span: row.1 });
    }
    is_right.then_some(rows)
}

/// The ages of a row, in either form. The last age of `population.csv` is open, and so is a group that
/// ends there.
fn group(
    table: &InputTable,
    row: InputRow<'_>,
    ages: Ages,
    diagnostics: &mut Diagnostics,
) -> Option<AgeGroup> {
    let (column, from, to) = if table.has("age_group") {
        let word = row.word("age_group", diagnostics)?;
        let Some((from, to)) = parse_group(word) else {
            let bad = Diagnostic::at(Code::BadAgeGroup, row.span("age_group"));
            diagnostics.push(bad.with("word", word));
            return None;
        };
        ("age_group", from, to)
    } else {
        let to = match row.text("age_to") {
            "" => None,
            _ => Some(row.age("age_to", diagnostics)?),
        };
        ("age_from", row.age("age_from", diagnostics)?, to)
    };
    if let Some(to) = to.filter(|to| *to < from) {
        let place = if column == "age_group" { column } else { "age_to" };
        let backwards = Diagnostic::at(Code::BandBackwards, row.span(place));
        diagnostics.push(backwards.with("from", from).with("to", to));
        return None;
    }
    // A closed group past the open age would take the older ones for its own.
    let beyond = Some(from).into_iter().chain(to).find(|age| *age > ages.last());
    if let Some(age) = beyond {
        diagnostics.push(age_too_high(row.span(column), age, ages, KEY));
        return None;
    }
    Some(AgeGroup { from, to: to.filter(|to| *to < ages.last()) })
}

/// `0-2`, `90+`, `67`, `total`.
fn parse_group(word: &str) -> Option<(usize, Option<usize>)> {
    let age = |text: &str| -> Option<usize> {
        let text = text.trim();
        let is_age = (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        is_age.then(|| text.parse().ok())?
    };
    if word == "total" {
        return Some((0, None));
    }
    if let Some(from) = word.strip_suffix('+') {
        return Some((age(from)?, None));
    }
    match word.split_once(['-', '–']) {
        Some((from, to)) => Some((age(from)?, Some(age(to)?))),
        None => age(word).map(|only| (only, Some(only))),
    }
}

/// The rows of the vintage that the study asks for; else of the only one, or of the only one that has every
/// year after the base year.
fn of_one_vintage(
    table: &InputTable,
    rows: Vec<Read>,
    asked: Option<&(String, Span)>,
    frame: &StudyFrame,
    diagnostics: &mut Diagnostics,
) -> Option<(Option<String>, Vec<Read>)> {
    if !table.has(VINTAGE) {
        return Some((None, rows));
    }
    let mut vintages: Vec<(&str, Vec<i32>, &Span)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &rows {
        let place = *places.entry(&one.vintage).or_insert(vintages.len());
        match vintages.get_mut(place) {
            Some((_, years, _)) => years.push(one.row.year.0),
            None => vintages.push((&one.vintage, vec![one.row.year.0], &one.span)),
        }
    }
    for (_, years, _) in &mut vintages {
        years.sort_unstable();
        years.dedup();
    }
    let chosen = if let Some((asked, span)) = asked {
        if !vintages.iter().any(|(name, ..)| name == asked) {
            let known: Vec<&str> = vintages.iter().map(|(name, ..)| *name).collect();
            diagnostics.push(unknown_word(span.clone(), asked, &known));
            return None;
        }
        asked.clone()
    } else if let [(only, ..)] = vintages[..] {
        only.to_owned()
    } else {
        let needed = frame.base_year.0 + 1..=frame.horizon.0;
        let covers = |years: &[i32]| needed.clone().all(|year| years.contains(&year));
        let covering: Vec<&(&str, Vec<i32>, &Span)> =
            vintages.iter().filter(|(_, years, _)| covers(years)).collect();
        let [(only, ..)] = covering[..] else {
            let listed: Vec<String> = vintages
                .iter()
                .map(|(name, years, _)| format!("`{name}` ({})", ranges(years)))
                .collect();
            let unclear = Diagnostic::at(Code::VintageUnclear, vintages[1].2.clone());
            let unclear = unclear.and_at(vintages[0].2.clone());
            let unclear = unclear
                .with("vintages", listed.join(", "))
                .with("covering", covering.len())
                .with("from", (frame.base_year.0 + 1).to_string())
                .with("to", frame.horizon.to_string())
                .with("first", covering.first().map_or(vintages[0].0, |one| one.0));
            diagnostics.push(unclear);
            return None;
        };
        (*only).to_owned()
    };
    let rows = rows.into_iter().filter(|one| one.vintage == chosen).collect();
    Some((Some(chosen), rows))
}

/// No row twice, and no hole between the years of a group.
fn check_rows(rows: &[Read], header: &Span, diagnostics: &mut Diagnostics) -> bool {
    let mut is_right = true;
    let mut groups: BTreeMap<AgeGroup, BTreeMap<i32, Span>> = BTreeMap::new();
    for Read { row, span, .. } in rows {
        let years = groups.entry(row.group).or_default();
        if let Some(first) = years.get(&row.year.0) {
            is_right = false;
            let double = Diagnostic::at(Code::DoubleRow, span.clone()).and_at(first.clone());
            diagnostics.push(double.with("what", format!("{}, {}", row.year, row.group.label())));
            continue;
        }
        years.insert(row.year.0, span.clone());
    }
    for years in groups.values() {
        if let Some(hole) = hole(years, header) {
            is_right = false;
            diagnostics.push(hole.with("after", "free"));
        }
    }
    is_right
}

fn contradiction<'a>(
    one: &Contradiction,
    rows: &[ForecastRow],
    place: impl Fn(&ForecastRow) -> &'a Span,
) -> Diagnostic {
    let row = &rows[one.row];
    let code = if one.is_filled { Code::GroupsDoNotAddUp } else { Code::GroupWithinIsMore };
    let parts: Vec<String> = one.within.iter().map(|row| rows[*row].group.label()).collect();
    let wrong = Diagnostic::at(code, place(row).clone())
        .with("group", row.group.label())
        .with("year", row.year.to_string())
        .with("within", parts.join(", "))
        .with("count", parts.len())
        .with_decimal("persons", row.persons, 0)
        .with_decimal("sum", one.sum_persons, 0)
        .with_decimal("off", (one.sum_persons - row.persons).abs(), 1);
    match one.within.first() {
        Some(first) => wrong.and_at(place(&rows[*first]).clone()),
        None => wrong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_read_as_the_files_write_them() {
        assert_eq!(parse_group("0-2"), Some((0, Some(2))));
        assert_eq!(parse_group("17–24"), Some((17, Some(24))));
        assert_eq!(parse_group("90+"), Some((90, None)));
        assert_eq!(parse_group("total"), Some((0, None)));
        assert_eq!(parse_group("67"), Some((67, Some(67))));
        for bad in ["", "old", "-2", "2-", "+", "0-2-4", "1e1", "0 to 2", "١-٢", "9999+"] {
            assert_eq!(parse_group(bad), None, "{bad}");
        }
    }
}
