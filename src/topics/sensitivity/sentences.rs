//! What would change a number, in sentences that can be put into a paper, and as a table on the screen.
//!
//! Which sentence fits what was found. Start at [`sensitivity_sentences`].

use crate::analysis::sensitivity::interval::Interval;
use crate::analysis::sensitivity::{OfFactor, SETTLED, Sensitivity};
use crate::figures::table::Table;
use crate::ids::PlanId;
use crate::model::{Design, Study};
use crate::text::number::{decimal, share, share_range};
use crate::text::sentence::in_sentence;
use crate::text::{Arg, Texts};
use crate::topics::basis::factor_names::{
    factor_name, factor_range, outcome_change, outcome_name, outcome_value,
};
use crate::writers::screen::aligned;

/// Factors that are told after the first.
const ALSO_TOLD: usize = 2;
/// A factor whose total index is below this for sure may as well be known: assumption, as in most uses of
/// screening.
const NEGLIGIBLE: f64 = 0.01;
/// What variance is left to effects of factors together before it is worth a sentence.
const TOLD_TOGETHER: f64 = 0.05;

/// What was found, the most important first.
pub fn sensitivity_sentences(
    study: &Study,
    design: &Design,
    found: &Sensitivity,
    texts: &Texts,
) -> Vec<String> {
    SensitivityWords { study, design, found, texts }.sentences()
}

/// The sentences, then a row for each factor.
pub fn sensitivity_summary(
    study: &Study,
    design: &Design,
    found: &Sensitivity,
    texts: &Texts,
) -> String {
    let words = SensitivityWords { study, design, found, texts };
    let mut lines = words.sentences();
    lines.push(String::new());
    lines.extend(words.table());
    lines.join("\n") + "\n"
}

struct SensitivityWords<'a> {
    study: &'a Study,
    design: &'a Design,
    found: &'a Sensitivity,
    texts: &'a Texts,
}

