//! What runs showed, as diagnostics at the places of the study's files that it comes from.
//!
//! Equal issues of several scenarios and plans are one diagnostic, at the first, with their number. Start at
//! [`check_runs`].

use super::check::{budget_key, budget_without_use};
use super::places::InputPlaces;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::ids::{PlanId, ScenarioId};
use crate::model::{AmountKind, DrawTooLarge, NotTaken, RunIssue, RunIssueKind, Study};
use crate::text::Arg;
use crate::units::Year;

/// Diagnostics of what runs of a study showed, in the order of the issues.
pub fn check_runs(study: &Study, places: &InputPlaces, issues: &[RunIssue]) -> Diagnostics {
    let at = IssuePlaces { study, places };
    let mut diagnostics = Diagnostics::default();
    let mut groups: Vec<(&RunIssue, Vec<&RunIssue>)> = Vec::new();
    for issue in issues {
        match groups.iter_mut().find(|(first, _)| is_like(first, issue)) {
            Some((_, others)) => others.push(issue),
            None => groups.push((issue, Vec::new())),
        }
    }
    for (first, others) in groups {
        diagnostics.extend(at.diagnostic(first, &others));
    }
    diagnostics
}

/// The diagnostic of draws that came to amounts past what can be counted.
pub fn check_draws(study: &Study, places: &InputPlaces, found: DrawTooLarge) -> Diagnostics {
    let in_ensemble = |key: &&str| places.value("ensemble.toml", key).is_some();
    let key = ["factor[0]", "runs", "design", "seed"].into_iter().find(in_ensemble);
    let place = key.and_then(|key| places.value("ensemble.toml", key));
    let place = place.or_else(|| places.value("model.toml", "model.horizon"));
    let area = found.area.map_or("", |area| study.model.areas[area.index()].id.as_str());
    let mut diagnostics = Diagnostics::default();
    diagnostics.extend(place.map(|place| {
        Diagnostic::at(Code::DrawTooLarge, place)
            .with("amount", found.amount.key())
            .with("area", area)
            .with("has_area", Arg::yes_or_no(!area.is_empty()))
            .with("year", study.model.base_year.plus(found.t).to_string())
    }));
    diagnostics
}

/// Are both reported in one diagnostic?
fn is_like(one: &RunIssue, other: &RunIssue) -> bool {
    use RunIssueKind::{
        AreaWithoutMoney, BudgetUnused, NotTaken, RateCut, TooLarge, TransfersUnpaid,
    };
    match (&one.kind, &other.kind) {
        // Scenarios with the same people.
        (NotTaken(_), NotTaken(_)) => one.year == other.year && one.kind == other.kind,
        (RateCut(_), RateCut(_))
        | (TransfersUnpaid { .. }, TransfersUnpaid { .. })
        | (TooLarge { .. }, TooLarge { .. }) => true,
        (AreaWithoutMoney { area, .. }, AreaWithoutMoney { area: other, .. }) => area == other,
        (BudgetUnused { .. }, BudgetUnused { .. }) => one.kind == other.kind,
        _ => false,
    }
}

struct IssuePlaces<'a> {
    study: &'a Study,
    places: &'a InputPlaces,
}

