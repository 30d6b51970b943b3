//! Scenario factors: what nobody here controls, each a path over years, some of them per area or per service.
//!
//! The list of factors has their defaults and allowed ranges; the reader, the list of differences and the manifest are made
//! from it. Start at [`Factor`].

use crate::ids::{AreaId, PromiseId, PromiseRange, ServiceId};
use crate::units::Year;

/// The largest share that may come true: five times what was promised, as a careful promise may be outdone.
pub const MOST_REALISED: f64 = 5.0;
/// The longest delay, years.
pub const MOST_DELAY_YEARS: usize = 10;

/// A number over years: each value holds until the next, and the default before the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    default: f64,
    steps: Vec<(Year, f64)>,
}

impl Path {
    /// The same number in every year.
    pub fn constant(value: f64) -> Self {
        Self { default: value, steps: Vec::new() }
    }

    /// `steps` in any order; before the first of them `default` holds.
    pub fn stepped(default: f64, mut steps: Vec<(Year, f64)>) -> Self {
        steps.sort_by_key(|(year, _)| *year);
        Self { default, steps }
    }

    /// The value in `year`.
    pub fn at(&self, year: Year) -> f64 {
        let begun = self.steps.partition_point(|(from, _)| *from <= year);
        if begun == 0 { self.default } else { self.steps[begun - 1].1 }
    }

    /// The steps by year; empty for a constant.
    pub fn steps(&self) -> &[(Year, f64)] {
        &self.steps
    }

    /// The value before the first step.
    pub fn default_value(&self) -> f64 {
        self.default
    }
}

/// Does a factor have one path, or one per area or per service?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorSpan {
    /// One path for the whole study.
    Study,
    /// One path for each area.
    Area,
    /// One path for each service.
    Service,
    /// One number for each promise of a plan.
    Promise,
}

impl FactorSpan {
    /// How many paths a factor has in a study of so many areas, services and promises.
    pub const fn count(self, areas: usize, services: usize, promises: usize) -> usize {
        match self {
            Self::Study => 1,
            Self::Area => areas,
            Self::Service => services,
            Self::Promise => promises,
        }
    }
}

/// The one area or service that a factor's number is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactorPart {
    /// Of a factor that has a path for each area.
    Area(AreaId),
    /// Of a factor that has a path for each service.
    Service(ServiceId),
    /// Of what plans promise: one lever or initiative, or all levers of a kind in a plan.
    Promises(PromiseRange),
}

impl FactorPart {
    /// The area or service at this place of the study's list; `None` for factors of the whole study.
    pub fn of(span: FactorSpan, index: usize) -> Option<Self> {
        match span {
            FactorSpan::Study => None,
            FactorSpan::Area => Some(Self::Area(AreaId::from(index))),
            FactorSpan::Service => Some(Self::Service(ServiceId::from(index))),
            FactorSpan::Promise => {
                Some(Self::Promises(PromiseRange { first: PromiseId::from(index), count: 1 }))
            }
        }
    }

    /// Its places in the study's list: one, but of levers of a kind.
    pub fn places(self) -> std::ops::Range<usize> {
        match self {
            Self::Area(area) => area.index()..area.index() + 1,
            Self::Service(service) => service.index()..service.index() + 1,
            Self::Promises(range) => range.places(),
        }
    }

    /// Is this place of the study's list one of its own?
    pub fn has(self, place: usize) -> bool {
        self.places().contains(&place)
    }

    /// Do two parts of the same factor have a place in common?
    pub fn meets(self, other: Self) -> bool {
        let (own, other) = (self.places(), other.places());
        own.start < other.end && other.start < own.end
    }

    /// The area, if it is one.
    pub fn area(self) -> Option<AreaId> {
        match self {
            Self::Area(area) => Some(area),
            Self::Service(_) | Self::Promises(_) => None,
        }
    }
}

