"""What no entry may be, by itself."""

import pytest
from pydantic import ValidationError

from kadesh.record.dossier import KINDS, entity_of
from tests.record.dossiers import full_data

FULL = full_data()
WRONG = {
    "an id in capitals": ("actors", {"id": "Alpha"}, "pattern"),
    "an id with a path in it": ("actors", {"id": "../alpha"}, "pattern"),
    "an id without end": ("actors", {"id": "a" * 121}, "120"),
    "a lower-case state": ("actors", {"iso": "aa"}, "pattern"),
    "openness beyond 1": ("actors", {"openness": {"range": [0.5, 1.5]}}, "between 0 and 1"),
    "a scale with options": ("issues", {"options": ["a", "b"]}, "no options"),
    "options without options": ("issues", {"kind": "options"}, "at least two options"),
    "a scale that stays at an option": ("issues", {"status_quo": "a"}, "judged level"),
    "a scale that stays off it": ("issues", {"status_quo": {"fixed": 1.2}}, "between 0 and 1"),
    "a point off the scale": ("issues", {"points": [{"at": 2, "text": "x"}]}, "less than or equal to 1"),
    "a script for an address": ("sources", {"url": "javascript:alert(1)"}, "web address"),
    "data for an address": ("sources", {"url": "data:text/html,x"}, "web address"),
    "a file for an address": ("sources", {"url": "file:///etc/passwd"}, "web address"),
    "an address with a break": ("sources", {"url": "https://example.org/\nx"}, "web address"),
    "an address that is none": ("sources", {"url": "https://[::1"}, "web address"),
    "an address without a host": ("sources", {"url": "https:///x"}, "web address"),
    "a text above the folder": ("sources", {"text": "../x.txt"}, "inside the dossier's folder"),
    "a text far above the folder": ("sources", {"text": "a/../../x.txt"}, "inside the dossier's folder"),
    "a text above the folder, on Windows": ("sources", {"text": "a\\..\\..\\x.txt"}, "inside the dossier's folder"),
    "a text at the root": ("sources", {"text": "/etc/passwd"}, "inside the dossier's folder"),
    "a text on a drive": ("sources", {"text": "C:\\x.txt"}, "inside the dossier's folder"),
    "a text on a share": ("sources", {"text": "\\\\host\\x.txt"}, "inside the dossier's folder"),
    "a text with a NUL": ("sources", {"text": "a\0.txt"}, "inside the dossier's folder"),
    "no text at all": ("sources", {"text": " "}, "inside the dossier's folder"),
    "a hash that is none": ("sources", {"sha256": "abc"}, "pattern"),
    "a limit off the scale": ("positions", {"limit": {"fixed": -0.1}}, "between 0 and 1"),
    "levels and options at once": ("positions", {"values": {"a": {"fixed": 1}}}, "not both"),
    "a straight line bent the wrong way": ("positions", {"curvature": 0.5}, "greater than or equal to 1"),
    "trust beyond 1": ("calculus", {"trust": {"fixed": 2}}, "between 0 and 1"),
    "hope beyond 1": ("actors", {"hope": {"fixed": 1.5}}, "between 0 and 1"),
    "an effect larger than any": ("effects", {"size": {"fixed": 2}}, "size must lie between 0 and 1"),
    "a direction surer than sure": ("effects", {"towards": {"fixed": 1.2}}, "towards must lie between 0 and 1"),
    "an influence below nothing": ("influences", {"weight": {"range": [-1, 1]}}, "weight must lie between 0"),
    "an influence beyond all": ("influences", {"weight": {"fixed": 1e300}}, "and 1,000,000"),
    "an echo beyond all": ("calculus", {"echoes": {"aid": {"war_cost": {"fixed": -11}}}}, "between −10 and 10"),
    "an echo by no channel": ("calculus", {"echoes": {"mail": {}}}, "opinion"),
    "a change in two ways": ("levers", {"changes": [{"input": "trust", "add": 1, "set": 1}]}, "exactly one of"),
    "a change in no way": ("levers", {"changes": [{"input": "trust"}]}, "exactly one of"),
    "a round without a day": ("rounds", {"date": []}, "needs a date"),
    "a statement without words": ("statements", {"quote": None}, "needs its words"),
    "bounds out of order": ("events", {"magnitude": {"low": 3, "high": 1, "unit": "x"}}, "low ≤ best ≤ high"),
    "a question answered before it opens": ("questions", {"resolves": "2025-01-01"}, "before it opens"),
    "options for a yes or no": ("questions", {"options": ["a", "b"]}, "multiple choice"),
    "a probability beyond 1": ("forecasts", {"probability": 1.1}, "less than or equal to 1"),
    "nobody's forecast": ("forecasts", {"maker": {}}, "a person or by a model"),
    "confidence without a reason": ("notes", {"why_confidence": None}, "needs its reason"),
    "a status of its own": ("notes", {"status": "draft"}, "proposed"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_refused(wrong):
    kind, change, why = WRONG[wrong]
    with pytest.raises(ValidationError, match=why):
        entity_of(kind).model_validate(FULL[kind][0] | change)


@pytest.mark.parametrize("kind", KINDS)
def test_the_fixture_itself_is_taken(kind):
    for entry in FULL[kind]:
        entity_of(kind).model_validate(entry)


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "http://example.org", "https://例え.example/ü"])
def test_web_addresses_are_taken(url):
    assert entity_of("sources").model_validate({"id": "s", "type": "wire", "url": url}).url == url


@pytest.mark.parametrize("text", ["reports/a.txt", "a.txt", "reports/2026-02-18..final.txt", "Ünïcode/ä.txt"])
def test_paths_inside_the_folder_are_taken(text):
    assert entity_of("sources").model_validate({"id": "s", "type": "wire", "text": text}).text == text
