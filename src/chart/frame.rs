//! What every picture has around its plot: title, subtitle, foot, axes, the ground of projection.
//!
//! No text is cut: titles, feet and margins grow, and the plot gets smaller. Start at [`draw`].

use crate::model::Logo;
use crate::text::{Arg, Lang, Texts, number};

use crate::chart::Context;
use crate::chart::Size;
use crate::chart::canvas::{Canvas, Plot, Rect};
use crate::chart::fonts::{ASCENT, LEADING, shrink};
use crate::chart::page::Anchor;
use crate::chart::scale;
use crate::chart::scale::Axis;
use crate::chart::theme::{AXIS, GRID, GROUND, Pen, SECONDARY, TEXT, Type};

/// Most words of a title.
pub(crate) const TITLE_WORDS: usize = 15;
/// Part of the page's height that the foot may take before assumptions are counted and no longer
/// listed.
const FOOT_PART: f64 = 0.14;
/// And as many lines, however high the page.
const MOST_FOOT_LINES: usize = 5;

/// Part of the page's width that a logo may take.
const LOGO_PART: f64 = 0.25;
/// Room between the title and the logo.
const GAP_TO_LOGO: f64 = 24.0;

/// The words around a plot.
pub(crate) struct Heading {
    pub(crate) title: String,
    pub(crate) subtitle: String,
    /// Sentences of the chart's own for the foot.
    pub(crate) notes: Vec<String>,
    /// Whether money was shared out by a plan; else the foot names the scenario alone.
    pub(crate) plan: bool,
}

/// Draws title, subtitle and foot, and gives the room that is left between them.
pub(crate) fn draw(
    canvas: &Canvas<'_>,
    context: &Context,
    texts: &Texts,
    heading: &Heading,
) -> Rect {
    let (size, sizes) = (context.size, context.size.type_sizes());
    let (width, height) = (f64::from(size.width()), f64::from(size.height()));
    let room = width - 2.0 * size.edge();
    let foot_room = room;
    let logo = context.theme.logo.as_ref().map(|logo| logo_at(size, logo));
    let room = logo.map_or(room, |logo| logo.left - GAP_TO_LOGO - size.edge());

    // A long title gets a second line; only names beyond reason make it smaller.
    let title = |size: f64| Type::bold(size, TEXT);
    let fits = |style: &Type| canvas.wrap(&heading.title, *style, room).len() <= 2;
    let style = shrink(sizes.title, sizes.subtitle, title, fits);
    let lines = canvas.wrap_evenly(&heading.title, style, room);
    let y = canvas.lines((size.edge(), size.top() + 0.74 * style.size), &lines, style);
    let below_title = y - style.size * LEADING;

    let style = Type::regular(sizes.subtitle, SECONDARY);
    let lines = canvas.wrap_evenly(&heading.subtitle, style, room);
    let y = canvas.lines((size.edge(), below_title + 1.65 * style.size), &lines, style);
    let top = (y - style.size * LEADING + 1.3 * style.size).max(size.plot_top() - 18.0);
    let top = logo.map_or(top, |logo| top.max(logo.bottom + 10.0));
    if let Some(logo) = logo {
        canvas.logo(logo);
    }

    let style = Type::regular(sizes.foot, SECONDARY);
    let room = foot_room;
    let mut foot =
        foot_lines(canvas, context, texts, heading, style, room, !context.counts_assumptions);
    let foot_height = foot.len() as f64 * style.size * LEADING;
    if foot_height > FOOT_PART * height || foot.len() > MOST_FOOT_LINES {
        foot = foot_lines(canvas, context, texts, heading, style, room, false);
    }
    let leading = style.size * LEADING;
    let first = height - size.bottom() - (foot.len() as f64 - 1.0) * leading;
    canvas.lines((size.edge(), first), &foot, style);

    let bottom = first - ASCENT * style.size - 14.0;
    Rect { left: size.edge(), top, right: width - size.edge(), bottom }
}

