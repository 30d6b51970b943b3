//! `pejl fit TABLE --out FILE`: death rates fitted to deaths and person-years.
//!
//! The fit is one file, left whole or not at all; a folder is left for its picture alone.

use super::args::{FitOptions, WriteOptions};
use super::failure::Failure;
use super::folder::{OutputFolder, write_file};
use super::job::{Job, Workers, input_entries};
use super::open::{CommandLine, show_with};
use crate::chart::Size;
use crate::demography::lee_carter::{FitError, compared, li_lee, outlook};
use crate::demography::paths::{FEWEST_RETURNING_YEARS, fit_outlook, index_expectancy};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceMap};
use crate::digest::sha256_hex;
use crate::input::{
    DeathsReading, Diagnosed, FEWEST_YEARS, SeriesReading, SeriesReadings, SeriesYears,
    read_deaths, read_series,
};
use crate::model::ObservedDeaths;
use crate::text::{Arg, Texts};
use crate::topics::fit::file::{FIT_MARK, FitFile, FittedSeries, fit_file};
use crate::topics::fit::input::{FitStyle, fit_picture};
use crate::topics::fit::screen::fit_summary;
use crate::units::Year;
use crate::writers::csv::CsvStyle;
use crate::writers::folder::{FolderError, claim};
use crate::writers::picture_files::picture_files;
use anyhow::Context as _;
use std::fs;
use std::io::Read as _;
use std::path::Path;

/// Runs the command; what is to be printed on stdout.
pub(super) fn fit_deaths(options: &FitOptions, line: &CommandLine) -> Result<String, Failure> {
    let texts = Texts::new(line.lang.unwrap_or_default());
    check_place(&options.out, &texts)?;
    let charts = options.charts.as_ref().map(|folder| charts_folder(folder, options, &texts));
    let charts = charts.transpose()?;
    let wrong =
        |wrong: Box<Diagnosed>| wrong_tables(&wrong.diagnostics, &wrong.map, options, &texts);
    let reading = read_deaths(&options.table).map_err(wrong)?;
    let observed = window(&reading.observed, options, &texts)?;
    let years = SeriesYears { from: options.from.map(Year), until: observed.last_year() };
    let (fertility, migration) = (options.fertility.as_deref(), options.migration.as_deref());
    let SeriesReadings { fertility, migration } =
        read_series(fertility, migration, years, &reading.observed).map_err(wrong)?;
    let no_fit = |error| no_fit(error, &reading, &observed, options, &texts);
    let fit = li_lee(&observed).map_err(no_fit)?;
    let (fertility, migration) = (fertility.as_ref(), migration.as_ref());
    let fitted = fit_outlook(
        &observed,
        fertility.map(|read| &read.series),
        migration.map(|read| &read.series),
    )
    .map_err(no_fit)?;
    let mut ahead = outlook(&fit, observed.first_age);
    ahead.extend(index_expectancy(&fit, &fitted.outlook.mortality, observed.first_age));
    let bytes = fit_file(&FitFile {
        observed: &observed,
        fit: &fit,
        outlook: &ahead,
        fitted: &fitted,
        fertility: fertility.map(beside),
        migration: migration.map(beside),
        table: &reading.file.path,
        sha256: &sha256_hex(&reading.file.bytes),
    });
    let digest = sha256_hex(&bytes);
    let style = FitStyle {
        lang: texts.lang(),
        table: &reading.file.path,
        digest: digest.get(..8).unwrap_or_default(),
    };
    // Drawn before anything is written.
    let picture = match &charts {
        Some(_) => {
            let picture = fit_picture(&compared(&observed, &fit), style);
            let files = picture_files(&[picture], "", Size::Standard, CsvStyle::default());
            Some(files.context("residuals.png")?)
        }
        None => None,
    };
    let context = || options.out.display().to_string();
    let parent = options.out.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.map_or(Ok(()), fs::create_dir_all).with_context(context)?;
    write_file(&options.out, &bytes, None).with_context(context)?;
    let mut page = fit_summary(&observed, &fit, &fitted.outlook, &ahead, &texts);
    page.push_str(&texts.format("fit-written", &[("file", shown(&options.out))]));
    page.push('\n');
    if let (Some(folder), Some(files)) = (charts, picture) {
        let beside = [fertility.map(|read| &read.file), migration.map(|read| &read.file)];
        let read = [&reading.file].into_iter().chain(beside.into_iter().flatten());
        let mut job = Job::new(folder, Workers::usual()?, &WriteOptions::default(), &texts, line);
        job.manifest.inputs = input_entries(read);
        job.manifest.digest = digest;
        job.files = files;
        page = job.finish(&page, "fit-charts-written", &[])?;
    }
    Ok(page)
}

