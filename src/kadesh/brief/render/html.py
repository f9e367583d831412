"""The brief as one self-contained HTML file with no script: it opens anywhere, offline, and prints on A4."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kadesh.brief.charts import CHARTS, NARROW, WIDE
from kadesh.brief.charts._canvas import svg_of
from kadesh.brief.document import Brief, Chart, Table
from kadesh.brief.render.tables import csv_link
from kadesh.brief.render.words import KIND_WORDS, PARTS, chip_words, confidence_words, note_words, unbroken
from kadesh.record.values.dates import plain_date

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

_HERE = Path(__file__).parent
FEW_CHIPS = 4
"""More sources than this on one finding are folded behind a count."""


def render_html(brief: Brief) -> str:
    """One HTML document. All text of the record goes through the template's escaping; charts are our own drawings."""
    from markupsafe import Markup

    return _template().render(
        brief=brief,
        public=brief.release.level == "public",
        style=Markup((_HERE / "brief.css").read_text(encoding="utf-8")),  # noqa: S704 - our own file
        print_marking=Markup(css_string(brief.marking)),  # noqa: S704 - escaped by css_string
        print_title=Markup(css_string(f"{brief.title} · {brief.as_of}")),  # noqa: S704 - escaped by css_string
        sides=_side_numbers(brief),
        parts=PARTS,
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(plain_date=plain_date, csv_link=csv_link, unbroken=unbroken)
    environment.globals.update(
        drawing=drawing, chip_words=chip_words, note_words=note_words, confidence_words=confidence_words, few=FEW_CHIPS,
        kind_words=KIND_WORDS, is_table=lambda b: isinstance(b, Table), is_chart=lambda b: isinstance(b, Chart),
    )  # fmt: skip
    return environment.get_template("brief.html.j2")


def drawing(chart: Chart, wide: bool) -> Markup:  # noqa: FBT001 - called from the template
    """A chart as inline SVG at one of its two widths."""
    from markupsafe import Markup

    figure = CHARTS[chart.form](chart.data, WIDE if wide else NARROW)
    return Markup(svg_of(figure, f"{chart.id}-{'w' if wide else 'n'}"))  # noqa: S704 - built by an XML serialiser


def css_string(text: str) -> str:
    """A CSS string literal: everything but letters, digits and a few marks is escaped by its code point."""
    safe = "".join(c if c.isalnum() or c in " .,:;·-–" else f"\\{ord(c):x} " for c in text)
    return f'"{safe}"'


def _side_numbers(brief: Brief) -> dict[str, int]:
    """Actor to the number of its side (1 or 2), which gives it its mark."""
    order = list(dict.fromkeys(side for _, side in brief.sides))
    return {actor: order.index(side) + 1 for actor, side in brief.sides if order.index(side) < 2}
