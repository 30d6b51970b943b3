//! A number and what it is put together from.
//!
//! Says how children combine, and the check that they do. Start at [`Node`].

use crate::figures::Unit;
use crate::ids::{AreaId, InitiativeId, PlanId, ServiceId};
use crate::input::Origin;
use crate::units::Year;

/// How a node's value follows from its children's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Combine {
    /// No children: it stands in the files that are named, or rests on them.
    Input,
    /// All added up.
    Sum,
    /// All multiplied.
    Product,
    /// The first less all others.
    Difference,
    /// The first divided by each of the others.
    Quotient,
    /// The first ÷ the second, 1 where the second is 0, and never below 0.
    Coverage,
    /// The smallest.
    Least,
    /// The largest.
    Most,
    /// 1 less the only child, and never below 0.
    Uncovered,
    /// The only child, or 0 if that is negative.
    NotNegative,
    /// The only child in whole kroner, rounded so that areas add up: less than a krone away, or for the sum
    /// of a frame half a krone.
    WholeKroner,
    /// `base + step · ⌈(now − base) / step⌉` of step, base, now.
    StepUp,
}

impl Combine {
    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Sum => "sum",
            Self::Product => "product",
            Self::Difference => "difference",
            Self::Quotient => "quotient",
            Self::Coverage => "coverage",
            Self::Least => "least",
            Self::Most => "most",
            Self::Uncovered => "uncovered",
            Self::NotNegative => "not_negative",
            Self::WholeKroner => "whole_kroner",
            Self::StepUp => "step_up",
        }
    }

    /// What children of these values give; `None` for an input and for nodes without the children they need.
    pub fn of(self, values: &[f64]) -> Option<f64> {
        let (first, others) = values.split_first()?;
        Some(match self {
            Self::Input => return None,
            // In the order of the children, as the run adds up.
            Self::Sum => others.iter().fold(*first, |sum, value| sum + value),
            Self::Product => others.iter().fold(*first, |product, value| product * value),
            Self::Difference => others.iter().fold(*first, |left, value| left - value),
            Self::Quotient => others.iter().fold(*first, |left, value| left / value),
            Self::Coverage => match others.first()? {
                0.0 => 1.0,
                need => (first / need).max(0.0),
            },
            Self::Least => others.iter().fold(*first, |least, value| least.min(*value)),
            Self::Most => others.iter().fold(*first, |most, value| most.max(*value)),
            Self::Uncovered => (1.0 - first).max(0.0),
            Self::NotNegative => first.max(0.0),
            Self::WholeKroner => *first,
            Self::StepUp => {
                let [base, now] = others else { return None };
                // As `need::stepped` has it.
                base + ((now - base) / first - 1e-9).ceil() * first
            }
        })
    }
}

/// What fills a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LabelArg {
    /// The name of an area.
    Area(AreaId),
    /// The name of a service.
    Service(ServiceId),
    /// The unit of a service.
    Unit(ServiceId),
    /// The name of an initiative.
    Initiative(InitiativeId),
    /// The name of a plan.
    Plan(PlanId),
    /// A year.
    Year(Year),
    /// A count.
    Count(usize),
    /// An age; the last is open.
    Age(usize),
    /// A share, such as a growth a year.
    Share(f64),
    /// A word that the message chooses by.
    Word(&'static str),
}

/// What a node is, without words.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Of the message `explain-…`, and the word in files.
    pub key: &'static str,
    /// What fills it.
    pub args: Vec<(&'static str, LabelArg)>,
}

impl Label {
    /// A label that nothing fills.
    pub fn plain(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// Fills a variable.
    #[must_use]
    pub fn with(mut self, name: &'static str, of: LabelArg) -> Self {
        self.args.push((name, of));
        self
    }
}

/// A number, what it is put together from, and where its inputs stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is.
    pub label: Label,
    /// As the run has it.
    pub value: f64,
    /// What it is measured in.
    pub unit: Unit,
    /// How the children give the value.
    pub combine: Combine,
    /// In a fixed order.
    pub children: Vec<Node>,
    /// Where an input stands; of a node with children always empty.
    pub origins: Vec<Origin>,
}

impl Node {
    /// A number that the run has, with what gives it.
    pub(super) fn new(
        label: Label,
        unit: Unit,
        value: f64,
        combine: Combine,
        children: Vec<Self>,
    ) -> Self {
        Self { label, value, unit, combine, children, origins: Vec::new() }
    }

