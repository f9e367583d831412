import datetime as dt

import pytest

from tests.reading.facts.reports import facts, lengths

DAY, BEFORE = "2026-02-18", "2026-02-17"


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("The latest talks lasted only two hours.", 2),
        ("Today's talks lasted 3 1/2 hours.", 3.5),
        ("The delegations talked today for two and one-half hours.", 2.5),
        ("Negotiators met today for the better part of five hours.", 5),
        ("Today's talks were brief, just 30 minutes.", 0.5),
        ("After some two hours today, the talks were adjourned.", 2),
        ("Today's session, at three hours the longest so far, ended the talks.", 3),
        ("The latest talks, behind closed doors, ran for about 40 minutes.", 0.6667),
        ("The delegations met today for an hour and a half.", 1.5),
        ("Today's two-and-a-half-hour meeting ended in Nairobi.", 2.5),
        ("After nearly five hours of talks today, both envoys left.", 5),
        ("Negotiators spent nine hours discussing borders today.", 9),
        ("A day and a half of talks ended today.", 36),
        ("Today's talks had taken seven hours.", 7),
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
        ("barely four hours", None, None),
        ("nearly four hours", None, 4.0),
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
        "The envoy flew four hours to the talks.",
        "The talks were delayed by three hours.",
        "The curfew ran for ten hours after the meeting.",
        "In 2016 other rebels signed after years of talks; the last session went on for 16 hours.",
        "The talks of another age ended in March 2012 after a session of 11 hours.",
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
        (
            "They met for four hours on Tuesday, and for two hours the previous evening.",
            [(BEFORE, 4), ("2026-02-16", 2)],
        ),
        (
            "Two rounds of talks were held on Tuesday, the first of four hours and the second of two.",
            [(BEFORE, 4), (BEFORE, 2)],
        ),
        (
            "The delegations met twice on Tuesday, for an hour in the morning and two hours in the evening.",
            [(BEFORE, 1), (BEFORE, 2)],
        ),
        (
            "Two talks on Tuesday were with the envoy: 90 minutes with the one team and an hour with the other.",
            [(BEFORE, 1.5), (BEFORE, 1)],
        ),
        (
            "The sides ended a nine-hour session on Tuesday without a truce, though they will meet again.",
            [(BEFORE, 9)],
        ),
        ("Talks resumed on Tuesday. They lasted less than two hours.", [(BEFORE, 2)]),
        ("The talks on Tuesday lasted two hours. After the two-hour meeting the envoys left.", [(BEFORE, 2)]),
        (
            "The talks on Tuesday lasted two hours. Another two-hour meeting followed that evening.",
            [(BEFORE, 2), (BEFORE, 2)],
        ),
        (
            (
                "On Tuesday the heads held a further closed meeting after the talks that lasted two hours. "
                "The official session had also lasted two hours. The closed meeting was tense."
            ),
            [(BEFORE, 2), (BEFORE, 2)],
        ),
        (
            (
                "On Tuesday the heads held a further meeting that lasted two hours. "
                "At that additional meeting, which lasted two hours, the mood was tense."
            ),
            [(BEFORE, 2)],
        ),
        (
            "The plenary session on Tuesday lasted two hours. A closed meeting on Tuesday lasted two hours.",
            [(BEFORE, 2), (BEFORE, 2)],
        ),
        (
            "Monday's session was longer: four hours and ten minutes. Talks on 10 February had gone on nine hours.",
            [("2026-02-16", 4.1667), ("2026-02-10", 9)],
        ),
        (
            "The sides met on 12 February for five hours. It followed a session on Wednesday which lasted one hour.",
            [("2026-02-12", 5), ("2026-02-11", 1)],
        ),
        (
            "It was the fourth round of talks. The third, held on 8 February in Rome, went on for over four hours.",
            [("2026-02-08", 4)],
        ),
        ("The session on Tuesday lasted from 10 a.m. to 4 p.m.", [(BEFORE, 6)]),
        ("The talks on Monday ended. The previous day the two had met for 45 minutes.", [("2026-02-15", 0.75)]),
        ("A phone call on 9 February of half an hour came first in the talks.", [("2026-02-09", 0.5)]),
        ("The talks resumed on Tuesday. Prices rose from 10 to 15 in an hour.", []),
        ("The talks took six hours on Tuesday. The talks took six hours, another official said.", [(BEFORE, 6)]),
        ("Talks ended on Wednesday. The first day, Tuesday, had lasted six hours.", [(BEFORE, 6)]),
    ],
)
def test_two_meetings_stay_two_and_one_stays_one(text, expected):
    assert lengths(text) == expected


