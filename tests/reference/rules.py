"""How the money left for services is split: the rules of the design and decision 0008.

Everything here is real numbers; whole kroner come last, in relations.py. A `Year` holds what the
rules look at in one year; `split` gives the parts of all areas.
"""
from paths import along_path


class Year:
    """t; S money left for services; N service need; B base-year service budgets; own: an area's own
    bracket of the frame. All but S by area."""
    def __init__(self, t, S, N, B, own):
        self.t, self.S, self.N, self.B, self.own = t, S, N, B, own


def in_proportion(money, to):
    """Money split in proportion; evenly where there is nothing to be in proportion to."""
    whole = sum(to.values())
    return {a: money * v / whole if whole > 0 else money / len(to) for a, v in to.items()}


def no_part_below_nothing(parts, money):
    """Who would get less than nothing gets 0, and the others bear it in proportion."""
    if min(parts.values()) >= 0 or max(parts.values()) <= 0:
        return parts
    return in_proportion(money, {a: max(v, 0.0) for a, v in parts.items()})


def weighted(money, N, B, w):
    """coverage_a = max(0, 1 - mu/w_a), mu such that sum (1 - coverage_a) N_a = sum N - S. Weight 0 first,
    in proportion to need; a surplus by need; nobody below zero money. Less than no money in all: by base-year
    budgets (0008 is silent)."""
    short = sum(N.values()) - money
    if money < 0:
        return in_proportion(money, B)
    if short <= 0:
        return in_proportion(money, N)
    last = {a for a in N if w[a] == 0}
    of_last = sum(N[a] for a in last)
    if short <= of_last:
        return {a: N[a] * (1.0 - short / of_last) if a in last else N[a] for a in N}
    short -= of_last
    out = {a: 0.0 for a in last}
    order = sorted((a for a in N if a not in last), key=lambda a: w[a])
    empty = 0                                   # so many of `order` get nothing
    while True:
        bears = order[empty:]
        mu = (short - sum(N[a] for a in order[:empty])) / (sum(N[a] / w[a] for a in bears) or 1.0)
        if not bears or mu <= w[bears[0]]:
            break
        empty += 1
    out.update({a: 0.0 for a in order[:empty]})
    out.update({a: N[a] * (1.0 - mu / w[a]) for a in bears})
    return out


def plain(rule, y, areas, money):
    """A rule without floors, over some of the areas and some of the money."""
    B, N = ({a: v[a] for a in areas} for v in (y.B, y.N))
    word = rule if isinstance(rule, str) else rule["rule"]
    if word == "proportional":
        return in_proportion(money, B)
    if word == "equal_coverage":
        return in_proportion(money, N)
    if word == "demography":
        rest = in_proportion(money - sum(y.own[a] for a in areas), B)
        return no_part_below_nothing({a: y.own[a] + rest[a] for a in areas}, money)
    if word == "weights":
        return weighted(money, N, B, {a: float(rule.get("weights", {}).get(a, 1.0)) for a in areas})
    if word == "shares":
        base = in_proportion(1.0, y.B)
        return in_proportion(money, {a: along_path(rule["shares"].get(a, base[a]), y.t, base[a]) for a in areas})
    raise SystemExit(f"rule {word} is not calculated here")


def floor_of(floor, need, t):
    """A floor in kroner: coverage x need, or kroner; before a path's first step none (0)."""
    if isinstance(floor, dict) and "dkk" in floor:
        return along_path(floor["dkk"], t, 0.0)
    return along_path(floor, t, 0.0) * need


def cut(named, lowest, others, money):
    """The named floors cut by one share, none below its lowest claim; if even the lowest claims do not
    fit, all of them cut by one share."""
    low = {**lowest, **others}
    if sum(low.values()) >= money:
        return in_proportion(money, low)
    kept_low, left = set(), money - sum(others.values())
    while True:
        free = [a for a in named if a not in kept_low]
        share = (left - sum(lowest[a] for a in kept_low)) / sum(named[a] for a in free)
        under = {a for a in free if share * named[a] < lowest[a]}
        if not under:
            return {**others, **{a: lowest[a] if a in kept_low else share * named[a] for a in named}}
        kept_low |= under


def protect(rule, y):
    """The rest rule splits S; whoever is under his floor gets exactly that, and the rest rule splits what
    is left among the others, until it holds. Returns the parts, and whether floors had to be cut."""
    at_least = float(rule.get("others_at_least", 0.8))
    named = {a: floor_of(f, y.N[a], y.t) for a, f in rule.get("floors", {}).items()}
    others = {a: at_least * y.N[a] for a in y.N if a not in named}
    floors = {**named, **others}
    if sum(floors.values()) > y.S:
        lowest = {a: min(f, at_least * y.N[a]) for a, f in named.items()}
        parts = cut(named, lowest, others, y.S)
        return {a: parts[a] for a in y.N}, True
    lifted = set()
    while True:
        free = [a for a in y.N if a not in lifted]
        if not free:
            return floors, False
        parts = plain(rule["rest"], y, free, y.S - sum(floors[a] for a in lifted))
        under = {a for a in free if parts[a] < floors[a]}
        if not under:
            return {a: parts.get(a, floors[a]) for a in y.N}, False
        lifted |= under


def split(rule, y):
    """The parts of all areas, and whether floors were cut."""
    if rule["rule"] == "protect":
        return protect(rule, y)
    return plain(rule, y, list(y.N), y.S), False


# ---------------------------------------------------------------- a split that is given

def least_shortfall(rule, y):
    """The least weighted shortfall of one year alone: floors first, then need by falling weight. With
    `max_move_share` over several years the least can only be more."""
    w = {a: float(rule.get("weights", {}).get(a, 1.0)) for a in y.N}
    floors = {a: floor_of(f, y.N[a], y.t) for a, f in rule.get("floors", {}).items()}
    got = {a: floors.get(a, 0.0) for a in y.N}
    left = y.S - sum(got.values())
    if left < 0:
        return None                             # the floors do not fit
    for a in sorted(y.N, key=lambda a: -w[a]):
        more = min(left, max(0.0, y.N[a] - got[a]))
        got[a], left = got[a] + more, left - more
    return shortfall(rule, y, got)


def shortfall(rule, y, parts):
    """sum w_a max(0, N_a - S_a)."""
    w = rule.get("weights", {})
    return sum(float(w.get(a, 1.0)) * max(0.0, y.N[a] - parts[a]) for a in y.N)
