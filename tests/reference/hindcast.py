"""Forecasts Denmark's 65-79 and 80+ from every 1 January 1985-2008 with what was known then, and counts how often
the intervals held.

    python3 hindcast.py FIGURES [--draws N] [--alternatives]

FIGURES is the folder with denmark_observed_deaths_1age.csv and denmark_observed_population_1age.csv. Prints the tables
of decision 0011: Lee-Carter as it is usually done, the rule that was chosen, the naive forecasts, and with
--alternatives what was tried and left. The same numbers every time with the same numpy. Needs numpy.

Words: o an origin (1 January of year o: people on that day are known, deaths up to o - 1), h years ahead,
T years of deaths known at o, N draws, g a sex ('f', 'm'), x a single age, the last one open.
A forecast is an array (N, h, group, sex), sex being f, m, both.
"""
import argparse, csv, itertools, sys
from pathlib import Path
import numpy as np

ORIGINS, LAST = range(1985, 2009), 2013           # origins, and the last 1 January known by single age
LATER_ORIGINS, LATER = range(1985, 2014), 2025    # with the five-year groups of 2014 and later
EARLIEST = 1980                                   # first origin that a recalibration may learn from
GROUPS = {"65-79": (65, 80), "80+": (80, 100), "65+": (65, 100)}
HORIZONS = ((1, 2), (3, 5), (6, 10), (11, 15), (16, 28))
LEVELS = (50, 80, 95)
MIGRATION_YEARS, MIGRATION_AGES = 10, 5
OLD = 40                                          # the index of mortality is that of this age and above
# The rule's 64 triples of standard deviations: noise of a year, of the level, of the trend.
NOISE, LEVEL, TREND = (0.005, 0.01, 0.02, 0.04), (0.0025, 0.005, 0.01, 0.02), (0.001, 0.002, 0.004, 0.008)
FIRST_TREND = 0.02                                # standard deviation of the trend before any year is seen


# ---------------------------------------------------------------- what is known

class Figures:
    """deaths and years lived (year, sex, age) from `first` on; people on 1 January by year."""
    def __init__(self, folder, last=LAST):
        self.last = last
        def table(name, column):
            with open(Path(folder) / name, encoding="utf-8-sig") as f:
                rows = [(int(r["year"]), "fm".index(r["sex"]), int(r["age"]), float(r[column]))
                        for r in csv.DictReader(f)]
            first = min(r[0] for r in rows)
            out = np.zeros((max(r[0] for r in rows) - first + 1, 2, max(r[2] for r in rows) + 1))
            for year, g, x, v in rows:
                out[year - first, g, x] = v
            return first, out
        self.first, self.deaths = table("denmark_observed_deaths_1age.csv", "deaths")
        _, self.lived = table("denmark_observed_deaths_1age.csv", "person_years")
        first, people = table("denmark_observed_population_1age.csv", "persons")
        self.people = {first + i: p for i, p in enumerate(people)}
        self.outcome = {year: in_groups(p) for year, p in self.people.items()}
        if last > LAST:
            by_five = {}
            with open(Path(folder) / "denmark_population_5age.csv", encoding="utf-8-sig") as f:
                for r in csv.DictReader(f):
                    of = by_five.setdefault(int(r["year"]), np.zeros(people[0].shape))
                    of["fm".index(r["sex"]), int(r["age_from"])] += float(r["persons"])
            self.outcome.update((y, in_groups(p)) for y, p in by_five.items() if y > LAST)

    def known(self, o):
        """Deaths and years lived known at origin o."""
        return self.deaths[:o - self.first], self.lived[:o - self.first]

    def observed(self, o):
        return np.stack([self.outcome[y] for y in range(o + 1, self.last + 1)])

    def survivors(self, year):
        """Those of 1 January `year` who live a year later, at that year's rates and without moves."""
        i = year - self.first
        return survive(self.people[year], self.deaths[i] / self.lived[i])


def in_groups(people):
    """(..., sex, age) -> (..., group, f m both)"""
    sums = [people[..., a:b].sum(-1) for a, b in GROUPS.values()]
    return np.stack([np.concatenate([s, s.sum(-1, keepdims=True)], -1) for s in sums], -2)


