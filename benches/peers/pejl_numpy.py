"""Pejl's relations for Viborg as a batched numpy program, as fast as we could make it.

    pejl_numpy.py check DIR            compares with DIR/outcomes.csv
    pejl_numpy.py tune DIR             prints the best batch size
    pejl_numpy.py time DIR BATCH [ROUNDS]

Arrays have the runs of a batch as their last axis, so that a year's tables meet them as one number a row and all
that is done is done on contiguous memory that stays in the second-level cache.

What made it fast, and what did not (µs a run of 24 years, batches of 128 to 192, numpy 2.4, OpenBLAS on one AVX-512
core; a whole run takes about 22):

- Healthy ageing as terms at the edges between bands of use rates (`Program.move`), about 30 rows a year: 1.5. In
  pejl_numpy_direct.py, which moves persons of all ages as Pejl does, a whole run takes 180.
- Volumes: one product of all services with all ages 9; people of ages that all services look at alike added up
  first by a product with an indicator (`Program.gather`) 5; np.add.reduceat is twice as slow as that product.
- Projection in elementwise steps 7; as a product with dense Leslie matrices 14, and 30 with both sexes in one.
- A product with a column (one number a row) takes 3.0, with a number 0.9. So one of the projection's two columns is
  scaled away along cohorts, and what can be is compared with 0 and 1 instead of columns of bounds.
- Inflows as a product with a matrix of two columns 1.2; as outer products 3.6 each.
- np.maximum and np.minimum 0.65 where np.clip took 1.0.
- The frame and its split for all years at once: 2.
- Runs as the first axis: a product with a table's row is no faster, and the shift by an age no longer in one piece.
- Batches of 32 to 1024; `tune` picks.
- With death rates of each run's own the running product and the running sum over ages are a quarter of the time, 11.6
  each; with ages as the first axis 13, as a loop over ages or a product with a triangle 14.

Not done: adding up services to areas before persons (Pejl gives each service's volume, so this does too), single
precision (not equal to 1e-9), and compilers for Python (that would be another program).
"""
import sys
import time
from pathlib import Path

import numpy as np

from study import DRAWN, OUTCOMES, Study, check_equal, infant_years, life_table, read_draws, read_outcomes

BATCHES = (32, 48, 64, 96, 128, 192, 256, 384, 512, 1024)
LEAST_SECONDS = 0.4


class Year:
    """What the runs share in one year: coefficients of the projection and of the volumes."""


