//! `use_rates.csv`: units per person and year, by service, sex and age band.
//!
//! Bands are closed, without overlap or hole. Start at [`read`].

use super::faults::unknown_id;
use super::fields::{FieldList, Limits, SHARE, age, id, number, other};
use super::model_toml::StudyFrame;
use super::open_table::open_table;
use super::services::{Has, ServiceRow, ServiceRows};
use super::sources::cite_all;
use super::state::{NamedFile, ReadState};
use super::table::{InputRow, InputTable};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::SourceId;
use crate::model::{Ages, BySexAge, Driver, MOST_AGES, Service, Sex};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// More bands than this of one service and sex cannot be apart.
const MOST_BANDS: usize = 2 * MOST_AGES;

const RATE: Limits = Limits::new(0.0, 1e9, "units per person and year");

pub(super) const USE_RATES: FieldList = FieldList::new(
    "use_rates",
    &[
        id("service"),
        other("sex", "`f`, `m`, or `b` for both"),
        age("age_from"),
        age("age_to"),
        number("rate", RATE).optional(),
        number("coverage", SHARE).optional(),
        number("intensity", RATE).optional(),
    ],
);

/// A closed band of ages with one rate.
#[derive(Clone)]
pub(super) struct AgeBand {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) rate: f64,
    pub(super) span: Span,
    from_span: Span,
    to_span: Span,
    last: usize,
}

