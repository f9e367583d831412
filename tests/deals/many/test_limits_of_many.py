"""Among three, a limit binds on the side of the ideal on which it lies."""

import pytest

from kadesh.deals.answers import proposals_answer
from kadesh.deals.deal_space import deal_space
from kadesh.deals.packages import on_table
from kadesh.deals.terms import limit_sign
from kadesh.judgement.drawing import draw
from kadesh.record.dossier import Dossier


def three(limit, ideal=0.5):
    """Alpha asks for one end, Beta for the other, and Gamma for something between them with a limit of its own."""
    wanted = {"alpha": 0.0, "beta": 1.0, "gamma": ideal}
    positions = [
        {"id": f"p-{name}", "actor": name, "issue": "land", "date": "2026-01-01", "ideal": {"fixed": at}}
        for name, at in wanted.items()
    ]
    positions[2]["limit"] = {"fixed": limit}
    data = {
        "kadesh": 1, "id": "d", "title": "D",
        "actors": [{"id": n, "name": n.title(), "roles": ["party"]} for n in wanted],
        "issues": [{"id": "land", "title": "Land"}],
        "positions": positions,
        "proposals": [{"id": f"at-{n}", "title": f"At {n}", "date": "2026-01-02", "package": {"land": n / 100}}
                      for n in (10, 45, 90)],
    }  # fmt: skip
    return Dossier.model_validate(data)


@pytest.mark.parametrize(
    ("limit", "within"), [(0.7, {"At 10": 1, "At 45": 1, "At 90": 0}), (0.3, {"At 10": 0, "At 45": 1, "At 90": 1})]
)
def test_a_limit_on_either_flank_refuses_what_lies_beyond_it(limit, within):
    dossier = three(limit)
    draws = draw(dossier, 100, 0)
    found = proposals_answer(deal_space(draws), on_table(dossier, draws))
    kept = {p["name"]: p["parties"][2]["within_limits"] for p in found}
    assert {name: kept[name] for name in within} == within


def test_a_limit_at_the_ideal_binds_as_its_doubt_leans():
    dossier = three(0.5)
    leaning = dossier.positions[2].model_copy(
        update={"limit": dossier.positions[2].limit.model_validate({"range": [0.45, 0.8]})}
    )
    draws = draw(dossier.changed(positions=(*dossier.positions[:2], leaning)), 500, 0)
    assert (limit_sign(draws)[:, 2, 0] == 1).all()
    assert (draws.limit[:, 2, 0] >= 0.5).all()
