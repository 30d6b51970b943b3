//! The tidy scalar version: one run at a time, flat arrays, tables prepared once, no lanes.
//!
//! The reference that the core must equal to 1e-12, and the rival that it must be faster than. It is
//! written as a good programmer would write it who had not thought of lanes: buffers are reused, nothing
//! is looked up by name, ages without use are skipped. Volumes are reckoned as the design writes them, age by
//! age, or with the core's own trick of adding persons up by band of ages first: how much of the core's
//! speed is that trick, and how much the lanes, is then plain to see. It shares the study's tables and the prepared life
//! tables with the core, but no relation.

use pejl::model::{Driver, Factor, Rule, Share};
use pejl::run::Prepared;
use pejl::tables::{FactorTable, ServiceGroup, Tables};

/// Buffers and results of one run.
pub(crate) struct Tidy<'a> {
    tables: &'a Tables,
    prepared: &'a Prepared,
    persons: Vec<f64>,
    next: Vec<f64>,
    deaths: Vec<f64>,
    driver: Vec<f64>,
    survival: Vec<f64>,
    gain: Vec<f64>,
    frailty_below: Vec<usize>,
    frailty_part: Vec<f64>,
    base_volume: Vec<f64>,
    compensated_volume: Vec<f64>,
    /// `[year][sex][age]`, kept when asked for.
    pub all_persons: Vec<f64>,
    keep_persons: bool,
    by_band: bool,
    /// `[year][service]`, order of the tables.
    pub volume: Vec<f64>,
    /// `[year][service]`.
    pub cost_dkk: Vec<f64>,
    /// `[year][area]`.
    pub service_need_dkk: Vec<f64>,
    /// `[year][area]`.
    pub transfer_need_dkk: Vec<f64>,
    /// `[year][area]`.
    pub people_need_dkk: Vec<f64>,
    /// `[year][area]`.
    pub need_fte: Vec<f64>,
    /// `[year][area]`, whole kroner.
    pub service_money_dkk: Vec<f64>,
    births: [f64; 2],
}

impl<'a> Tidy<'a> {
    /// Takes the memory.
    pub(crate) fn new(tables: &'a Tables, prepared: &'a Prepared, keep_persons: bool) -> Self {
        let size = 2 * tables.ages.count();
        let services = tables.services.len();
        let by_area = vec![0.0; tables.years * tables.areas];
        Self {
            tables,
            prepared,
            persons: vec![0.0; size],
            next: vec![0.0; size],
            deaths: vec![0.0; size],
            driver: vec![0.0; size],
            survival: vec![0.0; size],
            gain: vec![0.0; size],
            frailty_below: vec![0; size],
            frailty_part: vec![0.0; size],
            base_volume: vec![0.0; services],
            compensated_volume: vec![0.0; services],
            all_persons: Vec::new(),
            keep_persons,
            by_band: false,
            volume: vec![0.0; tables.years * services],
            cost_dkk: vec![0.0; tables.years * services],
            service_need_dkk: by_area.clone(),
            transfer_need_dkk: by_area.clone(),
            people_need_dkk: by_area.clone(),
            need_fte: by_area.clone(),
            service_money_dkk: by_area,
            births: [0.0; 2],
        }
    }

    /// Adds persons up by band of ages before it looks at use rates.
    pub(crate) fn by_band(self) -> Self {
        Self { by_band: true, ..self }
    }

