"""A text made legible for patterns, with the way back: markup and signs that cannot be seen left out, addresses masked.

A reader works on the legible text. What it finds is put back into the text as given, so that every span is verbatim.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

_MASKED = 0x100000
"""A character of an address stands so much higher: in a private area, where nothing is a letter."""
MASKED = f"{chr(_MASKED)}-{chr(_MASKED + 0x7F)}"
"""The same as a range within a regular expression."""
_MASK = {code: _MASKED + code for code in range(0x21, 0x7F)}
_UNMASK = {masked: code for code, masked in _MASK.items()}

HIDDEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
"""Characters that cannot be seen, as a range: soft hyphens, zero-width and bidi marks, variation selectors."""
_UNSEEN = re.compile(f"[{HIDDEN}{MASKED}\U000e0000-\U000e007f]+")
_COMPOSED = re.compile(r"\w[\u0300-\u036f]{1,4}")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
_TAG = re.compile(r"</?(?:a|abbr|b|blockquote|br|cite|div|em|i|p|q|small|span|strong|sub|sup|u)\b[^<>\n]{0,300}>")
_CELL, _REST = r"<t[dh]\b[^<>\n]{0,300}>", r"\b[^<>\n]{0,300}>"
_OF_TABLES = tuple(
    (re.compile(pattern, re.IGNORECASE), sign)
    for pattern, sign in (
        (rf"</t[dh]>\s{{0,200}}{_CELL}", " | "),
        (rf"<tr{_REST}\s{{0,200}}{_CELL}", "| "),
        (r"</t[dh]>\s{0,200}</tr>", " |\n"),
        (rf"</?(?:table|thead|tbody|tfoot|caption|colgroup|col|tr|td|th){_REST}", ""),
    )
)
"""Marks of a table's cells and rows, and what stands for them; of two that overlap the longer one holds."""
_STRESSED = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]{1,400}(?<=\S)(\1)(?![\w*])")
_UNDERLINED = re.compile(r"(?<![\w@/])(_{1,3})(?=[^\s_])[^_\n]{1,400}(?<=\S)(\1)(?!\w)")
_LINK = re.compile(r"(!?\[)([^\[\]\n]{0,300})(\]\([^()\s]{0,1000}(?:\s\"[^\"\n]{0,200}\")?\))")
_NOTE = re.compile(r"\[\^?\d{1,3}\](?!\()")
_CITED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_PATH = r"[^\s<>\"“”«»()\[\]]{1,2000}(?<![.,;:!?'’*_])"
_ADDRESSES = {
    "://": re.compile(rf"\bhttps?://{_PATH}"),
    "www.": re.compile(rf"\bwww\.{_PATH}"),
    "/": re.compile(rf"\b(?:[A-Za-z0-9-]{{1,63}}\.){{1,4}}[a-z]{{2,6}}/{_PATH}"),
    "@": re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"),
}
"""Addresses of the web and of mail, each kind by letters without which there is none."""
_SPACE = re.compile("[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_SPACES = {ord(c): " " for c in "\u00a0\u1680\u202f\u205f\u3000"} | dict.fromkeys(range(0x2000, 0x200B), " ")
_SPACES |= {0x85: "\n", 0x2028: "\n", 0x2029: "\n"}


@dataclass(frozen=True)
class Legible:
    """A legible text and where its characters stand in the text that it was made of."""

    text: str
    ends: tuple[int, ...] = ()
    """Where the text was changed in length, counted in half characters: those left out fall between two."""
    shifts: tuple[int, ...] = (0,)
    """How many characters are left out before each of them, and in all."""
    masks: bool = False

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch stands in the text as given; what is left out at its edges stays outside."""
        return (
            start + self.shifts[bisect_right(self.ends, 2 * start)],
            end + self.shifts[bisect_left(self.ends, 2 * end)],
        )

    def words(self, words: str) -> str:
        """Words of the legible text with their addresses as given."""
        return words.translate(_UNMASK) if self.masks else words


def legible(text: str) -> Legible:
    """A text as patterns can read it.

    Examples
    --------
    >>> made = legible("**Two** ho\\u200burs, see https://example.org/said.")
    >>> made.text[:15], made.place(0, 9)
    ('Two hours, see ', (2, 14))
    """
    if _SPACE.search(text):
        text = text.translate(_SPACES)
    edits = sorted(_edits(text), key=lambda edit: (edit[0], -edit[1]))
    parts: list[str] = []
    ends: list[int] = []
    left_out: list[int] = []
    at = length = 0
    for start, end, new in edits:
        if start < at:
            continue
        parts += (text[at:start], new)
        length += start - at + len(new)
        if end - start != len(new):
            # within the last character where one is left, between two characters where none is
            ends.append(2 * length - 1 if new else 2 * length)
            left_out.append(end - start - len(new))
        at = end
    made = "".join((*parts, text[at:]))
    masks = any(len(new) == end - start for start, end, new in edits)
    return Legible(made, tuple(ends), tuple(accumulate(left_out, initial=0)), masks)


def _edits(text: str) -> Iterator[tuple[int, int, str]]:
    """What is to stand instead of stretches of the text; of two that overlap the one that begins first holds."""
    if not text.isascii():
        yield from ((*m.span(), "") for m in _UNSEEN.finditer(text))
        if not unicodedata.is_normalized("NFC", text):
            yield from ((*m.span(), unicodedata.normalize("NFC", m[0])) for m in _COMPOSED.finditer(text))
    if "&" in text:
        yield from ((*m.span(), html.unescape(m[0])) for m in _ENTITY.finditer(text) if html.unescape(m[0]) != m[0])
    if "<" in text:
        yield from ((*m.span(), "") for m in _TAG.finditer(text))
        yield from _tables(text)
    yield from _markup(text)
    for sign, address in _ADDRESSES.items():
        if sign in text:
            yield from ((*m.span(), m[0].translate(_MASK)) for m in address.finditer(text))


def _tables(text: str) -> Iterator[tuple[int, int, str]]:
    """A table of HTML within an article, as rows with bars."""
    if "</t" in text:
        for pattern, sign in _OF_TABLES:
            yield from ((*m.span(), sign) for m in pattern.finditer(text))


def _markup(text: str) -> Iterator[tuple[int, int, str]]:
    """The signs of Markdown within lines: stress, links, notes, citation marks."""
    for sign, pattern in (("*", _STRESSED), ("_", _UNDERLINED)):
        for match in pattern.finditer(text) if sign in text else ():
            yield (*match.span(1), "")
            yield (*match.span(2), "")
    if "[" in text:
        for match in _LINK.finditer(text):
            yield (*match.span(1), "")
            yield (*match.span(3), "")
        yield from ((*m.span(), "") for m in _NOTE.finditer(text))
    if ">" in text:
        yield from ((*m.span(), "") for m in _CITED.finditer(text))
