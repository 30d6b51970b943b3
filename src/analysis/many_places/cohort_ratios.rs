//! Cohort ratios (Hamilton and Perry 1962): a forecast of five-year groups from two counts and nothing else.

use crate::model::{ByGroup, GROUP_AGES, PLACE_GROUPS};

/// Groups of women who have children: 15–49.
const MOTHERS: std::ops::Range<usize> = 3..10;
const LAST: usize = PLACE_GROUPS - 1;

/// Persons by group so many years after `now`, if each group goes on as from `before`, five years earlier:
///
/// ```text
/// P(k+1, t+5) = P(k, t) · now(k+1) / before(k);   children of 0–4 as now per woman of 15–49
/// ```
///
/// The open group comes from the two before it together. Years between two steps lie straight between them. Every group
/// counts at least one person before.
pub fn cohort_ratios(before: &ByGroup, now: &ByGroup, years: usize) -> ByGroup {
    let mut at = *now;
    for _ in 0..years / GROUP_AGES {
        at = next(before, now, &at);
    }
    let left = years % GROUP_AGES;
    if left == 0 {
        return at;
    }
    let after = next(before, now, &at);
    let part = left as f64 / GROUP_AGES as f64;
    std::array::from_fn(|sex| {
        std::array::from_fn(|group| at[sex][group] + (after[sex][group] - at[sex][group]) * part)
    })
}

fn next(before: &ByGroup, now: &ByGroup, at: &ByGroup) -> ByGroup {
    let women = |groups: &ByGroup| groups[0][MOTHERS].iter().fold(0.0, |sum, one| sum + one);
    let mut next: ByGroup = std::array::from_fn(|sex| {
        std::array::from_fn(|group| match group {
            0 => 0.0,
            LAST => {
                let both = |groups: &ByGroup| groups[sex][LAST - 1] + groups[sex][LAST];
                both(at) * now[sex][LAST] / both(before).max(1.0)
            }
            _ => at[sex][group - 1] * now[sex][group] / before[sex][group - 1].max(1.0),
        })
    });
    // The women are those of the new day.
    let mothers = women(&next);
    for sex in 0..2 {
        next[sex][0] = now[sex][0] / women(now).max(1.0) * mothers;
    }
    next
}
