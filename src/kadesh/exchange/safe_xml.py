"""XML of strangers as a small tree that knows its lines: no document types, no entities of its own, bounded sizes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from kadesh.errors import InputError, Problem, Refused
from kadesh.exchange.places import number_of

__all__ = ["Element", "read_xml"]

MAX_BYTES = 5_000_000
MAX_ELEMENTS = 200_000
MAX_DEPTH = 40


@dataclass
class Element:
    """An element: its name and those of its attributes in lower case, its children, and where it stands."""

    tag: str
    attributes: dict[str, str]
    path: Path
    line: int
    children: list[Element] = field(default_factory=list)

    def wrong(self, what: str, mend: str = "") -> InputError:
        """An error about this element."""
        return InputError(Problem(what, mend, str(self.path), self.line))

    def text(self, name: str) -> str:
        """An attribute that must be there."""
        if name not in self.attributes:
            raise self.wrong(f"<{self.tag}> has no {name!r}", f'write <{self.tag} {name}="…">')
        return self.attributes[name]

    def number(self, name: str) -> float:
        """An attribute that must be a finite number."""
        found = number_of(self.text(name))
        if found is None:
            raise self.wrong(f"{name} {self.text(name)[:40]!r} of <{self.tag}> is not a number", "give a finite number")
        return found

    def each(self, tag: str, *, through: frozenset[str] = frozenset()) -> Iterator[Element]:
        """The children of one name, and those of the children `through` which to look on."""
        for child in self.children:
            if child.tag == tag:
                yield child
            elif child.tag in through:
                yield from child.each(tag, through=through)


def read_xml(path: Path) -> Element:
    """The root of an XML file.

    A document type is refused whatever it holds: it is the only place from which entities, inner or outer, can come.

    Raises
    ------
    InputError
        If the file cannot be read or is not XML.
    Refused
        If it is too large, nests too deeply or declares a document type.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(Problem(f"cannot be read: {error.strerror}", "check the path", str(path))) from error
    if len(content) > MAX_BYTES:
        raise Refused(Problem(f"more than {MAX_BYTES:,} bytes", "a domain is a small file", str(path)))
    try:
        return _Builder(path).build(content)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise InputError(Problem(f"not XML: {reason}", "mend the file there", str(path), error.lineno)) from error
    except (LookupError, ValueError) as error:  # an encoding that Python lacks or expat cannot use
        raise InputError(Problem(f"not XML that can be read: {error}", "save it as UTF-8", str(path))) from error


class _Builder:
    """Takes the parser's events and keeps count."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.open: list[Element] = []
        self.root: Element | None = None
        self.count = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._doctype

    def build(self, content: bytes) -> Element:
        self.parser.Parse(content, True)
        assert self.root is not None  # expat has refused an empty document
        return self.root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > MAX_ELEMENTS or len(self.open) >= MAX_DEPTH:
            self._refuse("too many elements, or nested too deeply", f"at most {MAX_ELEMENTS:,} in {MAX_DEPTH} levels")
        lowered = {key.lower(): value for key, value in attributes.items()}
        element = Element(name.lower(), lowered, self.path, self.parser.CurrentLineNumber)
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def _end(self, _name: str) -> None:
        self.open.pop()

    def _doctype(self, *_declared: object) -> None:
        self._refuse("it declares a document type, from which entities could come", "remove the <!DOCTYPE …>")

    def _refuse(self, what: str, mend: str) -> NoReturn:
        raise Refused(Problem(what, mend, str(self.path), self.parser.CurrentLineNumber))
