//! Persons, rates and flows by sex and single age, and tables over years.
//!
//! Start at [`BySexAge`].

use crate::units::Year;

/// The two sexes of the official figures, in the order of every table: women first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sex {
    /// `f` in the files.
    Female,
    /// `m` in the files.
    Male,
}

impl Sex {
    /// Both, in table order.
    pub const BOTH: [Self; 2] = [Self::Female, Self::Male];

    /// 0 for women, 1 for men.
    pub fn index(self) -> usize {
        match self {
            Self::Female => 0,
            Self::Male => 1,
        }
    }

    /// The letter in the files.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Female => "f",
            Self::Male => "m",
        }
    }
}

/// More single ages than this no study has: the last is at most 120.
pub const MOST_AGES: usize = 121;

/// The age groups that ensembles count persons in: first age, and last where there is one. Children and young,
/// working age as most official figures cut it, and those two who need care least and most of the old.
pub const AGE_GROUPS: [(usize, Option<usize>); 4] =
    [(0, Some(19)), (20, Some(64)), (65, Some(79)), (80, None)];

/// Single ages `0..=last`; the last is open ("99" means 99 and over).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    last: usize,
}

impl Ages {
    /// The ages `0..=last`.
    pub fn up_to(last: usize) -> Self {
        Self { last }
    }

    /// The open age.
    pub fn last(self) -> usize {
        self.last
    }

    /// How many single ages there are, the open one included.
    pub fn count(self) -> usize {
        self.last + 1
    }
}

/// One number per sex and single age; flat, women first, youngest first.
#[derive(Clone, Debug, PartialEq)]
pub struct BySexAge {
    ages: Ages,
    values: Vec<f64>,
}

impl BySexAge {
    /// The same number everywhere.
    pub fn filled(ages: Ages, value: f64) -> Self {
        Self { ages, values: vec![value; 2 * ages.count()] }
    }

    /// The ages of the table.
    pub fn ages(&self) -> Ages {
        self.ages
    }

    /// One sex, youngest first; shape `[age]`.
    pub fn of(&self, sex: Sex) -> &[f64] {
        let n = self.ages.count();
        &self.values[sex.index() * n..(sex.index() + 1) * n]
    }

    /// One sex, to be filled.
    pub fn of_mut(&mut self, sex: Sex) -> &mut [f64] {
        let n = self.ages.count();
        &mut self.values[sex.index() * n..(sex.index() + 1) * n]
    }

    /// All of it; shape `[sex][age]`.
    pub fn flat(&self) -> &[f64] {
        &self.values
    }
}

/// A table over years without holes; a year past the last one has the last one's values.
#[derive(Clone, Debug, PartialEq)]
pub struct Yearly<T> {
    first: Year,
    values: Vec<T>,
}

impl<T> Yearly<T> {
    /// The values of `first` and the years after it; `None` when there are none.
    pub fn new(first: Year, values: Vec<T>) -> Option<Self> {
        (!values.is_empty()).then_some(Self { first, values })
    }

    /// The first year.
    pub fn first(&self) -> Year {
        self.first
    }

    /// The last year that has its own values.
    pub fn last(&self) -> Year {
        self.first.plus(self.values.len() - 1)
    }

    /// The values of `year`; past the last year the last ones, before the first the first ones.
    pub fn at(&self, year: Year) -> &T {
        let offset = year.since(self.first).min(self.values.len() - 1);
        &self.values[offset]
    }

    /// The values of `year`, if it has its own.
    pub fn known(&self, year: Year) -> Option<&T> {
        (self.first <= year && year <= self.last()).then(|| self.at(year))
    }
}

impl<T: Clone> Yearly<T> {
    /// The years up to `last`; `None` where the table begins later.
    pub fn until(&self, last: Year) -> Option<Self> {
        let years = last.min(self.last()).0 - self.first.0 + 1;
        let kept = self.values.get(..usize::try_from(years).ok()?)?;
        Self::new(self.first, kept.to_vec())
    }
}

/// Migration without refugees, a year.
#[derive(Clone, Debug, PartialEq)]
pub enum Migration {
    /// People who move in (persons), and the share of those here who move out (per person and year).
    InOut {
        /// Persons who move in during the year.
        in_persons: Yearly<BySexAge>,
        /// Out-moves per person here on 1 January.
        out_rate: Yearly<BySexAge>,
    },
    /// Only the difference is known, in persons during the year.
    Net(Yearly<BySexAge>),
}

/// Refugees: arrivals a year, and who they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Refugees {
    /// Persons who arrive during the year; may begin before the base year.
    pub arrivals: Yearly<f64>,
    /// Share of the arrivals by sex and age; adds up to 1.
    pub profile: BySexAge,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_repeats_its_last_year() {
        let table = Yearly::new(Year(2016), vec![1, 2, 3]).unwrap();
        assert_eq!([2015, 2016, 2018, 2040].map(|y| *table.at(Year(y))), [1, 1, 3, 3]);
        assert_eq!(table.last(), Year(2018));
        assert!(Yearly::<f64>::new(Year(2016), vec![]).is_none());
    }

    #[test]
    fn women_come_first() {
        let mut table = BySexAge::filled(Ages::up_to(2), 0.0);
        table.of_mut(Sex::Male)[1] = 7.0;
        assert_eq!(table.flat(), [0.0, 0.0, 0.0, 0.0, 7.0, 0.0]);
    }
}
