"""Makes the test studies, their expected outputs and the published series of the world studies.

    python3 make_studies.py FIGURES [NAME ...]

FIGURES is the folder with denmark_*.csv. Studies go to ../studies/NAME, what relations.py
makes of them to expected/NAME, published series to world/. Deterministic, no network,
standard library only. With NAMEs, only those.

The four small studies (one_area, sixteen_areas, century, drivers) are SYNTHETIC: formulas
with the rough age structure of some kind of country, no country's figures. The three
world studies rest on the published figures named in README.md.
"""
import csv, math, sys
from pathlib import Path
import relations

HERE = Path(__file__).resolve().parent
STUDIES, EXPECTED, WORLD = HERE.parent / "studies", HERE / "expected", HERE / "world"
SEXES = relations.SEXES
SYNTHETIC = "made_up,Pejl,Synthetic test figures,2026,assumption,Formulas in tests/reference/make_studies.py\n"
SOURCE_HEAD = "id,publisher,title,year,basis,note\n"


# ---------------------------------------------------------------- writing a study

def table(header, rows):
    return header.split(","), [list(r) for r in rows]


def plain(v):
    """A number without an exponent."""
    text = f"{v:.10f}".rstrip("0")
    return text + "0" if text.endswith(".") else text


def number(v):
    return v if isinstance(v, str) else str(v) if isinstance(v, int) else plain(v)


def csv_text(header, rows, danish=False):
    sep, cells = (";" if danish else ","), lambda r: [number(c) for c in r]
    lines = [sep.join(header)]
    for r in rows:
        lines.append(sep.join(c.replace(".", ",") if danish and not isinstance(v, str) else c
                              for v, c in zip(r, cells(r))))
    return ("\ufeff" + "\r\n".join(lines) + "\r\n") if danish else "\n".join(lines) + "\n"


def model_toml(name, base, horizon, areas, tables, srb, decision=None, integration=3):
    out = [f'[model]\nname = {{ da = "{name[0]}", en = "{name[1]}" }}\nbase_year = {base}\nhorizon = {horizon}\n'
           f'language = "da"\nintegration_years = {integration}\nworking_age = [20, 64]\nfte_per_employee = 0.83\n'
           f'recruit_share = 0.0115\ndecision_year = {decision or base + 1}\n']
    for a in areas:
        out.append(f'[[area]]\nid = "{a["id"]}"\nname = {{ da = "{a["da"]}", en = "{a["en"]}" }}\n'
                   f'service_budget_dkk = {a["service"]}\ntransfer_budget_dkk = {a["transfer"]}\n'
                   f'wage_share = {a["wage_share"]}\noverhead_share = {a.get("overhead_share", 0.06)}\n'
                   + (f'absence_share = {a["absence_share"]}\n' if "absence_share" in a else "")
                   + 'wage_per_fte_dkk = 410_000\n')
    out.append("[data]\n" + "".join(f'{t} = "data/{t}.csv"\n' for t in tables) + f"sex_ratio_at_birth = {srb}\n")
    return "\n".join(out)


CENTRAL = ('[[scenario]]\nid = "central"\nname = { da = "Midterscenarie", en = "Central" }\n'
           'why = { da = "Prøve", en = "Test" }\n')


def plans_toml(*rules):
    names = {"demography": ("Som i dag", "As today"), "proportional": ("Ens for alle", "Same for all"),
             "equal_coverage": ("Lige dækning", "Equal coverage")}
    return "\n".join(f'[[plan]]\nid = "{r}"\nname = {{ da = "{names[r][0]}", en = "{names[r][1]}" }}\n'
                     f'allocation = {{ rule = "{r}" }}\n' for r in rules)


def write_study(study, name, base, horizon, areas, tables, scenarios=CENTRAL, rules=("demography",),
                srb=1.055, sources=SYNTHETIC, danish=False, staff=True, factors=(1.0,), plans=None, last_at_work=75, **more):
    """Writes the folder. Budgets and workforce are set near what the rates and unit costs give,
    so that each calibration factor lies within 0.5-2: `factors` are those factors in turn.
    wage_per_fte x FTE = wage_share x budget, so that check holds too."""
    folder = STUDIES / study
    (folder / "data").mkdir(parents=True, exist_ok=True)
    for old in (folder / "data").glob("*.csv"):
        old.unlink()

    def put(tabs):
        for t, (header, rows) in tabs.items():
            (folder / "data" / f"{t}.csv").write_text(csv_text(header, rows, danish), encoding="utf-8", newline="")
        (folder / "model.toml").write_text(
            model_toml(name, base, horizon, areas, tabs, srb, **more), encoding="utf-8", newline="\n")
    for a in areas:
        a.update(service=1, transfer=1)
    (folder / "scenarios.toml").write_text(scenarios, encoding="utf-8", newline="\n")
    (folder / "plans.toml").write_text(plans or plans_toml(*rules), encoding="utf-8", newline="\n")
    text = SOURCE_HEAD + sources
    if danish:
        text = "\ufeff" + text.replace(",", ";").replace("\n", "\r\n")
    (folder / "sources.csv").write_text(text, encoding="utf-8", newline="")
    put(tables)
    # base-year costs with one-krone budgets, then budgets from them
    s = relations.Study(folder)
    s.horizon = s.base
    years = relations.demography(s, s.scenarios[0])
    workforce = []
    for i, a in enumerate(areas):
        for kind in ("service", "transfer"):
            raw = sum(v["unit_cost"] * relations.volume(s, s.scenarios[0], years, v, s.base, 0.0)
                      for v in s.services if v["area"] == a["id"] and v["kind"] == kind)
            a[kind] = int(round(raw * factors[i % len(factors)]))
        fte = round(a["service"] * a["wage_share"] / 410_000, 3)
        ages = (30, 45, 60)
        workforce += [[a["id"], x, round(fte / len(ages), 3)] for x in ages]
    if staff:
        tables["workforce"] = table("area,age,fte", workforce)
        tables["workforce_rates"] = table("age,retirement_rate,turnover_rate",
                                          [[x, 0.0 if x < 60 else 0.2 if x < 70 else 1.0, 0.1] for x in range(18, last_at_work + 1)])
    put(tables)


