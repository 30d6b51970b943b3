//! What volumes are made of: the persons that each group of services is for, by age and by band, and how life lengthened.
//!
//! Says what `explain` opens a volume into. Start at [`MadeOf`].

use super::workspace::{SexAge, Workspace};
use crate::model::Driver;
use crate::numeric::{Lanes, Rates};
use crate::tables::{ServiceGroup, Tables};

/// What persons are counted in bands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// For need, at the scenario's healthy ageing.
    Need,
    /// For the frame, at the healthy ageing that demographic compensation counts with.
    Frame,
}

/// Persons behind the volumes of all years.
#[derive(Clone, Debug, Default)]
pub struct MadeOf<const L: usize> {
    ages: usize,
    bands: usize,
    /// The persons that each group is for; `[year][group][sex][age]`, 0 at ages that none of its services looks at.
    driver: Vec<Lanes<L>>,
    /// Δe, years; `[year][sex][age]`.
    gain: Vec<Lanes<L>>,
    /// `[need, frame][year][sex][band]`, the bands of all groups one after the other.
    in_band: [Vec<Lanes<L>>; 2],
    groups: usize,
}

impl<const L: usize> MadeOf<L> {
    /// Takes the memory.
    pub fn new(tables: &Tables) -> Self {
        let (ages, groups) = (tables.ages.count(), tables.services.groups.len());
        let bands = tables.services.groups.iter().map(|group| group.bands.len()).sum();
        let of_bands = vec![Lanes::ZERO; tables.years * 2 * bands];
        Self {
            ages,
            bands,
            driver: vec![Lanes::ZERO; tables.years * groups * 2 * ages],
            gain: vec![Lanes::ZERO; tables.years * 2 * ages],
            in_band: [of_bands.clone(), of_bands],
            groups,
        }
    }

    /// The persons that a group of services is for, one sex; `[age]`.
    pub fn driver(&self, year: usize, group: usize, sex: usize) -> &[Lanes<L>] {
        let first = ((year * self.groups + group) * 2 + sex) * self.ages;
        &self.driver[first..first + self.ages]
    }

    /// The gain in remaining life expectancy since the base year, one sex, years; `[age]`.
    pub fn gain(&self, year: usize, sex: usize) -> &[Lanes<L>] {
        let first = (2 * year + sex) * self.ages;
        &self.gain[first..first + self.ages]
    }

    /// Persons of one sex in the bands of a group; `[band of the group]`.
    pub fn in_band(
        &self,
        tables: &Tables,
        counted: Counted,
        year: usize,
        group: usize,
        sex: usize,
    ) -> &[Lanes<L>] {
        let first = (2 * year + sex) * self.bands + first_band(tables, group);
        let bands = tables.services.groups[group].bands.len();
        &self.in_band[counted as usize][first..first + bands]
    }

    #[inline(always)]
    pub(super) fn keep_gain(&mut self, year: usize, gain: [impl Rates<L>; 2]) {
        if self.gain.is_empty() {
            return;
        }
        for (sex, gain) in gain.into_iter().enumerate() {
            for age in 0..self.ages {
                self.gain[(2 * year + sex) * self.ages + age] = gain.at(age);
            }
        }
    }

    #[inline(always)]
    pub(super) fn keep_driver(
        &mut self,
        tables: &Tables,
        year: usize,
        group: usize,
        workspace: &Workspace<L>,
    ) {
        if self.driver.is_empty() {
            return;
        }
        let own = &tables.services.groups[group];
        let driver = driver_of(own, workspace);
        // Outside these ages scratch was not filled.
        let ages = if own.healthy_ageing == 0.0 { own.ages.clone() } else { 0..self.ages };
        for sex in 0..2 {
            let first = ((year * self.groups + group) * 2 + sex) * self.ages;
            self.driver[first + ages.start..first + ages.end]
                .copy_from_slice(&driver.of(sex)[ages.clone()]);
        }
    }

    #[inline(always)]
    pub(super) fn keep_bands(
        &mut self,
        tables: &Tables,
        year: usize,
        group: usize,
        workspace: &Workspace<L>,
        counted: &[Counted],
    ) {
        if self.driver.is_empty() {
            return;
        }
        let bands = tables.services.groups[group].bands.len();
        for sex in 0..2 {
            let first = (2 * year + sex) * self.bands + first_band(tables, group);
            for own in counted {
                self.in_band[*own as usize][first..first + bands]
                    .copy_from_slice(&workspace.in_band.of(sex)[..bands]);
            }
        }
    }
}

/// The persons that a group of services is for, as it stands in the workspace.
#[inline(always)]
pub(super) fn driver_of<'a, const L: usize>(
    group: &ServiceGroup,
    workspace: &'a Workspace<L>,
) -> &'a SexAge<L> {
    match group.driver {
        Driver::Population => &workspace.persons,
        Driver::Deaths => &workspace.deaths,
        _ => &workspace.driver,
    }
}

fn first_band(tables: &Tables, group: usize) -> usize {
    tables.services.groups[..group].iter().map(|own| own.bands.len()).sum()
}
