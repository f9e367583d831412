"""A file's text as a tree of nodes that know where they stand in it.

Built from PyYAML's event stream: nothing is ever constructed from a tag, and sizes are bounded while reading, because
files are untrusted. Scalars follow the YAML 1.2 core schema, so that ``no`` stays a word and ``2026-02-18`` text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Literal, NoReturn

import yaml

from kadesh.errors import InputError, Problem, Refused

MAX_NODES = 200_000
"""Most values a file may hold."""
MAX_ALIASED = 100_000
"""Most values that may come from aliases."""
MAX_DEPTH = 40
"""Deepest nesting of a file."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
CORE = {
    f"{_TAG}null": re.compile(r"(?:~|null|Null|NULL|)\Z"),
    f"{_TAG}bool": re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z"),
    f"{_TAG}int": re.compile(r"[-+]?[0-9]+\Z"),
    f"{_TAG}float": re.compile(
        r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z"
    ),
}
"""The plain scalars of the core schema that are not text."""
_PLAIN = {"scalar": (*CORE, f"{_TAG}str", "!"), "map": (f"{_TAG}map", "!"), "list": (f"{_TAG}seq", "!")}
_NOT_TEXT = frozenset("~nNtTfF+-.0123456789")
"""How a plain scalar begins that may be something else than text."""


@dataclass(slots=True)
class Node:
    """One value of a file: where it stands (offsets in characters, lines from 1) and what it holds."""

    kind: Literal["scalar", "list", "map", "alias"]
    start: int
    end: int
    line: int
    value: Any = None
    """Of a scalar; of an alias, the node it stands for."""
    style: str | None = None
    """Of a scalar: its quotes or ``|`` and ``>``."""
    flow: bool = False
    """Of a list or map: whether it stands in brackets."""
    anchor: str | None = None
    """Of an alias, the name it uses."""
    items: list[Node] = field(default_factory=list)
    keys: dict[str, Node] = field(default_factory=dict)
    """Of a map: the nodes of its keys, in the order of its items."""
    size: int = 1
    """Values it comes to once aliases are expanded."""
    height: int = 0
    """Levels below it."""

    def child(self, part: str | int) -> Node | None:
        """The value of a key or at an index, through aliases; None if there is none."""
        node = self.value if self.kind == "alias" else self
        if node.kind == "map":
            return next((item for key, item in zip(node.keys, node.items, strict=False) if key == part), None)
        if isinstance(part, int) and node.kind == "list" and part < len(node.items):
            return node.items[part]
        return None

    def data(self) -> Any:
        """The plain data it stands for; keys are always text."""
        if self.kind == "list":
            return [item.data() for item in self.items]
        if self.kind == "map":
            return {key: item.data() for key, item in zip(self.keys, self.items, strict=True)}
        return self.value.data() if self.kind == "alias" else self.value


def compose(text: str, path: str = "") -> Node | None:
    """The tree of a YAML (or JSON) text; None if it is empty.

    Raises
    ------
    InputError
        If it is not YAML, or a key stands twice.
    Refused
        If it carries a tag that would construct an object, nests or expands beyond reason.
    """
    composer = _Composer(path)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            composer.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = f"not YAML: {error.problem or error.context}"
        raise InputError(Problem(what, "mend the file there", path, mark.line + 1 if mark else None)) from error
    except yaml.YAMLError as error:
        raise InputError(Problem(f"not YAML: {str(error).splitlines()[0]}", "mend the file", path)) from error
    return composer.root


