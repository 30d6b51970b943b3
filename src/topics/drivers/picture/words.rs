//! The sentences of the picture: title, subtitle, notes, labels, and the picture in words.

use crate::analysis::attribution::Against;
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::scale::Axis;
use crate::figures::Unit;
use crate::text::sentence::in_sentence;
use crate::text::{Arg, number};
use crate::topics::basis::factor_names::counted_word;
use crate::topics::drivers::picture::{DriverDrawing, DriverRow};

impl DriverDrawing<'_> {
    /// An amount without its sign.
    fn amount(&self, value: f64) -> String {
        let lang = self.context.lang;
        match self.input.figure.unit() {
            Unit::Dkk => self.unit.money(value),
            Unit::Fte => number::fte(value.abs(), lang),
            Unit::Share => {
                let points = number::decimal(100.0 * value.abs(), 1, lang);
                self.texts.format("percentage-points", &[("points", points.into())])
            }
            unit => {
                let word = counted_word(unit, self.texts);
                number::with_unit(&number::brief(value.abs(), lang), &word)
            }
        }
    }

    /// What stands at the right of a row: a level, or a change with its sign.
    pub(crate) fn value(&self, row: &DriverRow) -> String {
        let value = self.unit.on_axis(if row.is_level { row.to } else { row.to - row.from });
        if self.short(value.abs()) == self.short(0.0) {
            return "0".to_owned();
        }
        let sign = match (value > 0.0, row.is_level) {
            (true, true) => "",
            (true, false) => "+",
            (false, _) => "\u{2212}",
        };
        format!("{sign}{}", self.short(value.abs()))
    }

    /// Two or three digits, one decimal of a per cent.
    fn short(&self, value: f64) -> String {
        let lang = self.context.lang;
        match self.input.figure.unit() {
            Unit::Share => number::decimal(value, 1, lang),
            _ if value >= 1000.0 => number::decimal(value, 0, lang),
            _ => number::decimal(value, usize::from(value < 100.0), lang),
        }
    }

    fn args(&self) -> Vec<(&'static str, Arg)> {
        let (from, to) = self.states();
        let change = to - from;
        let kind = match change {
            change if change > 0.0 => "more",
            change if change < 0.0 => "less",
            _ => "same",
        };
        let area = self.input.area_name.clone();
        let between = match self.input.against {
            Against::Year(_) => "year",
            Against::Scenario(_) => "scenario",
            Against::Plan(_) => "plan",
        };
        vec![
            ("figure", self.input.figure.key().replace('_', "-").into()),
            ("kind", kind.into()),
            ("between", between.into()),
            ("span", if area.is_some() { "area" } else { "total" }.into()),
            ("area", area.unwrap_or_default().into()),
            ("amount", self.amount(change).into()),
            ("from", (&self.input.from_name).into()),
            ("to", (&self.input.to_name).into()),
            ("year", Arg::year(self.input.year)),
        ]
    }

    /// The driver that moves most in the direction of the change.
    fn largest(&self) -> Option<&DriverRow> {
        let (from, to) = self.states();
        let change = to - from;
        let steps = self.rows.iter().filter(|row| !row.is_level);
        let part = |row: &DriverRow| (row.to - row.from) * change.signum();
        steps.max_by(|a, b| part(a).total_cmp(&part(b))).filter(|row| part(row) > 0.0)
    }

    pub(crate) fn heading(&self) -> Heading {
        let notes = ["drivers-shapley", "chart-rounding"].map(|key| self.texts.get(key)).to_vec();
        Heading { title: self.title(), subtitle: self.subtitle(), notes, plan: true }
    }

    fn title(&self) -> String {
        let mut args = self.args();
        let (from, to) = self.states();
        let is_finite = from.is_finite() && to.is_finite();
        if to == from {
            return frame::title(vec![self.texts.format("drivers-title-same", &args)]);
        }
        let largest = self.largest().filter(|_| is_finite);
        let mut forms = Vec::new();
        if let Some(largest) = largest {
            args.push(("driver", in_sentence(&largest.name).into()));
            forms.push(self.texts.format("drivers-title-most", &args));
        }
        forms.push(self.texts.format("drivers-title", &args));
        // Long names of scenarios stand at the bars.
        if largest.is_some() {
            forms.push(self.texts.format("drivers-title-short-most", &args));
        }
        forms.push(self.texts.format("drivers-title-short", &args));
        frame::title(forms)
    }

    fn subtitle(&self) -> String {
        let measure = self.texts.format("drivers-measure", &self.args());
        let unit = match self.input.figure.unit() {
            Unit::Dkk => self.unit.dkk_name().to_owned(),
            Unit::Share => self.texts.get("drivers-per-cent"),
            unit => counted_word(unit, self.texts),
        };
        let years = match self.input.against {
            Against::Year(_) => format!("{}–{}", self.input.from_name, self.input.to_name),
            _ => self.input.year.to_string(),
        };
        if self.input.figure.unit() == Unit::Dkk {
            return frame::subtitle(self.texts, &[&measure, &unit], self.context, &years);
        }
        [measure, unit, self.context.place.clone(), years].join(", ")
    }

    pub(crate) fn description(&self, axis: &Axis) -> String {
        let mut steps: Vec<&DriverRow> = self.rows.iter().filter(|row| !row.is_level).collect();
        let size = |row: &DriverRow| (row.to - row.from).abs();
        steps.sort_by(|a, b| size(b).total_cmp(&size(a)));
        let largest: Vec<String> = steps
            .iter()
            .take(3)
            .map(|row| format!("{} {}", in_sentence(&row.name), self.value(row)))
            .collect();
        let mut args = self.args();
        args.extend([
            ("count", steps.len().into()),
            ("start", self.amount(self.states().0).into()),
            ("end", self.amount(self.states().1).into()),
            ("values", largest.join("; ").into()),
        ]);
        args.extend(frame::axis_ends(axis, self.context.lang));
        self.texts.format("drivers-description", &args)
    }
}
