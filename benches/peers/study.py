"""The study folder as arrays, for both rivals; and what both are held against.

Reads what Viborg has and refuses what it has not, so that nothing is left out in silence.
"""
import csv
import tomllib
from pathlib import Path

import numpy as np

SEXES = "fm"
OUTCOMES = ("service_need_dkk", "transfer_need_dkk", "service_money_dkk", "need_fte")
DRAWN = ("migration_factor", "fertility_factor", "refugees_factor", "healthy_ageing", "complexity_growth",
         "frame_growth", "demographic_compensation", "real_wage_growth", "unemployment_shift", "mortality_change")


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def path_value(value, year, default):
    """A number, or a path over years whose value holds until the next."""
    if not isinstance(value, dict):
        return float(value)
    known = [int(key) for key in value if int(key) <= year]
    return float(value[str(max(known))]) if known else default


def life_table(mx, a0):
    """Survivorship, remaining life expectancy and share of births that live to 1 January; age is the last axis."""
    a = np.full_like(mx, 0.5)
    a[..., 0] = a0
    high = mx > 2.0
    q = np.where(high, -np.expm1(-mx), mx / (1.0 + (1.0 - a) * mx))
    alive = np.ones_like(mx)
    alive[..., 1:] = np.cumprod(1.0 - q[..., :-1], axis=-1)
    lived = np.where(high, alive * q / mx, alive * (1.0 - (1.0 - a) * q))
    lived[..., -1] = alive[..., -1] / mx[..., -1]
    above = np.cumsum(lived[..., ::-1], axis=-1)[..., ::-1]
    survival = np.empty_like(mx)
    survival[..., :-2] = lived[..., 1:-1] / lived[..., :-2]
    survival[..., -2:] = (above[..., -1] / above[..., -2])[..., None]
    return survival, above / alive, lived[..., 0]


def infant_years(m0):
    """a₀ by Andreev & Kingkade (2015); the second last axis is the sex, women first."""
    women = np.where(m0 < 0.01724, 0.14903 - 2.05527 * m0, np.where(m0 < 0.06891, 0.04667 + 3.88089 * m0, 0.31411))
    men = np.where(m0 < 0.02300, 0.14929 - 1.99545 * m0, np.where(m0 < 0.08307, 0.02832 + 3.26021 * m0, 0.29915))
    return women, men


