//! What each plan chooses, in words.
//!
//! The wording of rules and levers. Start at [`plans_in_words`].

use crate::allocation::optimal::Price;
use crate::analysis::shadow::Shadow;
use crate::ensemble::ScenarioResult;
use crate::ids::{AreaId, InitiativeId};
use crate::model::{
    Demand, DemandKind, Floor, Lean, Optimal, Path, Plan, Protect, Realisation, Restructuring,
    Rule, Share, StaffLever, Study,
};
use crate::text::number::{as_written, money, share, share_as_written};
use crate::text::{Arg, Texts};
use crate::topics::basis::changes::path_of;
use crate::topics::book::PlanTold;
use crate::topics::initiatives::sentences::{choice_sentence, price_sentence};
use crate::units::Year;
use std::fmt::Write as _;

/// A page of text: each plan with its reason, how it splits the money and which levers it pulls, in the
/// study's order; then what was picked and what more money would be worth in the decision year, in the
/// scenario of `result` and `shadows`.
pub fn plans_in_words(
    study: &Study,
    result: Option<&ScenarioResult>,
    shadows: &[Shadow],
    texts: &Texts,
) -> String {
    let lang = texts.lang();
    let mut page =
        texts.format("plan-words-title", &[("study", study.model.names.of(lang).into())]);
    page.push('\n');
    for (plan, told) in study.plans.iter().zip(plans_told(study, result, shadows, texts)) {
        // Writing into a string cannot fail.
        let _ = writeln!(page, "\n{} ({})", told.name, plan.id);
        if let Some(why) = told.why {
            let _ = writeln!(page, "  {why}");
        }
        for line in told.lines.iter().chain(&told.found) {
            let _ = writeln!(page, "  - {line}");
        }
    }
    page
}

/// The same, plan by plan.
pub(crate) fn plans_told(
    study: &Study,
    result: Option<&ScenarioResult>,
    shadows: &[Shadow],
    texts: &Texts,
) -> Vec<PlanTold> {
    let words = PlanWords { study, texts };
    let told = study.plans.iter().enumerate().map(|(index, plan)| {
        let ran = result.and_then(|result| result.plans.get(index));
        let initiatives = ran.map_or(&plan.initiatives, |ran| &ran.initiatives);
        let lines = words.of(plan, initiatives);
        let mut found = Vec::new();
        if let Some(choice) = ran.and_then(|ran| ran.choice.as_ref()) {
            found.push(choice_sentence(study, choice, texts));
        }
        let own = |shadow: &&Shadow| shadow.plan.index() == index;
        if let Some(shadow) = shadows.iter().find(own) {
            found.extend(words.prices(shadow));
        }
        let lang = texts.lang();
        let why = plan.why.as_ref().map(|why| why.of(lang).to_owned());
        PlanTold { name: plan.names.of(lang).to_owned(), why, lines, found }
    });
    told.collect()
}

/// A plan's rule, then its levers and initiatives: a line for each.
pub(crate) fn plan_lines(
    study: &Study,
    plan: &Plan,
    initiatives: &[InitiativeId],
    texts: &Texts,
) -> Vec<String> {
    PlanWords { study, texts }.of(plan, initiatives)
}

struct PlanWords<'a> {
    study: &'a Study,
    texts: &'a Texts,
}

