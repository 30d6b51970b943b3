//! What the picture says: its finding, its measure, its labels, itself in words.
//!
//! Here is when a gap is certain enough for a title. Start at [`GapFanDrawing::heading`].

use crate::chart::fan::EIGHT_IN_TEN;
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::scale::Axis;
use crate::chart::theme::State;
use crate::text::{Arg, number};

use crate::topics::gap::fan::{GapFanDrawing, GapFanRow};
use crate::topics::gap::rows::{of_area, standing};

impl GapFanDrawing<'_> {
    fn state(&self, row: &GapFanRow, dkk: f64) -> State {
        State::of(row.service_need_dkk, dkk, self.context.tolerance)
    }

    /// Is a year in balance in the scenario?
    pub(crate) fn standing_is_balance(&self, row: &GapFanRow) -> bool {
        self.state(row, row.base_dkk) == State::Balance
    }

    /// The word for what a year's runs say; a gap of either sign is no finding, and neither is one that
    /// reaches from balance to shortage about a scenario in balance.
    fn finding(&self, row: &GapFanRow) -> &'static str {
        let at = |place: usize| row.quantiles_dkk[place];
        let (low, high) = (at(EIGHT_IN_TEN.0), at(EIGHT_IN_TEN.1));
        let (lowest, highest) = (self.state(row, low), self.state(row, high));
        let own = self.state(row, row.base_dkk);
        if lowest == highest && lowest == own {
            own.key()
        } else if (low < 0.0 && high > 0.0) || own == State::Balance {
            "unsure"
        } else {
            own.key()
        }
    }

    /// Where eight in ten runs lie; a surplus counts from nothing upwards, as its amount does.
    fn range(&self, row: &GapFanRow, is_spare: bool) -> String {
        let (low, high) = (row.quantiles_dkk[EIGHT_IN_TEN.0], row.quantiles_dkk[EIGHT_IN_TEN.1]);
        let (low, high) = if is_spare { (-high, -low) } else { (low, high) };
        let size = low.abs().max(high.abs()) / self.unit.dkk.kroner();
        // As many decimals as the larger end bears.
        let decimals = usize::from(size < 99.95 && self.unit.dkk.kroner() > 1.0);
        number::money_range(low, high, self.unit.dkk, decimals, self.context.lang)
    }

    /// Whether the ends of eight in ten runs would be written apart.
    fn spreads(&self, row: &GapFanRow) -> bool {
        let (low, high) = (row.quantiles_dkk[EIGHT_IN_TEN.0], row.quantiles_dkk[EIGHT_IN_TEN.1]);
        self.unit.money(low) != self.unit.money(high)
    }

    /// The finding of the decision year, as short as a title must be.
    fn title(&self) -> String {
        let Some(row) = self.decision().filter(|_| self.is_drawn) else {
            return self.texts.get("gap-fan-title-none");
        };
        let finding = self.finding(row);
        let args = || {
            vec![
                ("finding", Arg::from(finding)),
                ("amount", self.unit.money(row.base_dkk).into()),
                ("year", Arg::year(row.year)),
                ("range", self.range(row, finding == "spare").into()),
                ("share", crate::chart::fan::share_of_runs(row.gap_share, self.texts).into()),
            ]
        };
        let mut forms = Vec::new();
        if self.spreads(row) {
            forms.push(self.texts.format("gap-fan-title", &args()));
        }
        forms.push(self.texts.format("gap-fan-title-short", &args()));
        frame::title(of_area(self.texts, self.input.area_name.as_ref(), forms))
    }

    pub(crate) fn heading(&self) -> Heading {
        let ends = self.input.rows.first().zip(self.input.rows.last());
        let base = self.context.base_year;
        let (first, last) = ends.map_or((base, base), |(first, last)| (first.year, last.year));
        let measure = match &self.input.area_name {
            Some(area) => self.texts.format("gap-fan-measure-area", &[("area", area.into())]),
            None => self.texts.get("gap-fan-measure"),
        };
        let unit = self.unit.dkk_name();
        let years = frame::span(first, last);
        Heading {
            title: self.title(),
            subtitle: frame::subtitle(self.texts, &[&measure, unit], self.context, &years),
            notes: vec![self.texts.get("gap-fan-means"), self.texts.get("chart-need-means")],
            plan: true,
        }
    }

    fn standing(&self, row: &GapFanRow, dkk: f64) -> String {
        standing(self.texts, self.state(row, dkk), self.unit.money(dkk))
    }

    /// The scenario's gap of a year, and where eight in ten runs lie, where they differ.
    pub(crate) fn base_label(&self, row: &GapFanRow) -> String {
        let args = [
            ("scenario", Arg::from(&self.context.scenario_name)),
            ("standing", self.standing(row, row.base_dkk).into()),
            ("range", self.range(row, false).into()),
        ];
        let key = if self.spreads(row) { "gap-fan-base-range" } else { "gap-fan-base" };
        self.texts.format(key, &args)
    }

    pub(crate) fn description(&self, first: &GapFanRow, last: &GapFanRow, axis: &Axis) -> String {
        let decision = self.decision().filter(|row| row.year != last.year);
        let values: Vec<String> = decision
            .into_iter()
            .chain([last])
            .map(|row| {
                let args = [
                    ("spread", Arg::yes_or_no(self.spreads(row))),
                    ("year", Arg::year(row.year)),
                    ("standing", self.standing(row, row.base_dkk).into()),
                    ("range", self.range(row, false).into()),
                    ("share", self.share_standing(row).into()),
                ];
                self.texts.format("gap-fan-value", &args)
            })
            .collect();
        let mut args = vec![
            ("years", frame::span(first.year, last.year).into()),
            ("unit", self.unit.dkk_name().into()),
            ("runs", Arg::from(self.input.runs)),
            ("values", values.join(" ").into()),
            ("base", self.base_label(last).into()),
            ("last", Arg::year(last.year)),
        ];
        args.extend(frame::axis_ends(axis, self.context.lang));
        self.texts.format("gap-fan-description", &args)
    }
}
