//! Who is covered, when? A heat map of areas and years: the share of the need for services that money covers.
//!
//! The scale has 100 % in its middle and goes by the number that is printed, so that two cells with one number have
//! one colour. Where not every year has room, the first, the decision year, the last and the year of the lowest
//! coverage are drawn with each fifth, tenth … between; the finding is of all years. Start at `compose`.

mod words;

use crate::chart::canvas::{Canvas, Rect};
use crate::chart::compose;
use crate::chart::compose::{Outline, try_out};
use crate::chart::frame;
use crate::chart::heat;
use crate::chart::heat::{HeatAside, HeatCell, HeatFrame, HeatMap, HeatSign};
use crate::chart::scale::drawable;
use crate::chart::theme::{Colour, DIVERGING, WHITE};
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value};
use crate::text::{Texts, number};

/// What the picture shows: one plan under one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// Id of the plan.
    pub plan: String,
    /// The years, one after another.
    pub years: Vec<i32>,
    /// The areas in the study's order.
    pub areas: Vec<CoverageArea>,
}

/// One area over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageArea {
    /// Id, for the table.
    pub id: String,
    /// Name in the language of the picture.
    pub name: String,
    /// By year, as many as there are years.
    pub years: Vec<CoverageYear>,
}

/// One area in one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CoverageYear {
    /// Money for services ÷ need for services; none where nothing is needed.
    pub coverage: Option<f64>,
    /// The highest floor that policies or the plan lay under it; none where none does.
    pub floor: Option<f64>,
    /// Is it below that floor, by more than rounding?
    pub below_floor: bool,
}

impl CoverageYear {
    fn known(&self) -> Option<f64> {
        self.coverage.filter(|coverage| drawable(*coverage))
    }

    fn is_bad(&self) -> bool {
        self.coverage.is_some_and(|coverage| !drawable(coverage))
    }
}

/// Per cent at which the lower colours end and the upper begin, from below; the middle is what lies between.
const LIMITS: [i32; 6] = [90, 95, 98, 102, 105, 110];
/// Years between those drawn, where not every one has room.
const STRIDES: [i32; 7] = [1, 2, 5, 10, 20, 25, 50];

/// Draws coverage by area and year.
pub(crate) fn compose(input: &Coverage, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let mut drawing = CoverageDrawing { input, context, texts: &texts, columns: Vec::new() };
    if drawing.is_drawn() {
        // The foot says which years are left out.
        let columns = |canvas: &Canvas<'_>, body| drawing.columns_that_fit(canvas, body);
        drawing.columns = try_out(context, &texts, &drawing.heading(), columns);
    }
    let (bad, all) = drawing.bad();
    let outline = Outline {
        name: "coverage",
        heading: drawing.heading(),
        table: drawing.table(),
        message: (!drawing.is_drawn()).then(|| frame::no_picture(&texts, bad, all)),
    };
    compose::compose(context, &texts, outline, |canvas, body| {
        let used = heat::key(canvas, body, &drawing.key(), canvas.small().size);
        let body = Rect { top: body.top + used, ..body };
        heat::draw(canvas, context.size, body, &drawing.sheet());
        drawing.description()
    })
}

/// The input with what its words need.
struct CoverageDrawing<'a> {
    input: &'a Coverage,
    context: &'a Context,
    texts: &'a Texts,
    /// Places of the years that are drawn.
    columns: Vec<usize>,
}

/// Coverage of one area in one year.
#[derive(Clone, Copy)]
struct CoverageSpot {
    area: usize,
    /// Its place.
    year: usize,
    share: f64,
}

/// Shares that differ by no more than this are the same.
const SAME: f64 = 1e-6;

