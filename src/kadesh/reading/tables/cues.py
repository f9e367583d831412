"""Verbs and nouns that report what someone says, thinks, wants or does in words.

How a cue takes what is reported:

``say``      a clause or a quotation, also in front of it or turned round (*…, said X*)
``utter``    a quotation or *that* only, for verbs with other uses
``tell``     someone first, then a clause or a quotation
``think``    a clause with or without *that*, an infinitive, or a thing
``act``      a thing: what is criticised, backed, announced, rejected
``want``     an infinitive or a thing
``show``     a clause, for reports, polls and the like

The kind stands after it: what a statement with this cue is, with ``?`` unless its own words say otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from kadesh.record.entities.statements import StatementKind

Way = Literal["say", "utter", "tell", "think", "act", "want", "show"]
Form = Literal["base", "third", "past", "participle", "ing"]


@dataclass(frozen=True)
class Cue:
    """A verb that reports, in one of its forms."""

    lemma: str
    way: Way
    kind: StatementKind
    form: Form
    particles: tuple[str, ...] = ()
    """Words that must follow (*call for*, *point out*)."""
    firm: bool = False
    """Whether the cue says the kind, whatever the words."""


_VERBS = """
say | other | say, add, note, explain, remark, conclude, recall
say | other | reiterate, joke, quip, venture, write, tweet, declare, announce, confirm, reveal, point out, testify
say | other | opine, predict, boast, recount, clarify, hint, tout, proclaim, posit, disclose, affirm
say | other | indicate, reaffirm, summarize, surmise, send word, make clear, make it clear, make plain
say | other | let it be known, leave no doubt, leave open
utter | other | shoot back, fire back, hit back, push back, chime in, bark, go on, shout, chant, yell, exclaim, reply
utter | other | put it, muse, respond, answer, continue, comment, repeat, retort, interject, post, elaborate, mention
utter | other | whisper, read, state, report, relate, relay, retweet, confide, caption, snap, counter, charge, reason
utter | other | maintain, issue, gripe, grumble, fume, interrupt, echo, cry, scream, holler, growl, sigh, laugh
utter | other | exclude, agree, signal, observe, stress, emphasize, emphasise, underline, underscore, highlight
say | characterisation? | argue, claim, assert, contend, suggest, allege, complain, lament, acknowledge
say | characterisation? | concede, admit, caution, conclude, imply
say | demand? | insist
say | threat? | warn
say | threat | threaten, vow
say | commitment | pledge, promise, swear
say | demand | demand, urge
say | denial | deny
say | procedural? | ask, inquire, wonder, query
tell | other | tell, inform, remind, assure, brief, advise, convince, persuade
think | other | think, believe, hope, fear, expect, suspect, doubt, assume, worry, figure, guess
think | other | wish, realize, realise, see, consider, regard, view, understand, estimate, anticipate, imagine
think | other | disagree, learn, forecast, speculate, calculate, envision, foresee, reckon
want | demand | want, seek, would like, intend, aim, hope, prefer, desire, wish
want | rejection | refuse, decline
want | offer | offer, propose
want | commitment | pledge, vow, promise, swear, commit to
want | threat | threaten
act | characterisation | call, term, describe, label, characterize, characterise, brand, deem, dub, portray, depict
act | characterisation | criticize, criticise, praise, blame, accuse, blast, slam, condemn, denounce, mock
act | characterisation | deride, ridicule, bash, decry, assail, lambaste, lambast, chide, rebuke, scold, hail
act | characterisation | welcome, laud, applaud, commend, compliment, congratulate, fault, castigate, lash out
act | characterisation | reproach, berate, admonish, upbraid, taunt
act | characterisation | sum up, take aim at, question, downplay, liken
act | characterisation | complain about, boast of, joke about, lament, bemoan, deplore, excoriate, skewer, tout
act | characterisation | challenge, compare, defend, speak of, admire, dislike, talk about
act | characterisation | speak about, refer to, allude to, cite, mention, discuss, note
act | characterisation | acknowledge, admit, recall, quote
act | characterisation | recount, hate, trust, distrust, appreciate, regret, apologize for, apologise for, outline
act | threat? | warn of, warn about, warn against, caution against, caution about
act | characterisation | judge
act | demand | call for, call on, ask for, demand, urge, push for, press for, insist on, appeal to, implore
act | demand | seek, advocate, recommend, encourage, plead for, plead with, invite, beg, order
act | demand | ask, lobby for
act | rejection | reject, oppose, rule out, dismiss, rebuff, refuse, turn down, resist, disavow, balk at, renounce
act | rejection | brush off, spurn, veto, object to, protest, disagree with, scoff at, shrug off, back away from
act | rejection | denounce
act | denial | deny, dispute, refute, rebut, contradict
act | offer | propose, offer, suggest, float, put forward, put forth
act | commitment | promise, pledge, endorse, back, support, favor, favour, embrace
act | commitment | side with
act | threat | threaten
act | concession | concede, approve of, back down from
act | procedural | hint at, announce, unveil, declare, reveal, confirm, propose, explain, spell out
act | procedural | tweet
act | leak | leak
show | other | show, find, indicate, suggest, conclude, estimate, determine, project, reveal, predict, discover, rate
"""

_IRREGULAR = """
say says said said saying, tell tells told told telling, think thinks thought thought thinking
know knows knew known knowing, feel feels felt felt feeling, write writes wrote written writing
shoot shoots shot shot shooting, hit hits hit hit hitting, speak speaks spoke spoken speaking
see sees saw seen seeing, find finds found found finding, show shows showed shown showing
swear swears swore sworn swearing, seek seeks sought sought seeking, put puts put put putting
take takes took taken taking, rip rips ripped ripped ripping, pan pans panned panned panning
beg begs begged begged begging, go goes went gone going, admit admits admitted admitted admitting
refer refers referred referred referring, plan plans planned planned planning
rebut rebuts rebutted rebutted rebutting, read reads read read reading
forecast forecasts forecast forecast forecasting, cast casts cast cast casting
withdraw withdraws withdrew withdrawn withdrawing, drop drops dropped dropped dropping
understand understands understood understood understanding, foresee foresees foresaw foreseen foreseeing
cry cries cried cried crying, begin begins began begun beginning, quip quips quipped quipped quipping
snap snaps snapped snapped snapping, commit commits committed committed committing
prefer prefers preferred preferred preferring, reply replies replied replied replying
dub dubs dubbed dubbed dubbing, slam slams slammed slammed slamming, rebuff rebuffs rebuffed rebuffed rebuffing,
send sends sent sent sending, make makes made made making, let lets let let letting, leave leaves left left leaving,
sum sums summed summed summing
"""
"""Verbs with forms of their own: base, third person, past, participle, -ing."""
_FORMS: tuple[Form, ...] = ("third", "past", "participle", "ing")


def forms_of(lemma: str) -> dict[str, Form]:
    """Every form of a verb.

    Examples
    --------
    >>> forms_of("deny")
    {'deny': 'base', 'denies': 'third', 'denied': 'past', 'denying': 'ing'}
    """
    if lemma in _irregular():
        shown: dict[str, Form] = {lemma: "base"}
        for form, word in zip(_FORMS, _irregular()[lemma], strict=True):
            shown.setdefault(word, form)
        return shown
    if lemma[-1] == "y" and lemma[-2] not in "aeiou":
        stem = lemma[:-1]
        return {lemma: "base", f"{stem}ies": "third", f"{stem}ied": "past", f"{lemma}ing": "ing"}
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if lemma[-1] == "e":
        return {lemma: "base", third: "third", f"{lemma}d": "past", f"{lemma[:-1]}ing": "ing"}
    return {lemma: "base", third: "third", f"{lemma}ed": "past", f"{lemma}ing": "ing"}


@cache
def _irregular() -> dict[str, list[str]]:
    rows = (verb.split() for line in _IRREGULAR.strip().splitlines() for verb in line.split(", "))
    return {lemma: forms for lemma, *forms in rows}


@cache
def verb_cues() -> dict[str, tuple[Cue, ...]]:
    """Every form that may be a cue; those with particles first, then in the order of the table."""
    table: dict[str, list[Cue]] = {}
    for line in _VERBS.strip().splitlines():
        way, told, verbs = (part.strip() for part in line.split("|"))
        kind, firm = told.rstrip("?"), told[-1] != "?" and told != "other"
        for words in verbs.split(", "):
            lemma, *particles = words.split()
            if lemma == "would":
                lemma, particles = "like", []
            for word, form in forms_of(lemma).items():
                table.setdefault(word, []).append(Cue(lemma, way, kind, form, tuple(particles), firm))  # type: ignore[arg-type]
    return {word: tuple(sorted(cues, key=lambda c: -len(c.particles))) for word, cues in table.items()}


_NOUNS = """
characterisation | claims, assertion, contention, argument, criticism, accusation, allegation, allegations
characterisation | assessment, attack, attacks, description
other | view, belief, statement, comment, remark, hope, fear, concern, prediction, admission
other | acknowledgment, comments, remarks, position, conviction, opinion
offer | suggestion, proposal, offer
threat | warning, threat, threats
demand | call, calls, demand, demands, insistence, desire, request
commitment | promise, pledge, vow, support, endorsement
rejection | opposition, refusal, rejection
denial | denial
procedural | announcement
"""


@cache
def noun_cues() -> dict[str, StatementKind]:
    """Nouns that report, after the one whose they are (*X's view that …*)."""
    rows = (line.split(" | ") for line in _NOUNS.strip().splitlines())
    return {noun: kind for kind, nouns in rows for noun in nouns.split(", ")}  # type: ignore[misc]
