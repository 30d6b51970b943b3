//! What the kroner of a study rest on.
//!
//! Owns the rule that a chain is as strong as its weakest link. Start at [`basis_table`].

use super::summary::aligned;
use crate::ensemble::ScenarioResult;
use crate::ids::SourceId;
use crate::model::{Basis, Service, Study};
use crate::text::Texts;
use crate::text::number::{decimal, share};

/// Base-year kroner by the weakest source behind each service (its row and its use rates), and the oldest
/// source. `result` is any scenario of the study.
pub fn basis_table(study: &Study, result: &ScenarioResult, texts: &Texts) -> String {
    let lang = texts.lang();
    let kinds = [
        (Some(Basis::Published), "report-published"),
        (Some(Basis::Derived), "report-derived"),
        (Some(Basis::Assumption), "report-assumption"),
        (None, "report-uncited"),
    ];
    let total: f64 = result.cost_dkk[..study.model.services.len()].iter().sum();
    let rows: Vec<Vec<String>> = kinds
        .into_iter()
        .map(|(basis, key)| {
            let kroner: f64 = study
                .model
                .services
                .iter()
                .zip(&result.cost_dkk)
                .filter(|(service, _)| weakest(study, service) == basis)
                .map(|(_, kroner)| kroner)
                .sum();
            let part = if total > 0.0 { kroner / total } else { 0.0 };
            let millions = decimal(kroner / 1e6, 0, lang);
            vec![
                format!("  {}", texts.get(key)),
                share(part, 0, lang),
                millions,
                String::new(),
                String::new(),
            ]
        })
        .collect();
    let mut lines = vec![
        texts.get("report-title"),
        texts.format("report-kroner", &[("year", study.model.base_year.to_string().into())]),
    ];
    lines.extend(aligned(&rows));
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

/// The weakest basis of a service's sources; `None` if any of its two kinds of rows has none.
fn weakest(study: &Study, service: &Service) -> Option<Basis> {
    let of = |sources: &[SourceId]| {
        sources.iter().map(|source| study.sources[source.index()].basis).max()
    };
    Some(of(&service.sources)?.max(of(&service.rate_sources)?))
}
