//! Five-year groups and single ages, and the split of a place's groups by its region's single ages.

use crate::model::{ByAge, ByGroup, GROUP_AGES, PLACE_AGES, PLACE_GROUPS, PlaceHistory};
use crate::units::Year;

/// Single ages summed into five-year groups.
pub fn grouped(ages: &ByAge) -> ByGroup {
    ages.map(|of_sex| {
        std::array::from_fn(|group| {
            let first = group * GROUP_AGES;
            of_sex[first..first + GROUP_AGES].iter().fold(0.0, |sum, value| sum + value)
        })
    })
}

/// Every age of a group has the group's number.
pub fn spread(groups: &ByGroup) -> ByAge {
    groups.map(|of_sex| std::array::from_fn(|age| of_sex[age / GROUP_AGES]))
}

/// Persons of a place by single age on a 1 January: its own where they are published, else its groups split by the
/// single ages of its region less those places that have their own; where nobody is left, by the country's.
///
/// Groups are met exactly, those of 95–99 and of 100 and over each; persons stay fractions. `None` where the day is not known.
pub fn single_ages(known: &PlaceHistory, place: usize, year: Year) -> Option<ByAge> {
    let ages = known.ages.known(year)?;
    if let Some(own) = ages.own.get(place)? {
        return Some(*own);
    }
    let region = known.places.get(place)?.region;
    let hundreds = &ages.hundreds;
    let mut shape = below_hundred(ages.regions.get(region)?, *hundreds.regions.get(region)?);
    let others = known.places.iter().zip(&ages.own).zip(&hundreds.places);
    for ((other, own), hundreds) in others {
        if let (true, Some(own)) = (other.region == region, own) {
            let own = below_hundred(own, *hundreds);
            for sex in 0..2 {
                for age in 0..PLACE_AGES {
                    shape[sex][age] -= own[sex][age];
                }
            }
        }
    }
    let shape = shape.map(|of_sex| of_sex.map(|persons| persons.max(0.0)));
    let country = below_hundred(&ages.country, hundreds.country);
    let (of_region, of_country) = (spread(&grouped(&shape)), spread(&grouped(&country)));
    let of_hundred = *hundreds.places.get(place)?;
    let mut groups = *known.groups_at(year)?.get(place)?;
    for sex in 0..2 {
        groups[sex][PLACE_GROUPS - 1] -= of_hundred[sex];
    }
    let groups = spread(&groups);
    Some(std::array::from_fn(|sex| {
        std::array::from_fn(|age| {
            let share = if of_region[sex][age] > 0.0 {
                shape[sex][age] / of_region[sex][age]
            } else if of_country[sex][age] > 0.0 {
                country[sex][age] / of_country[sex][age]
            } else {
                1.0 / GROUP_AGES as f64
            };
            let oldest = if age + 1 == PLACE_AGES { of_hundred[sex] } else { 0.0 };
            groups[sex][age] * share + oldest
        })
    }))
}

/// Without those of 100 and over, who are published apart.
fn below_hundred(ages: &ByAge, hundreds: [f64; 2]) -> ByAge {
    let mut below = *ages;
    for sex in 0..2 {
        below[sex][PLACE_AGES - 1] -= hundreds[sex];
    }
    below
}
