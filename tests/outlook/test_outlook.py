"""The outlook as a whole: every template answers in the same form, nothing is known before its day."""

import datetime as dt
import json

import jsonschema
import numpy as np
import pytest

from kadesh.errors import InputError
from kadesh.outlook.answers import outlook_answer
from kadesh.outlook.fighting.series import Series
from kadesh.outlook.outlook import Supplied, outlook_of, recorded_until
from kadesh.outlook.questions import TEMPLATES
from kadesh.record.values.likelihood import SCALES, likelihood_word
from kadesh.record.viewing import view
from kadesh.stall.diagnosis import diagnose_dossier
from tests.outlook.talks import AS_OF, meeting, talks

NUMBER = {"type": "number", "minimum": 0, "maximum": 1}
QUESTION = {
    "type": "object",
    "required": ["id", "text", "criteria", "opens", "resolves", "type", "probability", "word", "confidence",
                 "why_confidence", "base_rate", "parts", "would_change", "retrocast"],
    "properties": {
        "type": {"const": "binary"},
        "probability": NUMBER,
        "confidence": {"enum": ["low", "moderate", "high"]},
        "base_rate": {
            "required": ["value", "n", "class"],
            "properties": {"value": NUMBER, "n": {"type": "integer", "minimum": 0}, "class": {"type": "string"}},
        },
        "parts": {"additionalProperties": NUMBER},
        "would_change": {"type": "array", "minItems": 1},
        "retrocast": {"type": "boolean"},
    },
}  # fmt: skip
COUNTS = np.array([40.0, 55, 61, 30, 48, 70, 66, 52, 49, 58, 47, 60] * 3)
SERIES = Series("deaths", dt.date(2022, 3, 1), COUNTS, "table by month")
ISSUE = {"id": "land", "title": "Land"}
MEASURE = {"id": "m1", "date": "2025-02-01", "kind": "SANCTION", "text": "New measures.", "actors": ["gamma"]}


def everything():
    """A record on which every template has something to answer from."""
    found = talks(issues=[ISSUE], events=[MEASURE])
    return found, Supplied(diagnose_dossier(found, draws=200), SERIES)


def made(found=None, supplied=None, **settings):
    return outlook_of(found or talks(), AS_OF, supplied=supplied, **settings)


def test_every_template_answers_in_the_same_form():
    found, supplied = everything()
    answer = outlook_answer(made(found, supplied))
    assert [q["template"] for q in answer["questions"]] == [template.id for template in TEMPLATES]
    for question in answer["questions"]:
        jsonschema.validate(question, QUESTION)
    assert answer["notes"] == []
    json.dumps(answer, allow_nan=False)


def test_the_bare_record_says_what_it_cannot_answer():
    answer = outlook_answer(made(talks(rounds=[])))
    assert [q["template"] for q in answer["questions"]] == ["next round", "agreement", "ceasefire"]
    assert len(answer["notes"]) == 4


@pytest.mark.parametrize("yardstick", SCALES)
def test_words_are_those_of_the_dossier(yardstick):
    for question in made(talks(words=yardstick)).questions:
        assert question.word == likelihood_word(question.answer.probability, yardstick)


def test_confidence_says_nothing_of_the_odds():
    found, supplied = everything()
    words = {word for scale in SCALES.values() for _, word in scale} | {"%", "odds", "probab"}
    for question in made(found, supplied).questions:
        assert not [word for word in words if word in question.answer.why_confidence]


def test_no_number_for_the_bottom_line_while_inputs_are_assumed():
    found, supplied = everything()
    by_template = {q.question.template: q for q in made(found, supplied).questions}
    assert not by_template["agreement"].for_bottom_line
    assert by_template["agreement"].answer.confidence == "low"
    assert by_template["next round"].for_bottom_line
    alone = {q.question.template: q for q in made(found).questions}
    assert alone["agreement"].for_bottom_line
    assert list(alone["agreement"].answer.parts) == ["reference_class"]


def test_both_parts_of_the_pool_are_shown_and_the_number_lies_between():
    found, supplied = everything()
    [answer] = [q.answer for q in made(found, supplied).questions if q.question.template == "agreement"]
    assert set(answer.parts) == {"reference_class", "stall_model"}
    assert min(answer.parts.values()) <= answer.probability <= max(answer.parts.values())


def test_made_after_the_fact_is_marked():
    later = AS_OF + dt.timedelta(days=1)
    assert all(q.retrocast for q in made(known_later=later).questions)
    assert not any(q.retrocast for q in made(known_later=AS_OF).questions)


def test_what_came_later_changes_nothing():
    """No hindsight: rounds, answers and counts after the day leave the outlook as it was."""
    sources = [{"id": "wire", "type": "wire", "publisher": "Wire", "published": "2025-06-01"}]
    later = talks(meeting("r9", "2025-05-01", evidence=["wire"]), sources=sources)
    known, before = view(later, as_of=AS_OF), view(talks(sources=sources), as_of=AS_OF)
    assert recorded_until(later) == dt.date(2025, 6, 1)
    longer = Series("deaths", SERIES.first, np.append(COUNTS, [9000.0] * 6), SERIES.source)
    one, two = (outlook_answer(made(d, Supplied(series=s))) for d, s in ((known, longer), (before, SERIES)))
    assert one == two


