//! `pejl fit TABLE --out FILE`: death rates fitted to deaths and person-years.
//!
//! Owns which years and ages are meant, and that the file is left whole or not at all.

use super::Failure;
use super::args::{FitOptions, Format};
use crate::demography::lee_carter::{FitError, li_lee, outlook};
use crate::demography::paths::{FEWEST_RETURNING_YEARS, fit_outlook};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceMap};
use crate::input::{DeathsReading, FEWEST_YEARS, read_deaths};
use crate::model::ObservedDeaths;
use crate::output::{FIT_MARK, FitFile, fit_file, sha256_hex};
use crate::report::fit_summary;
use crate::text::{Arg, Texts};
use crate::units::Year;
use anyhow::Context as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;

/// Runs the command; what is to be printed on stdout.
pub(super) fn fit(options: &FitOptions) -> Result<String, Failure> {
    let texts = Texts::new(options.lang.unwrap_or_default());
    check_place(&options.out, &texts)?;
    let reading = read_deaths(&options.table)
        .map_err(|wrong| refused(&wrong.diagnostics, &wrong.map, options, &texts))?;
    let observed = window(&reading.observed, options, &texts)?;
    let fit =
        li_lee(&observed).map_err(|error| no_fit(error, &reading, &observed, options, &texts))?;
    let fitted = fit_outlook(&observed, None, None)
        .map_err(|error| no_fit(error, &reading, &observed, options, &texts))?;
    let ahead = outlook(&fit, observed.first_age);
    let bytes = fit_file(&FitFile {
        observed: &observed,
        fit: &fit,
        outlook: &ahead,
        fitted: &fitted,
        fertility: None,
        migration: None,
        table: &reading.file.path,
        sha256: &sha256_hex(&reading.file.bytes),
    });
    write_whole(&options.out, &bytes)?;
    let mut page = fit_summary(&observed, &fit, &ahead, &texts);
    page.push_str(&texts.format("fit-written", &[("file", shown(&options.out))]));
    page.push('\n');
    Ok(page)
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
    let ages = options.ages.map_or(whole, |ages| (ages.from, ages.to));
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
        Failure::Usage(texts.format("fit-no-window", &args) + "\n")
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
            .with("least", FEWEST_RETURNING_YEARS),
        FitError::NoIndex => at(Code::NoIndex),
        FitError::NoRefit { year: place } => at(Code::NoRefit).with("year", year(place)),
    });
    refused(&diagnostics, &reading.map, options, texts)
}

fn refused(
    diagnostics: &Diagnostics,
    map: &SourceMap,
    options: &FitOptions,
    texts: &Texts,
) -> Failure {
    if options.format == Format::Json {
        return Failure::Study(diagnostics.to_json(map, texts) + "\n");
    }
    let page = diagnostics.to_text(map, texts) + &texts.get("fit-nothing") + "\n";
    Failure::Study(page)
}

/// Refuses to write over anything but an earlier fit, before any work is done.
fn check_place(out: &Path, texts: &Texts) -> Result<(), Failure> {
    let Ok(what) = fs::metadata(out) else { return Ok(()) };
    let mut begins = vec![0; FIT_MARK.len()];
    let is_ours = what.is_file()
        && fs::File::open(out).and_then(|mut file| file.read_exact(&mut begins)).is_ok()
        && begins == FIT_MARK.as_bytes();
    if is_ours {
        return Ok(());
    }
    Err(Failure::Usage(texts.format("fit-not-ours", &[("file", shown(out))]) + "\n"))
}

/// Written beside its place, then renamed.
fn write_whole(out: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let context = || out.display().to_string();
    let parent = match out.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).with_context(context)?;
    let mut builder = tempfile::Builder::new();
    // As any file that a program makes, and not as a secret one.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut beside = builder.tempfile_in(parent).with_context(context)?;
    beside.write_all(bytes).with_context(context)?;
    beside.as_file().sync_all().with_context(context)?;
    beside.persist(out).map_err(|error| error.error).with_context(context)?;
    Ok(())
}
