//! The figures that an ensemble counts, and the place of each.
//!
//! Owns the list of metrics and the order of the cells; refuses to know how they are computed. Start at
//! [`Metric`], then [`Cells`].

use crate::model::AGE_GROUPS;

/// A figure of one area (or all) in one year; the words are those of the columns of `gap.csv`, but for
/// [`Metric::Unserved`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Services and transfers, kroner.
    Need,
    /// Transfers owed and paid, kroner.
    Transfer,
    /// Money for services and transfers, kroner.
    Frame,
    /// Need − frame, kroner; positive is a shortage.
    Gap,
    /// Money for services ÷ need for services.
    Coverage,
    /// Users of services who go without, a person counted in each service; of one area, never of all.
    Unserved,
    /// Hours to keep today's level, FTE.
    NeedFte,
    /// FTE that money pays for.
    FundedFte,
    /// FTE that are there.
    AvailableFte,
    /// FTE that are missing; positive is a shortage.
    GapFte,
}

/// A ten-millionth of a share, of a person or of an FTE.
const LEAST_WIDTH: f64 = 1e-7;

impl Metric {
    /// All, in the order of `gap.csv`.
    pub const ALL: [Self; 10] = [
        Self::Need,
        Self::Transfer,
        Self::Frame,
        Self::Gap,
        Self::Coverage,
        Self::Unserved,
        Self::NeedFte,
        Self::FundedFte,
        Self::AvailableFte,
        Self::GapFte,
    ];

    /// The word in the column `metric`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Need => "need_dkk",
            Self::Transfer => "transfer_dkk",
            Self::Frame => "frame_dkk",
            Self::Gap => "gap_dkk",
            Self::Coverage => "coverage",
            Self::Unserved => "unserved_persons",
            Self::NeedFte => "need_fte",
            Self::FundedFte => "funded_fte",
            Self::AvailableFte => "available_fte",
            Self::GapFte => "gap_fte",
        }
    }

    /// What differs by less is the noise of arithmetic: an øre, or [`LEAST_WIDTH`].
    pub(super) fn least_width(self) -> f64 {
        match self {
            Self::Need | Self::Transfer | Self::Frame | Self::Gap => 0.01,
            _ => LEAST_WIDTH,
        }
    }

    /// Is it found only where staff is projected?
    pub fn is_of_staff(self) -> bool {
        matches!(self, Self::FundedFte | Self::AvailableFte | Self::GapFte)
    }
}

/// Figures of need, which plans with the same levers share, in the order of their cells.
pub(super) const OF_NEED: [Metric; 3] = [Metric::Need, Metric::Transfer, Metric::NeedFte];
/// Figures that a plan has for itself, in the order of their cells; those of staff last.
pub(super) const OF_PLAN: [Metric; 7] = [
    Metric::Frame,
    Metric::Gap,
    Metric::Coverage,
    Metric::Unserved,
    Metric::FundedFte,
    Metric::AvailableFte,
    Metric::GapFte,
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
    pub(super) fn metric(self, cell: usize) -> Option<Metric> {
        let of_need = cell.checked_sub(self.people_count())?;
        Some(match cell.checked_sub(self.need_count()) {
            None => OF_NEED[of_need % OF_NEED.len()],
            Some(of_plans) => OF_PLAN[of_plans % self.of_plan()],
        })
    }

    /// What differs by less in a cell is the noise of arithmetic.
    pub(super) fn least_width(self, cell: usize) -> f64 {
        self.metric(cell).map_or(LEAST_WIDTH, Metric::least_width)
    }

    /// The cell of a figure of a plan in `group`; `None` for staff that is not projected, and for those
    /// who go unserved in all areas: whoever uses several would be counted in each.
    pub fn cell(
        self,
        (group, plan): (usize, usize),
        area: usize,
        year: usize,
        metric: Metric,
    ) -> Option<usize> {
        if metric == Metric::Unserved && area == self.areas {
            return None;
        }
        let place = self.place(area, year);
        if let Some(figure) = OF_NEED.iter().position(|own| *own == metric) {
            return Some(self.need_cell(group, place) + figure);
        }
        let figure = OF_PLAN.iter().position(|own| *own == metric)?;
        (figure < self.of_plan()).then(|| self.plan_cell(plan, place) + figure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_has_its_own_cell_but_plans_with_the_same_levers_share_need() {
        for has_staff in [false, true] {
            let cells = Cells { groups: 2, plans: 3, areas: 3, years: 4, has_staff };
            let mut seen = vec![0; cells.count()];
            for plan in [(0, 0), (1, 1), (1, 2)] {
                for area in 0..=3 {
                    for year in 0..4 {
                        for metric in Metric::ALL {
                            let Some(cell) = cells.cell(plan, area, year, metric) else {
                                let is_of_all = metric == Metric::Unserved && area == cells.areas;
                                assert!(is_of_all || metric.is_of_staff() && !has_staff);
                                continue;
                            };
                            assert_eq!(cells.metric(cell), Some(metric));
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
