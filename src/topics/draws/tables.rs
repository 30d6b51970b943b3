//! The tables of an ensemble, column by column.
//!
//! The study is not needed: parts of an ensemble are put together where it is not. Start at
//! [`ensemble_table`].

use crate::ensemble::{Aggregate, DrawReading, Estimate, estimate, people_estimate};
use crate::figures::{Figure, Grain, Unit};
use crate::model::{AGE_GROUPS, Names, Study};
use crate::topics::gap::tables::in_ore;
use crate::units::{Dkk, Year};
use crate::writers::csv::{CsvStyle, Row, Table};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// Decimals of coverage and of shares of runs.
const DECIMALS_OF_SHARES: usize = 9;
/// Decimals of persons.
const DECIMALS_OF_PERSONS: usize = 3;

/// The id of something, and what people call it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedId {
    /// In the files.
    pub id: String,
    /// On the screen.
    pub names: Names,
}

/// What an ensemble's rows are called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// What the study is called.
    pub study: Names,
    /// In the study's order.
    pub plans: Vec<NamedId>,
    /// In the study's order, without the total.
    pub areas: Vec<NamedId>,
    /// The first year.
    pub base_year: Year,
    /// The year that is spoken of first.
    pub decision_year: Year,
    /// The last year.
    pub horizon: Year,
}

impl Labels {
    /// Those of a study.
    pub fn of(study: &Study) -> Self {
        let label = |id: &str, names: &Names| NamedId { id: id.to_owned(), names: names.clone() };
        Self {
            study: study.model.names.clone(),
            plans: study.plans.iter().map(|plan| label(&plan.id, &plan.names)).collect(),
            areas: study.model.areas.iter().map(|area| label(&area.id, &area.names)).collect(),
            base_year: study.model.base_year,
            decision_year: study.model.decision_year,
            horizon: study.model.horizon,
        }
    }

    /// Base year to horizon, both counted.
    pub fn year_count(&self) -> usize {
        self.horizon.since(self.base_year) + 1
    }

    fn area(&self, area: usize) -> &str {
        self.areas.get(area).map_or("total", |area| area.id.as_str())
    }
}

/// All figures in the order of the tables: plan, area (the total last), year, metric.
#[derive(Clone, Debug)]
pub struct Figures {
    rows: Vec<((usize, usize, usize), Figure, Estimate)>,
    /// Persons by age group, each year by year.
    people: Vec<Vec<Estimate>>,
}

impl Figures {
    /// Reckons every figure of an aggregate.
    pub fn of(aggregate: &Aggregate, reading: DrawReading) -> Self {
        let cells = aggregate.cells();
        let mut places = Vec::with_capacity(cells.count());
        for plan in 0..cells.plans {
            for area in 0..=cells.areas {
                for year in 0..cells.years {
                    let metrics = Figure::at(Grain::AreaYear);
                    places.extend(metrics.map(|metric| ((plan, area, year), metric)));
                }
            }
        }
        let rows = places
            .into_par_iter()
            .filter_map(|(place, metric)| {
                Some((place, metric, estimate(aggregate, reading, place, metric)?))
            })
            .collect();
        let people_of = |age_group: usize| {
            let years = 0..cells.years;
            years.filter_map(|year| people_estimate(aggregate, reading, age_group, year)).collect()
        };
        Self { rows, people: (0..AGE_GROUPS.len()).map(people_of).collect() }
    }

    /// Persons of an age group (its place in [`AGE_GROUPS`]), year by year.
    pub fn people(&self, age_group: usize) -> &[Estimate] {
        self.people.get(age_group).map_or(&[], Vec::as_slice)
    }

    /// One of them; area `labels.areas.len()` is the total.
    pub fn at(&self, place: (usize, usize, usize), metric: Figure) -> Option<&Estimate> {
        self.rows.iter().find(|row| (row.0, row.1) == (place, metric)).map(|row| &row.2)
    }

    /// All of them, by plan, area (the total last), year and metric.
    pub(crate) fn all(&self) -> impl Iterator<Item = ((usize, usize, usize), Figure, &Estimate)> {
        self.rows.iter().map(|(place, metric, figure)| (*place, *metric, figure))
    }

    /// All of one metric.
    pub fn of_metric(&self, metric: Figure) -> impl Iterator<Item = &Estimate> {
        self.rows.iter().filter(move |row| row.1 == metric).map(|row| &row.2)
    }
}

/// `ensemble.csv`: what each figure comes to over the runs.
pub fn ensemble_table(labels: &Labels, figures: &Figures, style: CsvStyle) -> Vec<u8> {
    let columns = [
        "plan",
        "area",
        "year",
        "metric",
        "runs",
        "mean",
        "mean_se",
        "p05",
        "p10",
        "p25",
        "p50",
        "p75",
        "p90",
        "p95",
        "prob_gap",
        "prob_above_tolerance",
        "outside",
    ];
    let mut table = Table::new(style, &columns);
    for (place, metric, figure) in &figures.rows {
        let row = start(&mut table, labels, *place).text(metric.key()).whole(figure.runs as i64);
        let row = amount(row, *metric, figure.mean);
        let mut row = error(row, *metric, figure.mean_se);
        for quantile in &figure.quantiles {
            row = amount(row, *metric, quantile.value);
        }
        let row = match figure.chances {
            Some(chances) => row
                .number(chances.of_gap, DECIMALS_OF_SHARES)
                .number(chances.above_tolerance, DECIMALS_OF_SHARES),
            None => row.empty().empty(),
        };
        row.whole(figure.outside as i64).end();
    }
    table.into_bytes()
}

