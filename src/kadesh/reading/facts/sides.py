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


def _all_bodies(bodies: dict[str, str], parties: tuple[str, ...], actors: tuple[Actor, ...]) -> dict[str, str]:
    """*The junta* is the one state among the parties, *the alliance* the one movement so named."""
    bodies = {body: name for body, name in bodies.items() if name in parties}
    movements = {a.name for a in actors if a.part == "party" and state_of(a.name) is None}
    states = [p for p in parties if p not in movements]
    if len(states) == 1 and movements:
        bodies = (
            dict.fromkeys(("government", "army", "military", "junta", "authorities", "generals"), states[0]) | bodies
        )
    called = {words: a.name for a in actors for words in (a.name, *a.aliases) if a.name in movements}
    armies = sorted({name for words, name in called.items() if _ARMY.search(words)})
    if len(armies) == 1 and not states:
        bodies = dict.fromkeys(("army", "military"), *armies) | bodies
    unions = sorted(
        {name for words, name in called.items() if not set(re.findall(r"[a-z]+", words.lower())).isdisjoint(UNIONS)}
    )
    if len(unions) == 1:
        bodies = dict.fromkeys(("union", "workers", "strikers"), *unions) | bodies
        employers = [p for p in parties if p in movements and p not in unions]
        if len(employers) == 1:
            bodies = (
                dict.fromkeys(
                    ("company", "operator", "employers", "employer", "management", "airline", "carrier"), *employers
                )
                | bodies
            )
    if len(movements) == 1:
        bodies = dict.fromkeys(FIGHTERS, *movements) | bodies
    for words, name in sorted(called.items()):
        first = words.split()[0]
        if " " in words and first.lower() not in _GENERIC:
            bodies |= {
                first: name,
                f"{first}s": name,
                f"{first} side": name,
                f"{first} team": name,
                f"{first} delegation": name,
            }
        if first.lower() in _OFFICES and " " in words:
            bodies.setdefault(first.lower(), name)
        last = words.split()[-1].lower()
        if " " in words and (last in ARMED or last in UNIONS or last.endswith("s")) and last not in bodies:
            bodies[last] = name
    return bodies


class Sides:
    """The actors of a report, to be found in its sentences."""

    def __init__(
        self, actors: Iterable[Actor], bodies: Mapping[str, str] | None = None, persons: Mapping[str, str] | None = None
    ) -> None:
        self.actors = tuple(actors)
        self.parties = tuple(a.name for a in self.actors if a.part == "party")
        words = {w: a.name for a in self.actors for w in (a.name, *a.aliases) if a.part == "party"}
        bodies = _all_bodies(dict(bodies or {}), self.parties, self.actors)
        articled = {body: name for body, name in bodies.items() if name in self.parties}
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
