"""Renderers: the same brief as HTML, Markdown, JSON or a Word document. One file each, one row here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from kadesh.errors import InputError, Problem

if TYPE_CHECKING:
    from kadesh.brief.document import Brief

RENDERERS: dict[str, str] = {
    "html": "kadesh.brief.render.html:render_html",
    "md": "kadesh.brief.render.markdown:render_markdown",
    "json": "kadesh.brief.render.json:render_json",
    "docx": "kadesh.brief.render.docx:render_docx",
}
"""Format to the function that renders it; loaded only when asked for."""


def rendered(brief: Brief, form: str) -> str | bytes:
    """The brief in a format.

    Raises
    ------
    InputError
        If the format is not built, or its extra is not installed.
    """
    if form not in RENDERERS:
        raise InputError(Problem(f"the format {form!r} is not built yet", f"use one of: {', '.join(RENDERERS)}"))
    module, _, name = RENDERERS[form].partition(":")
    render: Callable[[Brief], str | bytes] = getattr(import_module(module), name)
    return render(brief)
