//! The overview: areas by years in the base scenario under the first plan, gap and sums as formulas.
//!
//! Where each block is, which charts and names rely on. Start at `OverviewGrid`.

use crate::figures::table::Form;
use crate::model::Model;
use crate::topics::amounts::Balance;
use crate::topics::book::Book;
use crate::topics::gap::tables::Amounts;
use crate::writers::workbook::sheet::{HEAD, Sheet};
use crate::writers::workbook::styles::CellOrigin;
use rust_xlsxwriter::utility::{column_number_to_name, row_col_to_cell};
use rust_xlsxwriter::{ColNum, RowNum, XlsxError};

/// One table of areas by years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OverviewBlock {
    Need,
    Frame,
    Gap,
    Share,
    Accumulated,
    Coverage,
    MissingFte,
}

/// Where things stand: the years in one row, a block under the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OverviewGrid {
    pub(crate) areas: u32,
    pub(crate) years: u16,
    has_staff: bool,
}

impl OverviewGrid {
    pub(crate) fn of(model: &Model) -> Self {
        Self {
            areas: model.areas.len() as u32,
            years: model.year_count() as u16,
            has_staff: model.projects_staff(),
        }
    }

    /// The blocks of a study.
    fn blocks(self) -> impl Iterator<Item = OverviewBlock> {
        let money = [
            OverviewBlock::Need,
            OverviewBlock::Frame,
            OverviewBlock::Gap,
            OverviewBlock::Share,
            OverviewBlock::Accumulated,
        ];
        let staff = self.has_staff.then_some(OverviewBlock::MissingFte);
        money.into_iter().chain([OverviewBlock::Coverage]).chain(staff)
    }

    /// The row with a block's name.
    fn start(self, block: OverviewBlock) -> RowNum {
        HEAD + 1 + block as u32 * (self.areas + 3)
    }

    /// An area's row.
    pub(crate) fn area(self, block: OverviewBlock, area: u32) -> RowNum {
        self.start(block) + 1 + area
    }

    /// The row of all areas.
    pub(crate) fn total(self, block: OverviewBlock) -> RowNum {
        self.area(block, self.areas)
    }

    /// The column of a year.
    pub(crate) fn column(t: usize) -> ColNum {
        t as u16 + 1
    }

    /// The column of the last year.
    pub(crate) fn last_column(self) -> ColNum {
        self.years
    }
}

pub(crate) fn write(
    book: &Book<'_>,
    grid: OverviewGrid,
    sheet: &mut Sheet<'_>,
) -> Result<(), XlsxError> {
    let texts = book.texts;
    sheet.title(&texts.get("book-overview-title"), &book.which_run())?;
    sheet.note(2, &texts.get("book-overview-note"))?;
    sheet.head((HEAD, 0), &texts.get("head-area"), Form::Word)?;
    sheet.width(0, 36.0)?;
    let width = book.width_of_millions();
    for (t, year) in book.study.model.years().enumerate() {
        sheet.year_head(HEAD, OverviewGrid::column(t), year.0)?;
        sheet.width(OverviewGrid::column(t), width)?;
    }
    sheet.freeze(HEAD + 1, 1)?;
    for block in grid.blocks() {
        let name = match block {
            OverviewBlock::Need => texts.get("book-block-need"),
            OverviewBlock::Frame => texts.get("book-block-frame"),
            OverviewBlock::Gap => texts.get("book-block-gap"),
            OverviewBlock::Share => texts.get("book-block-share"),
            OverviewBlock::Accumulated => texts.get("book-block-accumulated"),
            OverviewBlock::Coverage => texts.get("book-block-coverage"),
            OverviewBlock::MissingFte => texts.get("head-missing-fte"),
        };
        sheet.section(grid.start(block), &name)?;
        for area in 0..=grid.areas {
            let from = if area == grid.areas { CellOrigin::Whole } else { CellOrigin::Computed };
            let place = (grid.area(block, area), 0);
            sheet.word(place, from, &book.area_name(area as usize))?;
        }
    }
    let Some(plan) = book.base().and_then(|result| result.plans.first()) else { return Ok(()) };
    let mut page = OverviewSheet { grid, sheet, accumulated: vec![0; grid.areas as usize + 1] };
    for t in 0..plan.year_count() {
        let areas = plan.areas(t);
        for (area, own) in (0..).zip(areas) {
            page.cells(t, area, &Amounts::of(own))?;
        }
        page.cells(t, grid.areas, &Amounts::total(areas))?;
    }
    Ok(())
}

