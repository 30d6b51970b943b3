//! The life table of one sex in one year, from central death rates.
//!
//! Survivorship and remaining life expectancy; rates are neither smoothed nor extrapolated. Start at
//! [`life_table`].

use crate::model::{Sex, infant_years_lived};
use crate::numeric::{Lanes, exp};

/// What the projection and the needs take from a life table of one sex; slices of shape `[age]`.
pub struct LifeTable<'a, const L: usize> {
    /// Share of those aged `x` on 1 January who live to the next; the last two ages share one value.
    pub survival: &'a mut [Lanes<L>],
    /// Remaining life expectancy at exact age `x`, years.
    pub expectancy: &'a mut [Lanes<L>],
}

/// Above this central rate the half-year assumption gives a probability above 1.
const HIGHEST_RATE_FOR_HALF_YEAR: f64 = 2.0;

/// Fills `table` from the rates `mx · change` and gives the share of births that live to 1 January.
///
/// ```text
/// q = m / (1 + (1 − a) m),  a = ½, a₀ by Andreev & Kingkade
/// n_x = L_x / l_x = 1 − (1 − a_x) q_x = 1 / (1 + (1 − a) m),  p_x = l_{x+1} / l_x = 1 − q_x
/// e_x = T_x / l_x = n_x + p_x e_{x+1},  e_A = 1 / m_A
/// S_b = L_0 / l_0 = n_0,  S_x = L_{x+1} / L_x = p_x n_{x+1} / n_x,
/// S_A = T_A / T_{A−1} = p_{A−1} e_A / e_{A−1} for ages A−1 and A together
/// ```
///
/// Everything is by those who reach age `x`, oldest first: one division an age, and no need of `l_x`,
/// which may be 0 where people still move in. Where `m > 2` at a closed age: `q = 1 − e^(−m)`, `n = q / m`.
/// `mx` per person and year, shape `[age]`; `change` multiplies all of them, 1 for none.
///
/// Source: Preston, Heuveline & Guillot (2001), ch. 3 and 6; Andreev & Kingkade (2015), *Demographic
/// Research* 33:13, table 3-2 as in the Human Mortality Database's protocol.
#[inline(always)]
pub fn life_table<const L: usize>(
    sex: Sex,
    mx: &[f64],
    change: Lanes<L>,
    table: LifeTable<'_, L>,
) -> Lanes<L> {
    let last = mx.len() - 1;
    let LifeTable { survival, expectancy } = table;
    let (survival, expectancy) = (&mut survival[..=last], &mut expectancy[..=last]);
    let most_change = change.bounds().1;
    let mut years_left = Lanes::ONE.ratio_or(change * mx[last], Lanes::ZERO);
    let mut lived = Lanes::<L>::ONE;
    expectancy[last] = years_left;
    for age in (0..last).rev() {
        let (years_left_above, lived_above) = (years_left, lived);
        let rate = change * mx[age];
        let before_death =
            if age == 0 { rate.map(|m0| infant_years_lived(sex, m0)) } else { Lanes::splat(0.5) };
        // 1 / n: those who begin the year per person and year lived in it.
        let mut entrants = (Lanes::ONE - before_death) * rate + 1.0;
        lived = Lanes::ONE / entrants;
        let mut dying = rate * lived;
        if most_change * mx[age] > HIGHEST_RATE_FOR_HALF_YEAR {
            for lane in 0..L {
                if rate.0[lane] > HIGHEST_RATE_FOR_HALF_YEAR {
                    dying.0[lane] = 1.0 - exp(-rate.0[lane]);
                    lived.0[lane] = dying.0[lane] / rate.0[lane];
                    entrants.0[lane] = rate.0[lane] / dying.0[lane];
                }
            }
        }
        let surviving = Lanes::ONE - dying;
        years_left = lived + surviving * years_left_above;
        expectancy[age] = years_left;
        if age + 1 == last {
            // The open age and the one before it pass into the open age together.
            let share = surviving * years_left_above / years_left;
            survival[age] = share;
            survival[last] = share;
        } else {
            survival[age] = surviving * lived_above * entrants;
        }
    }
    lived
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Filled {
        survival: Vec<f64>,
        expectancy: Vec<f64>,
        at_birth: f64,
    }

    fn filled(sex: Sex, mx: &[f64], change: f64) -> Filled {
        let n = mx.len();
        let mut columns = vec![vec![Lanes::<1>::ZERO; n]; 2];
        let [survival, expectancy] = &mut columns[..] else { unreachable!() };
        let at_birth = life_table(sex, mx, Lanes([change]), LifeTable { survival, expectancy });
        let plain = |column: &[Lanes<1>]| column.iter().map(|lane| lane.0[0]).collect();
        Filled {
            survival: plain(&columns[0]),
            expectancy: plain(&columns[1]),
            at_birth: at_birth.0[0],
        }
    }

    #[test]
    fn a_constant_rate_gives_its_reciprocal_at_the_open_age() {
        let table = filled(Sex::Female, &[0.01; 100], 1.0);
        assert!((table.expectancy[99] - 100.0).abs() < 1e-9);
        // A person aged 50 with the same rate for ever lives 1/m years more, but for the half-year rule.
        assert!((table.expectancy[50] - 100.0).abs() < 0.01);
        assert!((table.survival[50] - (1.0 - 0.01 / 1.005)).abs() < 1e-12);
        assert_eq!(table.survival[98], table.survival[99]);
    }

    #[test]
    fn three_ages_by_hand() {
        // a0 = 0.14929 - 1.99545 * 0.02 = 0.109381; q0 = 0.02 / (1 + 0.890619 * 0.02) = 0.019649998...
        let q0 = 0.02 / (1.0 + (1.0 - (0.149_29 - 1.995_45 * 0.02)) * 0.02);
        let (l0, l1) = (1.0, 1.0 - q0);
        let years0 = l0 - (1.0 - (0.149_29 - 1.995_45 * 0.02)) * q0;
        let q1 = 0.1 / 1.05;
        let (l2, years1) = (l1 * (1.0 - q1), l1 * (1.0 - 0.5 * q1));
        let years2 = l2 / 0.5;
        let table = filled(Sex::Male, &[0.02, 0.1, 0.5], 1.0);
        assert!((table.at_birth - years0).abs() < 1e-15);
        assert!((table.survival[0] - years1 / years0).abs() < 1e-15);
        assert!((table.survival[1] - years2 / (years1 + years2)).abs() < 1e-15);
        assert!((table.expectancy[0] - (years0 + years1 + years2)).abs() < 1e-14);
    }

    #[test]
    fn a_rate_above_two_still_leaves_survivors() {
        let table = filled(Sex::Male, &[0.01, 3.0, 1.0], 1.0);
        // By hand: l1 = 1 - q0, d1 = l1 (1 - e^-3), L1 = d1 / 3, L2 = l1 e^-3.
        let left = 0.049_787_068_367_863_944;
        let (years1, years2) = ((1.0 - left) / 3.0, left);
        assert!((table.survival[1] - years2 / (years1 + years2)).abs() < 1e-15);
        assert!(table.survival.iter().all(|share| (0.0..=1.0).contains(share)));
    }

    #[test]
    fn nobody_left_is_no_hole_for_those_who_move_in_later() {
        // All aged 1 die; those aged 2 have a table of their own.
        let table = filled(Sex::Female, &[0.01, 2.0, 0.5, 0.5, 0.5], 1.0);
        assert_eq!(table.survival[1], 0.0);
        assert!((table.survival[2] - (0.75 / 1.25)).abs() < 1e-15);
        assert!((table.expectancy[2] - 2.0).abs() < 1e-15);
    }
}