/// Where the logo stands: at the upper right, as high as the theme says, lower where it would be too wide.
fn logo_at(size: Size, logo: &Logo) -> Rect {
    let page = f64::from(size.width());
    let width = (logo.height * logo.aspect).min(LOGO_PART * page);
    let (right, top) = (page - size.edge(), size.edge());
    Rect { left: right - width, top, right, bottom: top + width / logo.aspect }
}

fn foot_lines(
    canvas: &Canvas<'_>,
    context: &Context,
    texts: &Texts,
    heading: &Heading,
    style: Type,
    room: f64,
    list: bool,
) -> Vec<String> {
    let mut notes = heading.notes.clone();
    if !context.assumptions.is_empty() {
        notes.push(if list {
            let all = context.assumptions.join(", ");
            texts.format("chart-assumptions", &[("list", all.into())])
        } else {
            texts.format("chart-assumptions-many", &[("count", context.assumptions.len().into())])
        });
    }
    notes.extend(context.extra_note.clone());
    let notes: Vec<String> =
        notes.iter().map(|note| note.trim_end_matches('.').to_owned() + ".").collect();

    let mut parts = Vec::new();
    if !context.sources.is_empty() {
        let sources = context.sources.join("; ");
        parts.push(texts.format("chart-source", &[("sources", sources.into())]));
    }
    parts.push(texts.get("chart-own-calculation"));
    let has_scenario = !context.scenario_name.is_empty();
    let scenario = ("scenario", Arg::from(&context.scenario_name));
    if context.scenarios > 1 {
        let count = ("count", Arg::from(context.scenarios));
        parts.push(texts.format("chart-scenarios", &[count]));
    } else if heading.plan {
        let plan = ("plan", (&context.plan_name).into());
        parts.push(texts.format("chart-scenario-plan", &[scenario, plan]));
    } else if has_scenario {
        parts.push(texts.format("chart-scenario", &[scenario]));
    }
    if let Some((runs, seed)) = context.draws {
        // A seed is a name, not an amount.
        let args = [("runs", Arg::from(runs)), ("seed", seed.to_string().into())];
        parts.push(texts.format("chart-draws", &args));
    }
    let run = texts.format(
        // A hindcast has runs of no scenario; a fit has neither.
        if has_scenario || context.draws.is_some() { "chart-run" } else { "chart-fit" },
        &[("version", (&context.version).into()), ("digest", (&context.digest).into())],
    );
    // The mark by which a print is traced stays on one line.
    parts.push(run.replace(' ', "\u{a0}"));

    let mut lines = Vec::new();
    if !notes.is_empty() {
        lines = canvas.wrap(&notes.join(" "), style, room);
    }
    lines.extend(canvas.wrap(&parts.join(" · "), style, room));
    lines
}

/// A chart's measure, unit, price level, place and years, as the subtitle says them.
pub(crate) fn subtitle(texts: &Texts, measure: &[&str], context: &Context, years: &str) -> String {
    let mut parts: Vec<String> = measure.iter().map(|&part| part.to_owned()).collect();
    parts.push(texts.format("chart-prices", &[("year", Arg::year(context.price_year))]));
    parts.push(context.place.clone());
    parts.push(years.to_owned());
    parts.join(", ")
}

/// The share of need below which a gap is balance: "2 %", without a decimal that is nought.
pub(crate) fn tolerance(context: &Context) -> String {
    let share = number::share(context.tolerance, 1, context.lang);
    share.replacen(",0", "", 1).replacen(".0", "", 1)
}

/// "2016–2040", or "2016" alone.
pub(crate) fn span(first: i32, last: i32) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// A title within the limit of words: the first of `forms` that keeps it, else the last.
pub(crate) fn title(forms: Vec<String>) -> String {
    let words = |form: &String| form.split_whitespace().filter(|word| *word != "%").count();
    let fitting = forms.iter().position(|form| words(form) <= TITLE_WORDS);
    let at = fitting.unwrap_or(forms.len().saturating_sub(1));
    forms.into_iter().nth(at).unwrap_or_default()
}

/// The message that stands where nothing can be drawn; `bad` of `all` numbers are not finite.
pub(crate) fn message(canvas: &Canvas<'_>, texts: &Texts, rect: Rect, bad: usize, all: usize) {
    write_message(canvas, rect, &no_picture(texts, bad, all));
}

