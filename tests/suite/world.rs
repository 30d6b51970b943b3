//! Against the world: published projections, what has happened, published cost by age.
//!
//! The series stand in `tests/reference/world/` with their sources in `tests/reference/README.md`; how ours
//! differ and why is in `tests/reference/DIFFERENCES.md`.

use crate::studies::{copy_folder, read, root, run};
use pejl::budget::{TRANSFER_WAGE_SHARE, price_index};
use pejl::ensemble::{How, ScenarioResult};
use pejl::model::{Kind, Study};
use pejl::units::Year;
use std::ops::RangeInclusive;

fn series(file: &str) -> Vec<Vec<String>> {
    let path = root().join("tests/reference/world").join(file);
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.records().map(|row| row.unwrap().iter().map(ToOwned::to_owned).collect()).collect()
}

fn number(cell: &str) -> f64 {
    cell.parse().unwrap()
}

/// Persons of the given ages on 1 January of `year`; `sex` 0 women, 1 men.
fn persons(
    study: &Study,
    result: &ScenarioResult,
    year: i32,
    sex: usize,
    ages: RangeInclusive<usize>,
) -> f64 {
    let count = study.model.ages.count();
    let t = usize::try_from(year - study.model.base_year.0).unwrap();
    let first = (2 * t + sex) * count;
    let last = *ages.end().min(&(count - 1));
    result.persons[first + ages.start()..=first + last].iter().sum()
}

fn assert_near(what: &str, ours: f64, published: f64, tolerance: f64) {
    let off = ours / published - 1.0;
    assert!(off.abs() <= tolerance, "{what}: {ours:.0} against {published:.0}, off by {off:+.4}");
}

#[test]
fn denmark_to_2050_follows_the_united_nations() {
    let study = read("world_denmark_2024");
    let result = &run(&study, How::default())[0];
    let mut years = 0;
    for row in series("denmark_2024.csv") {
        let year: i32 = row[0].parse().unwrap();
        if year < study.model.base_year.0 || year >= study.model.horizon.0 {
            continue;
        }
        years += 1;
        let t = usize::try_from(year - study.model.base_year.0).unwrap();
        let flows = &result.components[t];
        assert_near(&format!("births {year}"), flows.births.0, number(&row[1]), 0.015);
        assert_near(&format!("deaths {year}"), flows.deaths.0, number(&row[2]), 0.01);
        let at_end: f64 = (0..2).map(|sex| persons(&study, result, year + 1, sex, 0..=200)).sum();
        assert_near(&format!("population at the end of {year}"), at_end, number(&row[3]), 0.004);
    }
    assert_eq!(years, 27);
}

#[test]
fn denmark_from_1980_arrives_at_the_old_of_2013() {
    let study = read("world_denmark_1980");
    let result = &run(&study, How::default())[0];
    let observed = |sex: &str, from: usize, to: usize| -> f64 {
        let of_2013 = series("denmark_1980.csv").into_iter().filter(|row| row[0] == "2013");
        of_2013
            .filter(|row| row[1] == sex)
            .filter(|row| {
                let (low, high): (usize, usize) =
                    (row[2].parse().unwrap(), row[3].parse().unwrap());
                low >= from && high <= to
            })
            .map(|row| number(&row[4]))
            .sum()
    };
    let mut shortfall = (0.0, 0.0);
    for (sex, letter) in ["f", "m"].into_iter().enumerate() {
        for ages in [65..=79, 80..=89] {
            let (from, to) = (*ages.start(), *ages.end());
            let ours = persons(&study, result, 2013, sex, ages);
            let what = format!("{letter} {from}-{to} in 2013");
            assert_near(&what, ours, observed(letter, from, to), 0.012);
        }
        shortfall.0 += persons(&study, result, 2013, sex, 40..=64);
        shortfall.1 += observed(letter, 40, 64);
    }
    // Nobody moves in this study; in Denmark more moved in than out, mostly as young adults.
    let missing = 1.0 - shortfall.0 / shortfall.1;
    assert!((0.04..=0.05).contains(&missing), "short of {missing:.4} at 40-64");
}

