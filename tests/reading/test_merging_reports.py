"""Several reports as one reading: dates, copies, people, disagreements, meetings. Own sentences about two states."""

import datetime as dt

import pytest

from kadesh.reading import read_each, read_reports
from kadesh.reading.merging_sessions import merged_sessions
from kadesh.reading.merging_wordings import alike
from kadesh.reading.result import ReadClaims, ReadDuration, ReadSession, ReadSpan
from kadesh.reading.text import report_text
from kadesh.record.anchoring import span_at

WEDNESDAY = dt.date(2026, 2, 18)
WIRE = """\
Peru and Chile end talks in Quito

QUITO, 17 February 2026 - Talks between Peru and Chile in Quito ended on Tuesday after about four hours.
The foreign minister of Peru said that the two sides had agreed on nothing but a date.
“We are not going to hurry a matter that has waited for a century,” the foreign minister of Chile said.
Chile insists that the border must come first.
Peru wants guarantees from its neighbours before it withdraws any troops from the valley.
"""


def merged(*texts, published=WEDNESDAY):
    return read_reports([report_text(text, f"{n}.txt") for n, text in enumerate(texts)], published)


def reports(row):
    return [span.report for span in row.evidence]


# --- the day of publication


def test_a_report_keeps_its_own_date_among_several():
    found = merged(WIRE, "Talks between Peru and Chile went on today for three hours.")
    assert [report.published for report in found.reports] == ["2026-02-17", "2026-02-18"]


def test_the_day_given_with_one_report_is_taken_over_its_own():
    assert merged(WIRE).reports[0].published == "2026-02-18"


def test_each_reading_of_several_has_the_date_that_the_merged_one_has():
    texts = [report_text(WIRE, "0.txt"), report_text("Talks failed today.", "1.txt")]
    dates = [reading.reports[0].published for reading in read_each(texts, WEDNESDAY)]
    assert dates == ["2026-02-17", "2026-02-18"]


# --- copies

COPIES = {
    "another title": WIRE.replace("Peru and Chile end talks in Quito", "No deal: second round over"),
    "one sentence cut": WIRE.replace("Chile insists that the border must come first.\n", ""),
    "other marks": WIRE.replace("“", '"').replace("”", '"').replace(" - ", " — "),
    "lines added": WIRE + "\nShare this story.\nSign up for our daily letter about the region and its politics.\n",
    "one paragraph": " ".join(WIRE.split("\n")[2:]),
    "just the same": WIRE,
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES.keys())
def test_a_wire_copy_counts_once(copy):
    found = merged(WIRE, copy)
    assert sum("counted once" in warning for warning in found.warnings) == 1
    assert all(len(set(reports(row))) == 1 for row in (*found.statements, *found.sessions))
    assert len(found.reports) == 2


def test_of_a_report_and_its_short_form_the_full_one_is_read():
    short = "\n".join(WIRE.split("\n")[:5])
    found = merged(short, WIRE)
    assert "0.txt: a copy of 1.txt, counted once" in found.warnings
    assert {report for row in (*found.statements, *found.sessions) for report in reports(row)} == {"1.txt"}


def test_another_report_of_the_same_talks_is_no_copy():
    other = WIRE.replace("ended on Tuesday after about four hours", "broke up late on Tuesday").replace(
        "“We are not going to hurry a matter that has waited for a century,” the foreign minister of Chile said.",
        "“This was a long day and there will be others,” the foreign minister of Chile said.",
    )
    other = other.replace("had agreed on nothing but a date", "would meet again in the spring")
    assert not any("counted once" in warning for warning in merged(WIRE, other).warnings)


# --- people and words


def test_the_same_statement_stands_once_with_all_its_sources():
    other = '"We are not going to hurry a matter that has waited for a century," the foreign minister of Chile said.'
    found = merged(WIRE, f"The delegation of Chile left early.\n\n{other}")
    [quote] = [s for s in found.statements if s.direct]
    assert set(reports(quote)) == {"0.txt", "1.txt"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("we will accept a truce without guarantees", "we will not accept a truce without guarantees"),
        ("they agreed to exchange 157 prisoners each", "they agreed to exchange 314 prisoners each"),
        ("the talks lasted two hours in the morning", "the talks lasted three hours in the morning"),
        ("the round ended with progress on borders", "the round ended with nothing agreed at all"),
    ],
)
def test_wordings_that_differ_in_what_matters_are_not_the_same(one, other):
    assert alike(one, one)
    assert not alike(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Peru said guarantees must come first.", "Peru said guarantees must come first and the border later.", True),
        ("Peru said it would leave the valley.", "Peru said it was untrue that it would leave the valley.", False),
        ("Peru said “guarantees must come first”.", "“Always: guarantees must come first in it”, Peru said.", True),
    ],
)
def test_a_shorter_wording_joins_the_longer_that_begins_or_quotes_it(one, other, same):
    [*statements] = merged(f"Talks of Chile ended.\n\n{one}", f"A round of Chile was over.\n\n{other}").statements
    assert len(statements) == (1 if same else 2)


