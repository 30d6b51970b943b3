//! How sure an estimate is: the same rows taken anew, many times.
//!
//! Says which rows a replicate takes, a function of seed, replicate and place. Start at [`Resampling`].

use crate::numeric::{Purpose, Stream, bits};

/// An estimate with its 95 % percentile interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The estimate from all rows.
    pub estimate: f64,
    /// One replicate in forty is below.
    pub low: f64,
    /// One replicate in forty is above.
    pub high: f64,
}

impl Interval {
    /// From the replicates' estimates; the estimate itself twice where there are none.
    ///
    /// Source: Efron & Tibshirani (1993), "An introduction to the bootstrap", ch. 13.
    pub(super) fn of(estimate: f64, mut replicates: Vec<f64>) -> Self {
        replicates.sort_by(f64::total_cmp);
        let last = replicates.len().saturating_sub(1) as f64;
        let at = |share: f64| {
            let place = share * last;
            let below = *replicates.get(place as usize)?;
            let above = replicates.get(place as usize + 1).copied().unwrap_or(below);
            Some(below + (place - place.floor()) * (above - below))
        };
        Self { estimate, low: at(0.025).unwrap_or(estimate), high: at(0.975).unwrap_or(estimate) }
    }

    /// From end to end.
    pub fn width(self) -> f64 {
        self.high - self.low
    }
}

/// How rows are taken anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resampling {
    /// How many times.
    pub count: u32,
    /// What it is keyed with.
    pub seed: u64,
}

impl Resampling {
    /// A thousand times: assumption; more moves the ends of an interval by less than is told.
    pub fn usual(seed: u64) -> Self {
        Self { count: 1000, seed }
    }

    /// The rows of a replicate: `n` of `0..n`, with replacement.
    pub(super) fn rows(self, replicate: u32, n: usize) -> impl Iterator<Item = usize> {
        let stream = Stream::new(Purpose::Resample, replicate);
        (0..n as u64).map(move |place| {
            let drawn = u128::from(bits(self.seed, stream, place));
            ((drawn * n as u128) >> 64) as usize
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_lies_between_the_replicates_it_names() {
        let replicates = (0..=40).rev().map(f64::from).collect();
        let interval = Interval::of(20.0, replicates);
        assert_eq!((interval.low, interval.high), (1.0, 39.0));
        let alone = Interval::of(0.3, Vec::new());
        assert_eq!((alone.low, alone.high, alone.width()), (0.3, 0.3, 0.0));
    }

    #[test]
    fn replicates_take_each_row_about_as_often() {
        let resampling = Resampling { count: 400, seed: 7 };
        let mut taken = [0_u32; 50];
        for replicate in 0..resampling.count {
            let rows: Vec<usize> = resampling.rows(replicate, taken.len()).collect();
            assert_eq!(rows.len(), taken.len());
            for row in rows {
                taken[row] += 1;
            }
        }
        // Binomial: 400 of 20,000 each, standard deviation 20.
        assert!(taken.iter().all(|times| times.abs_diff(400) < 100), "{taken:?}");
    }
}
