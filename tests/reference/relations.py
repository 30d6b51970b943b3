"""Pejl's relations, calculated a second time, plainly.

    python3 relations.py STUDY OUTDIR

Reads a study folder and writes population.csv, components.csv, services.csv,
gap.csv, unserved.csv and policies.csv. Levers are in levers.py, rules of
allocation in rules.py, staff in staff.py. It was written from the design alone, before and apart from the
Rust program, so that the two can be held against each other. No speed, no
lanes, no diagnostics: one scalar at a time, one function per relation, the
formula as its docstring. Python 3.11 or later, standard library only.

Words: t a year, g a sex ('f', 'm'), x a single age 0..A, A the open last age.
"""
import csv, math, sys, tomllib
from pathlib import Path

import levers as lever_effects
import rules
import staff
from paths import along_path, is_path

SEXES = ("f", "m")
DEFAULTS = dict(frame_growth=0.0, demographic_compensation=0.0, transfer_compensation=1.0,
                earmark_dkk=0.0, healthy_ageing=0.0, complexity_growth=0.0, mortality_change=0.0,
                fertility_factor=1.0, migration_factor=1.0, refugees_factor=1.0,
                unemployment_shift=0.0, real_wage_growth=0.0, use_factor=1.0)
PEOPLE_DRIVERS = ("population", "deaths", "births")      # what the frame's demographic part follows


# ---------------------------------------------------------------- reading

def read_table(path):
    """Rows as dictionaries. A semicolon in the header means decimal commas."""
    lines = Path(path).read_bytes().decode("utf-8-sig").splitlines()
    danish = ";" in lines[0]
    rows = csv.DictReader(lines, delimiter=";" if danish else ",")
    return [{k: v.strip().replace(",", ".") if danish and k not in ("source", "note") else v.strip()
             for k, v in row.items() if k} for row in rows]


def sex_of(cell):
    return "f" if cell == "k" else cell


class Yearly:
    """A table over years: the last year repeats for ever after."""
    def __init__(self, values):
        self.values, self.last = values, max(values)

    def at(self, year):
        return self.values[min(year, self.last)]


def by_year_sex_age(rows, column, ages):
    """year -> sex -> list over ages; a cell that is not in the table is 0."""
    out = {}
    for r in rows:
        year = out.setdefault(int(r["year"]), {g: [0.0] * ages for g in SEXES})
        year[sex_of(r["sex"])][int(r["age"])] += float(r[column])
    return out


def factor(scenario, key, year, part=None, default=None):
    """A scenario factor in a year: a number, a path, or either per area (use_factor: per service)."""
    default = DEFAULTS[key] if default is None else default
    value = scenario.get(key, default)
    if isinstance(value, dict) and not is_path(value):
        value = value.get(part, default)
    return along_path(value, year, default)


def flatten(scenarios):
    """based_on replaces whole keys, along the chain."""
    by_id = {s["id"]: s for s in scenarios}

    def whole(s):
        return {**(whole(by_id[s["based_on"]]) if "based_on" in s else {}), **s}
    return [whole(s) for s in scenarios]


