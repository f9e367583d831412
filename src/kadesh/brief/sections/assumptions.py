"""Assumptions: every number in the record that nobody measured or judged by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kadesh.brief.context import Context
from kadesh.brief.document import Block, Finding, Kind, Table
from kadesh.brief.measures.deals import deals_of
from kadesh.brief.measures.inputs import quantity_of, quantity_words
from kadesh.judgement.inputs import inputs_of
from kadesh.judgement.priors import PRIORS
from kadesh.record.dossier import Dossier
from kadesh.record.entities.accounts import Effect, Influence
from kadesh.record.entities.entry import Entry
from kadesh.record.values.judgements import Judgement

_NAMES = {
    "ideal": "what it asks for", "limit": "red line", "home_limit": "home limit", "salience": "weight of the issue",
    "status_quo": "status quo", "on_table": "on the table", "prevail": "hope of prevailing",
    "war_cost": "cost of the conflict", "talk_gain": "gain from talking", "no_deal": "worth of no deal",
    "resolve_doubt": "chance that it would never yield", "demand": "how much it holds out for",
    "trust": "trust that a deal is kept", "hope": "hope of an agreement", "weight": "how much it listens",
    "impatience": "impatience", "discount": "discount of what comes later",
    "openness": "openness to what it hears", "towards": "direction of the effect", "size": "size of the effect",
}  # fmt: skip


def fill_assumptions(context: Context) -> tuple[Block, ...]:
    """What the record assumes, with the reason given; what is taken for numbers nobody gave; who judged the others."""
    rows, priors = tuple(_rows(context, assumed=True)), tuple(_priors(context))
    judged = tuple(_rows(context, assumed=False))
    tables = []
    if judged:
        heads = ("Whose", "What", "Low to high", "By whom, and why")
        tables.append(Table("judged", "Numbers that somebody judged, or a source gives", heads, judged))
    if not rows and not priors:
        return (context.finding("No number in this brief is assumed."), *tables)
    note = "An assumed number is nobody's measurement. It is drawn in pictures only where that is said beneath them."
    heads = ("Whose", "What", "Low to high", "Reason")
    if rows:
        tables.insert(0, Table("assumptions", "Numbers that are assumed", heads, rows, note))
    if priors:
        heads = ("What", "How many", "Taken instead", "Reason")
        note = "Taken for every number that the models need and nobody has given, so that they can be run at all."
        tables.append(Table("priors", "Numbers that nobody gave", heads, priors, note))
    return tuple(tables)


def _priors(context: Context) -> Iterator[tuple[Finding, ...]]:
    """What is taken for inputs that nobody has judged, by quantity."""
    deals = deals_of(context)
    if deals is None:
        return
    given = inputs_of(context.dossier).judged
    counts = Counter(quantity_of(name) for name in deals.draws.assumed if name not in given)
    for exists, of in (("limit_exists", "limit"), ("home_limit_exists", "home_limit")):
        if counts[of]:
            counts[exists] = counts[of]
    for quantity, count in counts.items():
        prior = PRIORS.get(quantity)
        if prior is not None:
            cells = (quantity_words(quantity), str(count), prior.words, prior.reason)
            yield tuple(Finding(cell, "assumption") for cell in cells)


def _rows(context: Context, *, assumed: bool) -> Iterator[tuple[Finding, ...]]:
    """Every number of the record, those that are assumed or all others."""
    titles = {i.id: i.title for i in context.dossier.issues}
    for _, entry in context.dossier.entries():
        for name, judged in _judged(context.dossier, entry):
            if (judged.basis == "assumed") is assumed:
                issue = titles.get(getattr(entry, "issue", ""), "")
                whose = _whose(context.dossier, entry)
                what = " · ".join(x for x in (issue, _NAMES.get(name, name)) if x)
                low, high = judged.bounds
                shown = f"{low:g}" if low == high else f"{low:g} to {high:g}, middle {judged.central:g}"
                kind: Kind = "assumption" if assumed else "judgement"
                by = (judged.note or "no reason given",) if assumed else (judged.basis_words, judged.note or "")
                handled = context.finding(whose, entry, judged, kind=kind, actor=getattr(entry, "actor", None))
                texts = (what, shown, "; ".join(part for part in by if part))
                yield (
                    Finding(whose, kind, (), handled.handling, actor=handled.actor),
                    *(Finding(text, kind, (), handled.handling) for text in texts),
                )


def _whose(dossier: Dossier, entry: Entry) -> str:
    if isinstance(entry, Influence):
        return f"{dossier.name_of(entry.influenced)}, of {dossier.name_of(entry.influencer)}"
    if isinstance(entry, Effect):
        return dossier.name_of(entry.audience)
    return dossier.name_of(getattr(entry, "actor", None) or entry.id)


def _judged(dossier: Dossier, entry: Entry) -> Iterator[tuple[str, Judgement]]:
    """The numbers of an entry, by the name of their field; those of options and issues by theirs."""
    options = {o.id: o.title or o.id for i in dossier.issues for o in i.options if i.id == getattr(entry, "issue", "")}
    titles = {i.id: i.title for i in dossier.issues} | options
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        if isinstance(value, Judgement):
            yield name, value
        elif isinstance(value, dict):
            of = "worth of " if name == "values" else ""
            yield from ((f"{of}“{titles.get(key, key)}”", v) for key, v in value.items() if isinstance(v, Judgement))
