"""What is taken for a number that nobody has judged: one row each, with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kadesh.judgement.quantiles import Quantiles, log_uniform, pert

__all__ = ["FAVOURS", "PRIORS", "Leaning", "Prior", "Priors"]


@dataclass(frozen=True)
class Prior:
    """The doubt about a number that nobody has judged; every use of one is listed as an assumption."""

    low: float
    likely: float | None
    """None if every value between the ends is as likely (every ratio, if `log`)."""
    high: float
    unit: str
    reason: str
    log: bool = False

    @property
    def quantiles(self) -> Quantiles:
        """Its quantile function."""
        if self.log:
            return log_uniform(self.low, self.high)
        if self.likely is None:
            return _even(self.low, self.high)
        return pert(self.low, self.likely, self.high)

    @property
    def words(self) -> str:
        """``low–likely–high unit`` as printed; the one number where all are the same."""
        if self.low == self.high:
            return f"{self.low:g} {self.unit}"
        middle = "" if self.likely is None else f"{self.likely:g}–"
        return f"{self.low:g}–{middle}{self.high:g} {self.unit}"


def _even(low: float, high: float) -> Quantiles:
    import numpy as np

    return Quantiles(np.array([0.0, 1.0]), np.array([low, high]))


Leaning = Literal["as judged", "optimistic", "pessimistic", "wide"]
"""How everything assumed is taken: as it stands, without the tenth of its chances that favours a deal least (or most),
or with a range half as wide again."""

Priors = Mapping[str, Prior]
"""Input to prior; a setting. `PRIORS` by default."""

_WAY = "of the way from the ideal to the other end"
_MONTH = "per month"

PRIORS: dict[str, Prior] = {
    "ideal": Prior(0.0, 0.05, 0.25, "inward from its own end of the scale",
        "a side that stresses an issue asks for its own end"),
    "limit_exists": Prior(0.7, 0.7, 0.7, "probability per side and issue", "red lines exist, not on everything"),
    "limit": Prior(0.15, 0.5, 0.9, _WAY, "where leaders stop is known to them alone"),
    "firmness": Prior(0.6, 0.6, 0.6, "of a limit, shared by all of a side's issues", "firm sides are firm"),
    "home_limit_exists": Prior(0.7, 0.7, 0.7, "probability per side and issue", "not everything is ratified"),
    "home_limit": Prior(-0.15, 0.05, 0.3, f"{_WAY}, beyond the limit",
        "home usually wants what its leaders want, a little more or less"),
    "salience": Prior(1.0, 1.0, 1.0, "for each issue, and two for each statement on it: shares of their sum",
        "what is talked about matters, weakly"),
    "value": Prior(0.0, None, 1.0, "worth of an option", "nothing is known of it"),
    "status_quo": Prior(0.0, None, 1.0, "level", "must come from the record"),
    "prevail": Prior(0.3, 0.55, 0.8, "probability", "both sides tend to hope (Blainey 1973)"),
    "war_cost": Prior(0.002, None, 0.03, f"of the stakes {_MONTH}", "2.4–36 % of the stakes a year", log=True),
    "talk_gain": Prior(0.0, 0.3, 0.95, "of the cost of war", "talking gains less than war costs"),
    "impatience": Prior(0.01, None, 0.08, _MONTH, "11–62 % a year", log=True),
    "trust": Prior(0.5, 0.8, 0.95, "probability", "adversaries who would still sign their own terms"),
    "resolve_doubt": Prior(0.02, 0.15, 0.5, "probability", "some leaders never yield; few say so credibly"),
    "demand": Prior(0.6, 0.85, 0.99, "of the contested surplus", "opening demands are high"),
    "drafting": Prior(0.5, 2.0, 9.0, "months", "last phases of talks with everything agreed in principle"),
}  # fmt: skip
"""Input to its prior; symbols and units are those of the theory page."""

FAVOURS: dict[str, int] = {
    "limit": 1, "home_limit": 1, "limit_exists": 1, "home_limit_exists": 1, "war_cost": 1, "trust": 1,
    "prevail": -1, "talk_gain": -1, "resolve_doubt": -1, "demand": -1, "drafting": -1,
}  # fmt: skip
"""Input to which end of it favours a deal: 1 the high end, -1 the low one; whether a limit exists is drawn so that a
high chance means that it does not. Inputs that favour one side and not the other, or either, are left out."""
