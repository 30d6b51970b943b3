//! People that migration is to take and who are not there, by sex, age and year.
//!
//! The projection takes no more than there are. How many that leaves is computed afterwards, for named scenarios
//! whose people are kept: the many runs side by side have no time for it. Start at [`not_taken`].

use super::outcome::Outcome;
use super::prepared::Prepared;
use crate::demography::{LifeTable, life_table};
use crate::model::{Factor, NotTaken, Sex};
use crate::numeric::Lanes;
use crate::tables::{FactorLanes, MigrationTables, Tables};

/// Fewer persons than this, all years together, are not worth a word: shares of a person at the highest ages.
/// *Assumption*.
const FEWEST_PERSONS: f64 = 0.5;

/// The first row of the migration table by which more are to leave than are there, its year as years since the base
/// year, and how many all such rows leave; `None` where nobody is missing. The run's people must have been kept.
///
/// ```text
/// not taken = max(0, −M(x)/2 − P(x)) + max(0, −M(x)/2 − those who live to be x on the next 1 January)
/// ```
pub fn not_taken<const L: usize>(
    tables: &Tables,
    prepared: &Prepared,
    factors: &FactorLanes<L>,
    outcome: &Outcome<L>,
    lane: usize,
) -> Option<(usize, NotTaken)> {
    let migration = tables.migration.as_ref()?;
    if outcome.persons.is_empty() {
        return None;
    }
    let count = tables.ages.count();
    let mut run = LaneRun { tables, prepared, factors, outcome, lane, index: 1.0 };
    let mut survival = vec![Lanes::<1>::ZERO; count];
    let mut found: Option<(usize, NotTaken)> = None;
    for year in 0..tables.years {
        run.index *= factors.at(Factor::MortalityChange, year).0[lane] + 1.0;
        for sex in Sex::BOTH {
            let at_birth = run.survival(year, sex, &mut survival);
            let half: Vec<f64> =
                (0..count).map(|age| run.half_of_migrants(migration, year, sex, age)).collect();
            let mut arriving = run.newborns(year, sex) * at_birth;
            for (age, half) in half.iter().enumerate() {
                let here = run.persons(year, sex, age);
                let survivors = (here + half.max(-here)) * survival[age].0[0];
                let surviving_into = if age + 1 == count { arriving + survivors } else { arriving };
                let missing = (-half - here).max(0.0) + (-half - surviving_into).max(0.0);
                arriving = survivors;
                if missing <= 0.0 {
                    continue;
                }
                let first = NotTaken { sex, age, persons: missing, all_persons: 0.0, rows: 0 };
                let (_, all) = found.get_or_insert((year, first));
                all.all_persons += missing;
                all.rows += 1;
            }
        }
    }
    found.filter(|(_, all)| all.all_persons >= FEWEST_PERSONS)
}

/// One of the runs side by side.
struct LaneRun<'a, const L: usize> {
    tables: &'a Tables,
    prepared: &'a Prepared,
    factors: &'a FactorLanes<L>,
    outcome: &'a Outcome<L>,
    lane: usize,
    /// What death rates are multiplied with.
    index: f64,
}

