//! What unchanged service would have cost, and what was spent: `accounts.csv` beside need, held to sums by hand.

use crate::studies::{copy_folder, read, root, run};
use pejl::analysis::spending::{Spending, spending};
use pejl::ensemble::{How, ScenarioResult};
use pejl::input::read_study;
use pejl::model::{Kind, Study};
use pejl::text::Lang;
use pejl::topics::basis::sources_table::founded_by_area;
use pejl::topics::gap::tables::{gap_nominal_table, gap_table};
use pejl::topics::spending::tables::spending_table;
use pejl::units::Year;
use std::fs;

const ACCOUNTS: &str = "year,area,service,dkk,source
2013,work,,100000000,made_up
2015,work,,120000000,made_up
2016,work,,127000000,made_up
2020,work,,150000000,made_up
2016,elderly,nursing_home,100000000,made_up
2016,elderly,home_care,60000000,made_up
2020,elderly,nursing_home,110000000,made_up
2020,elderly,heating_help,9000000,made_up
2020,elderly,home_care,55000000,made_up
2031,elderly,home_care,99000000,made_up
";

/// The study of drivers with these accounts.
fn with_accounts(accounts: &str) -> Study {
    let place = tempfile::tempdir().unwrap();
    let study = place.path().join("study");
    copy_folder(&root().join("tests/studies/drivers"), &study);
    fs::write(study.join("data/accounts.csv"), accounts).unwrap();
    let path = study.join("model.toml");
    let model = fs::read_to_string(&path).unwrap();
    fs::write(&path, model.replace("[data]\n", "[data]\naccounts = \"data/accounts.csv\"\n"))
        .unwrap();
    read_study(&study).unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En))).study
}

fn of<'a>(all: &'a [Spending], study: &Study, area: &str) -> &'a Spending {
    all.iter().find(|own| study.model.areas[own.area.index()].id == area).unwrap()
}

fn near(one: f64, other: f64) {
    assert!((one - other).abs() <= 1e-9 * other.abs().max(1.0), "{one} against {other}");
}

/// Growth of wages and of prices of the study by hand: 2017, 2018, and then the last again.
const GROWTH: [[f64; 2]; 4] = [[0.02, 0.012], [0.022, 0.016], [0.022, 0.016], [0.022, 0.016]];

fn prices_of_2020(wage_share: f64) -> f64 {
    GROWTH.iter().map(|[w, p]| 1.0 + wage_share * w + (1.0 - wage_share) * p).product()
}

#[test]
fn an_area_as_a_whole_is_held_against_its_need_in_running_prices() {
    let study = with_accounts(ACCOUNTS);
    let results = run(&study, How::default());
    let plan = &results[0].plans[0];
    let all = spending(&study, plan);
    let work = of(&all, &study, "work");
    assert!(work.services.is_empty());
    assert_eq!(
        work.years.iter().map(|own| own.year.0).collect::<Vec<_>>(),
        [2013, 2015, 2016, 2020]
    );
    assert_eq!(work.compared().count(), 2);
    let area = study.model.areas.iter().position(|area| area.id == "work").unwrap();
    let own = plan.areas(4)[area];
    let share = study.model.areas[area].wage_share;
    let need =
        own.service_need.0 * prices_of_2020(share) + own.transfer.0 as f64 * prices_of_2020(0.0);
    let last = work.years[3];
    near(last.need_dkk.unwrap(), need);
    near(last.accounts_index.unwrap(), 150.0 / 127.0);
    let first_need = work.years[2].need_dkk.unwrap();
    near(last.need_index.unwrap(), need / first_need);
    near(last.spent_of_need().unwrap(), 150.0 / 127.0 * first_need / need);
    // The same as the tables in running prices have it.
    let nominal = gap_nominal_table(&study, &results).unwrap();
    let row = (0..nominal.row_count()).find(|row| {
        let is = |key: &str, word: &str| nominal.get(*row, key).text() == word;
        let year = nominal.get(*row, "year").figure();
        is("scenario", "central") && is("area", "work") && year == Some(2020.0)
    });
    let written = nominal.get(row.unwrap(), "need_nominal_dkk").figure().unwrap();
    assert!((written - need).abs() < 0.02, "{written} against {need}");
    // Growth from 2015 to 2016 is in the indices, growth from 2013 to 2014 is not.
    let base = &study.model.areas[area];
    let both = base.service_budget_dkk + base.transfer_budget_dkk;
    let index = |share: f64| 1.0 / (1.0 + share * 0.015 + (1.0 - share) * 0.01);
    let of_2015 =
        (index(share) * base.service_budget_dkk + index(0.0) * base.transfer_budget_dkk) / both;
    near(work.years[1].accounts_base_dkk.unwrap(), 120e6 / of_2015);
    assert_eq!(work.years[0].accounts_base_dkk, None);
    assert_eq!(work.years[0].need_dkk, None);
}

