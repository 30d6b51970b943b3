//! One year of a place with the core's own life table and cohort-component step.

use crate::demography::{
    Births, Flows, Inflow, LifeTable, Newborns, close_year, life_table, project_year,
};
use crate::model::{ByAge, PLACE_AGES, Sex};
use crate::numeric::Lanes;

/// Survivorship of a year.
#[derive(Clone, Debug)]
pub struct YearTable {
    /// By sex and age.
    survival: [Vec<f64>; 2],
    /// Of those born in the year.
    at_birth: [f64; 2],
}

/// The life tables of both sexes from death rates.
pub fn year_table(rates: &ByAge) -> YearTable {
    let mut at_birth = [1.0; 2];
    let survival = Sex::BOTH.map(|sex| {
        let mut survival = [Lanes::<1>::ZERO; PLACE_AGES];
        let mut expectancy = survival;
        let table = LifeTable { survival: &mut survival, expectancy: &mut expectancy };
        at_birth[sex.index()] = life_table(sex, &rates[sex.index()], Lanes::ONE, table).0[0];
        survival.iter().map(|share| share.0[0]).collect()
    });
    YearTable { survival, at_birth }
}

/// Births of a year.
#[derive(Clone, Copy, Debug)]
pub struct BirthRates<'a> {
    /// Births per woman and year by age; empty: none.
    pub per_woman: &'a [f64],
    /// On all of them.
    pub factor: f64,
    /// Boys among those born.
    pub boys_share: f64,
}

/// Persons on the next 1 January; in-moves are persons during the year, `out_rate` per person here.
pub fn projected(
    persons: &ByAge,
    table: &YearTable,
    (in_persons, out_rate): (&ByAge, &ByAge),
    births: BirthRates<'_>,
) -> ByAge {
    let lanes = |sex: usize| persons[sex].map(|one| Lanes([one]));
    let here = [lanes(0), lanes(1)];
    let mut next = [[Lanes::<1>::ZERO; PLACE_AGES]; 2];
    let mut dead = [Lanes::<1>::ZERO; PLACE_AGES];
    let inflow = |sex: usize| Inflow {
        in_persons: &in_persons[sex],
        out_rate: &out_rate[sex],
        migration_factor: Lanes::ONE,
        refugee_profile: &[],
        refugees: Lanes::ZERO,
    };
    for sex in 0..2 {
        let survival = table.survival[sex].as_slice();
        project_year(&here[sex], survival, inflow(sex), &mut next[sex], &mut dead);
    }
    let BirthRates { per_woman, factor, boys_share } = births;
    let births = Births {
        women: &here[0],
        women_next: &next[0],
        fertility: per_woman,
        fertility_factor: Lanes([factor]),
    };
    // Nobody gives birth in the year of their own birth, whose number is not there yet.
    let born = births.total(1..per_woman.len().min(PLACE_AGES));
    let boys = born * boys_share;
    for (sex, births) in [born - boys, boys].into_iter().enumerate() {
        let newborns = Newborns { births, survival: Lanes([table.at_birth[sex]]) };
        let mut flows = Flows::default();
        close_year(newborns, inflow(sex), here[sex][0], &mut next[sex], &mut dead, &mut flows);
    }
    next.map(|of_sex| of_sex.map(|one| one.0[0]))
}
