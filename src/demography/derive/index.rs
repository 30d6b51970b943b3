//! The index of mortality up to a start, in years that only groups are known for too.

use super::death_rates::counted;
use crate::demography::lee_carter::{Counts, rates};
use crate::demography::paths::INDEX_FROM_AGE;
use crate::model::{ByAge, GROUP_AGES, PLACE_AGES, PlaceHistory};
use crate::numeric::{exp, ln};
use crate::units::Year;

/// As `paths::mortality_index` has it; deaths of a later year than those by single age are of five-year groups:
///
/// ```text
/// k(t) = ln( Σ D(g,k,t) / Σ E(g,x,t) e^a(g,x) ),   a(g,x) = mean over the years by single age of ln m(g,x,t)
/// ```
pub(super) fn index(known: &PlaceHistory, start: Year) -> Option<Vec<f64>> {
    let single = &known.deaths;
    let mut mean: ByAge = [[0.0; PLACE_AGES]; 2];
    for (own, of_sex) in mean.iter_mut().zip(&single.sexes) {
        let (deaths, person_years) = (&of_sex.deaths, &of_sex.person_years);
        let logs = rates(Counts { ages: single.ages, deaths, person_years }).ok()?.logs;
        for (age, own) in own.iter_mut().enumerate() {
            let of_age = logs.iter().skip(age).step_by(single.ages);
            *own = exp(of_age.fold(0.0, |sum, log| sum + log) / single.years as f64);
        }
    }
    let old = |cells: &[f64], from: usize| cells[from..].iter().fold(0.0, |sum, one| sum + one);
    let of_year = |year: Year| {
        let (died, lived) = counted(known, year)?;
        let (mut all_died, mut expected) = (0.0, 0.0);
        for sex in 0..2 {
            all_died += old(&died[sex], INDEX_FROM_AGE / GROUP_AGES);
            let rates = lived[sex].iter().zip(&mean[sex]);
            let of_sex: Vec<f64> = rates.map(|(lived, rate)| lived * rate).collect();
            expected += old(&of_sex, INDEX_FROM_AGE);
        }
        (all_died > 0.0 && expected > 0.0).then(|| ln(all_died / expected))
    };
    (single.first_year.0..start.0).map(|year| of_year(Year(year))).collect()
}