class Study:
    def __init__(self, folder):
        folder = Path(folder)

        def toml(name):
            return tomllib.loads((folder / name).read_text(encoding="utf-8-sig"))
        model, data = toml("model.toml"), toml("model.toml")["data"]

        def table(key):
            return read_table(folder / data[key]) if key in data else None
        m = model["model"]
        self.base, self.horizon = m["base_year"], m["horizon"]
        self.integration_years = m.get("integration_years", 3)
        self.areas = model["area"]
        self.scenarios = flatten(toml("scenarios.toml")["scenario"])
        chosen = toml("plans.toml")
        self.plans = chosen["plan"]
        self.initiatives = chosen.get("initiative", [])
        self.policies = chosen.get("policy", [])
        self.working_age = m.get("working_age", [20, 64])
        self.recruit_share = m.get("recruit_share")
        # Where choices are made: the ensemble's scenario, or else the first.
        first = toml("ensemble.toml").get("scenario") if (folder / "ensemble.toml").exists() else None
        self.base_scenario = first or self.scenarios[0]["id"]
        self.boys_per_girl = data["sex_ratio_at_birth"]

        people = [r for r in table("population") if int(r["year"]) == self.base]
        self.A = max(int(r["age"]) for r in people)
        n = self.A + 1
        self.population = by_year_sex_age(people, "persons", n)[self.base]

        deaths = table("mortality")
        if "mx" in deaths[0]:
            self.death_rates = Yearly(by_year_sex_age(deaths, "mx", n))
        else:
            q = by_year_sex_age(deaths, "qx", n)
            self.death_rates = Yearly({t: {g: [rate_from_probability(q[t][g][x], x, g)
                                               for x in range(n)] for g in SEXES} for t in q})
        fert = {}
        for r in table("fertility"):
            fert.setdefault(int(r["year"]), [0.0] * n)[int(r["age"])] = float(r["rate"])
        self.fertility = Yearly(fert)

        moves = table("migration")
        self.net_only = moves is not None and "net_persons" in moves[0]
        self.inflow = self.out_rate = None
        if moves:
            self.inflow = Yearly(by_year_sex_age(moves, "net_persons" if self.net_only else "in_persons", n))
            if not self.net_only:
                self.out_rate = Yearly(by_year_sex_age(moves, "out_rate", n))

        arrivals = table("refugees")
        self.refugees = Yearly({int(r["year"]): float(r["persons"]) for r in arrivals}) if arrivals else None
        self.profile = {g: [0.0] * n for g in SEXES}
        for r in table("refugee_profile") or []:
            self.profile[sex_of(r["sex"])][int(r["age"])] += float(r["share"])
        whole = sum(map(sum, self.profile.values())) or 1.0
        self.profile = {g: [s / whole for s in self.profile[g]] for g in SEXES}

        self.unemployment = None
        if "unemployment" in data:
            rates = {}
            for r in table("unemployment"):
                year = rates.setdefault(int(r["year"]), [None] * n)
                for x in range(int(r["age_from"]), min(int(r["age_to"]), self.A) + 1):
                    year[x] = float(r["rate"])
            self.unemployment = Yearly(rates)

        self.services = [dict(area=r["area"], id=r["service"], kind=r["kind"], driver=r["driver"],
                              unit_cost=float(r["unit_cost_dkk"]), fixed=float(r["fixed_share"]),
                              fte_per_unit=float(r["fte_per_unit"] or 0),
                              eta=float(r.get("healthy_ageing") or 0),
                              persons=float(r.get("persons_per_unit") or 1),
                              step=float(r.get("capacity_step") or 0)) for r in table("services")]
        self.use = {s["id"]: {g: [0.0] * n for g in SEXES} for s in self.services}
        self.constant = {s["id"]: 0.0 for s in self.services}
        for r in table("use_rates"):
            rate = float(r["rate"]) if "rate" in r else float(r["coverage"]) * float(r["intensity"])
            self.constant[r["service"]] += rate
            for g in SEXES if r["sex"] == "b" else (sex_of(r["sex"]),):
                for x in range(int(r["age_from"]), min(int(r["age_to"]), self.A) + 1):
                    self.use[r["service"]][g][x] = rate

        self.staff_ages = {}
        for r in table("workforce") or []:
            self.staff_ages.setdefault(r["area"], {})[int(r["age"])] = float(r["fte"])
        self.workforce = {a: sum(by_age.values()) for a, by_age in self.staff_ages.items()}
        self.has_workforce = "workforce" in data
        self.staff_rates = {int(r["age"]): (float(r["retirement_rate"]), float(r["turnover_rate"]))
                            for r in table("workforce_rates") or []}
        self.last_staff_age = max(self.staff_rates, default=0)
        self.projects_staff = self.has_workforce and bool(self.staff_rates) and self.recruit_share is not None
        self.indices = Yearly({int(r["year"]): (float(r["wage_growth"]), float(r["price_growth"]))
                               for r in table("indices")}) if "indices" in data else None


# ---------------------------------------------------------------- the life table

def a0(m0, g):
    """Andreev & Kingkade 2015: years lived by those who die at age 0, from m_0."""
    if g == "m":
        return (0.14929 - 1.99545 * m0 if m0 < 0.02300 else
                0.02832 + 3.26021 * m0 if m0 < 0.08307 else 0.29915)
    return (0.14903 - 2.05527 * m0 if m0 < 0.01724 else
            0.04667 + 3.88089 * m0 if m0 < 0.06891 else 0.31411)


