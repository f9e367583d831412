"""Statements in hand-written sentences with invented names: who said what, of which kind, at which offsets."""

import time
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.errors import InputError, Refused
from kadesh.reading.result import ReadSpan, to_json
from kadesh.reading.statements.clauses import clauses
from kadesh.reading.statements.quotations import quotations
from kadesh.reading.statements.read import read_statements
from kadesh.reading.text import MAX_BYTES, read_text, report_text


def statements(text):
    return read_statements(report_text(text))


def who(statement):
    return statement.speaker.name or statement.speaker.unnamed


def said(text):
    """Every statement as (speaker, words)."""
    return [(who(s), s.quote or s.paraphrase) for s in statements(text)]


DIRECT = {
    "before": ("Lena Dahl said: “We are close to a deal.”", "Lena Dahl", "We are close to a deal."),
    "after": ('"We are close to a deal," Lena Dahl said on Tuesday.', "Lena Dahl", "We are close to a deal"),
    "turned round": ("“We are close to a deal,” said Lena Dahl.", "Lena Dahl", "We are close to a deal"),
    "a question": ("“Why should we sign this?” Lena Dahl asked.", "Lena Dahl", "Why should we sign this?"),
    "guillemets": ("Lena Dahl said: «We are close to a deal.»", "Lena Dahl", "We are close to a deal."),
    "german marks": ("Lena Dahl said: „We are close to a deal.“", "Lena Dahl", "We are close to a deal."),
    "single marks": ("Lena Dahl said: ‘We are close to a deal.’", "Lena Dahl", "We are close to a deal."),
    "nested": ("“It was ‘a good day’ for us,” Lena Dahl said.", "Lena Dahl", "It was ‘a good day’ for us"),
    "a title between": (
        "Lena Dahl, Secretary of the Council for Northern Trade, noted, “The text is not ready for signature.”",
        "Lena Dahl", "The text is not ready for signature.",
    ),
    "one word": ("Envoy Omar Rell described the mood as “frosty”.", "Omar Rell", "frosty"),
    "one word within": ("This led to what one delegate described as “chaotic” talks.", "one delegate", "chaotic"),
    "a fragment": ("Lena Dahl urged both sides to “show some courage now”.", "Lena Dahl", "show some courage now"),
    "a body": ("“There was no meeting,” the Foreign Ministry said.", "Foreign Ministry", "There was no meeting"),
    "a seat": ("The Kremlin said “the door remains open to talks”.", "Kremlin", "the door remains open to talks"),
    "an unnamed source": (
        "“Nobody wanted to move first,” said a diplomat familiar with the talks.",
        "a diplomat familiar with the talks", "Nobody wanted to move first",
    ),
    "an adviser by name": (
        "In a note to the Observer, her adviser, Jon Vik, said: “The terms are clear to everyone.”",
        "Jon Vik", "The terms are clear to everyone.",
    ),
    "a verb of no table": ("“You will pay for this,” Omar Rell thundered.", "Omar Rell", "You will pay for this"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "words"), DIRECT.values(), ids=DIRECT.keys())
def test_direct_quotations(text, speaker, words):
    direct = [(who(s), s.quote) for s in statements(text) if s.direct]
    assert direct == [(speaker, words)]


INDIRECT = {
    "said that": ("Lena Dahl said that the talks would go on in May.", "Lena Dahl", "the talks would go on in May"),
    "without that": ("Lena Dahl says the talks will go on.", "Lena Dahl", "the talks will go on"),
    "told": ("Lena Dahl told reporters in Oslo that the talks would go on.", "Lena Dahl", "the talks would go on"),
    "wants": ("Lena Dahl wants to end the blockade.", "Lena Dahl", "to end the blockade"),
    "insists": ("Lena Dahl insists that prisoners come first.", "Lena Dahl", "prisoners come first"),
    "rejected": ("Lena Dahl rejected the latest proposal.", "Lena Dahl", "the latest proposal"),
    "refused": ("Lena Dahl has refused to sign the text.", "Lena Dahl", "to sign the text"),
    "called for": ("The union called for an end to the blockade.", "The union", "an end to the blockade"),
    "at the end": ("The talks will go on in May, Lena Dahl said.", "Lena Dahl", "The talks will go on in May"),
    "according to, first": ("According to Lena Dahl, the talks will go on.", "Lena Dahl", "the talks will go on"),
    "according to, last": ("The talks will go on, according to Lena Dahl.", "Lena Dahl", "The talks will go on"),
    "a noun": ("Lena Dahl’s view that prisoners come first is known.", "Lena Dahl’s", "prisoners come first is known"),
    "an aside between": (
        "Lena Dahl, who has led the team since March, said the talks would go on.",
        "Lena Dahl", "the talks would go on",
    ),
    "a day between": ("The envoy on Tuesday dismissed the reports.", "The envoy", "the reports"),
    "several officials": (
        "Two officials familiar with the matter said the sides remained far apart.",
        "Two officials familiar with the matter", "the sides remained far apart",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "words"), INDIRECT.values(), ids=INDIRECT.keys())
