"""Encodings: the text of a report comes out whole, whatever bytes it came in, however short it is."""

import pytest

from kadesh.errors import InputError
from kadesh.reading.text import read_text

RUSSIAN = "Переговоры завершились, заявил глава делегации."
UKRAINIAN = "Переговори завершилися без домовленостей, повідомив речник міністерства."
ENGLISH = "The talks in Bogotá ended — “no deal”, the minister’s aide said."
FRENCH = "Les négociations ont été suspendues à Genève, a déclaré le ministre."
GERMAN = "Die Gespräche über Sicherheit wurden für beendet erklärt."
POLISH = "Rozmowy w Łodzi zakończyły się bez porozumienia, powiedział minister."
TURKISH = "Görüşmeler anlaşma olmadan sona erdi, dedi dışişleri bakanı."

CASES = [
    *((text, name) for text in (RUSSIAN, UKRAINIAN, ENGLISH, FRENCH) for name in ("utf-8", "utf-8-sig", "utf-16")),
    *((RUSSIAN, name) for name in ("cp1251", "koi8-r", "iso8859-5", "utf-16-le", "utf-16-be", "utf-32")),
    *((UKRAINIAN, name) for name in ("cp1251", "koi8-u")),
    *((text, "cp1252") for text in (ENGLISH, FRENCH, GERMAN)),
    ("заявил", "koi8-r"), ("заявил", "cp1251"), ("ПЕРЕГОВОРЫ ЗАВЕРШИЛИСЬ. Стороны договорились об обмене.", "koi8-r"),
    ("The envoy said: “We are close.”", "cp1252"), ("Talks ended — no deal.", "cp1252"), ("It cost €5m.", "cp1252"),
    ("The ministry replied “нет”.", "cp1251"), (POLISH, "cp1250"), (TURKISH, "cp1254"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_a_short_text_comes_out_whole(text, encoding):
    assert read_text(text.encode(encoding), "report.txt").given == text


@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_a_long_text_comes_out_whole(text, encoding):
    whole = "\n\n".join(["In brief."] * 5 + [text] * 40)
    assert read_text(whole.encode(encoding), "report.txt").given == whole


@pytest.mark.parametrize(
    "meta", ['<meta charset="{}">', '<meta http-equiv="Content-Type" content="text/html; charset={}">']
)
def test_the_encoding_that_a_page_states_wins(meta):
    pytest.importorskip("trafilatura")
    ambiguous = "оепецнбнпш"  # looks like capitals in Windows-1251, and like nothing in KOI8-R
    page = (
        f"<html><head>{meta.format('koi8-r')}</head><body><article><p>{RUSSIAN} {ambiguous}</p></article></body></html>"
    )
    assert ambiguous in read_text(page.encode("koi8-r"), "page.html").given


def test_a_page_saved_as_utf_8_under_its_old_statement_is_still_utf_8():
    pytest.importorskip("trafilatura")
    page = f'<html><head><meta charset="windows-1252"></head><body><article><p>{FRENCH}</p></article></body></html>'
    assert FRENCH in read_text(page.encode(), "page.html").given


@pytest.mark.parametrize("name", ["hex", "rot13", "punycode", "no-such", "utf-16", "unicode_escape"])
def test_a_statement_that_names_no_encoding_of_text_is_passed_over(name):
    pytest.importorskip("trafilatura")
    page = f'<html><head><meta charset="{name}"></head><body><article><p>{FRENCH}</p></article></body></html>'
    assert FRENCH in read_text(page.encode("cp1252"), "page.html").given


def test_a_few_damaged_bytes_do_not_make_it_another_encoding():
    data = (RUSSIAN * 3 + "и").encode()[:-1]
    read = read_text(data, "cut.txt").given
    assert read.startswith(RUSSIAN * 2)
    assert read.endswith("\ufffd")


def test_line_ends_of_every_system_are_one_character():
    assert read_text(b"One.\r\n\r\nTwo.\rThree.\n", "report.txt").given == "One.\n\nTwo.\nThree.\n"


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 100, b"%PDF-1.4\n\x00\x01\x02", bytes(range(256)) * 4])
def test_what_is_no_text_is_refused_in_one_sentence(data):
    with pytest.raises(InputError, match="is no text"):
        read_text(data, "picture.png")
