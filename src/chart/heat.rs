//! A heat map: names on the left, heads above, a number in each cell, and a key to the colours.
//!
//! Nothing is rotated or cut off: heads that do not fit are numbered, and their names stand under the plot. Start at
//! [`draw`]; [`columns_that_fit`] says how many columns keep readable numbers.

use crate::chart::Size;
use crate::chart::canvas::{Canvas, Rect};
use crate::chart::fonts::{LEADING, Weight, shrink};
use crate::chart::page::Anchor;
use crate::chart::theme::{AXIS, Colour, INK, Pen, SECONDARY, TEXT, Type, WHITE};
use crate::model::Palette;
use crate::numeric::Rgb;

/// Space between columns of words.
const GUTTER: f64 = 12.0;
/// Space on both sides of a number together.
const PAD: f64 = 8.0;
/// Rows are no higher, and columns no wider: little to show leaves the page empty rather than apart.
const HIGHEST: f64 = 56.0;
const WIDEST: f64 = 150.0;
/// Type is no smaller, whatever names and numbers ask for.
const SMALLEST: f64 = 6.0;
/// Part of the width that names may take.
const NAMES: f64 = 0.36;
/// And that they get at least, where numbers are many and wide.
const NAMES_LEAST: f64 = 0.18;
/// Lines that a head may take before it is numbered.
const HEAD_LINES: usize = 4;
/// A bold frame, in pixels.
const FRAME: f64 = 3.0;
/// The filled corner of a marked cell, in pixels.
const CORNER: f64 = 8.0;

/// How a cell looks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct HeatCell {
    pub(crate) text: String,
    pub(crate) fill: Colour,
    pub(crate) is_bold: bool,
    /// Has it a filled corner?
    pub(crate) is_marked: bool,
}

/// A bold frame round some cells of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HeatFrame {
    pub(crate) row: usize,
    pub(crate) first: usize,
    pub(crate) last: usize,
}

/// A column of words right of the cells.
pub(crate) struct HeatAside {
    pub(crate) head: String,
    /// One for each row.
    pub(crate) words: Vec<String>,
}

/// What a heat map shows.
pub(crate) struct HeatMap {
    pub(crate) names: Vec<String>,
    pub(crate) heads: Vec<String>,
    /// Which heads are bold.
    pub(crate) bold_heads: Vec<bool>,
    /// Shape `[row][column]`.
    pub(crate) cells: Vec<Vec<HeatCell>>,
    pub(crate) frames: Vec<HeatFrame>,
    pub(crate) aside: Option<HeatAside>,
    /// Words above the heads, from this column on.
    pub(crate) above: Option<(usize, String)>,
}

/// What the key explains.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum HeatSign {
    /// A colour, with its words in it.
    Field(Colour),
    /// A bold frame.
    Frame,
    /// A filled corner.
    Corner,
}

/// White on dark grounds, ink on light ones: at least 5:1 on every step of the scales.
pub(crate) fn ink_on(ground: Colour) -> Colour {
    // By what Pejl's own palette has there: a theme whose colour would not bear that text is an error.
    let Rgb(red, green, blue) = ground.in_palette(&Palette::default());
    let light = 0.299 * f64::from(red) + 0.587 * f64::from(green) + 0.114 * f64::from(blue);
    if light < 128.0 { WHITE } else { TEXT }
}

