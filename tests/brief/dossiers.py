"""Invented talks between Alpha and Beta that fill every section of a brief, and what tests do with them."""

import copy
import re

from kadesh.record.dossier import Dossier
from kadesh.record.values.handling import parse_release

ISSUES = ("land", "prisoners", "guarantees")


def statements_of(speaker, counts, start=0):
    """So many statements of one speaker on each issue: `counts` in the order of `ISSUES`."""
    about = [issue for issue, count in zip(ISSUES, counts, strict=True) for _ in range(count)]
    return [
        {
            "id": f"{speaker}-says-{n + start}",
            "date": f"2026-01-{20 + n % 9:02}",
            "speaker": speaker,
            "kind": "demand" if n % 2 else "characterisation",
            "quote": f"{speaker} words {n + start} on {issue}",
            "issues": [issue],
            "round": "third",
            "evidence": ["wire-jan" if n % 3 else "press-jan"],
        }
        for n, issue in enumerate(about)
    ]


def _position(actor, issue, date, ideal, words, source):
    found = {"id": f"{actor}-{issue}-{date}", "actor": actor, "issue": issue, "date": date, "evidence": [source]}
    return found | {
        "demand": f"{actor} asks {words} of {issue}",
        "red_line": f"{actor} will not give {words} of {issue}",
        "ideal": {"low": ideal - 0.05, "likely": ideal, "high": ideal + 0.05, "note": f"the reading of {actor}"},
    }


def _round(name, date, place, **more):
    return {
        "id": name,
        "standing": "held",
        "date": date,
        "place": place,
        "delegations": [{"actor": "alpha", "head": "ada"}, {"actor": "beta", "head": "ben"}],
        "outcome": f"Nothing was settled in {place}.",
        "evidence": ["wire-old"],
    } | more


