"""Reports in languages that are not read: their days and quotations are kept, marked unread, and nothing is guessed."""

import pytest

from kadesh.reading.drafting import draft
from kadesh.reading.facts.unread import UNREAD
from kadesh.reading.patterns import read_by_patterns
from kadesh.reading.tables.languages import language_of
from kadesh.reading.text import report_text
from tests.reading.facts.reports import WEDNESDAY

REPORTS = {
    "ru": (
        (
            "Переговоры в Женеве завершились 18 февраля 2026 года. «Переговоры были тяжёлыми, но деловыми», — сказал "
            "он газете «Известия». Следующая встреча пройдёт 3 марта."
        ),
        "Переговоры были тяжёлыми, но деловыми",
    ),
    "uk": (
        (
            "Переговори у Женеві завершилися 18 лютого 2026 року. «Це складна робота, яка потребує часу», — сказав "
            "він. Наступна зустріч буде 3 березня."
        ),
        "Це складна робота, яка потребує часу",
    ),
    "ar": (
        (
            "انتهت المحادثات في جنيف في 18 فبراير 2026 بعد ساعتين. وقال المسؤول: «كانت المحادثات صعبة ولكن عملية». "
            "وأضاف أن الجولة المقبلة في ٣ مارس ٢٠٢٦ من المقرر."
        ),
        "كانت المحادثات صعبة ولكن عملية",
    ),
    "fr": (
        (
            "Les pourparlers se sont terminés le 18 février 2026. « Les discussions ont été difficiles », a déclaré le "
            "négociateur. La prochaine réunion est prévue le 3 mars."
        ),
        "Les discussions ont été difficiles",
    ),
    "es": (
        (
            "Las conversaciones terminaron el 18 de febrero de 2026. «Fueron difíciles, pero serias», dijo el "
            "negociador. La próxima reunión será el 3 de marzo."
        ),
        "Fueron difíciles, pero serias",
    ),
    "de": (
        (
            "Die Gespräche endeten am 18. Februar 2026. „Es war schwierig, aber sachlich“, sagte der Unterhändler. Die "
            "nächste Runde ist für den 3. März geplant."
        ),
        "Es war schwierig, aber sachlich",
    ),
    "zh": (
        "会谈于2026年2月18日结束，历时两小时。谈判代表说：“会谈艰难，但务实而且有建设性。”下一轮会谈将于3月3日举行。",
        "会谈艰难，但务实而且有建设性。",
    ),
}


@pytest.mark.parametrize("language", REPORTS)
def test_days_and_quotations_are_all_that_is_kept(language):
    text, quotation = REPORTS[language]
    found = read_by_patterns(report_text(text, "x.txt"), WEDNESDAY)
    assert found.reports[0].language == language
    assert [s.quote for s in found.statements] == [quotation]
    assert [c.value for c in found.claims] == ["2026-02-18", "2026-03-03"]
    assert not any((found.parties, found.others, found.sessions, found.projections, found.commitments))
    assert any("not read" in warning for warning in found.warnings)


@pytest.mark.parametrize("language", REPORTS)
def test_an_unread_quotation_is_marked_and_nobody_is_guessed_to_have_said_it(language):
    text, _ = REPORTS[language]
    reading = read_by_patterns(report_text(text, "x.txt"), WEDNESDAY)
    [said] = reading.statements
    assert (said.speaker.name, said.speaker.side, said.speaker.unnamed, said.kind) == (None, None, UNREAD, "other")
    made = draft(reading)
    assert made.sources[0].language == language
    assert [s.language for s in made.statements] == [language]
    assert not made.people


def test_a_language_that_is_in_no_table_is_not_taken_for_english():
    text = "Wirra gana mulla thurru badjin yarrawa nginda bumal gurrung balla dharru munga wirrin dalla birra gunda."
    assert language_of(text) == "mis"
    assert not read_by_patterns(report_text(f"{text}\n\nPeru {text}"), WEDNESDAY).others


@pytest.mark.parametrize(
    "text", ["Today's talks broke up after 1 hour 40 minutes.", "Peru and Chile: talks fail", "AFP"]
)
def test_a_few_english_words_are_english(text):
    assert language_of(text) == "en"
