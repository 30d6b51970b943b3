//! A base scenario that is not in the middle of its own draws, where the study says what is drawn.
//!
//! Start at [`check_base_in_draws`].

use super::places::InputPlaces;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::{BaseInDraws, Design, Study};
use crate::text::Lang;

const FILE: &str = "ensemble.toml";

/// Warns of a base scenario outside the middle, at the factor that leans most; `names` are those of the factors that
/// lean, as people call them.
pub fn check_base_in_draws(
    study: &Study,
    design: &Design,
    places: &InputPlaces,
    found: &BaseInDraws,
    names: &[String],
    lang: Lang,
) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let path = match found.leaning.first() {
        Some(factor) => format!("factor[{factor}].distribution"),
        None => "scenario".to_owned(),
    };
    // Of a study without the file, or without the key, the place is that of the first factor.
    let place = places.value(FILE, &path).or_else(|| places.value(FILE, "factor"));
    let Some(place) = place else { return diagnostics };
    let keys = found.leaning.iter().filter_map(|factor| design.factors.get(*factor));
    let keys: Vec<String> = keys.map(|factor| format!("`{}`", factor.key())).collect();
    diagnostics.push(
        Diagnostic::at(Code::BaseOffCentre, place)
            .with("scenario", study.scenario_name(design.scenario, lang))
            .with("plan", study.plans.first().map_or("", |plan| plan.names.of(lang)))
            .with("year", study.model.decision_year.to_string())
            .with("leaning", names.len())
            .with("factors", names.join(", "))
            .with("keys", keys.join(", "))
            .with_decimal("place", 100.0 * found.share_below, 0)
            .with_decimal("own", found.own_dkk / 1e6, 0)
            .with_decimal("median", found.median_dkk / 1e6, 0),
    );
    diagnostics
}
