//! Hands: who can be paid, who stays, who is hired, and what is missing.
//!
//! Says how FTE are opened. Recruits of earlier years are told with what they rest on, and not opened: each is a
//! figure of its own year. Start at [`Traced::gap_fte`].

use super::node::{Combine, Label, LabelArg, Node};
use super::traced::Traced;
use crate::figures::Unit;
use crate::model::Factor;

impl Traced<'_> {
    /// Needed − those who are both paid and there.
    pub(super) fn gap_fte(&self, area: usize, t: usize) -> Node {
        let label = Self::of_area("at-work", area);
        let parts = vec![self.available_fte(area, t), self.funded_fte(area, t)];
        let at_work = Node::made(label, Unit::Fte, Combine::Least, parts);
        let parts = vec![self.need_fte(area, t), at_work];
        Node::made(Self::label("gap-fte", Some(area)), Unit::Fte, Combine::Difference, parts)
    }

    /// `W(0) · (S − committed) ÷ B ÷ Π(1 + w·r) ÷ pay`.
    pub(super) fn funded_fte(&self, area: usize, t: usize) -> Node {
        let slot = self.slot(t, area);
        let value = self.run.settlement.funded_fte[slot].0[0];
        let label = Self::label("funded-fte", Some(area));
        let base = self.tables().workforce_fte.as_ref().map_or(0.0, |fte| fte[area]);
        let workforce = self.workforce(area, base);
        let budget = self.tables().service_budget_dkk[area];
        if budget <= 0.0 {
            // Nothing to compare money with: all of them are paid.
            return Node::new(label, Unit::Fte, value, Combine::Sum, vec![workforce]);
        }
        let mut recurring = self.money(Some(area), t);
        if let Some(committed) = self.committed(area, t) {
            recurring = Node::made(
                Self::of_area("recurring", area),
                Unit::Dkk,
                Combine::Difference,
                vec![recurring, committed],
            );
        }
        let budget = Node::input(
            Self::of_area("service-budget", area),
            Unit::Dkk,
            budget,
            self.area_key(area, "service_budget_dkk"),
        );
        let mut against = vec![recurring, budget];
        let wages = self.outcome().wage_index[slot].0[0];
        let share = self.tables().wage_share[area];
        against.extend(self.index("real-wages", Factor::RealWageGrowth, area, t, share, wages));
        let pay = self.run.ground.plans.staff_levers(self.run.plan).pay_factor[slot];
        if pay != 1.0 {
            let label = Label::plain("lever-pay");
            against.push(Node::input(label, Unit::Factor, pay, self.plan_key("staff")));
        }
        let label_of_money = Self::of_area("money-index", area);
        let money = Node::made(label_of_money, Unit::Factor, Combine::Quotient, against);
        if money.value < 0.0 {
            let label_of_product = Self::of_area("money-index", area);
            let parts = vec![workforce, money];
            let product = Node::made(label_of_product, Unit::Fte, Combine::Product, parts);
            return Node::new(label, Unit::Fte, value, Combine::NotNegative, vec![product]);
        }
        Node::new(label, Unit::Fte, value, Combine::Product, vec![workforce, money])
    }

    /// Stayers and recruits.
    pub(super) fn available_fte(&self, area: usize, t: usize) -> Node {
        let slot = self.slot(t, area);
        let settlement = &self.run.settlement;
        let value = settlement.available_fte[slot].0[0];
        let stayers = self.stayers(area, t);
        let mut parts = vec![stayers];
        if t > 0 {
            parts.push(self.recruits(area, t));
        }
        let label = Self::label("available-fte", Some(area));
        Node::new(label, Unit::Fte, value, Combine::Sum, parts)
    }

    /// Those of the base year and of earlier recruits who are still there.
    fn stayers(&self, area: usize, t: usize) -> Node {
        let mut parts = Vec::new();
        if let Some(staff) = self.run.ground.plans.staff(self.run.plan) {
            let base = self.tables().workforce_fte.as_ref().map_or(0.0, |fte| fte[area]);
            let left = staff.first(t, area);
            let share = Node::input(
                Self::of_area("share-left", area).with("year", LabelArg::Year(self.year(t))),
                Unit::Share,
                if base > 0.0 { left / base } else { 0.0 },
                self.staying_places(area),
            );
            let workforce = self.workforce(area, base);
            if t == 0 {
                parts.push(workforce);
            } else {
                let label = Self::of_area("first-left", area);
                parts.push(Node::new(
                    label,
                    Unit::Fte,
                    left,
                    Combine::Product,
                    vec![workforce, share],
                ));
            }
            let kept = staff.kept(t, area);
            let mut hired = 0.0;
            for year in 1..t {
                hired += self.run.settlement.recruits_fte[self.slot(year, area)].0[0] * kept[year];
            }
            if t > 1 {
                let label = Self::of_area("earlier-recruits", area)
                    .with("from", LabelArg::Year(self.year(1)))
                    .with("to", LabelArg::Year(self.year(t - 1)));
                let mut places = self.staying_places(area);
                places.extend(self.factor_places(Factor::RecruitShare, 0));
                parts.push(Node::input(label, Unit::Fte, hired, places));
            }
        }
        Node::made(Self::of_area("stayers", area), Unit::Fte, Combine::Sum, parts)
    }

    fn staying_places(&self, area: usize) -> Vec<crate::input::Origin> {
        let mut places = self.origins.table("workforce_rates");
        places.extend(self.workforce_rows(area));
        let plan = &self.study().plans[self.run.plan];
        let own = plan.staff.iter().position(|lever| lever.area.index() == area);
        places.extend(own.into_iter().flat_map(|own| self.plan_key(&format!("staff[{own}]"))));
        places
    }

    /// `vacancies · min(1, most ÷ Σ vacancies)`.
    fn recruits(&self, area: usize, t: usize) -> Node {
        let value = self.run.settlement.recruits_fte[self.slot(t, area)].0[0];
        let vacancies = self.vacancies(area, t, true);
        let label = Self::of_area("recruits", area).with("year", LabelArg::Year(self.year(t)));
        let filled = if vacancies.value > 0.0 { value / vacancies.value } else { 1.0 };
        // In the last bits only: all posts are filled.
        let filled = if filled < 1.0 - 1e-9 {
            let most = self.most_recruits(t);
            // Only this area's vacancies are opened: those of others are the same question asked of them.
            let all: Vec<Node> =
                (0..self.tables().areas).map(|own| self.vacancies(own, t, false)).collect();
            let all = Node::made(Label::plain("all-vacancies"), Unit::Fte, Combine::Sum, all);
            let parts = vec![most, all];
            Node::made(Label::plain("filled-share"), Unit::Share, Combine::Quotient, parts)
        } else {
            let places = self.factor_places(Factor::RecruitShare, 0);
            Node::input(Label::plain("filled-share"), Unit::Share, 1.0, places)
        };
        Node::new(label, Unit::Fte, value, Combine::Product, vec![vacancies, filled])
    }

    fn most_recruits(&self, t: usize) -> Node {
        let (from, to) = self.study().model.working_age;
        let places = self.factor_places(Factor::RecruitShare, 0);
        let share = Node::input(
            Label::plain("recruit-share"),
            Unit::Share,
            self.factor(Factor::RecruitShare, 0, t),
            places,
        );
        let mut places = self.population_rows(&(0..2), &self.tables().working_age.clone());
        places.extend(self.model_key("model.working_age"));
        places.extend(self.flow_places(t));
        let label = Label::plain("working-age")
            .with("from", LabelArg::Age(from))
            .with("to", LabelArg::Age(to))
            .with("year", LabelArg::Year(self.year(t)));
        let persons = self.outcome().working_age_persons[t].0[0];
        let persons = Node::input(label, Unit::Persons, persons, places);
        let value = self.run.settlement.most_recruits_fte[t].0[0];
        let label = Label::plain("most-recruits").with("year", LabelArg::Year(self.year(t)));
        Node::new(label, Unit::Fte, value, Combine::Product, vec![persons, share])
    }

    /// `max(0, min(funded, needed) − stayers)`.
    fn vacancies(&self, area: usize, t: usize, is_opened: bool) -> Node {
        let label = Self::of_area("vacancies", area);
        let stayers = self.stayers(area, t);
        let slot = self.slot(t, area);
        let funded = self.run.settlement.funded_fte[slot].0[0];
        let needed = self.needs().need_fte[slot].0[0];
        if !is_opened {
            let vacant = (funded.min(needed) - stayers.value).max(0.0);
            let mut places = self.staying_places(area);
            places.extend(self.area_key(area, "service_budget_dkk"));
            places.extend(self.uncalibrated_places(area, true));
            return Node::input(label, Unit::Fte, vacant, places);
        }
        let wanted = Node::made(
            Self::of_area("wanted", area),
            Unit::Fte,
            Combine::Least,
            vec![self.funded_fte(area, t), self.need_fte(area, t)],
        );
        let open = Node::made(
            Self::of_area("open-posts", area),
            Unit::Fte,
            Combine::Difference,
            vec![wanted, stayers],
        );
        Node::made(label, Unit::Fte, Combine::NotNegative, vec![open])
    }
}
