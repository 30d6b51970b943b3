//! Volume: how many units of a service the persons use.
//!
//! Owns the hottest loop of Pejl and the order of its sum. Start at [`volume`].

use crate::numeric::Lanes;
use std::ops::Range;

/// Units a year of one service for one sex.
///
/// ```text
/// V = Σ_i D'(i) · u(i)
/// ```
///
/// `persons` at their frailty age and `use_rates` (units per person and year), shape `[age]`; only `ages`
/// are looked at, outside them the rates are 0.
///
/// The sum runs in four strands (the first, fifth, ninth … age, and so on), added as (0+1)+(2+3), always:
/// four sums do not wait for each other, and adding in another order would move the last bit.
#[inline(always)]
pub fn volume<const L: usize>(
    persons: &[Lanes<L>],
    use_rates: &[f64],
    ages: Range<usize>,
) -> Lanes<L> {
    let mut strands = [Lanes::<L>::ZERO; 4];
    let persons = &persons[ages.clone()];
    let use_rates = &use_rates[ages];
    let (person_blocks, person_rest) = persons.as_chunks::<4>();
    let (rate_blocks, rate_rest) = use_rates.as_chunks::<4>();
    for (block, rates) in person_blocks.iter().zip(rate_blocks) {
        for strand in 0..4 {
            strands[strand] += block[strand] * rates[strand];
        }
    }
    for (strand, (here, rate)) in person_rest.iter().zip(rate_rest).enumerate() {
        strands[strand] += *here * *rate;
    }
    (strands[0] + strands[1]) + (strands[2] + strands[3])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_persons_times_rates_within_the_ages() {
        let persons: Vec<Lanes<2>> = (0..11).map(|age| Lanes([f64::from(age), 1.0])).collect();
        let rates: Vec<f64> = (0..11).map(|age| if age >= 2 { 0.5 } else { 9.0 }).collect();
        assert_eq!(volume(&persons, &rates, 2..11), Lanes([27.0, 4.5]));
        assert_eq!(volume(&persons, &rates, 5..5), Lanes::ZERO);
    }
}
