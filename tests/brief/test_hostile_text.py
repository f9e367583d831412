"""The text of reports is data: whatever stands in it, no output runs it, and none breaks on it."""

import csv
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import docx
import pytest
from markdown_it import MarkdownIt

from kadesh.brief.render import rendered
from kadesh.errors import InputError
from kadesh.record.files.reading import open_dossier
from tests.brief.dossiers import made, talks_data
from tests.brief.hostile import TEXTS, hostile
from tests.brief.outputs import brief_of, downloads, listings, on_terminal

LINKS = {"https://example.org/wire"}
# What our own pages are made of; anything else came out of a text.
ELEMENTS = frozenset(
    """html head meta title style body a header main div p h1 h2 h3 section ul ol li nav span strong em
    details summary button table caption thead tbody tr th td figure figcaption footer blockquote svg g path defs
    use text tspan clippath rect br small dl dt dd""".split()  # noqa: SIM905 - easier to read
)
ATTRIBUTES = frozenset(
    """lang charset name content http-equiv id class href role aria-label aria-labelledby aria-hidden aria-describedby
    scope type popover popovertarget popovertargetaction download rel value data-label colspan rowspan style title open
    tabindex""".split()  # noqa: SIM905 - easier to read
)


@pytest.fixture(scope="module", params=list(TEXTS))
def brief(request):
    return brief_of(hostile(TEXTS[request.param]))


@pytest.fixture(scope="module")
def html(brief):
    return rendered(brief, "html")


