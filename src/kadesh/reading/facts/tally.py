"""Who may have which part at the table, weighed; and the names of one movement counted as one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Literal

from kadesh.reading.facts.names import Named
from kadesh.reading.tables.parts import ARMED, COMPANIES, REBELS, UNIONS
from kadesh.reading.tables.states import ORGANISATIONS, state_of

Part = Literal["party", "mediator", "host", "other"]
Row = tuple[Named, Part, float, tuple[int, int]]
REBEL_WORDS = re.compile(REBELS)
_ORGANISED = frozenset((*ARMED, *UNIONS, *COMPANIES))
LETTERED = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s(?:of|for|and|the|[A-Z][\w’'-]+)){1,6})\s\((?P<letters>[A-Z][A-Za-z/-]{1,8})\)"
)
_WHOLE = re.compile(
    r"\b[Tt]he\s(?P<name>(?:[A-Z][\w’'-]+\s(?:(?:of|for|and)\s)?){1,6}"
    r"(?:Movements?|Front|Alliance|Coalition|Resistance|Brigades?|Liberation\s(?:Army|Forces)))(?!\s[A-Z])"
)
_CALLED = 3
"""Times that a report calls a movement by its letters, where they are given with its name."""


class Tally:
    """Weights by name and part, with where they come from."""

    def __init__(self) -> None:
        self.weight: dict[tuple[str, Part], float] = defaultdict(float)
        self.evidence: dict[tuple[str, Part], list[tuple[int, int]]] = defaultdict(list)
        self.aliases: dict[str, dict[str, None]] = defaultdict(dict)

    def add(self, named: Named, part: Part, weight: float, place: tuple[int, int]) -> None:
        """Count a name for a part, by so much, because of the words at a place."""
        key = named.name, part
        self.weight[key] += weight
        self.evidence[key].append(place)
        if named.alias:
            self.aliases[named.name][named.alias] = None

    @property
    def parties(self) -> set[str]:
        """Every name counted for a party."""
        return {name for name, part in self.weight if part == "party"}

    def merge(self, name: str, whole: str, *, called: bool = False) -> None:
        """Count a party for another one, which is called by that name too."""
        if called:
            self.aliases[whole][name] = None
        self.weight[whole, "party"] += self.weight.pop((name, "party"))
        self.evidence[whole, "party"] = sorted(self.evidence.pop((name, "party")) + self.evidence[whole, "party"])


def merge_names(tally: Tally, text: str) -> None:
    """An abbreviation, a plural or a shorter form of a movement's name counts for the whole name, *the rebels* too."""
    _merge_rebels(tally, text)
    _merge_letters(tally, text)
    _merge_shorter(tally, text)


def _merge_rebels(tally: Tally, text: str) -> None:
    for rebels in [name for name in tally.parties if REBEL_WORDS.fullmatch(name)]:
        movement = movement_called(tally, text, of_trade=rebels == "union")
        if movement:
            tally.merge(rebels, movement.name)
            tally.aliases[movement.name] |= {movement.alias: None} if movement.alias else {}


def _merge_letters(tally: Tally, text: str) -> None:
    """*The Quba Liberation Front, known by its initials QLF*: both are called by the letters."""
    for name in sorted(n for n in tally.parties if " " in n and state_of(n) is None):
        lettered = re.search(
            rf"{re.escape(name)},\s(?:or\s|known\s(?:as|by\sits\s\w+)\s)?(?:the\s)?([A-Z]{{2,8}})\b(?!\s[A-Z])", text
        )
        if lettered and lettered[1] not in ORGANISATIONS:
            tally.merge(name, lettered[1], called=True)
        elif len(letters := _initials(name)) > _SHORTEST and re.search(rf"\b{letters}\b", text):
            tally.merge(name, letters, called=True)
    for short in sorted(n for n in tally.parties if n.isupper()):
        for name in sorted(n for n in tally.parties if n != short and _initials(n) == short):
            tally.merge(name, short, called=True)


def _merge_shorter(tally: Tally, text: str) -> None:
    """*Quba* with the *Quba Front*, and *the Ruti movement* with *the Rutis*."""
    names = tally.parties
    movements = (n for n in tally.parties if state_of(n) is None)
    names |= {f"{n}s" for n in movements if re.search(rf"\bthe {re.escape(n)}s\b", text, re.IGNORECASE)}
    for name in sorted(tally.parties):
        longer = (n for n in sorted(names) if n != name and _is_shorter(name, n, tally))
        whole = next(longer, None)
        if whole:
            tally.merge(name, whole, called=True)


def _is_shorter(name: str, whole: str, tally: Tally) -> bool:
    begins = whole.startswith(name + " ") and not state_of(name)
    return begins or whole == name + "s" or name in tally.aliases[whole]


_SHORTEST = 2


def _initials(name: str) -> str:
    """The first letters of a name's words that are written large."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def movement_called(tally: Tally, text: str, *, of_trade: bool = False) -> Named | None:
    """The movement called *the rebels* (or *the union*): of the parties, or the one most called by its letters."""
    weights = {n: w for (n, p), w in tally.weight.items() if p == "party"}

    def fits(name: str) -> bool:
        words = {word.removesuffix("s") for word in name.lower().split()} | set(name.lower().split())
        return not words.isdisjoint(UNIONS) if of_trade else words.isdisjoint(COMPANIES) or not words.isdisjoint(ARMED)

    known = [n for n in weights if state_of(n) is None and n not in ORGANISATIONS and not REBEL_WORDS.fullmatch(n)]
    known = [n for n in known if any(fits(words) for words in (n, *tally.aliases[n]))]
    if known:
        return Named(max(known, key=lambda n: weights[n]), is_state=False)
    called: Counter[Named] = Counter()
    for match in LETTERED.finditer(text):
        words = {word.removesuffix("s") for word in match["name"].lower().split()} | set(match["name"].lower().split())
        if not _ORGANISED.isdisjoint(words) and fits(match["name"]):
            movement = Named(match["letters"], is_state=False, alias=match["name"])
            called[movement] = len(re.findall(rf"\b{re.escape(movement.name)}\b", text))
    best = called.most_common(1)
    if best and best[0][1] >= _CALLED:
        return best[0][0]
    whole = Counter(match["name"] for match in _WHOLE.finditer(text) if match["name"] not in ORGANISATIONS)
    return Named(whole.most_common(1)[0][0], is_state=False) if whole and not of_trade else None
