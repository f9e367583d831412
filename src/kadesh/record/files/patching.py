"""Changes made in the text of a file: what did not change keeps its comments, order and style to the letter.

The file's own tree says where each value stands; only the text of values that differ is replaced, and new keys and
items are put after the one before them. JSON is patched the same way, since it is YAML in brackets.
"""

from __future__ import annotations

import io
import json
from typing import Any

import yaml

from kadesh.record.files.tree import CORE, Node

_BaseDumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_BaseDumper):  # type: ignore[misc]
    """A writer of plain data under the core schema, with long texts as blocks and no aliases."""

    yaml_implicit_resolvers = {None: list(CORE.items())}  # noqa: RUF012 (PyYAML's own class attribute)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 (PyYAML names it)
        """Write every value out, whatever it is."""
        return True


def _represent_text(dumper: Any, text: str) -> Any:
    style = None
    if "\n" in text:  # blank lines at either end of a block are easily lost, and an open end runs into what follows
        style = '"' if text[0].isspace() or text.endswith("\n\n") else "|"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


def yaml_text(data: Any, *, flow: bool = False) -> str:
    """Plain data as YAML: innermost lists and maps in brackets, or (`flow`) everything, on one line."""
    node = _Dumper(io.StringIO(), default_flow_style=None, sort_keys=False).represent_data(_as_written(data))
    if isinstance(node, yaml.CollectionNode):
        node.flow_style = flow
    elif flow and node.style == "|":
        node.style = '"'  # a block fits on no line
    text: str = yaml.serialize(node, Dumper=_Dumper, allow_unicode=True, width=2**31 - 1)
    text = text.removesuffix("...\n") if text.endswith("\n...\n") else text  # it ends a document, not a part of one
    return text.removesuffix("\n") if flow else text


def _as_written(data: Any) -> Any:
    """Data as people write it: ids first, evidence last, the probabilities of quantiles as numbers."""
    if isinstance(data, dict):
        return {
            key: {float(p): v for p, v in data[key].items()}
            if key == "quantiles" and data[key]
            else _as_written(data[key])
            for key in sorted(data, key=_place)
        }
    return [_as_written(item) for item in data] if isinstance(data, list) else data


def _place(key: Any) -> int:
    return {"id": -1, "evidence": 1}.get(key, 0)


def patched_text(text: str, tree: Node, old: Any, new: Any, *, as_json: bool = False) -> str:
    """`text`, whose `tree` stands for the data `old`, changed where `new` differs.

    The caller checks that the result reads as `new`: a file may be written in ways not foreseen here.
    """
    expand: frozenset[str] = frozenset()
    while True:
        patch = _Patch(text, tree, expand, as_json=as_json)
        patch.visit(tree, old, new)
        used = {node.anchor for node in _nodes(tree) if node.kind == "alias" and node.anchor}
        more = (patch.touched & used) - expand
        if not more:
            return patch.result()
        expand |= more  # what other places take over by an alias is written out there first


def _nodes(node: Node) -> list[Node]:
    return [node, *(below for item in node.items for below in _nodes(item))]