def rate_from_probability(q, x, g):
    """m = q / (1 - (1-a) q), the inverse of the life table's q; the open age too, with a = 1/2."""
    if x > 0:
        return q / (1.0 - 0.5 * q)
    m = q
    for _ in range(100):
        m = q / (1.0 - (1.0 - a0(m, g)) * q)
    return m


def life_table(m, g):
    """q = m/(1+(1-a)m), L = l-(1-a)d; m > 2: q = 1-exp(-m), L = d/m; L_A = l_A/m_A; T summed from A.

    Returns S_b = L_0/l_0, S_x = L_{x+1}/L_x (S_{A-1} = S_A = T_A/T_{A-1}) and e_x = T_x/l_x.
    """
    A = len(m) - 1
    l, L = [1.0], []
    for x in range(A):
        a = a0(m[0], g) if x == 0 else 0.5
        q = m[x] / (1.0 + (1.0 - a) * m[x]) if m[x] <= 2.0 else 1.0 - math.exp(-m[x])
        d = l[x] * q
        L.append(l[x] - (1.0 - a) * d if m[x] <= 2.0 else d / m[x])
        l.append(l[x] - d)
    L.append(l[A] / m[A])
    T = [0.0] * (A + 2)
    for x in range(A, -1, -1):
        T[x] = T[x + 1] + L[x]
    S = [L[x + 1] / L[x] for x in range(A - 1)] + [T[A] / T[A - 1]] * 2
    e = [T[x] / l[x] for x in range(A)] + [1.0 / m[A]]
    return L[0], S, e


# ---------------------------------------------------------------- demography

def arrivals(study, scenario, year, g):
    """Refugees who arrive in a year, by age: persons x refugees_factor (from base_year) x profile."""
    if study.refugees is None or year < min(study.refugees.values):
        return [0.0] * (study.A + 1)
    f = factor(scenario, "refugees_factor", year) if year >= study.base else 1.0
    return [study.refugees.at(year) * f * s for s in study.profile[g]]


def refugee_stock(study, scenario, year, g):
    """Arrivals of the last n years, aged: half a year first (half are x, half x+1), then a year a year."""
    A, stock = study.A, [0.0] * (study.A + 1)
    for tau in range(year - study.integration_years, year):
        for x, persons in enumerate(arrivals(study, scenario, tau, g)):
            older = year - tau - 1
            stock[min(x + older, A)] += persons / 2
            stock[min(x + 1 + older, A)] += persons / 2
    return stock


def demography(study, scenario):
    """P_{x+1}(t+1) = (P_x + M_x/2) S_x + M_{x+1}/2, M = in - out_rate P + refugees (or net + refugees);
    births = sum f (P^f(t) + P^f(t+1))/2; P_0(t+1) = B S_b + M_0/2; nobody leaves who is not there.
    """
    A, n = study.A, study.A + 1
    P = {g: list(study.population[g]) for g in SEXES}
    change, years = 1.0, {}
    for t in range(study.base, study.horizon + 1):
        if t > study.base:
            change *= 1.0 + factor(scenario, "mortality_change", t)
        y = dict(P=P, e={}, deaths={}, births={}, stock={}, total=dict.fromkeys(
            ("births", "deaths", "in", "out", "refugees"), 0.0))
        move, tables, nxt = factor(scenario, "migration_factor", t), {}, {}
        for g in SEXES:
            tables[g] = S_b, S, y["e"][g] = life_table([m * change for m in study.death_rates.at(t)[g]], g)
            came = arrivals(study, scenario, t, g)
            inn = [v * move for v in study.inflow.at(t)[g]] if study.inflow else [0.0] * n
            out = [r * p for r, p in zip(study.out_rate.at(t)[g], P[g])] if study.out_rate else [0.0] * n
            M = [inn[x] - out[x] + came[x] for x in range(n)]
            first = [max(M[x] / 2, -P[g][x]) for x in range(n)]
            alive = [0.0] * n                     # survivors by age at the end of the year
            dead = [0.0] * n                      # deaths by age at its beginning
            for x in range(n):
                alive[min(x + 1, A)] += (P[g][x] + first[x]) * S[x]
                dead[x] = (P[g][x] + first[x]) * (1.0 - S[x])
            second = [max(M[x] / 2, -alive[x]) for x in range(n)]
            nxt[g] = [alive[x] + second[x] for x in range(n)]
            y["deaths"][g], y["stock"][g] = dead, refugee_stock(study, scenario, t, g)
            tables[g] += (M, first, second, inn, came, alive)
        f = [r * factor(scenario, "fertility_factor", t) for r in study.fertility.at(t)]
        births = sum(f[x] * (P["f"][x] + nxt["f"][x]) / 2 for x in range(n))
        boys = study.boys_per_girl / (1.0 + study.boys_per_girl)
        for g, share in (("f", 1.0 - boys), ("m", boys)):
            S_b, S, e, M, first, second, inn, came, alive = tables[g]
            born = births * share
            second[0] = max(M[0] / 2, -born * S_b)
            nxt[g][0] = born * S_b + second[0]
            y["births"][g] = born
            y["deaths"][g][0] += born * (1.0 - S_b)
            entered = sum(max(v, 0.0) for v in inn)
            for key, v in (("births", born), ("deaths", sum(y["deaths"][g])), ("in", entered),
                           ("out", entered + sum(came) - sum(first) - sum(second)), ("refugees", sum(came))):
                y["total"][key] += v
        years[t], P = y, nxt
    return years


