//! Volume: how many units of a service the persons use.
//!
//! The sum has one order: women, then men, the younger bands first. Start at [`volume`].

use crate::numeric::Lanes;

/// Units a year of one service.
///
/// ```text
/// V = Σ_g Σ_k u(g, k) · B(g, k)
/// ```
///
/// `in_band`: persons by band of ages, women and men; `use_rates`: units per person and year in each of the
/// same bands.
#[inline(always)]
pub fn volume<const L: usize>(in_band: [&[Lanes<L>]; 2], use_rates: [&[f64]; 2]) -> Lanes<L> {
    let [mut women, mut men] = [Lanes::<L>::ZERO; 2];
    // Side by side, so that the two sums do not wait for each other.
    let rates = use_rates[0].iter().zip(use_rates[1]);
    for ((woman_rate, man_rate), (w, m)) in rates.zip(in_band[0].iter().zip(in_band[1])) {
        women += *w * *woman_rate;
        men += *m * *man_rate;
    }
    women + men
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_persons_times_rates_in_each_band_of_both_sexes() {
        let women = [Lanes([10.0, 1.0]), Lanes([4.0, 0.0])];
        let men = [Lanes([20.0, 2.0]), Lanes([8.0, 0.0])];
        let units = volume([&women, &men], [&[0.5, 0.25], &[0.125, 1.0]]);
        assert_eq!(units, Lanes([5.0 + 1.0 + 2.5 + 8.0, 0.5 + 0.25]));
        assert_eq!(volume::<2>([&[], &[]], [&[], &[]]), Lanes::ZERO);
    }
}
