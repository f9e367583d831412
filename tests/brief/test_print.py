"""The page on paper: the marking on every sheet, and every source that a reader cannot click."""

import io
import re
import unicodedata

import pytest

import kadesh as kd
from tests.brief.dossiers import RELEASES, made, talks_data
from tests.brief.hostile import CSS, hostile
from tests.brief.outputs import brief_of

A4 = (595, 842)


def sheets(page, brief, tmp_path):
    """The text of every sheet that Chromium prints, without blanks; and the size of the first."""
    from pypdf import PdfReader

    page.goto(brief.to_html(tmp_path / "brief.html").as_uri())
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    box = reader.pages[0].mediabox
    return [bare(p.extract_text()) for p in reader.pages], (round(box.width), round(box.height))


def bare(text):
    """A text without blanks, and with the letters that print as one taken apart."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.fixture(scope="module")
def example(root):
    return brief_of(kd.open(root / "examples" / "ukraine-2026"))


def test_the_example_prints_page_one_on_one_sheet_and_every_source_and_note(page, example, tmp_path):
    printed, size = sheets(page, example, tmp_path)
    assert size == pytest.approx(A4, abs=2)
    text = "".join(printed)
    cited = [citation for _, citation in example.footnotes.values()]
    assert [c.source.url for c in cited if c.source.url and c.source.url not in text] == []
    assert [c.passage for c in cited if c.passage and bare(c.passage)[:60] not in text] == []
    assert all(bare(example.marking) in sheet for sheet in printed)
    assert all(f"{n}/{len(printed)}" in sheet for n, sheet in enumerate(printed, 1))
    front = [s for s in example.sections if s.part == "front"]
    assert [f.text for s in front for f in s.findings if bare(f.text) not in printed[0]] == []
    body = next(s for s in example.sections if s.part == "body")
    assert bare(body.title) not in printed[0]


@pytest.mark.parametrize("release", RELEASES)
def test_the_marking_and_its_terms_stand_on_every_sheet(page, release, tmp_path):
    data = talks_data()
    data["statements"][0]["handling"] = {"level": "public", "terms": "Chatham House, “é” \\ 'x'"}
    brief = brief_of(made(data), release=RELEASES[release])
    printed, _ = sheets(page, brief, tmp_path)
    assert len(printed) > 2
    assert [n for n, sheet in enumerate(printed, 1) if bare(brief.marking) not in sheet] == []


def test_hostile_terms_are_printed_as_they_are(page, tmp_path):
    brief = brief_of(hostile(CSS))
    printed, size = sheets(page, brief, tmp_path)
    assert size == pytest.approx(A4, abs=2)
    assert all(bare(brief.sections[0].title).lower() in printed[0].lower() for _ in (0,))
    assert all(re.search("body{display:none}@import", sheet) for sheet in printed)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_whatever_the_screen(page, scheme, tmp_path):
    brief = brief_of(made(talks_data()))
    page.emulate_media(media="print", color_scheme=scheme)
    page.goto(brief.to_html(tmp_path / "brief.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