def survive(people, m):
    """P_{x+1} = P_x S_x, S_x = L_{x+1}/L_x = (1 - m_x/2)/(1 + m_{x+1}/2); the open group S_A = T_A/T_{A-1}.
    Nobody is born: for 65+ it does not matter within 64 years."""
    m = np.minimum(m, 1.9)
    out = np.zeros(np.broadcast_shapes(people.shape, m.shape))
    out[..., 1:] = people[..., :-1] * (1 - m[..., :-1] / 2) / (1 + m[..., 1:] / 2)
    q = m[..., -2] / (1 + m[..., -2] / 2)
    open_years = (1 - q) / m[..., -1]
    out[..., -1] = (people[..., -1] + people[..., -2]) * open_years / (1 - q / 2 + open_years)
    return out


def log_rates(deaths, lived):
    """No deaths count as half a death."""
    return np.log(np.maximum(deaths, 0.5) / lived)


def moves(figures, year):
    """Net moves of a year by sex and age on arrival, as a share of survivors, over five ages."""
    stayed = figures.survivors(year)
    over = lambda v: np.stack([np.convolve(row, np.ones(MIGRATION_AGES), "same") for row in v])
    return over(figures.people[year + 1] - stayed) / np.maximum(over(stayed), 1.0)


def project(figures, o, changes, rng=None):
    """People by group, given for each year ahead what is added to the log of the last observed rates.
    With `rng` also moves: those of one of the last ten years, drawn anew each year."""
    last = log_rates(*(v[-1] for v in figures.known(o)))
    people, out = figures.people[o][None], []
    known = np.stack([moves(figures, y) for y in range(max(figures.first, o - MIGRATION_YEARS), o)])
    for change in changes:
        people = survive(people, np.exp(last + change))
        if rng:
            people = people * (1 + known[rng.integers(0, len(known), len(people))])
        out.append(in_groups(people))
    return np.stack(out, 1)


# ---------------------------------------------------------------- naive forecasts

def same_people(figures, o):
    return np.repeat(in_groups(figures.people[o])[None, None], figures.last - o, 1)


def same_growth(figures, o, years=5):
    """Each group grows as it did on average over the last years."""
    now, then = in_groups(figures.people[o]), in_groups(figures.people[o - years])
    return np.stack([now * (now / then) ** (h / years) for h in range(1, figures.last - o + 1)])[None]


def same_rates(figures, o):
    return project(figures, o, np.zeros((figures.last - o, 1, 1, 1)))


# ---------------------------------------------------------------- Lee-Carter as it is usually done

def first_component(x):
    """a_x, b_x with mean 1, k_t; and the share of variance it explains."""
    u, s, v = np.linalg.svd(x - x.mean(0), full_matrices=False)
    scale = v[0].mean()
    return x.mean(0), v[0] / scale, u[:, 0] * s[0] * scale, s[0] ** 2 / (s ** 2).sum()


def plain(figures, o, draws, youngest=0):
    """One k for both sexes by SVD (not refitted), random walk with drift, drift error, last observed rates, no moves."""
    rng = np.random.default_rng(o)
    x = log_rates(*figures.known(o))
    ages = x.shape[2] - youngest
    _, b, k, _ = first_component(x[:, :, youngest:].reshape(len(x), -1))
    pattern = np.zeros(x.shape[1:])
    pattern[:, youngest:] = b.reshape(2, ages)
    paths = random_walk(k, [len(k) - 1], figures.last - o, draws, rng)
    return project(figures, o, (p[:, None, None] * pattern for p in paths))


def random_walk(k, windows, years, draws, rng):
    """k_{T+h} - k_T of a random walk with drift and drift error; a draw takes its drift from one of the windows."""
    spread = np.diff(k).std(ddof=1)
    w = np.array(windows)[rng.integers(0, len(windows), draws)]
    drift = (k[-1] - k[len(k) - 1 - w]) / w + rng.standard_normal(draws) * spread / np.sqrt(w)
    at = np.zeros(draws)
    for _ in range(years):
        at = at + drift + spread * rng.standard_normal(draws)
        yield at


# ---------------------------------------------------------------- the rule

def index(deaths, lived, sexes=(0, 1), ages=(OLD, None)):
    """k_t = ln(deaths / deaths expected at the mean log rates), over the sexes and ages together."""
    mean = log_rates(deaths, lived).mean(0)
    of = lambda v: v[:, list(sexes), ages[0]:ages[1]].sum((1, 2))
    return np.log(of(deaths) / of(lived * np.exp(mean)))


