//! `pejl fit TABLE --out FILE`: death rates fitted to deaths and person-years.
//!
//! The fit is one file, left whole or not at all; a folder is left for its picture alone.

use super::args::{FitOptions, WriteOptions};
use super::failure::{Failure, say};
use super::fit_place::{Deaths, shown, wrong_tables};
use super::folder::{OutputFolder, write_file};
use super::job::{Job, Workers, input_entries};
use super::open::{CommandLine, show_with};
use crate::chart::Size;
use crate::demography::lee_carter::{compared, outlook};
use crate::demography::paths::{fit_outlook, index_expectancy};
use crate::digest::sha256_hex;
use crate::input::{SeriesReading, SeriesReadings, SeriesYears, read_series};
use crate::text::Texts;
use crate::topics::fit::file::{FIT_MARK, FitFile, FittedPlace, FittedSeries, fit_file};
use crate::topics::fit::input::{FitStyle, fit_picture};
use crate::topics::fit::screen::{fit_summary, place_summary};
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
    let deaths = Deaths::read(options, &texts)?;
    let (own, place) = deaths.own();
    let observed = &deaths.observed;
    let years = SeriesYears { from: options.from.map(Year), until: observed.last_year() };
    let (fertility, migration) = (options.fertility.as_deref(), options.migration.as_deref());
    let SeriesReadings { fertility, migration } =
        read_series(fertility, migration, years, &own.observed)
            .map_err(|wrong| wrong_tables(&wrong.diagnostics, &wrong.map, options, &texts))?;
    let no_fit = |error| deaths.no_fit(error, options, &texts);
    let (fit, small) = deaths.fit().map_err(no_fit)?;
    let (fertility, migration) = (fertility.as_ref(), migration.as_ref());
    let fitted = fit_outlook(
        observed,
        fertility.map(|read| &read.series),
        migration.map(|read| &read.series),
    )
    .map_err(no_fit)?;
    let mut ahead = outlook(&fit, observed.first_age);
    ahead.extend(index_expectancy(&fit, &fitted.outlook.mortality, observed.first_age));
    let reading = &deaths.reading;
    let bytes = fit_file(&FitFile {
        observed,
        fit: &fit,
        outlook: &ahead,
        fitted: &fitted,
        fertility: fertility.map(beside),
        migration: migration.map(beside),
        table: &reading.file.path,
        sha256: &sha256_hex(reading.file.bytes()),
        place: small.as_ref().map(|small| FittedPlace {
            table: &own.file.path,
            sha256: sha256_hex(own.file.bytes()),
            observed: place,
            levels: &small.levels,
        }),
    });
    let digest = sha256_hex(&bytes);
    let style = FitStyle {
        lang: texts.lang(),
        table: &own.file.path,
        digest: digest.get(..8).unwrap_or_default(),
    };
    // Drawn before anything is written.
    let picture = match &charts {
        Some(_) => {
            let picture = fit_picture(&compared(place, &deaths.fit_of_own_years(&fit)), style);
            let files = picture_files(&[picture], "", Size::Standard, CsvStyle::default());
            Some(files.context("residuals.png")?)
        }
        None => None,
    };
    let context = || options.out.display().to_string();
    let parent = options.out.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.map_or(Ok(()), fs::create_dir_all).with_context(context)?;
    write_file(&options.out, &bytes, None).with_context(context)?;
    let warnings = deaths.warnings(&texts);
    if !warnings.is_empty() {
        say(&show_with(&warnings, &reading.map, options.format, None, &texts));
    }
    let mut page = String::new();
    if let Some(small) = &small {
        page.push_str(&place_summary(&small.levels, place, &reading.file.path, &texts));
    }
    page.push_str(&fit_summary(observed, &fit, &fitted.outlook, &ahead, &texts));
    page.push_str(&texts.format("fit-written", &[("file", shown(&options.out))]));
    page.push('\n');
    if let (Some(folder), Some(files)) = (charts, picture) {
        let beside = [fertility.map(|read| &read.file), migration.map(|read| &read.file)];
        let country = options.country.as_ref().map(|_| &reading.file);
        let read = [Some(&own.file), country].into_iter().chain(beside).flatten();
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
    let tables: Vec<&Path> = [
        Some(&options.table),
        options.country.as_ref(),
        options.fertility.as_ref(),
        options.migration.as_ref(),
    ]
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
    let sha256 = sha256_hex(read.file.bytes());
    FittedSeries { table: &read.file.path, sha256, series: &read.series }
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
