//! Round ticks, ranges of axes, and which years are labelled.
//!
//! An axis has at most six ticks at 1, 2, 2.5 or 5 × 10ⁿ, all of finite numbers. Ours and not those of plotters, which
//! use the system's `powf` and `log` and so differ between machines. Start at [`Axis::around`].

/// The values beyond which nothing is drawn: no budget has so many kroner.
const TOO_LARGE: f64 = 1e18;

/// Whether a value can be drawn.
pub(crate) fn drawable(x: f64) -> bool {
    x.is_finite() && x.abs() < TOO_LARGE
}

/// An axis: where it begins and ends, its ticks, and the decimals that their labels need.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Axis {
    pub(crate) ticks: Vec<f64>,
    pub(crate) decimals: usize,
}

impl Axis {
    /// An axis about `low` to `high` with at most `most` ticks. Zero is on it when asked for, or
    /// when it is so near that leaving it out would mislead more than it shows.
    pub(crate) fn around(low: f64, high: f64, zero: bool, most: usize) -> Self {
        let (mut low, mut high) = if low <= high { (low, high) } else { (high, low) };
        let near = low.abs().min(high.abs()) <= 0.5 * (high - low);
        if zero || near {
            (low, high) = (low.min(0.0), high.max(0.0));
        }
        if low == high {
            // All zeros, or one value: a plain axis about it.
            (low, high) = if low == 0.0 { (0.0, 1.0) } else { (low.min(0.0), high.max(0.0)) };
        }
        // Fewer than three cannot have a round number on either side of zero.
        let most = most.max(3);
        // The finest step that needs no more ticks than allowed.
        for exponent in -9..19 {
            for (factor, its_decimals) in [(1.0, 0), (2.0, 0), (2.5, 1), (5.0, 0)] {
                // Whole multiples over a power of ten are as near to 0.6 as a number can be.
                let (times, over) = (factor * power(exponent), power(-exponent));
                let step = times / over;
                let (first, last) = ((low / step).floor(), (high / step).ceil());
                if last - first + 1.0 <= most as f64 {
                    let ticks = (0..=(last - first) as usize)
                        .map(|i| (first + i as f64) * times / over)
                        .collect();
                    let decimals = (its_decimals - exponent).max(0) as usize;
                    return Self { ticks, decimals };
                }
            }
        }
        Self { ticks: vec![low, high], decimals: 0 }
    }

    /// An axis about the least and the largest of `values`.
    pub(crate) fn of(values: impl Iterator<Item = f64>, zero: bool, most: usize) -> Self {
        let ends = (f64::INFINITY, f64::NEG_INFINITY);
        let (low, high) = values.fold(ends, |(low, high), value| (low.min(value), high.max(value)));
        Self::around(low, high, zero, most)
    }

    pub(crate) fn low(&self) -> f64 {
        self.ticks.first().copied().unwrap_or(0.0)
    }

    pub(crate) fn high(&self) -> f64 {
        self.ticks.last().copied().unwrap_or(1.0)
    }

    pub(crate) fn range(&self) -> (f64, f64) {
        (self.low(), self.high())
    }
}

/// Ten to the power `n`, by multiplication: exact, and the same everywhere.
fn power(n: i32) -> f64 {
    (0..n).fold(1.0, |product, _| product * 10.0)
}

/// The years to label: first, last, and each fifth between them while a label of `label` pixels
/// fits; if not, each tenth, and so on.
pub(crate) fn years(first: i32, last: i32, pixels: f64, label: f64) -> Vec<i32> {
    if first >= last {
        return vec![first];
    }
    let a_year = pixels / f64::from(last - first);
    // Labels begin at their tick, so the next may not come before one has ended.
    let room = label + 8.0;
    for step in [5, 10, 20, 25, 50, 100, 1000] {
        if f64::from(step) * a_year < room {
            continue;
        }
        let between = (first + 1..last).filter(|year| {
            year % step == 0
                && f64::from(year - first) * a_year >= room
                && f64::from(last - year) * a_year >= room
        });
        return std::iter::once(first).chain(between).chain(std::iter::once(last)).collect();
    }
    vec![first, last]
}

/// The years that bear a marker: first, last and each fifth.
pub(crate) fn marked(year: i32, first: i32, last: i32) -> bool {
    year == first || year == last || year % 5 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_at_most_six() {
        for (low, high, zero, ticks) in [
            (2934.0, 3579.0, false, vec![2800.0, 3000.0, 3200.0, 3400.0, 3600.0]),
            (0.0, 0.0, false, vec![0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
            (-40.0, 332.0, true, vec![-100.0, 0.0, 100.0, 200.0, 300.0, 400.0]),
            (1000.0, 1000.0, false, vec![0.0, 200.0, 400.0, 600.0, 800.0, 1000.0]),
            (0.0, 11.0, true, vec![0.0, 2.5, 5.0, 7.5, 10.0, 12.5]),
        ] {
            assert_eq!(Axis::around(low, high, zero, 6).ticks, ticks, "{low} {high}");
        }
        assert_eq!(Axis::around(0.0, 11.0, true, 6).decimals, 1);
        for exponent in -6..17 {
            for mantissa in [1.0, 1.7, 3.3, 9.99] {
                let high =
                    mantissa * if exponent < 0 { 1.0 / power(-exponent) } else { power(exponent) };
                for low in [0.0, -high, 0.9 * high, -0.3 * high] {
                    let axis = Axis::around(low, high, false, 6);
                    assert!((2..=6).contains(&axis.ticks.len()), "{low} {high} {axis:?}");
                    assert!(axis.low() <= low && high <= axis.high(), "{low} {high} {axis:?}");
                }
            }
        }
    }

    #[test]
    fn each_fifth_year_is_labelled_while_there_is_room() {
        assert_eq!(years(2016, 2040, 800.0, 37.0), [2016, 2020, 2025, 2030, 2035, 2040]);
        assert_eq!(years(2016, 2016, 800.0, 37.0), [2016]);
        assert_eq!(years(2016, 2017, 800.0, 37.0), [2016, 2017]);
        assert_eq!(years(2016, 2116, 400.0, 37.0), [2016, 2040, 2060, 2080, 2100, 2116]);
    }
}
