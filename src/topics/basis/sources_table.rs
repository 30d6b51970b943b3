//! What the kroner of a study rest on.
//!
//! A chain is as strong as its weakest link. Start at [`basis_table`].

use crate::ensemble::ScenarioResult;
use crate::figures::table::Table;
use crate::ids::SourceId;
use crate::model::{Basis, Service, Study};
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
    let services = &study.model.services;
    // No lever works in the base year, so any plan tells its costs.
    let costs: &[f64] = result.plans.first().map_or(&[], |plan| &plan.cost_dkk);
    let total_dkk: f64 = costs.iter().take(services.len()).sum();
    let parts: [fn(&Study, &Service) -> Option<Basis>; 3] = [
        |study, service| weakest(study, &study.model.areas[service.area.index()].sources),
        |study, service| weakest(study, &service.sources),
        |study, service| weakest(study, &service.rate_sources),
    ];
    let shares = KINDS.map(|(basis, _)| {
        parts.map(|part| {
            let own = services.iter().zip(costs).filter(|(own, _)| part(study, own) == basis);
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

/// The weakest basis of some sources; `None` if there are none.
fn weakest(study: &Study, sources: &[SourceId]) -> Option<Basis> {
    sources.iter().map(|source| study.sources[source.index()].basis).max()
}