# ---------------------------------------------------------------- synthetic people

def pyramid(total, A, boom, decline, half=84.0, female=0.51):
    """Persons by sex and age: a cohort size exp(-decline x), a bump at age `boom`, a Gompertz-like survivor."""
    raw = {}
    for g in SEXES:
        limit = half + (2.0 if g == "f" else -2.0)
        for x in range(A + 1):
            alive = math.exp(-math.exp((x - limit) / 8.5))
            raw[g, x] = math.exp(-decline * x) * (1 + 0.35 * math.exp(-((x - boom) / 6.0) ** 2)) * alive
    part = {"f": female, "m": 1 - female}
    return {(g, x): round(total * part[g] * v / sum(raw[g, y] for y in range(A + 1)))
            for (g, x), v in raw.items()}


def gompertz(g, x, level=3.0e-5, slope=0.1, infant=0.003):
    """Death rate: an infant part, a floor and Gompertz; men a third above women."""
    return (1.33 if g == "m" else 1.0) * (infant * math.exp(-2.5 * x) + 1.5e-4 + level * math.exp(slope * (x + 0.5)))


def fertility(tfr, mode, width, first=15, last=49):
    raw = [math.exp(-((x - mode) / width) ** 2) for x in range(first, last + 1)]
    return [[first + i, round(tfr * v / sum(raw), 7)] for i, v in enumerate(raw)]


def hump(x, mode=24.0, width=7.0):
    return math.exp(-((x - mode) / width) ** 2)


def area(id, da, en, wage_share):
    return dict(id=id, da=da, en=en, wage_share=wage_share)


SERVICES = ("area,service,kind,unit,driver,unit_cost_dkk,fixed_share,fte_per_unit,source,"
            "healthy_ageing,persons_per_unit,capacity_step")


def one_area():
    """A small island: 1 area, horizon the year after, no refugees, net_persons (some of whom are
    more than there are), semicolons, decimal commas, CRLF, byte-order mark, women as `k`; last age
    120 with death rates above 2 before it; an empty transfer side."""
    A, k = 120, {"f": "k", "m": "m"}
    people = pyramid(2150, A, boom=58, decline=-0.004)
    t = dict(
        population=table("year,sex,age,persons", [[2023, k[g], x, p] for (g, x), p in people.items()]),
        mortality=table("year,sex,age,mx", [[2023, k[g], x, round(gompertz(g, x, slope=0.102), 9)]
                                            for g in SEXES for x in range(A + 1)]),
        fertility=table("year,age,rate", [[2023, *r] for r in fertility(1.55, 30, 6)]),
        migration=table("year,sex,age,net_persons", [[2023, k[g], x, round(-40.0 if x == 93 else
                                                      3 * hump(x, 8) - 5.5 * hump(x, 20, 4), 2)]
                                                     for g in SEXES for x in range(A + 1)]),
        services=table(SERVICES.rsplit(",", 3)[0], [
            ["care", "nursing_home", "service", "plads", "population", 602000.0, 0.15, 0.95, "made_up"],
            ["care", "school", "service", "elev", "population", 88000.0, 0.3, 0.12, "made_up"]]),
        use_rates=table("service,sex,age_from,age_to,rate,source", [
            ["nursing_home", "k", 70, 84, 0.03, "made_up"], ["nursing_home", "k", 85, 130, 0.19, "made_up"],
            ["nursing_home", "m", 70, 84, 0.025, "made_up"], ["nursing_home", "m", 85, 130, 0.14, "made_up"],
            ["school", "b", 6, 15, 1.0, "made_up"]]))
    write_study("one_area", ("Øen", "The island"), 2023, 2024, [area("care", "Velfærd", "Welfare", 0.72)], t,
                scenarios=CENTRAL + "demographic_compensation = 0.5\nhealthy_ageing = 0.5\n"
                "compensation_healthy_ageing = 0.0\nframe_growth = -0.01\n",
                rules=("demography", "proportional", "equal_coverage"), danish=True, factors=(1.07,))


