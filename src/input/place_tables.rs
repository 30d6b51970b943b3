//! The tables of many places: areas, persons and deaths by five-year group, single ages where they are published.
//!
//! Every area must be there in every year, and parts must add up to the whole. Start at [`read_place_tables`].

use super::deaths::{DeathsUse, read_observed};
use super::faults::{unknown_id, unknown_word};
use super::fertility;
use super::fields::{FieldList, Limits, PERSONS, SEX, age, id, number, text, whole, year};
use super::history::{past, read_births};
use super::open_table::open_table;
use super::sources::cite_all;
use super::state::{NamedFile, ReadState};
use super::table::{InputRow, InputTable};
use crate::diag::{Code, Diagnostic, Span};
use crate::model::{
    Ages, ByAge, ByGroup, CountedPlace, GROUP_AGES, GroupDeaths, Hundreds, ObservedDeaths,
    PLACE_AGES, PLACE_GROUPS, PlaceHistory, Sex, SingleAges, Yearly,
};
use crate::units::Year;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The area that is the whole country.
const COUNTRY: &str = "0";
/// Parts may be short of the whole by this share: people that no place counts.
const SAME_DEATHS: f64 = 0.01;
const UNCOUNTED: f64 = 0.001;
/// Ages and groups as they are read: those of 100 and over are the last of both.
const READ_AGES: usize = PLACE_AGES + 1;
const READ_GROUPS: usize = PLACE_GROUPS + 1;
const CODES: (i64, i64) = (1, 99_999);

pub(super) const AREAS: FieldList = FieldList::new(
    "areas",
    &[
        whole("area", CODES.0, CODES.1),
        text("name"),
        whole("region", CODES.0, CODES.1),
        text("province"),
    ],
);

pub(super) const POPULATION_GROUPS: FieldList = FieldList::new(
    "population-groups",
    &[year(), id("area"), SEX, age("age_from"), number("persons", PERSONS)],
);

pub(super) const POPULATION_AGES: FieldList = FieldList::new(
    "population-ages",
    &[year(), id("area"), SEX, age("age"), number("persons", PERSONS)],
);

pub(super) const DEATHS_GROUPS: FieldList = FieldList::new(
    "deaths-groups",
    &[year(), id("area"), SEX, age("age_from"), number("deaths", PERSONS)],
);

pub(super) const WOMEN: FieldList =
    FieldList::new("women", &[year(), age("age"), number("persons", PERSONS)]);

pub(super) const OUT_RATES: FieldList = FieldList::new(
    "out-rates",
    &[SEX, age("age"), number("out_rate", Limits::new(0.0, 1.0, "moves per person and year"))],
);

/// Where the tables are.
pub(super) struct PlaceFiles {
    pub(super) areas: NamedFile,
    pub(super) groups: NamedFile,
    pub(super) ages: NamedFile,
    pub(super) group_deaths: NamedFile,
    pub(super) deaths: NamedFile,
    pub(super) births: NamedFile,
    pub(super) women: NamedFile,
    pub(super) schedules: NamedFile,
    pub(super) out_rates: NamedFile,
}

/// The places, with the codes of their regions and the names of their provinces.
struct AreaList {
    places: Vec<CountedPlace>,
    regions: Vec<u32>,
    provinces: Vec<String>,
}

