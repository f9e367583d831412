"""Sampling a dossier: what is judged as it is judged, everything else from its prior."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import Bools, Floats
from kadesh.judgement.draws import Draws, OptionDraws
from kadesh.judgement.inputs import Inputs, inputs_of
from kadesh.judgement.priors import FAVOURS, PRIORS, Leaning, Priors
from kadesh.judgement.quantiles import Quantiles, gamma, quantiles_of
from kadesh.judgement.streams import BLOCK, Streams
from kadesh.record.dossier import Dossier
from kadesh.record.entities.issues import Issue
from kadesh.record.values.judgements import Judgement

__all__ = ["Sampler", "draw"]

DRAWS = 10_000
_TWO = 2
_LEAN = 0.1
"""Share of the range of everything assumed that a leaning rules out, at the end that goes against it."""
_WIDER = 1.5
"""How much wider what is assumed is taken under the leaning *wide*."""
_SOON = 1e-6
"""The least discount rate and the least sum of weights: what is divided by is never 0."""


def draw(
    dossier: Dossier, draws: int = DRAWS, seed: int = 0, *, priors: Priors = PRIORS, leaning: Leaning = "as judged"
) -> Draws:
    """Sample everything that a dossier judges or leaves open.

    Parameters
    ----------
    dossier
        As it may be used: see `kadesh.view` for a day of knowledge and a release.
    draws, seed
        How many samples, and which: the same seed gives the same draws, and every input its own, whatever else is
        judged or changed.
    priors
        What is taken for inputs that nobody has judged.
    leaning
        How everything assumed is taken, to see what the answer would be under other assumptions.

    Raises
    ------
    InputError
        If fewer than two parties or no issues are recorded, or a judgement cannot be used.
    """
    return Sampler(dossier, seed, priors, leaning).draws(0, draws)


class Sampler:
    """A dossier prepared for sampling, in one go or in chunks that give the same draws."""

    def __init__(
        self, dossier: Dossier, seed: int = 0, priors: Priors = PRIORS, leaning: Leaning = "as judged"
    ) -> None:
        self.inputs = inputs_of(dossier)
        self.seed = seed
        self.priors = priors
        self.leaning = leaning

    def chunks(self, draws: int, size: int = 8 * BLOCK) -> Iterator[Draws]:
        """The draws in chunks of at most `size` (a multiple of `BLOCK`), in order."""
        for first in range(0, draws, size):
            yield self.draws(first, min(size, draws - first))

    def draws(self, first: int, count: int) -> Draws:
        """Draws number `first` (a multiple of `BLOCK`) and the following."""
        if count < 1:
            raise InputError(Problem(f"{count} draws are too few", "ask for at least one"))
        streams = Streams(self.seed, first, count, self.inputs.partners)
        return _Sampling(self.inputs, self.priors, streams, self.leaning).draws()


class _Sampling:
    """One run over the inputs, which notes those that nobody has judged."""

    def __init__(self, inputs: Inputs, priors: Priors, streams: Streams, leaning: Leaning) -> None:
        self.inputs, self.priors, self.streams, self.leaning = inputs, priors, streams, leaning
        self.shape = (streams.draws, len(inputs.parties), len(inputs.issues))
        self.assumed: dict[str, None] = {}
        self.judged: dict[str, None] = {}

    def draws(self) -> Draws:
        scales = [k for k, issue in enumerate(self.inputs.issues) if issue.kind == "scale"]
        ideal = self._ideals(scales)
        limit, home_limit = self._limits(scales, ideal)
        of_parties = {name: self._of_parties(name, greatest) for name, greatest in _OF_PARTIES.items()}
        of_parties["talk_gain"] = self._talk_gain(of_parties["war_cost"])
        return Draws(
            parties=self.inputs.parties,
            issues=tuple(issue.id for issue in self.inputs.issues),
            titles=tuple(issue.in_sentence for issue in self.inputs.issues),
            ideal=ideal,
            limit=limit,
            home_limit=home_limit,
            salience=self._saliences(),
            curvature=self._curvatures(),
            status_quo=self._status_quo(scales),
            on_table=self._on_table(),
            options={k: self._options(issue) for k, issue in enumerate(self.inputs.issues) if k not in scales},
            **of_parties,
            drafting=self._one("drafting", "drafting", greatest=np.inf),
            no_deal=self._no_deal(),
            seed=self.streams.seed,
            first=self.streams.first,
            assumed=tuple(self.assumed),
            judged=tuple(self.judged),
        )

    def _one(self, name: str, prior: str, *, greatest: float = 1.0, favours: int | None = None) -> Floats:
        """One input, (draws,): as judged, or from its prior; leaning if it is assumed.

        `favours` says which end favours a deal, where that is not what `FAVOURS` says of the prior.
        """
        quantiles = self._quantiles(name, prior, greatest)
        if self.leaning == "wide" and name in self.assumed:
            quantiles = quantiles.stretched(_WIDER, -np.inf if prior == "home_limit" else 0.0, greatest)
        return quantiles.at(self._leant(name, name, FAVOURS.get(prior, 0) if favours is None else favours))

    def _leant(self, stream: str, name: str, favours: int) -> Floats:
        """The chances of a stream, without the tenth that the leaning rules out if the input is assumed."""
        chances = self.streams.chances(stream)
        if self.leaning not in ("optimistic", "pessimistic") or not favours or name not in self.assumed:
            return chances
        upper = (favours > 0) == (self.leaning == "optimistic")
        kept = (1 - _LEAN) * chances
        return kept + _LEAN if upper else kept

    def _quantiles(self, name: str, prior: str, greatest: float = 1.0) -> Quantiles:
        judgement = self.inputs.judged.get(name)
        self._note(name, judgement)
        if judgement is None:
            return self.priors[prior].quantiles
        if judgement.bounds[0] < 0:
            raise InputError(Problem(f"{name} can fall below 0 ({judgement.bounds[0]:g})", "give values of 0 or more"))
        return quantiles_of(judgement, 0.0, greatest)

    def _note(self, name: str, judgement: Judgement | None) -> None:
        known = judgement is not None and judgement.basis != "assumed"
        (self.judged if known else self.assumed)[name] = None

    def _ideals(self, scales: list[int]) -> Floats:
        ideal = np.full(self.shape, np.nan)
        for k in scales:
            issue = self.inputs.issues[k]
            for i, party in enumerate(self.inputs.parties):
                name = f"{party}.ideal.{issue.id}"
                drawn = self._one(name, "ideal")
                inward = name not in self.inputs.judged and self._own_end(i, issue) == 1
                ideal[:, i, k] = 1 - drawn if inward else drawn
        return ideal

    def _own_end(self, party: int, issue: Issue) -> int:
        """Which end of a scale is a party's own: the one away from the other's ideal, else by the order of parties."""
        for other, name in enumerate(self.inputs.parties):
            judged = self.inputs.judged.get(f"{name}.ideal.{issue.id}")
            if other != party and judged is not None:
                return int(judged.central < 0.5)
        return party % 2

    def _outward(self, party: int, issue: Issue) -> int:
        """Which way a party's limit moves when it gives way: up the scale from its own end, or down."""
        name = self.inputs.parties[party]
        judged = self.inputs.judged.get(f"{name}.ideal.{issue.id}")
        limit = self.inputs.judged.get(f"{name}.limit.{issue.id}") or self.inputs.judged.get(
            f"{name}.home_limit.{issue.id}"
        )
        if len(self.inputs.parties) > _TWO and judged and limit and limit.central != judged.central:
            return (
                1 if limit.central > judged.central else -1
            )  # the others may lie on either side: its limit says which
        low = judged.central < 0.5 if judged is not None else self._own_end(party, issue) == 0
        return 1 if low else -1

    def _limits(self, scales: list[int], ideal: Floats) -> tuple[Floats, Floats]:
        """Red lines and home limits: as judged, or some way from the ideal, firm sides being firm on all issues."""
        limit, home = np.full(self.shape, np.nan), np.full(self.shape, np.nan)
        shared = self.priors["firmness"].low
        for i, party in enumerate(self.inputs.parties):
            firm = None
            for k in scales:
                issue = self.inputs.issues[k]
                outward = self._outward(i, issue)
                a, end = ideal[:, i, k], _other_end(ideal[:, :, k], i, outward)
                name, home_name = f"{party}.limit.{issue.id}", f"{party}.home_limit.{issue.id}"
                if name in self.inputs.judged:
                    limit[:, i, k] = _not_beyond(self._one(name, "limit", favours=outward), a, end)
                    way = np.abs(limit[:, i, k] - a) / np.maximum(np.abs(end - a), _SOON)
                else:
                    firm = self._one(f"{party}.firmness", "limit") if firm is None else firm
                    way = shared * firm + (1 - shared) * self._one(name, "limit")
                    drawn = a + way * (end - a)
                    limit[:, i, k] = np.where(self._happens(name, "limit_exists"), drawn, np.nan)
                if home_name in self.inputs.judged:
                    home[:, i, k] = _not_beyond(self._one(home_name, "limit", favours=outward), a, end)
                else:
                    way_home = np.clip(way + self._one(home_name, "home_limit"), 0, 1)
                    drawn = a + way_home * (end - a)
                    home[:, i, k] = np.where(self._happens(home_name, "home_limit_exists"), drawn, np.nan)
        return limit, home

    def _happens(self, name: str, prior: str) -> Bools:
        return self._leant(f"{name}.exists", name, FAVOURS[prior]) < self.priors[prior].low

    def _saliences(self) -> Floats:
        """Judged weights as they are; the rest of 1 is shared among the other issues by how often each is spoken of."""
        out = np.empty(self.shape)
        base = self.priors["salience"].low
        for i, party in enumerate(self.inputs.parties):
            names = [f"{party}.salience.{issue.id}" for issue in self.inputs.issues]
            known = np.array([name in self.inputs.judged for name in names])
            for k, name in enumerate(names):
                if known[k]:
                    out[:, i, k] = self._one(name, "salience")
                else:
                    self._note(name, None)
                    shape = base + 2 * self.inputs.spoken.get((party, self.inputs.issues[k].id), 0)
                    out[:, i, k] = gamma(shape).at(self.streams.chances(name))
            rest = np.maximum(1 - out[:, i, known].sum(axis=1), 0 if known.any() else 1)
            if not known.all():
                out[:, i, ~known] *= (rest / np.maximum(out[:, i, ~known].sum(axis=1), _SOON))[:, None]
        total = out.sum(axis=2, keepdims=True)
        if not (total > _SOON).all():
            raise InputError(Problem("the saliences of a party can all be 0", "give at least one issue some weight"))
        return np.asarray(out / total)

    def _curvatures(self) -> Floats:
        find = self.inputs.curvature.get
        return np.array([[find((p, k.id), 1.0) for k in self.inputs.issues] for p in self.inputs.parties])

    def _status_quo(self, scales: list[int]) -> Floats:
        out = np.full((self.shape[0], self.shape[2]), np.nan)
        for k in scales:
            out[:, k] = self._one(f"{self.inputs.issues[k].id}.status_quo", "status_quo")
        return out

    def _on_table(self) -> Bools:
        out = np.empty((self.shape[0], self.shape[2]), dtype=bool)
        for k, issue in enumerate(self.inputs.issues):
            if isinstance(issue.on_table, bool):
                out[:, k] = issue.on_table
            else:
                name = f"{issue.id}.on_table"
                out[:, k] = self.streams.chances(f"{name}.happens") < self._one(name, "value")
        return out

    def _options(self, issue: Issue) -> OptionDraws:
        names = tuple(option.id for option in issue.options)
        worth = np.empty((*self.shape[:2], len(names)))
        refused = np.zeros((self.shape[1], len(names)), dtype=bool)
        for i, party in enumerate(self.inputs.parties):
            for o, option in enumerate(names):
                worth[:, i, o] = self._one(f"{party}.value.{issue.id}.{option}", "value")
            refused[i] = [option in self.inputs.refused.get((party, issue.id), ()) for option in names]
        if isinstance(issue.status_quo, str):
            stays = np.full(self.shape[0], names.index(issue.status_quo))
        else:
            self._note(f"{issue.id}.status_quo", None)
            stays = (self.streams.chances(f"{issue.id}.status_quo") * len(names)).astype(np.intp)
        return OptionDraws(names, worth, refused, stays)

    def _of_parties(self, quantity: str, greatest: float) -> Floats:
        columns = [self._one(f"{party}.{quantity}", quantity, greatest=greatest) for party in self.inputs.parties]
        drawn = np.stack(columns, axis=1)
        return np.maximum(drawn, _SOON) if quantity == "impatience" else drawn

    def _talk_gain(self, war_cost: Floats) -> Floats:
        """As judged, or a share of the cost of war."""
        out = np.empty(war_cost.shape)
        for i, party in enumerate(self.inputs.parties):
            name = f"{party}.talk_gain"
            drawn = self._one(name, "talk_gain", greatest=np.inf)
            out[:, i] = drawn if name in self.inputs.judged else drawn * war_cost[:, i]
        return out

    def _no_deal(self) -> Floats:
        out = np.full(self.shape[:2], np.nan)
        for i, party in enumerate(self.inputs.parties):
            name = f"{party}.no_deal"
            if judgement := self.inputs.judged.get(name):
                self._note(name, judgement)
                out[:, i] = quantiles_of(judgement).at(self.streams.chances(name))
        return out


_OF_PARTIES = {
    "prevail": 1.0,
    "war_cost": np.inf,
    "impatience": np.inf,
    "trust": 1.0,
    "resolve_doubt": 1.0,
    "demand": 1.0,
}
"""What a party weighs, and the greatest value it can have."""


def _other_end(ideals: Floats, party: int, outward: int) -> Floats:
    """The end of the scale towards the other side, (draws,); with several others, the way that its limit gives."""
    own = ideals[:, party]
    if ideals.shape[1] == _TWO:
        other = ideals[:, 1 - party]
        return np.where(other == own, own < 0.5, other > own).astype(float)
    return np.full(len(own), float(outward > 0))


def _not_beyond(level: Floats, ideal: Floats, end: Floats) -> Floats:
    """A limit lies between the ideal and the other end: where doubts overlap, at the ideal."""
    return np.where((level - ideal) * (end - ideal) < 0, ideal, level)