impl CoverageDrawing<'_> {
    fn cells(&self) -> impl Iterator<Item = &CoverageYear> {
        let years = self.input.years.len();
        self.input.areas.iter().flat_map(move |area| area.years.iter().take(years))
    }

    /// How many numbers are none, of how many.
    fn bad(&self) -> (usize, usize) {
        (self.cells().filter(|cell| cell.is_bad()).count(), self.cells().count())
    }

    /// Is there any number, or at least a cell that needs none?
    fn is_drawn(&self) -> bool {
        self.cells().any(|cell| !cell.is_bad())
    }

    /// Every number, area by area.
    fn spots(&self) -> impl Iterator<Item = CoverageSpot> {
        let years = self.input.years.len();
        self.input.areas.iter().enumerate().flat_map(move |(area, own)| {
            own.years.iter().take(years).enumerate().filter_map(move |(year, cell)| {
                Some(CoverageSpot { area, year, share: cell.known()? })
            })
        })
    }

    /// The lowest, the earliest of equals and then the first area.
    fn lowest(&self) -> Option<CoverageSpot> {
        self.extreme(-1.0)
    }

    /// The highest, the earliest of equals and then the first area.
    fn highest(&self) -> Option<CoverageSpot> {
        self.extreme(1.0)
    }

    fn extreme(&self, sign: f64) -> Option<CoverageSpot> {
        self.spots().reduce(|a, b| {
            let gain = sign * (b.share - a.share);
            let is_equal_and_earlier = gain > -SAME && b.year < a.year;
            if gain > SAME || is_equal_and_earlier { b } else { a }
        })
    }

    /// All years if they have room, else each second, fifth … with those that the finding needs.
    fn columns_that_fit(&self, canvas: &Canvas<'_>, body: Rect) -> Vec<usize> {
        let years = &self.input.years;
        let places = 0..years.len();
        let aside = self.aside(&places.clone().collect::<Vec<_>>());
        let cells = self.cells().map(|cell| self.written(cell));
        let texts: Vec<String> = cells.chain(years.iter().map(i32::to_string)).collect();
        let (size, names) = (self.context.size, self.names());
        let most = heat::columns_that_fit(canvas, size, body, &names, aside.as_ref(), &texts);
        let lowest = self.lowest().map(|spot| spot.year);
        let chosen = |stride: i32| -> Vec<usize> {
            let is_kept = |place: &usize| {
                let year = years[*place];
                let is_end = *place == 0 || place + 1 == years.len();
                let is_needed = year == self.context.decision_year || lowest == Some(*place);
                is_end || is_needed || year % stride == 0
            };
            places.clone().filter(is_kept).collect()
        };
        let mut tried = STRIDES.into_iter().map(chosen);
        tried.find(|columns| columns.len() <= most).unwrap_or_else(|| chosen(i32::MAX))
    }

    fn names(&self) -> Vec<String> {
        self.input.areas.iter().map(|area| area.name.clone()).collect()
    }

    /// A number as its cell prints it: whole per cent, without the sign.
    fn written(&self, cell: &CoverageYear) -> String {
        match (cell.known(), cell.coverage) {
            (Some(share), _) => number::decimal(100.0 * share, 0, self.context.lang),
            (None, None) => "–".to_owned(),
            (None, Some(_)) => "?".to_owned(),
        }
    }

    /// The floors of each area over the years drawn, if there is any.
    fn aside(&self, columns: &[usize]) -> Option<HeatAside> {
        let lang = self.context.lang;
        let floors = self.input.areas.iter().map(|area| {
            let floors = columns.iter().filter_map(|place| area.years.get(*place)?.floor);
            let ends = floors.map(|own| (own, own)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
            let Some((low, high)) = ends else { return String::new() };
            let [least, most] = [low, high].map(|floor| number::share(floor, 0, lang));
            if least == most { least } else { number::share_range(low, high, 0, lang) }
        });
        let words: Vec<String> = floors.collect();
        let is_any = words.iter().any(|words| !words.is_empty());
        is_any.then(|| HeatAside { head: self.texts.get("head-floor"), words })
    }

    fn sheet(&self) -> HeatMap {
        let years = &self.input.years;
        let blank = CoverageYear { coverage: None, floor: None, below_floor: false };
        let mut frames = Vec::new();
        let mut cells = Vec::with_capacity(self.input.areas.len());
        for (row, area) in self.input.areas.iter().enumerate() {
            let mut faces = Vec::with_capacity(self.columns.len());
            for (column, place) in self.columns.iter().enumerate() {
                let cell = area.years.get(*place).unwrap_or(&blank);
                faces.push(HeatCell {
                    text: self.written(cell),
                    fill: fill(cell),
                    is_bold: cell.below_floor,
                    is_marked: cell.below_floor,
                });
                if cell.floor.is_some() {
                    match frames.last_mut() {
                        Some(HeatFrame { row: own, last, .. })
                            if *own == row && *last + 1 == column =>
                        {
                            *last = column;
                        }
                        _ => frames.push(HeatFrame { row, first: column, last: column }),
                    }
                }
            }
            cells.push(faces);
        }
        let year = |place: &usize| years.get(*place).copied().unwrap_or_default();
        let projected = self.columns.iter().position(|place| year(place) > self.context.base_year);
        let is_decision = |place: &usize| year(place) == self.context.decision_year;
        HeatMap {
            names: self.names(),
            heads: self.columns.iter().map(|place| year(place).to_string()).collect(),
            bold_heads: self.columns.iter().map(is_decision).collect(),
            cells,
            frames,
            aside: self.aside(&self.columns),
            above: projected.map(|column| (column, self.texts.get("chart-projection"))),
        }
    }

    fn key(&self) -> Vec<(HeatSign, String)> {
        let range = |i: usize| match (i.checked_sub(1), LIMITS.get(i)) {
            (None, _) => self.texts.format("share-under", &[("share", LIMITS[0].into())]),
            (_, None) => self.texts.format("share-over", &[("share", LIMITS[5].into())]),
            // Below the middle a field has its lower limit, above it the upper one.
            (Some(below), Some(limit)) => match i {
                1 | 2 => format!("{}–{}", LIMITS[below], limit - 1),
                3 => format!("{}–{}", LIMITS[below], limit),
                _ => format!("{}–{}", LIMITS[below] + 1, limit),
            },
        };
        let mut items: Vec<(HeatSign, String)> = DIVERGING
            .into_iter()
            .rev()
            .enumerate()
            .map(|(i, colour)| (HeatSign::Field(colour), range(i)))
            .collect();
        let drawn = || {
            let areas = self.input.areas.iter();
            areas.flat_map(|area| self.columns.iter().filter_map(|place| area.years.get(*place)))
        };
        if drawn().any(|cell| cell.floor.is_some()) {
            items.push((HeatSign::Frame, self.texts.get("coverage-framed")));
        }
        if drawn().any(|cell| cell.below_floor) {
            items.push((HeatSign::Corner, self.texts.get("head-below-floor")));
        }
        items
    }

    fn table(&self) -> Table {
        let mut rows = Vec::new();
        for area in &self.input.areas {
            for place in &self.columns {
                let (Some(cell), Some(year)) =
                    (area.years.get(*place), self.input.years.get(*place))
                else {
                    continue;
                };
                rows.push(vec![
                    Value::Text(&self.input.plan),
                    Value::Text(&area.id),
                    Value::from(*year),
                    cell.coverage.map_or(Value::Nothing, Value::Number),
                    cell.floor.map_or(Value::Nothing, Value::Number),
                    match cell.floor {
                        None => Value::Nothing,
                        Some(_) => Value::Text(if cell.below_floor { "true" } else { "false" }),
                    },
                ]);
            }
        }
        Table::exact("plan,area,year,coverage,floor,below_floor", rows)
    }
}

/// The colour of a cell: by its number in whole per cent.
fn fill(cell: &CoverageYear) -> Colour {
    let Some(share) = cell.known() else { return WHITE };
    let per_cent = (100.0 * share).round();
    let lower = LIMITS[..3].iter().filter(|limit| per_cent < f64::from(**limit)).count();
    let upper = LIMITS[3..].iter().filter(|limit| per_cent > f64::from(**limit)).count();
    // The scale runs from far above to far below.
    DIVERGING[3 + lower - upper]
}
