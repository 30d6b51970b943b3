//! `scorecard.csv`, `policies.csv` and `initiatives.csv`: how plans fare, long form, for people with Excel.
//!
//! Owns the words in the columns `measure` and `unit`; refuses to judge. Start at [`scorecard_table`].

use crate::analysis::initiatives::Account;
use crate::analysis::scorecard::{AreaCard, NOT_MODELLED, Scorecard, shown_years};
use crate::figures::policies::share_kept;
use crate::ids::AreaId;
use crate::model::Study;
use crate::topics::gap::tables::in_ore;
use crate::units::{Dkk, Year};
use crate::writers::csv::{CsvStyle, Row, Table};

/// Decimals of shares and ratios.
const DECIMALS_OF_SHARES: usize = 9;
/// Decimals of FTE and persons.
const DECIMALS_OF_COUNTS: usize = 6;

/// What stands in `value` and `unit`.
enum Value {
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

impl Value {
    fn write(&self, row: Row<'_>) {
        let (row, unit) = match self {
            Self::Dkk(amount) => (row.money(in_ore(*amount)), "dkk"),
            Self::Share(share) => (row.number(*share, DECIMALS_OF_SHARES), "share"),
            Self::Ratio(ratio) => (row.number(*ratio, DECIMALS_OF_SHARES), "ratio"),
            Self::Fte(fte) => (row.number(*fte, DECIMALS_OF_COUNTS), "fte"),
            Self::Persons(persons) => (row.number(*persons, DECIMALS_OF_COUNTS), "persons"),
            Self::Year(year) => (row.whole((*year).into()), "year"),
            Self::Years(years) => (row.whole(*years as i64), "years"),
            Self::Never => (row.empty(), "year"),
            Self::NotModelled => (row.empty(), "not_modelled"),
        };
        row.text(unit).end();
    }
}

/// `scorecard.csv`: first what holds over all years, `total` and then the areas, then the years that
/// summaries speak of. An empty value with the unit `year` means: not before the horizon.
pub fn scorecard_table(
    study: &Study,
    cards: &[Scorecard],
    accounts: &[Account],
    style: CsvStyle,
) -> Vec<u8> {
    let columns = ["scenario", "plan", "area", "year", "measure", "value", "unit"];
    let mut table = Table::new(style, &columns);
    let base = study.model.base_year;
    for card in cards {
        let mut page = Page { study, card, table: &mut table };
        page.over_years(None, &card.total);
        for (index, area) in card.areas.iter().enumerate() {
            page.over_years(Some(index.into()), area);
            let others = card.others_money_difference(index.into());
            let measure = "others_money_difference_dkk";
            page.write(Some(index.into()), None, measure, &Value::Dkk(others));
        }
        page.promises();
        if card.scenario == study.base_scenario() {
            page.initiatives(accounts);
        }
        for measure in NOT_MODELLED {
            page.write(None, None, measure, &Value::NotModelled);
        }
        for year in shown_years(&study.model) {
            page.of_year(None, year, year.since(base), &card.total);
            for (index, area) in card.areas.iter().enumerate() {
                page.of_year(Some(index.into()), year, year.since(base), area);
            }
        }
    }
    table.into_bytes()
}

struct Page<'a> {
    study: &'a Study,
    card: &'a Scorecard,
    table: &'a mut Table,
}

