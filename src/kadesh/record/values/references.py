"""References between entries: which fields name which kind of entry, found from the types alone.

A field typed ``ActorId`` is a string that must be the id of an actor. Checks for dangling references and the pruning
of what may not be shown both walk these annotations, so a new entity needs no code of its own for either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints

Path = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Ref:
    """Marks a string type as the id of an entry of one of these kinds (names of lists of the dossier)."""

    kinds: tuple[str, ...]
    within: bool = False
    """Whether the ids are dotted parts of the string, such as the party of an input (some inputs have none)."""

    def names(self, text: str) -> set[str]:
        """The ids that a string of this type may name (ids may have dots themselves)."""
        if not self.within:
            return {text}
        parts = text.split(".")
        return {".".join(parts[a:b]) for a in range(len(parts)) for b in range(a + 1, len(parts) + 1)}


@dataclass(frozen=True)
class Attribution:
    """Marks a field that says whose words a value is: without the voice, the value may not stand in our own."""


EntryId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*$", max_length=120)]
"""An id of its own: lower case, digits, dots, dashes and underscores; unique over the whole dossier."""

ActorId = Annotated[str, Ref(("actors",))]
PersonId = Annotated[str, Ref(("people",))]
IssueId = Annotated[str, Ref(("issues",))]
SourceId = Annotated[str, Ref(("sources",))]
RoundId = Annotated[str, Ref(("rounds",))]
QuestionId = Annotated[str, Ref(("questions",))]
VoiceId = Annotated[str, Ref(("people", "actors", "sources"))]
AnyId = Annotated[str, Ref(("*",))]


@dataclass(frozen=True)
class Shape:
    """What an annotation says about nested values: a reference, items of a container, a prescribed marker."""

    ref: Ref | None
    """The reference that a string here is, if any."""
    items: tuple[Any, ...]
    """Annotations of the items (tuple), or of keys and values (dict)."""
    markers: tuple[Any, ...]
    """Everything else the annotation carries."""
    nested: bool
    """Whether models or references can be inside at all; if not, walks skip it."""


@lru_cache(maxsize=4096)
def shape_of(annotation: Any) -> Shape:
    """The shape of an annotation, through `Annotated`, unions and containers."""
    ref: Ref | None = None
    items: tuple[Any, ...] = ()
    markers: tuple[Any, ...] = getattr(annotation, "__metadata__", ())
    nested = False
    origin, inside = get_origin(annotation), get_args(annotation)
    if markers:
        inner = shape_of(inside[0])
        ref = next((m for m in markers if isinstance(m, Ref)), inner.ref)
        return Shape(ref, inner.items, (*markers, *inner.markers), inner.nested or ref is not None)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape(None, (), (), nested=True)
    if origin in (tuple, list, dict):
        items = inside
        return Shape(None, items, (), any(shape_of(i).nested for i in items))
    for choice in inside if origin in (Union, UnionType) else ():
        found = shape_of(choice)
        ref, items, nested = ref or found.ref, items or found.items, nested or found.nested
        markers = (*markers, *found.markers)
    return Shape(ref, items, markers, nested)


@lru_cache(maxsize=256)
def nested_fields(model: type[BaseModel]) -> dict[str, Shape]:
    """The fields of a model that can hold models or references, with their shapes."""
    shapes = {}
    for name, info in model.model_fields.items():
        # pydantic splits the outermost metadata off an annotation: it is put back
        annotation: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
        shapes[name] = shape_of(annotation)
    return {name: shape for name, shape in shapes.items() if shape.nested}


def instances(value: Any, model: type[M], path: Path = ()) -> Iterator[tuple[Path, M]]:
    """Every value of one class inside a value, with its place."""
    if isinstance(value, model):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in nested_fields(type(value)):
            yield from instances(getattr(value, name), model, (*path, name))
    elif isinstance(value, (tuple, dict)):
        for key, item in enumerate(value) if isinstance(value, tuple) else value.items():
            yield from instances(item, model, (*path, key))


def references(value: Any, shape: Shape | None = None, path: Path = ()) -> Iterator[tuple[Path, Ref, str]]:
    """Every reference inside a value: where it stands, what kind it must be, and the id it names."""
    if isinstance(value, BaseModel):
        for name, inner in nested_fields(type(value)).items():
            yield from references(getattr(value, name), inner, (*path, name))
    elif shape is None or value is None:
        return
    elif isinstance(value, str):
        if shape.ref:
            yield path, shape.ref, value
    elif isinstance(value, tuple):
        item = shape_of(shape.items[0]) if shape.items else None
        for index, element in enumerate(value):
            yield from references(element, item, (*path, index))
    elif isinstance(value, dict) and shape.items:
        keys, values = (shape_of(a) for a in shape.items)
        for key, element in value.items():
            yield from references(key, keys, (*path, key))
            yield from references(element, values, (*path, key))
