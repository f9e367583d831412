"""Inputs of the models in words."""

from __future__ import annotations

from kadesh.record.dossier import Dossier
from kadesh.record.values.names import whose

_WORDS = {
    "ideal": "what {party} asks for on {issue}",
    "limit": "{whose} red line on {issue}",
    "home_limit": "what {party} could get ratified on {issue}",
    "salience": "how much {issue} matters to {party}",
    "firmness": "how firm {party} is",
    "value": "what “{option}” on {issue} is worth to {party}",
    "prevail": "{whose} hope of prevailing",
    "war_cost": "what the conflict costs {party}",
    "talk_gain": "what talking earns {party}",
    "impatience": "{whose} impatience",
    "trust": "{whose} trust that a deal is kept",
    "resolve_doubt": "whether {party} would ever yield",
    "demand": "how much {party} holds out for",
    "no_deal": "what no deal is worth to {party}",
    "status_quo": "the status quo on {issue}",
    "on_table": "whether {issue} is on the table",
    "drafting": "how long drafting takes",
}
_QUANTITIES = {
    "ideal": "what a side asks for",
    "limit": "red line",
    "firmness": "how firm a side is on all issues",
    "home_limit": "what could be ratified at home",
    "limit_exists": "whether there is a red line at all",
    "home_limit_exists": "whether anything could not be ratified",
    "salience": "how much an issue matters to a side",
    "value": "what an option is worth to a side",
    "prevail": "a side's hope of prevailing",
    "war_cost": "what the conflict costs a side",
    "talk_gain": "what talking earns a side",
    "resolve_doubt": "whether a side would never yield",
    "demand": "how much a side holds out for",
    "trust": "trust that a deal is kept",
    "drafting": "time to draft a deal",
}


def input_words(dossier: Dossier, name: str) -> str:
    """An input by name (``party.quantity.issue``) in words; the name itself if it is not of that form."""
    titles = {issue.id: issue.in_sentence for issue in dossier.issues}
    quantity = quantity_of(name)
    if quantity not in _WORDS:
        return name
    party, _, rest = f"{name}.".partition(f"{quantity}.")
    party = party.rstrip(".")
    issue, _, option = rest.partition(".")
    issue = party if quantity in ("status_quo", "on_table") else issue
    return _WORDS[quantity].format(
        party=party, whose=whose(party), issue=titles.get(issue, issue), option=option.rstrip(".")
    )


def quantity_of(name: str) -> str:
    """The quantity that an input's name says (``party.limit.issue`` → ``limit``); a party may have dots in its name."""
    parts = name.split(".")
    return next((part for part in reversed(parts) if part in _WORDS), name)


def quantity_words(quantity: str) -> str:
    """A quantity in words, whoever's it is."""
    return _QUANTITIES.get(quantity, quantity.replace("_", " "))