impl AgeBand {
    /// The ages of a row; the last age is open, so a band may reach past it.
    pub(super) fn read(
        row: InputRow<'_>,
        ages: Ages,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
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
            to_span: row.span("age_to"),
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

/// Where two bands do not fit together.
#[derive(Clone, PartialEq)]
pub(super) struct BandFault {
    code: Code,
    /// Ages in both bands, or in none.
    ages: (usize, usize),
    /// Last age of the band before, first of the one after.
    edges: (usize, usize),
    before: Span,
    after: Span,
}

/// Sorts the bands by age and finds overlaps and holes between them.
pub(super) fn find_faults(bands: &mut [AgeBand]) -> Vec<BandFault> {
    bands.sort_by(|a, b| a.from.cmp(&b.from).then(a.span.cmp(&b.span)));
    let mut faults = Vec::new();
    for pair in bands.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        let (code, ages) = if after.from <= before.to.min(before.last) {
            (Code::BandsOverlap, (after.from, after.to.min(before.to)))
        } else if after.from > before.to + 1 {
            (Code::BandsHole, (before.to + 1, after.from - 1))
        } else {
            continue;
        };
        faults.push(BandFault {
            code,
            ages,
            edges: (before.to, after.from),
            before: before.to_span.clone(),
            after: after.from_span.clone(),
        });
    }
    faults
}

impl BandFault {
    /// The diagnostic, without what the table is about.
    pub(super) fn diagnostic(&self) -> Diagnostic {
        let (from, to) = self.ages;
        let ages = if from == to { from.to_string() } else { format!("{from}–{to}") };
        Diagnostic::at(self.code, self.after.clone())
            .with("ages", ages)
            .with("before", self.edges.0)
            .with("after", self.edges.1)
            .and_at(self.before.clone())
    }
}

/// Reports the faults of a service's bands; what women and men have in common is reported once.
fn report_faults(
    service: &str,
    [women, men]: &[Vec<BandFault>; 2],
    population: &BySexAge,
    frame: &StudyFrame,
    diagnostics: &mut Diagnostics,
) {
    let places = |faults: &[BandFault]| -> BTreeSet<(Span, Span)> {
        faults.iter().map(|fault| (fault.before.clone(), fault.after.clone())).collect()
    };
    let (in_women, in_men) = (places(women), places(men));
    let is_in = |fault: &BandFault, places: &BTreeSet<(Span, Span)>| {
        places.contains(&(fault.before.clone(), fault.after.clone()))
    };
    let of_women = women.iter().map(|fault| {
        let sexes: &[Sex] = if is_in(fault, &in_men) { &Sex::BOTH } else { &[Sex::Female] };
        (fault, sexes)
    });
    let of_men = men.iter().filter(|fault| !is_in(fault, &in_women));
    for (fault, sexes) in of_women.chain(of_men.map(|fault| (fault, &[Sex::Male][..]))) {
        let last = population.ages().last();
        let ages = fault.ages.0.min(last)..=fault.ages.1.min(last);
        let persons: f64 = sexes.iter().flat_map(|sex| &population.of(*sex)[ages.clone()]).sum();
        let sex = if sexes.len() > 1 { "b" } else { sexes[0].letter() };
        diagnostics.push(
            fault
                .diagnostic()
                .with("table", "use_rates")
                .with("service", service)
                .with("sex", sex)
                .with("persons", persons.round() as i64)
                .with("year", frame.base_year.to_string()),
        );
    }
}

/// Fills the services' use rates; `None` after diagnostics.
pub(super) fn read(
    state: &mut ReadState,
    file: &NamedFile,
    frame: &StudyFrame,
    population: Option<&BySexAge>,
    services: ServiceRows,
    has: Has,
) -> Option<Vec<Service>> {
    let table = open_table(state, &USE_RATES, file)?;
    let is_whole = table.has("rate");
    if let Some(part) = ["coverage", "intensity"].into_iter().find(|part| table.has(part))
        && is_whole
    {
        let mut one = Diagnostic::at(Code::TwoForms, table.column_span(part));
        one = one.with("one", "rate").with("other", part);
        state.diagnostics.push(one.and_at(table.column_span("rate")));
        return None;
    }
    if !(is_whole || table.has("coverage") && table.has("intensity")) {
        let lacks = Diagnostic::at(Code::MissingColumn, table.header.clone());
        state.diagnostics.push(lacks.with("column", "rate"));
        return None;
    }
    cite_all(state, &table, true);
    let population = population?;
    let ages = population.ages();
    let ServiceRows { rows: mut services, is_partial } = services;
    let unknown = if is_partial { Unknown::Ignored } else { Unknown::Reported };
    let by_id: BTreeMap<String, usize> =
        services.iter().enumerate().map(|(place, own)| (own.service.id.clone(), place)).collect();
    let mut cited: BTreeSet<(usize, SourceId)> = BTreeSet::new();
    for row in table.rows() {
        let Some(place) = by_id.get(row.text("service")) else { continue };
        for source in state.sources.known(row.text("source")) {
            if cited.insert((*place, source)) {
                services[*place].service.rate_sources.push(source);
            }
        }
    }
    let (mut bands, mut is_right) =
        read_bands(&table, is_whole, ages, (&by_id, unknown), &mut state.diagnostics);
    let all_rows = is_right;
    let diagnostics = &mut state.diagnostics;
    for (row, [women, men]) in services.iter_mut().zip(&mut bands) {
        let service = &mut row.service;
        if women.is_empty() && men.is_empty() {
            // Rows that were wrong have been reported already.
            if all_rows {
                let none = Diagnostic::at(Code::NoUseRates, row.span.clone());
                diagnostics.push(none.with("service", &service.id));
            }
            continue;
        }
        service.constant_units = constant_units(women, men);
        let faults = [&mut *women, &mut *men].map(|own| find_faults(own));
        is_right &= faults.iter().all(Vec::is_empty);
        // A row that could not be read leaves a hole that follows from it.
        if all_rows {
            report_faults(&service.id, &faults, population, frame, diagnostics);
        }
        for (sex, own) in [(Sex::Female, women), (Sex::Male, men)] {
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
    Reported,
    /// Its row in `services.csv` was wrong and has been reported.
    Ignored,
}

/// The bands of each service, women and men; and whether all rows could be read.
fn read_bands(
    table: &InputTable,
    is_whole: bool,
    ages: Ages,
    (by_id, unknown): (&BTreeMap<String, usize>, Unknown),
    diagnostics: &mut Diagnostics,
) -> (Vec<[Vec<AgeBand>; 2]>, bool) {
    let mut bands: Vec<[Vec<AgeBand>; 2]> = vec![[Vec::new(), Vec::new()]; by_id.len()];
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let place = row.word("service", diagnostics).and_then(|id| {
            let place = by_id.get(id).copied();
            if place.is_none() && unknown == Unknown::Reported {
                let span = row.span("service");
                diagnostics.push_at(Code::UnknownId, &span, || {
                    let known = by_id.keys().map(String::as_str);
                    unknown_id(span.clone(), id, "services.csv", known)
                });
            }
            place
        });
        let sex = row.sexes(diagnostics);
        let band = AgeBand::read(row, ages, diagnostics);
        let rate = if is_whole {
            row.number("rate", diagnostics)
        } else {
            let coverage = row.number("coverage", diagnostics);
            let intensity = row.number("intensity", diagnostics);
            coverage.zip(intensity).map(|(coverage, intensity)| coverage * intensity)
        };
        let (Some(place), Some(sex), Some(band), Some(rate)) = (place, sex, band, rate) else {
            is_right = false;
            continue;
        };
        for sex in sex {
            let own = &mut bands[place][sex.index()];
            // More than there are ages: they overlap, and the first of them show it.
            if own.len() < MOST_BANDS {
                own.push(band.clone().with_rate(rate));
            }
        }
    }
    (bands, is_right)
}

/// The sum of a constant service's rows; a row for both sexes counts once.
fn constant_units(women: &[AgeBand], men: &[AgeBand]) -> f64 {
    let mut rows: Vec<&AgeBand> = women.iter().chain(men).collect();
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
