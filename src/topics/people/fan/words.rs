//! What the chart says: its finding, its labels, whether the fan is narrower than the other interval.
//!
//! Owns when two widths are called alike. Start reading at [`Story::title`].

use crate::chart::fan::{EIGHT_IN_TEN, MIDDLE};
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::scale::Axis;
use crate::text::{Arg, number};

use crate::topics::people::fan::{Outside, PopulationFanRow, Story};

/// Widths that differ by less are called alike: quantiles of some thousand runs are no surer.
const ALIKE: f64 = 0.05;

impl Story<'_> {
    fn group(&self) -> [(&'static str, Arg); 3] {
        let (from, to) = self.input.ages;
        let kind = if to.is_some() { "closed" } else { "open" };
        let to = to.map_or_else(|| Arg::from(""), Arg::from);
        [("kind", kind.into()), ("from", from.into()), ("to", to)]
    }

    fn range(&self, row: &PopulationFanRow) -> String {
        let at = |place: usize| row.quantiles_persons[place];
        number::persons_range(at(EIGHT_IN_TEN.0), at(EIGHT_IN_TEN.1), self.context.lang)
    }

    /// Whether the ends of eight in ten runs would be written apart.
    fn spreads(&self, row: &PopulationFanRow) -> bool {
        let written =
            |place| number::persons_brief(row.quantiles_persons[place], self.context.lang);
        written(EIGHT_IN_TEN.0) != written(EIGHT_IN_TEN.1)
    }

    fn written(&self, persons: f64) -> String {
        number::persons_brief(persons, self.context.lang)
    }

    /// How many at the horizon, and how sure.
    pub(crate) fn title(&self, last: &PopulationFanRow) -> String {
        let mut args = self.group().to_vec();
        args.extend([
            ("count", self.written(last.quantiles_persons[MIDDLE]).into()),
            ("year", Arg::year(last.year)),
            ("range", self.range(last).into()),
        ]);
        let key =
            if self.spreads(last) { "population-fan-title" } else { "population-fan-title-sure" };
        self.texts.format(key, &args)
    }

    pub(crate) fn heading(&self, title: String, years: Option<(i32, i32)>) -> Heading {
        let (first, last) = years.unwrap_or((self.context.base_year, self.context.base_year));
        let measure = self.texts.format("population-fan-measure", &self.group());
        let subtitle = [measure, self.context.place.clone(), frame::span(first, last)].join(", ");
        let notes = years.and_then(|_| self.comparison()).into_iter().collect();
        Heading { title, subtitle, notes, plan: false }
    }

    pub(crate) fn median(&self, row: &PopulationFanRow) -> String {
        let count = ("count", self.written(row.quantiles_persons[MIDDLE]).into());
        if self.spreads(row) {
            let range = ("range", self.range(row).into());
            self.texts.format("population-fan-median-range", &[count, range])
        } else {
            self.texts.format("population-fan-median", &[count])
        }
    }

    pub(crate) fn base_label(&self, row: &PopulationFanRow) -> String {
        let args = [
            ("scenario", Arg::from(&self.context.scenario_name)),
            ("count", self.written(row.base_persons).into()),
        ];
        self.texts.format("population-fan-base", &args)
    }

    /// Whose interval it is, from where to where; the year too, unless it stands at the last one.
    pub(crate) fn outside_label(&self, outside: &Outside, last: i32) -> String {
        let lang = self.context.lang;
        let when = if outside.year == last { "last" } else { "earlier" };
        let args = [
            ("when", when.into()),
            ("name", Arg::from(&outside.name)),
            ("share", number::share_as_written(outside.share, lang).into()),
            ("range", number::persons_range(outside.low, outside.high, lang).into()),
            ("year", Arg::year(outside.year)),
        ];
        self.texts.format("population-fan-outside", &args)
    }

    /// Whether the fan is narrower or wider than the other interval, and by how much.
    pub(crate) fn comparison(&self) -> Option<String> {
        let outside = self.outside?;
        let lang = self.context.lang;
        let share = ("share", number::share_as_written(outside.share, lang).into());
        let name = ("name", Arg::from(&outside.name));
        let Some(against) = self.against() else {
            return Some(self.texts.format("population-fan-no-band", &[share, name]));
        };
        let more = against.own / against.other - 1.0;
        let how = if more.abs() < ALIKE {
            "alike"
        } else if more > 0.0 {
            "wider"
        } else {
            "narrower"
        };
        let args = [
            ("how", how.into()),
            share,
            name,
            ("year", Arg::year(outside.year)),
            ("by", number::share(more.abs(), 0, lang).into()),
            ("own", self.written(against.own).into()),
            ("other", self.written(against.other).into()),
        ];
        Some(self.texts.format("population-fan-against", &args))
    }

    pub(crate) fn description(
        &self,
        first: &PopulationFanRow,
        last: &PopulationFanRow,
        axis: &Axis,
    ) -> String {
        let lang = self.context.lang;
        let mut parts = vec![self.texts.format(
            "population-fan-description",
            &[
                ("years", frame::span(first.year, last.year).into()),
                ("low", number::decimal(axis.low(), axis.decimals, lang).into()),
                ("high", number::decimal(axis.high(), axis.decimals, lang).into()),
                ("runs", Arg::from(self.input.runs)),
                ("last", Arg::year(last.year)),
                ("spread", if self.spreads(last) { "yes" } else { "no" }.into()),
                ("count", self.written(last.quantiles_persons[MIDDLE]).into()),
                ("range", self.range(last).into()),
                ("base", self.base_label(last).into()),
            ],
        )];
        parts.extend(self.outside.map(|outside| self.outside_label(outside, last.year) + "."));
        parts.extend(self.comparison().map(|sentence| sentence + "."));
        parts.push(self.texts.get("population-fan-table"));
        parts.join(" ")
    }
}