class Program:
    """Tables, prepared once for all runs."""

    def __init__(self, study, changes=(0.0,)):
        self.study = study
        self.own_deaths = any(changes)
        self.extremes = (min(changes), max(changes))
        s, n = study, study.ages
        if np.any(s.in_persons < 0.0) or np.any(s.profile < 0.0) or np.any(s.out_rate > 2.0):
            # Then the first half of the year can take more than are there, and a maximum is missing below.
            raise SystemExit("this program needs migration in and out, not the net")
        self.fertile = np.flatnonzero(s.fertility.any(axis=0))
        self.fertile = slice(self.fertile[0], self.fertile[-1] + 1)
        # Rows beside the persons: one, the migration factor, the refugees factor.
        self.ones, self.m, self.rf, self.height = 2 * n, 2 * n + 1, 2 * n + 2, 2 * n + 3
        self.shifted = np.count_nonzero(s.eta > 0.0)
        if np.any(s.eta[:self.shifted] != 1.0):
            raise SystemExit("only services that follow healthy ageing wholly, or not at all, are written here")
        # Rows of the volumes: services, parts of the unemployed at one rate, births, ones, stepped services.
        count = len(s.service_ids)
        self.rates = np.unique(s.unemployment[:, s.has_unemployment])
        self.unemployed = np.flatnonzero(s.driver == "unemployed")
        self.by_births = np.flatnonzero(s.driver == "births")
        self.by_deaths = np.flatnonzero(s.driver == "deaths")
        self.stepped = np.flatnonzero(s.step > 0.0)
        self.parts = count
        self.births = count + len(self.rates) * len(self.unemployed)
        self.linear = self.births + 2
        self.rows = self.linear + len(self.stepped)
        self.scale = np.ones((2, n))
        self.years = [self.prepare(t) for t in range(s.years)]
        self.most_groups = max(len(year.gather) for year in self.years)
        self.most_moved = max(len(year.who) for year in self.years)
        self.most_ages = max(len(year.at) for year in self.years)
        # The draws begin after the base year, so that all runs share it: calibrate on it once.
        self.by_area = np.zeros((4 * len(s.areas), self.rows))
        base = Batch(self, 1)
        base.start(np.array([[1.0], [1.0], [1.0], [0.0], [0.0], [0.0], [0.0], [0.0], [0.0], [0.0]]))
        base.persons[0][:2 * n] = s.population.reshape(-1, 1)
        base.advance(0)
        base.volumes(0)
        self.first_persons = base.persons[1][:2 * n] * (self.years[0].scale_after if self.own_deaths else 1.0)
        self.base_volume = base.volume[:count, 0].copy()
        self.calibrate()

    def prepare(self, t):
        """Coefficients of year t on persons, on one, on the migration factor and on the refugees factor."""
        s, n, year = self.study, self.study.ages, Year()
        survival, stay = s.survival[t], 1.0 - 0.5 * s.out_rate[t]
        came = s.arrivals[t + s.integration_years]
        inflow = 0.5 * np.stack([s.in_persons[t], s.profile * came], axis=-1)
        last = n - 1
        # P'(x+1) = come(x) P(x) − leave(x+1) P(x+1) + inflows. With P = scale·Z, and a scale that goes along with
        # each cohort, come is 1: the persons of shared death rates are kept as Z, which saves a product a year.
        come = survival * stay
        leave = 0.5 * s.out_rate[t]
        leave[:, last] -= come[:, last]
        arriving = inflow.copy()
        arriving[:, 1:] += survival[:, :-1, None] * inflow[:, :-1]
        arriving[:, last] += survival[:, last, None] * inflow[:, last]
        scale = self.scale if t == 0 or not self.own_deaths else np.ones((2, n))
        after = np.ones((2, n))
        if t == 0 or not self.own_deaths:
            after[:, 1:] = come[:, :-1] * scale[:, :-1]
        self.scale, year.scale_after = after, after.reshape(-1, 1)
        year.leave = (leave * scale / after)[:, :, None]
        year.inflow = (arriving / after[:, :, None]).reshape(2 * n, 2)
        year.newborn = (s.birth_share * s.birth_survival[t])[:, None]
        fertility = 0.5 * s.fertility[t, self.fertile]
        year.fertility = fertility * after[0, self.fertile]
        # For runs with death rates of their own.
        year.half_mx = 0.5 * s.mx[t][:, :, None]
        year.mx_0, year.mx_last = s.mx[t][:, 0, None], s.mx[t][:, -1, None]
        year.stay, year.half_inflow = stay[:, :, None], inflow.reshape(2 * n, 2)
        year.half_out = 0.5 * s.out_rate[t][:, :, None]
        year.same_inflow = t > 1 and np.array_equal(year.half_inflow, self.half_inflow_before)
        self.half_inflow_before = year.half_inflow

        m = np.zeros((self.linear, self.height))
        m[self.births + 1, self.ones] = 1.0
        m[self.births, self.fertile] = fertility
        year.by_births = np.zeros((len(self.by_births), 1))
        for at, driver in enumerate(s.driver):
            use = s.use[at]
            if driver == "population":
                m[at, :2 * n] = use.ravel()
            elif driver == "deaths" and (t == 0 or not self.own_deaths):
                dying = use * (1.0 - survival)
                m[at, :2 * n] = (dying * stay).ravel()
                m[at, self.m:self.height] = np.einsum("gx,gxk->k", dying, inflow)
                if np.any(use[:, 0]):
                    raise SystemExit("a service for the dying newborn is not written here")
            elif driver == "births":
                year.by_births[np.flatnonzero(self.by_births == at)] = s.birth_share @ use[:, 0]
            elif driver == "constant":
                m[at, self.ones] = s.constant[at]
            elif driver == "refugees":
                for ago in range(1, s.integration_years + 1):
                    came = s.arrivals[t + s.integration_years - ago] * np.sum(use * s.aged_profile[ago - 1])
                    # Factors count from the year after the base year.
                    m[at, self.rf if ago < t else self.ones] += came
            elif driver == "unemployed":
                for part, rate in enumerate(self.rates):
                    row = self.parts + part * len(self.unemployed) + np.flatnonzero(self.unemployed == at)[0]
                    ages = s.has_unemployment & (s.unemployment[t] == rate)
                    m[row, :2 * n] = (use * ages).ravel()
        self.move(year, t, m, scale.ravel())
        self.gather(year, m, scale.ravel())
        return year

    def gather(self, year, m, scale):
        """m = spread @ gather: people of the ages that all services look at alike are added up first."""
        own = np.concatenate([[self.births], self.by_deaths])
        wide = np.delete(np.arange(self.linear), own)
        columns, group = np.unique(m[wide], axis=1, return_inverse=True)
        groups = columns.shape[1]
        year.gather = np.zeros((groups + len(own), self.height))
        year.gather[group.ravel(), np.arange(self.height)] = 1.0
        year.gather[groups:] = m[own]
        year.gather[:, :len(scale)] *= scale
        year.spread = np.zeros((self.linear, groups + len(own)))
        year.spread[wide, :groups] = columns
        year.spread[own, groups + np.arange(len(own))] = 1.0

    def move(self, year, t, m, scale):
        """Healthy ageing: u(y) = u(0) + Σ_b (u(b) − u(b−1))·clip(y − b + 1, 0, 1), y = x − s, s = h·Δe.

        Use rates are the same over bands of ages, so only the edges b between two bands have a term, and there
        only ages x near enough to b to be carried over it by some h in 0..1. With k = x − b the term is
        1 − clip(s − k, 0, 1), where the 1 is in u(x) already if k ≥ 0.
        """
        s, n = self.study, self.study.ages
        gains = [s.gain[t]]
        for change in self.extremes if self.own_deaths else ():
            mx = s.mx[t] * (1.0 + change) ** t
            women, men = infant_years(mx[:, 0])
            gains.append(life_table(mx, np.array([women[0], men[1]]))[1] - s.base_expectancy)
        least, most = np.minimum(np.min(gains, axis=0), 0.0), np.maximum(np.max(gains, axis=0), 0.0)
        who, k_of, jumps = [], [], []
        for sex in range(2):
            step = np.diff(s.use[:self.shifted, sex], axis=1)
            for edge in np.flatnonzero(step.any(axis=0)) + 1:
                for age in range(n):
                    k = age - edge
                    # With s in least..most: can the term be other than at s = 0?
                    if (k >= 0 and most[sex, age] > k) or (k < 0 and least[sex, age] < k + 1):
                        m[:self.shifted, sex * n + age] += step[:, edge - 1] * (k < 0)
                        who.append(sex * n + age)
                        k_of.append(k)
                        jumps.append(-step[:, edge - 1])
        year.who = np.array(who, dtype=np.intp)
        year.passed = np.array(k_of, dtype=float)[:, None]
        year.gain = s.gain[t].ravel()[year.who][:, None]
        # Ages with any mover, and where each mover's age stands among them.
        year.at, year.inverse = np.unique(year.who, return_inverse=True)
        year.youngest = max(int(np.min(year.at % n, initial=n - 2)), 1)
        year.base_expectancy = s.base_expectancy.ravel()[year.at][:, None]
        year.jumps = np.array(jumps).reshape(-1, self.shifted).T * scale[year.who]

    def calibrate(self):
        """Sums by area as one matrix on the volumes: service need, transfers, need from people alone, FTE."""
        s, areas, v0 = self.study, len(self.study.areas), self.base_volume
        w = self.by_area
        ones, count = self.births + 1, len(s.service_ids)
        for a in range(areas):
            own = s.area == a
            for kind, budget in ((True, s.service_budget[a]), (False, s.transfer_budget[a])):
                mine = own & (s.is_service == kind)
                raw = np.sum(v0[mine] * s.unit_cost[mine])
                cost = s.unit_cost * mine * (budget / raw if raw > 0.0 else 1.0)
                self.bracket(w[a if kind else areas + a], cost, steps=True)
                if kind:
                    self.bracket(w[2 * areas + a], cost * s.is_compensated, steps=False)
            raw = np.sum(v0[own] * s.fte_per_unit[own])
            fte = s.fte_per_unit * own * (s.workforce[a] / raw if raw > 0.0 else 1.0)
            self.bracket(w[3 * areas + a], fte, steps=True)
        base = np.zeros(self.rows)
        base[:count], base[ones], base[self.linear:] = v0, 1.0, v0[self.stepped]
        self.base_by_area = w @ base

    def bracket(self, row, amount, steps):
        """amount·(φ V(0) + (1 − φ) V), V rounded up to whole steps where asked."""
        s, count = self.study, len(self.study.service_ids)
        row[self.births + 1] += np.sum(amount * s.fixed_share * self.base_volume)
        row[:count] += amount * (1.0 - s.fixed_share)
        if steps:
            row[self.linear:] += row[self.stepped]
            row[self.stepped] = 0.0