def filtered(k, triples):
    """Kalman filter of  k_t = mu_t + noise,  mu_{t+1} = mu_t + delta_t + level,  delta_{t+1} = delta_t + trend,  for all
    triples at once: weights by likelihood (equal before), and mu, delta and their covariance after the last year."""
    noise, level, trend = (np.array(triples) ** 2).T
    mu, delta = np.full(len(noise), k[0]), np.zeros(len(noise))
    p11, p12, p22 = noise, np.zeros(len(noise)), np.full(len(noise), FIRST_TREND ** 2)
    likelihood = np.zeros(len(noise))
    for y in k[1:]:
        mu, p11, p12, p22 = mu + delta, p11 + 2 * p12 + p22 + level, p12 + p22, p22 + trend
        f, v = p11 + noise, y - mu
        likelihood -= 0.5 * (np.log(f) + v * v / f)
        mu, delta = mu + p11 / f * v, delta + p12 / f * v
        p11, p12, p22 = p11 * noise / f, p12 * noise / f, p22 - p12 * p12 / f
    weights = np.exp(likelihood - likelihood.max())
    return weights / weights.sum(), mu, delta, (p11, p12, p22)


def drawn_trends(series, years, draws, rng, triples, together=1.0):
    """k_{T+h} - k_T by draw and series: a triple by its weight, mu and delta from the filter, then forward. Several
    series share the triple's lot, and what is drawn is correlated by `together`."""
    def normal():
        shared, own = rng.standard_normal((draws, 1)), rng.standard_normal((draws, len(series)))
        return np.sqrt(together) * shared + np.sqrt(1 - together) * own
    lot, z1, z2 = rng.random(draws), normal(), normal()
    mu, delta, spread = np.zeros((draws, len(series))), np.zeros((draws, len(series))), np.zeros((3, draws, len(series)))
    for j, k in enumerate(series):
        weights, m, d, (p11, p12, p22) = filtered(k, triples)
        i = np.minimum(np.searchsorted(np.cumsum(weights), lot), len(weights) - 1)
        root = np.sqrt(p11[i])
        mu[:, j] = m[i] + root * z1[:, j]
        delta[:, j] = d[i] + p12[i] / root * z1[:, j] + np.sqrt(np.maximum(p22[i] - (p12[i] / root) ** 2, 0)) * z2[:, j]
        spread[:, :, j] = np.array(triples)[i].T
    noise, level, trend = spread
    last = np.array([k[-1] for k in series])
    for _ in range(years):
        mu, delta = mu + delta + level * normal(), delta + trend * normal()
        yield mu + noise * normal() - last


def rule(figures, o, draws, trend=TREND, moving=True):
    """The rule: one index for both sexes and all ages."""
    rng = np.random.default_rng(o)
    triples = list(itertools.product(NOISE, LEVEL, trend))
    paths = drawn_trends([index(*figures.known(o))], figures.last - o, draws, rng, triples)
    return project(figures, o, (p[:, :, None] for p in paths), rng if moving else None)


# ---------------------------------------------------------------- tried and left

def flat_walk(figures, o, draws, shortest=None):
    """The rule's index and moves, but a random walk with drift: from all years, or from windows of different length."""
    rng = np.random.default_rng(o)
    k = index(*figures.known(o))
    windows = range(shortest, len(k)) if shortest else [len(k) - 1]
    paths = random_walk(k, windows, figures.last - o, draws, rng)
    return project(figures, o, (p[:, None, None] for p in paths), rng)


def by_svd(figures, o, draws):
    """The rule with Lee-Carter's ages: b_x of the sexes' mean log rates, k refitted to deaths."""
    rng = np.random.default_rng(o)
    deaths, lived = (v[:, :, OLD:] for v in figures.known(o))
    rates = log_rates(deaths, lived)
    _, b, _, _ = first_component(rates.mean(1))
    mean, k = rates.mean(0), np.zeros(len(rates))
    for t in range(len(k)):
        for _ in range(60):
            expected = lived[t] * np.exp(mean + b * k[t])
            k[t] -= np.clip((expected.sum() - deaths[t].sum()) / (expected * b).sum(), -0.2, 0.2)
    pattern = np.concatenate([np.zeros(OLD), b])
    paths = drawn_trends([k], figures.last - o, draws, rng, list(itertools.product(NOISE, LEVEL, TREND)))
    return project(figures, o, (p[:, :, None] * pattern for p in paths), rng)


