"""Where a sentence names an actor of the talks: a state by any of its words, a movement by its name or abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kadesh.reading.facts.parties import Actor
from kadesh.reading.facts.survey import Line
from kadesh.reading.tables.parts import ARMED, FIGHTERS, UNARTICLED, UNIONS
from kadesh.reading.tables.states import CALLED, state_of
from kadesh.reading.tables.words import words_of

_BOTH = re.compile(
    r"\b(?:both (?:sides|delegations|parties|countries|governments|teams)|the two (?:sides|delegations|parties|"
    r"countries|governments))\b",
    re.IGNORECASE,
)
_ARMY = re.compile(r"\b(?:Armed Forces|Army|Defen[cs]e Forces?|Military)\b")
_ANOTHER = (
    r"(?:former|previous|last|local|regional|provincial|foreign|other|same|own|next|future|rival|neighbou?ring)\s"
)
"""What shows that *the … government* is not the one of the party, as a regular expression."""
_GENERIC = words_of(
    "national united democratic popular people's people’s revolutionary free new islamic liberation armed federated "
    "general central international patriotic civic unity union"
)
"""First words of movements by which nobody calls them."""
_OFFICES = words_of("ministry department agency authority office council committee")
"""First words of bodies by which they are called (*the ministry*)."""
_GOVERNMENT = ("government", "army", "military", "junta", "authorities", "generals")
_EMPLOYER = ("company", "operator", "employers", "employer", "management", "airline", "carrier")
_UNION = frozenset(UNIONS)
_LETTERS = r"\s\([A-Z][A-Za-z/-]{1,8}\)"
"""The short form given after a name."""
_PREPOSITION = re.compile(
    r"\b(?:with|of|from|to|by|on|against|in|for|at|towards?|over|about|into|between|among|than|near|via|"
    r"through)\s(?:the\s|a\s)?(?:[a-z]+\s)?$"
)


@dataclass(frozen=True)
class Side:
    """An actor named at a place of a sentence (offsets of the sentence)."""

    names: tuple[str, ...]
    start: int
    end: int

    def is_subject(self, line: Line) -> bool:
        """Whether it stands where a subject stands: not after a preposition, and not in *between … and …*."""
        before = line.text[max(0, self.start - 60) : self.start]
        if re.search(r"\bbetween\s[^,;.]{0,50}$", before) or re.search(
            r"\b(?:delegation|team|negotiators|envoys|officials|representatives|government|authorities|men|women|delegates|"
            r"ministers|leaders?)\s(?:of|from|in)\s(?:the\s)?$",
            before,
            re.IGNORECASE,
        ):
            return "between" not in before
        return not _PREPOSITION.search(before)


def _called_for_short(bodies: Mapping[str, str], parties: tuple[str, ...], actors: tuple[Actor, ...]) -> dict[str, str]:
    """What follows *the*, to the party so called: *the junta* is the one state, *the alliance* the one movement."""
    movements = {
        words: actor.name
        for actor in actors
        if actor.part == "party" and state_of(actor.name) is None
        for words in (actor.name, *actor.aliases)
    }
    names = set(movements.values())
    states = [party for party in parties if party not in names]
    army = None if states else _only(name for words, name in movements.items() if _ARMY.search(words))
    union = _only(
        name for words, name in movements.items() if not _UNION.isdisjoint(re.findall(r"[a-z]+", words.lower()))
    )
    short: dict[str, str] = {}
    if states and names:
        short |= _each(_GOVERNMENT, _only(states))
    short |= _each(("army", "military"), army) | _each(("union", "workers", "strikers"), union)
    if union:
        short |= _each(_EMPLOYER, _only(name for name in names if name != union))
    short |= _each(FIGHTERS, _only(names)) | {body: name for body, name in bodies.items() if name in parties}
    for words, name in sorted(movements.items()):
        short = _by_its_words(short, words.split(), name)
    return short


def _only(names: Iterable[str]) -> str | None:
    """The name, if there is but one."""
    different = set(names)
    return different.pop() if len(different) == 1 else None


def _each(words: Iterable[str], name: str | None) -> dict[str, str]:
    return dict.fromkeys(words, name) if name else {}


def _by_its_words(short: dict[str, str], words: list[str], name: str) -> dict[str, str]:
    """With the first and the last word of a movement's name, by which it is called too."""
    if len(words) == 1:
        return short
    first, last = words[0], words[-1].lower()
    if first.lower() not in _GENERIC:
        short = short | _each(
            (first, f"{first}s", *(f"{first} {team}" for team in ("side", "team", "delegation"))), name
        )
    if first.lower() in _OFFICES:
        short = {first.lower(): name} | short
    return {last: name} | short if last in ARMED or last in UNIONS or last.endswith("s") else short


class Sides:
    """The actors of a report, to be found in its sentences."""

    def __init__(
        self, actors: Iterable[Actor], bodies: Mapping[str, str] | None = None, persons: Mapping[str, str] | None = None
    ) -> None:
        self.actors = tuple(actors)
        self.parties = tuple(a.name for a in self.actors if a.part == "party")
        words = {w: a.name for a in self.actors for w in (a.name, *a.aliases) if a.part == "party"}
        articled = _called_for_short(bodies or {}, self.parties, self.actors)
        for body, name in articled.items():
            called = (f"The {body}", f"the {body}", *((body, body.capitalize()) if body in UNARTICLED else ()))
            words |= dict.fromkeys(called, name)
        words |= {called: name for name, ways in CALLED.items() if name in self.parties for called in ways}
        words |= {family: name for family, name in (persons or {}).items() if name in self.parties}
        self._words, self._bodies = words, articled
        self._found: dict[int, list[Side]] = {}
        longest = sorted(words, key=lambda w: (-len(w), w))
        choices = [*map(re.escape, longest)]
        if articled:  # "the army-led government"
            choices.append(rf"[Tt]he\s(?!{_ANOTHER})[a-z]+(?:-[a-z]+)?\s(?P<body>{'|'.join(map(re.escape, articled))})")
        self._pattern = (
            re.compile(rf"(?<!\w)(?P<called>{'|'.join(choices)})(?![\w-])(?:{_LETTERS})?") if words else None
        )

    def named(self, words: str) -> str | None:
        """The actor that is called so, with or without its article."""
        bare = words.removeprefix("the ").removeprefix("The ")
        return self._words.get(bare) or self._words.get(f"the {bare.lower()}")

    def _called(self, match: re.Match[str]) -> str:
        body = match.groupdict().get("body")
        return self._bodies[body] if body else self._words[match["called"]]

    def in_line(self, line: Line) -> list[Side]:
        """Every actor named in a sentence, in order."""
        known = self._found.get(line.start)
        if known is None:
            known = self._found[line.start] = self._in_line(line)
        return known

    def _in_line(self, line: Line) -> list[Side]:
        found = [Side((m.name,), m.start - line.start, m.end - line.start) for m in line.states]
        if self._pattern:
            taken = [(s.start, s.end) for s in found]
            found += [
                Side((self._called(match),), match.start(), match.end())
                for match in self._pattern.finditer(line.text)
                if not any(a < match.end() and match.start() < b for a, b in taken)
            ]
        if len(self.parties) == 2:
            found += [Side(self.parties, m.start(), m.end()) for m in _BOTH.finditer(line.text)]
        return sorted(found, key=lambda s: s.start)
