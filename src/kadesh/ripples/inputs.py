"""What the record says of ripple effects: who is a node, who listens to whom, which reports move whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from kadesh.errors import InputError, Problem, Refused
from kadesh.record.dossier import Dossier
from kadesh.record.entities.accounts import Channel, Effect
from kadesh.record.entities.actors import Actor
from kadesh.record.values.judgements import Judgement
from kadesh.ripples.priors import ECHOES, QUANTITIES

__all__ = ["Link", "RippleInputs", "ripple_inputs"]

MOST_NODES = 5_000
MOST_LINKS = 12_000


@dataclass(frozen=True)
class Link:
    """One actor listens to another."""

    listener: int
    """Number of the node."""
    source: int
    name: str
    """Of the input: ``influencer.influence.influenced``, and the channel if on one alone."""


@dataclass(frozen=True)
class RippleInputs:
    """The nodes, the reports and the judgements by name."""

    nodes: tuple[Actor, ...]
    """Parties, and everybody who is said to feel the talks, to listen or to be listened to."""
    parties: dict[str, tuple[int, ...]]
    """Party to the numbers of the nodes that speak for it."""
    effects: tuple[Effect, ...]
    judged: dict[str, Judgement]
    links: dict[tuple[int, int], dict[Channel | None, Link]]
    """(listener, source) to the link by each channel; under None by all others."""

    @cached_property
    def number(self) -> dict[str, int]:
        """Actor id to the number of its node."""
        return {actor.id: n for n, actor in enumerate(self.nodes)}

    @cached_property
    def insiders(self) -> frozenset[int]:
        """Numbers of the nodes that speak for a party."""
        return frozenset(n for members in self.parties.values() for n in members)

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Those that the reports name, in their order."""
        return tuple(dict.fromkeys(effect.channel for effect in self.effects))

    @cached_property
    def partners(self) -> dict[str, tuple[str, float]]:
        """Input to the input that its doubt moves with, and the rank correlation."""
        found = ((name, j.correlated) for name, j in self.judged.items())
        return {name: (c.input, c.rank) for name, c in found if c is not None}

    def on(self, channel: Channel) -> tuple[Effect, ...]:
        """The reports of effects by one channel."""
        return tuple(effect for effect in self.effects if effect.channel == channel)

    def links_on(self, channel: Channel) -> tuple[Link, ...]:
        """Who listens to whom by one channel.

        What is judged for the channel alone counts before what is judged for all. A party of which nobody has said
        whom it listens to listens to every audience that is reported to feel the talks by that channel.
        """
        given = [by.get(channel) or by.get(None) for by in self.links.values()]
        links = [link for link in given if link is not None]
        judged = {listener for listener, _ in self.links}
        audiences = dict.fromkeys(self.number[effect.audience] for effect in self.on(channel))
        links += [
            Link(listener, source, f"{self.nodes[source].id}.influence.{self.nodes[listener].id}")
            for listener in sorted(self.insiders - judged)
            for source in audiences
            if source not in self.insiders
        ]
        return tuple(links)


