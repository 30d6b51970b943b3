//! A fit of death rates in words: what it explains, where its index goes, how long people live.
//!
//! Owns the sentences and the table; refuses to compute. Start at [`fit_summary`].

use super::summary::aligned_by;
use crate::demography::lee_carter::{Expectancy, HORIZONS_YEARS, LiLee};
use crate::model::{ObservedDeaths, Sex};
use crate::text::number::{decimal, range, share, signed};
use crate::text::{Arg, Texts};

/// What `pejl fit` says on the screen.
pub fn fit_summary(
    observed: &ObservedDeaths,
    fit: &LiLee,
    outlook: &[Expectancy],
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
    let mut rows = vec![vec![texts.get("fit-expectancy")]];
    rows[0].extend(HORIZONS_YEARS.map(|ahead| observed.last_year().plus(ahead).to_string()));
    for of_row in by_row(outlook) {
        let Some(first) = of_row.first() else { continue };
        let args = [("sex", Arg::from(first.sex.letter())), ("age", first.age.into())];
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
    lines.extend(aligned_by(&rows, |column| column == 0));
    lines.push(texts.get("fit-foot"));
    lines.join("\n") + "\n"
}

/// The outlook by sex and age, nearest year first.
fn by_row(outlook: &[Expectancy]) -> Vec<Vec<Expectancy>> {
    let mut rows: Vec<Vec<Expectancy>> = Vec::new();
    for one in outlook {
        let same = |row: &&mut Vec<Expectancy>| {
            row.first().is_some_and(|first| (first.sex, first.age) == (one.sex, one.age))
        };
        match rows.iter_mut().find(same) {
            Some(row) => row.push(*one),
            None => rows.push(vec![*one]),
        }
    }
    rows
}