class _Patch:
    """One pass over the tree that gathers edits of the text."""

    def __init__(self, text: str, tree: Node, expand: frozenset[str], *, as_json: bool) -> None:
        self.text = text
        self.expand = expand
        self.json = as_json
        self.touched: set[str] = set()
        self.edits: list[tuple[int, int, str]] = []
        self.root = tree
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def result(self) -> str:
        """The text with all edits made, first to last; of two at one place the one found first comes first."""
        parts, at = [], 0
        for start, end, words in sorted(self.edits, key=lambda edit: edit[0]):
            parts += [self.text[at:start], words]
            at = max(at, end)
        return "".join([*parts, self.text[at:]])

    def visit(self, node: Node, old: Any, new: Any, key: Node | None = None, *, in_flow: bool = False) -> None:
        """Gather the edits that make the text of `node`, which may stand in brackets (`in_flow`), stand for `new`."""
        if old == new and not (self.expand and any(n.anchor in self.expand for n in _nodes(node) if n.kind == "alias")):
            return
        if node.anchor and node.kind != "alias" and old != new:
            self.touched.add(node.anchor)
        done = False
        if node.kind == "map" and isinstance(old, dict) and isinstance(new, dict) and set(old) <= set(node.keys):
            done = self._map(node, old, new)
        elif node.kind == "list" and isinstance(old, list) and isinstance(new, list) and len(old) == len(node.items):
            done = self._list(node, old, new)
        if not done:
            self._replace(node, new, key, in_flow=in_flow)

    def _map(self, node: Node, old: dict[str, Any], new: dict[str, Any]) -> bool:
        names = list(node.keys)
        keep = [name in new or name not in old for name in names]
        added = [self._pair(name, value, flow=node.flow) for name, value in new.items() if name not in node.keys]
        starts = [key.start for key in node.keys.values()]
        if not self._cut(node, starts, keep):
            return False
        for name, item in zip(names, node.items, strict=True):
            if name in old and name in new:
                self.visit(item, old[name], new[name], node.keys[name], in_flow=node.flow)
        last = max(n for n, kept in enumerate(keep) if kept)
        for words in added:
            if node is self.root and not node.flow:
                self._append(node, words)
            else:
                self._insert_after(node, starts, last, words)
        return True

    def _list(self, node: Node, old: list[Any], new: list[Any]) -> bool:
        pairs = _aligned(old, new)
        kept = {was: now for was, now in pairs if was is not None and now is not None}
        starts = [item.start if node.flow else self._dash(node, n) for n, item in enumerate(node.items)]
        if not kept or (0 not in kept.values() and not node.flow and self._indent(starts[min(kept)]) is None):
            return False  # nothing to hold on to, or nowhere to put what comes first: on the line of another dash
        if not self._cut(node, starts, [n in kept for n in range(len(old))]):
            return False
        after: int | None = None
        for was, now in pairs:
            if now is None:
                continue
            if was is not None:
                self.visit(node.items[was], old[was], new[now], in_flow=node.flow)
                after = was
            elif after is None:
                self._insert_before(node, starts[min(kept)], self._item(new[now], flow=node.flow))
            else:
                self._insert_after(node, starts, after, self._item(new[now], flow=node.flow))
        return True

    def _pair(self, name: str, value: Any, *, flow: bool) -> str:
        if self.json:
            return f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}"
        return yaml_text({name: value}, flow=True)[1:-1] if flow else yaml_text({name: value})

    def _item(self, value: Any, *, flow: bool) -> str:
        return self._inline(value, in_flow=True) if flow or self.json else yaml_text([value])

    def _inline(self, value: Any, *, in_flow: bool) -> str:
        if self.json:
            return json.dumps(value, ensure_ascii=False)
        return yaml_text([value], flow=True)[1:-1] if in_flow else yaml_text(value, flow=True)

    def _replace(self, node: Node, new: Any, key: Node | None, *, in_flow: bool) -> None:
        self._lose(node)
        start, end, words = node.start, self._end(node), self._inline(new, in_flow=in_flow)
        if key is not None and self._has_lines_of_its_own(key, end) and isinstance(new, (list, dict)) and new:
            start = self.text.index(":", key.end) + 1
            words = self.newline + self._indented(yaml_text(new), "  " if isinstance(new, dict) else "")
            if (below := self._line_end(end)) > end:  # a comment beside it stays beside its key
                self.edits.append((below, below, words))
                words = ""
        elif key is not None and (start == end or "\n" in self.text[key.end : start]):
            start = self.text.index(":", key.end) + 1  # a block below its key, or nothing at all: begin beside the key
            words = f" {words}"
        self.edits.append((start, end, words))

    def _has_lines_of_its_own(self, key: Node, end: int) -> bool:
        """Whether a key begins its line at the margin, and at most a comment follows: then lists go below it."""
        at_margin = key.start == 0 or self.text[key.start - 1] == "\n"
        rest = self.text[end : self._line_end(end)].strip()
        return not self.json and at_margin and (not rest or rest.startswith("#"))

    def _lose(self, node: Node) -> None:
        """Remember the anchors in a text that goes: what takes them over by an alias must be written out."""
        self.touched |= {n.anchor for n in _nodes(node) if n.anchor and n.kind != "alias"}

    def _cut(self, node: Node, starts: list[int], keep: list[bool]) -> bool:
        """Cut out the children that are not kept; False where only the whole can be replaced."""
        if all(keep):
            return bool(keep)
        if not any(keep):
            return False
        if not node.flow:
            cut = [n for n, kept in enumerate(keep) if not kept]
            if any(self._indent(starts[n]) is None for n in cut):
                return False  # it shares its line with the dash of the list around it
            for n in cut:
                self._lose(node.items[n])
                self._cut_lines(starts[n], self._end(node.items[n]))
            return True
        last = max(n for n, kept in enumerate(keep) if kept)
        for n, kept in enumerate(keep):
            if not kept:
                self._lose(node.items[n])
            if not kept and n < last:
                self.edits.append((starts[n], starts[n + 1], ""))
        if last + 1 < len(keep):
            self.edits.append((self._end(node.items[last]), self._end(node.items[-1]), ""))
        return True

    def _cut_lines(self, start: int, end: int) -> None:
        """Cut the lines of a text, with the line break before them: what is put after them is put after the break."""
        first, last = self._line_start(start), self._line_end(end)
        if first:
            before = first - len(self.newline)
            self.edits.append((before if self.text.startswith(self.newline, before) else first - 1, last, ""))
        else:
            self.edits.append((0, self._line_end(end, after=True), ""))

    def _insert_after(self, node: Node, starts: list[int], index: int, words: str) -> None:
        at = self._end(node.items[index])
        if node.flow:
            indent = self._indent(starts[index])
            self.edits.append((at, at, ", " + words if indent is None else f",{self.newline}{indent}{words}"))
            return
        at = self._line_end(at)
        indent = " " * (starts[index] - self._line_start(starts[index]))
        self.edits.append((at, at, self.newline + self._indented(words, indent)))

    def _append(self, node: Node, words: str) -> None:
        """Put a new key of the file below everything, comments too: those after a list may hold entries of it."""
        at = max(self._line_end(self._end(node)), len(self.text[: node.end].rstrip()))
        self.edits.append(
            (at, at, self.newline + self._indented(words, " " * (node.start - self._line_start(node.start))))
        )

    def _insert_before(self, node: Node, start: int, words: str) -> None:
        indent = self._indent(start)
        if node.flow:
            self.edits.append((start, start, words + (", " if indent is None else f",{self.newline}{indent}")))
            return
        at = self._line_start(start)
        self.edits.append((at, at, self._indented(words, " " * (start - at)) + self.newline))

    def _indented(self, words: str, indent: str) -> str:
        lines = words.removesuffix("\n").split("\n")
        return self.newline.join(indent + line if line else line for line in lines)

    def _dash(self, node: Node, index: int) -> int:
        """Where the dash of an item of a block list stands."""
        floor = self._end(node.items[index - 1]) if index else node.start
        return max(self.text.rfind("-", floor, node.items[index].start), floor)

    def _indent(self, at: int) -> str | None:
        """The blanks before a place, if there is nothing else before it on its line."""
        before = self.text[self._line_start(at) : at]
        return None if before.strip() else before

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _line_end(self, at: int, *, after: bool = False) -> int:
        """Where the line ends, before (or `after`) its break."""
        end = self.text.find("\n", at)
        if end < 0:
            return len(self.text)
        return end + 1 if after else end - self.text.endswith("\r", 0, end)

    def _end(self, node: Node) -> int:
        """Where the text of a node ends; for a block that is where its last value does, not its trailing comments."""
        if node.kind in ("list", "map") and not node.flow:
            return self._end(node.items[-1])
        if node.style in ("|", ">"):
            if "+" in self.text[node.start : node.end].partition("\n")[0].partition("#")[0]:
                return node.end - len("\n") * self.text.endswith("\n", 0, node.end)  # blank lines are part of it
            return node.start + len(self.text[node.start : node.end].rstrip())
        return node.end