impl PlanWords<'_> {
    fn of(&self, plan: &Plan, initiatives: &[InitiativeId]) -> Vec<String> {
        let mut lines = vec![self.rule(&plan.rule)];
        if matches!(plan.rule, Rule::Optimal(_)) && self.study.ensemble.is_some() {
            let base = &self.study.scenarios[self.study.base_scenario().index()];
            let args = [("scenario", base.names.of(self.texts.lang()).into())];
            lines.push(self.texts.format("plan-words-optimum-in-ensemble", &args));
        }
        lines.extend(plan.lean.iter().map(|lever| self.lean(lever)));
        lines.extend(plan.restructuring.iter().map(|lever| self.restructuring(lever)));
        lines.extend(self.overhead(plan));
        lines.extend(plan.demand.iter().map(|lever| self.demand(lever)));
        lines.extend(plan.staff.iter().map(|lever| self.staff(lever)));
        lines.extend(initiatives.iter().map(|id| self.initiative(plan, *id)));
        if let Some(choice) = &plan.choose {
            let among: Vec<&str> =
                choice.among.iter().map(|id| self.initiative_name(*id)).collect();
            let limit = path_of(&choice.yearly_limit_dkk, &|dkk| self.kroner(dkk), self.texts);
            let args = [("among", Arg::from(among.join(", "))), ("limit", limit.into())];
            lines.push(self.texts.format("plan-words-choose", &args));
        }
        lines
    }

    /// What a krone more would be worth in the decision year, to all and to each area.
    fn prices(&self, shadow: &Shadow) -> Vec<String> {
        let model = &self.study.model;
        let t = model.decision_year.since(model.base_year);
        let sentence = |area: Option<&str>, price: Option<&Price>, is_confirmed: bool| {
            let year = model.decision_year;
            price.map(|price| price_sentence(area, year, price, is_confirmed, self.texts))
        };
        let areas = (0..model.areas.len()).map(|area| {
            let name = self.area(AreaId::from(area));
            let price = shadow.of_area(t, area, model.areas.len());
            sentence(Some(name), price, price.is_some_and(Price::is_unique))
        });
        let pot = sentence(None, shadow.of_pot(t), shadow.is_pot_confirmed(t));
        std::iter::once(pot).chain(areas).flatten().collect()
    }

    fn percent(&self, value: f64) -> String {
        share_as_written(value, self.texts.lang())
    }

    fn kroner(&self, dkk: f64) -> String {
        money(dkk, self.texts.lang())
    }

    fn area(&self, area: AreaId) -> &str {
        self.study.area_name(area, self.texts.lang())
    }

    fn initiative_name(&self, id: InitiativeId) -> &str {
        self.study.initiative_name(id, self.texts.lang())
    }

    fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.texts.format(key, args)
    }

    /// One value for each area, those that are the same in all told once.
    fn by_area(&self, of: &dyn Fn(usize) -> Option<String>) -> String {
        let told: Vec<(usize, String)> =
            (0..self.study.model.areas.len()).filter_map(|area| Some((area, of(area)?))).collect();
        let all = told.len() == self.study.model.areas.len();
        match told.first() {
            Some((_, first))
                if all && told.len() > 1 && told.iter().all(|(_, own)| own == first) =>
            {
                self.format("plan-words-all-areas", &[("value", Arg::from(first.as_str()))])
            }
            _ => {
                let parts: Vec<String> = told
                    .iter()
                    .map(|(area, value)| format!("{} {value}", self.area(AreaId::from(*area))))
                    .collect();
                parts.join(", ")
            }
        }
    }

    fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Plain(plain) => {
                self.format("plan-words-rule", &[("rule", self.plain(plain).into())])
            }
            Rule::Protect(Protect { floors, rest, others_at_least }) => self.format(
                "plan-words-protect",
                &[
                    ("floors", self.floors(floors).into()),
                    ("rest", self.plain(rest).into()),
                    ("others", self.percent(*others_at_least).into()),
                ],
            ),
            Rule::Optimal(Optimal { weights, floors, max_move_share }) => {
                let is_moved_little = max_move_share.is_some();
                let args = [
                    ("weights", self.weights(weights).into()),
                    ("has-floors", Arg::yes_or_no(floors.iter().any(Option::is_some))),
                    ("floors", self.floors(floors).into()),
                    ("has-most", Arg::yes_or_no(is_moved_little)),
                    ("most", self.percent(max_move_share.unwrap_or(1.0)).into()),
                ];
                self.format("plan-words-optimal", &args)
            }
        }
    }

    fn weights(&self, weights: &[f64]) -> String {
        self.by_area(&|area| Some(as_written(*weights.get(area)?, self.texts.lang())))
    }

    fn plain(&self, share: &Share) -> String {
        match share {
            Share::Demography => self.texts.get("plan-words-demography"),
            Share::Proportional => self.texts.get("plan-words-proportional"),
            Share::EqualCoverage => self.texts.get("plan-words-equal-coverage"),
            Share::Weights(weights) => {
                let weights = self.weights(weights);
                self.format("plan-words-weights", &[("weights", weights.into())])
            }
            Share::Given(paths) => {
                // Solved shares have a step for every year: the first and the last are told.
                let told = |path: &Path| {
                    let (first, last) = (self.first_value(path), self.last_value(path));
                    let (first, last) = (share_1(first, self.texts), share_1(last, self.texts));
                    if first == last { first } else { format!("{first} → {last}") }
                };
                let shares = self.by_area(&|area| paths.get(area).map(told));
                self.format("plan-words-given", &[("shares", shares.into())])
            }
        }
    }

    fn first_value(&self, path: &Path) -> f64 {
        path.at(self.study.model.base_year.plus(1))
    }

    fn last_value(&self, path: &Path) -> f64 {
        path.at(self.study.model.horizon)
    }

    fn floors(&self, floors: &[Option<Floor>]) -> String {
        let told: Vec<String> = floors
            .iter()
            .enumerate()
            .filter_map(|(area, floor)| {
                let value = match floor.as_ref()? {
                    Floor::Coverage(path) => path_of(path, &|own| self.percent(own), self.texts),
                    Floor::Dkk(path) => path_of(path, &|own| self.kroner(own), self.texts),
                };
                Some(format!("{} {value}", self.area(AreaId::from(area))))
            })
            .collect();
        told.join(", ")
    }

    /// What a lever promises, and which share of it is counted to come true where that is not all.
    fn comes_true(&self, words: String, own: &Realisation) -> String {
        if (own.share - 1.0).abs() < f64::EPSILON {
            return words;
        }
        let args = [("words", words.into()), ("share", self.percent(own.share).into())];
        self.format("plan-words-comes-true", &args)
    }

    fn lean(&self, lever: &Lean) -> String {
        let words = self.format(
            "plan-words-lean",
            &[
                ("area", Arg::from(self.area(lever.area))),
                ("rate", path_of(&lever.rate, &|rate| self.percent(rate), self.texts).into()),
                ("years", self.years(lever.from, lever.until).into()),
                ("cap", self.percent(lever.cap).into()),
            ],
        );
        self.comes_true(words, &lever.realisation)
    }

    /// `fra 2019`, or `i 2019–2024` where it ends.
    fn years(&self, from: Year, until: Option<Year>) -> String {
        let args = [
            ("from", Arg::year(from.0)),
            ("ends", Arg::yes_or_no(until.is_some())),
            ("until", Arg::year(until.unwrap_or(from).0)),
        ];
        self.format("plan-words-years", &args)
    }

    /// `over 3 år fra 2019`, or `fra 2019` where there is no ramp.
    fn ramp(&self, from: Year, ramp_years: usize) -> String {
        let args = [("from", Arg::year(from.0)), ("years", Arg::from(ramp_years))];
        self.format("plan-words-ramp", &args)
    }

    fn restructuring(&self, lever: &Restructuring) -> String {
        let starts = lever.from.plus(lever.delay_years);
        let words = self.format(
            "plan-words-restructuring",
            &[
                ("area", Arg::from(self.area(lever.area))),
                ("cost", self.kroner(lever.cost_dkk).into()),
                ("from", Arg::year(lever.from.0)),
                ("years", Arg::from(lever.years)),
                ("saving", self.percent(lever.saving_share).into()),
                ("ramp", self.ramp(starts, lever.ramp_years).into()),
            ],
        );
        self.comes_true(words, &lever.realisation)
    }

    fn overhead(&self, plan: &Plan) -> Option<String> {
        let lever = plan.overhead.as_ref()?;
        let saving =
            self.by_area(&|area| lever.saving_share.get(area).map(|own| self.percent(*own)));
        let words = self.format(
            "plan-words-overhead",
            &[
                ("saving", saving.into()),
                ("ramp", self.ramp(lever.from, lever.ramp_years).into()),
                ("transition", self.kroner(lever.transition_dkk).into()),
            ],
        );
        Some(self.comes_true(words, &lever.realisation))
    }

    fn demand(&self, lever: &Demand) -> String {
        let kind = match lever.kind {
            DemandKind::Rehabilitation => "plan-words-rehabilitation",
            DemandKind::Technology => "plan-words-technology",
            DemandKind::CivilSociety => "plan-words-civil-society",
        };
        let service = &self.study.model.services[lever.service.index()];
        let words = self.format(
            "plan-words-demand",
            &[
                ("kind", self.texts.get(kind).into()),
                ("service", Arg::from(service.names.of(self.texts.lang()))),
                ("take_up", self.percent(lever.take_up).into()),
                ("effect", self.percent(lever.effect).into()),
                ("ramp", self.ramp(lever.from, lever.ramp_years).into()),
                ("floor", self.percent(lever.floor).into()),
            ],
        );
        self.comes_true(words, &lever.realisation)
    }

    fn staff(&self, lever: &StaffLever) -> String {
        let mut parts = Vec::new();
        for (key, value) in [
            ("plan-words-pay", lever.pay_premium),
            ("plan-words-turnover", lever.turnover_reduction),
            ("plan-words-absence", lever.absence_reduction),
        ] {
            if value != 0.0 {
                parts.push(self.format(key, &[("value", self.percent(value).into())]));
            }
        }
        if lever.pay_premium != 0.0 && lever.turnover_elasticity != 0.0 {
            let elasticity = self.percent(lever.turnover_elasticity / 100.0);
            parts.push(self.format("plan-words-elasticity", &[("value", elasticity.into())]));
        }
        if parts.is_empty() {
            parts.push(self.texts.get("changes-none"));
        }
        self.format(
            "plan-words-staff",
            &[
                ("area", Arg::from(self.area(lever.area))),
                ("what", parts.join(", ").into()),
                ("ramp", self.ramp(lever.from, lever.ramp_years).into()),
            ],
        )
    }

    fn initiative(&self, plan: &Plan, id: InitiativeId) -> String {
        let own = &self.study.initiatives[id.index()];
        let cost = path_of(&own.cost_dkk, &|dkk| self.kroner(dkk), self.texts);
        let args = [
            ("initiative", Arg::from(own.names.of(self.texts.lang()))),
            ("area", Arg::from(self.area(own.pays))),
            ("cost", cost.into()),
            ("years", self.years(own.from, own.until).into()),
            ("picked", Arg::yes_or_no(!plan.initiatives.contains(&id))),
        ];
        self.format("plan-words-initiative", &args)
    }
}

/// A share of the money, with one decimal.
fn share_1(value: f64, texts: &Texts) -> String {
    share(value, 1, texts.lang())
}
