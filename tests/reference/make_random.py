"""Random but valid studies with random plans, the same for the same seed.

    python3 make_random.py SEED FOLDER          one study
    python3 make_random.py FROM TO FOLDER       FOLDER/0001, FOLDER/0002, ... for seeds FROM .. TO

SYNTHETIC throughout. Each seed draws the shape first (areas, ages, horizon, which tables there are), then
people, services, budgets that fit, one or two scenarios and a handful of plans. What is drawn often on
purpose: weights of 0, floors that do not fit, levers that overlap, initiatives that strengthen each other,
frames that shrink, areas without staff, without services or without transfers.
"""
import random, sys
from pathlib import Path
import relations
from make_studies import SYNTHETIC, SOURCE_HEAD, SEXES, csv_text, fertility, gompertz, hump, pyramid, table

SERVICES = ("area,service,kind,unit,driver,unit_cost_dkk,fixed_share,fte_per_unit,source,"
            "healthy_ageing,persons_per_unit,capacity_step")


# ---------------------------------------------------------------- TOML

def toml(v):
    if isinstance(v, bool):
        return str(v).lower()
    if isinstance(v, str):
        return f'"{v}"'
    if isinstance(v, dict):
        return "{ " + ", ".join(f"{k} = {toml(w)}" for k, w in v.items()) + " }" if v else "{}"
    if isinstance(v, list):
        return "[" + ", ".join(map(toml, v)) + "]"
    return str(v)


def tables(word, rows):
    return "\n".join(f"[[{word}]]\n" + "".join(f"{k} = {toml(v)}\n" for k, v in r.items()) for r in rows)


# ---------------------------------------------------------------- one study

