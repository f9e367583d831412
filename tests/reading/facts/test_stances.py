import pytest

from kadesh.reading.facts.read import read_facts
from kadesh.reading.text import read_text
from kadesh.reading.verbatim import verbatim
from tests.reading.facts.reports import PERU, TALKS, facts, told

HTML_TABLE = (
    "<table>\n<tr><th>Side</th><th>Then</th><th>Now</th></tr>\n"
    "<tr><td>Iran</td><td>No cap</td><td>A cap</td></tr>\n"
    "<tr>\n  <td>Oman</td>\n  <td>Silent</td>\n  <td>Loud</td>\n</tr>\n</table>"
)


@pytest.mark.parametrize("table", [
    "| Side | Before | After |\n|---|---|---|\n| Iran | No cap | A cap |\n| The Reed Union | Silent | Loud |",
    "Side\tPreviously\tNow\nIran\tNo cap\tA cap\nThe Reed Union\tSilent\tLoud",
])  # fmt: skip
def test_a_table_of_before_and_after_gives_stances(table):
    found = facts(f"{TALKS}\n{table}\n")
    assert told(found.stances, "stakeholder", "before", "after")[0] == ("Iran", "No cap", "A cap")
    assert len(found.stances) == 2


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        ("Iran, which had previously refused any cap, now accepts a low one.", "refused any cap", "accepts a low one"),
        ("Iran shifted from refusing any cap to accepting a low one.", "refusing any cap", "accepting a low one"),
        (
            "Iran refused to meet unless they disarmed; it has now dropped that.",
            "refused to meet unless they disarmed",
            "dropped that",
        ),
        ("Iran, which had rejected monitors, now accepts them.", "rejected monitors", "accepts them"),
        ("Iran has come down from a toll of four to three.", "a toll of four", "three"),
        ("Iran, which had been demanding a fence, now speaks of paint.", "demanding a fence", "speaks of paint"),
        (
            "Iran, having previously ruled out a fence, has agreed to study one.",
            "ruled out a fence",
            "agreed to study one",
        ),
        ("Iran has dropped its demand for a fence and settled for paint.", "demand for a fence", "settled for paint"),
        ("In April Iran was calling for a fence; it now speaks of paint.", "calling for a fence", "speaks of paint"),
        ("Iran dropped its demand for compensation.", "demand for compensation", "dropped"),
        (
            "Iran had refused to name a date. It is now offering one, two envoys said.",
            "refused to name a date",
            "offering one",
        ),
        (
            "Iran had demanded a new fence. By Friday it was asking only for paint.",
            "demanded a new fence",
            "asking only for paint",
        ),
        (
            "Iran's stand has shifted: having insisted on a fence, it will now settle for paint.",
            "insisted on a fence",
            "settle for paint",
        ),
        (
            "Iran, which had refused any cap, has agreed to a low one, according to an envoy.",
            "refused any cap",
            "agreed to a low one",
        ),
    ],
)
def test_prose_gives_stances_too(line, before, after):
    [stance] = facts(TALKS + line).stances
    assert (stance.stakeholder, stance.before, stance.after) == ("Iran", before, after)


def test_what_a_side_would_give_up_if_asked_is_no_stance():
    assert facts(TALKS + "The tax could fall if Iran withdrew its forty lorries.").stances == ()


def test_a_table_of_html_within_an_article_is_a_table():
    report = read_text(f"{TALKS}\n{HTML_TABLE}\n\nIt rained.\n".encode(), "talks.txt")
    found = read_facts(report)
    assert told(found.stances, "stakeholder", "before", "after") == [
        ("Iran", "No cap", "A cap"),
        ("Oman", "Silent", "Loud"),
    ]
    assert all(
        report.given[e.span.start : e.span.end] == e.span.exact
        for row in verbatim(found, report).stances
        for e in row.evidence
    )
    assert [p.text for p in report.paragraphs][-1] == "It rained."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, which was prepared to sign a plan, now makes its signature conditional on talks.",
         ("Peru", "was prepared to sign a plan", "makes its signature conditional on talks")),
        ("Chile, which in January accused the other side of lying, now defends the table.",
         ("Chile", "accused the other side of lying", "defends the table")),
        ("Brazil, until Friday upbeat about an accord, speaks only of a postponement.",
         ("Brazil", "upbeat about an accord", "speaks only of a postponement")),
        ("Peru then treated the deal as done; today it speaks of it as far off.",
         ("Peru", "treated the deal as done", "speaks of it as far off")),
        ("Chile came in asking for everything and left with an open mind.",
         ("Chile", "asking for everything", "left with an open mind")),
        ("Before the round Peru would not hear of observers. Now it asks only who they would be.",
         ("Peru", "would not hear of observers", "asks only who they would be")),
        ("Where Chile once ruled out any observers, it now wants to pick them.",
         ("Chile", "ruled out any observers", "wants to pick them")),
        ("Peru arrived demanding a treaty and left ready to examine a protocol.",
         ("Peru", "demanding a treaty", "ready to examine a protocol")),
        ("Before Lima, Peru had been refusing any corridor; it has since been offering a railway.",
         ("Peru", "refusing any corridor", "offering a railway")),
        ("Peru went from demanding that the case go to The Hague to agreeing that panels meet first.",
         ("Peru", "demanding that the case go to The Hague", "agreeing that panels meet first")),
        ("Chile, who used to demand a coalition, have settled for seats on a panel.",
         ("Chile", "demand a coalition", "settled for seats on a panel")),
        ("Peru arrived “ruling out any gesture” and left “open to visits”.",
         ("Peru", "“ruling out any gesture”", "“open to visits”")),
        ("Peru, for its part, moved from rejecting any monitors to agreeing to a joint office.",
         ("Peru", "rejecting any monitors", "agreeing to a joint office")),
        ("The Chilean side, which in January was refusing any talks on trade, is now offering a panel.",
         ("Chile", "refusing any talks on trade", "offering a panel")),
        ("Chile. Before: Fish first. After: Fish and cargo in parallel.",
         ("Chile", "Fish first", "Fish and cargo in parallel")),
        ("Chile began the week refusing any cap on catches and ended it willing to discuss one.",
         ("Chile", "refusing any cap on catches", "willing to discuss one")),
    ],
)  # fmt: skip
def test_more_ways_to_tell_before_and_after(text, expected):
    assert told(facts(PERU + text).stances, "stakeholder", "before", "after") == [expected]
