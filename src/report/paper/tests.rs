//! What every paper promises, whatever the study is like.

use crate::analysis::answers::{Answers, Subject, Wanted, ask};
use crate::analysis::initiatives::{Account, accounts};
use crate::analysis::scorecard::{Scorecard, scorecards};
use crate::chart::Size;
use crate::ensemble::{DrawReading, Ensemble, How, ScenarioResult, run_scenarios};
use crate::figures::table::Value;
use crate::ids::ScenarioId;
use crate::model::{Factor, Path, Scheme, Study};
use crate::report::paper::*;
use crate::text::Lang;
use crate::topics::draws::tables::Figures;
use crate::topics::gap::fan_pictures::FanRuns;
use crate::writers::paper::html::html;
use crate::writers::paper::order::words_of;
use std::path::Path as FilePath;

/// Draws of a test: words do not hang on many.
const DRAWS: u64 = 64;

fn read(folder: &str) -> Study {
    let place = FilePath::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let Ok(reading) = crate::input::read_study(&place) else { panic!("{folder} cannot be read") };
    let mut study = reading.study;
    if let Some(design) = study.ensemble.as_mut().filter(|own| own.scheme != Scheme::Factorial) {
        design.draws = DRAWS;
    }
    study
}

/// All that a paper is made of.
struct Found {
    study: Study,
    results: Vec<ScenarioResult>,
    cards: Vec<Scorecard>,
    accounts: Vec<Account>,
    answers: Answers,
    drawn: Option<(Figures, u64, u64)>,
}

impl Found {
    fn new(study: Study) -> Self {
        let all: Vec<ScenarioId> = (0..study.scenarios.len()).map(ScenarioId::from).collect();
        let results = run_scenarios(&study, &all, How::default(), |_| {});
        let cards = scorecards(&study, &results);
        let accounts = accounts(&study, &results);
        // What it would take in most of many futures takes most of the time, and its words are the same.
        let subject = Subject::usual(&study);
        let answers = ask(&study, subject, Wanted::ALL, How::default(), &()).unwrap();
        let drawn = study.ensemble.as_ref().map(|design| {
            let ensemble = Ensemble::new(&study, design, How::default());
            let aggregate = ensemble.begin();
            let units = 0..ensemble.work().units();
            ensemble.run(std::slice::from_ref(&units), &aggregate, &(), &mut |_| {});
            let is_drawn = design.scheme != Scheme::Factorial;
            let reading = DrawReading { is_drawn, precision: design.precision };
            (Figures::of(&aggregate, reading), design.runs(), design.seed)
        });
        Self { study, results, cards, accounts, answers, drawn }
    }

    fn paper(&self, lang: Lang) -> Paper {
        let findings = Findings {
            study: &self.study,
            results: &self.results,
            cards: &self.cards,
            accounts: &self.accounts,
            constraint: None,
            runs: self.drawn.as_ref().map(|(figures, runs, seed)| FanRuns {
                figures,
                runs: *runs,
                seed: *seed,
            }),
            answers: &self.answers,
            warnings: &[],
        };
        paper(&findings, Style { lang, digest: "0123456789abcdef", size: Size::Standard })
    }

    /// Need, frame and gap of all areas under the first plan, in millions, summed here and not there.
    fn balance(&self, year: i32) -> [f64; 3] {
        let t = (year - self.study.model.base_year.0) as usize;
        let (mut need, mut frame) = (0.0, 0.0);
        for area in self.results[0].plans[0].areas(t) {
            need += area.service_need.0 + area.transfer.0 as f64;
            frame += (area.service_money.0 + area.transfer.0) as f64;
        }
        [need / 1e6, frame / 1e6, (need - frame) / 1e6]
    }
}

/// Every word of a paper but those in its pictures; a line for each sentence, cell and heading.
fn lines(paper: &Paper) -> Vec<String> {
    let mut lines = vec![paper.title.clone(), paper.subtitle.clone(), paper.foot.clone()];
    lines.extend(paper.about.iter().cloned());
    for block in &paper.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note(text) => {
                lines.push(text.clone());
            }
            Block::KeyPoints(points) | Block::Points(points) => {
                lines.extend(points.iter().cloned());
            }
            Block::Figure(figure) => {
                lines.push(figure.caption.clone());
                lines.push(figure.picture.title.clone());
                lines.push(figure.picture.alt.clone());
            }
            Block::Table(table) => {
                lines.push(table.caption.clone());
                let columns = table.table.columns();
                lines.extend(columns.iter().map(|column| column.heading.clone()));
                lines.extend(table.table.rows().flat_map(|(row, _)| row.map(words_of)));
                lines.extend(table.note.iter().cloned());
            }
            Block::Warnings { lead, lines: own } => {
                lines.push(lead.clone());
                lines.extend(own.iter().cloned());
            }
            Block::NewPage => {}
        }
    }
    lines.into_iter().map(|line| line.replace('\u{a0}', " ")).collect()
}

