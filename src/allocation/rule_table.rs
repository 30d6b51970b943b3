//! A plan's allocation rule as flat arrays over years.
//!
//! Floors and weights are looked up once; an optimum is a rule of given shares here, which are found before the
//! run. Start at [`RuleTable`].

use crate::model::{Floor, Model, Rule, Share};

/// How money is shared out, floors apart.
#[derive(Clone, Copy)]
pub(super) enum ShareBy<'a> {
    Demography,
    Proportional,
    EqualCoverage,
    Weights(&'a [f64]),
    Given,
}

/// The floors of one year; slices of shape `[area]`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Floors<'a> {
    /// Least coverage of the named areas, 0 to 1; 0 where none is laid.
    pub(super) coverage: &'a [f64],
    /// Least kroner of the named areas; 0 where none are laid.
    pub(super) dkk: &'a [f64],
    /// Is a floor named for the area at all?
    pub(super) is_named: &'a [bool],
    /// Least coverage of all others, 0 to 1.
    pub(super) others_at_least: f64,
}

/// A rule, ready for any year.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleTable {
    share: Share,
    areas: usize,
    floors: Option<FloorTable>,
}

#[derive(Clone, Debug, PartialEq)]
struct FloorTable {
    /// `[year][area]`.
    coverage: Vec<f64>,
    /// `[year][area]`.
    dkk: Vec<f64>,
    /// `[area]`.
    is_named: Vec<bool>,
    others_at_least: f64,
}

impl RuleTable {
    /// Looks `rule` up for every year of the model.
    pub fn new(rule: &Rule, model: &Model) -> Self {
        let areas = model.areas.len();
        match rule {
            Rule::Plain(share) => Self { share: share.clone(), areas, floors: None },
            // Found shares are looked up like named ones.
            Rule::Optimal(_) => Self { share: Share::Given(Vec::new()), areas, floors: None },
            Rule::Protect(protect) => {
                let (coverage, dkk) = floor_values(&protect.floors, model);
                let floors = FloorTable {
                    coverage,
                    dkk,
                    is_named: protect.floors.iter().map(Option::is_some).collect(),
                    others_at_least: protect.others_at_least,
                };
                Self { share: protect.rest.clone(), areas, floors: Some(floors) }
            }
        }
    }

    /// A rule of the same numbers in every year, the base year's one (year 0) without floors.
    #[cfg(test)]
    pub(super) fn fixed(share: Share, floors: Option<(&[f64], &[f64], f64)>) -> Self {
        let areas = floors.map_or(0, |(coverage, _, _)| coverage.len());
        let floors = floors.map(|(coverage, dkk, others_at_least)| FloorTable {
            is_named: coverage.iter().zip(dkk).map(|(a, b)| *a > 0.0 || *b > 0.0).collect(),
            coverage: coverage.repeat(2),
            dkk: dkk.repeat(2),
            others_at_least,
        });
        Self { share, areas, floors }
    }

    /// The same with the floors of year `t` in all years after it; the base year has none.
    #[must_use]
    pub fn held_from(&self, t: usize) -> Self {
        let mut held = self.clone();
        if t == 0 {
            held.floors = None;
        }
        if let Some(table) = &mut held.floors {
            for values in [&mut table.coverage, &mut table.dkk] {
                hold_from(values, t, self.areas);
            }
        }
        held
    }

    pub(super) fn way(&self) -> ShareBy<'_> {
        match &self.share {
            Share::Demography => ShareBy::Demography,
            Share::Proportional => ShareBy::Proportional,
            Share::EqualCoverage => ShareBy::EqualCoverage,
            Share::Weights(weights) => ShareBy::Weights(weights),
            Share::Given(_) => ShareBy::Given,
        }
    }

    /// The floors of year `t`; none in the base year, in which need is met in every area.
    #[inline(always)]
    pub(super) fn floors(&self, t: usize) -> Option<Floors<'_>> {
        let table = self.floors.as_ref().filter(|_| t > 0)?;
        let row = t * self.areas..(t + 1) * self.areas;
        Some(Floors {
            coverage: &table.coverage[row.clone()],
            dkk: &table.dkk[row],
            is_named: &table.is_named,
            others_at_least: table.others_at_least,
        })
    }
}

/// Row `t` of a table of shape `[year][area]` in all years after it.
fn hold_from(values: &mut [f64], t: usize, areas: usize) {
    let row = t * areas..(t + 1) * areas;
    for year in t + 1..values.len() / areas.max(1) {
        values.copy_within(row.clone(), year * areas);
    }
}

/// Least coverage and least kroner by year and area; 0 where there is none. Shape `[year][area]`.
pub fn floor_values(floors: &[Option<Floor>], model: &Model) -> (Vec<f64>, Vec<f64>) {
    let (mut coverage, mut dkk) = (Vec::new(), Vec::new());
    for year in model.years() {
        for floor in floors {
            let (share, amount) = match floor {
                Some(Floor::Coverage(path)) => (path.at(year), 0.0),
                Some(Floor::Dkk(path)) => (0.0, path.at(year)),
                None => (0.0, 0.0),
            };
            coverage.push(share);
            dkk.push(amount);
        }
    }
    (coverage, dkk)
}