HUAMAN = "Maria Huaman, the Peruvian foreign minister, said that the talks would go on.\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "Huaman said that no date had been set.",
        "“No date has been set,” the Peruvian foreign minister said.",
    ],
)
def test_a_person_has_one_name_over_several_reports(line):
    found = merged(HUAMAN, f"Talks between Peru and Chile went on.\n\n{line}")
    assert [s.speaker.name for s in found.statements] == ["Maria Huaman", "Maria Huaman"]
    assert {s.speaker.side for s in found.statements} == {"Peru"}


def test_a_role_that_two_persons_have_is_nobody_by_name():
    two = HUAMAN + HUAMAN.replace("Maria Huaman", "Ana Quispe")
    found = merged(two, "“No date has been set,” the Peruvian foreign minister said.")
    assert [s.speaker.name for s in found.statements if s.direct] == [None]


def test_words_that_reports_give_to_two_persons_are_told():
    quote = "“We are not going to hurry a matter that has waited for a century,” {} said."
    found = merged(quote.format("Peru"), quote.format("Chile"))
    assert any("is given to Peru and to Chile" in warning for warning in found.warnings)
    assert len(found.statements) == 2


# --- disagreements


DISAGREEING = {
    "length": ("after about 40 minutes", "after about an hour", "sessions", "duration"),
    "place": ("in Lima", "in Quito", "sessions", "place"),
}
TOLD = "Talks between Peru and Chile in Lima ended on Tuesday after about 40 minutes. The mood was tense."


@pytest.mark.parametrize(("one", "other", "part", "field"), DISAGREEING.values(), ids=DISAGREEING.keys())
def test_values_on_which_reports_differ_stand_side_by_side(one, other, part, field):
    found = merged(TOLD, TOLD.replace(one, other), TOLD.replace("The mood", "Again, the mood"))
    [row] = getattr(found, part)
    value = getattr(row, field)
    assert isinstance(value, ReadClaims)
    assert [[span.report for span in claim.evidence] for claim in value.claims] == [["0.txt", "2.txt"], ["1.txt"]]
    assert value.resolved == value.claims[0].value


def test_moods_compete():
    found = merged(TOLD, TOLD.replace("tense", "constructive"))
    [mood] = [c.value for c in found.claims if c.attribute == "mood"]
    assert {claim.value for claim in mood.claims} == {"tense", "constructive"}


def test_a_part_that_is_merely_another_does_not_compete():
    host = "Talks between Peru and Chile, mediated by Ecuador, ended on Tuesday."
    found = merged(host, "Talks between Peru and Chile ended on Tuesday. Ecuador said that it was glad.")
    assert [c.value for c in found.claims if (c.subject, c.attribute) == ("Ecuador", "part")] == ["mediator"]


# --- meetings


def session(words, text, hours=2.0, date="2026-02-18", report="0.txt"):
    span = ReadSpan(span_at(text, 0, len(text)), report)
    return ReadSession(date, ReadDuration(hours, None, None, words), None, (span,))


MAIN = "The talks ended on Wednesday after two hours."
BESIDE = "After the official talks the head of one delegation held a further closed meeting that lasted two hours."


def test_a_second_closed_meeting_told_by_another_outlet_is_not_taken_for_the_first():
    told = merged_sessions(((session("two hours", MAIN),), (session("two hours", BESIDE, report="1.txt"),)))
    assert [reports(s) for s in told] == [["0.txt"], ["1.txt"]]


@pytest.mark.parametrize("order", [1, -1])
def test_the_second_meeting_of_three_reports_finds_its_own(order):
    both = (session("two hours", BESIDE, report="2.txt"), session("two hours", MAIN, report="2.txt"))[::order]
    told = merged_sessions(
        ((session("about two hours", MAIN),), (session("two hours", BESIDE, report="1.txt"),), both),
    )
    assert sorted(sorted(set(reports(s))) for s in told) == [["0.txt", "2.txt"], ["1.txt", "2.txt"]]


def test_the_second_day_is_no_second_meeting():
    told = merged_sessions(
        (
            (session("two hours", "The second day of talks ended after two hours."),),
            (session("two hours", MAIN, report="1.txt"),),
        )
    )
    assert len(told) == 1


def test_days_taken_together_are_not_one_of_them():
    told = merged_sessions(
        ((session("six hours", MAIN, 6.0),), (session("six hours", MAIN, 6.0, "2026-02-17/2026-02-18", "1"),))
    )
    assert len(told) == 2


def test_the_reports_of_the_example_tell_their_meetings_apart(root):
    folder = root / "examples" / "ukraine-2026" / "reports"
    found = read_reports(sorted(folder.glob("*.txt")))
    assert found.parties == ("Russia", "Ukraine")
    wednesday = [s for s in found.sessions if s.date == "2026-02-18"]
    lengths = [s.duration for s in wednesday if isinstance(s.duration, ReadClaims)]
    assert {claim.value.words for claim in lengths[0].claims} >= {"about two hours", "less than two hours"}
    beside = [s for s in wednesday if all("further closed meeting" in e.span.exact for e in s.evidence)]
    assert [e.report.endswith("3-a-second-meeting.txt") for s in beside for e in s.evidence] == [True]
    medinsky = [s for s in found.statements if s.quote == "difficult but businesslike"]
    assert [len({e.report for e in s.evidence}) for s in medinsky] == [2]
