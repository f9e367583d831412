"""How far the effects that reports name spread, by audience and channel, and what of it reaches the parties."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from kadesh.errors import InputError, Problem, Refused
from kadesh.judgement.arrays import Floats
from kadesh.judgement.drawing import DRAWS
from kadesh.judgement.streams import BLOCK, Streams
from kadesh.record.dossier import Dossier
from kadesh.record.entities.accounts import Channel
from kadesh.ripples.inputs import RippleInputs, ripple_inputs
from kadesh.ripples.priors import QUANTITIES
from kadesh.ripples.sampling import Sampling
from kadesh.ripples.settling import RESIDUAL, settled_change

__all__ = ["Back", "Felt", "Ripples", "ripples_of"]

_ENDS = (0.1, 0.9)
_EVEN = 0.1
"""So near to even odds, which way somebody is moved is open: as long as nobody judges it, the odds are even."""
_CERTAIN = 0.995
"""Odds from which on they are not worth saying."""
_ROOM = 100_000_000
"""Numbers in one array: the most nodes times draws."""


@dataclass(frozen=True)
class Felt:
    """How far one actor is moved by one channel, once everybody has listened to everybody."""

    audience: str
    """Its name."""
    actor: str
    """Its id."""
    channel: Channel
    change: float
    """Mean over the draws: 1 is as far towards a settlement as it can be moved, −1 as far away from one."""
    low: float
    """10 % of the draws lie below."""
    high: float
    """10 % of the draws lie above."""
    size: float
    """Mean without its sign: how far it is moved, whichever way."""
    towards: float
    """Share of the draws in which it is moved towards a settlement."""
    reports: tuple[str, ...]
    """Ids of the effects that name it; empty if it is moved only by those it listens to."""
    party: str | None
    """The party it speaks for; None for an audience."""

    @property
    def words(self) -> str:
        """The row as part of a sentence that begins with its name."""
        if self.open:
            return f"is moved by about {self.size:.2f}, which way is open ({self.low:+z.2f} to {self.high:+z.2f})"
        way, odds = ("towards", self.towards) if self.towards > 0.5 else ("away from", 1 - self.towards)
        likely = f", {odds:.0%} likely" if odds < _CERTAIN else ""
        return f"is moved {way} a settlement by {self.size:.2f}{likely} ({self.low:+z.2f} to {self.high:+z.2f})"

    @property
    def open(self) -> bool:
        """Whether it is open which way it is moved."""
        return abs(self.towards - 0.5) < _EVEN


@dataclass(frozen=True)
class Back:
    """What comes back to one party as a change of what it weighs."""

    party: str
    input: str
    """war_cost and talk_gain are multiplied; trust is changed in log odds."""
    change: float
    """Mean over the draws: a factor, or what is added to the log odds."""
    low: float
    """10 % of the draws lie below."""
    high: float
    """10 % of the draws lie above."""

    @property
    def how(self) -> str:
        """*times* or *log odds*."""
        return "log odds" if self.input == "trust" else "times"

    @property
    def words(self) -> str:
        """The row as part of a sentence that begins with the party's name."""
        if self.input == "trust":
            return f"finds its trust changed by {self.change:+z.2f} in log odds ({self.low:+z.2f} to {self.high:+z.2f})"
        what = "finds the conflict" if self.input == "war_cost" else "finds talking"
        worth = "as costly" if self.input == "war_cost" else "as gainful"
        return f"{what} {self.change:.2f} times {worth} ({self.low:.2f} to {self.high:.2f})"


@dataclass(frozen=True)
class Ripples:
    """Who else feels it, and what comes back."""

    audiences: tuple[Felt, ...]
    """In the order of the dossier's actors, then of the channels; nobody who is not moved."""
    back: tuple[Back, ...]
    """By party and input; empty if no effects are recorded."""
    parties: tuple[str, ...]
    pressure: Floats
    """(draws, parties, channels): how far each party is pushed towards a settlement."""
    exponents: Floats
    """(draws, parties, 3): added to the logarithm of war cost and talk gain, and to the log odds of trust."""
    channels: tuple[Channel, ...]
    seed: int
    residual: float
    """The most by which the settled changes miss their equation."""
    assumed: tuple[str, ...]
    """Names of the inputs that nobody has judged."""
    judged: tuple[str, ...]
    samplings: tuple[Sampling, ...] = field(repr=False)
    """The inputs, in blocks of draws."""

    @property
    def draws(self) -> int:
        """How many draws."""
        return len(self.pressure)