def test_indirect_speech(text, speaker, words):
    found = [(who(s).removesuffix("’s"), s.paraphrase) for s in statements(text) if not s.direct]
    assert (speaker.removesuffix("’s"), words) in found


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Long Road Home” was shown to the delegates.",
        "The so-called “peace bus” stopped at the border.",
        "Claims of torture were made in many reports of the past year.",
        "The state has issues with water, demands for power and calls on its line.",
        "A disproportionate number of pledged votes came late.",
        "“Nobody knows what this is.”",
    ],
)
def test_what_is_no_statement(text):
    assert said(text) == []


def test_a_split_quotation_has_one_speaker():
    text = "“We came here in good faith,” Omar Rell said, “and we leave with nothing.” “It is over.”"
    assert [(who(s), s.quote) for s in statements(text)] == [
        ("Omar Rell", "We came here in good faith"),
        ("Omar Rell", "and we leave with nothing."),
        ("Omar Rell", "It is over."),
    ]


def test_a_quotation_over_paragraphs_has_one_speaker():
    text = "“Any deal must hold,” President Karim Baste said.\n\n“There is no point.\n\n“We will leave,” he said."
    assert [who(s) for s in statements(text)] == ["Karim Baste"] * 3


def test_a_pronoun_is_the_last_speaker_and_less_certain():
    first, second = statements("Lena Dahl said the talks would go on. She wants a written text.")
    assert (who(second), second.certainty < first.certainty) == ("Lena Dahl", True)


def test_names_roles_and_sides_are_merged():
    text = (
        "Norwegian foreign minister Lena Dahl said the talks would go on. Dahl said she was tired.\n\n"
        "The foreign minister said it was late."
    )
    speakers = {(s.speaker.name, s.speaker.role, s.speaker.side) for s in statements(text)}
    assert speakers == {("Lena Dahl", "Norwegian foreign minister", "Norway")}


def test_spellings_of_a_name_are_merged():
    text = "Volod Arensky said he would come. Hours later, Arenskyy said he would not."
    assert {s.speaker.name for s in statements(text)} == {"Volod Arensky"}


def test_a_role_with_no_name_is_unnamed():
    [one] = statements("The Omani envoy said the talks would go on.")
    assert (one.speaker.name, one.speaker.unnamed, one.speaker.side) == (None, "The Omani envoy", "Oman")


def test_the_outlet_is_no_speaker_of_its_own_report():
    text = "Talks stall – THE LEDGER\n\nTHE LEDGER said the sides were far apart.\n\nLena Dahl said she was sorry."
    assert {who(s) for s in statements(text)} == {"Lena Dahl"}


KINDS = {
    "red line": "Lena Dahl said her side would never accept a return to the old border.",
    "denial": "Lena Dahl denied that troops had crossed the river.",
    "rejection": "Lena Dahl rejected the latest proposal.",
    "threat": "Lena Dahl warned that shelling would follow.",
    "offer": "Lena Dahl said her side was ready to release forty prisoners.",
    "demand": "Lena Dahl demanded an end to the blockade.",
    "commitment": "Lena Dahl promised to release forty prisoners.",
    "procedural": "Lena Dahl said the next round would take place in May.",
    "characterisation": "Lena Dahl described the talks as “frank”.",
    "concession": "Lena Dahl said her side could accept a longer timetable.",
    "leak": "A source familiar with the talks said the map was torn up.",
}


