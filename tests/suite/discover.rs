//! PRIM against planted boxes and against a second program.

use pejl::analysis::discover::prim::{FoundBox, Limit, Runs, Search, find_boxes};
use pejl::numeric::{Purpose, Stream, uniform};
use proptest::prelude::*;
use std::path::Path;

/// Random numbers that are the same in every run of the tests.
fn random(seed: u64, factor: usize, run: usize) -> f64 {
    uniform(seed, Stream::new(Purpose::Draw, factor as u32), run as u64)
}

/// Points in the unit cube; within the planted limits runs fail with one probability, outside with another.
fn planted(
    (runs, factors): (usize, usize),
    limits: &[(usize, f64, f64)],
    (inside, outside): (f64, f64),
    seed: u64,
) -> (Vec<f64>, Vec<bool>) {
    let points: Vec<f64> =
        (0..runs).flat_map(|run| (0..factors).map(move |i| random(seed, i, run))).collect();
    let fails = points.chunks_exact(factors).enumerate().map(|(run, x)| {
        let is_in = limits.iter().all(|(i, low, high)| *low <= x[*i] && x[*i] <= *high);
        random(seed, 1000, run) < if is_in { inside } else { outside }
    });
    let fails = fails.collect();
    (points, fails)
}

fn limit_of(found: &FoundBox, factor: usize) -> Option<&Limit> {
    found.limits.iter().find(|limit| limit.factor == factor)
}

#[test]
fn a_planted_box_is_found_with_its_own_factors_and_no_others() {
    let limits = [(1, 0.6, 1.0), (4, 0.0, 0.4)];
    let (points, fails) = planted((10_000, 8), &limits, (0.95, 0.02), 7);
    let runs = Runs { points: &points, factors: 8, fails: &fails };
    let boxes = find_boxes(runs, Search { boxes: 1, ..Search::default() });
    let found = &boxes[0];
    let factors: Vec<usize> = found.limits.iter().map(|limit| limit.factor).collect();
    assert_eq!(factors.len(), 2, "{:?}", found.limits);
    let one = limit_of(found, 1).unwrap();
    assert!((one.low.unwrap() - 0.6).abs() < 0.02 && one.high.is_none(), "{one:?}");
    let other = limit_of(found, 4).unwrap();
    assert!((other.high.unwrap() - 0.4).abs() < 0.02 && other.low.is_none(), "{other:?}");
    assert!(found.fares.density > 0.9 && found.fares.coverage > 0.85, "{:?}", found.fares);
    assert!(found.limits.iter().all(|limit| limit.p < 1e-6));
    let counted = fails.iter().filter(|fails| **fails).count() as f64;
    assert!((found.failing as f64 / counted - found.fares.coverage).abs() < 1e-12);
}

#[test]
fn two_planted_boxes_are_found_one_after_the_other() {
    let (points, first) = planted((10_000, 5), &[(0, 0.0, 0.3), (1, 0.0, 0.5)], (1.0, 0.0), 3);
    let (_, second) = planted((10_000, 5), &[(2, 0.7, 1.0), (3, 0.3, 0.7)], (1.0, 0.0), 3);
    let fails: Vec<bool> = first.iter().zip(&second).map(|(one, other)| *one || *other).collect();
    let boxes = find_boxes(Runs { points: &points, factors: 5, fails: &fails }, Search::default());
    assert!(boxes.len() >= 2);
    let pairs = [[0, 1], [2, 3]];
    let mut met: Vec<[usize; 2]> = boxes[..2]
        .iter()
        .map(|own| {
            let mut factors: Vec<usize> = own.limits.iter().map(|limit| limit.factor).collect();
            factors.sort_unstable();
            <[usize; 2]>::try_from(factors).unwrap()
        })
        .collect();
    met.sort_unstable();
    assert_eq!(met, pairs);
    let coverage: f64 = boxes.iter().map(|own| own.fares.coverage).sum();
    assert!(coverage > 0.9, "{coverage}");
    assert!(boxes[..2].iter().all(|own| own.fares.density > 0.9));
}

#[test]
fn the_densest_way_is_taken_as_far_as_it_is_asked_for() {
    let (points, fails) = planted((6_000, 3), &[(0, 0.5, 1.0)], (0.6, 0.1), 5);
    let runs = Runs { points: &points, factors: 3, fails: &fails };
    let search = Search { density: Some(0.55), boxes: 1, ..Search::default() };
    let found = &find_boxes(runs, search)[0];
    assert!(found.fares.density >= 0.55, "{:?}", found.fares);
    assert!(found.fares.coverage > 0.7, "{:?}", found.fares);
}

