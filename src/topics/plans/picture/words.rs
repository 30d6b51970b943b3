//! What the picture says: its finding, its measure, the plans in words. Start at [`PlansDrawing::heading`].
//!
//! Two plans are not called different where runs differ on it (or, if they are not paired, where spans overlap), nor
//! where both amounts would be written alike.

use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::scale::Axis;
use crate::text::{Arg, number};

use crate::topics::plans::picture::{PlanDot, PlansDrawing};

/// A plan is called lower than another when it is in this share of the runs.
const CLEAR_SHARE: f64 = 0.9;

impl PlansDrawing<'_> {
    /// Whether an amount is more than nothing as it would be written.
    fn shows(&self, dkk: f64) -> bool {
        self.unit.money(dkk).bytes().any(|byte| matches!(byte, b'1'..=b'9'))
    }

    /// "short" or "balance": by this the messages choose their words.
    fn kind(&self, dkk: f64) -> Arg {
        if self.shows(dkk) { "short" } else { "balance" }.into()
    }

    fn years(&self) -> String {
        frame::span(self.input.years.0, self.input.years.1)
    }

    /// The finding with its measure, and how far it can be trusted.
    pub(crate) fn heading(&self) -> Heading {
        let measure = self.texts.get("plans-measure");
        let measure = [measure.as_str(), self.unit.dkk_name()];
        let mut subtitle = frame::subtitle(self.texts, &measure, self.context, &self.years());
        if self.input.plans.len() > 1 {
            subtitle = self.texts.format("plans-subtitle", &[("subtitle", subtitle.into())]);
        }
        let mut notes = vec!["chart-need-means", "plans-shortfall-means"];
        let is_paired = self.input.plans.iter().any(|plan| plan.less_share.is_some());
        match (self.drawn().count(), self.has_spans()) {
            (0, _) | (1, true) => {}
            (_, false) => notes.push("plans-no-runs"),
            (_, true) => notes.push(if is_paired { "plans-paired" } else { "plans-overlap" }),
        }
        let notes = notes.into_iter().map(|key| self.texts.get(key)).collect();
        Heading { title: self.title(), subtitle, notes, plan: false }
    }

    /// The finding, as short as a title must be.
    fn title(&self) -> String {
        let plans: Vec<&PlanDot> = self.drawn().collect();
        let (Some(&best), Some(&worst)) = (plans.first(), plans.last()) else {
            return self.texts.get("plans-title-none");
        };
        let args = [
            ("kind", self.kind(best.value())),
            ("plan", Arg::from(&best.name)),
            ("count", plans.len().into()),
            ("amount", self.unit.money(best.value()).into()),
            ("years", self.years().into()),
        ];
        if plans.len() == 1 {
            return self.texts.format("plans-title-one", &args);
        }
        if !self.shows(worst.value() - best.value()) {
            return self.texts.format("plans-title-same", &args);
        }
        if let Some(reference) = self.reference() {
            return self.title_against(&plans, reference);
        }
        // Without a reference: the lowest, if its span is below all others.
        let next = plans.iter().skip(1).map(|plan| plan.ends().0).fold(f64::INFINITY, f64::min);
        let is_clear = best.ends().1 < next;
        self.texts.format(if is_clear { "plans-title-least" } else { "plans-title-unclear" }, &args)
    }

    /// The first plan that is wholly below the reference, or that there is none.
    fn title_against(&self, plans: &[&PlanDot], reference: &PlanDot) -> String {
        let below = plans.iter().find(|plan| {
            // The same futures hit all plans, so that they are set against each other run by run.
            let is_apart = match plan.less_share {
                Some(share) => share >= CLEAR_SHARE,
                None => plan.ends().1 < reference.ends().0,
            };
            let difference = reference.value() - plan.value();
            is_apart && difference > 0.0 && self.shows(difference)
        });
        let name = ("reference", Arg::from(&reference.name));
        if let Some(plan) = below {
            let difference = self.unit.money(reference.value() - plan.value());
            let args = [name, ("plan", (&plan.name).into()), ("difference", difference.into())];
            let keys = ["plans-title-less", "plans-title-under", "plans-title-alone"];
            return frame::title(keys.map(|key| self.texts.format(key, &args)).to_vec());
        }
        let args = [
            name,
            ("kind", self.kind(reference.value())),
            ("clear", if self.has_spans() { "clear" } else { "plain" }.into()),
            ("amount", self.unit.money(reference.value()).into()),
        ];
        let keys = ["plans-title-no-less", "plans-title-none-under"];
        frame::title(keys.map(|key| self.texts.format(key, &args)).to_vec())
    }

    /// What stands at the right of a row.
    pub(crate) fn label(&self, plan: &PlanDot) -> String {
        let value = plan.value();
        // Small change of a picture in millions is no "0,000".
        if self.shows(value) {
            number::brief(self.unit.on_axis(value.abs()), self.context.lang)
        } else {
            "0".to_owned()
        }
    }

    /// The picture for those who do not see it; the first three plans and the reference.
    pub(crate) fn description(&self, axis: &Axis) -> String {
        let lang = self.context.lang;
        let first: Vec<&PlanDot> = self.drawn().take(3).collect();
        let reference = self.reference().filter(|plan| !first.contains(plan));
        let values = first.into_iter().chain(reference).map(|plan| {
            let value = number::money_brief(plan.value(), self.unit.dkk, lang);
            let span = plan.span().map(|(low, high)| {
                number::money_range(low, high, self.unit.dkk, axis.decimals, lang)
            });
            let key = if span.is_some() { "plans-told-span" } else { "plans-told" };
            let span = span.unwrap_or_default();
            let args =
                [("plan", Arg::from(&plan.name)), ("value", value.into()), ("span", span.into())];
            self.texts.format(key, &args)
        });
        let values = values.collect::<Vec<_>>().join("; ");
        let args = [
            ("count", self.input.plans.len().into()),
            ("unit", self.unit.dkk_name().into()),
            ("low", number::decimal(axis.low(), axis.decimals, lang).into()),
            ("high", number::decimal(axis.high(), axis.decimals, lang).into()),
            ("values", values.trim_end_matches('.').into()),
        ];
        self.texts.format("plans-description", &args)
    }
}
