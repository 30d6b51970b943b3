//! `scorecard.csv`, `policies.csv` and `initiatives.csv`: how plans fare, long form, for people with Excel.
//!
//! Start at [`scorecard_table`].

use crate::analysis::initiatives::Account;
use crate::analysis::scorecard::{AreaCard, NOT_MODELLED, Scorecard, shown_years};
use crate::figures::Unit;
use crate::figures::policies::share_kept;
use crate::figures::table::{Table, Value, values};
use crate::ids::AreaId;
use crate::model::Study;
use crate::topics::gap::tables::in_ore;
use crate::units::{Dkk, Year};

/// What stands in `value` and `unit`.
enum ScoreValue {
    Dkk(Dkk),
    Share(f64),
    Ratio(f64),
    Fte(f64),
    Persons(f64),
    /// A calendar year.
    Year(i32),
    /// A number of years.
    Years(usize),
    /// It does not happen before the horizon.
    Never,
    /// No figure here stands for it.
    NotModelled,
}

impl ScoreValue {
    fn values(&self) -> [Value<'static>; 2] {
        let (value, unit) = match *self {
            Self::Dkk(amount) => (Value::ore(in_ore(amount)), "dkk"),
            Self::Share(share) => (Value::of_unit(share, Unit::Share), "share"),
            Self::Ratio(ratio) => (Value::of_unit(ratio, Unit::Share), "ratio"),
            Self::Fte(fte) => (Value::of_unit(fte, Unit::Fte), "fte"),
            Self::Persons(persons) => (Value::of_unit(persons, Unit::Persons), "persons"),
            Self::Year(year) => (year.into(), "year"),
            Self::Years(years) => (years.into(), "years"),
            Self::Never => (Value::Nothing, "year"),
            Self::NotModelled => (Value::Nothing, "not_modelled"),
        };
        values![value, unit]
    }
}

/// `scorecard.csv`: first what holds over all years, `total` and then the areas, then the years that
/// summaries speak of. An empty value with the unit `year` means: not before the horizon.
pub fn scorecard_table(study: &Study, cards: &[Scorecard], accounts: &[Account]) -> Table {
    let mut table = Table::of_file("scenario,plan,area,year,measure,value,unit");
    let base = study.model.base_year;
    for card in cards {
        let mut page = CardRows { study, card, table: &mut table };
        page.over_years(None, &card.total);
        for (index, area) in card.areas.iter().enumerate() {
            page.over_years(Some(index.into()), area);
            let measure = "others_money_difference_dkk";
            let others = ScoreValue::Dkk(card.others_money_difference(index.into()));
            page.write(Some(index.into()), None, measure, &others);
        }
        page.promises();
        if card.scenario == study.base_scenario() {
            page.initiatives(accounts);
        }
        for measure in NOT_MODELLED {
            page.write(None, None, measure, &ScoreValue::NotModelled);
        }
        for year in shown_years(&study.model) {
            page.of_year(None, year, year.since(base), &card.total);
            for (index, area) in card.areas.iter().enumerate() {
                page.of_year(Some(index.into()), year, year.since(base), area);
            }
        }
    }
    table
}

/// The rows of one plan in one scenario.
struct CardRows<'a> {
    study: &'a Study,
    card: &'a Scorecard,
    table: &'a mut Table,
}

