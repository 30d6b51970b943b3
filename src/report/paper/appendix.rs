//! Tables to defend the numbers with.
//!
//! Areas and people over the years, scenarios, services that grow. Start at `section`.

use crate::figures::table::Table;
use crate::model::AGE_GROUPS;
use crate::text::Arg;
use crate::text::number::{decimal, signed};
use crate::topics::amounts::Balance;
use crate::topics::gap::tables::Amounts;
use crate::topics::teller::Teller;
use crate::writers::paper::{Block, PaperTable};

/// Services that are listed.
const MOST_SERVICES: usize = 4;
/// Areas of which need and frame are listed beside the gap: more would fill pages.
const MOST_AREAS: usize = 6;

pub(crate) fn section(teller: &Teller<'_>) -> Vec<Block> {
    // The short one first: it may stand under the sources.
    let mut blocks = vec![teller.heading("paper-appendix")];
    blocks.extend(services(teller));
    blocks.extend([areas(teller), people(teller)]);
    blocks.extend(scenarios(teller));
    blocks
}

fn year_headings(teller: &Teller<'_>, first: &[&str]) -> Vec<String> {
    let mut headings: Vec<String> = first.iter().map(|key| teller.texts.get(key)).collect();
    headings.extend(teller.table_years().into_iter().map(|t| teller.year(t)));
    headings
}

/// A part of a balance.
type BalancePart = fn(Balance) -> f64;

/// Need, frame and gap by area.
fn areas(teller: &Teller<'_>) -> Block {
    let years = teller.table_years();
    let largest = years.iter().map(|t| teller.total(*t).need).fold(0.0, f64::max);
    let measures: [(&str, BalancePart); 3] = [
        ("head-need", |own| own.need),
        ("head-frame", |own| own.frame),
        ("head-gap", Balance::gap),
    ];
    let is_full = teller.area_count() <= MOST_AREAS;
    let headings = year_headings(teller, &["head-area", "paper-amount"]);
    let mut table = Table::printed(headings, &[0, 1], []);
    let mut add = |name: &str, is_total: bool, of: &dyn Fn(usize) -> Balance| {
        for (place, (key, part)) in measures.iter().enumerate() {
            if !is_full && !is_total && place < 2 {
                continue;
            }
            let is_first = place == 0 || (!is_full && !is_total);
            let mut cells = vec![if is_first { name.to_owned() } else { String::new() }];
            cells.push(teller.texts.get(key));
            cells.extend(years.iter().map(|t| teller.cell(part(of(*t)), largest)));
            table.printed_row(&cells);
            if is_total {
                table.mark_sum();
            }
        }
    };
    for area in 0..teller.area_count() {
        add(teller.area(area), false, &|t| teller.of_area(t, area));
    }
    if teller.area_count() > 1 {
        add(&teller.texts.get("head-total"), true, &|t| teller.total(t));
    }
    let args = [&teller.unit_args()[..], &[teller.plan_arg(), teller.scenario_arg()]].concat();
    let caption = teller.say("paper-areas-years", &args);
    Block::Table(PaperTable { caption, table, note: Some(teller.say("paper-rounded", &args)) })
}

/// Persons by age group on 1 January.
fn people(teller: &Teller<'_>) -> Block {
    let years = teller.table_years();
    let counted = |from: usize, to: usize| {
        let count = |t: &usize| decimal(teller.persons(*t, from, to), 0, teller.lang());
        years.iter().map(count).collect::<Vec<String>>()
    };
    let rows = AGE_GROUPS.into_iter().map(|(from, to)| {
        let name = match to {
            Some(to) => format!("{from}–{to}"),
            None => teller.say("paper-and-over", &[("from", from.to_string().into())]),
        };
        [vec![name], counted(from, to.unwrap_or(usize::MAX))].concat()
    });
    let all = [vec![teller.texts.get("paper-everybody")], counted(0, usize::MAX)].concat();
    let mut table = Table::printed(year_headings(teller, &["head-age"]), &[0], rows.chain([all]));
    table.mark_sum();
    let caption = teller.say("paper-people-years", &[teller.scenario_arg()]);
    Block::Table(PaperTable { caption, table, note: None })
}

