//! Themes as they are called: what a run leaves of them, and that nothing else moves.

use crate::studies::{copy_folder, root};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const THEME: &str = r##"[colours]
area_1 = "#00697A"
[logo]
file = "logo.svg"
alt = { da = "Søkøbing Kommune", en = "Municipality of Søkøbing" }
"##;
const LOGO: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><path d="M0 0H3V1Z"/></svg>"#;

fn run(study: &Path, out: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pejl"));
    command.arg("run").arg(study).arg("--out").arg(out).args(["--quiet", "--lang", "en"]);
    command.args(more).output().unwrap()
}

/// The tables of a run, by name.
fn tables(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = |folder: &Path| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files(out)
        .chain(files(&out.join("charts")))
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap()))
        .map(|(name, bytes)| (name.replace(&out.display().to_string(), ""), bytes))
        .collect()
}

#[test]
fn a_theme_is_an_input_that_moves_pictures_and_no_number() {
    let place = tempfile::tempdir().unwrap();
    let at = |name: &str| place.path().join(name);
    let (study, look) = (at("study"), at("elsewhere"));
    copy_folder(&root().join("tests/bad/_good"), &study);
    fs::create_dir(&look).unwrap();
    fs::write(look.join("blue.toml"), THEME).unwrap();
    fs::write(look.join("logo.svg"), LOGO).unwrap();
    let plain = run(&study, &at("plain"), &[]);
    assert_eq!(plain.status.code(), Some(0), "{}", String::from_utf8_lossy(&plain.stderr));
    let theme = look.join("blue.toml").display().to_string();
    let themed = run(&study, &at("themed"), &["--theme", &theme]);
    assert_eq!(themed.status.code(), Some(0), "{}", String::from_utf8_lossy(&themed.stderr));
    assert_eq!(tables(&at("plain")), tables(&at("themed")));
    // Copied whole, listed under no path of this machine, and part of the digest.
    assert_eq!(fs::read_to_string(at("themed/inputs/theme/blue.toml")).unwrap(), THEME);
    assert_eq!(fs::read_to_string(at("themed/inputs/theme/logo.svg")).unwrap(), LOGO);
    let manifest = |run: &str| -> serde_json::Value {
        let text = fs::read_to_string(at(run).join("manifest.json")).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    let (before, after) = (manifest("plain"), manifest("themed"));
    let inputs = after["inputs"].to_string();
    assert!(inputs.contains(r#""theme/blue.toml""#) && inputs.contains(r#""theme/logo.svg""#));
    assert_ne!(before["digest"], after["digest"]);
    let picture = fs::read_to_string(at("themed/charts/area_gaps.svg")).unwrap();
    assert!(picture.contains("#00697A") && !picture.contains("#2F6FD5"));
    assert!(picture.contains("<title>Municipality of Søkøbing</title></image>"));

    // The same, named by the study in a folder of its own.
    copy_folder(&look, &study.join("look"));
    let model = fs::read_to_string(study.join("model.toml")).unwrap();
    let model = model.replacen("[model]", "[model]\ntheme = \"look/blue.toml\"", 1);
    fs::write(study.join("model.toml"), model).unwrap();
    let own = run(&study, &at("own"), &[]);
    assert_eq!(own.status.code(), Some(0), "{}", String::from_utf8_lossy(&own.stderr));
    assert!(at("own/inputs/look/logo.svg").is_file());
    let own = fs::read_to_string(at("own/charts/area_gaps.svg")).unwrap();
    assert!(own.contains("#00697A") && own.contains("<image "));
}

#[test]
fn a_theme_that_is_not_there_is_told() {
    let place = tempfile::tempdir().unwrap();
    for theme in ["no-such-theme.toml", "..", "."] {
        let said = run(&root().join("tests/bad/_good"), place.path(), &["--theme", theme]);
        let error = String::from_utf8(said.stderr).unwrap();
        assert_eq!(said.status.code(), Some(1), "{error}");
        assert!(error.contains("P010") && error.contains(theme), "{error}");
    }
}
