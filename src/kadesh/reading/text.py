"""A report as text, cut into paragraphs, sentences and tables, each at its place.

Two texts: the one *given* (the file as decoded, every line end one character, control characters as spaces; of a web
page its main text as Markdown), which spans stand in and which is kept; and the *legible* one made of it, which readers
work on. Every size is bounded, so that no report takes long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from kadesh.errors import Problem, Refused
from kadesh.reading.decoding import decoded
from kadesh.reading.legible import MASKED, Legible, legible
from kadesh.reading.pages import is_page, main_text
from kadesh.reading.tables.languages import language_of
from kadesh.record.anchoring import text_hash

MAX_BYTES = 5_000_000
"""Largest file that is read; pages of news with their scripts have up to two or three million."""
MAX_TEXT = 2_000_000
"""Characters of the longest report that is read; a long article has 50,000."""
MAX_SENTENCE = 2_000
"""A sentence longer than this is cut: no person wrote it."""
MAX_TITLE = 250
_TOO_LARGE = "too large for a report (more than {} {})"
_CUT_IT = "cut it into its articles"

_CONTROL = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ud800-\\udfff\\ufffe\\uffff]")
"""Characters that no record may hold: each is read as a space, so that every other character keeps its place."""


class Passage(NamedTuple):
    """A stretch of the text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class TableRow:
    """One row of a table."""

    cells: tuple[Passage, ...]


