"""Small invented talks to draw from: two sides (or more), scales and options, with the judgements a test gives."""

from tests.record.dossiers import tiny

ALPHA = {"id": "alpha", "name": "Alpha", "side": "Alpha"}
BETA = {"id": "beta", "name": "Beta", "side": "Beta"}
GAMMA = {"id": "gamma", "name": "Gamma", "side": "Gamma"}
LAND = {"id": "land", "title": "Land"}
WATER = {"id": "water", "title": "Water"}
PRISONERS = {"id": "prisoners", "title": "Prisoners", "kind": "options", "options": ["all", "some", "none"]}


def talks(*positions, issues=(LAND, WATER), actors=(ALPHA, BETA), **lists):
    """A dossier with these positions, each a dict of `actor`, `issue` and what is judged."""
    dated = [{"id": f"p{n}", "date": "2026-01-01", **p} for n, p in enumerate(positions)]
    return tiny(actors=list(actors), issues=list(issues), positions=dated, **lists)


def position(actor, issue, **judged):
    """One party's position on one issue; numbers stand for fixed judgements."""
    return {"actor": actor, "issue": issue, **{name: fixed(value) for name, value in judged.items()}}


def fixed(value):
    """A number as a judgement; anything else as it is."""
    return {"fixed": value} if isinstance(value, (int, float)) else value
