"""A brief keeps to the tradecraft standards, and one that does not is found out."""

from dataclasses import replace

import pytest

from kadesh.brief.document import Chart, Finding, Section
from kadesh.brief.tradecraft import TRADECRAFT, faults_of
from tests.brief.dossiers import talks
from tests.brief.outputs import brief_of


@pytest.fixture(scope="module")
def brief():
    return brief_of(talks())


def with_block(brief, block, section="key_judgements", part="front"):
    return replace(brief, sections=(*brief.sections, Section(section, "A section", part, (block,))))


def test_the_brief_keeps_to_all_nine(brief):
    assert [s.number for s in TRADECRAFT] == list(range(1, 10))
    assert faults_of(brief) == ()


FAULTY = {
    1: lambda b: with_block(b, Finding("Something happened."), "extra", "body"),
    2: lambda b: with_block(b, Finding("It is likely, with high confidence.", "judgement")),
    3: lambda b: with_block(b, Finding("The odds are 12 %.", "assumption")),
    4: lambda b: replace(
        b,
        sections=tuple(
            replace(s, blocks=tuple(x for x in s.blocks if getattr(x, "lead", "") != "Other assumptions."))
            if s.id == "stall"
            else s
            for s in b.sections
        ),
    ),
    5: lambda b: replace(b, sections=tuple(s for s in b.sections if s.id != "bottom_line")),
    6: lambda b: with_block(b, chart("Odds over time")),
    7: lambda b: replace(b, number=4, sections=tuple(s for s in b.sections if s.id != "changes")),
    8: lambda b: with_block(b, Finding("Odds of an agreement: 100 %.", "judgement")),
    9: lambda b: with_block(b, chart("The odds hardly move with time", alt="")),
}


def chart(title, **changed):
    made = Chart("c", "odds", title, "a source", "in words", None, ("a",), (("1",),))
    return replace(made, **changed)


@pytest.mark.parametrize("number", FAULTY)
def test_a_brief_that_falls_short_is_found_out(brief, number):
    assert [fault for fault in faults_of(FAULTY[number](brief)) if fault.startswith(f"{number} ")]
