"""Base rates are what the data say; the data themselves never ship."""

import datetime as dt
import json

import numpy as np
import pytest
from click.testing import CliRunner

from kadesh.errors import InputError
from kadesh.outlook.base_rates import base_rates, from_data, to_data
from kadesh.outlook.data_files import day_of
from kadesh.outlook.deriving.__main__ import derive
from kadesh.outlook.deriving.agreements import agreements, dyad_years, until_agreement, until_fails, until_fighting
from kadesh.outlook.deriving.mediations import mediated_conflicts

MEDIATIONS = """country,territory,Incompatibility,episode.end.date,med.begins
Arcadia,Arcadia,2,12/31/85,1/10/80
Arcadia,Arcadia,2,12/31/85,2/9/80
Arcadia,Arcadia,2,12/31/85,2/9/80
Arcadia,Arcadia,2,12/31/85,3//1980
Arcadia,Hills,1,6/30/05,1/1/04
"""
AGREEMENTS = """conflict_id,conflict_name,dyad_id,pa_date,ended,duration
1,Arcadia: Government,"7, 8",1980-03-10,True,1980-09-10
2,Arcadia: Hills,9,2010-01-01,,
"""
DYADS = """dyad_id,conflict_id,year,dyadterm,outcome,type_of_conflict
7,1,1980,0,,3
8,1,1983,1,2,3
9,2,2004,1,5,3
5,3,2020,0,,2
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "civil-war-mediation.csv").write_text(MEDIATIONS, encoding="cp437")
    (tmp_path / "ucdp-peace-agreements-221.csv").write_text(AGREEMENTS, encoding="utf-8")
    (tmp_path / "ucdp-term-dyad-3-2021.csv").write_text(DYADS, encoding="utf-8")
    return tmp_path


def test_mediations_of_a_conflict_each_day_once(folder):
    capital, hills = mediated_conflicts(folder)
    assert capital.starts == (dt.date(1980, 1, 10), dt.date(1980, 2, 9))
    assert (capital.territory, hills.territory) == ("", "Hills")


def test_nothing_later_than_the_day_is_known(folder):
    capital, hills = mediated_conflicts(folder)
    gaps, waited = capital.talks(dt.date(1980, 1, 31))
    assert (gaps.tolist(), waited) == ([], 21)
    gaps, waited = capital.talks(dt.date(1999, 1, 1))
    assert gaps.tolist() == [30]
    assert waited == (dt.date(1985, 12, 31) - dt.date(1980, 2, 9)).days
    assert hills.talks(dt.date(2003, 12, 31)) is None


def test_days_until_an_agreement_stop_when_the_fighting_does(folder):
    waits = until_agreement(agreements(folder), mediated_conflicts(folder))
    assert waits == [(60, True), (30, True), ((dt.date(2005, 6, 30) - dt.date(2004, 1, 1)).days, False)]


def test_three_definitions_of_holding(folder):
    signed, years = agreements(folder), dyad_years(folder)
    assert until_fails(signed) == [(184, True), ((dt.date(2021, 12, 31) - dt.date(2010, 1, 1)).days, False)]
    assert until_fighting(signed, years, "dyad") == [(3 * 365, True), (10 * 365, False)]
    assert until_fighting(signed, years, "conflict") == [(3 * 365, True), (10 * 365, False)]


@pytest.mark.parametrize(
    ("text", "day"),
    [("4/27/78", dt.date(1978, 4, 27)), ("11/23/09", dt.date(2009, 11, 23)), ("3//1996", None), ("", None)],
)
def test_two_digit_years(text, day):
    assert day_of(text) == day


def test_a_missing_column_is_named(folder):
    (folder / "civil-war-mediation.csv").write_text("country,territory\nArcadia,Hills\n", encoding="cp437")
    with pytest.raises(InputError, match="Incompatibility"):
        mediated_conflicts(folder)


def test_the_command_says_which_file_is_missing(tmp_path):
    done = CliRunner().invoke(derive, [str(tmp_path)])
    assert done.exit_code == 2
    assert "civil-war-mediation.csv" in done.output


def test_what_ships_survives_a_round_trip():
    shipped = base_rates()
    assert from_data(json.loads(json.dumps(to_data(shipped)))).rates == shipped.rates


@pytest.mark.parametrize("rate", base_rates().rates.values(), ids=lambda r: r.id)
def test_every_rate_says_what_it_is(rate):
    assert rate.n >= rate.happened > 0
    assert rate.title
    assert "Occasion" in rate.definition
    assert "happened if" in rate.definition
    assert "doi:" in rate.source
    assert rate.cautions
    assert all(0 <= p.low <= p.share <= p.high <= 1 for p in rate.curve)
    assert rate.complete or any("left out" in c or "missed" in c for c in rate.cautions)


def test_between_two_points_a_straight_line_and_level_beyond():
    rate = base_rates().rates["next_document"]
    assert rate.at(0).share == 0
    assert rate.at(60).share == pytest.approx((0.329 + 0.541) / 2)
    assert rate.at(5000).share == rate.curve[-1].share


def test_what_ships_is_what_the_data_say(shared):
    """The published figures first: 69 % formally in force after five years, 21 % of endings between states."""
    data, shipped = shared / "data" / "conflict", base_rates().rates
    published = json.loads((data / "base_rates.json").read_text(encoding="utf-8"))
    held = 1 - shipped["agreement_ended"].at(1825).share
    assert held == pytest.approx(published["ucdp_pa_formal_survival_days"]["all"]["1826"], abs=0.01)
    document = published["pax_v4_p_next_document_within_days"]
    assert [p.share for p in shipped["next_document"].curve] == list(document["all"].values())
    assert shipped["next_document"].n == document["n"]
    between_states = published["ucdp_term_dyad_outcome_interstate"]
    assert shipped["ceasefire_interstate"].happened == round(
        between_states["ceasefire agreement"] * between_states["n"]
    )


def test_the_documented_command_gives_what_ships(shared):
    done = CliRunner().invoke(derive, [str(shared / "data" / "conflict")])
    assert done.exit_code == 0
    found, shipped = from_data(json.loads(done.output)), base_rates()
    assert found.rates == shipped.rates
    assert np.allclose(found.gaps.longer, shipped.gaps.longer, atol=1e-4)
    assert found.gaps.prior.as_array() == pytest.approx(shipped.gaps.prior.as_array(), abs=0.2)  # an optimiser's
