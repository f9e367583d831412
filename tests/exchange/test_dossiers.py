"""A domain as a dossier and back; a dossier that is more than a domain is refused."""

import datetime as dt

import numpy as np
import pytest

import kadesh as kd
from kadesh.errors import InputError
from kadesh.exchange import read_domain, write_domain
from kadesh.exchange.as_domain import as_domain, left_out
from kadesh.exchange.as_dossier import as_dossier
from tests.brief.dossiers import talks
from tests.exchange.domains import all_utilities, domain

DAY = dt.date(2026, 2, 18)


def test_the_dossier_is_sound_and_keeps_the_names(tmp_path):
    write_domain(domain(), tmp_path / "fund.yaml", "dossier")
    dossier = kd.open(tmp_path / "fund.yaml")
    assert [issue.title for issue in dossier.issues] == ["Size of fund", " Term"]
    assert [(o.id, o.title) for o in dossier.issues[0].options] == [("10-million", "$10 million"), ("zwolf", "Zwölf")]
    assert dossier.sides == ("Zeta", "Alpha: the 2nd")
    assert {v.basis for p in dossier.positions for v in (p.salience, *p.values.values())} == {"assumed"}
    assert read_domain(tmp_path / "fund.yaml").title == domain().title


def test_three_parties_have_no_sides():
    found = domain(
        parties=("A", "B", "C"), weights=np.full((3, 2), 0.5), no_deal=np.zeros(3), discount=np.ones(3),
        values=(np.ones((3, 2)), np.ones((3, 3))),
    )  # fmt: skip
    dossier = as_dossier(found, DAY)
    assert dossier.sides == ()
    assert as_domain(dossier).parties == ("A", "B", "C")


def test_weights_that_do_not_sum_to_1_change_the_unit_only():
    found = domain(weights=np.array([[2.0, 3.0], [0.5, 0.5]]), no_deal=np.array([1.0, 0.25]))
    dossier = as_dossier(found, DAY)
    back = as_domain(dossier)
    np.testing.assert_allclose(all_utilities(back) * [5, 1], all_utilities(found), rtol=0, atol=1e-12)
    assert back.no_deal.tolist() == [0.2, 0.25]
    assert [c.note is None for c in dossier.calculus] == [False, True]
    assert "5 times" in dossier.calculus[0].note


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"weights": np.array([[0.0, 0.0], [0.5, 0.5]])}, "the weights of Zeta are all 0"),
        ({"values": (np.array([[-1.0, 1], [1, 1]]), np.ones((2, 3)))}, "is worth less than 0"),
        ({"title": "a\x01b"}, "control character"),
    ],
)
def test_what_has_no_place_in_a_dossier(changes, words):
    with pytest.raises(InputError, match=words):
        as_dossier(domain(**changes), DAY)


def test_an_issue_with_one_option_is_settled():
    from kadesh.deals.domain import DomainIssue

    found = domain(issues=(DomainIssue("S", ("only",)), domain().issues[1]), values=(np.ones((2, 1)), np.ones((2, 3))))
    with pytest.raises(InputError, match="a single option"):
        as_dossier(found, DAY)


def test_scales_are_refused():
    with pytest.raises(InputError, match="is a scale"):
        as_domain(talks())


@pytest.mark.parametrize("quantity", ["salience", "values"])
def test_doubt_and_gaps_are_refused(quantity):
    dossier = as_dossier(domain(), DAY)
    first = dossier.positions[0]
    doubt = first.salience.model_copy(update={"fixed": None, "range": (0.2, 0.4)})
    doubtful = doubt if quantity == "salience" else first.values | {"zwolf": doubt}
    for given, words in ((doubtful, "in doubt"), (type(doubtful)() if quantity == "values" else None, "no number")):
        changed = first.model_copy(update={quantity: given})
        with pytest.raises(InputError, match=words):
            as_domain(dossier.changed(positions=(changed, *dossier.positions[1:])))


def test_an_issue_off_the_table_stays_as_it_is_and_keeps_its_worth():
    dossier = as_dossier(domain(), DAY)
    first, second = dossier.issues
    settled = second.model_copy(update={"on_table": False, "status_quo": second.options[1].id})
    found = as_domain(dossier.changed(issues=(first, settled)))
    assert [len(issue.options) for issue in found.issues] == [len(first.options), 1]
    kept = all_utilities(domain()).reshape(len(first.options), len(second.options), 2)[:, 1]
    np.testing.assert_allclose(all_utilities(found).reshape(kept.shape), kept, rtol=0, atol=1e-12)


def test_an_issue_off_the_table_says_what_it_stays_at():
    dossier = as_dossier(domain(), DAY)
    off = dossier.issues[1].model_copy(update={"on_table": False})
    with pytest.raises(InputError, match="what it stays at is not said"):
        as_domain(dossier.changed(issues=(dossier.issues[0], off)))


def test_what_a_domain_leaves_out_is_told():
    dossier = as_dossier(domain(), DAY)
    assert not left_out(dossier.changed(sources=()))
    told = left_out(talks())
    assert "no place for it" in told[0]
    assert any("no agreement counts as worth 0" in line for line in told[1:])


def test_a_file_that_is_no_domain_is_blamed_itself(tmp_path):
    (tmp_path / "empty.yaml").write_text("", encoding="utf-8")
    (tmp_path / "broken.yaml").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(InputError, match=r"empty\.yaml: no negotiation domain is recognised; found empty\.yaml"):
        read_domain(tmp_path / "empty.yaml")
