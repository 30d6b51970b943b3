//! `accounts.csv`: what was spent, by area or by service, in the prices of its own year.
//!
//! It moves no number. Start at [`read`].

use super::fields::{FieldList, Limits, id, number, year};
use super::model_toml::StudyFrame;
use super::open_table::open_table;
use super::services::KnownServices;
use super::sources::{cite, warn_without_source};
use super::state::{NamedFile, ReadState};
use super::table::InputRow;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::{AreaId, ServiceId};
use crate::model::AccountsRow;
use crate::units::Year;
use std::collections::BTreeMap;

pub(super) const ACCOUNTS: FieldList = FieldList::new(
    "accounts",
    &[
        year(),
        id("area"),
        id("service").optional(),
        number("dkk", Limits::new(-1e15, 1e15, "kroner")),
    ],
);

/// Rows of an area and year, and where they are.
#[derive(Default)]
struct AreaAndYear {
    whole: Option<Span>,
    by_service: BTreeMap<ServiceId, Span>,
}

/// The accounts in the order of the file, none where there is no such file; `None` if it is wrong.
pub(super) fn read(
    state: &mut ReadState,
    file: Option<&NamedFile>,
    frame: &StudyFrame,
    services: Option<&KnownServices>,
) -> Option<Vec<AccountsRow>> {
    let Some(file) = file else { return Some(Vec::new()) };
    let table = open_table(state, &ACCOUNTS, file)?;
    for row in table.rows() {
        cite(state, row);
    }
    warn_without_source(state, &table);
    let diagnostics = &mut state.diagnostics;
    let mut accounts = Vec::new();
    let mut seen: BTreeMap<(usize, Year), AreaAndYear> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let Some(own) = read_row(row, frame, services, diagnostics) else {
            is_right = false;
            continue;
        };
        let place = seen.entry((own.area.index(), own.year)).or_default();
        is_right &= is_new(row, own, place, diagnostics);
        accounts.push(own);
    }
    is_right.then_some(accounts)
}

fn read_row(
    row: InputRow<'_>,
    frame: &StudyFrame,
    services: Option<&KnownServices>,
    diagnostics: &mut Diagnostics,
) -> Option<AccountsRow> {
    let year = row.year("year", diagnostics);
    let area = frame.area(row, diagnostics);
    let dkk = row.number("dkk", diagnostics);
    let service = match row.text("service") {
        "" => None,
        id => {
            let services = services?;
            let found = services.find(id, row.span("service"), diagnostics)?;
            let owner = services.list[found].area;
            if let Some(area) = area
                && owner.index() != area
            {
                let other = Diagnostic::at(Code::AccountsOtherArea, row.span("service"));
                let other = other.and_at(row.span("area")).with("service", id);
                let other = other.with("area", row.text("area"));
                diagnostics.push(other.with("owner", &frame.areas[owner.index()]));
                return None;
            }
            Some(ServiceId::from(found))
        }
    };
    Some(AccountsRow { area: AreaId::from(area?), service, year: Year(year?), dkk: dkk? })
}

/// Is there no such row yet, and none that says the same in the other way? Notes where this one is.
fn is_new(
    row: InputRow<'_>,
    own: AccountsRow,
    place: &mut AreaAndYear,
    diagnostics: &mut Diagnostics,
) -> bool {
    let what = || format!("{} {}, {}", row.text("area"), row.text("service"), own.year);
    let twice = match own.service {
        None => place.whole.clone(),
        Some(service) => place.by_service.get(&service).cloned(),
    };
    if let Some(first) = twice {
        diagnostics.push(row.twice(&first, what().replace(" ,", ",")));
        return false;
    }
    let other = match own.service {
        None => place.by_service.values().next().cloned(),
        Some(_) => place.whole.clone(),
    };
    match own.service {
        None => place.whole = Some(row.whole()),
        Some(service) => drop(place.by_service.insert(service, row.whole())),
    }
    let Some(other) = other else { return true };
    let both = Diagnostic::at(Code::AccountsBothForms, row.whole()).and_at(other);
    diagnostics.push(both.with("area", row.text("area")).with("year", own.year.to_string()));
    false
}
