//! The study as a whole: model, scenarios, plans and sources; nothing in it changes between runs.
//!
//! Start at [`Study`].

use super::accounts::AccountsRow;
use super::beside::CountedPersons;
use super::design::Design;
use super::factor::{Factor, FactorPart, Neutral};
use super::forecast::Forecast;
use super::names::Names;
use super::outlook::Outlook;
use super::people::{Ages, BySexAge, Migration, Refugees, Yearly};
use super::plan::{DrawnPromise, Initiative, Plan, Policy};
use super::scenario::Scenario;
use super::service::Service;
use super::theme::Theme;
use crate::ids::{AreaId, InitiativeId, PlanId, PromiseId, ScenarioId, ServiceId, SourceId};
use crate::text::Lang;
use crate::units::Year;
use std::sync::Arc;

/// How well a figure is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The number is in the named publication.
    Published,
    /// Arithmetic on published numbers.
    Derived,
    /// Chosen by the study's makers; the note says why.
    Assumption,
}

/// A row of `sources.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The id that other files name.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// What it is called.
    pub title: String,
    /// When, as written (a year, or a range of years).
    pub year: String,
    /// How well it is founded.
    pub basis: Basis,
    /// What was done with it, or why it was assumed.
    pub note: String,
}

/// A policy area with its budget.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The id in the files.
    pub id: String,
    /// What people call it.
    pub names: Names,
    /// Base-year budget for services, kroner.
    pub service_budget_dkk: f64,
    /// Base-year budget for transfers, kroner.
    pub transfer_budget_dkk: f64,
    /// Share of the service cost that is wages, 0 to 1.
    pub wage_share: f64,
    /// Share of the service budget that is the overhead pool, 0 to 1.
    pub overhead_share: f64,
    /// Kroner per FTE and year.
    pub wage_per_fte_dkk: Option<f64>,
    /// Share of the paid hours lost to sickness, 0 to 1; only differences from it count.
    pub absence_share: Option<f64>,
    /// Why calibration may leave 0.5 to 2, if it does.
    pub calibration_why: Option<Names>,
    /// Why the staff may not fit the wage budget, if it does not.
    pub staffing_why: Option<Names>,
    /// Where the budget is from, that for transfers aside if it has sources of its own.
    pub sources: Vec<SourceId>,
    /// Where the budget for transfers is from.
    pub transfer_sources: Vec<SourceId>,
}

/// Staff in the base year.
#[derive(Clone, Debug, PartialEq)]
pub struct Workforce {
    /// FTE by area and age; shape `[area][age 0..=last]`.
    pub fte: Vec<Vec<f64>>,
    /// Share of each age that retires a year, from `workforce_rates.csv`; empty if not given.
    pub retirement_rate: Vec<f64>,
    /// Share of each age that leaves for other reasons a year; empty if not given.
    pub turnover_rate: Vec<f64>,
}

impl Workforce {
    /// FTE of an area, all ages, youngest first.
    pub fn total_fte(&self, area: usize) -> f64 {
        self.fte[area].iter().sum()
    }
}

/// Growth of wages and prices a year, for amounts in running prices.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Indices {
    /// 0.02 = 2 % a year.
    pub wage_growth: f64,
    /// 0.02 = 2 % a year.
    pub price_growth: f64,
}

/// What somebody else says of how many persons there may be: held beside the study's own runs, and moves none.
#[derive(Clone, Debug, PartialEq)]
pub struct PopulationInterval {
    /// Its place in [`AGE_GROUPS`](super::AGE_GROUPS).
    pub age_group: usize,
    /// On 1 January of this year.
    pub year: Year,
    /// How likely the number lies within, 0.01 to 0.99.
    pub share: f64,
    /// Persons.
    pub low: f64,
    /// Persons; above `low`.
    pub high: f64,
    /// What it is called; `None`: after its publisher.
    pub names: Option<Names>,
    /// In the order of the cell.
    pub sources: Vec<SourceId>,
}

/// A base-year calibration factor: what a study's unit costs must be multiplied with to meet the budget.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration {
    /// On service costs; 1 if the area has none.
    pub service: f64,
    /// On transfers; 1 if the area has none.
    pub transfer: f64,
    /// On FTE per unit; 1 without `workforce.csv`.
    pub fte: f64,
}

