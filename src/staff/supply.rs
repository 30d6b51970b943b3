//! Funded and available staff of one run and plan.
//!
//! Who can be paid and who can be hired. Start at [`available`].

use super::stock::StaffTable;
use crate::numeric::Lanes;

/// FTE that recurring service money pays for.
///
/// ```text
/// W(0) · (S − committed) / B ÷ Π(1 + w·r) ÷ pay
/// ```
///
/// `committed` is one-off and initiative money, which buys no FTE; `wage_index` = Π(1 + w·r) for real wage
/// growth r. W(0) where there is no budget to compare with; never below 0.
#[inline(always)]
pub fn funded<const L: usize>(
    base_fte: f64,
    base_budget_dkk: f64,
    recurring_dkk: Lanes<L>,
    wage_index: Lanes<L>,
    pay_factor: f64,
) -> Lanes<L> {
    if base_budget_dkk <= 0.0 {
        return Lanes::splat(base_fte);
    }
    (recurring_dkk / base_budget_dkk * base_fte / wage_index / pay_factor).max(Lanes::ZERO)
}

/// One year's market for staff; slices of shape `[area]`.
#[derive(Clone, Copy)]
pub struct Hiring<'a, const L: usize> {
    /// FTE needed.
    pub needed: &'a [Lanes<L>],
    /// FTE funded.
    pub funded: &'a [Lanes<L>],
    /// The most that can be hired over all areas, FTE.
    pub most: Lanes<L>,
}

/// FTE available in year `t`, to `available`; this year's recruits go to `recruits`, shape `[year][area]`,
/// where those of earlier years stand.
///
/// ```text
/// available = stayers + vacancies · min(1, most / Σ vacancies)
/// vacancies = max(0, min(funded, needed) − stayers)
/// ```
#[inline(always)]
pub fn available<const L: usize>(
    staff: &StaffTable,
    t: usize,
    hiring: Hiring<'_, L>,
    recruits: &mut [Lanes<L>],
    available: &mut [Lanes<L>],
) {
    let areas = available.len();
    let mut all_vacancies = Lanes::<L>::ZERO;
    for area in 0..areas {
        let mut stayers = Lanes::splat(staff.first(t, area));
        let kept = staff.kept(t, area);
        for year in 1..t {
            stayers += recruits[year * areas + area] * kept[year];
        }
        available[area] = stayers;
        let wanted = hiring.funded[area].min(hiring.needed[area]);
        // In the base year everybody is in place.
        let vacancies = if t == 0 { Lanes::ZERO } else { (wanted - stayers).max(Lanes::ZERO) };
        recruits[t * areas + area] = vacancies;
        all_vacancies += vacancies;
    }
    let filled = hiring.most.ratio_or(all_vacancies, Lanes::ONE).min(Lanes::ONE);
    for area in 0..areas {
        let hired = recruits[t * areas + area] * filled;
        recruits[t * areas + area] = hired;
        available[area] += hired;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::levers::StaffLevers;
    use crate::model::Workforce;

    #[test]
    fn one_off_money_and_dearer_hands_buy_fewer() {
        let lanes = |value: f64| Lanes([value]);
        assert_eq!(funded(100.0, 50.0, lanes(40.0), lanes(1.0), 1.0), lanes(80.0));
        assert_eq!(funded(100.0, 50.0, lanes(40.0), lanes(1.25), 2.0), lanes(32.0));
        assert_eq!(funded(100.0, 0.0, lanes(0.0), lanes(1.25), 2.0), lanes(100.0));
        assert_eq!(funded(100.0, 50.0, lanes(-40.0), lanes(1.0), 1.0), lanes(0.0));
    }

    #[test]
    fn too_few_to_hire_are_shared_by_vacancies() {
        let workforce = Workforce {
            fte: vec![vec![100.0, 0.0], vec![100.0, 0.0]],
            retirement_rate: vec![0.1, 0.1],
            turnover_rate: vec![0.0, 0.0],
        };
        let levers = StaffLevers { pay_factor: vec![1.0; 6], turnover_factor: vec![1.0; 6] };
        let staff = StaffTable::new(&workforce, &levers, 3, 2);
        let mut recruits = vec![Lanes([0.0]); 6];
        let mut there = [Lanes([0.0]); 2];
        let hiring = Hiring {
            needed: &[Lanes([120.0]), Lanes([100.0])],
            funded: &[Lanes([200.0]), Lanes([100.0])],
            most: Lanes([20.0]),
        };
        available(&staff, 0, hiring, &mut recruits, &mut there);
        assert_eq!(there, [Lanes([100.0]); 2]);
        available(&staff, 1, hiring, &mut recruits, &mut there);
        // 90 stay in each; 30 and 10 are wanted, 20 can be had.
        assert_eq!(there, [Lanes([105.0]), Lanes([95.0])]);
        available(&staff, 2, hiring, &mut recruits, &mut there);
        // 81 + 13.5 stay, 25.5 wanted; 81 + 4.5 stay, 14.5 wanted.
        assert_eq!(there[0], Lanes([94.5 + 12.75]));
        assert_eq!(there[1], Lanes([85.5 + 7.25]));
    }
}
