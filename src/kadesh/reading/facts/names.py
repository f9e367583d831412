"""A name as it stands in a slot for a side (*talks between … and …*): which state, body or movement it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from kadesh.reading.tables.parts import ARMED, COLLECTIVES, COMPANIES, OF_TRADE, REBELS, STATE_BODIES, UNIONS
from kadesh.reading.tables.roles import TITLES
from kadesh.reading.tables.states import body_words, state_words

_CAP = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]{0,30}|[A-Z]\d{1,3}|[A-Z]{2,8}(?:-[A-Z]{1,5})?)"
_TITLED = "|".join(w.title() for w in ARMED)
_COMMON = (
    r"The|A|An|In|On|At|As|But|And|Or|If|It|He|She|They|We|Its|His|Her|Their|This|That|These|Those|After|Before|"
    "While|When|With|From|For|To|Of|By|"
    "Both|Talks|Diplomatic|Diplomacy|Bargaining|Conciliation|Arbitration|Negotiations|Delegations|Negotiators|Delegates|Indirect|Direct|Peace|Officials|Envoys|Mediators|"
    r"(?:Two|Three)(?!\s[A-Z])|Since|Under|Between|Earlier|Later|Meanwhile|However|"
    "Despite|During|Although|There|What|Who|Where|Why|How|No|Not|Also|Last|Next|Recent|New|Some|Many|Most|Several"
    "|Each|Neither|Either|Talks|Ceasefire|Representatives|Ministers|Diplomats"
)
_CHUNK = re.compile(
    rf"(?<![\w@])(?:(?!(?:{_COMMON})\b){_CAP}"
    rf"(?:\sand\s{_CAP}(?=\s(?:{_TITLED})\b)|\s(?:of|for|de|del|la)\s(?:the\s)?{_CAP}|\s{_CAP}){{0,5}}"
    rf"(?:['’]s?)?(?:\s\([A-Z][A-Za-z0-9/-]{{0,8}}[A-Z0-9]\)|,\sor\s(?:the\s)?[A-Z][A-Z0-9/-]{{1,9}}(?=,))?"
    rf"(?:\s(?:{'|'.join((*ARMED, *STATE_BODIES[:6], 'movement'))})\b){{0,2}}(?:\s{OF_TRADE}\b)?"
    r"|(?:(?<=[Tt]he\s)|(?<=recogni[sz]ed\s)|(?<=interim\s)|(?<=transitional\s))(?:government|army|military|junta"
    rf"|authorities|regime|{COLLECTIVES})\b(?!-)(?:\s\([A-Z]{{2,6}}\))?"
    rf"|(?:(?<=[Tt]he\s)|(?<=and\s)|(?<=with\s)){REBELS}|(?<=[Tt]he\s)generals\b)"
)
SLOT = "\ue000"
"""What stands for a name in a template."""


@dataclass(frozen=True)
class Template:
    """A sentence with every name replaced by one character, so that patterns over it stay short."""

    text: str
    places: tuple[tuple[int, int], ...]
    """Where in the sentence each name stands."""

    def place(self, at: int) -> tuple[int, int]:
        """The place of the name whose character stands at an offset of the template."""
        return self.places[self.text.count(SLOT, 0, at)]


def template(text: str) -> Template:
    """The template of a sentence."""
    places, parts, last = [], [], 0
    for match in _CHUNK.finditer(text):
        start, end = match.span()
        if text.startswith("/", end) and _ACRONYM.fullmatch(match[0]) and _meaning(match[0]) is None:
            parts.append(text[last:start])  # of a movement of two names (*AFC/M23*) the last stands
            last = end + 1
            continue
        places.append((start, end))
        parts += [text[last:start], SLOT]
        last = end
    # an emphasis of Markdown around a name would keep every pattern from it
    return Template("".join((*parts, text[last:])).replace("\n", " ").replace("*", ""), tuple(places))


_ABBREVIATION = re.compile(
    r"\s?\((?P<a>[A-Z][A-Za-z0-9/-]{0,8}[A-Z0-9])\)|,\sor\s(?:the\s)?(?P<b>[A-Z][A-Z0-9/-]{1,9})$"
)
_ORGANISED = frozenset((*ARMED, *UNIONS, *COMPANIES))
_ACRONYM = re.compile(r"[A-Z]{2,8}(?:-[A-Z0-9]{1,6})?|[A-Z]{1,4}-?\d{1,3}|[A-Z]{2,8}s")
_TRADE = re.compile(rf"\s({OF_TRADE})$")
_BASED = re.compile(r"^[\w.’'-]{2,30}-based\s(?=[A-Z])")
_COMPOUND = re.compile(
    r"-(?:(?:brokered|mediated|facilitated|sponsored|led|backed|hosted|held|based|born|era|made|style|aligned|"
    r"controlled|occupied)\b|\s*$)"
)
"""A name that only describes the noun after it."""
_OF_STATE = re.compile(
    r"(?:government|authorities|state|kingdom|republic|armed forces|army|delegations?)\sof\s(?:the\s)?(.+)",
    re.IGNORECASE,
)
_PERSON_OF = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]+\s){1,3}(?!Bank|University|Gulf|Ministry|Council|Party|"
    r"Republic)[A-ZÀ-ÖØ-Þ][\w’'.-]+\sof\s(?:the\s)?(.+)"
)
"""A minister named with the state: *Ana Dahl of Norway*."""
_NOT_NAMES = {
    "he", "she", "they", "it", "both", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "western", "eastern", "northern", "southern", "european", "african", "arab", "asian", "president",
    "prime", "foreign", "minister", "west", "east", "north", "south", "mr", "mrs", "ms", "dr", "sir", "middle", "war",
    "world", "cold", "red",
    "following", "house", "white", "committee", "court", "gulf", "christian", "muslim", "islamic", "democrats",
    "republicans", "congress", "parliament", "senate",
}  # fmt: skip


@dataclass(frozen=True)
class Named:
    """What a name in a slot means."""

    name: str
    is_state: bool
    """Whether it is a state or a body of states."""
    alias: str | None = None
    """Its whole name, where it is called by the abbreviation given with it."""


@cache
def _meaning(words: str) -> str | None:
    found = state_words().get(words)
    return found.state if found else body_words().get(words)


def resolve(phrase: str, text: str) -> Named | None:
    """The state, body of states or movement that a phrase in a slot names; None for persons and everything else.

    Examples
    --------
    >>> resolve("the Colombian government", "").name, resolve("the National Liberation Army (ELN)", "").name
    ('Colombia', 'ELN')
    >>> resolve("Jane Okello", "Jane Okello met him") is None
    True
    """
    phrase = _BASED.sub("", phrase)
    trade = _TRADE.search(phrase)
    if trade or _COMPOUND.search(phrase):
        return Named(trade[1], is_state=False) if trade else None
    articled = bool(re.match(r"the\s", phrase, re.IGNORECASE))
    found = _ABBREVIATION.search(phrase)
    bare = _ABBREVIATION.sub("", phrase)
    bare = re.sub(r"^(?:(?:[Tt]he|[Aa]n?|its|their|representatives of|delegates from|envoys of)\s)+", "", bare.strip())
    owned = re.match(r"([A-Z][\w. -]{1,40}?)['’]s\s(?=[A-Z])", bare)
    if owned and _meaning(owned[1]):  # "Atlantis's Sea Movement"
        bare, articled = bare[owned.end() :], True
    bare = re.sub(r"['’]s?(?=\s(?![A-Z])|$)", "", bare).strip(" .,;:-–—") if bare not in state_words() else bare
    state = _state(bare)
    if state:
        return Named(state, is_state=True)
    words = bare.split()
    while words and words[0][:1].islower():
        words.pop(0)
    while words and words[-1][:1].islower():
        words.pop()
    name = " ".join(words)
    organised = found is not None or (bool(words) and words[-1].lower() in _ORGANISED)
    if not words or (words[0].lower() in _NOT_NAMES and not organised):
        return None
    state = _state(name)
    if state:
        return Named(state, is_state=True)
    lower_tail = any(w in ARMED for w in bare.split() if w.islower())
    if lower_tail or _is_movement(name, text, articled=articled or found is not None):  # "the Houthi movement"
        short = (found["a"] or found["b"]) if found else None
        return Named(short or name, is_state=False, alias=name if short else None)
    return None


def _state(bare: str) -> str | None:
    direct = _meaning(bare) or _meaning(bare + ".")
    if direct:
        return direct
    of = _OF_STATE.fullmatch(bare)
    if of:
        return _meaning(of[1].strip())
    person = _PERSON_OF.fullmatch(bare)
    if person and not any(word.lower() in ARMED for word in bare.split()):  # "the Liberation Forces of X"
        return _meaning(person[1])
    words = bare.split()
    for cut in (1, 2, 3):
        rest = words[cut:]
        if (
            rest
            and len(rest) <= 3
            and all(w in STATE_BODIES or w == "negotiating" or w.rstrip("s") + "s" in STATE_BODIES for w in rest)
        ):
            return _meaning(" ".join(words[:cut]))
    return None


def _is_movement(name: str, text: str, *, articled: bool) -> bool:
    """Whether a capitalised name can be a movement or an authority and not a person or a place."""
    words = name.split()
    if len(name) < 2 or len(words) > 7 or name.lower() in STATE_BODIES:
        return False
    if _ACRONYM.fullmatch(name) or any(w.lower().strip(".") in ARMED for w in words):
        return True
    if len(words) > 1 and words[-1].lower() in _ORGANISED:
        return True
    if len(words) == 1:
        return not _is_person(name, text)
    return articled and len(words) <= 3


@lru_cache(maxsize=512)
def _is_person(name: str, text: str) -> bool:
    """Whether a single word is a family name: somewhere in the text a first name or a title stands before it."""
    for match in re.finditer(rf"([A-Za-zÀ-þ.’'-]{{2,25}})\s{re.escape(name)}(?![\w-])", text):
        before = match[1]
        if before.endswith(("'s", "’s")):
            continue  # "Chad's Qubans"
        if before.endswith(".") and len(before) > len("J.") and before[:-1].lower() not in TITLES:
            continue  # the end of the sentence before
        if (
            before[:1].isupper()
            and _meaning(before) is None
            and before.lower()
            not in (
                "the",
                "and",
                "but",
                "in",
                "on",
                "if",
                "as",
                "for",
                "with",
                "while",
                "when",
                "between",
                "after",
                "both",
            )
        ):
            return True
        if before in ("minister", "president", "envoy", "negotiator", "spokesman", "spokeswoman", "secretary"):
            return True
    return False
