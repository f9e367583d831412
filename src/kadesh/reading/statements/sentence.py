"""Every attribution in a sentence, cue by cue."""

from __future__ import annotations

from functools import cache
from itertools import islice

from kadesh.reading.statements.claims import Claim, is_inside, standing
from kadesh.reading.statements.claims_by_verb import claim_by_verb
from kadesh.reading.statements.claims_without_verb import MOST_CUES, claims_without_verb, signs_without_verb
from kadesh.reading.statements.clauses import Clause
from kadesh.reading.statements.cue_words import cues_in
from kadesh.reading.statements.nouns import Phrase
from kadesh.reading.tables.cues import verb_cues


def claims_in(clause: Clause) -> list[Claim]:
    """Every attribution in a sentence, in the order of the cues."""
    tokens = clause.tokens
    words = {token.lower for token in tokens}
    if words.isdisjoint(_openers()):
        return []
    claims = list(claims_without_verb(clause, words))
    found = list(islice(cues_in(tokens), MOST_CUES))
    subject: Phrase | None = None
    for number, cue in enumerate(found):
        claim = claim_by_verb(tokens, cue, subject, found[number + 1 :])
        if claim is not None:
            if not is_inside(claim, claims):
                subject = claim.speaker
            claims.append(claim)
    return standing(tokens, claims)


@cache
def _openers() -> frozenset[str]:
    """Words without one of which a sentence reports nothing."""
    return frozenset({*verb_cues(), *signs_without_verb()})
