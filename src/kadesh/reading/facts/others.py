"""Who else is spoken of in a report on talks."""

from __future__ import annotations

import re
from collections import defaultdict

from kadesh.reading.facts.names import resolve
from kadesh.reading.facts.parties import Actor
from kadesh.reading.facts.survey import Survey


def other_actors(seen: Survey, found: tuple[Actor, ...], audience_lines: frozenset[int]) -> list[Actor]:
    """States spoken of that have no part at the table.

    `audience_lines` are sentences that speak of effects elsewhere: a state named only there is none of these.
    """
    known = {actor.name for actor in found}
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for line in seen.lines:
        if line.number in audience_lines:
            continue
        for m in line.states:
            before = line.text[max(0, m.start - line.start - 5) : m.start - line.start]
            somewhere = m.form == "seat" and re.search(r"\b(?:in|to|at|from|near|of)\s$", before)
            if m.name not in known and not somewhere and not re.search(r"\b(?:in|to|at|from)\s$", before):
                places[m.name].append((m.start, m.end))
    for table in seen.report.tables:
        for cells in (r.cells for r in table.rows):
            named = resolve(re.sub(r"\s*\(.*", "", cells[0].text), "") if cells else None
            if named and named.is_state and named.name not in known:
                places[named.name].append((cells[0].start, cells[0].end))
    return [Actor(n, "other", (), 0.6, tuple(p[:5])) for n, p in sorted(places.items(), key=lambda x: x[1][0])]
