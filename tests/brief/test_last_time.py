"""What we said last time: scores of a ledger in a brief, good or bad."""

import datetime as dt

import pytest

from kadesh.outlook.ledger import Forecast, Question, Resolution, append, read_ledger
from kadesh.outlook.ledger.entries import Maker
from kadesh.record.values.handling import INTERNAL, PUBLIC
from tests.brief.dossiers import talks
from tests.brief.outputs import as_json, brief_of, pages

DAY = dt.date(2026, 1, 5)
LATER = dt.date(2026, 2, 1)


def question(name, handling=PUBLIC):
    return Question(
        id=name,
        text=f"Will they speak of {name}?",
        criteria="Yes if a wire says so.",
        opens="2026-01-05",
        resolves="2026-01-20",
        handling=handling,
    )


def written(tmp_path, answers, handling=PUBLIC, **forecast):
    """A ledger with a question, a forecast and an answer for each pair (probability, what happened)."""
    file = tmp_path / "ledger.jsonl"
    for n, (given, _) in enumerate(answers):
        name = f"q{n}"
        said = Forecast(question=name, maker=Maker(person="Desk"), made=DAY, probability=given, **forecast)
        append(file, DAY if not forecast else LATER, question(name, handling), said)
    for n, (_, came) in enumerate(answers):
        append(file, LATER, Resolution(question=f"q{n}", outcome=came, evidence=("wire-jan",), date=LATER))
    return read_ledger(file)


def section(dossier, ledger, **settings):
    made = as_json(brief_of(dossier, ledger=ledger, as_of=LATER, **settings))
    return next((s for s in made["sections"] if s["id"] == "last_time"), None)


def diagram(found):
    return next(chart for chart in found["charts"] if chart["id"] == "reliability")


def test_nothing_is_said_without_a_ledger():
    assert section(talks(), None) is None


def test_scores_stand_with_their_number_whatever_they_are(tmp_path):
    found = section(talks(), written(tmp_path, [(0.9, False), (0.9, False), (0.2, False)]))
    text = str(found)
    assert "3 yes-or-no forecasts whose day has come: mean Brier score 0.553" in text
    assert [row[:4] for row in diagram(found)["rows"]] == [["20%", "0", "1", "0%"], ["90%", "0", "2", "0%"]]


@pytest.mark.parametrize(
    ("answers", "title"),
    [
        ([(0.9, False)] * 10, "What was given about 90% came true less often than said"),
        ([(0.1, True)] * 10, "What was given about 10% came true more often than said"),
        ([(0.1, True)] * 10 + [(0.9, False)] * 10, "Some odds were too high and others too low"),
        ([(0.5, True), (0.5, False)], "No odds differ from what happened by more than chance would do"),
    ],
)
def test_the_reliability_diagram_says_what_was_not_borne_out(answers, title, tmp_path):
    found = section(talks(), written(tmp_path, answers))
    assert diagram(found)["title"].startswith(title)


def test_retrocasts_stand_apart_and_count_for_nothing(tmp_path):
    found = section(talks(), written(tmp_path, [(0.9, False)], retrocast=True))
    assert "No forecast made in time has come due" in str(found)
    assert "Forecasts made after the fact, which count for nothing" in str(found)
    assert found["charts"] == []


def test_what_was_written_later_is_not_known_yet(tmp_path):
    ledger = written(tmp_path, [(0.9, False)])
    made = as_json(brief_of(talks(), ledger=ledger, as_of=dt.date(2026, 1, 31)))
    assert "mean Brier" not in str(made)


def test_an_internal_question_is_shown_inside_only(tmp_path):
    ledger = written(tmp_path, [(0.9, False)], handling=INTERNAL)
    outside = pages(brief_of(talks(), ledger=ledger, as_of=LATER))
    assert [form for form, text in outside.items() if "speak of q0" in text] == []
    found = section(talks(), ledger, release=INTERNAL)
    assert "speak of q0" in str(found)
    assert diagram(found)["handling"] == "internal"


def test_the_chart_is_drawn(tmp_path):
    html = pages(brief_of(talks(), ledger=written(tmp_path, [(0.9, False), (0.3, True)]), as_of=LATER), ("html",))
    assert "odds given" in html["html"]
