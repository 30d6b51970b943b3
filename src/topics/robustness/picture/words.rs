//! The finding, the numbers as written, and the description. Start at [`RobustnessDrawing::heading`].

use crate::chart::axis_unit::ValueUnit;
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::text::number::{self, MoneyUnit};
use crate::text::{Arg, Lang};

use crate::topics::basis::factor_names::decimals_within;
use crate::topics::robustness::picture::{FailBox, FailRegion, PlanRobustness, RobustnessDrawing};

impl RobustnessDrawing<'_> {
    /// The plans that can be drawn, the one that holds up most often first.
    pub(crate) fn drawable(&self) -> &[&PlanRobustness] {
        &self.sorted[..self.drawn]
    }

    /// How many plans hold up as often as the best, as far as the written figure tells.
    pub(crate) fn best(&self) -> usize {
        let Some(best) = self.drawable().first() else {
            return 0;
        };
        let share = self.percent(best.share_met);
        self.drawable().iter().take_while(|plan| self.percent(plan.share_met) == share).count()
    }

    /// Until when plans are to hold; or that a condition, which the foot has, says when they fail.
    pub(crate) fn held(&self) -> [(&'static str, Arg); 2] {
        let kind = if self.input.fails_when.is_some() { "condition" } else { "until" };
        [("kind", kind.into()), ("year", Arg::year(self.input.last_year))]
    }

    /// The finding, its measure, and what the words of the picture mean.
    pub(crate) fn heading(&self) -> Heading {
        let [kind, year] = self.held();
        let measure = [kind, year.clone(), ("runs", self.input.runs.into())];
        let mut parts = vec![self.texts.format("robustness-measure", &measure)];
        if self.has_several() && self.input.regret_unit == ValueUnit::Dkk {
            let year = [("year", Arg::year(self.context.price_year))];
            parts.push(self.texts.format("chart-prices", &year));
        }
        parts.push(self.context.place.clone());
        parts.push(frame::span(self.input.first_year, self.input.last_year));
        let mut subtitle = parts.join(", ");
        if self.has_several() {
            subtitle = self.texts.format("robustness-subtitle", &[("subtitle", subtitle.into())]);
        }
        let args = [
            year,
            ("tolerance", frame::tolerance(self.context).into()),
            ("condition", self.input.fails_when.clone().unwrap_or_default().into()),
            ("measure", (&self.input.regret_of).into()),
        ];
        let notes = [
            (self.input.fails_when.is_none(), "robustness-holds-means"),
            (self.input.fails_when.is_some(), "robustness-fails-means"),
            (self.has_several(), "robustness-regret-means"),
            (self.failing.is_some(), "robustness-bars-mean"),
        ];
        let notes = notes.into_iter().filter(|(holds, _)| *holds && self.drawn > 0);
        let notes = notes.map(|(_, key)| self.texts.format(key, &args)).collect();
        Heading { title: self.title(), subtitle, notes, plan: false }
    }

    /// The finding: which plan holds in most runs, or that none does.
    fn title(&self) -> String {
        let Some(best) = self.drawable().first() else {
            return self.texts.get("robustness-title-none");
        };
        let count = self.best();
        let [_, year] = self.held();
        let args = [
            ("plan", Arg::from(self.texts.quoted(&best.name))),
            ("share", self.percent(best.share_met).into()),
            ("count", count.into()),
            year,
        ];
        let key = match (self.has_several(), best.share_met == 0.0) {
            _ if self.input.fails_when.is_some() => "robustness-title-holds",
            (false, true) => "robustness-title-one-never",
            (false, false) => "robustness-title-one",
            (true, true) => "robustness-title-never",
            (true, false) if count == self.input.plans.len() => "robustness-title-same",
            (true, false) if count > 1 => "robustness-title-several",
            (true, false) => "robustness-title-best",
        };
        let keys = [key, "robustness-title-unnamed"];
        frame::title(keys.map(|key| self.texts.format(key, &args)).to_vec())
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

    /// A regret in the one unit of the picture, with as many decimals as the largest needs.
    pub(crate) fn regret(&self, regret: f64) -> String {
        let lang = self.context.lang;
        let largest = self.drawable().iter().map(|plan| plan.max_regret.abs()).fold(0.0, f64::max);
        if self.input.regret_unit == ValueUnit::Share {
            return number::share(regret, usize::from(largest < 0.1), lang);
        }
        let unit = MoneyUnit::for_chart(largest);
        let is_small = unit != MoneyUnit::Krone && largest < 100.0 * unit.kroner();
        number::money_in(regret, unit, usize::from(is_small), lang)
    }

    /// What must hold of a factor within the region: "at most 1.2%".
    pub(crate) fn condition(&self, limits: &FailBox) -> String {
        let lang = self.context.lang;
        let (low, high) = (limits.low, limits.high);
        let (key, value) = match (low > limits.range_low, high < limits.range_high) {
            (true, true) => {
                let (unit, decimals) = (limits.kroner(), limits.decimals());
                return match limits.unit {
                    ValueUnit::Share => number::share_range(low, high, decimals, lang),
                    ValueUnit::Count(_) => number::range(low, high, decimals, lang),
                    ValueUnit::Dkk => number::money_range(low, high, unit, decimals, lang),
                };
            }
            (true, false) => ("robustness-at-least", low),
            (false, true) => ("robustness-at-most", high),
            (false, false) => return self.texts.get("robustness-any"),
        };
        self.texts.format(key, &[("value", limits.written(value, lang).into())])
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
        let [kind, year] = self.held();
        let count = ("count", self.input.plans.len().into());
        let args = [count, ("values", values.join("; ").into()), kind, year];
        let mut sentences = vec![self.texts.format("robustness-description", &args)];
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

impl FailBox {
    /// A value as it is written: with as many decimals as tell a twentieth of the range apart.
    pub(crate) fn written(&self, value: f64, lang: Lang) -> String {
        match self.unit {
            ValueUnit::Share => number::share(value, self.decimals(), lang),
            ValueUnit::Count(_) => number::decimal(value, self.decimals(), lang),
            ValueUnit::Dkk => number::money_in(value, self.kroner(), self.decimals(), lang),
        }
    }

    fn kroner(&self) -> MoneyUnit {
        MoneyUnit::for_chart(self.range_low.abs().max(self.range_high.abs()))
    }

    fn decimals(&self) -> usize {
        let span = self.range_high - self.range_low;
        match (&self.unit, self.kroner()) {
            (ValueUnit::Dkk, MoneyUnit::Krone) => 0,
            (ValueUnit::Dkk, unit) => decimals_within(span / unit.kroner()),
            (ValueUnit::Share, _) => decimals_within(100.0 * span),
            (ValueUnit::Count(_), _) => decimals_within(span),
        }
    }
}