def talks_data(**changes):
    """The plain data of the talks, yours to change."""
    third = _round(
        "third",
        "2026-01-20/2026-01-21",
        "Ponte",
        outcome=[
            {"value": "No agreement was announced", "evidence": ["wire-jan"]},
            {"value": "Useful, says Alpha", "by": "alpha", "evidence": ["office-alpha"]},
            {"value": "Useless, says Beta", "by": "beta", "evidence": ["office-beta"]},
        ],
        agreed=[{"value": "Ten prisoners each", "evidence": ["wire-jan"]}],
        sessions=[
            {"id": "third-1", "date": "2026-01-20", "duration": "PT6H", "evidence": ["wire-jan"]},
            {
                "id": "third-2",
                "date": "2026-01-21",
                "duration": [
                    {"value": "PT2H", "evidence": ["wire-jan"]},
                    {"value": {"low": "PT4H", "words": "over four hours"}, "evidence": ["press-jan"]},
                ],
                "evidence": ["wire-jan"],
            },
        ],
        announced=[{"id": "soon", "date": "2026-01-21", "words": "quite soon", "by": "ada", "evidence": ["wire-jan"]}],
        evidence=["wire-jan", {"source": "press-jan", "quote": "they met again", "grade": 2}],
    )
    issues = {
        "land": ("Land", ["all to Alpha", "all to Beta"]),
        "guarantees": ("Guarantees", ["none at all", "a full treaty"]),
    }
    data = {
        "kadesh": 1,
        "id": "alpha-beta",
        "title": "Alpha and Beta talks",
        "as_of": "2026-02-01",
        "briefs": ["2025-12-31"],
        "actors": [
            {"id": "alpha", "name": "Alpha", "side": "Alpha", "roles": ["party"]},
            {"id": "beta", "name": "Beta", "side": "Beta", "roles": ["party"]},
            {"id": "gamma", "name": "Gamma", "roles": ["mediator"]},
        ],
        "people": [
            {"id": "ada", "name": "Ada Ay", "roles": [{"title": "envoy", "actor": "alpha"}]},
            {"id": "ben", "name": "Ben Bee", "roles": [{"title": "envoy", "actor": "beta"}]},
        ],
        "issues": [
            {"id": "land", "title": issues["land"][0], "ends": issues["land"][1]},
            {"id": "prisoners", "title": "Prisoners", "kind": "options", "options": ["all", "some"]},
            {"id": "guarantees", "title": issues["guarantees"][0], "ends": issues["guarantees"][1]},
        ],
        "sources": [
            {"id": "wire-old", "type": "wire", "publisher": "Old Wire", "published": "2025-11-21"},
            {
                "id": "wire-jan",
                "type": "wire",
                "publisher": "Wire",
                "published": "2026-01-22",
                "url": "https://wire.test/jan",
            },
            {
                "id": "press-jan",
                "type": "press",
                "publisher": "Paper",
                "published": "2026-01-23",
                "url": "https://paper.test/jan",
            },
            {"id": "office-alpha", "type": "official", "publisher": "Office of Alpha", "published": "2026-01-22"},
            {"id": "office-beta", "type": "official", "publisher": "Office of Beta", "published": "2026-01-22"},
        ],
        "positions": [
            _position("alpha", "land", "2025-11", 0.1, "all", "wire-old"),
            _position("beta", "land", "2025-11", 0.9, "all", "wire-old"),
            _position("alpha", "land", "2026-01", 0.2, "most", "wire-jan"),
            _position("beta", "land", "2026-01", 0.95, "even more", "office-beta"),
            _position("alpha", "guarantees", "2026-01", 0.2, "little", "wire-jan"),
            _position("beta", "guarantees", "2026-01", 0.8, "much", "wire-jan"),
        ],
        "emphases": [
            {"id": "em-a", "actor": "alpha", "issue": "land", "according_to": "press-jan", "evidence": ["press-jan"]},
            {
                "id": "em-b",
                "actor": "beta",
                "issue": "prisoners",
                "according_to": "press-jan",
                "evidence": ["press-jan"],
            },
        ],
        "purposes": [
            {"id": "pu-a", "actor": "alpha", "text": "to be seen", "according_to": "ben", "evidence": ["wire-jan"]},
            {"id": "pu-b", "actor": "beta", "text": "to win time", "according_to": "ada", "evidence": ["wire-jan"]},
        ],
        "rounds": [
            _round("first", "2025-11-10", "Vado"),
            _round("second", "2025-11-20", "Ponte"),
            _round("second-b", "2025-12-01/2025-12-02", "Vado", evidence=["wire-old"]),
            third,
        ],
        "statements": [*statements_of("ada", (14, 4, 4)), *statements_of("ben", (4, 16, 4))],
        "events": [{"id": "ev", "date": "2026-01-24", "kind": "AID", "text": "Aid came", "evidence": ["press-jan"]}],
        "commitments": [
            {
                "id": "co",
                "by": "alpha",
                "to": "beta",
                "what": "free ten people",
                "date": "2026-01-21",
                "due": "2026-03-01",
                "evidence": ["wire-jan"],
            }
        ],
        "stances": [
            {
                "id": "sc-a",
                "stakeholder": "alpha",
                "before": "hopeful",
                "after": "cool",
                "round": "third",
                "according_to": "wire-jan",
                "evidence": ["wire-jan"],
            },
            {
                "id": "sc-b",
                "stakeholder": "beta",
                "before": "wary",
                "after": "angry",
                "round": "third",
                "according_to": "wire-jan",
                "evidence": ["wire-jan"],
            },
        ],
        "effects": [
            {
                "id": "ef",
                "audience": "gamma",
                "channel": "aid",
                "text": "aid may follow",
                "hedge": "may",
                "according_to": "press-jan",
                "evidence": ["press-jan"],
            }
        ],
        "projections": [
            {
                "id": "pj",
                "about": "next round",
                "text": "talks in March",
                "according_to": "ada",
                "date": "2026-01-21",
                "by_date": "2026-03",
                "evidence": ["wire-jan"],
            }
        ],
        "questions": [
            {
                "id": "q",
                "text": "A round by 1 April?",
                "criteria": "two reports",
                "opens": "2026-01-21",
                "resolves": "2026-04-01",
            }
        ],
        "notes": [
            {
                "id": "no",
                "date": "2026-01-25",
                "author": "A. Desk",
                "kind": "judgement",
                "text": "They will meet again",
                "likelihood": 0.7,
                "confidence": "low",
                "why_confidence": "one wire",
                "would_change": "a refusal to travel",
                "handling": "public",
                "evidence": ["wire-jan"],
            }
        ],
    }
    return copy.deepcopy(data | changes)


def made(data):
    """The dossier of plain data."""
    return Dossier.model_validate(data)


def talks(**changes):
    """The dossier of the talks, with some lists replaced."""
    return made(talks_data(**changes))


def exchanged(dossier):
    """The same dossier with its two sides in the other order; actors of no side keep their places."""
    sides = dossier.sides[:2]
    places = [n for n, a in enumerate(dossier.actors) if a.side in sides]
    others = [a for side in reversed(sides) for a in dossier.members(side)]
    actors = list(dossier.actors)
    for place, actor in zip(places, others, strict=True):
        actors[place] = actor
    return dossier.changed(actors=tuple(actors))


def words(text):
    """The words and numbers of a text, in order of the alphabet: what it says, in whatever order."""
    return tuple(sorted(re.findall(r"[\w%]+(?:['’.,-][\w%]+)*", text)))


RELEASES = {name: parse_release(name) for name in ("public", "internal", "restricted", "named:desk")}
