"""What the United Nations' own uncertainty about Danish lives says of the persons aged 80 and over in 2040, laid on a
study: the interval of scenarios/viborg/data/population_intervals.csv.

    python3 un_interval.py FIGURES STUDY [SCENARIO]

FIGURES is the folder with denmark_wpp2024_annual.csv, denmark_mortality_1age.csv, denmark_population_1age.csv and
denmark_migration.csv. Prints each step, and the row of the table last. Standard library only.

World Population Prospects 2024 has probabilistic numbers of persons by broad age groups, but they could not be read: what
was read is the 80 % interval of life expectancy by sex and year (columns e0F_80l, e0F_80u, ...). So the interval is derived:

1. Denmark's population of 1 January 2024 is carried to 1 January 2040 with WPP's median death rates and net migration.
   All who are 80 or over then are born already, so that births do not count.
2. The same is done with the death rates of one year and one sex scaled by one factor at all ages, so that life expectancy
   is a tenth of a year higher: what the log of persons 80+ gains by it is the weight w(g, t).
3. Life expectancy strays from its median as a random walk does: the published half-widths grow with the root of the years
   (printed beside the root, they part by 3 % at most). So the errors of years s < t have the variance of year s in
   common, and ln N(80+) has the variance  sum over s, t of w(s) w(t) var(min(s, t)),  80 % of it within 1.2816 sd.
   Both sexes stray together.
4. To first order that is as far as ln N goes where life expectancy lies a share k of its half-width from the median in
   every year; with that path the population is carried on once more, down and up, as ln N is no straight line.
5. The two ratios to the median are laid on the study's own number in SCENARIO (the first one if none is named).

Holding life expectancy at its own 80 % bound in every year from 2024 on is the simpler way. It is printed too, and is
wider: a path that is at its tenth percentile each year is rarer than one in ten.

What is left out: migration and the number of people in 2024 are taken as certain; the two sexes stray together, which
widens, as WPP's men stray from its women too; a rate goes up or down at all ages alike; Viborg's own deaths and moves
beside the country's. WPP 2024 looks 16 years ahead to 2040 and knows the deaths of 2016-2023, where a study that begins in
2016 looks 24 years ahead and does not: an interval that is made in 2016 should be wider than this one.
"""
import csv, math, sys
from pathlib import Path

from relations import SEXES, Study, demography, life_table

START, END, OLD = 2024, 2040, 80
Z80 = 1.2815515655446004                       # of the standard normal at 0.9
STEP = 0.1                                     # years of life expectancy


def rows(folder, name):
    with open(Path(folder) / name, encoding="utf-8-sig") as f:
        yield from csv.DictReader(f)


def by_sex_age(folder, name, column):
    out = {}
    for r in rows(folder, name):
        out.setdefault(int(r["year"]), {g: {} for g in SEXES})[r["sex"]][int(r["age"])] = float(r[column])
    return {t: {g: [of[g].get(x, 0.0) for x in range(100)] for g in SEXES} for t, of in out.items()}


def with_expectancy(m, g, e0):
    """m scaled by one factor so that life expectancy at birth is e0."""
    low, high = 0.2, 5.0
    for _ in range(80):
        factor = math.sqrt(low * high)
        if life_table([v * factor for v in m], g)[2][0] > e0:
            low = factor
        else:
            high = factor
    return [v * factor for v in m]


def old_people(people, rates, moves, g):
    """Persons 80+ on 1 January END; half of a year's movers come before the deaths, half after."""
    P = list(people[g])
    for t in range(START, END):
        S, M = life_table(rates[t], g)[1], moves[t][g]
        alive = [0.0] * 100
        for x in range(100):
            alive[min(x + 1, 99)] += max(P[x] + M[x] / 2, 0.0) * S[x]
        P = [max(alive[x] + M[x] / 2, 0.0) for x in range(100)]
    return sum(P[OLD:])


def main(figures, study, scenario=None):
    annual = {int(r["year"]): r for r in rows(figures, "denmark_wpp2024_annual.csv")}
    people = by_sex_age(figures, "denmark_population_1age.csv", "persons")[START]
    mortality = by_sex_age(figures, "denmark_mortality_1age.csv", "mx")
    moves = by_sex_age(figures, "denmark_migration.csv", "net_migrants")
    years = range(START, END)

    def expectancy(t, g, which=""):
        return float(annual[t]["e0" + g.upper() + which])

    def half(t, g):
        return (expectancy(t, g, "_80u") - expectancy(t, g, "_80l")) / 2

    median = {g: {t: with_expectancy(mortality[t][g], g, expectancy(t, g)) for t in years} for g in SEXES}
    count = {g: old_people(people, median[g], moves, g) for g in SEXES}
    total = sum(count.values())
    print(f"Denmark, persons {OLD}+ on 1 January {END}: women {count['f']:.0f}, men {count['m']:.0f}, both {total:.0f}")

    print("half-width of the 80 % interval of life expectancy, and the first year's times the root of the years:")
    for g in SEXES:
        print(" ", g, "  ".join(f"{t} {half(t, g):.2f} {half(START, g) * math.sqrt(t - START + 1):.2f}"
                                for t in (2024, 2028, 2032, 2036, 2039)))

    weight = {}
    for g in SEXES:
        for t in years:
            moved = {**median[g], t: with_expectancy(mortality[t][g], g, expectancy(t, g) + STEP)}
            weight[g, t] = (old_people(people, moved, moves, g) - count[g]) / STEP / total

    def deviation(correlation):
        """sd of ln N: errors of one sex share the earlier year's variance, of two sexes `correlation` of it."""
        sd = {(g, t): half(t, g) / Z80 for g in SEXES for t in years}
        return math.sqrt(sum(weight[g, s] * weight[h, t] * sd[g, min(s, t)] * sd[h, min(s, t)]
                             * (1.0 if g == h else correlation) for g in SEXES for h in SEXES for s in years for t in years))

    # What life expectancy at its own bounds in every year would come to, to first order.
    held = sum(weight[g, t] * half(t, g) for g in SEXES for t in years)

    def at_share(share):
        """Ratios to the median with life expectancy at `share` of its half-width below and above, every year."""
        def persons(g, sign):
            path = {t: with_expectancy(mortality[t][g], g, expectancy(t, g) + sign * share * half(t, g)) for t in years}
            return old_people(people, path, moves, g)
        return [sum(persons(g, sign) for g in SEXES) / total for sign in (-1, 1)]

    for name, share in (("a random walk, both sexes together", Z80 * deviation(1.0) / held),
                        ("the same, sexes correlated 0.87", Z80 * deviation(0.87) / held),
                        ("at its bounds in every year", 1.0)):
        low, high = at_share(share)
        print(f"{name}: {share:.3f} of the half-widths; {low:.4f} to {high:.4f} of the median, "
              f"{low * total:.0f} to {high * total:.0f} persons")

    low, high = at_share(Z80 * deviation(1.0) / held)
    study = Study(study)
    chosen = next(sc for sc in study.scenarios if scenario in (None, sc["id"]))
    own = demography(study, chosen)[END]["P"]
    own = sum(sum(own[g][OLD:]) for g in SEXES)
    print(f"{OLD}+ on 1 January {END} in scenario {chosen['id']}: {own:.1f}")
    print(f"{OLD},,{END},0.8,{own * low:.0f},{own * high:.0f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
