"""The bytes of a report as text: in the encoding that they state, or in the one that makes words of them.

Detection by statistics needs paragraphs; a report may be a line. So of the encodings that Latin and Cyrillic news comes
in, the one whose words look least odd is taken, and the detector of the library is asked only where all look odd.
"""

from __future__ import annotations

import re

from kadesh.errors import InputError, Problem

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)  # fmt: skip
_STATED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?\b(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?"
    rb"(windows-\d+|cp\d+|koi8-[ru]|iso-?8859-\d+|latin-?1|us-ascii|gb\d+|gbk|big5|shift.jis|euc-\w+|mac\w+)\b",
    re.IGNORECASE,
)
_LATIN_1 = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii"})
"""Names that stand for Windows-1252 wherever they are written, as browsers take them."""
_GUESSES = ("cp1252", "cp1251", "koi8-u", "cp1254", "cp1250", "iso8859-5")
_SAMPLE = 20_000
_BINARY = "\x01\x02\x03\x04\x05\x06\x0e\x0f"


def decoded(data: bytes, path: str) -> str:
    """The bytes as text, every line end one character.

    Raises
    ------
    InputError
        If they are no text.
    """
    text = _decoded(data, path).replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text or sum(text.count(c) for c in _BINARY) > 3:
        raise InputError(Problem("is no text", "give a report as plain text, Markdown or HTML", path))
    return text


def _decoded(data: bytes, path: str) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace").removeprefix("\ufeff")
    if b"\0" in data[:4_000]:
        return data.decode(_wide(data[:4_000]), "replace")
    try:
        return data.decode("utf-8")  # before any statement: pages saved as UTF-8 often keep their old one
    except UnicodeDecodeError:
        pass
    if stated := _STATED.search(data, 0, 3_000):
        name = stated[1].decode().lower()
        try:
            return data.decode("cp1252" if name in _LATIN_1 else name, "replace")
        except LookupError:
            pass
    return _damaged(data) or data.decode(_guessed(data, path), "replace")


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of its ASCII letters is zero. Otherwise the text will show zeros."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    return "latin-1" if min(even, odd) * 4 >= max(even, odd) - 2 else "utf-16-le" if odd > even else "utf-16-be"


def _damaged(data: bytes) -> str | None:
    """UTF-8 with a few bytes lost, as where a file was cut."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    return text if lost * 5 <= sum(1 for c in text if c > "\x7f") - lost else None


def _guessed(data: bytes, path: str) -> str:
    high = next(i for i, byte in enumerate(data) if byte > 127)
    sample = data[max(0, high - 1_000) : high + _SAMPLE]
    odd = {name: oddness(sample.decode(name, "replace")) for name in _GUESSES}
    best = min(_GUESSES, key=lambda name: odd[name])
    letters = sum(1 for byte in sample if byte > 127)
    if odd[best] <= 0.2 * letters:
        return best
    from charset_normalizer import from_bytes

    found = from_bytes(data[: 10 * _SAMPLE]).best()
    if found is None:
        raise InputError(Problem("is no text in a known encoding", "save it as UTF-8", path))
    return found.encoding


_ODD = (
    (1.0, re.compile(r"(?<=[^\W\d_])[^\w\s'’`´.,:;/–—&«»“”‘-](?=[^\W\d_])")),  # a sign within a word
    (1.0, re.compile(r"(?<=[a-zß-ÿ])[А-яЀ-џҐґ]|(?<=[А-яЀ-џҐґ])[A-Za-zß-ÿ]")),  # two alphabets within a word
    (1.0, re.compile(r"(?<=[ß-öø-ÿ])[A-ZÀ-ÖØ-Þ]|(?<=[а-я])[А-Я]")),  # a capital after a small letter
    (0.8, re.compile(r"(?<=[À-ž]{2})[À-ž]|[À-ž](?=[À-ž]{2})")),  # Latin letters with accents in a row
    (1.0, re.compile(r"[\x80-\x9f\ufffd\u2500-\u25a0]|[ЂЃѓЉЊЌЋЏђљњќћџЅѕ](?![а-яіїє])")),  # what words do not hold
    (0.3, re.compile(r"[^оеаинтсрвлмкідОЕАИНТСРВЛМКІДa-zà-žA-ZÀ-Ž\W\d_]|[ðþÐÞÝ]")),  # rare letters
    (0.07, re.compile(r"[А-ЯІЇЄҐ]")),
)


def oddness(text: str) -> float:
    """How little the letters of a text look like words; 0 for plain ones."""
    return sum(weight * sum(1 for _ in pattern.finditer(text)) for weight, pattern in _ODD)