fn key_points(paper: &Paper) -> Vec<String> {
    let points = paper.blocks.iter().filter_map(|block| match block {
        Block::KeyPoints(points) => Some(points),
        _ => None,
    });
    points.flatten().map(|point| point.replace('\u{a0}', " ")).collect()
}

/// What holds of every paper.
fn hold_promises(found: &Found, name: &str) {
    for lang in Lang::ALL {
        let paper = found.paper(lang);
        let five = key_points(&paper);
        assert_eq!(five.len(), 5, "{name}, {lang}: {five:#?}");
        for sentence in &five {
            // Abbreviations end in a stop that ends no sentence.
            let bare = sentence.replace("mio. kr.", "mio kr").replace("mia. kr.", "mia kr");
            let bare = bare.replace("kr. ", "kr ").replace("kr.)", "kr)").replace("kr.;", "kr;");
            assert!(sentence.ends_with('.') && !bare.contains(". "), "{name}: {sentence}");
        }
        for line in lines(&paper) {
            assert!(!line.contains(['{', '}']), "{name}, {lang}: {line}");
            assert!(!line.contains("..") && !line.contains(" ,"), "{name}, {lang}: {line}");
            assert!(!line.contains("NaN") && !line.contains("inf "), "{name}, {lang}: {line}");
            let is_key = |word: &str| {
                let prefixes = ["paper-", "seek-", "factor-", "driver-", "summary-", "report-"];
                prefixes.iter().any(|prefix| word.starts_with(prefix))
            };
            assert!(!line.split([' ', '«', '“', '(']).any(is_key), "{name}, {lang}: {line}");
        }
        for table in paper.tables() {
            let all = table.table.rows().flat_map(|(row, _)| row);
            assert!(all.into_iter().all(|value| value != Value::Nothing), "{}", table.caption);
        }
        // Sentences of ours in the other's language.
        let foreign: &[&str] = match lang {
            Lang::Da => &[" the ", " and ", " of need", " frame ", "DKK"],
            Lang::En => &[" og ", " ikke ", " behov", " rammen", "mio. kr.", " kørsler", " fra "],
        };
        for line in own_words(&paper) {
            for word in foreign {
                assert!(!line.contains(word), "{name}, {lang}: `{word}` in {line}");
            }
        }
    }
}

/// Lines before the sources, whose titles are in whatever language they were published in.
fn own_words(paper: &Paper) -> Vec<String> {
    let heading = Texts::new(paper.lang).get("head-sources");
    let is_sources =
        |block: &Block| matches!(block, Block::Heading { text, .. } if *text == heading);
    let end = paper.blocks.iter().position(is_sources).unwrap_or(paper.blocks.len());
    let before = Paper { blocks: paper.blocks[..end].to_vec(), ..paper.clone() };
    // A picture's foot names sources too.
    let is_picture = |block: &Block| matches!(block, Block::Figure(_));
    let blocks = before.blocks.iter().filter(|block| !is_picture(block)).cloned().collect();
    lines(&Paper { blocks, ..before })
}

/// The numbers before a word, in Danish: `3.050 mio. kr.` is 3050, with how exactly it was written.
fn numbers_before(text: &str, word: &str) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let number = rest[..at].trim_end();
        let start = number.rfind([' ', '(', ':']).map_or(0, |at| at + 1);
        let written = number[start..].replace('.', "").replace('\u{2212}', "-");
        let decimals = written.split_once(',').map_or(0, |(_, fraction)| fraction.len());
        if let Ok(number) = written.replace(',', ".").parse() {
            found.push((number, 0.5 * 0.1_f64.powi(decimals as i32)));
        }
        rest = &rest[at + word.len()..];
    }
    found
}

