//! The finding, the labels and the description. Start at [`StaffDrawing::heading`].

use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::scale::Axis;
use crate::chart::theme::State;
use crate::gap::Binding;
use crate::text::{Arg, number};

use crate::topics::staff::picture::{StaffDrawing, StaffRow};

impl StaffDrawing<'_> {
    /// "602 årsværk", without a sign.
    pub(crate) fn amount(&self, fte: f64) -> String {
        self.fte(number::fte(fte.abs(), self.context.lang))
    }

    fn fte(&self, number: String) -> String {
        self.texts.format("staff-fte", &[("number", number.into())])
    }

    pub(crate) fn tick(&self, axis: &Axis, tick: f64, top: bool) -> String {
        let text = number::decimal(tick, axis.decimals, self.context.lang);
        if top { self.fte(text) } else { text }
    }

    /// "penge", "hænder".
    pub(crate) fn word(&self, limit: Binding) -> String {
        self.texts.format("staff-word", &[("binding", limit.key().into())])
    }

    /// "mangler 602 årsværk", "i balance", "50 årsværk i overskud".
    pub(crate) fn standing(&self, row: &StaffRow) -> String {
        let args = [
            ("state", row.state(self.context).key().into()),
            ("amount", self.amount(row.gap_fte).into()),
        ];
        self.texts.format("gap-standing", &args)
    }

    /// The row of the decision year, unless it is the first or the last of the picture.
    pub(crate) fn decision(&self) -> Option<&StaffRow> {
        let rows = &self.input.rows;
        let inner = rows.get(1..rows.len().saturating_sub(1)).unwrap_or_default();
        inner.iter().find(|row| row.year == self.context.decision_year)
    }

    /// The first year of all areas together in which something sets a limit.
    pub(crate) fn runs_out(&self) -> Option<&StaffRow> {
        self.input.rows.iter().find(|row| row.limit(self.context) != Binding::None)
    }

    pub(crate) fn heading(&self, is_drawn: bool) -> Heading {
        let years = frame::span(self.first, self.last);
        let notes = ["staff-need-means", "chart-rounding"].map(|key| self.texts.get(key));
        Heading {
            title: if is_drawn { self.title() } else { self.texts.get("staff-title-none") },
            subtitle: [self.texts.get("staff-measure"), self.context.place.clone(), years]
                .join(", "),
            notes: if is_drawn { notes.to_vec() } else { Vec::new() },
            plan: true,
        }
    }

    /// What runs out first and when, and what is missing at the horizon.
    fn title(&self) -> String {
        let rows = &self.input.rows;
        let Some(last) = rows.last() else { return String::new() };
        let Some(row) = self.runs_out() else { return self.enough(last) };
        let limit = row.limit(self.context);
        let last_limit = last.limit(self.context);
        let other = rows.iter().find(|row| row.limit(self.context) == last_limit);
        let args = [
            ("binding", Arg::from(limit.key())),
            ("year", Arg::year(row.year)),
            ("amount", self.amount(last.gap_fte).into()),
            ("last_year", Arg::year(last.year)),
            ("other_year", Arg::year(other.map_or(last.year, |row| row.year))),
        ];
        let key = if self.first == self.last {
            "staff-title-one"
        } else if last_limit == Binding::None {
            "staff-title-again"
        } else if row.year == last.year {
            "staff-title-at-last"
        } else if last_limit != limit {
            "staff-title-both"
        } else if row.year == self.first {
            "staff-title-already"
        } else {
            "staff-title-from"
        };
        self.texts.format(key, &args)
    }

    /// Nothing is missing in all areas together; perhaps in one of them.
    fn enough(&self, last: &StaffRow) -> String {
        let areas = self.input.areas.iter();
        let out = areas.filter_map(|area| Some((&area.name, area.runs_out(self.context)?)));
        // On a tie the first area in the study's order is named.
        if let Some((area, row)) = out.min_by_key(|(_, row)| row.year) {
            let args = [
                ("area", Arg::from(area)),
                ("binding", row.limit(self.context).key().into()),
                ("year", Arg::year(row.year)),
            ];
            let keys = ["staff-title-area", "staff-title-areas"];
            return frame::title(keys.map(|key| self.texts.format(key, &args)).to_vec());
        }
        let args = [
            ("amount", self.amount(last.gap_fte).into()),
            ("years", if self.first == self.last { "one" } else { "several" }.into()),
            ("last_year", Arg::year(last.year)),
        ];
        let spare = last.state(self.context) == State::Spare;
        self.texts.format(if spare { "staff-title-spare" } else { "staff-title-balance" }, &args)
    }

    pub(crate) fn description(&self, axis: &Axis) -> String {
        let lang = self.context.lang;
        let rows = &self.input.rows;
        let mut told: Vec<&StaffRow> = rows.first().into_iter().chain(self.decision()).collect();
        told.extend(rows.last().filter(|_| rows.len() > 1));
        let values: Vec<String> = told
            .iter()
            .map(|row| {
                self.texts.format(
                    "staff-value",
                    &[
                        ("year", Arg::year(row.year)),
                        ("need", number::fte(row.need_fte, lang).into()),
                        ("funded", number::fte(row.funded_fte, lang).into()),
                        ("available", number::fte(row.available_fte, lang).into()),
                        ("standing", self.standing(row).into()),
                    ],
                )
            })
            .collect();
        self.texts.format(
            "staff-description",
            &[
                ("count", self.input.areas.len().into()),
                ("years", frame::span(self.first, self.last).into()),
                ("low", number::decimal(axis.low(), axis.decimals, lang).into()),
                ("high", number::decimal(axis.high(), axis.decimals, lang).into()),
                ("values", values.join(" ").into()),
            ],
        )
    }
}