struct OverviewSheet<'s, 'a> {
    grid: OverviewGrid,
    sheet: &'s mut Sheet<'a>,
    /// Øre since the base year, by area and then the total.
    accumulated: Vec<i64>,
}

impl OverviewSheet<'_, '_> {
    /// One year of one area, or of all.
    fn cells(&mut self, t: usize, area: u32, own: &Amounts) -> Result<(), XlsxError> {
        let (grid, col) = (self.grid, OverviewGrid::column(t));
        let is_total = area == grid.areas;
        let gap_ore = own.need_ore - own.frame_ore;
        for (block, ore) in [
            (OverviewBlock::Need, own.need_ore),
            (OverviewBlock::Frame, own.frame_ore),
            (OverviewBlock::Gap, gap_ore),
        ] {
            let place = (grid.area(block, area), col);
            let dkk = in_dkk(ore);
            if is_total {
                let formula = self.sum_of_areas(block, col);
                self.sheet.formula(place, (CellOrigin::Total, Form::Millions), &formula, dkk)?;
            } else if block == OverviewBlock::Gap {
                let formula = self.difference(area, col);
                self.sheet.formula(place, (CellOrigin::Formula, Form::Millions), &formula, dkk)?;
            } else {
                self.sheet.number(place, CellOrigin::Computed, Form::Millions, dkk)?;
            }
        }
        let formulas = if is_total { CellOrigin::Total } else { CellOrigin::Formula };
        self.share(own, (area, col), formulas)?;
        self.accumulated(t, area, gap_ore, formulas)?;
        let values = if is_total { CellOrigin::Whole } else { CellOrigin::Computed };
        let place = (grid.area(OverviewBlock::Coverage, area), col);
        self.sheet.number(place, values, Form::Share, own.area_year.coverage())?;
        if grid.has_staff {
            let place = (grid.area(OverviewBlock::MissingFte, area), col);
            let missing = own.area_year.staff.map(|staff| staff.gap.0);
            self.sheet.maybe(place, values, Form::Fte, missing)?;
        }
        Ok(())
    }

    /// The gap as a share of service need: what is not covered.
    fn share(
        &mut self,
        own: &Amounts,
        (area, col): (u32, ColNum),
        from: CellOrigin,
    ) -> Result<(), XlsxError> {
        let share = Balance::of(*own).shortage_share();
        let place = (self.grid.area(OverviewBlock::Share, area), col);
        if own.frame_ore < own.transfer_ore {
            // Coverage ends at 0 where the frame does not pay the transfers; the share of the gap goes on.
            return self.sheet.number(place, CellOrigin::Computed, Form::Share, share);
        }
        let coverage = row_col_to_cell(self.grid.area(OverviewBlock::Coverage, area), col);
        self.sheet.formula(place, (from, Form::Share), &format!("=1-{coverage}"), share)
    }

    /// Since the year after the base year, as the scorecard counts.
    fn accumulated(
        &mut self,
        t: usize,
        area: u32,
        gap_ore: i64,
        from: CellOrigin,
    ) -> Result<(), XlsxError> {
        let place = (self.grid.area(OverviewBlock::Accumulated, area), OverviewGrid::column(t));
        if t == 0 {
            return self.sheet.number(place, from, Form::Millions, f64::NAN);
        }
        let Some(so_far) = self.accumulated.get_mut(area as usize) else { return Ok(()) };
        *so_far += gap_ore;
        let dkk = in_dkk(*so_far);
        let row = self.grid.area(OverviewBlock::Gap, area) + 1;
        let first = column_number_to_name(OverviewGrid::column(1));
        let last = column_number_to_name(place.1);
        let formula = format!("=SUM(${first}{row}:{last}{row})");
        self.sheet.formula(place, (from, Form::Millions), &formula, dkk)
    }

    fn sum_of_areas(&self, block: OverviewBlock, col: ColNum) -> String {
        let first = row_col_to_cell(self.grid.area(block, 0), col);
        let last = row_col_to_cell(self.grid.area(block, self.grid.areas.saturating_sub(1)), col);
        format!("=SUM({first}:{last})")
    }

    fn difference(&self, area: u32, col: ColNum) -> String {
        let need = row_col_to_cell(self.grid.area(OverviewBlock::Need, area), col);
        let frame = row_col_to_cell(self.grid.area(OverviewBlock::Frame, area), col);
        format!("={need}-{frame}")
    }
}

/// Øre to kroner; exact below 2^53 øre, as in the tables.
pub(crate) fn in_dkk(ore: i64) -> f64 {
    ore as f64 / 100.0
}
