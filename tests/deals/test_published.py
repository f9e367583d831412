"""Worked examples from the literature, reproduced."""

import pytest
import yaml

from kadesh.deals.domain_space import domain_space
from kadesh.deals.solutions import SOLUTIONS
from tests.deals.domains import domain


def test_bill_and_jack(root):
    case = yaml.safe_load((root / "cases" / "nash-1950" / "case.yaml").read_text(encoding="utf-8"))
    articles = case["articles"]
    # Each article goes to Bill (option 0) or to Jack (option 1); no deal is what they have.
    values = [[[a["bill"], 0], [0, a["jack"]]] for a in articles]
    no_deal = [sum(a[who.lower()] for a in articles if a["of"] == who) for who in ("Bill", "Jack")]
    found = domain_space(domain(values, no_deal=no_deal)).solve(next(s for s in SOLUTIONS if s.id == "nash"))
    to_jack = {a["article"] for k, a in enumerate(articles) if found.package[f"issue {k}"].endswith("1")}
    assert found.utilities == pytest.approx(case["utilities"], abs=case["tolerance"])
    assert {a["article"] for a in articles if a["of"] == "Bill"} & to_jack == set(case["bill_gives"])
    assert {a["article"] for a in articles if a["of"] == "Jack"} - to_jack == set(case["jack_gives"])
    assert found.ties == 1
