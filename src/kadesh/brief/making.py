"""Making a brief from a dossier: view the record, fill the sections, keep the first page short."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kadesh import __version__
from kadesh.brief.context import Context
from kadesh.brief.document import Block, Brief, Chart, Finding, Section, Table
from kadesh.brief.sections import SECTIONS
from kadesh.brief.sections.bottom_line import headline
from kadesh.errors import InputError, Problem
from kadesh.outlook.outlook import recorded_until
from kadesh.record.dossier import Dossier
from kadesh.record.values.dates import Date
from kadesh.record.values.handling import PUBLIC, Handling, strictest
from kadesh.record.viewing import view

if TYPE_CHECKING:
    from kadesh.outlook.fighting.series import Series
    from kadesh.outlook.ledger.books import Ledger

PAGE_ONE_WORDS = 250
"""Most words on the first page."""
MOST_FINDINGS = 5
"""Most findings in one section of the first page."""
FEWEST_WORDS = 14
"""Words that a finding keeps where not even one from every section fits on the first page."""
KEPT_JUDGEMENTS = 3
"""Key judgements that stay while anything else can be left out of the first page."""


@dataclass(frozen=True)
class BriefSettings:
    """What a brief is made with."""

    as_of: dt.date | None = None
    """Day of knowledge; the dossier's own if None."""
    since: dt.date | None = None
    """Day of the brief to compare with; the last one the dossier lists before `as_of` if None."""
    by: dt.timedelta = dt.timedelta(days=180)
    """How far ahead projections without a date of their own reach."""
    release: Handling = PUBLIC
    seed: int = 0
    draws: int = 1000
    """Samples of what is judged or assumed."""
    ledger: Ledger | None = None
    """The forecasts kept beside the dossier; none is shown without it."""
    fighting: Series | None = None
    """Monthly counts of fighting; nothing is foreseen of it without them."""


def make_brief(dossier: Dossier, settings: BriefSettings | None = None) -> Brief:
    """Make the brief of a dossier.

    Raises
    ------
    InputError
        If no day of knowledge is given and the dossier neither names one nor dates anything; if `since` is not
        before `as_of`; if the dossier may not be released at that level.
    """
    settings = settings or BriefSettings()
    as_of = settings.as_of or known_day(dossier, settings.release)
    if as_of is None:
        what = "no day of knowledge: the dossier has neither as_of nor anything dated"
        raise InputError(Problem(what, "give --as-of DATE"))
    since = settings.since or _last_brief(dossier, as_of)
    if since and since >= as_of:
        raise InputError(
            Problem(
                f"the earlier brief ({since}) is not before the day of this one ({as_of})", "give an earlier --since"
            )
        )
    shown = view(dossier, as_of=as_of, release=settings.release)
    before = view(dossier, as_of=since, release=settings.release) if since else None
    context = Context(
        shown,
        as_of,
        as_of + settings.by,
        before,
        since,
        settings.seed,
        settings.release,
        settings.draws,
        recorded_until(dossier),
        _ledger_shown(dossier, shown, as_of, settings),
        settings.fighting,
    )
    title = cut_short(headline(context), 2 * FEWEST_WORDS)
    sections = _first_page_fits(tuple(s for spec in SECTIONS if (s := _filled(spec.id, context)).blocks), title)
    return Brief(
        id=dossier.id,
        title=shown.title,
        headline=title,
        as_of=as_of,
        number=1 + sum(1 for d in dossier.briefs if d.latest and d.latest < as_of),
        release=settings.release,
        sides=tuple((actor, side) for side, actors in context.sides for actor in actors),
        sections=sections,
        terms=dossier.handling.terms,
        faults=tuple(f"{what}: {why}" for what, why in context.faults.items()),
        made_with=(
            ("kadesh", __version__),
            ("seed", str(settings.seed)),
            ("draws", str(settings.draws)),
            ("record", record_hash(shown)),
            *((("ledger", context.ledger.head),) if context.ledger else ()),
        ),
    )


def _ledger_shown(dossier: Dossier, shown: Dossier, as_of: dt.date, settings: BriefSettings) -> Ledger | None:
    """The forecasts as known on the day, without what rests on entries that may not be shown."""
    if settings.ledger is None:
        return None
    cleared = view(dossier, release=settings.release)
    hidden = frozenset(dossier.by_id) - frozenset(cleared.by_id) if shown is not dossier else frozenset()
    return settings.ledger.known(as_of).released(settings.release, hidden)


