//! Deaths and person-years as they were observed: what death rates are fitted to.
//!
//! Years and ages can be chosen; rates are made in `demography`. Start at [`ObservedDeaths`].

use super::people::Sex;
use crate::units::Year;

/// Deaths during the year and the person-years they fell in; flat, shape `[year][age]`, oldest year first.
#[derive(Clone, Debug, PartialEq)]
pub struct Exposed {
    /// Deaths, persons.
    pub deaths: Vec<f64>,
    /// Years lived by all together.
    pub person_years: Vec<f64>,
}

/// Deaths of both sexes by year and single age, without holes; the last age is open.
#[derive(Clone, Debug, PartialEq)]
pub struct ObservedDeaths {
    /// The first year.
    pub first_year: Year,
    /// How many years.
    pub years: usize,
    /// The youngest age.
    pub first_age: usize,
    /// How many ages, the open one included.
    pub ages: usize,
    /// Women, then men.
    pub sexes: [Exposed; 2],
}

impl ObservedDeaths {
    /// The last year.
    pub fn last_year(&self) -> Year {
        self.first_year.plus(self.years.saturating_sub(1))
    }

    /// The open age.
    pub fn last_age(&self) -> usize {
        self.first_age + self.ages.saturating_sub(1)
    }

    /// One sex.
    pub fn of(&self, sex: Sex) -> &Exposed {
        &self.sexes[sex.index()]
    }

    /// Deaths of a year at all its ages; `None` where the year is not there.
    pub fn of_year(&self, year: Year) -> Option<f64> {
        let row = (self.first_year <= year && year <= self.last_year())
            .then(|| year.since(self.first_year))?;
        let of_sex = |own: &Exposed| {
            let row = own.deaths.chunks_exact(self.ages).nth(row)?;
            Some(row.iter().fold(0.0, |sum, deaths| sum + deaths))
        };
        Some(of_sex(&self.sexes[0])? + of_sex(&self.sexes[1])?)
    }

    /// In how many cells nobody died.
    pub fn empty_cells(&self) -> usize {
        let cells = self.sexes.iter().flat_map(|of_sex| &of_sex.deaths);
        cells.filter(|deaths| **deaths <= 0.0).count()
    }

    /// The share of cells in which nobody died.
    pub fn empty_share(&self) -> f64 {
        self.empty_cells() as f64 / (2 * self.years * self.ages).max(1) as f64
    }

    /// The same with some of the years and ages only; `None` where any of them is not there.
    ///
    /// Those older than `ages.1` are added to it: it is the new open age. Those younger than `ages.0` are
    /// left out.
    pub fn window(&self, years: (Year, Year), ages: (usize, usize)) -> Option<Self> {
        let has_years =
            self.first_year <= years.0 && years.0 <= years.1 && years.1 <= self.last_year();
        let has_ages = self.first_age <= ages.0 && ages.0 <= ages.1 && ages.1 <= self.last_age();
        if !has_years || !has_ages {
            return None;
        }
        let (year_count, age_count) = (years.1.since(years.0) + 1, ages.1 - ages.0 + 1);
        let first = years.0.since(self.first_year);
        let (youngest, open) = (ages.0 - self.first_age, ages.1 - self.first_age);
        let cut = |values: &[f64]| -> Vec<f64> {
            let mut kept = Vec::with_capacity(year_count * age_count);
            for row in values.chunks_exact(self.ages).skip(first).take(year_count) {
                kept.extend_from_slice(&row[youngest..open]);
                // Youngest first, as every sum over ages.
                kept.push(row[open..].iter().fold(0.0, |sum, value| sum + value));
            }
            kept
        };
        let sexes = [0, 1].map(|sex| Exposed {
            deaths: cut(&self.sexes[sex].deaths),
            person_years: cut(&self.sexes[sex].person_years),
        });
        Some(Self {
            first_year: years.0,
            years: year_count,
            first_age: ages.0,
            ages: age_count,
            sexes,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_keeps_its_years_and_gathers_the_oldest() {
        let exposed =
            Exposed { deaths: vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0], person_years: vec![10.0; 6] };
        let whole = ObservedDeaths {
            first_year: Year(2000),
            years: 2,
            first_age: 0,
            ages: 3,
            sexes: [exposed.clone(), exposed],
        };
        let cut = whole.window((Year(2001), Year(2001)), (0, 1)).unwrap();
        assert_eq!(cut.of(Sex::Male).deaths, [4.0, 11.0]);
        assert_eq!(cut.of(Sex::Female).person_years, [10.0, 20.0]);
        assert_eq!(whole.empty_share(), 0.0);
        assert_eq!((cut.first_year, cut.last_age()), (Year(2001), 1));
        assert_eq!(whole.window((Year(2000), Year(2001)), (0, 2)).as_ref(), Some(&whole));
        assert!(whole.window((Year(1999), Year(2001)), (0, 2)).is_none());
        assert!(whole.window((Year(2000), Year(2001)), (0, 3)).is_none());
        assert!(whole.window((Year(2001), Year(2000)), (0, 2)).is_none());
    }
}
