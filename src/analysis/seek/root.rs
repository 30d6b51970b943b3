//! Where a number meets a target: a scan over the range, then each crossing made narrow.
//!
//! Has the search; knows a function and its range, and no study. Start at [`scan`], then at [`narrow`].

/// A point of the range with its excess: what is missing to the target, none or less where it is met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// What was tried.
    pub x: f64,
    /// Excess there.
    pub excess: f64,
}

impl Point {
    /// Is the target met here?
    pub fn is_met(self) -> bool {
        self.excess <= 0.0
    }
}

/// Gives the excess at some points, or nothing if it was stopped.
pub type Excess<'a> = dyn FnMut(&[f64]) -> Option<Vec<f64>> + 'a;

/// `count` points from `from` to `to`, both among them.
pub fn scan(excess: &mut Excess<'_>, from: f64, to: f64, count: usize) -> Option<Vec<Point>> {
    let last = count.max(2) - 1;
    let at = |i: usize| if i == last { to } else { from + (to - from) * (i as f64 / last as f64) };
    let xs: Vec<f64> = (0..=last).map(at).collect();
    let found = excess(&xs)?;
    Some(xs.into_iter().zip(found).map(|(x, excess)| Point { x, excess }).collect())
}

/// The most rounds: a bracket is halved at least in each four, so this is never reached by a number that has
/// as many digits as ours.
const MOST_ROUNDS: usize = 120;

/// Narrows a bracket, one end of which meets the target and the other does not, until it is no wider than
/// `width` or the end that meets it does so by no more than `slack`; gives that end and the other.
///
/// With `side` points between the ends in each round (side by side they cost as one), or with one: the
/// secant through both ends, the excess of an end that stays twice being halved (Illinois), and the middle
/// whenever that did not halve the bracket in three rounds. Where the function jumps, the bracket closes on
/// the jump.
///
/// Source: Dowell & Jarratt (1971), BIT 11, 168–174.
pub fn narrow(
    excess: &mut Excess<'_>,
    (mut met, mut missed): (Point, Point),
    side: usize,
    (width, slack): (f64, f64),
) -> Option<(Point, Point)> {
    // Weights of the ends for the secant, which aims at half of the slack beyond the target: a point that
    // hits it ends the search.
    let (mut of_met, mut of_missed) = (met.excess + 0.5 * slack, missed.excess + 0.5 * slack);
    let mut before = [(missed.x - met.x).abs(); 3];
    let mut was_met = None;
    for round in 0..MOST_ROUNDS {
        let gap = (missed.x - met.x).abs();
        let middle = f64::midpoint(met.x, missed.x);
        if gap <= width || -met.excess <= slack || middle == met.x || middle == missed.x {
            break;
        }
        if side > 1 {
            let step = (missed.x - met.x) / (side + 1) as f64;
            let xs: Vec<f64> = (1..=side).map(|i| met.x + step * i as f64).collect();
            let found = excess(&xs)?;
            // From the end that meets it outwards: the last before the first that does not.
            for (x, excess) in xs.into_iter().zip(found) {
                let point = Point { x, excess };
                if point.is_met() {
                    met = point;
                } else {
                    missed = point;
                    break;
                }
            }
            continue;
        }
        let is_slow = gap > 0.5 * before[round % 3];
        before[round % 3] = gap;
        let secant = met.x - of_met * (missed.x - met.x) / (of_missed - of_met);
        let inside = (secant - met.x) * (secant - missed.x) < 0.0;
        let x = if inside && !(round > 3 && is_slow) { secant } else { middle };
        let [value] = excess(&[x])?.try_into().ok()?;
        let point = Point { x, excess: value };
        let is_again = was_met == Some(point.is_met());
        was_met = Some(point.is_met());
        let stays = if is_again { 0.5 } else { 1.0 };
        if point.is_met() {
            of_missed *= stays;
            (met, of_met) = (point, value + 0.5 * slack);
        } else {
            of_met *= stays;
            (missed, of_missed) = (point, value + 0.5 * slack);
        }
    }
    Some((met, missed))
}

