//! What the picture says: its finding, its measure, the services in words. Start at [`UnservedDrawing::heading`].

use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::scale::Axis;
use crate::text::{Arg, number};

use crate::topics::unserved::picture::{FEW, UnservedDrawing, UnservedService};

impl UnservedDrawing<'_> {
    fn persons(&self, persons: f64) -> String {
        number::persons_brief(persons, self.context.lang)
    }

    /// The number at the end of a row.
    pub(crate) fn number(&self, own: &UnservedService, with_span: bool) -> String {
        let own_persons = self.persons(own.persons);
        match own.span.filter(|_| with_span) {
            Some((low, high)) => {
                format!("{own_persons} ({})", number::persons_range(low, high, self.context.lang))
            }
            None => own_persons,
        }
    }

    /// The service, and whose it is where that can be asked.
    pub(crate) fn name(&self, own: &UnservedService) -> String {
        if self.input.areas > 1 {
            format!("{} · {}", own.name, own.area_name)
        } else {
            own.name.clone()
        }
    }

    pub(crate) fn tick(&self, axis: &Axis, tick: f64, with_unit: bool) -> String {
        let number = number::decimal(tick, axis.decimals, self.context.lang);
        if with_unit {
            self.texts.format("unserved-tick", &[("number", number.into())])
        } else {
            number
        }
    }

    /// What the bars and their lines are.
    pub(crate) fn key_of_bar(&self) -> String {
        let (runs, all) = (self.input.runs, self.input.all_runs);
        let part = if runs < all { "some" } else { "all" };
        let args = [("part", Arg::from(part)), ("runs", runs.into()), ("all", all.into())];
        self.texts.format("unserved-key-bar", &args)
    }

    /// Of those without a bar of their own: how many, and how many citizens at most; `None` if there are none.
    pub(crate) fn rest_line(&self) -> Option<String> {
        if self.rest.is_empty() {
            return None;
        }
        let most = self.most_of_rest();
        let bound = most.unwrap_or(FEW);
        let kind = match (most.is_some(), self.has_spans()) {
            (false, false) => "few",
            (false, true) => "few-runs",
            (true, false) => "most",
            (true, true) => "most-runs",
        };
        // "3 øvrige ydelser", or without "øvrige" where there are no others.
        let are_other = !self.drawn.is_empty();
        let services = if are_other { "unserved-other-services" } else { "unserved-services" };
        let services = self.texts.format(services, &[("count", self.rest.len().into())]);
        let args = [
            ("kind", Arg::from(kind)),
            ("services", services.into()),
            ("persons", number::persons(bound, self.context.lang).into()),
        ];
        Some(self.texts.format("unserved-rest", &args))
    }

    /// The finding; no service is called the largest where two are written alike.
    fn title(&self) -> String {
        let year = ("year", Arg::year(self.input.year));
        if self.bad > 0 && self.bars.is_empty() {
            return self.texts.get("unserved-title-bad");
        }
        if self.input.services.is_empty() {
            return self.texts.get("unserved-title-none");
        }
        let runs = if self.has_spans() { "many" } else { "one" };
        let Some(first) = self.bars.first() else {
            let most = self.rest.iter().map(|own| own.most()).fold(0.0, f64::max);
            let kind = if most > 0.0 { "few" } else { "nobody" };
            let args = [("kind", Arg::from(kind)), ("runs", runs.into()), year];
            return self.texts.format("unserved-title-nothing", &args);
        };
        let written = self.persons(first.persons);
        if first.persons.round() < 1.0 {
            // Nobody waits in the scenario; the largest p90 is of another row, perhaps.
            let most = self.bars.iter().reduce(|a, b| if b.most() > a.most() { b } else { a });
            let most = most.unwrap_or(first);
            let persons = ("persons", Arg::from(self.persons(most.most())));
            let args = [persons, ("service", (&most.name).into()), year];
            let keys = ["unserved-title-risk", "unserved-title-risk-short"];
            return frame::title(keys.map(|key| self.texts.format(key, &args)).to_vec());
        }
        let is_first = self.bars.get(1).is_some_and(|next| self.persons(next.persons) != written);
        let args = [
            ("kind", Arg::from(if is_first { "most" } else { "one" })),
            ("count", Arg::from(first.persons.round() as i64)),
            ("persons", written.into()),
            ("service", (&first.name).into()),
            year,
        ];
        let keys = ["unserved-title", "unserved-title-short"];
        frame::title(keys.map(|key| self.texts.format(key, &args)).to_vec())
    }

    /// Why there are no bars.
    pub(crate) fn nothing(&self) -> String {
        self.rest_line().unwrap_or_else(|| self.texts.get("unserved-nothing"))
    }

    /// The finding, its measure, and what the numbers are not.
    pub(crate) fn heading(&self) -> Heading {
        let args = [
            ("place", Arg::from(&self.context.place)),
            ("year", Arg::year(self.input.year)),
            ("bad", self.bad.into()),
            ("all", self.input.services.len().into()),
        ];
        let mut notes = vec![self.texts.get("unserved-note")];
        if self.bad > 0 {
            notes.push(self.texts.format("unserved-bad", &args));
        }
        let subtitle = self.texts.format("unserved-subtitle", &args);
        Heading { title: self.title(), subtitle, notes, plan: true }
    }

    pub(crate) fn description(&self, axis: &Axis) -> String {
        let values: Vec<String> = self
            .drawn
            .iter()
            .take(3)
            .map(|own| {
                let span =
                    own.span.map(|(low, high)| number::persons_range(low, high, self.context.lang));
                let args = [
                    ("service", Arg::from(self.name(own))),
                    ("persons", self.persons(own.persons).into()),
                    ("spread", Arg::yes_or_no(span.is_some())),
                    ("range", span.unwrap_or_default().into()),
                ];
                self.texts.format("unserved-value", &args)
            })
            .collect();
        let args = [
            ("count", Arg::from(self.drawn.len())),
            ("year", Arg::year(self.input.year)),
            ("high", number::decimal(axis.high(), axis.decimals, self.context.lang).into()),
            ("values", values.join("; ").into()),
        ];
        let mut said = self.texts.format("unserved-description", &args);
        if let Some(rest) = self.rest_line() {
            said = format!("{rest}. {said}");
        }
        said
    }
}
