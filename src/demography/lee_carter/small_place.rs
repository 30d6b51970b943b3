//! A small place: the age pattern and the trend of its country, and a level of its own as far as its deaths show one.
//!
//! Where few live, rates of single ages are chance. What a place's deaths can show is how high mortality is there. Start
//! at [`small_place`].

use super::{Counts, FitError, LiLee, rates};
use crate::model::{ObservedDeaths, Sex};
use crate::numeric::ln;

/// First ages of the bands that have a level each.
const BANDS_FROM: [usize; 4] = [0, 60, 75, 85];

/// How like their country places are, as deaths that weigh as much as a place's own: 1 over the variance of levels.
///
/// Levels of Denmark's eleven landsdele in 2010–2019 (Statistics Denmark, deaths by week and population) differ with a
/// standard deviation of 0.06, less what is chance; those of the sexes from their landsdel's with 0.02, those of the bands
/// from their sex's with 0.07 and 0.09 under 60, and 0.02 to 0.05 above. Municipalities are smaller and differ more.
/// *Assumption*: 0.1 for places, 0.03 for sexes, 0.1 for ages under 60 and 0.05 for those above.
const LIKE_PLACES: f64 = 100.0;
const LIKE_SEXES: f64 = 1_000.0;
const LIKE_BANDS: [f64; 4] = [100.0, 400.0, 400.0, 400.0];

/// How high mortality is in a place, the country's being 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceLevel {
    /// Whose; `None`: both together.
    pub sex: Option<Sex>,
    /// The first and the last of the ages.
    pub ages: (usize, usize),
    /// Deaths in the place, persons.
    pub deaths: f64,
    /// Deaths there at the country's rates of each year, sex and age, persons.
    pub expected: f64,
    /// The level, between the place's own (deaths over expected) and that of the group around it.
    pub level: f64,
    /// Its standard error.
    pub error: f64,
    /// How much of the level is the place's own deaths, 0 to 1.
    pub own_share: f64,
}

/// A place in its country.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallPlace {
    /// The country's fit, with the place's levels on rates of the last year and on each sex's own level.
    pub fit: LiLee,
    /// Of all together first; then of each sex, before those of its bands of ages.
    pub levels: Vec<PlaceLevel>,
}

/// Sets a place's deaths beside those at its country's rates, and moves the country's `fit` to the level that they show.
///
/// ```text
/// level = (κ + D) / (κ / prior + E),   D ~ Poisson(level · E),  level ~ Gamma with the mean `prior` and the variance prior² / κ
/// ```
///
/// D the place's deaths over all its years, E those expected there at the country's rates of the same year, sex and age.
/// The level of all together has 1 as its prior; that of a sex has that of all; that of a band of ages that of its sex. So a
/// place with no deaths at all has its country's rates, and a large one its own. Where levels are the country's, the mean
/// over chance is the country's level exactly. One level holds for all years of the place: that it comes nearer to its
/// country or goes away is left out.
///
/// The years and ages of `place` are among those of `country`, which `fit` is of.
///
/// Source: Clayton & Kaldor (1987), *Biometrics* 43, 671–681, for the gamma prior; Bühlmann & Gisler (2005), *A Course in
/// Credibility Theory*, ch. 2 and 6, for levels within levels.
///
/// # Errors
/// [`FitError::NoDeaths`], where nobody died in the country in a whole year.
pub fn small_place(
    country: &ObservedDeaths,
    fit: &LiLee,
    place: &ObservedDeaths,
) -> Result<SmallPlace, FitError> {
    let ages = place.ages;
    let skip = place.first_year.since(country.first_year) * country.ages;
    let mut by_age = Vec::new();
    for sex in Sex::BOTH {
        let (of_country, of_place) = (country.of(sex), place.of(sex));
        let counts = Counts {
            ages: country.ages,
            deaths: &of_country.deaths,
            person_years: &of_country.person_years,
        };
        let national = rates(counts)?.rates;
        let mut sums = vec![(0.0, 0.0); ages];
        let cells = of_place.deaths.iter().zip(&of_place.person_years);
        for (cell, ((deaths, lived), rate)) in cells.zip(national.iter().skip(skip)).enumerate() {
            let sum: &mut (f64, f64) = &mut sums[cell % ages];
            sum.0 += deaths;
            sum.1 += lived * rate;
        }
        by_age.push(sums);
    }
    let total = |sums: &[(f64, f64)]| {
        sums.iter().fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    };
    let (first, last) = (place.first_age, place.last_age());
    let both: Vec<(f64, f64)> = by_age.iter().map(|sums| total(sums)).collect();
    let all = level(None, (first, last), total(&both), (1.0, LIKE_PLACES));
    let mut levels = vec![all];
    let mut fit = fit.clone();
    for ((sex, sums), own) in Sex::BOTH.into_iter().zip(&by_age).zip(&mut fit.sexes) {
        let of_sex = level(Some(sex), (first, last), total(sums), (all.level, LIKE_SEXES));
        levels.push(of_sex);
        for (band, (from, like)) in BANDS_FROM.into_iter().zip(LIKE_BANDS).enumerate() {
            let until = BANDS_FROM.get(band + 1).map_or(last, |next| (next - 1).min(last));
            let from = from.max(first);
            if from > until {
                continue;
            }
            let places = from - first..until + 1 - first;
            let prior = (of_sex.level, like);
            let of_band = level(Some(sex), (from, until), total(&sums[places.clone()]), prior);
            levels.push(of_band);
            let moved = ln(of_band.level);
            for age in places {
                own.level[age] += moved;
                own.jump_off[age] *= of_band.level;
            }
        }
    }
    Ok(SmallPlace { fit, levels })
}

