"""Reference values for Sobol' and Morris from SALib, an independent program.

SALib (Herman & Usher 2017, J. Open Source Softw. 2(9), 97; Iwanaga, Usher & Herman 2022): here 1.6.0 with
numpy 2.4 and scipy 1.17. SALib's first index is Saltelli's estimator, Pejl's is Jansen's; its total index
is Jansen's too. Both programs scramble their own Sobol' points, so values agree within intervals only.
For `morris_*` the walks themselves are written too, so that the effects must agree to the last digits.

    python3 -m venv v && v/bin/pip install SALib && v/bin/python salib_reference.py
"""

import csv
import pathlib

import numpy as np
from SALib.analyze import morris as morris_analyze
from SALib.analyze import sobol as sobol_analyze
from SALib.sample import morris as morris_sample
from SALib.sample import sobol as sobol_sample
from SALib.test_functions import Ishigami, Sobol_G

HERE = pathlib.Path(__file__).parent
SOBOL_G_A = np.array([0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0])
CASES = {
    "ishigami": (
        {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[-np.pi, np.pi]] * 3},
        Ishigami.evaluate,
    ),
    "sobol_g": (
        {"num_vars": 8, "names": [f"x{i + 1}" for i in range(8)], "bounds": [[0.0, 1.0]] * 8},
        lambda x: Sobol_G.evaluate(x, a=SOBOL_G_A),
    ),
}

with open(HERE / "sobol.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["case", "factor", "s1", "s1_conf", "st", "st_conf"])
    for name, (problem, model) in CASES.items():
        points = sobol_sample.sample(problem, 4096, calc_second_order=False, seed=20161)
        found = sobol_analyze.analyze(
            problem, model(points), calc_second_order=False, num_resamples=1000, seed=20161
        )
        for i, factor in enumerate(problem["names"]):
            values = [found[key][i] for key in ("S1", "S1_conf", "ST", "ST_conf")]
            out.writerow([name, factor] + [f"{value:.6f}" for value in values])

with open(HERE / "morris.csv", "w", newline="") as effects, open(
    HERE / "morris_walks.csv", "w", newline=""
) as walks:
    out = csv.writer(effects, lineterminator="\n")
    out.writerow(["case", "walks", "factor", "mu", "mu_star", "mu_star_conf", "sigma"])
    rows = csv.writer(walks, lineterminator="\n")
    rows.writerow(["case", "point", "y"] + [f"x{i + 1}" for i in range(8)])
    for name, (problem, model) in CASES.items():
        # Few walks that are written point by point, then many that are compared as averages.
        for count in (10, 1000):
            points = morris_sample.sample(problem, count, num_levels=4, seed=20162)
            outcome = model(points)
            found = morris_analyze.analyze(
                problem, points, outcome, num_levels=4, num_resamples=1000, seed=20162
            )
            for i, factor in enumerate(problem["names"]):
                values = [found[key][i] for key in ("mu", "mu_star", "mu_star_conf", "sigma")]
                out.writerow([name, count, factor] + [repr(float(value)) for value in values])
            if count == 10:
                bounds = np.array(problem["bounds"])
                levels = (points - bounds[:, 0]) / (bounds[:, 1] - bounds[:, 0])
                for at, (level, y) in enumerate(zip(levels, outcome)):
                    rows.writerow([name, at, repr(float(y))] + [repr(float(x)) for x in level])
