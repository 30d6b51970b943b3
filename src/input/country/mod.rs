//! A study held against its country: life expectancy, fertility, births, deaths, moves, growth and need.
//!
//! Far from Denmark's figures is a warning with both numbers, at the table that the study's number is from. What only
//! follows from another fault is left out. Start at [`check_country`].

mod figures;

use super::faults::typed;
use super::files::MODEL_FILE;
use super::numbers::parse_number;
use super::places::InputPlaces;
use super::table::InputRow;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{
    Indicators, LIFE_EXPECTANCY_YEARS, Model, OLD_AGE, Sex, TOTAL_FERTILITY, first_outside,
};
use crate::units::Year;
use figures::{CountryFigures, VitalYear};

/// Life expectancy is far off by more years than this. *Assumption*, as all that follow but where a source is given.
const FAR_YEARS: f64 = 3.0;
/// Births per woman are far off by more than this share.
const FAR_FERTILITY: f64 = 1.0 / 3.0;
/// Births and deaths a head, and need, are far off by more than this share.
const FAR_RATE: f64 = 0.5;
/// Net migration a head is far off by more than this a year: of 98 municipalities, from 2016 to 2020, none grew by more
/// than 1.9 or shrank by more than 2.0 per cent a year.
const FAR_MOVES: f64 = 0.02;
/// A population that changes by more than this in ten years: from 2008 to 2020 one of 98 did.
const FAR_GROWTH: f64 = 0.25;
const GROWTH_YEARS: usize = 10;

/// Warns of figures that are far from Denmark's, and of rates that are given per 100 or per 1,000.
pub fn check_country(model: &Model, places: &InputPlaces, indicators: &Indicators) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let Some(country) = CountryFigures::denmark() else { return diagnostics };
    let check = CountryCheck { model, places, indicators, country };
    let lives = check.lives(&mut diagnostics);
    let births = check.fertility(&mut diagnostics);
    // Deaths and births a head follow from the rates where those are wrong.
    check.flows([lives, births], &mut diagnostics);
    check.growth(&mut diagnostics);
    check.need(&mut diagnostics);
    diagnostics.tidy();
    diagnostics
}

/// Is there a fault in what other figures follow from?
#[derive(Clone, Copy, PartialEq)]
enum RateState {
    Right,
    Wrong,
}

struct CountryCheck<'a> {
    model: &'a Model,
    places: &'a InputPlaces,
    indicators: &'a Indicators,
    country: CountryFigures,
}

