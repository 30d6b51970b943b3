//! What was observed over many years, and which forecasts of it are to be tried.
//!
//! What was known when is not said here: `analysis::backtest` cuts a history at a year. Start at [`History`].

use super::deaths::ObservedDeaths;
use super::forecast::AgeGroup;
use super::names::Names;
use super::people::{Ages, BySexAge, Sex, Yearly};
use super::study::{Citation, Source};
use crate::text::Lang;
use crate::units::Year;

/// "Same growth" goes on as over these last years. *Assumption*.
pub const GROWTH_YEARS: usize = 5;

/// So many years of deaths, and of births where they are needed, must be known at an origin: fewer say too little of
/// how either goes on. *Assumption*.
pub const FEWEST_KNOWN_YEARS: usize = 10;

/// Children born alive during a year: girls, boys, in the order of every table.
pub type Born = [f64; 2];

/// Observed years, without holes, and what is to be tried on them.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// Of the place.
    pub names: Names,
    /// The language of texts about it.
    pub language: Lang,
    /// The open age is the same in all tables.
    pub ages: Ages,
    /// Persons on 1 January.
    pub population: Yearly<BySexAge>,
    /// Deaths and person-years.
    pub deaths: ObservedDeaths,
    /// Children born, if they are known.
    pub births: Option<Yearly<Born>>,
    /// Births per woman and year by age, if they are known; shape `[age]`.
    pub fertility: Option<Yearly<Vec<f64>>>,
    /// What is tried.
    pub backtest: Backtest,
    /// Sources, in the order of their file.
    pub sources: Vec<Source>,
    /// Which table rests on which.
    pub citations: Vec<Citation>,
}

impl History {
    /// Persons on 1 January, where that year is known.
    pub fn persons(&self, year: Year) -> Option<&BySexAge> {
        self.population.known(year)
    }

    /// Children born during the year, where that is known.
    pub fn born(&self, year: Year) -> Option<&Born> {
        self.births.as_ref()?.known(year)
    }

    /// Births per woman and year by age, where that year is known.
    pub fn schedule(&self, year: Year) -> Option<&Vec<f64>> {
        self.fertility.as_ref()?.known(year)
    }

    /// Deaths of both sexes and all ages during the year, where that is known.
    pub fn died(&self, year: Year) -> Option<f64> {
        let deaths = &self.deaths;
        if year < deaths.first_year || deaths.last_year() < year {
            return None;
        }
        let row = year.since(deaths.first_year) * deaths.ages;
        // Women first, youngest first, as every sum.
        let of_sex = |sex: Sex| deaths.of(sex).deaths[row..row + deaths.ages].iter();
        Some(of_sex(Sex::Female).chain(of_sex(Sex::Male)).fold(0.0, |sum, died| sum + died))
    }

    /// What a forecast on 1 January of `origin` would lack; `None` if it can be made and held against what came.
    pub fn lacks(&self, what: Tried, origin: Year) -> Option<Lack> {
        let before = |years: usize| Year(origin.0 - years as i32);
        let last_known = before(1);
        let deaths = &self.deaths;
        let has_deaths =
            deaths.first_year <= before(FEWEST_KNOWN_YEARS) && last_known <= deaths.last_year();
        let has_persons =
            self.persons(origin).is_some() && self.persons(before(GROWTH_YEARS)).is_some();
        let has_births = || {
            let births = (1..=FEWEST_KNOWN_YEARS)
                .all(|ago| self.persons(before(ago)).is_some() && self.born(before(ago)).is_some());
            births && self.fertility.as_ref().is_some_and(|rates| rates.first() <= last_known)
        };
        let a_growth_ago = before(1 + GROWTH_YEARS);
        let (has_past, has_outcome) = match what {
            Tried::Persons(_) => (true, self.persons(origin.plus(1)).is_some()),
            Tried::Births => (self.born(a_growth_ago).is_some(), self.born(origin).is_some()),
            Tried::Deaths => (self.died(a_growth_ago).is_some(), self.died(origin).is_some()),
        };
        if !has_deaths {
            Some(Lack::Deaths)
        } else if !has_persons {
            Some(Lack::Persons)
        } else if self.needs_births(what, origin) && !has_births() {
            Some(Lack::Births)
        } else if !has_past {
            Some(Lack::Growth)
        } else if !has_outcome {
            Some(Lack::Outcome)
        } else {
            None
        }
    }

