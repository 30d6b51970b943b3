//! Studies far larger than any municipality's: reading takes steps in proportion to their size, and memory too.
//!
//! Nothing is timed: the sizes are such that a reader that goes through a list for each of its items would take minutes.

use crate::bad::folder;
use crate::memory::peak_bytes;
use crate::studies::copy_folder;
use pejl::input::{Diagnosed, Reading, read_study};
use pejl::text::Lang;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

fn read_with(files: &[(&str, &str)]) -> Result<Reading, Box<Diagnosed>> {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&folder().join("_good"), &study);
    for (file, text) in files {
        fs::write(study.join(file), text).unwrap();
    }
    read_study(&study)
}

fn good(file: &str) -> String {
    fs::read_to_string(folder().join("_good").join(file)).unwrap()
}

fn rows(count: usize, row: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for at in 0..count {
        text.push_str(&row(at));
    }
    text
}

#[test]
fn a_chain_of_scenarios_is_followed_once() {
    let chain = good("scenarios.toml")
        + &rows(8_000, |at| {
            let base = if at == 0 { "central".to_owned() } else { format!("s{}", at - 1) };
            format!("[[scenario]]\nid = \"s{at}\"\nbased_on = \"{base}\"\nfrequency = 1\n")
                .replace("frequency = 1", "real_wage_growth = 0.001")
        });
    let reading = read_with(&[("scenarios.toml", &chain)])
        .unwrap_or_else(|w| panic!("{}", w.render(Lang::En)));
    assert_eq!(reading.study.scenarios.len(), 8_002);
}

#[test]
fn sources_are_found_by_their_ids() {
    const COUNT: usize = 9_990;
    let sources = good("sources.csv") + &rows(COUNT, |at| format!("s{at},p,t,2020,published,\n"));
    let population: String = good("data/population.csv");
    // Each row of a long table cites one of the last.
    let mut refugees = String::from("year,persons,source\n");
    for year in 1800..=2500 {
        writeln!(refugees, "{year},10,s{}+s{}", COUNT - 1, COUNT - 1 - year % 1000).unwrap();
    }
    let files = [
        ("sources.csv", sources.as_str()),
        ("data/population.csv", population.as_str()),
        ("data/refugees.csv", refugees.as_str()),
    ];
    let reading = read_with(&files).unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En)));
    assert_eq!(reading.study.sources.len(), COUNT + 3);
}

#[test]
fn unknown_sources_are_counted_after_a_thousand() {
    let sources = good("sources.csv") + &rows(9_000, |at| format!("s{at},p,t,2020,published,\n"));
    let cited = String::from("year,sex,age,mx,source\n")
        + &rows(100_000, |at| format!("{},f,{},0.01,x{at}\n", 1_800 + at / 100, at % 100));
    let files = [("sources.csv", sources.as_str()), ("data/mortality.csv", cited.as_str())];
    let wrong = read_with(&files).unwrap_err();
    assert!(wrong.diagnostics.errors() >= 100_000);
    assert!(wrong.diagnostics.codes().len() < 40);
    assert!(wrong.render(Lang::En).contains("99,99"), "{}", wrong.render(Lang::En));
}

#[test]
fn many_plans_and_initiatives_are_read_once() {
    const COUNT: usize = 9_900;
    let named = rows(COUNT, |at| format!("\"i{at}\", "));
    let plans = format!(
        "[[plan]]\nid = \"all\"\nallocation = {{ rule = \"demography\" }}\ninitiatives = [{named}]\n"
    ) + &rows(COUNT, |at| {
        let next = if at + 1 < COUNT {
            format!("initiative = \"i{}\"", at + 1)
        } else {
            "service = \"home_care\"".to_owned()
        };
        format!(
            "[[initiative]]\nid = \"i{at}\"\npays = \"care\"\ncost_dkk = 1\nfrom = 2021\neffects = [{{ {next}, effect = 0.0 }}]\nsource = \"guess\"\n"
        )
    }) + &rows(COUNT, |at| {
        format!("[[plan]]\nid = \"p{at}\"\nallocation = {{ rule = \"proportional\" }}\n")
    });
    let reading = read_with(&[("plans.toml", &plans)])
        .unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En)));
    assert_eq!((reading.study.plans.len(), reading.study.initiatives.len()), (COUNT + 1, COUNT));
}

#[test]
fn many_services_have_many_rates() {
    const COUNT: usize = 9_900;
    let services = good("data/services.csv")
        + &rows(COUNT, |at| format!("care,s{at},service,borger,population,10,0,0,guess,,,,,\n"));
    let rates =
        good("data/use_rates.csv") + &rows(COUNT, |at| format!("s{at},b,0,120,0.001,guess\n"));
    let files = [("data/services.csv", services.as_str()), ("data/use_rates.csv", rates.as_str())];
    let reading = read_with(&files).unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En)));
    assert_eq!(reading.study.model.services.len(), COUNT + 5);
}

#[test]
fn bands_that_overlap_a_hundred_thousand_times_are_counted() {
    let rates =
        good("data/use_rates.csv") + &rows(100_000, |_| "home_care,b,0,120,0.1,accounts\n".into());
    let wrong = read_with(&[("data/use_rates.csv", &rates)]).unwrap_err();
    assert!(wrong.diagnostics.has_errors());
}

#[test]
fn a_large_table_takes_less_than_five_times_its_size() {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&folder().join("_good"), &study);
    // Many years, each of them whole, in the fewest letters that a table can have; and notes that make it long.
    let mut text = String::from("year,sex,age,persons,note\n");
    for year in 1800..=2100 {
        for sex in ["f", "m"] {
            for age in 0..=90 {
                writeln!(text, "{year},{sex},{age},62,{}", "n".repeat(year as usize % 300))
                    .unwrap();
            }
        }
    }
    fs::write(study.join("data/population.csv"), &text).unwrap();
    let small = peak(&folder().join("_good"));
    let own = peak(&study) - small;
    assert!(own < 5 * text.len(), "{own} bytes for a table of {}", text.len());
    // Every row wrong: what is said must not take more than what was read.
    let wrong = text.replace(",62,", ",?,");
    fs::write(study.join("data/population.csv"), &wrong).unwrap();
    let own = peak(&study) - small;
    assert!(own < 5 * wrong.len(), "{own} bytes for a wrong table of {}", wrong.len());
}

fn peak(study: &Path) -> usize {
    peak_bytes(|| drop(read_study(study)))
}