#[test]
fn cost_by_age_as_published_grows_by_half_until_2035() {
    let study = read("world_kl_2021");
    let result = &run(&study, How::default())[0];
    let need = |t: usize| result.plans[0].total(t).service_need.0;
    let growth = need(study.model.year_count() - 1) / need(0) - 1.0;
    // KL's own: 53 %.
    assert!((0.50..=0.60).contains(&growth), "need grows by {growth:.3}");
}

#[test]
fn viborg_adds_up_to_the_strategy_plan() {
    let study = read("viborg");
    let model = &study.model;
    let budget: f64 =
        model.areas.iter().map(|area| area.service_budget_dkk + area.transfer_budget_dkk).sum();
    assert_near("budget, about 2.9 bn", budget, 2.9e9, 0.02);
    let staff = model.workforce.as_ref().unwrap();
    let fte: f64 = (0..model.areas.len()).map(|area| staff.total_fte(area)).sum();
    assert_near("employees, about 3,600", fte / model.fte_per_employee, 3600.0, 0.02);
    assert_near(
        "inhabitants on 1 January 2016",
        model.population.flat().iter().sum(),
        95_776.0,
        1e-9,
    );

    let results = run(&study, How::default());
    let central = &results[0];
    let of = |year: i32, ages: RangeInclusive<usize>| -> f64 {
        (0..2).map(|sex| persons(&study, central, year, sex, ages.clone())).sum()
    };
    assert_near("inhabitants on 1 January 2018", of(2018, 0..=200), 96_883.0, 0.01);
    assert!(of(2040, 80..=200) > 1.5 * of(2016, 80..=200), "80 and over");
    // Statistics Denmark's projection of 2026 has 49,573, 7.8 % fewer than in 2016; ours knows nothing after 2015.
    assert_near("20-64 in 2040", of(2040, 20..=64), 49_573.0, 0.03);
    assert!(
        of(2040, 20..=64) / of(2040, 0..=200) < of(2016, 20..=64) / of(2016, 0..=200),
        "20-64 are fewer of the whole"
    );
    // A gap of 300 % is a bug.
    for result in &results {
        for t in 0..model.year_count() {
            let total = result.plans[0].total(t);
            assert!(total.gap().0.abs() < 0.25 * total.need().0);
        }
    }
}

#[test]
fn nursing_home_places_grow_as_the_municipality_reckoned() {
    // Viborg's own capacity analysis of 2012 has 83 further places for 2016-2021; an independent
    // calculation with this model's relations 66 to 79.
    let study = read("viborg");
    let result = &run(&study, How::default())[0];
    let services = &study.model.services;
    let index = services.iter().position(|service| service.id == "nursing_home").unwrap();
    let places = |t: usize| result.volume[t * services.len() + index];
    let more = places(5) - places(0);
    assert!((60.0..=90.0).contains(&more), "{more:.0} more places");
}

/// What Statistics Denmark counted, and how far cohort ratios of 2016 came from it.
struct CountedBand {
    year: i32,
    ages: RangeInclusive<usize>,
    persons: f64,
    cohort_ratios: Option<f64>,
}

fn counted_in_viborg() -> Vec<CountedBand> {
    let band = |row: Vec<String>| CountedBand {
        year: row[0].parse().unwrap(),
        ages: row[2].parse().unwrap()..=row[3].parse().unwrap_or(200),
        persons: number(&row[4]),
        cohort_ratios: row[5].parse().ok(),
    };
    series("viborg.csv").into_iter().map(band).collect()
}

/// Share that the central scenario is off by, for each band of 2016 and then of 2026.
fn misses(study: &Study) -> Vec<(CountedBand, f64)> {
    let central = &run(study, How::default())[0];
    let missed = |band: CountedBand| {
        let of_sex = |sex| persons(study, central, band.year, sex, band.ages.clone());
        let off = (of_sex(0) + of_sex(1)) / band.persons - 1.0;
        (band, off)
    };
    counted_in_viborg().into_iter().map(missed).collect()
}

