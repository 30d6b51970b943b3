//! `pejl fit --country`: which deaths a fit rests on where the country's table is given beside a place's.
//!
//! Start at [`Deaths::read`].

use super::args::FitOptions;
use super::failure::Failure;
use super::open::show_with;
use crate::demography::lee_carter::{
    FitError, LiLee, SmallPlace, fit_of_years, li_lee, small_place,
};
use crate::demography::paths::FEWEST_RETURNING_YEARS;
use crate::diag::{Code, Diagnostic, Diagnostics, SourceMap};
use crate::input::{DeathsReading, FEWEST_YEARS, MOST_EMPTY_SHARE, read_deaths, read_place_deaths};
use crate::model::ObservedDeaths;
use crate::text::number::share;
use crate::text::{Arg, Texts};
use crate::units::Year;
use std::path::Path;

/// From this share of cells without deaths on a fit is warned of. *Assumption*.
const MANY_EMPTY_SHARE: f64 = 0.05;

/// The deaths that are fitted, and those of the place, where that is another.
pub(super) struct Deaths {
    /// The table that trend and age pattern are of.
    pub(super) reading: DeathsReading,
    /// Its years and ages that are fitted.
    pub(super) observed: ObservedDeaths,
    /// The place's table, and its years and ages.
    pub(super) place: Option<(DeathsReading, ObservedDeaths)>,
}

impl Deaths {
    /// Reads the tables that the command line names, and takes the years and ages that it asks for.
    pub(super) fn read(options: &FitOptions, texts: &Texts) -> Result<Self, Failure> {
        let wrong = |wrong: Box<crate::input::Diagnosed>| {
            wrong_tables(&wrong.diagnostics, &wrong.map, options, texts)
        };
        let Some(country) = &options.country else {
            let reading = read_deaths(&options.table).map_err(wrong)?;
            let ages = (reading.observed.first_age, reading.observed.last_age());
            let observed = window(&reading.observed, options, ages, FEWEST_YEARS, texts)?;
            if observed.empty_share() > MOST_EMPTY_SHARE {
                return Err(too_few(&reading, &observed, options, texts));
            }
            return Ok(Self { reading, observed, place: None });
        };
        let own = read_place_deaths(&options.table).map_err(wrong)?;
        let reading = read_deaths(country).map_err(wrong)?;
        // The open age is one in both: the younger of the two.
        let oldest = own.observed.last_age().min(reading.observed.last_age());
        let ages = (own.observed.first_age, oldest);
        let place = window(&own.observed, options, ages, 1, texts)?;
        let national = &reading.observed;
        let from = options.from.map_or(national.first_year, Year);
        let years = (from.max(national.first_year), place.last_year());
        let ages = (place.first_age, place.last_age());
        let has_years = national.first_year <= place.first_year;
        let observed = national
            .window(years, ages)
            .filter(|observed| has_years && observed.years >= FEWEST_YEARS);
        let Some(observed) = observed else {
            let lacks = Diagnostic::at(Code::CountryLacks, reading.header.clone())
                .with("from", national.first_year.to_string())
                .with("until", national.last_year().to_string())
                .with("youngest", national.first_age)
                .with("oldest", national.last_age())
                .with("place_from", place.first_year.to_string())
                .with("place_until", place.last_year().to_string())
                .with("place_youngest", ages.0)
                .with("place_oldest", ages.1)
                .with("least", FEWEST_YEARS);
            let mut diagnostics = Diagnostics::default();
            diagnostics.push(lacks);
            return Err(wrong_tables(&diagnostics, &reading.map, options, texts));
        };
        Ok(Self { reading, observed, place: Some((own, place)) })
    }

    /// The place's table, or the one table there is.
    pub(super) fn own(&self) -> (&DeathsReading, &ObservedDeaths) {
        self.place.as_ref().map_or((&self.reading, &self.observed), |(own, place)| (own, place))
    }

    /// The fit of the table that trend and age pattern are of, with the place's level, where there is a place.
    pub(super) fn fit(&self) -> Result<(LiLee, Option<SmallPlace>), FitError> {
        let fit = li_lee(&self.observed)?;
        let place = self.place.as_ref();
        let place = place.map(|(_, place)| small_place(&self.observed, &fit, place)).transpose()?;
        Ok((place.as_ref().map_or(fit, |place| place.fit.clone()), place))
    }

    /// The fit in the years of the own table.
    pub(super) fn fit_of_own_years(&self, fit: &LiLee) -> LiLee {
        let (_, own) = self.own();
        fit_of_years(fit, own.first_year.since(self.observed.first_year), own.years)
    }

    /// What the reader should know of the table: that many cells are empty.
    pub(super) fn warnings(&self, texts: &Texts) -> Diagnostics {
        let mut warnings = Diagnostics::default();
        let empty = self.observed.empty_share();
        if empty > MANY_EMPTY_SHARE {
            let many = Diagnostic::at(Code::ManyEmptyCells, self.reading.header.clone());
            warnings.push(many.with("share", share(empty, 0, texts.lang())));
        }
        warnings
    }

    /// A table that no index is in. Where many ages and years have no deaths, that is why, and no year is to blame.
    pub(super) fn no_fit(&self, error: FitError, options: &FitOptions, texts: &Texts) -> Failure {
        let is_of_index = matches!(error, FitError::NoRefit { .. } | FitError::NoIndex);
        if is_of_index && self.observed.empty_share() > MANY_EMPTY_SHARE {
            return too_few(&self.reading, &self.observed, options, texts);
        }
        no_fit(error, &self.reading, &self.observed, options, texts)
    }
}

