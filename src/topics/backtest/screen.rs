//! Forecasts from past years on the screen: the table, and sentences that say what it says.
//!
//! Start at [`backtest_summary`].

use crate::analysis::backtest::{
    Errors, Forecast, LEVELS, NAIVE, Question, Score, Standing, horizons_beaten, scores, standing,
};
use crate::figures::table::Table;
use crate::model::{AgeGroup, History, Tried};
use crate::text::number::{decimal, share, signed};
use crate::text::{Arg, Lang, Texts};
use crate::writers::screen::aligned;

/// Characters of a line.
const WIDEST: usize = 150;

/// As many rows fit on a screen; then of each thing all years ahead together.
const MOST_ROWS: usize = 18;

/// What `pejl backtest` says on the screen.
pub fn backtest_summary(
    history: &History,
    question: Question,
    forecasts: &[Forecast],
    texts: &Texts,
) -> String {
    let lang = texts.lang();
    let first = forecasts.iter().map(|one| one.origin).min().unwrap_or_default();
    let last = forecasts.iter().map(|one| one.origin).max().unwrap_or_default();
    let mut lines = vec![texts.format(
        "backtest-title",
        &[
            ("place", history.names.of(lang).into()),
            ("first", Arg::year(first.0)),
            ("last", Arg::year(last.0)),
            ("one", Arg::yes_or_no(first == last)),
            ("draws", question.draws.into()),
        ],
    )];
    let all = scores(&history.backtest, forecasts);
    let rows = shown(&all).into_iter().map(|score| row(score, texts));
    lines.push(String::new());
    lines.extend(aligned(&Table::printed(head(texts), &[0], rows)));
    lines.push(String::new());
    lines.extend(verdicts(history, forecasts, &all, texts));
    lines.join("\n") + "\n"
}

/// All bands of those who were tried longest, and of others all years ahead together; fewer where they do not fit.
fn shown(all: &[Score]) -> Vec<&Score> {
    let longest = all.iter().map(|score| *score.years_ahead.end()).max().unwrap_or(0);
    let longest_of = |what: Tried| {
        let of_this = all.iter().filter(|score| score.what == what);
        of_this.map(|score| *score.years_ahead.end()).max().unwrap_or(0)
    };
    let is_of_all = |score: &&Score| {
        *score.years_ahead.start() == 1 && *score.years_ahead.end() == longest_of(score.what)
    };
    // What another group holds wholly says the same again.
    let whole = |score: &&Score| match score.what {
        Tried::Persons(group) => !all.iter().any(|other| match other.what {
            Tried::Persons(inner) => inner != group && group.holds(inner),
            _ => false,
        }),
        _ => false,
    };
    let by_band =
        |score: &&Score| is_of_all(score) || (longest_of(score.what) == longest && whole(score));
    let rows: Vec<&Score> = all.iter().filter(by_band).collect();
    if rows.len() <= MOST_ROWS {
        return rows;
    }
    all.iter().filter(is_of_all).take(MOST_ROWS).collect()
}

fn head(texts: &Texts) -> Vec<String> {
    let mut head = vec![
        texts.get("backtest-head-what"),
        texts.get("backtest-head-years"),
        texts.get("backtest-head-error"),
        texts.get("backtest-head-bias"),
    ];
    head.extend(
        [50_i64, 80, 95]
            .map(|level| texts.format("backtest-head-coverage", &[("level", level.into())])),
    );
    head.extend(NAIVE.map(|naive| texts.term("backtest-head", naive.key())));
    head
}

fn row(score: &Score, texts: &Texts) -> Vec<String> {
    let lang = texts.lang();
    let (from, to) = (score.years_ahead.start(), score.years_ahead.end());
    let years = if from == to { from.to_string() } else { format!("{from}–{to}") };
    let cell = |number: Option<f64>, words: &dyn Fn(f64) -> String| {
        number.map_or_else(|| "–".to_owned(), words)
    };
    let error = |errors: Option<Errors>| errors.map(|own| own.mean_absolute);
    let percent = |part: f64| percent(part, lang);
    let mut row = vec![name(score.what, texts), years, cell(error(score.errors), &percent)];
    let bias = score.errors.map(|own| own.bias);
    row.push(cell(bias, &|bias| signed(100.0 * bias, 2, lang)));
    for level in 0..LEVELS.len() {
        let held = score.coverage.map(|held| held[level]);
        row.push(cell(held, &|held| decimal(100.0 * held, 0, lang)));
    }
    row.extend(score.naive.map(|own| cell(error(own), &percent)));
    row
}

