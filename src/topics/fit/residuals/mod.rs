//! The picture `residuals`: where observed deaths depart from a fit. A heat map of years and ages, women and men beside
//! each other.
//!
//! A cell is of as many years and ages as make it wide enough to be seen, and shows all their deaths together. What
//! is more than by the fit has a dot beside its colour, so that a print in grey can be read. Start at `compose`.

mod panel;
mod words;

use crate::demography::lee_carter::{Compared, Departure, Met};
use crate::text::Texts;

use crate::chart::Size;
use crate::chart::compose::{self, Outline, try_out};
use crate::chart::frame;
use crate::chart::scale::drawable;
use crate::chart::{Context, Draft};
use crate::figures::table::{Table, Value, values};

/// Standard deviations at which a colour begins, on either side: chance alone goes past the first in three of ten
/// cells, past the second in one of twenty, past the third in one of sixteen thousand.
pub(crate) const STEPS: [f64; 3] = [1.0, 2.0, 4.0];
/// Least width and height of a cell, in pixels: a dot and a little ground.
const SMALLEST: f64 = 8.0;

/// Draws deaths against the fit, and outlines the departure from it that is given.
pub(crate) fn compose(
    compared: &Compared,
    departure: Option<Departure>,
    context: &Context,
) -> Draft {
    let texts = Texts::new(context.lang);
    let bands = (1, 1);
    let mut drawing = ResidualDrawing { compared, departure, context, texts: &texts, bands };
    if drawing.is_drawn() {
        // The foot says how large a cell is.
        drawing.bands = try_out(context, &texts, &drawing.heading(), |canvas, body| {
            panel::bands(&drawing, canvas, body)
        });
    }
    let (bad, all) = (drawing.bad(), drawing.cells().count());
    let outline = Outline {
        name: "residuals",
        heading: drawing.heading(),
        table: drawing.table(),
        message: (!drawing.is_drawn()).then(|| frame::no_picture(&texts, bad, all)),
    };
    compose::compose(context, &texts, outline, |canvas, body| {
        panel::draw(&drawing, canvas, body);
        drawing.description()
    })
}

/// The input with what its words need.
struct ResidualDrawing<'a> {
    compared: &'a Compared,
    /// What departs most from the fit, if anything departs more than by chance.
    departure: Option<Departure>,
    context: &'a Context,
    texts: &'a Texts,
    /// How many years and how many ages a cell is of.
    bands: (usize, usize),
}

/// Some years and ages together.
#[derive(Clone, Copy)]
struct AgeYearBlock {
    /// First year and the year after the last, as places from 0.
    years: (usize, usize),
    /// First age and the age after the last, as places from 0.
    ages: (usize, usize),
    met: Met,
}

impl ResidualDrawing<'_> {
    fn first_year(&self) -> i32 {
        self.compared.first_year.0
    }

    fn last_year(&self) -> i32 {
        self.first_year() + self.compared.years.saturating_sub(1) as i32
    }

    fn last_age(&self) -> usize {
        self.compared.first_age + self.compared.ages.saturating_sub(1)
    }

    fn cells(&self) -> impl Iterator<Item = &Met> {
        self.compared.sexes.iter().flatten()
    }

    fn bad(&self) -> usize {
        self.cells().filter(|met| !drawable(met.deaths) || !drawable(met.expected)).count()
    }

    fn is_drawn(&self) -> bool {
        self.compared.years > 0 && self.bad() == 0
    }

    /// Are the panels beside each other, or one under the other?
    fn is_wide(&self) -> bool {
        self.context.size != Size::Tall
    }

    /// The cells of the picture, first year and youngest age first.
    fn blocks(&self, cells: &[Met]) -> Vec<AgeYearBlock> {
        let ages = self.compared.ages;
        let mut blocks = Vec::new();
        for years in spans(self.compared.years, self.bands.0) {
            for of_ages in spans(ages, self.bands.1) {
                let mut met = Met::default();
                for year in years.0..years.1 {
                    for cell in &cells[year * ages + of_ages.0..year * ages + of_ages.1] {
                        met.deaths += cell.deaths;
                        met.expected += cell.expected;
                    }
                }
                blocks.push(AgeYearBlock { years, ages: of_ages, met });
            }
        }
        blocks
    }

    /// Women and men, with their letters in the table.
    fn sexes(&self) -> [(&'static str, &[Met]); 2] {
        let [women, men] = &self.compared.sexes;
        [("f", women), ("m", men)]
    }

    fn table(&self) -> Table {
        let header = "sex,year_from,year_to,age_from,age_to,deaths,fitted_deaths,deviation";
        let mut table = Table::exact(header, None::<[Value<'_>; 0]>);
        for (letter, cells) in self.sexes() {
            for AgeYearBlock { years, ages, met } in self.blocks(cells) {
                let year = |place: usize| self.first_year() + place as i32;
                let age = |place: usize| self.compared.first_age + place;
                table.add(values![letter, year(years.0), year(years.1 - 1)]);
                table.add(values![age(ages.0), age(ages.1 - 1), met.deaths, met.expected]);
                table.add(values![met.deviation()]).end_row();
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
