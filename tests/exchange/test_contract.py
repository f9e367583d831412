"""Every form of the table: what is written is read again, and nothing is overwritten."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kadesh.deals.domain import Domain, DomainIssue
from kadesh.errors import InputError
from kadesh.exchange import FORMATS, read_domain, write_domain
from tests.exchange.domains import all_utilities, domain

NAMED = [form for form in FORMATS if form != "negolog"]


def back(found, form, tmp_path):
    target = tmp_path / "made"
    write_domain(found, target, form)
    return read_domain(target)


def assert_same(one, other):
    assert (one.parties, one.issues) == (other.parties, other.issues)
    np.testing.assert_allclose(all_utilities(one), all_utilities(other), rtol=0, atol=1e-12)
    np.testing.assert_allclose(one.no_deal, other.no_deal, rtol=0, atol=1e-12)
    np.testing.assert_allclose(one.discount, other.discount, rtol=0, atol=1e-12)


@pytest.mark.parametrize("form", FORMATS)
def test_a_domain_comes_back(form, tmp_path):
    assert_same(back(domain(), form, tmp_path), domain())


@pytest.mark.parametrize("form", NAMED)
def test_titles_come_back(form, tmp_path):
    assert back(domain(), form, tmp_path).title == domain().title


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if form.discounts])
def test_reservation_and_discount_come_back(form, tmp_path):
    found = domain(no_deal=np.array([0.4, -0.125]), discount=np.array([0.9, 1.0]))
    assert_same(back(found, form, tmp_path), found)


@pytest.mark.parametrize("form", FORMATS)
def test_refused_options_come_back_or_are_refused(form, tmp_path):
    permitted = (np.array([[True, True], [True, False]]), np.ones((2, 3), dtype=bool))
    found = domain(permitted=permitted)
    if FORMATS[form].refusals:
        assert [p.tolist() for p in back(found, form, tmp_path).permitted] == [p.tolist() for p in permitted]
    else:
        with pytest.raises(InputError, match="a party refuses"):
            back(found, form, tmp_path)
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_overwritten(form, tmp_path):
    write_domain(domain(), tmp_path / "made", form)
    before = {path.name: path.read_bytes() for path in (tmp_path / "made").iterdir()}
    with pytest.raises(InputError, match="exists already"):
        write_domain(domain(), tmp_path / "made", form)
    assert {path.name: path.read_bytes() for path in (tmp_path / "made").iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "dossier"])
@pytest.mark.parametrize("party", ["../up", "_hidden", ".hidden", "a/b\\c", "100 %", "domain", "Ümläut 阿"])
def test_names_stay_in_the_folder_and_come_back(form, party, tmp_path):
    found = domain(parties=("B", party))
    assert back(found, form, tmp_path).parties == ("B", party)
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


NAMES = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_categories=["Cc", "Cs"]), min_size=1, max_size=9
)


@st.composite
def domains(draw):
    """Up to four parties and three issues; values at most 1 and not below 0, weights that sum to 1."""
    distinct = {"unique_by": lambda name: name.strip().casefold()}
    parties = draw(st.lists(NAMES, min_size=2, max_size=4, **distinct))
    issues = [
        DomainIssue(name, tuple(draw(st.lists(NAMES, min_size=2, max_size=4, unique=True))))
        for name in draw(st.lists(NAMES, min_size=1, max_size=3, **distinct))
    ]
    unit = st.integers(0, 1000).map(lambda n: n / 1000)
    weights = np.array([[draw(unit) + 0.001 for _ in issues] for _ in parties])
    values = tuple(np.array([[draw(unit) for _ in issue.options] for _ in parties]) for issue in issues)
    no_deal = np.array([draw(unit) for _ in parties])
    ones = np.ones(len(parties))
    return Domain(
        "Talks", tuple(parties), tuple(issues), weights / weights.sum(axis=1, keepdims=True), values, no_deal, ones
    )


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "geniusweb"])
@given(found=domains())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_domain_comes_back(form, found, tmp_path_factory):
    assert_same(back(found, form, tmp_path_factory.mktemp("any")), found)


def test_a_form_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="no form 'pdf'"):
        write_domain(domain(), tmp_path / "x", "pdf")


@pytest.mark.parametrize("files", [{}, {"notes.txt": "x"}, {"a.json": "[1]"}, {"a.yaml": "x: 1"}, {"a.xml": "<a/>"}])
def test_what_is_no_domain_is_named(files, tmp_path):
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="no negotiation domain is recognised"):
        read_domain(tmp_path)


def test_a_path_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read_domain(tmp_path / "nothing")
