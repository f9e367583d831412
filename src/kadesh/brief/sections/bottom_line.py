"""Bottom line: what the latest round came to, what comes next, and how such rounds have followed each other."""

from __future__ import annotations

from kadesh.brief.context import Context, counted, last_day, listed
from kadesh.brief.document import Finding
from kadesh.brief.measures.announcements import missed_round, next_day, next_round, planned_rounds, rival_rounds
from kadesh.brief.measures.gaps import gaps_between
from kadesh.brief.measures.labels import round_label
from kadesh.record.entities.rounds import Round
from kadesh.record.values.claims import Claim
from kadesh.record.values.dates import plain_date


def fill_bottom_line(context: Context) -> tuple[Finding, ...]:
    """Three sentences at most: the last round, the next one, the pattern so far."""
    found = context.last_round
    if found is None:
        return (context.finding("No round of talks is on record by this date."),)
    return tuple(f for f in (_outcome(context, found), _next(context), _pattern(context)) if f)


def headline(context: Context) -> str:
    """The bottom line as a title: the last round's result and what is set for the next."""
    found = context.last_round
    if found is None:
        return "No round of talks on record"
    items = agreed_items(found)
    none = "nothing agreed" if nothing_agreed(found) else "no agreement on record"
    if is_contested(found):
        result = "what was agreed is contested"
    else:
        result = f"agreed on record: {counted(len(items), 'item')}" if items else none
    due = next_day(context)
    after = f"next round due {plain_date(due)}" if due else "no date for the next round"
    if rival_rounds(context) and not planned_rounds(context):
        after = "the dates announced for the next round differ"
    return f"{round_label(context.dossier, found)}: {result}, {after}"


def agreed_items(found: Round) -> tuple[str, ...]:
    """What was agreed at a round; deprecated claims, and claims that nothing was, left out."""
    return tuple(c.value for c in found.agreed if c.rank != "deprecated" and c.value.lower() != "none")


def is_contested(found: Round) -> bool:
    """Whether an item is on record as agreed, and so is a claim that nothing was."""
    return bool(agreed_items(found)) and any(c.value.lower() == "none" for c in found.agreed if c.rank != "deprecated")


def agreed_words(found: Round) -> str:
    """What was agreed, in a sentence; that it is contested, where it is."""
    items = "; ".join(agreed_items(found))
    return (
        f"Whether anything was agreed is contested: {items} by one account, nothing by another."
        if is_contested(found)
        else f"Agreed: {items}."
    )


def nothing_agreed(found: Round) -> tuple[Claim[str], ...]:
    """The claims in force that nothing was agreed, if no item is on record; empty if nobody says so."""
    denied = tuple(c for c in found.agreed if c.rank != "deprecated" and c.value.lower() == "none")
    return () if agreed_items(found) else denied


def _outcome(context: Context, found: Round) -> Finding:
    dossier = context.dossier
    lead = f"{round_label(dossier, found)}."
    plain = [c for c in found.outcome if c.by is None and c.rank != "deprecated"]
    attributed = [c for c in found.outcome if c.by is not None and c.rank != "deprecated"]
    used = plain[:1] if plain else []
    words = [c.value[:1].upper() + c.value[1:].rstrip(".") + "." for c in used]
    items = agreed_items(found)
    if items:
        words.append(agreed_words(found))
    elif not plain:
        words.append("Nothing was agreed." if nothing_agreed(found) else "Nothing agreed there is on record.")
    voices = [v for v in dict.fromkeys(dossier.name_of(c.by) for c in attributed) if v]
    if len(voices) > 1:
        words.append(f"Accounts of it by {listed(voices)} differ.")
    agreed = found.agreed if items else () if plain else nothing_agreed(found)
    claims = (*used, *agreed, *(attributed if len(voices) > 1 else ()))
    return context.finding(" ".join(words), found, claims=claims, lead=lead)


def _next(context: Context) -> Finding:
    upcoming = planned_rounds(context)
    if upcoming:
        first = upcoming[0]
        return context.finding(f"A further round is planned: {round_label(context.dossier, first)}.", first)
    rivals = rival_rounds(context)
    if rivals:
        names = ((a, context.dossier.name_of(a.by)) for a in sorted(rivals, key=lambda a: str(a.due)))
        told = (f"{plain_date(a.due)}{f' by {name}' if name else ''}" for a, name in names)
        return context.finding(f"The dates announced for a further round differ: {listed(told)}.", *rivals)
    said = next_round(context)
    missed = missed_round(context)
    if said is None and missed is not None and missed.due is not None:
        text = f"The round announced for {plain_date(missed.due)} is not on record, and no other is announced."
        return context.finding(text, missed)
    if said is None:
        return context.finding("No further round is announced on record.")
    by = context.dossier.name_of(said.by)
    words = f" (“{said.words}”)" if said.words else ""
    when = f"for {plain_date(said.due)}" if said.due else "without a date"
    return context.finding(f"A further round is announced {when}{words}{f' by {by}' if by else ''}.", said)


def _pattern(context: Context) -> Finding | None:
    joint = [r for r in context.rounds_held if context.joint(r)]
    gaps = gaps_between(joint)
    if gaps is None or len(gaps.days) < 3:
        return None
    since = (context.as_of - last_day(joint[-1])).days
    text = (
        f"Between the {len(joint)} rounds with both sides in the room lay {gaps.median:,.0f} days in the middle case, "
        f"{gaps.longest:,} at most" + (f"; {counted(since, 'day')} have passed now." if since > 0 else ".")
    )
    return context.computed(text, joint)
