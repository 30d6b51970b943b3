//! The multipliers that hold a study to an official forecast, found once: on its base scenario.
//!
//! They are found year by year, each on people who were scaled the years before. Start at [`constraint`].

use super::outcome::Outcome;
use super::prepared::Prepared;
use super::project::{NewYear, project};
use super::workspace::Workspace;
use crate::demography::{Scaled, fit_to_forecast, has_anybody, scale_cohorts, scaled_persons};
use crate::model::{AgeGroup, Cohort, Constraint, Forecast, ForecastPart, MetRow, Study};
use crate::numeric::Lanes;
use crate::tables::{FactorLanes, FactorTable, Tables};
use crate::units::Year;

/// Runs the base scenario and scales its people to the study's forecast each 1 January; `None`: the study has
/// no forecast.
fn constraint(study: &Study, tables: &Tables, prepared: &Prepared) -> Option<Constraint> {
    let forecast = study.model.forecast.as_ref()?;
    let scenario = &study.scenarios[study.base_scenario().index()];
    let table = FactorTable::new(&study.model, &scenario.factors, &tables.layout);
    let mut factors = FactorLanes::<1>::new(&tables.layout, tables.years);
    factors.fill_same(&table);
    let mut workspace = Workspace::new(tables);
    let mut outcome = Outcome::new(tables, false);
    let mut found = Constraint { ages: tables.ages.count(), ..Constraint::default() };
    let finding = Finding { study, forecast, found: &mut found };
    project(tables, prepared, &factors, finding, &mut workspace, &mut outcome);
    Some(found)
}

impl Prepared {
    /// One life table per year and sex, and the multipliers where the study has a forecast; `tables` are
    /// those of the study's model.
    pub fn new(study: &Study, tables: &Tables) -> Self {
        let mut prepared = Self::life_tables(tables);
        prepared.constraint = constraint(study, tables, &prepared);
        prepared
    }
}

/// What it takes to meet the study's forecast; `None`: it has none.
pub fn constraint_on_base(study: &Study) -> Option<Constraint> {
    study.model.forecast.as_ref()?;
    Prepared::new(study, &Tables::new(&study.model)).constraint
}

/// Finds a year's multipliers when that year's people are there, and scales them.
struct Finding<'a> {
    study: &'a Study,
    forecast: &'a Forecast,
    found: &'a mut Constraint,
}

impl NewYear<1> for Finding<'_> {
    fn scale(&mut self, t: usize, [women, men]: [&mut [Lanes<1>]; 2]) -> Option<[Scaled<1>; 2]> {
        let year = self.study.model.base_year.plus(t);
        let parts = self.forecast.parts(year);
        if parts.is_empty() {
            return None;
        }
        let persons: Vec<f64> = women.iter().zip(&*men).map(|(w, m)| w.0[0] + m.0[0]).collect();
        let mut scaling = vec![1.0; persons.len()];
        let is_met = fit_to_forecast(&persons, parts, &mut scaling);
        self.note(year, &persons, parts, &scaling, is_met);
        // Years without a figure before this one.
        self.found.scaling.resize(t * persons.len(), 1.0);
        self.found.scaling.extend(&scaling);
        Some([scale_cohorts(women, &scaling), scale_cohorts(men, &scaling)])
    }
}

impl Finding<'_> {
    fn note(
        &mut self,
        year: Year,
        persons: &[f64],
        parts: &[ForecastPart],
        scaling: &[f64],
        is_met: bool,
    ) {
        let ages = self.study.model.ages;
        let found = &mut *self.found;
        for part in parts {
            if part.persons > 0.0 && !has_anybody(persons, part) {
                found.nobody.push(part.row);
            } else if !is_met {
                let lacking = part.persons - scaled_persons(persons, part, scaling);
                if lacking.abs() > 1e-9 * part.persons.max(1.0) {
                    found.unmet.push((part.row, lacking));
                }
            }
        }
        let rows = self.forecast.rows_of(year);
        for row in rows.clone() {
            let group = self.forecast.rows()[row].group.ages(ages);
            let of = |value: &dyn Fn(usize) -> f64| group.iter().map(value).sum();
            found.rows.push(MetRow {
                row,
                projected_persons: of(&|age| persons[age]),
                scaled_persons: of(&|age| persons[age] * scaling[age]),
                lowest: group.iter().map(|age| scaling[age]).fold(f64::INFINITY, f64::min),
                highest: group.iter().map(|age| scaling[age]).fold(0.0, f64::max),
            });
        }
        let bounds = || rows.clone().map(|row| self.forecast.rows()[row].group);
        // Ages between two bounds of groups are scaled alike.
        let begins = |age: usize| {
            age == 0 || bounds().any(|group| group.from == age || group.to == Some(age - 1))
        };
        let mut from = 0;
        while from < persons.len() {
            let end = (from + 1..persons.len()).find(|age| begins(*age)).unwrap_or(persons.len());
            let to = (end < persons.len()).then_some(end - 1);
            let narrowest = rows
                .clone()
                .filter(|row| self.forecast.rows()[*row].group.ages(ages).has(from))
                .min_by_key(|row| self.forecast.rows()[*row].group.ages(ages).iter().count());
            if let Some(row) = narrowest {
                found.cohorts.push(Cohort {
                    year,
                    group: AgeGroup { from, to },
                    row,
                    projected_persons: persons[from..end].iter().sum(),
                    scaling: scaling[from],
                });
            }
            from = end;
        }
    }
}
