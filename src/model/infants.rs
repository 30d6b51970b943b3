//! How long those live who die in their first year: one published relation, for reading (`qx` to `mx`) and the life table.

use super::people::Sex;

/// a₀: years lived before death by those who die in their first year, from the central rate `m0` (per
/// person and year).
///
/// Linear in m₀ over three ranges, by sex. Source: Andreev & Kingkade (2015), *Demographic Research* 33:13,
/// as in the Human Mortality Database's methods protocol, version 6.
#[inline(always)]
pub fn infant_years_lived(sex: Sex, m0: f64) -> f64 {
    match sex {
        Sex::Male if m0 < 0.023_00 => 0.149_29 - 1.995_45 * m0,
        Sex::Male if m0 < 0.083_07 => 0.028_32 + 3.260_21 * m0,
        Sex::Male => 0.299_15,
        Sex::Female if m0 < 0.017_24 => 0.149_03 - 2.055_27 * m0,
        Sex::Female if m0 < 0.068_91 => 0.046_67 + 3.880_89 * m0,
        Sex::Female => 0.314_11,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_low_rate_means_deaths_soon_after_birth() {
        assert!((infant_years_lived(Sex::Male, 0.003) - 0.143_303_65).abs() < 1e-12);
        assert!((infant_years_lived(Sex::Female, 0.05) - 0.240_714_5).abs() < 1e-12);
        assert_eq!(infant_years_lived(Sex::Female, 0.2), 0.314_11);
    }
}