    /// People, need and cost of one run.
    pub(crate) fn project(&mut self, factors: &FactorTable) {
        let tables = self.tables;
        let (count, areas, services) = (tables.ages.count(), tables.areas, tables.services.len());
        self.persons.copy_from_slice(&tables.base_population);
        self.all_persons.clear();
        let mut complexity = vec![1.0; areas];
        let mut wages = vec![1.0; areas];
        let mut calibration = vec![[1.0; 3]; areas];
        let mut mortality = 1.0;
        for year in 0..tables.years {
            let at = |factor: Factor, area: usize| {
                factors.values()[year * tables.layout.width() + tables.layout.slot(factor, area)]
            };
            if self.keep_persons {
                self.all_persons.extend_from_slice(&self.persons);
            }
            mortality *= 1.0 + at(Factor::MortalityChange, 0);
            let birth_survival = self.life_tables(year, mortality);
            self.advance(year, birth_survival, &at);

            for index in 0..tables.services.groups.len() {
                let group = &tables.services.groups[index];
                self.drive(year, group, factors);
                let row = year * services;
                let healthy = at(Factor::HealthyAgeing, 0);
                let counted = at(Factor::CompensationHealthyAgeing, 0);
                for place in group.services.clone() {
                    self.volume[row + place] = tables.services.constant_units[place]
                        * at(Factor::UseFactor, tables.services.order[place]);
                }
                if group.driver == Driver::Constant {
                    continue;
                }
                let mut units = vec![0.0; group.services.len()];
                self.volumes(group, healthy, &mut units);
                for (place, units) in group.services.clone().zip(&units) {
                    self.volume[row + place] =
                        *units * at(Factor::UseFactor, tables.services.order[place]);
                }
                if group.is_compensated {
                    if healthy != counted {
                        self.volumes(group, counted, &mut units);
                    }
                    for (place, units) in group.services.clone().zip(&units) {
                        self.compensated_volume[place] = *units;
                    }
                }
            }
            if year == 0 {
                self.base_volume.copy_from_slice(&self.volume[..services]);
                for (area, factors) in calibration.iter_mut().enumerate() {
                    *factors = self.calibrate(area);
                }
            }

            for area in 0..areas {
                complexity[area] *= 1.0 + at(Factor::ComplexityGrowth, area);
                wages[area] *= 1.0 + tables.wage_share[area] * at(Factor::RealWageGrowth, area);
                let slot = year * areas + area;
                self.service_need_dkk[slot] = 0.0;
                self.transfer_need_dkk[slot] = 0.0;
                self.people_need_dkk[slot] = 0.0;
                self.need_fte[slot] = 0.0;
            }
            for place in 0..services {
                let area = tables.services.area[place];
                let slot = year * areas + area;
                let [on_service, on_transfer, on_fte] = calibration[area];
                let (base, now) = (self.base_volume[place], self.volume[year * services + place]);
                let step = tables.services.capacity_step[place];
                let stepped = if step > 0.0 {
                    base + step * ((now - base) / step - 1e-9).ceil()
                } else {
                    now
                };
                let fixed = tables.services.fixed_share[place];
                let units = fixed * base + (1.0 - fixed) * stepped;
                let unit_cost = tables.services.unit_cost_dkk[place];
                let cost = if tables.services.is_service[place] {
                    let cost = on_service * unit_cost * units * complexity[area] * wages[area];
                    self.service_need_dkk[slot] += cost;
                    self.need_fte[slot] +=
                        on_fte * tables.services.fte_per_unit[place] * units * complexity[area];
                    if tables.services.is_compensated[place] {
                        let counted = self.compensated_volume[place];
                        self.people_need_dkk[slot] +=
                            on_service * unit_cost * (fixed * base + (1.0 - fixed) * counted);
                    }
                    cost
                } else {
                    let cost = on_transfer * unit_cost * units;
                    self.transfer_need_dkk[slot] += cost;
                    cost
                };
                self.cost_dkk[year * services + place] = cost;
            }
            std::mem::swap(&mut self.persons, &mut self.next);
        }
        debug_assert_eq!(count * 2, self.persons.len());
    }

    fn calibrate(&self, area: usize) -> [f64; 3] {
        let tables = self.tables;
        let mut sums = [0.0; 3];
        for place in 0..tables.services.len() {
            if tables.services.area[place] == area {
                let base = self.base_volume[place];
                let kind = usize::from(!tables.services.is_service[place]);
                sums[kind] += base * tables.services.unit_cost_dkk[place];
                sums[2] += base * tables.services.fte_per_unit[place];
            }
        }
        let workforce = tables.workforce_fte.as_ref().map(|fte| fte[area]);
        let targets = [
            Some(tables.service_budget_dkk[area]),
            Some(tables.transfer_budget_dkk[area]),
            workforce,
        ];
        std::array::from_fn(|index| match targets[index] {
            Some(target) if sums[index] > 0.0 => target / sums[index],
            _ => 1.0,
        })
    }