def test_a_longer_horizon_never_lowers_the_odds_of_something_coming():
    found, supplied = everything()
    near, far = (outlook_of(found, AS_OF, dt.timedelta(days=d), supplied=supplied) for d in (60, 180))
    for one, two in zip(near.questions, far.questions, strict=True):
        if one.question.template not in ("escalation", "relaxation"):
            assert one.answer.probability <= two.answer.probability + 1e-9


def test_fighting_up_same_and_down_add_up():
    found, supplied = everything()
    up, down = (q for q in made(found, supplied).questions if q.question.template in ("escalation", "relaxation"))
    assert sum(up.answer.parts.values()) == pytest.approx(1)
    assert up.answer.probability == up.answer.parts["up"]
    assert down.answer.probability == up.answer.parts["down"]
    assert "April 2025" in up.question.text
    assert "February 2025" in up.question.criteria
    assert "table by month" in up.question.criteria


def test_the_fan_reaches_from_the_last_month_counted_into_the_horizon():
    fan = made(talks(), Supplied(series=SERIES)).fan  # until 30 May: that month will not be over
    assert [f"{month:%Y-%m}" for month in fan.months] == ["2025-03", "2025-04"]
    whole = made(talks(), Supplied(series=SERIES), horizon=dt.timedelta(days=91)).fan
    assert [f"{month:%Y-%m}" for month in whole.months] == ["2025-03", "2025-04", "2025-05"]
    assert 0 <= fan.up + fan.down <= 1
    assert np.all(np.diff(fan.values, axis=0) >= 0)


def test_counts_that_end_too_long_ago_say_nothing():
    old = made(talks(), Supplied(series=Series("deaths", dt.date(2020, 1, 1), COUNTS[:24], "table")))
    assert old.fan is None
    assert any("end in 2021-12" in note for note in old.notes)
    assert "escalation" not in [q.question.template for q in old.questions]


def question(name, **changes):
    return {
        "id": name, "text": "Will they?", "criteria": "Yes if so.", "opens": "2025-02-01", "resolves": "2025-03-31",
    } | changes  # fmt: skip


def test_questions_of_the_record_are_answered_by_their_template():
    asked = [question("q1", template="next round"), question("q2"), question("q3", resolves="2025-02-20")]
    settled = [{"id": "s4", "question": "q4", "date": "2025-02-25", "outcome": True}]
    found = made(talks(questions=[*asked, question("q4")], resolutions=settled))
    own = {q.question.id: q for q in found.questions if q.question.id.startswith("q")}
    assert set(own) == {"q1", "q2"}  # q3 is past its day, q4 is answered
    assert own["q1"].answer.probability == pytest.approx(found.next_round.within(30))
    assert own["q2"].answer is None
    assert outlook_answer(found)["questions"][-1]["probability"] is None


def test_the_sides_may_be_exchanged():
    found = talks()
    turned = found.changed(actors=tuple(reversed(found.actors)))
    assert outlook_answer(made(found)) == outlook_answer(made(turned))


def test_assumed_trust_says_nothing_of_whether_an_agreement_holds():
    found, supplied = everything()
    assert all(len(row.holds.parts) == 1 for row in made(found, supplied).durability)
    calculus = [{"id": f"c-{a}", "actor": a, "date": "2025-01-01",
                 "trust": {"range": [0.5, 0.7], "basis": "judged", "by": "Ada", "date": "2025-01-01"}}
                for a in ("alpha", "beta")]  # fmt: skip
    judged = talks(issues=[ISSUE], calculus=calculus)
    rows = made(judged, Supplied(diagnose_dossier(judged, draws=200))).durability
    assert [part.name for part in rows[0].holds.parts] == ["reference class", "judged trust"]
    assert rows[0].holds.parts[1].chance == pytest.approx(0.36, abs=0.05)


def test_a_day_before_the_data_of_the_base_rates_end_is_warned_of():
    assert any("hindsight" in note for note in outlook_of(talks(), dt.date(2010, 1, 1)).notes)
    assert not any("hindsight" in note for note in made().notes)


def test_a_horizon_of_nothing_is_refused():
    with pytest.raises(InputError, match="shorter than a day"):
        outlook_of(talks(), AS_OF, dt.timedelta(0))


def test_of_a_dispute_without_arms_nothing_is_said_that_rests_on_how_wars_ended():
    found, supplied = everything()
    answer = outlook_answer(made(found.changed(armed=False), supplied))
    assert "ceasefire" not in [q["template"] for q in answer["questions"]]
    assert answer["durability"] == []
    assert [n for n in answer["notes"] if "without arms" in n]
    assert not [n for n in outlook_answer(made(talks(armed=False)))["notes"] if "fighting" in n]
