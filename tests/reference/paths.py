"""Numbers over years: a path's value holds until the next one, and a default before the first."""


def is_path(value):
    return isinstance(value, dict) and all(k.lstrip("-").isdigit() for k in value)


def along_path(value, year, default):
    """A path's value holds until the next one; before the first, the default."""
    if not isinstance(value, dict):
        return float(value)
    years = [int(k) for k in value if int(k) <= year]
    return float(value[str(max(years))]) if years else default