#[test]
fn papers_of_small_studies_keep_their_promises() {
    for name in ["one_area", "sixteen_areas", "century", "plans_hands", "plans_floors", "drivers"] {
        hold_promises(&Found::new(read(&format!("tests/studies/{name}"))), name);
    }
}

#[test]
fn the_numbers_of_viborgs_paper_are_those_of_the_results() {
    let found = Found::new(read("scenarios/viborg"));
    hold_promises(&found, "viborg");
    let paper = found.paper(Lang::Da);
    let five = key_points(&paper);
    let told = numbers_before(&five[1], "mio. kr.");
    let expected = [found.balance(2020), found.balance(2040)].concat();
    assert_eq!(told.len(), expected.len(), "{}", five[1]);
    for ((told, half), expected) in told.iter().zip(&expected) {
        assert!((told - expected).abs() <= half + 1e-9, "{told} for {expected}: {}", five[1]);
    }
    // The table holds the same numbers, year by year.
    let frame = paper.tables().find(|table| table.caption.starts_with("Behov, ramme og gab, "));
    for (row, _) in frame.unwrap().table.rows() {
        let cells: Vec<String> = row.map(words_of).collect();
        let year: i32 = cells[0].parse().unwrap();
        for (cell, expected) in cells[1..4].iter().zip(found.balance(year)) {
            let told = numbers_before(&format!("{cell} x"), "x");
            assert!((told[0].0 - expected).abs() <= told[0].1 + 1e-9, "{year}: {cell} {expected}");
        }
    }
    // The oldest, counted here.
    let ages = found.study.model.ages.count();
    let old = |t: usize| -> f64 {
        let of_year = &found.results[0].persons[2 * t * ages..2 * (t + 1) * ages];
        of_year.iter().enumerate().filter(|(at, _)| at % ages >= 80).map(|(_, own)| own).sum()
    };
    let from_to = format!("fra {} til {}", thousands(old(0)), thousands(old(24)));
    assert!(five[0].contains(&from_to), "{from_to}: {}", five[0]);
}

fn thousands(x: f64) -> String {
    let whole = x.round() as i64;
    format!("{}.{:03}", whole / 1000, whole % 1000)
}

/// The study with this growth of all frames in every scenario.
fn with_growth(mut study: Study, growth: f64) -> Study {
    for scenario in &mut study.scenarios {
        scenario.factors.set(Factor::FrameGrowth, |_| Path::constant(growth));
    }
    study
}

#[test]
fn a_surplus_and_a_balance_are_called_so() {
    let spare = Found::new(with_growth(read("tests/studies/plans_hands"), 0.2));
    hold_promises(&spare, "surplus");
    let five = key_points(&spare.paper(Lang::Da));
    assert!(five[1].contains("i overskud") && !five[1].contains("mangler"), "{}", five[1]);
    assert!(five[2].contains("Intet område mangler"), "{}", five[2]);
    assert!(key_points(&spare.paper(Lang::En))[1].contains("surplus"));
    let mut study = read("tests/studies/plans_hands");
    study.model.tolerance = 10.0;
    let even = Found::new(study);
    hold_promises(&even, "balance");
    assert!(key_points(&even.paper(Lang::Da))[1].contains("er i balance"));
}

#[test]
fn a_study_of_one_plan_and_one_scenario_has_a_paper_and_says_what_it_cannot() {
    let mut study = read("tests/studies/one_area");
    study.plans.truncate(1);
    study.scenarios.truncate(1);
    let found = Found::new(study);
    hold_promises(&found, "one of each");
    let paper = found.paper(Lang::Da);
    let said = lines(&paper).join("\n");
    assert!(said.contains("Studiet har kun én plan, «Som i dag»"), "{said}");
    assert!(said.contains("der er kun ét scenarie"), "{said}");
}

#[test]
fn a_paper_is_the_same_on_any_number_of_threads() {
    let written = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| html(&Found::new(read("tests/studies/drivers")).paper(Lang::Da)))
    };
    assert!(written(1) == written(3));
}

#[test]
fn nobody_is_told_what_ought_to_be_done() {
    let paper = Found::new(read("tests/studies/drivers")).paper(Lang::Da);
    for line in own_words(&paper) {
        for word in ["bør", "eksploder", "sandsynlig"] {
            assert!(!line.to_lowercase().contains(word), "{word}: {line}");
        }
    }
}
