"""GENIUS XML: the reference values of real domains, the corners of the form, and one clear error for what is wrong."""

import json
from pathlib import Path

import numpy as np
import pytest

from kadesh.errors import InputError, Refused
from kadesh.exchange import FORMATS, read_domain, write_domain
from tests.exchange.domains import OTHER, PROFILE, TEMPLATE, all_utilities, genius_folder

PLACE = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "genius"
REFERENCE = json.loads((PLACE / "reference.json").read_text("utf-8"))["domains"] if PLACE.is_dir() else {}
real = pytest.mark.skipif(not REFERENCE, reason="needs ../shared/data/genius, which is not beside this checkout")


@real
@pytest.mark.parametrize("name", REFERENCE or ["none"])
def test_real_domains_have_their_reference_values(name):
    known, found = REFERENCE[name], read_domain(PLACE / name)
    assert found.parties == tuple(Path(file).stem for file in known["profile_files"])
    assert found.packages == known["outcomes"]
    assert {issue.name: len(issue.options) for issue in found.issues} == known["issues"]
    assert found.no_deal.tolist() == [value or 0 for value in known["reservation"]]
    utilities = all_utilities(found)
    ranges = np.stack([utilities.min(axis=0), utilities.max(axis=0)], axis=1)
    np.testing.assert_allclose(ranges, known["utility_ranges"], rtol=0, atol=1e-9)
    np.testing.assert_allclose(utilities.max(axis=0), known["ideal"], rtol=0, atol=1e-9)
    acceptable = (utilities >= np.array(known["disagreement"]) - 1e-9).all(axis=1)
    assert acceptable.sum() == known["acceptable_outcomes"]


@real
@pytest.mark.parametrize("name", REFERENCE or ["none"])
@pytest.mark.parametrize("form", FORMATS)
def test_real_domains_come_back_from_every_form_that_can_hold_them(name, form, tmp_path):
    found = read_domain(PLACE / name)
    if form == "geniusweb" and ((found.discount != 1).any() or name == "2015-group6-tram"):
        with pytest.raises(InputError, match=r"no place for a discount|without a deal"):
            write_domain(found, tmp_path / "out", form)
        return
    write_domain(found, tmp_path / "out", form)
    back = read_domain(tmp_path / "out")
    assert (back.parties, back.issues) == (found.parties, found.issues)
    # A dossier's weights sum to 1: what exceeds it (by rounding, at most 0.0002 in these) goes into the unit.
    by = found.weights.sum(axis=1) if form == "dossier" else np.ones(len(found.parties))
    by[np.abs(by - 1) <= 1e-6] = 1
    np.testing.assert_allclose(all_utilities(back) * by, all_utilities(found), rtol=0, atol=1e-12)
    np.testing.assert_allclose(back.no_deal * by, found.no_deal, rtol=0, atol=1e-12)
    assert back.discount.tolist() == found.discount.tolist()


@real
def test_the_path_of_a_domain_file_stands_for_its_folder():
    assert read_domain(PLACE / "2011-Car" / "adg.xml").packages == REFERENCE["2011-Car"]["outcomes"]


def test_values_are_divided_by_the_greatest_and_what_is_nested_counts(tmp_path):
    found = read_domain(genius_folder(tmp_path / "party"))
    assert found.title == "Party"
    assert found.parties == ("a", "b")
    assert [(i.name, i.options) for i in found.issues] == [("Food", ("Chips", "Cake")), ("Music", ("Band", "None"))]
    assert found.weights.tolist() == [[0.6, 0.4], [0.6, 0.4]]
    assert found.values[0].tolist() == [[1, 0.25], [1, 0.25]]
    assert found.values[1].tolist() == [[1, 0], [0, 0]]  # where the greatest evaluation is 0, nothing is added
    assert found.no_deal.tolist() == [0, 0.25]
    assert found.discount.tolist() == [1, 0.5]


def test_agents_that_name_every_profile_give_the_order(tmp_path):
    agents = '<negotiation_template><agent utility_space="b.xml"/><agent utility_space="a.xml"/>'
    folder = genius_folder(tmp_path / "party", TEMPLATE.replace("<negotiation_template>", agents))
    assert read_domain(folder).parties == ("b", "a")


