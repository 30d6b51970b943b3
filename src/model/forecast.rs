//! An official population forecast by age group, and how far a projection was scaled to meet it.
//!
//! Groups may be nested or overlap; a forecast that contradicts itself cannot be made. Start at [`Forecast::new`].

use super::people::Ages;
use crate::units::Year;

/// Figures that differ by less than this say the same: a forecast is met to the person.
pub const SAME_PERSONS: f64 = 0.5;

/// A set of single ages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AgeSet(u128);

impl AgeSet {
    /// The ages `from..=to`; none where `to` is lower.
    pub fn range(from: usize, to: usize) -> Self {
        Self((from..=to).fold(0, |bits, age| bits | (1 << age)))
    }

    /// Is `age` one of them?
    pub fn has(self, age: usize) -> bool {
        (self.0 >> age) & 1 == 1
    }

    /// Is there none?
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Are all of them in `other` too?
    pub fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Those that are not in `other`.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Youngest first.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..128).filter(move |age| self.has(*age))
    }
}

/// Ages of a group, both ends counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AgeGroup {
    /// The youngest.
    pub from: usize,
    /// The oldest; `None`: and all who are older.
    pub to: Option<usize>,
}

impl AgeGroup {
    /// Their places in a table that ends with `ages`' open one.
    pub fn places(self, ages: Ages) -> std::ops::Range<usize> {
        let end = self.to.map_or(ages.count(), |to| (to + 1).min(ages.count()));
        self.from.min(end)..end
    }

    /// Is every age of the other one of this?
    pub fn holds(self, other: Self) -> bool {
        let last = |group: Self| group.to.unwrap_or(usize::MAX);
        self.from <= other.from && last(other) <= last(self)
    }

    /// The single ages of a study that belong to it.
    pub fn ages(self, ages: Ages) -> AgeSet {
        AgeSet::range(self.from, self.to.unwrap_or(ages.last()))
    }

    /// As the files write it: `0-2`, `90+`, `total`.
    pub fn label(self) -> String {
        match self.to {
            None if self.from == 0 => "total".to_owned(),
            None => format!("{}+", self.from),
            Some(to) if to == self.from => to.to_string(),
            Some(to) => format!("{}-{to}", self.from),
        }
    }
}

/// What the forecast says of one group on 1 January of a year, both sexes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ForecastRow {
    /// On 1 January.
    pub year: Year,
    /// Who.
    pub group: AgeGroup,
    /// How many.
    pub persons: f64,
}

/// A group less the groups within it, so that nobody is counted twice where groups are nested.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ForecastPart {
    /// The row that it is left of.
    pub row: usize,
    /// Who is in that group and in none within it.
    pub ages: AgeSet,
    /// How many.
    pub persons: f64,
}

/// Two figures of one year that cannot both be.
#[derive(Clone, Debug, PartialEq)]
pub struct Contradiction {
    /// The wider group.
    pub row: usize,
    /// The groups within it that were counted.
    pub within: Vec<usize>,
    /// Persons in those.
    pub sum_persons: f64,
    /// Do they fill the group, so that the sums should be the same? Else they are more than it has.
    pub is_filled: bool,
}

/// A forecast that a projection is held to.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The file, as the study names it.
    pub path: String,
    /// Which of the file's vintages; `None`: the file has no such column.
    pub vintage: Option<String>,
    rows: Vec<ForecastRow>,
    parts: Vec<ForecastPart>,
}

impl Forecast {
    /// A forecast of these rows, which are brought in order of year, youngest and narrowest group first.
    ///
    /// # Errors
    /// Every contradiction; their `row` and `within` are places in the sorted rows, which come with them.
    pub fn new(
        path: String,
        vintage: Option<String>,
        mut rows: Vec<ForecastRow>,
        ages: Ages,
    ) -> Result<Self, (Vec<ForecastRow>, Vec<Contradiction>)> {
        rows.sort_by_key(|row| (row.year, row.group.from, row.group.to.unwrap_or(usize::MAX)));
        let mut parts = Vec::new();
        let mut contradictions = Vec::new();
        let mut first = 0;
        for of_year in rows.chunk_by(|a, b| a.year == b.year) {
            split_into_parts(of_year, first, ages, &mut parts, &mut contradictions);
            first += of_year.len();
        }
        if contradictions.is_empty() {
            Ok(Self { path, vintage, rows, parts })
        } else {
            Err((rows, contradictions))
        }
    }

