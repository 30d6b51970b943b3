//! PRIM, the patient rule induction method: boxes in which runs fail more often than elsewhere.
//!
//! Has peeling, pasting, the choice along the trade-off, and what each limit is worth; knows points and which of
//! them fail, and no study. Start at [`find_boxes`].
//!
//! Sources: Friedman & Fisher (1999), *Bump hunting in high-dimensional data*, Statistics and Computing 9,
//! 123–143; Bryant & Lempert (2010), *Thinking inside the box*, Technological Forecasting and Social Change
//! 77, 34–49; Kwakkel & Jaxa-Rozen (2016), Environ. Model. Softw. 79, 311–321, for the lenient objective.

use super::binomial::upper_tail;
use rayon::prelude::*;

/// How boxes are sought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Search {
    /// Share of the runs in a box that a step takes away.
    pub peel: f64,
    /// Share of all runs that a box holds at least.
    pub least_mass: f64,
    /// Of the boxes on the way, the largest that is at least as dense; `None`: the best by coverage and
    /// density together.
    pub density: Option<f64>,
    /// The most boxes.
    pub boxes: usize,
    /// A limit is dropped that chance makes as often as this.
    pub largest_p: f64,
}

impl Default for Search {
    /// α = 0.05, a box of at least 5 % of the runs, three boxes, p < 0.05: as is usual.
    fn default() -> Self {
        Self { peel: 0.05, least_mass: 0.05, density: None, boxes: 3, largest_p: 0.05 }
    }
}

/// Points and which of them fail.
#[derive(Clone, Copy, Debug)]
pub struct Runs<'a> {
    /// `[run][factor]`.
    pub points: &'a [f64],
    /// How many factors there are.
    pub factors: usize,
    /// `[run]`.
    pub fails: &'a [bool],
}

impl Runs<'_> {
    fn value(&self, run: usize, factor: usize) -> f64 {
        self.points[run * self.factors + factor]
    }

    /// Is there something to look for: whole points, all finite, some that fail and some that do not?
    fn is_sound(&self) -> bool {
        self.factors > 0
            && self.points.len() == self.factors * self.fails.len()
            && self.points.iter().all(|value| value.is_finite())
            && self.fails.iter().any(|fails| *fails)
            && self.fails.iter().any(|fails| !fails)
    }
}

/// The limits of one factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// Which factor.
    pub factor: usize,
    /// The box holds no smaller number; `None`: no lower limit.
    pub low: Option<f64>,
    /// The box holds no larger number; `None`: no upper limit.
    pub high: Option<f64>,
    /// How often chance alone would make the box as dense as it is, had this factor no limits.
    pub p: f64,
}

/// How a box fares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fares {
    /// Share of all failing runs that it holds.
    pub coverage: f64,
    /// Share of its runs that fail.
    pub density: f64,
    /// Share of all runs that it holds.
    pub mass: f64,
}

impl Fares {
    /// Coverage times how far density is on the way from that of all runs to 1: high only where both are,
    /// and nought for the box of all runs, however many of them fail.
    pub fn worth(&self, base: f64) -> f64 {
        self.coverage * (self.density - base) / (1.0 - base)
    }
}

/// A box on the way from all runs to the smallest box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// How it fares.
    pub fares: Fares,
    /// How many factors have a limit.
    pub limited: usize,
}

/// A box.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundBox {
    /// By what they do for density, the most first; never empty.
    pub limits: Vec<Limit>,
    /// Among the runs that no earlier box holds; coverage and mass are of all.
    pub fares: Fares,
    /// How many runs it holds.
    pub runs: usize,
    /// How many of them fail.
    pub failing: usize,
    /// The trade-off it was chosen from, the first step all runs that were left.
    pub steps: Vec<Step>,
    /// Which of the steps was chosen; limits were then dropped and widened.
    pub chosen: usize,
}

