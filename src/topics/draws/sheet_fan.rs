//! The fan of the total gap: bands stacked over the quantiles of the ensemble's sheet.
//!
//! With the helper table under the charts. Start at `fan`.

use crate::figures::Figure;
use crate::figures::table::Form;
use crate::text::Arg;
use crate::text::number::{MoneyUnit, money_in, share_range};
use crate::topics::book::{Book, BookDraws, Tab};
use crate::topics::draws::sheet::FIRST_QUANTILE;
use crate::topics::gap::sheet_overview::in_dkk;
use crate::topics::gap::tables::in_ore;
use crate::units::Dkk;
use crate::writers::workbook::chart::{BELOW, alt, begin, line, years_apart};
use crate::writers::workbook::sheet::Sheet;
use crate::writers::workbook::styles::CellOrigin;
use rust_xlsxwriter::utility::{quote_sheet_name, row_col_to_cell};
use rust_xlsxwriter::{Chart, ChartFormat, ChartSolidFill, ChartType, ColNum, RowNum, XlsxError};

const SCENARIO: u32 = 0x0B_3C6F;
/// Bands of the fan from the lowest up: 90, 80 and 50 %.
const BANDS: [u32; 5] = [0xE3_ECF7, 0xBF_D3EC, 0x8F_B2DE, 0xBF_D3EC, 0xE3_ECF7];

/// What the fan is drawn of: its lowest edge, and how wide each band is, as formulas over the ensemble's sheet.
pub(crate) fn bands(
    book: &Book<'_>,
    drawn: &BookDraws<'_>,
    sheet: &mut Sheet<'_>,
    first: RowNum,
) -> Result<(), XlsxError> {
    let texts = book.texts;
    let model = &book.study.model;
    sheet.section(BELOW - 1, &texts.get("book-fan-numbers"))?;
    let band = |low: f64, high: f64| share_range(low, high, 0, texts.lang());
    let heads = [
        texts.get("head-year"),
        texts.format("book-quantile", &[("share", 5.into())]),
        band(0.05, 0.10),
        band(0.10, 0.25),
        band(0.25, 0.75),
        band(0.75, 0.90),
        band(0.90, 0.95),
        texts.get("head-scenario"),
    ];
    for (col, head) in (0..).zip(heads) {
        sheet.head((BELOW, col), &head, Form::Millions)?;
    }
    let tab = quote_sheet_name(&Tab::Ensemble.name(texts));
    // Places among the quantiles: p05 p10 p25 p50 p75 p90 p95.
    let edges = [(0, None), (1, Some(0)), (2, Some(1)), (4, Some(2)), (5, Some(4)), (6, Some(5))];
    for (t, year) in model.years().enumerate() {
        let row = BELOW + 1 + t as RowNum;
        sheet.number((row, 0), CellOrigin::Computed, Form::Year, year.0.into())?;
        let Some(figure) = drawn.figures.at((0, model.areas.len(), t), Figure::Gap) else {
            continue;
        };
        let ore = |place: usize| {
            figure.quantiles.get(place).map_or(0, |quantile| in_ore(Dkk(quantile.value)))
        };
        let cell = |place: usize| {
            let cell = row_col_to_cell(first + t as RowNum, FIRST_QUANTILE + place as ColNum);
            format!("{tab}!{cell}")
        };
        for (col, (upper, lower)) in (1..).zip(edges) {
            let (formula, result) = match lower {
                Some(lower) => {
                    (format!("={}-{}", cell(upper), cell(lower)), ore(upper) - ore(lower))
                }
                None => (format!("={}", cell(upper)), ore(upper)),
            };
            let is = (CellOrigin::Formula, Form::Millions);
            sheet.formula((row, col), is, &formula, in_dkk(result))?;
        }
        let own = book.base().and_then(|base| base.plans.first()).map(|plan| plan.total(t).gap());
        let own = own.map_or(f64::NAN, |gap| gap.0);
        sheet.number((row, 7), CellOrigin::Computed, Form::Millions, own)?;
    }
    Ok(())
}

/// Bands stacked on an edge that is not drawn, and the scenario as a line.
pub(crate) fn fan(book: &Book<'_>, drawn: &BookDraws<'_>, years: RowNum) -> Chart {
    let texts = book.texts;
    let name = Tab::Charts.name(texts);
    let (first, last) = (BELOW + 1, BELOW + 1 + years);
    let mut chart = begin(
        ChartType::AreaStacked,
        &texts.get("book-chart-fan"),
        &texts.get("head-year"),
        &texts.get("book-millions"),
    );
    let mut nothing = ChartFormat::new();
    nothing.set_no_fill().set_no_border();
    let runs = |count: u32| texts.format("book-of-ten-runs", &[("count", count.into())]);
    let labels = [runs(9), runs(8), runs(5), runs(8), runs(9)];
    chart
        .add_series()
        .set_name(&texts.format("book-quantile", &[("share", 5.into())]))
        .set_categories((name.as_str(), first, 0, last, 0))
        .set_values((name.as_str(), first, 1, last, 1))
        .set_format(&mut nothing);
    for (col, (color, label)) in (2..).zip(BANDS.into_iter().zip(labels)) {
        let mut solid = ChartSolidFill::new();
        solid.set_color(color);
        let mut format = ChartFormat::new();
        format.set_solid_fill(&solid).set_no_border();
        chart
            .add_series()
            .set_name(&label)
            .set_categories((name.as_str(), first, 0, last, 0))
            .set_values((name.as_str(), first, col, last, col))
            .set_format(&mut format);
    }
    let mut scenario = Chart::new(ChartType::Line);
    scenario
        .add_series()
        .set_name(&texts.get("head-scenario"))
        .set_categories((name.as_str(), first, 0, last, 0))
        .set_values((name.as_str(), first, 7, last, 7))
        .set_format(&mut line(SCENARIO, 2.25));
    chart.combine(&scenario);
    // The edge below, and the upper halves of bands that stand there already.
    chart.legend().delete_entries(&[0, 4, 5]);
    chart.x_axis().set_position_between_ticks(false);
    years_apart(&mut chart, years as u16 + 1);
    let model = &book.study.model;
    let at_end = drawn.figures.at((0, model.areas.len(), model.year_count() - 1), Figure::Gap);
    let quantile = |place: usize| {
        let value = at_end.and_then(|figure| figure.quantiles.get(place));
        let dkk = value.map_or(f64::NAN, |quantile| quantile.value);
        Arg::from(money_in(dkk, MoneyUnit::Million, 0, texts.lang()))
    };
    let base = book.base().and_then(|base| base.plans.first());
    let own = base.map_or(f64::NAN, |plan| plan.total(model.year_count() - 1).gap().0);
    let own = money_in(own, MoneyUnit::Million, 0, texts.lang());
    let args = [
        ("runs", Arg::from(drawn.runs)),
        ("last", Arg::year(model.horizon.0)),
        ("own", own.into()),
        ("low", quantile(0)),
        ("high", quantile(6)),
    ];
    chart.set_alt_text(alt(&texts.format("book-alt-fan", &args)));
    chart
}