def ripple_inputs(dossier: Dossier) -> RippleInputs:
    """What a dossier holds of ripple effects, as it may be used (see `kadesh.view`).

    Raises
    ------
    InputError
        If two entries say how much one actor listens to another by the same channel, or a judgement is correlated
        with none of these inputs.
    Refused
        If there are too many actors or influences to follow.
    """
    speakers = dict(_speakers(dossier))
    named = {actor for members in speakers.values() for actor in members}
    named |= {effect.audience for effect in dossier.effects}
    named |= {end for influence in dossier.influences for end in (influence.influencer, influence.influenced)}
    nodes = tuple(actor for actor in dossier.actors if actor.id in named)
    if len(nodes) > MOST_NODES:
        raise Refused(Problem(f"{len(nodes):,} actors are too many to follow", f"at most {MOST_NODES:,}"))
    audiences = len({effect.audience for effect in dossier.effects})
    if (links := len(dossier.influences) + audiences * sum(map(len, speakers.values()))) > MOST_LINKS:
        mend = f"at most {MOST_LINKS:,}, counting what each party may hear of each audience"
        raise Refused(Problem(f"{links:,} influences are too many to follow", mend))
    number = {actor.id: n for n, actor in enumerate(nodes)}
    parties = {party: tuple(number[actor] for actor in members) for party, members in speakers.items()}
    judged = dict(_judged(dossier, speakers))
    inputs = RippleInputs(nodes, parties, dossier.effects, judged, {})
    for n, influence in enumerate(dossier.influences):
        ends = (number[influence.influenced], number[influence.influencer])
        by_channel = inputs.links.setdefault(ends, {})
        if influence.channel in by_channel:
            what = f"{influence.influenced!r} is said twice to listen to {influence.influencer!r}"
            raise InputError(Problem(what, "keep one, or give each its own channel", field=f"influences[{n}]"))
        alone = f".{influence.channel}" if influence.channel else ""
        name = f"{influence.influencer}.influence.{influence.influenced}{alone}"
        by_channel[influence.channel] = Link(*ends, name)
        inputs.judged[name] = influence.weight
    return replace(inputs, judged=_with_parties(inputs, dossier))


def _speakers(dossier: Dossier) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(party, the actors that speak for it): of a bloc those that have the role of a party, all if none has."""
    if not dossier.sides:
        yield from ((actor.name, (actor.id,)) for actor in dossier.actors if actor.has_role("party"))
    for side in dossier.sides:
        members = dossier.members(side)
        yield side, tuple(a.id for a in members if a.has_role("party")) or tuple(a.id for a in members)


def _judged(dossier: Dossier, speakers: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, Judgement]]:
    for entry, names in ((actor, ("openness", "hope")) for actor in dossier.actors):
        yield from ((f"{entry.id}.{name}", j) for name in names if (j := getattr(entry, name)) is not None)
    for effect in dossier.effects:
        pairs = ((name, getattr(effect, name)) for name in ("size", "towards"))
        yield from ((f"{effect.id}.{name}", judgement) for name, judgement in pairs if judgement is not None)
    for party in speakers:
        given = (c for c in dossier.calculus if _party_of(dossier, c.actor) == party)
        for calculus in sorted(given, key=lambda c: (c.date.earliest if c.date else None) or dt.date.min):
            for channel, echo in calculus.echoes.items():
                pairs = ((name, getattr(echo, name)) for name in QUANTITIES)
                yield from ((f"{party}.echo.{channel}.{name}", j) for name, j in pairs if j is not None)


def _party_of(dossier: Dossier, actor_id: str) -> str:
    """The bloc of an actor, or its name; empty if it is none."""
    actor = dossier.by_id.get(actor_id)
    return (actor.side or actor.name) if isinstance(actor, Actor) else ""


def _with_parties(inputs: RippleInputs, dossier: Dossier) -> dict[str, Judgement]:
    """The judgements, those correlated with an echo of a party's actor naming the party."""
    names = {f"{actor.id}.{quantity}" for actor in inputs.nodes for quantity in ("openness", "hope")}
    names |= {f"{party}.echo.{channel}.{quantity}" for party in inputs.parties for channel, quantity in ECHOES}
    judged, problems = dict(inputs.judged), []
    for name, judgement in inputs.judged.items():
        if (link := judgement.correlated) is None:
            continue
        actor, dot, rest = link.input.partition(".echo.")
        other = f"{_party_of(dossier, actor)}.echo.{rest}" if dot else link.input
        if other not in names and other not in judged:
            what = f"{name} is correlated with {link.input!r}, which is no input of the ripple model"
            problems.append(Problem(what, "write actor.openness, actor.hope or actor.influence.actor"))
        judged[name] = judgement.model_copy(update={"correlated": link.model_copy(update={"input": other})})
    if problems:
        raise InputError(*problems)
    return judged
