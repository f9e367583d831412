"""The text of a new dossier: small, commented, and sound from the first minute."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence

from kadesh.errors import InputError, Problem
from kadesh.record.dossier import VERSION
from kadesh.record.files.patching import yaml_text

_SIDES = 2
_TEXT = """\
kadesh: {version}    # version of the format; the reference is docs/reference/dossier.schema.json
id: {id}
title: {title}
# summary: One paragraph for readers who come new to these talks.
# armed: false    # where no force is used, nor may be: a strike, a dispute over trade
# as_of: 2026-01-31    # the day whose knowledge the dossier is read with, unless a command says otherwise

# Who takes part. The order is kept everywhere; `side` names the two blocs that face each other.
actors:
{actors}
# Who speaks and attends. Roles may have dates (since, until).
people: []
# - id: jane-doe
#   name: Jane Doe
#   roles: [{{title: head of delegation, actor: {first}}}]

# What has to be settled: a scale from 0 to 1 with described ends, or `kind: options` with a list.
issues:{issues}

# Where it comes from. `published` decides from when on it counts as known.
sources: []
# - id: agency-2026-01-31
#   type: wire    # transcript, official, wire, press, party outlet, aggregator, social, own note
#   publisher: An agency
#   url: https://example.org/report
#   published: 2026-01-31

# Rounds of talks. Where sources disagree, give claims: a list of value and evidence.
rounds: []
# - id: round-1
#   standing: held
#   date: 2026-01-30/2026-01-31
#   place: Geneva
#   delegations: [{{actor: {first}}}]
#   sessions:
#   - id: round-1-day-1
#     duration:
#     - {{value: PT6H, evidence: [agency-2026-01-31]}}
#     - {{value: {{high: PT5H, words: less than five hours}}, evidence: [agency-2026-01-31]}}
#   outcome: No agreement was announced.
#   evidence: [agency-2026-01-31]

# Who said what: `quote` to the letter, or `paraphrase` in your words.
statements: []
# - id: jane-doe-2026-01-31
#   date: 2026-01-31
#   speaker: jane-doe    # or {{unnamed: a source close to the talks, side: {first}}}
#   kind: characterisation
#   quote: difficult, but businesslike
#   round: round-1
#   evidence: [agency-2026-01-31]

# What each party asks for, and where it says it stops. Numbers are judgements with their doubt and their basis.
positions: []
"""


def starting_text(name: str, parties: Sequence[str], issues: Sequence[str], title: str | None = None) -> str:
    """The YAML text of a new dossier.

    Raises
    ------
    InputError
        If there are not two parties of different names, or an issue is named twice.
    """
    if len(parties) != _SIDES:
        mend = "name the two sides: --parties Alpha,Beta; others are added in the file"
        raise InputError(Problem(f"{len(parties)} parties given", mend))
    ids = [_id(name) or "talks", *(_id(p) for p in (*parties, *issues))]
    twice = next((n for n, i in zip((*parties, *issues), ids[1:], strict=True) if not i or ids[1:].count(i) > 1), None)
    if twice is not None:
        raise InputError(
            Problem(f"the name {twice!r} is not usable, or stands twice", "use different names with letters in them")
        )
    ids = [yaml_text(found, flow=True) for found in ids]  # an id of digits alone needs its quotes
    party_ids, issue_ids = ids[1:3], ids[3:]
    actors = "".join(
        f"- id: {i}\n  name: {_quoted(p)}\n  side: {_quoted(p)}\n  roles: [party]\n"
        for i, p in zip(party_ids, parties, strict=True)
    )
    listed = "".join(
        f"\n- id: {i}\n  title: {_quoted(t)}\n  ends: [what level 0 means, what level 1 means]"
        "\n  terms: []    # words that mean it"
        for i, t in zip(issue_ids, issues, strict=True)
    )
    return _TEXT.format(
        version=VERSION,
        id=ids[0],
        title=_quoted(title or " and ".join(parties)),
        actors=actors,
        first=party_ids[0],
        issues=listed or " []",
    )


def _id(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not found:  # a name in another script keeps its letters' code points
        found = "-".join(f"{ord(c):x}" for c in name if c.isalnum())
    return found[:60]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
