"""Sampling the inputs of the ripple model: what is judged as it is judged, everything else from its prior."""

from __future__ import annotations

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.judgement.priors import Prior
from kadesh.judgement.quantiles import quantiles_of
from kadesh.judgement.streams import Streams
from kadesh.record.entities.accounts import GREATEST_WEIGHT, Channel, Effect
from kadesh.record.entities.positions import GREATEST_ECHO
from kadesh.ripples.hedges import size_for
from kadesh.ripples.inputs import RippleInputs
from kadesh.ripples.network import Layer
from kadesh.ripples.priors import ECHOES, PRIORS, QUANTITIES

__all__ = ["Sampling"]

_NOTHING = Prior(0.0, 0.0, 0.0, "", "")


class Sampling:
    """Some draws of a dossier's ripple inputs, which notes those that nobody has judged."""

    def __init__(self, inputs: RippleInputs, streams: Streams) -> None:
        self.inputs, self.streams = inputs, streams
        self.assumed: dict[str, None] = {}
        self.judged: dict[str, None] = {}

    def layer(self, channel: Channel) -> Layer:
        """Who listens to whom by a channel."""
        links = self.inputs.links_on(channel)
        weights = [self._one(link.name, PRIORS["influence"], 0.0, GREATEST_WEIGHT) for link in links]
        weight = np.array(weights).T if links else np.zeros((self.streams.draws, 0))
        listener, source = (np.array([getattr(k, end) for k in links], dtype=np.intp) for end in ("listener", "source"))
        return Layer(len(self.inputs.nodes), listener, source, weight)

    def openness(self) -> Floats:
        """How far every node is moved by those it listens to, (draws, nodes)."""
        return self._of_nodes("openness")

    def hope(self) -> Floats:
        """How far every audience would lean towards a settlement if its odds rose from none to certain, (draws, nodes).

        0 for the parties: the odds are made of what they weigh.
        """
        outside = np.array([n not in self.inputs.insiders for n in range(len(self.inputs.nodes))])
        return np.asarray(self._of_nodes("hope") * outside)

    def shock(self, channel: Channel) -> Floats:
        """How far reports by a channel move each node towards a settlement (away: below 0), (draws, nodes).

        Several reports of one audience add up, to at most 1 either way.
        """
        shock = np.zeros((self.streams.draws, len(self.inputs.nodes)))
        for effect in self.inputs.on(channel):
            shock[:, self.inputs.number[effect.audience]] += self._push(effect)
        return np.clip(shock, -1.0, 1.0)

    def echo(self, party: str, channel: Channel) -> Floats:
        """What pressure on a party by a channel does to its war cost, talk gain and trust, (draws, 3)."""
        columns = []
        for quantity in QUANTITIES:
            name, prior = f"{party}.echo.{channel}.{quantity}", ECHOES.get((channel, quantity))
            if prior is None and name not in self.inputs.judged:
                columns.append(np.zeros(self.streams.draws))
            else:
                columns.append(self._one(name, prior or _NOTHING, -GREATEST_ECHO, GREATEST_ECHO))
        return np.stack(columns, axis=1)

    def _push(self, effect: Effect) -> Floats:
        size = self._one(f"{effect.id}.size", size_for(effect.hedge))
        towards = self._one(f"{effect.id}.towards", PRIORS["towards"])
        happens = self.streams.chances(f"{effect.id}.towards.happens") < towards
        return np.where(happens, size, -size)

    def _of_nodes(self, quantity: str) -> Floats:
        return np.array([self._one(f"{node.id}.{quantity}", PRIORS[quantity]) for node in self.inputs.nodes]).T

    def _one(self, name: str, prior: Prior, least: float = 0.0, greatest: float = 1.0) -> Floats:
        """One input, (draws,): as judged, or from its prior."""
        judgement = self.inputs.judged.get(name)
        (self.assumed if judgement is None or judgement.basis == "assumed" else self.judged)[name] = None
        quantiles = prior.quantiles if judgement is None else quantiles_of(judgement, least, greatest)
        return quantiles.at(self.streams.chances(name))