    /// How many years ahead of `origin` something is known that it is held against.
    pub fn years_ahead(&self, what: Tried, origin: Year) -> usize {
        // The first year ahead is the origin's own; what it leads to is there on the next 1 January.
        match what {
            Tried::Persons(_) => self.population.last().since(origin),
            Tried::Births => {
                self.births.as_ref().map_or(0, |born| born.last().plus(1).since(origin))
            }
            Tried::Deaths => self.deaths.last_year().plus(1).since(origin),
        }
    }

    /// Do those born after `origin` count before the last outcome?
    pub fn needs_births(&self, what: Tried, origin: Year) -> bool {
        match what {
            Tried::Persons(group) => group.from < self.years_ahead(what, origin),
            Tried::Births | Tried::Deaths => true,
        }
    }

    /// What is known on 1 January of `origin`, and nothing else: that day's persons, and births, deaths and rates of the
    /// years before it. `None` where that day's persons or the deaths of the year before are not known.
    pub fn known_at(&self, origin: Year) -> Option<Self> {
        let last = Year(origin.0 - 1);
        let deaths = &self.deaths;
        let ages = (deaths.first_age, deaths.last_age());
        Some(Self {
            names: self.names.clone(),
            language: self.language,
            ages: self.ages,
            population: self.population.until(origin)?,
            deaths: deaths.window((deaths.first_year, last), ages)?,
            births: self.births.as_ref().and_then(|births| births.until(last)),
            fertility: self.fertility.as_ref().and_then(|rates| rates.until(last)),
            backtest: self.backtest.clone(),
            sources: Vec::new(),
            citations: Vec::new(),
        })
    }
}

/// What a forecast lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Deaths of [`FEWEST_KNOWN_YEARS`] years before the origin, the last one included.
    Deaths,
    /// Persons on that day, and [`GROWTH_YEARS`] years before.
    Persons,
    /// Births, and persons, of [`FEWEST_KNOWN_YEARS`] years before the origin, and a schedule of fertility.
    Births,
    /// The same number [`GROWTH_YEARS`] years before the last known one.
    Growth,
    /// Anything to hold it against.
    Outcome,
}

/// Which forecasts are made.
#[derive(Clone, Debug, PartialEq)]
pub struct Backtest {
    /// Futures from each origin.
    pub draws: u64,
    /// What random numbers are keyed with.
    pub seed: u64,
    /// Groups of persons, in the order of tables.
    pub groups: Vec<GroupTrial>,
    /// Births, if they are tried.
    pub births: Option<Origins>,
    /// Deaths at all ages, if they are tried.
    pub deaths: Option<Origins>,
}

impl Backtest {
    /// All that is tried, in the order of tables.
    pub fn trials(&self) -> Vec<(Tried, Origins)> {
        let groups = self.groups.iter().map(|group| (Tried::Persons(group.ages), group.origins));
        let births = self.births.map(|origins| (Tried::Births, origins));
        let deaths = self.deaths.map(|origins| (Tried::Deaths, origins));
        groups.chain(births).chain(deaths).collect()
    }
}

/// What a forecast is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// Persons of these ages on 1 January.
    Persons(AgeGroup),
    /// Children born during the year.
    Births,
    /// All who died during the year.
    Deaths,
}

/// Persons of some ages on 1 January, and when they are forecast.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupTrial {
    /// Which.
    pub ages: AgeGroup,
    /// From when.
    pub origins: Origins,
}

/// The 1 Januaries that forecasts are made on: every year from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origins {
    /// The first.
    pub first: Year,
    /// The last.
    pub last: Year,
}

impl Origins {
    /// Is a forecast made on 1 January of `year`?
    pub fn has(self, year: Year) -> bool {
        self.first <= year && year <= self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_group_holds_the_older_ones() {
        let group = |from, to| AgeGroup { from, to };
        assert!(group(65, None).holds(group(80, None)));
        assert!(group(65, None).holds(group(65, Some(79))));
        assert!(!group(65, Some(79)).holds(group(65, None)));
        assert_eq!(group(80, None).places(Ages::up_to(99)), 80..100);
        assert_eq!(group(20, Some(64)).places(Ages::up_to(99)), 20..65);
    }
}
