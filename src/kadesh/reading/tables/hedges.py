"""Words that say how sure a statement about the unknown is."""

from __future__ import annotations

from kadesh.reading.tables.calendar_words import LATER

MODALS = r"(?-i:may)|might|could|can|would|should"
"""Verbs that hedge the verb after them; with a capital May is a month."""

FORWARD = (
    r"expect(?:ed|s|ing)?|likely|unlikely|anticipat(?:ed|es|e)|forecast(?:s|ed)?|predict(?:ed|s)?|probabl[ey]|conceivabl[ey]|plausibl[ey]|thinkable|"
    r"possibl[ey]|perhaps|maybe|foreseen|project(?:ed|s)|set to|poised to|bound to|liable|"
    r"can(?:not|['’]t|\snot)\sbe\s(?:ruled\sout|excluded|dismissed)|"
    r"(?<!was\s)(?<!were\s)due(?=\sto\s(?:return|meet|resume|reconvene|be|begin|start|expire|end|take|travel|hold|come|go|open|gather|sit)\b)|"
    r"hopes?|hoped|fears?|feared|(?:appears?|seems?)"
    r"(?!\s(?:\w+ly\s)?(?:un)?(?:likely|expected|set|poised|bound|possible)\b)"
)
"""Other hedges of what is to come."""

FAINT = r"unclear|uncertain|doubtful|potential(?:ly)?|prospects?|eventual(?:ly)?|chances?|risks?|possibility"
"""Nouns and adjectives that hedge when nothing else does."""

FAR_OFF = r"improbable|remote|within\sreach|out\sof\sreach|anyone['’]s\sguess"
"""Other words of that kind, which say something of how likely it is."""

OUTLOOK = (
    r"looking ahead|outlook|(?:so\s)?what(?:'s|’s| is| comes| happens)? (?:next|now)|where\s(?:next|now)|"
    r"next steps?|projected|projections?|forecasts?|"
    r"scenarios?|the road ahead|way forward|in the coming (?:days|weeks|months)|expectations|what to (?:watch|"
    r"expect)|ahead|looking forward"
)
"""What a heading or an opening says when a look ahead begins."""

OUTLOOK_HEADING = (
    r"from here|on the horizon|next|watch|prospects?|future|to come|coming|may follow|might follow|could follow|"
    r"what follows|"
    r"likely|possible|paths?|anticipated|signs|from now|tomorrow|will|(?-i:may)|might|could|developments"
)
"""What else a heading says above a look ahead."""

TOPICS: dict[str, str] = {
    "next meeting":
        rf"(?:upcoming|next|further|another|new|{LATER}|fresh|follow-up|final|"
        r"subsequent)\s(?:\w+\s){0,2}?(?:meeting|round|session|talks|summit|negotiations|discussions|"
        r"phase of talks)|(?:talks|negotiations|negotiators|delegations?|teams|sides|parties|"
        r"meetings?)\s(?:\w+\s){0,3}?(?:resume|reconvene|continue|meet again|meet|return|reopen|restart)|"
        r"meet again|resumption(?!\sof\s(?:\w+\s)?(?:hostilities|fighting|war|violence|attacks|strikes))|"
        r"(?:re)?convene|return to (?:the table|talks)|resume (?:talks|negotiations)",
    "fighting":
        r"escalat\w+|military actions?|hostilities|fighting|offensives?|attacks?|strikes|violence|clashes|"
        r"relaxation|war\b|bombardment|shelling|incursions?|armed confrontation",
    "outside involvement":
        r"international (?:involvement|pressure|community|mediation|support)|involvement|mediators?|allies|"
        r"outside pressure|foreign powers|peacekeep\w+|observers|envoy",
    "ceasefire": r"ceasefires?|cease-fires?|truces?",
    "agreement":
        r"agreements?|deals?|accords?|treaty|settlement|breakthrough|compromise|framework|memorandum|concessions?",
    "sanctions": r"sanctions?|embargo",
    "prisoners": r"prisoners?|hostages?|detainees?|swaps?|exchanges?",
    "breakdown of the talks": r"collapse|breakdown|break down|walk(?:s|ed|ing)? out|stall\w*|deadlock|impasse",
    "humanitarian": r"aid|refugees?|displaced|humanitarian|evacuations?",
    "talks": r"talks|negotiations|round|meeting|session|summit|dialogue|process|diplomacy|sides|parties|delegations?|"
    r"mediation",
}  # fmt: skip
"""What a look ahead is about: the topic whose words come first, to those words."""