@dataclass(frozen=True)
class Table:
    """A table, its head apart; the head is empty where none is marked."""

    head: tuple[Passage, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class ReportText:
    """A report's text and how it is divided; all offsets here are into the legible text."""

    path: str
    given: str
    """The text that spans stand in."""
    sha256: str
    """Of the text as given."""
    legible: Legible
    language: str
    """Two letters of ISO 639-1; ``und`` where it cannot be told."""
    title: Passage | None
    paragraphs: tuple[Passage, ...]
    """Without tables; a heading is a paragraph."""
    sentences: tuple[Passage, ...]
    """In order; a sentence never spans paragraphs."""
    tables: tuple[Table, ...]

    @property
    def text(self) -> str:
        """The legible text."""
        return self.legible.text


def read_text(data: bytes, path: str) -> ReportText:
    """A report from the bytes of a file: plain text, Markdown or HTML, in whatever encoding.

    Raises
    ------
    InputError
        If it is no text, or HTML while the library for it is not installed, or a page without an article.
    Refused
        If it is larger than a report can be.
    """
    if len(data) > MAX_BYTES:
        raise Refused(Problem(_TOO_LARGE.format(MAX_BYTES // 1_000_000, "MB"), _CUT_IT, path))
    text = decoded(data, path)
    return report_text(main_text(text, path) if is_page(text, path) else text, path)


def report_text(text: str, path: str = "") -> ReportText:
    r"""A report from a text at hand.

    Examples
    --------
    >>> report = report_text("Talks end\n\nMr. Dahl left. He said no.")
    >>> [s.text for s in report.sentences]
    ['Talks end', 'Mr. Dahl left.', 'He said no.']
    """
    if len(text) > MAX_TEXT:
        raise Refused(Problem(_TOO_LARGE.format(MAX_TEXT // 1_000_000, "million characters"), _CUT_IT, path))
    given = _CONTROL.sub(" ", text)
    made = legible(given)
    front = _FRONT.match(made.text)
    blocks = tuple(_lines(made.text, front.end() if front else 0))
    tables, used = _tables(blocks)
    paragraphs = tuple(block for number, block in enumerate(blocks) if number not in used)
    sentences = tuple(sentence for paragraph in paragraphs for sentence in _sentences(paragraph))
    title = (_front_title(front) if front else None) or _title(paragraphs, made.text)
    language = language_of(made.text)
    return ReportText(path, given, text_hash(given), made, language, title, paragraphs, sentences, tables)


# --- paragraphs

_LINE = re.compile(r"[^\n]+")
_BREAK = re.compile(r"[-*_=~]{3,}")
"""A line drawn across the page, or under a title."""
_FRONT = re.compile(r"\A\s{0,20}---[ \t]*\n(?:[^\n]{0,500}\n){0,40}?---[ \t]*(?:\n|\Z)")
"""What is said about a Markdown file at its head."""
_PUBLISHED = re.compile(
    r"\W{0,3}(?:date:|publisher:|(?:published|updated|posted|last (?:updated|modified)|issued)"
    r"(?::|\b[^\n]{0,14}\d))[^\n]{0,45}$",
    re.IGNORECASE,
)
"""A line that states the day or the publisher of a report, which is not its title."""
_FRONT_TITLE = re.compile(r"^title:[ \t]*[\"']?(?P<title>[^\n]{1,250}?)[\"']?[ \t]*$", re.MULTILINE)


def _lines(text: str, start: int) -> Iterator[Passage]:
    """Every line with words; lines that a short measure has broken within a sentence are joined."""
    held: tuple[int, int] | None = None
    hard = _is_hard_wrapped(text)
    for match in _LINE.finditer(text, start):
        words = match[0].strip()
        if not words or _BREAK.fullmatch(words):
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        end = start + len(words)
        if (
            held
            and text.count("\n", held[1], start) == 1
            and not words.startswith(("|", "- ", "* ", "#"))
            and (hard or _runs_on(text[max(held[0], held[1] - 100) : held[1]], words))
        ):
            held = (held[0], end)
            continue
        if held:
            yield Passage(*held, text[held[0] : held[1]])
        held = (start, end)
    if held:
        yield Passage(*held, text[held[0] : held[1]])


def _runs_on(line: str, following: str) -> bool:
    """Whether a single line goes on in the next: long, without an end, and the next begins small."""
    return len(line) > 60 and line[-1] not in '.!?”":;|' and following[0].islower()


def _is_hard_wrapped(text: str) -> bool:
    """Whether lines are broken at a measure: many lines, none long, most running on into the next."""
    lines = [line for line in text[:20_000].split("\n") if line.strip()]
    if len(lines) < 8 or max(map(len, lines)) > 110:
        return False
    pairs = list(pairwise(lines))
    runs_on = sum(1 for one, two in pairs if one[-1:] not in '.!?”":' and two[:1].islower())
    return runs_on > len(pairs) * 0.3


# --- sentences

_SHORT = (
    "Mr Mrs Ms Dr Prof Gen Maj Lt Col Sgt Capt Cmdr Adm Brig Sen Rep Gov Pres Sec Amb Hon Rev Fr St Mt Jr Sr Inc Ltd "
    "Co Corp No vs etc Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec approx est al Messrs Mme Sens Reps Govs Gens "
    "Lieut Supt Atty Dist Dept Del Calif Fla Ill Mass Mich Minn Pa Tenn Va Wis Wash Conn Ariz Colo Ga Ky La Md Miss Mo "
    "Neb Nev Okla Ore Tex Ala Ark Ind Kan"
)
_SHORTENED = "|".join(_SHORT.split())
_ABBREVIATION = re.compile(rf"(?:^|[\s(“\"'‘—–-])(?:{_SHORTENED}|[A-Za-z]|(?:[A-Za-z]\.){{1,4}}[A-Za-z])$")
_ENDING = re.compile(  # one class of marks first: that is fast to look for
    r"[.!?…。！？](?:(?<=[。！？])|[.!?…]{0,3}[”\"’'»)\]]{0,3}(?=\s+[\"“„«‘'(\[—–-]{0,3}[\w" + MASKED + r"]|\s*$))"
)
_OPENING = "\"“„«‘'([—–-"


def _sentences(paragraph: Passage) -> Iterator[Passage]:
    text, start = paragraph.text, 0
    for match in _ENDING.finditer(text):
        end = match.end()
        if match[0] == "." and not _ends_here(text, match.start(), end):
            continue
        if match[0][0] != "." and _goes_on(text, end):
            continue
        if match[0][-1] in "”\"’'»" and _goes_on(text, end):
            continue
        yield from _cut(paragraph, start, end)
        start = end
    yield from _cut(paragraph, start, len(text))


def _ends_here(text: str, dot: int, end: int) -> bool:
    """Whether a lone full stop ends a sentence."""
    following = text[end : end + 12].lstrip().lstrip(_OPENING)[:1]
    if following.islower():
        return False
    if dot < _LIST_NUMBER and _NUMBERED.fullmatch(text, 0, dot):
        return False  # "3. What comes next"
    before = text[max(0, dot - 14) : dot]
    if not _ABBREVIATION.search(before):
        return True
    # "the U.S. The talks", "by 5 p.m. Officials": an end only before a word that opens sentences
    return "." in before[-3:] and bool(_OPENER.match(text, end))


_LIST_NUMBER = 12
"""Characters, with its marks, of the number of a heading or an item of a list."""
_NUMBERED = re.compile(r"[#>*_\s-]{0,8}\d{1,2}")
_OPENER = re.compile(
    r"\s+[“\"‘«]?(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|This|That|These|Those|If|When|While|After|Before|For|As)\s"
)


def _goes_on(text: str, end: int) -> bool:
    """Whether the sentence runs on after a closing mark or a question: what follows begins with a small letter."""
    return text[end : end + 12].lstrip()[:1].islower()


def _cut(paragraph: Passage, start: int, end: int) -> Iterator[Passage]:
    """The stretch without the space around it, in pieces of bounded length."""
    text = paragraph.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    for at in range(start, end, MAX_SENTENCE):
        stop = min(at + MAX_SENTENCE, end)
        yield Passage(paragraph.start + at, paragraph.start + stop, text[at:stop])


# --- tables and title

_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*){0,40}\|?\s*")
_CELL = re.compile(r"[^|\n]+")
_TAB_CELL = re.compile(r"[^\t\n]+")


def _tables(blocks: tuple[Passage, ...]) -> tuple[tuple[Table, ...], frozenset[int]]:
    """Runs of two or more lines with the same kind of cells."""
    tables: list[Table] = []
    used: set[int] = set()
    number = 0
    while number < len(blocks):
        run = number
        kind = _kind(blocks[run])
        while kind and run < len(blocks) and _kind(blocks[run]) == kind:
            run += 1
        if kind and run - number >= 2:
            tables.append(_table(blocks[number:run], kind))
            used.update(range(number, run))
        number = max(run, number + 1)
    return tuple(tables), frozenset(used)


def _kind(block: Passage) -> str:
    if "|" in block.text and block.text.count("|") >= (1 if block.text.startswith("|") else 2):
        return "|"
    return "\t" if block.text.count("\t") >= 1 and len(block.text) < MAX_SENTENCE else ""


def _table(lines: tuple[Passage, ...], kind: str) -> Table:
    rules = [n for n, line in enumerate(lines) if kind == "|" and _RULE.fullmatch(line.text[:400])]
    rows = [_cells(line, kind) for n, line in enumerate(lines) if n not in rules]
    if rules[:1] == [1] or (kind == "\t" and len(rows) > 2):
        return Table(rows[0], tuple(map(TableRow, rows[1:])))
    return Table((), tuple(map(TableRow, rows)))


def _cells(line: Passage, kind: str) -> tuple[Passage, ...]:
    found = []
    for match in (_CELL if kind == "|" else _TAB_CELL).finditer(line.text):
        words = match[0].strip()
        start = line.start + match.start() + len(match[0]) - len(match[0].lstrip())
        if words:
            found.append(Passage(start, start + len(words), words))
    return tuple(found)


def _title(paragraphs: tuple[Passage, ...], text: str) -> Passage | None:
    """The first paragraph, if it is marked as a heading or short and not one of many sentences."""
    if not paragraphs:
        return None
    first = paragraphs[0]
    if _PUBLISHED.match(first.text) and len(paragraphs) > 1:
        first = paragraphs[1]
    marks = len(first.text) - len(first.text.lstrip("# "))
    words = Passage(first.start + marks, first.end, text[first.start + marks : first.end])
    if not words.text or len(words.text) > MAX_TITLE:
        return None
    if not marks and (_DATELINE.match(words.text) or (words.text.endswith(".") and len(words.text) > _LEAD)):
        return None
    return words if marks or (len(list(_sentences(first))) <= 2 and len(paragraphs) > 1) else None


_LEAD = 80
"""Characters of a whole sentence above which it is no headline but the first of the report."""
_DATELINE = re.compile(
    r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ\s.'’/-]{2,40}(?:,\s[^—–\n]{1,40}|\s\([^)\n]{1,40}\)){1,3}\s?(?:—|–|--|-)\s"
)
"""A place, a day or an agency, and a dash: a report begins here, and no title."""


def _front_title(front: re.Match[str]) -> Passage | None:
    """The title that the head of a Markdown file gives."""
    match = _FRONT_TITLE.search(front[0])
    return Passage(*match.span("title"), match["title"]) if match else None