# ---------------------------------------------------------------- need

def use_at(u, age):
    """Use rate at a fractional age: clamped to 0..A, linear between single ages."""
    age = min(max(age, 0.0), float(len(u) - 1))
    x = min(int(age), len(u) - 2)
    return u[x] + (age - x) * (u[x + 1] - u[x])


def driven(study, scenario, years, driver, t, g):
    """D(t,g,x): what a service's use rate is multiplied with."""
    if driver == "births":
        return [years[t]["births"][g]] + [0.0] * study.A
    if driver == "unemployed":
        shift = factor(scenario, "unemployment_shift", t) if t > study.base else 0.0
        return [0.0 if r is None else p * min(max(r + shift, 0.0), 1.0)
                for p, r in zip(years[t]["P"][g], study.unemployment.at(t))]
    return years[t][{"population": "P", "deaths": "deaths", "refugees": "stock"}[driver]][g]


def use(scenario, study, s, t):
    """On the use rates of a service, from base_year + 1."""
    return factor(scenario, "use_factor", t, s["id"]) if t > study.base else 1.0


def volume(study, scenario, years, s, t, h):
    """V_s(t) = sum D(t,g,x) u_s(g, x - h eta_s (e_x(t) - e_x(0))), all of it before the scenario's use_factor."""
    if s["driver"] == "constant":
        return study.constant[s["id"]]
    total = 0.0
    for g in SEXES:
        e, e_base = years[t]["e"][g], years[study.base]["e"][g]
        for x, d in enumerate(driven(study, scenario, years, s["driver"], t, g)):
            total += d * use_at(study.use[s["id"]][g], x - h * s["eta"] * (e[x] - e_base[x]))
    return total


def bracket(s, v0, v, steps=True):
    """phi V(0) + (1-phi) V*(t), phi being 0 where V(0) = 0; V* rounded up to the next capacity step above V(0)."""
    if steps and s["step"] > 0:
        v = v0 + s["step"] * math.ceil((v - v0) / s["step"] - 1e-9)
    phi = s["fixed"] if v0 > 0 else 0.0
    return phi * v0 + (1.0 - phi) * v


def growth(scenario, key, study, t, area, share=1.0):
    """Product over base_year+1..t of (1 + share x factor)."""
    out = 1.0
    for tau in range(study.base + 1, t + 1):
        out *= 1.0 + share * factor(scenario, key, tau, area)
    return out


def calibration(study, v0):
    """kappa = base budget / sum c V(0) per area and kind; lambda = workforce / sum FTE per unit V(0)."""
    kappa, lam = {}, {}
    for a in study.areas:
        for kind in ("service", "transfer"):
            raw = sum(s["unit_cost"] * v0[s["id"]] for s in study.services
                      if s["area"] == a["id"] and s["kind"] == kind)
            kappa[a["id"], kind] = a[kind + "_budget_dkk"] / raw if raw else 1.0
        raw = sum(s["fte_per_unit"] * v0[s["id"]] for s in study.services
                  if s["area"] == a["id"] and s["kind"] == "service")
        lam[a["id"]] = study.workforce.get(a["id"], 0.0) / raw if study.has_workforce and raw else 1.0
    return kappa, lam


