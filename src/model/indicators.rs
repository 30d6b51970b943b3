//! What a study's own tables and projection say of its place, in figures that every municipality has.
//!
//! `analysis` computes them and `input` holds them against the country's. Start at [`Indicators`].

/// Life expectancies at birth outside these, in years, no country with a register has had since 1970.
pub const LIFE_EXPECTANCY_YEARS: (f64, f64) = (70.0, 90.0);
/// Births per woman outside these no Danish municipality has had since 1970.
pub const TOTAL_FERTILITY: (f64, f64) = (0.8, 3.5);
/// The first age of those who are called old here.
pub const OLD_AGE: usize = 80;

/// A study's figures; those of flows in the base year of the base scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicators {
    /// At birth, women and men, years; `[year]`.
    pub life_expectancy_years: Vec<[f64; 2]>,
    /// The power of ten that brings the death rates of the first year outside [`LIFE_EXPECTANCY_YEARS`] back into them.
    pub mortality_scale: Option<f64>,
    /// Births per woman over her life, by the table; `[year]`.
    pub total_fertility: Vec<f64>,
    /// The power of ten that brings the first total outside [`TOTAL_FERTILITY`] back into it.
    pub fertility_scale: Option<f64>,
    /// On 1 January; `[year]`.
    pub persons: Vec<f64>,
    /// Births in the base year.
    pub births: f64,
    /// Deaths in the base year.
    pub deaths: f64,
    /// Those who moved in less those who moved out in the base year, refugees counted.
    pub net_migration: f64,
    /// Services and transfers in the base year, kroner.
    pub need_dkk: f64,
    /// What services for persons take in the base year for those of [`OLD_AGE`] and over, kroner.
    pub old_need_dkk: f64,
    /// Persons of [`OLD_AGE`] and over in the base year.
    pub old_persons: f64,
}

/// The first number outside `bounds`, and its place.
pub fn first_outside(numbers: &[f64], bounds: (f64, f64)) -> Option<(usize, f64)> {
    let numbered = numbers.iter().copied().enumerate();
    numbered.into_iter().find(|(_, number)| !(bounds.0..=bounds.1).contains(number))
}