    /// All rows, by year, youngest and narrowest first.
    pub fn rows(&self) -> &[ForecastRow] {
        &self.rows
    }

    /// What is to be met on 1 January of `year`; nothing where the forecast does not have the year.
    pub fn parts(&self, year: Year) -> &[ForecastPart] {
        let of = |part: &ForecastPart| self.rows[part.row].year;
        let first = self.parts.partition_point(|part| of(part) < year);
        let end = self.parts.partition_point(|part| of(part) <= year);
        &self.parts[first..end]
    }

    /// The rows of a year, as places in [`Forecast::rows`].
    pub fn rows_of(&self, year: Year) -> std::ops::Range<usize> {
        let first = self.rows.partition_point(|row| row.year < year);
        first..self.rows.partition_point(|row| row.year <= year)
    }
}

/// Takes from each group, narrowest first, what lies within it. A group that is nothing but the groups
/// within it must have their sum, and needs no part of its own.
fn split_into_parts(
    rows: &[ForecastRow],
    first: usize,
    ages: Ages,
    parts: &mut Vec<ForecastPart>,
    contradictions: &mut Vec<Contradiction>,
) {
    let width = |row: &ForecastRow| row.group.ages(ages).iter().count();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|index| (width(&rows[*index]), *index));
    let begin = parts.len();
    for index in order {
        let row = &rows[index];
        let mut own =
            ForecastPart { row: first + index, ages: row.group.ages(ages), persons: row.persons };
        let mut within = Vec::new();
        let mut sum_persons = 0.0;
        for part in &parts[begin..] {
            if part.ages.is_within(own.ages) {
                own.ages = own.ages.without(part.ages);
                sum_persons += part.persons;
                within.push(part.row);
            }
        }
        own.persons = row.persons - sum_persons;
        let is_filled = own.ages.is_empty();
        let is_wrong = if is_filled {
            own.persons.abs() >= SAME_PERSONS
        } else {
            own.persons <= -SAME_PERSONS
        };
        if is_wrong {
            within.sort_unstable();
            contradictions.push(Contradiction { row: own.row, within, sum_persons, is_filled });
        } else if !is_filled {
            own.persons = own.persons.max(0.0);
            parts.push(own);
        }
    }
    parts[begin..].sort_by_key(|part| part.row);
}

/// How one row of a forecast was met on the base scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MetRow {
    /// Its place in [`Forecast::rows`].
    pub row: usize,
    /// Persons that the projection had before that year's scaling.
    pub projected_persons: f64,
    /// Persons that it has after it.
    pub scaled_persons: f64,
    /// The smallest multiplier of a single age in the group.
    pub lowest: f64,
    /// The largest.
    pub highest: f64,
}

/// Single ages in a row that were scaled alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cohort {
    /// On 1 January.
    pub year: Year,
    /// Who.
    pub group: AgeGroup,
    /// The narrowest row of the forecast that they are in.
    pub row: usize,
    /// Persons before.
    pub projected_persons: f64,
    /// The multiplier.
    pub scaling: f64,
}

/// What it took to meet a forecast on the study's base scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Constraint {
    /// How many single ages the study has.
    pub ages: usize,
    /// The multipliers, of both sexes alike; `[year][age]`, 1 where the forecast says nothing. Ends with the
    /// forecast's last year.
    pub scaling: Vec<f64>,
    /// Every row in the study's years, in the forecast's order.
    pub rows: Vec<MetRow>,
    /// Every multiplier of the years that the forecast has, youngest first.
    pub cohorts: Vec<Cohort>,
    /// Rows for people where the projection has nobody.
    pub nobody: Vec<usize>,
    /// Rows that overlap and cannot all be met, with persons lacking (or too many, below 0).
    pub unmet: Vec<(usize, f64)>,
}

