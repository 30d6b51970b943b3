"""Pejl's relations for Viborg as a batched numpy program, relation by relation.

    pejl_numpy_direct.py check | tune | time, as in pejl_numpy.py

What one writes first: a leading axis of runs, every relation as the design has it, persons moved to their frailty
age, one matrix product a year for the volumes. pejl_numpy.py is the same after the algebra was worked over for speed.
"""
import sys

import numpy as np

from pejl_numpy import main
from study import infant_years, life_table


class Program:
    """Tables, prepared once for all runs."""

    def __init__(self, study, changes=(0.0,)):
        self.study = s = study
        self.own_deaths = any(changes)
        self.by_driver = {driver: np.flatnonzero(s.driver == driver) for driver in np.unique(s.driver)}
        self.stays = np.flatnonzero((s.driver == "population") & (s.eta == 0.0))
        self.follows = np.flatnonzero(s.eta > 0.0)
        flat = s.use.reshape(len(s.service_ids), -1).T
        self.use = {name: np.ascontiguousarray(flat[:, at]) for name, at in (
            ("stays", self.stays), ("follows", self.follows), *self.by_driver.items())}
        ages = np.flatnonzero(s.use[self.follows].any(axis=(0, 1)))
        self.first_age = ages[0]
        self.refugee_units = np.einsum("sgx,kgx->ks", s.use[self.by_driver["refugees"]], s.aged_profile)
        self.by_area = (s.area == np.arange(len(s.areas))[:, None]).astype(float).T
        neutral = np.array([[1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]]).T
        self.base_volume = Batch(self, 1).volumes(neutral, years=1)[0, 0]

        def calibrated(target, of):
            raw = (self.base_volume * of) @ self.by_area
            return of * np.divide(target, raw, out=np.ones_like(raw), where=raw > 0.0)[s.area]
        self.cost = calibrated(s.service_budget, s.unit_cost * s.is_service)
        self.owed = calibrated(s.transfer_budget, s.unit_cost * ~s.is_service)
        self.fte = calibrated(s.workforce, s.fte_per_unit)