/// Boxes one after the other: the runs of each are put aside before the next is sought.
///
/// None where every run fails, or none does, or a point is not finite. A box that is no denser than all
/// runs, or has no limit that chance would not make, ends the search.
pub fn find_boxes(runs: Runs<'_>, search: Search) -> Vec<FoundBox> {
    if !runs.is_sound() {
        return Vec::new();
    }
    let all = runs.fails.len();
    let failing = runs.fails.iter().filter(|fails| **fails).count();
    let base = failing as f64 / all as f64;
    let mut left: Vec<usize> = (0..all).collect();
    let mut found = Vec::new();
    while found.len() < search.boxes {
        let hunt = Hunt { runs, search, all, failing };
        let Some(own) = hunt.find(&left) else { break };
        if own.fares.density <= base {
            break;
        }
        left.retain(|run| !holds(&own.limits, &runs, *run));
        found.push(own);
    }
    found
}

/// Is a run within all limits?
fn holds(limits: &[Limit], runs: &Runs<'_>, run: usize) -> bool {
    limits.iter().all(|limit| {
        let value = runs.value(run, limit.factor);
        limit.low.is_none_or(|low| low <= value) && limit.high.is_none_or(|high| value <= high)
    })
}

/// One side of one factor.
type Side = (usize, bool);

/// A box as it is peeled: lower and upper limit of every factor.
#[derive(Clone, Debug, PartialEq)]
struct Sides(Vec<[Option<f64>; 2]>);

impl Sides {
    fn limits(&self) -> Vec<Limit> {
        let own = self.0.iter().enumerate().filter(|(_, ends)| ends.iter().any(Option::is_some));
        own.map(|(factor, [low, high])| Limit { factor, low: *low, high: *high, p: 0.0 }).collect()
    }

    fn with(&self, (factor, is_high): Side, limit: Option<f64>) -> Self {
        let mut other = self.clone();
        other.0[factor][usize::from(is_high)] = limit;
        other
    }

    fn without(&self, factor: usize) -> Self {
        let mut other = self.clone();
        other.0[factor] = [None; 2];
        other
    }
}

/// The search for one box.
struct Hunt<'a> {
    runs: Runs<'a>,
    search: Search,
    /// All runs, those in earlier boxes too, and how many of them fail.
    all: usize,
    failing: usize,
}

