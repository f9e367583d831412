"""Who the speaker is: roles merged with names, pronouns with the last who fits, listeners and datelines left out."""

import pytest

from kadesh.reading.statements.naming import naming_of, surname_key
from kadesh.reading.statements.read import read_statements
from kadesh.reading.text import report_text


def speakers(text):
    return [s.speaker.name or s.speaker.unnamed for s in read_statements(report_text(text))]


def paraphrases(text):
    return [s.paraphrase for s in read_statements(report_text(text))]


MEDINSKY = "Russian negotiator Vladimir Medinsky called the talks “difficult but businesslike”. "
ROLES = {
    "the role and the state": (MEDINSKY + "The Russian negotiator said a round would follow.", "Vladimir Medinsky"),
    "the role alone": (MEDINSKY + "The negotiator said another round would follow.", "Vladimir Medinsky"),
    "the role of another state": (MEDINSKY + "The Omani negotiator said it was late.", "The Omani negotiator"),
    "named only later": (
        "The Russian negotiator said another round would follow. Vladimir Medinsky, the Russian negotiator, left.",
        "Vladimir Medinsky",
    ),
    "another office": (
        "Ukrainian President Volodymyr Zelensky was in Kyiv. The vice president said it was late.",
        "The vice president",
    ),
    "the state after the name": (
        "President Volodymyr Zelensky of Ukraine spoke. The Ukrainian president said guarantees must come first.",
        "Volodymyr Zelensky",
    ),
    "an article in the name": (
        "Sudan’s army chief Abdel Fattah al-Burhan was there. Burhan said there would be no compromise.",
        "Abdel Fattah al-Burhan",
    ),
    "the name beside the role": ("“It is late,” said Norway’s envoy, Ana Dahl.", "Ana Dahl"),
    "the name between commas": ("Her Omani counterpart, Said Rahbi, called it “theatre”.", "Said Rahbi"),
    "the name in the sentence before": (
        "His Omani opposite number, Said Rahbi, was softer. “It is a large comma,” he told reporters.",
        "Said Rahbi",
    ),
    "someone met in the sentence before": (
        "Ana Dahl said it was late. At the station, nurse Mira Vik was waiting. She said the text was short.",
        "Mira Vik",
    ),
    "a word that begins its sentence": ("Omar Rell smiled. Hope, he said, was not in the text.", "Omar Rell"),
    "two states": ("Peru and Chile said it was late.", "Peru and Chile"),
    "the person again": (
        "A person briefed on the draft said it was late. The text was short, the person added.",
        "A person briefed on the draft",
    ),
    "an unnamed source again": (
        "A senior Omani official said it was late. The official said the draft had ten points.",
        "A senior Omani official",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), ROLES.values(), ids=ROLES.keys())
def test_a_role_is_whom_the_report_names_with_it(text, speaker):
    assert speakers(text)[-1] == speaker


def test_a_role_that_was_matched_with_a_name_is_less_certain():
    first, second = read_statements(report_text(MEDINSKY + "The Russian negotiator said another round would follow."))
    assert second.certainty < first.certainty


PRONOUNS = {
    "she is no chairman": (
        "A spokeswoman for the ministry said it was late. The chairman arrived. She said the text was short.",
        "A spokeswoman for the ministry",
    ),
    "he is no queen": (
        "The chairman said it was late. The queen arrived. He said the text was short.", "The chairman",
    ),
    "he is no several": (
        "The Omani envoy said it was late. Two diplomats disagreed. He said the text was short.", "The Omani envoy",
    ),
    "they are several": (
        "Two diplomats said it was late. The Omani envoy disagreed. They said the text was short.", "Two diplomats",
    ),
    "it is a body": ("The Kremlin said it was late. The Omani envoy left. It said the text was short.", "Kremlin"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), PRONOUNS.values(), ids=PRONOUNS.keys())
def test_a_pronoun_is_the_last_whom_it_fits(text, speaker):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "“We are close,” the envoy told reporters.",
        "Asked by reporters, the envoy said it was late.",
        "“It is late,” the envoy told the crowd. “We go on,” the envoy told state television.",
        "Speaking to journalists, the envoy said it was late.",
        "Reporters were told by the envoy that it was late.",
    ],
)
def test_listeners_do_not_speak(text):
    assert set(speakers(text)) <= {"the envoy"}


@pytest.mark.parametrize(
    "dateline",
    [
        "GENEVA, Feb 18 (Reuters) - ",
        "GENEVA (AP) — ",
        "MUSCAT, Oman, April 12 — ",
        "Geneva, 18 February - ",
        "DOHA — ",
        "NEW DELHI: ",
    ],
)
def test_a_dateline_is_not_said(dateline):
    assert paraphrases(f"{dateline}The talks ended without a deal, the Omani envoy said.") == [
        "The talks ended without a deal"
    ]


