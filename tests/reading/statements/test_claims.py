"""Who says what where one sentence holds several statements, or words that are none."""

import pytest

from kadesh.reading.statements.read import read_statements
from kadesh.reading.text import report_text


def told(text):
    return [(s.speaker.name or s.speaker.unnamed, s.quote or s.paraphrase) for s in read_statements(report_text(text))]


SENTENCES = {
    "a name between commas at the end": (
        "The road had stayed open all week, Norway's foreign minister, Lena Dahl, said.",
        [("Lena Dahl", "The road had stayed open all week")],
    ),
    "the head of something": (
        "The road would be open by June, the head of the delegation, Lena Dahl, told reporters on Monday.",
        [("Lena Dahl", "The road would be open by June")],
    ),
    "in the view of somebody": (
        "A new date is unlikely to be found before late January, in the view of the Western envoy.",
        [("the Western envoy", "A new date is unlikely to be found before late January")],
    ),
    "in somebody's reckoning": (
        "A signature, in the facilitator's reckoning, might follow in the second quarter.",
        [("the facilitator", "A signature might follow in the second quarter")],
    ),
    "word that was sent": (
        "By then Norway's Lena Dahl had sent word that she would not be coming.",
        [("Lena Dahl", "she would not be coming")],
    ),
    "said of what stands before": (
        "“Peace is not signed in a hurry.” Lena Dahl said it twice on Friday night.",
        [("Lena Dahl", "Peace is not signed in a hurry.")],
    ),
    "more after a quotation": (
        "Lena Dahl said that the paper was “the light at the end” and that the teams would finish it by April.",
        [("Lena Dahl", "the light at the end"), ("Lena Dahl", "the teams would finish it by April")],
    ),
    "a trade and a name": (
        "“We have waited long enough for this,” said shop owner Lena Dahl, 47, in the old town.",
        [("Lena Dahl", "We have waited long enough for this")],
    ),
    "a role and a name before a colon": (
        "They met again on Monday. Ministry spokeswoman Lena Dahl: “Both capitals will carry the blame for this.”",
        [("Lena Dahl", "Both capitals will carry the blame for this.")],
    ),
    "how it was put": (
        "“Paper first, rifles after,” is how Lena Dahl put it on Friday.",
        [("Lena Dahl", "Paper first, rifles after")],
    ),
    "who was blunter": (
        "“We are tired,” Ana Moe said. Someone close to the delegation was blunter. “They want us to be judged.”",
        [("Ana Moe", "We are tired"), ("Someone close to the delegation", "They want us to be judged.")],
    ),
    "an auxiliary before who says it": (
        "There would, Lena Dahl insisted, be no ceasefire before an accord was signed.",
        [("Lena Dahl", "There would be no ceasefire before an accord was signed")],
    ),
    "what only points back": ("Lena Dahl rejected that version.", []),
    "what is asked, after whom it is asked of": (
        "She urged Norway, which hosts the talks, to publish the minutes.",
        [("she", "Norway, which hosts the talks, to publish the minutes")],
    ),
    "a document, not who has seen it": (
        "The price has been halved, according to a document seen by Reuters.",
        [("a document seen by Reuters", "The price has been halved")],
    ),
    "two family names": (
        "General Marwan Abi Khattar called the text a farce. It was late, according to Abi Khattar.",
        [("Marwan Abi Khattar", "the text a farce"), ("Marwan Abi Khattar", "It was late")],
    ),
    "an aim": ("Oman is talking chiefly to convince its donors that it is in charge.", []),
    "a heading between dashes": ("Rockwell insisted it was alive.\n\n- ‘Not the same war’ -\n\nIt rained.",
                                 [("Rockwell", "it was alive")]),
    "what is withheld": (
        "“They need time,” an official told AFP, declining to reveal the issues.", [("an official", "They need time")],
    ),
    "who is told, then who it is of": (
        "Lena Dahl told reporters Oslo was hopeful about the text.", [("Lena Dahl", "Oslo was hopeful about the text")],
    ),
    "an outlet between commas": (
        "“They need time for it,” Lena Dahl told the radio station, France Inter, in an interview early Saturday.",
        [("Lena Dahl", "They need time for it")],
    ),
    "an office with more words": (
        "MILF vice chairman for political affairs Lena Dahl said it was late.", [("Lena Dahl", "it was late")],
    ),
    "a secretary of state, named again": (
        "US Assistant Secretary of State Lena Dahl said it was late. Dahl said it rained.",
        [("Lena Dahl", "it was late"), ("Lena Dahl", "it rained")],
    ),
    "not whom somebody only tells of": (
        "Forest president Don Demens says mediator Amanda Rogers told unions it was over. He said he was sad.",
        [("Don Demens", "mediator Amanda Rogers told unions it was over"), ("Amanda Rogers", "it was over"),
         ("Don Demens", "he was sad")],
    ),
    "two datelines": (
        "GENEVA — (AP) — The chief negotiator said it was late. It rained.", [("The chief negotiator", "it was late")],
    ),
    "a family name like a pronoun": (
        "Vice Premier He Lifeng said it was late. He added that it rained.",
        [("He Lifeng", "it was late"), ("He Lifeng", "it rained")],
    ),
    "what goes on after an aside": (
        "The officials met again on Sunday, two sources told Reuters, to resume their talks.",
        [("two sources", "The officials met again on Sunday")],
    ),
    "an opposite number": (
        "His opposite number, Lena Dahl, called the talks useful.", [("Lena Dahl", "the talks useful")],
    ),
    "a quotation after who jokes": (
        "It was late. At that rate, jokes Lena Dahl, the minister, “my granddaughter can sign it”.",
        [("Lena Dahl", "my granddaughter can sign it")],
    ),
    "an adverb after the verb": (
        "“We are all tired of this,” Lena Dahl, the minister, remarked afterwards.",
        [("Lena Dahl", "We are all tired of this")],
    ),
    "after a colon": (
        "A diplomat in Oslo was blunter: Norway, she said, would close the gate soon.",
        [("A diplomat in Oslo", "Norway would close the gate soon")],
    ),
    "to study claims": ("Norway has agreed to study claims case by case.", []),
    "said and accused": (
        "The Ministry of Water Resources said the award was binding, and accused Indian engineers of theft.",
        [("Ministry of Water Resources", "the award was binding"),
         ("Ministry of Water Resources", "Indian engineers of theft")],
    ),
    "in the words of another": (
        "Oman pressed the case of farmers who, in the words of its adviser, Lena Dahl, “sowed hope, harvested dust”.",
        [("Lena Dahl", "sowed hope, harvested dust")],
    ),
    "no questions": ("Yonas Ghirmay declined to take questions.", []),
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
    "a place after a body": (
        "The round is over, the defence ministry in Oslo said.",
        [("the defence ministry in Oslo", "The round is over")],
    ),
    "a verb in the present before its object": (
        "Her envoy, Ana Dahl, insists the text on Friday was longer.", [("Ana Dahl", "the text on Friday was longer")],
    ),
    "a verb after a clause with who": (
        "One person who was in the room says the text is short.",
        [("One person who was in the room", "the text is short")],
    ),
    "no speaker but whoever is named": (
        "By the door sat Father Ana Dahl, the Jesuit who chairs. She believes that both agree on more than they admit.",
        [("Ana Dahl", "both agree on more than they admit")],
    ),
    "the remark of the report on it": (
        "Ana Dahl said that it was late, though she will not say why.", [("Ana Dahl", "it was late")],
    ),
    "what an outlet passes on": (
        "Ana Dahl called on Oslo to stop its patrols, according to local media.",
        [("Ana Dahl", "Oslo to stop its patrols")],
    ),
    "an act after what is called for": (
        "The union called for calm talks and met the envoys.", [("The union", "calm talks")],
    ),
    "what the speaker tells of herself": (
        "Ana Dahl said she had asked both sides to return.", [("Ana Dahl", "she had asked both sides to return")],
    ),
    "a charge and the answer to it": (
        "Ana Dahl rejected the charge, saying the army had left.", [("Ana Dahl", "the army had left")],
    ),
    "the thing rejected": ("Ana Dahl rejected the charge.", [("Ana Dahl", "the charge")]),
    "what is rejected as something": ("Ana Dahl rejected that as blackmail.", [("Ana Dahl", "that as blackmail")]),
    "the verb within": (
        "That, retorted Ana Dahl, was “a matter for voters”.", [("Ana Dahl", "a matter for voters")],
    ),
    "a frame in front and that behind": (
        "There is a risk, Ana Dahl conceded, that another incident will undo it.",
        [("Ana Dahl", "another incident will undo it")],
    ),
    "since then": ("Ana Dahl has since denied that it was late.", [("Ana Dahl", "it was late")]),
    "how somebody put it": (
        "As one former inspector put it to us, “everyone is counting.”",
        [("one former inspector", "everyone is counting.")],
    ),
    "a single word after a colon": (
        "Vice chairman Ana Dahl had another word for it: “dull.”", [("Ana Dahl", "dull.")],
    ),
    "two short parts": (
        "“Nobody shouted,” Ana Dahl said, “and nobody left.”",
        [("Ana Dahl", "Nobody shouted"), ("Ana Dahl", "and nobody left.")],
    ),
    "quoted by an outlet": (
        "The rebels’ commander, known as Tall Omar, was quoted by Radio One as saying that “it is late”.",
        [("Tall Omar", "it is late")],
    ),
    "a name before the last": (
        "Ana Quispe Dahl came. Mr Quispe said it was late.", [("Ana Quispe Dahl", "it was late")],
    ),
    "an official of a body": (
        "A Defence Ministry official in Oslo said it was late.",
        [("A Defence Ministry official in Oslo", "it was late")],
    ),
    "a time before the speaker": ("Shortly after five the envoy said it was late.", [("the envoy", "it was late")]),
    "a source briefed by a side": (
        "A source briefed by the other side noted that it was late.",
        [("A source briefed by the other side", "it was late")],
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
        "The envoy would not confirm the figure.",
        "The last round concluded much as it began.",
        "Oslo and Muscat concluded another round in Geneva.",
        "The talks give the government a chance to claim progress.",
        "Result: no deal, and a promise to “remain in contact”.",
        "*Read more:* “Two old rivals!” festival put off again",
        "The sides failed to agree on the text in talks that both described in guarded terms.",
        "The two sides have at least learned to share a table.",
        "Observers foresee several possible developments:",
        "The rebels went from refusing any list to exchanging names.",
        "Oman left open to a panel of engineers.",
        "The mediators had hoped for better.",
        "The two sides have concluded a week of talks in Muscat without a plan to end the war.",
        "A video call between the two sides had run for an hour.",
        "What is new is that the demands were at last written side by side.",
    ],
)
def test_what_is_not_said(text):
    assert told(text) == []


def test_a_quotation_and_the_words_around_it_are_one_statement():
    [one] = read_statements(report_text("Ana Dahl warned that ships would sail “within hours, not days” if need be."))
    assert (one.direct, one.quote, one.kind) == (True, "within hours, not days", "threat")
    assert one.paraphrase == "ships would sail “within hours, not days” if need be"


def test_what_somebody_called_by_a_name_is_told_once():
    assert told("Asked why, Ana Dahl blamed what she called “the appetite of others”.") == [
        ("Ana Dahl", "the appetite of others")
    ]
