//! From one 1 January to the next: the cohort-component step.
//!
//! Every person who is added or lost is counted in [`Flows`], and nobody leaves who is not there. Start at
//! [`project_year`].

use crate::numeric::{Lanes, Rates};

/// Who comes in during the year, one sex; shapes `[age]`.
#[derive(Clone, Copy)]
pub struct Inflow<'a, const L: usize> {
    /// Persons who move in, or the net where only that is known. Empty: nobody.
    pub in_persons: &'a [f64],
    /// Out-moves per person here on 1 January. As long as `in_persons`.
    pub out_rate: &'a [f64],
    /// On `in_persons`.
    pub migration_factor: Lanes<L>,
    /// Share of the year's refugees by age. Empty: none come.
    pub refugee_profile: &'a [f64],
    /// The year's refugees, both sexes, persons.
    pub refugees: Lanes<L>,
}

/// What happened to one sex during the year, persons.
#[derive(Clone, Copy, Debug, Default)]
pub struct Flows<const L: usize> {
    /// Born alive.
    pub births: Lanes<L>,
    /// Died, those born in the year included.
    pub deaths: Lanes<L>,
    /// Moved, refugees included: in minus out.
    pub net_migration: Lanes<L>,
}

/// Takes those here on 1 January through the year; ages 1 and above of `next` are then complete, and
/// age 0 waits for [`close_year`].
///
/// ```text
/// P(x+1, t+1) = (P(x,t) + M(x,t)/2) · S(x,t) + M(x+1,t)/2
/// ```
///
/// `M` = in · factor − out rate · P + refugees, persons during the year; `S` share, 0 to 1; the last
/// age is open. Half of the migrants meet the old age's mortality, as they are here half a year on
/// average. No more can leave than are there: each half of `M` is at least minus those present.
/// `deaths` is filled by age on 1 January. Left out: deaths among people who move in and out again
/// within the year.
///
/// Source: Preston, Heuveline & Guillot (2001), ch. 6.
#[inline(always)]
pub fn project_year<const L: usize>(
    persons: &[Lanes<L>],
    survival: impl Rates<L>,
    inflow: Inflow<'_, L>,
    next: &mut [Lanes<L>],
    deaths: &mut [Lanes<L>],
) -> Flows<L> {
    let count = persons.len();
    let last = count - 1;
    let (next, deaths) = (&mut next[..count], &mut deaths[..count]);
    let inflow = inflow.up_to(count);
    // Migrants of the first half of the year and of the second, so that neither sum waits for the other.
    let mut halves = [Lanes::<L>::ZERO; 2];
    let mut dead = Lanes::<L>::ZERO;
    // Those who pass from the age before into this one, and from the last but one into the open age.
    let mut arriving = Lanes::<L>::ZERO;
    for age in 0..count {
        let here = persons[age];
        let half = half_of_migrants(inflow, age, here);
        let first_half = half.max(-here);
        let exposed = here + first_half;
        let survivors = exposed * survival.at(age);
        deaths[age] = exposed - survivors;
        dead += deaths[age];
        halves[0] += first_half;
        if age > 0 {
            let surviving_into = if age == last { arriving + survivors } else { arriving };
            let second_half = half.max(-surviving_into);
            next[age] = surviving_into + second_half;
            halves[1] += second_half;
        }
        arriving = survivors;
    }
    Flows { births: Lanes::ZERO, deaths: dead, net_migration: halves[0] + halves[1] }
}

impl<const L: usize> Inflow<'_, L> {
    /// The same, with columns of `count` ages or of none.
    #[inline(always)]
    fn up_to(self, count: usize) -> Self {
        fn column(column: &[f64], count: usize) -> &[f64] {
            if column.is_empty() { column } else { &column[..count] }
        }
        Self {
            in_persons: column(self.in_persons, count),
            out_rate: column(self.out_rate, count),
            refugee_profile: column(self.refugee_profile, count),
            ..self
        }
    }
}

/// `M/2` at one age.
#[inline(always)]
fn half_of_migrants<const L: usize>(inflow: Inflow<'_, L>, age: usize, here: Lanes<L>) -> Lanes<L> {
    let mut migrants = Lanes::ZERO;
    if !inflow.in_persons.is_empty() {
        migrants = inflow.migration_factor * inflow.in_persons[age] - here * inflow.out_rate[age];
    }
    if !inflow.refugee_profile.is_empty() {
        migrants += inflow.refugees * inflow.refugee_profile[age];
    }
    migrants * 0.5
}

/// The births of the year; slices of women by age, shape `[age]`.
#[derive(Clone, Copy)]
pub struct Births<'a, const L: usize> {
    /// On 1 January.
    pub women: &'a [Lanes<L>],
    /// On the next.
    pub women_next: &'a [Lanes<L>],
    /// Births per woman and year.
    pub fertility: &'a [f64],
    /// On the rates.
    pub fertility_factor: Lanes<L>,
}

