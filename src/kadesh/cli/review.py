"""``kadesh review``: proposed entries one by one in the terminal, one key each."""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
from typing import TYPE_CHECKING, Any

import click

from kadesh.printable import printable

if TYPE_CHECKING:
    from rich.console import Console

    from kadesh.record.dossier import Dossier
    from kadesh.record.entities.entry import Entry

_KEYS = "a accept   r reject   e edit   m merge   s skip   u undo   q quit"
_ORDER = {"Statement": -2, "Round": -1, "Actor": 1, "Person": 1, "Issue": 1}
"""Statements and rounds come first; last come kinds most of which are accepted along with what refers to them."""
_UNSHOWN = frozenset({"id", "status", "evidence", "entered", "handling", "on_table", "span"})
_SPACE = re.compile(r"\s+")
_PASSAGES = 3
"""Passages shown of one entry."""


@click.command()
@click.argument("dossier", metavar="DOSSIER")
@click.option("--by", metavar="NAME", help="Who reviews; recorded with today's date.")
def review(dossier: str, by: str | None) -> int:
    """Go through proposed entries one by one, each with the passages it was read from.

    One key each: a accept (with what it refers to, such as its speaker), r reject, e edit (in your editor), m merge it
    into another entry (what differs stays, as claims), s skip, u undo, q quit. Every ruling is written at once; what is
    not ruled on stays proposed and comes again next time.

    \b
    Example:  kadesh review talks
    """
    from kadesh.record.reviewing import proposed

    after, waited = _reviewed(dossier, by)
    left = len(proposed(after))
    click.echo(f"{waited - left} ruled on, {left} still proposed.")
    return 0


def _reviewed(path: str, by: str | None) -> tuple[Dossier, int]:
    """The dossier after the review, and how many entries waited for it."""
    from rich.console import Console

    from kadesh.record.files.reading import open_dossier
    from kadesh.record.files.writing import write_dossier
    from kadesh.record.reviewing import proposed

    console = Console(highlight=False, markup=False, emoji=False)
    states = [open_dossier(path)]
    waiting = sorted(proposed(states[0]), key=lambda entry: _ORDER.get(type(entry).__name__, 0))
    at, passed = 0, list[tuple[int, int]]()
    while at < len(waiting) or passed:
        entry = states[-1].get(waiting[at].id) if at < len(waiting) else None
        if entry and entry.status != "proposed":  # accepted along with what leaned on it
            at += 1
            continue
        if entry:
            _show(console, states[-1], entry, f"{at + 1} of {len(waiting)}")
        else:
            console.print("\nThat was the last.   u undo   any other key: done", style="dim")
        key = _key()
        if key == "u" and passed:
            at, kept = passed.pop()
            del states[kept:]
            write_dossier(states[-1], path)
            continue
        if entry is None or key == "q":
            break
        changed = states[-1] if key == "s" else _ruled(console, states[-1], entry, key, by)
        if changed is not None:
            passed.append((at, len(states)))
            at += 1
        if changed is not None and changed is not states[-1]:
            states.append(changed)
            write_dossier(changed, path)
    return states[-1], len(waiting)


def _key() -> str:
    """The next key; q where the input has ended or is broken off."""
    try:
        return _pressed().lower().replace("\x03", "").replace("\x04", "") or "q"
    except (KeyboardInterrupt, EOFError):
        return "q"


def _pressed() -> str:
    """One key. On a terminal of Unix those pressed ahead count too; click would throw them away."""
    if not sys.stdin.isatty() or sys.platform == "win32":
        return click.getchar()
    import termios
    import tty

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)
        return os.read(terminal, 1).decode("ascii", "replace")
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _ruled(console: Console, dossier: Dossier, entry: Entry, key: str, by: str | None) -> Dossier | None:
    """The dossier after one key; None where the key means nothing or the ruling could not be made."""
    from kadesh.errors import InputError
    from kadesh.record.entities.entry import Entered
    from kadesh.record.reviewing import merged, reviewed

    entered = Entered(by=by, date=dt.date.today()) if by else None  # noqa: DTZ011 - the user's day
    try:
        if key == "a":
            return reviewed(dossier, [entry.id], "accepted", entered)
        if key == "r":
            return reviewed(dossier, [entry.id], "rejected", entered)
        if key == "e":
            changed = _edited(dossier, entry)
            return reviewed(changed, [entry.id], "accepted", entered) if changed else None
        if key == "m":
            target = _target(console, dossier, entry)
            return merged(dossier, entry.id, target) if target else None
    except InputError as error:
        console.print(str(error), style="red")
    return None


