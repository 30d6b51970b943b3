//! Denmark's own figures, read from `denmark.toml`, where each has its source.
//!
//! Start at [`CountryFigures::denmark`].

use crate::units::Year;
use toml::de::{DeTable, DeValue};

/// The file, which the program carries.
const DENMARK: &str = include_str!("denmark.toml");

/// A country's figures.
#[derive(Clone, Debug)]
pub(super) struct CountryFigures {
    demography: Demography,
    need: Need,
    old: Old,
}

/// One year of births, deaths, moves and lives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct VitalYear {
    pub(super) year: i32,
    /// Women and men, years.
    pub(super) life_expectancy_years: [f64; 2],
    /// Births per woman.
    pub(super) total_fertility: f64,
    pub(super) births: f64,
    pub(super) deaths: f64,
    pub(super) net_migration: f64,
    /// On 1 January.
    pub(super) persons: f64,
}

/// An amount of a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct AmountOfYear {
    pub(super) year: i32,
    pub(super) dkk: f64,
}

#[derive(Clone, Debug)]
struct Demography {
    title: String,
    publisher: String,
    rows: Vec<[f64; 8]>,
}

#[derive(Clone, Debug)]
struct Need {
    title: String,
    publisher: String,
    budget_dkk_per_head: Vec<[f64; 2]>,
    four_areas_share: f64,
}

#[derive(Clone, Debug)]
struct Old {
    title: String,
    publisher: String,
    price_year: i32,
    dkk_per_person: f64,
}

impl CountryFigures {
    /// Denmark's. `None` cannot be: a test reads the file.
    pub(super) fn denmark() -> Option<Self> {
        let file = DeTable::parse(DENMARK).ok()?;
        let part = |key: &str| file.get_ref().get(key).map(toml::Spanned::get_ref);
        let text =
            |part: &DeValue<'_>, key: &str| Some(part.get(key)?.get_ref().as_str()?.to_owned());
        let (demography, need, old) = (part("demography")?, part("need")?, part("old")?);
        Some(Self {
            demography: Demography {
                title: text(demography, "title")?,
                publisher: text(demography, "publisher")?,
                rows: rows(demography.get("rows")?.get_ref())?,
            },
            need: Need {
                title: text(need, "title")?,
                publisher: text(need, "publisher")?,
                budget_dkk_per_head: rows(need.get("budget_dkk_per_head")?.get_ref())?,
                four_areas_share: number(need.get("four_areas_share")?.get_ref())?,
            },
            old: Old {
                title: text(old, "title")?,
                publisher: text(old, "publisher")?,
                price_year: number(old.get("price_year")?.get_ref())? as i32,
                dkk_per_person: number(old.get("dkk_per_person")?.get_ref())?,
            },
        })
    }

    /// Where figures of births, deaths, moves and lives are from.
    pub(super) fn vital_source(&self) -> String {
        format!("{}, {}", self.demography.publisher, self.demography.title)
    }

    /// Where amounts a head are from.
    pub(super) fn need_source(&self) -> String {
        format!("{}, {}", self.need.publisher, self.need.title)
    }

    /// Where amounts for each of the old are from.
    pub(super) fn old_source(&self) -> String {
        format!("{}, {}", self.old.publisher, self.old.title)
    }

    /// The figures of a year, or of the nearest year that is known.
    pub(super) fn vital(&self, year: Year) -> Option<VitalYear> {
        let nearest = |row: &&[f64; 8]| (row[0] as i32).abs_diff(year.0);
        self.demography.rows.iter().min_by_key(nearest).map(|row| {
            let [year, women, men, total_fertility, births, deaths, net_migration, persons] = *row;
            VitalYear {
                year: year as i32,
                life_expectancy_years: [women, men],
                total_fertility,
                births,
                deaths,
                net_migration,
                persons,
            }
        })
    }

    /// Kroner a head for the four areas in a year's prices, or in those of the nearest year that is known.
    pub(super) fn need_per_head(&self, year: Year) -> Option<AmountOfYear> {
        let own = self.budget_per_head(year)?;
        Some(AmountOfYear { dkk: own.dkk * self.need.four_areas_share, ..own })
    }

    /// Kroner for health and care of each of the old, likewise.
    pub(super) fn need_per_old(&self, year: Year) -> Option<AmountOfYear> {
        let (own, then) =
            (self.budget_per_head(year)?, self.budget_per_head(Year(self.old.price_year))?);
        Some(AmountOfYear { dkk: self.old.dkk_per_person * own.dkk / then.dkk, ..own })
    }

    /// Between two known years on the straight line, outside of them the nearest.
    fn budget_per_head(&self, year: Year) -> Option<AmountOfYear> {
        let rows = &self.need.budget_dkk_per_head;
        let (first, last) = (rows.first()?, rows.last()?);
        let at = f64::from(year.0).clamp(first[0], last[0]);
        let after = rows.iter().position(|row| row[0] >= at)?;
        let (high, low) = (rows[after], rows[after.saturating_sub(1)]);
        let part = if high[0] > low[0] { (at - low[0]) / (high[0] - low[0]) } else { 0.0 };
        Some(AmountOfYear { year: at as i32, dkk: low[1] + part * (high[1] - low[1]) })
    }
}

/// A number, whole or not.
fn number(value: &DeValue<'_>) -> Option<f64> {
    let whole = value.as_integer().map(toml::de::DeInteger::as_str);
    whole.or_else(|| Some(value.as_float()?.as_str())).and_then(|text| text.parse().ok())
}

/// Rows of so many numbers.
fn rows<const N: usize>(value: &DeValue<'_>) -> Option<Vec<[f64; N]>> {
    let row = |row: &DeValue<'_>| {
        let numbers: Option<Vec<f64>> =
            row.as_array()?.iter().map(|item| number(item.get_ref())).collect();
        <[f64; N]>::try_from(numbers?).ok()
    };
    value.as_array()?.iter().map(|item| row(item.get_ref())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_can_be_read_and_has_what_statistics_denmark_counted() {
        let denmark = CountryFigures::denmark().unwrap();
        let of_2016 = denmark.vital(Year(2016)).unwrap();
        assert_eq!(of_2016.persons, 5_707_251.0);
        assert!((of_2016.life_expectancy_years[1] - 78.94).abs() < 0.01);
        assert_eq!(denmark.vital(Year(1950)).unwrap().year, 1990);
        assert_eq!(denmark.vital(Year(2300)).unwrap().year, 2050);
        for row in &denmark.demography.rows {
            let years = row[0] as i32;
            assert_eq!(denmark.vital(Year(years)).unwrap().year, years);
        }
    }

    #[test]
    fn amounts_a_head_lie_between_those_that_are_known() {
        let denmark = CountryFigures::denmark().unwrap();
        let head = |year| denmark.need_per_head(Year(year)).unwrap();
        // 175.4 bn DKK over 5,707,251 persons.
        assert!((head(2016).dkk - 30_733.0).abs() < 10.0, "{:?}", head(2016));
        assert!((head(2021).dkk / 0.5267 - 0.5 * (59_257.0 + 75_441.0)).abs() < 1.0);
        assert_eq!(
            (head(2010), head(2040).year),
            (AmountOfYear { year: 2016, ..head(2016) }, 2026)
        );
        let old = denmark.need_per_old(Year(2021)).unwrap();
        assert!((old.dkk - 103_407.0).abs() < 1e-6);
    }
}
