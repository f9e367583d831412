"""``kadesh review``: proposed entries one by one in the terminal, one key each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

    from kadesh.record.dossier import Dossier
    from kadesh.record.entities.entry import Entry

_KEYS = "a accept   r reject   e edit   m merge   s skip   u undo   q quit"


@click.command()
@click.argument("dossier", metavar="DOSSIER")
def review(dossier: str) -> int:
    """Go through proposed entries one by one, each with the passage it was read from.

    One key each: a accept, r reject, e edit (in your editor), m merge its evidence into another entry, s skip, u undo,
    q quit. Every ruling is written at once; what is not ruled on stays proposed.

    \b
    Example:  kadesh review talks
    """
    from rich.console import Console

    from kadesh.record.files.reading import open_dossier
    from kadesh.record.files.writing import write_dossier
    from kadesh.record.reviewing import proposed

    console = Console(highlight=False, markup=False, emoji=False)
    states = [open_dossier(dossier)]
    waiting = [entry.id for entry in proposed(states[0])]
    at, passed = 0, list[tuple[int, int]]()
    while at < len(waiting):
        entry = states[-1].get(waiting[at])
        if entry.status != "proposed":  # accepted along with what leaned on it
            at += 1
            continue
        _show(console, states[-1], entry, f"{at + 1} of {len(waiting)}")
        key = click.getchar().lower()
        if key in ("q", "", "\x03", "\x04"):  # an empty key: the input has ended
            break
        if key == "u" and passed:
            at, kept = passed.pop()
            del states[kept:]
            write_dossier(states[-1], dossier)
            continue
        changed = states[-1] if key == "s" else _ruled(console, states[-1], entry, key)
        if changed is None:
            continue
        passed.append((at, len(states)))
        if changed is not states[-1]:
            states.append(changed)
            write_dossier(changed, dossier)
        at += 1
    left = len(proposed(states[-1]))
    click.echo(f"{len(waiting) - left} ruled on, {left} still proposed.")
    return 0


def _ruled(console: Console, dossier: Dossier, entry: Entry, key: str) -> Dossier | None:
    """The dossier after one key; None where the key means nothing or the ruling could not be made."""
    from kadesh.errors import InputError
    from kadesh.record.reviewing import merged, reviewed

    try:
        if key == "a":
            return reviewed(dossier, [entry.id], "accepted")
        if key == "r":
            return reviewed(dossier, [entry.id], "rejected")
        if key == "e":
            return _edited(dossier, entry)
        if key == "m":
            return merged(dossier, entry.id, click.prompt("Merge into (id)"))
    except InputError as error:
        console.print(str(error), style="red")
    return None


def _edited(dossier: Dossier, entry: Entry) -> Dossier | None:
    """The dossier with the entry as edited, and accepted."""
    from pydantic import ValidationError

    from kadesh.errors import InputError
    from kadesh.record.dossier import KINDS
    from kadesh.record.files.complaints import complaints
    from kadesh.record.files.parsing import parse_yaml
    from kadesh.record.files.patching import yaml_text
    from kadesh.record.reviewing import reviewed

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
    return reviewed(dossier.changed(**{kind: entries}), [entry.id], "accepted")


def _show(console: Console, dossier: Dossier, entry: Entry, count: str) -> None:
    from rich.text import Text

    from kadesh.brief.render.terminal import printable
    from kadesh.record.values.evidence import Evidence
    from kadesh.record.values.references import instances

    console.print()
    console.print(Text(f"{type(entry).__name__} {count} · {printable(entry.id)}", style="bold"))
    skipped = {"id", "status", "evidence", "entered", "handling", "sessions", "announced"}
    for name, value in entry.model_dump(mode="json", exclude_unset=True, exclude=skipped).items():
        shown = dossier.name_of(value) if isinstance(value, str) and value in dossier.by_id else str(value)
        console.print(Text(f"  {name}: ", style="dim") + Text(printable(shown)))
    for _, evidence in list(instances(entry, Evidence))[:3]:
        if evidence.span:
            span = evidence.span
            around = [" ".join(part.split()) for part in (span.prefix, span.exact, span.suffix)]
            passage = Text(f"  {printable(around[0])} ", style="dim")
            passage += Text(printable(around[1]), style="bold reverse") + Text(f" {printable(around[2])}", style="dim")
            console.print(passage)
    console.print(Text(_KEYS, style="dim"))
