//! The finding, the numbers as written, and the description.
//!
//! Start at [`SensitivityDrawing::heading`].

use crate::chart::axis_unit::ValueUnit;
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::text::sentence::in_sentence;
use crate::text::{Arg, number};

use crate::topics::sensitivity::picture::{FactorBar, SensitivityDrawing};

impl SensitivityDrawing<'_> {
    fn outcome(&self) -> (&'static str, Arg) {
        ("outcome", Arg::from(&self.input.outcome))
    }

    pub(crate) fn heading(&self) -> Heading {
        Heading { title: self.title(), subtitle: self.subtitle(), notes: self.notes(), plan: true }
    }

    /// The finding: which factor explains most, or that two explain about as much.
    fn title(&self) -> String {
        let Some(first) = self.drawn.first() else {
            return self.texts.format("sensitivity-title-none", &[self.outcome()]);
        };
        let swing = self.drawn.iter().map(|factor| factor.swing()).fold(0.0, f64::max);
        let mut args = vec![
            self.outcome(),
            ("factor", Arg::from(&first.name)),
            ("share", self.share(first).into()),
            ("amount", self.amount(first.swing()).into()),
        ];
        let second = self.drawn.get(1);
        if let Some(second) = second {
            args.push(("second", in_sentence(&second.name).into()));
        }
        let forms: &[&str] = match (first.index, second.and_then(|own| own.index)) {
            (Some((_, one)), Some((_, other))) if one.low <= other.high => {
                &["sensitivity-title-two", "sensitivity-title-two-short"]
            }
            (Some(_), _) => &[
                "sensitivity-title-first",
                "sensitivity-title-first-short",
                "sensitivity-title-unnamed",
            ],
            (None, _) if swing <= 0.0 => {
                &["sensitivity-title-nothing", "sensitivity-title-nothing-short"]
            }
            (None, _) => &["sensitivity-title-swing", "sensitivity-title-swing-short"],
        };
        frame::title(forms.iter().map(|key| self.texts.format(key, &args)).collect())
    }

    fn subtitle(&self) -> String {
        let mut parts = vec![self.texts.format(
            if self.has_parts() { "sensitivity-measure-both" } else { "sensitivity-measure" },
            &[self.outcome()],
        )];
        if self.input.unit == ValueUnit::Dkk {
            let year = [("year", Arg::year(self.context.price_year))];
            parts.push(self.texts.format("chart-prices", &year));
        }
        parts.push(self.context.place.clone());
        parts.join(", ")
    }

    fn notes(&self) -> Vec<String> {
        if self.drawn.is_empty() {
            return Vec::new();
        }
        let mut notes = vec![self.texts.get("sensitivity-range-means")];
        if self.has_parts() {
            notes.push(self.texts.get("sensitivity-total-means"));
        }
        notes
    }

    pub(crate) fn swing_head(&self) -> String {
        let unit = match &self.input.unit {
            ValueUnit::Dkk => self.unit.dkk_name().to_owned(),
            ValueUnit::Share => self.texts.get("unit-share"),
            ValueUnit::Count(word) => word.clone(),
        };
        self.texts.format("sensitivity-swing-head", &[("unit", unit.into())])
    }

    pub(crate) fn part_head(&self) -> String {
        self.texts.get("sensitivity-part-head")
    }

    /// What the upright line is.
    pub(crate) fn at_scenario(&self) -> String {
        let value = self.amount(self.input.at_scenario);
        self.texts.format("sensitivity-key-scenario", &[("value", value.into())])
    }

    /// The total index of a factor, as written.
    pub(crate) fn share(&self, factor: &FactorBar) -> String {
        let Some((_, total)) = factor.index else { return String::new() };
        let lang = self.context.lang;
        let share = total.estimate.clamp(0.0, 1.0);
        number::share(share, usize::from(share > 0.0 && share < 0.0095), lang)
    }

    /// An amount of the number with its unit.
    pub(crate) fn amount(&self, value: f64) -> String {
        let lang = self.context.lang;
        match &self.input.unit {
            ValueUnit::Dkk => number::money(value, lang),
            ValueUnit::Share => number::share(value, 1, lang),
            ValueUnit::Count(word) => number::with_unit(&number::brief(value, lang), word),
        }
    }

    /// How many factors are not drawn, and how little the largest of them does.
    pub(crate) fn rest_line(&self) -> Option<String> {
        let (share, swing) = self.largest_of_rest();
        let count = self.rest.len();
        (count > 0).then(|| {
            let lang = self.context.lang;
            let args = |most: String| [("count", Arg::from(count)), ("most", most.into())];
            match share {
                Some(share) => {
                    // Upwards: what is said is a limit.
                    let most = number::share((1000.0 * share.max(0.0)).ceil() / 1000.0, 1, lang);
                    self.texts.format("sensitivity-rest", &args(most))
                }
                None => self.texts.format("sensitivity-rest-swing", &args(self.amount(swing))),
            }
        })
    }

    pub(crate) fn description(&self) -> String {
        let value = |factor: &&FactorBar| {
            let moved = [
                ("factor", Arg::from(&factor.name)),
                ("range", (&factor.range).into()),
                ("low", self.amount(factor.at_low).into()),
                ("high", self.amount(factor.at_high).into()),
                ("share", self.share(factor).into()),
            ];
            let key =
                if factor.index.is_some() { "sensitivity-value-both" } else { "sensitivity-value" };
            self.texts.format(key, &moved)
        };
        let values: Vec<String> = self.drawn.iter().take(3).map(value).collect();
        let args = [
            ("count", Arg::from(self.drawn.len())),
            ("values", values.join("; ").into()),
            self.outcome(),
        ];
        self.texts.format("sensitivity-description", &args)
    }
}
