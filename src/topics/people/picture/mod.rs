//! The picture `population`: who will live here? A pyramid of two years, and how four age groups grow.
//!
//! Start at `compose`; the two panels are in files beside.

mod index;
mod pyramid;

use crate::text::number;
use crate::text::{Arg, Texts};

use crate::chart::Size;
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::compose::{self, Outline, undrawable};
use crate::chart::frame;
use crate::chart::frame::Heading;
use crate::chart::scale::{Axis, drawable};
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value, values};
use crate::model::AGE_GROUPS;

/// First and last age of the four groups: children, working age, pensioners, the oldest.
pub const GROUPS: [(usize, Option<usize>); 4] = AGE_GROUPS;
/// From this growth on (five times as many) a per cent says less than the two numbers.
const MANY_TIMES: f64 = 4.0;
/// The pyramid's uppermost group is open from this age on.
const OPEN_AGE: usize = 95;

const HEADER: &str = "scenario,year,sex,age_from,age_to,persons,index";

/// What the picture shows: one scenario's population.
#[derive(Debug, Clone, PartialEq)]
pub struct Population {
    /// Id of the scenario, for the table.
    pub scenario: String,
    /// The year that is filled; the first of `years` is outlined.
    pub chosen_year: i32,
    /// Year by year, the first year first.
    pub years: Vec<PopulationYear>,
    /// An official forecast to set beside the lines.
    pub official: Option<Official>,
    /// What was counted since, to set beside the lines.
    pub observed: Option<Official>,
}

/// Persons by single age on 1 January of a year; the last age is open.
#[derive(Debug, Clone, PartialEq)]
pub struct PopulationYear {
    /// The year.
    pub year: i32,
    /// Women aged 0, 1, 2 …
    pub women: Vec<f64>,
    /// Men aged 0, 1, 2 …
    pub men: Vec<f64>,
}

/// A forecast made by others, or what was counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Official {
    /// Whose it is, in the language of the picture: "Viborg Kommunes prognose 2016".
    pub name: String,
    /// Its numbers, in any order.
    pub points: Vec<OfficialPoint>,
}

/// One number of such a forecast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OfficialPoint {
    /// Which of the four groups, 3 for 80 and over.
    pub group: usize,
    /// The year.
    pub year: i32,
    /// Persons on 1 January.
    pub persons: f64,
}

impl PopulationYear {
    fn drawable(&self) -> bool {
        self.women.iter().chain(&self.men).all(|persons| drawable(*persons) && *persons >= 0.0)
    }

    /// Persons of both sexes aged `from` to `to`, or `from` and over.
    fn persons(&self, from: usize, to: Option<usize>) -> f64 {
        count(&self.women, from, to) + count(&self.men, from, to)
    }

    fn group(&self, group: usize) -> f64 {
        let (from, to) = GROUPS[group];
        self.persons(from, to)
    }
}

fn count(ages: &[f64], from: usize, to: Option<usize>) -> f64 {
    // Youngest first, always: the sum keeps its last bit.
    let number = to.map_or(usize::MAX, |to| to + 1 - from);
    ages.iter().skip(from).take(number).sum()
}

