//! The keys and columns of all files: declared once, in a page that equals the declarations, and with a meaning each.
//!
//! `PEJL_BLESS=1 cargo test --test suite study_files` writes the page.

use pejl::input::{EVERYWHERE, FieldForm, FieldList, Limits, STUDY_FILES, StudyFile, Unless};
use pejl::text::{Lang, Texts};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

const HEAD: &str = "# The files of a study

Every file, with all its keys or columns. *Path* means that a number holds for all years, and that
`{ 2018 = 0.01, 2022 = 0.02 }` holds from each year to the next; *by area* that `{ elderly = 0.1, health = 0.2 }` gives each
area its own, and *by service* likewise. Shares are from 0 to 1 (3 % is `0.03`), kroner are a year's and at base-year prices. Every table may have the
columns `source`, `note` and `basis` beside its own. Tables have commas and decimal points, or semicolons and decimal commas.

This page is written from the declarations in `src/input`: change those, and run `PEJL_BLESS=1 cargo test --test suite study_files`.

";

#[test]
#[expect(clippy::disallowed_methods, reason = "blessing is asked for by the environment")]
fn the_page_of_all_files_equals_the_declarations() {
    let texts = Texts::new(Lang::En);
    let sections = STUDY_FILES.iter().map(|file| section(file, &texts));
    let page = format!("{HEAD}{}", sections.collect::<String>().trim_end()) + "\n";
    let path = Path::new("src/docs/study-files.md");
    if std::env::var("PEJL_BLESS").is_ok() {
        fs::write(path, &page).unwrap();
    }
    let written = fs::read_to_string(path).unwrap();
    assert!(written == page, "accept with PEJL_BLESS=1 cargo test --test suite study_files");
}

#[test]
fn every_key_and_column_has_a_meaning_in_both_languages() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for (_, list) in STUDY_FILES.iter().flat_map(|file| file.lists) {
            for field in list.fields {
                let meaning = list.meaning(field, &texts);
                assert!(meaning.is_some(), "{lang}: field-{}-{}", list.name, field.name);
            }
        }
    }
}

/// The folders of the shipped studies, and of the small one that `pejl new` writes.
fn shipped() -> Vec<PathBuf> {
    let entries = fs::read_dir("scenarios").unwrap();
    let folders = entries.map(|entry| entry.unwrap().path());
    folders.chain([PathBuf::from("src/cli/template")]).filter(|own| own.is_dir()).collect()
}

fn keys(table: &DeTable<'_>, found: &mut Vec<String>) {
    for (key, value) in table {
        found.push(key.get_ref().to_string());
        let items = match value.get_ref() {
            DeValue::Array(items) => items.iter().map(toml::Spanned::get_ref).collect(),
            other => vec![other],
        };
        items.into_iter().filter_map(DeValue::as_table).for_each(|table| keys(table, found));
    }
}

/// All keys of a TOML file, or the columns of a table.
fn written(path: &str, text: &str) -> Vec<String> {
    if Path::new(path).extension().is_some_and(|end| end == "csv") {
        let head = text.lines().next().unwrap_or_default();
        return head.split(',').map(str::to_owned).collect();
    }
    let mut found = Vec::new();
    keys(DeTable::parse(text).unwrap().get_ref(), &mut found);
    found
}

#[test]
fn every_key_and_column_of_the_shipped_studies_is_declared() {
    let mut seen = 0;
    for folder in shipped() {
        let model = fs::read_to_string(folder.join("model.toml")).unwrap_or_default();
        let services = fs::read_to_string(folder.join("data/services.csv")).unwrap_or_default();
        // A fit has more than is read back.
        for file in STUDY_FILES.iter().filter(|file| file.path != "data/fit.toml") {
            let Ok(text) = fs::read_to_string(folder.join(file.path)) else { continue };
            let lists = file.lists.iter().flat_map(|(_, list)| list.names());
            let known: Vec<&str> = lists.chain(EVERYWHERE).chain(["da", "en", "dkk"]).collect();
            for name in written(file.path, &text.replace("@LANG@", "da")) {
                seen += 1;
                let is_area = model.contains(&format!("id = \"{name}\""));
                // A factor may have a number for each service.
                let is_service = services.contains(&format!(",{name},"));
                let is_year = name.bytes().all(|byte| byte.is_ascii_digit());
                let is_known = known.contains(&name.as_str());
                let is_own = is_area || is_service || is_year;
                assert!(is_known || is_own, "{folder:?} {}: {name}", file.path);
            }
        }
    }
    assert!(seen > 200, "only {seen} names were looked at");
}

