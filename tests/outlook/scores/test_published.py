"""Scores and intervals against the numbers that were published."""

import numpy as np
import pytest
import yaml

from kadesh.outlook.scores import score_crps_normal, score_interval, wilson_interval


@pytest.fixture
def case(request, root):
    return yaml.safe_load((root / "cases" / request.param / "case.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", ["newcombe-1998"], indirect=True)
def test_wilson_intervals_of_newcombe(case):
    for row in case["intervals"]:
        found = wilson_interval(row["happened"], row["n"])
        assert found == pytest.approx((row["low"], row["high"]), abs=case["tolerance"])


@pytest.mark.parametrize("case", ["gneiting-raftery-2007"], indirect=True)
def test_closed_forms_of_gneiting_and_raftery(case):
    normal, interval = case["normal"], case["interval"]
    found = score_crps_normal(*(column(normal, name) for name in ("mean", "deviation", "value")))
    assert found == pytest.approx(column(normal, "score"), abs=case["tolerance"])
    found = score_interval(*(column(interval, name) for name in ("coverage", "low", "high", "value")))
    assert found == pytest.approx(column(interval, "score"), abs=case["tolerance"])


def column(rows, name):
    return np.array([row[name] for row in rows], dtype=float)
