//! The normal distribution and its inverse, with the same bits on every machine.
//!
//! The two functions of the standard normal; mean and standard deviation are applied by the caller. Start
//! at [`normal_quantile`].

use std::f64::consts::FRAC_1_SQRT_2;

/// The `z` that a standard normal falls below with probability `u`.
///
/// Relative error about 10⁻¹⁵, also in both tails: `u` may be as small as 10⁻³⁰⁸, and for `u` above ½ the
/// tail is `1 − u`, which is exact for all draws. Minus infinity at 0 and infinity at 1.
///
/// Source: Wichura (1988), "Algorithm AS 241: the percentage points of the normal distribution", Applied
/// Statistics 37(3), 477–484, routine PPND16, with its constants.
pub fn normal_quantile(u: f64) -> f64 {
    let from_half = u - 0.5;
    if from_half.abs() <= 0.425 {
        return from_half * CENTRE.at(0.425 * 0.425 - from_half * from_half);
    }
    let tail = if u < 0.5 { u } else { 1.0 - u };
    if tail <= 0.0 {
        return f64::INFINITY.copysign(from_half);
    }
    let distance = (-libm::log(tail)).sqrt();
    let z = if distance <= 5.0 { SHOULDER.at(distance - 1.6) } else { TAIL.at(distance - 5.0) };
    z.copysign(from_half)
}

/// The probability that a standard normal falls below `z`.
///
/// ```text
/// Φ(z) = erfc(−z/√2) / 2
/// ```
///
/// Relative error about `z²·10⁻¹⁶` in the lower tail, which is what rounding `z` itself does.
pub fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// The ratio of two polynomials of the seventh degree, lowest power first.
struct Rational {
    above: [f64; 8],
    below: [f64; 8],
}

impl Rational {
    fn at(&self, x: f64) -> f64 {
        let [above, below] = [&self.above, &self.below]
            .map(|powers| powers.iter().rev().fold(0.0, |sum, power| sum * x + power));
        above / below
    }
}

/// For `|u − ½| ≤ 0.425`, in `0.425² − (u − ½)²`: the paper's `a` over `b`.
const CENTRE: Rational = Rational {
    above: [
        3.387_132_872_796_366_5,
        133.141_667_891_784_38,
        1_971.590_950_306_551_3,
        13_731.693_765_509_46,
        45_921.953_931_549_87,
        67_265.770_927_008_7,
        33_430.575_583_588_13,
        2_509.080_928_730_122_7,
    ],
    below: [
        1.0,
        42.313_330_701_600_91,
        687.187_007_492_057_9,
        5_394.196_021_424_751,
        21_213.794_301_586_597,
        39_307.895_800_092_71,
        28_729.085_735_721_943,
        5_226.495_278_852_854,
    ],
};

/// For `√−ln u ≤ 5`, in that less 1.6: `c` over `d`.
const SHOULDER: Rational = Rational {
    above: [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        0.241_780_725_177_450_6,
        0.022_723_844_989_269_184,
        0.000_774_545_014_278_341_4,
    ],
    below: [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        0.689_767_334_985_1,
        0.148_103_976_427_480_08,
        0.015_198_666_563_616_457,
        0.000_547_593_808_499_534_5,
        1.050_750_071_644_416_9e-9,
    ],
};

/// For `√−ln u > 5`, in that less 5: `e` over `f`.
const TAIL: Rational = Rational {
    above: [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        0.296_560_571_828_504_87,
        0.026_532_189_526_576_124,
        0.001_242_660_947_388_078_4,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ],
    below: [
        1.0,
        0.599_832_206_555_888,
        0.136_929_880_922_735_8,
        0.014_875_361_290_850_615,
        0.000_786_869_131_145_613_3,
        1.846_318_317_510_054_8e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_7e-15,
    ],
};

#[cfg(test)]
mod tests {
    use super::super::SMALLEST_DRAW;
    use super::*;

    fn assert_close(found: f64, expected: f64, relative: f64) {
        assert!((found - expected).abs() <= relative * expected.abs(), "{found} not {expected}");
    }

    #[test]
    fn quantiles_are_right_from_the_centre_to_the_last_draw() {
        // mpmath 1.4.1 with 60 digits, root of `ncdf`; scipy 1.17.1 `special.ndtri` agrees to the last digit
        // or two. Both sides of both seams (0.075 and exp(−25)) are among them.
        let cases = [
            (1e-300, -37.047_096_299_361_2),
            (SMALLEST_DRAW, -8.209_536_151_601_387),
            (1e-10, -6.361_340_902_404_056),
            (0.001, -3.090_232_306_167_813_5),
            (0.024_25, -1.972_961_051_311_884_8),
            (0.075, -1.439_531_470_938_456),
            (0.075_000_000_1, -1.439_531_470_232_018_8),
            (0.25, -0.674_489_750_196_081_7),
            (0.4, -0.253_347_103_135_799_7),
            (0.9, 1.281_551_565_544_600_6),
            (0.999, 3.090_232_306_167_813),
            (1.0 - SMALLEST_DRAW, 8.209_536_151_601_387),
        ];
        for (u, z) in cases {
            assert_close(normal_quantile(u), z, 1e-15);
        }
        assert_eq!(normal_quantile(0.5), 0.0);
        assert_eq!(normal_quantile(0.0), f64::NEG_INFINITY);
        assert_eq!(normal_quantile(1.0), f64::INFINITY);
    }

    #[test]
    fn probabilities_are_right_in_both_tails() {
        // mpmath 1.4.1 with 60 digits, `ncdf`; scipy 1.17.1 `special.ndtr` agrees to 1e-12 at −37.
        let cases = [
            (-37.0, 5.725_571_222_524_577e-300),
            (-20.0, 2.753_624_118_606_233_7e-89),
            (-8.2, 1.201_935_154_273_585_8e-16),
            (-3.0, 0.001_349_898_031_630_094_5),
            (-1.0, 0.158_655_253_931_457_05),
            (-0.1, 0.460_172_162_722_971),
            (0.0, 0.5),
            (0.5, 0.691_462_461_274_013_1),
            (2.0, 0.977_249_868_051_820_8),
            (6.0, 0.999_999_999_013_412_4),
        ];
        for (z, probability) in cases {
            assert_close(normal_cdf(z), probability, 4e-16 * (1.0 + z * z));
        }
    }

    #[test]
    fn the_two_functions_undo_each_other_and_the_tails_mirror() {
        for step in 1..4000 {
            let u = f64::from(step) / 4096.0;
            assert_close(normal_cdf(normal_quantile(u)), u, 4e-15);
            assert_eq!(normal_quantile(u), -normal_quantile(1.0 - u));
        }
    }
}