fn level(
    sex: Option<Sex>,
    ages: (usize, usize),
    (deaths, expected): (f64, f64),
    (prior, like): (f64, f64),
) -> PlaceLevel {
    let weight = like / prior + expected;
    PlaceLevel {
        sex,
        ages,
        deaths,
        expected,
        level: (like + deaths) / weight,
        error: (like + deaths).sqrt() / weight,
        own_share: expected / weight,
    }
}

/// The same fit of `years` years from `skip` years after its first, to be set beside a place's deaths.
pub fn fit_of_years(fit: &LiLee, skip: usize, years: usize) -> LiLee {
    let cut = |index: &mut Vec<f64>| {
        index.truncate(skip + years);
        index.drain(..skip.min(index.len()));
    };
    let mut fit = fit.clone();
    cut(&mut fit.common.index);
    for own in &mut fit.sexes {
        cut(&mut own.index);
    }
    fit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demography::lee_carter::li_lee;
    use crate::model::Exposed;
    use crate::numeric::exp;
    use crate::units::Year;

    const AGES: usize = 100;

    /// Twelve years of a country in which mortality rises with age and falls with time.
    fn country() -> ObservedDeaths {
        let of_sex = |worse: f64| {
            let cells = (0..12).flat_map(|year| (0..AGES).map(move |age| (year, age)));
            let deaths = cells.map(|(year, age)| {
                let wave = 0.01 * libm::sin(f64::from(year) * 2.0 + age as f64);
                20_000.0 * exp(-9.0 + worse + 0.08 * age as f64 - 0.02 * f64::from(year) + wave)
            });
            Exposed { deaths: deaths.collect(), person_years: vec![20_000.0; 12 * AGES] }
        };
        ObservedDeaths {
            first_year: Year(2000),
            years: 12,
            first_age: 0,
            ages: AGES,
            sexes: [of_sex(0.0), of_sex(0.3)],
        }
    }

    /// A share of the country in its last years, with more or fewer deaths than there.
    fn place(years: usize, share: f64, level: f64) -> ObservedDeaths {
        let window = country().window((Year(2012 - years as i32), Year(2011)), (0, AGES - 1));
        let mut place = window.unwrap();
        for of_sex in &mut place.sexes {
            of_sex.deaths.iter_mut().for_each(|deaths| *deaths *= share * level);
            of_sex.person_years.iter_mut().for_each(|lived| *lived *= share);
        }
        place
    }

    #[test]
    fn a_place_like_its_country_and_one_without_deaths_have_its_rates() {
        let country = country();
        let fit = li_lee(&country).unwrap();
        for place in [place(5, 0.01, 1.0), place(1, 0.0, 1.0)] {
            let found = small_place(&country, &fit, &place).unwrap();
            for (own, national) in found.fit.sexes.iter().zip(&fit.sexes) {
                for (own, national) in own.jump_off.iter().zip(&national.jump_off) {
                    assert!((own / national - 1.0).abs() < 1e-12);
                }
            }
            assert_eq!(found.fit.common, fit.common);
        }
    }

    #[test]
    fn levels_are_those_by_hand() {
        let country = country();
        let fit = li_lee(&country).unwrap();
        let place = place(5, 0.01, 1.2);
        let found = small_place(&country, &fit, &place).unwrap();
        let sum = |values: &[f64]| values.iter().sum::<f64>();
        let [women, men] = &place.sexes;
        let deaths = sum(&women.deaths) + sum(&men.deaths);
        let all = found.levels[0];
        assert!((all.deaths - deaths).abs() < 1e-9 * deaths);
        assert!((all.expected - deaths / 1.2).abs() < 1e-9 * deaths);
        let by_hand = (100.0 + deaths) / (100.0 + deaths / 1.2);
        assert!((all.level - by_hand).abs() < 1e-12 && all.sex.is_none());
        // Women have the level of all as their prior: (1000 + D) / (1000 / level + E).
        let own = sum(&women.deaths);
        let by_hand = (1000.0 + own) / (1000.0 / by_hand + own / 1.2);
        assert!((found.levels[1].level - by_hand).abs() < 1e-12);
        // Those of 75–84, the third band: 400 deaths at their sex's level.
        let band: f64 = women.deaths.chunks(AGES).map(|year| sum(&year[75..85])).sum();
        let by_hand = (400.0 + band) / (400.0 / by_hand + band / 1.2);
        assert_eq!(found.levels[4].ages, (75, 84));
        assert!((found.levels[4].level - by_hand).abs() < 1e-12);
        let moved = found.fit.sexes[0].jump_off[80] / fit.sexes[0].jump_off[80];
        assert!((moved - by_hand).abs() < 1e-12);
        let moved = found.fit.sexes[0].level[80] - fit.sexes[0].level[80];
        assert!((moved - ln(by_hand)).abs() < 1e-12);
    }

    #[test]
    fn a_large_place_has_its_own_level() {
        let country = country();
        let fit = li_lee(&country).unwrap();
        let found = small_place(&country, &fit, &place(12, 0.9, 1.2)).unwrap();
        for level in &found.levels {
            assert!((level.level - 1.2).abs() < 0.02, "{level:?}");
        }
    }

    #[test]
    fn years_of_a_fit_are_those_of_the_place() {
        let fit = li_lee(&country()).unwrap();
        let cut = fit_of_years(&fit, 7, 5);
        assert_eq!(cut.common.index, fit.common.index[7..]);
        assert_eq!(cut.sexes[1].index, fit.sexes[1].index[7..12]);
    }
}
