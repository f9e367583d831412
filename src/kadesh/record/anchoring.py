"""Finding a passage again in a text that may have changed: found, orphaned or ambiguous, never a guess.

After the W3C Web Annotation Data Model (2017), §4.2: a `TextPositionSelector` is trusted only while the words at its
offsets are still the exact words; otherwise the `TextQuoteSelector` (exact, prefix, suffix) decides.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from kadesh.record.values.evidence import Span

CONTEXT = 32
"""Characters of context taken on either side of a passage."""


@dataclass(frozen=True)
class Anchor:
    """Where a passage is now."""

    state: Literal["found", "orphaned", "ambiguous"]
    start: int | None = None
    """Offset of its first character, if found."""
    candidates: tuple[int, ...] = ()
    """Offsets at which the exact words stand."""


def anchor(span: Span, text: str, *, unchanged: bool = False) -> Anchor:
    """Find `span` in `text`.

    *found* where exactly one place has the exact words in their recorded context (or, failing that, next to one half
    of it); *orphaned* where the words are nowhere; *ambiguous* where several places fit, or where the words stand only
    in a context that was not recorded. With ``unchanged`` (the text has the hash it was read with) offsets decide.

    Examples
    --------
    >>> anchor(Span(exact="talks", start=0, end=5), "The talks stalled.")
    Anchor(state='found', start=4, candidates=(4,))
    """
    starts = _occurrences(span.exact, text)
    if not starts:
        return Anchor("orphaned")
    if unchanged and span.start in starts:
        return Anchor("found", span.start, starts)
    fits = {s: _context_fit(span, text, s) for s in starts}
    most = max(fits.values())
    best = [s for s in starts if fits[s] == most]
    if len(best) > 1 or most == 0:
        return Anchor("ambiguous", None, starts)
    return Anchor("found", best[0], starts)


def span_at(text: str, start: int, end: int) -> Span:
    """The span of ``text[start:end]``, with its context."""
    return Span(
        exact=text[start:end], prefix=text[max(0, start - CONTEXT) : start], suffix=text[end : end + CONTEXT],
        start=start, end=end,
    )  # fmt: skip


def text_hash(text: str) -> str:
    """SHA-256 of a text in UTF-8, as kept by `Source.sha256`."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _occurrences(words: str, text: str) -> tuple[int, ...]:
    starts, at = [], text.find(words)
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    return tuple(starts)


def _context_fit(span: Span, text: str, start: int) -> int:
    """How many halves of the recorded context surround this place; an empty context fits anywhere."""
    before = text.endswith(span.prefix, 0, start)
    after = text.startswith(span.suffix, start + len(span.exact))
    if not span.prefix and not span.suffix:
        return 1
    return int(before and bool(span.prefix)) + int(after and bool(span.suffix))
