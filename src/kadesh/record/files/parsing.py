"""A dossier file's text as plain data, with the line of every value."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kadesh.errors import InputError, Problem, Refused
from kadesh.record.files.tree import MAX_DEPTH, Node, compose
from kadesh.record.values.references import Path as Place

_PAIR = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")
MAX_BYTES = 20_000_000
"""Largest dossier file that is read."""


@dataclass(frozen=True)
class Parsed:
    """Plain data and the tree of nodes it was read from (None where only the data could be read)."""

    data: Any
    tree: Node | None = None

    def line(self, place: Place) -> int | None:
        """The line of a place (of its key, if it has one), or of the nearest thing that holds it."""
        node = self.tree
        line = node.line if node else None
        for part in place:
            inner = node.child(part) if node else None
            if node is None or inner is None:
                break
            holder = node.value if node.kind == "alias" else node
            line = holder.keys[str(part)].line if holder.kind == "map" else inner.line
            node = inner
        return line


def read_text(path: Path, limit: int = MAX_BYTES) -> str:
    """The UTF-8 text of a file of bounded size.

    Raises
    ------
    InputError
        If it cannot be read or is not UTF-8.
    Refused
        If it is larger than `limit` bytes.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(limit + 1)  # not by its stated size: a device or a growing file has none
        text = content.decode("utf-8-sig") if len(content) <= limit else None
    except UnicodeDecodeError as error:
        raise InputError(Problem(f"not UTF-8 at byte {error.start:,}", "save it as UTF-8", str(path))) from error
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(Problem(f"cannot be read: {reason}", "check the path", str(path))) from error
    if text is None:
        what = f"more than {limit:,} bytes: too large to be read"
        raise Refused(Problem(what, "split it, or leave texts in reports/", str(path)))
    return text


def parse_yaml(text: str, path: str = "") -> Parsed:
    """Parse YAML; raises `InputError` and `Refused` as `compose` does."""
    tree = compose(text, path)
    return Parsed(tree.data() if tree else None, tree)


def parse_json(text: str, path: str = "") -> Parsed:
    """Parse JSON; a key that stands twice is refused rather than lost.

    Raises
    ------
    InputError
        If it is not JSON, or a key stands twice.
    Refused
        If it nests beyond reason.
    """

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            twice = next(key for n, (key, _) in enumerate(pairs) if any(key == k for k, _ in pairs[:n]))
            raise InputError(Problem(f"the key {twice!r} stands twice in one object", "keep one of them", path))
        return found

    try:
        data = json.loads(text, object_pairs_hook=unique)
        if "\\u" in text:  # half of a surrogate pair, escaped, is no text
            json.dumps(data, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise InputError(Problem(f"not JSON: {error.msg}", "mend the file there", path, error.lineno)) from error
    except RecursionError as error:
        raise Refused(Problem("nested too deeply", f"at most {MAX_DEPTH} levels are read", path)) from error
    except ValueError as error:  # more digits than Python converts, or text that is none
        raise InputError(Problem(f"not JSON: {str(error).split(';', 1)[0]}", "mend the file", path)) from error
    return Parsed(data, _json_tree(text))


def _json_tree(text: str) -> Node | None:
    """JSON is composed as YAML once more, only to learn the places; where YAML differs they are simply not known."""
    try:
        return compose(_PAIR.sub("x" * 12, text))  # YAML has no pairs of surrogates; only places matter here
    except InputError:
        return None
