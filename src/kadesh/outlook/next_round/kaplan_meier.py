"""Kaplan–Meier: the gaps so far, each as likely to come again, beside those of the reference class."""

from __future__ import annotations

from kadesh.judgement.arrays import Floats
from kadesh.outlook.next_round._spec import GapReference, LongerThan
from kadesh.outlook.survival import longer_than

WORTH = 3
"""Gaps of one's own that weigh as much as the whole reference class."""


def fit_kaplan_meier(gaps: Floats, reference: GapReference) -> LongerThan:
    """The curve of one's own gaps and that of the reference class, weighed by how many gaps there are.

    A stronger rival than the plain curve of one's own gaps, which says never to whatever has not happened yet.
    """
    own = [(float(gap), True) for gap in gaps]
    share = len(own) / (len(own) + WORTH)

    def longer(days: Floats) -> Floats:
        theirs = (1 - share) * reference.longer_than(days)
        return theirs + share * longer_than(days, own) if own else theirs

    return longer