/// What a scenario may change. The order is that of the columns of the flat tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    /// g: real growth of the granted budget a year, from the year after the base year.
    FrameGrowth,
    /// ρ: share of the demographic change in service need that the frame follows.
    DemographicCompensation,
    /// θ: share of the change in transfers that the state carries.
    TransferCompensation,
    /// Kroner a year on top of the frame.
    EarmarkDkk,
    /// h: share of the life gained that is lived healthy.
    HealthyAgeing,
    /// h as the demographic regulation counts it; follows `healthy_ageing` unless given.
    CompensationHealthyAgeing,
    /// k: growth of cost and hours per unit a year.
    ComplexityGrowth,
    /// Further change of all death rates a year.
    MortalityChange,
    /// On the fertility rates.
    FertilityFactor,
    /// On in-migration, or on net migration where only that is given.
    MigrationFactor,
    /// On refugee arrivals.
    RefugeesFactor,
    /// Added to the unemployment rates.
    UnemploymentShift,
    /// Growth of wages beyond the frame's price index, a year.
    RealWageGrowth,
    /// New hires a year over all areas, as a share of the working-age population.
    RecruitShare,
    /// On the use rates of a service.
    UseFactor,
    /// r: share of a promised effect that comes true. A plan's, not a scenario's.
    Realisation,
    /// Years by which a promised effect comes later. A plan's, not a scenario's.
    RealisationDelayYears,
}

/// What a study says where no scenario does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neutral {
    /// How many areas there are.
    pub areas: usize,
    /// How many services there are.
    pub services: usize,
    /// How many promises plans make.
    pub promises: usize,
    /// The model's own share of the working-age population that is hired a year.
    pub recruit_share: f64,
}

impl Neutral {
    /// Nothing changes, the state carries all transfers, and hiring goes on as the model says.
    pub fn value(&self, factor: Factor) -> f64 {
        factor.default_value().unwrap_or(self.recruit_share)
    }
}

impl Factor {
    /// What plans say of themselves and an ensemble may draw, in table order after those of scenarios.
    pub const OF_PLANS: [Self; 2] = [Self::Realisation, Self::RealisationDelayYears];

