//! Figures of single services, and who goes without: volume, cost, FTE, users × what is not covered.
//!
//! Start at [`Traced::of_service`] and [`Traced::unserved`].

use super::node::{Combine, Label, LabelArg, Node};
use super::traced::Traced;
use crate::figures::{Figure, Unit};

impl Traced<'_> {
    /// A figure of the service at a place of the tables.
    pub(super) fn of_service(&self, figure: Figure, place: usize, t: usize) -> Option<Node> {
        Some(match figure {
            Figure::Volume => self.volume_after(place, t),
            Figure::Cost => self.cost(place, t, self.needs(), true),
            Figure::ServiceFte => self.fte(place, t),
            Figure::ServiceUnserved => {
                let (service, id) = self.service(place);
                let label = Label::plain("unserved-service").with("service", LabelArg::Service(id));
                let parts = vec![self.users_of(place, t), self.uncovered(service.area.index(), t)];
                Node::made(label, Unit::Persons, Combine::Product, parts)
            }
            _ => return None,
        })
    }

    /// Money for services ÷ need for services, of an area or of all.
    pub(super) fn coverage(&self, area: Option<usize>, t: usize, value: f64) -> Node {
        let parts = vec![self.money(area, t), self.service_need(area, t)];
        Node::new(Self::label("coverage", area), Unit::Share, value, Combine::Coverage, parts)
    }

    /// Users of an area's services × what is not covered.
    pub(super) fn unserved(&self, area: usize, t: usize, value: f64) -> Node {
        let parts = vec![self.users(area, t), self.uncovered(area, t)];
        let label = Self::label("unserved", Some(area));
        Node::new(label, Unit::Persons, value, Combine::Product, parts)
    }

    /// The share of an area's need that money does not cover; 0 where coverage is whole.
    fn uncovered(&self, area: usize, t: usize) -> Node {
        let slot = self.slot(t, area);
        let money = self.run.settlement.service_money_dkk[slot].0[0];
        let need = self.needs().service_need_dkk[slot].0[0];
        let coverage = Combine::Coverage.of(&[money, need]).unwrap_or(1.0);
        let parts = vec![self.coverage(Some(area), t, coverage)];
        Node::made(Self::of_area("uncovered", area), Unit::Share, Combine::Uncovered, parts)
    }

    /// Users of an area's services, a person counted in each.
    fn users(&self, area: usize, t: usize) -> Node {
        let places = self.places(area, true);
        let has_users = |place: &usize| self.service(*place).0.persons_per_unit > 0.0;
        let parts: Vec<Node> =
            places.iter().copied().filter(has_users).map(|place| self.users_of(place, t)).collect();
        let value = self.needs().users[self.slot(t, area)].0[0];
        let label = Self::of_area("users", area);
        if parts.is_empty() {
            let mut rows: Vec<_> =
                places.into_iter().flat_map(|place| self.service_row(place)).collect();
            rows.extend(self.area_key(area, "id"));
            return Node::input(label, Unit::Persons, value, rows);
        }
        Node::new(label, Unit::Persons, value, Combine::Sum, parts)
    }

    /// Users of a service: its volume × persons per unit.
    fn users_of(&self, place: usize, t: usize) -> Node {
        let (service, id) = self.service(place);
        let label = Label::plain("users-of-service").with("service", LabelArg::Service(id));
        let per_unit = Node::input(
            Label::plain("persons-per-unit").with("unit", LabelArg::Unit(id)),
            Unit::Ratio,
            service.persons_per_unit,
            self.service_row(place),
        );
        let parts = vec![self.volume_after(place, t), per_unit];
        Node::made(label, Unit::Persons, Combine::Product, parts)
    }
}
