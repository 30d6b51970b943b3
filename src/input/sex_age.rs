//! Tables by year, sex and single age: what `population.csv`, `mortality.csv` and `migration.csv` share.
//!
//! Each sex and age is there once in each year, and no year is missing between others. Start at [`read_sex_age`].

use super::fields::FieldList;
use super::model_toml::StudyFrame;
use super::open_table::open_table;
use super::sources::cite_all;
use super::state::{NamedFile, ReadState};
use super::table::InputTable;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Ages, BySexAge, Sex, Yearly};
use crate::units::Year;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

type Key = (i32, Sex, usize);

/// The rows of a table by year, sex and age.
pub(super) struct SexAgeRows {
    pub(super) table: Arc<InputTable>,
    pub(super) rows: BTreeMap<Key, (Vec<f64>, Span)>,
    /// Was a row left out because a cell was wrong? Then a hole follows from it.
    pub(super) is_partial: bool,
    /// Rows left out whose year, sex and age could be read.
    pub(super) left_out: BTreeSet<Key>,
    /// Was there a row of which not even those are known?
    pub(super) is_blind: bool,
}

/// Which forms a table may have, each the columns of numbers that go together.
pub(super) type Forms<'a> = &'a [&'a [&'a str]];

/// Reads a table that has one of `forms`; gives which one it has.
pub(super) fn read_sex_age(
    state: &mut ReadState,
    list: &'static FieldList,
    file: &NamedFile,
    forms: Forms<'_>,
) -> Option<(usize, SexAgeRows)> {
    let table = open_table(state, list, file)?;
    let begun = |form: &&&[&str]| form.iter().any(|column| table.has(column));
    if let [first, second, ..] = forms.iter().filter(begun).collect::<Vec<_>>()[..] {
        let mut one = Diagnostic::at(Code::TwoForms, table.column_span(second[0]));
        one = one.with("one", first[0]).with("other", second[0]);
        state.diagnostics.push(one.and_at(table.column_span(first[0])));
        return None;
    }
    let form = match complete_form(&table, forms) {
        Ok(form) => form,
        Err(missing) => {
            let lacks = Diagnostic::at(Code::MissingColumn, table.header.clone());
            state.diagnostics.push(lacks.with("column", missing));
            return None;
        }
    };
    cite_all(state, &table, false);
    let diagnostics = &mut state.diagnostics;
    let mut rows: BTreeMap<Key, (Vec<f64>, Span)> = BTreeMap::new();
    let mut left_out = BTreeSet::new();
    let mut is_blind = table.is_partial;
    let mut is_partial = table.is_partial;
    for row in table.rows() {
        let year = row.year("year", diagnostics);
        let sex = row.sex(diagnostics);
        let age = row.age("age", diagnostics);
        let values: Vec<Option<f64>> =
            forms[form].iter().map(|column| row.number(column, diagnostics)).collect();
        let values: Option<Vec<f64>> = values.into_iter().collect();
        let (Some(year), Some(sex), Some(age)) = (year, sex, age) else {
            (is_partial, is_blind) = (true, true);
            continue;
        };
        let Some(values) = values else {
            is_partial = true;
            left_out.insert((year, sex, age));
            continue;
        };
        if let Some((_, first)) = rows.get(&(year, sex, age)) {
            diagnostics.push_at(Code::DoubleRow, first, || {
                row.twice(first, format!("{year}, {}, {age}", sex.letter()))
            });
            // Perhaps another row was meant, which is missing now.
            is_partial = true;
            continue;
        }
        rows.insert((year, sex, age), (values, row.whole()));
    }
    Some((form, SexAgeRows { table, rows, is_partial, left_out, is_blind }))
}

