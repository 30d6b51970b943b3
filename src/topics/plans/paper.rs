//! The plans side by side: what each leaves uncovered, what it costs others, and what it does.
//!
//! Plans whose intervals overlap are not called different. Start at `section`.

use crate::analysis::compare::Spread;
use crate::analysis::scorecard::{AreaCard, Scorecard, area_in_focus};
use crate::figures::table::Printed;
use crate::text::Arg;
use crate::text::number::{range, share};
use crate::text::sentence::without_stop;
use crate::topics::plans::paper_lowest::{SURE, lowest_years, spreads};
use crate::topics::plans::sentences::plan_lines;
use crate::topics::plans::side_by_side::plan_facts;
use crate::topics::teller::Teller;
use crate::writers::paper::{Block, PaperTable};

/// Coverages that differ by less are the same: areas share money to the whole krone.
const SAME_COVERAGE: f64 = 1e-6;
/// Lines of a plan that are told beside its rule.
const MOST_LINES: usize = 1;

pub(crate) fn section(teller: &Teller<'_>) -> Vec<Block> {
    let mut blocks = vec![teller.heading("paper-plans")];
    let cards = teller.cards();
    if cards.len() < 2 {
        blocks.push(Block::Paragraph(teller.say("paper-plans-one", &[teller.plan_arg()])));
        blocks.push(plan_table(teller, &cards));
        blocks.push(what_they_do(teller));
        return blocks;
    }
    blocks.push(Block::Paragraph(words(teller)));
    blocks.push(plan_table(teller, &cards));
    blocks.extend(teller.figures(&["plans"]));
    blocks.push(teller.subheading("paper-plans-do"));
    blocks.push(what_they_do(teller));
    blocks
}

/// How plans stand to the first: surely lower, surely higher, or neither.
fn words(teller: &Teller<'_>) -> String {
    let mut said = Vec::new();
    if let Some((spreads, futures, is_drawn)) = spreads(teller) {
        let args = [
            ("futures", Arg::from(futures)),
            ("drawn", if is_drawn { "runs" } else { "scenarios" }.into()),
            teller.reference_arg(),
        ];
        said.push(teller.say("paper-plans-paired", &args));
        let others = || spreads.iter().enumerate().skip(1);
        let named = |is_so: &dyn Fn(&Spread) -> bool| -> Vec<String> {
            let own = others().filter(|(_, own)| is_so(own));
            own.map(|(plan, _)| teller.texts.quoted(teller.plan_name(plan))).collect()
        };
        let sure = named(&|own| own.better_share >= SURE);
        let rest = named(&|own| own.better_share < SURE);
        for (key, plans) in [("paper-plans-lower", sure), ("paper-plans-not-lower", rest)] {
            if !plans.is_empty() {
                let args = [
                    ("count", Arg::from(plans.len())),
                    ("plans", teller.texts.list(&plans).into()),
                    teller.reference_arg(),
                ];
                said.push(teller.say(key, &args));
            }
        }
    } else {
        said.push(teller.say("paper-plans-single-run", &[]));
    }
    if spreads(teller).is_some() {
        said.push(teller.say("paper-plans-overlap", &[]));
    }
    said.join(" ")
}

