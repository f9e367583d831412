"""What a template of questions is: a row of the table `TEMPLATES`; and the answer that it gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from kadesh.outlook.agreement import within_given_waited
from kadesh.outlook.base_rates import BaseRate, BaseRates
from kadesh.outlook.fighting.series import Series
from kadesh.outlook.next_round.forecasting import NextRound, next_round_of
from kadesh.record.dossier import Dossier
from kadesh.record.values.likelihood import Confidence
from kadesh.stall.diagnosis import Diagnosis

__all__ = ["Answer", "Backing", "BaseShown", "Template", "conditional"]


@dataclass(frozen=True)
class Backing:
    """What the answers rest on: the record as known on a day, base rates, and what else is at hand."""

    dossier: Dossier
    """As known on `as_of`."""
    as_of: dt.date
    rates: BaseRates
    diagnosis: Diagnosis | None = None
    """Why there is no agreement; None if it has not been asked."""
    series: Series | None = None
    """Monthly counts of fighting, of months over by `as_of`."""
    seed: int = 0

    @cached_property
    def next_round(self) -> NextRound:
        """What is known of the next round."""
        return next_round_of(self.dossier, self.as_of, self.rates.gaps)


@dataclass(frozen=True)
class BaseShown:
    """The base rate beside an answer."""

    value: float
    n: int
    of: str
    """The reference class, in words."""
    low: float | None = None
    high: float | None = None
    """Ends of the 95 % interval; None where none is given."""
    cautions: tuple[str, ...] = ()
    how: str = ""
    """How the value comes from the class, or what it means for the days asked about."""

    known: bool = True
    """Whether the class knows anything of the days asked about; if not, the value is that of the last day it knows."""


def conditional(rate: BaseRate, waited: int, days: int) -> BaseShown:
    """A base rate for some days more, of the occasions on which it had not happened in the days waited."""
    within = within_given_waited(rate, waited, days)
    if within is None:
        how = f"by {rate.last.days:,.0f} days, the last known: nothing is known of so long a wait"
        return BaseShown(
            rate.last.share, rate.n, rate.title, rate.last.low, rate.last.high, rate.cautions, how, known=False
        )
    if waited:  # the interval holds of the whole wait; of what is left of one it is not given
        how = f"within {days:,} days, where it had not happened in the {waited:,} before"
        return BaseShown(within, rate.n, rate.title, None, None, rate.cautions, how)
    point = rate.at(days)
    return BaseShown(within, rate.n, rate.title, point.low, point.high, rate.cautions, f"within {days:,} days")


@dataclass(frozen=True)
class Answer:
    """What a template says to a question."""

    probability: float
    confidence: Confidence
    why_confidence: str
    """The basis in words; nothing of the odds."""
    base_rate: BaseShown
    parts: dict[str, float]
    """What the probability was made from, or is to be compared with."""
    would_change: tuple[str, ...]
    assumed: tuple[str, ...] = ()
    """Assumed inputs that drive the number: while there are any, it stays out of the bottom line."""
    note: str = ""
    """How the parts were put together, or what else must be said."""


@dataclass(frozen=True)
class Template:
    """A kind of question: its words, how a stranger tells the answer, and who answers it."""

    id: str
    """The word by which projections and questions of a dossier name it."""
    text: str
    """With ``{day}`` for the last day; of a month, ``{month}``, and the ``{last}`` one counted."""
    criteria: str
    """Of a month, with ``{what}`` is counted, by which ``{source}``, and the ``{last}`` month."""
    answer: Callable[[Backing, dt.date], Answer | None] = field(repr=False)
    """From the last day that counts; None where there is nothing to answer from."""
    monthly: bool = False
    """Whether it asks of the next whole month, whatever the horizon."""
    of_war: bool = False
    """Whether it is asked only of a dispute in which force is used, or may be."""
