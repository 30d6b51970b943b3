//! What a plan does to need: factors of levers and effects of initiatives, one leaf for each.
//!
//! Says which keys of the plan a factor comes from; the numbers are those of `levers`. Start at
//! [`Traced::volume_lever`].

use super::node::{Combine, Label, LabelArg, Node};
use super::traced::Traced;
use crate::figures::Unit;
use crate::ids::InitiativeId;
use crate::input::Origin;
use crate::levers::{LeverRow, LeverTable, RunYear, ramp};
use crate::model::{DemandKind, Plan, Realisation};

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

    fn run_year(&self, t: usize) -> RunYear<'_, 1> {
        RunYear { factors: Some(&self.run.lanes), t }
    }

    fn factor_node(label: Label, value: f64, places: Vec<Origin>) -> Node {
        Node::input(label, Unit::Factor, value, places)
    }

    /// What is left of a service's volume; `None` where nothing is done to it.
    pub(super) fn volume_lever(&self, place: usize, t: usize) -> Option<Node> {
        let (plan, initiatives) = (self.plan(), &self.study().initiatives);
        let mut parts = Vec::new();
        for (row, left) in self.run.promised.service_parts(place, self.run_year(t)) {
            if left == 1.0 {
                continue;
            }
            let (label, places) = match row {
                LeverRow::Demand(index) => {
                    let own = plan.demand[index].kind;
                    let kind = DemandKind::ALL.iter().find(|(_, kind)| *kind == own);
                    let label = Label::plain("lever-demand")
                        .with("kind", LabelArg::Word(kind.map_or("", |own| own.0)));
                    (label, self.plan_key(&format!("demand[{index}]")))
                }
                LeverRow::Effect(id, effect) if id.index() < initiatives.len() => {
                    let label = Label::plain("lever-initiative")
                        .with("initiative", LabelArg::Initiative(id));
                    let mut places = self.initiative_key(id, &format!("effects[{effect}]"));
                    if initiatives[id.index()].realisation != Realisation::WHOLE {
                        places.extend(self.initiative_key(id, "realisation"));
                    }
                    (label, places)
                }
                _ => continue,
            };
            parts.push(Self::factor_node(label, left, places));
        }
        let group = self.run.ground.plans.group(self.run.plan);
        let slot = self.outcome().service_slot(t, place);
        let value = self.run.runner.volume_factor(group, slot, 0);
        (!parts.is_empty() || value != 1.0).then(|| {
            Node::new(Label::plain("levers"), Unit::Factor, value, Combine::Product, parts)
        })
    }

    /// What is left of the cost of an area's services; `None` where nothing is done to it.
    pub(super) fn cost_lever(&self, area: usize, t: usize) -> Option<Node> {
        let [cost, _] = self.area_factors(area, t);
        self.area_lever(area, t, cost, true)
    }

    /// What is left of the FTE of an area's services; `None` where nothing is done to it.
    pub(super) fn fte_lever(&self, area: usize, t: usize) -> Option<Node> {
        let [_, fte] = self.area_factors(area, t);
        self.area_lever(area, t, fte, false)
    }

    /// What is left of cost and FTE of an area in this run.
    fn area_factors(&self, area: usize, t: usize) -> [f64; 2] {
        let group = self.run.ground.plans.group(self.run.plan);
        self.run.runner.area_factors(group, self.slot(t, area), 0)
    }

    fn area_lever(&self, area: usize, t: usize, value: f64, is_cost: bool) -> Option<Node> {
        let (plan, year, own) = (self.plan(), self.year(t), self.area(area));
        let mut parts: Vec<(&'static str, f64, String)> = Vec::new();
        for (row, left) in self.run.promised.area_parts(area, self.run_year(t)) {
            let (key, path) = match row {
                LeverRow::Lean(index) => ("lever-lean", format!("lean[{index}]")),
                LeverRow::Restructuring(index) => {
                    ("lever-restructuring", format!("restructuring[{index}]"))
                }
                _ => ("lever-overhead", "overhead".to_owned()),
            };
            parts.push((key, left, path));
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
