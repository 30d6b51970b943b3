"""How the index of decision 0011 foretold life expectancy in a country that it was not chosen on.

    python3 tests/reference/hindcast_expectancy.py TABLE [FIRST_ORIGIN]

TABLE has deaths and person-years as `pejl fit` takes them. From every origin on, only years up to it are known. Prints
by years ahead how often observed remaining life at 65 lay in the interval, and the mean error in years, for the rule and
for a random walk with drift of the same index (the error of the drift included). Needs numpy.
"""

import math
import sys

import numpy as np

from lee_carter import SEXES, expectancy, filled_rates, read
from outlook import mortality_index, quantile, ways

BANDS = [(1, 2), (3, 5), (6, 10), (11, 15), (16, 30)]
LEVELS = {50: 0.6744897501960817, 80: 1.2815515655446004, 95: 1.959963984540054}


def main():
    years, deaths, lived = read(sys.argv[1])
    first = int(sys.argv[2]) if len(sys.argv) > 2 else years[0] + 10
    rates = {sex: filled_rates(deaths[sex], lived[sex]) for sex in SEXES}
    seen = {sex: [expectancy(sex, rates[sex][:, t], 65) for t in range(len(years))] for sex in SEXES}
    told = []
    for origin in range(first, years[-1]):
        known = origin - years[0] + 1
        index = mortality_index({s: deaths[s][:, :known] for s in SEXES}, {s: lived[s][:, :known] for s in SEXES})
        found = ways(index)
        steps = np.diff(index)
        drift, sd = steps.mean(), steps.std(ddof=1)
        for ahead in range(1, years[-1] - origin + 1):
            mean = sum(w["weight"] * (w["level"] + ahead * w["trend"]) for w in found) - index[-1]
            spread = sd * math.sqrt(ahead + ahead ** 2 / len(steps))
            for sex in SEXES:
                jump_off, outcome = rates[sex][:, known - 1], seen[sex][known - 1 + ahead]
                years_of = lambda move: expectancy(sex, jump_off * math.exp(move), 65)
                row = [ahead, outcome - years_of(mean), outcome - years_of(ahead * drift)]
                for level, z in LEVELS.items():
                    share = level / 200
                    low = years_of(quantile(found, index[-1], ahead, 0.5 + share))
                    high = years_of(quantile(found, index[-1], ahead, 0.5 - share))
                    row.append(low <= outcome <= high)
                    row.append(years_of(ahead * drift + z * spread) <= outcome <= years_of(ahead * drift - z * spread))
                told.append(row)
    told = np.array(told, dtype=float)
    print(f"{sys.argv[1]}: origins {first}-{years[-1] - 1}, outcomes to {years[-1]}, women and men at 65")
    print("ahead  cases |  rule: error  bias   50   80   95 |  walk: error  bias   50   80   95")
    for low, high in [*BANDS, (1, 99)]:
        kept = told[(told[:, 0] >= low) & (told[:, 0] <= high)]
        if not len(kept):
            continue
        print(f"{low:2}-{high:2} {len(kept):7} | " + " | ".join(
            f"{np.abs(kept[:, 1 + k]).mean():11.2f} {kept[:, 1 + k].mean():+6.2f} "
            + " ".join(f"{100 * kept[:, 3 + k + 2 * i].mean():4.0f}" for i in range(3)) for k in range(2)))


if __name__ == "__main__":
    main()
