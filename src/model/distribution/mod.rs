//! What is believed about an uncertain number: a distribution, given by its quantiles.
//!
//! Each kind has its quantiles, its support and the parameters that mean something. `numeric` makes the probabilities that
//! quantiles are taken of. Start at [`Distribution`].

mod shapes;
#[cfg(test)]
mod tests;

use crate::numeric::{SMALLEST_DRAW, beta_quantile, exp, normal_quantile};

use shapes::{Truncation, between, triangular_quantile};

/// A distribution; its constructors return why parameters mean nothing ([`Flaw`]).
///
/// Numbers are in the factor's own unit. Those of a run come from its draw by the quantile, so that a
/// larger draw is never a smaller number, whatever the kind.
///
/// ```
/// use pejl::model::Distribution;
///
/// let growth = Distribution::triangular(-0.02, 0.0, 0.01)?;
/// assert_eq!(growth.quantile(2.0 / 3.0), 0.0);
/// assert_eq!(growth.support(), (-0.02, 0.01));
/// # Ok::<(), pejl::model::Flaw>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Distribution {
    /// All numbers from `low` to `high` equally likely.
    Uniform {
        /// Smallest number.
        low: f64,
        /// Largest number.
        high: f64,
    },
    /// The normal distribution.
    Normal {
        /// Mean.
        mean: f64,
        /// Standard deviation.
        sd: f64,
    },
    /// The normal distribution, given that it falls from `low` to `high`.
    TruncatedNormal {
        /// Mean before truncation.
        mean: f64,
        /// Standard deviation before truncation.
        sd: f64,
        /// Smallest number.
        low: f64,
        /// Largest number.
        high: f64,
    },
    /// Density rising in a line from `low` to `mode` and falling in a line to `high`.
    Triangular {
        /// Smallest number.
        low: f64,
        /// Likeliest number.
        mode: f64,
        /// Largest number.
        high: f64,
    },
    /// A beta distribution stretched from `low` to `high`, whose mean counts the mode four times.
    Pert {
        /// Smallest number.
        low: f64,
        /// Likeliest number.
        mode: f64,
        /// Largest number.
        high: f64,
    },
    /// The logarithm is normal.
    Lognormal {
        /// Median, above 0.
        median: f64,
        /// Standard deviation of the logarithm.
        sigma: f64,
    },
    /// One of a list of numbers.
    Discrete {
        /// The numbers, smallest first; at least one.
        values: Vec<f64>,
        /// The probability of each number or a smaller one; the last is 1.
        cumulative: Vec<f64>,
    },
}

/// Why parameters make no distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A parameter, or a number that could be drawn, is not finite.
    NotFinite,
    /// `low` is above `high`, or the mode is not between them.
    Order,
    /// A standard deviation or a median is not above 0, or a truncation leaves a single number.
    Spread,
    /// All of the truncation is over 36 standard deviations from the mean.
    TooFar,
    /// There is nothing to choose from, or a weight is not above 0.
    Weights,
}

/// Where the probability of a normal tail (10⁻²⁸⁴) is still known in full; at 37.5 it starts to fade.
const FARTHEST: f64 = 36.0;

/// How many times the mode counts beside each end. Source: Malcolm, Roseboom, Clark & Fazar (1959),
/// "Application of a technique for research and development program evaluation", Operations Research 7.
const PERT_WEIGHT: f64 = 4.0;

impl Distribution {
    /// Uniform; a single number if the ends are equal.
    ///
    /// # Errors
    /// [`Flaw::NotFinite`], [`Flaw::Order`].
    pub fn uniform(low: f64, high: f64) -> Result<Self, Flaw> {
        check_range(&[low, high])?;
        Ok(Self::Uniform { low, high })
    }

    /// Normal, with `sd` above 0.
    ///
    /// # Errors
    /// [`Flaw::NotFinite`], [`Flaw::Spread`].
    pub fn normal(mean: f64, sd: f64) -> Result<Self, Flaw> {
        check_spread(sd)?;
        Self::Normal { mean, sd }.if_finite()
    }

    /// Normal between `low` and `high`, of which a part is within 36 `sd` of the mean.
    ///
    /// # Errors
    /// [`Flaw::NotFinite`], [`Flaw::Spread`], [`Flaw::Order`], [`Flaw::TooFar`].
    pub fn truncated_normal(mean: f64, sd: f64, low: f64, high: f64) -> Result<Self, Flaw> {
        check_spread(sd)?;
        check_range(&[low, high])?;
        let (low_sd, high_sd) = ((low - mean) / sd, (high - mean) / sd);
        if !(low_sd.is_finite() && high_sd.is_finite()) {
            return Err(Flaw::NotFinite);
        }
        if low == high {
            return Err(Flaw::Spread);
        }
        if low_sd > FARTHEST || high_sd < -FARTHEST {
            return Err(Flaw::TooFar);
        }
        Ok(Self::TruncatedNormal { mean, sd, low, high })
    }

    /// Triangular; a single number if the ends are equal.
    ///
    /// # Errors
    /// [`Flaw::NotFinite`], [`Flaw::Order`].
    pub fn triangular(low: f64, mode: f64, high: f64) -> Result<Self, Flaw> {
        check_range(&[low, mode, high])?;
        Ok(Self::Triangular { low, mode, high })
    }

    /// PERT; a single number if the ends are equal.
    ///
    /// # Errors
    /// [`Flaw::NotFinite`], [`Flaw::Order`].
    pub fn pert(low: f64, mode: f64, high: f64) -> Result<Self, Flaw> {
        check_range(&[low, mode, high])?;
        Ok(Self::Pert { low, mode, high })
    }