def test_whole_numbers_become_options(tmp_path):
    issue = '<issue index="1" name="Price" type="integer"><range lowerbound="10" upperbound="12"/>{}</issue>'
    head = f"<negotiation_template><utility_space><objective>{issue.format('')}</objective></utility_space>"
    line = issue.format('<evaluator ftype="linear" offset="0.2" slope="0.5"/>')
    space = f'<utility_space><objective>{line}<weight index="1" value="1"/></objective></utility_space>'
    found = read_domain(genius_folder(tmp_path / "f", head + "</negotiation_template>", space, space))
    assert found.issues[0].options == ("10", "11", "12")
    np.testing.assert_allclose(found.values[0], [[0.2, 0.7, 1.0]] * 2)  # kept at 1 at most, as Genius does


BAD = {
    "one party": ({"other": None}, "1 party"),
    "no party": ({"other": None, "one": None}, "0 party"),
    "no domain file": ({"domain_text": None}, "no domain file"),
    "a real issue": (
        {"domain_text": TEMPLATE.replace('name="Food" type="discrete"', 'name="Food" type="real"')},
        "real",
    ),
    "no options": (
        {"domain_text": TEMPLATE.replace('<item index="1" value="Chips"/><item index="4" value="Cake"/>', "")},
        "z.xml:3: issue 'Food' has no options",
    ),
    "no issues": ({"domain_text": "<negotiation_template/>"}, "no issue"),
    "not a number": ({"one": PROFILE.replace('"20"', '"NaN"')}, "b.xml:6: evaluation 'NaN'"),
    "infinite": ({"one": PROFILE.replace('"20"', '"1e999"')}, "not a number"),
    "a word": ({"one": PROFILE.replace('" 0.6 "', '"much"')}, "b.xml:4: value 'much'"),
    "a negative weight": ({"one": PROFILE.replace('" 0.6 "', '"-0.6"')}, "b.xml:4: the weight -0.6 is below 0"),
    "no weight": (
        {"one": PROFILE.replace('<weight value=" 0.6 " index="2"/>', "")},
        "b.xml:5: the issue 'Food' has no",
    ),
    "an issue lacking": ({"one": PROFILE.replace('name="Food"', 'name="Drinks"')}, "the issue 'Food' is missing"),
    "an option lacking": ({"one": PROFILE.replace('value="Cake"', 'value="Pie"')}, "lacks the worth of 'Cake'"),
    "an option twice": ({"one": PROFILE.replace('value="Cake"', 'value="Chips"')}, "evaluates an option twice"),
    "no evaluation": ({"one": PROFILE.replace(' evaluation="5"', "")}, "b.xml:6: <item> has no 'evaluation'"),
    "all below 0": ({"one": PROFILE.replace('"20"', '"-2"').replace('"5"/>\n    <sim', '"-5"/>\n    <sim')}, "below 0"),
    "a discount above 1": ({"one": PROFILE.replace('"0.5"', '"1.5"')}, "the discount of b is 1.5"),
    "nothing inside": ({"one": "<utility_space/>"}, "evaluates no issue"),
    "broken": ({"one": PROFILE[:-5]}, "b.xml:13: not XML"),
    "empty": ({"one": ""}, "not XML"),
    "two domains": ({"one": TEMPLATE}, "2 domain files: b.xml, z.xml"),
    "an unknown encoding": ({"one": f'<?xml version="1.0" encoding="klingon"?>{PROFILE}'}, "b.xml"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_one_clear_error(case, tmp_path):
    changes, words = BAD[case]
    with pytest.raises(InputError) as caught:
        read_domain(genius_folder(tmp_path / "f", **changes))
    assert words in str(caught.value)
    assert str(tmp_path) in str(caught.value)


HOSTILE = {
    "outer entity": '<!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/hostname">]><utility_space>&x;</utility_space>',
    "laughs": '<!DOCTYPE u [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><utility_space>&b;</utility_space>',
    "outer document type": '<!DOCTYPE u SYSTEM "http://example.org/u.dtd"><utility_space/>',
    "deep": "<a>" * 50 + "</a>" * 50,
    "many": "<a>" + "<b/>" * 200_001 + "</a>",
    "large": "<a>" + " " * 5_000_000 + "</a>",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_xml_is_refused(case, tmp_path):
    with pytest.raises(Refused):
        read_domain(genius_folder(tmp_path / "f", one=HOSTILE[case], other=OTHER))
