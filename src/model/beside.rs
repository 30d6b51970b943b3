//! Persons that were counted after the base year, or that others project: drawn and written beside one's own, never spliced.
//!
//! Start at [`CountedPersons`].

use super::people::Sex;
use crate::ids::SourceId;
use crate::units::Year;

/// Persons of a group of ages on 1 January of a year, as somebody publishes them.
#[derive(Clone, Debug, PartialEq)]
pub struct CountedPersons {
    /// The year.
    pub year: Year,
    /// `None`: both sexes together.
    pub sex: Option<Sex>,
    /// The first age.
    pub age_from: usize,
    /// The last age; `None`: this age and over.
    pub age_to: Option<usize>,
    /// How many.
    pub persons: f64,
    /// In the order of the cell.
    pub sources: Vec<SourceId>,
}

/// Persons of both sexes of an age group in a year, where published groups make it up without a hole and none reaches
/// past it.
pub fn persons_of_group(
    rows: &[CountedPersons],
    year: Year,
    (from, to): (usize, Option<usize>),
) -> Option<f64> {
    let of_sex = |sex: Option<Sex>| {
        let mut persons = 0.0;
        let mut next = Some(from);
        while let Some(age) = next {
            let own =
                rows.iter().find(|row| (row.year, row.sex, row.age_from) == (year, sex, age))?;
            persons += own.persons;
            next = match (own.age_to, to) {
                (None, None) => None,
                (Some(last), Some(end)) if last == end => None,
                (Some(last), Some(end)) if last < end => Some(last + 1),
                (Some(last), None) => Some(last + 1),
                _ => return None,
            };
        }
        Some(persons)
    };
    of_sex(None).or_else(|| {
        let [one, other] = Sex::BOTH.map(|sex| of_sex(Some(sex)));
        Some(one? + other?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(
        sex: Option<Sex>,
        age_from: usize,
        age_to: Option<usize>,
        persons: f64,
    ) -> CountedPersons {
        CountedPersons { year: Year(2021), sex, age_from, age_to, persons, sources: Vec::new() }
    }

    #[test]
    fn groups_are_made_up_of_smaller_ones_and_of_no_part_of_a_larger() {
        let rows = [
            row(None, 0, Some(5), 10.0),
            row(None, 6, Some(19), 20.0),
            row(None, 20, Some(69), 100.0),
            row(None, 70, None, 7.0),
        ];
        let of = |from, to| persons_of_group(&rows, Year(2021), (from, to));
        assert_eq!(of(0, Some(19)), Some(30.0));
        assert_eq!(of(0, None), Some(137.0));
        assert_eq!(of(20, Some(64)), None);
        assert_eq!(of(80, None), None);
        assert_eq!(persons_of_group(&rows, Year(2022), (0, Some(19))), None);
        let by_sex = Sex::BOTH.map(|sex| row(Some(sex), 80, None, 4.0));
        assert_eq!(persons_of_group(&by_sex, Year(2021), (80, None)), Some(8.0));
        assert_eq!(persons_of_group(&by_sex[..1], Year(2021), (80, None)), None);
    }
}
