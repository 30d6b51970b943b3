use super::*;
use crate::model::Share;
use proptest::prelude::*;

/// What there is to split in one case.
#[derive(Clone, Debug)]
struct Case {
    own: Vec<f64>,
    left: f64,
    need: Vec<f64>,
    budget: Vec<f64>,
}

impl Case {
    fn new(own: &[f64], left: f64, need: &[f64]) -> Self {
        Self { own: own.to_vec(), left, need: need.to_vec(), budget: need.to_vec() }
    }

    fn pot(&self) -> f64 {
        (self.own.iter().sum::<f64>() + self.left + 0.5).floor()
    }

    /// Money and the share of the floors that is kept.
    fn split(&self, rule: &RuleTable) -> (Vec<f64>, f64) {
        let lanes = |values: &[f64]| values.iter().map(|x| Lanes([*x])).collect::<Vec<_>>();
        let all: f64 = self.budget.iter().sum();
        let budget: Vec<f64> = self.budget.iter().map(|part| part / all).collect();
        let (own, need, budget) = (lanes(&self.own), lanes(&self.need), lanes(&budget));
        let pot = Pot {
            service_money_dkk: Lanes([self.pot()]),
            own_part_dkk: &own,
            left_by_transfers_dkk: Lanes([self.left]),
            need_dkk: &need,
            budget_share: &budget,
            given_share: &budget,
        };
        let mut money = vec![Lanes([0.0]); self.own.len()];
        let kept = allocate(rule, 1, pot, &mut money);
        (money.iter().map(|part| part.0[0]).collect(), kept.0[0])
    }

    fn by(&self, share: Share) -> Vec<f64> {
        self.split(&RuleTable::fixed(share, None)).0
    }

    /// The areas in another order.
    fn turned(&self, by: usize) -> Self {
        let turn = |values: &[f64]| {
            let mut values = values.to_vec();
            values.rotate_left(by);
            values
        };
        let (own, need, budget) = (turn(&self.own), turn(&self.need), turn(&self.budget));
        Self { own, left: self.left, need, budget }
    }
}

#[test]
fn each_plain_rule_by_hand() {
    let case = Case { budget: vec![75.0, 25.0], ..Case::new(&[60.0, 40.0], 8.0, &[90.0, 30.0]) };
    assert_eq!(case.by(Share::Demography), [66.0, 42.0]);
    assert_eq!(case.by(Share::Proportional), [81.0, 27.0]);
    let less = Case { left: -4.0, ..case };
    assert_eq!(less.by(Share::EqualCoverage), [72.0, 24.0]);
}

#[test]
fn no_area_gets_less_than_nothing_while_there_is_money() {
    let case = Case { budget: vec![50.0, 50.0], ..Case::new(&[100.0, 5.0], -40.0, &[90.0, 5.0]) };
    assert_eq!(case.by(Share::Demography), [65.0, 0.0]);
}

#[test]
fn shortfall_goes_by_need_over_weight() {
    // 40 short of 200; a weighs 3, b 1: need/w is 100/3 and 100, so a bears 10 and b 30.
    let case = Case::new(&[100.0, 60.0], 0.0, &[100.0, 100.0]);
    assert_eq!(case.by(Share::Weights(vec![3.0, 1.0])), [90.0, 70.0]);
    // 160 short: b has nothing left to give at 100, a bears the other 60.
    let case = Case::new(&[40.0, 0.0], 0.0, &[100.0, 100.0]);
    assert_eq!(case.by(Share::Weights(vec![3.0, 1.0])), [40.0, 0.0]);
    // A weight of 0 bears all it can before any other does.
    let case = Case::new(&[100.0, 60.0], 0.0, &[100.0, 100.0]);
    assert_eq!(case.by(Share::Weights(vec![1.0, 0.0])), [100.0, 60.0]);
    // A surplus goes by need, whatever the weights.
    let case = Case::new(&[200.0, 100.0], 0.0, &[100.0, 100.0]);
    assert_eq!(case.by(Share::Weights(vec![3.0, 1.0])), [150.0, 150.0]);
}

