//! What may move a figure, by name.
//!
//! Has the list and its words in files. Start at [`ChangeDriver`].

/// Something that differs between two states, and is switched on as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeDriver {
    /// How many people there are.
    PopulationSize,
    /// How old they are; births and deaths per person among it.
    Ageing,
    /// Mortality, births and moves that a scenario changes.
    People,
    /// Years gained that are lived healthy.
    HealthyAgeing,
    /// Refugees within their integration period.
    Refugees,
    /// Unemployment rates.
    Unemployment,
    /// Refugees and unemployment together.
    RefugeesAndUnemployment,
    /// Unemployment rates, and how many can be hired.
    LabourMarket,
    /// How much of a service people use.
    Use,
    /// Cost and hours per unit.
    Complexity,
    /// Use, and cost and hours per unit, together.
    UseAndComplexity,
    /// Wages beyond the frame's price index.
    Prices,
    /// Growth of the granted budget.
    FrameGrowth,
    /// Kroner on top of the frame.
    Earmarks,
    /// Growth and earmarks together.
    FrameAndEarmarks,
    /// What the frame follows of demography.
    Compensation,
    /// What the state carries of transfers.
    TransferCompensation,
    /// Both kinds of compensation together.
    AllCompensation,
    /// The plan's levers.
    Levers,
    /// The plan's initiatives.
    Initiatives,
    /// How money is split.
    Allocation,
    /// Levers, initiatives and allocation together.
    Plan,
    /// LEAN.
    Lean,
    /// Restructuring.
    Restructuring,
    /// Overhead.
    Overhead,
    /// Citizens regain what they can.
    Rehabilitation,
    /// Welfare technology.
    Technology,
    /// Networks and volunteers.
    CivilSociety,
    /// Pay, turnover, absence.
    StaffLevers,
    /// Who retires, leaves and is hired.
    Staffing,
}

impl ChangeDriver {
    /// All.
    pub const ALL: [Self; 30] = [
        Self::PopulationSize,
        Self::Ageing,
        Self::People,
        Self::HealthyAgeing,
        Self::Refugees,
        Self::Unemployment,
        Self::RefugeesAndUnemployment,
        Self::LabourMarket,
        Self::Use,
        Self::Complexity,
        Self::UseAndComplexity,
        Self::Prices,
        Self::FrameGrowth,
        Self::Earmarks,
        Self::FrameAndEarmarks,
        Self::Compensation,
        Self::TransferCompensation,
        Self::AllCompensation,
        Self::Levers,
        Self::Initiatives,
        Self::Allocation,
        Self::Plan,
        Self::Lean,
        Self::Restructuring,
        Self::Overhead,
        Self::Rehabilitation,
        Self::Technology,
        Self::CivilSociety,
        Self::StaffLevers,
        Self::Staffing,
    ];

    /// The word in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::PopulationSize => "population_size",
            Self::Ageing => "ageing",
            Self::People => "people",
            Self::HealthyAgeing => "healthy_ageing",
            Self::Refugees => "refugees",
            Self::Unemployment => "unemployment",
            Self::RefugeesAndUnemployment => "refugees_and_unemployment",
            Self::LabourMarket => "labour_market",
            Self::Use => "use",
            Self::Complexity => "complexity",
            Self::UseAndComplexity => "use_and_complexity",
            Self::Prices => "prices",
            Self::FrameGrowth => "frame_growth",
            Self::Earmarks => "earmarks",
            Self::FrameAndEarmarks => "frame_and_earmarks",
            Self::Compensation => "compensation",
            Self::TransferCompensation => "transfer_compensation",
            Self::AllCompensation => "all_compensation",
            Self::Levers => "levers",
            Self::Initiatives => "initiatives",
            Self::Allocation => "allocation",
            Self::Plan => "plan",
            Self::Lean => "lean",
            Self::Restructuring => "restructuring",
            Self::Overhead => "overhead",
            Self::Rehabilitation => "rehabilitation",
            Self::Technology => "technology",
            Self::CivilSociety => "civil_society",
            Self::StaffLevers => "staff_levers",
            Self::Staffing => "staffing",
        }
    }
}

/// As many drivers as are told apart at most: 2¹⁰ subsets are run.
pub const MOST_DRIVERS: usize = 10;

/// A driver and the switches that it turns, as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Switched {
    pub(super) driver: ChangeDriver,
    pub(super) bits: u32,
}

/// Puts drivers together until there are no more than [`MOST_DRIVERS`], in the order of `merges`; each of those
/// takes the place of the first that is in it.
pub(super) fn merged(
    mut drivers: Vec<Switched>,
    merges: &[(ChangeDriver, &[ChangeDriver])],
) -> Vec<Switched> {
    for (into, members) in merges {
        if drivers.len() <= MOST_DRIVERS {
            break;
        }
        let is_member = |own: &Switched| members.contains(&own.driver);
        let bits = drivers.iter().filter(|own| is_member(own)).fold(0, |bits, own| bits | own.bits);
        let Some(first) = drivers.iter().position(is_member) else { continue };
        drivers[first] = Switched { driver: *into, bits };
        let mut place = 0;
        drivers.retain(|own| {
            place += 1;
            place - 1 == first || !is_member(own)
        });
    }
    drivers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drivers_are_put_together_only_where_there_are_too_many() {
        let all = |count: usize| -> Vec<Switched> {
            let drivers = ChangeDriver::ALL.iter().take(count).enumerate();
            drivers.map(|(bit, driver)| Switched { driver: *driver, bits: 1 << bit }).collect()
        };
        let merges: [(ChangeDriver, &[ChangeDriver]); 1] =
            [(ChangeDriver::Plan, &[ChangeDriver::Refugees, ChangeDriver::Complexity])];
        assert_eq!(merged(all(10), &merges), all(10));
        let put = merged(all(11), &merges);
        assert_eq!(put.len(), 10);
        assert_eq!(put[4], Switched { driver: ChangeDriver::Plan, bits: 1 << 4 | 1 << 9 });
    }

    #[test]
    fn every_driver_has_a_word_of_its_own() {
        for (index, driver) in ChangeDriver::ALL.iter().enumerate() {
            assert!(ChangeDriver::ALL[..index].iter().all(|other| other.key() != driver.key()));
        }
    }
}