#[test]
fn where_all_or_none_fail_or_failing_is_chance_there_is_no_box() {
    let (points, _) = planted((2_000, 4), &[], (0.0, 0.0), 9);
    let search = Search::default();
    for fails in [vec![false; 2_000], vec![true; 2_000]] {
        assert_eq!(find_boxes(Runs { points: &points, factors: 4, fails: &fails }, search), []);
    }
    let mut broken = points.clone();
    broken[17] = f64::NAN;
    let (_, fails) = planted((2_000, 4), &[(0, 0.5, 1.0)], (1.0, 0.0), 9);
    assert_eq!(find_boxes(Runs { points: &broken, factors: 4, fails: &fails }, search), []);
    // Failing by chance: whatever is found covers little more than its share of the runs.
    let (points, fails) = planted((4_000, 4), &[], (0.2, 0.2), 11);
    for found in find_boxes(Runs { points: &points, factors: 4, fails: &fails }, search) {
        assert!(found.fares.density < 0.3, "{found:?}");
    }
}

#[test]
fn levels_and_factors_that_stand_still_are_cut_between_levels() {
    let points: Vec<f64> = (0..3_000)
        .flat_map(|run| [(5.0 * random(1, 0, run)).floor(), 2.0, random(1, 2, run)])
        .collect();
    let fails: Vec<bool> = points.chunks_exact(3).map(|x| x[0] >= 3.0).collect();
    let boxes = find_boxes(Runs { points: &points, factors: 3, fails: &fails }, Search::default());
    assert_eq!(boxes.len(), 1);
    let limit = boxes[0].limits[0];
    assert_eq!((limit.factor, limit.low, limit.high), (0, Some(3.0), None));
    assert_eq!((boxes[0].fares.coverage, boxes[0].fares.density), (1.0, 1.0));
    assert_eq!(boxes[0].limits.len(), 1);
}

fn reference(name: &str) -> Vec<Vec<f64>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference/sensitivity");
    let text = std::fs::read_to_string(folder.join(name)).unwrap();
    let number = |cell: &str| cell.parse::<f64>().unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(number).collect()).collect()
}

#[test]
fn every_step_of_the_peeling_is_that_of_the_second_program() {
    let case = reference("prim_case.csv");
    let points: Vec<f64> = case.iter().flat_map(|row| row[..5].to_vec()).collect();
    let fails: Vec<bool> = case.iter().map(|row| row[5] == 1.0).collect();
    let boxes = find_boxes(Runs { points: &points, factors: 5, fails: &fails }, Search::default());
    let steps = reference("prim_steps.csv");
    assert_eq!(boxes[0].steps.len(), steps.len());
    for (own, theirs) in boxes[0].steps.iter().zip(&steps) {
        let fares = [own.fares.mass, own.fares.coverage, own.fares.density];
        for (own, theirs) in fares.iter().zip(theirs) {
            assert!((own - theirs).abs() < 1e-12, "{own} {theirs}");
        }
        assert_eq!(own.limited as f64, theirs[3]);
    }
    // What was planted: x1 above 0.6, x2 below 0.45, x5 at least 2.
    let found = &boxes[0];
    assert!((limit_of(found, 0).unwrap().low.unwrap() - 0.6).abs() < 0.05);
    assert!((limit_of(found, 1).unwrap().high.unwrap() - 0.45).abs() < 0.05);
    assert_eq!(limit_of(found, 4).unwrap().low, Some(2.0));
    assert_eq!(found.limits.len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Wherever it lies, a planted box is found: no less dense and no less covering than chance allows.
    #[test]
    fn planted_boxes_anywhere_are_found(
        seed in 0_u64..1_000,
        first in 0.0_f64..0.5,
        second in 0.0_f64..0.5,
        width in 0.35_f64..0.5,
        noise in 0.0_f64..0.05,
    ) {
        let limits = [(0, first, first + width), (3, second, second + width)];
        let (points, fails) = planted((4_000, 6), &limits, (0.95, noise), seed);
        let runs = Runs { points: &points, factors: 6, fails: &fails };
        let boxes = find_boxes(runs, Search { boxes: 1, ..Search::default() });
        prop_assert_eq!(boxes.len(), 1);
        let found = &boxes[0];
        for (factor, low, high) in limits {
            let limit = limit_of(found, factor);
            prop_assert!(limit.is_some(), "{:?}", found.limits);
            let limit = limit.unwrap();
            prop_assert!((limit.low.unwrap_or(0.0) - low).abs() < 0.1, "{:?} {}", limit, low);
            prop_assert!((limit.high.unwrap_or(1.0) - high).abs() < 0.1, "{:?} {}", limit, high);
        }
        let planted_runs = width * width;
        let share_covered = 0.95 * planted_runs / (0.95 * planted_runs + noise * (1.0 - planted_runs));
        prop_assert!(found.fares.density > 0.8, "{:?}", found.fares);
        prop_assert!(found.fares.coverage > 0.8 * share_covered, "{:?}", found.fares);
    }
}
