//! One number of every plan of a run, kept of all runs.

use crate::ensemble::Reducer;
use crate::figures::{Grain, PlanView, Quantity};
use crate::model::Study;

/// Keeps a quantity of the first `plans` plans of a run; 0 where there is none. What is measured against a
/// reference plan is measured against the last plan of the study.
pub(super) struct KeepQuantity<'a> {
    pub(super) study: &'a Study,
    pub(super) quantity: Quantity,
    pub(super) plans: usize,
}

impl<'a> KeepQuantity<'a> {
    /// Of the first plan alone.
    pub(super) fn of_first(study: &'a Study, quantity: Quantity) -> Self {
        Self { study, quantity, plans: 1 }
    }
}

impl Reducer for KeepQuantity<'_> {
    fn width(&self) -> usize {
        self.plans
    }

    fn needs_services(&self) -> bool {
        self.quantity.figure.grain() == Grain::ServiceYear
    }

    fn reduce(&self, plans: &[PlanView<'_>], row: &mut [f64]) {
        let Some(reference) = plans.last() else { return };
        for (plan, kept) in plans.iter().zip(row) {
            let found = self.quantity.found(self.study, plan, reference);
            *kept = found.map_or(0.0, |found| found.value);
        }
    }
}