def record_hash(dossier: Dossier) -> str:
    """SHA-256 over the record as shown: two briefs with the same hash rest on the same record."""
    data = json.dumps(dossier.model_dump(mode="json", exclude_defaults=True), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(data.encode()).hexdigest()


def known_day(dossier: Dossier, release: Handling) -> dt.date | None:
    """The day of knowledge of the part of a dossier that may be released (only looked at if it names no day itself)."""
    if dossier.as_of and dossier.as_of.latest:
        return dossier.as_of.latest
    return day_of_knowledge(view(dossier, release=release))


def day_of_knowledge(dossier: Dossier) -> dt.date | None:
    """The dossier's own day of knowledge, else the last day on which a source came out, else the last day of an entry.

    None if nothing is dated.
    """
    if dossier.as_of and dossier.as_of.latest:
        return dossier.as_of.latest
    published = [s.published for s in dossier.sources if s.published]
    dated = published or [d for _, e in dossier.entries() if isinstance(d := getattr(e, "date", None), Date)]
    return max((d.latest for d in dated if d.latest), default=None)


def _last_brief(dossier: Dossier, as_of: dt.date) -> dt.date | None:
    return max((d.latest for d in dossier.briefs if d.latest and d.latest < as_of), default=None)


def _filled(section_id: str, context: Context) -> Section:
    spec = next(s for s in SECTIONS if s.id == section_id)
    blocks = tuple(_released(_rows_alike(b), context) for b in spec.fill(context))
    if spec.part == "front":
        blocks = blocks[:MOST_FINDINGS]
    return Section(spec.id, spec.title, spec.part, blocks)


def _rows_alike(block: Block) -> Block:
    """The block; in a table every cell is handled like the strictest of its row, which all of it is about."""
    if not isinstance(block, Table):
        return block
    handled = [strictest(cell.handling for cell in row) for row in block.rows]
    rows = zip(block.rows, handled, strict=True)
    return replace(block, rows=tuple(tuple(replace(cell, handling=h) for cell in row) for row, h in rows))


def _released(block: Block, context: Context) -> Block:
    """A last guard: nothing computed may come out stricter than the release it was computed for."""
    for part in (block,) if isinstance(block, (Finding, Chart)) else (f for row in block.rows for f in row):
        if not part.handling.cleared_for(context.release):
            raise AssertionError(f"{part} is not cleared for {context.release}")
    return block


def _first_page_fits(sections: tuple[Section, ...], title: str) -> tuple[Section, ...]:
    """Drop the last finding of the longest front section until the first page keeps to its words.

    The bottom line stays whole, one finding stays in every section, and key judgements go last.
    """
    kept = list(sections)

    def words(section: Section) -> int:
        return len(section.title.split()) + sum(f.words for f in section.findings)

    while True:
        front = [s for s in kept if s.part == "front"]
        long = [s for s in front if len(s.blocks) > 1 and s.id != "bottom_line"]
        if len(title.split()) + sum(words(s) for s in front) <= PAGE_ONE_WORDS:
            return tuple(kept)
        if not long:
            return tuple(_shortened(s, FEWEST_WORDS) if s.part == "front" else s for s in kept)
        longest = max(
            [s for s in long if s.id != "key_judgements" or len(s.blocks) > KEPT_JUDGEMENTS] or long, key=words
        )
        kept[kept.index(longest)] = replace(longest, blocks=longest.blocks[:-1])


def _shortened(section: Section, most: int) -> Section:
    """A section of page one whose findings are cut to so many words each: only for texts that no page could hold."""
    blocks = []
    for block in section.blocks:
        assert isinstance(block, Finding)
        lead, text = cut_short(block.lead, most // 2), cut_short(block.text, most)
        blocks.append(replace(block, lead=lead, text=text, why_confidence=cut_short(block.why_confidence, most // 2)))
    return replace(section, blocks=tuple(blocks))


def cut_short(text: str, most: int) -> str:
    """A text of at most so many words; what is cut off is marked.

    Examples
    --------
    >>> cut_short("one two three", 2), cut_short("one two", 2)
    ('one two…', 'one two')
    """
    words = text.split()
    return text if len(words) <= most else " ".join(words[:most]) + "…"
