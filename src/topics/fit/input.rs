//! The picture of a fit: where observed deaths depart from it.
//!
//! Start at [`fit_picture`].

use crate::chart::Size;
use crate::chart::{Context, Picture};
use crate::demography::lee_carter::{Compared, largest_departure};
use crate::text::Lang;
use crate::topics::fit::residuals;

/// What the picture's foot names.
#[derive(Clone, Copy)]
pub struct FitStyle<'a> {
    /// Language of every word.
    pub lang: Lang,
    /// The table of deaths.
    pub table: &'a str,
    /// First digits of the fit file's SHA-256.
    pub digest: &'a str,
}

/// Draws the picture `residuals`.
pub fn fit_picture(compared: &Compared, style: FitStyle<'_>) -> Picture {
    let last_year = compared.first_year.plus(compared.years.saturating_sub(1)).0;
    let context = Context {
        lang: style.lang,
        size: Size::default(),
        place: String::new(),
        // Of no run: the foot names the fit.
        scenario_name: String::new(),
        plan_name: String::new(),
        draws: None,
        price_year: last_year,
        sources: vec![style.table.to_owned()],
        assumptions: Vec::new(),
        counts_assumptions: false,
        scenarios: 1,
        extra_note: None,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        digest: style.digest.to_owned(),
        tolerance: 0.0,
        decision_year: last_year,
        base_year: last_year,
        // A fit has no look of its own.
        theme: std::sync::Arc::default(),
    };
    residuals::compose(compared, largest_departure(compared), &context).finish()
}
