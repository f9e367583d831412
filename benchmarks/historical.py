"""What the stall model said of three negotiations as of a day before their outcome: the table of historical-cases.md.

    python -m benchmarks.historical

The dossiers were coded by rules written down beforehand, and committed before any model was run on them. Seed, draws
and priors are the defaults.
"""

import datetime as dt
from pathlib import Path

from kadesh.deals.terms import terms_of
from kadesh.record.files.reading import open_dossier
from kadesh.record.viewing import view
from kadesh.stall.answers import stall_answer
from kadesh.stall.diagnosis import diagnose_dossier

ROOT = Path(__file__).resolve().parent.parent
CASES = {
    "camp-david-1978": "agreed after 13 days",
    "camp-david-2000": "broke down",
    "helsinki-2005": "agreed after three and a half months",
}
"""Dossier to what came after."""
BY = dt.timedelta(days=180)
LARGEST = 3
"""Obstacles named."""


COLUMNS = (
    "case", "odds in 180 days", "in 12 months", "in 180 days, other assumptions", "room for a deal",
    "red lines meet on every issue", "least on", "largest obstacles", "what came",
)  # fmt: skip


def main() -> None:
    print(f"| {' | '.join(COLUMNS)} |")
    print("|---" * len(COLUMNS) + "|")
    for case, came in CASES.items():
        print(row(case, came))


def row(case: str, came: str) -> str:
    """One line of the table, in Markdown."""
    dossier = open_dossier(ROOT / "examples" / case)
    assert dossier.as_of is not None
    day = dossier.as_of.latest
    assert day is not None
    diagnosis = diagnose_dossier(view(dossier, as_of=day), BY)
    found = stall_answer(diagnosis, day, BY)
    odds = found["agreement"]
    others = sorted(odds["under_priors"].values())
    ranked = sorted(found["obstacles"], key=lambda obstacle: -obstacle["share"])[:LARGEST]
    draws = diagnosis.scenario.draws
    meet = ~terms_of(draws).crossed
    least = meet.mean(axis=0).argmin()
    cells = (
        case,
        percent(odds["probability"]),
        percent(odds["at_months"]["12"]),
        f"{percent(others[0])} to {percent(others[-1])}",
        percent(found["zone"]),
        percent(meet.all(axis=1).mean()),
        f"{draws.issues[least]}, {meet.mean(axis=0)[least]:.0%}",
        ", ".join(f"{obstacle['id']} {obstacle['share']:.0%}" for obstacle in ranked),
        came,
    )
    return f"| {' | '.join(cells)} |"


def percent(share: float) -> str:
    """A share in per cent, to a tenth; one that rounds to nothing in words."""
    return f"{share:.1%}" if share >= 0.0005 else "under 0.1%"


if __name__ == "__main__":
    main()
