//! An ensemble on one screen.
//!
//! The figures and the verdict in words. Shares are shares of the runs and never called probabilities.
//! Start at [`ensemble_summary`].

use crate::ensemble::{Aggregate, Estimate, FEWEST_RUNS};
use crate::figures::Figure;
use crate::figures::table::{Printed, Table};
use crate::text::number::{decimal, share, share_as_written};
use crate::text::{Lang, Texts};
use crate::topics::draws::part::PartOf;
use crate::topics::draws::tables::Figures;
use crate::topics::plans::screen::between;
use crate::units::Year;
use crate::writers::screen::aligned;

/// A line of the title, a row for each plan, and whether the runs were enough.
pub fn ensemble_summary(
    whole: &PartOf,
    aggregate: &Aggregate,
    figures: &Figures,
    texts: &Texts,
) -> String {
    let lang = texts.lang();
    let labels = &whole.labels;
    let mut lines = vec![title(whole, aggregate, texts)];
    let mut years = vec![labels.decision_year, labels.horizon];
    years.dedup();
    let tolerance = share_as_written(whole.tolerance, lang);
    let page = EnsembleScreen { whole, aggregate, figures, texts, years: &years };
    lines.extend(aligned(&page.table(&tolerance)));
    let foot = [("year", labels.base_year.to_string().into()), ("tolerance", tolerance.into())];
    lines.push(texts.format("ensemble-foot", &foot));
    if let Some(scenario) = &whole.optimum {
        let args = [("scenario", scenario.names.of(lang).into())];
        lines.push(texts.format("ensemble-optimum", &args));
    }
    lines.extend(page.verdict());
    lines.join("\n") + "\n"
}

/// What was drawn and whether it was enough, for a screen that shows the plans otherwise.
pub(crate) fn drawn_lines(
    whole: &PartOf,
    aggregate: &Aggregate,
    figures: &Figures,
    texts: &Texts,
) -> Vec<String> {
    let page = EnsembleScreen { whole, aggregate, figures, texts, years: &[] };
    let horizon = [("year", whole.labels.horizon.to_string().into())];
    let mut lines =
        vec![title(whole, aggregate, texts) + ".", texts.format("plans-foot-draws", &horizon)];
    lines.extend(page.verdict().into_iter().take(1));
    lines
}

fn title(whole: &PartOf, aggregate: &Aggregate, texts: &Texts) -> String {
    texts.format(
        "ensemble-title",
        &[
            ("runs", aggregate.done().runs.into()),
            ("design", texts.term("ensemble-design", &whole.design).into()),
            // A seed is a name, not an amount.
            ("seed", whole.seed.to_string().into()),
        ],
    )
}

struct EnsembleScreen<'a> {
    whole: &'a PartOf,
    aggregate: &'a Aggregate,
    figures: &'a Figures,
    texts: &'a Texts,
    years: &'a [Year],
}

