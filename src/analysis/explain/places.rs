//! Where the inputs of a run stand: rows of tables, keys of TOML files, factors along `based_on`.
//!
//! Says which lines a part rests on. Start at [`Traced::factor_places`].

use super::traced::Traced;
use crate::ids::InitiativeId;
use crate::input::Origin;
use crate::model::{Factor, FactorSpan};
use crate::tables::Tables;
use std::ops::Range;

/// A stretch of years, both ends counted, in which a factor has one value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stretch {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) value: f64,
}

impl Traced<'_> {
    /// A factor as this run has it in year `t`, in the area or service at the place `part` of the study.
    pub(super) fn factor(&self, factor: Factor, part: usize, t: usize) -> f64 {
        let layout = &self.tables().layout;
        self.run.factors.values()[t * layout.width() + layout.slot(factor, part)]
    }

    /// The years 1 to `t` after the base year, cut where the factor changes.
    pub(super) fn stretches(&self, factor: Factor, area: usize, t: usize) -> Vec<Stretch> {
        let mut found: Vec<Stretch> = Vec::new();
        for year in 1..=t {
            let value = self.factor(factor, area, year);
            match found.last_mut() {
                Some(last) if last.value == value => last.to = year,
                _ => found.push(Stretch { from: year, to: year, value }),
            }
        }
        found
    }

    /// Where a factor is set for this scenario: in it, or in one that it is based on; where none sets it, the
    /// scenario's own place, as the program's default.
    pub(super) fn factor_places(&self, factor: Factor, part: usize) -> Vec<Origin> {
        let study = self.study();
        let area = || study.model.areas.get(part).map_or("", |area| area.id.as_str());
        let id = match factor.span() {
            FactorSpan::Study | FactorSpan::Area | FactorSpan::Promise => area(),
            FactorSpan::Service => {
                study.model.services.get(part).map_or("", |service| service.id.as_str())
            }
        };
        // What compensation counts with is the scenario's own healthy ageing unless it says otherwise.
        let keys: &[Factor] = match factor {
            Factor::CompensationHealthyAgeing => &[factor, Factor::HealthyAgeing],
            _ => &[factor],
        };
        for key in keys {
            let mut at = Some(self.run.scenario);
            while let Some(scenario) = at {
                let path = format!("scenario[{}].{}", scenario.index(), key.key());
                // The line of the area or service within it, where it is given by those.
                for path in [format!("{path}.{id}"), path] {
                    if let Some((origin, true)) = self.origins.key("scenarios.toml", &path) {
                        return vec![origin];
                    }
                }
                at = study.scenarios.get(scenario.index()).and_then(|own| own.based_on);
            }
        }
        if factor == Factor::RecruitShare {
            return self.model_key("model.recruit_share");
        }
        let own = format!("scenario[{}].{}", self.run.scenario.index(), factor.key());
        self.origins.key("scenarios.toml", &own).map(|(origin, _)| origin).into_iter().collect()
    }

    /// Those of `factors` that move anything in this run, by where they are set.
    pub(super) fn set_factors(&self, factors: &[Factor], t: usize) -> Vec<Origin> {
        let neutral = self.study().model.neutral();
        let moves = |factor: &Factor| {
            (0..=t).any(|year| self.factor(*factor, 0, year) != neutral.value(*factor))
        };
        let set = factors.iter().filter(|factor| moves(factor));
        set.flat_map(|factor| self.factor_places(*factor, 0)).collect()
    }

    pub(super) fn model_key(&self, path: &str) -> Vec<Origin> {
        self.origins.key("model.toml", path).map(|(origin, _)| origin).into_iter().collect()
    }

    pub(super) fn area_key(&self, area: usize, key: &str) -> Vec<Origin> {
        self.model_key(&format!("area[{area}].{key}"))
    }

    /// A key of the plan, such as `lean[0]`.
    pub(super) fn plan_key(&self, key: &str) -> Vec<Origin> {
        let path = format!("plan[{}].{key}", self.run.plan);
        self.origins.key("plans.toml", &path).map(|(origin, _)| origin).into_iter().collect()
    }

    pub(super) fn initiative_key(&self, id: InitiativeId, key: &str) -> Vec<Origin> {
        let path = format!("initiative[{}].{key}", id.index());
        self.origins.key("plans.toml", &path).map(|(origin, _)| origin).into_iter().collect()
    }

    /// The row of a service.
    pub(super) fn service_row(&self, place: usize) -> Vec<Origin> {
        let id = self.service(place).0.id.clone();
        self.origins.rows("services", |row| row.text("service") == id)
    }

    /// Rows of a service's use rates at some ages.
    pub(super) fn rate_rows(
        &self,
        place: usize,
        sexes: &Range<usize>,
        ages: &Range<usize>,
    ) -> Vec<Origin> {
        let id = self.service(place).0.id.clone();
        self.origins.rows("use_rates", |row| {
            row.text("service") == id && row.is_of_sex(sexes) && row.is_of_ages(ages)
        })
    }

    /// Rows of the base-year population at some ages.
    pub(super) fn population_rows(&self, sexes: &Range<usize>, ages: &Range<usize>) -> Vec<Origin> {
        let base = self.year(0).to_string();
        self.origins.rows("population", |row| {
            let is_of_year = matches!(row.text("year"), year if year.is_empty() || year == base);
            is_of_year && row.is_of_sex(sexes) && row.is_of_ages(ages)
        })
    }

    /// What changes the population rests on: the first row of each table of flows, and what the scenario
    /// changes about them.
    pub(super) fn flow_places(&self, t: usize) -> Vec<Origin> {
        let mut places = Vec::new();
        for table in ["mortality", "fertility", "migration", "refugees", "refugee_profile"] {
            places.extend(self.origins.table(table));
        }
        places.extend(self.set_factors(
            &[
                Factor::MortalityChange,
                Factor::FertilityFactor,
                Factor::MigrationFactor,
                Factor::RefugeesFactor,
            ],
            t,
        ));
        places
    }

    /// The staff of an area in the base year.
    pub(super) fn workforce_rows(&self, area: usize) -> Vec<Origin> {
        let id = self.area(area).id.clone();
        self.origins.rows("workforce", |row| row.text("area") == id)
    }

    /// What an area's base-year cost would be by its own rates and prices rests on these.
    pub(super) fn uncalibrated_places(&self, area: usize, is_service: bool) -> Vec<Origin> {
        let mut places = Vec::new();
        for place in self.places(area, is_service) {
            places.extend(self.service_row(place));
        }
        places.extend(self.origins.table("use_rates"));
        places.extend(self.origins.table("population"));
        places
    }
}

/// The group of services that a place belongs to.
pub(super) fn group_of(tables: &Tables, place: usize) -> usize {
    let groups = &tables.services.groups;
    groups.iter().position(|group| group.services.contains(&place)).unwrap_or_default()
}