/// Reads every table, even if others are wrong; `None` after diagnostics.
pub(super) fn read_place_tables(state: &mut ReadState, files: &PlaceFiles) -> Option<PlaceHistory> {
    let areas = read_areas(state, &files.areas)?;
    let places: Vec<String> = areas.places.iter().map(|own| own.code.to_string()).collect();
    let regions = areas.regions.iter().map(u32::to_string);
    let with_ages: Vec<String> =
        [COUNTRY.to_owned()].into_iter().chain(regions).chain(places.clone()).collect();
    let with_deaths: Vec<String> =
        [COUNTRY.to_owned()].into_iter().chain(areas.provinces.clone()).collect();
    let needed = 1 + areas.regions.len();
    let groups = AreaTable {
        list: &POPULATION_GROUPS,
        age: "age_from",
        measure: "persons",
        cells: READ_GROUPS,
        ages_of_cell: GROUP_AGES,
        areas: &places,
        needed: places.len(),
    };
    let groups_read = groups.read(state, &files.groups);
    let ages = AreaTable {
        list: &POPULATION_AGES,
        age: "age",
        measure: "persons",
        cells: READ_AGES,
        ages_of_cell: 1,
        areas: &with_ages,
        needed,
    };
    let ages_read = ages.read(state, &files.ages);
    let died = AreaTable {
        list: &DEATHS_GROUPS,
        measure: "deaths",
        areas: &with_deaths,
        needed: with_deaths.len(),
        ..groups
    };
    let died_read = died.read(state, &files.group_deaths);
    let deaths = read_observed(state, &files.deaths, DeathsUse::Hindcast).map(|(deaths, _)| deaths);
    let births = read_births(state, Some(&files.births)).ok().flatten();
    let women = read_women(state, &files.women);
    let country_ages = Some(Ages::up_to(PLACE_AGES - 1));
    let schedules = fertility::read(state, &files.schedules, &past(), country_ages);
    let out_rates = read_out_rates(state, &files.out_rates);
    let (groups_read, ages_read, died_read) = (groups_read?, ages_read?, died_read?);
    check_parts(state, &areas, (&groups_read, &ages_read), &died_read, deaths.as_ref());
    let of_place = |_, own: &ReadYear| -> Vec<ByGroup> {
        own.areas.iter().map(|cells| by_group(cells.as_ref())).collect()
    };
    Some(PlaceHistory {
        groups: groups_read.years(of_place)?,
        ages: ages_read.years(|year, own| {
            let groups = groups_read.years.get(&year).map(|own| own.areas.as_slice());
            single_ages(own, needed, groups.unwrap_or_default())
        })?,
        group_deaths: died_read.years(|_, own| GroupDeaths {
            country: own
                .areas
                .first()
                .map_or([[0.0; PLACE_GROUPS]; 2], |cells| by_group(cells.as_ref())),
            provinces: own.areas.iter().skip(1).map(|cells| by_group(cells.as_ref())).collect(),
        })?,
        deaths: deaths?,
        births: births?,
        women: women?,
        schedules: schedules?,
        out_rates: out_rates?,
        places: areas.places,
        regions: areas.regions,
        provinces: areas.provinces,
    })
}

/// `groups` are those of the places on the same day.
fn single_ages(own: &ReadYear, needed: usize, groups: &[Option<Cells>]) -> SingleAges {
    let of_area = |cells: &Option<Cells>| cells.as_ref().map_or([[0.0; PLACE_AGES]; 2], folded);
    let hundreds = |cells: &Option<Cells>| {
        let oldest = |of_sex: &Vec<f64>| of_sex.last().copied().unwrap_or(0.0);
        cells.as_ref().map_or([0.0; 2], |[women, men]| [oldest(women), oldest(men)])
    };
    let regions = || own.areas.iter().take(needed).skip(1);
    SingleAges {
        country: own.areas.first().map_or([[0.0; PLACE_AGES]; 2], of_area),
        regions: regions().map(of_area).collect(),
        own: own.areas.iter().skip(needed).map(|cells| cells.as_ref().map(folded)).collect(),
        hundreds: Hundreds {
            country: own.areas.first().map(hundreds).unwrap_or_default(),
            regions: regions().map(hundreds).collect(),
            places: groups.iter().map(hundreds).collect(),
        },
    }
}

/// Those past the last cell are in it.
fn folded<const N: usize>(cells: &Cells) -> [[f64; N]; 2] {
    std::array::from_fn(|sex| {
        let mut folded = [0.0; N];
        for (cell, value) in cells[sex].iter().enumerate() {
            folded[cell.min(N - 1)] += value;
        }
        folded
    })
}

fn by_group(cells: Option<&Cells>) -> ByGroup {
    cells.map_or([[0.0; PLACE_GROUPS]; 2], folded)
}

fn read_areas(state: &mut ReadState, file: &NamedFile) -> Option<AreaList> {
    let table = open_table(state, &AREAS, file)?;
    cite_all(state, &table, false);
    let diagnostics = &mut state.diagnostics;
    let mut list = AreaList { places: Vec::new(), regions: Vec::new(), provinces: Vec::new() };
    let mut spans: BTreeMap<u32, Span> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let code = row.whole_number("area", diagnostics);
        let region = row.whole_number("region", diagnostics);
        let (name, province) = (row.word("name", diagnostics), row.word("province", diagnostics));
        let (Some(code), Some(region), Some(name), Some(province)) = (code, region, name, province)
        else {
            is_right = false;
            continue;
        };
        if let Some(first) = spans.get(&(code as u32)) {
            is_right = false;
            diagnostics.push(row.twice(first, code.to_string()));
            continue;
        }
        spans.insert(code as u32, row.whole());
        let region = place_in(&mut list.regions, region as u32);
        let province = place_in(&mut list.provinces, province.to_owned());
        let place = CountedPlace { code: code as u32, name: name.to_owned(), region, province };
        list.places.push(place);
    }
    is_right.then_some(list)
}