def apart(figures, o, draws, bands=((OLD, None),), middles=(0.0,)):
    """The rule with an index for each sex, and for each band of ages, linear between the bands' middles."""
    rng = np.random.default_rng(o)
    series = [index(*figures.known(o), [g], band) for g in (0, 1) for band in bands]
    weights = np.stack([np.interp(np.arange(figures.lived.shape[2]), middles, row) for row in np.eye(len(bands))])
    paths = drawn_trends(series, figures.last - o, draws, rng, list(itertools.product(NOISE, LEVEL, TREND)), together=0.8)
    return project(figures, o, (p.reshape(draws, 2, len(bands)) @ weights for p in paths), rng)


def recalibrated(figures, forecasts, prior=2.0):
    """Forecasts whose logs are spread around their median by what earlier origins missed, as far as was known at o:
    c^2 = (prior + sum over origins of the mean squared standard score) / (prior + origins), at least 1, by group."""
    out, factors = {}, {}
    scores = {}
    for o, x in forecasts.items():
        logs = np.log(x)
        scores[o] = ((np.log(figures.observed(o)) - np.median(logs, 0)) / logs.std(0))[:, :, :2] ** 2
    for o in ORIGINS:
        missed = np.array([scores[s][:o - s].mean((0, 2)) for s in range(EARLIEST, o)])
        factors[o] = np.sqrt((prior + missed.sum(0)) / (prior + len(missed)))
        logs = np.log(forecasts[o])
        middle = np.median(logs, 0)
        out[o] = np.exp(middle + np.maximum(1.0, factors[o])[:, None] * (logs - middle))
    return out, factors


# ---------------------------------------------------------------- how they fared

def fared(figures, forecasts, group, horizons, origins=ORIGINS, since=0):
    """Mean absolute error and bias of the median, share of outcomes inside each interval, and the interval score at
    80 % (width + 10 x what was missed, as a share of the outcome: less is better), all in percent. `since`: outcomes of
    that year and later only."""
    i = list(GROUPS).index(group)
    errors, inside, score = [], {level: [] for level in LEVELS}, []
    for o in origins:
        a, b = max(horizons[0], since - o), horizons[1]
        seen = figures.observed(o)[a - 1:b, i]
        x = forecasts[o][:, a - 1:b, i]
        if not len(seen):
            continue
        errors.append((np.median(x, 0) / seen - 1).ravel())
        for level in LEVELS:
            low, high = np.quantile(x, [0.5 - level / 200, 0.5 + level / 200], axis=0)
            inside[level].append(((low <= seen) & (seen <= high)).ravel())
            if level == 80:
                missed = np.maximum(low - seen, 0) + np.maximum(seen - high, 0)
                score.append(((high - low + 10 * missed) / seen).ravel())
    percent = lambda parts: 100 * np.concatenate(parts).mean()
    return percent([np.abs(e) for e in errors]), percent(errors), [percent(inside[v]) for v in LEVELS], percent(score)


def line(figures, name, forecasts, group, horizons=(1, 28), origins=ORIGINS, since=0):
    error, bias, inside, score = fared(figures, forecasts, group, horizons, origins, since)
    years = f"{horizons[0]}-{horizons[1]}"
    print(f"| {name} | {group} | {years} | {error:.2f} | {bias:+.2f} | "
          + " | ".join(f"{v:.0f}" for v in inside) + f" | {score:.1f} |")


