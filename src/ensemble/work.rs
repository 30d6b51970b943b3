//! The work of an ensemble, cut into units that can be done in any order, anywhere.
//!
//! Says which runs a unit holds; it depends on the design alone, never on threads or lanes, so that parts made on
//! different machines fit together. Start at [`Work`].

use crate::model::{Design, Scheme, Values};
use std::ops::Range;

/// Runs in a unit where each is computed by itself: some milliseconds.
const RUNS_EACH: u64 = 256;
/// Runs in a unit where many share people and need.
const RUNS_SHARED: u64 = 1024;
/// Needs side by side in a unit of a grid.
const NEEDS: u64 = 8;
/// Frames that each of them meets in a unit.
const FRAMES: u64 = 512;

/// How an ensemble is cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    draws: u64,
    combinations: u64,
    /// The axes of a grid: those that move need, and those that move the frame alone.
    grid: Option<Grid>,
    /// Runs in a unit outside a grid.
    unit_runs: u64,
    /// May runs of a unit share people and need?
    pub(super) shares_need: bool,
    /// Which uncertain factors lie on axes of frames alone.
    on_frames: Vec<bool>,
}

/// A factorial as distinct needs × distinct frames.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Grid {
    needs: Axes,
    frames: Axes,
}

/// Some of a factorial's axes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Axes(Vec<Axis>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Axis {
    size: u64,
    /// Draws from one level to the next.
    stride: u64,
}

impl Axes {
    fn count(&self) -> u64 {
        self.0.iter().map(|axis| axis.size).product()
    }

    /// What the `index`-th combination of these axes adds to the number of a draw.
    fn offset(&self, mut index: u64) -> u64 {
        let mut offset = 0;
        for axis in self.0.iter().rev() {
            offset += index % axis.size * axis.stride;
            index /= axis.size;
        }
        offset
    }
}

/// One unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Runs by their numbers, from 0.
    Each(Range<u64>),
    /// Every need (by the draw it is first met in) with every frame (by what it adds to that).
    Grid { combination: u64, needs: Vec<u64>, frames: Vec<u64> },
}

impl Unit {
    /// How many runs it holds.
    pub(super) fn runs(&self) -> u64 {
        match self {
            Self::Each(runs) => runs.end - runs.start,
            Self::Grid { needs, frames, .. } => (needs.len() * frames.len()) as u64,
        }
    }
}

impl Work {
    /// Cuts a design; `by_run` keeps runs in their order, as is needed when each is written out.
    pub fn new(design: &Design, by_run: bool) -> Self {
        let moving = || design.factors.iter().filter(|uncertain| uncertain.factor.moves_need());
        let repeats = moving().all(|uncertain| match &uncertain.values {
            Values::Levels(_) => true,
            Values::Fitted => design.scheme == Scheme::Factorial,
            Values::Drawn(distribution) => {
                design.scheme == Scheme::Factorial || distribution.is_discrete()
            }
        });
        let of_need = axes_of_need(design);
        let grid = (design.scheme == Scheme::Factorial && !by_run)
            .then(|| Grid::new(design, &of_need))
            .filter(|grid| grid.needs.count() >= NEEDS && grid.frames.count() > 1);
        let shares_need = repeats && !by_run;
        Self {
            draws: design.draws,
            combinations: design.combinations.len() as u64,
            grid,
            unit_runs: if shares_need { RUNS_SHARED } else { RUNS_EACH },
            shares_need,
            on_frames: design.factors.iter().map(|own| !of_need[own.axis]).collect(),
        }
    }

    /// Does an uncertain factor lie on an axis of frames alone?
    pub(super) fn lies_on_frames(&self, factor: usize) -> bool {
        self.on_frames.get(factor).copied().unwrap_or(false)
    }

    /// The combination and the draw of a run.
    pub(super) fn place_of(&self, run: u64) -> (usize, u64) {
        ((run / self.draws) as usize, run % self.draws)
    }

    /// All runs.
    pub fn runs(&self) -> u64 {
        self.draws * self.combinations
    }

    /// How many units there are.
    pub fn units(&self) -> u64 {
        match &self.grid {
            None => self.runs().div_ceil(self.unit_runs),
            Some(grid) => self.combinations * grid.blocks_of_needs() * grid.blocks_of_frames(),
        }
    }

    /// The `index`-th unit.
    pub(super) fn unit(&self, index: u64) -> Unit {
        let Some(grid) = &self.grid else {
            let from = (index * self.unit_runs).min(self.runs());
            return Unit::Each(from..(from + self.unit_runs).min(self.runs()));
        };
        let (frames, needs) = (grid.blocks_of_frames(), grid.blocks_of_needs());
        let (block, rest) = (index % frames, index / frames);
        Unit::Grid {
            combination: rest / needs,
            needs: block_of(&grid.needs, rest % needs, NEEDS),
            frames: block_of(&grid.frames, block, FRAMES),
        }
    }

    /// The units of the `index`-th of `count` shards, counted from 1: as even as can be, in order.
    pub fn shard(&self, index: u64, count: u64) -> Range<u64> {
        let cut = |shards: u64| {
            (u128::from(self.units()) * u128::from(shards) / u128::from(count.max(1))) as u64
        };
        cut(index.saturating_sub(1))..cut(index)
    }

    /// The runs of some units.
    pub fn runs_in(&self, units: Range<u64>) -> u64 {
        units.map(|unit| self.unit(unit).runs()).sum()
    }
}

impl Grid {
    fn new(design: &Design, of_need: &[bool]) -> Self {
        let mut grid = Self { needs: Axes::default(), frames: Axes::default() };
        let mut stride = design.draws;
        for (index, size) in design.axes.iter().enumerate() {
            stride /= (*size).max(1);
            let axes = if of_need[index] { &mut grid.needs } else { &mut grid.frames };
            axes.0.push(Axis { size: *size, stride });
        }
        grid
    }

    fn blocks_of_needs(&self) -> u64 {
        self.needs.count().div_ceil(NEEDS)
    }

    fn blocks_of_frames(&self) -> u64 {
        self.frames.count().div_ceil(FRAMES)
    }
}

/// Which axes move people or need, or share a factor with one that does.
///
/// Two effects on one factor must be put there together, so their axes go together.
fn axes_of_need(design: &Design) -> Vec<bool> {
    let mut of_need = vec![false; design.axes.len().max(1)];
    for own in design.factors.iter().filter(|own| own.factor.moves_need()) {
        of_need[own.axis] = true;
    }
    loop {
        let before = of_need.clone();
        for own in &design.factors {
            let mut others = design.factors.iter().filter(|other| other.factor == own.factor);
            of_need[own.axis] |= others.any(|other| before[other.axis]);
        }
        if of_need == before {
            return of_need;
        }
    }
}

fn block_of(axes: &Axes, block: u64, size: u64) -> Vec<u64> {
    let end = ((block + 1) * size).min(axes.count());
    (block * size..end).map(|index| axes.offset(index)).collect()
}

/// The level of a factorial's axis in a draw.
pub(super) fn level(axes: &[u64], axis: usize, draw: u64) -> u64 {
    let stride: u64 = axes.iter().skip(axis + 1).product();
    draw / stride.max(1) % axes.get(axis).copied().unwrap_or(1).max(1)
}
