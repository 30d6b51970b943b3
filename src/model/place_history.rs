//! Many places of one country as they were counted: persons, deaths and births, and which forecasts of them are tried.
//!
//! What was known when is cut by [`PlaceHistory::known_at`]; what is made of it is in `demography::derive`. Start at
//! [`ManyPlaces`].

use super::deaths::ObservedDeaths;
use super::history::Born;
use super::names::Names;
use super::people::Yearly;
use super::study::{Citation, Source};
use crate::text::Lang;
use crate::units::Year;

/// Single ages of a place: 0–98, and 99 and over.
pub const PLACE_AGES: usize = 100;
/// Five-year groups of a place: 0–4 … 90–94, and 95 and over.
pub const PLACE_GROUPS: usize = PLACE_AGES / GROUP_AGES;
/// Single ages in a group.
pub const GROUP_AGES: usize = 5;
/// Bands of ages that forecasts of places are counted in.
pub const PLACE_BANDS: usize = 4;

/// A number by single age; shape `[sex][age]`, women first.
pub type ByAge = [[f64; PLACE_AGES]; 2];
/// A number by five-year group; shape `[sex][group]`, women first.
pub type ByGroup = [[f64; PLACE_GROUPS]; 2];

/// A place that has a region and a province.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedPlace {
    /// As official tables have it: 791.
    pub code: u32,
    /// As people write it.
    pub name: String,
    /// Its place in [`PlaceHistory::regions`].
    pub region: usize,
    /// Its place in [`PlaceHistory::provinces`].
    pub province: usize,
}

/// Persons on a 1 January by single age.
#[derive(Clone, Debug, PartialEq)]
pub struct SingleAges {
    /// Of the whole country.
    pub country: ByAge,
    /// Of each region.
    pub regions: Vec<ByAge>,
    /// Of each place, where single ages are published.
    pub own: Vec<Option<ByAge>>,
    /// Those of 100 and over, who are in the open age too.
    pub hundreds: Hundreds,
}

/// Women and men of 100 and over: they are published apart, so that a split of those of 95–99 need not guess at them.
#[derive(Clone, Debug, PartialEq)]
pub struct Hundreds {
    /// Of the whole country.
    pub country: [f64; 2],
    /// Of each region.
    pub regions: Vec<[f64; 2]>,
    /// Of each place, by its groups.
    pub places: Vec<[f64; 2]>,
}

/// Deaths of a calendar year by five-year group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupDeaths {
    /// Of the whole country.
    pub country: ByGroup,
    /// Of each province.
    pub provinces: Vec<ByGroup>,
}

/// Counted years of many places; 1 Januaries and calendar years without holes.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceHistory {
    /// The places, in the order of every table.
    pub places: Vec<CountedPlace>,
    /// Codes of regions.
    pub regions: Vec<u32>,
    /// Names of provinces (in Danish *landsdele*).
    pub provinces: Vec<String>,
    /// Persons on 1 January of each place by five-year group; shape `[place]`.
    pub groups: Yearly<Vec<ByGroup>>,
    /// Persons on 1 January by single age, where they are published.
    pub ages: Yearly<SingleAges>,
    /// Deaths by five-year group and province.
    pub group_deaths: Yearly<GroupDeaths>,
    /// The country's deaths and person-years by single age.
    pub deaths: ObservedDeaths,
    /// The country's children born alive.
    pub births: Yearly<Born>,
    /// The country's women on 1 January by single age, for years before those of `ages`; shape `[age]`.
    pub women: Yearly<Vec<f64>>,
    /// The country's births per woman and year by single age; shape `[age]`.
    pub schedules: Yearly<Vec<f64>>,
    /// Moves out of a place per person and year; assumed, and the same everywhere and in all years.
    pub out_rates: ByAge,
}

impl PlaceHistory {
    /// What is known on 1 January of `start`, and nothing else; `None` where persons of that day are not known, or no
    /// year before it is.
    pub fn known_at(&self, start: Year) -> Option<Self> {
        let last = Year(start.0 - 1);
        let single = &self.deaths;
        let ages = (single.first_age, single.last_age());
        let persons = |first: Year, last_known: Year| first <= start && start <= last_known;
        if !persons(self.groups.first(), self.groups.last())
            || !persons(self.ages.first(), self.ages.last())
        {
            return None;
        }
        Some(Self {
            places: self.places.clone(),
            regions: self.regions.clone(),
            provinces: self.provinces.clone(),
            groups: self.groups.until(start)?,
            ages: self.ages.until(start)?,
            group_deaths: self.group_deaths.until(last)?,
            deaths: single.window((single.first_year, last.min(single.last_year())), ages)?,
            births: self.births.until(last)?,
            women: self.women.until(start)?,
            schedules: self.schedules.until(last)?,
            out_rates: self.out_rates,
        })
    }

