"""Makes the studies that try plans, and what relations.py makes of them.

    python3 make_plan_studies.py [NAME ...]

SYNTHETIC: one small municipality of three areas, eight years, and a plans.toml for each study. Deterministic,
standard library only.
"""
import sys
from make_studies import (CENTRAL, SERVICES, SEXES, area, expect, fertility, gompertz, hump, pyramid, table, write_study)

BASE, HORIZON, A = 2016, 2024, 90


def tables():
    people = pyramid(18_000, A, boom=48, decline=0.0, half=83)
    svc = [["elderly", "nursing_home", "service", "plads", "population", 602000.0, 0.2, 0.95, "made_up", 1.0, 1.0, 6.0],
           ["elderly", "home_care", "service", "borger", "population", 61000.0, 0.1, 0.11, "made_up", 0.5, 1.0, 0.0],
           ["social", "support", "service", "borger", "population", 148000.0, 0.1, 0.22, "made_up", 0.0, 1.0, 0.0],
           ["social", "office", "service", "enhed", "constant", 900000.0, 0.0, 1.6, "made_up", 0.0, 0.0, 0.0],
           ["work", "activation", "service", "person", "unemployed", 26000.0, 0.3, 0.05, "made_up", 0.0, 1.0, 0.0],
           ["work", "cash_benefit", "transfer", "helårsperson", "unemployed", 138000.0, 0.0, 0.0, "made_up", 0.0, 1.0, 0.0],
           ["social", "pension", "transfer", "modtager", "population", 160000.0, 0.1, 0.0, "made_up", 0.0, 1.0, 0.0]]
    use = [["nursing_home", "f", 75, 84, 0.045], ["nursing_home", "f", 85, A, 0.21], ["nursing_home", "m", 75, A, 0.09],
           ["home_care", "b", 65, 79, 0.07], ["home_care", "b", 80, A, 0.38], ["support", "b", 18, 64, 0.02],
           ["office", "b", 0, A, 6.0], ["activation", "b", 18, 66, 0.7], ["cash_benefit", "b", 18, 66, 0.5],
           ["pension", "b", 40, 66, 0.05]]
    return dict(
        population=table("year,sex,age,persons", [[BASE, g, x, p] for (g, x), p in people.items()]),
        mortality=table("year,sex,age,mx", [[BASE, g, x, round(gompertz(g, x), 9)] for g in SEXES for x in range(A + 1)]),
        fertility=table("year,age,rate", [[BASE, *r] for r in fertility(1.75, 30, 5.5)]),
        migration=table("year,sex,age,in_persons,out_rate", [[BASE, g, x, round(12 * hump(x), 2), round(0.04 * hump(x, 22, 5), 5)]
                                                             for g in SEXES for x in range(A + 1)]),
        services=table(SERVICES, svc),
        use_rates=table("service,sex,age_from,age_to,rate,source", [[*u, "made_up"] for u in use]),
        unemployment=table("year,age_from,age_to,rate", [[BASE, 18, 29, 0.07], [BASE, 30, 66, 0.04]]))


def study(name, names, plans, scenarios, **more):
    areas = [dict(area("elderly", "Ældre", "Elderly care", 0.75), overhead_share=0.06, absence_share=0.08),
             dict(area("social", "Social", "Social services", 0.7), overhead_share=0.1),
             dict(area("work", "Beskæftigelse", "Employment", 0.6), overhead_share=0.0, absence_share=0.05)]
    write_study(name, names, BASE, HORIZON, areas, tables(), scenarios=scenarios, plans=plans,
                factors=(1.05, 0.9, 1.2), decision=2020, **more)
    expect(name)


def plan(id, da, en, lines):
    return f'[[plan]]\nid = "{id}"\nname = {{ da = "{da}", en = "{en}" }}\n{lines.strip()}\n\n'


SQUEEZED = CENTRAL + """demographic_compensation = 0.3
frame_growth = { 2017 = -0.03, 2021 = -0.01 }
transfer_compensation = 0.9
healthy_ageing = 0.5
complexity_growth = { elderly = 0.005 }
real_wage_growth = { 2018 = 0.004 }
unemployment_shift = { 2019 = 0.02, 2022 = -0.01 }
"""


