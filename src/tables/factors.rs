//! A scenario's factors as numbers by year, and several scenarios side by side.
//!
//! [`FactorLayout`] says which place in a year's row belongs to which factor and area or service.

use crate::model::{Factor, Factors, Model};
use crate::numeric::Lanes;

/// Where each factor is in a year's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorLayout {
    first: [usize; Factor::COUNT],
    width: usize,
    areas: usize,
    services: usize,
    promises: usize,
}

impl FactorLayout {
    /// The layout for a study with so many areas, services and promises of plans.
    pub fn new(areas: usize, services: usize, promises: usize) -> Self {
        let mut first = [0; Factor::COUNT];
        let mut width = 0;
        for factor in Factor::drawable() {
            first[factor.index()] = width;
            width += factor.span().count(areas, services, promises);
        }
        Self { first, width, areas, services, promises }
    }

    /// Numbers in a year's row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// How many numbers a factor has in a year.
    pub fn parts(&self, factor: Factor) -> usize {
        factor.span().count(self.areas, self.services, self.promises)
    }

    /// The place of a factor in a year's row, for the area, service or promise at the place `part` of the study (0 for
    /// factors of the whole study).
    #[inline(always)]
    pub fn slot(&self, factor: Factor, part: usize) -> usize {
        self.first[factor.index()] + part
    }
}

/// The factors of one run; shape `[year][slot]`.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorTable {
    values: Vec<f64>,
}

impl FactorTable {
    /// Looks the paths up once for every year, from the one in which each factor counts.
    pub fn new(model: &Model, factors: &Factors, layout: &FactorLayout) -> Self {
        let neutral = model.neutral();
        let mut values = vec![0.0; layout.width() * model.year_count()];
        for (t, year) in model.years().enumerate() {
            let row = &mut values[t * layout.width()..(t + 1) * layout.width()];
            for factor in Factor::drawable() {
                for part in 0..layout.parts(factor) {
                    let counts = t > 0 || factor.counts_in_base_year();
                    row[layout.slot(factor, part)] =
                        if counts { factors.at(factor, part, year) } else { neutral.value(factor) };
                }
            }
        }
        Self { values }
    }

    /// All numbers; shape `[year][slot]`.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The same, to be changed by a draw.
    pub fn values_mut(&mut self) -> &mut [f64] {
        &mut self.values
    }
}

/// The factors of `L` runs side by side; shape `[year][slot]`.
#[derive(Clone, Debug)]
pub struct FactorLanes<const L: usize> {
    values: Vec<Lanes<L>>,
    layout: FactorLayout,
}

impl<const L: usize> FactorLanes<L> {
    /// Room for the factors of `L` runs over `years` years.
    pub fn new(layout: &FactorLayout, years: usize) -> Self {
        Self { values: vec![Lanes::ZERO; layout.width() * years], layout: layout.clone() }
    }

    /// The same run in every lane.
    pub fn fill_same(&mut self, run: &FactorTable) {
        for (lanes, value) in self.values.iter_mut().zip(&run.values) {
            *lanes = Lanes::splat(*value);
        }
    }

    /// All numbers; shape `[year][slot]`.
    #[inline(always)]
    pub fn values_mut(&mut self) -> &mut [Lanes<L>] {
        &mut self.values
    }

    /// Puts up to `L` runs side by side; the last is repeated when there are fewer.
    pub fn fill(&mut self, runs: &[&FactorTable]) {
        for (index, lanes) in self.values.iter_mut().enumerate() {
            for (lane, value) in lanes.0.iter_mut().enumerate() {
                if let Some(run) = runs.get(lane).or(runs.last()) {
                    *value = run.values[index];
                }
            }
        }
    }

    /// A factor of the whole study in year `t` after the base year.
    #[inline(always)]
    pub fn at(&self, factor: Factor, t: usize) -> Lanes<L> {
        self.of_part(factor, 0, t)
    }

    /// A factor of the area or service at the place `part` of the study, in year `t` after the base year.
    #[inline(always)]
    pub fn of_part(&self, factor: Factor, part: usize, t: usize) -> Lanes<L> {
        self.values[t * self.layout.width() + self.layout.slot(factor, part)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_factor_and_area_and_service_has_its_own_place() {
        let layout = FactorLayout::new(3, 5, 2);
        let mut seen = vec![false; layout.width()];
        for factor in Factor::drawable() {
            for part in 0..layout.parts(factor) {
                let slot = layout.slot(factor, part);
                assert!(!seen[slot]);
                seen[slot] = true;
            }
        }
        assert!(seen.into_iter().all(|place| place));
    }
}
