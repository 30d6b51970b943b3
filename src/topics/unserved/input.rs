//! The pictures `unserved` and `break_even`: who goes without, and when initiatives have paid for themselves.
//!
//! Owns which run, plan and initiative they show; the drawing is `chart`'s. Start at [`unserved_picture`] and
//! [`break_even_picture`].

use crate::analysis::initiatives::Account;
use crate::analysis::waiting::Waiting;
use crate::chart::{Context, Picture};
use crate::ensemble::{PlanResult, ScenarioResult};
use crate::figures::{counted, unserved};
use crate::ids::InitiativeId;
use crate::model::Study;
use crate::topics::gap::pictures::{NOT_MONEY, context_of};
use crate::topics::initiatives::picture as break_even;
use crate::topics::initiatives::picture::{AccountYear, BreakEven, InitiativeAccount};
use crate::topics::unserved::picture as chart;
use crate::topics::unserved::picture::{Unserved, UnservedService};
use crate::writers::picture_files::Style;

/// Draws how many citizens go without each service in the decision year: over the runs of an ensemble, or in
/// `result` alone; `None` where no service is counted in persons.
pub(crate) fn unserved_picture(
    study: &Study,
    result: &ScenarioResult,
    plan: &PlanResult,
    waiting: Option<&Waiting>,
    style: Style<'_>,
) -> Option<Picture> {
    counted(study).next()?;
    let model = &study.model;
    let scenario = &study.scenarios[waiting.map_or(result.scenario, |own| own.scenario).index()];
    let t = model.decision_year.since(model.base_year);
    // The middle, and the span where runs were drawn.
    let persons: Vec<(f64, Option<(f64, f64)>)> = if let Some(waiting) = waiting {
        let spans = waiting.services.iter().map(|own| own.persons);
        spans.map(|[low, middle, high]| (middle, Some((low, high)))).collect()
    } else {
        let alone = unserved(study, &plan.view(result), t);
        alone.into_iter().map(|persons| (persons, None)).collect()
    };
    let services = counted(study).zip(persons).map(|((_, service), (p50, span))| {
        let area = &model.areas[service.area.index()];
        UnservedService {
            area: area.id.clone(),
            area_name: area.names.of(style.lang).to_owned(),
            area_place: service.area.index(),
            service: service.id.clone(),
            name: service.names.of(style.lang).to_owned(),
            p50,
            span,
        }
    });
    let own = &study.plans[plan.plan.index()];
    let input = Unserved {
        scenario: scenario.id.clone(),
        plan: own.id.clone(),
        year: model.decision_year.0,
        runs: waiting.map_or(0, |own| own.runs),
        all_runs: waiting.map_or(0, |own| own.all_runs),
        areas: model.areas.len(),
        services: services.collect(),
    };
    // What is drawn has sources too.
    let is_shown =
        |table: &&str| (*table == "ensemble" && waiting.is_some()) || !NOT_MONEY.contains(table);
    let cited = study.citations.iter().map(|one| one.table.as_str());
    let tables: Vec<&str> = cited.filter(is_shown).collect();
    let names = (scenario.names.of(style.lang), own.names.of(style.lang));
    let context = Context {
        draws: waiting.map(|own| (own.runs, own.seed)),
        ..context_of(study, names, style, &tables)
    };
    Some(chart::draw(&input, &context))
}

/// Draws what each initiative has saved less spent, in the study's base scenario; `None` where no plan has any.
pub(crate) fn break_even_picture(
    study: &Study,
    accounts: &[Account],
    style: Style<'_>,
) -> Option<Picture> {
    let first = accounts.first()?;
    let mut seen: Vec<InitiativeId> = Vec::new();
    let mut once = Vec::new();
    // Accounts stand by plan, so the first of an initiative is that of the first plan that has it.
    for account in accounts {
        if !seen.contains(&account.initiative) {
            seen.push(account.initiative);
            once.push(of_account(study, account, style));
        }
    }
    let several_plans = accounts.iter().any(|account| account.plan != first.plan);
    let scenario = study.scenario_name(study.base_scenario(), style.lang);
    let plan = study.plan_name(first.plan, style.lang);
    let context = context_of(study, (scenario, plan), style, &[]);
    Some(break_even::draw(&BreakEven { initiatives: once, several_plans }, &context))
}

fn of_account(study: &Study, account: &Account, style: Style<'_>) -> InitiativeAccount {
    let model = &study.model;
    let initiative = &study.initiatives[account.initiative.index()];
    let area_name =
        |index: usize| model.areas.get(index).map(|area| area.names.of(style.lang).to_owned());
    // The first of those that gain alike.
    let gains = account.gain_by_area().into_iter().map(|gain| gain.0).enumerate();
    let most = gains.reduce(|first, next| if next.1 > first.1 { next } else { first });
    let years = model.years().enumerate().zip(account.accumulated());
    InitiativeAccount {
        plan: study.plans[account.plan.index()].id.clone(),
        initiative: initiative.id.clone(),
        name: initiative.names.of(style.lang).to_owned(),
        payer: area_name(account.pays.index()).unwrap_or_default(),
        gainer: most.filter(|(_, gain)| *gain > 0.0).and_then(|(index, _)| area_name(index)),
        years: years
            .map(|((t, year), net)| AccountYear {
                year: year.0,
                cost_dkk: account.cost(t).0,
                saved_dkk: account.saved_by_all(t).0,
                net_accumulated_dkk: net.0,
            })
            .collect(),
        breaks_even: account.breaks_even().map(|t| model.base_year.plus(t).0),
    }
}
