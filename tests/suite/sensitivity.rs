//! Sobol' and Morris against what is known: analytic indices, and `SALib`'s.

use pejl::analysis::sensitivity::interval::Resampling;
use pejl::analysis::sensitivity::{morris, sobol};
use std::f64::consts::PI;

/// sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on [−π, π]³, in shares.
///
/// Source: Ishigami & Homma (1990), ISUMA.
fn ishigami(shares: &[f64]) -> f64 {
    let [x1, x2, x3] = [0, 1, 2].map(|i| PI * (2.0 * shares[i] - 1.0));
    x1.sin() + 7.0 * x2.sin().powi(2) + 0.1 * x3.powi(4) * x1.sin()
}

/// The indices by their formulas: first, then total.
fn ishigami_indices() -> [[f64; 2]; 3] {
    let (a, b) = (7.0, 0.1);
    let v1 = 0.5 * (1.0 + b * PI.powi(4) / 5.0).powi(2);
    let v2 = a * a / 8.0;
    let v13 = b * b * PI.powi(8) * 8.0 / 225.0;
    let v = v1 + v2 + v13;
    [[v1 / v, (v1 + v13) / v], [v2 / v, v2 / v], [0.0, v13 / v]]
}

const A: [f64; 8] = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0];

/// Π (|`4x_i` − 2| + `a_i`) / (1 + `a_i`).
///
/// Source: Saltelli & Sobol' (1995), Reliab. Eng. Syst. Saf. 50.
fn sobol_g(shares: &[f64]) -> f64 {
    shares.iter().zip(A).map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a)).product()
}

fn sobol_g_indices() -> [[f64; 2]; 8] {
    let own = A.map(|a| 1.0 / (3.0 * (1.0 + a) * (1.0 + a)));
    let all: f64 = own.iter().map(|v| 1.0 + v).product();
    own.map(|v| [v / (all - 1.0), v * (all / (1.0 + v)) / (all - 1.0)])
}

fn indices_of(
    model: impl Fn(&[f64]) -> f64,
    factors: usize,
    n: usize,
    seed: u64,
) -> sobol::SobolIndices {
    let points = sobol::sample(factors, n, seed).unwrap();
    let outcomes: Vec<f64> = points.chunks_exact(factors).map(model).collect();
    let resampling = Resampling { count: 500, seed };
    sobol::indices(&outcomes, factors, 0.0, resampling).unwrap()
}