def need(study, scenario, years):
    """cost = kappa c [phi V(0) + (1-phi) V*] prod(1+k) prod(1 + wage_share r), the products for services
    only; FTE = lambda x FTE per unit x the same bracket x prod(1+k); d = kappa c [phi V(0) + (1-phi) V']
    summed over services that follow people, V' at compensation_healthy_ageing. V* has the scenario's use_factor,
    d has not: the frame follows people, not how much each of them is given. Here without any plan.
    """
    wage_share = {a["id"]: a["wage_share"] for a in study.areas}
    v0 = {s["id"]: volume(study, scenario, years, s, study.base, 0.0) for s in study.services}
    kappa, lam = calibration(study, v0)
    out = {}
    for t in years:
        h = factor(scenario, "healthy_ageing", t)
        h_frame = factor(scenario, "compensation_healthy_ageing", t, default=h)
        rows, parts, d = {}, {}, {a["id"]: 0.0 for a in study.areas}
        for s in study.services:
            a, sid = s["area"], s["id"]
            v = volume(study, scenario, years, s, t, h) * use(scenario, study, s, t)
            b = bracket(s, v0[sid], v)
            per_unit, fte_per_unit = kappa[a, s["kind"]] * s["unit_cost"], 0.0
            if s["kind"] == "service":
                drift = growth(scenario, "complexity_growth", study, t, a)
                per_unit *= drift * growth(scenario, "real_wage_growth", study, t, a, wage_share[a])
                fte_per_unit = lam[a] * s["fte_per_unit"] * drift
                if s["driver"] in PEOPLE_DRIVERS:
                    v_frame = volume(study, scenario, years, s, t, h_frame)
                    d[a] += kappa[a, "service"] * s["unit_cost"] * bracket(s, v0[sid], v_frame, steps=False)
            rows[sid] = (v, per_unit * b, fte_per_unit * b)
            parts[sid] = (v0[sid], per_unit, fte_per_unit)
        out[t] = dict(rows=rows, parts=parts, d=d)
    return out


def need_under(study, plan_levers, needs):
    """V* = V prod demand prod effects; cost and FTE of the bracket of V*, times what the levers leave of them.
    A transfer is touched by effects alone."""
    out = {}
    for t, year in needs.items():
        out[t] = {}
        for s in study.services:
            a, sid = s["area"], s["id"]
            v0, per_unit, fte_per_unit = year["parts"][sid]
            v = year["rows"][sid][0] * plan_levers.effects(s, t)
            cost, fte = 1.0, 1.0
            if s["kind"] == "service":
                v *= plan_levers.demand(sid, t)
                cost, fte = plan_levers.cost_factor(a, t), plan_levers.fte_factor(a, t)
            b = bracket(s, v0, v)
            out[t][sid] = (v, per_unit * b * cost, fte_per_unit * b * fte)
    return out


# ---------------------------------------------------------------- budget and allocation

def whole(x):
    return math.floor(x + 0.5)


def largest_remainder(shares, total):
    """Whole kroner that add up to `total`; the largest remainders get one more, ties by id."""
    out = {a: math.floor(v) for a, v in shares.items()}
    order = sorted(shares, key=lambda a: (-(shares[a] - out[a]), a))
    for i in range(int(total - sum(out.values()))):
        out[order[i % len(order)]] += 1
    return out


def chosen(study, plan, needs):
    """What `choose` picks (decision 0010), on the base scenario: an initiative's worth is the fall of all need over all
    years when the plan has it beside what it names itself, less its cost. The greatest sum of worths whose costs
    stay within the limit in every year, over all subsets; of equal ones that with the first candidate."""
    def all_need(initiatives):
        on = lever_effects.Levers(study, {**plan, "initiatives": initiatives})
        rows = need_under(study, on, needs)
        return sum(c for t in rows for _, c, _ in rows[t].values()) + sum(
            on.initiative_cost(a["id"], t) for t in rows for a in study.areas)
    own, among = plan.get("initiatives", []), plan["choose"]["among"]
    among = [i for i in study.initiatives if i["id"] in among]
    bare = all_need(own)
    worth = [whole((bare - all_need(own + [i["id"]])) * 100) for i in among]
    cost = [{t: along_path(i["cost_dkk"], t, 0.0) if i["from"] <= t <= i.get("until", t) else 0.0 for t in needs}
            for i in among]
    best, best_worth = [], 0
    for bits in range(2 ** len(among)):
        # The first candidate is the highest bit, so that of equal choices the one that has it comes last.
        take = [k for k in range(len(among)) if bits >> (len(among) - 1 - k) & 1]
        fits = all(sum(cost[k][t] for k in take) <= along_path(plan["choose"]["yearly_limit_dkk"], t, math.inf) + 0.004
                   for t in needs)
        if fits and all(worth[k] > 0 for k in take) and sum(worth[k] for k in take) >= best_worth:
            best, best_worth = take, sum(worth[k] for k in take)
    return own + [among[k]["id"] for k in best]