/// Draws the key from the top of `body` and gives the height that it takes.
pub(crate) fn key(canvas: &Canvas<'_>, body: Rect, items: &[(HeatSign, String)], size: f64) -> f64 {
    let style = Type::regular(size, SECONDARY);
    let (height, leading) = (1.5 * size, 2.0 * size);
    let (mut x, mut top) = (body.left, body.top);
    let mut was_field = true;
    for (sign, words) in items {
        let wide = canvas.width_of(words, style);
        let is_field = matches!(sign, HeatSign::Field(_));
        let (gap, width) = match sign {
            HeatSign::Field(_) => (0.0, wide + 14.0),
            _ => (if x > body.left { GUTTER } else { 0.0 }, wide + 34.0),
        };
        // The signs begin a line of their own where not all of them fit beside the fields.
        let rest: f64 = if was_field && !is_field {
            let signs = items.iter().filter(|(sign, _)| !matches!(sign, HeatSign::Field(_)));
            signs.map(|(_, words)| canvas.width_of(words, style) + 34.0 + GUTTER).sum()
        } else {
            gap + width
        };
        let mut left = x + gap;
        if x > body.left && x + rest > body.right {
            (left, top) = (body.left, top + leading);
        }
        was_field = is_field;
        let base = top + 0.5 * height + 0.36 * size;
        let field = |right: f64| Rect { left, top, right, bottom: top + height };
        match sign {
            HeatSign::Field(colour) => {
                let rect = field(left + width);
                canvas.rect(rect, *colour);
                canvas.outline(rect, Pen::solid(AXIS, 1.0));
                let style = Type::regular(size, ink_on(*colour));
                canvas.text((left + 7.0, base), Anchor::Start, words, style);
            }
            HeatSign::Frame => {
                canvas.outline(within(field(left + 26.0), 1.5), Pen::solid(INK, FRAME));
                canvas.text((left + 34.0, base), Anchor::Start, words, style);
            }
            HeatSign::Corner => {
                let rect = field(left + 26.0);
                canvas.outline(rect, Pen::solid(AXIS, 1.0));
                corner(canvas, rect, INK);
                canvas.text((left + 34.0, base), Anchor::Start, words, style);
            }
        }
        x = left + width;
    }
    if items.is_empty() { 0.0 } else { top + height - body.top + 10.0 }
}

/// How many columns keep numbers as wide as the widest of `texts` at the smallest type of the size.
pub(crate) fn columns_that_fit(
    canvas: &Canvas<'_>,
    size: Size,
    body: Rect,
    names: &[String],
    aside: Option<&HeatAside>,
    texts: &[String],
) -> usize {
    let sizes = size.type_sizes();
    let cell = canvas.widest(texts, Type::bold(sizes.foot, TEXT)) + PAD;
    let names = canvas.widest(names, Type::regular(sizes.label, TEXT)).min(NAMES * body.width());
    let aside = aside.map_or(0.0, |aside| aside_width(canvas, aside, sizes.label));
    let room = body.width() - names - GUTTER - aside;
    ((room / cell) as usize).max(1)
}

fn aside_width(canvas: &Canvas<'_>, aside: &HeatAside, size: f64) -> f64 {
    let style = Type::bold(size, TEXT);
    // The head may take as many lines as it has words.
    let head: Vec<String> = aside.head.split(' ').map(str::to_owned).collect();
    canvas.widest(aside.words.iter().chain(&head), style) + GUTTER
}

/// Sizes and widths, in pixels.
struct HeatPlaces {
    /// Of numbers and heads.
    cell_type: f64,
    /// Left edge of the cells.
    left: f64,
    column: f64,
    heads: Vec<Vec<String>>,
    aside_head: Vec<String>,
    /// Numbered names under the plot; empty where the heads are the names.
    under: Vec<String>,
}

