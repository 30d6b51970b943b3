//! What the kroner of a study rest on.
//!
//! A chain is as strong as its weakest link. Start at [`basis_table`].

use crate::ensemble::ScenarioResult;
use crate::figures::table::Table;
use crate::ids::SourceId;
use crate::model::{Basis, Kind, Service, Study};
use crate::text::Texts;
use crate::text::number::{decimal, share};
use crate::writers::screen::aligned;

/// How well a figure is founded, best first, with the message that says so.
pub(crate) const KINDS: [(Option<Basis>, &str); 4] = [
    (Some(Basis::Published), "report-published"),
    (Some(Basis::Derived), "report-derived"),
    (Some(Basis::Assumption), "report-assumption"),
    (None, "report-uncited"),
];

/// What the base-year kroner rest on.
pub(crate) struct Founded {
    /// All of them.
    pub(crate) total_dkk: f64,
    /// By [`KINDS`]: the share whose budget, unit costs and use rates are so founded.
    pub(crate) shares: [[f64; 3]; 4],
}

/// Sums the base-year kroner by how well they are founded; `result` is any scenario of the study.
pub(crate) fn founded(study: &Study, result: &ScenarioResult) -> Founded {
    founded_where(study, result, |_| true)
}

/// The same of some of the services.
fn founded_where(
    study: &Study,
    result: &ScenarioResult,
    counts: impl Fn(&Service) -> bool,
) -> Founded {
    // No lever works in the base year, so any plan tells its costs.
    let costs: &[f64] = result.plans.first().map_or(&[], |plan| &plan.cost_dkk);
    let counted: Vec<(&Service, f64)> = study
        .model
        .services
        .iter()
        .zip(costs.iter().copied())
        .filter(|(service, _)| counts(service))
        .collect();
    let total_dkk: f64 = counted.iter().map(|(_, kroner)| kroner).sum();
    let parts: [fn(&Study, &Service) -> Option<Basis>; 3] = [
        |study, service| {
            let area = &study.model.areas[service.area.index()];
            match service.kind {
                Kind::Service => weakest(study, &area.sources),
                Kind::Transfer => weakest(study, &area.transfer_sources),
            }
        },
        |study, service| weakest(study, &service.sources),
        |study, service| weakest(study, &service.rate_sources),
    ];
    let shares = KINDS.map(|(basis, _)| {
        parts.map(|part| {
            let own = counted.iter().filter(|(own, _)| part(study, own) == basis);
            let kroner: f64 = own.map(|(_, kroner)| kroner).sum();
            if total_dkk > 0.0 { kroner / total_dkk } else { 0.0 }
        })
    });
    Founded { total_dkk, shares }
}

/// Shares of the base-year kroner by how well their budget, their unit costs and their use rates are
/// founded, and the oldest source. `result` is any scenario of the study.
pub fn basis_table(study: &Study, result: &ScenarioResult, texts: &Texts) -> String {
    let lang = texts.lang();
    let kinds = KINDS;
    let Founded { total_dkk, shares } = founded(study, result);
    let mut headings = vec![String::new()];
    headings.extend(["report-budget", "report-cost", "report-rates"].map(|key| texts.get(key)));
    let rows = kinds.into_iter().zip(shares).map(|((_, key), parts)| {
        let mut row = vec![format!("  {}", texts.get(key))];
        row.extend(parts.map(|part| share(part, 0, lang)));
        row
    });
    let mut lines = vec![texts.format(
        "report-title",
        &[
            ("year", study.model.base_year.to_string().into()),
            ("millions", decimal(total_dkk / 1e6, 0, lang).into()),
        ],
    )];
    lines.extend(aligned(&Table::printed(headings, &[0], rows)));
    lines.push(String::new());
    lines.push(texts.get("report-by-area"));
    lines.extend(aligned(&founded_by_area(study, result, texts)));
    lines.push(String::new());
    let cited = study.citations.iter().map(|one| &study.sources[one.source.index()]);
    // By the first year written: "2014-2016" is as old as 2014.
    let oldest = cited.filter(|source| !source.year.is_empty()).min_by(|a, b| a.year.cmp(&b.year));
    lines.push(match oldest {
        Some(source) => texts.format(
            "report-oldest",
            &[
                ("year", source.year.as_str().into()),
                ("publisher", source.publisher.as_str().into()),
                ("title", source.title.as_str().into()),
            ],
        ),
        None => texts.get("report-no-sources"),
    });
    lines.join("\n") + "\n"
}

/// For each area, and all together: how many of its base-year kroner there are, and which shares of them have budget,
/// unit costs and use rates that are published, derived, assumed and without a source.
pub fn founded_by_area(study: &Study, result: &ScenarioResult, texts: &Texts) -> Table {
    let lang = texts.lang();
    let mut headings = vec![texts.get("head-area"), texts.get("report-part")];
    headings.push(texts.get("report-millions"));
    headings.extend(KINDS.map(|(_, key)| texts.get(key)));
    let mut table = Table::printed(headings, &[0, 1], []);
    let count = study.model.areas.len();
    for area in 0..=count {
        let is_all = area == count;
        if is_all && count == 1 {
            break;
        }
        let own = founded_where(study, result, |own| is_all || own.area.index() == area);
        let name = match study.model.areas.get(area) {
            Some(own) => own.names.of(lang).to_owned(),
            None => texts.get("head-total"),
        };
        for (part, key) in ["report-budget", "report-cost", "report-rates"].iter().enumerate() {
            let is_first = part == 0;
            let millions = decimal(own.total_dkk / 1e6, 1, lang);
            let mut row = vec![if is_first { name.clone() } else { String::new() }];
            row.push(texts.get(key));
            row.push(if is_first { millions } else { String::new() });
            let shares = own.shares.map(|parts| parts[part]);
            row.extend(
                shares.map(
                    |of| if own.total_dkk > 0.0 { share(of, 0, lang) } else { "–".to_owned() },
                ),
            );
            table.printed_row(&row);
            if is_all {
                table.mark_sum();
            }
        }
    }
    table
}

/// The weakest basis of what a table cites; `None` if it cites nothing.
pub(crate) fn weakest_of_table(study: &Study, table: &str) -> Option<Basis> {
    let cited = study.citations.iter().filter(|one| one.table == table);
    cited.map(|one| study.sources[one.source.index()].basis).max()
}

/// The weakest basis of some sources; `None` if there are none.
fn weakest(study: &Study, sources: &[SourceId]) -> Option<Basis> {
    sources.iter().map(|source| study.sources[source.index()].basis).max()
}
