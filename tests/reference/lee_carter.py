"""Lee–Carter and Li–Lee once more, with numpy's singular value decomposition.

    python3 tests/reference/lee_carter.py make-country TABLE
    python3 tests/reference/lee_carter.py expect TABLE EXPECTED

The first writes a made-up country's deaths and person-years, the second what a fit of a table must give:
one row for each number, `part,what,year,age,value`. Needs numpy, which is not part of the project: install it into an
environment of its own. Written from src/docs/fit.md and apart from the Rust program: the index is refitted by
bisection, the autoregression by numpy's least squares, life tables by l and T instead of from the oldest age.
"""

import csv
import math
import sys

import numpy as np

SEXES = ["f", "m"]


def read(path):
    """Deaths and person-years by sex, each an array [age, year], and the years."""
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    years = sorted({int(row["year"]) for row in rows})
    ages = 1 + max(int(row["age"]) for row in rows)
    deaths = {sex: np.full((ages, len(years)), np.nan) for sex in SEXES}
    lived = {sex: np.full((ages, len(years)), np.nan) for sex in SEXES}
    for row in rows:
        place = int(row["age"]), int(row["year"]) - years[0]
        deaths[row["sex"]][place] = float(row["deaths"])
        lived[row["sex"]][place] = float(row["person_years"])
    return years, deaths, lived


def filled_rates(deaths, lived):
    """Deaths per person-year; an age at which nobody died shares the rate of the nearest that has deaths, of two the younger."""
    rates = np.empty_like(deaths)
    ages, years = deaths.shape
    for t in range(years):
        died = np.flatnonzero(deaths[:, t])
        nearest = died[np.abs(died[:, None] - np.arange(ages)).argmin(axis=0)]
        for x in died:
            together = nearest == x
            rates[together, t] = deaths[together, t].sum() / lived[together, t].sum()
    return rates


def lee_carter(deaths, lived):
    logs = np.log(filled_rates(deaths, lived))
    level = logs.mean(axis=1)
    u, s, vt = np.linalg.svd(logs - level[:, None], full_matrices=False)
    slope = u[:, 0] / u[:, 0].sum()
    of_logs = s[0] * vt[0] * u[:, 0].sum()
    index = np.array([
        bisect(lambda k: (lived[:, t] * np.exp(level + slope * k)).sum() - deaths[:, t].sum(), of_logs[t])
        for t in range(deaths.shape[1])
    ])
    level = level + slope * index.mean()
    index = index - index.mean()
    steps = np.diff(index)
    innovation = steps.std(ddof=1)
    drift = (index[-1] - index[0]) / len(steps)
    return {
        "level": level, "slope": slope, "index": index, "index_of_logs": of_logs,
        "explained": s[0] ** 2 / (s ** 2).sum(), "drift": drift,
        "drift_error": innovation / math.sqrt(len(steps)), "innovation": innovation,
    }


def bisect(miss, near):
    low, high = near - 1, near + 1
    while miss(low) > 0:
        low -= 1
    while miss(high) < 0:
        high += 1
    for _ in range(200):
        middle = (low + high) / 2
        if miss(middle) > 0:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def one_sex(deaths, lived, common):
    rates = filled_rates(deaths, lived)
    logs = np.log(rates)
    level = logs.mean(axis=1)
    centred = logs - level[:, None]
    left = centred - np.outer(common["slope"], common["index"])
    u, s, vt = np.linalg.svd(left, full_matrices=False)
    sign = 1 if u[:, 0].sum() >= 0 else -1
    slope, index = sign * u[:, 0], sign * s[0] * vt[0]
    design = np.column_stack([np.ones(len(index) - 1), index[:-1]])
    (constant, memory), *_ = np.linalg.lstsq(design, index[1:], rcond=None)
    if abs(memory) > 0.98:
        memory = math.copysign(0.98, memory)
        constant = index[1:].mean() - memory * index[:-1].mean()
    misses = index[1:] - constant - memory * index[:-1]
    rest = left - np.outer(slope, index)
    return {
        "level": level, "slope": slope, "index": index, "jump_off": rates[:, -1],
        "constant": constant, "memory": memory,
        "innovation": math.sqrt((misses ** 2).sum() / (len(misses) - 2)),
        "explained_by_common": 1 - (left ** 2).sum() / (centred ** 2).sum(),
        "explained": 1 - (rest ** 2).sum() / (centred ** 2).sum(),
        "residual": math.sqrt((rest ** 2).mean()),
    }