/// Holds that all bands of 2016 are what was counted, and that those of 2026 whose lower ends are in `closer` are closer
/// than by cohort ratios.
fn hold_viborgs_people(study: &Study, closer: &[usize]) {
    for (band, off) in misses(study) {
        let (year, from) = (band.year, *band.ages.start());
        match band.cohort_ratios {
            None => assert!(off.abs() <= 0.001, "{year}, from {from}: off by {off:+.4}"),
            Some(ratios) if closer.contains(&from) => {
                assert!(off.abs() < ratios.abs(), "{year}, from {from}: {off:+.4}, {ratios:+.4}");
            }
            Some(_) => assert!(off.abs() < 0.05, "{year}, from {from}: off by {off:+.4}"),
        }
    }
}

#[test]
fn viborg_begins_as_counted_and_comes_closer_to_2026_than_cohort_ratios() {
    hold_viborgs_people(&read("viborg"), &[0, 20, 65, 80]);
}

#[test]
fn viborgs_old_are_as_close_with_the_moves_of_2011_to_2015() {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&root().join("scenarios/viborg"), folder.path());
    copy_folder(
        &root().join("tests/reference/world/viborg_moves_2011_2016"),
        &folder.path().join("data"),
    );
    let study = match pejl::input::read_study(folder.path()) {
        Ok(reading) => reading.study,
        Err(wrong) => panic!("{}", wrong.render(pejl::text::Lang::En)),
    };
    hold_viborgs_people(&study, &[65, 80]);
}

#[test]
fn moves_of_viborg_hold_no_refugees_that_the_refugees_table_has() {
    let study = read("viborg");
    let all = run(&study, How::default());
    let components = &all[0].components;
    // 280 of 2016 are flows of their own; without them moves about even out, as those of 2010-2014 did.
    let of_2016 = &components[0];
    assert!((of_2016.refugees.0 - 280.0).abs() < 1.0, "{}", of_2016.refugees.0);
    let net = of_2016.in_migration.0 - of_2016.out_migration.0;
    assert!((-150.0..=150.0).contains(&net), "net moves of 2016 without refugees: {net:.0}");
}

#[test]
fn viborgs_hospital_bill_and_home_nursing_are_what_was_booked() {
    let study = read("viborg");
    let model = &study.model;
    let central = &run(&study, How::default())[0];
    let services = &model.services;
    let place = |id: &str| services.iter().position(|service| service.id == id).unwrap();
    let cost = |id: &str| central.plans[0].cost_dkk[place(id)];
    // REGK31 for 2018, kroner a head times 96,883 inhabitants, in prices of 2016.
    let indices = model.indices.as_ref().unwrap();
    let in_base_prices = |a_head: f64, wage_share: f64| {
        a_head * 96_883.0 / price_index(indices, wage_share, model.base_year, Year(2018))
    };
    let bill = place("hospital_cofinancing");
    assert_eq!(services[bill].kind, Kind::Transfer);
    let booked = in_base_prices(3735.0, TRANSFER_WAGE_SHARE);
    assert_near("co-financing of hospitals", cost("hospital_cofinancing"), booked, 0.001);
    let area = |id: &str| model.areas.iter().find(|area| area.id == id).unwrap();
    let (health, elderly) = (area("health"), area("elderly"));
    let nursing = in_base_prices(882.0, elderly.wage_share);
    assert_near("home nursing", cost("home_nursing"), nursing, 0.03);
    let dental = in_base_prices(361.0, health.wage_share);
    assert_near("dental care", cost("dental_care"), dental, 0.1);
    let both = health.service_budget_dkk + health.transfer_budget_dkk + elderly.service_budget_dkk;
    assert_near("health and elderly care", both, 1_082.0e6, 0.0001);
    assert_near("co-financing is paid first", health.transfer_budget_dkk, booked, 0.001);
    // The bill grows with the old; other transfers fall with those of working age, so that their sum says nothing of it.
    let last = model.year_count() - 1;
    let at_last = central.plans[0].cost_dkk[last * services.len() + bill];
    assert!(at_last > 1.05 * cost("hospital_cofinancing"), "{at_last:.0} in the last year");
}
