"""Who says what where one sentence holds several statements, or words that are none."""

import pytest

from kadesh.reading.statements.read import read_statements
from kadesh.reading.text import report_text


def told(text):
    return [(s.speaker.name or s.speaker.unnamed, s.quote or s.paraphrase) for s in read_statements(report_text(text))]


SENTENCES = {
    "another side after but": (
        "Hamas said it was seeking changes, but Israel rejected the response.",
        [("Hamas", "it was seeking changes"), ("Israel", "the response")],
    ),
    "two sides after with": (
        "The round ended without agreement, with Egypt accusing Ethiopia of delay and Khartoum saying Cairo left.",
        [("Egypt", "Ethiopia of delay"), ("Khartoum", "Cairo left")],
    ),
    "the remark of the report": (
        "Aid groups accuse Israel of delay, a charge Israel denies.", [("Aid groups", "Israel of delay")],
    ),
    "a source that asked not to be named": (
        "A senior official who asked not to be named said the text was short.",
        [("A senior official who asked not to be named", "the text was short")],
    ),
    "a name between commas": (
        "His finance minister, Bezalel Smotrich, threatened to leave the government.",
        [("Bezalel Smotrich", "to leave the government")],
    ),
    "an aside between dashes": (
        "The envoy said — in a letter — that the text was short.", [("The envoy", "the text was short")],
    ),
    "a bracket before the comma": (
        "The senator, Bernie Sanders (I-Vt.), said it was a starvation wage.",
        [("Bernie Sanders", "it was a starvation wage")],
    ),
    "a quotation and few words": ("The envoy said the gaps were “bridgeable”.", [("The envoy", "bridgeable")]),
    "a promise that an official tells of": (
        "Beijing promised to address the needs of India, an Indian source said.",
        [
            ("an Indian source", "Beijing promised to address the needs of India"),
            ("Beijing", "to address the needs of India"),
        ],
    ),
    "one of several": ("One of the sources said the text was short.", [("One of the sources", "the text was short")]),
    "the verb before a name in the third person": (
        "“The text is short,” says the Omani envoy.", [("the Omani envoy", "The text is short")],
    ),
    "a place in front": ("In Oslo, a spokesman warned that it was late.", [("a spokesman", "it was late")]),
    "how she was asked in front": ("Reached by phone, Ana Dahl said it was late.", [("Ana Dahl", "it was late")]),
    "late on a day": ("Ana Dahl warned late on Monday that ships would sail.", [("Ana Dahl", "ships would sail")]),
    "in the middle of it": (
        "The sides met three times on Monday, mediators said, the most in weeks.",
        [("mediators", "The sides met three times on Monday")],
    ),
    "a short word before a name": (
        "The head of the Tajik team, Farid Omar, found the talks “sober and necessary”.",
        [("Farid Omar", "sober and necessary")],
    ),
    "mostly quoted": (
        "Ana Dahl said that Norway reserved “all the means at its disposal” at sea.",
        [("Ana Dahl", "all the means at its disposal")],
    ),
    "a body of no name": ("Tehran’s embassy in Oslo said it was late.", [("Tehran's embassy in Oslo", "it was late")]),
    "signed below": ("> “We will not sign for a sticker.”\n> — Ana Dahl, head of the team", [
        ("Ana Dahl", "We will not sign for a sticker."),
    ]),
    "in her words": (
        "Ana Dahl said it was late. It is, in her words, “the best text so far”.",
        [("Ana Dahl", "it was late"), ("Ana Dahl", "the best text so far")],
    ),
    "after the sentence about the speaker": (
        "Ana Dahl was in a good mood. “We came with paragraphs this time.”",
        [("Ana Dahl", "We came with paragraphs this time.")],
    ),
    "the full name of a body": (
        "Egypt’s Ministry of Water said the text was short. “It is late,” the ministry said.",
        [("Egypt's Ministry of Water", "the text was short"), ("Egypt's Ministry of Water", "It is late")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "statements"), SENTENCES.values(), ids=SENTENCES.keys())
def test_who_says_what(text, statements):
    assert [(who.replace("’", "'"), words) for who, words in told(text)] == statements


@pytest.mark.parametrize(
    "text",
    [
        "We know that I think so.",
        "The army attacked the town on Monday.",
        "The organizers added 160 officers along the route.",
        "The talks were continuing “around the clock”.",
        "The envoy seemed to suggest a truce.",
        "The envoy left the hall, indicating that the sides were far apart.",
        "The interview was shown on “Morning in the City”.",
        "Oman may protest against any new base.",
        "Street protests may follow if the vote is put off.",
        "The envoy did not say whether the text was ready.",
        "The envoy declined to comment on the draft.",
        "Readers with long memories will recall the talks of the last decade.",
        "A truce seems near, this reporter thinks.",
        "The envoy, asked whether he was hopeful, smiled.",
        "The sides agreed to open one road.",
        "Oman stressed the security of its ports.",
        "Delegations are expected back in Muscat.",
        "Two old rivals learn to say no",
        "It took the leaders four hours to agree that they disagree.",
        "Oman may be asked to reaffirm its guarantees.",
        "Talking helps it ward off threatened tariffs.",
        "‘Not a war, a budget’\n\nThe film was shown.",
    ],
)
def test_what_is_not_said(text):
    assert told(text) == []
