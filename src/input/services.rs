//! `services.csv`: one service or transfer a row.

use super::Desk;
use super::model_toml::{DataFile, Frame};
use super::sources::{cite, warn_without_source};
use super::table::{Column, Row, open_table, optional, required};
use super::toml_walk::{is_id, same_id};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::{AreaId, SourceId};
use crate::model::{Ages, BySexAge, Driver, Kind, Names, Service};

/// A service without its use rates yet, and where it stands.
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

const COLUMNS: [Column; 13] = [
    required("area"),
    required("service"),
    required("kind"),
    required("unit"),
    required("driver"),
    required("unit_cost_dkk"),
    required("fixed_share"),
    required("fte_per_unit"),
    optional("healthy_ageing"),
    optional("persons_per_unit"),
    optional("capacity_step"),
    optional("name_da"),
    optional("name_en"),
];

/// Reads all services; `None` if the table cannot be read at all.
pub(super) fn read(
    desk: &mut Desk,
    file: &DataFile,
    frame: &Frame,
    ages: Option<Ages>,
) -> Option<ServiceRows> {
    let table = open_table(desk, &file.path, file.asked.as_ref(), &COLUMNS)?;
    warn_without_source(desk, &table);
    let mut services: Vec<ServiceRow> = Vec::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let sources = cite(desk, "services", row);
        let Some(service) = read_row(row, frame, ages, sources, &mut desk.diagnostics) else {
            is_right = false;
            continue;
        };
        let is_same = |other: &&ServiceRow| other.service.id.eq_ignore_ascii_case(&service.id);
        if let Some(first) = services.iter().find(is_same) {
            is_right = false;
            let (id, other) = (&service.id, &first.service.id);
            let double = same_id(id, row.span("service"), other, first.span.clone());
            desk.diagnostics.push(double);
            continue;
        }
        let (span, driver_span) = (row.span("service"), row.span("driver"));
        services.push(ServiceRow { service, span, driver_span });
    }
    Some(ServiceRows { rows: services, is_partial: !is_right })
}

/// One service; every cell is looked at before any is given up.
fn read_row(
    row: Row<'_>,
    frame: &Frame,
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
    let unit_cost_dkk = row.number("unit_cost_dkk", (0.0, 1e12), diagnostics);
    let fixed_share = row.number_or("fixed_share", 0.0, (0.0, 1.0), diagnostics);
    let fte_per_unit = row.number_or("fte_per_unit", 0.0, (0.0, 1e6), diagnostics);
    let healthy_ageing = row.number_or("healthy_ageing", 0.0, (0.0, 1.0), diagnostics);
    let persons_per_unit = row.number_or("persons_per_unit", 1.0, (0.0, 1e6), diagnostics);
    let capacity_step = row.number_or("capacity_step", 0.0, (0.0, 1e9), diagnostics);
    let id = id?;
    Some(Service {
        id: id.to_owned(),
        names: names_of(row, id),
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

/// The names in the row; the id where there is none.
fn names_of(row: Row<'_>, id: &str) -> Names {
    let name = |column: &str| Some(row.text(column)).filter(|name| !name.is_empty());
    match (name("name_da"), name("name_en")) {
        (Some(da), Some(en)) => Names { da: da.to_owned(), en: en.to_owned() },
        (Some(only), None) | (None, Some(only)) => Names::both(only),
        (None, None) => Names::both(id),
    }
}
