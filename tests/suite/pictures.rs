//! Whole pictures of whole studies: what they were, byte for byte, and no word off the page or over another.
//!
//! Words are measured by the ink that the renderer of the PNGs gives them, not by the drawing's own reckoning.

use crate::golden::hold;
use crate::studies::{read, root};
use pejl::analysis::answers::{Answers, Subject, Wanted, ask};
use pejl::analysis::initiatives::{Account, accounts};
use pejl::analysis::scorecard::{Scorecard, scorecards};
use pejl::chart::Picture;
use pejl::chart::Size;
use pejl::ensemble::{DrawReading, Ensemble, How, ScenarioResult, run_scenarios};
use pejl::ids::ScenarioId;
use pejl::model::{Design, Scheme, Study};
use pejl::report::gallery::{Chart, gallery};
use pejl::text::Lang;
use pejl::topics::draws::tables::Figures;
use pejl::topics::findings::Findings;
use pejl::topics::gap::fan_pictures::FanRuns;
use pejl::writers::picture_files::Style;
use resvg::usvg;
use std::sync::Arc;

/// As a run's digest begins.
const DIGEST: &str = "0123456789abcdef";

/// All that pictures are made of, held together.
struct Found {
    study: Study,
    results: Vec<ScenarioResult>,
    cards: Vec<Scorecard>,
    accounts: Vec<Account>,
    figures: Option<(Figures, u64, u64)>,
    answers: Answers,
}

impl Found {
    fn of(study: Study) -> Self {
        let how = How::default();
        let all: Vec<ScenarioId> = (0..study.scenarios.len()).map(ScenarioId::from).collect();
        let results = run_scenarios(&study, &all, how, |_| {});
        let cards = scorecards(&study, &results);
        let accounts = accounts(&study, &results);
        let figures = study.ensemble.as_ref().map(|design| figures(&study, design, how));
        let answers = ask(&study, Subject::usual(&study), Wanted::ALL, how, &()).unwrap();
        Self { study, results, cards, accounts, figures, answers }
    }

    fn findings(&self) -> Findings<'_> {
        Findings {
            study: &self.study,
            results: &self.results,
            cards: &self.cards,
            accounts: &self.accounts,
            constraint: None,
            runs: self.figures.as_ref().map(|(figures, runs, seed)| FanRuns {
                figures,
                runs: *runs,
                seed: *seed,
            }),
            answers: &self.answers,
            warnings: &[],
        }
    }

    fn drawn(&self, lang: Lang, size: Size) -> Vec<Picture> {
        gallery(&self.findings(), &Chart::ALL, Style { lang, digest: DIGEST, size })
    }
}

fn figures(study: &Study, design: &Design, how: How) -> (Figures, u64, u64) {
    let ensemble = Ensemble::new(study, design, how);
    let aggregate = ensemble.begin();
    let all = 0..ensemble.work().units();
    ensemble.run(std::slice::from_ref(&all), &aggregate, &(), &mut |_| {});
    let is_drawn = design.scheme != Scheme::Factorial;
    let reading = DrawReading { is_drawn, precision: design.precision };
    (Figures::of(&aggregate, reading), design.runs(), design.seed)
}

/// Viborg with fewer draws: the pictures are the same but for their numbers.
fn viborg() -> Study {
    let mut study = read("viborg");
    study.ensemble.as_mut().unwrap().draws = 1000;
    study
}

/// Nothing moves need, so that no year has a gap.
fn without_gaps() -> Study {
    let mut study = read("one_area");
    for service in &mut study.model.services {
        service.fixed_share = 1.0;
        service.capacity_step = None;
    }
    study.scenarios.truncate(1);
    study.scenarios[0].changes.clear();
    study
}

/// Three years and no more.
fn three_years() -> Study {
    let mut study = read("century");
    study.model.horizon = study.model.base_year.plus(2);
    study.model.decision_year = study.model.base_year.plus(1);
    study
}