def sixteen_areas():
    """Sixteen areas, ages 0-90, an old country (a bulge at 50, few children), in/out migration."""
    A, ids = 90, [f"a{i:02d}" for i in range(1, 17)]
    people = pyramid(212_000, A, boom=50, decline=-0.003, half=86)
    svc, use = [], []
    for i, a in enumerate(ids):
        lo = 5 * i + 1
        svc.append([a, f"s{i + 1:02d}", "service", "person", "population", 1000.0 * (i + 3), round(0.02 * i, 2),
                    round(0.002 * (i + 1), 4), "made_up", round((i % 3) / 2, 1), 1.0, 25.0 if i % 5 == 4 else 0.0])
        use += [[f"s{i + 1:02d}", "b", lo, lo + 14, round(0.05 + 0.01 * i, 2), "made_up"],
                [f"s{i + 1:02d}", "b", lo + 15, 120, round(0.3 - 0.015 * i, 3), "made_up"]]
        if i % 4 == 0:
            svc.append([a, f"t{i + 1:02d}", "transfer", "person", "population", 90000.0, 0.0, 0.0, "made_up", 0.0, 1.0, 0.0])
            use.append([f"t{i + 1:02d}", "b", 20, 64, round(0.01 + 0.002 * i, 3), "made_up"])
    t = dict(
        population=table("year,sex,age,persons", [[2020, g, x, p] for (g, x), p in people.items()]),
        mortality=table("year,sex,age,mx", [[y, g, x, round(gompertz(g, x, level=2.2e-5) * 0.985 ** (y - 2020), 9)]
                                            for y in (2020, 2021, 2022) for g in SEXES for x in range(A + 1)]),
        fertility=table("year,age,rate", [[2020, *r] for r in fertility(1.3, 31, 5.5)]),
        migration=table("year,sex,age,in_persons,out_rate", [[2020, g, x, round(3 + 260 * hump(x), 2),
                        round(0.002 + 0.045 * hump(x), 5)] for g in SEXES for x in range(A + 1)]),
        services=table(SERVICES, svc), use_rates=table("service,sex,age_from,age_to,rate,source", use))
    write_study("sixteen_areas", ("Seksten områder", "Sixteen areas"), 2020, 2028,
                [area(a, f"Område {i + 1}", f"Area {i + 1}", round(0.5 + 0.02 * i, 2)) for i, a in enumerate(ids)], t,
                scenarios=CENTRAL + "demographic_compensation = 0.7\nhealthy_ageing = 0.5\ncomplexity_growth = "
                "{ a03 = 0.01, a16 = -0.004 }\nearmark_dkk = { a02 = 1000000.4, a16 = { 2024 = -250000 } }\n"
                "transfer_compensation = 0.8\n",
                rules=("demography", "proportional", "equal_coverage"), factors=(1.0, 0.93, 1.1, 1.31, 0.72))


def century():
    """A hundred years ahead of a young country: qx in place of mx with an infant mortality that crosses
    the pieces of a0, coverage and intensity in place of a rate, two areas, no net to hold the young."""
    A = 100
    people = pyramid(60_000, A, boom=15, decline=0.028, half=68, female=0.5)

    def qx(g, x):
        if x == 0:
            return 0.078 if g == "m" else 0.066
        m = (1.2 if g == "m" else 1.0) * (0.012 * math.exp(-0.7 * x) + 8e-4 + 1.1e-4 * math.exp(0.085 * (x + 0.5)))
        return m / (1 + m / 2)
    use = [("clinic", "b", 0, 4, 0.8, 2.5), ("clinic", "f", 5, 120, 0.3, 2.0), ("clinic", "m", 5, 120, 0.2, 2.25),
           ("teaching", "b", 6, 15, 0.95, 1.0), ("elder_care", "b", 60, 79, 0.04, 3.0), ("elder_care", "b", 80, 120, 0.3, 8.0),
           ("birth_care", "f", 0, 0, 1.0, 1.0), ("birth_care", "m", 0, 0, 1.0, 1.1), ("last_year", "b", 0, 120, 0.6, 1.5)]
    svc = [["health", "clinic", "service", "visit", "population", 900.0, 0.25, 0.001, "made_up", 0.5, 0.4, 0.0],
           ["health", "birth_care", "service", "birth", "births", 14000.0, 0.1, 0.02, "made_up", 0.0, 1.0, 0.0],
           ["health", "last_year", "service", "death", "deaths", 21000.0, 0.0, 0.03, "made_up", 0.0, 1.0, 0.0],
           ["schools", "teaching", "service", "pupil", "population", 31000.0, 0.4, 0.06, "made_up", 0.0, 1.0, 30.0],
           ["schools", "elder_care", "service", "hour", "population", 5200.0, 0.05, 0.009, "made_up", 1.0, 0.3, 0.0]]
    t = dict(
        population=table("year,sex,age,persons", [[2000, g, x, p] for (g, x), p in people.items()]),
        mortality=table("year,sex,age,qx", [[2000, g, x, round(qx(g, x), 9)] for g in SEXES for x in range(A + 1)]),
        fertility=table("year,age,rate", [[y, *r] for y in range(2000, 2031)
                                          for r in fertility(5.0 - 0.1 * (y - 2000), 26, 7)]),
        migration=table("year,sex,age,in_persons,out_rate", [[2000, g, x, round(6 * hump(x, 30, 12), 3),
                        round(0.03 * hump(x, 22, 6), 6)] for g in SEXES for x in range(A + 1)]),
        services=table(SERVICES, svc),
        use_rates=table("service,sex,age_from,age_to,coverage,intensity,source", [[*u, "made_up"] for u in use]))
    write_study("century", ("Hundrede år", "A hundred years"), 2000, 2100,
                [area("health", "Sundhed", "Health", 0.6), area("schools", "Skole og ældre", "Schools and elderly", 0.8)], t,
                scenarios=CENTRAL + "mortality_change = { 2001 = -0.02, 2040 = -0.01, 2080 = 0.0 }\nhealthy_ageing = 0.5\n"
                "demographic_compensation = 1.0\ncompensation_healthy_ageing = 1.0\nframe_growth = { 2010 = 0.005, 2050 = -0.002 }\n"
                "real_wage_growth = 0.004\ncomplexity_growth = 0.001\n",
                rules=("demography", "equal_coverage"), srb=1.03, factors=(1.2, 0.9), decision=2010)