def _aligned(old: list[Any], new: list[Any]) -> list[tuple[int | None, int | None]]:
    """Which item of `old` became which of `new`; None on one side for those that came or went.

    Entries are matched by id. Other items are matched from both ends, and what is left between them one by one. Where
    the order changed, nothing is matched.
    """
    names = [[item.get("id") if isinstance(item, dict) else None for item in items] for items in (old, new)]
    was, now = names
    if None not in was + now and len(set(was)) == len(was) and len(set(now)) == len(now):
        common = [name for name in was if name in set(now)]
        if common != [name for name in now if name in set(was)]:
            return []
        pairs: list[tuple[int | None, int | None]] = [(n, None) for n, name in enumerate(was) if name not in set(now)]
        places = {name: n for n, name in enumerate(was)}
        return pairs + [(places.get(name), n) for n, name in enumerate(now)]
    shortest = min(len(old), len(new))
    head = next((n for n in range(shortest) if old[n] != new[n]), shortest)
    tail = next((n for n in range(shortest - head) if old[-1 - n] != new[-1 - n]), shortest - head)
    middle = min(len(old), len(new)) - head - tail
    pairs = [(n, n) for n in range(head + middle)]
    pairs += [(n, None) for n in range(head + middle, len(old) - tail)]
    pairs += [(None, n) for n in range(head + middle, len(new) - tail)]
    return pairs + [(len(old) - tail + n, len(new) - tail + n) for n in range(tail)]