/// Floors by coverage, without kroner.
fn protect(rest: Share, coverage: &[f64], others_at_least: f64) -> RuleTable {
    RuleTable::fixed(rest, Some((coverage, &vec![0.0; coverage.len()], others_at_least)))
}

#[test]
fn an_area_under_its_floor_is_lifted_and_the_others_share_the_rest() {
    let case = Case::new(&[270.0, 0.0, 0.0], 0.0, &[100.0, 100.0, 100.0]);
    // 90 each; the first is lifted to 98, the others share 172.
    let rule = protect(Share::Proportional, &[0.98, 0.0, 0.0], 0.8);
    assert_eq!(case.split(&rule), (vec![98.0, 86.0, 86.0], 1.0));
    // A floor that already holds changes nothing.
    let rule = protect(Share::Proportional, &[0.85, 0.0, 0.0], 0.8);
    assert_eq!(case.split(&rule), (vec![90.0, 90.0, 90.0], 1.0));
    // Lifting the first puts the second under its own floor of 87.
    let rule = protect(Share::Proportional, &[0.98, 0.87, 0.0], 0.8);
    assert_eq!(case.split(&rule), (vec![98.0, 87.0, 85.0], 1.0));
    // In kroner.
    let rule =
        RuleTable::fixed(Share::EqualCoverage, Some((&[0.0, 0.0, 0.0], &[0.0, 96.0, 0.0], 0.5)));
    assert_eq!(case.split(&rule), (vec![87.0, 96.0, 87.0], 1.0));
}

#[test]
fn floors_that_do_not_fit_are_cut_by_one_share_before_anybody_falls_below_the_least() {
    // 98 + 80 + 80 do not fit into 240: the first gets what is left, 80.
    let case = Case::new(&[250.0, 0.0, 0.0], 0.0, &[100.0, 100.0, 100.0]);
    let rule = protect(Share::Proportional, &[0.98, 0.0, 0.0], 0.8);
    let (money, kept) = case.split(&rule);
    assert_eq!(money, [90.0, 80.0, 80.0]);
    assert!((kept - 90.0 / 98.0).abs() < 1e-12);
    // Two floors keep the same share of themselves.
    let rule = protect(Share::Proportional, &[1.0, 0.9, 0.0], 0.8);
    let (money, kept) = case.split(&rule);
    assert_eq!(money, [89.0, 81.0, 80.0]);
    assert!((kept - 170.0 / 190.0).abs() < 1e-12);
    // Where not even the least fits, all fall together.
    let case = Case::new(&[120.0, 0.0, 0.0], 0.0, &[100.0, 100.0, 100.0]);
    assert_eq!(case.split(&rule).0, [40.0, 40.0, 40.0]);
}

#[test]
fn no_floor_holds_in_the_base_year() {
    let rule = protect(Share::Proportional, &[0.98, 0.0], 0.8);
    assert!(rule.floors(0).is_none() && rule.floors(1).is_some());
}

fn cases() -> impl Strategy<Value = Case> {
    (1..=16_usize, -1e6..1e6_f64).prop_flat_map(|(areas, left)| {
        let amounts = || prop::collection::vec(1e6..1e9_f64, areas);
        (amounts(), amounts(), amounts()).prop_map(move |(own, need, budget)| Case {
            own,
            left,
            need,
            budget,
        })
    })
}

fn all_rules(areas: usize, weights: &[f64]) -> Vec<RuleTable> {
    let weights = Share::Weights(weights[..areas].to_vec());
    let mut coverage = vec![0.0; areas];
    coverage[0] = 0.95;
    coverage[areas - 1] = 0.9;
    let plain = [
        Share::Demography,
        Share::Proportional,
        Share::EqualCoverage,
        Share::Given(Vec::new()),
        weights,
    ];
    let floors = plain.clone().map(|rest| protect(rest, &coverage, 0.8));
    plain.map(|share| RuleTable::fixed(share, None)).into_iter().chain(floors).collect()
}