/// What the study's own rates give in the base year, before any scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct BaseYear {
    /// `[area]`.
    pub calibrations: Vec<Calibration>,
    /// Units; `[service]`, in the study's order.
    pub volume: Vec<f64>,
}

/// What is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What the study is called.
    pub names: Names,
    /// The year of budget, population and prices.
    pub base_year: Year,
    /// The last year.
    pub horizon: Year,
    /// The language of the study's papers.
    pub language: Lang,
    /// The year that titles and summaries name first.
    pub decision_year: Year,
    /// How many years a refugee counts in the `refugees` driver.
    pub integration_years: usize,
    /// First and last age of working life.
    pub working_age: (usize, usize),
    /// FTE per employee.
    pub fte_per_employee: f64,
    /// New hires a year over all areas, of the working-age population.
    pub recruit_share: Option<f64>,
    /// A gap above this share of need counts.
    pub tolerance: f64,
    /// Boys per girl at birth.
    pub sex_ratio_at_birth: f64,
    /// Single ages of every table.
    pub ages: Ages,
    /// 1 to 16 of them.
    pub areas: Vec<Area>,
    /// At least one.
    pub services: Vec<Service>,
    /// Persons on 1 January of the base year.
    pub population: BySexAge,
    /// Central death rates m, per person and year.
    pub mortality: Yearly<BySexAge>,
    /// Births per woman and year; shape `[age]`.
    pub fertility: Yearly<Vec<f64>>,
    /// `None`: nobody moves.
    pub migration: Option<Migration>,
    /// `None`: none come.
    pub refugees: Option<Refugees>,
    /// Unemployment rate by age, 0 to 1; shape `[age]`.
    pub unemployment: Option<Yearly<Vec<f64>>>,
    /// `None`: FTE are not calibrated.
    pub workforce: Option<Workforce>,
    /// `None`: only base-year prices.
    pub indices: Option<Yearly<Indices>>,
    /// What others say of how many there may be; moves no number. May be empty.
    pub population_intervals: Vec<PopulationInterval>,
    /// What was counted since; moves no number. May be empty.
    pub observed: Vec<CountedPersons>,
    /// What others project; moves no number. May be empty.
    pub official: Vec<CountedPersons>,
    /// What was spent; moves no number. May be empty.
    pub accounts: Vec<AccountsRow>,
    /// How death rates, births and moves may go on; `None`: the study names no fit.
    pub outlook: Option<Outlook>,
    /// How many promises of plans are drawn; see [`Study::promises`].
    pub promises: usize,
    /// An official forecast that the base scenario is held to. `None`: nobody is scaled.
    pub forecast: Option<Forecast>,
}

impl Model {
    /// Years from the base year to the horizon, both counted.
    pub fn year_count(&self) -> usize {
        self.horizon.since(self.base_year) + 1
    }

    /// Each area's share of the base-year service budgets, equal shares where there are none; `[area]`.
    pub fn budget_shares(&self) -> Vec<f64> {
        let all: f64 = self.areas.iter().map(|area| area.service_budget_dkk).sum();
        let share = |own: f64| if all > 0.0 { own / all } else { 1.0 / self.areas.len() as f64 };
        self.areas.iter().map(|area| share(area.service_budget_dkk)).collect()
    }

    /// Is it known who works here, how they leave, and how many can be hired?
    pub fn projects_staff(&self) -> bool {
        let leaves = |staff: &Workforce| !staff.retirement_rate.is_empty();
        self.workforce.as_ref().is_some_and(leaves) && self.recruit_share.is_some()
    }

    /// What holds where no scenario says otherwise.
    pub fn neutral(&self) -> Neutral {
        Neutral {
            areas: self.areas.len(),
            services: self.services.len(),
            promises: self.promises,
            recruit_share: self.recruit_share.unwrap_or_default(),
        }
    }

    /// The years, in order.
    pub fn years(&self) -> impl Iterator<Item = Year> + use<> {
        let base = self.base_year;
        (0..self.year_count()).map(move |offset| base.plus(offset))
    }
}

