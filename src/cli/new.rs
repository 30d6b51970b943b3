//! `pejl new`: a study to begin with, out of the program itself.
//!
//! There is a small commented study and the shipped one. In the small one a line `#: LIST.KEY` is replaced by what the key
//! means, as declared in `input`; other comments are there in both languages, each line marked `#da` or `#en`.

use super::args::{ExampleWord, NewOptions};
use super::failure::Failure;
use super::open::CommandLine;
use crate::input::field_meaning;
use crate::text::{Arg, Lang, Texts};
use crate::writers::Files;
use crate::writers::folder::{Claim, FolderError, claim, write_folder};
use std::fs;
use std::path::Path;

macro_rules! files {
    ($folder:literal: $($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!($folder, $name)))),*]
    };
}

const SMALL: &[(&str, &str)] = files!("template/":
    "model.toml", "scenarios.toml", "plans.toml", "ensemble.toml", "sources.csv", "data/fertility.csv",
    "data/indices.csv", "data/migration.csv", "data/mortality.csv", "data/population.csv",
    "data/refugee_profile.csv", "data/refugees.csv", "data/services.csv", "data/unemployment.csv",
    "data/use_rates.csv", "data/workforce.csv", "data/workforce_rates.csv",
);

const VIBORG: &[(&str, &str)] = files!("../../scenarios/viborg/":
    "model.toml", "scenarios.toml", "plans.toml", "ensemble.toml", "sources.csv", "data/fertility.csv",
    "data/accounts.csv", "data/fit.toml",
    "data/indices.csv", "data/migration.csv", "data/mortality.csv", "data/population.csv",
    "data/observed.csv", "data/official.csv", "data/population_intervals.csv",
    "data/refugee_profile.csv", "data/refugees.csv", "data/services.csv", "data/unemployment.csv",
    "data/use_rates.csv", "data/workforce.csv", "data/workforce_rates.csv",
);

/// Runs the command; what is to be printed on stdout.
pub(super) fn new_study(options: &NewOptions, line: &CommandLine) -> Result<String, Failure> {
    let lang = line.lang.unwrap_or_default();
    let texts = Texts::new(lang);
    let args = [("folder", Arg::from(options.folder.display().to_string()))];
    let claimed = free_place(&options.folder)
        .map_err(|()| Failure::usage("cli-new-exists", &args, &texts))?;
    let files: Files = match options.example {
        None => SMALL
            .iter()
            .map(|(name, text)| ((*name).to_owned(), in_language(text, &texts).into_bytes()))
            .collect(),
        Some(ExampleWord::Viborg) => VIBORG
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect(),
    };
    write_folder(&options.folder, &claimed, &files, || ()).map_err(|error| match error {
        other @ FolderError::Io { .. } => Failure::Machine(other.into()),
        _ => Failure::usage("cli-new-exists", &args, &texts),
    })?;
    Ok(texts.format("cli-new-done", &args) + "\n")
}

/// A study is someone's work: not even one of our own outputs is written over.
fn free_place(folder: &Path) -> Result<Claim, ()> {
    let is_taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if is_taken { Err(()) } else { claim(folder, None, &[]).map_err(|_| ()) }
}

/// The lines of one language and those of both, with the meanings of keys.
fn in_language(text: &str, texts: &Texts) -> String {
    let (own, other) = match texts.lang() {
        Lang::Da => ("#da ", "#en "),
        Lang::En => ("#en ", "#da "),
    };
    let meaning = |line: &str| {
        let (list, key) = line.strip_prefix("#: ")?.split_once('.')?;
        field_meaning(list, key, texts)
    };
    let mut lines = String::with_capacity(text.len());
    for line in text.lines().filter(|line| !line.starts_with(other)) {
        let comment = line.strip_prefix(own).map(str::to_owned).or_else(|| meaning(line));
        match comment {
            Some(comment) => {
                lines.push_str("# ");
                lines.push_str(&comment);
            }
            None => lines.push_str(&line.replace("@LANG@", texts.lang().code())),
        }
        lines.push('\n');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_in_one_language() {
        let text = "#da Hej\n#en Hello\n#: area.overhead_share\nx = \"@LANG@\"\n";
        let of = |lang: Lang| in_language(text, &Texts::new(lang));
        let meant = "# Andel af budgettet, der er stab og ledelse.";
        assert_eq!(of(Lang::Da), format!("# Hej\n{meant}\nx = \"da\"\n"));
        assert!(of(Lang::En).starts_with("# Hello\n# Share of the budget"));
    }

    #[test]
    fn every_comment_of_the_small_study_is_found() {
        for lang in Lang::ALL {
            for (name, text) in SMALL {
                let written = in_language(text, &Texts::new(lang));
                let left = written.lines().find(|line| line.starts_with("#:"));
                assert_eq!(left, None, "{name}");
            }
        }
    }
}