#[test]
fn services_are_held_against_need_only_where_each_year_has_them() {
    let study = with_accounts(ACCOUNTS);
    let results = run(&study, How::default());
    let plan = &results[0].plans[0];
    let all = spending(&study, plan);
    let elderly = of(&all, &study, "elderly");
    let ids: Vec<&str> = elderly
        .services
        .iter()
        .map(|service| study.model.services[service.index()].id.as_str())
        .collect();
    assert_eq!(ids, ["nursing_home", "home_care"]);
    // 2031 lies after the horizon, and has not both of them.
    assert_eq!(elderly.years.iter().map(|own| own.year.0).collect::<Vec<_>>(), [2016, 2020]);
    let last = elderly.years[1];
    near(last.accounts_dkk, 165e6);
    let services = study.model.services.len();
    let cost: f64 =
        elderly.services.iter().map(|service| plan.cost_dkk[4 * services + service.index()]).sum();
    assert!(
        elderly.services.iter().all(|id| study.model.services[id.index()].kind == Kind::Service)
    );
    let share = study.model.areas[elderly.area.index()].wage_share;
    near(last.need_dkk.unwrap(), cost * prices_of_2020(share));
    near(last.price_index.unwrap(), prices_of_2020(share));
    near(last.accounts_index.unwrap(), 165.0 / 160.0);
    let table = spending_table(&study, &results).unwrap();
    let rows = results.iter().map(|result| result.plans.len()).sum::<usize>() * 6;
    assert_eq!(table.row_count(), rows);
}

#[test]
fn accounts_move_no_number() {
    let (with, without) = (with_accounts(ACCOUNTS), read("drivers"));
    let of = |study: &Study| gap_table(study, &run(study, How::default()));
    assert!(of(&with) == of(&without));
    assert!(spending_table(&without, &run(&without, How::default())).is_none());
    let mut blind = with;
    blind.model.indices = None;
    assert!(spending_table(&blind, &run(&blind, How::default())).is_none());
}

fn viborg() -> (Study, Vec<ScenarioResult>) {
    let study = read("viborg");
    let results = run(&study, How::default());
    (study, results)
}

#[test]
fn elderly_care_of_viborg_got_less_than_unchanged_service_would_have_cost() {
    let (study, results) = viborg();
    let all = spending(&study, &results[0].plans[0]);
    let by_service = all.iter().filter(|own| !own.services.is_empty());
    let elderly = by_service.clone().find(|own| own.compared().count() == 2).unwrap();
    assert_eq!(study.model.areas[elderly.area.index()].id, "elderly");
    let [first, last] = [0, 1].map(|at| elderly.years[at]);
    assert_eq!((first.year, last.year), (Year(2018), Year(2024)));
    // REGK31 5.30.26 to 5.30.28, kroner a head times inhabitants.
    near(first.accounts_dkk, f64::from((2284 + 3549 + 882) * 96_883));
    near(last.accounts_dkk, f64::from((2258 + 4083 + 1556) * 97_472));
    let (spent, need) = (last.accounts_index.unwrap(), last.need_index.unwrap());
    assert!((1.17..1.20).contains(&spent), "{spent}");
    // Those of 80 and over rose by 23 % and prices by about 17 %: between the two together and prices alone.
    assert!((1.25..1.45).contains(&need), "{need}");
    assert!((0.80..0.97).contains(&last.spent_of_need().unwrap()));
    // With home help as it went, need is nearer to what was spent.
    let place = study.scenarios.iter().position(|own| own.id == "service_as_it_went").unwrap();
    let went = spending(&study, &results[place].plans[0]);
    let went = went.iter().find(|own| own.services == elderly.services).unwrap();
    let nearer = went.years[1].need_index.unwrap();
    assert!(spent < nearer && nearer < need, "{spent} {nearer} {need}");
}

#[test]
fn what_the_kroner_of_each_area_rest_on_adds_up() {
    let (study, results) = viborg();
    let texts = pejl::text::Texts::new(Lang::En);
    let table = founded_by_area(&study, &results[0], &texts);
    assert_eq!(table.row_count(), 3 * (study.model.areas.len() + 1));
    let number =
        |cell: &str| cell.trim_end_matches('%').trim().replace(',', "").parse::<f64>().unwrap();
    let mut millions = Vec::new();
    for row in 0..table.row_count() {
        let cells: Vec<String> =
            (0..7).map(|col| table.value(row, col).text().to_owned()).collect();
        let whole: f64 = cells[3..].iter().map(|cell| number(cell)).sum();
        assert!((whole - 100.0).abs() <= 2.0, "{cells:?}");
        if !cells[2].is_empty() {
            millions.push(number(&cells[2]));
        }
    }
    let (total, areas) = millions.split_last().unwrap();
    assert!((total - areas.iter().sum::<f64>()).abs() < 0.3 && (total - 2934.1).abs() < 0.06);
    // The hospital bill is derived from what was booked, the rest of health is not.
    let health = [table.value(0, 4).text(), table.value(0, 5).text()].map(number);
    assert_eq!(health, [80.0, 20.0]);
    // Social services and employment are budgets as the municipality published them.
    let social = table.value(6, 3).text();
    assert_eq!(number(social), 100.0, "{social}");
}
