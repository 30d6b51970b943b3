//! Words on the command line: by id or by name in either language, whatever the case, for every command and
//! every kind of word.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn pejl(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pejl")).args(arguments).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The small study that the program makes itself.
fn study(folder: &Path) -> PathBuf {
    let study = folder.join("small");
    let made = pejl(&["new", study.to_str().unwrap()]);
    assert!(made.status.success(), "{}", stderr(&made));
    study
}

/// The same study, in which all things of a kind have one name.
fn study_of_twins(folder: &Path) -> PathBuf {
    let study = study(folder);
    for file in ["model.toml", "plans.toml", "scenarios.toml"] {
        let text = fs::read_to_string(study.join(file)).unwrap();
        let renamed = |line: &str| {
            if line.starts_with("name = ") { "name = \"Tvilling\"" } else { line }.to_owned() + "\n"
        };
        fs::write(study.join(file), text.lines().map(renamed).collect::<String>()).unwrap();
    }
    let plans = fs::read_to_string(study.join("plans.toml")).unwrap();
    let lever = "demand = [{ kind = \"rehabilitation\", service = \"home_care\",";
    let twice = format!("{lever} take_up = 0.1, effect = 0.1, from = 2021 }}, ");
    let nursing = twice.replace("home_care", "nursing_home");
    assert!(plans.contains(lever));
    let plans = plans.replace(lever, &(nursing + &lever["demand = [".len()..]));
    fs::write(study.join("plans.toml"), plans).unwrap();
    let services = study.join("data/services.csv");
    let text = fs::read_to_string(&services).unwrap();
    let text = text.replace("Hjemmepleje,Home care", "Tvilling,Twin");
    fs::write(services, text.replace("Plejehjem,Nursing home", "Tvilling,Twin")).unwrap();
    study
}

