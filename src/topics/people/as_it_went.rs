//! So it went: one's own draws of how many persons there would be, against what was counted and what others project.
//!
//! Start at [`so_it_went`].

use crate::ensemble::ScenarioResult;
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
    /// One's own in the scenario that the runs are drawn about, persons.
    pub own: f64,
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
    /// Does what was counted lie where eight of ten runs do? `None` where they do not differ yet.
    pub fn is_inside(&self) -> Option<bool> {
        let persons = self.observed.filter(|_| self.p10 < self.p90)?;
        Some(self.p10 <= persons && persons <= self.p90)
    }
}

/// Age groups and years of which something was counted or is projected by others, in this order.
///
/// `base` is the scenario that the runs are drawn about.
pub fn so_it_went(study: &Study, base: &ScenarioResult, figures: &Figures) -> Vec<WentRow> {
    let model = &study.model;
    let count = model.ages.count();
    let persons = |t: usize, (from, to): (usize, Option<usize>)| -> f64 {
        let is_of = |at: usize| from <= at % count && to.is_none_or(|to| at % count <= to);
        let of_year = base.persons.iter().skip(2 * t * count).take(2 * count).enumerate();
        of_year.filter(|(at, _)| is_of(*at)).map(|(_, own)| own).sum()
    };
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
            let own = persons(t, ages);
            rows.push(WentRow { age_group, t, own, p10, p90, observed, official });
        }
    }
    rows
}

/// `so_it_went.csv`: one's own scenario and 80 % interval of the runs beside what was counted and what others project. `None`:
/// the study has neither.
pub fn so_it_went_table(study: &Study, base: &ScenarioResult, figures: &Figures) -> Option<Table> {
    let rows = so_it_went(study, base, figures);
    let mut table = Table::of_file(
        "age_from,age_to,year,persons:3,p10:3,p90:3,observed_persons:3,inside,official_persons:3",
    );
    for row in &rows {
        let (first, last) = AGE_GROUPS[row.age_group];
        let inside = row.is_inside().map(|is_inside| if is_inside { "yes" } else { "no" });
        table.add(values![first, last, study.model.base_year.plus(row.t), row.own]);
        table.row(values![row.p10, row.p90, row.observed, inside, row.official]);
    }
    (!rows.is_empty()).then_some(table)
}
