//! `pejl ensemble` and `pejl merge` as they are called: parts, interruptions, and what is refused.

use crate::studies::{copy_folder, root};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pejl"));
    command.args(arguments).current_dir(root());
    command
}

fn pejl(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn result_bytes(folder: &Path) -> Vec<Vec<u8>> {
    ["ensemble.csv", "first_gap.csv", "precision.csv"]
        .map(|name| fs::read(folder.join(name)).unwrap())
        .to_vec()
}

const FEW: [&str; 4] = ["ensemble", "scenarios/viborg", "--runs", "3000"];

fn few(extra: &[&str]) -> Output {
    pejl(&FEW.iter().chain(extra).copied().collect::<Vec<_>>())
}

/// A part with the digest that its header and counters have now.
fn resealed(part: &[u8]) -> Vec<u8> {
    let lines: Vec<&[u8]> = part.splitn(3, |byte| *byte == b'\n').collect();
    let digest = pejl::digest::sha256_hex(lines[2]);
    [lines[0], b"\n", digest.as_bytes(), b"\n", lines[2]].concat()
}

#[test]
fn seven_parts_merged_are_one_run_of_everything() {
    let place = tempfile::tempdir().unwrap();
    let path = |name: &str| place.path().join(name).to_str().unwrap().to_owned();
    assert_eq!(few(&["--out", &path("whole")]).status.code(), Some(0));
    let parts: Vec<String> = (1..=7).map(|index| path(&format!("part{index}"))).collect();
    for (index, part) in parts.iter().enumerate() {
        let shard = format!("{}/7", index + 1);
        let threads = if index % 2 == 0 { "1" } else { "16" };
        let lanes = if index % 3 == 0 { "1" } else { "8" };
        let options = ["--shard", &shard, "--out", part, "--threads", threads, "--lanes", lanes];
        assert_eq!(few(&options).status.code(), Some(0));
    }
    let merge = |parts: &[&str], out: &str| {
        pejl(&[&["merge"], parts, &["--out", out, "--lang", "en"]].concat())
    };
    let all: Vec<&str> = parts.iter().rev().map(String::as_str).collect();
    let merged = merge(&all, &path("merged"));
    assert_eq!(merged.status.code(), Some(0), "{}", stderr(&merged));
    assert!(
        result_bytes(&place.path().join("merged")) == result_bytes(&place.path().join("whole"))
    );

    // Doubles, holes, strangers, and what is no part: all told at once, and nothing written.
    let double = merge(&[&all[..], &all[..1]].concat(), &path("double"));
    assert_eq!(double.status.code(), Some(1));
    assert!(stderr(&double).contains("P0706"), "{}", stderr(&double));
    let hole = merge(&all[1..], &path("hole"));
    assert_eq!(hole.status.code(), Some(1));
    assert!(stderr(&hole).contains("P0707"), "{}", stderr(&hole));
    few(&["--seed", "1", "--shard", "1/7", "--out", &path("stranger")]);
    fs::write(path("text"), "not a part").unwrap();
    let damaged = path("damaged");
    let mut bytes = fs::read(place.path().join("part1/part.pejl")).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&damaged, &bytes).unwrap();
    let cut = path("cut");
    fs::write(&cut, &bytes[..last / 2]).unwrap();
    // A header that is whole and says what cannot be.
    let header = String::from_utf8_lossy(&bytes[..last / 2]).into_owned();
    let start = header.find("\"groups\":[").unwrap() + "\"groups\":[".len();
    let end = start + header[start..].find([',', ']']).unwrap();
    let overflow = path("overflow");
    bytes[last] ^= 1;
    bytes.splice(start..end, u64::MAX.to_string().into_bytes());
    fs::write(&overflow, resealed(&bytes)).unwrap();
    let impossible = merge(&[all[0], &overflow], &path("impossible"));
    assert_eq!(impossible.status.code(), Some(1));
    assert!(stderr(&impossible).contains("P0703"), "{}", stderr(&impossible));
    let strange = merge(
        &[all[0], &path("stranger"), &path("text"), &damaged, &cut, &path("nothing")],
        &path("strange"),
    );
    assert_eq!(strange.status.code(), Some(1));
    let said = stderr(&strange);
    for code in ["P0701", "P0702", "P0703", "P0705"] {
        assert!(said.contains(code), "{code}: {said}");
    }
    for name in ["double", "hole", "strange"] {
        assert!(!place.path().join(name).exists(), "{name}");
    }
}

