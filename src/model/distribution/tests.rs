//! Quantiles against published programs, closed forms and the promises of the documentation.

use super::*;
use proptest::prelude::*;

const LARGEST: f64 = 1.0 - SMALLEST_DRAW;

/// One of each kind, with the mean and variance of its closed form.
fn one_of_each() -> Vec<(Distribution, f64, f64)> {
    let pert_mean = (-1.0 + 4.0 * 0.0 + 3.0) / 6.0;
    // scipy 1.17.1, stats.truncnorm(-1, 2): mean and variance.
    let truncated = (0.229_637_179_091_329, 0.519_762_539_211_533_9);
    let ln_spread = exp(0.25);
    vec![
        (Distribution::uniform(-1.0, 3.0).unwrap(), 1.0, 16.0 / 12.0),
        (Distribution::normal(1.0, 2.0).unwrap(), 1.0, 4.0),
        (Distribution::truncated_normal(0.0, 1.0, -1.0, 2.0).unwrap(), truncated.0, truncated.1),
        // (l² + m² + h² − lm − lh − mh) / 18
        (Distribution::triangular(-1.0, 0.0, 3.0).unwrap(), 2.0 / 3.0, 13.0 / 18.0),
        // (mean − l)(h − mean) / 7
        (
            Distribution::pert(-1.0, 0.0, 3.0).unwrap(),
            pert_mean,
            (pert_mean + 1.0) * (3.0 - pert_mean) / 7.0,
        ),
        (
            Distribution::lognormal(2.0, 0.5).unwrap(),
            2.0 * exp(0.125),
            4.0 * ln_spread * (ln_spread - 1.0),
        ),
        (Distribution::discrete(&[(4.0, 1.0), (-1.0, 2.0), (0.0, 5.0)]).unwrap(), 0.25, 2.187_5),
    ]
}

#[test]
fn quantiles_are_those_of_other_programs() {
    // mpmath 1.4.1 with 40 digits; scipy 1.17.1 (stats.triang, beta, lognorm, norm, truncnorm) agrees to
    // 1e-15. Columns: the smallest draw, 0.1, 0.5 and 0.9.
    const U: [f64; 4] = [SMALLEST_DRAW, 0.1, 0.5, 0.9];
    let cases = [
        (Distribution::uniform(-1.0, 3.0), [-1.0 + 4.0 * SMALLEST_DRAW, -0.6, 1.0, 2.6]),
        (
            Distribution::normal(1.0, 2.0),
            [-15.419_072_303_202_774, -1.563_103_131_089_201, 1.0, 3.563_103_131_089_201],
        ),
        (
            Distribution::truncated_normal(0.0, 1.0, -1.0, 2.0),
            [
                -0.999_999_999_999_999_6,
                -0.704_647_821_094_745_2,
                0.171_163_918_017_824_77,
                1.255_715_364_150_215_3,
            ],
        ),
        (
            Distribution::triangular(-1.0, 0.0, 3.0),
            [
                -0.999_999_978_926_575_7,
                -0.367_544_467_966_324_1,
                0.550_510_257_216_821_9,
                1.904_554_884_989_668,
            ],
        ),
        (
            Distribution::pert(-1.0, 0.0, 3.0),
            [
                -0.999_999_986_671_996_2,
                -0.551_060_165_816_565_8,
                0.255_240_681_822_789_8,
                1.335_561_498_478_116,
            ],
        ),
        (
            Distribution::lognormal(2.0, 0.5),
            [0.032_987_687_432_602_82, 1.053_767_036_592_073, 2.0, 3.795_905_414_669_421_5],
        ),
    ];
    for (distribution, expected) in cases {
        let distribution = distribution.unwrap();
        for (u, x) in U.into_iter().zip(expected) {
            let found = distribution.quantile(u);
            let margin = 2e-15 * f64::max(1.0, x.abs());
            assert!((found - x).abs() <= margin, "{distribution:?} at {u}: {found} not {x}");
        }
    }
}

