//! In what the numbers of a picture are counted, and how they are written on its axis.

use crate::chart::scale::Axis;
use crate::text::Lang;
use crate::text::number::{self, MoneyUnit};

/// What numbers are counted in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueUnit {
    /// Kroner.
    Dkk,
    /// A share, shown as per cent.
    Share,
    /// Something counted, with its word; the word may be empty.
    Count(String),
}

/// A unit as one picture has it: kroner in thousands, millions or milliards by its largest number.
#[derive(Debug, Clone)]
pub(crate) struct AxisUnit {
    pub(crate) unit: ValueUnit,
    pub(crate) dkk: MoneyUnit,
    pub(crate) lang: Lang,
}

impl AxisUnit {
    /// For `values`; those that cannot be drawn do not count.
    pub(crate) fn new(unit: ValueUnit, values: impl Iterator<Item = f64>, lang: Lang) -> Self {
        let sizes = values.filter(|value| value.is_finite()).map(f64::abs);
        Self { unit, dkk: MoneyUnit::for_chart(sizes.fold(0.0, f64::max)), lang }
    }

    /// The unit's kroner, in words: "mio. kr.".
    pub(crate) fn dkk_name(&self) -> &'static str {
        self.dkk.name(self.lang)
    }

    /// A value as a number of the axis.
    pub(crate) fn on_axis(&self, value: f64) -> f64 {
        match self.unit {
            ValueUnit::Dkk => value / self.dkk.kroner(),
            ValueUnit::Share => value * 100.0,
            ValueUnit::Count(_) => value,
        }
    }

    /// A number of the axis as it is written, with its unit if `has_unit`.
    pub(crate) fn tick(&self, axis: &Axis, tick: f64, has_unit: bool) -> String {
        let (decimals, lang) = (axis.decimals, self.lang);
        match &self.unit {
            ValueUnit::Dkk if has_unit => {
                number::money_in(tick * self.dkk.kroner(), self.dkk, decimals, lang)
            }
            ValueUnit::Share if has_unit => number::share(tick / 100.0, decimals, lang),
            ValueUnit::Count(word) if has_unit && !word.is_empty() => {
                number::with_unit(&number::decimal(tick, decimals, lang), word)
            }
            _ => number::decimal(tick, decimals, lang),
        }
    }

    /// An amount of kroner without its sign, in the picture's unit: "332 mio. kr.".
    pub(crate) fn money(&self, dkk: f64) -> String {
        number::money_brief(dkk.abs(), self.dkk, self.lang)
    }
}
