//! From volume to kroner and hours: the fixed share, steps in capacity, calibration.
//!
//! Cost and FTE share one bracket, so that money and staff do not drift apart. Start at [`bracket`].

use crate::numeric::Lanes;

/// Units that cost and staff are reckoned on.
///
/// ```text
/// φ·V(0) + (1 − φ)·V(t)
/// ```
///
/// This is `V(0)·[φ + (1−φ)·V(t)/V(0)]` without the division. Where nobody used the service in the base year nothing
/// of it is fixed: φ is then 0, and 150 units count as 150.
#[inline(always)]
pub fn bracket<const L: usize>(fixed_share: f64, base: Lanes<L>, now: Lanes<L>) -> Lanes<L> {
    let fixed_share = base.is_greater(Lanes::ZERO) * fixed_share;
    base * fixed_share + now * (Lanes::ONE - fixed_share)
}

/// Volume rounded up to the next step above the base year's.
///
/// ```text
/// V(0) + step · ⌈(V(t) − V(0)) / step⌉
/// ```
///
/// `step` in units; 0: no steps. A volume within 10⁻⁹ of a step counts as being on it: rounding in the
/// last bits must not build twelve nursing-home places.
#[inline(always)]
pub fn stepped<const L: usize>(step: f64, base: Lanes<L>, now: Lanes<L>) -> Lanes<L> {
    if step > 0.0 { base + ((now - base) / step - 1e-9).ceil() * step } else { now }
}

/// What base-year amounts must be multiplied with to meet `target`; 1 where there is nothing to calibrate.
#[inline(always)]
pub fn calibration<const L: usize>(target: f64, uncalibrated: Lanes<L>) -> Lanes<L> {
    Lanes::splat(target).ratio_or(uncalibrated, Lanes::ONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_share_follows_no_volume() {
        assert_eq!(bracket(0.25, Lanes([100.0]), Lanes([200.0])), Lanes([175.0]));
        // Runs side by side: one of them without use in the base year.
        let (base, now) = (Lanes([100.0, 0.0]), Lanes([200.0, 150.0]));
        assert_eq!(bracket(0.1, base, now), Lanes([190.0, 150.0]));
    }

    #[test]
    fn capacity_is_rounded_up_to_a_whole_step_from_the_base_year() {
        let base = Lanes([100.0, 100.0, 100.0, 100.0]);
        let now = Lanes([100.0 + 1e-10, 100.1, 112.0, 80.0]);
        assert_eq!(stepped(12.0, base, now), Lanes([100.0, 112.0, 112.0, 88.0]));
        assert_eq!(stepped(0.0, base, now), now);
    }

    #[test]
    fn calibration_meets_the_budget() {
        assert_eq!(calibration(50.0, Lanes([40.0, 0.0])), Lanes([1.25, 1.0]));
    }
}