/// A message instead of a plot.
pub(crate) fn write_message(canvas: &Canvas<'_>, rect: Rect, message: &str) {
    let size = if rect.width() < 300.0 { 13.0 } else { 16.0 };
    let style = Type::regular(size, SECONDARY).on(GROUND);
    canvas.rect(rect, GROUND);
    let at = (rect.left + 12.0, rect.top + 12.0 + size);
    canvas.paragraph(at, message, style, rect.width() - 24.0);
}

/// Why nothing can be drawn, in words.
pub(crate) fn no_picture(texts: &Texts, bad: usize, all: usize) -> String {
    if all == 0 {
        texts.get("chart-no-data")
    } else {
        texts.format("chart-not-finite", &[("bad", bad.into()), ("all", all.into())])
    }
}

/// Where the projected years lie within a plot that ends with the year `last`, if it has any.
pub(crate) fn projected(plot: &Plot<'_>, base_year: i32, last: i32) -> Option<Rect> {
    let from = f64::from(base_year).max(plot.x.0);
    (last > base_year).then(|| Rect { left: plot.at(from, 0.0).0, ..plot.rect })
}

/// Grid lines with their labels on them, and the unit on the top one.
///
/// Labels begin at `left` and stand on their line, so that the unit runs out over the plot where
/// nothing is drawn: no value is above the top tick.
pub(crate) fn value_axis(
    canvas: &Canvas<'_>,
    plot: &Plot<'_>,
    axis: &Axis,
    left: f64,
    style: Type,
    label: impl Fn(f64, bool) -> String,
) {
    // From the top, so that a low plot keeps its unit and loses the labels in between.
    let mut free = f64::NEG_INFINITY;
    for (i, &tick) in axis.ticks.iter().enumerate().rev() {
        let y = plot.at(plot.x.0, tick).1;
        let pen = if i == 0 { Pen::solid(AXIS, 1.0) } else { Pen::solid(GRID, 1.0) };
        canvas.line(&[(left, y), (plot.rect.right, y)], pen);
        let top = i + 1 == axis.ticks.len();
        if y - style.size * LEADING >= free {
            canvas.text((left, y - 5.0), Anchor::Start, &label(tick, top), style.on(GROUND));
            free = y;
        }
    }
}

/// Both ends of an axis, as arguments of a description.
pub(crate) fn axis_ends(axis: &Axis, lang: Lang) -> [(&'static str, Arg); 2] {
    let end = |value| Arg::from(number::decimal(value, axis.decimals, lang));
    [("low", end(axis.low())), ("high", end(axis.high()))]
}

/// Room that the labels of an axis take before the plot begins; the unit may run into it.
pub(crate) fn axis_room(
    canvas: &Canvas<'_>,
    axis: &Axis,
    style: Type,
    label: impl Fn(f64, bool) -> String,
) -> f64 {
    canvas.widest(axis.ticks.iter().map(|&tick| label(tick, false)), style) + 10.0
}

/// Ticks and years under a plot.
pub(crate) fn year_axis(canvas: &Canvas<'_>, plot: &Plot<'_>, first: i32, last: i32, style: Type) {
    let label = canvas.width_of("2000", style);
    let bottom = plot.rect.bottom;
    for year in scale::years(first, last, plot.rect.width(), label) {
        let x = plot.at(f64::from(year), 0.0).0;
        canvas.line(&[(x, bottom), (x, bottom + 6.0)], Pen::solid(AXIS, 1.0));
        canvas.text((x, bottom + 8.0 + 0.85 * style.size), Anchor::Start, &year.to_string(), style);
    }
}

/// Height of [`year_axis`] under the plot.
pub(crate) fn year_axis_height(style: Type) -> f64 {
    8.0 + 1.15 * style.size
}

/// The range along the page for the years `first` to `last`; a single year stands in the middle.
pub(crate) fn year_range(first: i32, last: i32) -> (f64, f64) {
    if first == last {
        (f64::from(first) - 0.5, f64::from(last) + 0.5)
    } else {
        (f64::from(first), f64::from(last))
    }
}