impl<const L: usize> LaneRun<'_, L> {
    fn persons(&self, year: usize, sex: Sex, age: usize) -> f64 {
        let row = (2 * year + sex.index()) * self.tables.ages.count();
        self.outcome.persons[row + age].0[self.lane]
    }

    fn newborns(&self, year: usize, sex: Sex) -> f64 {
        self.outcome.flows[year][sex.index()].births.0[self.lane]
    }

    /// Fills the share of each age that lives to the next 1 January; gives that of births.
    fn survival(&self, year: usize, sex: Sex, survival: &mut [Lanes<1>]) -> f64 {
        let count = survival.len();
        let own = |table| {
            &self.tables.year_of(table, year)[sex.index() * count..(sex.index() + 1) * count]
        };
        if self.index == 1.0 {
            for (lanes, share) in survival.iter_mut().zip(own(&self.prepared.survival)) {
                *lanes = Lanes([*share]);
            }
            return self.prepared.birth_survival[2 * year + sex.index()];
        }
        let mut expectancy = vec![Lanes::ZERO; count];
        let table = LifeTable { survival, expectancy: &mut expectancy };
        life_table(sex, own(&self.tables.mortality), Lanes([self.index]), table).0[0]
    }

    /// `M/2` of a sex and age, as the projection has it.
    fn half_of_migrants(
        &self,
        migration: &MigrationTables,
        year: usize,
        sex: Sex,
        age: usize,
    ) -> f64 {
        let Self { tables, factors, lane, .. } = self;
        let slot = sex.index() * tables.ages.count() + age;
        let factor = factors.at(Factor::MigrationFactor, year).0[*lane];
        let moved = factor * tables.year_of(&migration.in_persons, year)[slot]
            - self.persons(year, sex, age) * tables.year_of(&migration.out_rate, year)[slot];
        let came = tables.refugees.as_ref().map_or(0.0, |flow| flow.profile[slot]);
        0.5 * (moved + self.outcome.refugees[year].0[*lane] * came)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::read_study;
    use crate::model::{Migration, Study, Yearly};
    use crate::numeric::Vectors;
    use crate::run::{Keep, Plans, Runner};
    use crate::tables::FactorTable;

    fn study() -> Study {
        read_study(std::path::Path::new("tests/bad/_good")).unwrap().study
    }

    /// What is not taken of the first scenario, and the net migration that its run had.
    fn of(study: &Study, change: f64) -> (Option<(usize, NotTaken)>, f64) {
        let tables = Tables::new(&study.model);
        let prepared = Prepared::new(study, &tables);
        let plans = Plans::none(&tables);
        let mut factors = study.scenarios[0].factors.clone();
        factors.set(Factor::MortalityChange, |_| crate::model::Path::constant(change));
        let table = FactorTable::new(&study.model, &factors, &tables.layout);
        let mut lanes = FactorLanes::<8>::new(&tables.layout, tables.years);
        lanes.fill_same(&table);
        let keep = Keep { persons: true, services: false };
        let mut runner = Runner::new(&tables, &prepared, &plans, Vectors::baseline(), keep);
        let outcome = runner.project(&lanes);
        let net = outcome.flows.iter().flatten().map(|flows| flows.net_migration.0[3]).sum();
        (not_taken(&tables, &prepared, &lanes, outcome, 3), net)
    }

    /// Net migration of −`persons` at 40 to 42, both sexes, every year, and of nobody else.
    fn leaving(persons: f64) -> Study {
        let mut study = study();
        let mut net = crate::model::BySexAge::filled(study.model.ages, 0.0);
        for sex in Sex::BOTH {
            net.of_mut(sex)[40..=42].fill(-persons);
        }
        let years = Yearly::new(study.model.base_year, vec![net]).unwrap();
        study.model.migration = Some(Migration::Net(years));
        study.model.refugees = None;
        study
    }

    #[test]
    fn whoever_is_not_taken_is_what_the_table_says_less_what_the_run_took() {
        for change in [0.0, 0.01] {
            let study = leaving(1e6);
            let (found, net) = of(&study, change);
            let (year, found) = found.unwrap();
            let asked = -1e6 * 6.0 * study.model.year_count() as f64;
            assert_eq!((year, found.sex, found.age), (0, Sex::Female, 40));
            assert_eq!(found.rows, 6 * study.model.year_count());
            assert!((found.all_persons - (net - asked)).abs() < 1e-3, "{found:?} {net}");
        }
    }

    #[test]
    fn nobody_is_missing_where_the_table_takes_fewer_than_live_there() {
        assert_eq!(of(&leaving(0.001), 0.0).0, None);
        assert_eq!(of(&study(), 0.0).0, None);
    }
}