/// A row for each plan.
fn plan_table(teller: &Teller<'_>, cards: &[&Scorecard]) -> Block {
    let lang = teller.lang();
    let spreads = spreads(teller);
    let has_staff = teller.study.model.projects_staff();
    let has_policies = !teller.study.policies.is_empty();
    let focus = area_in_focus(teller.result).filter(|_| cards.len() > 1 && teller.area_count() > 1);
    let unmet = |card: &Scorecard| card.total.unmet_need.0;
    let span = |card: &Scorecard| {
        let own = spreads.and_then(|(all, ..)| all.get(card.plan.index()));
        own.map(|own| (own.quantiles[0], own.quantiles[2]))
    };
    let most = |card: &Scorecard| span(card).map_or(0.0, |(_, high)| high).max(unmet(card));
    let largest = cards.iter().map(|card| most(card)).fold(0.0, f64::max);
    let facts = &plan_facts(teller.study, teller.result, cards, lang);
    let figure = |row, key| facts.get(row, key).figure();
    let others = |row| figure(row, "others_money_difference_dkk").unwrap_or_default();
    let most_others = (0..cards.len()).map(|row| others(row).abs()).fold(0.0, f64::max);
    let never = &teller.texts.get("never");
    let year =
        |key| move |row| figure(row, key).map_or_else(|| never.clone(), |year| year.to_string());
    let heading = |key: &str| teller.texts.get(key);
    let mut columns = Printed::default();
    columns.word(heading("head-plan"), |row| facts.get(row, "plan").text().to_owned());
    columns.figure(heading("head-unmet"), |row| teller.cell(unmet(cards[row]), largest));
    if spreads.is_some() {
        columns.figure(heading("paper-span"), |row| {
            let (low, high) = span(cards[row]).unwrap_or_default();
            teller.cell_range(low, high, largest)
        });
    }
    columns.figure(heading("head-lowest-coverage"), |row| lowest_coverage(teller, cards[row]));
    if focus.is_some() {
        let words = |row| teller.signed_cell(others(row), most_others);
        columns.figure(heading("head-others"), words);
    }
    if has_staff {
        columns.figure(heading("head-money"), year("first_short_of_money"));
        columns.figure(heading("head-hands"), year("first_short_of_hands"));
    }
    if has_policies {
        let kept = |row| figure(row, "policies_kept_share").map(|own| share(own, 0, lang));
        let words = move |row| kept(row).unwrap_or_else(|| "–".to_owned());
        columns.figure(heading("head-promises"), words);
    }
    let table = columns.table(cards.len());
    let kind = match spreads {
        None => "none",
        Some((_, _, true)) => "runs",
        Some(_) => "scenarios",
    };
    let mut args = vec![
        teller.scenario_arg(),
        teller.reference_arg(),
        teller.tolerance_arg(),
        ("drawn", kind.into()),
        ("focus", focus.map_or("", |area| teller.area(area.index())).into()),
        ("has-focus", Arg::yes_or_no(focus.is_some())),
        ("has-staff", Arg::yes_or_no(has_staff)),
        ("has-policies", Arg::yes_or_no(has_policies)),
    ];
    args.extend(teller.unit_args());
    args.extend(lowest_years(teller));
    let caption = teller.say("paper-plans-table", &args);
    Block::Table(PaperTable { caption, table, note: Some(teller.say("paper-plans-note", &args)) })
}

/// The area with the lowest coverage of any year, with that coverage.
fn lowest_coverage(teller: &Teller<'_>, card: &Scorecard) -> String {
    let all = card.areas.iter().enumerate().map(|(area, own)| (area, own.lowest_coverage.0));
    let lowest = all.reduce(|least, own| if own.1 < least.1 { own } else { least });
    let Some((area, coverage)) = lowest else { return String::new() };
    let percent = teller.percent(coverage);
    let is_lowest = |own: &AreaCard| (own.lowest_coverage.0 - coverage).abs() < SAME_COVERAGE;
    if teller.area_count() > 1 && card.areas.iter().all(is_lowest) {
        let args = [("percent", Arg::from(percent))];
        return teller.texts.format("paper-lowest-all", &args);
    }
    if teller.area_count() == 1 { percent } else { format!("{} {percent}", teller.area(area)) }
}

/// What each plan does: its rule, and its levers as far as there is room.
fn what_they_do(teller: &Teller<'_>) -> Block {
    let told = teller.study.plans.iter().enumerate().map(|(place, plan)| {
        let ran = teller.result.plans.get(place);
        let initiatives = ran.map_or(&plan.initiatives, |ran| &ran.initiatives);
        let lines = plan_lines(teller.study, plan, initiatives, &teller.texts);
        let shown: Vec<&str> =
            lines.iter().take(1 + MOST_LINES).map(|line| without_stop(line)).collect();
        let args = [
            ("plan", Arg::from(plan.names.of(teller.lang()))),
            ("lines", shown.join("; ").into()),
            ("more", lines.len().saturating_sub(shown.len()).into()),
        ];
        teller.say("paper-plan-does", &args)
    });
    Block::Points(told.collect())
}

impl Teller<'_> {
    /// Two amounts for a column whose largest is `largest`.
    fn cell_range(&self, low: f64, high: f64, largest: f64) -> String {
        let unit = self.unit.kroner();
        range(low / unit, high / unit, self.decimals(largest), self.lang())
    }
}
