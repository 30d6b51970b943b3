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
}

/// Deaths of a year by five-year group, as they were counted.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupDeaths {
    /// How many weeks were counted; `None` where the calendar year was.
    pub weeks: Option<f64>,
    /// Of the whole country.
    pub country: ByGroup,
    /// Of each province.
    pub provinces: Vec<ByGroup>,
}

impl GroupDeaths {
    /// What counted deaths are multiplied with to be those of the calendar year: its days ÷ days counted.
    ///
    /// ```
    /// use pejl::model::GroupDeaths;
    /// use pejl::units::Year;
    ///
    /// let weekly = |weeks| GroupDeaths { weeks: Some(weeks), country: [[0.0; 20]; 2], provinces: vec![] };
    /// assert_eq!(weekly(53.0).to_calendar_year(Year(2015)), 365.0 / 371.0);
    /// assert_eq!(weekly(52.0).to_calendar_year(Year(2016)), 366.0 / 364.0);
    /// ```
    pub fn to_calendar_year(&self, year: Year) -> f64 {
        let is_leap = year.0 % 4 == 0 && (year.0 % 100 != 0 || year.0 % 400 == 0);
        let days = if is_leap { 366.0 } else { 365.0 };
        self.weeks.map_or(1.0, |weeks| days / (7.0 * weeks))
    }
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

    /// Persons of each place on that 1 January by five-year group, where it is known.
    pub fn groups_at(&self, year: Year) -> Option<&[ByGroup]> {
        self.groups.known(year).map(Vec::as_slice)
    }
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
pub struct MoveWidths {
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
    pub widths: MoveWidths,
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
