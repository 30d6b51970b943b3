"""Pejl's relations for Viborg as an EMA-Workbench model, as an analyst would write it.

    pejl_ema.py check DIR [RUNS]            compares the first RUNS with DIR/outcomes.csv
    pejl_ema.py time DIR RUNS [ROUNDS]

One call of the model is one run. Within the run numpy works on all ages, services and areas at once, and on all
years at once wherever a year does not need the year before; tables and the calibration are prepared once.
"""
import functools
import logging
import sys
import time
from pathlib import Path

import numpy as np
from ema_workbench import (ArrayOutcome, Model, RealParameter, Scenario, SequentialEvaluator, ema_logging,
                           perform_experiments)

from study import DRAWN, OUTCOMES, Study, check_equal, infant_years, life_table, read_draws, read_outcomes

# What may be drawn, between which values.
RANGES = {"migration_factor": (0.9, 1.1), "fertility_factor": (0.9, 1.1), "refugees_factor": (0.5, 3.0),
          "healthy_ageing": (0.0, 1.0), "complexity_growth": (0.0, 0.01), "frame_growth": (-0.01, 0.005),
          "demographic_compensation": (0.0, 1.0), "real_wage_growth": (0.0, 0.005),
          "unemployment_shift": (-0.01, 0.02), "mortality_change": (-0.01, 0.01)}
NEUTRAL = {key: 1.0 if key.endswith("_factor") else 0.0 for key in DRAWN}


