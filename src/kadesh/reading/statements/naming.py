"""What the words for a speaker say: a name, a role, a body, a state, an unnamed source, a pronoun."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

from kadesh.reading.facts.mentions import mentions
from kadesh.reading.statements.clauses import is_name
from kadesh.reading.tables.roles import BODIES, DOCUMENTS, OFFICES, ROLES, TITLES
from kadesh.reading.tables.small_words import DETERMINERS, LINKS, NAME_PARTICLES, PRONOUNS
from kadesh.reading.tables.states import state_words

Form = Literal["person", "role", "body", "state", "unnamed", "pronoun"]


class Naming(NamedTuple):
    """Words for a speaker, taken apart."""

    form: Form
    name: str | None
    role: str | None
    side: str | None
    words: str


_ARTICLE = re.compile(r"^(?:the|a|an)\s", re.IGNORECASE)
_WHOSE = {"his": "he", "her": "she", "their": "they", "its": "it"}
_ACRONYM = re.compile(r"[A-Z][A-Z.&/-]{1,9}")
_TAIL = re.compile(r",?\s(?:who|which|that)$")
_SEEN_BY = re.compile(r"\s(?:seen|obtained|reviewed|viewed|published|released|circulated)\s(?:by|to|in)\s.+$")
"""Who has a document is not who speaks in it."""
_EDGE = " ,;:()[]—–-“”\"'"


@lru_cache(maxsize=4096)
def side_in(words: str) -> str | None:
    """The state that words name first, if any."""
    found = mentions(words)
    return found[0].name if found else None


@lru_cache(maxsize=4096)
def naming_of(words: str) -> Naming:
    """Take the words for a speaker apart.

    Examples
    --------
    >>> naming_of("Norwegian negotiator Lena Dahl")[:4]
    ('person', 'Lena Dahl', 'Norwegian negotiator', 'Norway')
    >>> naming_of("two officials familiar with the talks").form
    'unnamed'
    """
    words = _TAIL.sub("", " ".join(words.split())).strip(_EDGE)
    lower = words.lower().replace("'", "’")
    lower = _WHOSE.get(lower, lower)
    if lower.split("’")[0] in PRONOUNS:
        return Naming("pronoun", None, None, None, lower.split("’")[0])
    bare = _SEEN_BY.sub("", _ARTICLE.sub("", words, count=1))
    state = state_words().get(bare) or state_words().get(words)
    if state:
        name = bare if state.form == "seat" else state.state
        return Naming("state", name, None, state.state, words)
    parts = bare.split()
    end = next((n for n, part in enumerate(parts) if n and part.lower() in LINKS), len(parts))
    if _are_two(parts):
        return Naming("unnamed", None, None, None, words)
    head = parts[end - 1].lower().strip(_EDGE + ".").removesuffix("’s") if parts else ""
    if _is_body(parts, end, head) or (len(parts) == 1 and _is_one_body(bare, articled=bare != words)):
        return Naming("body", bare, None, side_in(bare), words)
    name, role = _name_and_role(parts, end, head) if head not in DETERMINERS else ("", None)
    if name:
        return Naming("person", name, role, side_in(role) if role else None, words)
    definite = words.lower().startswith("the ") and not head.endswith("s") and head in ROLES
    return Naming("role" if definite else "unnamed", None, None, side_in(bare), words)


def _are_two(parts: list[str]) -> bool:
    """Whether two states are named together (*Armenia and Azerbaijan*)."""
    at = parts.index("and") if "and" in parts else 0
    return 0 < at < len(parts) - 1 and all(" ".join(side) in state_words() for side in (parts[:at], parts[at + 1 :]))


def _name_and_role(parts: list[str], end: int, head: str) -> tuple[str, str | None]:
    """The name, empty if there is none, and the role before it; `end` is where the first *of*, *in* … stands."""
    first = 0
    if end < len(parts) and head in ROLES:
        first, end = _office_end(parts, end), len(parts)
    elif parts and is_name(parts[end - 1]) and head not in ROLES and head.removesuffix("s") not in ROLES:
        first = _name_start(parts[:end])
    else:
        return "", None
    return " ".join(parts[first:end]).strip(_EDGE), " ".join(parts[:first]).strip(_EDGE) or None


def _office_end(parts: list[str], link: int) -> int:
    """Where the name begins after an office (*Secretary of State X*, *vice chairman for political affairs X*).

    The end where none follows.
    """
    at = link + 1
    while at < len(parts) and (parts[at].lower() in OFFICES or not is_name(parts[at])):
        at += 1
    named = at > link + 1 and parts[link] in {"of", "for"} and all(is_name(part) for part in parts[at:])
    return at if named else len(parts)


def _is_body(parts: list[str], end: int, head: str) -> bool:
    plain = head.removesuffix("s")
    if head in BODIES or plain in BODIES or head in DOCUMENTS:
        return head not in ROLES
    named = head not in ROLES and parts[0][:1].isupper() if parts else False
    return named and len(parts) > end and any(p.lower() in BODIES for p in parts[:end])


def _is_one_body(word: str, *, articled: bool) -> bool:
    """Whether a single word is the name of no person: letters, or a name with an article (*the Jesuits*)."""
    role = word.lower() in ROLES or word.lower().removesuffix("s") in ROLES
    return bool(_ACRONYM.fullmatch(word)) or (articled and is_name(word) and not role)


def _name_start(parts: list[str]) -> int:
    """Where the name begins: after the last role, title, small word, possessor or adjective of a state."""
    first = 0
    for number, part in enumerate(parts[:-1]):
        plain = part.lower().strip(_EDGE).rstrip(".")
        in_role = plain in ROLES or plain in TITLES or plain.split("-")[-1] in ROLES
        small = not is_name(part) and plain not in NAME_PARTICLES
        if in_role or small or part.endswith(("’s", "'s", ",")) or _is_adjective(part):
            first = number + 1
    return first


def _is_adjective(part: str) -> bool:
    found = state_words().get(part)
    return found is not None and found.form == "adjective"


@lru_cache(maxsize=4096)
def surname_key(name: str) -> str:
    """A family name as compared: without accents, case, doubled letters and the endings that spellings differ in.

    Examples
    --------
    >>> surname_key("Zelensky") == surname_key("Volodymyr Zelenskyy")
    True
    """
    last = name.rsplit(maxsplit=1)[-1] if name.split() else ""
    if last.lower().strip(".") in {"jr", "sr", "ii", "iii"} and len(name.split()) > 1:
        last = name.split()[-2]
    plain = unicodedata.normalize("NFKD", last).encode("ascii", "ignore").decode().lower() or last.lower()
    plain = re.sub(r"^(?:al|el|an|as|ash|ad|ar|at|az)[-’'](?=.{3})|[^a-z0-9]", "", plain) or last.lower()
    plain = re.sub(r"(.)\1", r"\1", plain)
    return re.sub(r"(?:iy|yy|yi|ij|ii|i|y)$", "y", plain)