    /// Survivorship and gained life expectancy of the year, and the share of births that survive.
    fn life_tables(&mut self, year: usize, change: f64) -> [f64; 2] {
        let (tables, count) = (self.tables, self.tables.ages.count());
        let of_year = year * 2 * count..(year + 1) * 2 * count;
        if change == 1.0 {
            self.survival.copy_from_slice(&self.prepared.survival[of_year.clone()]);
            self.gain.copy_from_slice(&self.prepared.gain[of_year]);
            return [0, 1].map(|sex| self.prepared.birth_survival[2 * year + sex]);
        }
        [0, 1].map(|sex| {
            let rates: Vec<f64> = tables.mortality[of_year.clone()][sex * count..][..count]
                .iter()
                .map(|rate| rate * change)
                .collect();
            let (survival, expectancy, at_birth) = plain_life_table(sex == 1, &rates);
            for age in 0..count {
                let index = sex * count + age;
                self.survival[index] = survival[age];
                self.gain[index] = expectancy[age] - self.prepared.base_expectancy[index];
            }
            at_birth
        })
    }

    fn advance(&mut self, year: usize, at_birth: [f64; 2], at: &impl Fn(Factor, usize) -> f64) {
        let (tables, count) = (self.tables, self.tables.ages.count());
        let last = count - 1;
        let refugees = tables.refugees.as_ref().map_or(0.0, |flow| {
            flow.arrivals[year + tables.integration_years] * at(Factor::RefugeesFactor, 0)
        });
        let migration_factor = at(Factor::MigrationFactor, 0);
        let migrants = |sex: usize, age: usize, here: f64| {
            let index = sex * count + age;
            let mut net = 0.0;
            if let Some(flow) = &tables.migration {
                let place = year * 2 * count + index;
                net = flow.in_persons[place] * migration_factor - flow.out_rate[place] * here;
            }
            if let Some(flow) = &tables.refugees {
                net += refugees * flow.profile[index];
            }
            net
        };
        for sex in 0..2 {
            let mut arriving = 0.0;
            for age in 0..count {
                let index = sex * count + age;
                let here = self.persons[index];
                let half = 0.5 * migrants(sex, age, here);
                let exposed = here + half.max(-here);
                let survivors = exposed * self.survival[index];
                self.deaths[index] = exposed - survivors;
                if age > 0 {
                    let into = if age == last { arriving + survivors } else { arriving };
                    self.next[index] = into + half.max(-into);
                }
                arriving = survivors;
            }
        }
        let mut births = 0.0;
        for age in tables.fertile.clone() {
            births += tables.fertility[year * count + age] * (self.persons[age] + self.next[age]);
        }
        births *= 0.5 * at(Factor::FertilityFactor, 0);
        for sex in 0..2 {
            let born = births * tables.birth_share[sex];
            let alive = born * at_birth[sex];
            let half = 0.5 * migrants(sex, 0, self.persons[sex * count]);
            self.next[sex * count] = alive + half.max(-alive);
            self.deaths[sex * count] += born - alive;
            self.births[sex] = born;
        }
    }

    /// Fills `driver` with whom a group is for.
    fn drive(&mut self, year: usize, group: &ServiceGroup, factors: &FactorTable) {
        let (tables, count) = (self.tables, self.tables.ages.count());
        let at = |factor: Factor, year: usize| {
            factors.values()[year * tables.layout.width() + tables.layout.slot(factor, 0)]
        };
        match group.driver {
            Driver::Constant => {}
            Driver::Population => self.driver.copy_from_slice(&self.persons),
            Driver::Deaths => self.driver.copy_from_slice(&self.deaths),
            Driver::Births => {
                self.driver.fill(0.0);
                self.driver[0] = self.births[0];
                self.driver[count] = self.births[1];
            }
            Driver::Refugees => {
                self.driver.fill(0.0);
                let Some(flow) = &tables.refugees else { return };
                for ago in 1..=tables.integration_years {
                    let known = flow.arrivals[year + tables.integration_years - ago];
                    let came = if ago <= year {
                        known * at(Factor::RefugeesFactor, year - ago)
                    } else {
                        known
                    };
                    let profile = &flow.aged_profile[(ago - 1) * 2 * count..ago * 2 * count];
                    for (here, share) in self.driver.iter_mut().zip(profile) {
                        *here += came * share;
                    }
                }
            }
            Driver::Unemployed => {
                self.driver.fill(0.0);
                if let Some((rates, ages)) = &tables.unemployment {
                    let shift = at(Factor::UnemploymentShift, year);
                    for age in ages.clone() {
                        let rate = (rates[year * count + age] + shift).clamp(0.0, 1.0);
                        self.driver[age] = self.persons[age] * rate;
                        self.driver[count + age] = self.persons[count + age] * rate;
                    }
                }
            }
        }
    }