/// Draws names, heads, cells, frames and what stands beside and under them.
pub(crate) fn draw(canvas: &Canvas<'_>, size: Size, body: Rect, sheet: &HeatMap) {
    let layout = layout(canvas, size, body, sheet);
    let (letters, leading) = (layout.cell_type, layout.cell_type * LEADING);
    let head_lines =
        layout.heads.iter().chain([&layout.aside_head]).map(Vec::len).max().unwrap_or(1);
    let above = sheet.above.as_ref().map_or(0.0, |_| leading);
    let top = body.top + above + head_lines as f64 * leading + 5.0;
    let small = size.type_sizes().foot;
    let under = if layout.under.is_empty() {
        0.0
    } else {
        layout.under.len() as f64 * small * LEADING + 10.0
    };
    let count = sheet.names.len().max(1) as f64;
    let row = ((body.bottom - under - top) / count).clamp(1.0, HIGHEST);

    let place = |line: usize, first: usize, last: usize| Rect {
        left: layout.left + first as f64 * layout.column,
        top: top + line as f64 * row,
        right: layout.left + (last + 1) as f64 * layout.column,
        bottom: top + (line + 1) as f64 * row,
    };
    let style = Type::regular(letters, SECONDARY);
    if let Some((column, words)) = &sheet.above {
        let width = canvas.width_of(words, style);
        let left = place(0, *column, *column).left.min(body.right - width).max(body.left);
        canvas.text((left, body.top + 0.8 * letters), Anchor::Start, words, style);
    }
    heads(canvas, sheet, &layout, top, |column| place(0, column, column));
    names(canvas, body, sheet, (layout.left - GUTTER - body.left, top, row));

    // Numbers end where the widest of them would end in the middle of its column.
    let number = Type::bold(letters.min(row.max(SMALLEST)), TEXT);
    let wide = canvas.widest(sheet.cells.iter().flatten().map(|face| &face.text), number);
    for (i, faces) in sheet.cells.iter().enumerate() {
        for (column, face) in faces.iter().enumerate() {
            let rect = place(i, column, column);
            canvas.rect(rect, face.fill);
            canvas.outline(rect, Pen::solid(AXIS, 1.0));
        }
    }
    // Under the numbers, and thinner in a low row, which has no room for more.
    let bold = (row / 7.0).clamp(1.5, FRAME);
    for frame in &sheet.frames {
        let rect = within(place(frame.row, frame.first, frame.last), 0.5 * bold);
        canvas.outline(rect, Pen::solid(INK, bold));
        // On a dark ground, ink is not seen: a white line inside parts it from that.
        if bold >= FRAME {
            canvas.outline(within(rect, 0.5 * bold + 0.5), Pen::solid(WHITE, 1.0));
        }
    }
    for (i, faces) in sheet.cells.iter().enumerate() {
        for (column, face) in faces.iter().enumerate() {
            let rect = place(i, column, column);
            let ink = ink_on(face.fill);
            if face.is_marked {
                corner(canvas, within(rect, 1.0), ink);
            }
            let weight = if face.is_bold { Weight::Bold } else { Weight::Regular };
            let style = Type { colour: ink, weight, ..number };
            let at = (0.5 * (rect.left + rect.right + wide), middle(rect, number.size));
            canvas.text(at, Anchor::End, &face.text, style);
        }
    }
    if let Some(aside) = &sheet.aside {
        let style = Type::bold(layout.cell_type.min(row.max(SMALLEST)), TEXT);
        for (i, words) in aside.words.iter().enumerate() {
            let rect = place(i, 0, sheet.heads.len().saturating_sub(1));
            let at = (rect.right + GUTTER, middle(rect, style.size));
            canvas.text(at, Anchor::Start, words, style);
        }
    }
    if !layout.under.is_empty() {
        let first = top + row * count + 10.0 + 0.8 * small;
        canvas.lines((body.left, first), &layout.under, Type::regular(small, SECONDARY));
    }
}

fn middle(rect: Rect, size: f64) -> f64 {
    0.5 * (rect.top + rect.bottom) + 0.36 * size
}

fn layout(canvas: &Canvas<'_>, size: Size, body: Rect, sheet: &HeatMap) -> HeatPlaces {
    let sizes = size.type_sizes();
    let count = sheet.heads.len().max(1) as f64;
    let numbered: Vec<String> = (1..=sheet.heads.len()).map(|i| i.to_string()).collect();
    // Heads that are one short word, as years are, must fit as the numbers must.
    let is_short = sheet.heads.iter().all(|head| head.len() <= 4);
    let named = canvas.widest(&sheet.names, Type::bold(sizes.label, TEXT));
    let of = |cell_type: f64| {
        let aside = sheet.aside.as_ref().map_or(0.0, |one| aside_width(canvas, one, cell_type));
        let heads = if is_short { &sheet.heads } else { &numbered };
        let texts = sheet.cells.iter().flatten().map(|face| &face.text).chain(heads);
        let cells = count * (canvas.widest(texts, Type::bold(cell_type, TEXT)) + PAD);
        (cell_type, aside, cells)
    };
    let fits = |&(cell_type, aside, cells): &(f64, f64, f64)| {
        let part = if cell_type > sizes.foot { NAMES } else { NAMES_LEAST };
        named.min(part * body.width()) + GUTTER + cells + aside <= body.width()
    };
    let (cell_type, aside, cells) = shrink(sizes.label, SMALLEST, of, fits);
    let room = body.width() - aside - cells - GUTTER;
    let least = named.min(0.1 * body.width());
    let names = named.min(NAMES * body.width()).min(room).max(least);
    let left = body.left + names + GUTTER;
    let column = ((body.right - aside - left) / count).min(WIDEST);
    let style = Type::bold(cell_type, TEXT);
    // A year is a word that is never parted.
    let wrap = |head: &String| {
        if is_short { vec![head.clone()] } else { canvas.wrap(head, style, column - PAD) }
    };
    let fits = |head: &String| {
        let is_whole = head.split(' ').all(|word| canvas.width_of(word, style) <= column - PAD);
        is_whole && wrap(head).len() <= HEAD_LINES
    };
    let is_named = is_short || sheet.heads.iter().all(fits);
    let under = if is_named {
        Vec::new()
    } else {
        let names = sheet.heads.iter().zip(&numbered);
        // A number never ends a line.
        let names: Vec<String> =
            names.map(|(head, number)| format!("{number}\u{a0}{head}")).collect();
        canvas.wrap(&names.join(" · "), Type::regular(sizes.foot, SECONDARY), body.width())
    };
    let heads = if is_named { &sheet.heads } else { &numbered };
    HeatPlaces {
        cell_type,
        left,
        column,
        heads: heads.iter().map(wrap).collect(),
        aside_head: sheet.aside.as_ref().map_or_else(Vec::new, |one| {
            canvas.wrap(&one.head, Type::bold(cell_type, TEXT), (aside - GUTTER).max(1.0))
        }),
        under,
    }
}

