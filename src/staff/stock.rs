//! How long staff stay: the stock by age, aged, retired and left, worked out before any run.
//!
//! Who leaves depends on age and plan but on no scenario, so what is left of the first staff and of each
//! year's recruits is a plain number. A run then adds up a few numbers a year and walks through no ages.
//! Start at [`StaffTable`].

use crate::levers::StaffLevers;
use crate::model::Workforce;

/// What stays of an area's staff, for one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct StaffTable {
    years: usize,
    areas: usize,
    /// FTE left of the base year's staff; `[year][area]`.
    first: Vec<f64>,
    /// Share left in year t of those recruited in year r by the base-year age profile;
    /// `[t][area][r]`, r from 0 to t.
    kept: Vec<f64>,
}

impl StaffTable {
    /// Ages every cohort through all years.
    ///
    /// ```text
    /// A(x+1, t) = A(x, t−1) · (1 − min(1, retirement(x) + turnover(x)·factor(t−1)))
    /// ```
    pub fn new(workforce: &Workforce, levers: &StaffLevers, years: usize, areas: usize) -> Self {
        let mut table = Self {
            years,
            areas,
            first: vec![0.0; years * areas],
            kept: vec![0.0; years * areas * years],
        };
        for area in 0..areas {
            let base = &workforce.fte[area];
            let whole: f64 = base.iter().sum();
            let profile: Vec<f64> =
                base.iter().map(|fte| if whole > 0.0 { fte / whole } else { 0.0 }).collect();
            for (t, left) in survivors(workforce, levers, area, areas, base, 0..years) {
                table.first[t * areas + area] = left;
            }
            for recruited in 1..years {
                let cohort = survivors(workforce, levers, area, areas, &profile, recruited..years);
                for (t, left) in cohort {
                    table.kept[(t * areas + area) * years + recruited] = left;
                }
            }
        }
        table
    }

    /// FTE left of the base year's staff in year `t`.
    #[inline(always)]
    pub fn first(&self, t: usize, area: usize) -> f64 {
        self.first[t * self.areas + area]
    }

    /// Share left in year `t` of those recruited in each year; `[year of recruitment]`.
    #[inline(always)]
    pub fn kept(&self, t: usize, area: usize) -> &[f64] {
        let row = (t * self.areas + area) * self.years;
        &self.kept[row..row + self.years]
    }
}

/// How much of `cohort` is left in each of `span`, by its first year.
fn survivors(
    workforce: &Workforce,
    levers: &StaffLevers,
    area: usize,
    areas: usize,
    cohort: &[f64],
    span: std::ops::Range<usize>,
) -> Vec<(usize, f64)> {
    let rate = |rates: &[f64], age: usize| rates.get(age).copied().unwrap_or_default();
    let mut stock = cohort.to_vec();
    let mut left = Vec::with_capacity(span.len());
    for t in span {
        left.push((t, stock.iter().sum()));
        let turnover = levers.turnover_factor[t * areas + area];
        let last = stock.len().saturating_sub(1);
        let mut next = vec![0.0; stock.len()];
        for (age, fte) in stock.iter().enumerate() {
            let retires = rate(&workforce.retirement_rate, age);
            let leaves = retires + rate(&workforce.turnover_rate, age) * turnover;
            // The last age of the table is open: whoever is there stays there until he leaves.
            next[(age + 1).min(last)] += fte * (1.0 - leaves.min(1.0));
        }
        stock = next;
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levers(turnover: f64) -> StaffLevers {
        StaffLevers { pay_factor: vec![1.0; 4], turnover_factor: vec![turnover; 4] }
    }

    #[test]
    fn staff_age_retire_and_leave_by_hand() {
        let workforce = Workforce {
            fte: vec![vec![0.0, 80.0, 20.0]],
            retirement_rate: vec![0.0, 0.0, 0.5],
            turnover_rate: vec![0.0, 0.25, 0.25],
        };
        let table = StaffTable::new(&workforce, &levers(1.0), 4, 1);
        // 80·0.75 + 20·0.25 = 65, all in the last age; then a quarter of them a year.
        assert_eq!([0, 1, 2, 3].map(|t| table.first(t, 0)), [100.0, 65.0, 16.25, 4.0625]);
        // Of those who came in the first year 16.25 % are left, of those who came in the second 65 %.
        for (kept, by_hand) in table.kept(3, 0).iter().zip([0.0, 0.1625, 0.65, 1.0]) {
            assert!((kept - by_hand).abs() < 1e-15, "{kept} {by_hand}");
        }
        // Half the turnover: 80·0.875 + 20·0.375.
        assert_eq!(StaffTable::new(&workforce, &levers(0.5), 4, 1).first(1, 0), 77.5);
    }

    #[test]
    fn nobody_leaves_twice() {
        let workforce = Workforce {
            fte: vec![vec![10.0]],
            retirement_rate: vec![0.75],
            turnover_rate: vec![0.75],
        };
        assert_eq!(StaffTable::new(&workforce, &levers(1.0), 2, 1).first(1, 0), 0.0);
    }
}