impl CountryCheck<'_> {
    fn base(&self) -> Year {
        self.model.base_year
    }

    fn vital(&self) -> Option<VitalYear> {
        self.country.vital(self.base())
    }

    /// A cell of the first row of a table that is meant and whose number is not 0; else the first row that is meant.
    fn row(
        &self,
        table: &str,
        column: &str,
        is_meant: impl Fn(&InputRow<'_>) -> bool,
    ) -> Option<RateCell> {
        let table = self.places.table_of(table)?;
        let column = if table.has(column) { column } else { "qx" };
        let cell = |row: InputRow<'_>| RateCell {
            span: row.span(column),
            column: column.to_owned(),
            found: row.text(column).to_owned(),
            number: parse_number(row.text(column), table.decimal).unwrap_or_default(),
            decimal: table.decimal,
        };
        let meant = || table.rows().filter(|row| is_meant(row)).map(cell);
        meant().find(|cell| cell.number != 0.0).or_else(|| meant().next())
    }

    /// A row of a year of a table; the table's last year holds for later ones.
    fn of_year(&self, table: &str, column: &str, year: Year, sex: Option<Sex>) -> Option<RateCell> {
        let years = self.places.table_of(table)?.rows().filter_map(|row| row.known_whole("year"));
        let held = years.filter(|own| *own <= year.0.unsigned_abs() as usize).max();
        self.row(table, column, |row| {
            let sexes = sex.map_or(0..2, |sex| sex.index()..sex.index() + 1);
            row.known_whole("year") == held && row.is_of_sex(&sexes)
        })
    }

    /// Life expectancies: rates that are off by a power of ten, or else far from the country's.
    fn lives(&self, diagnostics: &mut Diagnostics) -> RateState {
        let years = &self.indicators.life_expectancy_years;
        let outside = |both: &[f64; 2]| first_outside(both, LIFE_EXPECTANCY_YEARS);
        if let Some((t, both)) = years.iter().enumerate().find(|(_, both)| outside(both).is_some())
        {
            let year = self.base().plus(t);
            let sex = outside(both).map_or(Sex::Female, |(index, _)| Sex::BOTH[index]);
            if let (Some(scale), Some(cell)) =
                (self.indicators.mortality_scale, self.of_year("mortality", "mx", year, Some(sex)))
            {
                let warning = cell.off_by(scale).with("what", "mortality");
                diagnostics.push(
                    warning
                        .with("year", year.to_string())
                        .with_decimal("women", both[0], 1)
                        .with_decimal("men", both[1], 1)
                        .with_decimal("total", 0.0, 0),
                );
                return RateState::Wrong;
            }
        }
        let (Some(own), Some(vital)) = (years.first(), self.vital()) else {
            return RateState::Right;
        };
        let mut found = RateState::Right;
        for (sex, figure) in Sex::BOTH.into_iter().zip(["life-women", "life-men"]) {
            let (own, country) = (own[sex.index()], vital.life_expectancy_years[sex.index()]);
            if (own - country).abs() <= FAR_YEARS {
                continue;
            }
            found = RateState::Wrong;
            let cell = self.of_year("mortality", "mx", self.base(), Some(sex));
            let far = Far { figure, own, country, decimals: 1, year: vital.year };
            diagnostics.extend(cell.map(|cell| far.at(cell.span, self.country.vital_source())));
        }
        found
    }

    /// Births per woman, likewise.
    fn fertility(&self, diagnostics: &mut Diagnostics) -> RateState {
        let totals = &self.indicators.total_fertility;
        if let Some((t, total)) = first_outside(totals, TOTAL_FERTILITY) {
            let year = self.base().plus(t);
            if let (Some(scale), Some(cell)) =
                (self.indicators.fertility_scale, self.of_year("fertility", "rate", year, None))
            {
                let warning = cell.off_by(scale).with("what", "fertility");
                diagnostics.push(
                    warning
                        .with("year", year.to_string())
                        .with_decimal("women", 0.0, 0)
                        .with_decimal("men", 0.0, 0)
                        .with_decimal("total", total, if total < 0.1 { 4 } else { 2 }),
                );
                return RateState::Wrong;
            }
        }
        let (Some(own), Some(vital)) = (totals.first(), self.vital()) else {
            return RateState::Right;
        };
        let country = vital.total_fertility;
        let is_outside = first_outside(&[*own], TOTAL_FERTILITY).is_some();
        if !is_far(*own, country, FAR_FERTILITY) && !is_outside {
            return RateState::Right;
        }
        let cell = self.of_year("fertility", "rate", self.base(), None);
        let far = Far { figure: "fertility", own: *own, country, decimals: 2, year: vital.year };
        diagnostics.extend(cell.map(|cell| far.at(cell.span, self.country.vital_source())));
        RateState::Wrong
    }

    /// Births, deaths and moves of the base year by 1,000 persons.
    fn flows(&self, [lives, births]: [RateState; 2], diagnostics: &mut Diagnostics) {
        let (Some(vital), Some(persons)) = (self.vital(), self.indicators.persons.first()) else {
            return;
        };
        let share = |own: f64, country: f64| (own / persons, country / vital.persons);
        let (own, country) = share(self.indicators.births, vital.births);
        let mut push = |figure: &'static str, (own, country): (f64, f64), span: Option<Span>| {
            let (own, country) = (1000.0 * own, 1000.0 * country);
            let far = Far { figure, own, country, decimals: 1, year: vital.year };
            diagnostics.extend(span.map(|span| far.at(span, self.country.vital_source())));
        };
        if births == RateState::Right && is_far(own, country, FAR_RATE) {
            let cell = self.of_year("population", "persons", self.base(), Some(Sex::Female));
            push("births", (own, country), cell.map(|cell| cell.span));
        }
        let (own, country) = share(self.indicators.deaths, vital.deaths);
        if lives == RateState::Right && is_far(own, country, FAR_RATE) {
            let cell = self.of_year("population", "persons", self.base(), None);
            push("deaths", (own, country), cell.map(|cell| cell.span));
        }
        let (own, country) = share(self.indicators.net_migration, vital.net_migration);
        if (own - country).abs() > FAR_MOVES {
            let column = if self.has_net() { "net_persons" } else { "in_persons" };
            let cell = self.of_year("migration", column, self.base(), None);
            let span = cell.map(|cell| cell.span).or_else(|| self.places.value(MODEL_FILE, "data"));
            push("migration", (own, country), span);
        }
    }

    fn has_net(&self) -> bool {
        self.places.table_of("migration").is_some_and(|table| table.has("net_persons"))
    }

    /// The ten years in which the population changes most, or all years of a shorter study.
    fn growth(&self, diagnostics: &mut Diagnostics) {
        let persons = &self.indicators.persons;
        let span = GROWTH_YEARS.min(persons.len() - 1);
        let change = |t: usize| persons[t + span] / persons[t].max(1e-9) - 1.0;
        // As much as in ten years at the same pace.
        let pace = |change: f64| libm::pow(1.0 + change, GROWTH_YEARS as f64 / span as f64) - 1.0;
        let most = (0..persons.len() - span)
            .map(|t| (t, change(t)))
            .max_by(|one, other| one.1.abs().total_cmp(&other.1.abs()).then(other.0.cmp(&one.0)));
        let Some((t, change)) = most.filter(|(_, change)| pace(*change).abs() > FAR_GROWTH) else {
            return;
        };
        let (from, to) = (self.base().plus(t), self.base().plus(t + span));
        let of = |year: Year| self.country.vital(year).map(|vital| vital.persons);
        let (Some(before), Some(after)) = (of(from), of(to)) else { return };
        let Some(place) = self.places.value(MODEL_FILE, "model.horizon") else { return };
        let (own, country) = (100.0 * change, 100.0 * (after / before - 1.0));
        let far = Far { figure: "population", own, country, decimals: 0, year: from.0 };
        diagnostics.push(
            far.within(from, to)
                .persons(persons[t], persons[t + span])
                .at(place, self.country.vital_source()),
        );
    }

    /// Need a head, and for each of the old.
    fn need(&self, diagnostics: &mut Diagnostics) {
        let own = self.indicators;
        let Some(persons) = own.persons.first().filter(|persons| **persons > 0.0) else { return };
        if let Some(country) = self.country.need_per_head(self.base()) {
            let head = own.need_dkk / persons;
            let place = self.places.value(MODEL_FILE, "area[0].service_budget_dkk");
            if let Some(place) = place.filter(|_| is_far(head, country.dkk, FAR_RATE)) {
                let (own, country, year) = (head, country.dkk, country.year);
                let far = Far { figure: "need", own, country, decimals: 0, year };
                diagnostics.push(far.at(place, self.country.need_source()));
            }
        }
        // A study without care of the old has no need of theirs.
        if own.old_need_dkk <= 0.0 || own.old_persons <= 0.0 {
            return;
        }
        if let Some(country) = self.country.need_per_old(self.base()) {
            let each = own.old_need_dkk / own.old_persons;
            let row = self.row("use_rates", "rate", |row| row.is_of_ages(&(OLD_AGE..usize::MAX)));
            if let Some(cell) = row.filter(|_| is_far(each, country.dkk, FAR_RATE)) {
                let (own, country, year) = (each, country.dkk, country.year);
                let far = Far { figure: "need-old", own, country, decimals: 0, year };
                diagnostics.push(far.at(cell.span, self.country.old_source()));
            }
        }
    }
}

