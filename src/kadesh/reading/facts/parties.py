"""Who talks, who mediates and who hosts."""

from __future__ import annotations

from dataclasses import dataclass

from kadesh.reading.facts.frames import rows_in
from kadesh.reading.facts.prominent import most_named, of_opening, of_tables, rebels_and_state, two_armies
from kadesh.reading.facts.survey import Survey
from kadesh.reading.facts.tally import Part, Tally, merge_names

_LOOKED_AT = 100_000
"""Characters of a report in which names are looked for."""


@dataclass(frozen=True)
class Actor:
    """A state or movement with its part in the talks."""

    name: str
    part: Part
    aliases: tuple[str, ...]
    certainty: float
    evidence: tuple[tuple[int, int], ...]


def actors(seen: Survey, bodies: dict[str, str]) -> tuple[Actor, ...]:
    """Parties, mediators and hosts, in the order in which the report first names them in that part.

    `bodies` are words such as *the army*, to their state.
    """
    tally = Tally()
    text = seen.report.text[:_LOOKED_AT]
    for line in seen.lines:
        for named, part, weight, place in rows_in(line, text, bodies):
            tally.add(named, part, weight, place)
    merge_names(tally, text)
    parties = _parties(tally)
    more = (
        of_opening(seen, text, bodies), two_armies(seen, text), most_named(seen), rebels_and_state(seen, tally, text),
        of_tables(seen),
    )  # fmt: skip
    for fewer in more:
        if len(parties) < 2:
            for named, part, weight, place in fewer:
                tally.add(named, part, weight, place)
            merge_names(tally, text)
            parties = _parties(tally)
    found = [_actor(tally, name, "party", parties) for name in parties]
    for part in ("mediator", "host"):
        found += [_actor(tally, n, p, parties) for n, p in tally.weight if p == part and n not in parties]
    return tuple(found)


def _actor(tally: Tally, name: str, part: Part, parties: tuple[str, ...]) -> Actor:
    key = name, part
    places = tuple(dict.fromkeys(tally.evidence[key]))[:5]
    certainty = min(0.95, 0.5 + 0.1 * tally.weight[key])
    return Actor(name, part, tuple(tally.aliases[name]), round(certainty if parties else 0.5, 2), places)


def _parties(tally: Tally) -> tuple[str, ...]:
    weights = {n: w for (n, p), w in tally.weight.items() if p == "party"}
    for name in list(weights):
        if tally.weight.get((name, "mediator"), 0) >= weights[name]:
            del weights[name]
    top = sorted(weights.values(), reverse=True)
    if not top or top[0] < 1:
        return ()
    least = max(1.0, 0.35 * (top[1] if len(top) > 1 else top[0]))
    kept = [n for n, w in weights.items() if w >= least]
    return tuple(sorted(kept, key=lambda n: tally.evidence[n, "party"][0]))
