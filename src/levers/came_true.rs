//! How much of a promise comes true, and when, in each of several runs side by side.
//!
//! Start at [`CameTrue`].

use crate::ids::PromiseId;
use crate::model::{Factor, Realisation};
use crate::numeric::Lanes;
use crate::tables::FactorLanes;

/// A year of several runs; without `factors` the rows' own numbers hold.
#[derive(Clone, Copy, Debug)]
pub struct RunYear<'a, const L: usize> {
    /// The factors of the runs.
    pub factors: Option<&'a FactorLanes<L>>,
    /// Years after the base year.
    pub t: usize,
}

/// What comes true of one lever or initiative.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct CameTrue {
    share: f64,
    delay_years: usize,
    /// Where a run's own numbers are; `None`: no ensemble draws them.
    drawn: Option<PromiseId>,
}

impl CameTrue {
    /// As the row says, or as a run has it if the promise is drawn.
    pub(super) fn new(own: &Realisation, drawn: Option<PromiseId>) -> Self {
        Self { share: own.share, delay_years: own.delay_years, drawn }
    }

    /// Is it drawn?
    pub(super) fn is_drawn(&self) -> bool {
        self.drawn.is_some()
    }

    #[inline(always)]
    fn number<const L: usize>(&self, factor: Factor, own: f64, at: RunYear<'_, L>) -> Lanes<L> {
        match (self.drawn, at.factors) {
            (Some(promise), Some(factors)) => factors.of_part(factor, promise.index(), at.t),
            _ => Lanes::splat(own),
        }
    }

    /// `profile` in the year, moved by the delay; `before` in years before its first.
    ///
    /// A drawn delay counts in whole years, the nearest.
    #[inline(always)]
    fn delayed<const L: usize>(
        &self,
        profile: &[f64],
        before: f64,
        at: RunYear<'_, L>,
    ) -> Lanes<L> {
        let delay = self.number(Factor::RealisationDelayYears, self.delay_years as f64, at);
        delay.map(|years| {
            let years = (years + 0.5) as usize;
            at.t.checked_sub(years).map_or(before, |then| profile[then])
        })
    }

    /// What a lever leaves, as a share: its whole factor k becomes 1 − r·(1 − k).
    ///
    /// `promised` is k in each year, caps and floors inside. Written k + (1 − r)·(1 − k), so that r = 1 gives k to
    /// the last bit.
    #[inline(always)]
    pub(super) fn left<const L: usize>(&self, promised: &[f64], at: RunYear<'_, L>) -> Lanes<L> {
        let share = self.number(Factor::Realisation, self.share, at);
        let promised = self.delayed(promised, 1.0, at);
        promised + (Lanes::ONE - share) * (Lanes::ONE - promised)
    }

    /// What an effect of an initiative leaves: max(0, 1 + r·effect·σ·boost).
    #[inline(always)]
    pub(super) fn moved<const L: usize>(
        &self,
        effect: f64,
        strength: &[f64],
        boost: Lanes<L>,
        at: RunYear<'_, L>,
    ) -> Lanes<L> {
        let share = self.number(Factor::Realisation, self.share, at);
        let strength = self.delayed(strength, 0.0, at) * boost;
        (strength * effect * share + 1.0).max(Lanes::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: RunYear<'static, 1> = RunYear { factors: None, t: 2 };

    fn left(share: f64, delay_years: usize) -> f64 {
        let own = Realisation { share, delay_years, ..Realisation::WHOLE };
        CameTrue::new(&own, None).left(&[1.0, 0.3, 0.1], NOW).0[0]
    }

    #[test]
    fn a_whole_promise_is_kept_to_the_last_bit_and_none_of_it_leaves_need_as_it_was() {
        assert_eq!(left(1.0, 0).to_bits(), 0.1_f64.to_bits());
        assert_eq!(left(1.0, 1).to_bits(), 0.3_f64.to_bits());
        assert_eq!(left(0.0, 0), 1.0);
        assert_eq!(left(1.0, 2), 1.0);
        assert_eq!(left(1.0, 7), 1.0);
    }

    #[test]
    fn half_a_promise_is_half_of_what_the_whole_factor_takes() {
        assert!((left(0.5, 0) - 0.55).abs() < 1e-15);
    }
}