class _Composer:
    """Builds the tree from events and counts what it comes to."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.root: Node | None = None
        self.open: list[Node] = []
        self.key: Node | None = None
        self.anchors: dict[str, Node] = {}
        self.count = 0
        self.aliased = 0

    def take(self, event: Any) -> None:
        """Take the next event of the stream."""
        start, end = event.start_mark, event.end_mark
        if isinstance(event, yaml.ScalarEvent):
            node = Node("scalar", start.index, end.index, start.line + 1, style=event.style, anchor=event.anchor)
            node.value = event.value if self._is_key() else self._scalar(event, node.line)
            self._add(node)
        elif isinstance(event, yaml.AliasEvent):
            self._add(self._alias(Node("alias", start.index, end.index, start.line + 1, anchor=event.anchor)))
        elif isinstance(event, yaml.CollectionStartEvent):
            kind: Literal["list", "map"] = "map" if isinstance(event, yaml.MappingStartEvent) else "list"
            node = Node(kind, start.index, end.index, start.line + 1, flow=bool(event.flow_style), anchor=event.anchor)
            self._check_tag(event.tag, kind, node.line)
            self._add(node)
            self.open.append(node)
        elif isinstance(event, yaml.CollectionEndEvent):
            node = self.open.pop()
            node.end = end.index
            self._grow(node)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            what = "a second document begins here"
            raise InputError(Problem(what, "a dossier file holds one", self.path, start.line + 1))

    def _is_key(self) -> bool:
        return bool(self.open) and self.open[-1].kind == "map" and self.key is None

    def _add(self, node: Node) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            self._refuse("more values than a dossier can have", f"at most {MAX_NODES:,} are read", node.line)
        if node.anchor and node.kind != "alias":
            self.anchors[node.anchor] = node
        if not self.open:
            self.root = node
        elif self._is_key():
            self._add_key(node)
            return
        else:
            parent = self.open[-1]
            if self.key is not None:
                parent.keys[self.key.value] = self.key
                self.key = None
            parent.items.append(node)
        if len(self.open) + node.height > MAX_DEPTH:
            self._refuse("nested too deeply", f"at most {MAX_DEPTH} levels are read", node.line)
        if node.kind in ("scalar", "alias"):
            self._grow(node)

    def _add_key(self, node: Node) -> None:
        if node.kind != "scalar":
            raise InputError(Problem("a key must be a plain word", "mend the key", self.path, node.line))
        first = self.open[-1].keys.get(node.value)
        if first is not None:
            what = f"the key {node.value!r} stands twice (first on line {first.line})"
            raise InputError(Problem(what, "keep one of them", self.path, node.line))
        self.key = node

    def _grow(self, node: Node) -> None:
        """Add what a finished node comes to to the list or map that holds it."""
        if self.open:
            self.open[-1].size += node.size
            self.open[-1].height = max(self.open[-1].height, node.height + 1)

    def _alias(self, node: Node) -> Node:
        target = self.anchors.get(node.anchor or "")
        if target is None:
            raise InputError(Problem(f"the alias *{node.anchor} names no anchor", "mend it", self.path, node.line))
        if any(target is holder for holder in self.open):
            self._refuse("an alias that contains itself", "write the value out", node.line)
        node.value, node.size, node.height = target, target.size, target.height
        self.aliased += target.size
        if self.aliased > MAX_ALIASED:
            most = f"at most {MAX_ALIASED:,} values may come from aliases"
            self._refuse("aliases that expand beyond reason", most, node.line)
        return node

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> Any:
        tag, text = event.tag, event.value
        if tag is None:
            if not event.implicit[0] or (text and text[0] not in _NOT_TEXT):
                return text
            tag = next((name for name, rule in CORE.items() if rule.match(text)), "!")
        self._check_tag(tag, "scalar", line)
        if tag in CORE and not CORE[tag].match(text):
            what = f"{text[:40]!r} is no {tag.removeprefix(_TAG)}"
            raise InputError(Problem(what, "mend it, or leave the tag out", self.path, line))
        if tag == f"{_TAG}null":
            return None
        if tag == f"{_TAG}bool":
            return text.lower() == "true"
        if tag in (f"{_TAG}int", f"{_TAG}float"):
            return self._number(text, tag, line)
        return text

    def _number(self, text: str, tag: str, line: int) -> int | float:
        try:
            return (
                int(text) if tag == f"{_TAG}int" else float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
            )
        except ValueError as error:  # more digits than Python converts
            what = f"a number of {len(text):,} digits"
            raise InputError(Problem(what, "write a number that means something", self.path, line)) from error

    def _check_tag(self, tag: str | None, kind: str, line: int) -> None:
        if tag is not None and tag not in _PLAIN[kind]:
            what = f"the tag {tag!r} would construct an object"
            self._refuse(what, "remove the tag: a dossier is plain data", line)

    def _refuse(self, what: str, mend: str, line: int) -> NoReturn:
        raise Refused(Problem(what, mend, self.path, line))