/// One place of a command line where a word stands for something.
#[derive(Clone, Copy)]
struct Place {
    /// The command with what it needs else; `@` is the study and `#` the word.
    command: &'static str,
    /// The id, the name in Danish, the name in English, another case.
    words: [&'static str; 4],
    /// A near miss, and what is suggested.
    near: [&'static str; 2],
    /// A word that in the study of twins is the name of several, and two of them; empty where no study can name
    /// two things alike.
    ambiguous: [&'static str; 3],
}

const PLAN: Place = Place {
    command: "",
    words: ["protect_jobs", "Skærm arbejdet", "protect jobs", "PROTECT_jobs"],
    near: ["protekt_jobs", "protect_jobs"],
    ambiguous: ["tvilling", "today", "invest"],
};
const SCENARIO: Place = Place {
    command: "",
    words: ["squeeze", "stramme rammer", "Tight  frames", "SQUEEZE"],
    near: ["sqeeze", "squeeze"],
    ambiguous: ["TVILLING", "central", "squeeze"],
};
const AREA: Place = Place {
    command: "",
    words: ["care", "omsorg", "Care", "CARE"],
    near: ["omsrog", "Omsorg"],
    ambiguous: ["Tvilling", "care", "jobs"],
};
const TOTAL: Place = Place {
    command: "",
    words: ["total", "i alt", "total", "I ALT"],
    near: ["totl", "total"],
    ambiguous: [""; 3],
};
const FIGURE: Place = Place {
    command: "",
    words: ["gap_dkk", "gab", "gap", "GAP_dkk"],
    near: ["gap_dk", "gap_dkk"],
    ambiguous: [""; 3],
};
const MEASURE: Place = Place {
    command: "",
    words: [
        "lowest_coverage.care",
        "lowest_coverage.omsorg",
        "lowest coverage.care",
        "Laveste dækning.CARE",
    ],
    near: ["lowest_coverage.omsrog", "lowest_coverage.Omsorg"],
    ambiguous: ["lowest_coverage.tvilling", "lowest_coverage.care", "lowest_coverage.jobs"],
};
const FACTOR: Place = Place {
    command: "",
    words: [
        "complexity_growth.care",
        "complexity_growth.Omsorg",
        "growth of complexity a year.care",
        "COMPLEXITY_growth.care",
    ],
    near: ["complexity_grwth.care", "complexity_growth.care"],
    ambiguous: ["complexity_growth.tvilling", "complexity_growth.care", "complexity_growth.jobs"],
};
const LEVER: Place = Place {
    command: "",
    words: [
        "rehabilitation.take_up.home_care",
        "rehabilitation.take_up.hjemmepleje",
        "rehabilitation.take_up.home care",
        "Rehabilitation.Take_Up.HOME_CARE",
    ],
    near: ["rehabilitation.take_up.home_car", "rehabilitation.take_up.home_care"],
    ambiguous: [
        "rehabilitation.take_up.tvilling",
        "rehabilitation.take_up.home_care",
        "rehabilitation.take_up.nursing_home",
    ],
};
const PICTURE: Place = Place {
    command: "",
    words: ["need_frame", "need_frame", "NEED_frame", "Need_Frame"],
    near: ["need_fram", "need_frame"],
    ambiguous: [""; 3],
};

const SERVICE: Place = Place {
    command: "",
    words: ["home_care", "hjemmepleje", "Home Care", "HOME_care"],
    near: ["home_car", "home_care"],
    ambiguous: ["TVILLING", "home_care", "nursing_home"],
};

const fn at(command: &'static str, place: Place) -> Place {
    Place { command, ..place }
}

/// Every command with every kind of word that it takes.
const PLACES: [Place; 40] = [
    at("run @ --only #", SCENARIO),
    at("compare @ # --runs 8", PLAN),
    at("compare @ --runs 8 --against #", PLAN),
    at("compare @ --scenario #", SCENARIO),
    at("compare @ --scenario central --measure #", MEASURE),
    at("compare @ --scenario central --pareto #", MEASURE),
    at("explain @ #", FIGURE),
    at("explain @ gap_dkk --area #", AREA),
    at("explain @ gap_dkk --area #", TOTAL),
    at("explain @ gap_dkk --plan #", PLAN),
    at("explain @ gap_dkk --scenario #", SCENARIO),
    at("explain @ gap_dkk --against plan=#", PLAN),
    at("explain @ gap_dkk --against scenario=#", SCENARIO),
    at("explain @ cost_dkk --service #", SERVICE),
    at("sensitivity @ --method tornado --metric cost_dkk --service #", SERVICE),
    at("discover @ --runs 16 --fails over_0 --metric volume --service #", SERVICE),
    at("seek @ healthy_ageing --metric cost_dkk --target 1e6 --service #", SERVICE),
    at("sensitivity @ --method tornado --metric #", FIGURE),
    at("sensitivity @ --method tornado --area #", AREA),
    at("sensitivity @ --method tornado --area #", TOTAL),
    at("sensitivity @ --method tornado --plan #", PLAN),
    at("discover @ --runs 16 --fails over_0 --metric #", FIGURE),
    at("discover @ --runs 16 --area #", AREA),
    at("discover @ --runs 16 --area #", TOTAL),
    at("discover @ --runs 16 --plan #", PLAN),
    at("seek @ lean --metric #", FIGURE),
    at("seek @ lean --area #", AREA),
    at("seek @ lean --area #", TOTAL),
    at("seek @ lean --plan #", PLAN),
    at("seek @ lean --scenario #", SCENARIO),
    at("seek @ #", FACTOR),
    at("seek @ --plan invest #", LEVER),
    at(
        "seek @ #",
        at(
            "",
            Place {
                words: ["lean", "LEAN om året", "lean a year", "Lean"],
                near: ["laen", "lean"],
                ..TOTAL
            },
        ),
    ),
    at("plot @ #", PICTURE),
    at("plot @ need_frame --scenario #", SCENARIO),
    at("plot @ need_frame --plan #", PLAN),
    at("plot @ need_frame --area #", AREA),
    at("plot @ need_frame --area #", TOTAL),
    at("report @ --runs 8 --scenario #", SCENARIO),
    at("report @ --runs 8 --plan #", PLAN),
];

/// A command line with a word in its place.
fn line(place: &Place, study: &Path, word: &str) -> Vec<String> {
    let filled = |part: &str| match part {
        "@" => study.to_str().unwrap().to_owned(),
        "over_0" => "over 0".to_owned(),
        part => part.replace('#', word),
    };
    place.command.split(' ').map(filled).collect()
}

fn run(line: &[String], more: &[&str]) -> Output {
    pejl(&[&line.iter().map(String::as_str).collect::<Vec<_>>(), more].concat())
}

/// What the manifest says was asked: digest, plans and scenarios hold ids only.
fn asked(place: &Place, study: &Path, out: &Path, word: &str) -> [serde_json::Value; 3] {
    let line = line(place, study, word);
    let output = run(&line, &["--out", out.to_str().unwrap(), "--quiet"]);
    assert!(output.status.success(), "{line:?}: {}", stderr(&output));
    let manifest = fs::read(out.join("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    ["digest", "plans", "scenarios"].map(|key| manifest[key].clone())
}

#[test]
fn a_word_is_an_id_or_a_name_in_either_language_and_any_case() {
    let folder = tempfile::tempdir().unwrap();
    let (study, out) = (study(folder.path()), folder.path().join("out"));
    for place in &PLACES {
        // The paper takes its time; its words are found as those of `plot` are.
        let [id, others @ ..] = &place.words;
        let others = if place.command.starts_with("report") { &others[..1] } else { &others[..] };
        let by_id = asked(place, &study, &out, id);
        for word in others {
            assert_eq!(asked(place, &study, &out, word), by_id, "{}: {word}", place.command);
        }
    }
}

#[test]
fn a_near_miss_is_told_with_what_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    let study = study(folder.path());
    for place in &PLACES {
        let [word, meant] = place.near;
        for (lang, words) in [("da", "mente du"), ("en", "did you mean")] {
            let line = line(place, &study, word);
            let output = run(&line, &["--lang", lang]);
            let told = stderr(&output);
            assert_eq!(output.status.code(), Some(2), "{line:?}: {told}");
            let suggestion = format!("`{word}`; {words} `{meant}`?");
            assert!(told.contains(&suggestion), "{line:?}: {told}");
        }
    }
}

#[test]
fn a_name_of_several_is_an_error_that_lists_their_ids() {
    let folder = tempfile::tempdir().unwrap();
    let study = study_of_twins(folder.path());
    let mut tried = 0;
    for place in PLACES.iter().filter(|place| !place.ambiguous[0].is_empty()) {
        let [word, first, second] = place.ambiguous;
        let line = line(place, &study, word);
        let output = run(&line, &["--lang", "en"]);
        let told = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{line:?}: {told}");
        let is_whole = told.contains(&format!("called `{word}`"))
            && told.contains(first)
            && told.contains(second);
        assert!(is_whole, "{line:?}: {told}");
        tried += 1;
    }
    assert_eq!(tried, 29);
}

#[test]
fn an_unknown_word_is_told_with_what_there_is() {
    let folder = tempfile::tempdir().unwrap();
    let study = study(folder.path());
    for place in &PLACES {
        let line = line(place, &study, "zzzzzzzz");
        let output = run(&line, &["--lang", "en"]);
        let told = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{line:?}: {told}");
        assert!(told.contains("zzzzzzzz`; there are: "), "{line:?}: {told}");
    }
}

/// The optimum of a plan is named by `--of`, which takes the plan's name too.
#[test]
fn the_plan_whose_optimum_is_written_is_looked_up_like_others() {
    let folder = tempfile::tempdir().unwrap();
    let study = study(folder.path());
    let plans = study.join("plans.toml");
    let text = fs::read_to_string(&plans).unwrap();
    let best = |id: &str, name: &str| {
        format!(
            "\n[[plan]]\nid = \"{id}\"\nname = \"{name}\"\nallocation = {{ rule = \"optimal\" }}\n"
        )
    };
    fs::write(&plans, text + &best("best", "Bedste deling") + &best("other", "En anden")).unwrap();
    let out = folder.path().join("out");
    let of = |word: &str, new: &str| {
        let line = ["run", study.to_str().unwrap(), "--only", "central", "--quiet", "--lang", "en"];
        let more = ["--write-plan", new, "--of", word, "--out", out.to_str().unwrap()];
        pejl(&[&line[..], &more].concat())
    };
    let written = of("BEDSTE deling", "written");
    assert!(written.status.success(), "{}", stderr(&written));
    assert!(stderr(&of("bset", "again")).contains("did you mean `best`?"));
    assert!(
        stderr(&of("Som i dag", "again")).contains("`today` is no plan with the rule `optimal`")
    );
}
