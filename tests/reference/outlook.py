"""What ensembles draw from a fit once more: the index of mortality, its 64 ways, and two autoregressions.

    python3 tests/reference/outlook.py TABLE EXPECTED [--fertility TABLE] [--migration TABLE]

Writes what `pejl fit` must find, one row for each number: `part,what,year,place,value`. Needs numpy, as
lee_carter.py beside it, of which it takes tables and life tables. Written from src/docs/fit.md and decision 0011, apart
from the Rust program and in another way: no Kalman filter. Level, trend and every step are one long normal vector, and
the index is linear in it; the likelihood is the density of the whole index at once, and what is known of level and
trend after the last year is the vector's distribution given the index. Autoregressions are by numpy's least squares
with the errors of its covariance matrix.
"""

import argparse
import csv
import math

import numpy as np

from lee_carter import SEXES, expectancy, filled_rates, read

FROM_AGE = 40
NOISE = [0.005, 0.01, 0.02, 0.04]
LEVEL = [0.0025, 0.005, 0.01, 0.02]
TREND = [0.001, 0.002, 0.004, 0.008]
FIRST_TREND = 0.02


def mortality_index(deaths, lived):
    died, expected = 0, 0
    for sex in SEXES:
        mean = np.exp(np.log(filled_rates(deaths[sex], lived[sex])).mean(axis=1))
        died = died + deaths[sex][FROM_AGE:].sum(axis=0)
        expected = expected + (lived[sex] * mean[:, None])[FROM_AGE:].sum(axis=0)
    return np.log(died / expected)


def way(index, noise, level_step, trend_step):
    """Log of the likelihood of all years but the first, and mean and covariance of level and trend after the last."""
    steps = len(index) - 1
    # The vector: level after the first year, trend, steps of the level, steps of the trend.
    spread = np.concatenate([[noise, FIRST_TREND], np.full(steps, level_step), np.full(steps, trend_step)])
    mean = np.zeros(2 + 2 * steps)
    mean[0] = index[0]
    levels = np.zeros((steps, 2 + 2 * steps))
    for t in range(1, steps + 1):
        levels[t - 1, 0] = 1
        levels[t - 1, 1] = t
        levels[t - 1, 2:2 + t] = 1
        for i in range(1, t):
            # The trend's step at the end of year i moves all levels from year i + 2 on.
            levels[t - 1, 2 + steps + i - 1] = t - i
    trend = np.zeros(2 + 2 * steps)
    trend[1] = 1
    trend[2 + steps:] = 1
    prior = np.diag(spread ** 2)
    of_index = levels @ prior @ levels.T + noise ** 2 * np.eye(steps)
    miss = index[1:] - levels @ mean
    solved = np.linalg.solve(of_index, miss)
    _, log_det = np.linalg.slogdet(of_index)
    wanted = np.vstack([levels[-1], trend])
    cross = wanted @ prior @ levels.T
    state = wanted @ mean + cross @ solved
    covariance = wanted @ prior @ wanted.T - cross @ np.linalg.solve(of_index, cross.T)
    return -0.5 * (log_det + miss @ solved), state, covariance


def ways(index):
    found = [(n, l, t, *way(index, n, l, t)) for n in NOISE for l in LEVEL for t in TREND]
    logs = np.array([row[3] for row in found])
    weights = np.exp(logs - logs.max())
    weights /= weights.sum()
    return [
        {
            "weight": weight, "noise": n, "level_step": l, "trend_step": t, "level": state[0], "trend": state[1],
            "level_variance": cov[0, 0], "covariance": cov[0, 1], "trend_variance": cov[1, 1],
        }
        for weight, (n, l, t, _, state, cov) in zip(weights, found)
    ]


