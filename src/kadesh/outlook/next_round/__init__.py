"""When the next round begins: models of the gap between rounds, in one table. The first is the one that is used."""

from __future__ import annotations

from kadesh.outlook.next_round._spec import GapModel, GapReference, LongerThan, TwoStatePrior
from kadesh.outlook.next_round.exponential import fit_exponential
from kadesh.outlook.next_round.kaplan_meier import fit_kaplan_meier
from kadesh.outlook.next_round.same_as_last import fit_same_as_last
from kadesh.outlook.next_round.two_state import fit_two_state

__all__ = ["GAP_MODELS", "GapModel", "GapReference", "LongerThan", "TwoStatePrior"]

GAP_MODELS: tuple[GapModel, ...] = (
    GapModel("two_state", "two states, pooled with other talks", fit_two_state,
        "hidden Markov renewal process; partial pooling as in Gelman et al. 2013, Bayesian Data Analysis, ch. 5"),
    GapModel("kaplan_meier", "Kaplan–Meier, pooled with other talks", fit_kaplan_meier,
        "Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452"),
    GapModel("exponential", "one exponential", fit_exponential, "constant rate (Poisson process)"),
    GapModel("same_as_last", "same as the last gap", fit_same_as_last, "persistence"),
)  # fmt: skip
"""Every model, one row each; docs/explanation/next-round.md has how they fared."""
