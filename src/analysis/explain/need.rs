//! Need in kroner and in hands: each service's volume, price, calibration, complexity, wages and levers.
//!
//! Has the order of the factors, as `run::price` multiplies them; a factor that is exactly 1 and that nothing sets
//! is left out. Start at [`Traced::need`].

use super::node::{Combine, Label, LabelArg, Node};
use super::traced::Traced;
use crate::figures::Unit;
use crate::model::{Factor, Kind};
use crate::run::{Counted, Needs};

impl Traced<'_> {
    /// Need of an area or of all: services and what the plan has committed, and transfers.
    pub(super) fn need(&self, area: Option<usize>, t: usize) -> Node {
        let of_area = |area: usize| {
            let mut parts = self.service_parts(area, t);
            if let Some(transfers) = self.paid_of(area, t) {
                parts.push(transfers);
            }
            let slot = self.slot(t, area);
            let needs = self.needs();
            let value = needs.service_need_dkk[slot].0[0] + needs.transfer_dkk[slot].0[0];
            self.sum_of(area, Self::label("need", Some(area)), value, parts)
        };
        if let Some(area) = area {
            of_area(area)
        } else {
            let parts: Vec<Node> = (0..self.tables().areas).map(of_area).collect();
            Node::made(Self::label("need", None), Unit::Dkk, Combine::Sum, parts)
        }
    }

    /// A sum of what there is; an area without anything is an empty one, told by its own budget line.
    fn sum_of(&self, area: usize, label: Label, value: f64, parts: Vec<Node>) -> Node {
        if parts.is_empty() {
            let places = self.area_key(area, "service_budget_dkk");
            return Node::input(label, Unit::Dkk, value, places);
        }
        Node::new(label, Unit::Dkk, value, Combine::Sum, parts)
    }

    /// Need for services of an area or of all.
    pub(super) fn service_need(&self, area: Option<usize>, t: usize) -> Node {
        let of_area = |area: usize| {
            let value = self.needs().service_need_dkk[self.slot(t, area)].0[0];
            let label = Self::label("service-need", Some(area));
            self.sum_of(area, label, value, self.service_parts(area, t))
        };
        if let Some(area) = area {
            of_area(area)
        } else {
            let parts: Vec<Node> = (0..self.tables().areas).map(of_area).collect();
            Node::made(Self::label("service-need", None), Unit::Dkk, Combine::Sum, parts)
        }
    }

    /// An area's services, and its commitments where there are any.
    fn service_parts(&self, area: usize, t: usize) -> Vec<Node> {
        let services = self.places(area, true);
        let mut parts: Vec<Node> =
            services.into_iter().map(|place| self.cost(place, t, self.needs(), true)).collect();
        parts.extend(self.committed(area, t));
        parts
    }

    /// Transfers of an area or of all as they are paid.
    pub(super) fn paid(&self, area: Option<usize>, t: usize) -> Node {
        let of_area = |area: usize| {
            self.paid_of(area, t).unwrap_or_else(|| {
                let label = Self::label("transfers", Some(area));
                let place = self.area_key(area, "transfer_budget_dkk");
                Node::input(label, Unit::Dkk, 0.0, place)
            })
        };
        if let Some(area) = area {
            of_area(area)
        } else {
            let with = (0..self.tables().areas).filter_map(|area| self.paid_of(area, t));
            let parts: Vec<Node> = with.collect();
            let label = Self::label("transfers", None);
            if parts.is_empty() {
                let places = (0..self.tables().areas)
                    .flat_map(|area| self.area_key(area, "transfer_budget_dkk"));
                return Node::input(label, Unit::Dkk, 0.0, places.collect());
            }
            Node::made(label, Unit::Dkk, Combine::Sum, parts)
        }
    }

    /// Transfers of an area in whole kroner; `None` where there are none.
    pub(super) fn paid_of(&self, area: usize, t: usize) -> Option<Node> {
        let owed = self.transfers(area, t, self.needs(), true)?;
        let paid = self.needs().transfer_dkk[self.slot(t, area)].0[0];
        let label = Self::label("transfers", Some(area));
        Some(Node::new(label, Unit::Dkk, paid, Combine::WholeKroner, vec![owed]))
    }

    /// Transfers owed in an area, with the plan's initiatives or before them; `None` where there are none.
    pub(super) fn transfers(
        &self,
        area: usize,
        t: usize,
        needs: &Needs<1>,
        after_levers: bool,
    ) -> Option<Node> {
        let places = self.places(area, false);
        if places.is_empty() {
            return None;
        }
        let parts =
            places.into_iter().map(|place| self.cost(place, t, needs, after_levers)).collect();
        let key = if after_levers { "transfers-owed" } else { "transfers-before" };
        let value = needs.transfer_need_dkk[self.slot(t, area)].0[0];
        Some(Node::new(Self::of_area(key, area), Unit::Dkk, value, Combine::Sum, parts))
    }

    /// What a service or transfer costs.
    pub(super) fn cost(
        &self,
        place: usize,
        t: usize,
        needs: &Needs<1>,
        after_levers: bool,
    ) -> Node {
        let (service, id) = self.service(place);
        let is_service = service.kind == Kind::Service;
        let area = service.area.index();
        let slot = self.slot(t, area);
        let mut factors = vec![
            self.calibration(area, is_service),
            Node::input(
                Label::plain("unit-cost").with("unit", LabelArg::Unit(id)),
                Unit::DkkPerUnit,
                service.unit_cost_dkk,
                self.service_row(place),
            ),
            self.units(place, t, after_levers),
        ];
        if is_service {
            let complexity = self.outcome().complexity_index[slot].0[0];
            let label = "complexity";
            factors.extend(self.index(label, Factor::ComplexityGrowth, area, t, 1.0, complexity));
            let (wages, share) =
                (self.outcome().wage_index[slot].0[0], self.tables().wage_share[area]);
            factors.extend(self.index("real-wages", Factor::RealWageGrowth, area, t, share, wages));
            factors.extend(self.cost_lever(area, t));
        }
        let value = if after_levers {
            needs.cost_dkk[self.outcome().service_slot(t, place)].0[0]
        } else {
            factors.iter().map(|factor| factor.value).product()
        };
        let label = Label::plain("service").with("service", LabelArg::Service(id));
        Node::new(label, Unit::Dkk, value, Combine::Product, factors)
    }

    /// Units that cost and staff are reckoned on, with the share that follows no volume.
    fn units(&self, place: usize, t: usize, after_levers: bool) -> Node {
        self.bracketed(place, self.volume_now(place, t, after_levers))
    }

    /// `φ·V(0) + (1 − φ)·V`; only `V` where nothing is fixed.
    pub(super) fn bracketed(&self, place: usize, now: Node) -> Node {
        let (service, id) = self.service(place);
        let fixed = service.fixed_share;
        let before = self.volume(place, 0, Counted::Need);
        // Nothing is fixed of what nobody used in the base year.
        if fixed == 0.0 || before.value <= 0.0 {
            return now;
        }
        let share = |key, value| {
            Node::input(Label::plain(key), Unit::Share, value, self.service_row(place))
        };
        let label = |key| Label::plain(key).with("unit", LabelArg::Unit(id));
        let parts = [
            ("fixed-part", fixed, "fixed-share", before),
            ("moving-part", 1.0 - fixed, "moving-share", now),
        ]
        .map(|(key, value, share_key, volume)| {
            let factors = vec![volume, share(share_key, value)];
            Node::made(label(key), Unit::Units, Combine::Product, factors)
        });
        Node::made(label("units"), Unit::Units, Combine::Sum, parts.into())
    }

    /// Volume after levers, before steps of capacity.
    pub(super) fn volume_after(&self, place: usize, t: usize) -> Node {
        let now = self.volume(place, t, Counted::Need);
        let Some(lever) = self.volume_lever(place, t) else { return now };
        let label =
            Label::plain("volume-after").with("unit", LabelArg::Unit(self.service(place).1));
        Node::made(label, Unit::Units, Combine::Product, vec![now, lever])
    }

    /// Volume after levers and steps of capacity.
    fn volume_now(&self, place: usize, t: usize, after_levers: bool) -> Node {
        let (service, id) = self.service(place);
        let now = if after_levers {
            self.volume_after(place, t)
        } else {
            self.volume(place, t, Counted::Need)
        };
        match service.capacity_step {
            None => now,
            Some(step) => {
                let label = Label::plain("stepped").with("unit", LabelArg::Unit(id));
                let key = Label::plain("capacity-step").with("unit", LabelArg::Unit(id));
                let own = Node::input(key, Unit::Units, step, self.service_row(place));
                let parts = vec![own, self.volume(place, 0, Counted::Need), now];
                Node::made(label, Unit::Units, Combine::StepUp, parts)
            }
        }
    }

    /// What base-year amounts are multiplied with to meet the budget.
    pub(super) fn calibration(&self, area: usize, is_service: bool) -> Node {
        let outcome = self.outcome();
        let (value, budget, key, budget_key) = if is_service {
            let own = outcome.service_calibration[area].0[0];
            (own, self.tables().service_budget_dkk[area], "service_budget_dkk", "service-budget")
        } else {
            let own = outcome.transfer_calibration[area].0[0];
            (own, self.tables().transfer_budget_dkk[area], "transfer_budget_dkk", "transfer-budget")
        };
        let services = &self.tables().services;
        let by_rates: f64 = (0..services.len())
            .filter(|place| {
                services.area[*place] == area && services.is_service[*place] == is_service
            })
            .map(|place| outcome.volume[place].0[0] * services.unit_cost_dkk[place])
            .sum();
        let label = Self::of_area("calibration", area);
        let places = self.uncalibrated_places(area, is_service);
        if by_rates == 0.0 {
            return Node::input(label, Unit::Factor, value, places);
        }
        let parts = vec![
            Node::input(
                Self::of_area(budget_key, area),
                Unit::Dkk,
                budget,
                self.area_key(area, key),
            ),
            Node::input(Self::of_area("uncalibrated", area), Unit::Dkk, by_rates, places),
        ];
        Node::new(label, Unit::Factor, value, Combine::Quotient, parts)
    }

    /// `Π(1 + share · growth)` since the base year; `None` where nothing grows.
    pub(super) fn index(
        &self,
        key: &'static str,
        factor: Factor,
        area: usize,
        t: usize,
        share: f64,
        value: f64,
    ) -> Option<Node> {
        let stretches = self.stretches(factor, area, t);
        if value == 1.0 && stretches.iter().all(|own| own.value == 0.0) {
            return None;
        }
        let parts = stretches
            .into_iter()
            .map(|own| {
                let mut grown = 1.0;
                for _ in own.from..=own.to {
                    grown *= own.value * share + 1.0;
                }
                let label = Label::plain("growth")
                    .with("rate", LabelArg::Share(own.value * share))
                    .with("from", LabelArg::Year(self.year(own.from)))
                    .with("to", LabelArg::Year(self.year(own.to)));
                let mut places = self.factor_places(factor, area);
                if factor == Factor::RealWageGrowth {
                    places.extend(self.area_key(area, "wage_share"));
                }
                Node::input(label, Unit::Factor, grown, places)
            })
            .collect();
        let label = Self::of_area(key, area).with("year", LabelArg::Year(self.year(t)));
        Some(Node::new(label, Unit::Factor, value, Combine::Product, parts))
    }

    /// FTE that an area's services take.
    pub(super) fn need_fte(&self, area: usize, t: usize) -> Node {
        let parts: Vec<Node> = self
            .places(area, true)
            .into_iter()
            .filter(|place| self.tables().services.fte_per_unit[*place] > 0.0)
            .map(|place| self.fte(place, t))
            .collect();
        let value = self.needs().need_fte[self.slot(t, area)].0[0];
        let label = Self::label("need-fte", Some(area));
        if parts.is_empty() {
            let mut places = Vec::new();
            for place in self.places(area, true) {
                places.extend(self.service_row(place));
            }
            places.extend(self.area_key(area, "id"));
            return Node::input(label, Unit::Fte, value, places);
        }
        Node::new(label, Unit::Fte, value, Combine::Sum, parts)
    }

    /// FTE that a service takes.
    pub(super) fn fte(&self, place: usize, t: usize) -> Node {
        let (service, id) = self.service(place);
        let area = service.area.index();
        let mut factors = vec![
            self.fte_calibration(area),
            Node::input(
                Label::plain("fte-per-unit").with("unit", LabelArg::Unit(id)),
                Unit::FtePerUnit,
                service.fte_per_unit,
                self.service_row(place),
            ),
            self.units(place, t, true),
        ];
        let complexity = self.outcome().complexity_index[self.slot(t, area)].0[0];
        factors.extend(self.index(
            "complexity",
            Factor::ComplexityGrowth,
            area,
            t,
            1.0,
            complexity,
        ));
        factors.extend(self.fte_lever(area, t));
        let value = self.needs().fte[self.outcome().service_slot(t, place)].0[0];
        let label = Label::plain("service").with("service", LabelArg::Service(id));
        Node::new(label, Unit::Fte, value, Combine::Product, factors)
    }

    fn fte_calibration(&self, area: usize) -> Node {
        let value = self.outcome().fte_calibration[area].0[0];
        let label = Self::of_area("fte-calibration", area);
        let places = self.uncalibrated_places(area, true);
        let services = &self.tables().services;
        let by_rates: f64 = (0..services.len())
            .filter(|place| services.area[*place] == area)
            .map(|place| self.outcome().volume[place].0[0] * services.fte_per_unit[place])
            .sum();
        let Some(workforce) = self.tables().workforce_fte.as_ref().filter(|_| by_rates > 0.0)
        else {
            return Node::input(label, Unit::Factor, value, places);
        };
        let parts = vec![
            self.workforce(area, workforce[area]),
            Node::input(Self::of_area("uncalibrated-fte", area), Unit::Fte, by_rates, places),
        ];
        Node::new(label, Unit::Factor, value, Combine::Quotient, parts)
    }

    /// FTE in the base year.
    pub(super) fn workforce(&self, area: usize, fte: f64) -> Node {
        let label = Self::of_area("workforce", area).with("year", LabelArg::Year(self.year(0)));
        let mut places = self.workforce_rows(area);
        if places.is_empty() {
            places = self.origins.table("workforce");
        }
        Node::input(label, Unit::Fte, fte, places)
    }
}
