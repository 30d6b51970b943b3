//! A fit of death rates in words: what it explains, where its index goes, how long people live.
//!
//! Start at [`fit_summary`].

use crate::demography::lee_carter::{Expectancy, GoesOn, HORIZONS_YEARS, LiLee, PlaceLevel};
use crate::figures::table::Table;
use crate::model::{ObservedDeaths, Outlook, Returning, Sex};
use crate::numeric::exp;
use crate::text::number::{decimal, range, share, signed};
use crate::text::{Arg, Texts};
use crate::writers::screen::aligned;

/// What `pejl fit` says on the screen.
pub fn fit_summary(
    observed: &ObservedDeaths,
    fit: &LiLee,
    ahead: &Outlook,
    expectancies: &[Expectancy],
    texts: &Texts,
) -> String {
    let lang = texts.lang();
    let [women, men] = &fit.sexes;
    let cells = women.cells_without_deaths + men.cells_without_deaths;
    let mut lines = vec![texts.format(
        "fit-title",
        &[
            ("from", Arg::year(observed.first_year.0)),
            ("until", Arg::year(observed.last_year().0)),
            ("youngest", observed.first_age.into()),
            ("oldest", observed.last_age().into()),
        ],
    )];
    if cells > 0 {
        let all = 2 * observed.years * observed.ages;
        lines.push(texts.format("fit-cells", &[("cells", cells.into()), ("all", all.into())]));
    }
    let percent = |value: f64| Arg::from(share(value, 1, lang));
    lines.push(texts.format(
        "fit-explained",
        &[
            ("common", percent(fit.common.explained_share)),
            ("women", percent(women.explained_share)),
            ("men", percent(men.explained_share)),
        ],
    ));
    let drift = &fit.common.drift;
    lines.push(texts.format(
        "fit-drift",
        &[
            ("drift", signed(drift.per_year, 2, lang).into()),
            ("error", decimal(drift.error, 2, lang).into()),
            ("innovation", decimal(drift.innovation, 2, lang).into()),
        ],
    ));
    for (sex, own) in Sex::BOTH.into_iter().zip(&fit.sexes) {
        if own.returning.is_held {
            let memory = decimal(own.returning.memory, 2, lang);
            let args = [("sex", Arg::from(sex.letter())), ("memory", memory.into())];
            lines.push(texts.format("fit-held", &args));
        }
    }
    lines.extend(series_lines(ahead, texts));
    let mut headings = vec![texts.get("fit-expectancy")];
    let mut rows = Vec::new();
    headings.extend(HORIZONS_YEARS.map(|ahead| observed.last_year().plus(ahead).to_string()));
    for of_row in by_row(expectancies) {
        let Some(first) = of_row.first() else { continue };
        let by = match first.by {
            GoesOn::LiLee => "li_lee",
            GoesOn::Index => "index",
        };
        let args =
            [("sex", Arg::from(first.sex.letter())), ("age", first.age.into()), ("by", by.into())];
        let mut row = vec![texts.format("fit-row", &args)];
        row.extend(of_row.iter().map(|one| {
            let central = decimal(one.central, 1, lang);
            if one.after_years == 0 {
                return central;
            }
            format!("{central} ({})", range(one.low, one.high, 1, lang))
        }));
        rows.push(row);
    }
    lines.push(String::new());
    lines.extend(aligned(&Table::printed(headings, &[0], rows)));
    lines.push(texts.get("fit-foot"));
    lines.push(texts.get("fit-foot-tried"));
    lines.join("\n") + "\n"
}

/// What a place's own deaths say beside the country's, which trend and age pattern are of.
pub fn place_summary(
    levels: &[PlaceLevel],
    place: &ObservedDeaths,
    country: &str,
    texts: &Texts,
) -> String {
    let lang = texts.lang();
    let mut lines = vec![texts.format("fit-place", &[("country", country.into())])];
    for one in levels.iter().filter(|one| one.ages == (place.first_age, place.last_age())) {
        let sex = one.sex.map_or("b", Sex::letter);
        let args = [
            ("sex", Arg::from(sex)),
            ("deaths", decimal(one.deaths, 0, lang).into()),
            ("expected", decimal(one.expected, 0, lang).into()),
            ("from", Arg::year(place.first_year.0)),
            ("until", Arg::year(place.last_year().0)),
            ("level", decimal(one.level, 2, lang).into()),
            ("error", decimal(one.error, 2, lang).into()),
            ("own", share(one.own_share, 0, lang).into()),
        ];
        lines.push(texts.format("fit-place-level", &args));
    }
    lines.join("\n") + "\n\n"
}

/// How fertility and net migration come back, where they were fitted.
fn series_lines(ahead: &Outlook, texts: &Texts) -> Vec<String> {
    let lang = texts.lang();
    let mut lines = Vec::new();
    // Where a series of no innovations ends.
    let end =
        |fit: &Returning| (fit.mean_after - fit.memory * fit.mean_before) / (1.0 - fit.memory);
    if let Some(fit) = &ahead.fertility {
        let args = [
            ("year", Arg::year(ahead.last_year.0)),
            ("last", decimal(exp(fit.last), 2, lang).into()),
            ("end", decimal(exp(end(fit)), 2, lang).into()),
            ("memory", decimal(fit.memory, 2, lang).into()),
            ("error", decimal(fit.memory_error, 2, lang).into()),
            ("innovation", share(exp(fit.innovation) - 1.0, 1, lang).into()),
        ];
        lines.push(texts.format("fit-fertility", &args));
    }
    if let Some(fit) = &ahead.migration {
        let args = [
            ("year", Arg::year(ahead.last_year.0)),
            ("last", signed(fit.last, 1, lang).into()),
            ("end", signed(end(fit), 1, lang).into()),
            ("memory", decimal(fit.memory, 2, lang).into()),
            ("error", decimal(fit.memory_error, 2, lang).into()),
            ("innovation", decimal(fit.innovation, 1, lang).into()),
        ];
        lines.push(texts.format("fit-migration", &args));
    }
    for (what, fit) in [("fertility", &ahead.fertility), ("migration", &ahead.migration)] {
        if let Some(fit) = fit.as_ref().filter(|fit| fit.is_held) {
            let memory = decimal(fit.memory, 2, lang);
            let args = [("what", Arg::from(what)), ("memory", memory.into())];
            lines.push(texts.format("fit-series-held", &args));
        }
    }
    if ahead.fertility.is_some() && ahead.migration.is_some() {
        let together = signed(ahead.error_correlation, 2, lang);
        lines.push(texts.format("fit-correlation", &[("correlation", together.into())]));
    }
    lines
}

/// The outlook by sex, age and rule, nearest year first.
fn by_row(outlook: &[Expectancy]) -> Vec<Vec<Expectancy>> {
    let mut rows: Vec<Vec<Expectancy>> = Vec::new();
    for one in outlook {
        let same = |row: &&mut Vec<Expectancy>| {
            row.first()
                .is_some_and(|first| (first.sex, first.age, first.by) == (one.sex, one.age, one.by))
        };
        match rows.iter_mut().find(same) {
            Some(row) => row.push(*one),
            None => rows.push(vec![*one]),
        }
    }
    rows.sort_by_key(|row| row.first().map(|first| (first.sex, first.age)));
    rows
}