def ripples_of(dossier: Dossier, draws: int = DRAWS, seed: int = 0) -> Ripples:
    """Who else feels the talks, and what comes back to the parties.

    Parameters
    ----------
    dossier
        As it may be used: see `kadesh.view`.
    draws, seed
        As for `kadesh.draw`: draw number d is the same state of the world there and here.

    Raises
    ------
    InputError
        If a judgement cannot be used, or some actors follow only each other.
    Refused
        If there are too many actors or influences for so many draws.
    """
    if draws < 1:
        raise InputError(Problem(f"{draws} draws are too few", "ask for at least one"))
    inputs = ripple_inputs(dossier)
    if len(inputs.nodes) * draws > _ROOM:
        what = f"{len(inputs.nodes):,} actors are too many for {draws:,} draws"
        raise Refused(Problem(what, f"ask for at most {_ROOM // len(inputs.nodes):,}"))
    samplings = tuple(
        Sampling(inputs, Streams(seed, first, min(BLOCK, draws - first), inputs.partners))
        for first in range(0, draws, BLOCK)
    )
    felt, pressure, residual = [], np.zeros((draws, len(inputs.parties), len(inputs.channels))), 0.0
    for c, channel in enumerate(inputs.channels):
        change, missed = settled_by(samplings, channel, partial(Sampling.shock, channel=channel))
        felt += list(_felt(inputs, channel, change))
        pressure[:, :, c] = pressure_on(inputs, change)
        residual = max(residual, missed)
    exponents = exponents_of(samplings, pressure)
    order = {actor.id: n for n, actor in enumerate(inputs.nodes)}
    return Ripples(
        tuple(sorted(felt, key=lambda row: order[row.actor])),
        tuple(_back(inputs, exponents)),
        tuple(inputs.parties),
        pressure,
        exponents,
        inputs.channels,
        seed,
        residual,
        tuple(dict.fromkeys(name for sampling in samplings for name in sampling.assumed)),
        tuple(dict.fromkeys(name for sampling in samplings for name in sampling.judged)),
        samplings,
    )


def settled_by(
    samplings: tuple[Sampling, ...], channel: Channel, shock: Callable[[Sampling], Floats]
) -> tuple[Floats, float]:
    """The settled change by one channel, (draws, nodes), and its residual; `shock` gives the shock of each block."""
    parts = [
        settled_change(s.layer(channel), s.openness(), shock(s), tuple(node.name for node in s.inputs.nodes))
        for s in samplings
    ]
    return np.concatenate([part.change for part in parts]), max(part.residual for part in parts)


def pressure_on(inputs: RippleInputs, change: Floats) -> Floats:
    """What of a settled change, (draws, nodes), reaches each party, (draws, parties): the mean of its speakers."""
    columns = [change[:, members].mean(axis=1) for members in inputs.parties.values()]
    return np.stack(columns, axis=1) if columns else np.zeros((len(change), 0))


def exponents_of(samplings: tuple[Sampling, ...], pressure: Floats) -> Floats:
    """What pressure (draws, parties, channels) does to what parties weigh, (draws, parties, 3); linear in it."""
    out, first = np.zeros((*pressure.shape[:2], len(QUANTITIES))), 0
    for sampling in samplings:
        block = slice(first, first + sampling.streams.draws)
        for i, party in enumerate(sampling.inputs.parties):
            for c, channel in enumerate(sampling.inputs.channels):
                out[block, i] += pressure[block, i, c, None] * sampling.echo(party, channel)
        first = block.stop
    return out


def _felt(inputs: RippleInputs, channel: Channel, change: Floats) -> Iterator[Felt]:
    party = {n: name for name, members in inputs.parties.items() for n in members}
    reports: dict[str, list[str]] = {}
    for effect in inputs.on(channel):
        reports.setdefault(effect.audience, []).append(effect.id)
    for n in map(int, np.flatnonzero(np.abs(change).max(axis=0, initial=0.0) > RESIDUAL)):
        node, moved = inputs.nodes[n], change[:, n]
        low, high = map(float, np.quantile(moved, _ENDS))
        yield Felt(
            audience=node.name,
            actor=node.id,
            channel=channel,
            change=float(moved.mean()),
            low=low,
            high=high,
            size=float(np.abs(moved).mean()),
            towards=float((moved > 0).mean()),
            reports=tuple(reports.get(node.id, ())),
            party=party.get(n),
        )


def _back(inputs: RippleInputs, exponents: Floats) -> Iterator[Back]:
    for i, party in enumerate(inputs.parties if inputs.effects else ()):
        for q, quantity in enumerate(QUANTITIES):
            change = exponents[:, i, q] if quantity == "trust" else np.exp(exponents[:, i, q])
            low, high = np.quantile(change, _ENDS)
            yield Back(party, quantity, float(change.mean()), float(low), float(high))
