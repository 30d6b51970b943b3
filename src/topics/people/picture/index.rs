//! The right panel: four age groups against the first year, and how many of working age there are
//! to one of the oldest.
//!
//! Start at [`draw`].

use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fonts::LEADING;
use crate::chart::labels::EndLabels;
use crate::chart::lines;
use crate::chart::over_years::YearPlot;
use crate::chart::scale::{Axis, marked};
use crate::chart::theme::{GREY, INK, LINES, Marker, Pen, Series, Type};
use crate::text::{Arg, number};

use crate::topics::people::picture::{GROUPS, Official, PopulationDrawing};

/// The oldest are the main line; the younger a group, the later its turn.
fn look(group: usize) -> Series {
    LINES[GROUPS.len() - 1 - group]
}

/// Draws the lines into `panel` and gives the axis.
pub(crate) fn draw(drawing: &PopulationDrawing<'_>, canvas: &Canvas<'_>, panel: Rect) -> Axis {
    let (first, last) = drawing.span();
    let top = heads(drawing, canvas, panel);
    let groups = group_lines(drawing);
    let dots = |others: &Option<Official>| -> Vec<(f64, f64)> {
        let points = drawing.beside(others.as_ref());
        points.iter().map(|(point, index)| (f64::from(point.year), *index)).collect()
    };
    let (official, observed) = (dots(&drawing.input.official), dots(&drawing.input.observed));
    let lines = groups.iter().flat_map(|(_, points)| points);
    let values = lines.chain(&official).chain(&observed).map(|point| point.1);
    let axis = Axis::of(values.chain([100.0]), false, 6);
    let most = drawing.context.size.right_at_most().min(0.45 * panel.width());
    let ends = EndLabels::measure_between(canvas, names(drawing, &groups), 60.0, most, 0.0);
    let around = YearPlot {
        context: drawing.context,
        texts: drawing.texts,
        years: (first, last),
        axis: &axis,
        tick: &|tick, _| number::decimal(tick, axis.decimals, drawing.context.lang),
        key: &[],
        notes: Vec::new(),
        left: 0.0,
        head: 1.6 * canvas.label().size + 18.0,
    };
    let plot = around.draw(canvas, Rect { top, right: panel.right - ends.margin, ..panel });
    // The level that all is measured against.
    plot.line(&[(plot.x.0, 100.0), (plot.x.1, 100.0)], Pen::solid(INK, 1.0));
    plot.marks(&official, Marker::Circle, 7.0, GREY);
    plot.marks(&observed, Marker::Square, 6.0, INK);
    let mut heights = Vec::new();
    for (group, points) in &groups {
        lines::series(&plot, points, look(*group), |year| marked(year, first, last));
        heights.push(points.last().map_or(0.0, |point| plot.at(point.0, point.1).1));
    }
    ends.place(canvas, plot.rect, &heights);
    axis
}

/// A group and its points, year by year.
type Line = (usize, Vec<(f64, f64)>);

/// The groups that had anyone in the first year.
fn group_lines(drawing: &PopulationDrawing<'_>) -> Vec<Line> {
    let years = &drawing.input.years;
    (0..GROUPS.len())
        .map(|group| {
            let points = years
                .iter()
                .filter_map(|year| Some((f64::from(year.year), drawing.index(year, group)?)));
            (group, points.collect::<Vec<_>>())
        })
        .filter(|(_, points)| !points.is_empty())
        .collect()
}

/// What stands at the right end of each line: the group and its index there.
fn names(drawing: &PopulationDrawing<'_>, lines: &[Line]) -> Vec<(String, Type)> {
    let (lang, size) = (drawing.context.lang, drawing.context.size.type_sizes().label);
    let name = |(group, points): &Line| {
        let end = points.last().map_or(0.0, |point| point.1);
        let text = format!("{}: {}", drawing.group_name(*group), number::decimal(end, 0, lang));
        (text, Type::bold(size, look(*group).pen.colour))
    };
    lines.iter().map(name).collect()
}

/// What the panel measures, how many are left to work, and whose the dots are.
fn heads(drawing: &PopulationDrawing<'_>, canvas: &Canvas<'_>, panel: Rect) -> f64 {
    let text =
        drawing.texts.format("population-index-head", &[("base", Arg::year(drawing.base.year))]);
    let at = (panel.left, panel.top + 18.0);
    let mut y = canvas.paragraph(at, &text, canvas.bold(), panel.width());

    let first = ("first", Arg::from(drawing.ratio(drawing.base)));
    let year = ("first_year", Arg::year(drawing.base.year));
    let mut sentences = vec![if drawing.one_year() {
        drawing.texts.format("population-ratio-one", &[first, year])
    } else {
        let last = ("last", drawing.ratio(drawing.chosen).into());
        let args = [first, year, last, ("last_year", Arg::year(drawing.chosen.year))];
        drawing.texts.format("population-ratio", &args)
    }];
    let beside = [
        ("population-official", &drawing.input.official),
        ("population-observed", &drawing.input.observed),
    ];
    for (key, others) in beside {
        if let Some(own) = others
            && !drawing.beside(Some(own)).is_empty()
        {
            sentences.push(drawing.texts.format(key, &[("name", Arg::from(&own.name))]));
        }
    }
    let label = canvas.label();
    for sentence in sentences {
        y = canvas.paragraph((panel.left, y), &sentence, label, panel.width());
    }
    y - label.size * LEADING + 0.9 * label.size
}