class Relations:
    """The model function and what it prepares once."""

    def __init__(self, study):
        self.study = s = study
        self.half_out = 0.5 * s.out_rate
        self.half_in = 0.5 * s.in_persons
        self.half_profile = 0.5 * s.profile
        self.came = s.arrivals[s.integration_years:]
        self.of = {driver: np.flatnonzero(s.driver == driver) for driver in np.unique(s.driver)}
        self.follows = np.flatnonzero(s.eta > 0.0)
        self.stays = np.flatnonzero((s.driver == "population") & (s.eta == 0.0))
        flat = s.use.reshape(len(s.service_ids), -1).T
        self.use_stays, self.use_deaths, self.use_unemployed = (
            np.ascontiguousarray(flat[:, at]) for at in (self.stays, self.of["deaths"], self.of["unemployed"]))
        # Use rates that follow frailty, and how much they rise to the next age.
        self.use_follows = np.ascontiguousarray(s.use[self.follows].transpose(1, 2, 0).reshape(2 * s.ages, -1))
        rise = np.diff(s.use[self.follows], axis=2, append=s.use[self.follows][:, :, -1:])
        self.rise_follows = np.ascontiguousarray(rise.transpose(1, 2, 0).reshape(2 * s.ages, -1))
        self.first_row = np.repeat([0, s.ages], s.ages)
        self.age = np.tile(np.arange(s.ages, dtype=float), 2)
        # Refugees of each year who still count, by years since arrival, in units of each service.
        self.refugee_units = np.array([[np.sum(s.use[at] * profile) for at in self.of["refugees"]]
                                       for profile in s.aged_profile])
        self.by_area = (s.area == np.arange(len(s.areas))[:, None]).astype(float)
        self.years = np.arange(s.years)
        self.counts = self.years > 0
        self.base_volume = np.zeros(len(s.service_ids))
        self.base_volume = self.volumes(**NEUTRAL)[0]
        cost = np.where(s.is_service, 1.0, 0.0) * self.base_volume * s.unit_cost
        owed = np.where(s.is_service, 0.0, 1.0) * self.base_volume * s.unit_cost
        fte = self.base_volume * s.fte_per_unit

        def calibrated(target, raw):
            return np.divide(target, raw, out=np.ones_like(raw), where=raw > 0.0)
        on_service, on_transfer = calibrated(s.service_budget, self.by_area @ cost), calibrated(
            s.transfer_budget, self.by_area @ owed)
        self.unit_cost = s.unit_cost * np.where(s.is_service, on_service[s.area], on_transfer[s.area])
        self.fte_per_unit = s.fte_per_unit * calibrated(s.workforce, self.by_area @ fte)[s.area]

    def life_tables(self, mortality_change):
        s = self.study
        if mortality_change == 0.0:
            return s.survival, s.birth_survival, s.gain
        mx = s.mx * ((1.0 + mortality_change) ** self.years)[:, None, None]
        women, men = infant_years(mx[..., 0])
        survival, expectancy, at_birth = life_table(mx, np.stack([women[:, 0], men[:, 1]], axis=1))
        return survival, at_birth, expectancy - s.base_expectancy

    def project(self, survival, at_birth, migration, fertility, refugees):
        """Persons on 1 January, deaths by age at its beginning, and births; (year, sex, age)."""
        s = self.study
        persons = np.empty((s.years + 1, 2, s.ages))
        exposed = np.empty((s.years, 2, s.ages))
        births = np.empty((s.years, 2))
        persons[0] = s.population
        inflow = self.half_in * migration[:, None, None] + self.half_profile * (refugees * self.came)[:, None, None]
        rates = 0.5 * s.fertility * fertility[:, None]
        for t in range(s.years):
            here, there = persons[t], persons[t + 1]
            half = inflow[t] - self.half_out[t] * here
            # Nobody leaves who is not there.
            exposed[t] = np.maximum(here + half, 0.0)
            alive = exposed[t] * survival[t]
            there[:, 1:] = alive[:, :-1]
            there[:, -1] += alive[:, -1]
            there[:, 1:] = np.maximum(there[:, 1:] + half[:, 1:], 0.0)
            births[t] = s.birth_share * (rates[t, 1:] @ (here[0, 1:] + there[0, 1:]))
            there[:, 0] = np.maximum(births[t] * at_birth[t] + half[:, 0], 0.0)
        deaths = exposed * (1.0 - survival)
        deaths[:, :, 0] += births * (1.0 - at_birth)
        return persons[:-1], deaths, births

    def volumes(self, migration_factor, fertility_factor, refugees_factor, healthy_ageing, unemployment_shift,
                mortality_change, **_):
        """Units of each service; (year, service)."""
        s = self.study
        survival, at_birth, gain = self.life_tables(mortality_change)
        flow = {key: np.where(self.counts, value, 1.0) for key, value in (
            ("migration", migration_factor), ("fertility", fertility_factor), ("refugees", refugees_factor))}
        persons, deaths, births = self.project(survival, at_birth, **flow)
        people = persons.reshape(s.years, -1)
        out = np.empty((s.years, len(s.service_ids)))
        out[:, self.stays] = people @ self.use_stays
        out[:, self.of["deaths"]] = deaths.reshape(s.years, -1) @ self.use_deaths
        out[:, self.of["births"]] = births @ s.use[self.of["births"], :, 0].T
        out[:, self.of["constant"]] = s.constant[self.of["constant"]]
        rate = np.clip(s.unemployment + unemployment_shift * self.counts[:, None], 0.0, 1.0) * s.has_unemployment
        out[:, self.of["unemployed"]] = (persons * rate[:, None]).reshape(s.years, -1) @ self.use_unemployed
        arrivals = s.arrivals * np.concatenate([np.ones(s.integration_years), flow["refugees"]])
        out[:, self.of["refugees"]] = sum(
            arrivals[s.integration_years - ago:][:s.years, None] * units
            for ago, units in enumerate(self.refugee_units, 1))
        # Healthy ageing: use rates at x − h·Δe, linear between ages.
        frailty = np.clip(self.age - healthy_ageing * gain.reshape(s.years, -1), 0.0, s.ages - 1.0)
        below = frailty.astype(np.intp)
        part = frailty - below
        below += self.first_row
        # Persons at a frailty age instead of use rates at each person's age: once for all services.
        rows = (self.years[:, None] * people.shape[1] + below).ravel()
        size = people.size
        at_age = np.bincount(rows, people.ravel(), minlength=size).reshape(people.shape)
        beyond = np.bincount(rows, (people * part).ravel(), minlength=size).reshape(people.shape)
        out[:, self.follows] = at_age @ self.use_follows + beyond @ self.rise_follows
        return out

    def __call__(self, complexity_growth, frame_growth, demographic_compensation, real_wage_growth, **drawn):
        s = self.study
        volume = self.volumes(**drawn)
        base = self.base_volume
        steps = np.where(s.step > 0.0, s.step, 1.0)
        now = np.where(s.step > 0.0, base + steps * np.ceil((volume - base) / steps - 1e-9), volume)
        units = s.fixed_share * base + (1.0 - s.fixed_share) * now
        complexity = ((1.0 + complexity_growth) ** self.years)[:, None]
        wages = (1.0 + s.wage_share * real_wage_growth) ** self.years[:, None]
        cost = units * self.unit_cost
        need = (cost * s.is_service) @ self.by_area.T * complexity * wages
        owed = (cost * ~s.is_service) @ self.by_area.T
        fte = (units * self.fte_per_unit) @ self.by_area.T * complexity
        plain = s.fixed_share * base + (1.0 - s.fixed_share) * volume
        people = (plain * self.unit_cost * s.is_compensated) @ self.by_area.T

        growth = ((1.0 + frame_growth) ** self.years)[:, None]
        compensation = np.zeros_like(people)
        compensation[1:] = np.cumsum(demographic_compensation * np.diff(people, axis=0), axis=0)
        own = s.service_budget * growth + compensation
        grant = np.sum(s.transfer_budget + s.theta[:, None] * (owed - s.transfer_budget), axis=1)
        paid = np.sum(np.floor(owed + 0.5), axis=1)
        pot = np.floor(own.sum(axis=1) + grant + 0.5) - paid
        raw = own + (grant - paid)[:, None] * s.service_budget / s.service_budget.sum()
        if raw.min() < 0.0:
            # An area below nothing gets nothing; the others bear it in proportion.
            given = np.maximum(raw, 0.0).sum(axis=1, keepdims=True)
            short = (raw < 0.0).any(axis=1, keepdims=True) & (given > 0.0)
            raw = np.where(short, np.maximum(raw, 0.0) * raw.sum(axis=1, keepdims=True) / given, raw)
        money = np.floor(raw)
        missing = pot - money.sum(axis=1)
        order = np.argsort(money - raw, axis=1, kind="stable")
        rank = np.argsort(order, axis=1, kind="stable")
        money += rank < missing[:, None]
        return dict(zip(OUTCOMES, (need.T, owed.T, money.T, fte.T)))


