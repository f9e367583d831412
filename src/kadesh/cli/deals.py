"""``kadesh deals``: where a deal could lie."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kadesh.cli.options import as_of_option, draws_option, release_option, seed_option
from kadesh.cli.printing import drawn_words, format_option, print_json, print_tables, working
from kadesh.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kadesh.record.values.handling import Handling

_MOVES = 3
"""Least moves that are told; JSON has all."""


@click.command()
@click.argument("path", metavar="PATH", type=click.Path(path_type=Path))
@click.option(
    "--bargain",
    metavar="FIRST,SECOND",
    help="Simulate bargaining between two strategies, such as boulware,tit_for_tat.",
)
@format_option
@draws_option
@seed_option
@as_of_option
@release_option
def deals(
    path: Path, bargain: str | None, form: str, draws: int, seed: int, as_of: dt.date | None, release: Handling
) -> None:
    """Show where a deal could lie: in a dossier, or in a negotiation domain of GENIUS, GeniusWeb, NegMAS or NegoLog.

    A domain is known with certainty, and its answer is exact. A dossier holds doubt: everything is computed for many
    draws of what is judged or assumed. How many inputs are assumed is said; --format json lists them.

    \b
    Example:  kadesh deals examples/ukraine-2026 --format json
    """
    with working("Looking where a deal could lie"):
        found = _answer(path, draws, seed, as_of, release, _strategies(bargain))
    if form == "json":
        print_json(found, release)
    else:
        head = f"{', '.join(found['parties'])} · {len(found['issues'])} issues · {_packages(found)}"
        print_tables([head, _zone_words(found), *_opening(found)], _tables(found), release)


def _strategies(text: str | None) -> tuple[str, str] | None:
    if text is None:
        return None
    first, _, second = (part.strip() for part in text.partition(","))
    if not first or not second:
        mend = "write two strategies, as in --bargain boulware,linear"
        raise InputError(Problem(f"--bargain {text!r} names not two strategies", mend))
    return first, second


def _answer(
    path: Path, draws: int, seed: int, as_of: dt.date | None, release: Handling, strategies: tuple[str, str] | None
) -> dict[str, Any]:
    from kadesh.cli.viewed import viewed
    from kadesh.deals.answers import bargaining_answer, domain_answer, proposals_answer, space_answer
    from kadesh.deals.bargaining.over_draws import bargain_in
    from kadesh.deals.deal_space import deal_space
    from kadesh.deals.domain_space import domain_space
    from kadesh.deals.packages import halfway, on_table
    from kadesh.exchange import read_domain
    from kadesh.exchange.as_domain import certain_domain
    from kadesh.judgement.drawing import draw
    from kadesh.record.files.reading import is_dossier

    record = viewed(path, as_of, release)[0] if is_dossier(path) else None
    domain = read_domain(path) if record is None else certain_domain(record)
    if domain is not None:
        found = domain_answer(domain_space(domain))
        if record is not None:  # in doubt about nothing, one draw is all
            certain = draw(record, 1, seed)
            found["proposals"] = proposals_answer(deal_space(certain), on_table(record, certain))
        if strategies:
            found["bargaining"] = bargaining_answer(bargain_in(domain, *strategies), domain.parties)
        return found
    assert record is not None
    table = draw(record, draws, seed)
    space, signable = deal_space(table), deal_space(table, distrust=True)
    found = space_answer(space, signable, on_table(record, table), halfway(table))
    if strategies:
        found["bargaining"] = bargaining_answer(space.bargain(*strategies), table.parties)
    return found


def _packages(found: dict[str, Any]) -> str:
    if found.get("draws"):
        return drawn_words(found)
    points = found["frontier"]["points"]
    acceptable = "?" if found["acceptable"] is None else f"{found['acceptable']:,}"
    return f"{found['packages']:,} packages, {acceptable} acceptable, {points} efficient ({found['method']})"


def _zone_words(found: dict[str, Any]) -> str:
    if not found.get("draws"):
        return "There is an acceptable package." if found["zone"]["probability"] else "No package is acceptable to all."
    return (
        f"Odds that some package is acceptable to {_all_of(found)}: "
        f"{found['zone']['probability']:.0%} if deals are kept, "
        f"{found['signable']['probability']:.0%} with distrust, {found['zone']['without_limits']:.0%} without limits."
    )


def _opening(found: dict[str, Any]) -> Iterator[str]:
    """Which limits must go together where none alone is enough, and the least that would open a deal by itself."""
    zone, titles = found["zone"], found["titles"]
    together = zone.get("smallest_set")
    if together and together["opens"]:
        issues = " and ".join(titles[issue] for issue in together["issues"])
        yield (
            "Where dropping the limits of no single issue opens a deal, the smallest set that does is most often "
            f"{issues} ({together['opens']:.0%} of such draws)."
        )
    moves = [
        f"{m['party']} by {m['by']:.2f} {_moved(m['issue'], titles)} ({m['opens']:.0%})"
        for m in zone.get("moves", ())[:_MOVES]
        if m["by"] is not None
    ]
    if moves:
        yield f"Least moves that would open one alone, and how often: {'; '.join(moves)}."


def _moved(issue: str | None, titles: dict[str, str]) -> str:
    return f"of the scale on {titles[issue]}" if issue else "in the worth of no deal"


def _tables(found: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    """(title, columns, rows) of what was found."""
    parties, every, titles = tuple(found["parties"]), _all_of(found), found["titles"]
    yield from _solutions(found)
    rows: list[tuple[str, ...]] = [
        (titles[b["issue"]], f"{b['opens']:.0%}", f"{b['alone_empties']:.0%}") for b in found["zone"]["blockers"]
    ]
    yield "What blocks it", ("issue", "dropping its limits opens", "its limits alone rule out a deal"), rows
    trades = found["trades"][:5]
    rows = [_traded(t, titles) for t in trades]
    heads: tuple[str, ...] = ("change", "with", "gains")
    if found.get("draws"):
        gives = (f"{parties[0]} gives way on", f"{parties[1]} on") if len(parties) == 2 else ("issue", "and issue")
        heads = (*gives, "gains", f"helps {every} in")
    yield f"Trades, from: {trades[0]['from'] if trades else ''}", heads, rows
    rows = []
    for p in found.get("proposals", ()):
        signs = (f"{each['accepts']:.0%}" for each in p["parties"])
        rows.append((p["name"], *signs, f"{p['all_accept']:.0%}", f"{p['bettered']:.0%}"))
    if ended := found.get("bargaining"):
        yield f"Simulated bargaining, {ended['steps']} offers at most", *_bargaining(ended)
    yield "Who would sign", ("package", *parties, every, f"could be bettered for {every}"), rows


def _all_of(found: dict[str, Any]) -> str:
    return "both" if len(found["parties"]) == 2 else "all"


def _bargaining(ended: dict[str, Any]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    def spread(each: dict[str, float | None], form: str) -> str:
        return (
            "–" if each["middle"] is None else f"{each['middle']:{form}} ({each['low']:{form}}–{each['high']:{form}})"
        )

    names = tuple(f"{party} ({strategy})" for party, strategy in ended["strategies"].items())
    worth = (spread(each, ".2f") for each in ended["utilities"].values())
    row = (f"{ended['agreed']:.0%}", spread(ended["agreed_after"], ".0f"), *worth)
    return ("agreed", "after offers", *names), [row]


def _solutions(found: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    """What each solution gives the parties, and how it settles each issue."""
    from kadesh.deals.solutions import SOLUTIONS

    solved = [(s.name, found["solutions"][s.id]) for s in SOLUTIONS if found["solutions"][s.id]]
    rows: list[tuple[str, ...]] = [(name, *(f"{u:.3f}" for u in s["utilities"])) for name, s in solved]
    yield "Solutions: what each party gets (utilities)", ("solution", *found["parties"]), rows
    settled = [(title, *(_settled(s["package"][issue]) for _, s in solved)) for issue, title in found["titles"].items()]
    yield (
        "Solutions: how each issue is settled",
        ("issue", *(name.replace("–", "– ") for name, _ in solved)),
        settled if solved else [],
    )


def _settled(item: Any) -> str:
    if isinstance(item, str):
        return item
    if "level" in item:
        return f"{item['level']:.2f} ({item['low']:.2f}–{item['high']:.2f})"
    return str(max(item, key=item.__getitem__))


def _traded(trade: dict[str, Any], titles: dict[str, str]) -> tuple[str, ...]:
    issues = [titles.get(trade[way], trade[way]) for way in ("gives", "gets")]
    if len(trade["gain"]) > 2 and "gives_way" in trade:
        losers = [", ".join(sides) or "various sides" for sides in trade["gives_way"]]
        issues = [f"{issue} ({sides} giving way)" for issue, sides in zip(issues, losers, strict=True)]
    gains = " / ".join(f"{gain:+z.3f}" for gain in trade["gain"])
    return (*issues, gains, *([f"{trade['helps']:.0%}"] if "helps" in trade else []))
