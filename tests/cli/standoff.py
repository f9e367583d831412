"""Talks that stall, on disk: two sides, two scales, and a lever of their own."""

import json

from tests.cli.running import run

STANDOFF = """kadesh: 1
id: standoff
title: Standoff
as_of: 2026-01-31
actors:
- {id: alpha, name: Alpha, side: Alpha, roles: [party]}
- {id: beta, name: Beta, side: Beta, roles: [party]}
issues:
- {id: border, title: Border, ends: [at the river, at the ridge]}
- {id: toll, title: Toll}
positions:
- {id: p1, actor: alpha, issue: border, date: 2026-01-01, ideal: {fixed: 0.1}, limit: {fixed: 0.37, JUDGED}}
- {id: p2, actor: beta, issue: border, date: 2026-01-20, ideal: {fixed: 0.9, JUDGED}}
calculus:
- {id: c1, actor: alpha, date: 2026-01-01, resolve_doubt: {fixed: 0.2}}
levers:
- {id: fund, title: A fund, changes: [{input: trust, party: beta, add: 0.1}]}
""".replace("JUDGED", "basis: judged, by: A. Desk, date: 2026-01-01")
POSITIONS = STANDOFF[STANDOFF.index("positions:") : STANDOFF.index("calculus:")]


def standoff(folder, *changes):
    """The path of the dossier, with some of its words replaced."""
    text = STANDOFF
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "standoff.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def answer_of(command, *arguments):
    """What the command says as JSON, in which no number is NaN or infinite."""
    done = run(command, *arguments, "--format", "json")
    assert done.status == 0, done.err
    return json.loads(done.out, parse_constant=refuse)


def refuse(name):
    """NaN and Infinity, which JSON does not have."""
    raise AssertionError(f"{name} in an answer")
