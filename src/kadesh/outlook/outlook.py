"""What comes next: every question with its number, its base rate, and what it rests on, as of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import Floats
from kadesh.outlook.base_rates import base_rates
from kadesh.outlook.durability import Durability, durability_of
from kadesh.outlook.fighting import COUNT_MODELS
from kadesh.outlook.fighting.series import Series
from kadesh.outlook.next_round.forecasting import NextRound
from kadesh.outlook.questions import TEMPLATES, Answer, Backing, Template
from kadesh.outlook.questions.agreement import AGREEMENT
from kadesh.outlook.questions.asking import asked
from kadesh.outlook.questions.ceasefire import CEASEFIRE
from kadesh.outlook.questions.fighting import DRAWS, STALE, falls, months_until, next_month, rises
from kadesh.outlook.questions.outside_pressure import OUTSIDE_PRESSURE
from kadesh.record.dossier import Dossier
from kadesh.record.entities.questions import Question
from kadesh.record.values.likelihood import likelihood_word
from kadesh.stall.diagnosis import Diagnosis

__all__ = ["Fan", "Foreseen", "Outlook", "Supplied", "outlook_of", "recorded_until"]

HORIZON = dt.timedelta(days=90)
YEARS = (1.0, 5.0)
"""After which it is said whether an agreement would hold."""
LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)
"""Of the fan."""


@dataclass(frozen=True)
class Supplied:
    """What may be at hand besides the record."""

    diagnosis: Diagnosis | None = None
    """Why there is no agreement: its odds are pooled with the reference class."""
    series: Series | None = None
    """Monthly counts of fighting; months not over on the day of knowledge are left out."""
    seed: int = 0
    """Of the draws of fighting."""


@dataclass(frozen=True)
class Foreseen:
    """A question and its answer."""

    question: Question
    answer: Answer | None
    """None for a question of the record that no template answers."""
    word: str | None
    """For the probability, by the yardstick of the dossier."""
    retrocast: bool
    """Made after the fact: more is on record than was known on the day."""

    @property
    def for_bottom_line(self) -> bool:
        """Whether the number may stand in a bottom line: not while an input that drives it is assumed."""
        return self.answer is not None and not self.answer.assumed


@dataclass(frozen=True)
class Fan:
    """Months of fighting to come, as quantiles."""

    series: Series
    months: tuple[dt.date, ...]
    """First days of the months ahead."""
    levels: tuple[float, ...]
    values: Floats
    """(levels, months) counts."""
    up: float
    """Share of courses that end above the last month counted by more than a quarter; see `down`."""
    down: float
    """Share that ends below it by more than a quarter."""


@dataclass(frozen=True)
class Outlook:
    """What comes next, as of a day."""

    as_of: dt.date
    until: dt.date
    questions: tuple[Foreseen, ...]
    """By template, in the order of their table; then those of the record, soonest first."""
    durability: tuple[Durability, ...]
    """If an agreement were signed: by definition, for each of `YEARS`."""
    next_round: NextRound
    fan: Fan | None
    """None without counts that reach near the day."""
    notes: tuple[str, ...]
    """What could not be answered, and why."""


def outlook_of(
    dossier: Dossier,
    as_of: dt.date,
    horizon: dt.timedelta = HORIZON,
    *,
    supplied: Supplied | None = None,
    known_later: dt.date | None = None,
) -> Outlook:
    """What comes next, from the record as known on a day.

    Parameters
    ----------
    dossier
        The record as known on `as_of` and cleared for release (`kadesh.record.viewing.view`).
    as_of
        Day of knowledge. Nothing is read from the clock.
    horizon
        From `as_of`, at least a day.
    supplied
        Stall odds and counts of fighting, if at hand.
    known_later
        Last day on which anything of the whole record came out (`recorded_until`). If that is after `as_of`, the
        forecasts are made after the fact and marked *retrocast*. None: they are taken to be made on the day.

    Raises
    ------
    InputError
        If the dossier names fewer than two sides, the horizon is shorter than a day, or the counts of fighting begin
        after the day of knowledge.
    """
    if len(dossier.sides) < 2:
        what = f"an outlook on talks needs two sides, and the dossier names {len(dossier.sides)}"
        raise InputError(Problem(what, "give two actors a 'side'", field="actors"))
    if horizon < dt.timedelta(days=1):
        raise InputError(Problem("the horizon is shorter than a day", "give one like 90d"))
    extra, until = supplied or Supplied(), as_of + horizon
    series = extra.series.up_to(as_of) if extra.series else None
    backing = Backing(dossier, as_of, base_rates(), extra.diagnosis, series, extra.seed)
    maker = _Maker(backing, known_later is not None and known_later > as_of)
    return Outlook(
        as_of=as_of,
        until=until,
        questions=(*maker.by_template(until), *maker.of_record()),
        durability=tuple(found for years in YEARS for found in _durability(backing, years)),
        next_round=backing.next_round,
        fan=_fan(backing, until),
        notes=tuple(_notes(backing, until)),
    )


def recorded_until(dossier: Dossier) -> dt.date | None:
    """The last day on which a source of a record came out; None if none is dated."""
    return max((s.published.latest for s in dossier.sources if s.published and s.published.latest), default=None)


@dataclass(frozen=True)
class _Maker:
    backing: Backing
    retrocast: bool

    @cached_property
    def templates(self) -> dict[str, Template]:
        return {template.id: template for template in TEMPLATES}

    def by_template(self, until: dt.date) -> Iterator[Foreseen]:
        """A question of each template that can be answered."""
        armed = self.backing.dossier.armed
        for template in (t for t in TEMPLATES if armed or not t.of_war):
            ahead = self.backing.as_of if template.monthly else until
            question = asked(template, self.backing.as_of, ahead, self.backing.series)
            last = question.resolves.latest
            answer = template.answer(self.backing, last) if last else None
            if answer is not None:
                yield self._foreseen(question, answer)

    def of_record(self) -> Iterator[Foreseen]:
        """The record's own yes-or-no questions that are still open, answered where they name a template."""
        resolved = {r.question for r in self.backing.dossier.resolutions}
        for question in sorted(self.backing.dossier.questions, key=lambda q: str(q.resolves)):
            last = question.resolves.latest
            if question.type == "binary" and last and last > self.backing.as_of and question.id not in resolved:
                template = self.templates.get(question.template or "")
                answer = None if template is None or template.monthly else template.answer(self.backing, last)
                yield self._foreseen(question, answer)

    def _foreseen(self, question: Question, answer: Answer | None) -> Foreseen:
        word = likelihood_word(answer.probability, self.backing.dossier.words) if answer else None
        return Foreseen(question, answer, word, self.retrocast)


