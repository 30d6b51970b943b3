"""PRIM once more, in plain numpy, apart from the Rust program; and a planted case for both.

Peels one share of the runs in the box at one end of one factor at a time, there where density gains most per
run taken away (Friedman & Fisher 1999; the lenient objective of Kwakkel & Jaxa-Rozen 2016). Writes the case
and the whole trajectory (mass, coverage, density, limited factors), which Pejl's must equal step by step.

    v/bin/python prim_reference.py
"""

import pathlib

import numpy as np

HERE = pathlib.Path(__file__).parent
ALPHA, MASS_MIN = 0.05, 0.05


def planted(runs, seed):
    """Three factors that matter nothing, one with five values, and two that make runs fail together."""
    rng = np.random.default_rng(seed)
    x = rng.random((runs, 5))
    x[:, 4] = np.floor(5 * x[:, 4])
    inside = (x[:, 0] > 0.6) & (x[:, 1] < 0.45) & (x[:, 4] >= 2)
    fails = rng.random(runs) < np.where(inside, 0.92, 0.04)
    return x.round(6), fails


def peel(x, fails):
    inside = np.ones(len(x), dtype=bool)
    limited = set()
    steps = []
    while True:
        n, failing = inside.sum(), (inside & fails).sum()
        steps.append((n / len(x), failing / fails.sum(), failing / n, len(limited)))
        if failing == n:
            return steps
        best = None
        for j in range(x.shape[1]):
            own = np.sort(x[inside, j])
            for upper in (False, True):
                outwards = own[::-1] if upper else own
                take = max(1, int(ALPHA * n))
                if take >= n:
                    continue
                limit = outwards[take]
                if limit == outwards[0]:
                    others = outwards[outwards != outwards[0]]
                    if len(others) == 0:
                        continue
                    limit = others[0]
                stays = inside & ((x[:, j] <= limit) if upper else (x[:, j] >= limit))
                kept = stays.sum()
                if kept < MASS_MIN * len(x):
                    continue
                gain = ((stays & fails).sum() / kept - failing / n) / (n - kept)
                if best is None or gain > best[0]:
                    best = (gain, stays, j)
        if best is None:
            return steps
        inside = best[1]
        limited.add(best[2])


if __name__ == "__main__":
    x, fails = planted(1500, 20163)
    with open(HERE / "prim_case.csv", "w") as file:
        file.write("x1,x2,x3,x4,x5,fails\n")
        for row, failed in zip(x, fails):
            file.write(",".join(f"{value:.6f}" for value in row) + f",{int(failed)}\n")
    with open(HERE / "prim_steps.csv", "w") as file:
        file.write("mass,coverage,density,limited\n")
        for mass, coverage, density, limited in peel(x, fails):
            file.write(f"{float(mass)!r},{float(coverage)!r},{float(density)!r},{limited}\n")