impl<const L: usize> Births<'_, L> {
    /// Children born alive during the year, from the women there on average:
    ///
    /// ```text
    /// B = Σ_x f(x) · (P(x,t) + P(x,t+1)) / 2
    /// ```
    ///
    /// Source: Preston, Heuveline & Guillot (2001), ch. 6.
    #[inline(always)]
    pub fn total(self, fertile: std::ops::Range<usize>) -> Lanes<L> {
        let mut births = Lanes::ZERO;
        for age in fertile {
            births += (self.women[age] + self.women_next[age]) * self.fertility[age];
        }
        births * 0.5 * self.fertility_factor
    }
}

/// The newborn of one sex.
#[derive(Clone, Copy)]
pub struct Newborns<const L: usize> {
    /// Born alive, this sex.
    pub births: Lanes<L>,
    /// `S_b`: the share that lives to 1 January.
    pub survival: Lanes<L>,
}

/// Puts the newborn into age 0 of `next`, with the second half of the migrants aged 0.
///
/// ```text
/// P(0, t+1) = B · S_b + M(0,t)/2
/// ```
///
/// `here` are those aged 0 on 1 January. Newborn who die count as deaths at age 0.
#[inline(always)]
pub fn close_year<const L: usize>(
    newborns: Newborns<L>,
    inflow: Inflow<'_, L>,
    here: Lanes<L>,
    next: &mut [Lanes<L>],
    deaths: &mut [Lanes<L>],
    flows: &mut Flows<L>,
) {
    let alive = newborns.births * newborns.survival;
    let second_half = half_of_migrants(inflow, 0, here).max(-alive);
    next[0] = alive + second_half;
    let dead = newborns.births - alive;
    deaths[0] += dead;
    flows.births = newborns.births;
    flows.deaths += dead;
    flows.net_migration += second_half;
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: Inflow<'_, 1> = Inflow {
        in_persons: &[],
        out_rate: &[],
        migration_factor: Lanes::ONE,
        refugee_profile: &[],
        refugees: Lanes::ZERO,
    };

    fn lanes(values: &[f64]) -> Vec<Lanes<1>> {
        values.iter().map(|value| Lanes([*value])).collect()
    }

    #[test]
    fn a_year_by_hand() {
        let persons = lanes(&[100.0, 200.0, 300.0, 50.0]);
        let survival = [0.9, 0.8, 0.5, 0.5];
        let (mut next, mut deaths) = (lanes(&[0.0; 4]), lanes(&[0.0; 4]));
        let inflow = Inflow {
            in_persons: &[10.0, 20.0, 0.0, 0.0],
            out_rate: &[0.0, 0.05, 0.1, 0.0],
            ..NOBODY
        };
        let mut flows = project_year(&persons, &survival[..], inflow, &mut next, &mut deaths);
        // M = 10, 20 - 10 = 10, -30, 0.
        let newborns = Newborns { births: Lanes([60.0]), survival: Lanes([0.95]) };
        close_year(newborns, inflow, persons[0], &mut next, &mut deaths, &mut flows);
        let expected = [57.0 + 5.0, 94.5 + 5.0, 164.0 - 15.0, 142.5 + 25.0];
        for (age, persons) in expected.into_iter().enumerate() {
            assert!((next[age].0[0] - persons).abs() < 1e-12, "age {age}");
        }
        let expected_deaths = [10.5 + 3.0, 41.0, 142.5, 25.0];
        for (age, dead) in expected_deaths.into_iter().enumerate() {
            assert!((deaths[age].0[0] - dead).abs() < 1e-12, "age {age}");
        }
        assert!((flows.net_migration.0[0] + 10.0).abs() < 1e-12);
        assert!((flows.deaths.0[0] - 222.0).abs() < 1e-12);
    }

    #[test]
    fn nobody_leaves_who_is_not_there() {
        let persons = lanes(&[0.0, 4.0, 1000.0]);
        let (mut next, mut deaths) = (lanes(&[0.0; 3]), lanes(&[0.0; 3]));
        let inflow = Inflow { in_persons: &[-50.0, -50.0, -50.0], out_rate: &[0.0; 3], ..NOBODY };
        let mut flows =
            project_year(&persons, &[1.0, 1.0, 1.0][..], inflow, &mut next, &mut deaths);
        let newborns = Newborns { births: Lanes([3.0]), survival: Lanes([1.0]) };
        close_year(newborns, inflow, persons[0], &mut next, &mut deaths, &mut flows);
        assert!(next.iter().all(|persons| persons.0[0] >= 0.0));
        let before: f64 = persons.iter().map(|p| p.0[0]).sum();
        let after: f64 = next.iter().map(|p| p.0[0]).sum();
        assert!((after - (before + 3.0 + flows.net_migration.0[0])).abs() < 1e-12);
    }
}