/// Is `own` more than this share above or below the country's?
fn is_far(own: f64, country: f64, share: f64) -> bool {
    (own - country).abs() > share * country.abs()
}

/// A cell with a rate.
struct RateCell {
    span: Span,
    column: String,
    found: String,
    number: f64,
    decimal: char,
}

impl RateCell {
    /// The warning of rates that must be multiplied with `scale`.
    fn off_by(&self, scale: f64) -> Diagnostic {
        Diagnostic::at(Code::RatesOffByTens, self.span.clone())
            .with("column", &self.column)
            .with("found", &self.found)
            .with("meant", typed(self.number * scale, self.decimal))
            .with("way", if scale < 1.0 { "high" } else { "low" })
            .with_decimal("times", if scale < 1.0 { 1.0 / scale } else { scale }, 0)
    }
}

/// A figure that is far from the country's.
struct Far {
    /// The word that messages choose by.
    figure: &'static str,
    own: f64,
    country: f64,
    decimals: usize,
    /// Of the country's figure.
    year: i32,
}

impl Far {
    fn within(self, from: Year, to: Year) -> FarGrowth {
        FarGrowth { far: self, from, to, persons: (0.0, 0.0) }
    }

    fn at(self, place: Span, source: String) -> Diagnostic {
        let year = Year(self.year);
        self.within(year, year).at(place, source)
    }
}

/// The same over some years.
struct FarGrowth {
    far: Far,
    from: Year,
    to: Year,
    /// At the beginning and at the end.
    persons: (f64, f64),
}

impl FarGrowth {
    fn persons(self, before: f64, after: f64) -> Self {
        Self { persons: (before, after), ..self }
    }

    fn at(self, place: Span, source: String) -> Diagnostic {
        let Self { far, from, to, persons } = self;
        Diagnostic::at(Code::FarFromCountry, place)
            .with("figure", far.figure)
            .with("year", far.year.to_string())
            .with("from", from.to_string())
            .with("to", to.to_string())
            .with("source", source)
            .with_decimal("own", far.own, far.decimals)
            .with_decimal("country", far.country, far.decimals)
            .with_decimal("before", persons.0, 0)
            .with_decimal("after", persons.1, 0)
    }
}