DRIVERS_SCENARIOS = """[[scenario]]
id = "central"
name = { da = "Midterscenarie", en = "Central" }
why = { da = "Udgangspunktet", en = "The starting point" }
frame_growth = { 2019 = 0.004 }
demographic_compensation = 0.5
transfer_compensation = 0.9
earmark_dkk = { elderly = { 2017 = 6_500_000, 2022 = 0 }, work = { 2018 = 1_250_000.5 } }
healthy_ageing = 0.5
complexity_growth = { elderly = 0.003, work = 0.01 }

[[scenario]]
id = "postponed"
based_on = "central"
name = { da = "Alle leverår er sunde", en = "Every year gained is healthy" }
why = { da = "h = 1", en = "h = 1" }
healthy_ageing = 1.0
compensation_healthy_ageing = { 2018 = 0.25, 2024 = 1.0 }

[[scenario]]
id = "squeeze"
based_on = "central"
name = { da = "Rammerne presses", en = "Squeezed frames" }
why = { da = "Faldende rammer", en = "Falling frames" }
frame_growth = { elderly = { 2017 = -0.02, 2020 = -0.005 }, work = -0.01 }
demographic_compensation = { 2018 = 0.8, 2022 = 0.2 }
transfer_compensation = { elderly = 1.0, work = { 2018 = 0.5, 2023 = 1.2 } }
real_wage_growth = { 2018 = 0.005 }

[[scenario]]
id = "recession"
based_on = "squeeze"
name = { da = "Krise oven i", en = "A recession on top" }
why = { da = "Ledighed og mindre tilvandring", en = "Unemployment and less migration" }
unemployment_shift = { 2016 = 0.01, 2019 = 0.04, 2023 = -0.06 }
migration_factor = { 2017 = 0.6, 2021 = 1.1 }
fertility_factor = { 2016 = 0.97, 2020 = 0.9 }
complexity_growth = { health = { 2018 = 0.02 } }
healthy_ageing = { 2018 = 0.0, 2021 = 0.3 }

[[scenario]]
id = "refugees"
based_on = "recession"
name = { da = "Mange flygtninge", en = "Many refugees" }
why = { da = "Tre gange så mange og lavere dødelighed", en = "Three times as many, and lower mortality" }
refugees_factor = { 2016 = 1.5, 2018 = 3.0, 2022 = 0.0 }
mortality_change = { 2017 = -0.01, 2021 = -0.03, 2025 = 0.02 }
compensation_healthy_ageing = 0.0
use_factor = { home_care = { 2016 = 0.5, 2018 = 0.93, 2023 = 0.8 }, staff_office = 1.25, nursing_home = { 2019 = 1.1 }, cash_benefit = 0.9 }

[[scenario]]
id = "nothing_compensated"
name = { da = "Ingen kompensation", en = "Nothing compensated" }
why = { da = "Standardværdier og sygeligheden vokser", en = "Defaults, and expansion of morbidity" }
transfer_compensation = 0.0
mortality_change = -0.015
"""