impl Constraint {
    /// The multipliers of year `t` after the base year; `None`: nobody is scaled.
    #[inline(always)]
    pub fn of_year(&self, t: usize) -> Option<&[f64]> {
        self.scaling.get(t * self.ages..(t + 1) * self.ages)
    }

    /// The cohort that was scaled most, up or down; the first of equals.
    pub fn largest(&self) -> Option<&Cohort> {
        let size = |cohort: &Cohort| (cohort.scaling - 1.0).abs();
        self.cohorts.iter().reduce(|most, next| if size(next) > size(most) { next } else { most })
    }

    /// Persons added or taken by a year's scaling, as a share of all: the mean of the years that have one.
    pub fn mean_moved_share(&self) -> f64 {
        let sum = |of: fn(&Cohort) -> f64| self.cohorts.iter().map(of).sum::<f64>();
        let all = sum(|cohort| cohort.projected_persons);
        let moved = sum(|cohort| cohort.projected_persons * (cohort.scaling - 1.0).abs());
        if all > 0.0 { moved / all } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(from: usize, to: Option<usize>, persons: f64) -> ForecastRow {
        ForecastRow { year: Year(2020), group: AgeGroup { from, to }, persons }
    }

    fn forecast(rows: &[ForecastRow]) -> Result<Forecast, (Vec<ForecastRow>, Vec<Contradiction>)> {
        Forecast::new("f.csv".to_owned(), None, rows.to_vec(), Ages::up_to(99))
    }

    #[test]
    fn a_group_is_what_lies_within_it_and_the_rest() {
        let made = forecast(&[row(80, None, 40.0), row(0, None, 1000.0), row(65, None, 200.0)]);
        let made = made.unwrap();
        let parts: Vec<(AgeSet, f64)> =
            made.parts(Year(2020)).iter().map(|part| (part.ages, part.persons)).collect();
        let expected = [
            (AgeSet::range(0, 64), 800.0),
            (AgeSet::range(65, 79), 160.0),
            (AgeSet::range(80, 99), 40.0),
        ];
        assert_eq!(parts, expected);
        assert!(made.parts(Year(2021)).is_empty() && made.parts(Year(2019)).is_empty());
        assert_eq!(made.rows_of(Year(2020)), 0..3);
    }

    #[test]
    fn a_total_that_is_the_sum_of_its_parts_needs_no_part() {
        let rows = [row(0, Some(64), 800.0), row(65, None, 200.2), row(0, None, 1000.0)];
        assert_eq!(forecast(&rows).unwrap().parts(Year(2020)).len(), 2);
        let rows = [row(0, Some(64), 800.0), row(65, None, 201.0), row(0, None, 1000.0)];
        let (sorted, wrong) = forecast(&rows).unwrap_err();
        assert_eq!(sorted[wrong[0].row].group.label(), "total");
        assert!(wrong[0].is_filled && wrong[0].within.len() == 2);
        assert_eq!(wrong[0].sum_persons, 1001.0);
    }

    #[test]
    fn a_group_within_cannot_be_more_than_the_group_round_it() {
        let (sorted, wrong) = forecast(&[row(65, None, 200.0), row(80, None, 240.0)]).unwrap_err();
        assert_eq!(sorted[wrong[0].row].group.label(), "65+");
        assert!(!wrong[0].is_filled);
    }

    #[test]
    fn groups_are_named_as_in_the_files() {
        let label = |from, to| AgeGroup { from, to }.label();
        assert_eq!(label(0, Some(2)), "0-2");
        assert_eq!(label(90, None), "90+");
        assert_eq!(label(0, None), "total");
        assert_eq!(label(0, Some(0)), "0");
    }
}
