"""The paper charts are drawn on: size, type, colours, and how a figure becomes SVG or PNG.

Colours are those of the page's style sheet; in SVG each becomes the CSS variable of the same name, so that a chart
follows light and dark. Text stays text, so that it can be read, searched and spoken.
"""

from __future__ import annotations

import io
import os
import tempfile
import textwrap
import warnings
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal, TypedDict, Unpack
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

INK, MUTE, RULE, WASH, PAPER = "#1d2433", "#5b6475", "#d9dde5", "#f5f6f9", "#fffffe"
SIDES = ("#0f6f8f", "#b4541a")
MARKS = ("o", "s")
"""Marker of the first and of the second side: shape tells them apart where colour cannot."""
OTHER = "#6b5ca5"

_VARIABLES = {
    INK: "ink",
    MUTE: "mute",
    RULE: "rule",
    WASH: "wash",
    PAPER: "paper",
    SIDES[0]: "a",
    SIDES[1]: "b",
    OTHER: "m",
}
_POINTS = 72.0
NARROW = 500.0
"""Below this width (CSS pixels) a chart is laid out for a phone."""
TEXT, SMALL = 13.0, 11.5
"""Sizes of type (CSS pixels of the chart's own width)."""
_SVG = "http://www.w3.org/2000/svg"
_LINK = "http://www.w3.org/1999/xlink"


class Sheet:
    """A figure to draw on in CSS pixels of its own width, y downwards: lines, areas, arrows, text, and nothing else.

    Without axes, whose scales and ticks cost more than all the rest of a chart.
    """

    def __init__(self, figure: Figure, width: float, height: float) -> None:
        from matplotlib.transforms import Affine2D

        self.figure = figure
        self._pixels = Affine2D().scale(1 / width, -1 / height).translate(0, 1) + figure.transFigure

    def plot(self, xs: Sequence[float], ys: Sequence[float], **style: Any) -> None:
        """A line through points, or marks at them; styled as matplotlib's `Line2D`."""
        from matplotlib.lines import Line2D

        self.figure.add_artist(Line2D(xs, ys, transform=self._pixels, **style))

    def fill_between(self, xs: Sequence[float], ys: Sequence[float], to: Sequence[float], **style: Any) -> None:
        """The area between two lines; styled as matplotlib's `Polygon`."""
        from matplotlib.patches import Polygon

        outline = [*zip(xs, ys, strict=True), *reversed(list(zip(xs, to, strict=True)))]
        # Under every line, as an area is seen.
        self.figure.add_artist(Polygon(outline, closed=True, transform=self._pixels, zorder=0.5, **style))

    def arrow(self, start: tuple[float, float], end: tuple[float, float], **style: Any) -> None:
        """An arrow; styled as matplotlib's `FancyArrowPatch`."""
        from matplotlib.patches import FancyArrowPatch

        arrow = FancyArrowPatch(start, end, arrowstyle="->", mutation_scale=10, transform=self._pixels, **style)
        self.figure.add_artist(arrow)

    def text(self, x: float, y: float, text: str, **style: Any) -> None:
        """Text at a place; styled as matplotlib's `Text`."""
        self.figure.text(x, y, text, transform=self._pixels, **style)


def canvas(width: float, height: float) -> tuple[Figure, Sheet]:
    """An empty figure of a size in CSS pixels, and the sheet to draw on it."""
    # where the home folder cannot be written, matplotlib would warn on every run
    if "MPLCONFIGDIR" not in os.environ and not os.access(Path.home(), os.W_OK):
        os.environ["MPLCONFIGDIR"] = tempfile.mkdtemp(prefix="kadesh-")
    from matplotlib import rcParams
    from matplotlib.figure import Figure

    rcParams["svg.fonttype"] = "none"
    rcParams["font.family"] = "DejaVu Sans"
    figure = Figure(figsize=(width / _POINTS, height / _POINTS), dpi=_POINTS)
    return figure, Sheet(figure, width, height)


class Lettering(TypedDict, total=False):
    """How text looks; sizes in CSS pixels."""

    size: float
    color: str
    align: Literal["left", "center", "right"]
    bold: bool
    hangs: bool
    """From its top downwards, not about its middle."""


def write(sheet: Sheet, x: float, y: float, text: str, **lettering: Unpack[Lettering]) -> None:
    """Text at a place; never read as mathematics, whatever a dossier says."""
    sheet.text(
        x,
        y,
        text,
        fontsize=lettering.get("size", TEXT),
        color=lettering.get("color", INK),
        ha=lettering.get("align", "left"),
        va="top" if lettering.get("hangs") else "center_baseline",
        fontweight="bold" if lettering.get("bold") else "normal",
        linespacing=1.25,
        parse_math=False,
        clip_on=False,
    )


def fitted(text: str, width: float, size: float = TEXT) -> str:
    """`text` cut so that it fits a width, by the mean width of a letter."""
    most = max(4, int(width / (size * 0.56)))
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def wrapped(text: str, width: float, size: float = TEXT, lines: int = 3) -> str:
    """`text` broken over at most so many lines of a width; what does not fit is cut."""
    most = max(6, int(width / (size * 0.62)))
    return "\n".join(textwrap.wrap(text, most, max_lines=lines, placeholder=" …"))


def svg_of(figure: Figure, prefix: str) -> str:
    """The figure as inline SVG: ids made unique by `prefix`, colours as CSS variables, no size of its own."""
    from matplotlib import rcParams

    rcParams["svg.hashsalt"] = prefix
    stream = io.StringIO()
    _save(figure, stream, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(stream.getvalue())  # noqa: S314 - our own drawing, not input
    unwanted = (f"{{{_SVG}}}metadata", f"{{{_SVG}}}style")  # its style rules would reach into the page around it
    for parent in list(root.iter()):
        for child in [c for c in parent if c.tag in unwanted]:
            parent.remove(child)
    for element in root.iter():
        _made_local(element, prefix)
    for attribute in ("width", "height", "version"):
        root.attrib.pop(attribute, None)
    root.set("class", "chart")
    root.set("aria-hidden", "true")
    root.set("focusable", "false")
    text = ElementTree.tostring(root, encoding="unicode")
    for colour, name in _VARIABLES.items():
        text = text.replace(colour, f"var(--{name})")
    return text


def _made_local(element: ElementTree.Element, prefix: str) -> None:
    for name, value in list(element.attrib.items()):
        if name == "id":
            element.set("id", f"{prefix}-{value}")
        elif name == f"{{{_LINK}}}href" and value.startswith("#"):
            del element.attrib[name]
            element.set("href", f"#{prefix}-{value[1:]}")
        elif "url(#" in value:
            element.set(name, value.replace("url(#", f"url(#{prefix}-"))


def png_of(figure: Figure, scale: float = 2.5) -> bytes:
    """The figure as a PNG, for documents that take no SVG."""
    stream = io.BytesIO()
    _save(figure, stream, format="png", dpi=_POINTS * scale, facecolor="white", metadata={"Software": None})
    return stream.getvalue()


def _save(figure: Figure, stream: IO[Any], **how: Any) -> None:
    """Save without a warning for every letter that the font lacks: a page has fonts of its own, Word gets a box."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font", category=UserWarning)
        figure.savefig(stream, **how)