/// Rows of a reference file, without its header.
fn reference(name: &str) -> Vec<Vec<String>> {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference/sensitivity");
    let text = std::fs::read_to_string(folder.join(name)).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn number(cell: &str) -> f64 {
    cell.parse().unwrap()
}

#[test]
fn sobol_indices_of_ishigami_and_sobol_g_are_those_of_the_formulas() {
    let check = |found: &sobol::SobolIndices, truth: &[[f64; 2]]| {
        for (factor, (own, truth)) in found.factors.iter().zip(truth).enumerate() {
            for (interval, truth) in [(own.first, truth[0]), (own.total, truth[1])] {
                // Within the bootstrap interval, with a hair's breadth for indices that have none.
                let room = 1e-4;
                assert!(
                    interval.low - room <= truth && truth <= interval.high + room,
                    "factor {factor}: {truth} is not in {interval:?}"
                );
                assert!((interval.estimate - truth).abs() < 0.02, "{factor}: {interval:?} {truth}");
            }
        }
    };
    for seed in [1, 2016, 77] {
        check(&indices_of(ishigami, 3, 4096, seed), &ishigami_indices());
        check(&indices_of(sobol_g, 8, 4096, seed), &sobol_g_indices());
    }
}

#[test]
fn sobol_indices_agree_with_salib_within_the_intervals_of_both() {
    let ours = [
        ("ishigami", indices_of(ishigami, 3, 4096, 5)),
        ("sobol_g", indices_of(sobol_g, 8, 4096, 5)),
    ];
    let rows = reference("sobol.csv");
    assert_eq!(rows.len(), 11);
    for (case, found) in ours {
        let theirs = rows.iter().filter(|row| row[0] == case);
        assert_eq!(theirs.clone().count(), found.factors.len());
        for (row, own) in theirs.zip(&found.factors) {
            for (interval, at) in [(own.first, 2), (own.total, 4)] {
                let (value, half) = (number(&row[at]), number(&row[at + 1]));
                assert!(
                    value - half <= interval.high && interval.low <= value + half,
                    "{case} {}: {value} ± {half} against {interval:?}",
                    row[1]
                );
            }
        }
    }
}

#[test]
fn nineteen_intervals_in_twenty_hold_the_truth_or_more() {
    let truth = ishigami_indices();
    let (mut held, mut all) = (0, 0);
    for seed in 0..40 {
        let found = indices_of(ishigami, 3, 512, seed);
        for (own, truth) in found.factors.iter().zip(truth) {
            for (interval, truth) in [(own.first, truth[0]), (own.total, truth[1])] {
                all += 1;
                held += usize::from(interval.low <= truth && truth <= interval.high);
            }
        }
    }
    assert!(held * 100 >= all * 93, "{held} of {all}");
}

#[test]
fn what_does_not_vary_has_no_indices_and_an_idle_factor_a_total_of_nought() {
    let points = sobol::sample(2, 64, 3).unwrap();
    let resampling = Resampling { count: 20, seed: 3 };
    let same = vec![5.0; points.len() / 2];
    assert_eq!(sobol::indices(&same, 2, 0.0, resampling), None);
    let noise: Vec<f64> = points.chunks_exact(2).map(|x| 0.001 * x[0]).collect();
    assert_eq!(sobol::indices(&noise, 2, 0.01, resampling), None);
    let found = sobol::indices(&noise, 2, 0.0, resampling).unwrap();
    assert_eq!(found.factors[1].total.estimate, 0.0);
    assert!((found.factors[0].total.estimate - 1.0).abs() < 0.1);
    let mut broken = noise.clone();
    broken[7] = f64::NAN;
    assert_eq!(sobol::indices(&broken, 2, 0.0, resampling), None);
    assert_eq!(sobol::indices(&noise[1..], 2, 0.0, resampling), None);
}

#[test]
fn elementary_effects_of_given_walks_are_those_of_salib() {
    let (walks, effects) = (reference("morris_walks.csv"), reference("morris.csv"));
    for (case, factors) in [("ishigami", 3), ("sobol_g", 8)] {
        let rows: Vec<&Vec<String>> = walks.iter().filter(|row| row[0] == case).collect();
        assert_eq!(rows.len(), 10 * (factors + 1));
        let outcomes: Vec<f64> = rows.iter().map(|row| number(&row[2])).collect();
        // Their levels are off by the last bits of scaling there and back.
        let level = |cell: &String| (number(cell) * 3.0).round() / 3.0;
        let points: Vec<f64> =
            rows.iter().flat_map(|row| row[3..3 + factors].iter().map(level)).collect();
        let resampling = Resampling { count: 10, seed: 1 };
        let found = morris::effects(&points, &outcomes, factors, resampling).unwrap();
        let theirs = effects.iter().filter(|row| row[0] == case && row[1] == "10");
        for (row, own) in theirs.zip(found) {
            let close = |value: f64, cell: &str| {
                assert!((value - number(cell)).abs() < 1e-9, "{case} {}: {value} {cell}", row[2]);
            };
            close(own.mu, &row[3]);
            close(own.mu_star.estimate, &row[4]);
            close(own.sigma, &row[6]);
        }
    }
}

/// A function of points whose indices are known.
type Model = fn(&[f64]) -> f64;

#[test]
fn walks_of_our_own_screen_as_those_of_salib_do() {
    let effects = reference("morris.csv");
    let models: [(&str, usize, Model); 2] = [("ishigami", 3, ishigami), ("sobol_g", 8, sobol_g)];
    for (case, factors, model) in models {
        let points = morris::walks(factors, 1000, 9);
        assert_eq!(points.len(), factors * morris::runs(factors, 1000));
        let outcomes: Vec<f64> = points.chunks_exact(factors).map(model).collect();
        let resampling = Resampling { count: 500, seed: 9 };
        let found = morris::effects(&points, &outcomes, factors, resampling).unwrap();
        let theirs: Vec<&Vec<String>> =
            effects.iter().filter(|row| row[0] == case && row[1] == "1000").collect();
        assert_eq!(theirs.len(), found.len());
        for (row, own) in theirs.iter().zip(found) {
            let (value, half) = (number(&row[4]), number(&row[5]));
            let interval = own.mu_star;
            assert!(
                value - half <= interval.high + 1e-9 && interval.low - 1e-9 <= value + half,
                "{case} {}: {value} ± {half} against {interval:?}",
                row[2]
            );
            assert!((own.sigma / number(&row[6]) - 1.0).abs() < 0.08, "{case} {}", row[2]);
        }
    }
}

#[test]
fn a_walk_moves_each_factor_once_by_half_of_the_levels() {
    let factors = 7;
    let points = morris::walks(factors, 300, 11);
    let mut starts = [0_u32; 4];
    for walk in points.chunks_exact(factors * (factors + 1)) {
        let rows: Vec<&[f64]> = walk.chunks_exact(factors).collect();
        let mut moved = vec![0; factors];
        for pair in rows.windows(2) {
            for factor in 0..factors {
                let step = pair[1][factor] - pair[0][factor];
                if step != 0.0 {
                    moved[factor] += 1;
                    assert!((step.abs() - morris::STEP).abs() < 1e-12);
                }
            }
        }
        assert_eq!(moved, vec![1; factors]);
        rows[0].iter().for_each(|level| starts[(level * 3.0).round() as usize] += 1);
    }
    // 2,100 starts over four levels: 525 each, standard deviation 20.
    assert!(starts.iter().all(|times| times.abs_diff(525) < 100), "{starts:?}");
    assert_eq!([0.0, 1.0].map(morris::share_of), [0.125, 0.875]);
}
