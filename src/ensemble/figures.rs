//! The figures that an ensemble counts, and the place of each.
//!
//! Owns the list of metrics and the order of the cells; refuses to know how they are computed. Start at
//! [`Metric`], then [`Cells`].

/// A figure of one area (or all) in one year; the words are those of the columns of `gap.csv`.
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
    /// Hours to keep today's level, FTE.
    NeedFte,
}

impl Metric {
    /// All, in the order of `gap.csv`.
    pub const ALL: [Self; 6] =
        [Self::Need, Self::Transfer, Self::Frame, Self::Gap, Self::Coverage, Self::NeedFte];

    /// The word in the column `metric`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Need => "need_dkk",
            Self::Transfer => "transfer_dkk",
            Self::Frame => "frame_dkk",
            Self::Gap => "gap_dkk",
            Self::Coverage => "coverage",
            Self::NeedFte => "need_fte",
        }
    }

    /// What differs by less is the noise of arithmetic: an øre, a ten-millionth of a share or of an FTE.
    pub(super) fn least_width(self) -> f64 {
        match self {
            Self::Need | Self::Transfer | Self::Frame | Self::Gap => 0.01,
            Self::Coverage | Self::NeedFte => 1e-7,
        }
    }

    /// Its place among the figures that are the same under every plan, if it is one of them.
    fn of_need(self) -> Option<usize> {
        match self {
            Self::Need => Some(0),
            Self::Transfer => Some(1),
            Self::NeedFte => Some(2),
            Self::Frame | Self::Gap | Self::Coverage => None,
        }
    }

    /// Its place among the figures that a plan moves.
    fn of_plan(self) -> usize {
        match self {
            Self::Gap => 1,
            Self::Coverage => 2,
            _ => 0,
        }
    }
}

/// Figures that are the same under every plan, and those that a plan moves, of one area and year.
pub(super) const OF_NEED: usize = 3;
/// See [`OF_NEED`].
pub(super) const OF_PLAN: usize = 3;

/// The places of all figures: need's once, then each plan's; `[plan][area, the total last][year][figure]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cells {
    /// Plans.
    pub plans: usize,
    /// Areas, the total not counted.
    pub areas: usize,
    /// Base year to horizon, both counted.
    pub years: usize,
}

impl Cells {
    /// How many there are.
    pub fn count(self) -> usize {
        self.need_count() + self.plans * self.places() * OF_PLAN
    }

    /// How many of them belong to need: they come first.
    pub(super) fn need_count(self) -> usize {
        self.places() * OF_NEED
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

    /// The first of need's figures of a place: need's come first.
    #[inline(always)]
    pub(super) fn need_cell(place: usize) -> usize {
        place * OF_NEED
    }

    /// The first of a plan's figures of a place.
    #[inline(always)]
    pub(super) fn plan_cell(self, plan: usize, place: usize) -> usize {
        self.need_count() + (plan * self.places() + place) * OF_PLAN
    }

    /// The figure of a cell.
    pub(super) fn metric(self, cell: usize) -> Metric {
        let (figures, figure) = match cell.checked_sub(self.need_count()) {
            None => ([Metric::Need, Metric::Transfer, Metric::NeedFte], cell % OF_NEED),
            Some(of_plans) => ([Metric::Frame, Metric::Gap, Metric::Coverage], of_plans % OF_PLAN),
        };
        figures[figure]
    }

    /// The cell of a figure.
    pub fn cell(self, plan: usize, area: usize, year: usize, metric: Metric) -> usize {
        let place = self.place(area, year);
        match metric.of_need() {
            Some(figure) => Self::need_cell(place) + figure,
            None => self.plan_cell(plan, place) + metric.of_plan(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_has_its_own_cell_but_need_is_shared_by_plans() {
        let cells = Cells { plans: 2, areas: 3, years: 4 };
        let mut seen = vec![0; cells.count()];
        for plan in 0..2 {
            for area in 0..=3 {
                for year in 0..4 {
                    for metric in Metric::ALL {
                        let cell = cells.cell(plan, area, year, metric);
                        assert_eq!(cells.metric(cell), metric);
                        seen[cell] += 1;
                    }
                }
            }
        }
        let (need, plans) = seen.split_at(cells.need_count());
        assert!(need.iter().all(|times| *times == 2) && plans.iter().all(|times| *times == 1));
    }
}
