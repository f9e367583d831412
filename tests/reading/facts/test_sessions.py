import pytest

from tests.reading.facts.reports import facts, lengths

DAY, BEFORE = "2026-02-18", "2026-02-17"


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("The latest talks lasted only two hours.", 2),
        ("The latest talks, behind closed doors, ran for about 40 minutes.", 0.6667),
        ("The delegations met today for an hour and a half.", 1.5),
        ("Today's two-and-a-half-hour meeting ended in Nairobi.", 2.5),
        ("After nearly five hours of talks today, both envoys left.", 5),
        ("Negotiators spent nine hours discussing borders today.", 9),
        ("Today's talks broke up after 1 hour 40 minutes.", 1.6667),
        ("A marathon 21-hour round of talks ended today.", 21),
        ("Today's talks dragged on for 14 hours before collapsing.", 14),
    ],
)
def test_the_length_of_a_meeting_is_read(line, hours):
    assert lengths(line) == [(DAY, hours)]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("more than four hours", 4, None),
        ("less than four hours", None, 4),
        ("nearly four hours", None, None),
        ("three to five hours", 3, 5),
    ],
)
def test_bounds_are_kept_as_bounds(words, low, high):
    [session] = facts(f"The talks in Muscat lasted {words}.").sessions
    assert (session.duration.hours, session.duration.low, session.duration.high) == (4, low, high)
    assert words in session.duration.words


@pytest.mark.parametrize(
    "line",
    [
        "The bombardment lasted three hours.",
        "A 72-hour ceasefire came out of the talks.",
        "Negotiators were given a 48-hour deadline.",
        "The delegation's eleven-hour flight to the talks was delayed.",
        "Two hours before the talks, shells hit the town.",
        "Within 24 hours of the talks the deal had collapsed.",
        "The two-hour truce followed the talks.",
        "A three-hour session is planned for Friday.",
        "The talks will last two hours.",
        "The curfew ran for ten hours after the meeting.",
        "She gave a 20-minute press conference.",
    ],
)
def test_what_is_no_meeting_held_is_no_session(line):
    assert lengths(line) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The latest round lasted two hours, following a six-hour session the day before.", [(DAY, 2), (BEFORE, 6)]),
        ("Wednesday's session lasted two hours, after six hours the day before.", [(DAY, 2), (BEFORE, 6)]),
        (
            "They talked for three hours on Tuesday morning and for another two hours in the evening.",
            [(BEFORE, 3), (BEFORE, 2)],
        ),
        (
            "The sides met in Jeddah on Monday for four hours. A second session the same day lasted two hours.",
            [("2026-02-16", 4), ("2026-02-16", 2)],
        ),
        ("Talks resumed on Tuesday. They lasted less than two hours.", [(BEFORE, 2)]),
        ("The talks on Tuesday lasted two hours. After the two-hour meeting the envoys left.", [(BEFORE, 2)]),
        (
            "The talks on Tuesday lasted two hours. Another two-hour meeting followed that evening.",
            [(BEFORE, 2), (BEFORE, 2)],
        ),
    ],
)
def test_two_meetings_stay_two_and_one_stays_one(text, expected):
    assert lengths(text) == expected


def test_a_day_that_no_words_give_is_marked_uncertain():
    assert lengths("The meeting lasted two hours.") == [(f"{DAY}?", 2)]


def test_without_a_day_of_publication_a_session_has_no_date():
    assert lengths("The meeting lasted two hours.", None) == [(None, 2)]


def test_the_place_stands_with_the_meeting():
    [session] = facts(
        "Talks between Kenya and Somalia opened in Arusha on Tuesday. The meeting lasted two hours."
    ).sessions
    assert session.place == "Arusha"
