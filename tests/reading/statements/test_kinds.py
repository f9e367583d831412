"""Which kind a statement is: by its cue, by its words, and by both."""

import pytest

from kadesh.reading.statements.read import read_statements
from kadesh.reading.text import report_text

KINDS = {
    "offer": [
        "The minister said Iran was ready to limit enrichment in exchange for relief.",
        "The envoy offered a ceasefire.",
        "Sudan’s army proposed that convoys be let in.",
    ],
    "demand": [
        "Russia demands that Ukraine withdraw its troops.",
        "Moscow insists that Kyiv give up the region.",
        "Moscow wants Ukrainian troops to withdraw.",
        "The minister said Israel must leave southern Lebanon.",
        "The delegation is demanding guarantees.",
        "Kyiv is seeking security guarantees.",
        "The envoy called on the rebels to lay down arms.",
    ],
    "red line": [
        "The minister said Ukraine would never cede territory.",
        "“Our missiles are not negotiable,” the minister said.",
        "“There can be no talks under bombardment,” the general said.",
    ],
    "threat": [
        "The minister threatened to resume strikes.",
        "Ethiopia said any attack would be met with a crushing response.",
        "The army said it would shell the port unless the blockade ended.",
        "Egypt warned that it would take all measures.",
    ],
    "denial": [
        "The Kremlin denied that the talks had failed.",
        "The ministry dismissed the report as false.",
        "“We never agreed to that,” the envoy said.",
        "The group denied involvement.",
    ],
    "rejection": [
        "The rebels rejected the proposal.",
        "“We cannot accept this text,” the envoy said.",
        "The minister said his side would not sign.",
    ],
    "concession": [
        "The minister said his government could accept a phased filling.",
        "The envoy said Iran was willing to compromise on stockpiles.",
        "Officials said the rebels had dropped their demand for autonomy.",
    ],
    "procedural": [
        "The mediator said the next round would take place in Doha.",
        "The envoy announced a new round of talks.",
    ],
    "characterisation": [
        "The envoy described the talks as constructive.",
        "The minister accused Russia of stalling.",
        "The envoy warned that the talks could fail.",
        "“It was a tense exchange,” one diplomat said.",
    ],
    "commitment": [
        "The minister pledged to release all prisoners.",
        "Armenia committed to opening the road.",
    ],
    "leak": ["An official briefed on the talks said the two sides were close."],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_the_kind_of_ordinary_sentences(kind, text):
    assert [s.kind for s in read_statements(report_text(text))] == [kind]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("The envoy, Ada Moe, denied that anything was agreed.", "denial", "denied that anything was agreed"),
        ("Sudria, which holds the valley, rejected the plan.", "rejection", "rejected the plan"),
        ("Norland called for an immediate ceasefire.", "demand", "called for an immediate ceasefire"),
        ("The envoy did not rule out a further round.", "other", "did not rule out a further round"),
        ("The minister said his side would not sign.", "rejection", "his side would not sign"),
        ("The border, Lena Dahl said on Monday, must be settled first.", "demand", "The border must be settled first"),
        (
            "The two sides, according to the Norwegian ministry, remain far apart on prisoners.",
            "other",
            "The two sides remain far apart on prisoners",
        ),
        (
            "If no text comes by Friday, officials of both sides concede, the next meeting may slip to March.",
            "characterisation",
            "If no text comes by Friday, the next meeting may slip to March",
        ),
    ],
)
def test_reported_words_can_stand_alone(text, kind, told):
    (found,) = read_statements(report_text(text))
    assert (found.kind, found.told) == (kind, told)
    assert found.paraphrase in told
