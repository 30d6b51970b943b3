//! The tables of an ensemble, column by column.
//!
//! They need no study: parts of an ensemble are put together where there is none. Start at [`ensemble_table`].

use crate::ensemble::{Aggregate, DrawReading, Estimate, estimate, people_estimate};
use crate::figures::table::{Table, Value, values};
use crate::figures::{Figure, Grain, Unit};
use crate::model::{AGE_GROUPS, Names, Study};
use crate::topics::gap::tables::in_ore;
use crate::units::{Dkk, Year};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

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
            plans: study.plans.iter().map(|plan| label(&plan.id, &plan.shown_names)).collect(),
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

    /// The first values of a row: plan, area (`total` behind the last) and year.
    fn values(&self, (plan, area, year): (usize, usize, usize)) -> [Value<'_>; 3] {
        let plan = self.plans.get(plan).map(|plan| &plan.id);
        let area = self.areas.get(area).map_or("total", |area| &area.id);
        values![plan, area, self.base_year.plus(year)]
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
pub fn ensemble_table(labels: &Labels, figures: &Figures) -> Table {
    let mut table = Table::of_file(
        "plan,area,year,metric,runs,mean,mean_se,p05,p10,p25,p50,p75,p90,p95,prob_gap,\
         prob_above_tolerance,outside",
    );
    for (place, metric, figure) in &figures.rows {
        table.add(labels.values(*place)).add(values![metric.key(), figure.runs]);
        table.add([amount(*metric, figure.mean), error(*metric, figure.mean_se)]);
        table.add(figure.quantiles.iter().map(|quantile| amount(*metric, quantile.value)));
        let chances = figure.chances;
        table.add(values![chances.map(|own| own.of_gap), chances.map(|own| own.above_tolerance)]);
        table.row(values![figure.outside]);
    }
    table
}

/// `population_ensemble.csv`: persons by age group on 1 January of each year over the runs. An age group without a last
/// age is open.
pub fn population_ensemble_table(labels: &Labels, figures: &Figures) -> Table {
    let mut table = Table::of_file(
        "age_from,age_to,year,runs,mean:3,mean_se:3,p05:3,p10:3,p25:3,p50:3,p75:3,p90:3,p95:3,outside",
    );
    for (age_group, (first, last)) in AGE_GROUPS.into_iter().enumerate() {
        for (year, figure) in figures.people(age_group).iter().enumerate() {
            table.add(values![first, last, labels.base_year.plus(year), figure.runs]);
            table.add(values![figure.mean, figure.mean_se]);
            table.add(figure.quantiles.iter().map(|quantile| quantile.value.into()));
            table.row(values![figure.outside]);
        }
    }
    table
}

/// `precision.csv`: how exact each figure of `ensemble.csv` is, and whether the runs were enough for it.
pub fn precision_table(labels: &Labels, figures: &Figures) -> Table {
    let mut table = Table::of_file(
        "plan,area,year,metric,runs,least,most,range_low:all,range_high:all,outside,bin_width:all,\
         quantile_error_bound:all,p05_se,p50_se,p95_se,prob_se,error_share,is_enough,runs_needed",
    );
    for (place, metric, figure) in &figures.rows {
        table.add(labels.values(*place)).add(values![metric.key(), figure.runs]);
        table.add([figure.extremes.0, figure.extremes.1].map(|most| amount(*metric, most)));
        let (low, high) = figure.range.bounds();
        let bound = figure.quantiles.iter().fold(0.0, |most: f64, own| most.max(own.error_bound));
        table.add(values![low, high, figure.outside, figure.range.bin_width(), bound]);
        table.add([0, 3, 6].map(|place| error(*metric, figure.quantile_se[place])));
        let verdict = figure.verdict;
        table.row(values![
            figure.chances.map(|chances| chances.se),
            verdict.error,
            if verdict.is_enough { "yes" } else { "no" },
            verdict.runs_needed
        ]);
    }
    table
}

/// `first_gap.csv`: in which year a gap above the tolerance comes first, as a share of the runs. What is
/// missing from 1 never has one.
pub fn first_gap_table(labels: &Labels, aggregate: &Aggregate) -> Table {
    let mut table = Table::of_file("plan,area,year,share_of_runs");
    let cells = aggregate.cells();
    let runs = aggregate.done().runs.max(1) as f64;
    for plan in 0..cells.plans {
        for area in 0..=cells.areas {
            for year in 1..cells.years {
                let first = aggregate.gaps_at(plan, area, year).first;
                table.add(labels.values((plan, area, year))).row(values![first as f64 / runs]);
            }
        }
    }
    table
}

fn amount(figure: Figure, value: f64) -> Value<'static> {
    match figure.unit() {
        Unit::Dkk => Value::ore(in_ore(Dkk(value))),
        unit => Value::of_unit(value, unit),
    }
}

/// An error is small: it is not rounded to the øre before it is written.
fn error(figure: Figure, value: f64) -> Value<'static> {
    Value::of_unit(value, figure.unit())
}
