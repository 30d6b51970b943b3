//! Need and frame year by year, as the pictures of the gap have them: the row, its table, its words.

use crate::chart::Context;
use crate::chart::scale;
use crate::chart::theme::State;
use crate::figures::table::{Value, values};
use crate::text::Texts;

/// Need and frame of one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GapRow {
    /// The year.
    pub year: i32,
    /// What it costs to keep today's level of service, kroner.
    pub need_dkk: f64,
    /// Need without transfers, kroner: what the tolerance is a share of.
    pub service_need_dkk: f64,
    /// The money granted, kroner.
    pub frame_dkk: f64,
}

impl GapRow {
    /// Need minus frame, kroner; positive is a shortage.
    pub fn gap_dkk(&self) -> f64 {
        self.need_dkk - self.frame_dkk
    }

    pub(crate) fn drawable(&self) -> bool {
        scale::drawable(self.need_dkk) && scale::drawable(self.frame_dkk)
    }

    pub(crate) fn state(&self, context: &Context) -> State {
        State::of(self.service_need_dkk, self.gap_dkk(), context.tolerance)
    }
}

/// The columns that `need_frame` and `area_gaps` share.
pub(crate) const GAP_HEADER: &str = "scenario,plan,area,year,need_dkk,frame_dkk,gap_dkk";

pub(crate) fn gap_cells<'a>(
    scenario: &'a str,
    plan: &'a str,
    area: &'a str,
    row: &GapRow,
) -> [Value<'a>; 7] {
    values![scenario, plan, area, row.year, row.need_dkk, row.frame_dkk, row.gap_dkk()]
}

/// "mangler 332 mio. kr.", "i balance", "50 mio. kr. i overskud"; `amount` is written without its sign.
pub(crate) fn standing(texts: &Texts, state: State, amount: String) -> String {
    texts.format("gap-standing", &[("state", state.key().into()), ("amount", amount.into())])
}

/// Forms of a title, about `area` if it is of one.
pub(crate) fn of_area(texts: &Texts, area: Option<&String>, forms: Vec<String>) -> Vec<String> {
    let Some(area) = area else { return forms };
    let about = |finding: String| {
        texts.format("chart-title-area", &[("area", area.into()), ("finding", finding.into())])
    };
    forms.into_iter().map(about).collect()
}