/// The folder for the picture; it is replaced whole, so the fit may not lie in it.
fn charts_folder(
    folder: &Path,
    options: &FitOptions,
    texts: &Texts,
) -> Result<OutputFolder, Failure> {
    // `./charts` and `charts` are one place.
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    if whole(&options.out).starts_with(whole(folder)) {
        let args = [("file", shown(&options.out)), ("folder", shown(folder))];
        return Err(Failure::usage("fit-charts-hold-fit", &args, texts));
    }
    let tables: Vec<&Path> =
        [Some(&options.table), options.fertility.as_ref(), options.migration.as_ref()]
            .into_iter()
            .flatten()
            .map(AsRef::as_ref)
            .collect();
    if let Err(FolderError::NotOurs(_)) = claim(folder, None, &tables) {
        let args = [("folder", shown(folder))];
        return Err(Failure::usage("fit-charts-not-ours", &args, texts));
    }
    OutputFolder::of_files(folder, &tables, texts)
}

fn beside(read: &SeriesReading) -> FittedSeries<'_> {
    let sha256 = sha256_hex(&read.file.bytes);
    FittedSeries { table: &read.file.path, sha256, series: &read.series }
}

fn shown(path: &Path) -> Arg {
    path.display().to_string().into()
}

/// The years and ages that the command line asks for.
fn window(
    observed: &ObservedDeaths,
    options: &FitOptions,
    texts: &Texts,
) -> Result<ObservedDeaths, Failure> {
    let from = options.from.map_or(observed.first_year, Year);
    let until = options.until.map_or(observed.last_year(), Year);
    let whole = (observed.first_age, observed.last_age());
    let ages = options.ages.unwrap_or(whole);
    let cut = observed.window((from, until), ages).filter(|cut| cut.years >= FEWEST_YEARS);
    cut.ok_or_else(|| {
        let args = [
            ("table", shown(&options.table)),
            ("from", Arg::year(observed.first_year.0)),
            ("until", Arg::year(observed.last_year().0)),
            ("youngest", whole.0.into()),
            ("oldest", whole.1.into()),
            ("least", FEWEST_YEARS.into()),
        ];
        Failure::usage("fit-no-window", &args, texts)
    })
}

/// A table that no index is in.
fn no_fit(
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

fn wrong_tables(
    diagnostics: &Diagnostics,
    map: &SourceMap,
    options: &FitOptions,
    texts: &Texts,
) -> Failure {
    let last = Some(texts.get("fit-nothing"));
    Failure::Study(show_with(diagnostics, map, options.format, last, texts))
}

/// A file that is no earlier fit is not written over; found before any work is done.
fn check_place(out: &Path, texts: &Texts) -> Result<(), Failure> {
    let Ok(what) = fs::metadata(out) else { return Ok(()) };
    let mut begins = vec![0; FIT_MARK.len()];
    let is_ours = what.is_file()
        && fs::File::open(out).and_then(|mut file| file.read_exact(&mut begins)).is_ok()
        && begins == FIT_MARK.as_bytes();
    if is_ours {
        return Ok(());
    }
    Err(Failure::usage("fit-not-ours", &[("file", shown(out))], texts))
}

#[cfg(test)]
mod tests {
    use super::super::args::Format;
    use super::*;
    use crate::text::Lang;

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
                 = help: the figures of 1993 do not go with the other years; mend them, or choose other years \
                 with --from and --until\n\nnothing was written\n",
            ),
            (
                Lang::Da,
                "fejl[P0905]: intet indeks giver så mange dødsfald, som der var i 1993\n \
                 --> deaths.csv:1:1\n  |\n1 | year,sex,age,deaths,person_years\n  \
                 | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  |\n  \
                 = hjælp: tallene for 1993 passer ikke med de andre år; ret dem, eller vælg andre år med --from \
                 og --until\n\nintet er skrevet\n",
            ),
        ] {
            let options = FitOptions {
                table: table.clone(),
                out: place.path().join("fit.toml"),
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