/// The place of a word in a list, at whose end it is put where it is new.
fn place_in<T: PartialEq>(list: &mut Vec<T>, word: T) -> usize {
    list.iter().position(|own| *own == word).unwrap_or_else(|| {
        list.push(word);
        list.len() - 1
    })
}

/// By sex and cell.
type Cells = [Vec<f64>; 2];

/// The areas of a year, in the order of the list.
struct ReadYear {
    areas: Vec<Option<Cells>>,
    span: Span,
}

/// A table by year, area, sex and age, as it is to be read.
#[derive(Clone, Copy)]
struct AreaTable<'a> {
    list: &'static FieldList,
    age: &'static str,
    measure: &'static str,
    /// Ages or groups; those past the last are added to it.
    cells: usize,
    ages_of_cell: usize,
    areas: &'a [String],
    /// The first so many areas must be there.
    needed: usize,
}

/// The years of such a table, complete.
struct ReadYears {
    table: Arc<InputTable>,
    years: BTreeMap<i32, ReadYear>,
}

impl ReadYears {
    fn years<T>(&self, value: impl Fn(i32, &ReadYear) -> T) -> Option<Yearly<T>> {
        let first = Year(*self.years.keys().next()?);
        Yearly::new(first, self.years.iter().map(|(year, own)| value(*year, own)).collect())
    }
}

impl AreaTable<'_> {
    fn read(&self, state: &mut ReadState, file: &NamedFile) -> Option<ReadYears> {
        let table = open_table(state, self.list, file)?;
        cite_all(state, &table, false);
        let diagnostics = &mut state.diagnostics;
        let places: BTreeMap<&str, usize> =
            self.areas.iter().enumerate().map(|(place, own)| (own.as_str(), place)).collect();
        let mut seen: BTreeMap<(i32, usize, usize, usize), Span> = BTreeMap::new();
        let mut years: BTreeMap<i32, ReadYear> = BTreeMap::new();
        let mut is_right = !table.is_partial;
        for row in table.rows() {
            let year = row.year("year", diagnostics);
            let area = row.word("area", diagnostics);
            let sex = row.sex(diagnostics);
            let age = row.age(self.age, diagnostics);
            let measure = row.number(self.measure, diagnostics);
            let (Some(year), Some(area), Some(sex), Some(age), Some(measure)) =
                (year, area, sex, age, measure)
            else {
                is_right = false;
                continue;
            };
            let Some(place) = places.get(area).copied() else {
                is_right = false;
                let known: Vec<&str> = self.areas.iter().map(String::as_str).collect();
                diagnostics.push(unknown_id(row.span("area"), area, "areas.csv", known));
                continue;
            };
            if age % self.ages_of_cell != 0 {
                is_right = false;
                let firsts = (0..self.cells).map(|cell| (cell * self.ages_of_cell).to_string());
                let firsts: Vec<String> = firsts.collect();
                let firsts: Vec<&str> = firsts.iter().map(String::as_str).collect();
                diagnostics.push(unknown_word(row.span(self.age), &age.to_string(), &firsts));
                continue;
            }
            let key = (year, place, sex.index(), age);
            if let Some(first) = seen.get(&key) {
                is_right = false;
                diagnostics.push(row.twice(first, format!("{year}, {area}, {age}")));
                continue;
            }
            seen.insert(key, row.whole());
            let of_year = years.entry(year).or_insert_with(|| ReadYear {
                areas: vec![None; self.areas.len()],
                span: row.whole(),
            });
            let none = || std::array::from_fn(|_| vec![0.0; self.cells]);
            let cells = of_year.areas[place].get_or_insert_with(none);
            cells[sex.index()][(age / self.ages_of_cell).min(self.cells - 1)] += measure;
        }
        is_right &= self.check_holes(state, &table, &years, &seen);
        is_right.then_some(ReadYears { table, years })
    }

    /// Every area that must be there, and every other one that is there at all, in every year and at every age.
    fn check_holes(
        &self,
        state: &mut ReadState,
        table: &InputTable,
        years: &BTreeMap<i32, ReadYear>,
        seen: &BTreeMap<(i32, usize, usize, usize), Span>,
    ) -> bool {
        let diagnostics = &mut state.diagnostics;
        let spans = years.iter().map(|(year, own)| (*year, own.span.clone())).collect();
        if !super::sex_age::check_holes(&spans, &table.header, "fit", diagnostics) {
            return false;
        }
        let is_there = |place: usize| years.values().any(|own| own.areas[place].is_some());
        for place in (0..self.areas.len()).filter(|own| *own < self.needed || is_there(*own)) {
            for (year, of_year) in years {
                for sex in Sex::BOTH {
                    let missing: Vec<usize> = (0..self.cells)
                        .map(|cell| cell * self.ages_of_cell)
                        .filter(|age| !seen.contains_key(&(*year, place, sex.index(), *age)))
                        .collect();
                    if !missing.is_empty() {
                        let hole = Diagnostic::at(Code::AreaLacks, of_year.span.clone());
                        let hole = hole.with("area", self.areas[place].as_str());
                        let hole = hole.with("ages", super::sex_age::ranges(&missing));
                        let hole = hole.with("year", year.to_string());
                        let open = (self.cells - 1) * self.ages_of_cell;
                        let hole = hole.with("open", open.to_string());
                        diagnostics.push(hole.with("sex", sex.letter()));
                        return false;
                    }
                }
            }
        }
        !years.is_empty()
    }
}