def _durability(backing: Backing, years: float) -> tuple[Durability, ...]:
    """The reference class, pooled with the sides' trust in each other where that is judged and not assumed."""
    if not backing.dossier.armed:
        return ()  # that class is of agreements that ended fighting
    draws = backing.diagnosis.scenario.draws if backing.diagnosis else None
    if draws is None or any(name.endswith(".trust") for name in draws.assumed):
        return durability_of(backing.rates, years)
    return durability_of(backing.rates, years, float(draws.trust.prod(axis=1).mean()), draws.count)


def _fan(backing: Backing, until: dt.date) -> Fan | None:
    """The months from the last one counted to the last whole one within the horizon, at least one."""
    series = backing.series
    if series is None or months_until(series, next_month(backing.as_of)) >= STALE:
        return None
    whole = until + dt.timedelta(days=1)  # the month of `until` counts if that is its last day
    ahead = max(months_until(series, whole.replace(day=1)) - 1, 1)
    drawn = COUNT_MODELS[0].draw(series.counts, ahead, DRAWS, np.random.default_rng(backing.seed))
    months = tuple(series.month(len(series.counts) + k) for k in range(ahead))
    end, last = drawn[:, -1], series.counts[-1:]
    return Fan(
        series, months, LEVELS, np.quantile(drawn, LEVELS, axis=0), float(rises(end, last).mean()),
        float(falls(end, last).mean()),
    )  # fmt: skip


def _notes(backing: Backing, until: dt.date) -> Iterator[str]:
    if backing.as_of < backing.rates.until:
        yield f"The base rates rest on data until {backing.rates.until}, after the day of knowledge: that is hindsight."
    if not backing.next_round.meetings.rounds:
        yield "No round with both sides in the room is on record: the next one is foreseen from other talks alone."
    if backing.diagnosis is None:
        yield "The stall model has not been asked: an agreement is foreseen from the reference class alone."
    if AGREEMENT.answer(backing, until) is None:
        yield "The last round is too long ago for the reference class: nothing is said of an agreement."
    if OUTSIDE_PRESSURE.answer(backing, until) is None:
        yield "No measure from outside is on record in the last year: nothing is said of whether one will come."
    yield from _notes_on_fighting(backing, until)


def _notes_on_fighting(backing: Backing, until: dt.date) -> Iterator[str]:
    if not backing.dossier.armed:
        yield "The record is of a dispute without arms: nothing is said of a ceasefire, or whether a deal would hold."
    elif CEASEFIRE.answer(backing, until) is None:
        yield "No ceasefire that begins now can have been in force for 30 days by then: nothing is said of one."
    if backing.series is None and backing.dossier.armed:
        yield "No counts of fighting are given: nothing is said of whether it rises or falls."
    elif backing.series and months_until(backing.series, next_month(backing.as_of)) >= STALE:
        ended = f"The counts of fighting end in {backing.series.end:%Y-%m}, too long ago"
        yield f"{ended}: nothing is said of whether it rises or falls."