proptest! {
    #[test]
    fn areas_add_up_to_the_pot_under_every_rule(
        case in cases(),
        weights in prop::collection::vec(0.0..5.0_f64, 16),
    ) {
        for rule in all_rules(case.own.len(), &weights) {
            let (money, kept) = case.split(&rule);
            prop_assert_eq!(money.iter().sum::<f64>(), case.pot());
            prop_assert!(money.iter().all(|part| *part >= -1.0), "{:?}", money);
            prop_assert!((0.0..=1.0).contains(&kept));
        }
    }

    #[test]
    fn coverage_is_equal_under_equal_coverage(case in cases()) {
        let money = case.by(Share::EqualCoverage);
        let coverage = case.pot() / case.need.iter().sum::<f64>();
        for (part, need) in money.iter().zip(&case.need) {
            prop_assert!((part - coverage * need).abs() <= 1.001);
        }
    }

    #[test]
    fn more_money_never_costs_an_area_more_than_the_rounding_krone(
        case in cases(),
        more in 0.0..1e7_f64,
        weights in prop::collection::vec(0.1..5.0_f64, 16),
    ) {
        let richer = Case { left: case.left + more, ..case.clone() };
        let weights = Share::Weights(weights[..case.own.len()].to_vec());
        for share in [Share::Demography, Share::Proportional, Share::EqualCoverage, weights] {
            let (before, after) = (case.by(share.clone()), richer.by(share));
            for (before, after) in before.iter().zip(&after) {
                prop_assert!(*after >= before - 1.0);
            }
        }
    }

    #[test]
    fn another_order_of_areas_gives_each_the_same(
        case in cases(),
        by in 0..16_usize,
        weights in prop::collection::vec(0.0..5.0_f64, 16),
        covered in prop::collection::vec(0.5..1.0_f64, 16),
    ) {
        let by = by % case.own.len();
        let turned = case.turned(by);
        let turn = |values: &[f64]| {
            let mut values = values[..case.own.len()].to_vec();
            values.rotate_left(by);
            values
        };
        let plain = |weights: &[f64]| [
            Share::Demography,
            Share::Proportional,
            Share::EqualCoverage,
            Share::Weights(weights.to_vec()),
        ];
        let own = &weights[..case.own.len()];
        for (share, other) in plain(own).into_iter().zip(plain(&turn(&weights))) {
            let floors = (&covered[..case.own.len()], turn(&covered));
            let pairs = [
                (RuleTable::fixed(share.clone(), None), RuleTable::fixed(other.clone(), None)),
                (protect(share, floors.0, 0.4), protect(other, &floors.1, 0.4)),
            ];
            for (rule, turned_rule) in pairs {
                let mut money = case.split(&rule).0;
                money.rotate_left(by);
                for (here, there) in money.iter().zip(&turned.split(&turned_rule).0) {
                    // The order decides who gets the krone of equals.
                    prop_assert!((here - there).abs() <= 1.0, "{} {}", here, there);
                }
            }
        }
    }

    #[test]
    fn floors_hold_where_they_fit(
        case in cases(),
        covered in prop::collection::vec(0.0..1.0_f64, 16),
    ) {
        let covered = &covered[..case.own.len()];
        let (money, kept) = case.split(&protect(Share::Proportional, covered, 0.8));
        let claims = case.need.iter().zip(covered).map(|(need, share)| need * share);
        let fit = claims.clone().sum::<f64>() <= case.pot();
        prop_assert_eq!(fit, kept == 1.0);
        for (part, claim) in money.iter().zip(claims) {
            prop_assert!(!fit || *part >= claim - 1.0);
        }
    }
}
