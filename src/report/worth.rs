//! What more money, or the initiatives that were picked, would be worth: one sentence each.
//!
//! Owns the sentences; refuses to say where they stand. Start at [`price_sentence`].

use crate::allocation::optimal::Price;
use crate::ensemble::ScenarioResult;
use crate::model::Study;
use crate::run::Choice;
use crate::text::number::{Unit, decimal, money_in};
use crate::text::{Arg, Texts};
use crate::units::Year;

/// Decimals of a price in a sentence.
const DECIMALS: usize = 2;

/// What a million more would be worth in `year`: to `area` (its name), or for `None` in the pot that all areas
/// share. The worth is by how much the weighted shortfall falls.
///
/// Where a million less would cost something else, the sentence says that too.
pub fn price_sentence(area: Option<&str>, year: Year, price: &Price, texts: &Texts) -> String {
    let number = |price: f64| Arg::from(decimal(price, DECIMALS, texts.lang()));
    let place = area.map_or_else(|| texts.get("worth-all-areas"), ToOwned::to_owned);
    let args = [
        ("area", Arg::from(place)),
        ("year", Arg::year(year.0)),
        ("more", number(price.of_one_more)),
        ("less", number(price.of_one_less)),
    ];
    let key = if price.is_unique() {
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
    let names: Vec<&str> =
        choice.picked().map(|id| study.initiatives[id.index()].names.of(lang)).collect();
    if names.is_empty() {
        return texts.get("choice-none");
    }
    let millions = |dkk: f64| Arg::from(money_in(dkk, Unit::Million, 1, lang));
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
                ("plan", Arg::from(study.plans[plan.plan.index()].names.of(lang))),
                ("scenario", study.scenarios[result.scenario.index()].names.of(lang).into()),
            ];
            texts.format("optimum-unsolved", &args)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn said(lang: Lang, area: Option<&str>, of_one_less: f64, of_one_more: f64) -> String {
        let price = Price { of_one_less, of_one_more };
        let said = price_sentence(area, Year(2025), &price, &Texts::new(lang));
        said.replace('\u{a0}', " ")
    }

    #[test]
    fn a_price_is_told_in_millions_and_both_ways_where_it_has_two() {
        assert_eq!(
            said(Lang::Da, Some("Ældre"), 2.4, 2.4),
            "Én mio. kr. mere til Ældre i 2025 er 2,40 mio. kr. værd i mindre vægtet mangel."
        );
        assert_eq!(
            said(Lang::Da, None, 1.5, 0.25),
            "Én mio. kr. mere til alle områder tilsammen i 2025 er 0,25 mio. kr. værd i mindre vægtet \
             mangel; én mindre koster 1,50 mio. kr."
        );
        assert_eq!(
            said(Lang::En, Some("Elderly care"), 2.4, 2.4),
            "DKK 1m more for Elderly care in 2025 is worth DKK 2.40m less weighted shortfall."
        );
        let no_less = said(Lang::En, Some("Health"), f64::INFINITY, 0.0);
        assert!(no_less.ends_with("1m less cannot be spared, as the floors would not hold."));
    }
}