/// Per cent without its sign, which stands in the head.
fn percent(part: f64, lang: Lang) -> String {
    decimal(100.0 * part, 2, lang)
}

/// What was forecast, in words: "65–79 år", "80 år og derover", "fødte".
pub(crate) fn name(what: Tried, texts: &Texts) -> String {
    match what {
        Tried::Births => texts.get("backtest-births"),
        Tried::Deaths => texts.get("backtest-deaths"),
        Tried::Persons(group) => {
            let (key, to) = match group.to {
                Some(to) => ("backtest-ages", to),
                None => ("backtest-ages-open", group.from),
            };
            texts.format(key, &[("from", group.from.into()), ("to", to.into())])
        }
    }
}

/// A group of ages in a title: "65–79 år", "80+".
pub(crate) fn short_name(group: AgeGroup, texts: &Texts) -> String {
    match group.to {
        Some(_) => name(Tried::Persons(group), texts),
        None => format!("{}+", group.from),
    }
}

/// The same in a table.
pub(crate) fn ages_id(group: AgeGroup) -> String {
    group.to.map_or_else(|| format!("{}+", group.from), |to| format!("{}-{to}", group.from))
}

/// What the intervals were worth, and whether a naive forecast would have done.
fn verdicts(
    history: &History,
    forecasts: &[Forecast],
    all: &[Score],
    texts: &Texts,
) -> Vec<String> {
    let lang = texts.lang();
    let trials: Vec<Tried> = history.backtest.trials().into_iter().map(|(what, _)| what).collect();
    let total = |what: &Tried| {
        let mut of_this = all.iter().filter(|score| score.what == *what);
        // The last band is all of them.
        of_this.next_back()
    };
    let mut lines = Vec::new();
    for (found, key) in [
        (Standing::TooNarrow, "backtest-too-narrow"),
        (Standing::AsItSays, "backtest-as-it-says"),
        (Standing::TooWide, "backtest-too-wide"),
    ] {
        let of_kind: Vec<String> = trials
            .iter()
            .filter_map(total)
            .filter_map(|score| score.coverage.map(|[_, held, _]| (score, held)))
            .filter(|(_, held)| standing(*held) == found)
            .map(|(score, held)| {
                let held = share(held, 0, lang);
                let args = [("what", Arg::from(name(score.what, texts))), ("held", held.into())];
                texts.format("backtest-held", &args)
            })
            .collect();
        if !of_kind.is_empty() {
            lines.push(texts.format(key, &[("list", of_kind.join("; ").into())]));
        }
    }
    let mut better = Vec::new();
    for what in trials.iter().filter(|what| total(what).is_some()) {
        let mut by = Vec::new();
        // "Same rates" is a projection, and stands in the table only.
        for (place, naive) in NAIVE.iter().enumerate().take(2) {
            let beaten = horizons_beaten(forecasts, *what, place);
            if !beaten.is_empty() {
                let naive = texts.term("backtest-naive", naive.key());
                let args = [("naive", Arg::from(naive)), ("years", ranges(&beaten).into())];
                by.push(texts.format("backtest-beaten-by", &args));
            }
        }
        if !by.is_empty() {
            better.push(format!("{}: {}", name(*what, texts), by.join(", ")));
        }
    }
    lines.push(if better.is_empty() {
        texts.get("backtest-unbeaten")
    } else {
        texts.format("backtest-beaten", &[("list", better.join("; ").into())])
    });
    lines.push(texts.get("backtest-not-tested"));
    lines.iter().flat_map(|line| wrapped(line)).collect()
}

/// A sentence in lines that a screen holds; those after the first are set in.
pub(crate) fn wrapped(sentence: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in sentence.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDEST => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) => lines.push(format!("  {word}")),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// `3–5, 8`.
fn ranges(sorted: &[usize]) -> String {
    let mut parts: Vec<(usize, usize)> = Vec::new();
    for number in sorted {
        match parts.last_mut() {
            Some((_, end)) if *number == *end + 1 => *end = *number,
            _ => parts.push((*number, *number)),
        }
    }
    let word = |(from, to)| if from == to { format!("{from}") } else { format!("{from}–{to}") };
    parts.into_iter().map(word).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_in_a_row_are_told_as_a_range() {
        assert_eq!(ranges(&[3, 4, 5, 8]), "3–5, 8");
        assert_eq!(ranges(&[]), "");
    }
}