impl Page<'_> {
    fn write(&mut self, area: Option<AreaId>, year: Option<Year>, measure: &str, value: &Value) {
        let study = self.study;
        let row = self
            .table
            .row()
            .text(&study.scenarios[self.card.scenario.index()].id)
            .text(&study.plans[self.card.plan.index()].id)
            .text(area.map_or("total", |area| &study.model.areas[area.index()].id));
        let row = match year {
            Some(year) => row.whole(year.0.into()),
            None => row.empty(),
        };
        value.write(row.text(measure));
    }

    /// The calendar year of a number of years after the base year.
    fn year(&self, t: Option<usize>) -> Value {
        t.map_or(Value::Never, |t| Value::Year(self.study.model.base_year.plus(t).0))
    }

    fn over_years(&mut self, area: Option<AreaId>, own: &AreaCard) {
        let has_staff = self.study.model.projects_staff();
        let lowest = own.lowest_coverage;
        let mut rows = vec![
            ("covered_95_until", self.year(Some(own.covered_until))),
            ("lowest_coverage", Value::Share(lowest.0)),
            ("lowest_coverage_year", self.year(Some(lowest.1))),
            ("accumulated_gap_dkk", Value::Dkk(own.accumulated_gap)),
            ("unmet_need_dkk", Value::Dkk(own.unmet_need)),
            ("money_difference_dkk", Value::Dkk(own.money_difference)),
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
            self.write(None, None, "policies_kept_share", &Value::Share(share));
        }
        for verdict in &card.policies {
            let policy = &self.study.policies[verdict.policy.index()];
            let Some(share) = verdict.share_kept() else { continue };
            let measure = format!("policy_kept_share:{}", policy.id);
            self.write(Some(policy.area), None, &measure, &Value::Share(share));
            let broken = self.year(verdict.first_broken_year());
            let measure = format!("policy_first_broken:{}", policy.id);
            self.write(Some(policy.area), None, &measure, &broken);
        }
        let cut = Value::Years(card.cut_floors.len());
        self.write(None, None, "years_with_cut_floors", &cut);
        for (t, kept) in &card.cut_floors {
            let year = self.study.model.base_year.plus(*t);
            self.write(None, Some(year), "floors_kept_share", &Value::Share(*kept));
        }
        self.write(None, None, "one_off_and_initiatives", &Value::Dkk(card.committed));
    }

    fn initiatives(&mut self, accounts: &[Account]) {
        for account in accounts.iter().filter(|account| account.plan == self.card.plan) {
            let id = &self.study.initiatives[account.initiative.index()].id;
            let gain = format!("initiative_net_gain_dkk:{id}");
            let by_area = account.gain_by_area();
            self.write(None, None, &gain, &Value::Dkk(by_area.iter().copied().sum()));
            for (area, own) in by_area.into_iter().enumerate() {
                self.write(Some(area.into()), None, &gain, &Value::Dkk(own));
            }
            let even = self.year(account.breaks_even());
            self.write(None, None, &format!("initiative_breaks_even:{id}"), &even);
        }
    }

    fn of_year(&mut self, area: Option<AreaId>, year: Year, t: usize, own: &AreaCard) {
        let Some(of_year) = own.years.get(t) else { return };
        self.write(area, Some(year), "coverage", &Value::Share(of_year.coverage));
        let rest = [
            ("unserved_persons", of_year.waiting.map(|persons| Value::Persons(persons.0))),
            ("staff_load", of_year.staff_load.map(Value::Ratio)),
            ("unfilled_fte", of_year.unfilled.map(|fte| Value::Fte(fte.0))),
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
pub fn policies_table(study: &Study, cards: &[Scorecard], style: CsvStyle) -> Option<Vec<u8>> {
    if study.policies.is_empty() {
        return None;
    }
    let columns = [
        "scenario",
        "plan",
        "policy",
        "aim",
        "area",
        "year",
        "coverage",
        "promised_coverage",
        "service",
        "service_level",
        "promised_service_level",
        "verdict",
    ];
    let mut table = Table::new(style, &columns);
    for card in cards {
        for verdict in &card.policies {
            let policy = &study.policies[verdict.policy.index()];
            let years = study.model.years().zip(&verdict.years);
            for (year, of_year) in years {
                let Some(of_year) = of_year else { continue };
                let row = table
                    .row()
                    .text(&study.scenarios[card.scenario.index()].id)
                    .text(&study.plans[card.plan.index()].id)
                    .text(&policy.id)
                    .text(policy.aim.word())
                    .text(&study.model.areas[policy.area.index()].id)
                    .whole(year.0.into());
                let row = pair(row, of_year.coverage);
                let row = match policy.service {
                    Some(service) => row.text(&study.model.services[service.index()].id),
                    None => row.empty(),
                };
                let row = pair(row, of_year.level);
                row.text(if of_year.kept { "kept" } else { "broken" }).end();
            }
        }
    }
    Some(table.into_bytes())
}

/// What was given and what was promised; empty where nothing was.
fn pair(row: Row<'_>, pair: Option<(f64, f64)>) -> Row<'_> {
    match pair {
        Some((given, promised)) => {
            row.number(given, DECIMALS_OF_SHARES).number(promised, DECIMALS_OF_SHARES)
        }
        None => row.empty().empty(),
    }
}

/// `initiatives.csv`: who pays and who gains, for each initiative of each plan in the base scenario, by area
/// and year and `total`; `None` where no plan has any.
pub fn initiatives_table(study: &Study, accounts: &[Account], style: CsvStyle) -> Option<Vec<u8>> {
    if accounts.is_empty() {
        return None;
    }
    let columns =
        ["plan", "initiative", "area", "year", "cost_dkk", "saved_dkk", "net_accumulated_dkk"];
    let mut table = Table::new(style, &columns);
    for account in accounts {
        let start = |area: &str, table: &mut Table, year: Year, cost: Dkk, saved: Dkk, net: Dkk| {
            table
                .row()
                .text(&study.plans[account.plan.index()].id)
                .text(&study.initiatives[account.initiative.index()].id)
                .text(area)
                .whole(year.0.into())
                .money(in_ore(cost))
                .money(in_ore(saved))
                .money(in_ore(net))
                .end();
        };
        for (area, facts) in study.model.areas.iter().enumerate() {
            let mut net = Dkk(0.0);
            for (t, year) in study.model.years().enumerate() {
                let pays = area == account.pays.index();
                let cost = if pays { account.cost(t) } else { Dkk(0.0) };
                let saved = account.saved(t, area);
                net += saved - cost;
                start(&facts.id, &mut table, year, cost, saved, net);
            }
        }
        let accumulated = account.accumulated();
        for ((t, year), net) in study.model.years().enumerate().zip(accumulated) {
            start("total", &mut table, year, account.cost(t), account.saved_by_all(t), net);
        }
    }
    Some(table.into_bytes())
}
