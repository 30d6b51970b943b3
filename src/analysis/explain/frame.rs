//! What the frame grants: growth, demographic compensation, earmarks, and the grant for transfers.
//!
//! Says how a frame is opened; who gets it is in [`super::money`]. Start at [`Traced::granted`].

use super::node::{Combine, Label, LabelArg, Node};
use super::traced::Traced;
use crate::figures::Unit;
use crate::model::Factor;
use crate::run::Counted;

impl Traced<'_> {
    /// The frame of all areas, whole kroner.
    pub(super) fn granted(&self, t: usize) -> Node {
        let mut parts: Vec<Node> =
            (0..self.tables().areas).map(|area| self.own_part(area, t)).collect();
        parts.extend((0..self.tables().areas).filter_map(|area| self.grant(area, t)));
        let sum = Node::made(Label::plain("granted"), Unit::Dkk, Combine::Sum, parts);
        let value = self.run.settlement.frame_dkk[t].0[0];
        let label = Self::label("frame", None);
        Node::new(label, Unit::Dkk, value, Combine::WholeKroner, vec![sum])
    }

    /// `B·Π(1+g) + Σρ·Δd + earmark`.
    pub(super) fn own_part(&self, area: usize, t: usize) -> Node {
        let budget = Node::input(
            Self::of_area("service-budget", area),
            Unit::Dkk,
            self.tables().service_budget_dkk[area],
            self.area_key(area, "service_budget_dkk"),
        );
        let grown = match self.growth(area, t) {
            None => budget,
            Some(index) => Node::made(
                Self::of_area("grown-budget", area),
                Unit::Dkk,
                Combine::Product,
                vec![budget, index],
            ),
        };
        let mut parts = vec![grown];
        parts.extend(self.compensation(area, t));
        let earmark = self.factor(Factor::EarmarkDkk, area, t);
        if earmark != 0.0 {
            let places = self.factor_places(Factor::EarmarkDkk, area);
            let label = Self::of_area("earmark", area).with("year", LabelArg::Year(self.year(t)));
            parts.push(Node::input(label, Unit::Dkk, earmark, places));
        }
        let value = self.run.settlement.own_part_dkk[self.slot(t, area)].0[0];
        Node::new(Self::of_area("own-part", area), Unit::Dkk, value, Combine::Sum, parts)
    }

    fn growth(&self, area: usize, t: usize) -> Option<Node> {
        let mut grown = 1.0;
        for year in 0..=t {
            grown *= self.factor(Factor::FrameGrowth, area, year) + 1.0;
        }
        self.index("frame-growth", Factor::FrameGrowth, area, t, 1.0, grown)
    }

    /// Compensation accumulated since the base year, by the stretches in which its share is the same.
    fn compensation(&self, area: usize, t: usize) -> Option<Node> {
        let stretches = self.stretches(Factor::DemographicCompensation, area, t);
        if stretches.is_empty() {
            return None;
        }
        let places = || self.factor_places(Factor::DemographicCompensation, area);
        let parts: Vec<Node> = stretches
            .into_iter()
            .map(|own| {
                let label = |key| {
                    Self::of_area(key, area)
                        .with("from", LabelArg::Year(self.year(own.from - 1)))
                        .with("to", LabelArg::Year(self.year(own.to)))
                };
                if own.value == 0.0 {
                    return Node::input(label("not-compensated"), Unit::Dkk, 0.0, places());
                }
                let share =
                    Node::input(label("compensated-share"), Unit::Share, own.value, places());
                let change = Node::made(
                    label("people-change"),
                    Unit::Dkk,
                    Combine::Difference,
                    vec![self.people_need(area, own.to), self.people_need(area, own.from - 1)],
                );
                let parts = vec![change, share];
                Node::made(label("compensated"), Unit::Dkk, Combine::Product, parts)
            })
            .collect();
        let label = Self::of_area("compensation", area);
        Some(Node::made(label, Unit::Dkk, Combine::Sum, parts))
    }

    /// d: what an area's services would cost from people alone.
    fn people_need(&self, area: usize, t: usize) -> Node {
        let services = &self.tables().services;
        let counted = self.places(area, true).into_iter();
        let parts: Vec<Node> = counted
            .filter(|place| services.is_compensated[*place])
            .map(|place| {
                let (service, id) = self.service(place);
                let now = self.volume(place, t, Counted::Frame);
                let factors = vec![
                    self.calibration(area, true),
                    Node::input(
                        Label::plain("unit-cost").with("unit", LabelArg::Unit(id)),
                        Unit::DkkPerUnit,
                        service.unit_cost_dkk,
                        self.service_row(place),
                    ),
                    self.bracketed(place, now),
                ];
                let label = Label::plain("service").with("service", LabelArg::Service(id));
                Node::made(label, Unit::Dkk, Combine::Product, factors)
            })
            .collect();
        let label = Self::of_area("people-need", area).with("year", LabelArg::Year(self.year(t)));
        let value = self.outcome().people_need_dkk[self.slot(t, area)].0[0];
        if parts.is_empty() {
            let places = self.area_key(area, "id");
            return Node::input(label, Unit::Dkk, value, places);
        }
        Node::new(label, Unit::Dkk, value, Combine::Sum, parts)
    }

    /// `B + θ·(T − B)`; `None` where an area has no transfers.
    pub(super) fn grant(&self, area: usize, t: usize) -> Option<Node> {
        let owed = self.transfers(area, t, self.needs_before(), false)?;
        let budget = || {
            Node::input(
                Self::of_area("transfer-budget", area),
                Unit::Dkk,
                self.tables().transfer_budget_dkk[area],
                self.area_key(area, "transfer_budget_dkk"),
            )
        };
        let label = Self::of_area("transfer-change", area);
        let change = Node::made(label, Unit::Dkk, Combine::Difference, vec![owed, budget()]);
        let share = Node::input(
            Label::plain("carried-share"),
            Unit::Share,
            self.factor(Factor::TransferCompensation, area, t),
            self.factor_places(Factor::TransferCompensation, area),
        );
        let label = Self::of_area("transfer-carried", area);
        let carried = Node::made(label, Unit::Dkk, Combine::Product, vec![change, share]);
        let parts = vec![budget(), carried];
        Some(Node::made(Self::of_area("grant", area), Unit::Dkk, Combine::Sum, parts))
    }
}
