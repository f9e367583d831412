"""What a section of the brief is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kadesh.brief.context import Context
from kadesh.brief.document import Block, Part


@dataclass(frozen=True)
class SectionSpec:
    """A row of the table of sections: its place, and the function that fills it.

    A section that has nothing to say gives no blocks, and is left out of the brief: there are no placeholders.
    """

    id: str
    title: str
    part: Part
    fill: Callable[[Context], tuple[Block, ...]]
