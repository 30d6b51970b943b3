//! `services.csv`: one service or transfer a row.

use super::faults::unknown_id;
use super::fields::{FieldList, Limits, SHARE, id, number, text, word};
use super::model_toml::StudyFrame;
use super::open_table::open_table;
use super::own_ids::{SeenIds, is_id};
use super::sources::{cite, warn_without_source};
use super::state::{NamedFile, ReadState};
use super::table::InputRow;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::{AreaId, SourceId};
use crate::model::{Ages, BySexAge, Driver, Kind, Names, Service};
use std::collections::BTreeMap;

/// A service without its use rates yet, and where it is.
pub(super) struct ServiceRow {
    pub(super) service: Service,
    pub(super) span: Span,
    pub(super) driver_span: Span,
}

/// Which tables there are for drivers that need one.
#[derive(Clone, Copy)]
pub(super) struct Has {
    pub(super) refugees: bool,
    pub(super) unemployment: bool,
}

const KINDS: [(&str, Kind); 2] = [("service", Kind::Service), ("transfer", Kind::Transfer)];

/// The services that could be read.
pub(super) struct ServiceRows {
    pub(super) rows: Vec<ServiceRow>,
    /// Was a row left out because it was wrong? Then an unknown id elsewhere may be its.
    pub(super) is_partial: bool,
}

/// A service as other files see it.
#[derive(Clone)]
pub(super) struct KnownService {
    pub(super) id: String,
    pub(super) area: AreaId,
    pub(super) kind: Kind,
    pub(super) driver: Driver,
}

/// The services that other files may name.
#[derive(Clone)]
pub(super) struct KnownServices {
    pub(super) list: Vec<KnownService>,
    by_id: BTreeMap<String, usize>,
    /// Was a row left out because it was wrong? Then an unknown id may be its.
    pub(super) is_partial: bool,
}

impl KnownServices {
    /// Those of `services.csv`.
    pub(super) fn of(rows: &ServiceRows) -> Self {
        let list = rows.rows.iter().map(|row| KnownService {
            id: row.service.id.clone(),
            area: row.service.area,
            kind: row.service.kind,
            driver: row.service.driver,
        });
        let ids = rows.rows.iter().enumerate().map(|(at, row)| (row.service.id.clone(), at));
        Self { list: list.collect(), by_id: ids.collect(), is_partial: rows.is_partial }
    }

    /// The place of the service with this id in the study.
    pub(super) fn find(
        &self,
        id: &str,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<usize> {
        let found = self.by_id.get(id).copied();
        if found.is_none() && !self.is_partial {
            let known = self.list.iter().map(|service| service.id.as_str());
            diagnostics.push(unknown_id(span, id, "services.csv", known));
        }
        found
    }
}

pub(super) const SERVICES: FieldList = FieldList::new(
    "services",
    &[
        id("area"),
        id("service"),
        word("kind", || KINDS.map(|(word, _)| word).to_vec()),
        text("unit"),
        word("driver", || Driver::ALL.map(|(word, _)| word).to_vec()),
        number("unit_cost_dkk", Limits::new(0.0, 1e12, "kroner a unit")),
        number("fixed_share", SHARE),
        number("fte_per_unit", Limits::new(0.0, 1e6, "FTE a unit")),
        number("healthy_ageing", SHARE).or(0.0),
        number("persons_per_unit", Limits::new(0.0, 1e6, "persons a unit")).or(1.0),
        number("capacity_step", Limits::new(0.0, 1e9, "units")).or(0.0),
        text("name_da").optional(),
        text("name_en").optional(),
    ],
);

/// Reads all services; `None` if the table cannot be read at all.
pub(super) fn read(
    state: &mut ReadState,
    file: &NamedFile,
    frame: &StudyFrame,
    ages: Option<Ages>,
) -> Option<ServiceRows> {
    let table = open_table(state, &SERVICES, file)?;
    warn_without_source(state, &table);
    let mut services: Vec<ServiceRow> = Vec::new();
    let mut seen = SeenIds::default();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let sources = cite(state, row);
        let Some(service) = read_row(row, frame, ages, sources, &mut state.diagnostics) else {
            is_right = false;
            continue;
        };
        if let Err(double) = seen.add(&service.id, row.span("service")) {
            is_right = false;
            state.diagnostics.push(*double);
            continue;
        }
        let (span, driver_span) = (row.span("service"), row.span("driver"));
        services.push(ServiceRow { service, span, driver_span });
    }
    Some(ServiceRows { rows: services, is_partial: !is_right })
}

/// One service; every cell is looked at before any is given up.
fn read_row(
    row: InputRow<'_>,
    frame: &StudyFrame,
    ages: Option<Ages>,
    sources: Vec<SourceId>,
    diagnostics: &mut Diagnostics,
) -> Option<Service> {
    let area = frame.area(row, diagnostics);
    let id = row.word("service", diagnostics).filter(|id| {
        let is_good = is_id(id);
        if !is_good {
            diagnostics.push(Diagnostic::at(Code::BadId, row.span("service")).with("id", *id));
        }
        is_good
    });
    let kind = row.one_of("kind", &KINDS, diagnostics);
    let driver = row.one_of("driver", &Driver::ALL, diagnostics);
    let unit_cost_dkk = row.number("unit_cost_dkk", diagnostics);
    let fixed_share = row.number("fixed_share", diagnostics);
    let fte_per_unit = row.number("fte_per_unit", diagnostics);
    let healthy_ageing = row.number("healthy_ageing", diagnostics);
    let persons_per_unit = row.number("persons_per_unit", diagnostics);
    let capacity_step = row.number("capacity_step", diagnostics);
    let id = id?;
    Some(Service {
        id: id.to_owned(),
        names: row.names().unwrap_or_else(|| Names::both(id)),
        area: AreaId::from(area?),
        kind: kind?,
        unit: row.text("unit").to_owned(),
        driver: driver?,
        unit_cost_dkk: unit_cost_dkk?,
        fixed_share: fixed_share?,
        fte_per_unit: fte_per_unit?,
        healthy_ageing: healthy_ageing?,
        persons_per_unit: persons_per_unit?,
        capacity_step: Some(capacity_step?).filter(|step| *step > 0.0),
        // Filled from use_rates.csv.
        use_rates: BySexAge::filled(ages.unwrap_or_else(|| Ages::up_to(0)), 0.0),
        constant_units: 0.0,
        sources,
        rate_sources: Vec::new(),
    })
}