class Maker:
    def __init__(self, seed):
        self.seed = seed
        self.r = random.Random(seed)
        r = self.r
        self.base = r.randint(2005, 2022)
        self.years = r.choice([1, 2, 3, 5, 8, 8, 12, 12, 20, 25, 40])
        self.horizon = self.base + self.years
        self.ids = [f"a{i:02d}" for i in range(1, r.choice([1, 2, 3, 4, 4, 4, 5, 7, 11, 16]) + 1)]
        r.shuffle(self.ids)
        self.A = r.choice([90, 95, 100, 105, 120])
        self.with_staff = r.random() < 0.85
        self.drivers = ["population"] * 4 + ["deaths", "births", "constant"]
        self.with_refugees, self.with_unemployment = r.random() < 0.6, r.random() < 0.6
        self.drivers += ["refugees"] * self.with_refugees + ["unemployed"] * self.with_unemployment

    def often(self, p):
        return self.r.random() < p

    def real(self, low, high, digits=4):
        return round(self.r.uniform(low, high), digits)

    def year(self, first=1):
        """A year after the base year; now and then past the horizon's middle or at it."""
        return self.base + self.r.randint(first, max(first, self.years))

    def path(self, draw, chance=0.35):
        """A number, or a path over years that may begin late."""
        if not self.often(chance):
            return draw()
        starts = sorted({self.year() for _ in range(self.r.randint(1, 3))})
        return {str(t): draw() for t in starts}

    def some(self, things, low=1, high=None):
        high = min(high or len(things), len(things))
        return self.r.sample(things, self.r.randint(min(low, high), high))

    # ---- data

    def data(self):
        r, A, base = self.r, self.A, self.base
        people = pyramid(int(10 ** r.uniform(3.3, 5.2)), A, r.uniform(5, 60), r.uniform(-0.004, 0.02), r.uniform(75, 88))
        flat, slope, level = r.random() < 0.5, r.uniform(0.09, 0.103), r.uniform(2e-5, 4e-5)
        death_years = range(base, base + (1 if flat else r.randint(2, 6)))
        use_qx = r.random() < 0.2
        rates = []
        for t in death_years:
            for g in SEXES:
                for x in range(A + 1):
                    m = gompertz(g, x, level, slope, r.choice([0.003])) * 0.985 ** (t - base)
                    rates.append([t, g, x, round(min(0.98, m / (1 + m / 2)) if use_qx else m, 9)])
        t = dict(
            population=table("year,sex,age,persons", [[base, g, x, p] for (g, x), p in people.items()]),
            mortality=table("year,sex,age," + ("qx" if use_qx else "mx"), rates),
            fertility=table("year,age,rate", [[y, *row] for y in range(base, base + r.randint(1, 3))
                                              for row in fertility(r.uniform(1.2, 2.4), 30, 6)]))
        total = sum(people.values())
        kind = r.choice(["none", "net", "gross", "gross"])
        if kind == "net":
            size = total * r.uniform(-0.0004, 0.0004)
            t["migration"] = table("year,sex,age,net_persons", [[base, g, x, round(size * hump(x), 2)]
                                                                for g in SEXES for x in range(A + 1)])
        elif kind == "gross":
            size = total * r.uniform(0.0001, 0.0012)
            t["migration"] = table("year,sex,age,in_persons,out_rate", [
                [y, g, x, round(size * hump(x), 3), round(0.003 + 0.04 * hump(x, 22, 6), 5)]
                for y in range(base, base + r.randint(1, 2)) for g in SEXES for x in range(A + 1)])
        if self.with_refugees:
            size = max(3.0, total * r.uniform(0.0005, 0.004))
            t["refugees"] = table("year,persons", [[y, round(size * r.uniform(0.3, 1.6), 1)]
                                                   for y in range(base - 4, base + r.randint(1, 5))])
            t["refugee_profile"] = table("sex,age,share", [[g, x, s] for g, x, s in (
                ("f", 1, 0.1), ("f", 25, 0.2), ("f", 40, 0.15), ("m", 8, 0.1), ("m", 22, 0.3), ("m", 44, 0.15))])
        if self.with_unemployment:
            t["unemployment"] = table("year,age_from,age_to,rate", [
                [y, a, b, self.real(0.02, 0.1)] for y in range(base, base + r.randint(1, 3))
                for a, b in ((18, 29), (30, 59), (60, 66))])
        if self.often(0.4):
            t["indices"] = table("year,wage_growth,price_growth", [
                [y, self.real(0, 0.04), self.real(0, 0.03)] for y in range(base, base + r.randint(1, 4))])
        t["services"], t["use_rates"] = self.services()
        return t

    def services(self):
        r, rows, use = self.r, [], []
        self.of_area = {a: [] for a in self.ids}           # (id, kind, driver)
        for i, a in enumerate(self.ids):
            has_transfers = self.often(0.35)
            only_transfers = has_transfers and len(self.ids) > 1 and i > 0 and self.often(0.15)
            count = 0 if only_transfers else r.randint(1, 3)
            for k, kind in enumerate(["service"] * count + ["transfer"] * (r.randint(1, 2) if has_transfers else 0)):
                sid, driver = f"{a}_{kind[0]}{k}", r.choice(self.drivers)
                takes_hands = kind == "service" and (k == 0 or self.often(0.7))
                rows.append([a, sid, kind, "unit", driver, self.real(5e3, 6e5, 0),
                             self.real(0, 0.6, 2) if self.often(0.6) else 0.0,
                             self.real(0.005, 0.9) if takes_hands else 0.0, "made_up",
                             r.choice([0.0, 0.0, 0.5, 1.0]), r.choice([1.0, 1.0, 0.4, 0.0]),
                             r.choice([0.0, 0.0, 0.0, 1.0, 5.0, 12.0])])
                self.of_area[a].append((sid, kind, driver))
                use += [[sid, *band, "made_up"] for band in self.bands(driver)]
        return table(SERVICES, rows), table("service,sex,age_from,age_to,rate,source", use)

    def bands(self, driver):
        r = self.r
        if driver == "births":
            return [["b", 0, 0, self.real(0.3, 1.5)]]
        if driver == "constant":
            return [["b", 0, self.A, self.real(1, 400, 1)]]
        if driver in ("unemployed", "refugees"):
            return [["b", 18, 39, self.real(0.2, 1.0)], ["b", 40, 66, self.real(0.2, 1.0)]]
        cuts = sorted(r.sample(range(1, self.A - 2), r.randint(0, 4)))
        first = 0 if self.often(0.6) else r.choice([6, 18, 65])
        cuts = [first] + [c for c in cuts if c > first] + [self.A + 1]
        size = 1.0 if driver == "deaths" else r.choice([0.02, 0.1, 0.5])
        sexes = ["f", "m"] if self.often(0.3) else ["b"]
        return [[g, lo, hi - 1, max(0.0002, self.real(0, size))] for g in sexes for lo, hi in zip(cuts, cuts[1:])]

    def workforce(self, areas):
        """Staff that fits the wage budget, over ages; some areas have none."""
        r, rows = self.r, []
        for a in areas:
            hands = any(s["area"] == a["id"] and s["fte_per_unit"] > 0 for s in self.study.services)
            if not hands or a["service_budget_dkk"] == 0 or self.often(0.1):
                continue
            fte = a["service_budget_dkk"] * a["wage_share"] / a["wage_per_fte_dkk"] * r.uniform(0.85, 1.2)
            ages = sorted(r.sample(range(19, 69), r.randint(1, 8)))
            rows += [[a["id"], x, max(0.001, round(fte / len(ages), 3))] for x in ages]
        return rows

    # ---- plans

    def rule(self):
        r, ids = self.r, self.ids
        word = r.choice(["demography", "proportional", "equal_coverage", "weights", "weights", "protect", "protect",
                         "protect", "shares"])
        if word == "weights":
            return dict(rule=word, weights=self.weights())
        if word == "shares":
            return dict(rule=word, shares={a: self.path(lambda: self.real(0.01, 1.0, 3)) for a in self.some(ids)})
        if word == "protect":
            rest = r.choice(["proportional", "equal_coverage", "demography", dict(rule="weights", weights=self.weights()),
                             dict(rule="shares", shares={a: self.path(lambda: self.real(0.01, 1.0, 3)) for a in self.some(ids)})])
            out = dict(rule=word, floors=self.floors(), rest=rest)
            if self.often(0.5):
                out["others_at_least"] = r.choice([0.0, 0.5, 0.8, 0.9, 0.97, 1.0])
            return out
        return dict(rule=word)

    def weights(self):
        w = {a: self.r.choice([0, 0, 1, 2, 3, self.real(0.1, 5, 2)]) for a in self.some(self.ids)}
        if len(w) == len(self.ids) and not any(w.values()):
            w[self.ids[0]] = 1
        return w

    def floors(self):
        """Floors that fit into the base year's budgets together, as the program asks; later years may not fit."""
        out = {a: self.path(lambda: self.r.choice([0.5, 0.9, 0.95, 0.98, 1.0, self.real(0.6, 1.0, 3)]))
               for a in self.some(self.ids)}
        left = sum(self.services_budget.values()) - sum(
            self.services_budget[a] * max(f.values() if isinstance(f, dict) else [f]) for a, f in out.items())
        for a in list(out):
            if self.often(0.3):
                top = self.services_budget[a] * max(out[a].values() if isinstance(out[a], dict) else [out[a]]) + 0.9 * left
                left = 0.1 * left
                out[a] = dict(dkk=self.path(lambda: int(top * self.r.uniform(0.3, 1.0))))
        return out

    def plan(self, k):
        r, ids = self.r, self.ids
        services = [sid for a in ids for sid, kind, _ in self.of_area[a] if kind == "service"]
        p = dict(id=f"p{k}", name=dict(da=f"Plan {k}", en=f"Plan {k}"), allocation=self.rule())
        everything = self.often(0.25)

        def on(chance):
            return everything or self.often(chance)

        def begin():
            return dict(**{"from": self.year()})
        if on(0.35):
            p["lean"] = []
            for _ in range(r.randint(1, 3)):
                row = dict(area=r.choice(ids), rate=self.path(lambda: self.real(0, 0.04)), **begin())
                if self.often(0.4):
                    row["until"] = row["from"] + r.randint(0, 6)
                if self.often(0.5):
                    row["cap"] = self.real(0, 0.15, 3)
                p["lean"].append(row)
        if on(0.3):
            p["restructuring"] = [dict(area=(a := r.choice(ids)), cost_dkk=int(self.budget[a] * r.uniform(0, 0.03)), **begin(),
                                       years=r.randint(1, 4), saving_share=self.real(0, 0.12),
                                       delay_years=r.randint(0, 3), ramp_years=r.randint(0, 5))
                                  for _ in range(r.randint(1, 3))]
        if on(0.3):
            saving = self.real(0, 0.4) if self.often(0.6) else {a: self.real(0, 0.4) for a in self.some(ids)}
            p["overhead"] = dict(saving_share=saving, **begin(), ramp_years=r.randint(0, 4),
                                 transition_dkk=int(sum(self.budget.values()) * r.uniform(0, 0.01)))
        if services and on(0.4):
            p["demand"] = []
            for _ in range(r.randint(1, 4)):
                row = dict(kind=r.choice(["rehabilitation", "technology", "civil_society"]), service=r.choice(services),
                           take_up=self.real(0, 1, 2), effect=self.real(0, 0.5, 2), **begin(), ramp_years=r.randint(0, 5))
                if self.often(0.5):
                    row["floor"] = self.real(0.5, 1.0, 2)
                p["demand"].append(row)
        if on(0.4):
            p["staff"] = []
            for a in self.some(ids, high=4):
                row = dict(area=a, **begin(), ramp_years=r.randint(0, 4))
                if self.often(0.6):
                    row.update(pay_premium=self.real(0, 0.1, 3), turnover_elasticity=self.real(0, 3, 2))
                if self.often(0.5):
                    row["turnover_reduction"] = self.real(0, 0.6, 2)
                if self.often(0.5) and a in self.absent:
                    row["absence_reduction"] = self.real(0, 0.5, 2)
                p["staff"].append(row)
        if self.initiatives and on(0.5):
            p["initiatives"] = self.some([i["id"] for i in self.initiatives])
        return p

    def make_initiatives(self):
        r = self.r
        known = [(sid, driver) for a in self.ids for sid, _, driver in self.of_area[a]]
        self.initiatives = []
        for k in range(r.choice([0, 1, 2, 3, 4])):
            i = dict(id=f"i{k}", name=dict(da=f"Indsats {k}", en=f"Effort {k}"), pays=r.choice(self.ids))
            i["cost_dkk"] = self.path(lambda: int(self.budget[i["pays"]] * r.uniform(0, 0.02)))
            i["from"] = self.year()
            if self.often(0.6):
                i["until"] = i["from"] + r.randint(0, 6)
            i["source"], i["effects"] = "made_up", []
            for _ in range(r.randint(1, 3)):
                sid, driver = r.choice(known)
                # Only on those before it: a ring would be an error.
                target = dict(initiative=f"i{r.randrange(k)}") if k and self.often(0.4) else \
                    dict(driver=driver) if self.often(0.35) else dict(service=sid)
                i["effects"].append(dict(**target, effect=self.real(-0.4, 0.25, 3), lag_years=r.randint(0, 3),
                                         ramp_years=r.randint(0, 4), decay=r.choice([0.0, 0.1, 0.2, 0.5, 1.0])))
            self.initiatives.append(i)

    def realisations(self, plans):
        """What comes true of levers and initiatives, and how late. Drawn last, from numbers of their own, so that all
        else stays what it was."""
        self.r = r = random.Random(f"realisation {self.seed}")
        rows = [row for p in plans for key in ("lean", "restructuring", "demand") for row in p.get(key, [])]
        rows += [p["overhead"] for p in plans if "overhead" in p] + self.initiatives
        for row in rows:
            if self.often(0.4):
                row["realisation"] = r.choice([0.0, self.real(0, 1, 2), self.real(0, 1, 2), 1.0])
            if self.often(0.25):
                row["realisation_delay_years"] = r.randint(0, 3)

    def make_policies(self):
        r, out = self.r, []
        for k in range(r.choice([0, 1, 3])):
            a = r.choice(self.ids)
            p = dict(id=f"promise{k}", name=dict(da=f"Løfte {k}", en=f"Promise {k}"), area=a, source="made_up",
                     aim=r.choice(["floor", "target"]))
            services = [sid for sid, kind, _ in self.of_area[a] if kind == "service"]
            if services and self.often(0.5):
                p.update(service=r.choice(services), min_service_level=self.path(lambda: self.real(0.7, 1.0, 3)))
            if "service" not in p or self.often(0.5):
                p["min_coverage"] = self.path(lambda: self.real(0.8, 1.0, 3))
            if self.often(0.3):
                p["from"] = self.year()
            out.append(p)
        return out

    def programmes(self, plans):
        """What programmes decide: an optimum, and a choice of initiatives. Drawn last, from numbers of their own."""
        self.r = random.Random(f"programmes {self.seed}")
        r = self.r
        if self.often(0.5):
            best = dict(rule="optimal", weights=self.weights())
            if self.often(0.6):
                best["floors"] = self.floors()
            if self.often(0.4):
                best["max_move_share"] = self.real(0.001, 0.05)
            plans.append(dict(id="best", allocation=best))
        among = [i["id"] for i in self.initiatives if i["id"] not in plans[0].get("initiatives", [])]
        if among and self.often(0.7):
            most = sum(max(i["cost_dkk"].values()) if isinstance(i["cost_dkk"], dict) else i["cost_dkk"]
                       for i in self.initiatives)
            plans[0]["choose"] = dict(among=self.some(among), yearly_limit_dkk=self.path(lambda: int(r.uniform(0.1, 1) * most)))

    # ---- scenarios

    def scenario(self, k):
        r, ids = self.r, self.ids
        s = dict(id=f"s{k}", name=dict(da=f"Scenarie {k}", en=f"Scenario {k}"), why=dict(da="Prøve", en="Test"))

        def per_area(draw):
            if self.often(0.4):
                return {a: self.path(draw, 0.2) for a in self.some(ids)}
            return self.path(draw)
        if self.often(0.7):
            s["frame_growth"] = per_area(lambda: r.choice([0.0, -0.005, -0.02, -0.05, self.real(-0.03, 0.02)]))
        if self.often(0.7):
            s["demographic_compensation"] = per_area(lambda: self.real(0, 1.2, 2))
        if self.often(0.4):
            s["transfer_compensation"] = per_area(lambda: self.real(0.3, 1.1, 2))
        if self.often(0.4):
            s["earmark_dkk"] = {a: self.path(lambda: self.real(-0.01, 0.03) * round(self.budget[a])) for a in self.some(ids)}
            s["earmark_dkk"] = {a: {y: round(x, 1) for y, x in v.items()} if isinstance(v, dict) else round(v, 1)
                                for a, v in s["earmark_dkk"].items()}
        if self.often(0.6):
            s["healthy_ageing"] = self.path(lambda: self.real(0, 1, 2))
        if self.often(0.2):
            s["compensation_healthy_ageing"] = self.path(lambda: self.real(0, 1, 2))
        if self.often(0.6):
            s["complexity_growth"] = per_area(lambda: self.real(-0.005, 0.015))
        if self.often(0.4):
            s["mortality_change"] = self.path(lambda: self.real(-0.02, 0.01))
        for key in ("fertility_factor", "migration_factor"):
            if self.often(0.25):
                s[key] = self.path(lambda: self.real(0.7, 1.3, 2))
        if self.with_refugees and self.often(0.4):
            s["refugees_factor"] = self.path(lambda: self.real(0.0, 3.0, 2))
        if self.with_unemployment and self.often(0.4):
            s["unemployment_shift"] = self.path(lambda: self.real(-0.03, 0.05))
        if self.often(0.4):
            s["real_wage_growth"] = self.path(lambda: self.real(-0.005, 0.015))
        if self.with_staff and self.often(0.4):
            s["recruit_share"] = self.path(lambda: self.real(0.0, 0.03))
        # A generator of its own: what is drawn above and below stays as it was for each seed.
        own, self.r = self.r, random.Random(f"use {self.seed} {k}")
        if self.often(0.5):
            services = [sid for a in ids for sid, *_ in self.of_area[a]]
            s["use_factor"] = {sid: self.path(lambda: self.real(0.3, 1.6, 2), 0.6)
                               for sid in self.some(services, high=4)}
        self.r = own
        return s

    # ---- all of it

    def write(self, folder):
        r, folder = self.r, Path(folder)
        (folder / "data").mkdir(parents=True, exist_ok=True)
        for old in (folder / "data").glob("*.csv"):
            old.unlink()
        data, danish = self.data(), self.often(0.2)
        areas = [dict(id=a, name=dict(da=f"Område {a}", en=f"Area {a}"), service_budget_dkk=1, transfer_budget_dkk=1,
                      wage_share=self.real(0.1, 0.9, 2), overhead_share=r.choice([0.0, self.real(0.01, 0.2, 3)]),
                      wage_per_fte_dkk=r.choice([380_000, 410_000, 450_000]),
                      **(dict(absence_share=self.real(0.0, 0.2, 3)) if self.often(0.5) else {})) for a in self.ids]
        self.absent = [a["id"] for a in areas if a.get("absence_share")]
        head = dict(name=dict(da="Tilfældig", en="Random"), base_year=self.base, horizon=self.horizon, language="da",
                    integration_years=r.randint(1, 5), working_age=r.choice([[20, 64], [18, 66]]), fte_per_employee=0.83,
                    decision_year=self.base + 1)
        if self.often(0.9):
            head["recruit_share"] = self.real(0.002, 0.03)
        srb = r.choice([1.03, 1.055])

        def put(scenarios, plans):
            for name, (header, rows) in data.items():
                (folder / "data" / f"{name}.csv").write_text(csv_text(header, rows, danish), encoding="utf-8", newline="")
            lines = {name: f"data/{name}.csv" for name in data}
            (folder / "model.toml").write_text("[model]\n" + "".join(f"{k} = {toml(v)}\n" for k, v in head.items()) + "\n"
                + tables("area", areas) + "\n[data]\n" + "".join(f"{k} = {toml(v)}\n" for k, v in lines.items())
                + f"sex_ratio_at_birth = {srb}\n", encoding="utf-8")
            (folder / "scenarios.toml").write_text(tables("scenario", scenarios), encoding="utf-8")
            (folder / "plans.toml").write_text(plans, encoding="utf-8")
            (folder / "sources.csv").write_text(SOURCE_HEAD + SYNTHETIC, encoding="utf-8")
        put([dict(id="s0")], tables("plan", [dict(id="p0", allocation=dict(rule="demography"))]))
        # Budgets near what rates and unit costs give: every calibration factor lies within 0.5-2.
        self.study = s = relations.Study(folder)
        s.horizon = s.base
        years = relations.demography(s, s.scenarios[0])
        for a in areas:
            for kind in ("service", "transfer"):
                raw = sum(v["unit_cost"] * relations.volume(s, s.scenarios[0], years, v, s.base, 0.0)
                          for v in s.services if v["area"] == a["id"] and v["kind"] == kind)
                a[kind + "_budget_dkk"] = int(round(raw * r.uniform(0.65, 1.6)))
        self.services_budget = {a["id"]: a["service_budget_dkk"] for a in areas}
        self.budget = {a["id"]: a["service_budget_dkk"] or a["transfer_budget_dkk"] for a in areas}
        if self.with_staff:
            data["workforce"] = table("area,age,fte", self.workforce(areas))
            if not data["workforce"][1]:
                del data["workforce"]
            elif self.often(0.93):
                top, leave, at_top = r.choice([66, 70, 75]), self.real(0.02, 0.2), r.choice([1.0, 1.0, 0.5])
                data["workforce_rates"] = table("age,retirement_rate,turnover_rate", [
                    [x, 0.0 if x < 60 else at_top if x == top else 0.2, leave if x < 60 else round(leave / 2, 4)]
                    for x in range(r.choice([18, 25]), top + 1)])
        self.make_initiatives()
        chosen = [self.plan(k) for k in range(r.randint(3, 5))]
        policies = self.make_policies()
        scenarios = [self.scenario(k) for k in range(r.randint(1, 2))]
        self.programmes(chosen)
        self.realisations(chosen)
        text = tables("plan", chosen) + "\n" + tables("initiative", self.initiatives) + "\n" \
            + tables("policy", policies)
        put(scenarios, text)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        Maker(int(sys.argv[1])).write(sys.argv[2])
    elif len(sys.argv) == 4:
        for seed in range(int(sys.argv[1]), int(sys.argv[2]) + 1):
            Maker(seed).write(Path(sys.argv[3]) / f"{seed:04d}")
    else:
        sys.exit(__doc__)
