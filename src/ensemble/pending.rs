//! Figures on their way from a thread's notes to the shared tallies.
//!
//! Has each figure's bins until there are enough of them: a tally is shared by all threads and too large to be near
//! each of them, so it is fetched for a thousand runs and not for a hundred. Start at [`Pending`].

use super::cells::Cells;
use super::observe::Notes;
use crate::numeric::{Kernel, Range, Sums, Vectors, dispatch, sort_into_bins};

/// Runs whose bins wait, at most.
const MOST_RUNS: usize = 1024;
/// All bins that wait take no more bytes than this, as far as that is possible.
const MOST_BYTES: usize = 4 << 20;
/// Rows lie this much further apart than they are long, so that they do not all fall into one corner of the cache.
const APART: usize = 32;

/// Bins and sums that wait to be tallied; shape `[cell][run]`.
#[derive(Clone, Debug)]
pub(super) struct Pending {
    runs: usize,
    stride: usize,
    bins: Vec<u16>,
    sums: Vec<Sums>,
    /// How many runs wait in each cell.
    filled: Vec<usize>,
}

impl Pending {
    pub(super) fn new(cells: Cells) -> Self {
        let count = cells.count();
        let runs = (MOST_BYTES / (2 * count.max(1))).clamp(256, MOST_RUNS);
        let stride = runs + APART;
        Self {
            runs,
            stride,
            bins: vec![0; stride * count],
            sums: vec![Sums::default(); count],
            filled: vec![0; count],
        }
    }

    /// Is there room for `count` more runs in the cells from `cell` on?
    pub(super) fn has_room(&self, cell: usize, count: usize) -> bool {
        self.filled.get(cell).is_none_or(|filled| filled + count <= self.runs)
    }

    /// Takes the noted figures of `cells`, of which there is room for all.
    pub(super) fn take(
        &mut self,
        notes: &Notes,
        cells: std::ops::Range<usize>,
        ranges: &[Range],
        vectors: Vectors,
    ) {
        dispatch(vectors, Take { pending: self, notes, cells, ranges });
    }

    /// The bins and the sums of a cell, which are then forgotten.
    pub(super) fn give(&mut self, cell: usize) -> (&[u16], Sums) {
        let filled = std::mem::take(&mut self.filled[cell]);
        let sums = std::mem::take(&mut self.sums[cell]);
        (&self.bins[cell * self.stride..][..filled], sums)
    }
}

struct Take<'a> {
    pending: &'a mut Pending,
    notes: &'a Notes,
    cells: std::ops::Range<usize>,
    ranges: &'a [Range],
}

impl Kernel for Take<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Self { pending, notes, cells, ranges } = self;
        for cell in cells {
            let values = notes.row(cell);
            let start = cell * pending.stride + pending.filled[cell];
            let room = &mut pending.bins[start..start + values.len()];
            sort_into_bins(&ranges[cell], values, room);
            pending.sums[cell].add(&ranges[cell], values, 1);
            pending.filled[cell] += values.len();
        }
    }
}
