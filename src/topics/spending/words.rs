//! Accounts beside need in words: a sentence for each scope, and the table under it.
//!
//! Start at `spending_words`.

use crate::analysis::spending::{Spending, SpendingYear, spending};
use crate::ensemble::PlanResult;
use crate::figures::table::Table;
use crate::model::{Basis, Study};
use crate::text::number::{decimal, share};
use crate::text::sentence::in_sentence;
use crate::text::{Arg, Texts};
use crate::topics::basis::sources_table::weakest_of_table;

/// The table of price indices, as citations name it.
const INDICES: &str = "indices";

/// Accounts beside need, as people read it.
pub(crate) struct SpendingWords {
    /// What the table is of, with its price index.
    pub(crate) caption: String,
    /// For each scope: how much was spent, and what unchanged service would have cost.
    pub(crate) sentences: Vec<String>,
    /// Scope, year, accounts, need, their indices, and what was spent of need.
    pub(crate) table: Table,
    /// What scope means, and that levels may differ.
    pub(crate) note: String,
}

/// What there is to say; `None` where no accounts of two years can be held against need.
pub(crate) fn spending_words(
    study: &Study,
    plan: &PlanResult,
    texts: &Texts,
) -> Option<SpendingWords> {
    let all = spending(study, plan);
    let compared: Vec<&Spending> = all.iter().filter(|own| own.compared().count() > 1).collect();
    if compared.is_empty() {
        return None;
    }
    let keys = [
        "spending-scope",
        "head-year",
        "spending-accounts",
        "spending-accounts-index",
        "spending-need",
        "spending-need-index",
        "spending-price-index",
        "spending-spent",
    ];
    let mut table = Table::printed(keys.map(|key| texts.get(key)).into(), &[0, 1], []);
    for own in &compared {
        for (place, year) in own.compared().enumerate() {
            let scope = if place == 0 { scope(study, own, texts) } else { String::new() };
            table.printed_row(&cells(scope, year, texts));
        }
    }
    let basis = match weakest_of_table(study, INDICES) {
        Some(Basis::Published) => "published",
        Some(Basis::Derived) => "derived",
        Some(Basis::Assumption) => "assumption",
        None => "none",
    };
    Some(SpendingWords {
        caption: texts.format("spending-caption", &[("basis", basis.into())]),
        sentences: compared.iter().filter_map(|own| sentence(study, own, texts)).collect(),
        table,
        note: texts.get("spending-note"),
    })
}

/// The area, and which of its services.
fn scope(study: &Study, own: &Spending, texts: &Texts) -> String {
    let lang = texts.lang();
    let names: Vec<String> = own
        .services
        .iter()
        .map(|service| in_sentence(study.service_name(*service, lang)))
        .collect();
    let args = [
        ("area", Arg::from(study.area_name(own.area, lang))),
        ("count", names.len().into()),
        ("services", texts.list(&names).into()),
    ];
    texts.format("spending-scope-of", &args)
}

fn cells(scope: String, own: &SpendingYear, texts: &Texts) -> Vec<String> {
    let lang = texts.lang();
    let millions = |dkk: f64| decimal(dkk / 1e6, 1, lang);
    let hundred = |index: Option<f64>| {
        index.map_or_else(|| "–".to_owned(), |index| decimal(100.0 * index, 0, lang))
    };
    let need = own.need_dkk.map_or_else(|| "–".to_owned(), millions);
    vec![
        scope,
        own.year.to_string(),
        millions(own.accounts_dkk),
        hundred(own.accounts_index),
        need,
        hundred(own.need_index),
        hundred(own.price_index),
        own.spent_of_need().map_or_else(|| "–".to_owned(), |spent| percent(spent, texts)),
    ]
}

/// A ratio as its change in per cent, with a sign.
fn percent(ratio: f64, texts: &Texts) -> String {
    let words = share(ratio - 1.0, 0, texts.lang());
    let is_more = (100.0 * (ratio - 1.0)).round() > 0.0;
    if is_more { format!("+{words}") } else { words }
}

/// The last year against the first.
fn sentence(study: &Study, own: &Spending, texts: &Texts) -> Option<String> {
    let (first, last) = (own.compared().next()?, own.compared().last()?);
    let change = |index: Option<f64>| index.map(|index| Arg::from(percent(index, texts)));
    let args = [
        ("scope", Arg::from(scope(study, own, texts))),
        ("from", Arg::year(first.year.0)),
        ("to", Arg::year(last.year.0)),
        ("accounts", change(last.accounts_index)?),
        ("need", change(last.need_index)?),
        ("prices", change(last.price_index)?),
        ("spent", change(last.spent_of_need())?),
    ];
    Some(texts.format("spending-sentence", &args))
}