class Batch:
    """Memory for so many runs side by side, used again and again."""

    def __init__(self, program, size):
        self.program, s = program, program.study
        n, areas = s.ages, len(s.areas)
        self.persons = [np.ones((program.height, size)), np.ones((program.height, size))]
        self.inflow = np.empty((2 * n, size))
        self.groups = np.empty((program.most_groups, size))
        self.moved, self.taken = np.empty((2, program.most_moved, size))
        self.carried = np.empty((program.shifted, size))
        self.all_volumes = np.zeros((s.years, program.rows, size))
        self.volume = self.all_volumes[0]
        self.sums = np.empty((s.years, 4 * areas, size))
        self.born, self.small = np.empty(size), np.empty((2, size))
        self.rates = np.empty((len(program.rates), size))
        self.index = np.empty((s.years, size))
        self.growth = np.empty((s.years, size))
        self.wages = np.empty((s.years, areas, size))
        if program.own_deaths:
            self.table = [np.empty((2, n, size)) for _ in range(6)]
            self.change = np.empty(size)
            self.expectancy = np.empty((program.most_ages, size))
            self.alive_at = np.empty((program.most_ages, size))

    def run(self, drawn):
        """Outcomes of the runs `drawn`, shape (factor, run); each of shape (year, area, run)."""
        program, n = self.program, self.program.study.ages
        self.start(drawn)
        self.persons[1][:2 * n] = program.first_persons
        self.sums[0] = program.base_by_area[:, None]
        self.all_volumes[0, :len(program.base_volume)] = program.base_volume[:, None]
        for t in range(1, program.study.years):
            self.advance(t)
            self.volumes(t)
        return self.settle()

    def start(self, drawn):
        program = self.program
        (move, self.fertility_factor, refugees, self.healthy, self.complexity, self.frame_growth,
         self.compensation, self.real_wages, shift, self.mortality_change) = drawn
        for persons in self.persons:
            persons[program.m], persons[program.rf] = move, refugees
        np.clip(program.rates[:, None] + shift, 0.0, 1.0, out=self.rates)
        if program.own_deaths:
            self.change.fill(1.0)

    def advance(self, t):
        """Everyone a year on, and the volumes that are linear in persons."""
        program, year, n = self.program, self.program.years[t], self.program.study.ages
        now, new = self.persons[t % 2], self.persons[1 - t % 2]
        self.volume = self.all_volumes[t]
        here = now[:2 * n].reshape(2, n, -1)
        there = new[:2 * n].reshape(2, n, -1)
        inflow = self.inflow.reshape(2, n, -1)
        if program.own_deaths and t > 0:
            newborn, gain = self.own_life_tables(t)
            self.advance_own(t, here, there, inflow)
        else:
            newborn, gain = year.newborn, year.gain
            np.matmul(year.inflow, now[program.m:program.height], out=self.inflow)
            np.multiply(here, year.leave, out=there)
            np.subtract(inflow, there, out=there)
            older = there[:, 1:]
            np.add(older, here[:, :-1], out=older)
            # Nobody leaves who is not there.
            np.maximum(older, 0.0, out=older)
        groups = np.matmul(year.gather, now, out=self.groups[:len(year.gather)])
        np.matmul(year.spread, groups, out=self.volume[:program.linear])
        movers = len(year.who)
        if movers:
            moved, taken = self.moved[:movers], self.taken[:movers]
            np.multiply(gain, self.healthy, out=moved)
            moved -= year.passed
            np.maximum(moved, 0.0, out=moved)
            np.minimum(moved, 1.0, out=moved)
            np.take(now, year.who, axis=0, out=taken, mode="clip")
            moved *= taken
            self.volume[:program.shifted] += np.matmul(year.jumps, moved, out=self.carried)
        born = np.dot(year.fertility, there[0, program.fertile], out=self.born)
        born += self.volume[program.births]
        born *= self.fertility_factor
        youngest = there[:, 0]
        youngest += np.multiply(newborn, born, out=self.small)
        np.maximum(youngest, 0.0, out=youngest)

    def volumes(self, t):
        """What is not linear in persons, then the sums by area."""
        program, year, volume = self.program, self.program.years[t], self.volume
        volume[program.by_births] = year.by_births * self.born
        unemployed = len(program.unemployed)
        parts = volume[program.parts:program.births].reshape(len(program.rates), unemployed, -1)
        volume[program.unemployed] = (parts * self.rates[:, None]).sum(axis=0)
        if program.own_deaths and t > 0:
            volume[program.by_deaths] = self.dying
        if t > 0:
            for place, at in enumerate(program.stepped, program.linear):
                step, base = program.study.step[at], program.base_volume[at]
                steps = volume[place]
                np.subtract(volume[at], base, out=steps)
                steps /= step
                steps -= 1e-9
                np.ceil(steps, out=steps)
                steps *= step
                steps += base
        np.matmul(program.by_area, volume, out=self.sums[t])

    def settle(self):
        """Complexity and wages on need, the frame, and its split by the rule `demography`, all years at once."""
        s, areas = self.program.study, len(self.program.study.areas)
        for index, grows in ((self.index, self.complexity), (self.growth, self.frame_growth)):
            index[0], index[1:] = 1.0, 1.0 + grows
            np.multiply.accumulate(index, axis=0, out=index)
        self.wages[0], self.wages[1:] = 1.0, 1.0 + s.wage_share[:, None] * self.real_wages
        np.multiply.accumulate(self.wages, axis=0, out=self.wages)
        need, owed, people, fte = (self.sums[:, kind * areas:(kind + 1) * areas] for kind in range(4))
        # ρ is the same in all years, so that Σ ρ (Δd(τ) − Δd(τ−1)) is ρ (d(t) − d(0)).
        own = people - people[0]
        own *= self.compensation
        own += self.growth[:, None] * s.service_budget[:, None]
        index = self.index[:, None]
        need *= index
        need *= self.wages
        fte *= index
        budget = s.transfer_budget.sum()
        grant = owed.sum(axis=1)
        grant -= budget
        grant *= s.theta[:, None]
        grant += budget
        left = grant - np.floor(owed + 0.5).sum(axis=1)
        pot = np.floor(own.sum(axis=1) + grant + 0.5) + (left - grant)
        own += left[:, None] * (s.service_budget / s.service_budget.sum())[:, None]
        if own.min() < 0.0:
            given = np.maximum(own, 0.0).sum(axis=1, keepdims=True)
            kept = own.sum(axis=1, keepdims=True) / np.where(given > 0.0, given, 1.0)
            short = (own < 0.0).any(axis=1, keepdims=True) & (given > 0.0)
            np.copyto(own, np.maximum(own, 0.0) * kept, where=short)
        money = np.floor(own)
        rest = own
        rest -= money
        missing = pot - money.sum(axis=1)
        # Largest remainder: an area gets a krone more if fewer areas than kroner are missing stand before it.
        rank = np.zeros(rest.shape, dtype=np.int8)
        for a in range(areas):
            for b in range(a + 1, areas):
                b_first = rest[:, b] > rest[:, a]
                rank[:, a] += b_first
                rank[:, b] += ~b_first
        money += rank < missing[:, None]
        return need, owed, money, fte

    # The same with death rates of each run's own.

    def own_life_tables(self, t):
        """Survivorship to table[0]; gives newborns and the movers' gain.

        With a = ½ and m ≤ 2 the life table's columns need no q: with p = 1 − m/2 and r = 1/(1 + m/2),
        l(x+1)/l(x) = p(x) r(x), L(x)/l(x) = r(x), and so S(x) = p(x) r(x+1).
        """
        program, year = self.program, self.program.years[t]
        survival, p, r, alive, lived, _ = self.table
        self.change *= 1.0 + self.mortality_change
        np.multiply(year.half_mx, self.change, out=p)
        if p.max() > 1.0:
            raise SystemExit("death rates above 2 are not written here")
        np.add(p, 1.0, out=r)
        np.reciprocal(r, out=r)
        np.subtract(1.0, p, out=p)
        np.multiply(p[:, :-1], r[:, 1:], out=survival[:, :-1])
        m0 = year.mx_0 * self.change
        women, men = infant_years(m0)
        later = 1.0 - np.stack([women[0], men[1]])
        q0 = m0 / (1.0 + later * m0)
        lived_0 = 1.0 - later * q0
        survival[:, 0] = (1.0 - q0) * r[:, 1] / lived_0
        # Survivors from the youngest mover's age, where one is as good a beginning as any.
        first = year.youngest
        np.multiply(p[:, first:-1], r[:, first:-1], out=alive[:, first + 1:])
        alive[:, first] = 1.0
        np.multiply.accumulate(alive[:, first:], axis=1, out=alive[:, first:])
        np.multiply(alive[:, first:], r[:, first:], out=lived[:, first:])
        np.divide(alive[:, -1], year.mx_last * self.change, out=lived[:, -1])
        survival[:, -2:] = (lived[:, -1] / (lived[:, -1] + lived[:, -2]))[:, None]
        n, size = program.study.ages, len(self.change)
        above = lived[:, :first - 1:-1]
        np.add.accumulate(above, axis=1, out=above)
        count = len(year.at)
        expectancy, alive_at = self.expectancy[:count], self.alive_at[:count]
        np.take(lived.reshape(2 * n, size), year.at, axis=0, out=expectancy, mode="clip")
        np.take(alive.reshape(2 * n, size), year.at, axis=0, out=alive_at, mode="clip")
        expectancy /= alive_at
        expectancy -= year.base_expectancy
        return program.study.birth_share[:, None] * lived_0, expectancy[year.inverse]

    def advance_own(self, t, here, there, inflow):
        program, year = self.program, self.program.years[t]
        survival, exposed, alive, _, _, _ = self.table
        if not year.same_inflow:
            np.matmul(year.half_inflow, self.persons[t % 2][program.m:program.height], out=self.inflow)
        np.multiply(here, year.stay, out=exposed)
        exposed += inflow
        np.multiply(exposed, survival, out=alive)
        np.multiply(here, year.half_out, out=there)
        np.subtract(inflow, there, out=there)
        there[:, 1:] += alive[:, :-1]
        there[:, -1] += alive[:, -1]
        np.maximum(there[:, 1:], 0.0, out=there[:, 1:])
        exposed -= alive
        use = program.study.use[program.by_deaths].reshape(len(program.by_deaths), -1)
        self.dying = use @ exposed.reshape(use.shape[1], -1)