/// A run that is long enough to be caught at work.
fn long(out: &Path, extra: &[&str]) -> Child {
    let out = out.to_str().unwrap();
    let runs = ["ensemble", "scenarios/viborg", "--runs", "20000", "--quiet", "--out", out];
    command(&[&runs[..], extra].concat())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn wait_for(path: &Path, run: &mut Child) {
    while !path.exists() && run.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_killed_run_goes_on_and_ends_with_the_same_bytes() {
    let place = tempfile::tempdir().unwrap();
    let (whole, killed) = (place.path().join("whole"), place.path().join("killed"));
    assert!(long(&whole, &[]).wait().unwrap().success());
    let checkpoint = place.path().join("killed.checkpoint");
    let mut run = long(&killed, &["--threads", "1"]);
    wait_for(&checkpoint, &mut run);
    run.kill().unwrap();
    run.wait().unwrap();
    assert!(!killed.exists() && checkpoint.exists(), "the run was not caught at work");
    // Another study's checkpoint is not taken up.
    let mut other = long(&killed, &["--resume", "--seed", "1"]);
    assert_eq!(other.wait().unwrap().code(), Some(2));
    assert!(
        long(&killed, &["--resume", "--lanes", "1", "--threads", "16"]).wait().unwrap().success()
    );
    assert!(result_bytes(&killed) == result_bytes(&whole));
    assert!(!checkpoint.exists());
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 2);
}

#[test]
#[cfg(unix)]
fn an_interrupted_run_stops_within_a_second_and_leaves_a_checkpoint() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let mut run = long(&out, &["--threads", "2"]);
    std::thread::sleep(Duration::from_millis(300));
    Command::new("kill").args(["-INT", &run.id().to_string()]).status().unwrap();
    #[expect(clippy::disallowed_methods, reason = "the promise is about time")]
    let asked = Instant::now();
    let code = run.wait().unwrap().code();
    assert_eq!(code, Some(3));
    assert!(
        asked.elapsed() < Duration::from_secs(5),
        "a second, on a machine with nothing else to do"
    );
    assert!(!out.exists() && place.path().join("out.checkpoint").exists());
    // Nor is it taken up by another shard, whose part would then have its runs.
    let mut other = long(&out, &["--resume", "--shard", "2/2"]);
    assert_eq!(other.wait().unwrap().code(), Some(2));
    // What is not finished is no part to be merged.
    let checkpoint = place.path().join("out.checkpoint");
    let whole = place.path().join("whole");
    let paths = [checkpoint.to_str().unwrap(), "--out", whole.to_str().unwrap()];
    let merged = pejl(&[&["merge"], &paths[..]].concat());
    assert_eq!(merged.status.code(), Some(1));
    assert!(stderr(&merged).contains("P0704"), "{}", stderr(&merged));
}

#[test]
fn what_cannot_be_run_is_refused_before_anything_is_written() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let out = out.to_str().unwrap();
    for extra in [
        &["--shard", "0/4"][..],
        &["--shard", "5/4"],
        &["--shard", "2"],
        &["--runs", "0"],
        &["--runs", "1000000000000000"],
        &["--seed", "-1"],
        &["--lanes", "3"],
    ] {
        let run = pejl(&[&["ensemble", "scenarios/viborg", "--out", out], extra].concat());
        assert_eq!(run.status.code(), Some(2), "{extra:?}: {}", stderr(&run));
    }
    let none = pejl(&["ensemble", "tests/studies/one_area", "--out", out]);
    assert_eq!(none.status.code(), Some(2), "{}", stderr(&none));
    let no_such = pejl(&["run", "scenarios/viborg", "--draw", "10001", "--out", out]);
    assert_eq!(no_such.status.code(), Some(2), "{}", stderr(&no_such));
    assert!(!Path::new(out).exists());

    let study = place.path().join("study");
    copy_folder(&root().join("scenarios/viborg"), &study);
    let toml = fs::read_to_string(study.join("ensemble.toml")).unwrap();
    fs::write(study.join("ensemble.toml"), toml.replacen("frame_growth", "frame_grwoth", 1))
        .unwrap();
    let run = pejl(&["ensemble", study.to_str().unwrap(), "--out", out, "--lang", "en"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(stderr(&run).contains("did you mean `frame_growth`?"), "{}", stderr(&run));
    assert!(stderr(&run).contains("ensemble.toml:"), "{}", stderr(&run));
}

#[test]
fn a_place_that_cannot_be_written_is_told_before_the_work() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("file");
    fs::write(&file, "x").unwrap();
    let out = file.join("deep/out");
    let run = few(&["--out", out.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(3), "{}", stderr(&run));
    assert!(!stderr(&run).contains('%'), "work was begun: {}", stderr(&run));
}

#[test]
fn progress_is_ten_plain_lines_where_there_is_no_terminal_and_none_when_quiet() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let out = out.to_str().unwrap();
    let run = few(&["--out", out, "--lang", "en"]);
    let said = stderr(&run);
    // The warning that follows is of the figures, and not of the progress.
    let is_progress = |line: &&str| !line.starts_with("warning");
    let lines: Vec<&str> = said.lines().take_while(is_progress).collect();
    assert!((2..=10).contains(&lines.len()), "{said}");
    assert!(lines.last().unwrap().starts_with("100%"), "{said}");
    let quiet = few(&["--out", out, "--quiet"]);
    // Warnings are shown even then.
    assert!(quiet.stdout.is_empty() && !stderr(&quiet).contains("100"), "{}", stderr(&quiet));
}

#[test]
fn a_draw_by_itself_has_the_figures_of_its_own_ensemble_of_one_scenario() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("draw");
    let run = pejl(&["run", "scenarios/viborg", "--draw", "4711", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let gap = fs::read_to_string(out.join("gap.csv")).unwrap();
    assert!(gap.lines().skip(1).all(|line| line.starts_with("draw-4711,")));
    let words = fs::read_to_string(out.join("scenarios.txt")).unwrap();
    assert!(words.contains("Træk 4.711"), "{words}");
}

#[test]
fn a_reader_who_has_gone_away_does_not_stop_an_ensemble() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let mut run = command(&["ensemble", "scenarios/viborg", "--out", out.to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(run.stdout.take());
    drop(run.stderr.take());
    assert_eq!(run.wait().unwrap().code(), Some(0));
    assert!(out.join("ensemble.csv").is_file());
}

#[test]
#[cfg(not(feature = "parquet"))]
fn a_pejl_without_parquet_says_so_before_any_work() {
    let place = tempfile::tempdir().unwrap();
    let (file, out) = (place.path().join("runs.parquet"), place.path().join("out"));
    let run = few(&["--keep", file.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(2));
    assert!(stderr(&run).contains("--features parquet"), "{}", stderr(&run));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}
