"""Key judgements, each with how good its basis is, and what would change them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from kadesh.brief.context import Context, counted, listed, per_cent
from kadesh.brief.document import Citation, Finding
from kadesh.brief.measures.agenda import agenda_of
from kadesh.brief.measures.announcements import next_day, next_round
from kadesh.brief.measures.contradictions import Contradiction, contradictions
from kadesh.brief.measures.divergence import measured_overlap
from kadesh.brief.measures.labels import round_label
from kadesh.brief.measures.movements import Movement, joint_kind, movements, step_words
from kadesh.errors import NoAnswer
from kadesh.record.entities.notes import Note
from kadesh.record.positions import position_of
from kadesh.record.values.likelihood import likelihood_word


def fill_key_judgements(context: Context) -> tuple[Finding, ...]:
    """The desk's own judgements first, then what the record shows of agenda, red lines, movement and sources."""
    found = [*_own(context), *_agenda(context), *_red_lines(context), *_movement(context), *_accounts(context)]
    return tuple(found)


def fill_would_change(context: Context) -> tuple[Finding, ...]:
    """What to look for: the desk's own signs, a date, a moved red line, a second source."""
    own = [context.finding(n.would_change, n, kind="judgement") for n in _judgements(context) if n.would_change]
    return tuple([*own, *_signs(context)])


def _judgements(context: Context) -> tuple[Note, ...]:
    return tuple(n for n in context.dossier.notes if n.kind == "judgement")


def _own(context: Context) -> Iterator[Finding]:
    for note in _judgements(context):
        odds = ""
        if note.likelihood is not None:
            odds = f" ({likelihood_word(note.likelihood, context.dossier.words)}, {per_cent(note.likelihood)})"
        found = context.finding(f"{note.text.rstrip('.')}{odds}.", note, kind="judgement", lead=f"{note.author}:")
        yield replace(found, confidence=note.confidence, why_confidence=note.why_confidence or "")


def _with_confidence(context: Context, finding: Finding, basis: tuple[Citation, ...] = ()) -> Finding:
    level, why = context.confidence(basis or finding.evidence)
    if finding.kind == "assumption":
        level, why = "low", "the levels compared are assumed"
    return replace(finding, confidence=level, why_confidence=why)


def _agenda(context: Context) -> Iterator[Finding]:
    if len(context.sides) < 2:
        return
    agenda = agenda_of(context)
    (first, _), (second, _) = context.sides[:2]
    said = (*agenda.statements[first], *agenda.statements[second])
    basis = context.citations(e for s in said for e in s.evidence)
    try:
        overlap = measured_overlap(agenda.counts[first], agenda.counts[second], seed=context.seed)
    except NoAnswer:
        return
    tops = [context.dossier.issues[int(agenda.totals(side).argmax())] for side in (first, second)]
    most = f"{first} most about {tops[0].in_sentence}, {second} about {tops[1].in_sentence}"
    same = f"both speak most about {tops[0].in_sentence}" if tops[0] == tops[1] else most
    text = f"The sides' agendas overlap by {per_cent(overlap.value)}: {same}."
    yield _with_confidence(context, context.computed(text, said, kind="judgement"), basis)


def _both_red(context: Context) -> tuple[str, ...]:
    """The issues, as named in a sentence, on which each side has a red line on record."""
    if len(context.sides) < 2:
        return ()
    found = []
    for issue in context.dossier.issues:
        held = [[position_of(context.dossier, a, issue.id) for a in actors] for _, actors in context.sides[:2]]
        if all(any(p and p.red_line for p in positions) for positions in held):
            found.append(issue.in_sentence)
    return tuple(found)


def _red_lines(context: Context) -> Iterator[Finding]:
    titles = _both_red(context)
    if not titles:
        return
    basis = [p for p in context.dossier.positions if p.red_line]
    cited = context.citations(e for p in basis for e in ((p.red_line.evidence if p.red_line else ()) or p.evidence))
    of_all = f"{len(titles)} of {counted(len(context.dossier.issues), 'issue')}"
    text = f"Both sides have drawn red lines on {of_all}: {listed(titles)}."
    yield _with_confidence(context, replace(context.finding(text, *basis, kind="judgement"), evidence=cited))


def _movement(context: Context) -> Iterator[Finding]:
    """The latest step of each side, in the order of the sides."""
    steps = [step for side, _ in context.sides[:2] if (step := _latest_step(context, side))]
    if steps:
        text = f"Stated positions moved: {listed(step_words(context, step) for step in steps)}."
        moved = [position for step in steps for position in (step.before, step.now)]
        yield _with_confidence(context, context.finding(text, *moved, kind=joint_kind(steps)))


def _latest_step(context: Context, side: str) -> Movement | None:
    own = [m for m in movements(context) if context.dossier.side_of(m.now.actor) == side]
    return max(own, key=lambda m: m.now.date.latest or dt.date.min, default=None)


def _last_contradictions(context: Context) -> tuple[Contradiction, ...]:
    last = context.last_round
    return tuple(c for c in contradictions(context.dossier) if last and c.round is last)


def _accounts(context: Context) -> Iterator[Finding]:
    found = _last_contradictions(context)
    if not found or context.last_round is None:
        return
    about = listed(dict.fromkeys(c.attribute for c in found))
    claims = [claim for c in found for claim in c.claims]
    text = f"Reports of the last round differ on its {about}."
    finding = context.finding(text, context.last_round, claims=claims, kind="judgement")
    yield _with_confidence(context, finding)


def _signs(context: Context) -> Iterator[Finding]:
    if next_day(context) is None:
        said = next_round(context)
        yield context.finding("A date for the next round, from either side or the host.", said, kind="judgement")
    titles = _both_red(context)
    if titles:
        yield context.finding(f"New wording of a red line on {listed(titles[:3], 'or')}.", kind="judgement")
    if _last_contradictions(context) and context.last_round:
        where = round_label(context.dossier, context.last_round)
        yield context.computed(f"A further source on what happened at {where}.", [context.last_round], kind="judgement")
