"""Voices: who said it, or according to whom."""

from __future__ import annotations

from kadesh.record.values._model import Value
from kadesh.record.values.references import ActorId, VoiceId


class Unnamed(Value):
    """A source that asked not to be named. There is no field for its identity, on purpose."""

    unnamed: str
    """How the report describes it."""
    side: ActorId | None = None
    """The actor it is said to belong to."""


Voice = VoiceId | Unnamed
"""The id of a person, an actor or a source; or an unnamed source with its description."""