fn heads(
    canvas: &Canvas<'_>,
    sheet: &HeatMap,
    layout: &HeatPlaces,
    top: f64,
    place: impl Fn(usize) -> Rect,
) {
    let leading = layout.cell_type * LEADING;
    let first = |lines: &[String]| {
        top - 5.0 - 0.2 * layout.cell_type - (lines.len() as f64 - 1.0) * leading
    };
    for (column, lines) in layout.heads.iter().enumerate() {
        let is_bold = sheet.bold_heads.get(column).copied().unwrap_or_default();
        let style = if is_bold {
            Type::bold(layout.cell_type, TEXT)
        } else {
            Type::regular(layout.cell_type, SECONDARY)
        };
        let rect = place(column);
        let wide = canvas.widest(lines, style);
        let left = rect.left + 0.5 * (layout.column - wide);
        canvas.lines((left, first(lines)), lines, style);
    }
    let right = place(layout.heads.len().saturating_sub(1)).right;
    let style = Type::regular(layout.cell_type, SECONDARY);
    let lines = &layout.aside_head;
    canvas.lines((right + GUTTER, first(lines)), lines, style);
}

/// Names in the largest type in which each fits its row; `at` is the room, the top and the height of a row.
fn names(canvas: &Canvas<'_>, body: Rect, sheet: &HeatMap, at: (f64, f64, f64)) {
    let (room, top, row) = at;
    let of = |size: f64| {
        let style = Type::regular(size, TEXT);
        let lines = sheet.names.iter().map(|name| canvas.wrap(name, style, room));
        (style, lines.collect::<Vec<Vec<String>>>())
    };
    let words = || sheet.names.iter().flat_map(|name| name.split(' '));
    let fits = |(style, lines): &(Type, Vec<Vec<String>>)| {
        let most = lines.iter().map(Vec::len).max().unwrap_or(1) as f64;
        let height = if most > 1.0 { most * style.size * LEADING } else { style.size };
        height <= row - 1.0 && canvas.widest(words(), *style) <= room
    };
    let (style, lines) = shrink(canvas.label().size, SMALLEST, of, fits);
    for (i, lines) in lines.iter().enumerate() {
        let middle = top + (i as f64 + 0.5) * row;
        let above = (lines.len() as f64 - 1.0) * style.size * LEADING / 2.0;
        canvas.lines((body.left, middle + 0.36 * style.size - above), lines, style);
    }
}

fn within(rect: Rect, by: f64) -> Rect {
    Rect {
        left: rect.left + by,
        top: rect.top + by,
        right: rect.right - by,
        bottom: rect.bottom - by,
    }
}

/// The upper right corner of a cell, filled.
fn corner(canvas: &Canvas<'_>, rect: Rect, colour: Colour) {
    let side = CORNER.min(0.4 * rect.height()).min(0.5 * rect.width());
    let off = FRAME.min(0.1 * rect.height());
    let (right, top) = (rect.right - off, rect.top + off);
    canvas.fill(&[(right - side, top), (right, top), (right, top + side)], colour);
}
