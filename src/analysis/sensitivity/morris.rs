//! Morris screening: elementary effects along random walks through a grid of levels.
//!
//! Has the walks and what their steps tell. Start at [`walks`], then [`effects`].

use super::interval::{Interval, Resampling};
use crate::numeric::{Permutation, Purpose, Stream, bits};

/// Levels of each factor: 0, ⅓, ⅔ and 1.
///
/// Source: Morris (1991), Technometrics 33, 161–174, and the default of most programs.
pub const LEVELS: usize = 4;
/// Levels that a step moves: half of them, so that all levels are equally likely.
const JUMP: usize = LEVELS / 2;
/// How far a step goes: ⅔ of the range.
pub const STEP: f64 = JUMP as f64 / (LEVELS - 1) as f64;

/// The points of `count` walks, each of which begins anywhere and moves every factor once, in random order;
/// levels from 0 to 1, shape `[walk][1 + factors][factor]`.
///
/// Random walks, not chosen for being far apart; as `SALib` does unless asked.
pub fn walks(factors: usize, count: usize, seed: u64) -> Vec<f64> {
    let mut points = Vec::with_capacity(runs(factors, count) * factors);
    for walk in 0..count {
        let start = Stream::new(Purpose::Walk, 2 * walk as u32);
        let random = |factor: usize| bits(seed, start, factor as u64);
        // The lower level of the step's two, and whether the step goes down.
        let lows: Vec<usize> =
            (0..factors).map(|factor| (random(factor) >> 1) as usize % (LEVELS - JUMP)).collect();
        let falls: Vec<bool> = (0..factors).map(|factor| random(factor) & 1 == 1).collect();
        let mut at: Vec<usize> =
            lows.iter().zip(&falls).map(|(low, falls)| low + usize::from(*falls) * JUMP).collect();
        let order =
            Permutation::new(seed, Stream::new(Purpose::Walk, 2 * walk as u32 + 1), factors as u64);
        let level = |at: &usize| *at as f64 / (LEVELS - 1) as f64;
        points.extend(at.iter().map(level));
        for step in 0..factors {
            let factor = order.at(step as u64) as usize;
            at[factor] = lows[factor] + usize::from(!falls[factor]) * JUMP;
            points.extend(at.iter().map(level));
        }
    }
    points
}

/// How many runs [`walks`] take.
pub fn runs(factors: usize, count: usize) -> usize {
    count * (factors + 1)
}

/// The share of a factor's distribution that a level stands for: the middle of one of four equal parts.
///
/// The outermost levels of a distribution without ends would else lie where nothing ever falls. So a move
/// from the lowest level to the highest is one from the 12.5th to the 87.5th percentile.
pub fn share_of(level: f64) -> f64 {
    (level * (LEVELS - 1) as f64 + 0.5) / LEVELS as f64
}

/// What moving one factor does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// μ: mean of the elementary effects.
    pub mu: f64,
    /// μ*: mean of their sizes.
    pub mu_star: Interval,
    /// σ: their standard deviation: what depends on the others, or is no straight line.
    pub sigma: f64,
}

/// The effects of all factors from `points` as of [`walks`] and what the model made of each.
///
/// ```text
/// EE_i = (f(x + Δ e_i) − f(x)) / Δ        Δ the step with its sign, in levels from 0 to 1
/// μ_i = mean EE_i,  μ*_i = mean |EE_i|,  σ_i² = Σ (EE_i − μ_i)² / (count − 1)
/// ```
///
/// In the outcome's own unit, for a move over the whole range of levels. Intervals from the walks taken anew
/// with replacement. `None`: these are no walks, or an outcome is not finite.
///
/// Source: Morris (1991); μ* by Campolongo, Cariboni & Saltelli (2007), Environ. Model. Softw. 22, 1509–1518.
pub fn effects(
    points: &[f64],
    outcomes: &[f64],
    factors: usize,
    resampling: Resampling,
) -> Option<Vec<Effect>> {
    let count = outcomes.len() / (factors + 1);
    let is_whole = runs(factors, count) == outcomes.len();
    if factors == 0
        || count < 2
        || !is_whole
        || points.len() != factors * outcomes.len()
        || outcomes.iter().any(|y| !y.is_finite())
    {
        return None;
    }
    // By factor, then by walk.
    let mut of_factor = vec![Vec::with_capacity(count); factors];
    let walks = points.chunks_exact(factors * (factors + 1));
    for (points, outcomes) in walks.zip(outcomes.chunks_exact(factors + 1)) {
        let rows: Vec<&[f64]> = points.chunks_exact(factors).collect();
        for (rows, outcomes) in rows.windows(2).zip(outcomes.windows(2)) {
            let moved = (0..factors).find(|factor| rows[0][*factor] != rows[1][*factor])?;
            let step = rows[1][moved] - rows[0][moved];
            of_factor[moved].push((outcomes[1] - outcomes[0]) / step);
        }
    }
    of_factor.iter().map(|own| (own.len() == count).then(|| effect(own, resampling))).collect()
}

fn effect(own: &[f64], resampling: Resampling) -> Effect {
    let count = own.len() as f64;
    let mu = own.iter().sum::<f64>() / count;
    let squares: f64 = own.iter().map(|effect| (effect - mu) * (effect - mu)).sum();
    let mean_size = own.iter().map(|effect| effect.abs()).sum::<f64>() / count;
    let replicates = (0..resampling.count)
        .map(|replicate| {
            let sizes = resampling.rows(replicate, own.len()).map(|row| own[row].abs());
            sizes.sum::<f64>() / count
        })
        .collect();
    Effect {
        mu,
        mu_star: Interval::of(mean_size, replicates),
        sigma: (squares / (count - 1.0)).sqrt(),
    }
}
