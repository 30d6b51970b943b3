//! The finding, the numbers as written, and the description.
//!
//! Owns which sentence fits the numbers. Refuses to draw. Start reading at [`Story::title`].

use crate::chart::frame;
use crate::text::number::{self, Unit};
use crate::text::{Arg, Lang};

use crate::topics::robustness::picture::{
    FactorUnit, FailBox, FailRegion, PlanRobustness, RegretUnit, Story,
};

impl Story<'_> {
    /// The plans that can be drawn, the one that holds up most often first.
    pub(crate) fn drawable(&self) -> &[&PlanRobustness] {
        &self.sorted[..self.drawn]
    }

    /// The message that says until when a plan is to hold, or the one that leaves that to the foot.
    pub(crate) fn by_year(&self, key: &'static str) -> &'static str {
        match (key, &self.input.fails_when) {
            (key, None) => key,
            ("robustness-share-head", _) => "robustness-share-head-holds",
            ("robustness-measure", _) => "robustness-measure-holds",
            _ => "robustness-description-holds",
        }
    }

    /// How many plans hold up as often as the best, as far as the written figure tells.
    pub(crate) fn best(&self) -> usize {
        let Some(best) = self.drawable().first() else {
            return 0;
        };
        let share = self.percent(best.share_met);
        self.drawable().iter().take_while(|plan| self.percent(plan.share_met) == share).count()
    }

    /// The year until which plans are to hold, for a message.
    pub(crate) fn until(&self) -> (&'static str, Arg) {
        ("year", Arg::year(self.input.last_year))
    }

    /// What the words of the picture mean, for the foot.
    pub(crate) fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.drawn == 0 {
            return notes;
        }
        let tolerance = ("tolerance", frame::tolerance(self.context).into());
        notes.push(match &self.input.fails_when {
            None => self.texts.format("robustness-holds-means", &[self.until(), tolerance]),
            Some(when) => {
                self.texts.format("robustness-fails-means", &[("condition", Arg::from(when))])
            }
        });
        if self.several() {
            let measure = [("measure", Arg::from(&self.input.regret_of))];
            notes.push(self.texts.format("robustness-regret-means", &measure));
        }
        if self.failing.is_some() {
            notes.push(self.texts.get("robustness-bars-mean"));
        }
        notes
    }

    /// The finding: which plan holds in most runs, or that none does.
    pub(crate) fn title(&self) -> String {
        let Some(best) = self.drawable().first() else {
            return self.texts.get("robustness-title-none");
        };
        let count = self.best();
        let args = [
            ("plan", Arg::from(self.texts.quoted(&best.name))),
            ("share", self.percent(best.share_met).into()),
            ("count", count.into()),
            self.until(),
        ];
        let key = if self.input.fails_when.is_some() {
            "robustness-title-holds"
        } else if !self.several() {
            if best.share_met == 0.0 {
                "robustness-title-one-never"
            } else {
                "robustness-title-one"
            }
        } else if best.share_met == 0.0 {
            "robustness-title-never"
        } else if count == self.input.plans.len() {
            "robustness-title-same"
        } else if count > 1 {
            "robustness-title-several"
        } else {
            "robustness-title-best"
        };
        frame::title(vec![
            self.texts.format(key, &args),
            self.texts.format("robustness-title-unnamed", &args),
        ])
    }

    pub(crate) fn subtitle(&self) -> String {
        let args = [("runs", Arg::from(self.input.runs)), self.until()];
        let mut parts = vec![self.texts.format(self.by_year("robustness-measure"), &args)];
        if self.several() && self.input.regret_unit == RegretUnit::Dkk {
            let year = [("year", Arg::year(self.context.price_year))];
            parts.push(self.texts.format("chart-prices", &year));
        }
        parts.push(self.context.place.clone());
        parts.push(frame::span(self.input.first_year, self.input.last_year));
        let subtitle = parts.join(", ");
        if self.several() {
            self.texts.format("robustness-subtitle", &[("subtitle", subtitle.into())])
        } else {
            subtitle
        }
    }

    /// A share of runs without decimals, but never "0 %" for some or "100 %" for not all.
    pub(crate) fn percent(&self, share: f64) -> String {
        let whole = share <= 0.0 || share >= 1.0;
        let shown = |decimals: usize| number::share(share, decimals, self.context.lang);
        let ends = |text: &str| {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            digits.bytes().all(|digit| digit == b'0') || digits.starts_with("100")
        };
        (0..4).map(shown).find(|text| whole || !ends(text)).unwrap_or_else(|| shown(4))
    }

    /// A regret in the one unit of the chart, with as many decimals as the largest needs.
    pub(crate) fn regret(&self, regret: f64) -> String {
        let lang = self.context.lang;
        let largest = self.drawable().iter().map(|plan| plan.max_regret.abs()).fold(0.0, f64::max);
        match self.input.regret_unit {
            RegretUnit::Dkk => {
                let unit = Unit::for_chart(largest);
                let decimals = match unit {
                    Unit::Krone => 0,
                    _ if largest < 100.0 * unit.kroner() => 1,
                    _ => 0,
                };
                number::money_in(regret, unit, decimals, lang)
            }
            RegretUnit::Share => number::share(regret, usize::from(largest < 0.1), lang),
        }
    }

    /// What must hold of a factor within the region: "at most 1.2%".
    pub(crate) fn condition(&self, limits: &FailBox) -> String {
        let (from, to) = (limits.low > limits.range_low, limits.high < limits.range_high);
        let lang = self.context.lang;
        let key = match (from, to) {
            (true, true) => {
                let span = limits.range_high - limits.range_low;
                return match limits.unit {
                    FactorUnit::Share => {
                        let decimals = decimals(100.0 * span);
                        number::share_range(limits.low, limits.high, decimals, lang)
                    }
                    FactorUnit::Number => {
                        number::range(limits.low, limits.high, decimals(span), lang)
                    }
                    FactorUnit::Dkk => {
                        let (unit, decimals) = money(limits);
                        number::money_range(limits.low, limits.high, unit, decimals, lang)
                    }
                };
            }
            (true, false) => "robustness-at-least",
            (false, true) => "robustness-at-most",
            (false, false) => return self.texts.get("robustness-any"),
        };
        let value = value(limits, if from { limits.low } else { limits.high }, lang);
        self.texts.format(key, &[("value", value.into())])
    }

    /// How much of the failing runs a region holds, and how many of its runs fail.
    pub(crate) fn region(&self, region: &FailRegion) -> Option<String> {
        region.parts_drawable().then(|| {
            self.texts.format(
                "robustness-region",
                &[
                    ("coverage", self.percent(region.coverage).into()),
                    ("density", self.percent(region.density).into()),
                ],
            )
        })
    }

    pub(crate) fn region_head(&self, region: &FailRegion) -> String {
        let name = self.texts.quoted(self.name_of(&region.plan));
        let args = [("plan", name.into()), ("count", region.boxes.len().into())];
        self.texts.format("robustness-region-head", &args)
    }

    pub(crate) fn description(&self) -> String {
        let values: Vec<String> = self
            .drawable()
            .iter()
            .take(3)
            .map(|plan| {
                let args = [
                    ("plan", Arg::from(self.texts.quoted(&plan.name))),
                    ("share", self.percent(plan.share_met).into()),
                ];
                self.texts.format("robustness-value", &args)
            })
            .collect();
        let mut sentences = vec![self.texts.format(
            self.by_year("robustness-description"),
            &[
                ("count", self.input.plans.len().into()),
                ("values", values.join("; ").into()),
                self.until(),
            ],
        )];
        if let Some(region) =
            self.failing.filter(|region| region.boxes.iter().all(FailBox::drawable))
        {
            let limits: Vec<String> = region
                .boxes
                .iter()
                .map(|limits| format!("{}: {}", limits.name, self.condition(limits)))
                .collect();
            sentences.push(format!("{} {}.", self.region_head(region), limits.join("; ")));
            sentences.extend(self.region(region));
        }
        sentences.push(self.texts.get("robustness-table"));
        sentences.join(" ")
    }
}

/// A factor's value as it is written.
pub(crate) fn value(limits: &FailBox, value: f64, lang: Lang) -> String {
    let span = limits.range_high - limits.range_low;
    match limits.unit {
        FactorUnit::Share => number::share(value, decimals(100.0 * span), lang),
        FactorUnit::Number => number::decimal(value, decimals(span), lang),
        FactorUnit::Dkk => {
            let (unit, decimals) = money(limits);
            number::money_in(value, unit, decimals, lang)
        }
    }
}

fn money(limits: &FailBox) -> (Unit, usize) {
    let unit = Unit::for_chart(limits.range_low.abs().max(limits.range_high.abs()));
    let span = (limits.range_high - limits.range_low) / unit.kroner();
    (unit, if unit == Unit::Krone { 0 } else { decimals(span) })
}

/// Decimals by which a twentieth of a range is told apart.
fn decimals(span: f64) -> usize {
    let mut steps = span;
    (0..6)
        .find(|_| {
            let enough = steps >= 20.0;
            steps *= 10.0;
            enough
        })
        .unwrap_or(6)
}