def experiments(model, draws):
    scenarios = [Scenario(index, **dict(zip(DRAWN, map(float, row)))) for index, row in enumerate(draws)]
    with SequentialEvaluator(model) as evaluator:
        return perform_experiments(model, scenarios=scenarios, evaluator=evaluator)[1]


def main(mode, folder, *rest):
    ema_logging.log_to_stderr(logging.ERROR)
    study = Study(Path(__file__).parents[2] / "scenarios" / "viborg")
    runs = int(rest[0]) if rest else None
    draws = read_draws(folder)[:runs]
    model = Model("pejl", function=Relations(study).__call__)
    model.uncertainties = [RealParameter(key, *RANGES[key]) for key in DRAWN]
    model.outcomes = [ArrayOutcome(key, shape=(len(study.areas), study.years), dtype=float) for key in OUTCOMES]
    run = functools.partial(experiments, model, draws)
    if mode == "check":
        pejl = {key: values[:runs] for key, values in read_outcomes(folder, study).items()}
        check_equal(Path(sys.argv[0]).name, run(), pejl)
    elif mode == "time":
        run()
        for _ in range(int(rest[1]) if len(rest) > 1 else 1):
            start = time.perf_counter()
            run()
            print(f"{len(draws) / (time.perf_counter() - start):.1f}")


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("check", "time"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