impl<'a> SensitivityWords<'a> {
    /// The factors in order, with their names.
    fn factors(&self) -> impl Iterator<Item = (String, &'a OfFactor)> + '_ {
        self.found.order.iter().filter_map(|index| {
            let uncertain = self.design.factors.get(*index)?;
            Some((factor_name(self.study, uncertain, self.texts), self.found.factors.get(*index)?))
        })
    }

    fn range(&self, index: usize) -> String {
        let (own, uncertain) = (&self.found.factors[index], &self.design.factors[index]);
        factor_range(uncertain.factor, own.low, own.high, self.texts)
    }

    fn value(&self, value: f64) -> String {
        outcome_value(self.found.question.outcome, value, self.texts)
    }

    fn change(&self, value: f64) -> String {
        outcome_change(self.found.question.outcome, value, self.texts)
    }

    fn percent(&self, interval: Interval) -> [(&'static str, Arg); 2] {
        let lang = self.texts.lang();
        // An index is a share of the variance; an estimate of it may miss on either side.
        let within = |share: f64| share.clamp(0.0, 1.0);
        let decimals = usize::from(within(interval.estimate) < 0.095);
        [
            ("share", share(within(interval.estimate), decimals, lang).into()),
            (
                "interval",
                share_range(within(interval.low), within(interval.high), decimals, lang).into(),
            ),
        ]
    }

    fn sentences(&self) -> Vec<String> {
        let outcome = outcome_name(self.study, self.found.question.outcome, self.texts);
        let outcome = || ("outcome", Arg::from(&outcome));
        let plan = self.study.plan_name(PlanId(0), self.texts.lang());
        let plan = || ("plan", Arg::from(plan));
        let mut lines = Vec::new();
        let told: Vec<(String, &OfFactor)> = self.factors().collect();
        let Some((name, first)) = told.first() else { return lines };
        let indices: Vec<_> =
            told.iter().filter_map(|(name, own)| Some((name, own.index?))).collect();
        if let Some((name, index)) = indices.first() {
            let second = indices.get(1).map(|(_, other)| other.total);
            let is_tied = second.is_some_and(|other| index.total.low <= other.high);
            let key = if is_tied { "sensitivity-explains-tied" } else { "sensitivity-explains" };
            let mut args = vec![("factor", Arg::from(*name)), outcome(), plan()];
            args.extend(self.percent(index.total));
            lines.push(self.texts.format(key, &args));
            for (name, index) in indices.iter().skip(1).take(ALSO_TOLD) {
                if index.total.estimate < NEGLIGIBLE {
                    break;
                }
                let mut args = vec![("factor", Arg::from(*name))];
                args.extend(self.percent(index.total));
                lines.push(self.texts.format("sensitivity-explains-also", &args));
            }
            let alone: f64 = indices.iter().map(|(_, index)| index.first.estimate).sum();
            // With few rows the estimates miss by more than what they would be said to leave.
            if self.found.is_settled() && 1.0 - alone > TOLD_TOGETHER {
                let lang = self.texts.lang();
                let args = [("share", share(alone.clamp(0.0, 1.0), 0, lang).into())];
                lines.push(self.texts.format("sensitivity-together", &args));
            }
            let small = indices.iter().filter(|(_, index)| index.total.high < NEGLIGIBLE).count();
            if small > 0 {
                lines.push(self.texts.format("sensitivity-negligible", &[("count", small.into())]));
            }
        } else if self.found.question.rows > 0 {
            lines.push(self.texts.format("sensitivity-does-not-vary", &[outcome(), plan()]));
        }
        if first.swing() > self.found.question.outcome.tie_width(self.study) {
            let index = self.found.order[0];
            let args = [
                ("factor", Arg::from(name)),
                ("range", self.range(index).into()),
                ("low", self.value(first.at_low).into()),
                ("high", self.value(first.at_high).into()),
                outcome(),
                plan(),
            ];
            lines.push(self.texts.format("sensitivity-swings", &args));
        }
        lines.extend(self.screening(&told));
        lines.extend(self.verdict());
        lines
    }

    /// Which factors work together with others, by Morris.
    fn screening(&self, told: &[(String, &OfFactor)]) -> Option<String> {
        let effects = told.iter().filter_map(|(name, own)| Some((name, own.effect?)));
        let (name, effect) =
            effects.max_by(|a, b| a.1.mu_star.estimate.total_cmp(&b.1.mu_star.estimate))?;
        if effect.mu_star.estimate <= self.found.question.outcome.tie_width(self.study) {
            return None;
        }
        let args = [
            ("factor", Arg::from(in_sentence(name))),
            ("walks", self.found.question.walks.into()),
            ("effect", self.change(effect.mu_star.estimate).into()),
            ("sigma", self.change(effect.sigma).into()),
        ];
        Some(self.texts.format("sensitivity-screened", &args))
    }

    /// Whether the runs were enough.
    fn verdict(&self) -> Option<String> {
        let widest = self.found.widest?;
        let lang = self.texts.lang();
        let rows = self.found.question.rows as f64;
        // An interval is half as wide with four times the rows.
        let times = (widest / SETTLED) * (widest / SETTLED);
        let needed = (rows * times).clamp(1.0, 1e9) as u64;
        let key =
            if self.found.is_settled() { "sensitivity-settled" } else { "sensitivity-not-settled" };
        let args = [
            ("widest", decimal(100.0 * widest, 1, lang).into()),
            ("limit", decimal(100.0 * SETTLED, 0, lang).into()),
            ("rows", self.found.question.rows.into()),
            // An option's number has no separators.
            ("needed", needed.next_power_of_two().to_string().into()),
        ];
        Some(self.texts.format(key, &args))
    }

    fn table(&self) -> Vec<String> {
        let mut heading: Vec<String> =
            ["head-factor", "sensitivity-range", "sensitivity-at-low", "sensitivity-at-high"]
                .map(|key| self.texts.get(key))
                .into();
        let has_indices = self.found.widest.is_some();
        let has_effects = self.found.question.walks > 0;
        if has_indices {
            heading.push(self.texts.get("sensitivity-first"));
            heading.push(self.texts.get("sensitivity-total"));
        }
        if has_effects {
            heading.push(self.texts.get("sensitivity-mu-star"));
        }
        let mut rows = Vec::new();
        for ((name, own), index) in self.factors().zip(&self.found.order) {
            let mut row =
                vec![name, self.range(*index), self.value(own.at_low), self.value(own.at_high)];
            if let Some(index) = own.index {
                for part in [index.first, index.total] {
                    let [(_, share), (_, interval)] = self.percent(part);
                    row.push(format!("{} ({})", text_of(share), text_of(interval)));
                }
            }
            row.extend(own.effect.map(|effect| self.value(effect.mu_star.estimate)));
            rows.push(row);
        }
        aligned(&Table::printed(heading, &[0], rows))
    }
}

fn text_of(arg: Arg) -> String {
    match arg {
        Arg::Text(text) => text,
        Arg::Number(number) => number.to_string(),
    }
}
