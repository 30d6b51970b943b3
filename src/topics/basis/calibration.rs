//! The calibration of a study, printed.

use crate::figures::table::Table;
use crate::model::{Calibration, Study};
use crate::text::Texts;
use crate::text::number::decimal;
use crate::writers::screen::aligned;

/// What unit costs and FTE per unit are multiplied with in each area to meet budget and workforce.
pub fn calibration_table(study: &Study, calibrations: &[Calibration], texts: &Texts) -> String {
    let lang = texts.lang();
    let headings =
        ["head-area", "cli-calibration-service", "cli-calibration-transfer", "cli-calibration-fte"];
    let headings = headings.map(|key| texts.get(key)).into();
    let rows = study.model.areas.iter().zip(calibrations).map(|(area, factors)| {
        let shown = |factor: f64, budget_dkk: f64| {
            if budget_dkk > 0.0 { decimal(factor, 3, lang) } else { "–".to_owned() }
        };
        let has_staff = study.model.workforce.is_some();
        vec![
            area.names.of(lang).to_owned(),
            shown(factors.service, area.service_budget_dkk),
            shown(factors.transfer, area.transfer_budget_dkk),
            shown(factors.fte, if has_staff { 1.0 } else { 0.0 }),
        ]
    });
    let lines = aligned(&Table::printed(headings, &[0], rows));
    format!("{}\n{}\n", texts.get("cli-calibration-title"), lines.join("\n"))
}
