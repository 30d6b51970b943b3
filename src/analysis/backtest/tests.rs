//! Counting by hand, and that one origin sees nothing of what came after it.

use super::score::score;
use super::*;
use crate::model::AgeGroup;

const GROUP: Tried = Tried::Persons(AgeGroup { from: 65, to: None });

fn forecast(years_ahead: usize, median: f64, half_width: f64, observed: f64) -> Forecast {
    let when = made_at(Year(2000), GROUP, None, years_ahead);
    let interval = |times: f64| (median - times * half_width, median + times * half_width);
    let intervals = [interval(1.0), interval(2.0), interval(3.0)];
    Forecast { observed, median, intervals, naive: [observed, 2.0 * observed, 50.0], ..when }
}

#[test]
fn errors_coverage_and_score_by_hand() {
    let all = [forecast(1, 110.0, 5.0, 100.0), forecast(2, 90.0, 5.0, 100.0)];
    let of = score(&all, GROUP, 1..=2).unwrap();
    assert_eq!(of.forecasts, 2);
    let errors = of.errors.unwrap();
    assert!((errors.mean_absolute - 0.1).abs() < 1e-12 && errors.bias.abs() < 1e-12);
    // 105–115, 100–120, 95–125; and the same below.
    assert_eq!(of.coverage, Some([0.0, 1.0, 1.0]));
    assert!((of.interval_score.unwrap() - 0.2).abs() < 1e-12);
    assert_eq!(of.naive[0], Some(Errors::default()));
    assert!((of.naive[1].unwrap().bias - 1.0).abs() < 1e-12);
    // 3 below the interval 103–117: its width, and ten times 3.
    let missed = [forecast(1, 110.0, 3.5, 100.0)];
    let of = score(&missed, GROUP, 1..=1).unwrap();
    let interval_score = of.interval_score.unwrap();
    assert!((interval_score - (0.14 + 0.3)).abs() < 1e-12, "{interval_score}");
    assert!(score(&all, Tried::Births, 1..=2).is_none());
}

#[test]
fn of_a_group_in_which_nobody_ever_was_nothing_is_said() {
    let nobody: Vec<Forecast> = (1..=4).map(|ahead| forecast(ahead, 0.0, 0.0, 0.0)).collect();
    let of = score(&nobody, GROUP, 1..=4).unwrap();
    assert_eq!((of.forecasts, of.errors, of.coverage), (4, None, None));
    assert_eq!((of.interval_score, of.naive), (None, [None; 3]));
    assert!(horizons_beaten(&nobody, GROUP, 0).is_empty());
    // A year with somebody is counted by itself.
    let all = [forecast(1, 110.0, 5.0, 100.0), forecast(2, 0.0, 0.0, 0.0)];
    let of = score(&all, GROUP, 1..=2).unwrap();
    assert!((of.errors.unwrap().bias - 0.1).abs() < 1e-12);
}

#[test]
fn a_naive_forecast_that_is_as_good_has_beaten() {
    let all: Vec<Forecast> = (1..=4).map(|ahead| forecast(ahead, 110.0, 5.0, 100.0)).collect();
    assert_eq!(horizons_beaten(&all, GROUP, 0), [3, 4]);
    assert!(horizons_beaten(&all, GROUP, 1).is_empty());
}

#[test]
fn bands_cover_every_year_once_and_then_all() {
    assert_eq!(Bands::up_to(28), [1..=2, 3..=5, 6..=10, 11..=15, 16..=28, 1..=28]);
    assert_eq!(Bands::up_to(11), [1..=2, 3..=5, 6..=10, 11..=11, 1..=11]);
    assert_eq!(Bands::up_to(2), [1..=2]);
    assert!(Bands::up_to(0).is_empty());
}

#[test]
fn quantiles_lie_straight_between_their_neighbours() {
    let sorted = [1.0, 2.0, 4.0];
    assert_eq!(
        [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| quantile(&sorted, at)),
        [1.0, 1.5, 2.0, 3.0, 4.0]
    );
    assert_eq!(quantile(&[7.0], 0.9), 7.0);
}

#[test]
fn an_interval_is_judged_by_how_often_it_held() {
    assert_eq!(standing(0.61), Standing::TooNarrow);
    assert_eq!(standing(0.82), Standing::AsItSays);
    assert_eq!(standing(0.97), Standing::TooWide);
}

