//! So it went: one's own draws of how many persons there would be, against what was counted and what others project.
//!
//! Start at [`so_it_went`].

use crate::figures::table::{Table, values};
use crate::model::{AGE_GROUPS, Study, persons_of_group};
use crate::topics::draws::tables::Figures;

/// One age group in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WentRow {
    /// Its place in [`AGE_GROUPS`].
    pub age_group: usize,
    /// Years after the base year.
    pub t: usize,
    /// One's own mean over the runs, persons.
    pub mean: f64,
    /// Eight of ten runs lie from here …
    pub p10: f64,
    /// … to here.
    pub p90: f64,
    /// What was counted.
    pub observed: Option<f64>,
    /// What others project.
    pub official: Option<f64>,
}

impl WentRow {
    /// Does what was counted lie where eight of ten runs do?
    pub fn is_inside(&self) -> Option<bool> {
        self.observed.map(|persons| self.p10 <= persons && persons <= self.p90)
    }
}

/// Age groups and years of which something was counted or is projected by others, in this order.
pub fn so_it_went(study: &Study, figures: &Figures) -> Vec<WentRow> {
    let model = &study.model;
    let mut rows = Vec::new();
    for (age_group, ages) in AGE_GROUPS.into_iter().enumerate() {
        for (t, figure) in figures.people(age_group).iter().enumerate().skip(1) {
            let year = model.base_year.plus(t);
            let observed = persons_of_group(&model.observed, year, ages);
            let official = persons_of_group(&model.official, year, ages);
            if observed.is_none() && official.is_none() {
                continue;
            }
            let [_, p10, .., p90, _] = figure.quantiles.each_ref().map(|own| own.value);
            rows.push(WentRow { age_group, t, mean: figure.mean, p10, p90, observed, official });
        }
    }
    rows
}

/// `so_it_went.csv`: one's own mean and 80 % interval of the runs beside what was counted and what others project. `None`:
/// the study has neither.
pub fn so_it_went_table(study: &Study, figures: &Figures) -> Option<Table> {
    let rows = so_it_went(study, figures);
    let mut table = Table::of_file(
        "age_from,age_to,year,mean:3,p10:3,p90:3,observed_persons:3,inside,official_persons:3",
    );
    for row in &rows {
        let (first, last) = AGE_GROUPS[row.age_group];
        let inside = row.is_inside().map(|is_inside| if is_inside { "yes" } else { "no" });
        table.add(values![first, last, study.model.base_year.plus(row.t), row.mean]);
        table.row(values![row.p10, row.p90, row.observed, inside, row.official]);
    }
    (!rows.is_empty()).then_some(table)
}