/// The least excess near the best of scanned points, for a target that none of them meets: its two neighbours
/// are drawn in round by round.
pub fn closest(excess: &mut Excess<'_>, scanned: &[Point], rounds: usize) -> Option<Point> {
    const BETWEEN: usize = 9;
    let mut points = scanned.to_vec();
    let mut best = best_of(&points)?;
    for _ in 0..rounds {
        let at = points.iter().position(|point| *point == best)?;
        let low = points[at.saturating_sub(1)];
        let high = points[(at + 1).min(points.len() - 1)];
        if low.x >= high.x || best.is_met() {
            break;
        }
        points = scan(excess, low.x, high.x, BETWEEN)?;
        let near = best_of(&points)?;
        if near.excess < best.excess {
            best = near;
        } else {
            // The old best lies between two of the new points.
            let place = points.partition_point(|point| point.x < best.x);
            points.insert(place, best);
        }
    }
    Some(best)
}

/// The first of those with the least excess.
fn best_of(points: &[Point]) -> Option<Point> {
    points
        .iter()
        .copied()
        .reduce(|best, other| if other.excess < best.excess { other } else { best })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(f: impl Fn(f64) -> f64) -> impl FnMut(&[f64]) -> Option<Vec<f64>> {
        move |xs| Some(xs.iter().map(|x| f(*x)).collect())
    }

    #[test]
    fn roots_are_found_by_one_point_or_by_many_side_by_side() {
        type Function = fn(f64) -> f64;
        let functions: [(Function, f64); 4] = [
            (|x| x * x - 2.0, 2.0_f64.sqrt()),
            (|x| 1e9 * (0.3 - x), 0.3),
            (|x| if x < 1.25 { 1.0 } else { -1.0 }, 1.25),
            (|x| (x - 1.0) * (x - 1.0) * (x - 1.0), 1.0),
        ];
        for (f, root) in functions {
            let ends = [0.0, 2.0].map(|x| Point { x, excess: f(x) });
            let pair = if ends[0].is_met() { (ends[0], ends[1]) } else { (ends[1], ends[0]) };
            for side in [1, 15] {
                let (met, missed) = narrow(&mut of(f), pair, side, (1e-12, 0.0)).unwrap();
                assert!(met.is_met() && !missed.is_met());
                assert!((met.x - root).abs() < 1e-5, "{side}: {} for {root}", met.x);
                let is_hit = met.excess == 0.0;
                let is_narrow = (met.x - missed.x).abs() < 1e-5;
                assert!(is_hit || is_narrow, "{side}: {met:?} {missed:?}");
            }
        }
    }

    #[test]
    fn a_smooth_root_takes_a_dozen_evaluations() {
        let mut count = 0;
        let mut f = |xs: &[f64]| {
            count += xs.len();
            Some(xs.iter().map(|x| 3e8 - 2e10 * x - 5e10 * x * x).collect())
        };
        let ends = (Point { x: 0.1, excess: -2.2e9 }, Point { x: -0.1, excess: 1.8e9 });
        let (met, _) = narrow(&mut f, ends, 1, (1e-9, 1e3)).unwrap();
        assert!(-met.excess <= 1e3 && met.is_met(), "{met:?}");
        assert!(count <= 14, "{count}");
    }

    #[test]
    fn the_closest_point_is_found_and_a_narrow_valley_that_meets_the_target() {
        let valley = |depth: f64| move |x: f64| 100.0 * (x - 0.437).abs() - depth;
        let scanned = scan(&mut of(valley(-1.0)), 0.0, 1.0, 9).unwrap();
        let best = closest(&mut of(valley(-1.0)), &scanned, 6).unwrap();
        assert!((best.x - 0.437).abs() < 1e-3 && best.excess < 1.1, "{best:?}");
        let scanned = scan(&mut of(valley(0.5)), 0.0, 1.0, 9).unwrap();
        assert!(scanned.iter().all(|point| !point.is_met()));
        assert!(closest(&mut of(valley(0.5)), &scanned, 6).unwrap().is_met());
    }
}