def quantile(found, last, years, share):
    """Of the index after so many years, less its last: a mixture of normals, by bisection."""
    mixture = []
    for w in found:
        mean = w["level"] + years * w["trend"] - last
        variance = (
            w["level_variance"] + 2 * years * w["covariance"] + years ** 2 * w["trend_variance"]
            + years * w["level_step"] ** 2 + w["trend_step"] ** 2 * sum(j * j for j in range(1, years))
            + w["noise"] ** 2
        )
        mixture.append((w["weight"], mean, math.sqrt(variance)))
    low, high = -10.0, 10.0
    for _ in range(200):
        middle = (low + high) / 2
        below = sum(weight * 0.5 * math.erfc((mean - middle) / sd / math.sqrt(2)) for weight, mean, sd in mixture)
        low, high = (middle, high) if below < share else (low, middle)
    return (low + high) / 2


def returning(values):
    before, after = values[:-1], values[1:]
    centred = before - before.mean()
    design = np.column_stack([np.ones(len(before)), centred])
    (mean, memory), *_ = np.linalg.lstsq(design, after, rcond=None)
    held = abs(memory) > 0.98
    if held:
        memory = math.copysign(0.98, memory)
    misses = after - mean - memory * centred
    variance = (misses ** 2).sum() / (len(before) - 2)
    errors = np.sqrt(np.diag(variance * np.linalg.inv(design.T @ design)))
    fit = {
        "last": values[-1], "mean_before": before.mean(), "mean_after": mean, "mean_error": errors[0],
        "memory": memory, "memory_error": errors[1], "innovation": math.sqrt(variance), "held": float(held),
    }
    return fit, misses


def totals(path, value):
    """Sums by year of a column."""
    found = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            found[int(row["year"])] = found.get(int(row["year"]), 0.0) + float(row[value])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table")
    parser.add_argument("expected")
    parser.add_argument("--fertility")
    parser.add_argument("--migration")
    asked = parser.parse_args()
    years, deaths, lived = read(asked.table)
    rows = []
    index = mortality_index(deaths, lived)
    rows += [("index", "values", year, "", value) for year, value in zip(years, index)]
    found = ways(index)
    for place, one in enumerate(found):
        rows += [("index", what, "", place, value) for what, value in one.items()]
    last = index[-1]
    jump_off = {sex: filled_rates(deaths[sex], lived[sex])[:, -1] for sex in SEXES}
    for horizon in [10, 25]:
        central = sum(w["weight"] * (w["level"] + horizon * w["trend"]) for w in found) - last
        moves = {
            "central": central,
            "low": quantile(found, last, horizon, 0.9),
            "high": quantile(found, last, horizon, 0.1),
        }
        for sex in SEXES:
            for age in [0, 65]:
                for what, move in moves.items():
                    value = expectancy(sex, jump_off[sex] * math.exp(move), age)
                    rows.append((sex, what, years[-1] + horizon, age, value))
    misses = {}
    if asked.fertility:
        of_year = totals(asked.fertility, "rate")
        series = np.log(np.array([of_year[year] for year in sorted(of_year) if year <= years[-1]]))
        fit, misses["fertility"] = returning(series)
        rows += [("fertility", what, "", "", value) for what, value in fit.items()]
    if asked.migration:
        of_year = totals(asked.migration, "net_persons")
        kept = [year for year in sorted(of_year) if year <= years[-1]]
        residents = lived["f"].sum(axis=0) + lived["m"].sum(axis=0)
        series = np.array([1000 * of_year[year] / residents[year - years[0]] for year in kept])
        fit, misses["migration"] = returning(series)
        rows += [("migration", what, "", "", value) for what, value in fit.items()]
    if len(misses) == 2:
        count = min(len(one) for one in misses.values())
        both = np.corrcoef(misses["fertility"][-count:], misses["migration"][-count:])[0, 1]
        rows.append(("errors", "correlation", "", "", both))
    with open(asked.expected, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["part", "what", "year", "place", "value"])
        writer.writerows((*row[:4], repr(float(row[4]))) for row in rows)


if __name__ == "__main__":
    main()
