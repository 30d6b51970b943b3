//! What the second stage needs of the first, kept for one run at a time.
//!
//! Has the way from a lane to a row and back, so that people and need are computed once for all runs that share
//! them. Start at [`NeedRows`].

use super::outcome::{Needs, Outcome};
use crate::numeric::Lanes;

/// Need of several runs, one row each: what no plan moves, then the need of each group of plans.
#[derive(Clone, Debug, Default)]
pub struct NeedRows {
    values: Vec<f64>,
    row: usize,
}

impl NeedRows {
    /// Forgets all rows and keeps the memory.
    pub fn clear(&mut self) {
        self.values.clear();
    }

    /// Keeps the first `count` runs of what was projected.
    pub(super) fn keep<const L: usize>(
        &mut self,
        outcome: &Outcome<L>,
        needs: &[Needs<L>],
        count: usize,
    ) {
        let parts = || outcome.parts().into_iter().chain(needs.iter().flat_map(Needs::parts));
        self.row = parts().map(<[_]>::len).sum();
        for lane in 0..count.min(L) {
            for part in parts() {
                self.values.extend(part.iter().map(|lanes| lanes.0[lane]));
            }
        }
    }

    /// Puts the rows side by side, the `lane`-th of them into that lane; `rows` has `L` of them.
    ///
    /// A row that was not kept leaves the lane as it is.
    pub(super) fn put<const L: usize>(
        &self,
        rows: &[usize],
        outcome: &mut Outcome<L>,
        needs: &mut [Needs<L>],
    ) {
        for (lane, row) in rows.iter().enumerate().take(L) {
            let Some(mut row) = self.values.get(row * self.row..(row + 1) * self.row) else {
                continue;
            };
            let of_plans = needs.iter_mut().flat_map(Needs::parts_mut);
            for part in outcome.parts_mut().into_iter().chain(of_plans) {
                let (values, rest) = row.split_at(part.len().min(row.len()));
                row = rest;
                for (lanes, value) in part.iter_mut().zip(values) {
                    lanes.0[lane] = *value;
                }
            }
        }
    }
}

impl<const L: usize> Outcome<L> {
    fn parts(&self) -> [&[Lanes<L>]; 4] {
        [
            &self.people_need_dkk,
            &self.wage_index,
            &self.working_age_persons,
            &self.age_group_persons,
        ]
    }

    fn parts_mut(&mut self) -> [&mut [Lanes<L>]; 4] {
        [
            &mut self.people_need_dkk,
            &mut self.wage_index,
            &mut self.working_age_persons,
            &mut self.age_group_persons,
        ]
    }
}

impl<const L: usize> Needs<L> {
    fn parts(&self) -> [&[Lanes<L>]; 5] {
        [
            &self.service_need_dkk,
            &self.transfer_need_dkk,
            &self.transfer_dkk,
            &self.need_fte,
            &self.users,
        ]
    }

    fn parts_mut(&mut self) -> [&mut [Lanes<L>]; 5] {
        [
            &mut self.service_need_dkk,
            &mut self.transfer_need_dkk,
            &mut self.transfer_dkk,
            &mut self.need_fte,
            &mut self.users,
        ]
    }
}
