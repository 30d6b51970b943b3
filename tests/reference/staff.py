"""Staff by area: needed, funded, available, and which of money and hands binds (decision 0008)."""


def stayers(stock, rates, last, turnover):
    """Those of age x on 1 January of t - 1 are x + 1 on 1 January of t, less retirement(x) + turnover(x) x the
    lever's factor (the sum at most 1); the last age of the table of rates is open: whoever is as old or older
    stays there, with its rates; ages without a rate have 0."""
    out = {}
    for x, fte in stock.items():
        retires, leaves = rates.get(min(x, last), (0.0, 0.0))
        older = min(x + 1, last)
        out[older] = out.get(older, 0.0) + fte * (1.0 - min(1.0, retires + leaves * turnover))
    return out


def binding(gap, funded, available):
    if gap <= 1e-6:
        return "none"
    return "money" if funded <= available + 1e-6 else "hands"


def projection(study, levers, needed, recurring, wages, hires):
    """funded_a = W_a(0) recurring_a / B^s_a / prod(1 + w r) / PAY, never below 0 (W_a(0) without a budget);
    vacancies_a = max(0, min(funded_a, needed_a) - stayers_a), recruits_a = vacancies_a min(1, hires / sum
    vacancies) by the area's base-year ages. `needed[t][a]`, `recurring[t][a]`, `wages[t][a]`, `hires[t]`.

    Rows (needed, funded, available, gap, binding) by year and area, `total` too.
    """
    ids = [a["id"] for a in study.areas]
    budget = {a["id"]: float(a["service_budget_dkk"]) for a in study.areas}
    W = {a: study.staff_ages.get(a, {}) for a in ids}
    W0 = {a: sum(W[a].values()) for a in ids}
    last = study.last_staff_age
    stock, out = {a: dict(W[a]) for a in ids}, {}
    for t in needed:
        funded = {}
        for a in ids:
            funded[a] = W0[a]
            if t > study.base and budget[a] > 0:
                funded[a] = max(0.0, W0[a] * recurring[t][a] / budget[a] / wages[t][a] / levers.pay(a, t))
        if t > study.base:
            stay = {a: stayers(stock[a], study.staff_rates, last, levers.turnover(a, t - 1)) for a in ids}
            vacant = {a: max(0.0, min(funded[a], needed[t][a]) - sum(stay[a].values())) for a in ids}
            whole = sum(vacant.values())
            filled = min(1.0, hires[t] / whole) if whole > 0 else 1.0
            for a in ids:
                stock[a] = stay[a]
                for x, fte in W[a].items():
                    if W0[a] > 0:
                        stock[a][x] = stock[a].get(x, 0.0) + vacant[a] * filled * fte / W0[a]
        rows = {}
        for a in ids:
            available = sum(stock[a].values())
            gap = needed[t][a] - min(funded[a], available)
            rows[a] = (needed[t][a], funded[a], available, gap, binding(gap, funded[a], available))
        n, f, v, g = (sum(rows[a][k] for a in ids) for k in range(4))
        words = [rows[a][4] for a in needed[t]]
        word = "hands" if "hands" in words else "money" if "money" in words else "none"
        rows["total"] = (n, f, v, g, word)
        out[t] = rows
    return out