#[test]
fn a_truncation_far_out_in_either_tail_keeps_its_digits() {
    // mpmath 1.4.1 with 50 digits (scipy 1.17.1 `truncnorm` agrees to 2e-15, its mean to 5e-12). Bounds;
    // quantiles at 0.1, 0.5, 0.9 and the largest draw; mean.
    let cases = [
        (
            (6.0, 8.0),
            [
                6.017_085_051_314_983,
                6.111_564_961_205_269,
                6.363_413_413_274_561,
                7.999_999_999_978_32,
            ],
            6.158_481_366_839_96,
        ),
        (
            (30.0, 31.0),
            [
                30.003_507_923_244_177,
                30.023_070_467_827_31,
                30.076_570_337_034_926,
                30.999_934_934_407_293,
            ],
            30.033_259_667_433_62,
        ),
    ];
    for ((low, high), expected, mean) in cases {
        let right = Distribution::truncated_normal(0.0, 1.0, low, high).unwrap();
        let left = Distribution::truncated_normal(0.0, 1.0, -high, -low).unwrap();
        for (u, x) in [0.1, 0.5, 0.9, LARGEST].into_iter().zip(expected) {
            let found = right.quantile(u);
            assert!((found / x - 1.0).abs() < 1e-15, "{low}..{high} at {u}: {found} not {x}");
            assert!((left.quantile(1.0 - u) / -x - 1.0).abs() < 1e-15);
        }
        assert!((right.mean() / mean - 1.0).abs() < 1e-13, "{low}..{high}: {}", right.mean());
        assert_eq!(left.mean(), -right.mean());
    }
}

#[test]
fn averages_over_all_draws_are_the_closed_forms() {
    const CELLS: u32 = 200_000;
    for (distribution, mean, variance) in one_of_each() {
        assert!((distribution.mean() - mean).abs() < 1e-14, "{distribution:?}");
        let (mut sum, mut squares) = (0.0, 0.0);
        for cell in 0..CELLS {
            let x = distribution.quantile((f64::from(cell) + 0.5) / f64::from(CELLS)) - mean;
            sum += x;
            squares += x * x;
        }
        let (off, found) = (sum / f64::from(CELLS), squares / f64::from(CELLS));
        // The outermost cells of a normal hold more than their midpoints say.
        assert!(off.abs() < 1e-4, "{distribution:?}: mean off by {off}");
        assert!((found / variance - 1.0).abs() < 1e-3, "{distribution:?}: {found} not {variance}");
    }
}

#[test]
fn draws_past_the_ends_are_taken_as_the_last_ones() {
    for (distribution, ..) in one_of_each() {
        let (low, high) = distribution.support();
        assert!(low < high);
        for (u, end) in [(0.0, SMALLEST_DRAW), (1e-300, SMALLEST_DRAW), (1.0, LARGEST)] {
            assert_eq!(distribution.quantile(u), distribution.quantile(end));
        }
    }
    let (low, high) = Distribution::normal(0.0, 1.0).unwrap().support();
    assert!((high - 8.209_536_151_601_387).abs() < 4e-15);
    assert_eq!(low, -high);
}

#[test]
fn a_range_may_be_a_single_number() {
    let single = [
        Distribution::uniform(0.3, 0.3),
        Distribution::triangular(0.3, 0.3, 0.3),
        Distribution::pert(0.3, 0.3, 0.3),
        Distribution::discrete(&[(0.3, 7.0)]),
    ];
    for distribution in single.map(Result::unwrap) {
        assert_eq!([0.0, 0.2, 1.0].map(|u| distribution.quantile(u)), [0.3; 3]);
        assert_eq!((distribution.support(), distribution.mean()), ((0.3, 0.3), 0.3));
    }
}

#[test]
fn choices_come_smallest_first_each_with_its_share_of_draws() {
    let distribution = Distribution::discrete(&[(2.0, 1.0), (0.0, 1.0), (1.0, 2.0)]).unwrap();
    let expected = [(0.1, 0.0), (0.249, 0.0), (0.25, 1.0), (0.749, 1.0), (0.75, 2.0), (0.9, 2.0)];
    for (u, value) in expected {
        assert_eq!(distribution.quantile(u), value, "{u}");
    }
}