/// The gap of every scenario under the subject's plan.
fn scenarios(teller: &Teller<'_>) -> Option<Block> {
    let results = teller.findings.results;
    if results.len() < 2 {
        return None;
    }
    let years = teller.two_years();
    let place = teller.plan.plan;
    let gap = |plan: &crate::ensemble::PlanResult, t: usize| {
        let own = Amounts::total(plan.areas(t));
        (own.need_ore - own.frame_ore) as f64 / 100.0
    };
    let ran = || {
        results.iter().filter_map(|result| {
            Some((result.scenario, result.plans.iter().find(|plan| plan.plan == place)?))
        })
    };
    let largest = ran()
        .flat_map(|(_, plan)| years.iter().map(move |t| gap(plan, *t).abs()))
        .fold(0.0, f64::max);
    let rows = ran().map(|(scenario, plan)| {
        let mut cells = vec![teller.scenario_name(scenario.index()).to_owned()];
        cells.extend(years.iter().map(|t| teller.cell(gap(plan, *t), largest)));
        cells.push(teller.year_or_never(plan.first_gap(teller.study.model.tolerance)));
        cells
    });
    let mut headings = vec![teller.texts.get("head-scenario")];
    headings.extend(
        years.iter().map(|t| teller.say("head-gap-in", &[("year", teller.year(*t).into())])),
    );
    headings.push(teller.texts.get("paper-first-gap"));
    let args = [&teller.unit_args()[..], &[teller.plan_arg(), teller.tolerance_arg()]].concat();
    let caption = teller.say("paper-scenarios-table", &args);
    Some(Teller::table(caption, (1, headings), rows, Some(teller.say("paper-first-note", &args))))
}

/// The services whose cost grows most until the horizon.
fn services(teller: &Teller<'_>) -> Option<Block> {
    let services = &teller.study.model.services;
    let costs = &teller.plan.cost_dkk;
    let cost = |t: usize, service: usize| costs.get(t * services.len() + service).copied();
    let last = teller.last();
    let mut grown: Vec<(usize, f64, f64)> = (0..services.len())
        .filter_map(|service| Some((service, cost(0, service)?, cost(last, service)?)))
        .filter(|(_, before, after)| after - before >= 1.0)
        .collect();
    grown.sort_by(|a, b| (b.2 - b.1).total_cmp(&(a.2 - a.1)).then(a.0.cmp(&b.0)));
    grown.truncate(MOST_SERVICES);
    if grown.is_empty() {
        return None;
    }
    let largest = grown.iter().map(|(_, _, after)| *after).fold(0.0, f64::max);
    let rows = grown.iter().filter_map(|(service, before, after)| {
        let own = services.get(*service)?;
        let percent = if *before > 0.0 {
            let number = signed(100.0 * (after / before - 1.0), 0, teller.lang());
            teller.say("paper-percent", &[("number", number.into())])
        } else {
            "–".to_owned()
        };
        Some(vec![
            own.names.of(teller.lang()).to_owned(),
            teller.area(own.area.index()).to_owned(),
            teller.cell(*before, largest),
            teller.cell(*after, largest),
            teller.signed_cell(after - before, largest),
            percent,
        ])
    });
    let mut headings: Vec<String> =
        ["head-service", "head-area"].map(|key| teller.texts.get(key)).into();
    headings.extend([teller.year(0), teller.year(last)]);
    headings.extend(["paper-growth-dkk", "paper-growth-share"].map(|key| teller.texts.get(key)));
    let args = [
        &teller.unit_args()[..],
        &[teller.plan_arg(), teller.scenario_arg(), ("from", Arg::from(teller.year(0)))],
        &[("to", teller.year(last).into())],
    ]
    .concat();
    let caption = teller.say("paper-services-table", &args);
    Some(Teller::table(caption, (2, headings), rows, None))
}
