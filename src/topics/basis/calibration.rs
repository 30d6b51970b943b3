//! The calibration of a study, printed.

use crate::model::{Calibration, Study};
use crate::text::Texts;
use crate::text::number::decimal;
use crate::topics::gap::screen::aligned;

/// What unit costs and FTE per unit are multiplied with in each area to meet budget and workforce.
pub fn calibration_table(study: &Study, calibrations: &[Calibration], texts: &Texts) -> String {
    let lang = texts.lang();
    let mut rows = vec![vec![
        texts.get("head-area"),
        texts.get("cli-calibration-service"),
        texts.get("cli-calibration-transfer"),
        texts.get("cli-calibration-fte"),
        String::new(),
        String::new(),
    ]];
    for (area, factors) in study.model.areas.iter().zip(calibrations) {
        let shown = |factor: f64, budget_dkk: f64| {
            if budget_dkk > 0.0 { decimal(factor, 3, lang) } else { "–".to_owned() }
        };
        let has_staff = study.model.workforce.is_some();
        rows.push(vec![
            area.names.of(lang).to_owned(),
            shown(factors.service, area.service_budget_dkk),
            shown(factors.transfer, area.transfer_budget_dkk),
            shown(factors.fte, if has_staff { 1.0 } else { 0.0 }),
            String::new(),
            String::new(),
        ]);
    }
    format!("{}\n{}\n", texts.get("cli-calibration-title"), aligned(&rows).join("\n"))
}
