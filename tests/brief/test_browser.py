"""The page in a browser: on a phone and on paper, by keyboard, without script, without a network."""

import re
from itertools import pairwise

import pytest

import kadesh as kd
from tests.brief.dossiers import made, talks_data
from tests.brief.hostile import TEXTS, hostile
from tests.brief.outputs import brief_of

NARROW, WIDE = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
LONG_URL = "https://paper.test/" + "a" * 900


def long_words():
    """The talks with words and addresses that nothing can break."""
    data = talks_data(title="T" * 300)
    data["sources"][2]["url"] = LONG_URL
    data["sources"][2]["publisher"] = "P" * 200
    data["actors"][0]["name"] = "A" * 200
    data["issues"][0]["title"] = "I" * 200
    data["rounds"][-1]["place"] = "Q" * 200
    data["events"][0]["text"] = "E" * 3000
    data["statements"][0]["quote"] = "W" * 3000
    data["statements"][0]["evidence"] = [{"source": "press-jan", "quote": "V" * 3000}]
    return made(data)


@pytest.fixture(scope="module")
def pages(root, tmp_path_factory):
    """Name to the address of a page, made once."""
    folder = tmp_path_factory.mktemp("pages")
    dossiers = {
        "example": kd.open(root / "examples" / "ukraine-2026"),
        "long words": long_words(),
        "talks": made(talks_data()),
    }
    dossiers |= {name: hostile(TEXTS[name]) for name in ("markup", "style", "directions")}
    return {
        name: brief_of(d).to_html(folder / f"{name.replace(' ', '-')}.html").as_uri() for name, d in dossiers.items()
    }


@pytest.fixture
def heard(page):
    """What the page said that it should not: dialogs, errors, refused scripts."""
    told = []
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    return told


@pytest.mark.parametrize(
    ("name", "width"),
    [(n, w) for n in ("example", "long words", "markup") for w in (320, 360)] + [("example", 700), ("example", 1280)],
)
def test_nothing_scrolls_sideways(page, pages, name, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(pages[name])
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["markup", "style", "directions", "example"])
def test_no_text_is_run(page, heard, pages, name):
    page.set_viewport_size(WIDE)
    page.goto(pages[name])
    for chip in page.locator("button.chip").all()[:3]:
        chip.click()
        page.keyboard.press("Escape")
    assert heard == []
    assert page.locator("script, iframe, object, embed, img, link, form, input").count() == 0
    assert page.locator("main").is_visible()
    assert page.evaluate("getComputedStyle(document.body).display") == "block"


AXE = [("talks", scheme, size) for scheme in ("light", "dark") for size in ("narrow", "wide")]


@pytest.mark.parametrize(
    ("name", "scheme", "size"), [*AXE, ("example", "light", "wide"), ("example", "dark", "narrow")]
)
def test_axe_finds_nothing_serious(page, pages, name, scheme, size):
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"narrow": NARROW, "wide": WIDE}[size])
    page.emulate_media(color_scheme=scheme)
    page.goto(pages[name])
    found = Axe().run(page).response["violations"]
    grave = {
        v["id"]: [n["html"][:120] for n in v["nodes"][:3]] for v in found if v["impact"] in ("serious", "critical")
    }
    assert grave == {}


@pytest.mark.parametrize("name", ["example", "talks"])
def test_headings_do_not_jump_and_there_is_one_title(page, pages, name):
    page.goto(pages[name])
    levels = page.eval_on_selector_all("h1, h2, h3, h4, h5, h6", "all => all.map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", ["example", "talks"])
def test_tables_have_heads_and_figures_have_words(page, pages, name):
    page.goto(pages[name])
    assert page.locator("table").count() > 3
    assert (
        page.eval_on_selector_all(
            "table", "all => all.filter(t => !t.caption || !t.querySelector('thead th[scope=col]')).length"
        )
        == 0
    )
    assert (
        page.eval_on_selector_all("table tbody tr", "all => all.filter(r => !r.querySelector('th[scope=row]')).length")
        == 0
    )
    assert page.eval_on_selector_all("table th", "all => all.filter(c => !c.scope).length") == 0
    assert page.locator("figure").count() > 1
    assert (
        page.eval_on_selector_all(
            "figure", "all => all.filter(f => !f.querySelector('[role=img][aria-label]')?.ariaLabel.trim()).length"
        )
        == 0
    )
    assert page.eval_on_selector_all("svg", "all => all.filter(s => !s.closest('[role=img]')).length") == 0


def test_every_name_inside_the_page_is_there_once_and_every_link_leads_somewhere(page, pages):
    page.goto(pages["example"])
    ids = page.eval_on_selector_all("[id]", "all => all.map(e => e.id)")
    assert len(set(ids)) == len(ids)
    targets = page.eval_on_selector_all("a[href^='#']", "all => all.map(a => a.getAttribute('href').slice(1))")
    targets += page.eval_on_selector_all("[popovertarget]", "all => all.map(b => b.getAttribute('popovertarget'))")
    uses = page.eval_on_selector_all("svg use", "all => all.map(u => u.getAttribute('href').slice(1))")
    assert set(targets + uses) <= set(ids)


@pytest.mark.parametrize("scripts", [True, False], ids=["script on", "script off"])
def test_a_chip_opens_its_passage_by_click_and_by_key(browser, pages, scripts):
    context = browser.new_context(java_script_enabled=scripts, viewport=WIDE)
    tab = context.new_page()
    tab.goto(pages["talks"])
    chip = tab.locator("button.chip").first
    passage = tab.locator(f"#{chip.get_attribute('popovertarget')}")
    assert not passage.is_visible()
    chip.click()
    assert passage.is_visible()
    passage.get_by_role("button", name="Close").click()
    assert not passage.is_visible()
    chip.focus()
    tab.keyboard.press("Enter")
    assert passage.is_visible()
    tab.keyboard.press("Escape")
    assert not passage.is_visible()
    context.close()


def test_the_first_stop_of_the_keyboard_leads_to_the_brief(page, pages):
    page.goto(pages["talks"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#brief"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0


def test_a_page_asks_for_nothing(page, pages):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(pages["example"])
    assert [url for url in asked if not url.startswith("data:")] == [pages["example"]]


def test_the_policy_of_the_page_allows_no_script(page, pages):
    page.goto(pages["talks"])
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran=1\">')")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None


def test_a_table_is_downloaded_as_csv(page, pages):
    page.set_viewport_size(WIDE)
    page.goto(pages["talks"])
    with page.expect_download() as waiting:
        page.locator("a.data").first.click()
    assert re.fullmatch(r"[\w.-]+\.csv", waiting.value.suggested_filename)