class Elements(HTMLParser):
    """Every element of a page with its attributes, and all text outside of the style sheet."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.found, self.open, self.styles, self.in_svg = [], [], [], 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.in_svg += tag == "svg"
        self.found.append((tag, dict(attrs), bool(self.in_svg)))
        if tag == "style":
            self.styles.append("")

    def handle_endtag(self, tag):
        self.in_svg -= tag == "svg"

    def handle_data(self, data):
        if self.cdata_elem == "style":
            self.styles[-1] += data


def test_a_page_has_no_element_attribute_or_link_from_a_text(html):
    page = Elements(html)
    assert {tag for tag, _, _ in page.found} <= ELEMENTS
    for tag, attributes, in_svg in page.found:
        assert not any(name.startswith("on") for name in attributes), tag
        assert in_svg or set(attributes) <= ATTRIBUTES, (tag, attributes)
        for address in (attributes.get("href"), attributes.get("src"), attributes.get("xlink:href")):
            assert address is None or address in LINKS or address.startswith(("#", "data:text/csv;")), address


def test_a_page_has_one_style_sheet_whose_strings_end_where_they_should(html):
    page = Elements(html)
    assert len([s for s in page.styles if "@page" in s]) == 1
    style = next(s for s in page.styles if "@page" in s)
    bare = re.sub(r'"(?:[^"\\\n]|\\[0-9a-f]{1,6} ?|\\.)*"', '""', style)
    assert '"' not in bare.replace('""', "")
    assert bare.count("{") == bare.count("}")
    assert "evil" not in bare
    assert "@import" not in bare
    assert "url(" not in bare


def test_a_page_can_be_written_as_utf_8_and_has_no_control_characters(html):
    page = html
    page.encode("utf-8")
    assert "\x00" not in page


def test_drawings_are_well_formed(html):
    drawings = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    assert drawings
    for drawing in drawings:
        ElementTree.fromstring(drawing)  # noqa: S314 - that it is well-formed is the test


def test_markdown_has_no_markup_from_a_text(brief):
    """Rendered as CommonMark with tables: nothing but our own structure comes out, and links only to sources."""
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(rendered(brief, "md"))
    inline = [child for token in page if token.type == "inline" for child in token.children]
    kinds = {token.type for token in (*page, *inline)}
    assert kinds.isdisjoint(
        {"html_block", "html_inline", "image", "fence", "code_block", "code_inline", "s_open", "blockquote_open"}
    )
    assert {token.attrs["href"] for token in inline if token.type == "link_open"} <= LINKS
    assert [token.tag for token in page if token.type == "heading_open"].count("h1") == 1
    assert not any(token.type == "ordered_list_open" for token in page)


def test_markdown_tables_keep_their_columns(brief):
    lines = rendered(brief, "md").split("\n")
    for n, line in enumerate(lines):
        if re.fullmatch(r"\|( --- \|)+", line):
            columns = line.count("---")
            for row in (lines[n - 1], *_rows_after(lines, n)):
                assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == columns + 1, row[:200]


def _rows_after(lines, n):
    for line in lines[n + 1 :]:
        if not line.startswith("|"):
            return
        yield line


def test_markdown_shows_a_text_as_it_is():
    text = "2.5 km, 3) and 4. - a_b * [x] <y> & z | w ~ # `q`"
    data = talks_data()
    data["events"][0]["text"] = text
    page = MarkdownIt("commonmark").enable("table").render(rendered(brief_of(made(data)), "md"))
    shown = page.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert text in shown


@pytest.mark.parametrize("text", ["0.5", "12. May", "7) seven", "- dash", "+ plus", "= same", "> more", "1.", "#1"])
def test_markdown_shows_a_beginning_as_it_is(text):
    from kadesh.brief.render.markdown import escaped

    page = MarkdownIt("commonmark").render(escaped(text))
    assert page.strip() == f"<p>{text.replace('>', '&gt;')}</p>"


def test_a_word_document_opens_and_links_to_nothing(brief):
    document = docx.Document(io.BytesIO(rendered(brief, "docx")))
    text = "\n".join(p.text for p in document.paragraphs)
    assert brief.sections[0].title in text
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    targets = [r.target_ref for part in document.part.package.iter_parts() for r in part.rels.values() if r.is_external]
    assert set(targets) <= LINKS


def test_a_terminal_is_not_steered(brief):
    shown = on_terminal(brief)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_downloads_hold_no_formula(html):
    sheets = downloads(html)
    assert sheets
    for sheet in sheets:
        for row in csv.reader(io.StringIO(sheet, newline="")):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row), row


def test_listings_are_made():
    assert listings(hostile(TEXTS["lines"]))["statements"]


def test_json_is_read_back_whatever_is_in_it(brief):
    rendered(brief, "json").encode("utf-8")


ATTACKS = (
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "https://a.test/\n<b>",
    "//a.test",
    "JaVaScRiPt:x",
    "https://",
)


@pytest.mark.parametrize("url", ATTACKS)
def test_addresses_that_are_no_web_address_are_refused(url, tmp_path):
    import json

    data = talks_data()
    data["sources"][0]["url"] = url
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError, match="url"):
        open_dossier(file)


@pytest.mark.parametrize(
    "url",
    [
        'https://a.test/"><script>alert(1)</script>',
        "https://a.test/'onclick='x",
        "https://a.test/)](x)",
        "https://a.test/<b>",
        "https://a.test/>x",
    ],
)
def test_an_odd_address_stays_an_address(url):
    data = talks_data()
    data["sources"][1]["url"] = url
    brief = brief_of(made(data))
    page = Elements(rendered(brief, "html"))
    assert "script" not in {tag for tag, _, _ in page.found}
    assert url in {attributes.get("href") for _, attributes, _ in page.found}
    inline = [
        c
        for t in MarkdownIt("commonmark", {"html": True}).parse(rendered(brief, "md"))
        if t.type == "inline"
        for c in t.children
    ]
    assert "html_inline" not in {token.type for token in inline}


@pytest.mark.parametrize("half", ["\ud800", "\udfff", "a\ud83dz"], ids=ascii)  # noqa: PT014 - ruff takes them for one
@pytest.mark.parametrize("ending", ["json", "yaml"])
def test_half_a_character_is_refused_on_the_way_in(half, ending, tmp_path):
    import json

    file = tmp_path / f"dossier.{ending}"
    file.write_text(json.dumps(talks_data(title=f"T {half}")), encoding="utf-8")
    with pytest.raises(InputError):
        open_dossier(file)


@pytest.mark.parametrize("character", [*"\0\a\b\v\f\x1b\x7f\x9b\ufffe", "\ud800"], ids=ascii)
def test_a_character_that_steers_is_refused_on_the_way_in(character):
    for place in ("quote", "role"):
        data = talks_data()
        data["statements"][0][place] = f"words {character} words"
        with pytest.raises(ValueError, match=r"control character|surrogates"):
            made(data)


def test_what_reaches_a_terminal_all_the_same_does_not_steer_it():
    shown = on_terminal(replace(brief_of(made(talks_data())), headline="\x1b[31mred\x9b2J\x07 \u202eturned"))
    assert "red" in shown
    assert not re.search(r"[\x1b\x9b\x07\u202e]", shown)


def test_letters_that_charts_have_no_font_for_cause_no_warning():
    data = talks_data()
    data["issues"][0]["title"] = "北京 \U0001f680"
    for form in ("html", "docx"):
        assert rendered(brief_of(made(data)), form)


def test_sources_under_several_terms_are_marked_with_each_once():
    data = talks_data()
    for source, terms in zip(data["sources"][1:4], ("off the record", "Chatham House", "Chatham House"), strict=True):
        source["handling"] = {"level": "public", "terms": terms}
    marking = brief_of(made(data)).marking
    assert marking.count("Chatham House") == 1
    assert marking.count("off the record") == 1
