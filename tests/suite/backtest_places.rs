//! Forecasts of the 98 municipalities: another program's errors, the yardsticks of their own, the goals that were set, and
//! the same bytes everywhere.

use crate::golden::hold;
use crate::studies::{pejl, root, text};
use pejl::analysis::many_places::{
    PlaceForecast, PlaceScore, PlacesQuestion, backtest_places, cohort_ratios, place_scores,
};
use pejl::input::read_many_places;
use pejl::model::{ManyPlaces, Origins};
use pejl::text::Lang;
use pejl::topics::many_places::tables::{places_summary_table, places_table};
use pejl::units::Year;
use pejl::writers::csv::CsvStyle;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

fn question(first: i32, last: i32, draws: u64) -> PlacesQuestion {
    let starts = Origins { first: Year(first), last: Year(last) };
    PlacesQuestion { starts, draws, seed: 2016 }
}

static MANY: LazyLock<ManyPlaces> = LazyLock::new(|| {
    let reading = read_many_places(&root().join("scenarios/municipalities"));
    reading.unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En))).many
});

/// All starts, with fewer draws than the folder has: errors hang on none, intervals on few.
static SCORES: LazyLock<Vec<PlaceScore>> = LazyLock::new(|| {
    place_scores(&MANY.trials, &backtest_places(&MANY, question(2010, 2015, 300)).unwrap())
});

fn score(start: i32, outcome: i32) -> impl Iterator<Item = &'static PlaceScore> {
    SCORES.iter().filter(move |one| one.span == Some((Year(start), Year(outcome))))
}

fn near(found: f64, expected: f64, margin: f64, what: &str) {
    assert!((found - expected).abs() <= margin, "{what}: {found} is not {expected}");
}

#[test]
fn the_summary_of_the_municipalities_is_what_it_was() {
    let now = CsvStyle::Plain.write(&places_summary_table(&MANY.trials, &SCORES));
    hold(&root().join("tests/golden/municipalities/backtest_summary.csv"), &now);
}

/// Start and outcome with numbers by band; the last are not known of all.
type Elsewhere = (i32, i32, [[f64; 4]; 4], Option<[f64; 4]>);

/// Per cent by band: error and bias of the central path, same people, same growth, and cohort ratios.
///
/// Source: the program of `tests/reference/municipalities`, run over all 98.
const ELSEWHERE: [Elsewhere; 8] = [
    (
        2010,
        2016,
        [
            [2.89, 2.15, 1.83, 3.01],
            [0.63, 0.45, -1.31, -1.15],
            [7.80, 4.47, 18.78, 11.06],
            [6.70, 2.82, 5.53, 6.20],
        ],
        None,
    ),
    (
        2011,
        2016,
        [
            [2.16, 1.70, 1.36, 2.27],
            [0.43, -0.07, -1.09, -1.07],
            [6.65, 3.55, 15.14, 9.90],
            [4.87, 2.39, 5.01, 4.80],
        ],
        None,
    ),
    (
        2012,
        2016,
        [
            [1.76, 1.43, 1.11, 1.89],
            [-0.10, -0.47, -0.87, -0.50],
            [5.42, 2.71, 11.12, 8.49],
            [3.31, 2.42, 5.31, 4.07],
        ],
        None,
    ),
    (
        2013,
        2018,
        [
            [2.18, 2.24, 1.16, 1.63],
            [-0.99, -1.83, -0.76, -0.64],
            [5.53, 2.95, 10.44, 12.43],
            [3.11, 3.89, 10.43, 5.92],
        ],
        Some([3.18, 3.13, 1.63, 4.00]),
    ),
    (
        2014,
        2019,
        [
            [2.94, 2.59, 1.13, 1.54],
            [-2.14, -2.16, -0.33, -0.19],
            [4.94, 2.91, 8.90, 13.35],
            [2.87, 4.34, 12.12, 7.22],
        ],
        Some([4.21, 3.44, 1.49, 3.63]),
    ),
    (
        2015,
        2020,
        [
            [3.12, 2.26, 1.09, 1.73],
            [-2.36, -1.64, -0.01, 0.53],
            [4.83, 2.81, 7.83, 14.01],
            [3.09, 3.37, 11.46, 6.87],
        ],
        Some([4.31, 2.74, 1.28, 3.08]),
    ),
    (
        2013,
        2020,
        [
            [3.05, 2.65, 1.57, 2.18],
            [-0.78, -1.98, -0.70, -0.41],
            [7.69, 4.04, 12.75, 17.47],
            [4.30, 4.84, 17.26, 9.30],
        ],
        Some([4.51, 4.20, 2.66, 4.87]),
    ),
    (
        2010,
        2020,
        [
            [4.51, 3.00, 2.64, 3.54],
            [0.97, -0.33, -1.57, -2.44],
            [11.80, 6.20, 23.26, 21.04],
            [10.16, 4.79, 15.80, 12.57],
        ],
        None,
    ),
];

