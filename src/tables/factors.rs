//! A scenario's factors as numbers by year, and several scenarios side by side.
//!
//! [`FactorLayout`] says which place in a year's row belongs to which factor and area.

use crate::ids::AreaId;
use crate::model::{Factor, FactorSpan, Factors, Model};
use crate::numeric::Lanes;

/// Where each factor is in a year's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorLayout {
    first: [usize; Factor::ALL.len()],
    width: usize,
}

impl FactorLayout {
    /// The layout for a study with `areas` areas.
    pub fn new(areas: usize) -> Self {
        let mut first = [0; Factor::ALL.len()];
        let mut width = 0;
        for factor in Factor::ALL {
            first[factor.index()] = width;
            width += if factor.span() == FactorSpan::Area { areas } else { 1 };
        }
        Self { first, width }
    }

    /// Numbers in a year's row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The place of a factor in a year's row, for `area` (0 for factors of the whole study).
    #[inline(always)]
    pub fn slot(&self, factor: Factor, area: usize) -> usize {
        self.first[factor.index()] + area
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
            for factor in Factor::ALL {
                let areas = if factor.span() == FactorSpan::Area { model.areas.len() } else { 1 };
                for area in 0..areas {
                    let counts = t > 0 || factor.counts_in_base_year();
                    row[layout.slot(factor, area)] = if counts {
                        factors.at(factor, AreaId::from(area), year)
                    } else {
                        neutral.value(factor)
                    };
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
        self.of_area(factor, 0, t)
    }

    /// A factor of one area in year `t` after the base year.
    #[inline(always)]
    pub fn of_area(&self, factor: Factor, area: usize, t: usize) -> Lanes<L> {
        self.values[t * self.layout.width() + self.layout.slot(factor, area)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_factor_and_area_has_its_own_place() {
        let layout = FactorLayout::new(3);
        let mut seen = vec![false; layout.width()];
        for factor in Factor::ALL {
            for area in 0..if factor.span() == FactorSpan::Area { 3 } else { 1 } {
                let slot = layout.slot(factor, area);
                assert!(!seen[slot]);
                seen[slot] = true;
            }
        }
        assert!(seen.into_iter().all(|place| place));
    }
}