/// `population_ensemble.csv`: persons by age group on 1 January of each year over the runs. An age group without a last
/// age is open.
pub fn population_ensemble_table(labels: &Labels, figures: &Figures, style: CsvStyle) -> Vec<u8> {
    let columns = [
        "age_from", "age_to", "year", "runs", "mean", "mean_se", "p05", "p10", "p25", "p50", "p75",
        "p90", "p95", "outside",
    ];
    let mut table = Table::new(style, &columns);
    for (age_group, (first, last)) in AGE_GROUPS.into_iter().enumerate() {
        for (year, figure) in figures.people(age_group).iter().enumerate() {
            let row = table.row().whole(first as i64);
            let row = match last {
                Some(last) => row.whole(last as i64),
                None => row.empty(),
            };
            let row = row.whole(labels.base_year.plus(year).0.into()).whole(figure.runs as i64);
            let mut row = row
                .number(figure.mean, DECIMALS_OF_PERSONS)
                .number(figure.mean_se, DECIMALS_OF_PERSONS);
            for quantile in &figure.quantiles {
                row = row.number(quantile.value, DECIMALS_OF_PERSONS);
            }
            row.whole(figure.outside as i64).end();
        }
    }
    table.into_bytes()
}

/// `precision.csv`: how exact each figure of `ensemble.csv` is, and whether the runs were enough for it.
pub fn precision_table(labels: &Labels, figures: &Figures, style: CsvStyle) -> Vec<u8> {
    let columns = [
        "plan",
        "area",
        "year",
        "metric",
        "runs",
        "least",
        "most",
        "range_low",
        "range_high",
        "outside",
        "bin_width",
        "quantile_error_bound",
        "p05_se",
        "p50_se",
        "p95_se",
        "prob_se",
        "error_share",
        "is_enough",
        "runs_needed",
    ];
    let mut table = Table::new(style, &columns);
    for (place, metric, figure) in &figures.rows {
        let row = start(&mut table, labels, *place).text(metric.key()).whole(figure.runs as i64);
        let (low, high) = figure.range.bounds();
        let row = amount(amount(row, *metric, figure.extremes.0), *metric, figure.extremes.1);
        let row = row.exact(low).exact(high).whole(figure.outside as i64);
        let bound = figure.quantiles.iter().fold(0.0, |most: f64, own| most.max(own.error_bound));
        let row = row.exact(figure.range.bin_width()).exact(bound);
        let row = error(row, *metric, figure.quantile_se[0]);
        let row = error(row, *metric, figure.quantile_se[3]);
        let row = error(row, *metric, figure.quantile_se[6]);
        let row = match figure.chances {
            Some(chances) => row.number(chances.se, DECIMALS_OF_SHARES),
            None => row.empty(),
        };
        let verdict = figure.verdict;
        row.number(verdict.error, DECIMALS_OF_SHARES)
            .text(if verdict.is_enough { "yes" } else { "no" })
            .whole(verdict.runs_needed as i64)
            .end();
    }
    table.into_bytes()
}

/// `first_gap.csv`: in which year a gap above the tolerance comes first, as a share of the runs. What is
/// missing from 1 never has one.
pub fn first_gap_table(labels: &Labels, aggregate: &Aggregate, style: CsvStyle) -> Vec<u8> {
    let mut table = Table::new(style, &["plan", "area", "year", "share_of_runs"]);
    let cells = aggregate.cells();
    let runs = aggregate.done().runs.max(1) as f64;
    for plan in 0..cells.plans {
        for area in 0..=cells.areas {
            for year in 1..cells.years {
                let first = aggregate.gaps_at(plan, area, year).first;
                start(&mut table, labels, (plan, area, year))
                    .number(first as f64 / runs, DECIMALS_OF_SHARES)
                    .end();
            }
        }
    }
    table.into_bytes()
}

fn start<'t>(
    table: &'t mut Table,
    labels: &Labels,
    (plan, area, year): (usize, usize, usize),
) -> Row<'t> {
    table
        .row()
        .text(labels.plans.get(plan).map_or("", |plan| plan.id.as_str()))
        .text(labels.area(area))
        .whole(labels.base_year.plus(year).0.into())
}

fn amount(row: Row<'_>, figure: Figure, value: f64) -> Row<'_> {
    match figure.unit() {
        Unit::Dkk => row.money(in_ore(Dkk(value))),
        unit => row.number(value, unit.decimals()),
    }
}

/// An error is small, so it has decimals where the amount has øre.
fn error(row: Row<'_>, figure: Figure, value: f64) -> Row<'_> {
    row.number(value, figure.decimals())
}
