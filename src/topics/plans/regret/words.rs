//! What the chart says: which plan risks least, and how much that is.
//!
//! Owns the choice of the finding. Refuses a winner where the figures are written alike. Start reading at
//! [`Story::title`].

use crate::chart::frame;
use crate::text::{Arg, number};

use crate::topics::plans::regret::{RegretPlan, Story};

impl Story<'_> {
    /// An amount with its unit.
    fn amount(&self, dkk: f64) -> String {
        let dkk = if dkk <= self.input.tie_dkk { 0.0 } else { dkk };
        number::money_brief(dkk, self.unit, self.context.lang)
    }

    /// The finding, as short as a title must be.
    pub(crate) fn title(&self) -> String {
        let plans: Vec<&RegretPlan> = self.known().collect();
        let Some(first) = plans.first() else { return self.texts.get("regret-title-none") };
        // A difference that the figures do not show is none.
        let is_least =
            |plan: &&&RegretPlan| self.written(plan.largest_dkk) == self.written(first.largest_dkk);
        let least = plans.iter().filter(is_least).count();
        let is_whole = plans.len() == self.input.plans.len();
        let is_nothing = first.largest_dkk <= self.input.tie_dkk;
        let args = [
            ("plan", Arg::from(&first.name)),
            ("amount", self.amount(first.largest_dkk).into()),
            ("scenarios", self.input.scenarios.len().into()),
            ("least", least.into()),
        ];
        let key = match (plans.len(), least) {
            _ if !is_whole => "regret-title-known",
            (1, _) => "regret-title-one",
            (all, least) if all == least && is_nothing => "regret-title-equal",
            (all, least) if all == least => "regret-title-same",
            (_, 1) if is_nothing => "regret-title-best",
            (_, 1) => "regret-title-least",
            _ if is_nothing => "regret-title-several-best",
            _ => "regret-title-several",
        };
        // A name beyond reason is told by its row alone.
        let bare = self.texts.format(&format!("{key}-bare"), &args);
        frame::title(vec![self.texts.format(key, &args), bare])
    }

    /// Measure, unit, prices, place, years, and the order.
    pub(crate) fn subtitle(&self) -> String {
        let measure = self.texts.get("regret-measure");
        let unit = self.unit.name(self.context.lang);
        let years = frame::span(self.input.years.0, self.input.years.1);
        let subtitle = frame::subtitle(self.texts, &[&measure, unit], self.context, &years);
        if self.input.plans.len() < 2 {
            return subtitle;
        }
        self.texts.format("regret-subtitle", &[("subtitle", subtitle.into())])
    }

    /// Sentences for the foot: what a regret is, and what it is not.
    pub(crate) fn notes(&self) -> Vec<String> {
        let mut notes = vec![self.texts.get("regret-means"), self.texts.get("regret-no-odds")];
        let known = self.known().count();
        if known > 0 && known < self.input.plans.len() {
            notes.push(self.texts.get("regret-unknown"));
        }
        notes
    }

    /// The kind of chart, its range, the three plans that risk least, and where the table is.
    pub(crate) fn description(&self) -> String {
        let lang = self.context.lang;
        let told: Vec<String> = self
            .known()
            .take(3)
            .map(|plan| {
                let amount = self.amount(plan.largest_dkk);
                let args = [("plan", Arg::from(&plan.name)), ("amount", amount.into())];
                self.texts.format("regret-told", &args)
            })
            .collect();
        let most = self.known().map(|plan| plan.largest_dkk).fold(0.0, f64::max);
        let args = [
            ("plans", Arg::from(self.input.plans.len())),
            ("scenarios", self.input.scenarios.len().into()),
            ("unit", self.unit.name(lang).into()),
            ("most", self.written(most).into()),
            ("count", told.len().into()),
            ("values", told.join("; ").trim_end_matches('.').into()),
        ];
        self.texts.format("regret-description", &args)
    }
}