@pytest.mark.parametrize("text", ["Russia sees it differently.", "Moscow thinks otherwise.", "Oman sees this well."])
def test_what_says_nothing_is_no_statement(text):
    assert speakers(text) == []


def test_a_very_long_sentence_is_read():
    listed = ", ".join(["the border crossing"] * 120)
    assert speakers(f"The list named {listed}; the Omani envoy said it was late, and the others left.") == [
        "the Omani envoy"
    ]


def test_beijing_is_no_participle():
    assert speakers("Beijing said it was late. On Monday, Beijing said the text was short.") == ["Beijing", "Beijing"]


@pytest.mark.parametrize(
    ("words", "form", "name"),
    [
        ("Secretary of State Marco Rubio", "person", "Marco Rubio"),
        ("the head of the delegation", "role", None),
        ("two officials", "unnamed", None),
        ("army chief Abdel Fattah al-Burhan", "person", "Abdel Fattah al-Burhan"),
    ],
)
def test_words_for_a_speaker_are_taken_apart(words, form, name):
    assert naming_of(words)[:2] == (form, name)


def test_a_family_name_is_compared_without_its_article():
    assert surname_key("al-Burhan") == surname_key("Abdel Fattah Burhan")


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Oman and Iran met on Tuesday, with mediators describing the mood as “cautious”.", "mediators", "cautious"),
        (
            "If it fails, Oman could turn to the Council of Elders, a European diplomat predicted, adding it was late.",
            "a European diplomat", "If it fails, Oman could turn to the Council of Elders",
        ),
        (
            "A joint communique said that the sides had agreed on aid. Panels will meet on Friday, it said.",
            "A joint communique", "Panels will meet on Friday",
        ),
    ],
)  # fmt: skip
def test_who_speaks_beside_others(text, speaker, words):
    found = read_statements(report_text(text))
    assert (speaker, words) in [(s.speaker.name or s.speaker.unnamed, s.quote or s.paraphrase) for s in found]


def test_what_was_not_said_yet_or_only_meant_to_be_talked_of_is_no_statement():
    assert speakers("They meet in Muscat, Ana Dahl said, though Oman has yet to confirm.") == ["Ana Dahl"]
    assert speakers("Oman came to talk about water and little else.") == []


def test_the_name_in_commas_after_who_speaks_for_whom_is_the_speaker():
    assert speakers("A spokesperson for the State Department, Karen Holt, said it was late.") == ["Karen Holt"]


def test_the_title_and_day_of_a_periodical_is_no_statement():
    assert speakers("Oslo Notes · 4 February 2025\n\nThe talks went on.") == []


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("A Western diplomat following the talks told AFP that the rebels had tied it to aid.",
         "A Western diplomat following the talks", "the rebels had tied it to aid"),
        ("A lobbyist who follows the file called the annexes a “muddle”.", "A lobbyist who follows the file", "muddle"),
        ("Ana Dahl accused Oman of having “deceived” the whole village by sending three battalions.", "Ana Dahl",
        "deceived"),
        ("Add up what all claim, Ana Dahl said, and you arrive at more than there is.", "Ana Dahl",
         "Add up what all claim, Ana Dahl said, and you arrive at more than there is"),
        ('"We will not bargain. They drove ambulances.\n\n"We shall say it again," Ana Dahl said.', "Ana Dahl",
         "We will not bargain. They drove ambulances."),
        (("- Norwegian defence minister **Ana Dahl**: “We clear mines first.”\n\n"
          "- All were tired of it and went home to the coast."), "Ana Dahl",
         "We clear mines first."),
        ("An official close to the talks, who asked not to be named, revealed that the text was ready.",
         "An official close to the talks", "the text was ready"),
        ("The rebels demanded a truce, a person with direct knowledge of the talks said on condition of anonymity.",
         "a person with direct knowledge of the talks", "The rebels demanded a truce"),
        ("Ana Dahl told journalists that her country would judge the other side by “deeds and words”.", "Ana Dahl",
         "deeds and words"),
        ("The week brought nothing, two officials of the one side and a Gulf diplomat said Wednesday.",
         "two officials of the one side and a Gulf diplomat", "The week brought nothing"),
        ("Ana Dahl told reporters that blood and water could not flow together, a phrase often used by others.",
         "Ana Dahl", "blood and water could not flow together"),
        ("In China, prices could ease if the gate opens, said Ana Dahl, an analyst at an institute.", "Ana Dahl",
         "In China, prices could ease if the gate opens"),
        ("A person briefed on the talks indicated that no date had been fixed.", "A person briefed on the talks",
         "no date had been fixed"),
        ("A person who has seen the draft told us that four of the points are settled.",
         "A person who has seen the draft", "four of the points are settled"),
    ],
)  # fmt: skip
def test_statements_told_in_other_ways(text, speaker, words):
    found = read_statements(report_text(text))
    assert (speaker, words) in [(s.speaker.name or s.speaker.unnamed, s.quote or s.paraphrase) for s in found]