def drivers():
    """All six drivers, all factors as numbers, paths and per area, steps, three rules, two levels of based_on."""
    A = 95
    people = pyramid(31_000, A, boom=46, decline=0.001, half=82)
    svc = [["elderly", "nursing_home", "service", "plads", "population", 602000.0, 0.2, 0.95, "made_up", 1.0, 1.0, 12.0],
           ["elderly", "home_care", "service", "borger", "population", 61000.0, 0.1, 0.11, "made_up", 0.6, 1.0, 0.0],
           ["elderly", "last_care", "service", "forløb", "deaths", 43000.0, 0.0, 0.08, "made_up", 1.0, 1.0, 0.0],
           ["elderly", "staff_office", "service", "enhed", "constant", 900000.0, 0.0, 1.6, "made_up", 0.0, 1.0, 0.0],
           ["health", "health_visitor", "service", "barn", "births", 14500.0, 0.3, 0.02, "made_up", 0.0, 1.0, 0.0],
           ["health", "training", "service", "forløb", "population", 8200.0, 0.15, 0.014, "made_up", 0.25, 0.8, 0.0],
           ["work", "activation", "service", "person", "unemployed", 26000.0, 0.35, 0.05, "made_up", 0.0, 1.0, 40.0],
           ["work", "integration", "service", "person", "refugees", 52000.0, 0.1, 0.07, "made_up", 0.0, 1.0, 5.0],
           ["work", "cash_benefit", "transfer", "helårsperson", "unemployed", 138000.0, 0.0, 0.0, "made_up", 0.0, 1.0, 0.0],
           ["work", "integration_benefit", "transfer", "helårsperson", "refugees", 96000.0, 0.0, 0.0, "made_up", 0.0, 1.0, 0.0],
           ["elderly", "heating_help", "transfer", "modtager", "population", 9000.0, 0.1, 0.0, "made_up", 0.5, 1.0, 0.0]]
    use = [["nursing_home", "f", 65, 74, 0.006], ["nursing_home", "f", 75, 84, 0.045], ["nursing_home", "f", 85, 95, 0.21],
           ["nursing_home", "m", 65, 79, 0.014], ["nursing_home", "m", 80, 110, 0.12],
           ["home_care", "b", 0, 64, 0.002], ["home_care", "b", 65, 79, 0.07], ["home_care", "b", 80, 95, 0.38],
           ["last_care", "f", 0, 95, 0.5], ["last_care", "m", 0, 69, 0.3], ["last_care", "m", 70, 95, 0.55],
           ["staff_office", "f", 0, 95, 3.5], ["staff_office", "m", 0, 95, 4.25],
           ["health_visitor", "f", 0, 0, 1.0], ["health_visitor", "m", 0, 3, 1.05],
           ["training", "b", 18, 64, 0.01], ["training", "b", 65, 95, 0.06],
           ["activation", "b", 18, 29, 0.9], ["activation", "b", 30, 66, 0.6],
           ["integration", "b", 18, 66, 0.85], ["cash_benefit", "f", 18, 66, 0.5], ["cash_benefit", "m", 18, 66, 0.55],
           ["integration_benefit", "b", 18, 66, 0.7], ["heating_help", "b", 67, 95, 0.2]]
    t = dict(
        population=table("year,sex,age,persons", [[2016, g, x, p] for (g, x), p in people.items()]),
        mortality=table("year,sex,age,mx", [[y, g, x, round(gompertz(g, x) * 0.98 ** (y - 2015), 9)]
                                            for y in range(2015, 2021) for g in SEXES for x in range(A + 1)]),
        fertility=table("year,age,rate", [[y, *r] for y in (2016, 2017, 2018) for r in fertility(1.7 + 0.02 * (y - 2016), 30, 5.5)]),
        migration=table("year,sex,age,in_persons,out_rate", [[y, g, x, round((1 + 38 * hump(x)) * (1 if y == 2016 else 1.1), 2),
                        round(0.004 + 0.05 * hump(x, 22, 5), 5)] for y in (2016, 2017) for g in SEXES for x in range(A + 1)]),
        refugees=table("year,persons", [[2013, 30], [2014, 45], [2015, 110], [2016, 90], [2017, 40], [2018, 20]]),
        refugee_profile=table("sex,age,share", [[g, x, s] for g, x, s in
                              (("f", 0, 0.02), ("f", 7, 0.1), ("f", 24, 0.13), ("f", 38, 0.1), ("m", 3, 0.05),
                               ("m", 17, 0.12), ("m", 23, 0.28), ("m", 41, 0.17), ("m", 94, 0.02), ("m", 95, 0.01))]),
        services=table(SERVICES, svc),
        use_rates=table("service,sex,age_from,age_to,rate,source", [[*u, "made_up"] for u in use]),
        unemployment=table("year,age_from,age_to,rate", [[y, a, b, round(r + d, 4)] for y, d in ((2016, 0.0), (2017, -0.002), (2018, -0.004))
                                                         for a, b, r in ((18, 29, 0.07), (30, 59, 0.045), (60, 66, 0.03))]),
        indices=table("year,wage_growth,price_growth", [[2016, 0.015, 0.01], [2017, 0.02, 0.012], [2018, 0.022, 0.016]]))
    write_study("drivers", ("Alle drivere", "All drivers"), 2016, 2030,
                [area("elderly", "Ældre", "Elderly care", 0.75), area("health", "Sundhed", "Health", 0.6),
                 area("work", "Beskæftigelse", "Employment", 0.7)], t, scenarios=DRIVERS_SCENARIOS,
                rules=("demography", "proportional", "equal_coverage"), factors=(1.05, 0.8, 1.24), decision=2020)


# ---------------------------------------------------------------- the world: Denmark