/// Regions, single ages and deaths must be as many as their parts.
fn check_parts(
    state: &mut ReadState,
    areas: &AreaList,
    (groups, ages): (&ReadYears, &ReadYears),
    died: &ReadYears,
    deaths: Option<&ObservedDeaths>,
) {
    let sum = |cells: &Option<Cells>| {
        cells.iter().flatten().flatten().fold(0.0, |sum: f64, persons| sum + persons)
    };
    let regions = areas.regions.len();
    let mut found = Vec::new();
    for (year, of_year) in &groups.years {
        let Some(whole) = ages.years.get(year) else { continue };
        for (region, code) in areas.regions.iter().enumerate() {
            let is_in = |(place, _): &(&CountedPlace, _)| place.region == region;
            let parts = areas.places.iter().zip(&of_year.areas).filter(is_in);
            let parts = parts.fold(0.0, |all, (_, cells)| all + sum(cells));
            let whole = whole.areas.get(1 + region).map_or(0.0, sum);
            // Some people of a region may live where no place counts them.
            if parts > whole + 0.5 || parts < whole * (1.0 - UNCOUNTED) - 0.5 {
                found.push(("region", code.to_string(), *year, parts, whole));
            }
        }
        for (place, own) in areas.places.iter().enumerate() {
            let Some(Some(of_ages)) = whole.areas.get(1 + regions + place) else { continue };
            let (parts, whole) = (Some(of_ages.clone()), &of_year.areas[place]);
            let (parts, whole) = (sum(&parts), sum(whole));
            if (parts - whole).abs() > 0.5 {
                found.push(("ages", own.code.to_string(), *year, parts, whole));
            }
        }
    }
    for (year, of_year) in &ages.years {
        let whole = of_year.areas.first().map_or(0.0, sum);
        let parts = of_year.areas.iter().skip(1).take(regions);
        let parts = parts.fold(0.0, |all, cells| all + sum(cells));
        if (parts - whole).abs() > 0.5 {
            found.push(("country", COUNTRY.to_owned(), *year, parts, whole));
        }
    }
    for (year, of_year) in &died.years {
        let whole = of_year.areas.first().map_or(0.0, sum);
        if let Some(single) = deaths.and_then(|deaths| deaths.of_year(Year(*year)))
            && (single - whole).abs() > SAME_DEATHS * single
        {
            found.push(("single", COUNTRY.to_owned(), *year, whole, single));
        }
        let parts = of_year.areas.iter().skip(1).fold(0.0, |all, cells| all + sum(cells));
        if (parts - whole).abs() > 0.5 {
            found.push(("deaths", COUNTRY.to_owned(), *year, parts, whole));
        }
    }
    // One is enough: what makes one differ mostly makes many.
    let Some((kind, area, year, parts, whole)) = found.into_iter().next() else { return };
    let table = match kind {
        "deaths" | "single" => died,
        "country" => ages,
        _ => groups,
    };
    let first = table.years.get(&year).map(|own| own.span.clone());
    let place = first.unwrap_or_else(|| table.table.header.clone());
    let off = Diagnostic::at(Code::PartsDiffer, place);
    let off = off.with("kind", kind).with("area", area).with("year", year.to_string());
    let off = off.with_decimal("parts", parts, 0).with_decimal("whole", whole, 0);
    state.diagnostics.push(off);
}

