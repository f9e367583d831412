"""Claims: values that sources may disagree about, kept side by side (the statement model of Wikidata)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Generic, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, GetJsonSchemaHandler, PlainSerializer, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from kadesh.record.values.evidence import Sourced
from kadesh.record.values.handling import Handling
from kadesh.record.values.references import Attribution, VoiceId
from kadesh.record.values.voices import Unnamed

T = TypeVar("T")
Rank = Literal["preferred", "normal", "deprecated"]


class Claim(Sourced, Generic[T]):
    """One value according to its evidence. Claims are never overwritten: a better one is added beside it."""

    keys: ClassVar[frozenset[str]] = frozenset({"value", "evidence", "rank", "by", "note", "handling"})

    value: T
    """What is claimed."""
    by: Annotated[VoiceId | Unnamed | None, Attribution()] = None
    """Who says so, where the value is somebody's account and not a plain fact."""
    rank: Rank = "normal"
    """*preferred* overrules the others, *deprecated* is kept for the record only."""
    note: str | None = None
    """Why it is ranked so, or how the source came by it."""
    handling: Handling | None = None
    """If stricter than that of its entry."""

    @model_validator(mode="before")
    @classmethod
    def _bare_value(cls, data: Any) -> Any:
        """Tell a claim from a bare value; a value that is a map itself (a duration) has keys of its own."""
        if isinstance(data, cls):
            return data
        value_type = cls.model_fields["value"].annotation
        own = (
            set(value_type.model_fields)
            if isinstance(value_type, type) and issubclass(value_type, BaseModel)
            else set()
        )
        bare = (
            not isinstance(data, dict) or (own and "value" not in data) or (set(data) <= own and set(data) - cls.keys)
        )
        return {"value": data} if bare else data

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the schema that a bare value is allowed too."""
        long = handler(core_schema)
        return {"anyOf": [handler.resolve_ref_schema(long)["properties"]["value"], long]}


def _as_list(data: Any) -> Any:
    if data is None:
        return []
    return data if isinstance(data, (list, tuple)) else [data]


def _as_bare(claims: tuple[Claim[Any], ...]) -> Any:
    """A single claim that says nothing but its value is written as that value."""
    dumped = [c.model_dump(mode="json", exclude_unset=True) for c in claims]
    return dumped[0]["value"] if len(dumped) == 1 and set(dumped[0]) == {"value"} else dumped


if TYPE_CHECKING:
    Claims = tuple[Claim[T], ...]
else:

    class Claims:
        """``Claims[T]``: competing claims about one value; a file may give a bare value where nothing is disputed."""

        def __class_getitem__(cls, value_type: Any) -> Any:
            """The annotation that pydantic reads (a generic alias cannot carry `Annotated` and a model at once)."""
            claims = tuple[Claim[value_type], ...]
            given = claims | Claim[value_type] | None
            return Annotated[claims, BeforeValidator(_as_list, json_schema_input_type=given), PlainSerializer(_as_bare)]


class Wording(Sourced):
    """A position in words, with evidence of its own where it differs from that of its entry."""

    text: str
    """The position itself."""

    @model_validator(mode="before")
    @classmethod
    def _bare_text(cls, data: Any) -> Any:
        return {"text": data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the schema that a bare text is allowed too."""
        return {"anyOf": [{"type": "string"}, handler(core_schema)]}
