"""What a plan does to need: levers and initiatives, from decision 0008 and the design.

One method per formula, a year at a time. `t` is a year; all levers begin after the base year.
"""
from paths import along_path


def ramp(t, begin, years):
    """(t - y + 1)/n between 0 and 1; n = 0: 1 from y on and 0 before."""
    if years == 0:
        return 1.0 if t >= begin else 0.0
    return min(max((t - begin + 1) / years, 0.0), 1.0)


def came_true(row, factor, t):
    """A lever's whole factor k, caps and floors inside, becomes 1 - r (1 - k), `realisation_delay_years` later."""
    r = row.get("realisation", 1.0)
    return 1.0 - r * (1.0 - factor(t - row.get("realisation_delay_years", 0)))


class Levers:
    def __init__(self, study, plan):
        self.plan, self.areas = plan, {a["id"]: a for a in study.areas}
        # An initiative once, whichever list it is in.
        self.initiatives = [i for i in study.initiatives if i["id"] in plan.get("initiatives", [])]
        pools = {a: float(v.get("overhead_share", 0.0)) * v["service_budget_dkk"] for a, v in self.areas.items()}
        whole = sum(pools.values())
        self.pool_part = {a: p / whole if whole > 0 else 1.0 / len(pools) for a, p in pools.items()}

    def rows(self, key, area):
        return [r for r in self.plan.get(key, []) if r["area"] == area]

    # ---- on need

    def lean(self, a, t):
        """max(1 - cap, prod over tau = from .. min(t, until) of (1 - rate(tau))); rows multiply."""
        out = 1.0
        for r in self.rows("lean", a):
            def whole(t, r=r):
                left = 1.0
                for tau in range(r["from"], min(t, r.get("until", t)) + 1):
                    left *= 1.0 - along_path(r["rate"], tau, 0.0)
                return max(1.0 - r.get("cap", 1.0), left)
            out *= came_true(r, whole, t)
        return out

    def restructuring(self, a, t):
        """1 - saving_share ramp(from + delay_years, ramp_years); rows multiply."""
        out = 1.0
        for r in self.rows("restructuring", a):
            out *= came_true(r, lambda t, r=r: 1.0 - r["saving_share"] * ramp(
                t, r["from"] + r.get("delay_years", 0), r.get("ramp_years", 0)), t)
        return out

    def overhead(self, a, t):
        """1 - overhead_share_a saving_share ramp(from, ramp_years)."""
        o = self.plan.get("overhead")
        if not o:
            return 1.0
        saving = o["saving_share"]
        saving = saving.get(a, 0.0) if isinstance(saving, dict) else saving
        return came_true(o, lambda t: 1.0 - self.areas[a].get("overhead_share", 0.0) * saving * ramp(
            t, o["from"], o.get("ramp_years", 0)), t)

    def one_off(self, a, t):
        """Restructuring's cost_dkk in from .. from + years - 1; transition_dkk once, split by pool (evenly
        where there is none: 0008 is silent)."""
        cost = sum(float(r["cost_dkk"]) for r in self.rows("restructuring", a)
                   if r["from"] <= t <= r["from"] + r["years"] - 1)
        o = self.plan.get("overhead")
        if o and o["from"] == t:
            cost += float(o.get("transition_dkk", 0.0)) * self.pool_part[a]
        return cost

    def initiative_cost(self, a, t):
        """cost_dkk in every year from `from` to `until`."""
        return sum(along_path(i["cost_dkk"], t, 0.0) for i in self.initiatives
                   if i["pays"] == a and i["from"] <= t <= i.get("until", t))

    # ---- on volumes

    def demand(self, service, t):
        """prod max(floor, 1 - take_up effect ramp)."""
        out = 1.0
        for r in self.plan.get("demand", []):
            if r["service"] == service:
                out *= came_true(r, lambda t, r=r: max(float(r.get("floor", 0.0)), 1.0 - r["take_up"] * r["effect"] * ramp(
                    t, r["from"], r.get("ramp_years", 0))), t)
        return out

    def strength(self, i, e, t):
        """sigma = ramp(min(t, u)) (1 - decay)^max(0, t - u) prod (1 + effect_j sigma_j), u = until + lag,
        the ramp from `from + lag`; over the effects that other initiatives of the plan have on this one, each times
        the share of it that comes true. A delay counts as lag."""
        lag = e.get("lag_years", 0) + i.get("realisation_delay_years", 0)
        u = i["until"] + lag if "until" in i else t
        s = ramp(min(t, u), i["from"] + lag, e.get("ramp_years", 0))
        s *= (1.0 - e.get("decay", 0.0)) ** max(0, t - u)
        for j in self.initiatives:
            for f in j["effects"]:
                if f.get("initiative") == i["id"]:
                    s *= 1.0 + j.get("realisation", 1.0) * f["effect"] * self.strength(j, f, t)
        return s

    def effects(self, service, t):
        """prod max(0, 1 + effect sigma) over the effects on the service or on its driver."""
        out = 1.0
        for i in self.initiatives:
            for e in i["effects"]:
                if e.get("service") == service["id"] or e.get("driver") == service["driver"]:
                    out *= max(0.0, 1.0 + i.get("realisation", 1.0) * e["effect"] * self.strength(i, e, t))
        return out

    # ---- on staff

    def pay(self, a, t):
        """1 + w pay_premium ramp; rows multiply (0008 is silent)."""
        out = 1.0
        for r in self.rows("staff", a):
            out *= 1.0 + self.areas[a]["wage_share"] * r.get("pay_premium", 0.0) * ramp(t, r["from"], r.get("ramp_years", 0))
        return out

    def absence_fte(self, a, t):
        """(1 - A)/(1 - A (1 - absence_reduction ramp)); rows multiply (0008 is silent)."""
        absent, out = self.areas[a].get("absence_share", 0.0), 1.0
        for r in self.rows("staff", a):
            out *= (1.0 - absent) / (1.0 - absent * (1.0 - r.get("absence_reduction", 0.0)
                                                     * ramp(t, r["from"], r.get("ramp_years", 0))))
        return out

    def absence_dkk(self, a, t):
        """1 - w (1 - ABS_fte)."""
        return 1.0 - self.areas[a]["wage_share"] * (1.0 - self.absence_fte(a, t))

    def turnover(self, a, t):
        """max(0, 1 - turnover_reduction ramp - turnover_elasticity pay_premium ramp); rows add (0008 is silent)."""
        left = 1.0
        for r in self.rows("staff", a):
            left -= (r.get("turnover_reduction", 0.0) + r.get("turnover_elasticity", 0.0) * r.get("pay_premium", 0.0)) \
                * ramp(t, r["from"], r.get("ramp_years", 0))
        return max(0.0, left)

    def cost_factor(self, a, t):
        return (self.lean(a, t) * self.restructuring(a, t) * self.overhead(a, t)
                * self.pay(a, t) * self.absence_dkk(a, t))

    def fte_factor(self, a, t):
        return self.lean(a, t) * self.restructuring(a, t) * self.overhead(a, t) * self.absence_fte(a, t)