def initiative_rows(study, plan, needs):
    """Each initiative of a plan on the base scenario, by area and year and `total`: its cost where it is paid, by
    how much need (services and transfers) falls if the plan has it beside everything else, and saved - cost, summed."""
    def by_area(initiatives):
        rows = need_under(study, lever_effects.Levers(study, {**plan, "initiatives": initiatives}), needs)
        return {t: {a["id"]: sum(rows[t][s["id"]][1] for s in study.services if s["area"] == a["id"])
                    for a in study.areas} for t in rows}
    has, out = by_area(plan["initiatives"]), []
    for i in [i for i in study.initiatives if i["id"] in plan["initiatives"]]:
        lacks = by_area([j for j in plan["initiatives"] if j != i["id"]])
        sums_of = {t: [0.0, 0.0] for t in needs}
        for a in [a["id"] for a in study.areas] + ["total"]:
            net = 0.0
            for t in needs:
                if a == "total":
                    cost, saved = sums_of[t]
                else:
                    paid = a == i["pays"] and i["from"] <= t <= i.get("until", t)
                    cost = along_path(i["cost_dkk"], t, 0.0) if paid else 0.0
                    saved = lacks[t][a] - has[t][a]
                    sums_of[t] = [sums_of[t][0] + cost, sums_of[t][1] + saved]
                net += saved - cost
                out.append([plan["id"], i["id"], a, t, cost, saved, net])
    return out


def sums(study, rows, kind, column):
    """A column of the services of a kind, by area."""
    return {a["id"]: sum(rows[s["id"]][column] for s in study.services
                         if s["area"] == a["id"] and s["kind"] == kind) for a in study.areas}


def frames(study, scenario, needs):
    """F = sum_a [B^s prod(1+g) + sum rho (d - d_before) + earmark] + sum_a [B^t + theta (T - B^t)], with d and T
    as they would be without any plan. By year: F, each area's own bracket, what is granted for transfers."""
    ids = [a["id"] for a in study.areas]
    Bs = {a["id"]: float(a["service_budget_dkk"]) for a in study.areas}
    Bt = {a["id"]: float(a["transfer_budget_dkk"]) for a in study.areas}
    compensated, out = dict.fromkeys(ids, 0.0), {}
    for t in needs:
        transfers = sums(study, needs[t]["rows"], "transfer", 1)
        own, granted = {}, 0.0
        for a in ids:
            if t > study.base:
                compensated[a] += (factor(scenario, "demographic_compensation", t, a)
                                   * (needs[t]["d"][a] - needs[t - 1]["d"][a]))
            earmark = factor(scenario, "earmark_dkk", t, a) if t > study.base else 0.0
            own[a] = Bs[a] * growth(scenario, "frame_growth", study, t, a) + compensated[a] + earmark
            theta = factor(scenario, "transfer_compensation", t, a)
            granted += Bt[a] + theta * (transfers[a] - Bt[a])
        out[t] = dict(F=whole(sum(own.values()) + granted), own=own, granted=granted)
    return out


