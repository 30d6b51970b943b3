//! What is found once and shared by every run: life tables of the study's own death rates, and the multipliers
//! that hold the base scenario to an official forecast.
//!
//! Has survivorship and gained life expectancy by year. Start at [`Prepared`].

use crate::demography::{LifeTable, life_table};
use crate::model::{Constraint, Sex};
use crate::numeric::Lanes;
use crate::tables::Tables;

/// Life tables without any scenario's change of death rates, and the multipliers of the base scenario.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// Shape `[year][sex][age]`.
    pub survival: Vec<f64>,
    /// Share of births alive on 1 January; shape `[year][sex]`.
    pub birth_survival: Vec<f64>,
    /// Remaining life expectancy in the base year, years; shape `[sex][age]`.
    pub base_expectancy: Vec<f64>,
    /// Gain in remaining life expectancy since the base year, years; shape `[year][sex][age]`.
    pub gain: Vec<f64>,
    /// What it took to meet the study's forecast. `None`: it has none, and nobody is scaled.
    pub constraint: Option<Constraint>,
}

impl Prepared {
    /// One life table per year and sex; nobody is scaled.
    pub(super) fn life_tables(tables: &Tables) -> Self {
        let count = tables.ages.count();
        let mut survival = Vec::with_capacity(2 * count * tables.years);
        let mut birth_survival = Vec::with_capacity(2 * tables.years);
        let mut expectancy = Vec::with_capacity(2 * count * tables.years);
        let mut columns: [Vec<Lanes<1>>; 2] = std::array::from_fn(|_| vec![Lanes::ZERO; count]);
        for year in 0..tables.years {
            let rates = tables.year_of(&tables.mortality, year);
            for sex in Sex::BOTH {
                let [shares, years_left] = &mut columns;
                let table = LifeTable { survival: shares, expectancy: years_left };
                let mx = &rates[sex.index() * count..(sex.index() + 1) * count];
                birth_survival.push(life_table(sex, mx, Lanes::ONE, table).0[0]);
                survival.extend(columns[0].iter().map(|lane| lane.0[0]));
                expectancy.extend(columns[1].iter().map(|lane| lane.0[0]));
            }
        }
        let base_expectancy = expectancy[..2 * count].to_vec();
        let gain = expectancy
            .iter()
            .enumerate()
            .map(|(index, years)| years - base_expectancy[index % (2 * count)])
            .collect();
        Self { survival, birth_survival, base_expectancy, gain, constraint: None }
    }
}