/// What a reader asks for by name is in some list: a slip of the pen would only ever give "not written".
#[test]
fn readers_name_only_what_is_declared() {
    let all: Vec<&str> = STUDY_FILES
        .iter()
        .flat_map(|file| file.lists)
        .flat_map(|(_, list)| list.names())
        .chain(EVERYWHERE)
        .collect();
    let methods = [
        "number",
        "whole",
        "whole_like",
        "names",
        "file",
        "value",
        "get",
        "require",
        "year",
        "age",
        "word",
    ];
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in ["src/input", "src/input/plans_toml", "src/input/ensemble_toml"] {
        files.extend(fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    }
    let mut seen = 0;
    for path in files.iter().filter(|path| path.extension().is_some_and(|end| end == "rs")) {
        let code = fs::read_to_string(path).unwrap();
        let code = code.split("#[cfg(test)]").next().unwrap();
        for method in methods {
            for rest in code.split(&format!(".{method}(\"")).skip(1) {
                let name = rest.split('"').next().unwrap();
                // An example of a number, or a file.
                if name.starts_with(|c: char| c.is_ascii_digit()) || name.contains('.') {
                    continue;
                }
                seen += 1;
                let is_language = path.ends_with("toml_walk.rs") && matches!(name, "da" | "en");
                let is_kroner = path.ends_with("rules.rs") && name == "dkk";
                let is_svg = path.ends_with("theme_logo.rs");
                assert!(
                    all.contains(&name) || is_language || is_kroner || is_svg,
                    "{}: {name}",
                    path.display()
                );
            }
        }
    }
    assert!(seen > 100, "only {seen} names were looked at");
}

/// A file as a section in Markdown, with a table for each list.
fn section(file: &StudyFile, texts: &Texts) -> String {
    let mut section = match file.path {
        path if path.contains(' ') => format!("## {path}\n\n"),
        path => format!("## `{path}`\n\n"),
    };
    for (heading, list) in file.lists {
        if !heading.is_empty() {
            writeln!(section, "### {heading}\n").unwrap();
        }
        section.push_str(&table(list, texts));
        section.push('\n');
    }
    section
}

fn table(list: &FieldList, texts: &Texts) -> String {
    let mut table = "| name | is | meaning | unless given |\n|---|---|---|---|\n".to_owned();
    for field in list.fields {
        let meaning = list.meaning(field, texts).unwrap();
        let (form, unless) = (form_in_words(field.form), unless_in_words(field.unless));
        writeln!(table, "| `{}` | {form} | {meaning} | {unless} |", field.name).unwrap();
    }
    table
}

fn form_in_words(form: FieldForm) -> String {
    match form {
        FieldForm::Number(limits) => limits_in_words(limits),
        FieldForm::Numbers(limits) => format!("list; {}", limits_in_words(limits)),
        FieldForm::Path(limits) => format!("{}; path", limits_in_words(limits)),
        FieldForm::NumberByArea(limits) => format!("{}; one, or by area", limits_in_words(limits)),
        FieldForm::ByArea(limits) => format!("{}; path, by area", limits_in_words(limits)),
        FieldForm::ByService(limits) => format!("{}; path, by service", limits_in_words(limits)),
        FieldForm::Whole(low, high) if high == i64::MAX => format!("whole, from {low}"),
        FieldForm::Whole(low, high) => format!("whole, {low} to {high}"),
        FieldForm::Word(words) => {
            words().iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        }
        FieldForm::File => "path of a file".to_owned(),
        FieldForm::Other(what) => what.to_owned(),
    }
}

fn limits_in_words(limits: Limits) -> String {
    let Limits { low, high, unit } = limits;
    let number =
        |number: f64| if number.abs() < 1e6 { number.to_string() } else { format!("{number:e}") };
    let ends = format!("{} to {}", number(low), number(high));
    if unit.is_empty() { ends } else { format!("{unit}, {ends}") }
}

fn unless_in_words(unless: Unless) -> String {
    match unless {
        Unless::Required => "must be given".to_owned(),
        Unless::Optional => "may be left out".to_owned(),
        Unless::Number(number) => number.to_string(),
        Unless::Word(word) => format!("`{word}`"),
    }
}