def budget(study, plan, plan_levers, granted, under_plan):
    """What is left after transfers, S = F - sum T (after initiatives), is split by the plan's rule. The base year
    is in balance under every rule. Need includes one-off costs and initiatives' costs."""
    ids = [a["id"] for a in study.areas]
    Bs = {a["id"]: float(a["service_budget_dkk"]) for a in study.areas}
    out = {}
    for t in under_plan:
        T = {a: whole(v) for a, v in sums(study, under_plan[t], "transfer", 1).items()}     # as paid
        S = granted[t]["F"] - sum(T.values())
        extra = {a: plan_levers.one_off(a, t) + plan_levers.initiative_cost(a, t) for a in ids}
        N = sums(study, under_plan[t], "service", 1)
        N = {a: N[a] + extra[a] for a in ids}
        if t == study.base:
            raw, were_cut = rules.in_proportion(S, Bs), False
        else:
            raw, were_cut = rules.split(plan["allocation"], rules.Year(t, S, N, Bs, granted[t]["own"]))
        out[t] = dict(S=largest_remainder(raw, S), T=T, need=N, extra=extra, cut=were_cut,
                      fte=sums(study, under_plan[t], "service", 2))
    return out


def staffing(study, scenario, plan_levers, years, b):
    """Rows by year and area: needed, funded, available, gap, binding; empty where staff is not projected."""
    if not study.projects_staff:
        return {t: {**{a: (n, "", "", "", "") for a, n in b[t]["fte"].items()},
                    "total": (sum(b[t]["fte"].values()), "", "", "", "")} for t in b}
    first, last = study.working_age
    hires = {t: factor(scenario, "recruit_share", t, default=study.recruit_share)
             * sum(years[t]["P"][g][x] for g in SEXES for x in range(first, min(last, study.A) + 1)) for t in b}
    wages = {t: {a["id"]: growth(scenario, "real_wage_growth", study, t, a["id"], a["wage_share"])
                 for a in study.areas} for t in b}
    recurring = {t: {a: b[t]["S"][a] - b[t]["extra"][a] for a in b[t]["S"]} for t in b}
    return staff.projection(study, plan_levers, {t: b[t]["fte"] for t in b}, recurring, wages, hires)


def nominal_rows(study, b, t):
    """Running prices by area, then `total`: services by the area's index, transfers by prices alone; the gap is one of
    services. No index of its own for `total`."""
    if study.indices is None:
        return []
    out, p = [], nominal_index(study, 0.0, t)
    for a in study.areas:
        w, (N, S, T) = nominal_index(study, a["wage_share"], t), (b[t][k][a["id"]] for k in ("need", "S", "T"))
        out.append([a["id"], t, w, N * w + T * p, T * p, S * w + T * p, (N - S) * w])
    return out + [["total", t, ""] + [sum(row[k] for row in out) for k in range(3, 7)]]


def coverage_of(money, need_service):
    """Money for services / need for services, not below 0."""
    return max(money / need_service, 0.0) if need_service > 0 else 1.0


def gap_row(need_service, S, T, hands):
    """need = service need + transfers paid; frame = S + T; gap = need - frame; coverage = S / need."""
    return [need_service + T, T, S + T, need_service - S, coverage_of(S, need_service), *hands]


def unserved(s, volume_of_service, coverage):
    """volume x persons_per_unit x (1 - coverage), never below 0; nobody is without a transfer."""
    return volume_of_service * s["persons"] * max(0.0, 1.0 - coverage) if s["kind"] == "service" else 0.0


def policy_rows(study, needs, under_plan, b):
    """Each policy in each year in which it promises anything, the base year aside: coverage of its area; the
    service's level, units given / units that today's level would take without any plan; kept or broken, a krone
    aside."""
    out = []
    for p in study.policies:
        for t in range(max(p.get("from", 0), study.base + 1), min(p.get("until", study.horizon), study.horizon) + 1):
            money, wanted = b[t]["S"][p["area"]], b[t]["need"][p["area"]]
            coverage = coverage_of(money, wanted)
            krone = (1.0 / wanted if wanted > 0 else 0.0) + 1e-9
            kept, level = True, ""
            promised = along_path(p.get("min_coverage", 0.0), t, 0.0)
            promised_level = along_path(p.get("min_service_level", 0.0), t, 0.0)
            if promised > 0:
                kept = coverage + krone >= promised
            if promised_level > 0:
                today = needs[t]["rows"][p["service"]][0]
                level = under_plan[t][p["service"]][0] * min(coverage, 1.0) / today if today > 0 else 1.0
                kept = kept and level + krone >= promised_level
            if promised > 0 or promised_level > 0:
                out.append([p["id"], p["area"], t, coverage if promised > 0 else "", level, "kept" if kept else "broken"])
    return out