impl Hunt<'_> {
    fn find(&self, left: &[usize]) -> Option<FoundBox> {
        if !left.iter().any(|run| self.runs.fails[*run]) {
            return None;
        }
        let peeled = self.peel(left);
        let steps: Vec<Step> = peeled.iter().map(|(_, step)| *step).collect();
        let chosen = self.choose(&steps);
        let mut sides = self.simplify(peeled.get(chosen)?.0.clone(), left);
        sides = self.paste(sides, left);
        sides = self.simplify(sides, left);
        let limits = self.weighed(&sides, left);
        if limits.is_empty() {
            return None;
        }
        let (runs, failing) = self.count(&sides, left);
        let fares = self.fares(runs, failing);
        Some(FoundBox { limits, fares, runs, failing, steps, chosen })
    }

    fn fares(&self, runs: usize, failing: usize) -> Fares {
        let share = |part: usize, of: usize| part as f64 / of.max(1) as f64;
        Fares {
            coverage: share(failing, self.failing),
            density: share(failing, runs),
            mass: share(runs, self.all),
        }
    }

    fn worth(&self, fares: Fares) -> f64 {
        fares.worth(self.failing as f64 / self.all.max(1) as f64)
    }

    fn inside(&self, sides: &Sides, left: &[usize]) -> Vec<usize> {
        let limits = sides.limits();
        left.iter().copied().filter(|run| holds(&limits, &self.runs, *run)).collect()
    }

    /// Runs in the box and failing runs in it.
    fn count(&self, sides: &Sides, left: &[usize]) -> (usize, usize) {
        let inside = self.inside(sides, left);
        (inside.len(), inside.iter().filter(|run| self.runs.fails[**run]).count())
    }

    /// The boxes on the way from all runs inwards.
    ///
    /// Each step takes away, at one end of one factor, the share `peel` of the runs with the most extreme
    /// numbers, or all with the most extreme number where more share it: that end where density gains
    /// most for each run that is taken away. It ends before a box holds too few, or when all its runs fail.
    fn peel(&self, left: &[usize]) -> Vec<(Sides, Step)> {
        let mut sides = Sides(vec![[None; 2]; self.runs.factors]);
        let mut inside = left.to_vec();
        let mut boxes = Vec::new();
        loop {
            let failing = inside.iter().filter(|run| self.runs.fails[**run]).count();
            let fares = self.fares(inside.len(), failing);
            let limited = sides.limits().len();
            boxes.push((sides.clone(), Step { fares, limited }));
            if failing == inside.len() {
                return boxes;
            }
            let candidates: Vec<Option<(f64, Side, f64)>> = (0..2 * self.runs.factors)
                .into_par_iter()
                .map(|index| self.candidate(&inside, failing, (index / 2, index % 2 == 1)))
                .collect();
            // The first of equals, so that the order of factors decides and never that of threads.
            let best = candidates
                .into_iter()
                .flatten()
                .reduce(|best, other| if other.0 > best.0 { other } else { best });
            let Some((_, side, limit)) = best else { return boxes };
            sides = sides.with(side, Some(limit));
            let (factor, is_high) = side;
            inside.retain(|run| {
                let value = self.runs.value(*run, factor);
                if is_high { value <= limit } else { limit <= value }
            });
        }
    }

    /// The limit after one step at a side, and what it gains in density for each run that it takes away.
    fn candidate(&self, inside: &[usize], failing: usize, side: Side) -> Option<(f64, Side, f64)> {
        let (factor, is_high) = side;
        let mut values: Vec<f64> = inside.iter().map(|run| self.runs.value(*run, factor)).collect();
        let outwards = |a: &f64, b: &f64| if is_high { b.total_cmp(a) } else { a.total_cmp(b) };
        values.sort_unstable_by(outwards);
        let take = ((self.search.peel * inside.len() as f64) as usize).max(1);
        let first = *values.first()?;
        let mut limit = *values.get(take)?;
        if limit == first {
            // All of the most extreme number go, or none.
            limit = *values.iter().find(|value| **value != first)?;
        }
        let stays = |value: f64| if is_high { value <= limit } else { limit <= value };
        let (mut kept, mut kept_failing) = (0_usize, 0_usize);
        for run in inside {
            if stays(self.runs.value(*run, factor)) {
                kept += 1;
                kept_failing += usize::from(self.runs.fails[*run]);
            }
        }
        if (kept as f64) < self.search.least_mass * self.all as f64 || kept == 0 {
            return None;
        }
        let before = failing as f64 / inside.len() as f64;
        let after = kept_failing as f64 / kept as f64;
        Some(((after - before) / (inside.len() - kept) as f64, side, limit))
    }

    /// Which of the boxes on the way is taken.
    fn choose(&self, steps: &[Step]) -> usize {
        let best = |by: &dyn Fn(&Step) -> f64| {
            let places = steps.iter().enumerate();
            let best =
                places.reduce(|best, other| if by(other.1) > by(best.1) { other } else { best });
            best.map_or(0, |(place, _)| place)
        };
        match self.search.density {
            None => best(&|step| self.worth(step.fares)),
            // The first that is dense enough is the largest; else the densest there is.
            Some(density) => steps
                .iter()
                .position(|step| step.fares.density >= density)
                .unwrap_or_else(|| best(&|step| step.fares.density)),
        }
    }

    /// Drops limits that chance would make, the likeliest first, and those without which the box is better.
    fn simplify(&self, mut sides: Sides, left: &[usize]) -> Sides {
        loop {
            let weighed = self.weighed(&sides, left);
            let likeliest = weighed
                .iter()
                .filter(|limit| limit.p > self.search.largest_p)
                .max_by(|one, other| one.p.total_cmp(&other.p).then(other.factor.cmp(&one.factor)));
            if let Some(limit) = likeliest {
                sides = sides.without(limit.factor);
                continue;
            }
            if self.search.density.is_some() {
                return sides;
            }
            let worth = |sides: &Sides| {
                let (runs, failing) = self.count(sides, left);
                self.worth(self.fares(runs, failing))
            };
            let now = worth(&sides);
            let better = weighed.iter().map(|limit| sides.without(limit.factor)).find(|other| {
                let limited = !other.limits().is_empty();
                limited && worth(other) >= now
            });
            match better {
                Some(other) => sides = other,
                None => return sides,
            }
        }
    }

    /// Widens limits again, step by step, as long as the box gets no worse: by density where a density was
    /// asked for, else by coverage and density together.
    fn paste(&self, mut sides: Sides, left: &[usize]) -> Sides {
        let worth = |fares: Fares| match self.search.density {
            Some(density) if fares.density >= density => 1.0 + fares.coverage,
            Some(_) => fares.density,
            None => self.worth(fares),
        };
        loop {
            let (runs, failing) = self.count(&sides, left);
            let now = worth(self.fares(runs, failing));
            let step = ((self.search.peel * runs as f64) as usize).max(1);
            let mut best: Option<(f64, Sides)> = None;
            for limit in sides.limits() {
                for (is_high, end) in [(false, limit.low), (true, limit.high)] {
                    let Some(end) = end else { continue };
                    // The step is halved until it does no harm: the peel may have gone a little too far.
                    let mut take = step;
                    while take > 0 {
                        let wider = self.widened(&sides, left, (limit.factor, is_high), end, take);
                        let (runs, failing) = self.count(&wider, left);
                        let worth = worth(self.fares(runs, failing));
                        if worth > now && best.as_ref().is_none_or(|(most, _)| worth > *most) {
                            best = Some((worth, wider));
                        }
                        take /= 2;
                    }
                }
            }
            match best {
                Some((_, wider)) => sides = wider,
                None => return sides,
            }
        }
    }

    /// The box with one side moved outwards by `take` runs, or open where no more lie outside.
    fn widened(&self, sides: &Sides, left: &[usize], side: Side, end: f64, take: usize) -> Sides {
        let (factor, is_high) = side;
        let open = sides.with(side, None);
        let inside = self.inside(&open, left);
        let outside = inside.iter().map(|run| self.runs.value(*run, factor));
        let mut outside: Vec<f64> =
            outside.filter(|value| if is_high { *value > end } else { *value < end }).collect();
        outside.sort_unstable_by(|a, b| if is_high { a.total_cmp(b) } else { b.total_cmp(a) });
        match outside.get(take - 1) {
            Some(limit) if take < outside.len() => sides.with(side, Some(*limit)),
            _ => open,
        }
    }

    /// The limits with their quasi-p-values, by how much less dense the box would be without each.
    ///
    /// Of `T` runs in the box `H` fail; without the factor's limits the share `q` of the runs would. The
    /// p-value is the probability of `H` or more in `T` trials of probability `q`. "Quasi": the limits
    /// were chosen by these very runs.
    ///
    /// Source: Bryant & Lempert (2010), appendix.
    fn weighed(&self, sides: &Sides, left: &[usize]) -> Vec<Limit> {
        let (runs, failing) = self.count(sides, left);
        let mut limits: Vec<(f64, Limit)> = sides
            .limits()
            .into_iter()
            .map(|limit| {
                let (wider, failing_wider) = self.count(&sides.without(limit.factor), left);
                let density = failing_wider as f64 / wider.max(1) as f64;
                let p = if wider == runs { 1.0 } else { upper_tail(runs, failing, density) };
                (density, Limit { p, ..limit })
            })
            .collect();
        limits.sort_by(|one, other| one.0.total_cmp(&other.0));
        limits.into_iter().map(|(_, limit)| limit).collect()
    }
}
