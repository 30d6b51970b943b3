//! Need, frame and gap as they stand in the tables, and when a gap counts.
//!
//! Start at `Balance`.

use crate::topics::gap::tables::Amounts;

/// Less than this is the krone that rounding leaves.
pub(crate) const A_KRONE: f64 = 1.0;

/// Need and frame of an area or of all in one year, kroner, as `gap.csv` has them.
#[derive(Clone, Copy)]
pub(crate) struct Balance {
    pub(crate) need: f64,
    /// What a share of the gap is of: need without transfers.
    pub(crate) service_need: f64,
    pub(crate) frame: f64,
    pub(crate) coverage: f64,
}

/// Does the frame reach?
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum GapState {
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
            service_need: amounts.service_need_dkk(),
            frame: amounts.frame_ore as f64 / 100.0,
            coverage: amounts.area_year.coverage(),
        }
    }

    /// Need − frame.
    pub(crate) fn gap(self) -> f64 {
        self.need - self.frame
    }

    /// The gap as a share of service need; 0 where nothing is needed.
    pub(crate) fn shortage_share(self) -> f64 {
        if self.service_need > 0.0 { self.gap() / self.service_need } else { 0.0 }
    }

    pub(crate) fn standing(self, tolerance: f64) -> GapState {
        let limit = tolerance * self.service_need + A_KRONE;
        match self.gap() {
            gap if gap > limit => GapState::Short,
            gap if gap < -limit => GapState::Spare,
            _ => GapState::Even,
        }
    }
}