def plans_levers():
    """All levers at once, and levers of a kind on top of each other."""
    study("plans_levers", ("Alle greb", "All levers"), plan("everything", "Alt på én gang", "Everything at once", """
allocation = { rule = "weights", weights = { elderly = 3, social = 0 } }
lean = [
    { area = "elderly", rate = { 2018 = 0.02, 2020 = 0.01 }, from = 2017, until = 2021, cap = 0.04 },
    { area = "elderly", rate = 0.005, from = 2020 },
    { area = "work", rate = 0.03, from = 2019, cap = 0.05 },
]
restructuring = [
    { area = "social", cost_dkk = 900_000, from = 2017, years = 2, saving_share = 0.05, delay_years = 1, ramp_years = 3 },
    { area = "social", cost_dkk = 400_000, from = 2018, years = 1, saving_share = 0.02, delay_years = 0, ramp_years = 0 },
]
overhead = { saving_share = { elderly = 0.1, social = 0.25 }, from = 2018, ramp_years = 2, transition_dkk = 750_000 }
demand = [
    { kind = "rehabilitation", service = "home_care", take_up = 0.4, effect = 0.3, from = 2017, ramp_years = 3, floor = 0.9 },
    { kind = "technology", service = "home_care", take_up = 0.5, effect = 0.1, from = 2019, ramp_years = 0 },
    { kind = "civil_society", service = "support", take_up = 0.2, effect = 0.2, from = 2018, ramp_years = 4 },
]
staff = [
    { area = "elderly", from = 2018, ramp_years = 3, pay_premium = 0.03, turnover_elasticity = 1.5, turnover_reduction = 0.1, absence_reduction = 0.2 },
    { area = "social", from = 2019, ramp_years = 0, turnover_reduction = 0.3 },
]
initiatives = ["youth"]
""") + plan("half", "Kun nogle", "Some of them", """
allocation = { rule = "shares", shares = { elderly = 0.6, social = { 2019 = 0.3, 2022 = 0.28 } } }
overhead = { saving_share = 0.1, from = 2017, ramp_years = 0, transition_dkk = 250_000 }
lean = [{ area = "social", rate = 0.01, from = 2019, until = 2019 }]
demand = [{ kind = "technology", service = "nursing_home", take_up = 1.0, effect = 0.2, from = 2017, ramp_years = 6 }]
""") + """[[initiative]]
id = "youth"
name = { da = "Unge i job", en = "Young people into jobs" }
pays = "work"
cost_dkk = { 2017 = 600_000, 2019 = 450_000 }
from = 2017
until = 2021
source = "made_up"
effects = [{ driver = "unemployed", effect = -0.1, lag_years = 1, ramp_years = 2, decay = 0.5 }]
""", SQUEEZED)


def plans_floors():
    """Floors that do not fit, floors that begin late, kroner, and every rest rule."""
    study("plans_floors", ("Gulve", "Floors"), plan("fits_first", "Passer først", "Fits at first", """
allocation = { rule = "protect", floors = { elderly = 0.98 }, rest = "proportional", others_at_least = 0.8 }
""") + plan("cut", "Gulve skæres", "Floors are cut", """
allocation = { rule = "protect", floors = { elderly = 1.0, social = { 2018 = 0.95, 2021 = 0.99 } }, rest = "equal_coverage", others_at_least = 0.9 }
""") + plan("nothing_fits", "Intet passer", "Nothing fits", """
allocation = { rule = "protect", floors = { work = 0.9 }, rest = "demography", others_at_least = 1.0 }
""") + plan("kroner", "I kroner", "In kroner", """
allocation = { rule = "protect", floors = { social = { dkk = { 2017 = 28_000_000, 2020 = 31_500_000 } }, work = 0.7 }, rest = { rule = "weights", weights = { elderly = 3, social = 0, work = 0.5 } }, others_at_least = 0.6 }
""") + plan("by_default", "Andre mindst 80 %", "Others at least 80 %", """
allocation = { rule = "protect", floors = { elderly = 1.0, social = 0.99 }, rest = "proportional" }
"""), SQUEEZED + """
[[scenario]]
id = "deep"
based_on = "central"
name = { da = "Dybt fald", en = "A deep fall" }
why = { da = "Prøve", en = "Test" }
frame_growth = -0.06
""")


