//! How a lever unfolds over the years.
//!
//! Ramps, caps and floors. Start at [`ramp`].

use crate::model::{Demand, Lean};
use crate::units::Year;

/// How much of an effect is there in `year`, 0 to 1, when it begins in `from` and takes `ramp_years`.
///
/// ```text
/// (t − from + 1) / n, kept within 0 and 1; at once for n = 0
/// ```
pub fn ramp(year: Year, from: Year, ramp_years: usize) -> f64 {
    if year < from {
        return 0.0;
    }
    if ramp_years == 0 {
        return 1.0;
    }
    let begun = (year.since(from) + 1) as f64;
    (begun / ramp_years as f64).min(1.0)
}

/// What LEAN leaves of cost and FTE in `year`, as a share.
///
/// ```text
/// max(1 − cap, Π over τ = from … min(t, until) of (1 − rate(τ)))
/// ```
pub fn lean_factor(lean: &Lean, year: Year) -> f64 {
    let last = lean.until.map_or(year, |until| until.min(year));
    let mut left = 1.0;
    let mut at = lean.from;
    while at <= last {
        left *= 1.0 - lean.rate.at(at);
        at = at.plus(1);
    }
    left.max(1.0 - lean.cap)
}

/// What a demand lever leaves of a service's use rate in `year`, as a share.
///
/// ```text
/// max(floor, 1 − take_up · effect · ramp)
/// ```
pub fn demand_factor(demand: &Demand, year: Year) -> f64 {
    let gained = demand.take_up * demand.effect * ramp(year, demand.from, demand.ramp_years);
    // A floor of 1 and a lever that does nothing leave exactly 1.
    (1.0 - gained).max(demand.floor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{AreaId, ServiceId};
    use crate::model::{DemandKind, Path, Realisation};

    #[test]
    fn a_ramp_is_whole_after_its_years_and_at_once_without_any() {
        let at = |year, n| ramp(Year(year), Year(2018), n);
        assert_eq!(
            [2016, 2017, 2018, 2019, 2020, 2030].map(|year| at(year, 2)),
            [0.0, 0.0, 0.5, 1.0, 1.0, 1.0]
        );
        assert_eq!([2017, 2018].map(|year| at(year, 0)), [0.0, 1.0]);
    }

    #[test]
    fn lean_gains_every_year_until_its_cap_or_its_end() {
        let lean = |until, cap| Lean {
            area: AreaId(0),
            rate: Path::constant(0.5),
            from: Year(2018),
            until,
            cap,
            realisation: Realisation::WHOLE,
        };
        let at = |lean: &Lean| [2017, 2018, 2019, 2020].map(|year| lean_factor(lean, Year(year)));
        assert_eq!(at(&lean(None, 1.0)), [1.0, 0.5, 0.25, 0.125]);
        assert_eq!(at(&lean(None, 0.75)), [1.0, 0.5, 0.25, 0.25]);
        assert_eq!(at(&lean(Some(Year(2019)), 1.0)), [1.0, 0.5, 0.25, 0.25]);
    }

    #[test]
    fn a_demand_lever_never_goes_below_its_floor() {
        let demand = Demand {
            kind: DemandKind::Rehabilitation,
            service: ServiceId(0),
            take_up: 0.5,
            effect: 1.0,
            from: Year(2017),
            ramp_years: 2,
            floor: 0.625,
            realisation: Realisation::WHOLE,
        };
        assert_eq!(
            [2016, 2017, 2018].map(|year| demand_factor(&demand, Year(year))),
            [1.0, 0.75, 0.625]
        );
    }
}
