//! From base-year prices to running prices.
//!
//! The price index of an area. Need and frame stay in base-year prices everywhere else. Start at
//! [`price_index`].

use crate::model::{Indices, Yearly};
use crate::units::Year;

/// The wage share of transfers: they follow prices and no wages.
pub const TRANSFER_WAGE_SHARE: f64 = 0.0;

/// Running prices in `year` per krone of `base`, for an area whose cost is wages by `wage_share`.
///
/// ```text
/// Π over τ = base+1 … year of (1 + w·wage growth(τ) + (1 − w)·price growth(τ))
/// ```
///
/// This is the weighting of the municipal price and wage projection (*pris- og lønfremskrivning*).
pub fn price_index(indices: &Yearly<Indices>, wage_share: f64, base: Year, year: Year) -> f64 {
    let mut index = 1.0;
    for offset in 1..=year.since(base) {
        let growth = indices.at(base.plus(offset));
        index *= 1.0 + wage_share * growth.wage_growth + (1.0 - wage_share) * growth.price_growth;
    }
    index
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wages_and_prices_are_weighted_and_the_last_growth_goes_on() {
        let growth = |wage_growth, price_growth| Indices { wage_growth, price_growth };
        let indices = Yearly::new(Year(2016), vec![growth(0.5, 0.5), growth(0.02, 0.01)]).unwrap();
        let index = |year| price_index(&indices, 0.75, Year(2016), Year(year));
        assert_eq!(index(2016), 1.0);
        assert!((index(2018) - 1.0175 * 1.0175).abs() < 1e-15);
    }
}