/// Deaths, births and moves as they were planted: a country where nothing changes but how many there are.
fn planted(years: usize) -> History {
    use crate::demography::{LifeTable, Newborns, close_year, life_table, project_year};
    use crate::model::{
        Ages, Backtest, BySexAge, Exposed, GroupTrial, Names, ObservedDeaths, Yearly,
    };
    use crate::numeric::Lanes;
    let ages = Ages::up_to(60);
    let first = Year(1950);
    let rate = |age: usize| 0.002 + 0.000_2 * (age * age) as f64 / 4.0;
    let schedule: Vec<f64> =
        (0..ages.count()).map(|age| if (20..40).contains(&age) { 0.11 } else { 0.0 }).collect();
    let mut persons = BySexAge::filled(ages, 10_000.0);
    let (mut population, mut born) = (vec![persons.clone()], Vec::new());
    for _ in 0..years {
        let mut next = BySexAge::filled(ages, 0.0);
        let mut women = Vec::new();
        let mut at_birth = [0.0; 2];
        for sex in Sex::BOTH {
            let rates: Vec<f64> = (0..ages.count()).map(rate).collect();
            let lanes = |values: &[f64]| values.iter().map(|one| Lanes([*one])).collect::<Vec<_>>();
            let mut columns = vec![vec![Lanes::<1>::ZERO; ages.count()]; 4];
            let [survival, expectancy, after, dead] = &mut columns[..] else { panic!() };
            let table = LifeTable { survival, expectancy };
            at_birth[sex.index()] = life_table(sex, &rates, Lanes::ONE, table).0[0];
            let here = lanes(persons.of(sex));
            project_year(&here, &survival[..], known::NOBODY, after, dead);
            for (place, one) in next.of_mut(sex).iter_mut().zip(after.iter()) {
                *place = one.0[0];
            }
            if sex == Sex::Female {
                women = after.iter().map(|one| one.0[0]).collect();
            }
        }
        let of_age = |age: usize| 0.5 * (persons.of(Sex::Female)[age] + women[age]) * schedule[age];
        let births: f64 = (20..40).map(of_age).sum();
        // As many boys as girls.
        for sex in Sex::BOTH {
            let mut after = vec![Lanes::<1>::ZERO; ages.count()];
            let mut dead = after.clone();
            let survival = Lanes([at_birth[sex.index()]]);
            let newborns = Newborns { births: Lanes([0.5 * births]), survival };
            let here = Lanes([persons.of(sex)[0]]);
            let flows = &mut crate::demography::Flows::default();
            close_year(newborns, known::NOBODY, here, &mut after, &mut dead, flows);
            next.of_mut(sex)[0] = after[0].0[0];
        }
        born.push([0.5 * births; 2]);
        persons = next;
        population.push(persons.clone());
    }
    let exposed = || Exposed {
        deaths: (0..years).flat_map(|_| (0..ages.count()).map(|age| 1e6 * rate(age))).collect(),
        person_years: vec![1e6; years * ages.count()],
    };
    let origins = Origins { first: Year(1965), last: Year(1970) };
    let group = |from, to| GroupTrial { ages: AgeGroup { from, to }, origins };
    History {
        names: Names::both("Planted"),
        language: crate::text::Lang::En,
        ages,
        population: Yearly::new(first, population).unwrap(),
        deaths: ObservedDeaths {
            first_year: first,
            years,
            first_age: 0,
            ages: ages.count(),
            sexes: [exposed(), exposed()],
        },
        births: Yearly::new(first, born),
        fertility: Yearly::new(first, vec![schedule; years]),
        backtest: Backtest {
            draws: 50,
            seed: 1,
            groups: vec![group(0, Some(19)), group(20, None), group(0, None)],
            births: Some(origins),
            deaths: None,
        },
        sources: Vec::new(),
        citations: Vec::new(),
    }
}

#[test]
fn where_nothing_changes_the_same_rates_hit_every_number() {
    let history = planted(30);
    let origins = Origins { first: Year(1965), last: Year(1970) };
    let question = Question { origins, draws: 50, seed: 1 };
    let all = backtest(&history, question, How::default()).unwrap();
    // Six origins, 15 to 10 years ahead; three groups by sex and both, and births.
    assert_eq!(all.len(), (15 + 14 + 13 + 12 + 11 + 10) * 10);
    for one in &all {
        let off = one.naive[2] / one.observed - 1.0;
        assert!(off.abs() < 1e-9, "{one:?}");
        // Of noise that never was the filter leaves little.
        let (low, high) = one.intervals[2];
        assert!(low <= one.observed && one.observed <= high, "{one:?}");
        assert!((one.median / one.observed - 1.0).abs() < 0.02, "{one:?}");
    }
}

#[test]
fn nobody_moves_where_nobody_moved() {
    let known = Known::at(&planted(30), Year(1965)).unwrap().unwrap();
    assert_eq!(known.moves.len(), MOVE_YEARS);
    let all = known.moves.iter().flatten().flatten();
    assert!(all.copied().all(|times| (times - 1.0).abs() < 1e-12));
    let births = known.births.unwrap();
    assert!((births.boys_share - 0.5).abs() < 1e-12);
    assert!(births.level.last.abs() < 1e-12 && births.level.innovation < 1e-12);
}

#[test]
fn without_births_the_young_are_not_forecast() {
    let mut history = planted(30);
    history.fertility = None;
    assert_eq!(
        history.lacks(history.backtest.trials()[0].0, Year(1965)),
        Some(crate::model::Lack::Births)
    );
    let old = Tried::Persons(AgeGroup { from: 20, to: None });
    assert_eq!(history.lacks(old, Year(1965)), None);
    assert_eq!(history.lacks(old, Year(1959)), Some(crate::model::Lack::Deaths));
    assert_eq!(history.lacks(old, Year(1980)), Some(crate::model::Lack::Outcome));
}