    /// Those of scenarios and of plans, in table order.
    pub fn drawable() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().chain(Self::OF_PLANS)
    }

    /// How many there are in all.
    pub const COUNT: usize = Self::ALL.len() + Self::OF_PLANS.len();

    /// All of a scenario, in table order.
    pub const ALL: [Self; 15] = [
        Self::FrameGrowth,
        Self::DemographicCompensation,
        Self::TransferCompensation,
        Self::EarmarkDkk,
        Self::HealthyAgeing,
        Self::CompensationHealthyAgeing,
        Self::ComplexityGrowth,
        Self::MortalityChange,
        Self::FertilityFactor,
        Self::MigrationFactor,
        Self::RefugeesFactor,
        Self::UnemploymentShift,
        Self::RealWageGrowth,
        Self::RecruitShare,
        Self::UseFactor,
    ];

    /// What holds where no scenario says otherwise; `None`: what the model says.
    pub const fn default_value(self) -> Option<f64> {
        match self {
            Self::TransferCompensation
            | Self::FertilityFactor
            | Self::MigrationFactor
            | Self::RefugeesFactor
            | Self::UseFactor
            | Self::Realisation => Some(1.0),
            Self::RecruitShare => None,
            _ => Some(0.0),
        }
    }

    /// What changes nothing: 1 of what multiplies, 0 of what is added.
    pub fn unchanged(self) -> f64 {
        if self.is_multiplier() { 1.0 } else { 0.0 }
    }

    /// Is its number multiplied with what is there?
    pub const fn is_multiplier(self) -> bool {
        matches!(
            self,
            Self::FertilityFactor | Self::MigrationFactor | Self::RefugeesFactor | Self::UseFactor
        )
    }

    /// The place in table order.
    pub fn index(self) -> usize {
        self as usize
    }

    /// The key in `scenarios.toml`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::FrameGrowth => "frame_growth",
            Self::DemographicCompensation => "demographic_compensation",
            Self::TransferCompensation => "transfer_compensation",
            Self::EarmarkDkk => "earmark_dkk",
            Self::HealthyAgeing => "healthy_ageing",
            Self::CompensationHealthyAgeing => "compensation_healthy_ageing",
            Self::ComplexityGrowth => "complexity_growth",
            Self::MortalityChange => "mortality_change",
            Self::FertilityFactor => "fertility_factor",
            Self::MigrationFactor => "migration_factor",
            Self::RefugeesFactor => "refugees_factor",
            Self::UnemploymentShift => "unemployment_shift",
            Self::RealWageGrowth => "real_wage_growth",
            Self::RecruitShare => "recruit_share",
            Self::UseFactor => "use_factor",
            Self::Realisation => "realisation",
            Self::RealisationDelayYears => "realisation_delay_years",
        }
    }

    /// Smallest and largest value that makes sense, both allowed.
    pub const fn range(self) -> (f64, f64) {
        match self {
            // Beyond these a municipality is not being simulated but a typing error.
            Self::FrameGrowth | Self::ComplexityGrowth | Self::RealWageGrowth => (-0.5, 0.5),
            Self::MortalityChange => (-0.2, 0.2),
            Self::DemographicCompensation | Self::TransferCompensation => (0.0, 2.0),
            Self::HealthyAgeing | Self::CompensationHealthyAgeing | Self::RecruitShare => {
                (0.0, 1.0)
            }
            Self::EarmarkDkk => (-1e12, 1e12),
            Self::FertilityFactor | Self::MigrationFactor | Self::UseFactor => (0.0, 10.0),
            Self::RefugeesFactor => (0.0, 100.0),
            Self::UnemploymentShift => (-1.0, 1.0),
            Self::Realisation => (0.0, MOST_REALISED),
            Self::RealisationDelayYears => (0.0, MOST_DELAY_YEARS as f64),
        }
    }

    /// Does it move people or what they need? The others move only what the frame grants and who can be
    /// hired.
    pub fn moves_need(self) -> bool {
        !matches!(
            self,
            Self::FrameGrowth
                | Self::DemographicCompensation
                | Self::TransferCompensation
                | Self::EarmarkDkk
                | Self::RecruitShare
        )
    }

    /// One path, or one per area or per service?
    pub const fn span(self) -> FactorSpan {
        match self {
            Self::FrameGrowth
            | Self::DemographicCompensation
            | Self::TransferCompensation
            | Self::EarmarkDkk
            | Self::ComplexityGrowth
            | Self::RealWageGrowth => FactorSpan::Area,
            Self::UseFactor => FactorSpan::Service,
            Self::Realisation | Self::RealisationDelayYears => FactorSpan::Promise,
            _ => FactorSpan::Study,
        }
    }

    /// Does it count from the base year? Factors on flows do; those on need count from the year after,
    /// as calibration would swallow them earlier, and growth has nothing to grow from before it.
    pub fn counts_in_base_year(self) -> bool {
        matches!(self, Self::FertilityFactor | Self::MigrationFactor | Self::RefugeesFactor)
    }

    /// The factor of scenarios that has this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|factor| factor.key() == key)
    }

    /// The factor, of scenarios or of plans, that has this key.
    pub fn drawable_from_key(key: &str) -> Option<Self> {
        Self::drawable().find(|factor| factor.key() == key)
    }

    /// Does a plan say it, and no scenario?
    pub fn is_of_plans(self) -> bool {
        Self::OF_PLANS.contains(&self)
    }
}

/// All factors of one scenario, resolved along `based_on`.
#[derive(Clone, Debug, PartialEq)]
pub struct Factors {
    /// Shape `[factor][1, areas or services]`.
    paths: Vec<Vec<Path>>,
    /// The first year in which the demographic regulation counts with a healthy ageing of its own.
    compensation_own_from: Option<Year>,
}

impl Factors {
    /// Every factor as the model has it.
    pub fn neutral(neutral: Neutral) -> Self {
        let paths = Factor::drawable()
            .map(|factor| {
                let Neutral { areas, services, promises, .. } = neutral;
                // One at least, so that there is something to look up where no plan promises anything.
                let count = factor.span().count(areas, services, promises).max(1);
                vec![Path::constant(neutral.value(factor)); count]
            })
            .collect();
        Self { paths, compensation_own_from: None }
    }