    /// Lognormal, with both parameters above 0.
    ///
    /// # Errors
    /// [`Flaw::NotFinite`], [`Flaw::Spread`].
    pub fn lognormal(median: f64, sigma: f64) -> Result<Self, Flaw> {
        check_spread(median)?;
        check_spread(sigma)?;
        Self::Lognormal { median, sigma }.if_finite()
    }

    /// Values with weights, all above 0, in any order; a weight's share of their sum is the probability.
    ///
    /// # Errors
    /// [`Flaw::NotFinite`], [`Flaw::Weights`].
    pub fn discrete(choices: &[(f64, f64)]) -> Result<Self, Flaw> {
        let total: f64 = choices.iter().map(|(_, weight)| weight).sum();
        if !(total.is_finite() && choices.iter().all(|(value, _)| value.is_finite())) {
            return Err(Flaw::NotFinite);
        }
        if choices.is_empty() || choices.iter().any(|(_, weight)| *weight <= 0.0) {
            return Err(Flaw::Weights);
        }
        let mut choices = choices.to_vec();
        choices.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let mut sum = 0.0;
        let mut cumulative: Vec<f64> = Vec::with_capacity(choices.len());
        for (_, weight) in &choices {
            sum += weight;
            cumulative.push((sum / total).min(1.0));
        }
        if let Some(last) = cumulative.last_mut() {
            *last = 1.0;
        }
        Ok(Self::Discrete { values: choices.iter().map(|(value, _)| *value).collect(), cumulative })
    }

    /// The number that the distribution falls below with probability `u`; always within
    /// [`support`](Self::support).
    ///
    /// `u` is that of a draw; below the smallest draw it is taken as that, above the largest likewise.
    pub fn quantile(&self, u: f64) -> f64 {
        let u = u.clamp(SMALLEST_DRAW, 1.0 - SMALLEST_DRAW);
        match self {
            Self::Uniform { low, high } => between(*low, low + u * (high - low), *high),
            Self::Normal { mean, sd } => mean + sd * normal_quantile(u),
            Self::TruncatedNormal { mean, sd, low, high } => {
                let cut = Truncation::new((low - mean) / sd, (high - mean) / sd);
                between(*low, mean + sd * cut.quantile(u), *high)
            }
            Self::Triangular { low, mode, high } => triangular_quantile(u, *low, *mode, *high),
            Self::Pert { low, mode, high } => {
                let width = high - low;
                if width <= 0.0 {
                    return *low;
                }
                let rising = 1.0 + PERT_WEIGHT * ((mode - low) / width);
                let falling = 1.0 + PERT_WEIGHT * ((high - mode) / width);
                between(*low, low + width * beta_quantile(u, rising, falling), *high)
            }
            Self::Lognormal { median, sigma } => median * exp(sigma * normal_quantile(u)),
            Self::Discrete { values, cumulative } => {
                let below = cumulative.partition_point(|probability| *probability <= u);
                values.get(below).or(values.last()).copied().unwrap_or(f64::NAN)
            }
        }
    }

    /// Smallest and largest number that any draw gives; so even a normal has ends, 8.2 `sd` out.
    pub fn support(&self) -> (f64, f64) {
        match self {
            Self::Uniform { low, high }
            | Self::TruncatedNormal { low, high, .. }
            | Self::Triangular { low, high, .. }
            | Self::Pert { low, high, .. } => (*low, *high),
            Self::Normal { .. } | Self::Lognormal { .. } | Self::Discrete { .. } => {
                (self.quantile(0.0), self.quantile(1.0))
            }
        }
    }

    /// Does it give a few numbers again and again?
    pub fn is_discrete(&self) -> bool {
        matches!(self, Self::Discrete { .. })
    }

    /// The mean by its formula, not that of any sample.
    pub fn mean(&self) -> f64 {
        match self {
            Self::Uniform { low, high } => low + 0.5 * (high - low),
            Self::Normal { mean, .. } => *mean,
            Self::TruncatedNormal { mean, sd, low, high } => {
                let cut = Truncation::new((low - mean) / sd, (high - mean) / sd);
                between(*low, mean + sd * cut.mean(), *high)
            }
            Self::Triangular { low, mode, high } => low + ((mode - low) + (high - low)) / 3.0,
            Self::Pert { low, mode, high } => {
                low + (PERT_WEIGHT * (mode - low) + (high - low)) / (PERT_WEIGHT + 2.0)
            }
            Self::Lognormal { median, sigma } => median * exp(0.5 * sigma * sigma),
            Self::Discrete { values, cumulative } => {
                let before = std::iter::once(&0.0).chain(cumulative);
                let shares = cumulative.iter().zip(before).map(|(upto, before)| upto - before);
                let mean = values.iter().zip(shares).map(|(value, share)| value * share).sum();
                let (low, high) = self.support();
                between(low, mean, high)
            }
        }
    }

    fn if_finite(self) -> Result<Self, Flaw> {
        let (low, high) = self.support();
        let finite = low.is_finite() && high.is_finite() && self.mean().is_finite();
        if finite { Ok(self) } else { Err(Flaw::NotFinite) }
    }
}

/// Ascending parameters, whose distance is a number too.
fn check_range(ascending: &[f64]) -> Result<(), Flaw> {
    if ascending.iter().any(|number| !number.is_finite()) {
        return Err(Flaw::NotFinite);
    }
    if !ascending.is_sorted() {
        return Err(Flaw::Order);
    }
    match ascending {
        [low, .., high] if !(high - low).is_finite() => Err(Flaw::NotFinite),
        _ => Ok(()),
    }
}

fn check_spread(spread: f64) -> Result<(), Flaw> {
    match spread {
        _ if !spread.is_finite() => Err(Flaw::NotFinite),
        _ if spread <= 0.0 => Err(Flaw::Spread),
        _ => Ok(()),
    }
}
