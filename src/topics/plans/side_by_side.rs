//! The plans side by side in one scenario: what is known of each, of which screen, paper and sheet show some.
//!
//! Start at `plan_facts`.

use crate::analysis::scorecard::{Scorecard, area_in_focus};
use crate::ensemble::ScenarioResult;
use crate::figures::policies::share_kept;
use crate::figures::table::{Table, Value, values};
use crate::model::Study;
use crate::text::Lang;
use crate::topics::gap::tables::in_ore;
use crate::units::Dkk;

/// A row for each of `cards`, which are of the scenario of `result`: amounts to the øre, calendar years, names in
/// `lang`. Columns that the study has nothing for are not there; a year that does not come is nothing.
pub(crate) fn plan_facts(
    study: &Study,
    result: &ScenarioResult,
    cards: &[&Scorecard],
    lang: Lang,
) -> Table {
    let mut keys =
        "plan,accumulated_gap_dkk,unmet_need_dkk,lowest_coverage,lowest_area,lowest_year,\
                    first_gap,committed_dkk"
            .to_owned();
    let focus = area_in_focus(result);
    for (is_there, own) in [
        (focus.is_some(), ",covered_until,others_money_difference_dkk"),
        (study.model.projects_staff(), ",first_short_of_money,first_short_of_hands"),
        (!study.policies.is_empty(), ",policies_kept_share"),
    ] {
        keys += if is_there { own } else { "" };
    }
    let mut table = Table::of_file(&keys);
    let amount = |dkk: Dkk| Value::ore(in_ore(dkk));
    let year = |t: Option<usize>| Value::from(t.map(|t| study.model.base_year.plus(t)));
    for card in cards {
        let total = &card.total;
        table.add(values![study.plan_name(card.plan, lang)]);
        table.add([total.accumulated_gap, total.unmet_need].map(amount));
        let areas = card.areas.iter().map(|own| own.lowest_coverage).zip(&study.model.areas);
        let lowest = areas.min_by(|((one, _), _), ((other, _), _)| one.total_cmp(other));
        let (lowest, area) = lowest.unzip();
        table.add(values![lowest.map(|(coverage, _)| coverage)]);
        table.add(values![area.map(|area| area.names.of(lang)), year(lowest.map(|(_, t)| t))]);
        table.add([year(total.first_gap), amount(card.committed)]);
        if let Some(focus) = focus {
            let until = card.areas.get(focus.index()).map(|own| own.covered_until);
            table.add([year(until), amount(card.others_money_difference(focus))]);
        }
        if study.model.projects_staff() {
            table.add([total.first_short_of_money, total.first_short_of_hands].map(year));
        }
        table.row(values![share_kept(&card.policies)]);
    }
    table
}
