//! The units of figures: their words in files and the decimals that they are written with.

/// What a number is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Kroner of the base year.
    Dkk,
    /// 0 to 1, or a difference of such.
    Share,
    /// One amount ÷ another of the same unit.
    Ratio,
    /// What something is multiplied with; 1 where nothing changes.
    Factor,
    /// Persons.
    Persons,
    /// Persons × years.
    PersonYears,
    /// Full-time equivalents.
    Fte,
    /// FTE × years.
    FteYears,
    /// A count of areas.
    Areas,
    /// A count of years.
    Years,
    /// A calendar year.
    Year,
    /// Units of a service.
    Units,
    /// Kroner per unit of a service.
    DkkPerUnit,
    /// Units of a service per person and year.
    UnitsPerPerson,
    /// FTE per unit of a service.
    FtePerUnit,
}

impl Unit {
    /// All.
    pub const ALL: [Self; 15] = [
        Self::Dkk,
        Self::Share,
        Self::Ratio,
        Self::Factor,
        Self::Persons,
        Self::PersonYears,
        Self::Fte,
        Self::FteYears,
        Self::Areas,
        Self::Years,
        Self::Year,
        Self::Units,
        Self::DkkPerUnit,
        Self::UnitsPerPerson,
        Self::FtePerUnit,
    ];

    /// The word in the column `unit`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Dkk => "dkk",
            Self::Share => "share",
            Self::Ratio => "ratio",
            Self::Factor => "factor",
            Self::Persons => "persons",
            Self::PersonYears => "person_years",
            Self::Fte => "fte",
            Self::FteYears => "fte_years",
            Self::Areas => "areas",
            Self::Years => "years",
            Self::Year => "year",
            Self::Units => "units",
            Self::DkkPerUnit => "dkk_per_unit",
            Self::UnitsPerPerson => "units_per_person",
            Self::FtePerUnit => "fte_per_unit",
        }
    }

    /// Decimals in files: kroner to the øre, so that areas add up as written; shares and volumes to more than
    /// anyone reads, so that sums still hold.
    pub fn decimals(self) -> usize {
        match self {
            Self::Year => 0,
            Self::Dkk => 2,
            Self::Persons
            | Self::PersonYears
            | Self::Fte
            | Self::FteYears
            | Self::Areas
            | Self::Years => 6,
            Self::Share
            | Self::Ratio
            | Self::Factor
            | Self::Units
            | Self::DkkPerUnit
            | Self::UnitsPerPerson
            | Self::FtePerUnit => 9,
        }
    }

    /// What differs by less is the noise of arithmetic: an øre, or a ten-millionth.
    pub fn noise(self) -> f64 {
        if self == Self::Dkk { 0.01 } else { 1e-7 }
    }

    /// The smallest step in which a change is written: a krone, a billionth of a share, else a millionth.
    pub fn quantum(self) -> f64 {
        match self {
            Self::Dkk => 1.0,
            Self::Share => 1e-9,
            _ => 1e-6,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_has_a_word_of_its_own() {
        for (index, unit) in Unit::ALL.iter().enumerate() {
            assert!(Unit::ALL[..index].iter().all(|other| other.key() != unit.key()));
        }
    }
}
