//! What the chart says: its finding, the head of each panel, the initiatives in words.
//!
//! Owns the choice of the finding, which counts all initiatives, drawn or not. Start at [`Story::title`].

use crate::chart::frame;
use crate::chart::scale::Axis;
use crate::chart::theme::State;
use crate::text::number::{self, Unit};
use crate::text::{Arg, Texts};

use crate::topics::initiatives::picture::{InitiativeAccount, Story};

impl Story<'_> {
    fn amount(&self, dkk: f64, unit: Unit) -> String {
        number::money_brief(dkk.abs(), unit, self.context.lang)
    }

    /// Ahead, behind, or nothing as it would be written.
    pub(crate) fn state(&self, own: &InitiativeAccount) -> State {
        let dkk = own.last_dkk();
        let written = self.amount(dkk, self.unit_of(own));
        if !written.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
            State::Balance
        } else if dkk < 0.0 {
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
    fn broken_even(&self, own: &InitiativeAccount) -> String {
        let args = [
            ("kind", Arg::from(Self::kind(own))),
            ("even", Arg::year(own.breaks_even.unwrap_or(self.last))),
            ("last", Arg::year(self.last)),
        ];
        self.texts.format("break-even-state", &args)
    }

    fn standing(&self, own: &InitiativeAccount) -> String {
        let args = [
            ("state", Arg::from(self.state(own).key())),
            ("amount", self.amount(own.last_dkk(), self.unit_of(own)).into()),
            ("last", Arg::year(self.last)),
        ];
        self.texts.format("break-even-standing", &args)
    }

    /// What stands under an initiative's name: whether it has paid for itself, how it ends, who pays.
    pub(crate) fn head(&self, own: &InitiativeAccount) -> [Option<String>; 3] {
        let pays = (self.pays && own.has_cost()).then(|| {
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
            self.texts.format("break-even-pays", &args)
        });
        [Some(self.broken_even(own)), Some(self.standing(own)), pays]
    }

    /// The finding.
    pub(crate) fn title(&self) -> String {
        match self.all {
            [] => self.texts.get("break-even-title-none"),
            [only] => self.title_of_one(only),
            all => title_of_many(all, self.last, self.texts),
        }
    }

    fn title_of_one(&self, own: &InitiativeAccount) -> String {
        let kind = match (Self::kind(own), self.state(own)) {
            ("free", State::Spare) => "plus",
            ("free", State::Short) => "minus",
            ("free", State::Balance) => "nothing",
            (kind, _) => kind,
        };
        let args = [
            ("kind", Arg::from(kind)),
            ("name", (&own.name).into()),
            ("even", Arg::year(own.breaks_even.unwrap_or(self.last))),
            ("last", Arg::year(self.last)),
            ("amount", self.amount(own.last_dkk(), self.unit_of(own)).into()),
        ];
        self.texts.format("break-even-title-one", &args)
    }

    pub(crate) fn subtitle(&self) -> String {
        let measure = self.texts.get("break-even-measure");
        let unit = if self.own_axes {
            self.texts.get("break-even-each-unit")
        } else {
            self.unit.name(self.context.lang).to_owned()
        };
        let years = frame::span(self.first, self.last);
        frame::subtitle(self.texts, &[&measure, &unit], self.context, &years)
    }

    pub(crate) fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.shown.is_empty() {
            return notes;
        }
        if self.last > self.context.base_year {
            notes.push(self.texts.get("chart-projection-note"));
        }
        if self.own_axes {
            notes.push(self.texts.get("break-even-own-axes"));
        }
        if self.shown.len() < self.input.initiatives.len() {
            let args = [
                ("drawn", Arg::from(self.shown.len())),
                ("count", self.input.initiatives.len().into()),
            ];
            notes.push(self.texts.format("break-even-largest", &args));
        }
        if self.input.several_plans {
            notes.push(self.texts.get("break-even-first-plan"));
        }
        notes
    }

    /// A number at a tick of an axis in `unit`.
    pub(crate) fn tick(&self, axis: &Axis, unit: Unit, tick: f64, top: bool) -> String {
        let lang = self.context.lang;
        if top {
            number::money_in(tick * unit.kroner(), unit, axis.decimals, lang)
        } else {
            number::decimal(tick, axis.decimals, lang)
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
            ("unit", self.unit.name(lang).into()),
            ("low", end(Axis::low).into()),
            ("high", end(Axis::high).into()),
            ("values", values.join("; ").into()),
        ];
        self.texts.format("break-even-description", &args)
    }
}

/// How many of several have paid for themselves.
fn title_of_many(all: &[&InitiativeAccount], last: i32, texts: &Texts) -> String {
    let paying = all.iter().filter(|own| own.has_cost()).count();
    let even = all.iter().filter(|own| own.has_cost() && own.breaks_even.is_some()).count();
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
    let args = [
        ("kind", Arg::from(kind)),
        ("count", all.len().into()),
        ("paying", paying.into()),
        ("even", even.into()),
        ("last", Arg::year(last)),
    ];
    texts.format("break-even-title-many", &args)
}
