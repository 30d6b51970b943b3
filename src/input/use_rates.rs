//! `use_rates.csv`: units per person and year, by service, sex and age band.
//!
//! Owns bands: closed, without overlap or hole. Start at [`read`].

use super::Desk;
use super::model_toml::{DataFile, Frame};
use super::services::{Has, ServiceRow, ServiceRows};
use super::sources::cite_all;
use super::table::{Row, Table, open_table, optional, required};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Ages, Driver, Service, Sex};
use std::ops::Range;

/// A closed band of ages with one rate.
#[derive(Clone)]
pub(super) struct Band {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) rate: f64,
    pub(super) span: Span,
    from_span: Span,
    last: usize,
}

impl Band {
    /// The ages of a row; the last age is open, so a band may reach past it.
    pub(super) fn read(row: Row<'_>, ages: Ages, diagnostics: &mut Diagnostics) -> Option<Self> {
        let from = row.age("age_from", diagnostics);
        let to = row.age("age_to", diagnostics);
        let (from, to) = (from?, to?);
        if to < from {
            let backwards = Diagnostic::at(Code::BandBackwards, row.span("age_to"));
            diagnostics.push(backwards.with("from", from).with("to", to));
            return None;
        }
        Some(Self {
            from,
            to,
            rate: 0.0,
            span: row.whole(),
            from_span: row.span("age_from"),
            last: ages.last(),
        })
    }

    /// The band with its rate.
    pub(super) fn with_rate(self, rate: f64) -> Self {
        Self { rate, ..self }
    }

    /// The single ages of the study in it; none if it begins past the open age, where nobody is.
    pub(super) fn ages(&self) -> Range<usize> {
        let end = (self.to + 1).min(self.last + 1);
        self.from.min(end)..end
    }
}

/// Sorts the bands by age and diagnoses overlaps and holes between them. `what` and `sex` are for the
/// message.
pub(super) fn check_bands(
    what: &str,
    sex: &str,
    bands: &mut [Band],
    diagnostics: &mut Diagnostics,
) -> bool {
    bands.sort_by(|a, b| a.from.cmp(&b.from).then(a.span.cmp(&b.span)));
    let mut is_right = true;
    for pair in bands.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        let fault = if after.from <= before.to.min(before.last) {
            Some((Code::BandsOverlap, after.from, after.to.min(before.to)))
        } else if after.from > before.to + 1 {
            Some((Code::BandsHole, before.to + 1, after.from - 1))
        } else {
            None
        };
        if let Some((code, from, to)) = fault {
            is_right = false;
            diagnostics.push(
                Diagnostic::at(code, after.from_span.clone())
                    .with("what", what)
                    .with("sex", sex)
                    .with("from", from)
                    .with("to", to)
                    .and_at(before.span.clone()),
            );
        }
    }
    is_right
}

/// Fills the services' use rates; `None` after diagnostics.
pub(super) fn read(
    desk: &mut Desk,
    file: &DataFile,
    _frame: &Frame,
    ages: Option<Ages>,
    services: ServiceRows,
    has: Has,
) -> Option<Vec<Service>> {
    let columns = [
        required("service"),
        required("sex"),
        required("age_from"),
        required("age_to"),
        optional("rate"),
        optional("coverage"),
        optional("intensity"),
    ];
    let table = open_table(desk, &file.path, file.asked.as_ref(), &columns)?;
    let is_whole = table.has("rate");
    if !(is_whole || table.has("coverage") && table.has("intensity")) {
        let lacks = Diagnostic::at(Code::MissingColumn, table.header.clone());
        desk.diagnostics.push(lacks.with("column", "rate"));
        return None;
    }
    cite_all(desk, "use_rates", &table, true);
    let ages = ages?;
    let ServiceRows { rows: mut services, is_partial } = services;
    let forgives = if is_partial { Unknown::Forgiven } else { Unknown::Told };
    let (mut bands, mut is_right) =
        read_bands(&table, is_whole, ages, (&services, forgives), &mut desk.diagnostics);
    let diagnostics = &mut desk.diagnostics;
    for (row, [women, men]) in services.iter_mut().zip(&mut bands) {
        let service = &mut row.service;
        if women.is_empty() && men.is_empty() {
            // Rows that were wrong have been told already.
            if is_right {
                let none = Diagnostic::at(Code::NoUseRates, row.span.clone());
                diagnostics.push(none.with("service", &service.id));
            }
            continue;
        }
        service.constant_units = constant_units(women, men);
        for (sex, own) in [(Sex::Female, women), (Sex::Male, men)] {
            is_right &= check_bands(&service.id, sex.letter(), own, diagnostics);
            for band in own.iter() {
                service.use_rates.of_mut(sex)[band.ages()].fill(band.rate);
            }
        }
        check_driver(row, has, diagnostics);
    }
    (is_right && !is_partial && !diagnostics.has_errors())
        .then(|| services.into_iter().map(|row| row.service).collect())
}

