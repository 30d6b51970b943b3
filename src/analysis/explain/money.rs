//! Who gets what: an area's money by the plan's rule.
//!
//! Says how each rule is opened. Start at [`Traced::money`].

use super::node::{Combine, Label, LabelArg, Node};
use super::traced::Traced;
use crate::allocation::{POT_ROUNDING_DKK, floor_values};
use crate::figures::Unit;
use crate::model::{Protect, Rule, Share};

/// A formula may differ from the run by the rounding of the area and of the pot.
const ROUNDING_DKK: f64 = 1.75;

impl Traced<'_> {
    /// The frame of an area, or of all.
    pub(super) fn frame(&self, area: Option<usize>, t: usize) -> Node {
        let Some(area) = area else { return self.granted(t) };
        let mut parts = vec![self.money_of(area, t)];
        parts.extend(self.paid_of(area, t));
        Node::made(Self::label("frame", Some(area)), Unit::Dkk, Combine::Sum, parts)
    }

    /// Money for services of an area, or of all.
    pub(super) fn money(&self, area: Option<usize>, t: usize) -> Node {
        match area {
            Some(area) => self.money_of(area, t),
            None => self.pot(t),
        }
    }

    /// `S = F − ΣT`: the money that is left for services.
    fn pot(&self, t: usize) -> Node {
        let mut parts = vec![self.granted(t)];
        let paid: Vec<Node> =
            (0..self.tables().areas).filter_map(|area| self.paid_of(area, t)).collect();
        if !paid.is_empty() {
            let label = Self::label("transfers", None);
            parts.push(Node::made(label, Unit::Dkk, Combine::Sum, paid));
        }
        Node::made(Label::plain("pot"), Unit::Dkk, Combine::Difference, parts)
    }

    fn given(&self, area: usize, t: usize) -> f64 {
        self.run.settlement.service_money_dkk[self.slot(t, area)].0[0]
    }

    fn money_of(&self, area: usize, t: usize) -> Node {
        let value = self.given(area, t);
        let opened = self.by_rule(area, t).filter(|own| (own.value - value).abs() < ROUNDING_DKK);
        let label = Self::of_area("money", area).with("plan", LabelArg::Plan(self.cell.plan));
        match opened {
            Some(opened) => Node::new(label, Unit::Dkk, value, Combine::WholeKroner, vec![opened]),
            None => self.share_of_pot(label, area, t, value),
        }
    }

    /// What is shown where no formula of the rule gives the money.
    fn share_of_pot(&self, label: Label, area: usize, t: usize, value: f64) -> Node {
        let pot = self.pot(t);
        if pot.value == 0.0 {
            let places = self.plan_key("allocation");
            return Node::input(label, Unit::Dkk, value, places);
        }
        let share = self.share_leaf("share-by-rule", area, value / pot.value);
        Node::new(label, Unit::Dkk, value, Combine::Product, vec![pot, share])
    }

    fn share_leaf(&self, key: &'static str, area: usize, value: f64) -> Node {
        Node::input(Self::of_area(key, area), Unit::Share, value, self.plan_key("allocation"))
    }

    /// The formula of the plan's rule, floors among it.
    fn by_rule(&self, area: usize, t: usize) -> Option<Node> {
        let every: Vec<usize> = (0..self.tables().areas).collect();
        match &self.study().plans[self.run.plan].rule {
            Rule::Plain(share) => self.by_share(share, area, t, &every, self.pot(t)),
            Rule::Optimal(_) => self.by_found_share(area, t, self.pot(t), &every, "share-found"),
            Rule::Protect(protect) if t == 0 => {
                self.by_share(&protect.rest, area, t, &every, self.pot(t))
            }
            Rule::Protect(protect) => self.by_floors(protect, area, t),
        }
    }

    /// Floors first, the rest by another rule; floors that do not fit are cut.
    fn by_floors(&self, protect: &Protect, area: usize, t: usize) -> Option<Node> {
        let claims: Vec<Node> =
            (0..self.tables().areas).map(|own| self.claim(protect, own, t)).collect();
        let claimed: f64 = claims.iter().map(|claim| claim.value).sum();
        let pot = self.pot(t);
        let own = claims.get(area)?;
        let given = self.given(area, t);
        if claimed > pot.value + POT_ROUNDING_DKK {
            let kept = if own.value == 0.0 { return None } else { given / own.value };
            let share = self.share_leaf("floor-kept", area, kept);
            let label = Self::of_area("floor-cut", area);
            let parts = vec![own.clone(), share];
            return Some(Node::made(label, Unit::Dkk, Combine::Product, parts));
        }
        let is_lifted = |own: usize| (self.given(own, t) - claims[own].value).abs() < ROUNDING_DKK;
        if is_lifted(area) {
            return Some(own.clone());
        }
        let (lifted, rest): (Vec<usize>, Vec<usize>) =
            (0..self.tables().areas).partition(|own| is_lifted(*own));
        if lifted.is_empty() {
            return self.by_share(&protect.rest, area, t, &rest, pot);
        }
        let mut parts = vec![pot];
        parts.extend(lifted.into_iter().map(|own| claims[own].clone()));
        let label = Label::plain("left-by-floors");
        let left = Node::made(label, Unit::Dkk, Combine::Difference, parts);
        self.by_share(&protect.rest, area, t, &rest, left)
    }

    /// What an area may claim: its floor, or what no other area falls below.
    fn claim(&self, protect: &Protect, area: usize, t: usize) -> Node {
        let (coverage, dkk) = floor_values(&protect.floors, &self.study().model);
        let slot = self.slot(t, area);
        let key = "allocation";
        let id = &self.area(area).id;
        if protect.floors[area].is_none() {
            let share = Node::input(
                Label::plain("others-at-least"),
                Unit::Share,
                protect.others_at_least,
                self.plan_key(&format!("{key}.others_at_least")),
            );
            let label = Self::of_area("least-of-others", area);
            let parts = vec![self.service_need(Some(area), t), share];
            return Node::made(label, Unit::Dkk, Combine::Product, parts);
        }
        let places = self.plan_key(&format!("{key}.floors.{id}"));
        let label = Self::of_area("floor", area);
        if dkk[slot] > 0.0 {
            return Node::input(label, Unit::Dkk, dkk[slot], places);
        }
        let share = Node::input(Label::plain("floor-share"), Unit::Share, coverage[slot], places);
        let parts = vec![self.service_need(Some(area), t), share];
        Node::made(label, Unit::Dkk, Combine::Product, parts)
    }

    /// `pot` shared by a rule among some areas.
    fn by_share(
        &self,
        rule: &Share,
        area: usize,
        t: usize,
        among: &[usize],
        pot: Node,
    ) -> Option<Node> {
        let label = Self::of_area("by-rule", area).with("rule", LabelArg::Word(rule.word()));
        let product = |parts| Node::made(label.clone(), Unit::Dkk, Combine::Product, parts);
        match rule {
            Share::Proportional => Some(product(vec![pot, self.budget_share(area, among)])),
            Share::EqualCoverage => Some(product(vec![pot, self.need_share(area, t, among)])),
            Share::Given(_) => self.by_found_share(area, t, pot, among, "share-given"),
            Share::Demography => {
                let own: Vec<Node> = among.iter().map(|own| self.own_part(*own, t)).collect();
                let mut parts = vec![pot];
                parts.extend(own);
                let left = Label::plain("left-by-transfers");
                let left = Node::made(left, Unit::Dkk, Combine::Difference, parts);
                let own = self.own_part(area, t);
                // Where transfers take and leave nothing there is only the rounding of the frame.
                if left.value.abs() < 1.0 {
                    return Some(own);
                }
                let share = Node::made(
                    Self::of_area("part-of-left", area),
                    Unit::Dkk,
                    Combine::Product,
                    vec![left, self.budget_share(area, among)],
                );
                Some(Node::made(label, Unit::Dkk, Combine::Sum, vec![own, share]))
            }
            Share::Weights(weights) => {
                let need = self.sum_of_needs(t, among);
                if pot.value >= need.value {
                    return Some(product(vec![pot, self.need_share(area, t, among)]));
                }
                let short = Node::made(
                    Label::plain("short"),
                    Unit::Dkk,
                    Combine::Difference,
                    vec![need, pot],
                );
                let weighted = |own: usize| {
                    let places = self.plan_key("allocation.weights");
                    let weight = Node::input(
                        Self::of_area("weight", own),
                        Unit::Factor,
                        *weights.get(own)?,
                        places,
                    );
                    let parts = vec![self.service_need(Some(own), t), weight];
                    let label = Self::of_area("need-by-weight", own);
                    Some(Node::made(label, Unit::Dkk, Combine::Quotient, parts))
                };
                let all: Option<Vec<Node>> = among.iter().map(|own| weighted(*own)).collect();
                let all =
                    Node::made(Label::plain("needs-by-weight"), Unit::Dkk, Combine::Sum, all?);
                let share = Node::made(
                    Self::of_area("share-of-shortage", area),
                    Unit::Share,
                    Combine::Quotient,
                    vec![weighted(area)?, all],
                );
                let borne = Node::made(
                    Self::of_area("borne", area),
                    Unit::Dkk,
                    Combine::Product,
                    vec![short, share],
                );
                let parts = vec![self.service_need(Some(area), t), borne];
                let node = Node::made(label, Unit::Dkk, Combine::Difference, parts);
                // Areas of no weight give way first, and none below nothing: told as a share of the pot.
                node.value.is_finite().then_some(node)
            }
        }
    }

    fn sum_of_needs(&self, t: usize, among: &[usize]) -> Node {
        let needs = among.iter().map(|own| self.service_need(Some(*own), t)).collect();
        Node::made(Self::label("service-need", None), Unit::Dkk, Combine::Sum, needs)
    }

    fn need_share(&self, area: usize, t: usize, among: &[usize]) -> Node {
        let parts = vec![self.service_need(Some(area), t), self.sum_of_needs(t, among)];
        Node::made(Self::of_area("share-of-need", area), Unit::Share, Combine::Quotient, parts)
    }

    fn budget_share(&self, area: usize, among: &[usize]) -> Node {
        let budget = |own: usize| {
            Node::input(
                Self::of_area("service-budget", own),
                Unit::Dkk,
                self.tables().service_budget_dkk[own],
                self.area_key(own, "service_budget_dkk"),
            )
        };
        let all: Vec<Node> = among.iter().map(|own| budget(*own)).collect();
        let label = Label::plain("service-budgets");
        let all = Node::made(label, Unit::Dkk, Combine::Sum, all);
        let label = Self::of_area("share-of-budget", area);
        if all.value == 0.0 {
            // Equal shares where there are no budgets.
            let share = self.tables().budget_share[area];
            return Node::input(
                label,
                Unit::Share,
                share,
                self.area_key(area, "service_budget_dkk"),
            );
        }
        let parts = vec![budget(area), all];
        Node::made(label, Unit::Share, Combine::Quotient, parts)
    }

    /// Shares that the plan names or the optimum found.
    fn by_found_share(
        &self,
        area: usize,
        t: usize,
        pot: Node,
        among: &[usize],
        key: &'static str,
    ) -> Option<Node> {
        let shares = self.run.runner.shares(self.run.plan);
        let leaf = |own: usize| {
            let value = shares.get(self.slot(t, own))?.0[0];
            let label = Self::of_area(key, own).with("year", LabelArg::Year(self.year(t)));
            Some(Node::input(label, Unit::Share, value, self.plan_key("allocation")))
        };
        let all: Option<Vec<Node>> = among.iter().map(|own| leaf(*own)).collect();
        let all = Node::made(Label::plain("shares"), Unit::Share, Combine::Sum, all?);
        let parts = vec![leaf(area)?, all];
        let label = Self::of_area("share-of-shares", area);
        let share = Node::made(label, Unit::Share, Combine::Quotient, parts);
        let label = Self::of_area("by-rule", area).with("rule", LabelArg::Word("shares"));
        Some(Node::made(label, Unit::Dkk, Combine::Product, vec![pot, share]))
            .filter(|own| own.value.is_finite())
    }
}