    /// What people of a start cannot be derived without and is not there; `None` where all is.
    pub fn lack(&self, method: &PlaceMethod, start: Year) -> Option<PlaceLack> {
        let first = self.groups.first().max(self.ages.first());
        let last = self.groups.last().min(self.ages.last());
        let ordinary = if start > method.wave.0 { method.wave_base.0 } else { start };
        if start <= first || last < start || ordinary < self.ages.first() {
            return Some(PlaceLack::Persons);
        }
        let schedule = Year(start.0 - SCHEDULE_AGO);
        if self.schedules.known(schedule).is_none() {
            return Some(PlaceLack::Schedule(schedule));
        }
        // Births of a year are set beside the women of both its ends.
        let women = self.women.first().max(self.births.first());
        let counted = start.0.min(self.births.last().0 + 1) - women.0;
        if counted < FEWEST_BIRTH_YEARS || self.women.last().plus(1) < self.ages.first() {
            return Some(PlaceLack::Births);
        }
        // Level and trend are of the last years; the index of mortality and the ratios of provinces go as far back as
        // deaths are known.
        let back = start.0 - method.trend_years.max(method.level_years) as i32;
        let earliest = back.min(self.groups.first().0).min(self.deaths.first_year.0);
        let by_group = self.group_deaths.first().max(self.groups.first());
        for year in (earliest..start.0).map(Year) {
            let is_single = self.deaths.first_year <= year && year <= self.deaths.last_year();
            let has_groups = self.group_deaths.known(year).is_some();
            let is_grouped = has_groups && self.ages.first() <= year;
            // Ratios of provinces are of all years that groups are known for.
            let of_provinces = year < by_group || has_groups;
            if !(is_single || is_grouped) || !of_provinces {
                return Some(PlaceLack::Deaths(year));
            }
        }
        (by_group >= start).then_some(PlaceLack::Deaths(Year(start.0 - 1)))
    }

    /// Persons of each place on that 1 January by five-year group, where it is known.
    pub fn groups_at(&self, year: Year) -> Option<&[ByGroup]> {
        self.groups.known(year).map(Vec::as_slice)
    }
}

/// How births vary shows in means of five years and of the next five.
const FEWEST_BIRTH_YEARS: i32 = 10;

/// A schedule of births is that of so many years ago: the source interpolated between five-year periods, so that a later
/// one partly knows the years after it.
pub const SCHEDULE_AGO: i32 = 5;

/// What people of a start cannot be derived without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceLack {
    /// Persons on that day and a year before it, and on the days of the ordinary years before a wave.
    Persons,
    /// Deaths of this year.
    Deaths(Year),
    /// Births, or women on both 1 Januaries of the years that births are known for.
    Births,
    /// Births by the mother's age in this year.
    Schedule(Year),
}

/// How a place's people are derived from what is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceMethod {
    /// Moves are those of so many last years, or of as many as are known.
    pub window_years: usize,
    /// The level of death rates is that of so many last years.
    pub level_years: usize,
    /// Their trend is that of so many last years.
    pub trend_years: usize,
    /// Births are those of so many last years.
    pub birth_years: usize,
    /// What a place's own moves differ from its region's has the weight `w N / (w N + shrink)`: N its persons, w years.
    pub shrink_persons: f64,
    /// First and last year of a wave of immigration that does not go on.
    pub wave: (Year, Year),
    /// First and last year of what was ordinary before it.
    pub wave_base: (Year, Year),
}

/// How far moves may be from the central path, in net moves per person and year, by band of ages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceMoveWidths {
    /// Standard deviation of what all places share for as long as a path lasts.
    pub shared: [f64; PLACE_BANDS],
    /// That of what a place of `persons` has for itself, as long.
    pub local: [f64; PLACE_BANDS],
    /// It grows as (persons ÷ N) to this power in smaller places, and falls in larger ones.
    pub size_power: [f64; PLACE_BANDS],
    /// Its variance grows as (window ÷ w) to this power where moves of fewer years are known.
    pub window_power: [f64; PLACE_BANDS],
    /// Variance of a year's count of net moves, per person.
    pub chance: [f64; PLACE_BANDS],
    /// Correlation of the two youngest bands: of what is shared, and of what is local.
    pub correlation: [f64; 2],
    /// A place's persons that `local` is of.
    pub persons: f64,
}

/// Are forecasts shown for what they are worth, or was something chosen by them?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrialRole {
    /// Method and widths were chosen on them.
    Chosen,
    /// They had no part in the numbers of the method.
    Shown,
}

impl TrialRole {
    /// The word in files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::Shown => "shown",
        }
    }
}

/// Forecasts that are counted one by one and together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrialSet {
    /// What they are for.
    pub role: TrialRole,
    /// When each was made, and the 1 January that it is compared with.
    pub spans: Vec<(Year, Year)>,
}

/// Which forecasts of places are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceTrials {
    /// Futures from each start.
    pub draws: u64,
    /// What random numbers are keyed with.
    pub seed: u64,
    /// First ages of the bands; the last band is open.
    pub bands: [usize; PLACE_BANDS],
    /// In the order of tables.
    pub sets: Vec<TrialSet>,
}

/// Places, how their people are derived, and what is tried on them.
#[derive(Clone, Debug, PartialEq)]
pub struct ManyPlaces {
    /// Of all of them together.
    pub names: Names,
    /// The language of texts about them.
    pub language: Lang,
    /// What was counted.
    pub history: PlaceHistory,
    /// How people are derived.
    pub method: PlaceMethod,
    /// How far moves may be from the central path.
    pub widths: PlaceMoveWidths,
    /// What is tried.
    pub trials: PlaceTrials,
    /// Sources, in the order of their file.
    pub sources: Vec<Source>,
    /// Which table rests on which.
    pub citations: Vec<Citation>,
}

/// The ages of a band that begins at `bands[band]`.
pub fn band_ages(bands: [usize; PLACE_BANDS], band: usize) -> std::ops::Range<usize> {
    bands[band]..bands.get(band + 1).copied().unwrap_or(PLACE_AGES)
}
