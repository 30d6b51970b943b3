//! What the chart says: its finding, its measure, the plans in words.
//!
//! Owns the choice of the finding. Refuses a difference where runs differ on it (or, if they are not paired, where
//! spans overlap), and where both
//! amounts would be written alike. Start reading at [`Story::title`].

use crate::chart::frame;
use crate::chart::scale::Axis;
use crate::chart::theme::State;
use crate::text::{Arg, number};

use crate::topics::plans::picture::{Metric, PlanDot, Story};

/// A plan is called lower than another when it is in this share of the runs.
const CLEAR_SHARE: f64 = 0.9;

impl Story<'_> {
    /// An amount without its sign, with the unit.
    fn amount(&self, dkk: f64) -> String {
        number::money_brief(dkk.abs(), self.unit, self.context.lang)
    }

    /// Whether an amount is more than nothing as it would be written.
    fn shows(&self, dkk: f64) -> bool {
        self.amount(dkk).bytes().any(|byte| matches!(byte, b'1'..=b'9'))
    }

    /// Short, in balance or to spare. A shortfall has no tolerance: it is what is left of it.
    pub(crate) fn state(&self, dkk: f64) -> State {
        if !self.shows(dkk) {
            return State::Balance;
        }
        match self.input.metric {
            Metric::Gap => State::of(self.input.need_dkk, dkk, self.context.tolerance),
            Metric::Shortfall => State::of(0.0, dkk, 0.0),
        }
    }

    /// "shortfall-short": by this the messages choose their words.
    fn kind(&self, dkk: f64) -> Arg {
        format!("{}-{}", self.input.metric.key(), self.state(dkk).key()).into()
    }

    fn years(&self) -> String {
        frame::span(self.input.years.0, self.input.years.1)
    }

    /// The finding, as short as a title must be.
    pub(crate) fn title(&self) -> String {
        let plans: Vec<&PlanDot> = self.drawn().collect();
        let (Some(&best), Some(&worst)) = (plans.first(), plans.last()) else {
            return self.texts.get("plans-title-none");
        };
        if plans.len() == 1 {
            return self.title_of_one(best);
        }
        if !self.shows(worst.value() - best.value()) {
            return self.title_of_equals(plans.len(), best);
        }
        match self.reference() {
            Some(reference) => self.title_against(&plans, reference),
            None => self.title_of_best(&plans, best),
        }
    }

    fn title_of_one(&self, plan: &PlanDot) -> String {
        let (low, high) = plan.ends();
        let kind = if self.state(low) == State::Spare && self.state(high) == State::Short {
            "unsure".into()
        } else {
            self.kind(plan.value())
        };
        let args = [
            ("kind", kind),
            ("plan", Arg::from(&plan.name)),
            ("amount", self.amount(plan.value()).into()),
            ("years", self.years().into()),
        ];
        self.texts.format("plans-title-one", &args)
    }

    fn title_of_equals(&self, count: usize, plan: &PlanDot) -> String {
        let args = [
            ("kind", self.kind(plan.value())),
            ("count", count.into()),
            ("amount", self.amount(plan.value()).into()),
        ];
        self.texts.format("plans-title-same", &args)
    }

    /// The first plan that is wholly below the reference, or that there is none.
    fn title_against(&self, plans: &[&PlanDot], reference: &PlanDot) -> String {
        let below = plans.iter().find(|plan| {
            // The same futures hit all plans, so that they are set against each other run by run.
            let apart = match plan.less_share {
                Some(share) => share >= CLEAR_SHARE,
                None => plan.ends().1 < reference.ends().0,
            };
            let difference = reference.value() - plan.value();
            apart && difference > 0.0 && self.shows(difference)
        });
        let clear = if self.spans() { "clear" } else { "plain" };
        let mut args = vec![
            ("metric", Arg::from(self.input.metric.key())),
            ("reference", (&reference.name).into()),
        ];
        if let Some(plan) = below {
            let spare = |of: &PlanDot| {
                self.input.metric == Metric::Gap && of.value() < 0.0 && self.shows(of.value())
            };
            // Both to spare: then less of a gap is more of a surplus.
            let kind = match (spare(plan), spare(reference)) {
                (true, true) => "spare",
                (true, false) => "turn",
                (false, _) => self.input.metric.key(),
            };
            let difference = self.amount(reference.value() - plan.value());
            args.extend([
                ("kind", kind.into()),
                ("plan", Arg::from(&plan.name)),
                ("difference", difference.into()),
                ("amount", self.amount(plan.value()).into()),
            ]);
            return frame::title(vec![
                self.texts.format("plans-title-less", &args),
                self.texts.format("plans-title-under", &args),
                self.texts.format("plans-title-alone", &args),
            ]);
        }
        args.extend([
            ("kind", self.kind(reference.value())),
            ("clear", clear.into()),
            ("amount", self.amount(reference.value()).into()),
        ]);
        frame::title(vec![
            self.texts.format("plans-title-no-less", &args),
            self.texts.format("plans-title-none-under", &args),
        ])
    }

    /// Without a reference: the lowest, if its span is below all others.
    fn title_of_best(&self, plans: &[&PlanDot], best: &PlanDot) -> String {
        let others = plans.iter().skip(1);
        let next = others.map(|plan| plan.ends().0).fold(f64::INFINITY, f64::min);
        let args = [
            ("kind", self.kind(best.value())),
            ("plan", (&best.name).into()),
            ("amount", self.amount(best.value()).into()),
        ];
        if best.ends().1 < next {
            self.texts.format("plans-title-least", &args)
        } else {
            self.texts.format("plans-title-unclear", &args)
        }
    }

    /// Measure, unit, prices, place, years, and the order.
    pub(crate) fn subtitle(&self) -> String {
        let metric = [("metric", self.input.metric.key().into())];
        let measure = self.texts.format("plans-measure", &metric);
        let unit = self.unit.name(self.context.lang);
        let subtitle = frame::subtitle(self.texts, &[&measure, unit], self.context, &self.years());
        if self.input.plans.len() < 2 {
            return subtitle;
        }
        self.texts.format("plans-subtitle", &[("subtitle", subtitle.into())])
    }

    /// Sentences for the foot: what is measured, and how far it can be trusted.
    pub(crate) fn notes(&self) -> Vec<String> {
        let mut notes = vec![self.texts.get("chart-need-means")];
        if self.input.metric == Metric::Shortfall {
            notes.push(self.texts.get("plans-shortfall-means"));
        }
        if self.spans() {
            if self.drawn().count() > 1 {
                let is_paired = self.input.plans.iter().any(|plan| plan.less_share.is_some());
                let key = if is_paired { "plans-paired" } else { "plans-overlap" };
                notes.push(self.texts.get(key));
            }
        } else if self.drawn().next().is_some() {
            notes.push(self.texts.get("plans-no-runs"));
        }
        notes
    }

    /// What stands at the right of a row.
    pub(crate) fn label(&self, plan: &PlanDot) -> String {
        let value = plan.value();
        let shown = number::brief(self.in_unit(value.abs()), self.context.lang);
        // Small change of a chart in millions is no "0,000".
        let shown = if self.shows(value) { shown } else { "0".to_owned() };
        // Plans are compared here: their amounts are told even where the gap counts as balance.
        let kind = match self.input.metric {
            Metric::Gap if self.shows(value) => State::of(0.0, value, 0.0).key(),
            _ => "amount",
        };
        let args = [("kind", kind.into()), ("value", shown.into())];
        self.texts.format("plans-value", &args)
    }

    pub(crate) fn tick(&self, axis: &Axis, tick: f64, unit: bool) -> String {
        let lang = self.context.lang;
        if unit {
            number::money_in(tick * self.unit.kroner(), self.unit, axis.decimals, lang)
        } else {
            number::decimal(tick, axis.decimals, lang)
        }
    }

    /// The chart for those who do not see it; the first three plans and the reference.
    pub(crate) fn description(&self, axis: &Axis) -> String {
        let lang = self.context.lang;
        let mut told: Vec<&PlanDot> = self.drawn().take(3).collect();
        if let Some(reference) = self.reference()
            && !told.contains(&reference)
        {
            told.push(reference);
        }
        let values: Vec<String> = told
            .into_iter()
            .map(|plan| {
                let value = number::money_brief(plan.value(), self.unit, lang);
                let args = [("plan", Arg::from(&plan.name)), ("value", value.into())];
                match plan.span() {
                    Some((low, high)) => {
                        let [plan, value] = args;
                        let span = number::money_range(low, high, self.unit, axis.decimals, lang);
                        let args = [plan, value, ("span", span.into())];
                        self.texts.format("plans-told-span", &args)
                    }
                    None => self.texts.format("plans-told", &args),
                }
            })
            .collect();
        self.texts.format(
            "plans-description",
            &[
                ("count", self.input.plans.len().into()),
                ("unit", self.unit.name(lang).into()),
                ("low", number::decimal(axis.low(), axis.decimals, lang).into()),
                ("high", number::decimal(axis.high(), axis.decimals, lang).into()),
                ("values", values.join("; ").trim_end_matches('.').into()),
            ],
        )
    }
}
