//! Fits of small places: how far life expectancy is from the truth where deaths are drawn from known rates.

use crate::studies::{pejl, root, text};
use pejl::demography::lee_carter::{Counts, LiLee, li_lee, rates, small_place};
use pejl::demography::paths::{fit_outlook, index_expectancy};
use pejl::input::read_deaths;
use pejl::model::{Exposed, ObservedDeaths, Sex};
use pejl::numeric::{Purpose, Stream, uniform};
use pejl::units::Year;
use std::fmt::Write as _;
use std::fs;

const DENMARK: &str = "tests/reference/deaths/denmark.csv";
/// Years of a place's table.
const YEARS: (i32, i32) = (2001, 2012);

fn denmark() -> ObservedDeaths {
    read_deaths(&root().join(DENMARK)).unwrap().observed
}

/// A number of Poisson with this mean, by adding up its chances.
fn poisson(mean: f64, u: f64) -> f64 {
    let (mut chance, mut count) = (libm::exp(-mean), 0.0);
    let mut below = chance;
    while u > below && count < 10_000.0 {
        count += 1.0;
        chance *= mean / count;
        below += chance;
    }
    count
}

/// A place of `people` with Denmark's ages, where mortality is `level` of Denmark's; the draw's number is `run`.
fn place(country: &ObservedDeaths, people: f64, level: f64, run: u64) -> ObservedDeaths {
    let mut place = country.window((Year(YEARS.0), Year(YEARS.1)), (0, 99)).unwrap();
    let cells = place.years * place.ages;
    let lived: f64 = place.sexes.iter().flat_map(|of_sex| &of_sex.person_years).sum();
    let share = people * place.years as f64 / lived;
    for (sex, of_sex) in place.sexes.iter_mut().enumerate() {
        for cell in 0..cells {
            let stream = Stream::new(Purpose::Draw, (sex * cells + cell) as u32);
            let mean = of_sex.deaths[cell] * share * level;
            of_sex.deaths[cell] = poisson(mean, uniform(1800, stream, run));
            of_sex.person_years[cell] *= share;
        }
    }
    place
}

/// Life expectancy at birth of women and men at the rates of the last year.
fn expectancy(fit: &LiLee, observed: &ObservedDeaths) -> [f64; 2] {
    let trend = fit_outlook(observed, None, None).unwrap().outlook.mortality;
    let rows = index_expectancy(fit, &trend, 0);
    Sex::BOTH.map(|sex| {
        let now = |row: &&pejl::demography::lee_carter::Expectancy| {
            row.sex == sex && row.age == 0 && row.after_years == 0
        };
        rows.iter().find(now).unwrap().central
    })
}

/// The country's fit with all rates of the last year at `level`.
fn moved(fit: &LiLee, level: f64) -> LiLee {
    let mut fit = fit.clone();
    for own in &mut fit.sexes {
        own.jump_off.iter_mut().for_each(|rate| *rate *= level);
    }
    fit
}

/// Mean and standard deviation.
fn spread(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (mean, (squares / (count - 1.0)).sqrt())
}

/// `src/docs/fit.md` has the table that this prints.
#[test]
fn life_expectancy_of_a_small_place_beside_its_country_is_not_biased() {
    let country = denmark();
    let fit = li_lee(&country).unwrap();
    let truth = expectancy(&fit, &country);
    let mut table = String::new();
    // Most years of bias where mortality is the country's, a tenth above, and a tenth below.
    for (people, bounds) in [
        (1_800.0, [0.1, 0.6, 0.6]),
        (10_000.0, [0.1, 0.3, 0.3]),
        (30_000.0, [0.1, 0.2, 0.2]),
        (100_000.0, [0.1, 0.1, 0.1]),
    ] {
        for (level, bound) in [1.0, 1.1, 0.9].into_iter().zip(bounds) {
            let true_years =
                if level == 1.0 { truth } else { expectancy(&moved(&fit, level), &country) };
            let mut misses = Vec::new();
            for run in 0..40 {
                let place = place(&country, people, level, run);
                let small = small_place(&country, &fit, &place).unwrap();
                let found = expectancy(&small.fit, &country);
                misses.extend(found.iter().zip(&true_years).map(|(found, truth)| found - truth));
            }
            let (bias, deviation) = spread(&misses);
            let _ = writeln!(
                table,
                "{people} people, level {level}: bias {bias:+.2}, sd {deviation:.2}"
            );
            // Three standard errors of the mean are chance.
            let chance = 3.0 * deviation / (misses.len() as f64).sqrt();
            assert!(bias.abs() < bound + chance, "{table}");
            assert!(deviation < 0.8, "{table}");
        }
    }
    println!("{table}");
}