def test_meetings_told_one_by_one():
    text = (
        "QUITO, March 31 - Peru and Chile held three rounds of talks on Tuesday to stop the fighting.\n\n"
        "The first, in the morning, lasted 50 minutes. A second ran for two and a half hours, and the third, "
        "which began after dinner, went on for four hours."
    )
    assert [hours for _, hours in lengths(text)] == [0.8333, 2.5, 4]


def test_the_previous_one_is_a_meeting_too():
    text = "The three-hour meeting ended on Tuesday. The previous one, last Friday, had lasted 75 minutes."
    assert lengths(text) == [(BEFORE, 3), ("2026-02-13", 1.25)]


def test_talks_of_long_ago_are_no_sessions():
    text = "Peru and Chile met on Tuesday. A truce in January 2025 came after 96 hours of negotiations."
    assert lengths(text) == []


def test_a_headline_gives_no_place():
    text = "Talks in Quito Yield Prisoner Lists\n\nThe delegations met on Tuesday for two hours."
    assert facts(text).sessions[0].place is None


def test_a_day_that_no_words_give_is_marked_uncertain():
    assert lengths("The meeting lasted two hours.") == [(f"{DAY}?", 2)]


def test_a_meeting_without_a_day_is_of_the_day_that_the_report_opens_with():
    text = "Peru and Chile agreed on Tuesday to exchange prisoners.\n\nThe delegations talked for two hours."
    assert lengths(text) == [(f"{BEFORE}?", 2)]


def test_without_a_day_of_publication_a_session_has_no_date():
    assert lengths("The meeting lasted two hours.", None) == [(None, 2)]


def test_the_place_stands_with_the_meeting():
    [session] = facts(
        "Talks between Kenya and Somalia opened in Arusha on Tuesday. The meeting lasted two hours."
    ).sessions
    assert session.place == "Arusha"


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("Kenya's capital", "Nairobi"),
        ("the Omani capital", "Muscat"),
        ("Kenya's mountains", None),
        ("the capital", None),
    ],
)
def test_what_belongs_to_a_place_is_not_the_place(where, place):
    [session] = facts(f"The delegations met on Tuesday for two hours at a hotel in {where}.").sessions
    assert session.place == place