FIGURES = None
WPP = "wpp2024,United Nations Population Division,World Population Prospects 2024 (R package wpp2024),2024,published,CC BY 3.0 IGO\n"
SPREAD = "wpp2024_spread,Pejl,WPP 2024 five-year groups spread to single ages by make_studies.py,2026,derived,\n"
EPI = "dst_epi,Danmarks Statistik,StatBank figures as N.dk M.dk B.dk in the R package Epi 2.61,2025,published,Free reuse with source named\n"
CANCR = "dst_5yr,Danmarks Statistik,Five-year groups 1990-2025 (R package cancR) spread to single ages,2025,derived,Free reuse with source named\n"
DUMMY = "dummy,Pejl,A service that only makes the study whole,2026,assumption,\n"


def figures(name):
    with open(FIGURES / name, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


def pchip(xs, ys):
    """Fritsch-Carlson monotone cubic, harmonic-mean slopes; linear beyond the ends."""
    n, h = len(xs), [b - a for a, b in zip(xs, xs[1:])]
    s = [(ys[i + 1] - ys[i]) / h[i] for i in range(n - 1)]
    d = [s[0]] + [0.0] * (n - 2) + [s[-1]]
    for i in range(1, n - 1):
        if s[i - 1] * s[i] > 0:
            w1, w2 = 2 * h[i] + h[i - 1], h[i] + 2 * h[i - 1]
            d[i] = (w1 + w2) / (w1 / s[i - 1] + w2 / s[i])

    def f(x):
        if x <= xs[0]:
            return ys[0] + d[0] * (x - xs[0])
        if x >= xs[-1]:
            return ys[-1] + d[-1] * (x - xs[-1])
        i = max(j for j in range(n - 1) if xs[j] <= x)
        u = (x - xs[i]) / h[i]
        return (ys[i] * (1 + 2 * u) * (1 - u) ** 2 + d[i] * h[i] * u * (1 - u) ** 2
                + ys[i + 1] * u * u * (3 - 2 * u) + d[i + 1] * h[i] * u * u * (u - 1))
    return f


def in_time(periods, year):
    """Linear between period centres (a period 2020-2025 stands for the years 2020..2024: centre 2022)."""
    centres = sorted(periods)
    for a, b in zip(centres, centres[1:]):
        if a <= year <= b:
            return a, b, (year - a) / (b - a)
    raise ValueError(year)


def wpp_death_rates(years, last):
    """Single-age m to an open age `last`: log m monotone-cubic in age through the groups' middles, log-linear
    in time, then one factor per year and sex so that e0 by the design's life table is the published e0."""
    e0 = {int(r["year"]): {"m": float(r["e0M"]), "f": float(r["e0F"])} for r in figures("denmark_wpp2024_annual.csv")}
    logs = {}
    for r in figures("denmark_wpp2024_mx_5age.csv"):
        for g, col in (("m", "mxM"), ("f", "mxF")):
            logs.setdefault(int(r["period"][:4]) + 2, {}).setdefault(g, {})[r["age"]] = math.log(float(r[col]))
    ages = ["1"] + [str(x) for x in range(5, 100, 5)] + ["100+"]
    middle = [3.0] + [x + 2.5 for x in range(5, 100, 5)] + [102.0]
    out, scale = {}, {}
    for t in years:
        a, b, w = in_time(logs, t)
        out[t] = {}
        for g in SEXES:
            at = {x: (1 - w) * logs[a][g][x] + w * logs[b][g][x] for x in logs[a][g]}
            curve = pchip(middle, [at[x] for x in ages])
            single = [math.exp(at["0"])] + [math.exp(curve(x + 0.5)) for x in range(1, 116)]
            # the open age: deaths over years lived in the stationary population above it
            l, L, d = 1.0, 0.0, 0.0
            for m in single[last:]:
                q = m / (1 + m / 2) if m <= 2 else 1 - math.exp(-m)
                d, L, l = d + l * q, L + l * (q / m), l * (1 - q)
            m = single[:last] + [d / L]
            lo, hi = 0.5, 2.0
            for _ in range(80):
                k = (lo + hi) / 2
                lo, hi = (k, hi) if relations.life_table([v * k for v in m], g)[2][0] > e0[t][g] else (lo, k)
            out[t][g], scale[t, g] = [v * k for v in m], k
    print(f"  e0 factors {min(scale.values()):.4f} to {max(scale.values()):.4f}")
    return out


def wpp_fertility(years):
    """TFR x share of each five-year group, spread to single ages by a monotone cubic of the running sum."""
    tfr = {int(r["year"]): float(r["tfr"]) for r in figures("denmark_wpp2024_annual.csv")}
    share = {}
    for r in figures("denmark_wpp2024_asfr_percent_5age.csv"):
        share.setdefault(int(r["period"][:4]) + 2, {})[int(r["age"][:2])] = float(r["pasfr"])
    rows = []
    for t in years:
        a, b, w = in_time(share, t)
        run = [0.0]
        for x in range(15, 50, 5):
            run.append(run[-1] + (1 - w) * share[a][x] + w * share[b][x])
        f = pchip([15 + 5 * i for i in range(8)], run)
        rows += [[t, x, round(tfr[t] * (f(x + 1) - f(x)) / run[-1], 7)] for x in range(15, 50)]
    return rows


def people(name, year, last=99):
    out = {(g, x): 0.0 for g in SEXES for x in range(last + 1)}
    for r in figures(name):
        if int(r["year"]) == year:
            out[r["sex"], min(int(r["age"]), last)] += float(r["persons"])
    return out


def rows_of(rates, digits=9):
    return [[t, g, x, round(v, digits)] for t in rates for g in SEXES for x, v in enumerate(rates[t][g])]


def dummy_service(unit_cost=1000.0):
    return dict(
        services=table(SERVICES.rsplit(",", 3)[0], [["all", "everyone", "service", "person", "population", unit_cost, 0.0, 0.0, "dummy"]]),
        use_rates=table("service,sex,age_from,age_to,rate,source", [["everyone", "b", 0, 120, 1.0, "dummy"]]))


ALL = [dict(id="all", da="Alt", en="All", wage_share=0.7)]


def world_denmark_2024():
    """Denmark from 1 January 2024 with the rates of WPP 2024, against WPP's own projection."""
    years, last = range(2024, 2052), 99
    net = {}
    for r in figures("denmark_wpp2024_net_migration_1age.csv"):
        for g, col in (("m", "net_m"), ("f", "net_f")):
            at = net.setdefault(int(r["year"]), {s: [0.0] * (last + 1) for s in SEXES})[g]
            at[min(int(r["age"]), last)] += float(r[col])
    annual = {int(r["year"]): r for r in figures("denmark_wpp2024_annual.csv")}
    srb = round(sum(float(annual[t]["srb"]) for t in years) / len(years), 4)
    t = dict(
        population=table("year,sex,age,persons", [[2024, g, x, p] for (g, x), p in people("denmark_population_1age.csv", 2024).items()]),
        mortality=table("year,sex,age,mx", rows_of(wpp_death_rates(years, last))),
        fertility=table("year,age,rate", wpp_fertility(years)),
        migration=table("year,sex,age,net_persons", rows_of({y: net[y] for y in years}, 1)), **dummy_service())
    write_study("world_denmark_2024", ("Danmark fra 2024", "Denmark from 2024"), 2024, 2051, [dict(ALL[0])], t,
                srb=srb, sources=WPP + SPREAD + CANCR + DUMMY, staff=False, decision=2030)
    (WORLD / "denmark_2024.csv").write_text("year,births,deaths,population_end_of_year\n" + "".join(
        f'{y},{float(annual[y]["births"]):.0f},{float(annual[y]["deaths"]):.0f},'
        f'{float(annual[y]["persons_m_end_of_year"]) + float(annual[y]["persons_f_end_of_year"]):.0f}\n'
        for y in range(2024, 2051)), newline="\n")


def world_denmark_1980():
    """Denmark 1980 to 2013 with observed death rates and births and no migration."""
    years, last = range(1980, 2013), 99
    m = {t: {g: [0.0] * (last + 1) for g in SEXES} for t in years}
    for r in figures("denmark_observed_deaths_1age.csv"):
        if int(r["year"]) in m:
            m[int(r["year"])][r["sex"]][int(r["age"])] = float(r["deaths"]) / float(r["person_years"])
    births = {int(r["year"]): (float(r["boys"]), float(r["girls"])) for r in figures("denmark_births.csv")}
    srb = round(sum(births[t][0] for t in years) / sum(births[t][1] for t in years), 4)
    study = dict(
        population=table("year,sex,age,persons", [[1980, g, x, p] for (g, x), p in
                                                  people("denmark_observed_population_1age.csv", 1980).items()]),
        mortality=table("year,sex,age,mx", rows_of(m)), **dummy_service())

    def put(rate):
        study["fertility"] = table("year,age,rate", [[t, x, rate[t]] for t in years for x in range(15, 50)])
        write_study("world_denmark_1980", ("Danmark 1980 til 2013", "Denmark 1980 to 2013"), 1980, 2013, [dict(ALL[0])],
                    study, srb=srb, sources=EPI + DUMMY, staff=False, decision=1990)
        return relations.Study(STUDIES / "world_denmark_1980")
    # births are observed: one rate for all ages 15-49 a year, over the women whom the projection itself
    # has there (as if rate 1: births = exposure); girls born since 1980 reach 15 in 1995, hence year by year
    rate = {t: 0.02 for t in years}
    for _ in range(4):
        s = put(rate)
        y = relations.demography(s, s.scenarios[0])
        rate = {t: round(rate[t] * sum(births[t]) / y[t]["total"]["births"], 9) for t in years}
    put(rate)
    observed = {t: people("denmark_observed_population_1age.csv", t) for t in range(1980, 2014)}
    groups = [(0, 14), (15, 39), (40, 64), (65, 79), (80, 89), (90, 99)]
    (WORLD / "denmark_1980.csv").write_text("year,sex,age_from,age_to,persons\n" + "".join(
        f"{t},{g},{a},{b},{sum(observed[t][g, x] for x in range(a, b + 1)):.0f}\n"
        for t in (1980, 1990, 2000, 2013) for g in SEXES for a, b in groups), newline="\n")
    dead = {}
    for r in figures("denmark_observed_deaths_1age.csv"):
        dead[int(r["year"])] = dead.get(int(r["year"]), 0) + float(r["deaths"])
    (WORLD / "denmark_1980_flows.csv").write_text("year,births,deaths,population_end_of_year\n" + "".join(
        f"{t},{sum(births[t]):.0f},{dead[t]:.0f},{sum(observed[t + 1].values()):.0f}\n" for t in years), newline="\n")


def world_kl_2021():
    """KL's cost by age in 2021 (22,000 kr. a person at 75, doubling every five years) on Denmark's 67+."""
    years, last = range(2021, 2036), 99
    net = {t: {g: [0.0] * (last + 1) for g in SEXES} for t in years}
    for r in figures("denmark_migration.csv"):
        if int(r["year"]) in net:
            net[int(r["year"])][r["sex"]][int(r["age"])] = float(r["net_migrants"])
    t = dict(
        population=table("year,sex,age,persons", [[2021, g, x, p] for (g, x), p in people("denmark_population_1age.csv", 2021).items()]),
        mortality=table("year,sex,age,mx", rows_of(wpp_death_rates(years, last))),
        fertility=table("year,age,rate", wpp_fertility(years)),
        migration=table("year,sex,age,net_persons", rows_of(net, 1)),
        services=table(SERVICES, [["all", "health_and_care", "service", "kr.", "population", 1.0, 0.0, 0.0, "kl2023", 0.0, 1.0, 0.0]]),
        use_rates=table("service,sex,age_from,age_to,rate,source",
                        [["health_and_care", "b", x, x if x < last else 120, round(22000 * 2 ** ((x - 75) / 5), 3), "kl2023"]
                         for x in range(67, last + 1)]))
    write_study("world_kl_2021", ("KL 2021 til 2035", "KL 2021 to 2035"), 2021, 2035, [dict(ALL[0])], t, staff=False,
                scenarios=CENTRAL + "healthy_ageing = 0.0\n", decision=2030, sources=WPP + SPREAD + CANCR +
                "kl2023,KL,Aldersfordelte sundheds- og plejeudgifter på tværs af sektorer,2023,published,"
                "22000 kr. a person at 75 doubling every five years; growth 53 percent 2021-2035\n")
    (WORLD / "kl_2021.csv").write_text("area,from,to,ages_from,growth_of_need,low,high\nall,2021,2035,67,0.53,0.50,0.60\n", newline="\n")


# ---------------------------------------------------------------- figures reached

def expect(study):
    """What relations.py makes of a study, but the tables that no test reads."""
    out = relations.run(relations.Study(STUDIES / study))
    if len(out["population"]) > 2_000:
        del out["population"]                          # large: the components stand for it
    for name in ("unserved", "policies", "cut", "initiatives"):
        out.pop(name)
    relations.write(out, EXPECTED / study)


def report(study):
    s = relations.Study(STUDIES / study)
    y = relations.demography(s, s.scenarios[0])
    if study == "world_denmark_2024":
        worst = {}
        for r in csv.DictReader(open(WORLD / "denmark_2024.csv")):
            t = int(r["year"])
            for k, v in (("births", y[t]["total"]["births"]), ("deaths", y[t]["total"]["deaths"]),
                         ("population_end_of_year", sum(map(sum, y[t + 1]["P"].values())))):
                dev = v / float(r[k]) - 1
                if abs(dev) > abs(worst.get(k, (0, 0))[0]):
                    worst[k] = (dev, t)
        print("  worst:", {k: f"{v[0]:+.3%} in {v[1]}" for k, v in worst.items()})
    if study == "world_denmark_1980":
        for r in csv.DictReader(open(WORLD / "denmark_1980.csv")):
            if r["year"] == "2013":
                v = sum(y[2013]["P"][r["sex"]][int(r["age_from"]):int(r["age_to"]) + 1])
                print(f'  {r["sex"]} {r["age_from"]}-{r["age_to"]}: {v:,.0f} against {float(r["persons"]):,.0f} {v / float(r["persons"]) - 1:+.2%}')
    if study == "world_kl_2021":
        c = {t: n["rows"]["health_and_care"][1] for t, n in relations.need(s, s.scenarios[0], y).items()}
        print(f"  need 2021 {c[2021] / 1e9:.1f} bn, 2035 {c[2035] / 1e9:.1f} bn: {c[2035] / c[2021] - 1:+.1%}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    FIGURES = Path(sys.argv[1])
    WORLD.mkdir(exist_ok=True)
    every = (one_area, sixteen_areas, century, drivers, world_denmark_2024, world_denmark_1980, world_kl_2021)
    for make in [f for f in every if len(sys.argv) == 2 or f.__name__ in sys.argv[2:]]:
        name = make.__name__
        print(name)
        make()
        expect(name)
        report(name)
