"""The article of a web page as Markdown, found by trafilatura (extra ``html``); without it no page is read."""

from __future__ import annotations

import re

from kadesh.errors import InputError, Problem, Refused

MOST_TAGS = 50_000
"""Tags of a page that is read; long articles with everything around them have some thousands."""
_PAGE = re.compile(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:p|div|h[1-6]|li)>", re.IGNORECASE)
_TAGS = 3
"""Tags of paragraphs by which a text is part of a page."""
_SHORTEST = "20"
"""Characters of an article; what is shorter is sought in the whole page, without its tables."""
_DATES = {"extensive_search": False, "original_date": True}
"""The day of publication only where the page's own data state it."""


def is_page(text: str, path: str) -> bool:
    """Whether a text is a web page, whole or in part, not an article with a few marks or a table of HTML."""
    if _PAGE.search(text, 0, 3_000):
        return True
    if path.lower().endswith((".html", ".htm", ".xhtml")):
        return _CLOSED.search(text, 0, 20_000) is not None or "</td>" in text[:20_000].lower()
    return len(_CLOSED.findall(text, 0, 20_000)) >= _TAGS


def main_text(page: str, path: str) -> str:
    """The article of a page: its title, the day it states, and its text with tables; no menus, no comments.

    Raises
    ------
    InputError
        If the library for it is not installed, or the page has no article.
    Refused
        If it holds more markup than a page of news has.
    """
    try:
        from trafilatura import extract
        from trafilatura.metadata import extract_metadata
        from trafilatura.settings import use_config
    except ImportError as error:
        what = "is HTML, and the library that finds its main text is not here"
        raise InputError(Problem(what, 'pip install "kadesh[html]", or save the article as text', path)) from error
    if page.count("<") > MOST_TAGS:
        raise Refused(Problem("holds too much markup for an article", "save the article as text", path))
    page = page.replace("\n", " ")  # in HTML a line end is a space; those of the text made come from its paragraphs
    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", _SHORTEST)
    try:
        body = extract(page, output_format="markdown", include_comments=False, config=settings)
        about = extract_metadata(page, date_config=_DATES, extensive=False) if body else None
    except (ValueError, RecursionError) as error:
        raise InputError(Problem("is HTML too broken to read", "save the article as text", path)) from error
    if not body:
        raise InputError(Problem("is HTML without a main text", "save the article as text", path))
    return _headed(body.strip(), *((about.title, about.date, about.sitename) if about else (None, None, None)))


def _headed(body: str, title: str | None, date: str | None, outlet: str | None) -> str:
    """The text under its title, its outlet and the day it was published, where it does not begin with them."""
    first = body.partition("\n")[0].strip("# *")
    head = [] if not title or first == title.strip() or title in body[:400] else [f"# {' '.join(title.split())}"]
    stated = [f"Publisher: {' '.join(outlet.split())}"] if outlet else []
    stated += [f"Published: {date}"] if date else []
    if not head and first and body.startswith("#"):
        head, body = [body.partition("\n")[0]], body.partition("\n")[2].strip()
    return "\n\n".join((*head, *stated, body)) + "\n"
