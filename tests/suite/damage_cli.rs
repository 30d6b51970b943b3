//! Damaged and hostile files: parts and kept runs that were changed, cut off, or are no files at all.

use crate::studies::{pejl, text};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::{Duration, Instant};

/// A study of `pejl new`, and two parts of an ensemble of it.
struct Parts {
    place: tempfile::TempDir,
}

impl Parts {
    fn new() -> Self {
        let parts = Self { place: tempfile::tempdir().unwrap() };
        let study = parts.path("study");
        assert!(pejl(&["new", &study]).status.success());
        for part in 1..=2 {
            let (shard, out) = (format!("{part}/2"), parts.path(&format!("p{part}")));
            let done = ["ensemble", &study, "--runs", "2000", "--quiet", "--shard", &shard];
            let done = pejl(&[&done[..], &["--out", &out]].concat());
            assert!(done.status.success(), "{}", text(&done.stderr));
        }
        parts
    }

    fn path(&self, name: &str) -> String {
        self.place.path().join(name).to_str().unwrap().to_owned()
    }

    fn merge(&self, first: &str) -> Output {
        let (first, second, out) = (self.path(first), self.path("p2"), self.path("merged"));
        let done = pejl(&["merge", &first, &second, "--out", &out, "--quiet", "--lang", "en"]);
        assert_eq!(Path::new(&out).exists(), done.status.success());
        done
    }
}

/// The case `attack-04-part-header-not-hashed`, at every place of the header.
#[test]
fn a_part_with_any_other_header_is_an_error() {
    let parts = Parts::new();
    let whole = fs::read(parts.path("p1/part.pejl")).unwrap();
    let lines: Vec<usize> = (0..whole.len()).filter(|byte| whole[*byte] == b'\n').take(3).collect();
    let at = |word: &str| {
        let found = whole.windows(word.len()).position(|window| window == word.as_bytes());
        found.unwrap_or_else(|| panic!("{word} is not in the header")) + word.len()
    };
    assert_eq!(parts.merge("p1").status.code(), Some(0));
    fs::remove_dir_all(parts.path("merged")).unwrap();
    // The id of an area, the seed, a label, the tolerance; then places spread over digest, header and counters.
    let mut places =
        vec![at("\"id\":\""), at("\"seed\":"), at("\"da\":\""), at("\"tolerance\":0.")];
    places.extend((lines[0] + 1..lines[2]).step_by(lines[2] / 12));
    places.extend([lines[2] + 1, whole.len() - 1]);
    for place in places {
        let mut changed = whole.clone();
        changed[place] ^= 1;
        fs::write(parts.path("changed"), changed).unwrap();
        let refused = parts.merge("changed");
        assert_eq!(refused.status.code(), Some(1), "byte {place}");
        assert!(text(&refused.stderr).contains("P0703"), "byte {place}: {}", text(&refused.stderr));
    }
    for length in [0, 11, lines[0] + 1, lines[1], lines[2] / 2, lines[2] + 1, whole.len() - 1] {
        fs::write(parts.path("changed"), &whole[..length]).unwrap();
        let refused = parts.merge("changed");
        let said = text(&refused.stderr);
        assert!(said.contains("P0702") || said.contains("P0703"), "{length}: {said}");
    }
}

#[test]
fn a_part_of_an_earlier_format_says_so() {
    let parts = Parts::new();
    let whole = fs::read(parts.path("p1/part.pejl")).unwrap();
    for (head, code) in [("pejl part 3\n", "P0708"), ("pejl part X\n", "P0702")] {
        let old = [head.as_bytes(), &whole["pejl part 4\n".len()..]].concat();
        fs::write(parts.path("old"), old).unwrap();
        let refused = parts.merge("old");
        assert_eq!(refused.status.code(), Some(1));
        assert!(text(&refused.stderr).contains(code), "{head}: {}", text(&refused.stderr));
    }
}

/// Paths that are no files, and files that are far too large, each with what it is.
fn hostile(folder: &Path) -> Vec<(PathBuf, &'static str)> {
    let endless = folder.join("endless");
    // A hole on the disk: eight gigabytes that take no room.
    fs::File::create(&endless).unwrap().set_len(8 << 30).unwrap();
    let begun = folder.join("begun");
    fs::write(&begun, format!("pejl part 4\n{}\n", "0".repeat(64))).unwrap();
    fs::File::options().write(true).open(&begun).unwrap().set_len(8 << 30).unwrap();
    let columns = folder.join("columns");
    fs::write(&columns, "PAR1").unwrap();
    fs::File::options().write(true).open(&columns).unwrap().set_len(8 << 30).unwrap();
    let empty = folder.join("folder");
    fs::create_dir(&empty).unwrap();
    let mut paths = vec![
        (endless, "8 GB of zeros"),
        (begun, "8 GB after the head of a part"),
        (columns, "8 GB after the head of a Parquet file"),
        (empty, "a folder"),
    ];
    if cfg!(unix) {
        let pipe = folder.join("pipe");
        if std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|made| made.success())
        {
            paths.push((pipe, "a pipe"));
        }
        paths.extend(["/dev/zero", "/dev/stdin"].map(|device| (device.into(), "a device")));
    }
    paths
}

#[test]
#[expect(clippy::disallowed_methods, reason = "how long it takes is what is tested")]
fn nothing_that_is_named_as_a_part_or_as_kept_runs_hangs_or_fills_the_memory() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out").to_str().unwrap().to_owned();
    for (path, what) in hostile(place.path()) {
        let path = path.to_str().unwrap();
        let begin = Instant::now();
        let merged = pejl(&["merge", path, "--out", &out]);
        assert_eq!(merged.status.code(), Some(1), "{what}: {}", text(&merged.stderr));
        let kept = ["discover", "scenarios/viborg", "--kept", path, "--plan", "today"];
        let found = pejl(&[&kept[..], &["--year", "2030", "--out", &out]].concat());
        assert_eq!(found.status.code(), Some(2), "{what}: {}", text(&found.stderr));
        assert!(!text(&found.stderr).is_empty(), "{what}");
        // Eight gigabytes of zeros take far longer to read.
        assert!(begin.elapsed() < Duration::from_secs(20), "{what}: {:?}", begin.elapsed());
        assert!(!Path::new(&out).exists(), "{what}");
    }
}

#[test]
fn a_kept_column_is_no_formula_in_any_table() {
    let place = tempfile::tempdir().unwrap();
    let kept = place.path().join("kept.csv");
    let name = "=HYPERLINK(\"\"evil\"\")";
    let mut page = format!("run,\"{name}\",gap_dkk.total,need_dkk.total,transfer_dkk.total\n");
    for run in 0..400 {
        let value = f64::from(run) / 400.0;
        let gap = if value > 0.7 { 50 } else { -50 };
        let _ = writeln!(page, "{run},{value},{gap},120,20");
    }
    fs::write(&kept, page).unwrap();
    let out = place.path().join("out");
    let found = pejl(&[
        "discover",
        "scenarios/viborg",
        "--kept",
        kept.to_str().unwrap(),
        "--plan",
        "today",
        "--year",
        "2030",
        "--fails",
        "above 20 % of need",
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!(found.status.code(), Some(0), "{}", text(&found.stderr));
    let table = fs::read_to_string(out.join("discover.csv")).unwrap();
    assert!(table.contains("'=HYPERLINK"), "{table}");
    for cell in table.lines().flat_map(|line| line.split(',')) {
        let cell = cell.trim_start_matches('"');
        let is_number = cell.parse::<f64>().is_ok();
        assert!(is_number || !cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
}