/// A study: what is known, what may happen, what may be chosen, and where it is from.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    /// What is known.
    pub model: Model,
    /// At least one.
    pub scenarios: Vec<Scenario>,
    /// At least one.
    pub plans: Vec<Plan>,
    /// What plans may name; may be empty.
    pub initiatives: Vec<Initiative>,
    /// What the ensemble draws of what plans promise. May be empty.
    pub promises: Vec<DrawnPromise>,
    /// What plans are checked against; may be empty.
    pub policies: Vec<Policy>,
    /// `None`: nothing is drawn.
    pub ensemble: Option<Design>,
    /// May be empty.
    pub sources: Vec<Source>,
    /// What each table cites, by table and then source; tables without sources are left out.
    pub citations: Vec<Citation>,
    /// How its pictures look; no number depends on it.
    pub theme: Arc<Theme>,
}

impl Study {
    /// The scenario that choices are made on: the ensemble's, or else the first.
    pub fn base_scenario(&self) -> ScenarioId {
        self.ensemble.as_ref().map_or(ScenarioId(0), |design| design.scenario)
    }

    /// Does an effect of the plan rest on an assumption without being drawn? Levers have no source, so that theirs does;
    /// that of an initiative does where it has no source, or one of them is an assumption.
    pub fn has_assumed_effect(&self, plan: &Plan) -> bool {
        let is_drawn = |own: Option<PromiseId>| own.is_some_and(|own| self.draws_realisation(own));
        let levers = plan.levers().into_iter().zip(plan.most_saved(self.model.horizon));
        let mut levers = levers
            .map(|((_, own), saved)| saved > 0.0 && own.share > 0.0 && !is_drawn(own.promise));
        let is_assumption =
            |source: &SourceId| self.sources[source.index()].basis == Basis::Assumption;
        let among = plan.choose.iter().flat_map(|choose| &choose.among);
        let mut initiatives = plan.initiatives.iter().chain(among).map(|id| {
            let own = &self.initiatives[id.index()];
            let has_effect = own.effects.iter().any(|effect| effect.effect != 0.0);
            let rests_on_one = own.sources.is_empty() || own.sources.iter().any(is_assumption);
            has_effect
                && rests_on_one
                && own.realisation.share > 0.0
                && !is_drawn(plan.promise_of(*id))
        });
        // What staff levers do for hands is never drawn.
        let mut staff = plan.staff.iter().filter(|_| self.model.projects_staff()).map(|own| {
            own.turnover_reduction > 0.0
                || own.absence_reduction > 0.0
                || own.pay_premium * own.turnover_elasticity > 0.0
        });
        levers.any(|is| is) || initiatives.any(|is| is) || staff.any(|is| is)
    }

    /// Does the ensemble draw what share of this promise comes true?
    pub fn draws_realisation(&self, promise: PromiseId) -> bool {
        let factors = self.ensemble.iter().flat_map(|design| &design.factors);
        let reaches = |part: FactorPart| part.has(promise.index());
        factors
            .into_iter()
            .any(|own| own.factor == Factor::Realisation && own.part.is_some_and(reaches))
    }

    /// The name of an area; of none that the study has, nothing.
    pub fn area_name(&self, area: AreaId, lang: Lang) -> &str {
        self.model.areas.get(area.index()).map_or("", |own| own.names.of(lang))
    }

    /// The name of a service.
    pub fn service_name(&self, service: ServiceId, lang: Lang) -> &str {
        self.model.services.get(service.index()).map_or("", |own| own.names.of(lang))
    }

    /// The name of a plan, with the mark of an effect that is assumed and not drawn.
    pub fn plan_name(&self, plan: PlanId, lang: Lang) -> &str {
        self.plans.get(plan.index()).map_or("", |own| own.shown_names.of(lang))
    }

    /// The name of a scenario.
    pub fn scenario_name(&self, scenario: ScenarioId, lang: Lang) -> &str {
        self.scenarios.get(scenario.index()).map_or("", |own| own.names.of(lang))
    }

    /// The name of an initiative.
    pub fn initiative_name(&self, initiative: InitiativeId, lang: Lang) -> &str {
        self.initiatives.get(initiative.index()).map_or("", |own| own.names.of(lang))
    }
}

/// One source as one table cites it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The key of the table under `[data]`, as in `population`.
    pub table: String,
    /// The source.
    pub source: SourceId,
    /// How many of the table's rows cite it.
    pub rows: usize,
}