/// `women.csv`: the country's women by single age, years without holes.
fn read_women(state: &mut ReadState, file: &NamedFile) -> Option<Yearly<Vec<f64>>> {
    let table = open_table(state, &WOMEN, file)?;
    cite_all(state, &table, false);
    let diagnostics = &mut state.diagnostics;
    let mut years: BTreeMap<i32, (BTreeMap<usize, f64>, Span)> = BTreeMap::new();
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        let (year, age) = (row.year("year", diagnostics), row.age("age", diagnostics));
        let persons = row.number("persons", diagnostics);
        let (Some(year), Some(age), Some(persons)) = (year, age, persons) else {
            is_right = false;
            continue;
        };
        let of_year = years.entry(year).or_insert_with(|| (BTreeMap::new(), row.whole()));
        if of_year.0.insert(age, persons).is_some() {
            is_right = false;
            diagnostics.push(row.twice(&of_year.1, format!("{year}, {age}")));
        }
    }
    if !is_right {
        return None;
    }
    let spans = years.iter().map(|(year, (_, span))| (*year, span.clone())).collect();
    is_right &= super::sex_age::check_holes(&spans, &table.header, "fit", diagnostics);
    for (year, (women, span)) in &years {
        let missing: Vec<usize> = (0..PLACE_AGES).filter(|age| !women.contains_key(age)).collect();
        if !missing.is_empty() {
            is_right = false;
            diagnostics.push(missing_ages(span.clone(), "f", &missing, year.to_string()));
            break;
        }
    }
    let first = Year(*years.keys().next()?);
    let folded = |(women, _): (BTreeMap<usize, f64>, Span)| {
        let mut ages = vec![0.0; PLACE_AGES];
        for (age, persons) in women {
            ages[age.min(PLACE_AGES - 1)] += persons;
        }
        ages
    };
    Yearly::new(first, years.into_values().map(folded).collect()).filter(|_| is_right)
}

fn missing_ages(span: Span, sex: &'static str, missing: &[usize], years: String) -> Diagnostic {
    let hole = Diagnostic::at(Code::MissingAges, span).with("sex", sex);
    let hole = hole.with("ages", super::sex_age::ranges(missing)).with("years", years);
    hole.with("table", "population").with("tail", "no")
}

fn read_out_rates(state: &mut ReadState, file: &NamedFile) -> Option<ByAge> {
    let table = open_table(state, &OUT_RATES, file)?;
    cite_all(state, &table, false);
    let diagnostics = &mut state.diagnostics;
    let mut rates = [[None; PLACE_AGES]; 2];
    let mut seen: BTreeMap<(usize, usize), Span> = BTreeMap::new();
    let mut read = |row: InputRow<'_>| {
        let (sex, age) = (row.sex(diagnostics)?, row.age("age", diagnostics)?);
        let rate = row.number("out_rate", diagnostics)?;
        if let Some(first) = seen.get(&(sex.index(), age)) {
            diagnostics.push(row.twice(first, format!("{}, {age}", sex.letter())));
            return None;
        }
        seen.insert((sex.index(), age), row.whole());
        // Everybody who is older has the rate of the open age.
        if let Some(own) = rates[sex.index()].get_mut(age) {
            *own = Some(rate);
        }
        Some(())
    };
    let mut is_right = !table.is_partial;
    for row in table.rows() {
        is_right &= read(row).is_some();
    }
    for sex in Sex::BOTH {
        let own = &rates[sex.index()];
        let missing: Vec<usize> = (0..PLACE_AGES).filter(|age| own[*age].is_none()).collect();
        if is_right && !missing.is_empty() {
            let all_years = "out_rates".to_owned();
            diagnostics.push(missing_ages(table.header.clone(), sex.letter(), &missing, all_years));
            return None;
        }
    }
    let is_whole = rates.iter().flatten().all(Option::is_some);
    (is_right && is_whole).then(|| rates.map(|of_sex| of_sex.map(Option::unwrap_or_default)))
}
