//! The left panel: men and women by five-year groups, one year as bars and one as a line.
//!
//! The side says the sex, not a colour. Start at [`draw`].

use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::page::Anchor;
use crate::chart::scale::Axis;
use crate::chart::theme::{AXIS, BAR, GRID, INK, Pen, Type, WHITE};
use crate::text::{Arg, number};

use crate::topics::people::picture::{PopulationDrawing, PopulationYear, count};

/// Draws the pyramid into `panel` and gives the axis of its right half.
pub(crate) fn draw(drawing: &PopulationDrawing<'_>, canvas: &Canvas<'_>, panel: Rect) -> Axis {
    let label = canvas.label();
    let size = label.size;
    let groups = drawing.five_year_groups();

    let text = if drawing.one_year() {
        drawing
            .texts
            .format("population-pyramid-head-one", &[("base", Arg::year(drawing.base.year))])
    } else {
        let args =
            [("chosen", Arg::year(drawing.chosen.year)), ("base", Arg::year(drawing.base.year))];
        drawing.texts.format("population-pyramid-head", &args)
    };
    let at = (panel.left, panel.top + 18.0);
    let y = canvas.paragraph(at, &text, canvas.bold(), panel.width());

    let ages: Vec<String> = groups
        .iter()
        .map(|&(from, to)| to.map_or_else(|| format!("{from}+"), |to| format!("{from}–{to}")))
        .collect();
    let plot_rect = Rect {
        left: panel.left + canvas.widest(&ages, label) + 12.0,
        top: y + 0.5 * size * LEADING,
        right: panel.right,
        bottom: panel.bottom - 8.0 - 1.15 * size,
    };

    let largest = [drawing.base, drawing.chosen]
        .iter()
        .flat_map(|year| [&year.men, &year.women])
        .flat_map(|ages| groups.iter().map(|&(from, to)| count(ages, from, to)))
        .fold(0.0, f64::max);
    // Two or three ticks a side: each label must fit within its half.
    let axis = Axis::around(0.0, largest, true, 3);
    let end = axis.high();
    let plot = canvas.plot(plot_rect, (-end, end), (0.0, groups.len() as f64));

    let sides = (plot.at(0.0, 0.0).0, y - 0.1 * size);
    let men = drawing.texts.get("population-men");
    canvas.text((plot_rect.left, sides.1), Anchor::Start, &men, label);
    let women = drawing.texts.get("population-women");
    canvas.text((sides.0 + 6.0, sides.1), Anchor::Start, &women, label);

    ticks(drawing, canvas, &plot, &axis, label);
    for (ages, sign) in [(&drawing.chosen.men, -1.0), (&drawing.chosen.women, 1.0)] {
        for (i, &(from, to)) in groups.iter().enumerate() {
            let (x, y) = (sign * count(ages, from, to), i as f64);
            plot.bar([(0.0, y), (x, y + 1.0)], BAR);
        }
    }
    if !drawing.one_year() {
        outline(&plot, drawing.base, &groups);
    }
    plot.line(&[(0.0, 0.0), (0.0, groups.len() as f64)], Pen::solid(WHITE, 2.0));

    let row = plot_rect.height() / groups.len() as f64;
    let every = ((size * LEADING / row).ceil() as usize).max(2);
    for (i, age) in ages.iter().enumerate().filter(|(i, _)| i % every == 0) {
        let y = plot.at(0.0, i as f64 + 0.5).1 + 0.36 * size;
        canvas.text((panel.left, y), Anchor::Start, age, label);
    }
    axis
}

/// The base year as one line on each side.
fn outline(plot: &Plot<'_>, year: &PopulationYear, groups: &[(usize, Option<usize>)]) {
    for (ages, sign) in [(&year.men, -1.0), (&year.women, 1.0)] {
        let mut line = vec![(0.0, 0.0)];
        for (i, &(from, to)) in groups.iter().enumerate() {
            let x = sign * count(ages, from, to);
            line.extend([(x, i as f64), (x, i as f64 + 1.0)]);
        }
        line.push((0.0, groups.len() as f64));
        plot.line(&line, Pen::solid(INK, 2.0));
    }
}

/// Grid and numbers of both sides; "persons" stands by the first one alone.
fn ticks(
    drawing: &PopulationDrawing<'_>,
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    axis: &Axis,
    style: Type,
) {
    let bottom = plot.rect.bottom;
    let baseline = bottom + 8.0 + 0.85 * style.size;
    let both: Vec<f64> = axis
        .ticks
        .iter()
        .skip(1)
        .map(|tick| -tick)
        .rev()
        .chain(axis.ticks.iter().copied())
        .collect();
    for &tick in &both {
        let x = plot.at(tick, 0.0).0;
        let pen = if tick == 0.0 { Pen::solid(AXIS, 1.0) } else { Pen::solid(GRID, 1.0) };
        canvas.line(&[(x, plot.rect.top), (x, bottom + 4.0)], pen);
    }
    // The ends first, then zero, then what has room between them.
    let (last, middle) = (both.len() - 1, both.len() / 2);
    let mut order = vec![0, last, middle];
    order.extend((1..last).filter(|i| *i != middle));
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for i in order {
        let mut text = number::decimal(both[i].abs(), axis.decimals, drawing.context.lang);
        if i == 0 {
            text = drawing.texts.format("population-persons", &[("value", text.into())]);
        }
        let x = plot.at(both[i], 0.0).0;
        let width = canvas.width_of(&text, style);
        // The last number ends at its tick, so that it stays within the panel.
        let left = if i == last { x - width } else { x };
        let right = left + width + 8.0;
        if taken.iter().all(|&(from, to)| right <= from || to <= left) {
            canvas.text((left, baseline), Anchor::Start, &text, style);
            taken.push((left, right));
        }
    }
}
