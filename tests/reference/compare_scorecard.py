"""Holds `scorecard.csv`, `policies.csv` and `initiatives.csv` of a run to what relations.py's tables say.

    python3 compare_scorecard.py STUDY OURS REFERENCE

What the scorecard sums up is summed up here again from the reference's gap.csv and unserved.csv. Where the two
runs differ by a krone, so may these.
"""
import csv, sys, tomllib
from pathlib import Path


def rows(folder, name):
    path = Path(folder) / f"{name}.csv"
    if not path.exists():
        return []
    with open(path, encoding="utf-8") as f:
        return list(csv.DictReader(f))


def near(x, y, absolute, relative=1e-8):
    return abs(x - y) <= absolute + relative * max(abs(x), abs(y))


def expected(study, reference):
    """(scenario, plan, area, year or '', measure) -> value; a set of those where a krone may decide a year."""
    model = tomllib.loads((Path(study) / "model.toml").read_text(encoding="utf-8-sig"))["model"]
    base, tolerance = model["base_year"], model.get("tolerance", 0.02)
    out, years = {}, {}
    for r in rows(reference, "gap"):
        years.setdefault((r["scenario"], r["plan"], r["area"]), []).append(r)
    waiting = {}
    for r in rows(reference, "unserved"):
        key = (r["scenario"], r["plan"], r["area"], r["year"])
        waiting[key] = waiting.get(key, 0.0) + float(r["persons"])
    unfilled = {}
    for (sc, plan, area), own in years.items():
        own.sort(key=lambda r: int(r["year"]))
        def first(is_so):
            return next((float(r["year"]) for r in own if int(r["year"]) > base and is_so(r)), None)
        def put(measure, value):
            out[sc, plan, area, "", measure] = value
        put("accumulated_gap_dkk", sum(float(r["gap_dkk"]) for r in own))
        put("lowest_coverage", min(float(r["coverage"]) for r in own if int(r["year"]) > base))
        put("first_gap_year", first(lambda r: float(r["gap_dkk"]) > max(tolerance * (float(r["need_dkk"]) - float(r["transfer_dkk"])), 1.0)))
        for r in own:
            out[sc, plan, area, r["year"], "coverage"] = float(r["coverage"])
            if area != "total":
                out[sc, plan, area, r["year"], "unserved_persons"] = waiting[sc, plan, area, r["year"]]
            if r["funded_fte"]:
                need, funded, there, gap = (float(r[k]) for k in ("need_fte", "funded_fte", "available_fte", "gap_fte"))
                if area != "total":
                    empty = max(0.0, min(funded, need) - there)
                    out[sc, plan, area, r["year"], "unfilled_fte"] = empty
                    unfilled[sc, plan, r["year"]] = unfilled.get((sc, plan, r["year"]), 0.0) + empty
                if need - gap > 0:
                    out[sc, plan, area, r["year"], "staff_load"] = need / (need - gap)
        if own[0]["funded_fte"]:
            for word, measure in (("money", "first_year_money_binds"), ("hands", "first_year_hands_bind")):
                put(measure, first(lambda r: r["binding"] == word and float(r["gap_fte"]) > tolerance * float(r["need_fte"])))
    for (sc, plan, year), posts in unfilled.items():
        out[sc, plan, "total", year, "unfilled_fte"] = posts
    return out


def compare(study, ours, reference):
    found, count, want = [], 0, expected(study, reference)
    for r in rows(ours, "scorecard"):
        key = tuple(r[k] for k in ("scenario", "plan", "area", "year", "measure"))
        if key not in want:
            continue
        count += 1
        x, y = float(r["value"]) if r["value"] else None, want[key]
        slack = {"dkk": 40.0, "share": 2e-6, "ratio": 1e-5, "fte": 1e-4, "persons": 1e-2}.get(r["unit"], 0.0)
        if (x is None) != (y is None) or x is not None and not near(x, y, slack):
            found.append((*key, x, y))
    theirs = {tuple(r[k] for k in ("scenario", "plan", "policy", "year")): r for r in rows(reference, "policies")}
    plans = {key[:2] for key in theirs}
    mine = {tuple(r[k] for k in ("scenario", "plan", "policy", "year")): r for r in rows(ours, "policies")}
    mine = {k: r for k, r in mine.items() if k[:2] in plans}
    for key in set(mine) ^ set(theirs):
        found.append(("policies", *key, key in mine, key in theirs))
    for key in set(mine) & set(theirs):
        count += 1
        for column in ("coverage", "service_level", "verdict"):
            x, y = mine[key][column], theirs[key][column]
            if x != y and (column == "verdict" or "" in (x, y) or not near(float(x), float(y), 1e-6)):
                found.append(("policies", *key, column, x, y))
    keys = ("plan", "initiative", "area", "year")
    theirs = {tuple(r[k] for k in keys): r for r in rows(reference, "initiatives")}
    mine = {tuple(r[k] for k in keys): r for r in rows(ours, "initiatives")}
    for key in (set(mine) ^ set(theirs)):
        if key[1] != "together":
            found.append(("initiatives", *key, key in mine, key in theirs))
    for key in set(mine) & set(theirs):
        for column in ("cost_dkk", "saved_dkk", "net_accumulated_dkk"):
            count += 1
            x, y = float(mine[key][column]), float(theirs[key][column])
            if not near(x, y, 1.0):
                found.append(("initiatives", *key, column, x, y))
    return found, count


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    found, count = compare(*sys.argv[1:])
    for f in found[:30]:
        print(*f)
    print(f"{count} figures, {len(found)} differences")
    sys.exit(1 if found else 0)
