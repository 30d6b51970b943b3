//! What more money, or the initiatives that were picked, would be worth, and where a solver failed: one
//! sentence each.
//!
//! Start at [`price_sentence`].

use crate::allocation::optimal::Price;
use crate::ensemble::ScenarioResult;
use crate::ids::PlanId;
use crate::model::Study;
use crate::run::Choice;
use crate::text::number::{MoneyUnit, decimal, money_in};
use crate::text::{Arg, Texts};
use crate::units::Year;

/// Decimals of a price in a sentence.
const DECIMALS: usize = 2;

/// What a krone more would be worth in `year`: to `area` (its name), or for `None` in the pot that all areas
/// share. The worth is by how much the weighted shortfall falls.
///
/// Unless the price `is_confirmed` as one number, the sentence says what a krone less would cost too.
pub fn price_sentence(
    area: Option<&str>,
    year: Year,
    price: &Price,
    is_confirmed: bool,
    texts: &Texts,
) -> String {
    let number = |price: f64| Arg::from(decimal(price, DECIMALS, texts.lang()));
    let place = area.map_or_else(|| texts.get("worth-all-areas"), ToOwned::to_owned);
    let args = [
        ("area", Arg::from(place)),
        ("year", Arg::year(year.0)),
        ("more", number(price.of_one_more)),
        ("less", number(price.of_one_less)),
    ];
    let key = if is_confirmed {
        "worth-one-price"
    } else if price.of_one_less.is_finite() {
        "worth-two-prices"
    } else {
        "worth-no-less"
    };
    texts.format(key, &args)
}

/// Which initiatives a plan picked and what they are worth together, beside the sum that they were picked by.
pub fn choice_sentence(study: &Study, choice: &Choice, texts: &Texts) -> String {
    let lang = texts.lang();
    let names: Vec<&str> = choice.picked().map(|id| study.initiative_name(id, lang)).collect();
    if names.is_empty() {
        return texts.get("choice-none");
    }
    let millions = |dkk: f64| Arg::from(money_in(dkk, MoneyUnit::Million, 1, lang));
    let args = [
        ("initiatives", Arg::from(names.join(", "))),
        ("together", millions(choice.together.net_dkk())),
        ("alone", millions(choice.sum_of_alone_dkk())),
        ("years", Arg::from(study.model.year_count() - 1)),
    ];
    let mut said = texts.format("choice-picked", &args);
    if !choice.is_proven {
        said.push(' ');
        said.push_str(&texts.get("choice-unproven"));
    }
    said
}

/// For each run whose optimum could not be found, what was done instead.
pub fn unsolved_sentences(study: &Study, results: &[ScenarioResult], texts: &Texts) -> Vec<String> {
    let lang = texts.lang();
    let runs =
        results.iter().flat_map(|result| result.plans.iter().map(move |plan| (result, plan)));
    runs.filter(|(_, plan)| matches!(plan.optimum, Some(Err(_))))
        .map(|(result, plan)| {
            let args = [
                ("plan", Arg::from(study.plan_name(plan.plan, lang))),
                ("scenario", study.scenario_name(result.scenario, lang).into()),
            ];
            texts.format("optimum-unsolved", &args)
        })
        .collect()
}

/// For each plan of an ensemble whose optimum could not be found, what was done instead.
pub fn unsolved_in_ensemble(study: &Study, plans: &[PlanId], texts: &Texts) -> Vec<String> {
    of_plans("optimum-unsolved-ensemble", study, plans, texts)
}

/// For each plan whose pick of initiatives is not proven, that it is not.
pub fn unproven_sentences(study: &Study, plans: &[PlanId], texts: &Texts) -> Vec<String> {
    of_plans("choice-unproven-of", study, plans, texts)
}

fn of_plans(key: &str, study: &Study, plans: &[PlanId], texts: &Texts) -> Vec<String> {
    let name = |id: &PlanId| Arg::from(study.plan_name(*id, texts.lang()));
    plans.iter().map(|id| texts.format(key, &[("plan", name(id))])).collect()
}

/// The plans whose pick of initiatives is not proven; a choice is the same in all of `results`.
pub fn unproven_choices(results: &[ScenarioResult]) -> Vec<PlanId> {
    let plans = results.first().map_or(&[][..], |result| &result.plans);
    let is_unproven = |choice: &Choice| !choice.is_proven;
    plans
        .iter()
        .filter(|own| own.choice.as_ref().is_some_and(is_unproven))
        .map(|own| own.plan)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn said(lang: Lang, area: Option<&str>, of_one_less: f64, of_one_more: f64) -> String {
        said_if(
            Price { of_one_less, of_one_more }.is_unique(),
            lang,
            area,
            of_one_less,
            of_one_more,
        )
    }

    fn said_if(
        is_confirmed: bool,
        lang: Lang,
        area: Option<&str>,
        of_one_less: f64,
        of_one_more: f64,
    ) -> String {
        let price = Price { of_one_less, of_one_more };
        let said = price_sentence(area, Year(2025), &price, is_confirmed, &Texts::new(lang));
        said.replace('\u{a0}', " ")
    }

    #[test]
    fn a_price_is_told_by_the_krone_and_both_ways_where_it_has_two() {
        assert_eq!(
            said(Lang::Da, Some("Ældre"), 2.4, 2.4),
            "En krone mere til Ældre i 2025 er 2,40 kr. værd i mindre vægtet mangel."
        );
        assert_eq!(
            said(Lang::Da, None, 1.5, 0.25),
            "En krone mere til alle områder tilsammen i 2025 er 0,25 kr. værd i mindre vægtet mangel; en \
             krone mindre koster 1,50 kr."
        );
        assert_eq!(
            said(Lang::En, Some("Elderly care"), 2.4, 2.4),
            "One krone more for Elderly care in 2025 is worth DKK 2.40 less weighted shortfall."
        );
        let no_less = said(Lang::En, Some("Health"), f64::INFINITY, 0.0);
        assert!(
            no_less.ends_with("one krone less cannot be spared, as the floors would not hold.")
        );
    }

    #[test]
    fn a_price_that_the_dual_does_not_confirm_is_told_both_ways() {
        assert_eq!(
            said_if(false, Lang::En, None, 1.74, 1.74),
            "One krone more for all areas together in 2025 is worth DKK 1.74 less weighted shortfall; one \
             krone less costs DKK 1.74."
        );
    }
}