impl CardRows<'_> {
    fn write(
        &mut self,
        area: Option<AreaId>,
        year: Option<Year>,
        measure: &str,
        score: &ScoreValue,
    ) {
        let study = self.study;
        let scenario = &study.scenarios[self.card.scenario.index()].id;
        let plan = &study.plans[self.card.plan.index()].id;
        let area = area.map_or("total", |area| &study.model.areas[area.index()].id);
        self.table.add(values![scenario, plan, area, year, measure]).row(score.values());
    }

    /// The calendar year of a number of years after the base year.
    fn year(&self, t: Option<usize>) -> ScoreValue {
        t.map_or(ScoreValue::Never, |t| ScoreValue::Year(self.study.model.base_year.plus(t).0))
    }

    fn over_years(&mut self, area: Option<AreaId>, own: &AreaCard) {
        let has_staff = self.study.model.projects_staff();
        let lowest = own.lowest_coverage;
        let mut rows = vec![
            ("covered_95_until", self.year(Some(own.covered_until))),
            ("lowest_coverage", ScoreValue::Share(lowest.0)),
            ("lowest_coverage_year", self.year(Some(lowest.1))),
            ("accumulated_gap_dkk", ScoreValue::Dkk(own.accumulated_gap)),
            ("unmet_need_dkk", ScoreValue::Dkk(own.unmet_need)),
            ("money_difference_dkk", ScoreValue::Dkk(own.money_difference)),
            ("first_gap_year", self.year(own.first_gap)),
        ];
        if has_staff {
            rows.push(("first_year_money_binds", self.year(own.first_short_of_money)));
            rows.push(("first_year_hands_bind", self.year(own.first_short_of_hands)));
        }
        for (measure, value) in rows {
            self.write(area, None, measure, &value);
        }
    }

    /// Policies, floors, and what the plan has bound itself to pay.
    fn promises(&mut self) {
        let card = self.card;
        if let Some(share) = share_kept(&card.policies) {
            self.write(None, None, "policies_kept_share", &ScoreValue::Share(share));
        }
        for verdict in &card.policies {
            let policy = &self.study.policies[verdict.policy.index()];
            let Some(share) = verdict.share_kept() else { continue };
            let measure = format!("policy_kept_share:{}", policy.id);
            self.write(Some(policy.area), None, &measure, &ScoreValue::Share(share));
            let broken = self.year(verdict.first_broken_year());
            let measure = format!("policy_first_broken:{}", policy.id);
            self.write(Some(policy.area), None, &measure, &broken);
        }
        let cut = ScoreValue::Years(card.cut_floors.len());
        self.write(None, None, "years_with_cut_floors", &cut);
        for (t, kept) in &card.cut_floors {
            let year = self.study.model.base_year.plus(*t);
            self.write(None, Some(year), "floors_kept_share", &ScoreValue::Share(*kept));
        }
        self.write(None, None, "one_off_and_initiatives", &ScoreValue::Dkk(card.committed));
    }

    fn initiatives(&mut self, accounts: &[Account]) {
        for account in accounts.iter().filter(|account| account.plan == self.card.plan) {
            let id = &self.study.initiatives[account.initiative.index()].id;
            let gain = format!("initiative_net_gain_dkk:{id}");
            let by_area = account.gain_by_area();
            self.write(None, None, &gain, &ScoreValue::Dkk(by_area.iter().copied().sum()));
            for (area, own) in by_area.into_iter().enumerate() {
                self.write(Some(area.into()), None, &gain, &ScoreValue::Dkk(own));
            }
            let even = self.year(account.breaks_even());
            self.write(None, None, &format!("initiative_breaks_even:{id}"), &even);
        }
    }

    fn of_year(&mut self, area: Option<AreaId>, year: Year, t: usize, own: &AreaCard) {
        let Some(of_year) = own.years.get(t) else { return };
        self.write(area, Some(year), "coverage", &ScoreValue::Share(of_year.coverage));
        let rest = [
            ("unserved_persons", of_year.waiting.map(|persons| ScoreValue::Persons(persons.0))),
            ("staff_load", of_year.staff_load.map(ScoreValue::Ratio)),
            ("unfilled_fte", of_year.unfilled.map(|fte| ScoreValue::Fte(fte.0))),
        ];
        for (measure, value) in rest {
            if let Some(value) = value {
                self.write(area, Some(year), measure, &value);
            }
        }
    }
}

/// `policies.csv`: each policy in each year in which it counts, what was given and what was promised, and
/// whether it is `kept` or `broken`. `None` where nothing is promised.
pub fn policies_table(study: &Study, cards: &[Scorecard]) -> Option<Table> {
    if study.policies.is_empty() {
        return None;
    }
    let mut table = Table::of_file(
        "scenario,plan,policy,aim,area,year,coverage,promised_coverage,\
         service,service_level,promised_service_level,verdict",
    );
    for card in cards {
        let scenario = &study.scenarios[card.scenario.index()].id;
        let plan = &study.plans[card.plan.index()].id;
        for verdict in &card.policies {
            let policy = &study.policies[verdict.policy.index()];
            let area = &study.model.areas[policy.area.index()].id;
            let service = policy.service.map(|own| &study.model.services[own.index()].id);
            for (year, of_year) in study.model.years().zip(&verdict.years) {
                let Some(of_year) = of_year else { continue };
                let (coverage, promised) = of_year.coverage.unzip();
                let (level, promised_level) = of_year.level.unzip();
                table.add(values![scenario, plan, &policy.id, policy.aim.word(), area, year]);
                table.add(values![coverage, promised, service, level, promised_level]);
                table.row(values![if of_year.kept { "kept" } else { "broken" }]);
            }
        }
    }
    Some(table)
}

/// `initiatives.csv`: who pays and who gains, for each initiative of each plan in the base scenario, by area
/// and year and `total`; `None` where no plan has any.
pub fn initiatives_table(study: &Study, accounts: &[Account]) -> Option<Table> {
    if accounts.is_empty() {
        return None;
    }
    let keys = "plan,initiative,area,year,cost_dkk,saved_dkk,net_accumulated_dkk";
    let mut table = Table::of_file(keys);
    for account in accounts {
        let plan = &study.plans[account.plan.index()].id;
        let initiative = &study.initiatives[account.initiative.index()].id;
        let mut write = |area: &str, year: Year, kroner: [Dkk; 3]| {
            table.add(values![plan, initiative, area, year]);
            table.row(kroner.map(|amount| Value::ore(in_ore(amount))));
        };
        for (area, facts) in study.model.areas.iter().enumerate() {
            let mut net = Dkk(0.0);
            for (t, year) in study.model.years().enumerate() {
                let pays = area == account.pays.index();
                let cost = if pays { account.cost(t) } else { Dkk(0.0) };
                let saved = account.saved(t, area);
                net += saved - cost;
                write(&facts.id, year, [cost, saved, net]);
            }
        }
        let accumulated = account.accumulated();
        for ((t, year), net) in study.model.years().enumerate().zip(accumulated) {
            write("total", year, [account.cost(t), account.saved_by_all(t), net]);
        }
    }
    Some(table)
}