    /// Volumes of a group's services: use rates read between two ages.
    fn volumes(&mut self, group: &ServiceGroup, healthy: f64, units: &mut [f64]) {
        let (services, count) = (&self.tables.services, self.tables.ages.count());
        let share = healthy * group.healthy_ageing;
        units.fill(0.0);
        if self.by_band {
            return self.volumes_by_band(group, share, units);
        }
        if share == 0.0 {
            for (place, units) in group.services.clone().zip(units) {
                for sex in 0..2 {
                    let ages = services.ages[place].clone();
                    let rates = &services.use_rates[(2 * place + sex) * count..][ages.clone()];
                    let persons = &self.driver[sex * count..][ages];
                    *units += persons.iter().zip(rates).map(|(p, rate)| p * rate).sum::<f64>();
                }
            }
            return;
        }
        let last = (count - 1) as f64;
        // Ages from which any rate of the group can be read, as a range over both sexes.
        let (mut first, mut end) = (count, 0);
        for index in 0..2 * count {
            let age = index % count;
            let frailty = (age as f64 - share * self.gain[index]).clamp(0.0, last);
            let below = (frailty as usize).min(count - 2);
            self.frailty_below[index] = below;
            self.frailty_part[index] = frailty - below as f64;
            if below + 1 >= group.ages.start && below < group.ages.end {
                first = first.min(age);
                end = end.max(age + 1);
            }
        }
        for (place, units) in group.services.clone().zip(units) {
            for sex in 0..2 {
                let rates = &services.use_rates[(2 * place + sex) * count..][..count];
                let ages = sex * count + first..sex * count + end;
                let persons = &self.driver[ages.clone()];
                let below = &self.frailty_below[ages.clone()];
                let part = &self.frailty_part[ages];
                for ((here, below), part) in persons.iter().zip(below).zip(part) {
                    let pair = &rates[*below..*below + 2];
                    *units += here * (pair[0] * (1.0 - part) + pair[1] * part);
                }
            }
        }
    }

    /// The same with persons added up by band first, those between two ages in part in each.
    fn volumes_by_band(&mut self, group: &ServiceGroup, share: f64, units: &mut [f64]) {
        let (services, count) = (&self.tables.services, self.tables.ages.count());
        let last = (count - 1) as f64;
        let outside = group.bands.len();
        let mut band_of = vec![outside; count + 1];
        for (index, band) in group.bands.iter().enumerate() {
            band_of[band.clone()].fill(index);
        }
        let mut in_band = vec![0.0; outside + 1];
        for sex in 0..2 {
            in_band.fill(0.0);
            let driver = &self.driver[sex * count..][..count];
            if share == 0.0 {
                for (band, sum) in group.bands.iter().zip(&mut in_band) {
                    *sum = driver[band.clone()].iter().sum::<f64>();
                }
            } else {
                let gain = &self.gain[sex * count..][..count];
                for (age, (here, gain)) in driver.iter().zip(gain).enumerate() {
                    let frailty = (age as f64 - share * gain).clamp(0.0, last);
                    let below = frailty as usize;
                    let part = frailty - below as f64;
                    in_band[band_of[below]] += here * (1.0 - part);
                    in_band[band_of[below + 1]] += here * part;
                }
            }
            for (place, units) in group.services.clone().zip(&mut *units) {
                let own = &in_band[services.bands[place].clone()];
                let rates = &services.band_rates[place][sex];
                *units += own.iter().zip(rates).map(|(b, rate)| b * rate).sum::<f64>();
            }
        }
    }

