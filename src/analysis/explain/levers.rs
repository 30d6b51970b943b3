//! What a plan does to need: factors of levers and effects of initiatives, one leaf for each.
//!
//! Says which keys of the plan a factor comes from; the numbers are those of `levers`. Start at
//! [`Traced::volume_lever`].

use super::node::{Combine, Label, LabelArg, Node};
use super::traced::Traced;
use crate::figures::Unit;
use crate::ids::InitiativeId;
use crate::input::Origin;
use crate::levers::{LeverTable, demand_factor, lean_factor, ramp, strengths};
use crate::model::{DemandKind, Plan, Target};

impl Traced<'_> {
    fn plan(&self) -> &Plan {
        &self.study().plans[self.run.plan]
    }

    pub(super) fn levers(&self) -> &LeverTable {
        let plans = &self.run.ground.plans;
        plans.levers(plans.group(self.run.plan))
    }

    fn initiatives(&self) -> &[InitiativeId] {
        self.run.ground.plans.initiatives(self.run.plan)
    }

    fn factor_node(label: Label, value: f64, places: Vec<Origin>) -> Node {
        Node::input(label, Unit::Factor, value, places)
    }

    /// What is left of a service's volume; `None` where nothing is done to it.
    pub(super) fn volume_lever(&self, place: usize, t: usize) -> Option<Node> {
        let (service, id) = self.service(place);
        let year = self.year(t);
        let mut parts = Vec::new();
        for (index, demand) in self.plan().demand.iter().enumerate() {
            let left = demand_factor(demand, year);
            if demand.service == id && left != 1.0 {
                let kind = DemandKind::ALL.iter().find(|(_, own)| *own == demand.kind);
                let label = Label::plain("lever-demand")
                    .with("kind", LabelArg::Word(kind.map_or("", |own| own.0)));
                parts.push(Self::factor_node(
                    label,
                    left,
                    self.plan_key(&format!("demand[{index}]")),
                ));
            }
        }
        let strengths = strengths(&self.study().initiatives, self.initiatives(), year);
        for (index, (own, strengths)) in self.study().initiatives.iter().zip(&strengths).enumerate()
        {
            let initiative = InitiativeId::from(index);
            for (effect_index, (effect, strength)) in own.effects.iter().zip(strengths).enumerate()
            {
                let is_moved = match effect.target {
                    Target::Service(target) => target == id,
                    Target::Driver(driver) => driver == service.driver,
                    Target::Initiative(_) => false,
                };
                let left = (1.0 + effect.effect * strength).max(0.0);
                if is_moved && left != 1.0 {
                    let label = Label::plain("lever-initiative")
                        .with("initiative", LabelArg::Initiative(initiative));
                    let key = format!("effects[{effect_index}]");
                    parts.push(Self::factor_node(
                        label,
                        left,
                        self.initiative_key(initiative, &key),
                    ));
                }
            }
        }
        let value = self.levers().volume_factor[self.outcome().service_slot(t, place)];
        (!parts.is_empty() || value != 1.0).then(|| {
            Node::new(Label::plain("levers"), Unit::Factor, value, Combine::Product, parts)
        })
    }

    /// What is left of the cost of an area's services; `None` where nothing is done to it.
    pub(super) fn cost_lever(&self, area: usize, t: usize) -> Option<Node> {
        self.area_lever(area, t, self.levers().cost_factor[self.slot(t, area)], true)
    }

    /// What is left of the FTE of an area's services; `None` where nothing is done to it.
    pub(super) fn fte_lever(&self, area: usize, t: usize) -> Option<Node> {
        self.area_lever(area, t, self.levers().fte_factor[self.slot(t, area)], false)
    }

    fn area_lever(&self, area: usize, t: usize, value: f64, is_cost: bool) -> Option<Node> {
        let (plan, year, own) = (self.plan(), self.year(t), self.area(area));
        let mut parts: Vec<(&'static str, f64, String)> = Vec::new();
        for (index, lean) in plan.lean.iter().enumerate() {
            if lean.area.index() == area {
                parts.push(("lever-lean", lean_factor(lean, year), format!("lean[{index}]")));
            }
        }
        for (index, change) in plan.restructuring.iter().enumerate() {
            if change.area.index() == area {
                let begins = change.from.plus(change.delay_years);
                let left = 1.0 - change.saving_share * ramp(year, begins, change.ramp_years);
                parts.push(("lever-restructuring", left, format!("restructuring[{index}]")));
            }
        }
        if let Some(overhead) = &plan.overhead {
            let grown = ramp(year, overhead.from, overhead.ramp_years);
            let left = 1.0 - own.overhead_share * (overhead.saving_share[area] * grown);
            parts.push(("lever-overhead", left, "overhead".to_owned()));
        }
        for (index, lever) in plan.staff.iter().enumerate() {
            if lever.area.index() != area {
                continue;
            }
            let grown = ramp(year, lever.from, lever.ramp_years);
            let key = format!("staff[{index}]");
            let absent = own.absence_share.unwrap_or_default();
            let paid = (1.0 - absent) / (1.0 - absent * (1.0 - lever.absence_reduction * grown));
            if is_cost {
                let dearer = 1.0 + own.wage_share * (lever.pay_premium * grown);
                parts.push(("lever-pay", dearer, key.clone()));
                parts.push(("lever-absence", 1.0 - own.wage_share * (1.0 - paid), key));
            } else {
                parts.push(("lever-absence", paid, key));
            }
        }
        let parts: Vec<Node> = parts
            .into_iter()
            .filter(|(_, left, _)| *left != 1.0)
            .map(|(key, left, path)| {
                Self::factor_node(Label::plain(key), left, self.plan_key(&path))
            })
            .collect();
        (!parts.is_empty() || value != 1.0).then(|| {
            Node::new(Label::plain("levers"), Unit::Factor, value, Combine::Product, parts)
        })
    }

    /// One-off costs and costs of initiatives that an area bears; `None` where there are none.
    pub(super) fn committed(&self, area: usize, t: usize) -> Option<Node> {
        let (plan, year) = (self.plan(), self.year(t));
        let value = self.levers().committed_dkk[self.slot(t, area)];
        let mut parts = Vec::new();
        for (index, change) in plan.restructuring.iter().enumerate() {
            let is_on = change.from <= year && year < change.from.plus(change.years);
            if change.area.index() == area && is_on && change.cost_dkk != 0.0 {
                let places = self.plan_key(&format!("restructuring[{index}]"));
                let label = Label::plain("cost-restructuring");
                parts.push(Node::input(label, Unit::Dkk, change.cost_dkk, places));
            }
        }
        for id in self.initiatives() {
            let own = &self.study().initiatives[id.index()];
            let is_on = own.from <= year && own.until.is_none_or(|until| year <= until);
            let cost = own.cost_dkk.at(year);
            if own.pays.index() == area && is_on && cost != 0.0 {
                let label =
                    Label::plain("cost-initiative").with("initiative", LabelArg::Initiative(*id));
                let places = self.initiative_key(*id, "cost_dkk");
                parts.push(Node::input(label, Unit::Dkk, cost, places));
            }
        }
        if plan.overhead.as_ref().is_some_and(|overhead| overhead.from == year) {
            // The area's part of one amount, by its overhead pool.
            let others: f64 = parts.iter().map(|part| part.value).sum();
            if value != others {
                let mut places = self.plan_key("overhead");
                places.extend(self.area_key(area, "overhead_share"));
                let label = Label::plain("cost-overhead");
                parts.push(Node::input(label, Unit::Dkk, value - others, places));
            }
        }
        (!parts.is_empty() || value != 0.0).then(|| {
            let label = Self::of_area("committed", area);
            Node::new(label, Unit::Dkk, value, Combine::Sum, parts)
        })
    }
}