/// The form all of whose columns are there; else the columns that the best one lacks.
fn complete_form<'f>(table: &InputTable, forms: Forms<'f>) -> Result<usize, String> {
    let lacks = |form: &[&'f str]| -> Vec<&'f str> {
        form.iter().copied().filter(|name| !table.has(name)).collect()
    };
    if let Some(form) = forms.iter().position(|form| lacks(form).is_empty()) {
        return Ok(form);
    }
    let best = forms.iter().map(|form| lacks(form)).min_by_key(Vec::len).unwrap_or_default();
    Err(best.join(", "))
}

impl SexAgeRows {
    /// One table per measure, complete from the first year on; `None` after diagnostics.
    ///
    /// Every sex and age `0..=last` must be there in every year, years must have no hole, and the first
    /// must not be after `base_year`.
    pub(super) fn complete(
        &self,
        measures: usize,
        ages: Option<Ages>,
        frame: &StudyFrame,
        diagnostics: &mut Diagnostics,
    ) -> Option<Vec<Yearly<BySexAge>>> {
        let is_right = ages.is_none_or(|ages| self.check_ages(ages, diagnostics));
        // What rows that were left out would have said is not missed.
        if self.is_partial {
            return None;
        }
        let years: Vec<i32> = {
            let mut years: Vec<i32> = self.rows.keys().map(|(year, _, _)| *year).collect();
            years.dedup();
            years
        };
        let spans: BTreeMap<i32, Span> =
            years.iter().map(|year| (*year, self.first_of_year(*year))).collect();
        let runs_on = check_years(&spans, frame, &self.table.header, diagnostics);
        let ages = ages?;
        let is_complete = self.check_missing(&years, ages, diagnostics);
        if !(is_right && runs_on && is_complete) {
            return None;
        }
        (0..measures)
            .map(|measure| {
                let tables = years.iter().map(|year| self.of_year(*year, measure, ages)).collect();
                Yearly::new(Year(*years.first()?), tables)
            })
            .collect()
    }

    fn first_of_year(&self, year: i32) -> Span {
        self.rows
            .range((year, Sex::Female, 0)..)
            .next()
            .map_or_else(|| self.table.header.clone(), |(_, (_, span))| span.clone())
    }

    /// One measure of one year; ages that are not there are 0.
    pub(super) fn of_year(&self, year: i32, measure: usize, ages: Ages) -> BySexAge {
        let mut table = BySexAge::filled(ages, 0.0);
        for sex in Sex::BOTH {
            for (age, value) in table.of_mut(sex).iter_mut().enumerate() {
                if let Some((values, _)) = self.rows.get(&(year, sex, age)) {
                    *value = values[measure];
                }
            }
        }
        table
    }

    fn check_ages(&self, ages: Ages, diagnostics: &mut Diagnostics) -> bool {
        let mut is_reported = false;
        for ((_, _, age), (_, span)) in &self.rows {
            if *age > ages.last() && !is_reported {
                is_reported = true;
                diagnostics.push(age_too_high(span.clone(), *age, ages, self.table.list.name));
            }
        }
        !is_reported
    }

    /// One diagnostic for each set of missing ages, however many years lack it.
    pub(super) fn check_missing(
        &self,
        years: &[i32],
        ages: Ages,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        if self.is_partial {
            return true;
        }
        let mut holes: BTreeMap<(Sex, Vec<usize>), Vec<i32>> = BTreeMap::new();
        for year in years {
            for sex in Sex::BOTH {
                let missing: Vec<usize> = (0..ages.count())
                    .filter(|age| !self.rows.contains_key(&(*year, sex, *age)))
                    .collect();
                if !missing.is_empty() {
                    holes.entry((sex, missing)).or_default().push(*year);
                }
            }
        }
        for ((sex, missing), years) in &holes {
            let year = years[0];
            // The row after which the missing one should be.
            let before = self.rows.range(..(year, *sex, missing[0])).next_back();
            let span = match before {
                Some(((in_year, _, _), (_, span))) if *in_year == year => span.clone(),
                _ => self.first_of_year(year),
            };
            diagnostics.push(
                Diagnostic::at(Code::MissingAges, span)
                    .with("sex", sex.letter())
                    .with("ages", ranges(missing))
                    .with("years", ranges(years))
                    .with("table", self.table.list.name)
                    .with("tail", is_tail(missing, ages)),
            );
        }
        holes.is_empty()
    }
}

/// Do the missing ages go from one on to the last, so that the table ends too early?
fn is_tail(missing: &[usize], ages: Ages) -> &'static str {
    let is_whole = missing.len() > 1 && missing.len() < ages.count();
    let ends = missing.last() == Some(&ages.last());
    let is_run = missing.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    if is_whole && ends && is_run { "yes" } else { "no" }
}

