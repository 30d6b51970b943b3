//! The picture `residuals`: where observed deaths depart from a fit. A heat map of years and ages, women and men beside
//! each other.
//!
//! A cell is of as many years and ages as make it wide enough to be seen, and shows all their deaths together. What
//! is more than by the fit has a dot beside its colour, so that a print in grey can be read. Start at [`compose`].

mod panel;
mod words;

use crate::text::Texts;

use crate::chart::Size;
use crate::chart::compose::{self, Outline, try_out};
use crate::chart::frame;
use crate::chart::scale::drawable;
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value, values};

/// What the picture shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Residuals {
    /// The first year.
    pub first_year: i32,
    /// The youngest age.
    pub first_age: usize,
    /// How many ages; the last is open.
    pub ages: usize,
    /// Deaths of women by year and age, shape `[year][age]`.
    pub women: Vec<Deaths>,
    /// And of men.
    pub men: Vec<Deaths>,
    /// What departs most from the fit, if anything departs more than by chance.
    pub finding: Option<Finding>,
}

/// Deaths of one sex, year and age, or of some of them together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deaths {
    /// Persons.
    pub observed: f64,
    /// Persons by the fit.
    pub fitted: f64,
}

impl Deaths {
    /// In standard deviations of chance, which is the root of what is fitted; 0 where that is nothing.
    pub fn deviation(self) -> f64 {
        if self.fitted > 0.0 { (self.observed - self.fitted) / self.fitted.sqrt() } else { 0.0 }
    }
}

/// A group that departs from the fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// Women, or men?
    pub is_women: bool,
    /// Do `from` and `until` say when they were born, or when they lived?
    pub is_births: bool,
    /// First year.
    pub from: i32,
    /// Last year.
    pub until: i32,
    /// All of them.
    pub deaths: Deaths,
}

/// Standard deviations at which a colour begins, on either side: chance alone goes past the first in three of ten
/// cells, past the second in one of twenty, past the third in one of sixteen thousand.
pub(crate) const STEPS: [f64; 3] = [1.0, 2.0, 4.0];
/// Least width and height of a cell, in pixels: a dot and a little ground.
const SMALLEST: f64 = 8.0;

/// Draws deaths against the fit.
pub(crate) fn compose(input: &Residuals, context: &Context) -> Draft {
    let texts = Texts::new(context.lang);
    let mut story = ResidualStory { input, context, texts: &texts, bands: (1, 1) };
    if story.is_drawn() {
        // The foot says how large a cell is.
        story.bands = try_out(context, &texts, &story.heading(), |canvas, body| {
            panel::bands(&story, canvas, body)
        });
    }
    let (bad, all) = (story.bad(), input.women.len() + input.men.len());
    let outline = Outline {
        name: "residuals",
        heading: story.heading(),
        table: story.table(),
        message: (!story.is_drawn()).then(|| frame::no_picture(&texts, bad, all)),
    };
    compose::compose(context, &texts, outline, |canvas, body| {
        panel::draw(&story, canvas, body);
        story.description()
    })
}

/// The input with what its words need.
struct ResidualStory<'a> {
    input: &'a Residuals,
    context: &'a Context,
    texts: &'a Texts,
    /// How many years and how many ages a cell is of.
    bands: (usize, usize),
}

/// Some years and ages together.
#[derive(Clone, Copy)]
struct Block {
    /// First year and the year after the last, as places from 0.
    years: (usize, usize),
    /// First age and the age after the last, as places from 0.
    ages: (usize, usize),
    deaths: Deaths,
}

impl ResidualStory<'_> {
    fn years(&self) -> usize {
        self.input.women.len().checked_div(self.input.ages).unwrap_or(0)
    }

    fn last_year(&self) -> i32 {
        self.input.first_year + self.years().saturating_sub(1) as i32
    }

    fn last_age(&self) -> usize {
        self.input.first_age + self.input.ages.saturating_sub(1)
    }

    fn bad(&self) -> usize {
        let cells = self.input.women.iter().chain(&self.input.men);
        cells.filter(|cell| !drawable(cell.observed) || !drawable(cell.fitted)).count()
    }

    fn has_shape(&self) -> bool {
        self.years() > 0 && self.input.men.len() == self.input.women.len()
    }

    fn is_drawn(&self) -> bool {
        self.has_shape() && self.bad() == 0
    }

    /// Are the panels beside each other, or one under the other?
    fn is_wide(&self) -> bool {
        self.context.size != Size::Tall
    }

    /// The cells of the picture, first year and youngest age first.
    fn blocks(&self, cells: &[Deaths]) -> Vec<Block> {
        let ages = self.input.ages;
        let mut blocks = Vec::new();
        for years in spans(self.years(), self.bands.0) {
            for of_ages in spans(ages, self.bands.1) {
                let mut deaths = Deaths { observed: 0.0, fitted: 0.0 };
                for year in years.0..years.1 {
                    for cell in &cells[year * ages + of_ages.0..year * ages + of_ages.1] {
                        deaths.observed += cell.observed;
                        deaths.fitted += cell.fitted;
                    }
                }
                blocks.push(Block { years, ages: of_ages, deaths });
            }
        }
        blocks
    }

    fn table(&self) -> Table {
        let header = "sex,year_from,year_to,age_from,age_to,deaths,fitted_deaths,deviation";
        let mut table = Table::exact(header, None::<[Value<'_>; 0]>);
        let sexes = [("f", &self.input.women), ("m", &self.input.men)];
        for (letter, cells) in sexes.into_iter().filter(|_| self.has_shape()) {
            for block in self.blocks(cells) {
                let year = |place: usize| self.input.first_year + place as i32;
                let age = |place: usize| self.input.first_age + place;
                let (years, ages, deaths) = (block.years, block.ages, block.deaths);
                table.add(values![letter, year(years.0), year(years.1 - 1)]);
                table.add(values![age(ages.0), age(ages.1 - 1), deaths.observed, deaths.fitted]);
                table.add(values![deaths.deviation()]).end_row();
            }
        }
        table
    }
}

/// Places 0 to `count` in spans of `band`, each with the place after its last; a rest of half a band or less joins the
/// last.
fn spans(count: usize, band: usize) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut from = 0;
    while from < count {
        let rest = count - from;
        let to = if 2 * rest <= 3 * band { count } else { from + band };
        spans.push((from, to));
        from = to;
    }
    spans
}