@pytest.mark.parametrize(("kind", "text"), KINDS.items(), ids=KINDS.keys())
def test_kinds(kind, text):
    assert kind in {s.kind for s in statements(text)}


def test_json_has_the_form_of_the_interface():
    [one] = to_json(statements("Lena Dahl, the foreign minister of Norway, said: “We will go.”"))
    assert set(one) == {"speaker", "kind", "direct", "quote", "paraphrase", "issues", "certainty", "evidence", "cue"}
    assert set(one["speaker"]) == {"name", "role", "side", "evidence"}
    assert set(one["evidence"][0]) == {"exact", "prefix", "suffix", "start", "end"}
    assert 0 < one["certainty"] <= 1


def spans(value):
    if isinstance(value, ReadSpan):
        yield value.span
    elif isinstance(value, tuple):
        yield from chain.from_iterable(map(spans, value))
    elif hasattr(value, "__dataclass_fields__"):
        yield from chain.from_iterable(spans(getattr(value, name)) for name in value.__dataclass_fields__)


@pytest.mark.parametrize("text", [case[0] for case in (*DIRECT.values(), *INDIRECT.values())])
def test_every_span_stands_in_the_text(text):
    found = list(spans(statements(text)))
    assert found
    assert all(text[s.start : s.end] == s.exact for s in found)


PIECES = st.sampled_from(
    (
        *(
            "said",
            "says that",
            " Lena Dahl ",
            "“",
            "”",
            '"',
            "'",
            "‘",
            "’",
            "«",
            "»",
            "„",
            "''",
            "\n\n",
            "\n",
            ". ",
            ", ",
        ),
        *("he", "who", "the minister", "according to", "told reporters", "—", "(", ")", "|", "\t", "\u200f", "\u200b"),
        *("wants to", "and", "by", "was criticised", "’s", "view that", "OSLO (AP) — ", "1", "\ud800", "U.S.", "Mr. "),
        *("\x07", "Дал", ": ", "?"),
    )
)


@settings(max_examples=300, deadline=2_000)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=60).map("".join))
def test_any_text_is_read_without_error(text):
    report = report_text(text)
    for span in spans(read_statements(report)):
        assert report.text[span.start : span.end] == span.exact


HOSTILE = {
    "one line": "said " * 200_000,
    "marks that never close": "“" * 200_000,
    "straight marks": '"a ' * 200_000,
    "single marks": "'a " * 200_000,
    "pairs": '"a b c d" ' * 60_000,
    "names": "Lena Dahl said " * 60_000,
    "commas": "Dahl, who, " * 60_000 + "said no.",
    "paragraphs": "“a\n\n" * 100_000,
    "stops": "a. " * 200_000,
    "asides": "(" * 100_000 + "Dahl said no" + ")" * 100_000,
    "right to left": "\u202e“we go” said Dahl\u202c " * 20_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_bounded_time(text):
    start = time.process_time()
    read_statements(report_text(text))
    assert time.process_time() - start < 20


def test_fifty_megabytes_are_refused():
    with pytest.raises(Refused, match="too large"):
        read_text(b"a" * (MAX_BYTES + 1), "big.txt")


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 100, b"\x89PNG\r\n\x1a\n\x00\x00" + bytes(range(256)) * 4])
def test_binary_is_refused_with_a_clear_message(data):
    with pytest.raises(InputError, match="is no text"):
        read_text(data, "picture.png")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_encodings_are_told(encoding):
    text = "Лена Даль сказала, что переговоры продолжатся в мае и что стороны не договорились о границе. " * 3
    assert read_text(text.encode(encoding), "report.txt").text == text


def test_windows_marks_are_told():
    text = "Lena Dahl said the meeting was long — “too long”, she said. Nothing more was agreed. " * 3
    assert read_text(text.encode("cp1252"), "report.txt").text == text


def test_sentences_of_quotations_stay_together():
    report = report_text("“One. Two. Three,” Mr. Rell said. Then he left the U.S. delegation. “Why?” he asked.")
    assert len(list(clauses(report, quotations(report)))) == 3


def test_a_language_that_is_not_read_yields_no_statements():
    assert (
        said("Die Ministerin sagte, dass die Gespräche im Mai und nicht im Juni auf dem Schiff sind: „Wir gehen.“")
        == []
    )