fn too_few(
    reading: &DeathsReading,
    observed: &ObservedDeaths,
    options: &FitOptions,
    texts: &Texts,
) -> Failure {
    let deaths: f64 = observed.sexes.iter().flat_map(|of_sex| &of_sex.deaths).sum();
    let few = Diagnostic::at(Code::TooFewDeaths, reading.header.clone())
        .with_decimal("deaths", deaths / observed.years as f64, 0)
        .with("share", share(observed.empty_share(), 0, texts.lang()));
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(few);
    wrong_tables(&diagnostics, &reading.map, options, texts)
}

/// The years and ages that the command line asks for, all years and `ages` where it asks for none.
fn window(
    observed: &ObservedDeaths,
    options: &FitOptions,
    ages: (usize, usize),
    least: usize,
    texts: &Texts,
) -> Result<ObservedDeaths, Failure> {
    // A country's table may begin earlier than its place's.
    let begins = if options.country.is_some() { observed.first_year } else { Year(i32::MIN) };
    let from = options.from.map_or(observed.first_year, |from| Year(from).max(begins));
    let until = options.until.map_or(observed.last_year(), Year);
    let ages = options.ages.unwrap_or(ages);
    let cut = observed.window((from, until), ages).filter(|cut| cut.years >= least);
    cut.ok_or_else(|| {
        let args = [
            ("table", shown(&options.table)),
            ("from", Arg::year(observed.first_year.0)),
            ("until", Arg::year(observed.last_year().0)),
            ("youngest", observed.first_age.into()),
            ("oldest", observed.last_age().into()),
            ("least", least.into()),
        ];
        Failure::usage("fit-no-window", &args, texts)
    })
}

/// A table that no index is in.
pub(super) fn no_fit(
    error: FitError,
    reading: &DeathsReading,
    observed: &ObservedDeaths,
    options: &FitOptions,
    texts: &Texts,
) -> Failure {
    let year = |place: usize| observed.first_year.plus(place).to_string();
    let at = |code| Diagnostic::at(code, reading.header.clone());
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(match error {
        // Of the ages that were asked for; the table's own years all have deaths.
        FitError::NoDeaths { year: place } => {
            at(Code::YearWithoutDeaths).with("sex", "b").with("year", year(place))
        }
        FitError::TooShort => at(Code::TooFewYears)
            .with("count", observed.years)
            .with("least", FEWEST_RETURNING_YEARS)
            .with("which", "chosen"),
        FitError::NoIndex => at(Code::NoIndex),
        FitError::NoRefit { year: place } => at(Code::NoRefit).with("year", year(place)),
    });
    wrong_tables(&diagnostics, &reading.map, options, texts)
}

pub(super) fn wrong_tables(
    diagnostics: &Diagnostics,
    map: &SourceMap,
    options: &FitOptions,
    texts: &Texts,
) -> Failure {
    let last = Some(texts.get("fit-nothing"));
    Failure::Study(show_with(diagnostics, map, options.format, last, texts))
}

pub(super) fn shown(path: &Path) -> Arg {
    path.display().to_string().into()
}

#[cfg(test)]
mod tests {
    use super::super::args::Format;
    use super::*;
    use crate::input::read_deaths;
    use crate::text::Lang;
    use std::fs;

    /// No table that a reader lets through is known to give this.
    #[test]
    fn deaths_that_no_index_gives_are_told_with_their_year() {
        let place = tempfile::tempdir().unwrap();
        let table = place.path().join("deaths.csv");
        let mut page = "year,sex,age,deaths,person_years\n".to_owned();
        for year in 1990..2000 {
            for sex in ["f", "m"] {
                page.extend((0..=50).map(|age| format!("{year},{sex},{age},1,100\n")));
            }
        }
        fs::write(&table, page).unwrap();
        let reading = read_deaths(&table).unwrap();
        for (lang, expected) in [
            (
                Lang::En,
                "error[P0905]: no index gives as many deaths as there were in 1993\n \
                 --> deaths.csv:1:1\n  |\n1 | year,sex,age,deaths,person_years\n  \
                 | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  |\n  \
                 = help: the place may be too small: with few deaths at each age no index can be found. Give its country's deaths with --country, or correct the figures of 1993 if they do not go with the other years\n\nnothing was written\n",
            ),
            (
                Lang::Da,
                "fejl[P0905]: intet indeks giver så mange døde, som der var i 1993\n \
                 --> deaths.csv:1:1\n  |\n1 | year,sex,age,deaths,person_years\n  \
                 | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  |\n  \
                 = hjælp: stedet er måske for lille: med få døde i hver alder kan intet indeks findes. Giv landets dødsfald med --country, eller ret tallene for 1993, hvis de ikke passer til de andre år\n\nintet er skrevet\n",
            ),
        ] {
            let options = FitOptions {
                table: table.clone(),
                out: place.path().join("fit.toml"),
                country: None,
                fertility: None,
                migration: None,
                from: None,
                until: None,
                ages: None,
                charts: None,
                format: Format::Text,
            };
            let error = FitError::NoRefit { year: 3 };
            let said = no_fit(error, &reading, &reading.observed, &options, &Texts::new(lang));
            let said = if let Failure::Study(said) = said { said } else { String::new() };
            let folder = format!("{}/", place.path().display());
            assert_eq!(said.replace(&folder, ""), expected);
        }
    }
}
