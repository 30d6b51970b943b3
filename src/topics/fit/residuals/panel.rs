//! Two panels with their cells, the key above them, and the outline of what departs most.
//!
//! Start at [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::frame;
use crate::chart::page::Anchor;
use crate::chart::theme::{AXIS, Colour, DIVERGING, GROUND, INK, Marker, Pen, Type, WHITE};
use crate::demography::lee_carter::{DeathGroup, Met};
use crate::model::Sex;
use crate::text::number;

use crate::topics::fit::residuals::{ResidualDrawing, SMALLEST, STEPS};

/// Space between panels.
const APART: f64 = 24.0;
/// Space between the ages and the plot.
const GUTTER: f64 = 8.0;
/// Space under the key, and under a panel's head.
const UNDER: f64 = 10.0;
/// Width of a field of the key.
const FIELD: f64 = 34.0;
/// Diameter of a dot.
const DOT: f64 = 4.5;

/// How many years and how many ages make a cell that can be seen.
pub(crate) fn bands(
    drawing: &ResidualDrawing<'_>,
    canvas: &Canvas<'_>,
    body: Rect,
) -> (usize, usize) {
    let plot = plots(drawing, canvas, body)[0];
    let band = |pixels: f64, count: usize| {
        let fits = |band: &usize| pixels * *band as f64 >= SMALLEST * count as f64;
        [1, 2, 5, 10, 20, 25, 50].into_iter().find(fits).unwrap_or(count.max(1))
    };
    (band(plot.width(), drawing.compared.years), band(plot.height(), drawing.compared.ages))
}

/// Where the two plots stand, women first.
fn plots(drawing: &ResidualDrawing<'_>, canvas: &Canvas<'_>, body: Rect) -> [Rect; 2] {
    let style = canvas.label();
    let body = Rect { top: body.top + key_height(drawing, canvas, body), ..body };
    let ages = canvas.width_of("100", style) + GUTTER;
    // The last year's label begins under its cell.
    let after = canvas.width_of("2000", style);
    let head = style.size * LEADING + UNDER;
    let below = frame::year_axis_height(style);
    let (columns, rows) = if drawing.is_wide() { (2.0, 1.0) } else { (1.0, 2.0) };
    let width = (body.width() - (columns - 1.0) * APART) / columns;
    let height = (body.height() - (rows - 1.0) * APART) / rows;
    [0.0, 1.0].map(|place| {
        let (column, row) = if drawing.is_wide() { (place, 0.0) } else { (0.0, place) };
        let left = body.left + column * (width + APART);
        let top = body.top + row * (height + APART);
        Rect {
            left: left + ages,
            top: top + head,
            right: left + width - after,
            bottom: top + height - below,
        }
    })
}

/// Draws key and panels.
pub(crate) fn draw(drawing: &ResidualDrawing<'_>, canvas: &Canvas<'_>, body: Rect) {
    key(drawing, canvas, body);
    let sexes = Sex::BOTH.into_iter().zip(drawing.sexes());
    for (rect, (sex, (letter, cells))) in plots(drawing, canvas, body).into_iter().zip(sexes) {
        let head = drawing.texts.format("residuals-sex", &[("sex", letter.into())]);
        canvas.text((rect.left, rect.top - UNDER), Anchor::Start, &head, canvas.bold());
        let years = (f64::from(drawing.first_year()), f64::from(drawing.last_year() + 1));
        let ages = (drawing.compared.first_age as f64, drawing.last_age() as f64 + 1.0);
        let plot = canvas.plot(rect, years, ages);
        canvas.rect(rect, GROUND);
        draw_cells(drawing, &plot, cells);
        if let Some(own) = drawing.departure.filter(|one| one.sex == sex) {
            outline(&plot, own.group, ages);
        }
        let style = canvas.label();
        age_axis(canvas, &plot, ages, style);
        frame::year_axis(canvas, &plot, drawing.first_year(), drawing.last_year(), style);
        canvas.line(&[(rect.left, rect.bottom), (rect.right, rect.bottom)], Pen::solid(AXIS, 1.0));
    }
}

/// The step of the scale that a deviation has: 3 is within chance.
fn step(deviation: f64) -> usize {
    let past = STEPS.iter().filter(|step| deviation.abs() > **step).count();
    if deviation < 0.0 { 3 - past } else { 3 + past }
}

fn draw_cells(drawing: &ResidualDrawing<'_>, plot: &Plot<'_>, cells: &[Met]) {
    let mut dots = Vec::new();
    for block in drawing.blocks(cells) {
        let step = step(block.met.deviation());
        if step == 3 {
            continue;
        }
        let year = |place: usize| f64::from(drawing.first_year()) + place as f64;
        let age = |place: usize| (drawing.compared.first_age + place) as f64;
        let (left, right) = (year(block.years.0), year(block.years.1));
        let (low, high) = (age(block.ages.0), age(block.ages.1));
        let corners = [(left, low), (right, low), (right, high), (left, high)];
        plot.fill(&corners, DIVERGING[step]);
        if step > 3 {
            dots.push((0.5 * (left + right), 0.5 * (low + high)));
        }
    }
    plot.marks(&dots, Marker::Circle, DOT, INK);
}