impl EnsembleScreen<'_> {
    fn total(&self, plan: usize, year: Year) -> Option<&Estimate> {
        let labels = &self.whole.labels;
        let place = (plan, labels.areas.len(), year.since(labels.base_year));
        self.figures.at(place, Figure::Gap)
    }

    fn table(&self, tolerance: &str) -> Table {
        let (texts, lang, labels) = (self.texts, self.texts.lang(), &self.whole.labels);
        let mut columns = Printed::default();
        columns.word(texts.get("head-plan"), |plan| labels.plans[plan].names.of(lang).to_owned());
        for year in self.years {
            let gap = texts.format("ensemble-gap", &[("year", year.to_string().into())]);
            let figure = |plan| self.total(plan, *year);
            columns.figure(gap, move |plan| {
                figure(plan).map_or_else(String::new, |figure| between(figure, lang))
            });
            let limit = [("tolerance", tolerance.to_owned().into())];
            columns.figure(texts.format("ensemble-share-above", &limit), move |plan| {
                let above = |own: &Estimate| own.chances.map_or(0.0, |own| own.above_tolerance);
                figure(plan).map_or_else(String::new, |figure| share(above(figure), 0, lang))
            });
        }
        columns.figure(texts.get("ensemble-first"), |plan| self.typical_first(plan));
        let horizon = [("year", labels.horizon.to_string().into())];
        let coverage = texts.format("ensemble-coverage", &horizon);
        columns.word(coverage, |plan| self.lowest_coverage(plan, lang));
        columns.table(labels.plans.len())
    }

    /// The median over the runs of the first year above the tolerance; never, if half of them have none.
    fn typical_first(&self, plan: usize) -> String {
        let labels = &self.whole.labels;
        let runs = self.aggregate.done().runs;
        let mut passed = 0;
        for t in 1..labels.year_count() {
            passed += self.aggregate.gaps_at(plan, labels.areas.len(), t).first;
            if 2 * passed > runs {
                return labels.base_year.plus(t).to_string();
            }
        }
        self.texts.get("never")
    }

    /// The area with the lowest median coverage at the horizon.
    fn lowest_coverage(&self, plan: usize, lang: Lang) -> String {
        let labels = &self.whole.labels;
        let t = labels.year_count() - 1;
        let figures = (0..labels.areas.len())
            .filter_map(|area| Some((area, self.figures.at((plan, area, t), Figure::Coverage)?)));
        let lowest = figures.min_by(|(a, left), (b, right)| {
            left.quantiles[3].value.total_cmp(&right.quantiles[3].value).then(a.cmp(b))
        });
        lowest.map_or_else(String::new, |(area, figure)| {
            let name = labels.areas[area].names.of(lang);
            let [low, middle, high] = [1, 3, 5].map(|index| figure.quantiles[index].value);
            let (middle, high) = (share(middle, 0, lang), share(high, 0, lang));
            format!("{name} {middle} ({}–{high})", decimal(100.0 * low, 0, lang))
        })
    }

    fn verdict(&self) -> Vec<String> {
        let (texts, lang) = (self.texts, self.texts.lang());
        let reading = self.whole.reading;
        let mut lines = Vec::new();
        if !reading.is_drawn {
            lines.push(texts.get("ensemble-all-there-is"));
        } else if let Some(figure) = self.total(0, self.whole.labels.horizon) {
            let verdict = figure.verdict;
            let key = match verdict.error {
                None => "ensemble-too-few",
                Some(_) if verdict.is_enough => "ensemble-enough",
                Some(_) => "ensemble-not-enough",
            };
            let args = [
                ("year", self.whole.labels.horizon.to_string().into()),
                ("runs", self.aggregate.done().runs.into()),
                ("fewest", FEWEST_RUNS.into()),
                ("error", share(verdict.error.unwrap_or_default(), 1, lang).into()),
                ("precision", share(reading.precision, 1, lang).into()),
                ("needed", decimal(rounded_up(verdict.runs_needed), 0, lang).into()),
            ];
            lines.push(texts.format(key, &args));
            let all: Vec<&Estimate> = self.figures.of_metric(Figure::Gap).collect();
            let lacking: Vec<&&Estimate> =
                all.iter().filter(|figure| !figure.verdict.is_enough).collect();
            if verdict.is_enough && !lacking.is_empty() {
                let needed = lacking.iter().map(|figure| figure.verdict.runs_needed).max();
                let needed = rounded_up(needed.unwrap_or_default());
                let args = [
                    ("count", lacking.len().into()),
                    ("all", all.len().into()),
                    ("needed", decimal(needed, 0, lang).into()),
                ];
                lines.push(texts.format("ensemble-some-not-enough", &args));
            }
        }
        let outside = self.figures.of_metric(Figure::Gap).map(|figure| figure.outside).max();
        if let Some(most) = outside.filter(|most| *most > 0) {
            lines.push(texts.format("ensemble-outside", &[("count", most.into())]));
        }
        lines
    }
}

/// To two digits, upwards: nobody runs 11,397 runs.
fn rounded_up(runs: u64) -> f64 {
    let mut step = 1_u64;
    while runs / step >= 100 {
        step *= 10;
    }
    (runs.div_ceil(step) * step) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_that_are_asked_for_are_round() {
        assert_eq!([7, 99, 11_397, 160_000].map(rounded_up), [7.0, 99.0, 12_000.0, 160_000.0]);
    }
}
