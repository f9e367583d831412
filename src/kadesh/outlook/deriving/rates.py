"""Each base rate: what it counts, from which data, with which cautions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from kadesh.outlook.base_rates import YEAR, BaseRate, BaseRates
from kadesh.outlook.deriving import agreements as ucdp
from kadesh.outlook.deriving.mediations import LAST_DAY, MediatedConflict, mediated_conflicts
from kadesh.outlook.next_round.fitting import gap_reference, two_state_prior
from kadesh.outlook.scores import wilson_interval
from kadesh.outlook.survival import Point, Wait, kaplan_meier

__all__ = ["derived_rates"]

_SOON = (7, 30, 60, 90, 180, 365, 730, 1825)
_LATER = (182, 365, 730, 1825, 3650)
_YEARS = _LATER[1:]
"""Of data that count calendar years."""
_CWM = "Civil War Mediation, DeRouen, Bercovitch and Pospieszna 2011, doi:10.1177/0022343311406157"
_UCDP_PA = "UCDP Peace Agreements 22.1, Pettersson, Högbladh and Öberg 2019, doi:10.1177/0022343319856046"
_UCDP_TERM = "UCDP Conflict Termination (dyads) 3-2021, Kreutz 2010, doi:10.1177/0022343309353108"
_PAX = "PA-X v4, University of Edinburgh; Bell and Badanjak 2019, doi:10.1177/0022343318819123"
_CIVIL = "Civil wars only, to 2011; wars between states and later years may differ."
_TOGETHER = "Occasions of one conflict hang together, so the interval is too narrow."
_THREE = "Three definitions on the same data give three very different rates; each is named wherever it is used."


def derived_rates(folder: Path) -> BaseRates:
    """Every base rate, from a folder with one's own copies of the data; takes about ten seconds."""
    conflicts = mediated_conflicts(folder)
    talks = [known for c in conflicts if (known := c.talks(LAST_DAY)) is not None]
    rates = [
        *_meetings(conflicts),
        *_agreements(folder, conflicts),
        *_durability(folder),
        *_ceasefires(folder),
        _next_document(),
    ]
    return BaseRates({rate.id: rate for rate in rates}, ucdp.LAST_DAY, gap_reference(talks, two_state_prior(talks)))


def _rate(name: str, title: str, definition: str, waits: Sequence[Wait], at: Iterable[float]) -> BaseRate:
    curve = kaplan_meier(waits, tuple(at))
    return BaseRate(name, title, definition, len(waits), sum(h for _, h in waits), curve, "", True, ())


def _with(rate: BaseRate, source: str, *cautions: str, complete: bool = True) -> BaseRate:
    return replace(rate, source=source, cautions=cautions, complete=complete)


def _meetings(conflicts: Sequence[MediatedConflict]) -> list[BaseRate]:
    waits: list[Wait] = []
    for conflict in conflicts:
        known = conflict.talks(LAST_DAY)
        assert known is not None  # it is on the list because mediation began
        waits += [(float(gap), True) for gap in known[0]] + [(known[1], False)]
    rate = _rate(
        "next_mediation",
        "another mediation began after one had begun",
        "Occasion: the start of a mediation effort in a civil war, at risk until the fighting ends or 2011. It happened"
        " if another effort began in the same conflict.",
        waits,
        _SOON,
    )
    missing = "Efforts without a full date are left out, so some gaps are too long."
    return [_with(rate, _CWM, missing, _CIVIL, _TOGETHER, complete=False)]


def _agreements(folder: Path, conflicts: Sequence[MediatedConflict]) -> list[BaseRate]:
    rate = _rate(
        "agreement_after_mediation",
        "a peace agreement was signed after a mediation had begun",
        "Occasion: the start of a mediation effort in a civil war from 1975, at risk until the fighting ends or 2011."
        " It happened if a full, partial or process agreement on what is fought over was signed in the same conflict.",
        ucdp.until_agreement(ucdp.agreements(folder), conflicts),
        _SOON,
    )
    names = "The two data sets are joined by the names of conflicts; where they differ, an agreement is missed."
    return [_with(rate, f"{_CWM}; {_UCDP_PA}", names, _CIVIL, _TOGETHER, complete=False)]


def _durability(folder: Path) -> list[BaseRate]:
    signed, years = ucdp.agreements(folder), ucdp.dyad_years(folder)
    occasion = "Occasion: a peace agreement signed from 1975 to 2021, looked at until"
    formal = _rate(
        "agreement_ended",
        "a peace agreement formally ended",
        f"{occasion} the end of 2021. It happened if the agreement was declared void or a party left it.",
        ucdp.until_fails(signed),
        _LATER,
    )
    found = [_with(formal, _UCDP_PA, "An agreement can be in force while it is broken.", _THREE)]
    for of, who in (("dyad", "the same two sides"), ("conflict", "anyone in the same conflict")):
        rate = _rate(
            f"fighting_again_{of}",
            f"{who} fought again after a peace agreement",
            f"{occasion} 2020. It happened if {who} reached 25 deaths in a calendar year after that of the agreement.",
            ucdp.until_fighting(signed, years, of),
            _YEARS,
        )
        found.append(_with(rate, f"{_UCDP_PA}; {_UCDP_TERM}", "Counted in calendar years.", _THREE))
    return found


def _ceasefires(folder: Path) -> list[BaseRate]:
    years = ucdp.dyad_years(folder)
    found = []
    for name, kinds, which in (("interstate", "2", "between states"), ("internal", "34", "within a state")):
        of_kind = [y for y in years if y.kind in kinds]
        n, yes = len(of_kind), sum(y.outcome == "2" for y in of_kind)
        rate = BaseRate(
            f"ceasefire_{name}",
            f"fighting {which} ended by a ceasefire within a year",
            f"Occasion: a calendar year in which two sides fought {which} (25 deaths or more), 1946–2020. It happened"
            " if the fighting ended in that year by a ceasefire that is no peace agreement.",
            n,
            yes,
            (Point(YEAR, yes / n, *wilson_interval(yes, n)),),
            _UCDP_TERM,
            True,
            ("Counted are ceasefires that lasted: a year of fighting below 25 deaths followed.", _TOGETHER),
        )
        found.append(rate)
    return found


def _next_document() -> BaseRate:
    """From a data set that may not be passed on, so that it can be recomputed only by those who have it."""
    n, within = 1665, {30: 0.329, 90: 0.541, 180: 0.659, 365: 0.758, 730: 0.831}
    curve = tuple(Point(float(d), s, *wilson_interval(round(s * n), n)) for d, s in within.items())
    return BaseRate(
        "next_document",
        "another document was signed after one had been signed",
        "Occasion: a document signed in a peace process, 1990–2021. It happened if any other document (ceasefires,"
        " exchanges and timetables too) was signed in the same process.",
        n,
        round(0.831 * n),
        curve,
        _PAX,
        True,
        (
            "Processes that never signed anything are not in it, so it is too high for talks without a document.",
            "Between states or mixed it is lower: 38 % within 90 days.",
            "The interval (Wilson) takes no account of processes still open.",
            _TOGETHER,
        ),
        recomputable=False,
    )
