//! Kept runs as another program reads them.

use crate::studies::root;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::RowAccessor as _;
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

fn pejl(arguments: &[&str]) {
    let run = Command::new(env!("CARGO_BIN_EXE_pejl")).args(arguments).current_dir(root()).output();
    let run = run.unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn every_run_plan_and_year_is_a_row_and_a_draw_by_itself_has_the_same_figures() {
    let place = tempfile::tempdir().unwrap();
    let path = |name: &str| place.path().join(name).to_str().unwrap().to_owned();
    let few = ["scenarios/viborg", "--runs", "150", "--out"];
    let file = path("kept/runs.parquet");
    pejl(&[&["ensemble", "--keep", &file], &few[..], &[&path("a"), "--threads", "1"]].concat());
    let first = fs::read(&file).unwrap();
    pejl(&[&["ensemble", "--keep", &file], &few[..], &[&path("b"), "--lanes", "1"]].concat());
    assert!(first == fs::read(&file).unwrap(), "other bytes with other threads and lanes");
    assert_eq!(fs::read_dir(place.path().join("kept")).unwrap().count(), 1);
    pejl(&[&["run", "--draw", "77"], &few[..], &[&path("draw")]].concat());

    let reader = SerializedFileReader::new(fs::File::open(&file).unwrap()).unwrap();
    let schema = reader.metadata().file_metadata().schema_descr_ptr();
    let names: Vec<String> =
        schema.columns().iter().map(|column| column.name().to_owned()).collect();
    assert_eq!(&names[..4], ["run", "combination", "plan", "year"]);
    assert!(names.iter().any(|name| name == "complexity_growth.elderly"));
    let gap = names.iter().position(|name| name == "gap_dkk.elderly").unwrap();
    let mut rows = 0;
    let mut of_draw: BTreeMap<(String, i32), f64> = BTreeMap::new();
    for row in reader.get_row_iter(None).unwrap() {
        let row = row.unwrap();
        rows += 1;
        if row.get_long(0).unwrap() == 77 {
            let plan = row.get_string(2).unwrap().clone();
            of_draw.insert((plan, row.get_int(3).unwrap()), row.get_double(gap).unwrap());
        }
    }
    assert_eq!(rows, 150 * 11 * 25);
    let table = fs::read_to_string(place.path().join("draw/gap.csv")).unwrap();
    let mut compared = 0;
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        if cells[2] == "elderly" {
            let kept = of_draw[&(cells[1].to_owned(), cells[3].parse().unwrap())];
            assert!((kept - cells[7].parse::<f64>().unwrap()).abs() < 0.006, "{line}");
            compared += 1;
        }
    }
    assert_eq!(compared, 11 * 25);
}

#[test]
fn boxes_in_kept_runs_are_those_of_the_same_runs_made_anew() {
    let place = tempfile::tempdir().unwrap();
    let path = |name: &str| place.path().join(name).to_str().unwrap().to_owned();
    let few = ["scenarios/viborg", "--runs", "600"];
    let file = path("runs.parquet");
    pejl(&[&["ensemble"], &few[..], &["--keep", &file, "--out", &path("a")]].concat());
    let year = ["--plan", "today", "--year", "2040", "--fails", "above 20 % of need"];
    pejl(&[&["discover"], &few[..], &year, &["--out", &path("made")]].concat());
    let kept = ["discover", "scenarios/viborg", "--kept", &file, "--out", &path("kept")];
    pejl(&[&kept[..], &year].concat());
    let table = |name: &str| fs::read_to_string(place.path().join(name).join("discover.csv"));
    assert_eq!(table("made").unwrap(), table("kept").unwrap());
    assert!(table("made").unwrap().lines().count() > 1);
}

/// Bytes flipped all over the file, and cuts: each is an error in words, and none a panic.
#[test]
fn damaged_runs_are_an_error() {
    let place = tempfile::tempdir().unwrap();
    let path = |name: &str| place.path().join(name).to_str().unwrap().to_owned();
    let (study, file) = (path("study"), path("runs.parquet"));
    pejl(&["new", &study]);
    pejl(&["ensemble", &study, "--runs", "40", "--keep", &file, "--out", &path("a")]);
    let whole = fs::read(&file).unwrap();
    let asked = pejl::input::KeptAsked {
        plan: "today",
        year: Some(2030),
        value: "gap_dkk.total".into(),
        need: Some("need_dkk.total".into()),
        without: None,
        figures: &["gap_dkk", "need_dkk"],
    };
    let read = |bytes: &[u8]| {
        let damaged = place.path().join("damaged.parquet");
        fs::write(&damaged, bytes).unwrap();
        pejl::input::read_kept(&damaged, &asked)
    };
    // Whole it is parsed, whatever the study has of what is asked for.
    let undamaged = read(&whole);
    assert!(!matches!(undamaged, Err(pejl::input::KeptFault::Damaged)), "{undamaged:?}");
    // The last bytes are the metadata, where a parser is led astray the furthest.
    let places = (0..whole.len()).step_by(whole.len() / 500 + 1);
    for byte in places.chain(whole.len() - 400..whole.len()) {
        let mut damaged = whole.clone();
        damaged[byte] ^= 1 << (byte % 8);
        let fault = read(&damaged).unwrap_err();
        // The first four say that it is Parquet at all.
        let is_expected = byte < 4 || fault == pejl::input::KeptFault::Damaged;
        assert!(is_expected, "byte {byte}: {fault:?}");
    }
    for length in (4..whole.len()).step_by(whole.len() / 100 + 1) {
        assert_eq!(read(&whole[..length]), Err(pejl::input::KeptFault::Damaged), "{length}");
    }
}
