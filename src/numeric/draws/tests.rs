//! How even the designs are beside each other, and whether averages over them can be trusted.

use super::*;

#[test]
fn hashes_are_the_published_sequence() {
    // The first outputs of splitmix64 seeded with 1,234,567, as on Rosetta Code.
    let expected =
        [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
    assert_eq!([1, 2, 3].map(|counter| hash(1_234_567, counter)), expected);
}

#[test]
fn numbers_have_the_same_bits_on_every_machine_and_in_every_version() {
    // Made by this code: results rest on these numbers, so another one is a change of all results.
    let draw = uniform(2016, Stream::new(Purpose::Draw, 3), 4711);
    let scrambled = Sobol::new(4).unwrap().scrambled(4711, 3, 2016);
    let found = [
        draw,
        stratified(2016, 3, 4711, 10_000),
        scrambled,
        normal_quantile(draw),
        normal_cdf(scrambled),
        beta_quantile(draw, 1.75, 4.25),
    ];
    let expected = [
        4_600_864_551_154_490_862,
        4_604_282_015_446_890_541,
        4_602_722_711_028_015_551,
        13_821_640_764_352_385_663,
        4_604_418_793_640_505_834,
        4_597_152_536_172_174_790,
    ];
    assert_eq!(found.map(f64::to_bits), expected);
    let order = Permutation::new(2016, Stream::new(Purpose::Permutation, 3), 10_000);
    assert_eq!([0, 1, 4711, 9999].map(|position| order.at(position)), [3762, 6307, 6779, 6760]);
}

const POINTS: u64 = 1024;
const DIMENSIONS: usize = 5;

/// Centred L2 discrepancy of points in the unit cube: 0 is even, larger is worse.
///
/// Source: Hickernell (1998), Math. Comp. 67, 299–322, formula for `CL2²`.
fn discrepancy(points: &[[f64; DIMENSIONS]]) -> f64 {
    let count = points.len() as f64;
    let mut single = 0.0;
    let mut pairs = 0.0;
    for x in points {
        let d = x.map(|x| (x - 0.5).abs());
        single += d.iter().map(|d| 1.0 + 0.5 * d - 0.5 * d * d).product::<f64>();
        for y in points {
            let mut product = 1.0;
            for i in 0..DIMENSIONS {
                product *= 1.0 + 0.5 * (d[i] + (y[i] - 0.5).abs() - (x[i] - y[i]).abs());
            }
            pairs += product;
        }
    }
    let whole = (13.0_f64 / 12.0).powi(DIMENSIONS as i32);
    (whole - 2.0 / count * single + pairs / (count * count)).sqrt()
}

fn design(coordinate: impl Fn(u64, usize) -> f64) -> Vec<[f64; DIMENSIONS]> {
    (0..POINTS).map(|run| std::array::from_fn(|dimension| coordinate(run, dimension))).collect()
}

fn scrambled(sobol: &Sobol, seed: u64) -> Vec<[f64; DIMENSIONS]> {
    design(|run, dimension| sobol.scrambled(run, dimension, seed))
}

fn random(seed: u64) -> Vec<[f64; DIMENSIONS]> {
    design(|run, dimension| uniform(seed, Stream::new(Purpose::Draw, dimension as u32), run))
}

#[test]
fn scrambled_points_are_far_more_even_than_strata_and_those_than_random_ones() {
    let sobol = Sobol::new(DIMENSIONS).unwrap();
    let mut sums = [0.0; 3];
    for seed in 0..4 {
        let strata: Vec<_> = (0..5).map(|factor| Strata::new(seed, factor, POINTS)).collect();
        let designs = [
            scrambled(&sobol, seed),
            design(|run, dimension| strata[dimension].at(run)),
            random(seed),
        ];
        for (sum, points) in sums.iter_mut().zip(&designs) {
            *sum += discrepancy(points);
        }
    }
    let [sobol, strata, random] = sums;
    assert!(sobol < 0.2 * random, "{sums:?}");
    assert!(strata < 0.9 * random, "{sums:?}");
}

/// Average over the design of `∏ (¾ + x³)`, whose integral is 1.
fn average(points: &[[f64; DIMENSIONS]]) -> f64 {
    let of = |x: &[f64; DIMENSIONS]| x.iter().map(|x| 0.75 + x * x * x).product::<f64>();
    points.iter().map(of).sum::<f64>() / points.len() as f64
}

#[test]
fn averages_over_scrambled_points_are_unbiased_and_vary_little() {
    const SEEDS: u64 = 200;
    let sobol = Sobol::new(DIMENSIONS).unwrap();
    let spread = |averages: &[f64]| {
        let mean = averages.iter().sum::<f64>() / SEEDS as f64;
        let squares: f64 = averages.iter().map(|average| (average - mean).powi(2)).sum();
        (mean, (squares / (SEEDS - 1) as f64).sqrt())
    };
    let even: Vec<f64> = (0..SEEDS).map(|seed| average(&scrambled(&sobol, seed))).collect();
    let plain: Vec<f64> = (0..SEEDS).map(|seed| average(&random(seed))).collect();
    let ((mean, even_sd), (_, plain_sd)) = (spread(&even), spread(&plain));
    assert!((mean - 1.0).abs() < 4.0 * even_sd / (SEEDS as f64).sqrt(), "{mean} ± {even_sd}");
    assert!(even_sd < plain_sd / 20.0, "{even_sd} against {plain_sd}");
}

#[test]
fn dimensions_far_up_the_table_are_not_correlated() {
    let sobol = Sobol::new(1024).unwrap();
    for (one, other) in [(0, 1), (5, 6), (30, 31), (98, 99), (500, 501), (1022, 1023), (0, 1023)] {
        let product =
            |i: u64| (sobol.scrambled(i, one, 1) - 0.5) * (sobol.scrambled(i, other, 1) - 0.5);
        let correlation = 12.0 * (0..4096).map(product).sum::<f64>() / 4096.0;
        // Of random points it would vary by 1/√4096 = 0.016.
        assert!(correlation.abs() < 0.03, "{one} and {other}: {correlation}");
    }
}
