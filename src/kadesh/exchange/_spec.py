"""What every form of exchange offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from kadesh.deals.domain import Domain
from kadesh.exchange.places import Place
from kadesh.exchange.safe_xml import Element

__all__ = ["Content", "Files", "Format"]

Content: TypeAlias = Element | Place
"""The root of an XML file, or of a JSON or YAML file; each knows its path."""
Files: TypeAlias = dict[str, str]
"""File name to text."""


@dataclass(frozen=True)
class Format:
    """A form in which tools exchange negotiation domains."""

    name: str
    line: str
    """What it is, in one line."""
    owns: Callable[[Content], bool]
    """Whether a file is of this form, by what stands in it."""
    read: Callable[[Sequence[Content], Path], Domain]
    """The domain of the files of this form in one folder; the path is what the user named, a file or the folder."""
    write: Callable[[Domain], Files]
    """The files that hold a domain."""
    discounts: bool = True
    """Whether it can hold a discount."""
    refusals: bool = False
    """Whether it can hold options that a party refuses."""