#[test]
fn life_expectancy_by_own_rates_is_not_biased_by_ages_without_deaths() {
    let country = denmark();
    let fit = li_lee(&country).unwrap();
    let truth = expectancy(&fit, &country);
    let mut table = String::new();
    for people in [30_000.0, 100_000.0, 300_000.0] {
        let (mut misses, mut empty) = (Vec::new(), Vec::new());
        for run in 0..40 {
            let place = place(&country, people, 1.0, run);
            empty.push(place.empty_share());
            // The place's own rates of the last year; an index need not be found in so few deaths.
            let mut own = fit.clone();
            for (own, of_sex) in own.sexes.iter_mut().zip(&place.sexes) {
                let (deaths, person_years) = (&of_sex.deaths[..], &of_sex.person_years[..]);
                let found = rates(Counts { ages: place.ages, deaths, person_years }).unwrap();
                own.jump_off = found.rates[found.rates.len() - place.ages..].to_vec();
            }
            let found = expectancy(&own, &country);
            misses.extend(found.iter().zip(&truth).map(|(found, truth)| found - truth));
        }
        let ((bias, deviation), (empty, _)) = (spread(&misses), spread(&empty));
        let _ = writeln!(
            table,
            "{people} people: {:.0} % empty, bias {bias:+.2}, sd {deviation:.2}",
            100.0 * empty
        );
        assert!(bias.abs() < 0.1 + 3.0 * deviation / (misses.len() as f64).sqrt(), "{table}");
    }
    println!("{table}");
}

/// A place as a table.
fn written(place: &ObservedDeaths) -> String {
    let mut page = "year,sex,age,deaths,person_years\n".to_owned();
    for sex in Sex::BOTH {
        let Exposed { deaths, person_years } = place.of(sex);
        for (cell, (deaths, lived)) in deaths.iter().zip(person_years).enumerate() {
            let (year, age) = (YEARS.0 + (cell / place.ages) as i32, cell % place.ages);
            let _ = writeln!(page, "{year},{},{age},{deaths},{lived}", sex.letter());
        }
    }
    page
}

/// The case `80-fit-island-1800`, and what its message advises.
#[test]
fn an_island_is_too_small_for_a_fit_of_its_own_and_has_one_beside_its_country() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (island, out) = ("tests/cases/80-fit-island-1800/deaths.csv", path("fit.toml"));
    for (lang, words) in [
        ("en", ["too few deaths for a fit of its own", "--country COUNTRY.csv"]),
        ("da", ["for få dødsfald til en egen tilpasning", "--country LAND.csv"]),
    ] {
        let refused = pejl(&["fit", island, "--out", &out, "--lang", lang]);
        let said = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{said}");
        assert!(said.contains("P0916") && words.iter().all(|words| said.contains(words)), "{said}");
        assert!(!said.contains("P0905"), "{said}");
        assert!(!fs::exists(&out).unwrap());
    }
    // Denmark's table ends in 2012, the island's in 2021: the years that both have.
    let early = pejl(&["fit", island, "--out", &out, "--country", DENMARK, "--lang", "en"]);
    assert!(text(&early.stderr).contains("P0917"), "{}", text(&early.stderr));
    let advised = ["--country", DENMARK, "--until", "2012", "--lang", "en"];
    let done = pejl(&[&["fit", island, "--out", &out], &advised[..]].concat());
    let said = text(&done.stdout);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert!(said.contains("Trend and age pattern are those of denmark.csv"), "{said}");
    assert!(said.contains("from the place's own deaths"), "{said}");
    let file = fs::read_to_string(&out).unwrap();
    assert!(file.contains("[place]\ntable = \"deaths.csv\"") && file.contains("[[place_level]]"));
    assert!(file.contains("years = [1990, 2012]") && file.contains("years = [2010, 2012]"));
}

#[test]
fn a_place_with_some_empty_cells_is_fitted_with_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let country = denmark();
    fs::write(path("town.csv"), written(&place(&country, 100_000.0, 1.0, 7))).unwrap();
    fs::copy(root().join(DENMARK), path("large.csv")).unwrap();
    let out = path("fit.toml");
    let fit = |table: &str, more: &[&str]| {
        let table = path(table);
        pejl(&[&["fit", &table, "--out", &out, "--lang", "en"], more].concat())
    };
    let town = fit("town.csv", &[]);
    assert_eq!(town.status.code(), Some(0), "{}", text(&town.stderr));
    // Where chance leaves no index, it is the place that is too small, and no year is to blame.
    for run in 0..6 {
        fs::write(path("chance.csv"), written(&place(&country, 60_000.0, 1.0, run))).unwrap();
        let chance = text(&fit("chance.csv", &[]).stderr);
        assert!(chance.contains("P0916") || chance.contains("P0918"), "{chance}");
    }
    let said = text(&town.stderr);
    assert!(said.contains("warning[P0918]") && said.contains("--country"), "{said}");
    let large = fit("large.csv", &[]);
    assert!(text(&large.stderr).is_empty(), "{}", text(&large.stderr));
    // The advice is right: with the country there is no warning, and the picture is of the place.
    let charts = path("charts");
    let beside = fit("town.csv", &["--country", DENMARK, "--charts", &charts]);
    assert_eq!(beside.status.code(), Some(0), "{}", text(&beside.stderr));
    assert!(text(&beside.stderr).is_empty(), "{}", text(&beside.stderr));
    let residuals = fs::read_to_string(format!("{charts}/residuals.csv")).unwrap();
    assert!(residuals.contains(",2012,") && !residuals.contains(",1990,"), "{residuals}");
    let json = fit("town.csv", &["--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stderr).unwrap();
    assert_eq!(json[0]["code"], "P0918");
}