def plans_hands():
    """Too few to hire: hands bind, and what pay, turnover and absence do about it. A fifth of the oldest, 64 and
    over, retire a year."""
    study("plans_hands", ("Hænder", "Hands"), plan("today", "Som i dag", "As today", """
allocation = { rule = "equal_coverage" }
""") + plan("pay", "Løntillæg", "Higher pay", """
allocation = { rule = "equal_coverage" }
staff = [{ area = "elderly", from = 2017, ramp_years = 2, pay_premium = 0.05, turnover_elasticity = 2.0 }]
""") + plan("keep", "Bliv længere", "Keep them", """
allocation = { rule = "proportional" }
staff = [
    { area = "elderly", from = 2018, ramp_years = 4, turnover_reduction = 0.4, absence_reduction = 0.25 },
    { area = "social", from = 2017, ramp_years = 0, pay_premium = 0.4, turnover_elasticity = 3.0, turnover_reduction = 0.2 },
    { area = "work", from = 2020, ramp_years = 1, absence_reduction = 1.0 },
]
""") + plan("one_off", "Engangspenge køber ingen", "One-off money buys none", """
allocation = { rule = "demography" }
restructuring = [{ area = "work", cost_dkk = 6_000_000, from = 2018, years = 2, saving_share = 0.0, delay_years = 0, ramp_years = 0 }]
"""), CENTRAL + """demographic_compensation = 1.0
recruit_share = { 2017 = 0.0028, 2019 = 0.006, 2022 = 0.0 }
healthy_ageing = 0.5
frame_growth = { 2021 = -0.02 }

[[scenario]]
id = "enough"
based_on = "central"
name = { da = "Nok at ansætte", en = "Enough to hire" }
why = { da = "Prøve", en = "Test" }
recruit_share = 0.02
real_wage_growth = 0.003
""", last_at_work=64)


def plans_efforts():
    """Initiatives: drivers and services, other areas' too, lag, ramp, decay, and initiatives that help each other."""
    def effort(id, pays, cost, years, effects):
        return (f'[[initiative]]\nid = "{id}"\nname = {{ da = "Indsats {id}", en = "Effort {id}" }}\npays = "{pays}"\n'
                f'cost_dkk = {cost}\n{years}source = "made_up"\neffects = [{effects}]\n\n')
    study("plans_efforts", ("Indsatser", "Efforts"), plan("both", "Begge", "Both", """
allocation = { rule = "demography" }
initiatives = ["training", "youth"]
""") + plan("all_three", "Alle tre", "All three", """
allocation = { rule = "equal_coverage" }
initiatives = ["youth", "training", "prevention"]
demand = [{ kind = "rehabilitation", service = "home_care", take_up = 0.3, effect = 0.2, from = 2019, ramp_years = 2 }]
""") + plan("alone", "Alene", "Alone", """
allocation = { rule = "demography" }
initiatives = ["youth"]
""")
        + effort("youth", "work", "{ 2017 = 800_000, 2018 = 500_000 }", "from = 2017\nuntil = 2019\n",
                 '{ driver = "unemployed", effect = -0.15, lag_years = 1, ramp_years = 2, decay = 0.3 }, '
                 '{ service = "pension", effect = -0.05, lag_years = 2, ramp_years = 4, decay = 0.1 }')
        + effort("training", "social", 300_000, "from = 2018\n",
                 '{ initiative = "youth", effect = 0.5, lag_years = 0, ramp_years = 2 }, '
                 '{ service = "support", effect = 0.04 }')
        + effort("prevention", "elderly", 450_000, "from = 2018\nuntil = 2020\n",
                 '{ initiative = "training", effect = 1.0, lag_years = 1, decay = 1.0 }, '
                 '{ initiative = "youth", effect = -0.25 }, '
                 '{ driver = "population", effect = -0.02, ramp_years = 3, decay = 0.2 }'), SQUEEZED)


if __name__ == "__main__":
    every = (plans_levers, plans_floors, plans_hands, plans_efforts)
    for make in [f for f in every if len(sys.argv) == 1 or f.__name__ in sys.argv[1:]]:
        print(make.__name__)
        make()
