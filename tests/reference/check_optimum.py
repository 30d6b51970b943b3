"""Holds the split that a run gave under rule `optimal` to the rule's own terms.

    python3 check_optimum.py STUDY OURS

OURS is the folder of `pejl run`. For each scenario and each plan with rule `optimal`: areas add up, floors are
kept where they fit (under a cap they may be cut for it, which is not judged here), no share moves by more than `max_move_share`, and the objective sum w_a max(0, need - money)
is that of the best split of each year alone where nothing ties the years together (with `max_move_share` it
can only be more), and no more than that of any other plan with the same need that keeps the same terms.
"""
import csv, sys
from pathlib import Path
import relations, rules


def years_of(study, ours):
    """(scenario, plan) -> t -> (need, money) by area, services only."""
    out = {}
    with open(Path(ours) / "gap.csv", encoding="utf-8") as f:
        for r in csv.DictReader(f):
            if r["area"] != "total":
                need, money = out.setdefault((r["scenario"], r["plan"]), {}).setdefault(int(r["year"]), ({}, {}))
                transfer = float(r["transfer_dkk"])
                need[r["area"]], money[r["area"]] = float(r["need_dkk"]) - transfer, float(r["frame_dkk"]) - transfer
    return out


def terms(rule, years, base, budgets, of_rival=False):
    """What the split breaks, in words; and its objective, and the least of each year alone. A rival must keep all
    floors."""
    broken, objective, least = [], 0.0, 0.0
    for t in sorted(years):
        if t == base:
            continue
        need, money = years[t]
        y = rules.Year(t, sum(money.values()), need, budgets, None)
        # Under a cap floors may be cut, so that only the split without floors is a bound.
        alone = rules.least_shortfall({**rule, "floors": {}} if "max_move_share" in rule else rule, y)
        slack = 2.01 + abs(y.S) / 2 ** 30       # whole kroner, and shares in steps of 2^-30
        objective += rules.shortfall(rule, y, money)
        least += rules.shortfall(rule, y, money) if alone is None else alone
        for a, f in rule.get("floors", {}).items():
            floor = rules.floor_of(f, need[a], t)
            # Floors that do not fit are cut, and so are those that the cap keeps out of reach.
            may_be_cut = not of_rival and (alone is None or "max_move_share" in rule)
            if not may_be_cut and money[a] < floor - slack:
                broken.append(f"{t}: {a} has {money[a]:.0f} under its floor {floor:.0f}")
        if "max_move_share" in rule:
            was = years[t - 1][1]
            for a in money:
                moved = abs(money[a] / y.S - was[a] / sum(was.values()))
                if moved > rule["max_move_share"] + 2 * slack / y.S:
                    broken.append(f"{t}: the share of {a} moves by {moved:.6f}")
    return broken, objective, least


def check(folder, ours):
    study = relations.Study(folder)
    budgets = {a["id"]: float(a["service_budget_dkk"]) for a in study.areas}
    splits, out = years_of(study, ours), []
    for plan in study.plans:
        rule = plan["allocation"]
        if rule["rule"] != "optimal":
            continue
        heaviest = max([1.0, *map(float, rule.get("weights", {}).values())])
        for (scenario, name), years in splits.items():
            if name != plan["id"]:
                continue
            broken, objective, least = terms(rule, years, study.base, budgets)
            slack = heaviest * sum(len(budgets) * (2.0 + sum(m.values()) / 2 ** 30) + 1e-9 * sum(n.values())
                                   for n, m in years.values())
            if objective < least - slack or ("max_move_share" not in rule and objective > least + slack):
                broken.append(f"objective {objective:.0f}, the best of each year alone {least:.0f}")
            for (other_scenario, other), rivals in splits.items():
                same = other_scenario == scenario and other != name and all(
                    abs(rivals[t][0][a] - years[t][0][a]) < 1.0 for t in years for a in budgets)
                if same:
                    worse, of_rival, _ = terms(rule, rivals, study.base, budgets, of_rival=True)
                    if not worse and of_rival < objective - slack:
                        broken.append(f"{other} keeps the terms with {of_rival:.0f}, the optimum has {objective:.0f}")
            out += [f"{scenario} {name} {line}" for line in broken]
    return out


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    wrong = check(sys.argv[1], sys.argv[2])
    print("\n".join(wrong) if wrong else "all terms kept")
    sys.exit(1 if wrong else 0)