/// An age past the study's oldest, in the table `table`.
pub(super) fn age_too_high(span: Span, age: usize, ages: Ages, table: &'static str) -> Diagnostic {
    let high = Diagnostic::at(Code::AgeTooHigh, span).with("age", age);
    high.with("last", ages.last()).with("table", table)
}

/// Years must reach back to the base year and have no hole between them.
pub(super) fn check_years(
    years: &BTreeMap<i32, Span>,
    frame: &StudyFrame,
    header: &Span,
    diagnostics: &mut Diagnostics,
) -> bool {
    let Some((first, span)) = years.first_key_value() else {
        return false;
    };
    let mut is_right = true;
    if *first > frame.base_year.0 {
        is_right = false;
        diagnostics.push(
            Diagnostic::at(Code::BaseYearMissing, span.clone())
                .with("year", frame.base_year.to_string())
                .with("first", first.to_string())
                .with("last", years.last_key_value().map_or(*first, |last| *last.0).to_string())
                .with("kind", "late")
                .with("table", "other"),
        );
    }
    is_right &= check_holes(years, header, "study", diagnostics);
    is_right
}

/// Years must have no hole between them; `of` says what for, `study` or `fit`.
pub(super) fn check_holes(
    years: &BTreeMap<i32, Span>,
    header: &Span,
    of: &'static str,
    diagnostics: &mut Diagnostics,
) -> bool {
    let hole = hole(years, header);
    let is_right = hole.is_none();
    if let Some(hole) = hole {
        diagnostics.push(hole.with("after", of));
    }
    is_right
}

/// The years that lack between others, at the year after; the variable `after` is to be filled with what
/// comes of it (`repeats`, `free` or `fit`).
pub(super) fn hole(years: &BTreeMap<i32, Span>, header: &Span) -> Option<Diagnostic> {
    let ((first, _), (last, _)) = (years.first_key_value()?, years.last_key_value()?);
    let missing: Vec<i32> = (*first..*last).filter(|year| !years.contains_key(year)).collect();
    let after = years.range(missing.first()?..).next().map_or(header, |(_, span)| span);
    Some(Diagnostic::at(Code::MissingYears, after.clone()).with("years", ranges(&missing)))
}

/// `0–4, 7, 90–99`.
pub(super) fn ranges<T: Copy + Into<Wide>>(sorted: &[T]) -> String {
    let mut parts: Vec<(i64, i64)> = Vec::new();
    for number in sorted.iter().map(|number| (*number).into().0) {
        match parts.last_mut() {
            Some((_, end)) if number == *end + 1 => *end = number,
            _ => parts.push((number, number)),
        }
    }
    let words: Vec<String> = parts
        .into_iter()
        .map(|(from, to)| if from == to { from.to_string() } else { format!("{from}–{to}") })
        .collect();
    words.join(", ")
}

/// An age or a year.
pub(super) struct Wide(i64);

impl From<usize> for Wide {
    fn from(age: usize) -> Self {
        Self(age as i64)
    }
}

impl From<i32> for Wide {
    fn from(year: i32) -> Self {
        Self(year.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_told_as_a_range() {
        assert_eq!(ranges(&[0_usize, 1, 2, 5, 7, 8]), "0–2, 5, 7–8");
        assert_eq!(ranges::<i32>(&[]), "");
    }
}
