"""Prints one table of medians: table.py TITLE NAME=FILE …, a line a round in each file, Pejl's first."""
import sys
from statistics import median

title, *columns = sys.argv[1:]
rounds = {}
for column in columns:
    name, _, path = column.partition("=")
    with open(path, encoding="utf-8") as file:
        rounds[name] = [float(line) for line in file]
pejl = next(iter(rounds.values()))
print(f"\n{title}; {len(pejl)} rounds in turn, medians")
print(f"{'program':<38}{'× slower than Pejl':>20}{'spread':>15}{'runs/s/core':>14}")
for name, speeds in rounds.items():
    # Ratios within a round: a machine that slows down slows all.
    ratios = [ours / theirs for ours, theirs in zip(pejl, speeds, strict=True)]
    spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
    print(f"{name:<38}{median(ratios):>20.2f}{spread:>15}{median(speeds):>14,.0f}")
