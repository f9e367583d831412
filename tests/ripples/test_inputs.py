"""What is read from the record: nodes, links by channel, judgements by name."""

import pytest

from kadesh.errors import InputError, Refused
from kadesh.record.values.handling import Handling
from kadesh.record.viewing import view
from kadesh.ripples import inputs as inputs_module
from kadesh.ripples.inputs import ripple_inputs
from tests.judgement.talks import ALPHA, BETA
from tests.record.dossiers import full
from tests.ripples.records import DELTA, GAMMA, echoes, effect, listens, record


def names(inputs, channel):
    return [(link.listener, link.source, link.name) for link in inputs.links_on(channel)]


def test_only_those_concerned_are_nodes():
    bystander = {"id": "omega", "name": "Omega"}
    found = ripple_inputs(record(effect("gamma"), actors=(GAMMA, DELTA, bystander)))
    assert [node.id for node in found.nodes] == ["alpha", "beta", "gamma"]
    assert found.parties == {"Alpha": (0,), "Beta": (1,)}


def test_a_party_listens_to_every_audience_unless_somebody_says_to_whom():
    said = ripple_inputs(record(effect("gamma"), effect("delta", "aid"), influences=[listens("alpha", "delta")]))
    assert names(said, "sanctions") == [(0, 3, "delta.influence.alpha"), (1, 2, "gamma.influence.beta")]
    assert names(said, "aid") == [(0, 3, "delta.influence.alpha"), (1, 3, "delta.influence.beta")]


def test_an_audience_listens_to_nobody_unless_somebody_says_so():
    found = ripple_inputs(record(effect("gamma"), effect("alpha")))
    assert {listener for listener, *_ in names(found, "sanctions")} == {0, 1}
    assert {source for _, source, _ in names(found, "sanctions")} == {2}, "parties do not listen to each other"


def test_what_is_said_of_a_channel_counts_before_what_is_said_of_all():
    links = [listens("gamma", "delta", 2), listens("gamma", "delta", 5, "aid"), listens("delta", "gamma", 1, "aid")]
    found = ripple_inputs(record(effect("gamma"), effect("gamma", "aid"), influences=links))
    gamma, delta = found.number["gamma"], found.number["delta"]
    assert (gamma, delta, "delta.influence.gamma.aid") in names(found, "aid")
    assert (delta, gamma, "gamma.influence.delta.aid") in names(found, "aid")
    assert [link for link in names(found, "sanctions") if link[0] >= gamma] == [(gamma, delta, "delta.influence.gamma")]
    assert found.judged["delta.influence.gamma"].fixed == 2


def test_the_same_said_twice_is_refused():
    twice = [listens("gamma", "delta"), listens("gamma", "delta") | {"id": "again"}]
    with pytest.raises(InputError, match="said twice") as caught:
        ripple_inputs(record(influences=twice))
    assert caught.value.problems[0].field == "influences[1]"


def test_a_bloc_is_spoken_for_by_its_parties():
    ally = {"id": "ally", "name": "Ally", "side": "Alpha"}
    found = ripple_inputs(record(actors=(GAMMA, ally)))
    assert [found.nodes[n].id for n in found.parties["Alpha"]] == ["alpha", "ally"]
    lead = {"id": "lead", "name": "Lead", "side": "Alpha", "roles": ["party"]}
    found = ripple_inputs(record(actors=(lead, ally)))
    assert [found.nodes[n].id for n in found.parties["Alpha"]] == ["lead"]


def test_without_blocs_the_parties_are_those_with_the_role():
    parties = [{"id": a["id"], "name": a["name"], "roles": ["party"]} for a in (ALPHA, BETA)]
    dossier = record(effect("gamma"))
    changed = type(dossier).model_validate(dossier.model_dump() | {"actors": [*parties, GAMMA, DELTA]})
    assert ripple_inputs(changed).parties == {"Alpha": (0,), "Beta": (1,)}


def test_the_latest_echo_counts():
    early = echoes("alpha", sanctions={"war_cost": 1, "trust": 2}) | {"date": "2026-01-01"}
    late = echoes("alpha", sanctions={"war_cost": 3}) | {"date": "2026-02-01", "id": "late"}
    judged = ripple_inputs(record(effect("gamma"), calculus=[late, early])).judged
    assert judged["Alpha.echo.sanctions.war_cost"].fixed == 3
    assert judged["Alpha.echo.sanctions.trust"].fixed == 2


def test_correlated_inputs_go_by_their_party():
    linked = {"range": [0, 1], "correlated": {"with": "alpha.echo.sanctions.war_cost", "rank": 0.9}}
    found = ripple_inputs(record(effect("gamma", size=linked)))
    assert found.partners == {"gamma-sanctions.size": ("Alpha.echo.sanctions.war_cost", 0.9)}


@pytest.mark.parametrize("other", ["alpha.trust", "nobody.echo.aid.trust", "gamma.openness.more", "gamma"])
def test_a_correlation_with_nothing_is_refused(other):
    linked = {"range": [0, 1], "correlated": {"with": other, "rank": 0.5}}
    with pytest.raises(InputError, match="no input of the ripple model"):
        ripple_inputs(record(effect("gamma", size=linked)))


@pytest.mark.parametrize(("most", "what"), [("MOST_NODES", "4 actors"), ("MOST_LINKS", "5 influences")])
def test_too_many_are_refused(most, what, monkeypatch):
    dossier = record(effect("gamma"), effect("delta"), influences=[listens("alpha", "gamma")])
    monkeypatch.setattr(inputs_module, most, 5 if most == "MOST_LINKS" else 4)
    ripple_inputs(dossier)
    monkeypatch.setattr(inputs_module, most, 4 if most == "MOST_LINKS" else 3)
    with pytest.raises(Refused, match=f"{what} are too many"):
        ripple_inputs(dossier)


def test_a_crowd_that_speaks_for_a_party_is_refused_at_once():
    crowd = [{"id": f"c{n}", "name": f"C{n}", "side": "Alpha"} for n in range(1500)]
    watching = [{"id": f"w{n}", "name": f"W{n}"} for n in range(1500)]
    with pytest.raises(Refused, match="influences are too many"):
        ripple_inputs(record(*(effect(w["id"]) for w in watching), actors=(GAMMA, *crowd, *watching)))


def test_what_is_not_for_release_counts_for_nothing():
    secret = {"fixed": 3, "handling": "internal"}
    calculus = {"id": "c", "actor": "alpha", "echoes": {"aid": {"trust": secret, "war_cost": {"fixed": 1}}}}
    shown = view(record(effect("gamma", size=secret | {"fixed": 0.5}), calculus=[calculus]), release=Handling())
    judged = ripple_inputs(shown).judged
    assert "Alpha.echo.aid.war_cost" in judged
    assert {"Alpha.echo.aid.trust", "gamma-sanctions.size"}.isdisjoint(judged)


def test_the_full_record_is_read():
    found = ripple_inputs(full())
    assert {"ef-1.size", "ef-1.towards", "gamma.openness", "gamma.hope", "gamma.influence.alpha.aid"} <= {*found.judged}
    assert found.channels == ("aid",)