#[test]
fn errors_of_all_starts_are_those_of_another_program() {
    for (start, outcome, [errors, biases, people, growth], ratios) in ELSEWHERE {
        let found: Vec<&PlaceScore> = score(start, outcome).collect();
        assert_eq!(found.len(), 4);
        for (band, own) in found.iter().enumerate() {
            let what = format!("{start} to {outcome}, band {band}");
            assert_eq!(own.forecasts, 98);
            near(100.0 * own.error, errors[band], 0.006, &what);
            near(100.0 * own.bias, biases[band], 0.006, &what);
            near(100.0 * own.naive[0].unwrap(), people[band], 0.006, &what);
            near(100.0 * own.naive[1].unwrap(), growth[band], 0.006, &what);
            assert_eq!(own.naive[2].is_some(), ratios.is_some(), "{what}");
            if let (Some(found), Some(ratios)) = (own.naive[2], ratios) {
                near(100.0 * found, ratios[band], 0.006, &what);
            }
        }
    }
}

/// Cohort ratios of 1 January 2016 against the counts of 2026, by 0–19, 20–64, 65–79 and 80 and over.
///
/// Source: counts of Statistics Denmark (FOLK1A); the errors were worked out once more apart from Pejl.
#[test]
fn cohort_ratios_of_viborg_and_esbjerg_are_known() {
    let known = &MANY.history;
    let cases = [
        (791, [22_218.0, 53_356.0, 16_119.0, 6_181.0], [3.7, 1.6, -1.3, -7.3]),
        (561, [24_594.0, 63_728.0, 19_292.0, 7_333.0], [-0.6, 0.5, -1.4, -7.0]),
    ];
    for (code, counted, expected) in cases {
        let place = known.places.iter().position(|own| own.code == code).unwrap();
        let at = |year| &known.groups_at(Year(year)).unwrap()[place];
        let groups = cohort_ratios(at(2011), at(2016), 10);
        for (band, range) in [0..4, 4..13, 13..16, 16..20].into_iter().enumerate() {
            let found: f64 = groups.iter().flat_map(|of_sex| &of_sex[range.clone()]).sum();
            let off = 100.0 * (found / counted[band] - 1.0);
            near(off, expected[band], 0.05, &format!("{code}, band {band}"));
        }
    }
}

/// Skill of five years together, and of seven.
#[test]
fn the_goals_of_skill_are_reached() {
    let pooled = |set: usize| SCORES.iter().filter(move |one| one.set == set && one.span.is_none());
    for (own, goal) in pooled(1).zip([0.05, 0.15, 0.10, 0.30]) {
        assert!(own.skill.unwrap() >= goal, "{own:?}");
    }
    assert_eq!(pooled(1).count(), 4);
    assert!(score(2013, 2020).all(|own| own.skill.unwrap() > 0.0));
}

