"""Sources: where what is recorded comes from."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from kadesh.record.entities.entry import Entry
from kadesh.record.values.dates import Date
from kadesh.record.values.grades import DEFAULT_RELIABILITY, Reliability, SourceType
from kadesh.record.values.references import SourceId


def _web_address(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or any(c.isspace() or not c.isprintable() for c in url)
    ):
        raise ValueError("expected a web address beginning with http:// or https://")
    return url


def _inside_the_folder(path: str) -> str:
    parts = path.replace("\\", "/").split("/")
    if path.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or not path.strip() or not path.isprintable():
        raise ValueError("a report's path must stay inside the dossier's folder: a relative path without '..'")
    return path


class Source(Entry):
    """A report, transcript or note. Copies and rewrites name what they derive from, and count once."""

    type: SourceType
    """What kind of text it is; it decides the default grade."""
    publisher: str | None = None
    """Outlet or body that put it out; none if not known."""
    title: str | None = None
    """Its headline, as printed; none if it has none."""
    author: str | None = None
    """Who wrote it, as the byline has it; none if unsigned."""
    url: Annotated[str, AfterValidator(_web_address)] | None = Field(default=None, max_length=2000)
    """Web address, http or https; none if it is not on the web."""
    published: Date | None = None
    """When it came out: nothing in it counts as known before the last day this may mean."""
    retrieved: Date | None = None
    """When it was fetched; none if not known."""
    language: str | None = None
    """BCP 47 code, such as *en*."""
    grade: Reliability | None = None
    """Reliability A–F; the type's default if not given."""
    derived_from: tuple[SourceId, ...] = ()
    """Sources that it copies or rewrites."""
    text: Annotated[str, AfterValidator(_inside_the_folder)] | None = None
    """Path of its text, relative to the dossier's folder, if held."""
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    """Hash of the held text (UTF-8)."""

    @property
    def reliability(self) -> Reliability:
        """Its own grade, or that of its type."""
        return self.grade or DEFAULT_RELIABILITY[self.type]

    @property
    def known_from(self) -> Date | None:
        """A source is known from its publication."""
        return self.published

    @property
    def label(self) -> str:
        """How it is called in a line of text: publisher, or title, or id."""
        return self.publisher or self.title or self.id
