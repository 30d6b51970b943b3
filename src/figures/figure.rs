//! The list of figures: what each is called, measured in, written with and found at.
//!
//! Everything that names, writes or asks about a figure takes it from here: tables, screens, the command line,
//! kept runs. To add one, add it to [`Figure`], to [`Figure::ALL`] and to its facts, and say in
//! [`super::Quantity::of`] how it is computed. Its names are the messages `figure-KEY` (as it begins a
//! line; those of a decision year take its `year`) and, where it is of one year, `outcome-KEY` (within a sentence).

use super::better::Better;
use super::unit::Unit;
use crate::gap::ROUNDING_KRONE;
use crate::model::Study;

/// At what places a figure has a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// One area, or all of them, in one year.
    AreaYear,
    /// One service in one year.
    ServiceYear,
    /// One plan, over all years after the base year or in the decision year; of all areas or of one.
    Plan,
}

/// What is counted or measured of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Need for services and transfers, kroner.
    Need,
    /// Transfers owed and paid, kroner.
    Transfer,
    /// Money for services and transfers, kroner.
    Frame,
    /// Need − frame, kroner; positive is a shortage.
    Gap,
    /// Money for services ÷ need for services.
    Coverage,
    /// Users of an area's services who go without, a person counted in each service; of one area, never of all.
    Unserved,
    /// FTE to keep today's level of service.
    NeedFte,
    /// FTE that money pays for.
    FundedFte,
    /// FTE that are there.
    AvailableFte,
    /// FTE that are missing; positive is a shortage.
    GapFte,
    /// Units of a service after the plan's levers, before steps of capacity.
    Volume,
    /// What a service or transfer costs, kroner.
    Cost,
    /// FTE that a service takes.
    ServiceFte,
    /// Users of a service who go without.
    ServiceUnserved,
    /// Σ max(0, service need − money) over areas and years.
    UnmetNeed,
    /// Σ (need − frame) over years; a surplus counts against.
    AccumulatedGap,
    /// The largest need − frame of a year.
    WorstGap,
    /// The lowest coverage of any area in any year.
    WeakestCoverage,
    /// The lowest coverage of any area in the decision year.
    DecisionWeakestCoverage,
    /// The lowest coverage of an area in any year.
    LowestCoverage,
    /// Coverage of an area in the decision year.
    DecisionCoverage,
    /// Users who go without, summed over years.
    UnservedYears,
    /// Users who go without in the decision year.
    DecisionUnserved,
    /// Posts that are needed and funded but that nobody fills, summed over years.
    UnfilledYears,
    /// The same in the decision year.
    DecisionUnfilled,
    /// Money for services, without one-off costs and costs of initiatives, less that of the reference plan,
    /// summed over years.
    MoneyDifference,
    /// The same in the decision year.
    DecisionMoneyDifference,
    /// Coverage less that of the reference plan, the mean over years.
    CoverageDifference,
    /// The same in the decision year.
    DecisionCoverageDifference,
    /// Areas whose coverage is lower than under the reference plan on average.
    LosingAreas,
    /// Share of the policy-years in which the policy is kept.
    PoliciesKept,
    /// Years from the base year's next in which the plan is adequate, up to the first in which it is not.
    AdequateYears,
}

/// What it is a figure of: all areas together, single areas or both, or a service.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Places {
    All,
    EachArea,
    AllAndEachArea,
    EachService,
}

struct Facts {
    key: &'static str,
    unit: Unit,
    better: Option<Better>,
    places: Places,
}

/// Shares that differ by less are the same: the rounding krone in an area of a million.
const SAME_SHARE: f64 = 1e-6;
/// Posts, persons and units that differ by less are the same.
const SAME_COUNT: f64 = 1e-3;

