"""What is taken for the numbers of the ripple model that nobody has judged: one row each, with its reason."""

from __future__ import annotations

from kadesh.judgement.priors import Prior
from kadesh.record.entities.accounts import Channel

__all__ = ["ECHOES", "PRIORS", "QUANTITIES"]

QUANTITIES: tuple[str, ...] = ("war_cost", "talk_gain", "trust")
"""What comes back to a party; the first two are multiplied, the last is changed in log odds."""

PRIORS: dict[str, Prior] = {
    "openness": Prior(0.1, 0.4, 0.8, "of the way to those it listens to",
        "states follow others in part; small groups in experiments follow more (Friedkin & Johnsen 1999)"),
    "influence": Prior(0.0, None, 1.0, "weight against the others it listens to",
        "a party hears every audience that is said to feel the talks; nothing is known of whom it hears more"),
    "towards": Prior(0.5, 0.5, 0.5, "probability",
        "a report of an effect does not say whether it favours a settlement"),
    "hope": Prior(0.0, 0.1, 0.3, "for odds that rise from none to certain", "audiences warm to talks that succeed"),
}  # fmt: skip
"""Input to its prior; sizes of shocks are in `SIZES`."""

_LOG = "added to the logarithm, per whole unit of pressure"
_ODDS = "added to the log odds, per whole unit of pressure"

ECHOES: dict[tuple[Channel, str], Prior] = {
    ("opinion", "talk_gain"): Prior(0.0, 0.5, 1.5, _LOG, "publics abroad that want a deal reward being seen to talk"),
    ("domestic politics", "war_cost"): Prior(0.0, 0.3, 1.0, _LOG, "a war that home wants ended is dearer to fight"),
    ("domestic politics", "talk_gain"): Prior(0.0, 0.5, 1.5, _LOG, "leaders gain at home by talks that home wants"),
    ("diplomacy", "talk_gain"): Prior(0.0, 0.3, 1.0, _LOG, "those who press for a deal receive those who talk"),
    ("diplomacy", "trust"): Prior(0.0, 0.5, 1.5, _ODDS, "states that press for a deal will also watch over it"),
    ("aid", "war_cost"): Prior(0.0, 0.3, 1.0, _LOG, "aid tied to a deal is missing where there is none"),
    ("arms", "war_cost"): Prior(0.0, 0.3, 1.0, _LOG, "arms tied to a deal are missing where there is none"),
    ("sanctions", "war_cost"): Prior(0.0, 0.5, 1.5, _LOG, "sanctions are meant to make going on dearer"),
    ("markets", "war_cost"): Prior(0.0, 0.3, 1.0, _LOG, "lost trade and dear credit weigh on those who fight on"),
}  # fmt: skip
"""(channel, quantity) to what pressure for a settlement by that channel does to it; no row: nothing, unless judged."""
