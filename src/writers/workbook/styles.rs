//! How cells look: what a number is, and where it is from.
//!
//! The number formats and the colours of input, computed and formula. Start at `Styles::of`.

use crate::figures::table::Form;
use crate::text::Lang;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// Where a number is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CellOrigin {
    /// The study's files.
    Input,
    /// The program.
    Computed,
    /// Other cells of the workbook.
    Formula,
    /// The same, summing up what stands above.
    Total,
    /// The program, for all that stands above together.
    Whole,
}

const ORIGINS: [CellOrigin; 5] = [
    CellOrigin::Input,
    CellOrigin::Computed,
    CellOrigin::Formula,
    CellOrigin::Total,
    CellOrigin::Whole,
];
/// Text.
const INK: u32 = 0x1F_1F1F;
/// Secondary text.
const GREY: u32 = 0x5A_5A5A;
/// Numbers that somebody chose.
const INPUT_INK: u32 = 0x0B_5394;
const INPUT_GROUND: u32 = 0xFF_F8E1;
const FORMULA_GROUND: u32 = 0xF0_F5FB;
const HEAD_GROUND: u32 = 0xE3_ECF7;
const EDGE: u32 = 0x6B_7F99;

/// All formats of a workbook.
pub(crate) struct Styles {
    cells: Vec<Format>,
    /// The first line of a sheet.
    pub(crate) title: Format,
    /// What stands under it.
    pub(crate) under: Format,
    /// A heading within a sheet.
    pub(crate) section: Format,
    /// Over a column of words.
    pub(crate) head: Format,
    /// Over a column of words right of numbers.
    pub(crate) head_beside: Format,
    /// Over a column of numbers.
    pub(crate) number_head: Format,
    /// A year over a column.
    pub(crate) year_head: Format,
    /// To another sheet.
    pub(crate) link: Format,
}

impl Styles {
    pub(crate) fn new(lang: Lang) -> Self {
        let mut cells = Vec::with_capacity(ORIGINS.len() * Form::ALL.len());
        for from in ORIGINS {
            cells.extend(Form::ALL.map(|is| of(from, is, lang)));
        }
        let head = Format::new()
            .set_bold()
            .set_font_color(INK)
            .set_background_color(HEAD_GROUND)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(EDGE)
            .set_text_wrap()
            .set_align(FormatAlign::Top);
        Self {
            cells,
            title: Format::new().set_bold().set_font_size(16).set_font_color(INK),
            under: Format::new().set_font_color(GREY),
            section: Format::new().set_bold().set_font_size(12).set_font_color(INK),
            head_beside: head.clone().set_align(FormatAlign::Left).set_indent(1),
            number_head: head.clone().set_align(FormatAlign::Right),
            year_head: head.clone().set_align(FormatAlign::Right).set_num_format("0"),
            head,
            link: Format::new().set_hyperlink().set_align(FormatAlign::Top),
        }
    }

    /// The format of a cell.
    pub(crate) fn of(&self, from: CellOrigin, is: Form) -> &Format {
        // Written in the same order; what is not there looks like the sheet's second line.
        self.cells.get(from as usize * Form::ALL.len() + is as usize).unwrap_or(&self.under)
    }
}

fn of(from: CellOrigin, is: Form, lang: Lang) -> Format {
    // The codes are those of the file; Excel and LibreOffice show each reader's own separators.
    let code = match (is, lang) {
        (Form::Dkk | Form::Whole, _) => "#,##0",
        (Form::Millions, _) => "#,##0.0,,",
        (Form::Share, Lang::Da) => "0.0\\ %",
        (Form::Share, Lang::En) => "0.0%",
        (Form::SmallShare, Lang::Da) => "0.00\\ %",
        (Form::SmallShare, Lang::En) => "0.00%",
        (Form::Fte, _) => "#,##0.0",
        (Form::Year, _) => "0",
        (Form::Times, _) => "0.000",
        (Form::Word | Form::Words | Form::Beside | Form::Figure, _) => "General",
    };
    let format = Format::new().set_num_format(code).set_align(FormatAlign::Top);
    let format = match is {
        Form::Words => format.set_text_wrap(),
        Form::Beside => format.set_align(FormatAlign::Left).set_indent(1),
        _ => format,
    };
    match from {
        CellOrigin::Input => format.set_font_color(INPUT_INK).set_background_color(INPUT_GROUND),
        CellOrigin::Computed => format.set_font_color(INK),
        CellOrigin::Formula => format.set_font_color(INK).set_background_color(FORMULA_GROUND),
        CellOrigin::Total => above(format).set_background_color(FORMULA_GROUND),
        CellOrigin::Whole => above(format),
    }
}

/// Bold, with a line between it and what it is of.
fn above(format: Format) -> Format {
    format
        .set_font_color(INK)
        .set_bold()
        .set_border_top(FormatBorder::Thin)
        .set_border_top_color(EDGE)
}