    /// Replaces a factor whole: `of_part` gives the path of each area or service by its place in the study (asked
    /// once, for 0, if the factor has one path for the whole study).
    pub fn set(&mut self, factor: Factor, of_part: impl Fn(usize) -> Path) {
        if factor == Factor::CompensationHealthyAgeing {
            let own = of_part(0);
            let first = own.steps().first().map_or(Year(i32::MIN), |(year, _)| *year);
            self.compensation_own_from = Some(first);
        }
        for (part, path) in self.paths[factor.index()].iter_mut().enumerate() {
            *path = of_part(part);
        }
    }

    /// What the plans say of their own promises, in the study's order: shares that come true, and delays.
    pub fn set_promises(&mut self, said: &[(f64, usize)]) {
        if said.is_empty() {
            return;
        }
        self.paths[Factor::Realisation.index()] =
            said.iter().map(|(share, _)| Path::constant(*share)).collect();
        self.paths[Factor::RealisationDelayYears.index()] =
            said.iter().map(|(_, years)| Path::constant(*years as f64)).collect();
    }

    /// The path of `factor` in the area or service at the place `part` of the study; a factor of the whole study
    /// has the same in all.
    pub fn path(&self, factor: Factor, part: usize) -> &Path {
        let factor = match factor {
            Factor::CompensationHealthyAgeing if self.compensation_own_from.is_none() => {
                Factor::HealthyAgeing
            }
            other => other,
        };
        let paths = &self.paths[factor.index()];
        &paths[part.min(paths.len() - 1)]
    }

    /// The value of `factor` in the area or service at the place `part`, in `year`.
    pub fn at(&self, factor: Factor, part: usize, year: Year) -> f64 {
        if factor == Factor::CompensationHealthyAgeing && self.compensation_follows_in(year) {
            // Its default is not a number but the scenario's own healthy ageing.
            return self.path(Factor::HealthyAgeing, part).at(year);
        }
        self.path(factor, part).at(year)
    }

    /// Does the demographic regulation count with the scenario's own healthy ageing in `year`?
    pub fn compensation_follows_in(&self, year: Year) -> bool {
        self.compensation_own_from.is_none_or(|first| year < first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_holds_until_the_next_and_the_default_before_the_first() {
        let path = Path::stepped(0.5, vec![(Year(2020), -0.005), (Year(2017), -0.02)]);
        assert_eq!(
            [2016, 2017, 2019, 2020, 2040].map(|y| path.at(Year(y))),
            [0.5, -0.02, -0.02, -0.005, -0.005]
        );
    }

    #[test]
    fn compensation_counts_with_the_scenarios_healthy_ageing_unless_told_otherwise() {
        let mut factors =
            Factors::neutral(Neutral { areas: 2, services: 1, promises: 0, recruit_share: 0.01 });
        let (area, year) = (0, Year(2020));
        factors.set(Factor::HealthyAgeing, |_| Path::constant(0.5));
        assert_eq!(factors.at(Factor::CompensationHealthyAgeing, area, year), 0.5);
        factors.set(Factor::CompensationHealthyAgeing, |_| Path::constant(0.0));
        assert_eq!(factors.at(Factor::CompensationHealthyAgeing, area, year), 0.0);
        let late = |_| Path::stepped(0.0, vec![(Year(2021), 0.1)]);
        factors.set(Factor::CompensationHealthyAgeing, late);
        assert_eq!(factors.at(Factor::CompensationHealthyAgeing, area, year), 0.5);
        assert_eq!(factors.at(Factor::CompensationHealthyAgeing, area, Year(2021)), 0.1);
    }

    #[test]
    fn table_order_is_the_order_of_the_list() {
        assert_eq!(Factor::drawable().count(), Factor::COUNT);
        for (index, factor) in Factor::drawable().enumerate() {
            assert_eq!(factor.index(), index);
            assert_eq!(Factor::drawable_from_key(factor.key()), Some(factor));
            assert_eq!(Factor::from_key(factor.key()).is_none(), factor.is_of_plans());
        }
    }
}