/// The other program drew 1,000 futures of another generator: other seeds move its shares by up to six of the 98 places.
#[test]
fn intervals_hold_as_much_as_those_of_another_program() {
    let cases = [
        (2010, 2016, [79.0, 82.0, 80.0, 85.0]),
        (2013, 2018, [82.0, 73.0, 86.0, 92.0]),
        (2014, 2019, [64.0, 66.0, 85.0, 94.0]),
        (2015, 2020, [64.0, 73.0, 90.0, 91.0]),
        (2010, 2020, [79.0, 83.0, 82.0, 92.0]),
    ];
    for (start, outcome, held) in cases {
        for (own, held) in score(start, outcome).zip(held) {
            near(100.0 * own.coverage[1], held, 6.5, &format!("{start}, band {}", own.band));
        }
    }
    // Half widths of the interval of 80 % from 2013, per cent of the median.
    for (own, width) in score(2013, 2018).zip([3.58, 3.21, 2.08, 3.51]) {
        near(100.0 * own.half_width, width, 0.15, &format!("width of band {}", own.band));
    }
}

#[test]
fn threads_move_no_bit_of_the_municipalities() {
    let table = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let forecasts = pool.install(|| backtest_places(&MANY, question(2012, 2012, 31)).unwrap());
        CsvStyle::Plain.write(&places_table(&MANY, &forecasts))
    };
    assert!(table(1) == table(3));
}

#[test]
fn a_start_is_the_same_alone_and_among_others() {
    let among = backtest_places(&MANY, question(2012, 2013, 20)).unwrap();
    let among: Vec<PlaceForecast> =
        among.into_iter().filter(|one| one.start == Year(2013)).collect();
    assert_eq!(backtest_places(&MANY, question(2013, 2013, 20)).unwrap(), among);
}

#[test]
fn the_command_leaves_tables_and_says_what_they_are_worth() {
    let place = tempfile::tempdir().unwrap();
    for (lang, words) in [
        ("da", ["Kohortekvoter", "vist på: 2013–2015", "ligger foran alle startår"]),
        ("en", ["Cohort ratios", "shown: 2013–2015", "are ahead of all starts"]),
    ] {
        let out = place.path().join(lang);
        let out_word = out.to_str().unwrap();
        let start = ["backtest", "scenarios/municipalities", "--draws", "40", "--lang", lang];
        let run = pejl(&[&start[..], &["--out", out_word]].concat());
        assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
        let said = text(&run.stdout);
        for word in words {
            assert!(said.contains(word), "{said}");
        }
        assert!(
            said.lines().count() < 40 && said.lines().all(|line| line.chars().count() <= 150),
            "{said}"
        );
        for file in ["manifest.json", "charts/backtest.svg", "charts/backtest.png"] {
            assert!(out.join(file).exists(), "{file}");
        }
        let drawn = fs::read_to_string(out.join("charts/backtest.csv")).unwrap();
        assert_eq!(drawn.lines().count(), 1 + 4);
        let summary = fs::read_to_string(find(&out, "backtest_summary.csv")).unwrap();
        // Three starts and all of them together, twice, and two single spans; four bands.
        assert_eq!(summary.lines().count(), 1 + 4 * (4 + 4 + 1 + 1));
        let all = fs::read_to_string(find(&out, "backtest.csv")).unwrap();
        assert_eq!(all.lines().count(), 1 + 8 * 98 * 4);
    }
}

fn find(out: &Path, name: &str) -> std::path::PathBuf {
    let tables = out.join("tables").join(name);
    if tables.exists() { tables } else { out.join(name) }
}

#[test]
fn many_places_are_checked_and_are_no_study() {
    let check = pejl(&["check", "scenarios/municipalities", "--lang", "en"]);
    assert_eq!(check.status.code(), Some(0), "{}", text(&check.stderr));
    assert!(text(&check.stdout).contains("98 places in 11 provinces"), "{}", text(&check.stdout));
    let run = pejl(&["run", "scenarios/municipalities", "--lang", "en"]);
    assert_eq!(run.status.code(), Some(1));
    let said = text(&run.stderr);
    assert!(said.contains("P1001") && said.contains("counts of many places"), "{said}");
    let start = ["backtest", "scenarios/municipalities", "--lang", "en"];
    let none = pejl(&[&start[..], &["--origins", "2017"]].concat());
    assert_eq!(none.status.code(), Some(2));
    assert!(text(&none.stderr).contains("2010–2015"), "{}", text(&none.stderr));
}
