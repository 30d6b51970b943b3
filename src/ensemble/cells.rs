//! The place of each figure that an ensemble counts. Start at [`Cells`].

use crate::figures::{Figure, Unit};
use crate::model::AGE_GROUPS;

/// Figures of need, which plans with the same levers share, in the order of their cells.
pub(super) const OF_NEED: [Figure; 3] = [Figure::Need, Figure::Transfer, Figure::NeedFte];
/// Figures that a plan has for itself, in the order of their cells; those of staff last.
pub(super) const OF_PLAN: [Figure; 7] = [
    Figure::Frame,
    Figure::Gap,
    Figure::Coverage,
    Figure::Unserved,
    Figure::FundedFte,
    Figure::AvailableFte,
    Figure::GapFte,
];
/// How many of [`OF_PLAN`] there are without staff.
const WITHOUT_STAFF: usize = 4;

/// The places of all figures: persons, `[year][age group]`; need's once for each group of plans with the same levers,
/// then each plan's, `[group or plan][area, the total last][year][figure]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cells {
    /// Groups of plans that share a need.
    pub groups: usize,
    /// Plans.
    pub plans: usize,
    /// Areas, the total not counted.
    pub areas: usize,
    /// Base year to horizon, both counted.
    pub years: usize,
    /// Is staff projected?
    pub has_staff: bool,
}

impl Cells {
    /// How many there are.
    pub fn count(self) -> usize {
        self.need_count() + self.plans * self.places() * self.of_plan()
    }

    /// How many of them do not hang on how money is split: persons and need. They come first.
    pub(super) fn need_count(self) -> usize {
        self.people_count() + self.groups * self.places() * OF_NEED.len()
    }

    /// How many of them are persons: the very first.
    fn people_count(self) -> usize {
        AGE_GROUPS.len() * self.years
    }

    /// The cell of the first age group in a year; the others follow.
    #[inline(always)]
    pub(super) fn people_cell(year: usize) -> usize {
        AGE_GROUPS.len() * year
    }

    /// Figures that each plan has in one place.
    #[inline(always)]
    pub(super) fn of_plan(self) -> usize {
        if self.has_staff { OF_PLAN.len() } else { WITHOUT_STAFF }
    }

    /// Areas with the total × years.
    pub(super) fn places(self) -> usize {
        (self.areas + 1) * self.years
    }

    /// An area (the total is area `areas`) in a year.
    #[inline(always)]
    pub(super) fn place(self, area: usize, year: usize) -> usize {
        area * self.years + year
    }

    /// The first of need's figures of a place.
    #[inline(always)]
    pub(super) fn need_cell(self, group: usize, place: usize) -> usize {
        self.people_count() + (group * self.places() + place) * OF_NEED.len()
    }

    /// The first of a plan's figures of a place.
    #[inline(always)]
    pub(super) fn plan_cell(self, plan: usize, place: usize) -> usize {
        self.need_count() + (plan * self.places() + place) * self.of_plan()
    }

    /// The figure of a cell; `None`: persons.
    pub(super) fn figure(self, cell: usize) -> Option<Figure> {
        let of_need = cell.checked_sub(self.people_count())?;
        Some(match cell.checked_sub(self.need_count()) {
            None => OF_NEED[of_need % OF_NEED.len()],
            Some(of_plans) => OF_PLAN[of_plans % self.of_plan()],
        })
    }

    /// What differs by less in a cell is the noise of arithmetic.
    pub(super) fn least_width(self, cell: usize) -> f64 {
        self.figure(cell).map_or(Unit::Persons, Figure::unit).noise()
    }

    /// The cell of a figure of a plan in `group`; `None` for staff that is not projected, and for those
    /// who go unserved in all areas: a person who uses several would be counted in each.
    pub fn cell(
        self,
        (group, plan): (usize, usize),
        area: usize,
        year: usize,
        figure: Figure,
    ) -> Option<usize> {
        if figure == Figure::Unserved && area == self.areas {
            return None;
        }
        let place = self.place(area, year);
        if let Some(index) = OF_NEED.iter().position(|own| *own == figure) {
            return Some(self.need_cell(group, place) + index);
        }
        let index = OF_PLAN.iter().position(|own| *own == figure)?;
        (index < self.of_plan()).then(|| self.plan_cell(plan, place) + index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Grain;

    #[test]
    fn every_figure_has_its_own_cell_but_plans_with_the_same_levers_share_need() {
        for has_staff in [false, true] {
            let cells = Cells { groups: 2, plans: 3, areas: 3, years: 4, has_staff };
            let mut seen = vec![0; cells.count()];
            for plan in [(0, 0), (1, 1), (1, 2)] {
                for area in 0..=3 {
                    for year in 0..4 {
                        for figure in Figure::at(Grain::AreaYear) {
                            let Some(cell) = cells.cell(plan, area, year, figure) else {
                                let is_of_all = figure == Figure::Unserved && area == cells.areas;
                                assert!(is_of_all || figure.is_of_staff() && !has_staff);
                                continue;
                            };
                            assert_eq!(cells.figure(cell), Some(figure));
                            seen[cell] += 1;
                        }
                    }
                }
            }
            let (people, figures) = seen.split_at(cells.people_count());
            assert!(people.iter().all(|times| *times == 0));
            let places: Vec<usize> = (0..4)
                .flat_map(|year| {
                    (0..AGE_GROUPS.len()).map(move |own| Cells::people_cell(year) + own)
                })
                .collect();
            assert_eq!(places, (0..people.len()).collect::<Vec<_>>());
            let (need, plans) = figures.split_at(cells.need_count() - people.len());
            let (alone, shared) = need.split_at(need.len() / 2);
            assert!(alone.iter().all(|times| *times == 1));
            assert!(shared.iter().all(|times| *times == 2));
            // But for those who go unserved in all areas, which nobody asks for.
            assert!(plans.iter().all(|times| *times <= 1));
            let untold = plans.iter().filter(|times| **times == 0).count();
            assert_eq!(untold, cells.plans * cells.years);
        }
    }
}