impl Figure {
    /// All: those of areas in the order of `ensemble.csv` (which is that of `gap.csv`), those of services in
    /// that of `services.csv`, those of plans in that of `compare.csv`.
    pub const ALL: [Self; 32] = [
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
        Self::Volume,
        Self::Cost,
        Self::ServiceFte,
        Self::ServiceUnserved,
        Self::UnmetNeed,
        Self::AccumulatedGap,
        Self::WorstGap,
        Self::WeakestCoverage,
        Self::DecisionWeakestCoverage,
        Self::LowestCoverage,
        Self::DecisionCoverage,
        Self::UnservedYears,
        Self::DecisionUnserved,
        Self::UnfilledYears,
        Self::DecisionUnfilled,
        Self::MoneyDifference,
        Self::DecisionMoneyDifference,
        Self::CoverageDifference,
        Self::DecisionCoverageDifference,
        Self::LosingAreas,
        Self::PoliciesKept,
        Self::AdequateYears,
    ];

    /// Those of a grain, in the order of the list.
    pub fn at(grain: Grain) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |figure| figure.grain() == grain)
    }

    /// The columns of `gap.csv` that are numbers; those who go without are in `ensemble.csv` only.
    pub fn columns_of_gap() -> impl Iterator<Item = Self> {
        Self::at(Grain::AreaYear).filter(|figure| *figure != Self::Unserved)
    }

    fn facts(self) -> Facts {
        use Places::{All, AllAndEachArea, EachArea, EachService};
        let (less, more) = (Some(Better::Less), Some(Better::More));
        let (key, unit, better, places) = match self {
            Self::Need => ("need_dkk", Unit::Dkk, less, AllAndEachArea),
            Self::Transfer => ("transfer_dkk", Unit::Dkk, less, AllAndEachArea),
            Self::Frame => ("frame_dkk", Unit::Dkk, more, AllAndEachArea),
            Self::Gap => ("gap_dkk", Unit::Dkk, less, AllAndEachArea),
            Self::Coverage => ("coverage", Unit::Share, more, AllAndEachArea),
            // People who use several areas are never added up.
            Self::Unserved => ("unserved_persons", Unit::Persons, less, EachArea),
            Self::NeedFte => ("need_fte", Unit::Fte, less, AllAndEachArea),
            Self::FundedFte => ("funded_fte", Unit::Fte, more, AllAndEachArea),
            Self::AvailableFte => ("available_fte", Unit::Fte, more, AllAndEachArea),
            Self::GapFte => ("gap_fte", Unit::Fte, less, AllAndEachArea),
            Self::Volume => ("volume", Unit::Units, less, EachService),
            Self::Cost => ("cost_dkk", Unit::Dkk, less, EachService),
            Self::ServiceFte => ("fte", Unit::Fte, less, EachService),
            Self::ServiceUnserved => ("persons_unserved", Unit::Persons, less, EachService),
            Self::UnmetNeed => ("unmet_need_dkk", Unit::Dkk, less, AllAndEachArea),
            Self::AccumulatedGap => ("accumulated_gap_dkk", Unit::Dkk, less, AllAndEachArea),
            Self::WorstGap => ("worst_gap_dkk", Unit::Dkk, less, AllAndEachArea),
            Self::WeakestCoverage => ("weakest_coverage", Unit::Share, more, All),
            Self::DecisionWeakestCoverage => ("decision_weakest_coverage", Unit::Share, more, All),
            Self::LowestCoverage => ("lowest_coverage", Unit::Share, more, EachArea),
            Self::DecisionCoverage => ("decision_coverage", Unit::Share, more, EachArea),
            Self::UnservedYears => ("unserved_person_years", Unit::PersonYears, less, EachArea),
            Self::DecisionUnserved => ("decision_unserved_persons", Unit::Persons, less, EachArea),
            Self::UnfilledYears => ("unfilled_fte_years", Unit::FteYears, less, AllAndEachArea),
            Self::DecisionUnfilled => ("decision_unfilled_fte", Unit::Fte, less, AllAndEachArea),
            // More money is no gain where levers have made need smaller, so kroner are not ranked.
            Self::MoneyDifference => ("money_difference_dkk", Unit::Dkk, None, EachArea),
            Self::DecisionMoneyDifference => {
                ("decision_money_difference_dkk", Unit::Dkk, None, EachArea)
            }
            Self::CoverageDifference => ("coverage_difference", Unit::Share, more, EachArea),
            Self::DecisionCoverageDifference => {
                ("decision_coverage_difference", Unit::Share, more, EachArea)
            }
            Self::LosingAreas => ("losing_areas", Unit::Areas, less, All),
            Self::PoliciesKept => ("policies_kept_share", Unit::Share, more, All),
            Self::AdequateYears => ("adequate_years", Unit::Years, more, All),
        };
        Facts { key, unit, better, places }
    }

    /// At what places it has a value.
    pub fn grain(self) -> Grain {
        match self {
            _ if self <= Self::GapFte => Grain::AreaYear,
            _ if self <= Self::ServiceUnserved => Grain::ServiceYear,
            _ => Grain::Plan,
        }
    }

    /// The word in files and on the command line.
    pub fn key(self) -> &'static str {
        self.facts().key
    }

    /// The figure with this word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.key() == key)
    }

    /// What it is measured in.
    pub fn unit(self) -> Unit {
        self.facts().unit
    }

    /// Decimals in files.
    pub fn decimals(self) -> usize {
        self.unit().decimals()
    }

    /// Which way is better; `None`: plans are not ranked by it.
    pub fn better(self) -> Option<Better> {
        self.facts().better
    }

    /// Does it have a value for all areas together?
    pub fn is_of_all(self) -> bool {
        matches!(self.facts().places, Places::All | Places::AllAndEachArea)
    }

    /// Does it have a value for single areas?
    pub fn is_of_areas(self) -> bool {
        matches!(self.facts().places, Places::EachArea | Places::AllAndEachArea)
    }

    /// Is it found only where staff is projected?
    pub fn is_of_staff(self) -> bool {
        matches!(
            self,
            Self::FundedFte
                | Self::AvailableFte
                | Self::GapFte
                | Self::UnfilledYears
                | Self::DecisionUnfilled
        )
    }

    /// Is it of the decision year alone?
    pub fn is_of_decision_year(self) -> bool {
        matches!(
            self,
            Self::DecisionWeakestCoverage
                | Self::DecisionCoverage
                | Self::DecisionUnserved
                | Self::DecisionUnfilled
                | Self::DecisionMoneyDifference
                | Self::DecisionCoverageDifference
        )
    }

    /// Is it measured against a reference plan?
    pub fn is_against_reference(self) -> bool {
        matches!(
            self,
            Self::MoneyDifference
                | Self::DecisionMoneyDifference
                | Self::CoverageDifference
                | Self::DecisionCoverageDifference
                | Self::LosingAreas
        )
    }

    /// Differences of no more than this are a tie: money is granted in whole kroner in each area and year.
    pub fn tie_width(self, study: &Study) -> f64 {
        let (areas, years) = (study.model.areas.len(), study.model.year_count());
        match (self, self.unit()) {
            (Self::UnmetNeed | Self::AccumulatedGap, _) => ROUNDING_KRONE * (areas * years) as f64,
            (Self::WorstGap, _) => ROUNDING_KRONE * areas as f64,
            (_, Unit::Dkk) if self.grain() == Grain::AreaYear => ROUNDING_KRONE * areas as f64,
            (_, Unit::Share) => SAME_SHARE,
            _ => SAME_COUNT,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Arg, Lang, Texts};

    #[test]
    fn every_figure_has_a_key_and_is_of_something() {
        for (index, figure) in Figure::ALL.iter().enumerate() {
            assert!(Figure::ALL[..index].iter().all(|other| other.key() != figure.key()));
            assert_eq!(Figure::from_key(figure.key()), Some(*figure));
            let is_of_service = figure.grain() == Grain::ServiceYear;
            assert!(figure.is_of_all() || figure.is_of_areas() || is_of_service, "{figure:?}");
        }
    }

    #[test]
    fn every_figure_and_its_unit_have_a_name_in_both_languages() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            let year = [("year", Arg::from("2020"))];
            for figure in Figure::ALL {
                let (name, unit) = (figure.key(), figure.unit().key());
                for (list, key) in [("figure", name), ("unit", unit)] {
                    let text = texts.term_with(list, key, &year);
                    assert!(!text.starts_with(&format!("{list}-")), "{lang}: {text}");
                }
            }
        }
    }
}