def nominal_index(study, w, t):
    """prod over base_year+1..t of (1 + w wage_growth + (1 - w) price_growth); w is the area's wage share for its
    services and 0 for transfers, which follow prices alone."""
    out = 1.0
    for tau in range(study.base + 1, t + 1):
        wage, price = study.indices.at(tau) if study.indices else (0.0, 0.0)
        out *= 1.0 + w * wage + (1.0 - w) * price
    return out


# ---------------------------------------------------------------- the run

HEADERS = dict(
    population="scenario,year,sex,age,persons",
    components="scenario,year,births,deaths,in_migration,out_migration,refugees",
    services="scenario,plan,area,service,year,volume,cost_dkk,fte",
    gap="scenario,plan,area,year,need_dkk,transfer_dkk,frame_dkk,gap_dkk,coverage,need_fte,"
        "funded_fte,available_fte,gap_fte,binding",
    unserved="scenario,plan,area,service,year,persons",
    policies="scenario,plan,policy,area,year,coverage,service_level,verdict",
    nominal="scenario,plan,area,year,price_index,need_nominal_dkk,transfer_nominal_dkk,frame_nominal_dkk,gap_nominal_dkk",
    cut="scenario,plan,year",
    initiatives="plan,initiative,area,year,cost_dkk,saved_dkk,net_accumulated_dkk")


FILES = dict(nominal="gap_nominal")


def run(study):
    """All scenarios under all plans, as lists of rows by table."""
    out = {name: [] for name in HEADERS}
    base = next(sc for sc in study.scenarios if sc["id"] == study.base_scenario)
    needs = need(study, base, demography(study, base)) if study.initiatives else None
    picked = {p["id"]: chosen(study, p, needs) if "choose" in p else p.get("initiatives", []) for p in study.plans}
    for plan in study.plans:
        if picked[plan["id"]]:
            out["initiatives"] += initiative_rows(study, {**plan, "initiatives": picked[plan["id"]]}, needs)
    for sc in study.scenarios:
        years = demography(study, sc)
        needs = need(study, sc, years)
        for t, y in years.items():
            out["population"] += [[sc["id"], t, g, x, p] for g in SEXES for x, p in enumerate(y["P"][g])]
            out["components"].append([sc["id"], t] + [y["total"][k] for k in
                                                      ("births", "deaths", "in", "out", "refugees")])
        granted = frames(study, sc, needs)
        for plan in study.plans:
            if plan["allocation"]["rule"] == "optimal":
                continue                        # check_optimum.py holds a given split to its own terms
            plan = {**plan, "initiatives": picked[plan["id"]]}
            plan_levers = lever_effects.Levers(study, plan)
            under_plan = need_under(study, plan_levers, needs)
            b = budget(study, plan, plan_levers, granted, under_plan)
            hands = staffing(study, sc, plan_levers, years, b)
            name = [sc["id"], plan["id"]]
            for s in study.services:
                out["services"] += [[*name, s["area"], s["id"], t, *under_plan[t][s["id"]]] for t in years]
                out["unserved"] += [[*name, s["area"], s["id"], t, unserved(
                    s, under_plan[t][s["id"]][0], coverage_of(b[t]["S"][s["area"]], b[t]["need"][s["area"]]))]
                    for t in years]
            for a in [a["id"] for a in study.areas]:
                out["gap"] += [[*name, a, t, *gap_row(b[t]["need"][a], b[t]["S"][a], b[t]["T"][a], hands[t][a])]
                               for t in years]
            out["gap"] += [[*name, "total", t, *gap_row(*(sum(b[t][k].values()) for k in ("need", "S", "T")),
                                                        hands[t]["total"])] for t in years]
            out["nominal"] += [[*name, *row] for t in years for row in nominal_rows(study, b, t)]
            out["policies"] += [[*name, *row] for row in policy_rows(study, needs, under_plan, b)]
            out["cut"] += [[*name, t] for t in years if b[t]["cut"]]
    return out


def write(tables, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        if name in ("policies", "cut", "initiatives", "nominal") and not rows:
            continue
        lines = [HEADERS[name]] + [",".join(map(str, row)) for row in rows]     # str of a float is its repr
        (folder / f"{FILES.get(name, name)}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write(run(Study(sys.argv[1])), sys.argv[2])