struct Word {
    text: String,
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

/// Every text of a picture with the box of its ink.
fn words(svg: &str) -> Vec<Word> {
    let mut options = usvg::Options::default();
    let fonts = Arc::make_mut(&mut options.fontdb);
    for face in ["Regular", "Bold"] {
        let path = root().join(format!("src/chart/fonts/OpenSans-{face}.ttf"));
        fonts.load_font_data(std::fs::read(path).unwrap());
    }
    let tree = usvg::Tree::from_str(svg, &options).unwrap();
    let mut found = Vec::new();
    collect(tree.root(), &mut found);
    found
}

fn collect(group: &usvg::Group, found: &mut Vec<Word>) {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => collect(group, found),
            usvg::Node::Text(text) => {
                let ink = text.flattened().abs_bounding_box();
                let chunks = text.chunks().iter().map(usvg::TextChunk::text);
                found.push(Word {
                    text: chunks.collect(),
                    left: ink.left(),
                    top: ink.top(),
                    right: ink.right(),
                    bottom: ink.bottom(),
                });
            }
            _ => {}
        }
    }
}

fn assert_tidy(picture: &Picture, size: Size, case: &str) {
    let words = words(&picture.svg);
    assert!(words.len() > 3, "{case}: {}", picture.name);
    let (width, height) = (size.width() as f32, size.height() as f32);
    for word in &words {
        let Word { text, left, top, right, bottom } = word;
        assert!(
            *left >= 0.0 && *top >= 0.0 && *right <= width && *bottom <= height,
            "{case}, {}: «{text}» leaves the page: {left} {top} {right} {bottom}",
            picture.name
        );
    }
    for (place, a) in words.iter().enumerate() {
        for b in &words[place + 1..] {
            let is_over = a.right.min(b.right) - a.left.max(b.left) > 0.5
                && a.bottom.min(b.bottom) - a.top.max(b.top) > 0.5;
            assert!(!is_over, "{case}, {}: «{}» over «{}»", picture.name, a.text, b.text);
        }
    }
    let words = picture.title.split_whitespace().filter(|word| *word != "%").count();
    assert!(words <= 15, "{case}: {}", picture.title);
    assert!(picture.svg.contains("<title>") && picture.svg.contains("<desc>"), "{case}");
    // A table of sixteen columns or rows gives way before its numbers do.
    let is_dense = ["staff", "unserved"].contains(&picture.name);
    let smallest = match size {
        Size::Tall if is_dense => 12.0,
        Size::Half if is_dense => 9.0,
        Size::Half => 12.0,
        Size::Standard | Size::Tall => 13.0,
    };
    for part in picture.svg.split("font-size=\"").skip(1) {
        let told: f64 = part.split('"').next().unwrap().parse().unwrap();
        assert!(told >= smallest, "{case}, {}: type of {told} pixels", picture.name);
    }
}

#[test]
fn viborgs_pictures_are_what_they_were() {
    let found = Found::of(viborg());
    for lang in Lang::ALL {
        let drawn = found.drawn(lang, Size::Standard);
        assert_eq!(drawn.len(), Chart::ALL.len(), "Viborg has every picture");
        for picture in drawn {
            let folder = root().join(format!("tests/golden/viborg/charts/{lang}"));
            hold(&folder.join(format!("{}.svg", picture.name)), picture.svg.as_bytes());
        }
    }
}

#[test]
fn no_picture_of_any_study_has_a_word_off_the_page_or_over_another() {
    let studies = [
        ("viborg", viborg()),
        ("one area", read("one_area")),
        ("sixteen areas", read("sixteen_areas")),
        ("a century", read("century")),
        ("three years", three_years()),
        ("no gaps", without_gaps()),
        ("drivers", read("drivers")),
        ("floors", read("plans_floors")),
        ("efforts", read("plans_efforts")),
    ];
    for (name, study) in studies {
        let found = Found::of(study);
        for lang in Lang::ALL {
            for size in Size::ALL {
                let case = format!("{name}, {lang}, {size:?}");
                let drawn = found.drawn(lang, size);
                assert!(drawn.len() >= 4, "{case}");
                for picture in &drawn {
                    assert_tidy(picture, size, &case);
                }
            }
        }
    }
}
