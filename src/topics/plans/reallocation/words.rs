//! What the chart says: the largest change, the numbers by the bars, the plans in words.
//!
//! Owns the choice of the finding and the decimals that all labels share. Refuses a change that
//! would be written as nothing. Start reading at [`Story::title`].

use crate::chart::frame;
use crate::text::number::Unit;
use crate::text::{Arg, number};

use crate::topics::plans::reallocation::{ReallocationArea, ReallocationPlan, Story};

/// Letters that a list of plans may have: two lines of the smallest picture.
const LIST: usize = 150;

impl Story<'_> {
    /// An amount without its sign, with the unit.
    fn amount(&self, dkk: f64) -> String {
        let lang = self.context.lang;
        number::money_in(dkk.abs(), self.unit, self.decimals(), lang)
    }

    /// As many as make the labels of one chart add up to the eye.
    fn decimals(&self) -> usize {
        let largest = self.largest / self.unit.kroner();
        match self.unit {
            Unit::Krone => 0,
            Unit::Million | Unit::Billion if largest >= 999.5 => 0,
            Unit::Million | Unit::Billion if largest >= 9.95 => 1,
            Unit::Million | Unit::Billion => 2,
        }
    }

    /// A change in the chart's unit: "+45,0", "0".
    fn change(&self, dkk: f64) -> String {
        let text = number::signed(dkk / self.unit.kroner(), self.decimals(), self.context.lang);
        if has_digits(&text) { text } else { "0".to_owned() }
    }

    /// Whether a change is more than nothing as it would be written.
    pub(crate) fn shows(&self, dkk: f64) -> bool {
        has_digits(&self.change(dkk))
    }

    /// What stands by a bar: kroner, and per cent where there is something to be a share of.
    pub(crate) fn label(&self, area: &ReallocationArea) -> (String, String) {
        let share = area.change_share().map_or_else(String::new, |share| {
            let decimals = usize::from(share.abs() < 0.9995);
            let text = number::share(share, decimals, self.context.lang);
            match (has_digits(&text), share > 0.0) {
                (false, _) => number::share(0.0, 0, self.context.lang),
                (true, true) => format!("+{text}"),
                (true, false) => text,
            }
        });
        (self.change(area.change_dkk()), share)
    }

    /// "Sum 0" where a plan moves money, the true sum where it changes it.
    pub(crate) fn sum(&self, plan: &ReallocationPlan) -> String {
        let sum = self.change(plan.sum_dkk());
        self.texts.format("reallocation-sum", &[("sum", sum.into())])
    }

    /// Which area's money changes most, and under which plan.
    pub(crate) fn title(&self) -> String {
        let Some(first) = self.drawn.first() else {
            return self.texts.get("reallocation-title-none");
        };
        let mut most: Option<(&ReallocationPlan, &ReallocationArea)> = None;
        for plan in &self.drawn {
            for area in &plan.areas {
                let size = area.change_dkk().abs();
                // On a tie the first in the study's order is named.
                if self.shows(size) && most.is_none_or(|(_, last)| size > last.change_dkk().abs()) {
                    most = Some((plan, area));
                }
            }
        }
        let several = if self.drawn.len() > 1 { "several" } else { "one" };
        let Some((plan, area)) = most else {
            let args = [
                ("several", several.into()),
                ("plan", Arg::from(&first.name)),
                ("reference", (&self.input.reference_name).into()),
                ("year", Arg::year(self.input.year)),
            ];
            return frame::title(vec![
                self.texts.format("reallocation-title-same", &args),
                self.texts.format("reallocation-title-same-short", &args),
            ]);
        };
        let sign = |dkk: f64| if dkk > 0.0 { "more" } else { "less" };
        let change = area.change_dkk();
        let mut args = vec![
            ("sign", sign(change).into()),
            ("several", several.into()),
            ("plan", Arg::from(&plan.name)),
            ("area", (&area.name).into()),
            ("amount", self.amount(change).into()),
            ("year", Arg::year(self.input.year)),
        ];
        let mut forms = Vec::new();
        if let Some(other) = self.counterpart(plan, area) {
            args.push(("other", (&other.name).into()));
            args.push(("its_amount", self.amount(other.change_dkk()).into()));
            if self.drawn.len() == 1 {
                forms.push(self.texts.format("reallocation-title-pair", &args));
            }
        }
        for key in ["reallocation-title", "reallocation-title-brief", "reallocation-title-short"] {
            forms.push(self.texts.format(key, &args));
        }
        frame::title(forms)
    }

    /// The area of the same plan that changes most the other way.
    fn counterpart<'a>(
        &self,
        plan: &'a ReallocationPlan,
        area: &ReallocationArea,
    ) -> Option<&'a ReallocationArea> {
        let turn = if area.change_dkk() > 0.0 { -1.0 } else { 1.0 };
        plan.areas
            .iter()
            .filter(|other| turn * other.change_dkk() > 0.0 && self.shows(other.change_dkk()))
            .max_by(|a, b| (turn * a.change_dkk()).total_cmp(&(turn * b.change_dkk())))
    }

    /// Measure, unit, prices, place, year, and the order.
    pub(crate) fn subtitle(&self) -> String {
        let args = [("reference", Arg::from(&self.input.reference_name))];
        let measure = self.texts.format("reallocation-measure", &args);
        let unit = self
            .texts
            .format("reallocation-unit", &[("unit", self.unit.name(self.context.lang).into())]);
        let year = self.input.year.to_string();
        let subtitle = frame::subtitle(self.texts, &[&measure, &unit], self.context, &year);
        if self.input.plans.len() < 2 {
            return subtitle;
        }
        self.texts.format("reallocation-subtitle", &[("subtitle", subtitle.into())])
    }

    /// Sentences for the foot, when `shown` of the plans are drawn.
    pub(crate) fn notes(&self, shown: usize) -> Vec<String> {
        let mut notes = Vec::new();
        let all = self.panels().len();
        if shown < all {
            let args = [("shown", shown.into()), ("all", all.into())];
            notes.push(self.texts.format("reallocation-left-out", &args));
        }
        if self.drawn.iter().any(|plan| self.shows(plan.sum_dkk())) {
            notes.push(self.texts.get("reallocation-sum-means"));
        }
        notes.push(self.texts.get("chart-rounding"));
        notes
    }

    /// The plans without a panel by name, or their number where the names would fill the page.
    pub(crate) fn told_still(&self) -> Option<String> {
        let names: Vec<String> =
            self.still().into_iter().map(|plan| self.texts.quoted(&plan.name)).collect();
        let list = names.join(", ");
        match names.len() {
            0 => None,
            _ if list.chars().count() <= LIST => {
                Some(self.texts.format("reallocation-still", &[("plans", list.into())]))
            }
            count => Some(self.texts.format("reallocation-still-many", &[("count", count.into())])),
        }
    }

    /// The chart for those who do not see it: the first three plans with each area.
    /// `shown`: how many panels are drawn; the plans that move most are told.
    pub(crate) fn description(&self, shown: usize) -> String {
        let values: Vec<String> = self
            .shown(shown.min(3))
            .into_iter()
            .filter(|plan| plan.drawn())
            .map(|plan| {
                let areas: Vec<String> = plan
                    .areas
                    .iter()
                    .map(|area| {
                        let (change, share) = self.label(area);
                        let args = [
                            ("area", Arg::from(&area.name)),
                            ("change", change.into()),
                            ("has_share", if share.is_empty() { "no" } else { "yes" }.into()),
                            ("share", share.into()),
                        ];
                        self.texts.format("reallocation-told-area", &args)
                    })
                    .collect();
                let args = [
                    ("plan", Arg::from(&plan.name)),
                    ("areas", areas.join(", ").into()),
                    ("sum", self.change(plan.sum_dkk()).into()),
                ];
                self.texts.format("reallocation-told", &args)
            })
            .collect();
        self.texts.format(
            "reallocation-description",
            &[
                ("count", shown.into()),
                ("reference", (&self.input.reference_name).into()),
                ("unit", self.unit.name(self.context.lang).into()),
                ("year", Arg::year(self.input.year)),
                ("values", values.join(" ").into()),
            ],
        )
    }
}

fn has_digits(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}
