//! Amounts as they stand in the tables, and how they are told.
//!
//! Owns when a gap counts and the words for it; refuses to choose which is told. Start at [`Balance`].

use crate::text::Arg;
use crate::text::number::{Unit, decimal, money_brief, money_range, share, signed};
use crate::topics::gap::tables::Amounts;
use crate::topics::teller::{Named, Teller};

/// Less than this is the krone that rounding leaves.
const A_KRONE: f64 = 1.0;

/// Need and frame of an area or of all in one year, kroner, as `gap.csv` has them.
#[derive(Clone, Copy)]
pub(crate) struct Balance {
    pub(crate) need: f64,
    pub(crate) frame: f64,
    pub(crate) coverage: f64,
}

/// Does the frame reach?
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The gap is above the tolerance.
    Short,
    /// It is not worth a word.
    Even,
    /// The surplus is above the tolerance.
    Spare,
}

impl Balance {
    pub(crate) fn of(amounts: Amounts) -> Self {
        Self {
            need: amounts.need_ore as f64 / 100.0,
            frame: amounts.frame_ore as f64 / 100.0,
            coverage: amounts.area_year.coverage(),
        }
    }

    /// Need − frame.
    pub(crate) fn gap(self) -> f64 {
        self.need - self.frame
    }

    pub(crate) fn standing(self, tolerance: f64) -> Standing {
        let limit = tolerance * self.need + A_KRONE;
        match self.gap() {
            gap if gap > limit => Standing::Short,
            gap if gap < -limit => Standing::Spare,
            _ => Standing::Even,
        }
    }
}

impl Teller<'_> {
    pub(crate) fn total(&self, t: usize) -> Balance {
        Balance::of(Amounts::total(self.plan.areas(t)))
    }

    pub(crate) fn of_area(&self, t: usize, area: usize) -> Balance {
        let amounts = self.plan.areas(t).get(area).map(Amounts::of);
        let none = Balance { need: 0.0, frame: 0.0, coverage: 1.0 };
        amounts.map_or(none, Balance::of)
    }

    pub(crate) fn area_count(&self) -> usize {
        self.study.model.areas.len()
    }

    pub(crate) fn standing(&self, balance: Balance) -> Standing {
        balance.standing(self.study.model.tolerance)
    }

    /// An amount in the paper's unit, with two or three digits.
    pub(crate) fn money(&self, dkk: f64) -> String {
        // A rounding krone is nothing.
        money_brief(if dkk.abs() <= A_KRONE { 0.0 } else { dkk }, self.unit, self.lang())
    }

    /// An amount for a column whose largest is `largest`, without the unit.
    pub(crate) fn cell(&self, dkk: f64, largest: f64) -> String {
        decimal(dkk / self.unit.kroner(), self.decimals(largest), self.lang())
    }

    /// The same, with a plus before what is above zero.
    pub(crate) fn signed_cell(&self, dkk: f64, largest: f64) -> String {
        signed(dkk / self.unit.kroner(), self.decimals(largest), self.lang())
    }

    /// Two amounts in the paper's unit, with the digits that the larger one bears.
    pub(crate) fn money_range(&self, low: f64, high: f64) -> String {
        let decimals = match low.abs().max(high.abs()) / self.unit.kroner() {
            _ if self.unit == Unit::Krone => 0,
            size if size >= 99.95 => 0,
            size if size >= 0.995 => 1,
            _ => 2,
        };
        money_range(low, high, self.unit, decimals, self.lang())
    }

    pub(crate) fn decimals(&self, largest: f64) -> usize {
        match largest.abs() / self.unit.kroner() {
            _ if self.unit == Unit::Krone => 0,
            size if size >= 100.0 => 0,
            size if size >= 10.0 => 1,
            _ => 2,
        }
    }

    pub(crate) fn percent(&self, part: f64) -> String {
        share(part, 0, self.lang())
    }

    /// A share of the runs: "over 99 %" where it is not all of them, "under 1 %" where it is not none.
    pub(crate) fn part(&self, part: f64) -> String {
        let limit =
            |key: &str, at: f64| self.texts.format(key, &[("share", self.percent(at).into())]);
        match part {
            part if part > 0.0 && part < 0.005 => limit("share-under", 0.01),
            part if part < 1.0 && part > 0.995 => limit("share-over", 0.99),
            part => self.percent(part),
        }
    }

    /// Price year and unit, as they stand under a table.
    pub(crate) fn unit_args(&self) -> [Named; 2] {
        let base = self.study.model.base_year.0;
        [("unit", self.unit.name(self.lang()).into()), ("base", Arg::year(base))]
    }

    /// "der mangler 64,0 mio. kr. (2,1 % af behovet)", "behov og ramme er i balance".
    pub(crate) fn gap_words(&self, balance: Balance) -> String {
        let gap = balance.gap();
        let of_need = if balance.need > 0.0 { gap.abs() / balance.need } else { 0.0 };
        let kind = match self.standing(balance) {
            Standing::Short => "short",
            Standing::Spare => "spare",
            Standing::Even if gap.abs() <= A_KRONE => "none",
            Standing::Even => "even",
        };
        let args = [
            ("kind", Arg::from(kind)),
            ("amount", self.money(gap.abs()).into()),
            ("share", share(of_need, 1, self.lang()).into()),
            self.tolerance_arg(),
        ];
        self.texts.format("paper-gap", &args)
    }
}
