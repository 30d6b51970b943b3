//! `pejl report` as it is called, and the paper that `pejl run` leaves.

use crate::studies::pejl;
use std::fs;
use std::process::Output;

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_paper_is_left_with_its_pictures_and_what_it_rests_on() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("paper");
    let folder = out.to_str().unwrap();
    let run = pejl(&["report", "tests/studies/drivers", "--runs", "64", "--out", folder]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    for file in ["report.html", "report.docx", "manifest.json", "inputs/model.toml"] {
        assert!(out.join(file).is_file(), "{file}");
    }
    let page = fs::read_to_string(out.join("report.html")).unwrap();
    let figures = page.matches("<figure").count();
    let pictures = fs::read_dir(out.join("charts")).unwrap().filter(|entry| {
        entry.as_ref().unwrap().path().extension().is_some_and(|ending| ending == "svg")
    });
    assert_eq!(pictures.count(), figures);
    assert!(figures >= 5 && page.contains("lang=\"da\""), "{figures}");
    // A Word file is a ZIP.
    assert_eq!(&fs::read(out.join("report.docx")).unwrap()[..2], b"PK");
}

#[test]
fn a_paper_of_a_plan_that_is_not_there_is_a_fault_of_the_command_line() {
    let run = pejl(&["report", "tests/studies/drivers", "--plan", "nobody"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(stderr(&run).contains("nobody"), "{}", stderr(&run));
}
