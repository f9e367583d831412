"""The two bases of every value in a record: frozen models, and those that may be written in short."""

from __future__ import annotations

import re
from typing import Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

_UNPRINTABLE = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ud800-\\udfff\\ufffe\\uffff]")


class Value(BaseModel):
    """A frozen value whose unknown fields are refused; attribute docstrings become schema descriptions."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, allow_inf_nan=False)

    @model_validator(mode="after")
    def _printable(self) -> Self:
        """Refuse characters that no page can show and that could steer a terminal."""
        for name, value in self.__dict__.items():
            for text in value if isinstance(value, (tuple, dict)) else (value,):
                if not isinstance(text, str) or text.isprintable():
                    continue
                if found := _UNPRINTABLE.search(text):
                    raise ValueError(f"{name} holds the control character U+{ord(found[0]):04X}; remove it")
        return self


class Shorthand(Value):
    """A value that a file may give as a bare scalar: the scalar is then its field named by ``short``."""

    short: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, data: Any) -> Any:
        return data if cls._is_long(data) else {cls.short: data}

    @classmethod
    def _is_long(cls, data: Any) -> bool:
        return isinstance(data, (dict, cls))

    @model_serializer(mode="wrap")
    def _contract(self, handler: SerializerFunctionWrapHandler) -> Any:
        data = handler(self)
        return data[self.short] if set(data) == {self.short} else data

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the schema that the short form is allowed too."""
        long = handler(core_schema)
        properties = handler.resolve_ref_schema(long).get("properties", {})
        return {"anyOf": [properties.get(cls.short, {"type": "string"}), long]}