class Batch:
    """So many runs side by side."""

    def __init__(self, program, size):
        self.program, self.size = program, size
        self.moved = np.empty((size, 2, program.study.ages))

    def volumes(self, drawn, years):
        """Units, shape (year, run, service)."""
        p, s = self.program, self.program.study
        move, fertility, refugees, healthy, _, _, _, _, shift, mortality = drawn[:, :, None, None]
        one = np.ones_like(move)
        out = np.empty((years, self.size, len(s.service_ids)))
        here = np.broadcast_to(s.population, (self.size, 2, s.ages))
        change = one
        for t in range(years):
            in_factor, births_factor, came_factor = (move, fertility, refugees) if t > 0 else (one, one, one)
            survival, at_birth, gain = s.survival[t], s.birth_survival[t], s.gain[t]
            if p.own_deaths and t > 0:
                change = change * (1.0 + mortality)
                mx = s.mx[t] * change
                women, men = infant_years(mx[..., 0])
                survival, expectancy, at_birth = life_table(mx, np.stack([women[:, 0], men[:, 1]], axis=1))
                gain = expectancy - s.base_expectancy
            half = 0.5 * (s.in_persons[t] * in_factor - s.out_rate[t] * here
                          + s.profile * (s.arrivals[t + s.integration_years] * came_factor))
            exposed = here + np.maximum(half, -here)
            alive = exposed * survival
            deaths = exposed - alive
            there = np.empty_like(half)
            there[:, :, 1:] = alive[:, :, :-1]
            there[:, :, -1] += alive[:, :, -1]
            there[:, :, 1:] += np.maximum(half, -there)[:, :, 1:]
            women = 0.5 * (here[:, 0, 1:] + there[:, 0, 1:])
            births = births_factor[:, 0] * (women @ s.fertility[t, 1:])[:, None] * s.birth_share
            there[:, :, 0] = births * at_birth
            there[:, :, 0] += np.maximum(half[:, :, 0], -there[:, :, 0])
            deaths[:, :, 0] += births * (1.0 - at_birth)

            volume = out[t]
            volume[:, p.stays] = here.reshape(self.size, -1) @ p.use["stays"]
            volume[:, p.follows] = self.at_frailty_age(here, healthy * gain).reshape(self.size, -1) @ p.use["follows"]
            volume[:, p.by_driver["deaths"]] = deaths.reshape(self.size, -1) @ p.use["deaths"]
            volume[:, p.by_driver["births"]] = births @ s.use[p.by_driver["births"], :, 0].T
            volume[:, p.by_driver["constant"]] = s.constant[p.by_driver["constant"]]
            rate = np.clip(s.unemployment[t] + shift[:, 0] * (t > 0), 0.0, 1.0) * s.has_unemployment
            volume[:, p.by_driver["unemployed"]] = (here * rate[:, None]).reshape(self.size, -1) @ p.use["unemployed"]
            volume[:, p.by_driver["refugees"]] = sum(
                s.arrivals[t + s.integration_years - ago] * (refugees if ago < t else one)[:, 0] * units
                for ago, units in enumerate(p.refugee_units, 1))
            here = there
        return out

    def at_frailty_age(self, persons, shift):
        """Σ_x D(x)·max(0, 1 − |x − s − i|) at each age i, for the whole years that anybody moves."""
        ages = np.arange(self.program.study.ages, dtype=float)
        last = int(ages[-1])
        # Clamped to the ages there are.
        shift = ages - np.clip(ages - shift, 0.0, last)
        self.moved.fill(0.0)
        for k in range(int(np.floor(shift.min())), int(np.ceil(shift.max())) + 1):
            part = persons * np.maximum(1.0 - np.abs(shift - k), 0.0)
            # Nobody's part goes beyond the ages, so what the slices leave out is 0.
            if k >= 0:
                self.moved[:, :, :last + 1 - k] += part[:, :, k:]
            else:
                self.moved[:, :, -k:] += part[:, :, :k]
        return self.moved

    def run(self, drawn):
        """Outcomes of the runs `drawn`, shape (factor, run); each of shape (year, area, run)."""
        p, s = self.program, self.program.study
        _, _, _, _, complexity, frame, compensation, wages, _, _ = drawn[:, :, None]
        volume, base = self.volumes(drawn, s.years), p.base_volume
        steps = np.where(s.step > 0.0, s.step, 1.0)
        now = np.where(s.step > 0.0, base + steps * np.ceil((volume - base) / steps - 1e-9), volume)
        units = s.fixed_share * base + (1.0 - s.fixed_share) * now
        years = np.arange(s.years)[:, None, None]
        complexity = (1.0 + complexity) ** years
        need = (units * p.cost) @ p.by_area * complexity * (1.0 + s.wage_share * wages) ** years
        owed = (units * p.owed) @ p.by_area
        fte = (units * p.fte) @ p.by_area * complexity
        plain = s.fixed_share * base + (1.0 - s.fixed_share) * volume
        people = (plain * (p.cost * s.is_compensated)) @ p.by_area
        own = s.service_budget * (1.0 + frame) ** years
        own[1:] += np.cumsum(compensation * np.diff(people, axis=0), axis=0)
        grant = np.sum(s.transfer_budget + s.theta[:, None, None] * (owed - s.transfer_budget), axis=2)
        paid = np.floor(owed + 0.5).sum(axis=2)
        pot = np.floor(own.sum(axis=2) + grant + 0.5) - paid
        raw = own + (grant - paid)[:, :, None] * s.service_budget / s.service_budget.sum()
        if raw.min() < 0.0:
            # An area below nothing gets nothing; the others bear it in proportion.
            given = np.maximum(raw, 0.0).sum(axis=2, keepdims=True)
            short = (raw < 0.0).any(axis=2, keepdims=True) & (given > 0.0)
            raw = np.where(short, np.maximum(raw, 0.0) * raw.sum(axis=2, keepdims=True) / given, raw)
        money = np.floor(raw)
        missing = pot - money.sum(axis=2)
        rank = np.argsort(np.argsort(money - raw, axis=2, kind="stable"), axis=2, kind="stable")
        money += rank < missing[:, :, None]
        return [part.transpose(0, 2, 1) for part in (need, owed, money, fte)]


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("check", "tune", "time"):
        sys.exit(__doc__)
    main(Program, Batch, *sys.argv[1:])
