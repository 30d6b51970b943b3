//! What the picture says: its finding, the head of each panel, the initiatives in words. Start at
//! [`BreakEvenDrawing::heading`]; the finding counts all initiatives, drawn or not.

use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::scale::Axis;
use crate::chart::theme::State;
use crate::text::{Arg, number};

use crate::topics::initiatives::picture::{BreakEvenDrawing, InitiativeAccount};

impl BreakEvenDrawing<'_> {
    /// What was saved less what was spent at the horizon, without its sign.
    fn end(&self, own: &InitiativeAccount) -> String {
        self.unit_of(Some(own)).money(own.last_dkk())
    }

    /// Ahead, behind, or nothing as it would be written.
    pub(crate) fn state(&self, own: &InitiativeAccount) -> State {
        if !self.end(own).bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
            State::Balance
        } else if own.last_dkk() < 0.0 {
            State::Short
        } else {
            State::Spare
        }
    }

    fn kind(own: &InitiativeAccount) -> &'static str {
        match own.breaks_even {
            _ if !own.has_cost() => "free",
            Some(_) => "even",
            None => "never",
        }
    }

    /// "Tjent hjem i 2023".
    pub(crate) fn broken_even(&self, own: &InitiativeAccount) -> String {
        let args = [
            ("kind", Arg::from(Self::kind(own))),
            ("even", Arg::year(own.breaks_even.unwrap_or(self.last))),
            ("last", Arg::year(self.last)),
        ];
        self.texts.format("break-even-state", &args)
    }

    /// "12 mio. kr. foran i 2040".
    pub(crate) fn standing(&self, own: &InitiativeAccount) -> String {
        let args = [
            ("state", Arg::from(self.state(own).key())),
            ("amount", self.end(own).into()),
            ("last", Arg::year(self.last)),
        ];
        self.texts.format("break-even-standing", &args)
    }

    /// Who pays and who gains, where that has room.
    pub(crate) fn who_pays(&self, own: &InitiativeAccount) -> Option<String> {
        let kind = match &own.gainer {
            Some(gainer) if *gainer == own.payer => "self",
            Some(_) => "other",
            None => "nobody",
        };
        let args = [
            ("kind", Arg::from(kind)),
            ("payer", (&own.payer).into()),
            ("gainer", own.gainer.clone().unwrap_or_default().into()),
        ];
        let is_said = self.says_who_pays && own.has_cost();
        is_said.then(|| self.texts.format("break-even-pays", &args))
    }

    /// The finding: of one initiative, or how many of several have paid for themselves.
    fn title(&self) -> String {
        let all = self.all;
        let paying = all.iter().filter(|own| own.has_cost()).count();
        let even = all.iter().filter(|own| own.has_cost() && own.breaks_even.is_some()).count();
        let (key, kind) = match all {
            [] => return self.texts.get("break-even-title-none"),
            [own] => match (Self::kind(own), self.state(own)) {
                ("free", State::Spare) => ("break-even-title-one", "plus"),
                ("free", State::Short) => ("break-even-title-one", "minus"),
                ("free", State::Balance) => ("break-even-title-one", "nothing"),
                (kind, _) => ("break-even-title-one", kind),
            },
            _ => {
                let is_all = paying == all.len();
                let kind = match (paying, even) {
                    (0, _) => "free",
                    _ if is_all && even == 0 => "none",
                    (2, 2) if is_all => "both",
                    _ if is_all && even == paying => "all",
                    _ if is_all => "some",
                    (1, 1) => "single-even",
                    (1, _) => "single-never",
                    _ => "paying",
                };
                ("break-even-title-many", kind)
            }
        };
        let first = all[0];
        let args = [
            ("kind", Arg::from(kind)),
            ("name", (&first.name).into()),
            ("amount", self.end(first).into()),
            ("year", Arg::year(first.breaks_even.unwrap_or(self.last))),
            ("count", all.len().into()),
            ("paying", paying.into()),
            ("even", even.into()),
            ("last", Arg::year(self.last)),
        ];
        self.texts.format(key, &args)
    }

    /// The finding, its measure, and what the reader must know of the axes and the choice.
    pub(crate) fn heading(&self) -> Heading {
        let measure = self.texts.get("break-even-measure");
        let each = self.texts.get("break-even-each-unit");
        let unit = if self.has_own_axes { &each } else { self.unit.dkk_name() };
        let years = frame::span(self.first, self.last);
        let (drawn, count) = (self.shown.len(), self.input.initiatives.len());
        let args = [("drawn", drawn.into()), ("count", count.into())];
        let notes = [
            (self.last > self.context.base_year, "chart-projection-note"),
            (self.has_own_axes, "break-even-own-axes"),
            (drawn < count, "break-even-largest"),
            (self.input.several_plans, "break-even-first-plan"),
        ];
        let notes = notes.into_iter().filter(|(holds, _)| *holds && drawn > 0);
        Heading {
            title: self.title(),
            subtitle: frame::subtitle(self.texts, &[&measure, unit], self.context, &years),
            notes: notes.map(|(_, key)| self.texts.format(key, &args)).collect(),
            // Without several plans the foot names the one that has them.
            plan: !self.input.several_plans,
        }
    }

    /// `axis` is the one that all panels share.
    pub(crate) fn description(&self, axis: Option<&Axis>) -> String {
        let lang = self.context.lang;
        // The three that end furthest from zero, the furthest first.
        let mut furthest = self.shown.clone();
        furthest.sort_by(|a, b| b.last_dkk().abs().total_cmp(&a.last_dkk().abs()));
        let values: Vec<String> = furthest
            .iter()
            .take(3)
            .map(|own| {
                let args = [
                    ("name", Arg::from(&own.name)),
                    ("state", self.broken_even(own).into()),
                    ("standing", self.standing(own).into()),
                ];
                self.texts.format("break-even-value", &args)
            })
            .collect();
        let end = |of: fn(&Axis) -> f64| {
            axis.map_or_else(String::new, |axis| number::decimal(of(axis), axis.decimals, lang))
        };
        let args = [
            ("count", Arg::from(self.shown.len())),
            ("years", frame::span(self.first, self.last).into()),
            ("axes", if axis.is_some() { "shared" } else { "own" }.into()),
            ("unit", self.unit.dkk_name().into()),
            ("low", end(Axis::low).into()),
            ("high", end(Axis::high).into()),
            ("values", values.join("; ").into()),
        ];
        self.texts.format("break-even-description", &args)
    }
}