def test_the_day_of_a_dateline_is_not_that_of_the_meeting():
    text = "QUITO, 18 February 2026 (AFP) — The delegations of Peru and Chile met on Monday for four hours."
    assert lengths(text) == [("2026-02-16", 4)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The final session on Tuesday took up three hours; Monday's had kept the teams at it for close to nine.",
            [("2026-02-17", 3.0), ("2026-02-16", 9.0)],
        ),
        (
            "At the talks it took them four hours on Tuesday to agree. They had met the day before.",
            [("2026-02-17", 4.0)],
        ),
        ("The talks on Tuesday were long. Monday's, across town, had gone on for six hours.", [("2026-02-16", 6.0)]),
        ("Envoys adjourned their talks on water on Tuesday after two hours.", [("2026-02-17", 2.0)]),
        (
            "The teams spent six hours together on Monday and a further two and a half on Tuesday.",
            [("2026-02-16", 6.0), ("2026-02-17", 2.5)],
        ),
        (
            "At the talks they sat for four hours on Tuesday, two fewer than on Monday, when a meeting took six hours.",
            [("2026-02-17", 4.0), ("2026-02-16", 6.0)],
        ),
        ("The session on Tuesday ended after seventy-five minutes.", [("2026-02-17", 1.25)]),
        ("For three hours, the delegations at the talks faced each other.", [("2026-02-18?", 3.0)]),
        ("On Tuesday the delegations had been at it for ten hours.", [("2026-02-17", 10.0)]),
        ("The session on Tuesday was longer, at seven hours.", [("2026-02-17", 7.0)]),
        (
            "The sides met for an hour on Tuesday. A preparatory meeting the previous afternoon ran for three hours.",
            [("2026-02-17", 1.0), ("2026-02-16", 3.0)],
        ),
        (
            (
                "The teams parted on Tuesday after ninety minutes around the table, a day after the same teams had "
                "stayed in the room for seven hours."
            ),
            [("2026-02-17", 1.5), ("2026-02-16", 7.0)],
        ),
        (
            "They ended a session on Saturday without a deal. It went on for nine hours, twice as long as Friday's.",
            [("2026-02-14", 9.0)],
        ),
    ],
)
def test_more_ways_to_tell_how_long_they_met(text, expected):
    assert lengths(text) == expected


def test_the_first_and_the_second_of_two_days_named_before():
    text = (
        "Delegations met in Vienna on 11 and 12 February. The talks lasted seven hours on the first day and three on "
        "the second."
    )
    assert lengths(text) == [("2026-02-11", 7), ("2026-02-12", 3)]
    assert lengths(text.replace("the second", "the fourth"))[1][0] != "2026-02-14"  # there was none


def test_may_is_a_month_where_it_has_a_capital():
    text = "The talks lasted two hours. The previous talks on May 16 lasted an hour and a half."
    assert lengths(text, dt.date(2026, 6, 2)) == [("2026-06-02?", 2), ("2026-05-16", 1.5)]


def test_the_place_of_the_talks_is_not_that_of_the_war():
    text = "GENEVA (Reuters) - Talks between Iran and Oman on ending the war in Syria lasted two hours in Geneva."
    assert [s.place for s in facts(text).sessions] == ["Geneva"]


def test_what_stands_in_another_clause_does_not_make_a_meeting_one_to_come():
    text = "It was not clear whether Iran would be at the table, he told reporters after the five-hour talks."
    assert [hours for _, hours in lengths(text)] == [5]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Monday's talks ran to three hours. Saturday's session had taken five.", [3, 5]),
        ("The session was over in two hours. The day before, the delegations had sat for seven.", [2, 7]),
        ("The talks were over in two hours. Three reasons were given for five.", [2]),
        ("It is a contrast with the nine hours that the two teams had spent in their rooms on Tuesday.", [9]),
        ("After four hours in a guarded villa, the envoys emerged by different doors.", [4]),
        ("Talks between Iran and Oman broke up in the old harbour of Muscat on Wednesday after ninety minutes.", [1.5]),
    ],
)
def test_lengths_told_without_their_unit_or_before_their_verb(text, expected):
    assert [hours for _, hours in lengths(text)] == expected


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("Today's talks lasted from 5 pm until a quarter to nine.", 3.75),
        ("Today's talks lasted from noon until half past four.", 4.5),
        ("Today's talks ran from 10 a.m. to midnight.", 14),
        ("Today's talks went on from nine o'clock in the morning, from 21:00 to 23:30.", 2.5),
        ("The delegations met today for “a little over three hours” behind closed doors.", 3),
        ("The talks are over. A shorter meeting, of some 45 minutes, had taken place today.", 0.75),
    ],
)
def test_lengths_by_the_clock_and_in_quotation_marks(line, hours):
    assert [found for _, found in lengths(line)] == [hours]