    /// Frame and split of the run projected last.
    pub(crate) fn settle(&mut self, factors: &FactorTable, rule: &Rule) {
        let (tables, areas) = (self.tables, self.tables.areas);
        let mut growth = vec![1.0; areas];
        let mut compensation = vec![0.0; areas];
        let mut own = vec![0.0; areas];
        for year in 0..tables.years {
            let at = |factor: Factor, area: usize| {
                factors.values()[year * tables.layout.width() + tables.layout.slot(factor, area)]
            };
            let (mut frame, mut grant, mut paid) = (0.0, 0.0, 0.0);
            for area in 0..areas {
                let slot = year * areas + area;
                let before = self.people_need_dkk[slot - if year > 0 { areas } else { 0 }];
                growth[area] *= 1.0 + at(Factor::FrameGrowth, area);
                compensation[area] += at(Factor::DemographicCompensation, area)
                    * (self.people_need_dkk[slot] - before);
                own[area] = tables.service_budget_dkk[area] * growth[area]
                    + compensation[area]
                    + at(Factor::EarmarkDkk, area);
                frame += own[area];
                let budget = tables.transfer_budget_dkk[area];
                let owed = self.transfer_need_dkk[slot];
                grant += budget + at(Factor::TransferCompensation, area) * (owed - budget);
                paid += (owed + 0.5).floor();
            }
            let pot = (frame + grant + 0.5).floor() - paid;
            let row = year * areas..(year + 1) * areas;
            let need: f64 = self.service_need_dkk[row.clone()].iter().sum();
            for area in 0..areas {
                own[area] = match rule {
                    Rule::Plain(Share::Proportional) => pot * tables.budget_share[area],
                    Rule::Plain(Share::EqualCoverage) => {
                        pot * self.service_need_dkk[row.start + area] / need
                    }
                    Rule::Plain(Share::Demography) => {
                        own[area] + tables.budget_share[area] * (grant - paid)
                    }
                    other => panic!("{} is not written here", other.word()),
                };
            }
            let money = &mut self.service_money_dkk[row];
            let mut order: Vec<usize> = (0..areas).collect();
            order.sort_by(|a, b| {
                let rest = |area: &usize| own[*area] - own[*area].floor();
                rest(b).total_cmp(&rest(a)).then(a.cmp(b))
            });
            for (money, part) in money.iter_mut().zip(&own) {
                *money = part.floor();
            }
            let missing = pot - money.iter().sum::<f64>();
            for area in order.into_iter().take(missing.max(0.0) as usize) {
                money[area] += 1.0;
            }
        }
    }
}

/// Survivorship, life expectancy and the share of births that survive, by the textbook.
fn plain_life_table(male: bool, mx: &[f64]) -> (Vec<f64>, Vec<f64>, f64) {
    let last = mx.len() - 1;
    let m0 = mx[0];
    let a0 = match (male, m0) {
        (true, m) if m < 0.023 => 0.149_29 - 1.995_45 * m,
        (true, m) if m < 0.083_07 => 0.028_32 + 3.260_21 * m,
        (true, _) => 0.299_15,
        (false, m) if m < 0.017_24 => 0.149_03 - 2.055_27 * m,
        (false, m) if m < 0.068_91 => 0.046_67 + 3.880_89 * m,
        (false, _) => 0.314_11,
    };
    let mut alive = vec![1.0; last + 1];
    let mut lived = vec![0.0; last + 1];
    for age in 0..last {
        let a = if age == 0 { a0 } else { 0.5 };
        let (q, years) = if mx[age] > 2.0 {
            let q = 1.0 - libm::exp(-mx[age]);
            (q, alive[age] * q / mx[age])
        } else {
            let q = mx[age] / (1.0 + (1.0 - a) * mx[age]);
            (q, alive[age] * (1.0 - (1.0 - a) * q))
        };
        lived[age] = years;
        alive[age + 1] = alive[age] * (1.0 - q);
    }
    lived[last] = alive[last] / mx[last];
    let mut above = vec![0.0; last + 2];
    for age in (0..=last).rev() {
        above[age] = above[age + 1] + lived[age];
    }
    let ratio = |a: f64, b: f64| if b > 0.0 { a / b } else { 0.0 };
    let mut survival: Vec<f64> = (0..last).map(|age| ratio(lived[age + 1], lived[age])).collect();
    survival[last - 1] = ratio(above[last], above[last - 1]);
    survival.push(survival[last - 1]);
    let expectancy = (0..=last).map(|age| ratio(above[age], alive[age])).collect();
    (survival, expectancy, lived[0])
}