def in_batches(draws, size):
    """The draws as (factor, run) blocks; the last draw fills up the last block."""
    short = -len(draws) % size
    whole = np.concatenate([draws, np.repeat(draws[-1:], short, axis=0)]) if short else draws
    return [np.ascontiguousarray(block.T) for block in whole.reshape(-1, size, len(DRAWN))]


def speed(batch_of, program, draws, size):
    batch, blocks = batch_of(program, size), in_batches(draws, size)
    batch.run(blocks[0])
    runs, start = 0, time.perf_counter()
    while time.perf_counter() - start < LEAST_SECONDS:
        for block in blocks:
            batch.run(block)
        runs += len(blocks) * size
    return runs / (time.perf_counter() - start)


def main(program_of, batch_of, mode, folder, *rest):
    draws = read_draws(folder)
    study = Study(Path(__file__).parents[2] / "scenarios" / "viborg")
    program = program_of(study, draws[:, DRAWN.index("mortality_change")])
    if mode == "check":
        # A batch that does not divide the runs, so that the last one is checked too.
        batch = batch_of(program, 96)
        got = [[part.copy() for part in batch.run(block)] for block in in_batches(draws, 96)]
        ours = {key: np.concatenate([parts[place] for parts in got], axis=2).transpose(2, 1, 0)[:len(draws)]
                for place, key in enumerate(OUTCOMES)}
        check_equal(Path(sys.argv[0]).name, ours, read_outcomes(folder, study))
    elif mode == "tune":
        print(max(BATCHES, key=lambda size: speed(batch_of, program, draws, size)))
    elif mode == "time":
        for _ in range(int(rest[1]) if len(rest) > 1 else 1):
            print(f"{speed(batch_of, program, draws, int(rest[0])):.1f}")


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("check", "tune", "time"):
        sys.exit(__doc__)
    main(Program, Batch, *sys.argv[1:])
