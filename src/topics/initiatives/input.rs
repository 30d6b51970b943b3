//! The picture of when initiatives have paid for themselves: results to plain numbers. Start at
//! `break_even_picture`.

use crate::analysis::initiatives::Account;
use crate::chart::Picture;
use crate::ids::InitiativeId;
use crate::model::Study;
use crate::topics::gap::pictures::context_of;
use crate::topics::initiatives::picture;
use crate::topics::initiatives::picture::{AccountYear, BreakEven, InitiativeAccount};
use crate::writers::picture_files::Style;

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
    let input = BreakEven { initiatives: once, several_plans };
    Some(picture::compose(&input, &context).finish())
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