#[test]
fn parameters_that_mean_nothing_are_refused_with_the_reason() {
    let cases = [
        (Distribution::uniform(1.0, 0.0), Flaw::Order),
        (Distribution::uniform(0.0, f64::INFINITY), Flaw::NotFinite),
        (Distribution::uniform(-f64::MAX, f64::MAX), Flaw::NotFinite),
        (Distribution::normal(0.0, 0.0), Flaw::Spread),
        (Distribution::normal(0.0, f64::NAN), Flaw::NotFinite),
        (Distribution::normal(0.0, 1e308), Flaw::NotFinite),
        (Distribution::truncated_normal(0.0, -1.0, 0.0, 1.0), Flaw::Spread),
        (Distribution::truncated_normal(0.0, 1.0, 1.0, 1.0), Flaw::Spread),
        (Distribution::truncated_normal(0.0, 1.0, 2.0, 1.0), Flaw::Order),
        (Distribution::truncated_normal(0.0, 1.0, 37.0, 50.0), Flaw::TooFar),
        (Distribution::truncated_normal(0.0, 1.0, -50.0, -37.0), Flaw::TooFar),
        (Distribution::truncated_normal(f64::NAN, 1.0, 0.0, 1.0), Flaw::NotFinite),
        (Distribution::triangular(0.0, 2.0, 1.0), Flaw::Order),
        (Distribution::pert(0.0, -1.0, 1.0), Flaw::Order),
        (Distribution::lognormal(0.0, 1.0), Flaw::Spread),
        (Distribution::lognormal(1.0, 100.0), Flaw::NotFinite),
        (Distribution::discrete(&[]), Flaw::Weights),
        (Distribution::discrete(&[(1.0, 1.0), (2.0, 0.0)]), Flaw::Weights),
        (Distribution::discrete(&[(f64::NAN, 1.0)]), Flaw::NotFinite),
        (Distribution::discrete(&[(1.0, f64::NAN)]), Flaw::NotFinite),
    ];
    for (found, flaw) in cases {
        assert_eq!(found, Err(flaw));
    }
}

/// Any distribution that the constructors let through, over many orders of magnitude.
fn any_distribution() -> impl Strategy<Value = Distribution> {
    let number = || (-1.0..1.0_f64, -6..10_i32).prop_map(|(m, e)| m * 10.0_f64.powi(e));
    let choices = prop::collection::vec((-10.0..10.0_f64, 0.01..5.0_f64), 1..6);
    (0..7, [number(), number(), number()], number(), choices).prop_filter_map(
        "parameters that mean nothing",
        |(kind, mut ends, spread, choices)| {
            ends.sort_by(f64::total_cmp);
            let [low, mode, high] = ends;
            let made = match kind {
                0 => Distribution::uniform(low, high),
                1 => Distribution::normal(mode, spread),
                2 => Distribution::truncated_normal(spread, high - low, low, mode),
                3 => Distribution::triangular(low, mode, high),
                4 => Distribution::pert(low, mode, high),
                5 => Distribution::lognormal(spread, (high - low) % 5.0),
                _ => Distribution::discrete(&choices),
            };
            made.ok()
        },
    )
}

proptest! {
    #[test]
    fn a_larger_draw_is_never_a_smaller_number_and_all_are_in_the_support(
        distribution in any_distribution(),
        mut draws in prop::collection::vec(0.0..1.0_f64, 2..40),
    ) {
        draws.extend([0.0, SMALLEST_DRAW, 0.5, LARGEST, 1.0]);
        draws.sort_by(f64::total_cmp);
        let (low, high) = distribution.support();
        // The iterations behind beta and normal are right to the last digits, not beyond them.
        let margin = 4e-15 * (high - low);
        let mut before = low;
        for u in draws {
            let x = distribution.quantile(u);
            prop_assert!((low..=high).contains(&x), "{x} outside {low}..{high}");
            prop_assert!(x >= before - margin, "{x} after {before} at {u}");
            before = x;
        }
        prop_assert!((low..=high).contains(&distribution.mean()));
    }
}
