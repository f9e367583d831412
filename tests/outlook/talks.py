"""Invented rounds between Alpha and Beta, some of them announced; the days are those of the cases."""

import datetime as dt

from kadesh.record.dossier import Dossier

AS_OF = dt.date(2025, 3, 1)


def meeting(name, date, **changes):
    delegations = [{"actor": "alpha"}, {"actor": "beta"}]
    return {"id": name, "standing": "held", "date": date, "delegations": delegations, "track": "direct"} | changes


def announcement(name, date, due, about=None):
    return {"id": name, "date": date, "due": due, "by": "alpha"} | ({"about": about} if about else {})


ROUNDS = [
    meeting("r1", "2025-01-01", announced=[announcement("a1", "2025-01-01", "2025-01-05", "r2")]),
    meeting("r2", "2025-01-05/2025-01-06", announced=[announcement("a2", "2025-01-06", "2025-01-08", "r3")]),
    meeting("shuttle", "2025-01-08", delegations=[{"actor": "alpha"}]),
    meeting("r3", "2025-01-10"),
]


def talks(*more, **changes):
    """Three rounds with gaps of 4 and 4 days; one announced day kept, one slipped."""
    actors = [
        {"id": name, "name": name.title(), "side": name.title(), "roles": ["party"]} for name in ("alpha", "beta")
    ]
    actors.append({"id": "gamma", "name": "Gamma", "roles": ["mediator"]})
    data = {"kadesh": 1, "id": "talks", "title": "Talks", "actors": actors, "rounds": [*ROUNDS, *more]}
    return Dossier.model_validate(data | changes)