    /// A number that is only its parts.
    pub(super) fn made(label: Label, unit: Unit, combine: Combine, children: Vec<Self>) -> Self {
        let values: Vec<f64> = children.iter().map(|child| child.value).collect();
        // A sum of nothing is nothing, and a product of nothing changes nothing.
        let none = if combine == Combine::Product { 1.0 } else { 0.0 };
        let value = combine.of(&values).unwrap_or(none);
        Self::new(label, unit, value, combine, children)
    }

    /// A number that stands in files, or rests on them.
    pub(super) fn input(label: Label, unit: Unit, value: f64, origins: Vec<Origin>) -> Self {
        Self { label, value, unit, combine: Combine::Input, children: Vec::new(), origins }
    }

    /// How far the children are from giving the value, beyond what rounding in the last bits and, for whole
    /// kroner, to a krone explains; 0 where they give it.
    pub fn misfit(&self) -> f64 {
        let values: Vec<f64> = self.children.iter().map(|child| child.value).collect();
        let Some(given) = self.combine.of(&values) else {
            return if self.combine == Combine::Input { 0.0 } else { f64::INFINITY };
        };
        let largest = values.iter().fold(self.value.abs(), |most, value| most.max(value.abs()));
        let scale = match self.combine {
            Combine::Product | Combine::Quotient | Combine::Coverage => self.value.abs(),
            _ => largest,
        };
        let rounded = if self.combine == Combine::WholeKroner { 1.0 } else { 0.0 };
        let allowed = rounded + 1e-9 * scale + 1e-9;
        ((given - self.value).abs() - allowed).max(0.0)
    }

    /// The node and everything under it, each before its children.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Self, usize)) {
        self.walk_from(0, visit);
    }

    fn walk_from<'a>(&'a self, depth: usize, visit: &mut impl FnMut(&'a Self, usize)) {
        visit(self, depth);
        for child in &self.children {
            child.walk_from(depth + 1, visit);
        }
    }

    /// How many nodes there are down to `depth`, this one at depth 0.
    pub fn count(&self, depth: usize) -> usize {
        let below = depth.checked_sub(1);
        let of_children = |depth| self.children.iter().map(|child| child.count(depth)).sum();
        1 + below.map_or(0, of_children)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_combine_as_the_formulas_say() {
        for (combine, values, by_hand) in [
            (Combine::Sum, &[1.0, 2.0, 3.0][..], 6.0),
            (Combine::Product, &[2.0, 3.0], 6.0),
            (Combine::Difference, &[10.0, 3.0, 2.0], 5.0),
            (Combine::Quotient, &[12.0, 3.0, 2.0], 2.0),
            (Combine::Coverage, &[80.0, 100.0], 0.8),
            (Combine::Coverage, &[80.0, 0.0], 1.0),
            (Combine::Coverage, &[-8.0, 10.0], 0.0),
            (Combine::Least, &[3.0, 2.0], 2.0),
            (Combine::Most, &[3.0, 2.0], 3.0),
            (Combine::NotNegative, &[-3.0], 0.0),
            (Combine::Uncovered, &[0.75], 0.25),
            (Combine::Uncovered, &[1.25], 0.0),
            (Combine::StepUp, &[12.0, 100.0, 101.0], 112.0),
        ] {
            assert_eq!(combine.of(values), Some(by_hand), "{combine:?}");
        }
        assert_eq!(Combine::Input.of(&[1.0]), None);
    }

    #[test]
    fn a_node_that_is_not_what_its_children_give_is_found_out() {
        let leaf = |value| Node::input(Label::plain("a"), Unit::Dkk, value, Vec::new());
        let of = |value, combine| {
            let children = vec![leaf(1e9), leaf(2e9)];
            Node::new(Label::plain("b"), Unit::Dkk, value, combine, children).misfit()
        };
        assert_eq!(of(3e9, Combine::Sum), 0.0);
        assert_eq!(of(3e9 + 0.1, Combine::Sum), 0.0);
        assert!(of(3e9 + 10.0, Combine::Sum) > 5.0);
        let childless = Node::new(Label::plain("c"), Unit::Dkk, 1.0, Combine::Sum, Vec::new());
        assert!(childless.misfit().is_infinite());
    }
}
