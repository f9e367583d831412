"""Rows of several reports: the same one once with all its sources, differing values side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from kadesh.reading.merging_wordings import alike, plain
from kadesh.reading.result import ReadAttribute, ReadClaim, ReadClaims, ReadSpan, ReadStance, ReadStatement

_ONE_VALUE = frozenset({"mood", "days", "next step date", "part"})
"""Attributes of which a subject has one value, so that reports that give two differ."""
_FEWEST = 25
"""Characters of a quotation that is known again within a longer one."""
_LONGEST_KEPT = 8
"""Words of a quotation from which it is said by one person only."""


class _Merging(NamedTuple):
    """How rows of one part are told to be the same."""

    key: Callable[[Any], Hashable]
    """What the same rows have in common; only rows with the same key are compared."""
    same: Callable[[Any, Any], bool]


def joined(part: str, rows: Iterable[Any]) -> tuple[Any, ...]:
    """The rows of one part of a reading, each once."""
    key, same = _PARTS[part]
    join = _join_statements if part == "statements" else _join
    found: list[Any] = []
    places: dict[Hashable, list[int]] = defaultdict(list)
    for row in rows:
        here = places[key(row)]
        at = next((n for n in here if same(found[n], row)), None)
        if at is None:
            here.append(len(found))
            found.append(row)
        else:
            found[at] = join(found[at], row)
    return tuple(found)


def competing(rows: Iterable[ReadAttribute]) -> tuple[ReadAttribute, ...]:
    """Rows of one value each, where reports differ, as one row of competing claims."""
    found: dict[tuple[str, ...], list[ReadAttribute]] = {}
    for row in rows:
        one = row.attribute in _ONE_VALUE
        key = (row.subject, row.attribute) if one else (row.subject, row.attribute, str(row.value))
        found.setdefault(key, []).append(row)
    return tuple(_claims(_telling(group)) for group in found.values())


def _telling(group: list[ReadAttribute]) -> list[ReadAttribute]:
    """The rows without those that say nothing against the rest (a part that is merely *other*)."""
    return [row for row in group if row.value != "other"] or group


def _claims(group: list[ReadAttribute]) -> ReadAttribute:
    if len(group) == 1:
        return group[0]
    claims = tuple(ReadClaim(row.value, row.evidence) for row in group)
    spans = tuple(dict.fromkeys(span for row in group for span in row.evidence))
    return replace(group[0], value=ReadClaims(claims, most_said(claims)), evidence=spans)


def most_said(claims: tuple[ReadClaim, ...]) -> Any:
    """The value that most reports give; among equals the one given first."""
    return max(claims, key=lambda claim: len({span.report for span in claim.evidence})).value


def disputed_words(statements: Iterable[ReadStatement]) -> tuple[str, ...]:
    """A warning for each longer quotation that reports give to different persons."""
    speakers: dict[str, dict[str, None]] = defaultdict(dict)
    quotes: dict[str, str] = {}
    for row in statements:
        if row.direct and row.quote and len(row.quote.split()) >= _LONGEST_KEPT and row.speaker.name:
            speakers[plain(row.quote)][row.speaker.name] = None
            quotes.setdefault(plain(row.quote), row.quote)
    return tuple(
        f"“{quotes[words][:60]}…” is given to {' and to '.join(names)}"
        for words, names in speakers.items()
        if len(names) > 1
    )


def _join(one: Any, other: Any) -> Any:
    """The first row with the evidence of both, as sure as the surer."""
    return replace(one, evidence=_spans(one, other), certainty=max(one.certainty, other.certainty))


def _spans(one: Any, other: Any) -> tuple[ReadSpan, ...]:
    return tuple(dict.fromkeys((*one.evidence, *other.evidence)))


def _join_statements(one: ReadStatement, other: ReadStatement) -> ReadStatement:
    """The fuller wording, with the evidence of both and what either knows of the speaker."""
    lengths = [len(row.quote or row.paraphrase or "") for row in (one, other)]
    fuller, less = (one, other) if lengths[0] >= lengths[1] else (other, one)
    role = fuller.speaker.role or less.speaker.role
    side = fuller.speaker.side or less.speaker.side
    return replace(
        fuller, speaker=replace(fuller.speaker, role=role, side=side), evidence=_spans(one, other),
        issues=tuple(dict.fromkeys((*fuller.issues, *less.issues))), certainty=max(one.certainty, other.certainty),
    )  # fmt: skip


def _speaker(row: ReadStatement) -> Hashable:
    name = (row.speaker.name or "").casefold()
    return row.direct, name, "" if name else (row.speaker.side or "")


def _same_statement(one: ReadStatement, other: ReadStatement) -> bool:
    if not one.speaker.name and not alike(one.speaker.unnamed, other.speaker.unnamed):
        return False
    own, others = one.quote or one.paraphrase or "", other.quote or other.paraphrase or ""
    shorter, longer = sorted((plain(own), plain(others)), key=len)
    if len(shorter) > _FEWEST and (shorter in longer if one.direct else longer.startswith(shorter)):
        return True
    return bool(shorter) and (shorter == longer or alike(own, others))


def _same_claim(one: ReadAttribute, other: ReadAttribute) -> bool:
    told = one.attribute in {"agreed", "next step"}
    return bool(one.value == other.value) or (told and alike(str(one.value), str(other.value)))


def _same_stance(one: ReadStance, other: ReadStance) -> bool:
    pairs = ((one.before, other.before), (one.after, other.after))
    return all(first == second or alike(first, second) for first, second in pairs)


_PARTS = {
    "statements": _Merging(_speaker, _same_statement),
    "emphasis": _Merging(lambda r: (r.actor, r.issue), lambda _, __: True),
    "purposes": _Merging(lambda r: r.actor, lambda a, b: alike(a.purpose, b.purpose)),
    "stances": _Merging(lambda r: r.stakeholder, _same_stance),
    "audiences": _Merging(lambda r: (r.audience, r.hedge), lambda a, b: alike(a.effect, b.effect)),
    "projections": _Merging(lambda r: (r.about, r.hedge), lambda a, b: alike(a.text, b.text)),
    "commitments": _Merging(lambda r: (r.by, r.to, r.due), lambda a, b: alike(a.what, b.what)),
    "claims": _Merging(lambda r: (r.subject, r.attribute), _same_claim),
}
"""Each part of a reading whose rows are joined."""