/// Lines on either side of the years, or of the years of birth, that depart most.
fn outline(plot: &Plot<'_>, group: DeathGroup, ages: (f64, f64)) {
    let lines: [Vec<(f64, f64)>; 2] = match group {
        // Outside the cells of all whose year less age lies between.
        DeathGroup::Born(from, until) => [from - 1, until + 1].map(|birth| {
            let birth = f64::from(birth);
            let left = plot.x.0.max(birth + ages.0);
            let right = plot.x.1.min(birth + ages.1);
            if left < right { vec![(left, left - birth), (right, right - birth)] } else { vec![] }
        }),
        DeathGroup::Years(from, until) => {
            [from, until + 1].map(|year| vec![(f64::from(year), ages.0), (f64::from(year), ages.1)])
        }
    };
    for line in lines.iter().filter(|line| line.len() == 2) {
        plot.line(line, Pen::solid(WHITE, 5.0));
        plot.line(line, Pen::solid(INK, 2.0));
    }
}

/// Ages beside the plot, as many as have room.
fn age_axis(canvas: &Canvas<'_>, plot: &Plot<'_>, ages: (f64, f64), style: Type) {
    let an_age = plot.rect.height() / (ages.1 - ages.0);
    let step =
        [1.0, 5.0, 10.0, 20.0, 50.0].into_iter().find(|step| step * an_age >= 1.8 * style.size);
    let step = step.unwrap_or(100.0);
    let mut age = (ages.0 / step).ceil() * step;
    while age < ages.1 {
        let (x, y) = plot.at(plot.x.0, age);
        canvas.line(&[(x - 4.0, y), (x, y)], Pen::solid(AXIS, 1.0));
        let label = number::decimal(age, 0, crate::text::Lang::En);
        canvas.text((x - 6.0, y + 0.35 * style.size), Anchor::End, &label, style);
        age += step;
    }
}

/// The words on either side of the key's fields.
fn key_words(drawing: &ResidualDrawing<'_>) -> (String, String) {
    (drawing.texts.get("residuals-key-less"), drawing.texts.get("residuals-key-more"))
}

/// Left edge of the fields, and whether the words stand above them: where they have no room beside.
fn key_places(drawing: &ResidualDrawing<'_>, canvas: &Canvas<'_>, body: Rect) -> (f64, bool) {
    let style = canvas.label();
    let (less, more) = key_words(drawing);
    let (left, right) = (canvas.width_of(&less, style), canvas.width_of(&more, style));
    let fields = FIELD * DIVERGING.len() as f64;
    let stands_above = left + fields + right + 4.0 * GUTTER > body.width();
    (if stands_above { body.left } else { body.left + left + 2.0 * GUTTER }, stands_above)
}

fn key_height(drawing: &ResidualDrawing<'_>, canvas: &Canvas<'_>, body: Rect) -> f64 {
    let (label, foot) = (canvas.label().size, canvas.small().size);
    let above = if key_places(drawing, canvas, body).1 { 2.0 * label * LEADING } else { 0.0 };
    above + label + foot * LEADING + 4.0 + UNDER
}

/// Seven fields with the deviations at which they meet, and what either end means.
fn key(drawing: &ResidualDrawing<'_>, canvas: &Canvas<'_>, body: Rect) {
    let style = canvas.label();
    let (left, stands_above) = key_places(drawing, canvas, body);
    let (less, more) = key_words(drawing);
    let mut top = body.top;
    if stands_above {
        let lines = [less.clone(), more.clone()];
        canvas.lines((body.left, top + 0.8 * style.size), &lines, style);
        top += 2.0 * style.size * LEADING;
    }
    let (base, height) = (top + 0.85 * style.size, style.size);
    for (place, colour) in DIVERGING.into_iter().enumerate() {
        field(canvas, (left + FIELD * place as f64, top), height, colour, place > 3);
    }
    let right = left + FIELD * DIVERGING.len() as f64;
    if !stands_above {
        canvas.text((left - 2.0 * GUTTER, base), Anchor::End, &less, style);
        canvas.text((right + 2.0 * GUTTER, base), Anchor::Start, &more, style);
    }
    let small = canvas.small();
    let limits = STEPS.iter().rev().map(|step| -step).chain(STEPS);
    for (place, limit) in limits.enumerate() {
        let label = number::decimal(limit, 0, drawing.context.lang);
        let middle = left + FIELD * (place + 1) as f64 - 0.5 * canvas.width_of(&label, small);
        let at = (middle, top + height + 4.0 + 0.8 * small.size);
        canvas.text(at, Anchor::Start, &label, small);
    }
}

fn field(canvas: &Canvas<'_>, at: (f64, f64), height: f64, colour: Colour, has_dot: bool) {
    let rect = Rect { left: at.0, top: at.1, right: at.0 + FIELD, bottom: at.1 + height };
    canvas.rect(rect, colour);
    canvas.outline(rect, Pen::solid(AXIS, 1.0));
    if has_dot {
        let middle = (0.5 * (rect.left + rect.right), 0.5 * (rect.top + rect.bottom));
        canvas.mark(middle, Marker::Circle, DOT, INK);
    }
}