def head(title):
    print(f"\n{title}\n\n| forecast | ages | years ahead | error % | bias % | in 50 % | in 80 % | in 95 % | score |")
    print("|---|---|---|---|---|---|---|---|---|")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("figures")
    parser.add_argument("--draws", type=int, default=2000)
    parser.add_argument("--alternatives", action="store_true")
    args = parser.parse_args()
    figures, n = Figures(args.figures), args.draws
    every = lambda forecast, *rest, origins=ORIGINS, **more: {o: forecast(figures, o, *rest, **more) for o in origins}

    chosen, lc = every(rule, n, origins=range(EARLIEST, LAST - 4)), every(plain, n)
    naive = {"same people": every(same_people), "same growth": every(same_growth), "same rates": every(same_rates)}

    head("All horizons")
    for group in ("65-79", "80+"):
        line(figures, "Lee-Carter, all ages", lc, group)
        line(figures, "Lee-Carter, 40+", every(plain, n, youngest=OLD), group)
        line(figures, "rule", chosen, group)
    head("The rule by horizon")
    for group in GROUPS:
        for horizons in HORIZONS:
            line(figures, "rule", chosen, group, horizons)
    head("The rule by halves of the origins")
    for group in ("65-79", "80+"):
        for origins in (range(1985, 1997), range(1997, 2009)):
            line(figures, f"rule, {origins[0]}-{origins[-1]}", chosen, group, origins=origins)

    print("\nError in % by years ahead\n\n| ages | years | rule | Lee-Carter | " + " | ".join(naive) + " |")
    print("|---|---|---|---|---|---|---|")
    beaten = True
    for group in GROUPS:
        for h in range(1, LAST - ORIGINS[0] + 1):
            errors = [fared(figures, f, group, (h, h))[0] for f in (chosen, lc, *naive.values())]
            beaten &= h <= 2 or errors[0] < min(errors[2:])
            if h in (1, 2, 3, 5, 10, 15, 20, 28):
                print(f"| {group} | {h} | " + " | ".join(f"{e:.2f}" for e in errors) + " |")
    print("\nThe rule's error is below that of the three naive forecasts in every group at every horizon over 2 years: "
          + ("yes" if beaten else "no"))

    print("\nWhat the index says at some origins\n\n| origin | trend % a year | its standard deviation | weight of "
          + " | ".join(f"{z:.3f}" for z in TREND) + " |\n|---|---|---|---|---|---|---|")
    for o in (1985, 1990, 1995, 2000, 2005, 2008, 2013):
        triples = list(itertools.product(NOISE, LEVEL, TREND))
        w, _, d, (_, _, p22) = filtered(index(*figures.known(o)), triples)
        mean = w @ d
        print(f"| {o} | {100 * mean:+.2f} | {100 * np.sqrt(w @ (p22 + d * d) - mean * mean):.2f} | " + " | ".join(
            f"{sum(v for v, t in zip(w, triples) if t[2] == z):.2f}" for z in TREND) + " |")

    later = Figures(args.figures, LATER)
    head(f"Outcomes of {LAST + 1}-{LATER}, which the rule was chosen without")
    for name, forecast in {"rule": lambda f, o: rule(f, o, n), "Lee-Carter, all ages": lambda f, o: plain(f, o, n),
                           "same rates": same_rates}.items():
        of = {o: forecast(later, o) for o in LATER_ORIGINS}
        for group in ("65-79", "80+"):
            for horizons in ((1, 5), (6, 10), (11, 20), (21, 40), (1, 40)) if name == "rule" else ((1, 40),):
                line(later, name, of, group, horizons, LATER_ORIGINS, LAST + 1)

    if args.alternatives:
        bands = dict(bands=((40, 65), (65, 80), (80, None)), middles=(52.5, 72.5, 87.5))
        tried = {
            "random walk, flat ages, moves": (flat_walk, {}),
            "the same, drift from windows of 5 years to all": (flat_walk, dict(shortest=5)),
            "rule without moves": (rule, dict(moving=False)),
            "rule with a fixed trend": (rule, dict(trend=(0.0,))),
            "rule, trend from 0.0005": (rule, dict(trend=(0.0005, *TREND))),
            "rule, trend from 0.002": (rule, dict(trend=TREND[1:])),
            "rule, ages by SVD": (by_svd, {}),
            "rule, sexes apart": (apart, {}),
            "rule, sexes and three bands apart": (apart, bands),
        }
        again, factors = recalibrated(figures, chosen)
        head("Tried and left")
        for name, (forecast, more) in tried.items():
            of = every(forecast, n, **more)
            for group in ("65-79", "80+"):
                line(figures, name, of, group)
        for group in ("65-79", "80+"):
            line(figures, "rule, recalibrated", again, group)
        head(f"Tried and left, outcomes of {LAST + 1}-{LATER}")
        for name, (forecast, more) in tried.items():
            of = {o: forecast(later, o, n, **more) for o in LATER_ORIGINS}
            for group in ("65-79", "80+"):
                line(later, name, of, group, (1, 40), LATER_ORIGINS, LAST + 1)
        print("\nWhat recalibration would multiply by (before `at least 1`), by origin\n")
        for group, i in (("65-79", 0), ("80+", 1)):
            print(f"{group}: " + ", ".join(f"{o} {factors[o][i]:.2f}" for o in (1985, 1990, 1995, 2000, 2005, 2008)))
        explained = {o: first_component(log_rates(*figures.known(o))[:, :, OLD:].mean(1))[3]
                     for o in (1985, 1995, 2005, 2013)}
        print("\nShare of variance that the first component explains at ages 40+: "
              + ", ".join(f"{o} {v:.2f}" for o, v in explained.items()))
    return 0 if beaten else 1


if __name__ == "__main__":
    sys.exit(main())
