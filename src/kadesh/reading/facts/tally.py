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
_LETTERED = re.compile(
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

    def merge(self, name: str, whole: str) -> None:
        """Count a party for another one."""
        self.weight[whole, "party"] += self.weight.pop((name, "party"))
        self.evidence[whole, "party"] = sorted(self.evidence.pop((name, "party")) + self.evidence[whole, "party"])


def merge_names(tally: Tally, text: str) -> None:
    """An abbreviation, a plural or a shorter form of a movement's name counts for the whole name, *the rebels* too."""
    for rebels in [n for n, p in tally.weight if p == "party" and REBEL_WORDS.fullmatch(n)]:
        movement = movement_called(tally, text, of_trade=rebels == "union")
        if movement:
            tally.merge(rebels, movement.name)
            tally.aliases[movement.name] |= {movement.alias: None} if movement.alias else {}
    names = {n for n, p in tally.weight if p == "party"}
    names |= {
        f"{n}s" for n in names if state_of(n) is None and re.search(rf"\bthe {re.escape(n)}s\b", text, re.IGNORECASE)
    }
    for name in sorted(n for n in names if " " in n and state_of(n) is None):  # "…, the QLF, …"
        lettered = re.search(
            rf"{re.escape(name)},\s(?:or\s|known\s(?:as|by\sits\s\w+)\s)?(?:the\s)?([A-Z]{{2,8}})\b(?!\s[A-Z])", text
        )
        if lettered and (name, "party") in tally.weight and lettered[1] not in ORGANISATIONS:
            tally.merge(name, lettered[1])
            tally.aliases[lettered[1]][name] = None
            names = (names - {name}) | {lettered[1]}
    for short in sorted(n for n in names if n.isupper()):  # "…, known by its initials QLF"
        for name in sorted(n for n in names if n != short and _initials(n) == short):
            if (short, "party") in tally.weight and (name, "party") in tally.weight:
                tally.merge(name, short)
                tally.aliases[short][name] = None
    for name in sorted(names):
        whole = next(
            (
                o
                for o in sorted(names)
                if o != name
                and (name in tally.aliases[o] or o == name + "s" or (o.startswith(name + " ") and not state_of(name)))
            ),
            None,
        )
        if whole is None or (name, "party") not in tally.weight:
            continue
        tally.merge(name, whole)
        tally.aliases[whole][name] = None


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
    for match in _LETTERED.finditer(text):
        words = {word.removesuffix("s") for word in match["name"].lower().split()} | set(match["name"].lower().split())
        if not _ORGANISED.isdisjoint(words) and fits(match["name"]):
            movement = Named(match["letters"], is_state=False, alias=match["name"])
            called[movement] = len(re.findall(rf"\b{re.escape(movement.name)}\b", text))
    best = called.most_common(1)
    if best and best[0][1] >= _CALLED:
        return best[0][0]
    whole = Counter(match["name"] for match in _WHOLE.finditer(text) if match["name"] not in ORGANISATIONS)
    return Named(whole.most_common(1)[0][0], is_state=False) if whole and not of_trade else None
