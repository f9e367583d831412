"""Web pages: the article and its table, nothing of what stands around it, and one sentence where there is none."""

import sys

import pytest

from kadesh.errors import InputError, Refused
from kadesh.reading import read_reports
from kadesh.reading.pages import MOST_TAGS, is_page
from kadesh.reading.text import read_text, report_text

ARTICLE = """\
<h1>Peru and Chile end talks in Quito</h1>
<p>Delegations of Peru and Chile met in Quito on Tuesday for four hours, after a six-hour session the day before.</p>
<p>“The talks were <b>difficult</b>, but we remain at the table,” said the
<a href="https://example.org/minister">foreign minister of Chile</a> on Tuesday.</p>
<h2>Where they stand</h2>
<p>The two sides have moved since the autumn, as this table shows.</p>
<table><thead><tr><th>Party</th><th>Before</th><th>After</th></tr></thead><tbody>
<tr><td>Peru</td><td>no talks before a withdrawal</td><td>talks while troops stay</td></tr>
<tr><td>Chile</td><td>a border along the river</td><td>a border commission</td></tr></tbody></table>
<p>Chile said that the border must be settled first. No agreement was announced on Tuesday.</p>
"""
PAGE = f"""\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Peru and Chile end talks in Quito | The Example</title>
<meta property="og:title" content="Peru and Chile end talks in Quito">
<meta property="article:published_time" content="2026-02-18T14:05:00Z">
<script>var said = "“No,” he said.";</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<div id="cookie-banner" class="cookie-consent"><p>We use cookies. “We value your privacy,” the website said.</p></div>
<main><article>{ARTICLE}</article></main>
<section id="comments" class="comments"><h3>Comments</h3><div class="comment"><p>A reader said: “They will never
agree on anything at all.”</p></div></section>
<aside class="related"><h3>Read more</h3><a href="/a">Ten beaches to see</a></aside>
<footer><p>© 2026 The Example. Subscribe to our newsletter.</p></footer></body></html>
"""


@pytest.fixture(autouse=True)
def library(request):
    if "without" not in request.node.name:
        pytest.importorskip("trafilatura")


def page(text, path="page.html"):
    return read_text(text.encode(), path)


def test_an_article_is_read_without_what_stands_around_it():
    text = page(PAGE).given
    assert text.startswith("# Peru and Chile end talks in Quito\n\nPublished: 2026-02-18\n\nDelegations of Peru")
    for foreign in ("cookie", "privacy", "Home", "reader", "beaches", "newsletter", "var said", "The Example"):
        assert foreign not in text


def test_stances_are_read_from_the_table_of_a_page():
    found = read_reports([page(PAGE)])
    assert [(s.stakeholder, s.before, s.after) for s in found.stances] == [
        ("Peru", "no talks before a withdrawal", "talks while troops stay"),
        ("Chile", "a border along the river", "a border commission"),
    ]


def test_a_page_is_read_like_its_text():
    found = read_reports([page(PAGE)])
    assert found.reports[0].title == "Peru and Chile end talks in Quito"
    assert found.reports[0].published == "2026-02-18"
    assert {s.date: s.duration.hours for s in found.sessions} == {"2026-02-17": 4.0, "2026-02-16": 6.0}
    [quote] = [s for s in found.statements if s.direct]
    assert quote.quote == "The talks were difficult, but we remain at the table"


def test_spans_stand_in_the_text_of_the_page():
    report = page(PAGE)
    found = read_reports([report])
    spans = [e.span for s in found.statements for e in s.evidence]
    assert any("**difficult**" in span.exact for span in spans)
    assert all(report.given[span.start : span.end] == span.exact for span in spans)


@pytest.mark.parametrize(
    "broken",
    [
        PAGE.replace("</p>", "").replace("</td>", "").replace("</tr>", ""),
        PAGE.replace("</b>", "").replace("</h1>", "</h2>"),
        PAGE[: PAGE.index("</article>")],
        PAGE.replace("<body>", "<body><div><span><b><i></div>"),
        f"<article>{ARTICLE}",
    ],
    ids=["not closed", "closed wrongly", "cut off", "nested wrongly", "no head"],
)
def test_broken_markup_is_read_as_far_as_it_goes(broken):
    found = read_reports([page(broken)])
    assert "The talks were difficult, but we remain at the table" in {s.quote for s in found.statements}
    assert len(found.stances) == 2


@pytest.mark.parametrize(
    "empty", ["<html><body></body></html>", "<html>", "<html><body><script>x()</script></body></html>"]
)
def test_a_page_without_an_article_says_so(empty):
    with pytest.raises(InputError, match=r"page\.html: is HTML without a main text \(save the article as text\)"):
        page(empty)


@pytest.mark.parametrize("piece", ["<div>", "<p>", "<table><tr><td>", "<b>a", "<!--", "<a href='", "<", "<td>a"])
def test_too_much_markup_is_refused(piece):
    with pytest.raises((Refused, InputError)):
        page(f"<html><body>{piece * (MOST_TAGS + 1)}")


def test_without_the_library_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(InputError) as error:
        page(PAGE)
    assert str(error.value).count("\n") == 0
    assert 'pip install "kadesh[html]"' in str(error.value)
    assert read_text(b"Talks failed.", "report.txt").given == "Talks failed."


@pytest.mark.parametrize(
    ("text", "path", "is_one"),
    [
        ("<p>One.</p>", "a.html", True),
        ("<p>One.</p>", "a.txt", False),
        ("<p>One.</p><p>Two.</p><p>Three.</p>", "a.txt", True),
        ("The minister wrote <b>no</b>.", "a.md", False),
        ("\n\n<!DOCTYPE html>\n<title>x</title>", "a.txt", True),
        ("A plain text saved under another ending.", "a.html", False),
    ],
)
def test_a_page_is_told_from_a_text(text, path, is_one):
    assert is_page(text, path) is is_one


MARKDOWN = """\
---
title: "Peru and Chile end talks"
date: 2026-02-18
tags: talks
---

Talks of Peru and Chile
=======================

**Peru** said that the border must be settled first.

---

| Party | Before | After |
|:------|--------|------:|
| Peru | no *talks* | talks |
| Chile | a border | a [commission](https://example.org) |
"""


def test_markdown_is_read_with_its_head_and_its_table():
    found = read_reports([report_text(MARKDOWN, "a.md")])
    assert (found.reports[0].title, found.reports[0].published) == ("Peru and Chile end talks", "2026-02-18")
    assert [(s.stakeholder, s.before, s.after) for s in found.stances] == [
        ("Peru", "no talks", "talks"), ("Chile", "a border", "a commission"),
    ]  # fmt: skip
    assert [(s.speaker.name, s.paraphrase) for s in found.statements] == [("Peru", "the border must be settled first")]


def test_the_outlet_that_a_page_names_is_its_publisher():
    named = PAGE.replace("<meta prop", '<meta property="og:site_name" content="The Example"><meta prop', 1)
    reading = read_reports([read_text(named.encode(), "page.html")])
    assert [r.publisher for r in reading.reports] == ["The Example"]
    assert not [s for s in reading.statements if s.speaker.name == "Publisher"]
    assert [r.publisher for r in read_reports([report_text("Publisher: The Llama\n\nTalks ended.")]).reports] == [
        "The Llama"
    ]