def test_a_comparison_is_no_meeting_and_its_day_not_that_of_one():
    text = "The talks lasted three hours, an hour less than on Monday."
    assert lengths(text) == [(f"{DAY}?", 3)]
    assert lengths("The panel shrank from three to five delegates at the talks.") == []


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("The talks broke down today only 40 minutes after they had begun.", [0.6667]),
        ("Today the teams had argued at the talks for eleven hours.", [11]),
        ("At the talks they met today for two hours after breakfast and for four in the afternoon.", [2, 4]),
        ("At the talks they have now met for sixty hours.", []),
        ("Ahead of talks, the Chadian leader and his Libyan counterpart spent an hour at the palace today.", [1]),
    ],
)
def test_lengths_told_in_other_ways(line, hours):
    assert [found for _, found in lengths(line)] == hours


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuesday's session had broken up after little more than ninety minutes over a seating plan.", [(BEFORE, 1.5)]),
        ("The sides met for a marathon 11 hours on Monday, and for three more on Tuesday.",
         [("2026-02-16", 11), (BEFORE, 3)]),
        ("Negotiators spent the better part of five hours locked in a conference room on Tuesday.", [(BEFORE, 5)]),
        ("The talks, which began at 10 a.m. and ended shortly after 4 p.m. on Tuesday, were tense.", [(BEFORE, 6)]),
        ("The siege began at 10 a.m. and ended at 4 p.m. on Tuesday, after the talks.", []),
        ("Tuesday's round dragged on for nine hours; Monday's had been called off after two.",
         [(BEFORE, 9), ("2026-02-16", 2)]),
        ("They talked for six hours on Monday and reconvened on Tuesday for another four.",
         [("2026-02-16", 6), (BEFORE, 4)]),
        ("Monday's six-hour session was followed on Tuesday by a shorter one of two hours.",
         [("2026-02-16", 6), (BEFORE, 2)]),
        ("The envoys were closeted together for nearly three hours on Tuesday.", [(BEFORE, 3)]),
        ("Talks on Tuesday wound up after five hours, an hour earlier than planned.", [(BEFORE, 5)]),
        ("An official described Tuesday's talks as “icy for an hour, then almost chatty.”", []),
        ("The meeting, scheduled for two hours, went on for almost five today.", [(DAY, 5)]),
        ("On Monday they came together one last time, for only half an hour.", [("2026-02-16", 0.5)]),
        ("Today they managed only two and a half hours before one of them asked for a pause.", [(DAY, 2.5)]),
        ("Today they managed three hours of sleep.", []),
        ("They spent three hours together on Tuesday. That was less than half of Monday's eight hours.",
         [(BEFORE, 3), ("2026-02-16", 8)]),
        (("The leaders' meeting on Tuesday ran for five hours, whereas that of ministers on the eve of the summit had "
         "been over in an hour and a half."), [(BEFORE, 5), ("2026-02-16", 1.5)]),
        ("The talks went on for long:\n\n- **Tuesday:** 14 hours, ending at 3 a.m.", [(BEFORE, 14)]),
        ("On Monday the parties were together for a single hour.", [("2026-02-16", 1)]),
        ("Tuesday's session lasted three hours, one of them said, compared with eight hours the day before.",
         [(BEFORE, 3), ("2026-02-16", 8)]),
        ("Tuesday's session lasted three hours, against eight on Monday.", [(BEFORE, 3), ("2026-02-16", 8)]),
        ("The leaders of both spent two and a half hours at dinner on Monday.", [("2026-02-16", 2.5)]),
        ("The week went by in separate rooms. When they finally sat down together, on Tuesday, it lasted five hours.",
         [(BEFORE, 5)]),
    ],
)  # fmt: skip
def test_lengths_as_desks_tell_them(text, expected):
    assert lengths(f"Delegations of Peru and Chile held talks.\n\n{text}") == expected
