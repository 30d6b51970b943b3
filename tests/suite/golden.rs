//! Whole runs, byte for byte: a number that moves is seen, and said why in the commit.
//!
//! `PEJL_BLESS=1 cargo test --test suite golden` accepts what has moved.

use crate::studies::{read, root, run};
use pejl::analysis::initiatives::accounts;
use pejl::analysis::scorecard::scorecards;
use pejl::analysis::shadow::shadow;
use pejl::ensemble::How;
use pejl::topics::gap::tables::{components_table, gap_table, services_table};
use pejl::topics::initiatives::tables::{choices_table, shadow_price_table};
use pejl::topics::plans::scorecard_tables::{initiatives_table, policies_table, scorecard_table};
use pejl::writers::csv::CsvStyle;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// As many differing cells are shown.
const SHOWN: usize = 20;

#[test]
fn viborgs_tables_are_what_they_were() {
    let study = read("viborg");
    let results = run(&study, How::default());
    let style = CsvStyle::Plain;
    let central = &results[..1];
    let (cards, accounts) = (scorecards(&study, central), accounts(&study, central));
    let shadows = shadow(&results[0]);
    let tables = [
        ("components.csv", style.write(&components_table(&study, &results))),
        ("services.csv", style.write(&services_table(&study, central))),
        ("gap.csv", in_some_years(&style.write(&gap_table(&study, &results)))),
        ("scorecard.csv", style.write(&scorecard_table(&study, &cards, &accounts))),
        ("policies.csv", style.write(&policies_table(&study, &cards).unwrap())),
        ("initiatives.csv", style.write(&initiatives_table(&study, &accounts).unwrap())),
        ("choices.csv", style.write(&choices_table(&study, central).unwrap())),
        ("shadow_prices.csv", style.write(&shadow_price_table(&study, &shadows).unwrap())),
    ];
    let folder = root().join("tests/golden/viborg");
    for (name, now) in tables {
        hold(&folder.join(name), &now);
    }
}

/// The rows of a few years, near and far: all of them would be megabytes, and what moves a year in between
/// moves those that follow from it.
pub(crate) fn in_some_years(table: &[u8]) -> Vec<u8> {
    const YEARS: [&str; 4] = ["2017", "2020", "2030", "2040"];
    let text = std::str::from_utf8(table).unwrap();
    let mut lines = text.lines();
    let header = lines.next().unwrap();
    let column = header.split(',').position(|name| name == "year").unwrap();
    let held = lines.filter(|line| YEARS.contains(&line.split(',').nth(column).unwrap()));
    std::iter::once(header)
        .chain(held)
        .flat_map(|line| [line, "\n"])
        .collect::<String>()
        .into_bytes()
}

/// Holds a table to what it was, or accepts it when asked to.
pub(crate) fn hold(path: &Path, now: &[u8]) {
    #[expect(clippy::disallowed_methods, reason = "blessing is asked for by the environment")]
    let blesses = std::env::var("PEJL_BLESS").is_ok();
    if blesses {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, now).unwrap();
        return;
    }
    let before = fs::read(path).unwrap_or_default();
    if before != now {
        let (before, now) = (String::from_utf8(before).unwrap(), String::from_utf8_lossy(now));
        panic!(
            "{}: numbers moved:\n{}\naccept with PEJL_BLESS=1 cargo test --test suite",
            path.display(),
            differences(&before, &now)
        );
    }
}

/// The cells that differ, with the words of their row.
fn differences(before: &str, now: &str) -> String {
    if before.is_empty() {
        return "  the file is new".to_owned();
    }
    let columns = |text: &str| text.lines().next().unwrap_or("").to_owned();
    if columns(before) != columns(now) {
        return format!(
            "  columns before: {}\n  columns now:    {}",
            columns(before),
            columns(now)
        );
    }
    let header: Vec<&str> = now.lines().next().unwrap_or("").split(',').collect();
    let mut shown = String::new();
    let mut count = 0;
    for (old, new) in before.lines().zip(now.lines()).filter(|(old, new)| old != new) {
        let (old, new): (Vec<&str>, Vec<&str>) =
            (old.split(',').collect(), new.split(',').collect());
        for (column, (a, b)) in old.iter().zip(&new).enumerate().filter(|(_, (a, b))| a != b) {
            count += 1;
            if count <= SHOWN {
                let row = new[..4.min(new.len())].join(" ");
                writeln!(shown, "  {row} {}: {a} -> {b}", header[column]).unwrap();
            }
        }
    }
    let rows = (before.lines().count(), now.lines().count());
    writeln!(shown, "  {count} cells differ; {} rows before, {} now", rows.0, rows.1).unwrap();
    shown
}

#[test]
fn a_moved_number_is_told_by_scenario_plan_area_and_year() {
    let told = differences("s,p,a,y,need\nx,y,z,1,5\n", "s,p,a,y,need\nx,y,z,1,6\n");
    assert!(told.contains("x y z 1 need: 5 -> 6"), "{told}");
}