def infant(sex, m0):
    """Andreev & Kingkade (2015): years lived by those who die in their first year."""
    if sex == "m":
        return 0.14929 - 1.99545 * m0 if m0 < 0.023 else 0.02832 + 3.26021 * m0 if m0 < 0.08307 else 0.29915
    return 0.14903 - 2.05527 * m0 if m0 < 0.01724 else 0.04667 + 3.88089 * m0 if m0 < 0.06891 else 0.31411


def expectancy(sex, rates, at):
    alive, years = [1.0], []
    for age, m in enumerate(rates[:-1]):
        a = infant(sex, m) if age == 0 else 0.5
        died = alive[-1] * m / (1 + (1 - a) * m)
        alive.append(alive[-1] - died)
        years.append(alive[-1] + a * died)
    years.append(alive[-1] / rates[-1])
    return sum(years[at:]) / alive[at]


def ahead(sex, common, own, horizon):
    """The mean path: rates of the last year, moved by both indices."""
    apart = own["index"][-1]
    for _ in range(horizon):
        apart = own["constant"] + own["memory"] * apart
    moved = common["slope"] * horizon * common["drift"] + own["slope"] * (apart - own["index"][-1])
    return own["jump_off"] * np.exp(moved)


def expect(table, out):
    years, deaths, lived = read(table)
    rows = []

    def put(part, fit, by_age, by_year, single):
        for what in by_age:
            rows.extend((part, what, "", age, value) for age, value in enumerate(fit[what]))
        for what in by_year:
            rows.extend((part, what, year, "", value) for year, value in zip(years, fit[what]))
        rows.extend((part, what, "", "", fit[what]) for what in single)

    common = lee_carter(deaths["f"] + deaths["m"], lived["f"] + lived["m"])
    plain = ["explained", "drift", "drift_error", "innovation"]
    put("common", common, ["level", "slope"], ["index", "index_of_logs"], plain)
    for sex in SEXES:
        put("alone_" + sex, lee_carter(deaths[sex], lived[sex]), ["level", "slope"], ["index"], plain)
        own = one_sex(deaths[sex], lived[sex], common)
        put(sex, own, ["level", "slope", "jump_off"], ["index"],
            ["constant", "memory", "innovation", "explained_by_common", "explained", "residual"])
        for horizon in [0, 10, 25]:
            for age in [0, 65]:
                value = expectancy(sex, ahead(sex, common, own, horizon), age)
                rows.append((sex, "expectancy", years[-1] + horizon, age, value))
    with open(out, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["part", "what", "year", "age", "value"])
        writer.writerows((part, what, year, age, repr(float(value))) for part, what, year, age, value in rows)


def make_country(table):
    """A made-up country of 400,000 people whose mortality falls unevenly: ages 0–95, 1975–2004."""
    rng = np.random.default_rng(7)
    with open(table, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["year", "sex", "age", "deaths", "person_years"])
        for year in range(1975, 2005):
            wave = 0.03 * math.sin(year / 4)
            for sex, level, speed in [("f", -10.3, 0.019), ("m", -9.7, 0.016)]:
                for age in range(96):
                    log_m = level + 0.097 * age + 4.5 * math.exp(-1.5 * age)
                    log_m -= (year - 1975) * speed * (1.4 - age / 120) + wave
                    m = math.exp(log_m)
                    lived = round(2600 * math.exp(-((age / 78) ** 5)) * (1 + 0.2 * math.sin((year - age) / 9)) + 3, 1)
                    writer.writerow([year, sex, age, rng.poisson(lived * m), lived])


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "make-country":
        make_country(sys.argv[2])
    elif len(sys.argv) == 4 and sys.argv[1] == "expect":
        expect(sys.argv[2], sys.argv[3])
    else:
        sys.exit(__doc__)