/// What to do with a service that is not known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unknown {
    Told,
    /// Its row in `services.csv` was wrong and has been told of.
    Forgiven,
}

/// The bands of each service, women and men; and whether all rows could be read.
fn read_bands(
    table: &Table,
    is_whole: bool,
    ages: Ages,
    (services, unknown): (&[ServiceRow], Unknown),
    diagnostics: &mut Diagnostics,
) -> (Vec<[Vec<Band>; 2]>, bool) {
    let sexes: [(&str, &[Sex]); 4] =
        [("f", &[Sex::Female]), ("m", &[Sex::Male]), ("k", &[Sex::Female]), ("b", &Sex::BOTH)];
    let mut bands: Vec<[Vec<Band>; 2]> = vec![[Vec::new(), Vec::new()]; services.len()];
    let mut is_right = true;
    for row in table.rows() {
        let place = row.word("service", diagnostics).and_then(|id| {
            let place = services.iter().position(|other| other.service.id == id);
            if place.is_none() && unknown == Unknown::Told {
                diagnostics.push(
                    Diagnostic::at(Code::UnknownId, row.span("service"))
                        .with("id", id)
                        .with("where", "services.csv")
                        .suggest(id, services.iter().map(|other| other.service.id.as_str())),
                );
            }
            place
        });
        let sex = row.one_of("sex", &sexes, diagnostics);
        let band = Band::read(row, ages, diagnostics);
        let rate = if is_whole {
            row.number("rate", (0.0, 1e9), diagnostics)
        } else {
            let coverage = row.number("coverage", (0.0, 1.0), diagnostics);
            let intensity = row.number("intensity", (0.0, 1e9), diagnostics);
            coverage.zip(intensity).map(|(coverage, intensity)| coverage * intensity)
        };
        let (Some(place), Some(sex), Some(band), Some(rate)) = (place, sex, band, rate) else {
            is_right = false;
            continue;
        };
        for sex in sex {
            bands[place][sex.index()].push(band.clone().with_rate(rate));
        }
    }
    (bands, is_right)
}

/// The sum of a constant service's rows; a row for both sexes counts once.
fn constant_units(women: &[Band], men: &[Band]) -> f64 {
    let mut rows: Vec<&Band> = women.iter().chain(men).collect();
    rows.sort_by(|a, b| a.span.cmp(&b.span));
    rows.dedup_by(|a, b| a.span == b.span);
    rows.iter().map(|band| band.rate).sum()
}

/// Does the driver have what it needs?
fn check_driver(row: &ServiceRow, has: Has, diagnostics: &mut Diagnostics) {
    let service = &row.service;
    let missing = match service.driver {
        Driver::Refugees if !has.refugees => Some("refugees"),
        Driver::Unemployed if !has.unemployment => Some("unemployment"),
        _ => None,
    };
    if let Some(table) = missing {
        let lacks = Diagnostic::at(Code::DriverWithoutTable, row.driver_span.clone());
        diagnostics.push(lacks.with("service", &service.id).with("table", table));
    }
    let rates = &service.use_rates;
    let at_birth = rates.of(Sex::Female)[0] + rates.of(Sex::Male)[0];
    if service.driver == Driver::Births && at_birth <= 0.0 {
        let needs = Diagnostic::at(Code::BirthsNeedAgeZero, row.driver_span.clone());
        diagnostics.push(needs.with("service", &service.id));
    }
}
