//! The picture of forecasts from past years.
//!
//! Here is which groups and origins it shows. Start at [`backtest_picture`].

use crate::analysis::backtest::{Forecast, Question, scores};
use crate::chart::{Context, Picture};
use crate::figures::table::{Table, Value, values};
use crate::model::{AgeGroup, Basis, Citation, History, Names, Sex, Source, Tried};
use crate::text::{Lang, Texts};
use crate::topics::backtest::picture as backtest;
use crate::topics::backtest::picture::{BacktestGroup, BacktestPicture, HEADER};
use crate::topics::backtest::screen::{ages_id, name, short_name};
use crate::units::Year;
use crate::writers::picture_files::Style;
use std::collections::BTreeSet;

/// Two groups have room.
const MOST_GROUPS: usize = 2;
/// Fans from every so many years, and so many at most: more lie over each other.
const YEARS_BETWEEN: usize = 10;
const MOST_FANS: usize = 3;

/// Draws the forecasts; nothing where no group was forecast.
pub fn backtest_picture(
    history: &History,
    question: Question,
    forecasts: &[Forecast],
    style: Style<'_>,
) -> Option<Picture> {
    let texts = Texts::new(style.lang);
    let groups: Vec<BacktestGroup> = shown(history, forecasts)
        .into_iter()
        .filter_map(|ages| group(history, forecasts, ages, &texts))
        .collect();
    if groups.is_empty() {
        return None;
    }
    let origins: BTreeSet<Year> = forecasts.iter().map(|one| one.origin).collect();
    let runs = question.draws * origins.len() as u64;
    let context = context(history, (runs, question.seed), style);
    Some(backtest::compose(&BacktestPicture { groups }, &context).finish())
}

/// The groups that are forecast farthest ahead; of two that overlap the one that is held by the other.
fn shown(history: &History, forecasts: &[Forecast]) -> Vec<AgeGroup> {
    let groups: Vec<AgeGroup> = history.backtest.groups.iter().map(|group| group.ages).collect();
    let farthest = |ages: AgeGroup| {
        let of_group = forecasts.iter().filter(|one| one.what == Tried::Persons(ages));
        of_group.map(|one| one.years_ahead).max().unwrap_or(0)
    };
    let longest = groups.iter().map(|ages| farthest(*ages)).max().unwrap_or(0);
    let is_shown = |ages: &AgeGroup| {
        farthest(*ages) == longest
            && !groups.iter().any(|other| other != ages && ages.holds(*other))
    };
    groups.iter().copied().filter(is_shown).take(MOST_GROUPS).collect()
}

fn group(
    history: &History,
    forecasts: &[Forecast],
    ages: AgeGroup,
    texts: &Texts,
) -> Option<BacktestGroup> {
    let what = Tried::Persons(ages);
    let of_both = || forecasts.iter().filter(|one| one.what == what && one.sex.is_none());
    let first = of_both().map(|one| one.origin).min()?;
    let last = of_both().map(|one| one.origin).max()?;
    let persons = |year: Year| {
        let persons = history.persons(year)?;
        let places = ages.places(history.ages);
        let of_sex = |sex: Sex| persons.of(sex)[places.clone()].iter();
        Some(of_sex(Sex::Female).chain(of_sex(Sex::Male)).fold(0.0, |sum, one| sum + one))
    };
    let years = history.population.first().0..=history.population.last().0;
    let id = ages_id(ages);
    let mut table = Table::exact(HEADER, None::<[Value<'_>; 0]>);
    for (year, persons) in years.filter_map(|year| Some((year, persons(Year(year))?))) {
        table.row(values![&id, None::<i32>, year, persons]);
    }
    let origins = (0..MOST_FANS).map(|fan| first.plus(fan * YEARS_BETWEEN));
    for origin in origins.filter(|origin| *origin <= last && persons(*origin).is_some()) {
        for one in of_both().filter(|one| one.origin == origin) {
            let [half, eight_in_ten] = [one.intervals[0], one.intervals[1]];
            table.add(values![&id, origin, one.year(), None::<f64>, one.median]);
            table.add(values![half.0, half.1, eight_in_ten.0, eight_in_ten.1]).end_row();
        }
    }
    let score = scores(&history.backtest, forecasts).into_iter().rfind(|one| one.what == what)?;
    // Of a group in which nobody ever was there is nothing to say.
    let [_, held_80, _] = score.coverage?;
    Some(BacktestGroup {
        name: name(what, texts),
        short: short_name(ages, texts),
        table,
        held_80,
        forecasts: score.forecasts,
    })
}

fn context(history: &History, runs_and_seed: (u64, u64), style: Style<'_>) -> Context {
    let cited = (history.sources.as_slice(), history.citations.as_slice());
    let named = (&history.names, history.language);
    Context {
        extra_note: Some(Texts::new(style.lang).get("backtest-picture-counted")),
        ..counts_context(named, cited, history.population.last(), runs_and_seed, style)
    }
}

/// What stands around a picture of counted years: who is meant, and who published them.
pub(crate) fn counts_context(
    (names, language): (&Names, Lang),
    (sources, citations): (&[Source], &[Citation]),
    last: Year,
    runs_and_seed: (u64, u64),
    style: Style<'_>,
) -> Context {
    let mut publishers: Vec<String> = Vec::new();
    for citation in citations {
        let Some(source) = sources.get(citation.source.index()) else { continue };
        let is_shown = source.basis != Basis::Assumption && citation.table != "fertility";
        if is_shown && !publishers.contains(&source.publisher) {
            publishers.push(source.publisher.clone());
        }
    }
    Context {
        lang: style.lang,
        size: style.size,
        place: names.of(style.lang).to_owned(),
        // Nothing of a study is in it.
        scenario_name: String::new(),
        plan_name: String::new(),
        draws: Some(runs_and_seed),
        price_year: 0,
        sources: publishers,
        assumptions: Vec::new(),
        counts_assumptions: style.lang != language,
        scenarios: 1,
        extra_note: None,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        digest: style.digest.chars().take(8).collect(),
        tolerance: 0.0,
        decision_year: last.0,
        base_year: last.0,
        // A history has no look of its own.
        theme: std::sync::Arc::default(),
    }
}
