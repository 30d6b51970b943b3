//! What the second stage needs of the first, kept for one run at a time.
//!
//! Owns the way from a lane to a row and back, so that people and need are computed once for all runs
//! that share them. Start at [`NeedRows`].

use super::workspace::Outcome;
use crate::numeric::Lanes;
use crate::tables::Tables;

/// Need of several runs, one row each; shape `[run][what][year][area]`.
#[derive(Clone, Debug)]
pub struct NeedRows {
    values: Vec<f64>,
    row: usize,
}

impl NeedRows {
    /// No rows yet.
    pub fn new(tables: &Tables) -> Self {
        Self { values: Vec::new(), row: 4 * tables.years * tables.areas }
    }

    /// Forgets all rows and keeps the memory.
    pub fn clear(&mut self) {
        self.values.clear();
    }

    /// Keeps the first `count` runs of what was projected.
    pub fn keep<const L: usize>(&mut self, outcome: &Outcome<L>, count: usize) {
        for lane in 0..count.min(L) {
            for part in outcome.need_parts() {
                self.values.extend(part.iter().map(|lanes| lanes.0[lane]));
            }
        }
    }

    /// Puts the rows side by side, the `lane`-th of them into that lane; `rows` has `L` of them.
    ///
    /// A row that was not kept leaves the lane as it is.
    pub fn put<const L: usize>(&self, rows: &[usize], outcome: &mut Outcome<L>) {
        for (lane, row) in rows.iter().enumerate().take(L) {
            let Some(row) = self.values.get(row * self.row..(row + 1) * self.row) else { continue };
            let size = self.row / 4;
            for (part, values) in outcome.need_parts_mut().into_iter().zip(row.chunks_exact(size)) {
                for (lanes, value) in part.iter_mut().zip(values) {
                    lanes.0[lane] = *value;
                }
            }
        }
    }
}

impl<const L: usize> Outcome<L> {
    fn need_parts(&self) -> [&[Lanes<L>]; 4] {
        [&self.service_need_dkk, &self.transfer_need_dkk, &self.people_need_dkk, &self.need_fte]
    }

    fn need_parts_mut(&mut self) -> [&mut [Lanes<L>]; 4] {
        [
            &mut self.service_need_dkk,
            &mut self.transfer_need_dkk,
            &mut self.people_need_dkk,
            &mut self.need_fte,
        ]
    }
}