/// Draws the pyramid and the index of the age groups.
pub(crate) fn compose(input: &Population, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let bad = input.years.iter().filter(|year| !year.drawable()).count();
    let message = undrawable(&texts, bad, input.years.len());
    let nobody = PopulationYear { year: context.base_year, women: Vec::new(), men: Vec::new() };
    let base = input.years.first().unwrap_or(&nobody);
    let chosen = input.years.iter().find(|year| year.year == input.chosen_year);
    let chosen = chosen.or(input.years.last()).unwrap_or(&nobody);
    let drawing = PopulationDrawing { input, context, texts: &texts, base, chosen };
    let (first, last) = drawing.span();
    let measure = texts.get("population-measure");
    let outline = Outline {
        name: "population",
        heading: Heading {
            title: match message {
                Some(_) => texts.get("population-title-none"),
                None => drawing.title(),
            },
            subtitle: [measure, context.place.clone(), frame::span(first, last)].join(", "),
            notes: Vec::new(),
            plan: false,
        },
        table: if message.is_some() {
            Table::exact(HEADER, None::<[Value<'_>; 0]>)
        } else {
            drawing.table()
        },
        message,
    };
    compose::compose(context, &texts, outline, |canvas, body| drawing.panels(canvas, body))
}

/// The input with what its words need.
struct PopulationDrawing<'a> {
    input: &'a Population,
    context: &'a Context,
    texts: &'a Texts,
    /// The first year, outlined.
    base: &'a PopulationYear,
    /// The chosen year, filled; the same as `base` where there is one year only.
    chosen: &'a PopulationYear,
}

impl PopulationDrawing<'_> {
    fn one_year(&self) -> bool {
        self.base.year == self.chosen.year
    }

    /// How the number of the oldest changes, which is what care is planned by.
    fn title(&self) -> String {
        let lang = self.context.lang;
        let (before, after) = (self.base.group(3), self.chosen.group(3));
        if self.one_year() || before <= 0.0 {
            let year = self.chosen.year;
            let count = number::persons(after, lang);
            let args = [("count", count.into()), ("year", Arg::year(year))];
            return self.texts.format("population-title-now", &args);
        }
        let change = after / before - 1.0;
        if change >= MANY_TIMES {
            let args = [
                ("count", number::persons_brief(after, lang).into()),
                ("before", number::persons_brief(before, lang).into()),
                ("first", Arg::year(self.base.year)),
                ("last", Arg::year(self.chosen.year)),
            ];
            return self.texts.format("population-title-many", &args);
        }
        let args = [
            ("change", number::share(change.abs(), 0, lang).into()),
            ("first", Arg::year(self.base.year)),
            ("last", Arg::year(self.chosen.year)),
        ];
        // A change that would be written as 0 % is none.
        let key = if change.abs() < 0.005 {
            "population-title-same"
        } else if change > 0.0 {
            "population-title-more"
        } else {
            "population-title-fewer"
        };
        self.texts.format(key, &args)
    }

    fn panels(&self, canvas: &Canvas<'_>, body: Rect) -> String {
        let (left, right) = match self.context.size {
            // One above the other: side by side the bars would be too short.
            Size::Tall => {
                let middle = body.top + 0.52 * body.height();
                (Rect { bottom: middle - 20.0, ..body }, Rect { top: middle + 20.0, ..body })
            }
            Size::Standard | Size::Half => {
                let middle = body.left + 0.5 * body.width();
                (Rect { right: middle - 18.0, ..body }, Rect { left: middle + 18.0, ..body })
            }
        };
        let persons = pyramid::draw(self, canvas, left);
        let index = index::draw(self, canvas, right);
        self.description(&persons, &index)
    }

    /// Index of a group against the first year, if it had anyone then.
    fn index(&self, year: &PopulationYear, group: usize) -> Option<f64> {
        let base = self.base.group(group);
        (base > 0.0).then(|| 100.0 * year.group(group) / base)
    }

    /// The pyramid's groups: five years each, the last one open.
    fn five_year_groups(&self) -> Vec<(usize, Option<usize>)> {
        let ages = self.input.years.iter().map(|year| year.women.len().max(year.men.len()));
        let last = ages.max().unwrap_or(1).saturating_sub(1).min(OPEN_AGE);
        (0..=last / 5)
            .map(|i| (5 * i, if i == last / 5 { None } else { Some(5 * i + 4) }))
            .collect()
    }

    fn group_name(&self, group: usize) -> String {
        let (from, to) = GROUPS[group];
        match to {
            Some(to) => {
                self.texts.format("population-ages", &[("from", from.into()), ("to", to.into())])
            }
            None => self.texts.format("population-ages-open", &[("from", from.into())]),
        }
    }

    /// Bars and outline as drawn, then the lines, then the dots.
    fn table(&self) -> Table {
        type Ages = (usize, Option<usize>);
        let mut table = Table::exact(HEADER, None::<[Value<'_>; 0]>);
        let mut add = |who: &str, year: i32, sex, (from, to): Ages, persons, index: Option<f64>| {
            table.row(values![who, year, sex, from, to, persons, index]);
        };
        let scenario = self.input.scenario.as_str();
        let outlined = (!self.one_year()).then_some(self.base);
        for year in [self.chosen].into_iter().chain(outlined) {
            for (sex, persons) in [("m", &year.men), ("f", &year.women)] {
                for ages in self.five_year_groups() {
                    add(scenario, year.year, sex, ages, count(persons, ages.0, ages.1), None);
                }
            }
        }
        for (group, ages) in GROUPS.into_iter().enumerate() {
            for year in &self.input.years {
                let index = self.index(year, group);
                add(scenario, year.year, "b", ages, year.group(group), index);
            }
        }
        let beside = [("official", &self.input.official), ("observed", &self.input.observed)];
        for (who, own) in beside {
            for (point, index) in self.beside(own.as_ref()) {
                let ages = GROUPS[point.group];
                add(who, point.year, "b", ages, point.persons, Some(index));
            }
        }
        table
    }

    /// The points of others that can be set beside the lines, with their index.
    fn beside(&self, others: Option<&Official>) -> Vec<(OfficialPoint, f64)> {
        let (first, last) = self.span();
        let points = others.into_iter().flat_map(|others| &others.points);
        points
            .filter(|point| point.group < GROUPS.len() && drawable(point.persons))
            .filter(|point| (first..=last).contains(&point.year))
            .filter_map(|point| {
                let base = self.base.group(point.group);
                (base > 0.0).then(|| (*point, 100.0 * point.persons / base))
            })
            .collect()
    }

    fn span(&self) -> (i32, i32) {
        (self.base.year, self.input.years.last().map_or(self.base.year, |year| year.year))
    }

    /// Persons aged 20–64 per person aged 80 and over.
    fn ratio(&self, year: &PopulationYear) -> String {
        number::brief(year.group(1) / year.group(3), self.context.lang)
    }

    fn description(&self, persons: &Axis, index: &Axis) -> String {
        let lang = self.context.lang;
        let value = |year: &PopulationYear, group: usize| {
            let args = [
                ("group", self.group_name(group).into()),
                ("persons", number::persons(year.group(group), lang).into()),
                ("year", Arg::year(year.year)),
            ];
            self.texts.format("population-value", &args)
        };
        let mut values = vec![value(self.base, 3)];
        if !self.one_year() {
            values.push(value(self.chosen, 3));
        }
        values.push(value(self.chosen, 1));
        let (first, last) = self.span();
        let [_, (_, high)] = frame::axis_ends(persons, lang);
        let [(_, index_low), (_, index_high)] = frame::axis_ends(index, lang);
        let args = [
            ("first", Arg::year(self.base.year)),
            ("last", Arg::year(self.chosen.year)),
            ("years", frame::span(first, last).into()),
            ("high", high),
            ("index_low", index_low),
            ("index_high", index_high),
            ("values", values.join("; ").into()),
        ];
        self.texts.format("population-description", &args)
    }
}