class Study:
    """Arrays over year from the base year, sex (women first), single age and service."""

    def __init__(self, folder):
        folder = Path(folder)
        model = tomllib.loads((folder / "model.toml").read_text(encoding="utf-8"))
        scenario = tomllib.loads((folder / "scenarios.toml").read_text(encoding="utf-8"))["scenario"][0]
        data = {key: folder / name for key, name in model["data"].items() if key != "sex_ratio_at_birth"}
        head = model["model"]
        self.base, self.years = head["base_year"], head["horizon"] - head["base_year"] + 1
        self.integration_years = head["integration_years"]
        boys = model["data"]["sex_ratio_at_birth"]
        self.birth_share = np.array([1.0, boys]) / (1.0 + boys)

        people = [row for row in rows_of(data["population"]) if int(row["year"]) == self.base]
        self.ages = max(int(row["age"]) for row in people) + 1
        self.population = self.by_year(people, "persons")[0]
        self.mx = self.by_year(rows_of(data["mortality"]), "mx")
        self.fertility = self.by_year(rows_of(data["fertility"]), "rate")[:, 0]
        moves = rows_of(data["migration"])
        self.in_persons, self.out_rate = self.by_year(moves, "in_persons"), self.by_year(moves, "out_rate")

        came = {int(row["year"]): float(row["persons"]) for row in rows_of(data["refugees"])}
        first = self.base - self.integration_years
        # Persons in the years base − integration_years ..= horizon.
        self.arrivals = np.array([came[min(year, max(came))] if year >= min(came) else 0.0
                                  for year in range(first, self.base + self.years)])
        self.profile = np.zeros((2, self.ages))
        for row in rows_of(data["refugee_profile"]):
            self.profile[SEXES.index(row["sex"]), int(row["age"])] += float(row["share"])
        self.profile /= self.profile.sum()
        # Half are a year older on the first 1 January, then all a year a year.
        self.aged_profile = np.zeros((self.integration_years, 2, self.ages))
        for older in range(self.integration_years):
            for age in range(self.ages):
                for half in (age + older, age + older + 1):
                    self.aged_profile[older, :, min(half, self.ages - 1)] += 0.5 * self.profile[:, age]

        by_year = {}
        for row in rows_of(data["unemployment"]):
            rates = by_year.setdefault(int(row["year"]), np.zeros(self.ages))
            rates[int(row["age_from"]):int(row["age_to"]) + 1] = float(row["rate"])
        self.unemployment = self.along(by_year)
        used = np.flatnonzero(self.unemployment.any(axis=0))
        self.has_unemployment = np.zeros(self.ages, bool)
        self.has_unemployment[used.min():used.max() + 1] = True

        self.areas = [area["id"] for area in model["area"]]
        self.service_budget = np.array([float(area["service_budget_dkk"]) for area in model["area"]])
        self.transfer_budget = np.array([float(area["transfer_budget_dkk"]) for area in model["area"]])
        self.wage_share = np.array([area["wage_share"] for area in model["area"]])
        self.workforce = np.zeros(len(self.areas))
        for row in rows_of(data["workforce"]):
            self.workforce[self.areas.index(row["area"])] += float(row["fte"])

        # Those that follow healthy ageing first, so that they are one block of rows.
        services = sorted(rows_of(data["services"]), key=lambda row: -float(row["healthy_ageing"] or 0.0))
        self.service_ids = [row["service"] for row in services]
        self.area = np.array([self.areas.index(row["area"]) for row in services])
        self.is_service = np.array([row["kind"] == "service" for row in services])
        self.driver = np.array([row["driver"] for row in services])

        def column(name):
            return np.array([float(row.get(name) or 0.0) for row in services])
        self.unit_cost, self.fixed_share = column("unit_cost_dkk"), column("fixed_share")
        self.fte_per_unit = np.where(self.is_service, column("fte_per_unit"), 0.0)
        self.step = column("capacity_step")
        self.eta = np.where(np.isin(self.driver, ("constant", "births")), 0.0, column("healthy_ageing"))
        self.use = np.zeros((len(services), 2, self.ages))
        self.constant = np.zeros(len(services))
        for row in rows_of(data["use_rates"]):
            at = self.service_ids.index(row["service"])
            sexes = [0, 1] if row["sex"] == "b" else [SEXES.index(row["sex"])]
            for sex in sexes:
                self.use[at, sex, int(row["age_from"]):int(row["age_to"]) + 1] = float(row["rate"])
            self.constant[at] += float(row["rate"]) if self.driver[at] == "constant" else 0.0
        self.use[self.driver == "constant"] = 0.0
        # Whose need follows people alone: that is what the frame's demographic compensation looks at.
        self.is_compensated = self.is_service & np.isin(self.driver, ("population", "births", "deaths"))

        # What the draws leave as the first scenario has it.
        self.theta = np.array([path_value(scenario["transfer_compensation"], self.base + t, 1.0)
                               for t in range(self.years)])
        self.theta[0] = 1.0
        refused = {"earmark_dkk", "compensation_healthy_ageing", *DRAWN[:3], *DRAWN[7:]} & set(scenario)
        if refused or np.any(self.eta[self.driver != "population"]):
            raise SystemExit(f"Viborg's first scenario has changed: {refused or 'healthy ageing of a driver'}")

        women, men = infant_years(self.mx[..., 0])
        self.survival, expectancy, self.birth_survival = life_table(
            self.mx, np.stack([women[:, 0], men[:, 1]], axis=1))
        self.base_expectancy = expectancy[0]
        self.gain = expectancy - expectancy[0]

    def along(self, by_year):
        """A table by calendar year from the base year to the horizon; the last year repeats."""
        last = max(by_year)
        return np.array([by_year[min(self.base + t, last)] for t in range(self.years)])

    def by_year(self, rows, name):
        """Shape (year, sex, age); rows without a sex are women's."""
        tables = {}
        for row in rows:
            table = tables.setdefault(int(row["year"]), np.zeros((2, self.ages)))
            table[SEXES.index(row.get("sex", "f")), int(row["age"])] += float(row[name])
        return self.along(tables)


def read_draws(folder):
    """Shape (run, factor), columns as in DRAWN."""
    with open(Path(folder) / "draws.csv", encoding="utf-8") as file:
        header = file.readline().strip().split(",")
        table = np.loadtxt(file, delimiter=",", ndmin=2)
    return np.ascontiguousarray(table[:, [header.index(key) for key in DRAWN]])


def read_outcomes(folder, study):
    """Pejl's own outcomes, each of shape (run, area, year)."""
    with open(Path(folder) / "outcomes.csv", encoding="utf-8") as file:
        header = file.readline().strip().split(",")
        rows = [line.split(",") for line in file]
    shape = (-1, len(study.areas), study.years)
    return {key: np.array([row[header.index(key)] for row in rows], dtype=float).reshape(shape) for key in OUTCOMES}


def check_equal(name, ours, pejl):
    """To 1e-9 of each number; whole kroner within 1, since the last bit before rounding may turn a krone.

    Stops the program if anything differs by more.
    """
    worst, turned = 0.0, 0
    for key in OUTCOMES:
        if ours[key].shape != pejl[key].shape:
            raise SystemExit(f"{name}: {key} has shape {ours[key].shape}, Pejl's {pejl[key].shape}")
        off = np.abs(ours[key] - pejl[key])
        if key == "service_money_dkk":
            wrong, turned = ~(off <= 1.0), int(np.count_nonzero(off))
        else:
            # Written so that a nan is wrong too.
            wrong = ~(off <= 1e-9 * np.abs(pejl[key]))
            worst = max(worst, float(np.max(off / np.maximum(np.abs(pejl[key]), 1e-300))))
        if wrong.any():
            run, area, year = np.argwhere(wrong)[0]
            raise SystemExit(f"{name}: {key} differs in {wrong.sum()} of {wrong.size}, first run {run}, "
                             f"area {area}, year {year}: {ours[key][run, area, year]!r}, "
                             f"Pejl's {pejl[key][run, area, year]!r}")
    runs = len(pejl["need_fte"])
    print(f"{name}: equal to Pejl in {runs} runs, largest relative difference {worst:.1e}, "
          f"{turned} of {pejl['need_fte'].size} amounts off by a krone")