def _target(console: Console, dossier: Dossier, entry: Entry) -> str | None:
    """The entry to merge into: one of those of the same kind that are most like it, by its number."""
    from difflib import SequenceMatcher

    from rich.padding import Padding
    from rich.text import Text

    own = _told(dossier, entry)
    others = [e for _, e in dossier.entries() if type(e) is type(entry) and e.id != entry.id and e.status != "rejected"]
    near = sorted(others, key=lambda e: -SequenceMatcher(None, own[:300], _told(dossier, e)[:300]).ratio())[:9]
    for number, other in enumerate(near, 1):
        words = f"{other.id}: {_told(dossier, other)}"
        room = 2 * (console.width - 5)  # two lines: on one, entries that begin alike look alike
        shown = words if len(words) <= room else f"{words[: room - 2]} …"
        console.print(Padding(Text.assemble((f"{number} ", "bold"), printable(shown)), (0, 1, 0, 2)))
    console.print(
        Text(f"1-{len(near)} merge into it   any other key: back" if near else "nothing to merge into", "dim")
    )
    key = _key() if near else ""
    return near[int(key) - 1].id if key.isdecimal() and 0 < int(key) <= len(near) else None


def _edited(dossier: Dossier, entry: Entry) -> Dossier | None:
    """The dossier with the entry as edited; None if it was left as it is."""
    from pydantic import ValidationError

    from kadesh.errors import InputError
    from kadesh.record.dossier import KINDS
    from kadesh.record.files.complaints import complaints
    from kadesh.record.files.parsing import parse_yaml
    from kadesh.record.files.patching import yaml_text

    text = click.edit(yaml_text(entry.model_dump(mode="json", exclude_unset=True)), extension=".yaml")
    if text is None:
        return None
    data = parse_yaml(text, "your edit").data
    try:
        changed = type(entry).model_validate(data)
    except ValidationError as error:
        raise InputError(*(f"{c.what} ({c.mend})" for c in complaints(error, data, type(entry)))) from error
    if changed.id != entry.id:
        raise InputError("the id of an entry cannot be edited here")
    kind = next(k for k in KINDS if any(e.id == entry.id for e in getattr(dossier, k)))
    entries = tuple(changed if e.id == entry.id else e for e in getattr(dossier, kind))
    return dossier.changed(**{kind: entries})


def _show(console: Console, dossier: Dossier, entry: Entry, count: str) -> None:
    from rich.text import Text

    from kadesh.record.values.evidence import Evidence
    from kadesh.record.values.references import instances

    console.print()
    console.print(Text(f"{type(entry).__name__} {count} · {printable(entry.id)}", style="bold"))
    for name, value in _fields(entry).items():
        console.print(Text.assemble((f"  {name}: ", "dim"), printable(_words(dossier, value))))
    cited = [evidence for _, evidence in instances(entry, Evidence) if evidence.span]
    for evidence in list(dict.fromkeys(cited))[:_PASSAGES]:
        span = evidence.span
        assert span is not None
        before, exact, after = (printable(_SPACE.sub(" ", part)) for part in (span.prefix, span.exact, span.suffix))
        source = (f"  [{printable(evidence.source)}]", "dim")
        console.print(Text.assemble("  ", (before, "dim"), (exact, "bold reverse"), (after, "dim"), source))
    console.print(Text(_KEYS, style="dim"))


def _fields(entry: Entry) -> dict[str, Any]:
    return entry.model_dump(mode="json", exclude_unset=True, exclude=set(_UNSHOWN))


def _told(dossier: Dossier, entry: Entry) -> str:
    """An entry in one line."""
    return "; ".join(_words(dossier, value) for value in _fields(entry).values())


def _words(dossier: Dossier, value: Any) -> str:
    """A value as a person reads it: names for ids, a duration by its words, claims side by side."""
    if isinstance(value, list):
        return " / ".join(_words(dossier, part) for part in value)
    if isinstance(value, dict):
        told = [value["words"]] if "words" in value else [v for name, v in value.items() if name not in _UNSHOWN]
        return ", ".join(_words(dossier, part) for part in told)
    return dossier.name_of(value) if isinstance(value, str) and value in dossier.by_id else str(value)