impl IssuePlaces<'_> {
    /// `None` for a study that no file is behind.
    fn diagnostic(&self, first: &RunIssue, others: &[&RunIssue]) -> Option<Diagnostic> {
        let RunIssue { scenario, year, kind } = first;
        let one = match kind {
            RunIssueKind::NotTaken(found) => {
                let own = Diagnostic::at(Code::PeopleNotThere, self.migration(found, *year)?);
                own.with("sex", found.sex.letter())
                    .with("age", found.age)
                    .with("open", Arg::yes_or_no(found.age == self.study.model.ages.last()))
                    .with("rows", found.rows)
                    .with_decimal("persons", found.persons, 1)
                    .with_decimal("all", found.all_persons, 0)
            }
            RunIssueKind::RateCut(cut) => {
                let place = self.scenario(*scenario, "unemployment_shift")?;
                Diagnostic::at(Code::RateCut, place)
                    .with("way", if cut.shift < 0.0 { "below" } else { "above" })
                    .with("from", cut.age_from)
                    .with("to", cut.age_to)
                    .with_decimal("persons", cut.persons, 0)
            }
            RunIssueKind::TransfersUnpaid { plan, short_dkk } => {
                let place = self.scenario(*scenario, "transfer_compensation")?;
                let own = Diagnostic::at(Code::TransfersUnpaid, place);
                own.with("plan", self.plan(*plan)).with_decimal("short", short_dkk / 1e6, 1)
            }
            RunIssueKind::AreaWithoutMoney { plan, area, money_dkk, need_dkk } => {
                let place = self.scenario(*scenario, "frame_growth")?;
                let own = Diagnostic::at(Code::AreaWithoutMoney, place);
                own.with("plan", self.plan(*plan))
                    .with("area", self.study.model.areas[area.index()].id.as_str())
                    .with_decimal("money", money_dkk / 1e6, 1)
                    .with_decimal("need", need_dkk / 1e6, 1)
            }
            RunIssueKind::BudgetUnused { area, kind } => {
                let path = format!("area[{}].{}", area.index(), budget_key(*kind));
                let place = self.places.value("model.toml", &path)?;
                budget_without_use(
                    self.study,
                    area.index(),
                    *kind,
                    place,
                    &self.study.scenarios[scenario.index()].id,
                )
            }
            RunIssueKind::TooLarge { plan, area, amount } => {
                let grows = match amount {
                    AmountKind::Persons => "migration_factor",
                    AmountKind::Frame => "frame_growth",
                    AmountKind::Need | AmountKind::Fte | AmountKind::RunningPrices => {
                        "complexity_growth"
                    }
                };
                let place = self.scenario(*scenario, grows)?;
                let area = area.map_or("", |area| self.study.model.areas[area.index()].id.as_str());
                Diagnostic::at(Code::AmountTooLarge, place)
                    .with("amount", amount.key())
                    .with("area", area)
                    .with("has_area", Arg::yes_or_no(!area.is_empty()))
                    .with("plan", plan.map_or("", |plan| self.plan(plan)))
            }
        };
        let mut scenarios: Vec<ScenarioId> = others.iter().map(|own| own.scenario).collect();
        scenarios.push(*scenario);
        scenarios.sort_unstable();
        scenarios.dedup();
        Some(
            one.with("scenario", self.study.scenarios[scenario.index()].id.as_str())
                .with("year", year.to_string())
                .with("scenarios", scenarios.len())
                .with("others", others.len()),
        )
    }

    fn plan(&self, plan: PlanId) -> &str {
        &self.study.plans[plan.index()].id
    }

    /// Where a scenario sets a factor; the scenario itself if it does not. A draw is none of the file, but based
    /// on one that is.
    fn scenario(&self, id: ScenarioId, factor: &str) -> Option<Span> {
        let file = "scenarios.toml";
        let own = |id: ScenarioId| format!("scenario[{}]", id.index());
        let is_written =
            |id: &ScenarioId| self.places.key(file, &own(*id)).is_some_and(|(_, is_set)| is_set);
        let based_on = |id: &ScenarioId| self.study.scenarios[id.index()].based_on;
        let id = std::iter::successors(Some(id), based_on).find(is_written)?;
        self.places.value(file, &format!("{}.{factor}", own(id)))
    }

    /// The row of the migration table that takes too many; its last year repeats.
    fn migration(&self, found: &NotTaken, year: Year) -> Option<Span> {
        self.places.row_of_year("migration", year, |row| {
            let sex = found.sex.index();
            row.is_of_sex(&(sex..sex + 1)) && row.known_whole("age") == Some(found.age)
        })
    }
}
