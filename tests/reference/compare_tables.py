"""Holds the tables of a program's run to those of relations.py.

    python3 compare_tables.py OURS REFERENCE [--show N]

OURS is the folder of `pejl run`, REFERENCE that of relations.py. Tolerances: money that is granted
exact or a krone off (a half may fall to the other side; in running prices a krone times the index), all else 1e-9 relative beside the rounding of what
is written; `binding` equal except within 3e-6 FTE of a tie (FTE are written with six decimals). Where a krone fell to the other side, the staff it
pays may differ by what it pays for. Prints each difference with its row; exit 1 if there is any.
"""
import csv, sys
from pathlib import Path

KEYS = {"population": ("scenario", "year", "sex", "age"), "components": ("scenario", "year"),
        "services": ("scenario", "plan", "area", "service", "year"), "gap": ("scenario", "plan", "area", "year"), "gap_nominal": ("scenario", "plan", "area", "year")}
ROUNDED = {"cost_dkk": 0.006, "coverage": 1e-9, "persons": 1e-9, "volume": 1e-9, "fte": 1e-6}
NOMINAL = 2.01                                  # kroner: one of services, one of transfers
STAFF = ("funded_fte", "available_fte", "gap_fte")


def read(path, keys):
    with open(path, encoding="utf-8") as f:
        return {tuple(r[k] for k in keys): r for r in csv.DictReader(f)}


def close(a, b, rounded, relative=1e-9):
    return abs(a - b) <= rounded + relative * abs(b)


def compare(ours, reference):
    """Differences as (file, key, column, ours, theirs), and how many numbers and how many single kroner."""
    out, count, kroner = [], 0, 0
    for name, keys in KEYS.items():
        mine, theirs = Path(ours) / f"{name}.csv", Path(reference) / f"{name}.csv"
        if not theirs.exists():
            continue
        mine, theirs = read(mine, keys), read(theirs, keys)
        # Plans that relations.py does not reckon (optimal, choose) are in ours alone.
        plans = {(r["scenario"], r["plan"]) for r in theirs.values()} if "plan" in keys else None
        for key in mine:
            if key not in theirs and (plans is None or key[:2] in plans):
                out.append((name, key, "row", "there", "missing"))
        areas = len({k[2] for k in theirs}) if name == "gap" else 1
        off = {}                                # per scenario and plan: FTE that a krone has paid for
        tied = set()                            # scenario, plan, year: an area is within rounding of a tie
        for key, b in theirs.items():
            a = mine.get(key)
            if a is None:
                out.append((name, key, "row", "missing", "there"))
                continue
            for column in b:
                if column in keys:
                    continue
                count += 1
                x, y = a[column], b[column]
                if x == y:
                    continue
                if column == "binding" or "" in (x, y):
                    tie = min(abs(float(b["gap_fte"]) - 1e-6), abs(float(b["funded_fte"]) - float(b["available_fte"]))) \
                        if "" not in (x, y) else 1.0
                    if tie <= 3e-6 + off.get(key[:2], 0.0):
                        tied.add((*key[:2], key[3]))
                    elif key[2] != "total" or (*key[:2], key[3]) not in tied:
                        out.append((name, key, column, x, y))
                    continue
                x, y = float(x), float(y)
                if name == "gap_nominal" and column != "price_index":
                    good = close(x, y, NOMINAL * float(b["price_index"] or 10.0))
                elif name == "gap" and column in ("transfer_dkk", "frame_dkk"):
                    if abs(x - y) > 0.5:
                        kroner += 1
                        service = max(1.0, float(b["frame_dkk"]) - float(b["transfer_dkk"]))
                        if b["funded_fte"] and column == "frame_dkk":
                            off[key[:2]] = off.get(key[:2], 0.0) + 2 * float(b["funded_fte"]) / service
                    good = abs(x - y) <= 1.001
                elif name == "gap" and column in ("need_dkk", "gap_dkk"):
                    krone = float(a["transfer_dkk"]) - float(b["transfer_dkk"])
                    krone = abs(krone) + (abs(float(a["frame_dkk"]) - float(b["frame_dkk"])) if column == "gap_dkk" else 0)
                    good = close(x, y, 0.006 * areas + krone, 0.0) or close(x, y, 0.006 * areas + krone + 1e-9 * float(b["need_dkk"]), 0.0)
                elif column == "coverage":
                    need = max(1.0, float(b["need_dkk"]) - float(b["transfer_dkk"]))
                    krone = abs(float(a["frame_dkk"]) - float(b["frame_dkk"])) + abs(float(a["transfer_dkk"]) - float(b["transfer_dkk"]))
                    good = close(x, y, 1e-9 + krone / need)
                else:
                    slack = off.get(key[:2], 0.0) if column in STAFF else 0.0
                    good = close(x, y, ROUNDED.get(column, 1e-6) + slack)
                    if not good and column == "gap_fte":
                        # A difference of two large numbers.
                        good = close(x, y, 1e-6 + slack + 1e-9 * float(b["need_fte"]))
                if not good:
                    out.append((name, key, column, x, y))
    return out, count, kroner


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    show = int(sys.argv[sys.argv.index("--show") + 1]) if "--show" in sys.argv else 12
    found, numbers, kroner = compare(sys.argv[1], sys.argv[2])
    for file, key, column, x, y in found[:show]:
        print(f"{file} {' '.join(key)} {column}: {x} against {y}")
    if len(found) > show:
        print(f"… {len(found) - show} more")
    print(f"{numbers} numbers, {len(found)} differences, {kroner} kroner to the other side")
    sys.exit(1 if found else 0)
