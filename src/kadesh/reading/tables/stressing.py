"""Words by which a side stresses an issue."""

from __future__ import annotations

STRONG = (
    r"emphasi[sz](?:e[sd]?|ing)", r"stress(?:e[sd]|ing)?", r"focus(?:s?ed|s?es|s?ing)?(?:\s\w+ly)?\son",
    r"prioriti[sz](?:e[sd]?|ing)",
    r"highlight(?:ed|s|ing)?", r"underlin(?:e[sd]?|ing)", r"underscor(?:e[sd]?|ing)",
    r"insist(?:ed|s|ing)?(?:\s\w+ly)?(?:\son|\sthat)?",
    r"concentrat(?:e[sd]?|ing)\son", r"cent(?:re|er)(?:d|ed|s)?\son", r"dwel(?:t|led|ls)\son", r"demand(?:ed|s|ing)?",
    r"press(?:ed|es|ing)\s(?:\w+\s)?(?:for|on)",
    r"push(?:ed|es|ing)\s(?:\w+\s)?for", (
        r"put(?:s|ting)?\s(?:the\s)?(?:emphasis|stress|weight|priority)\son"
    ), r"(?:is|was|were|are|remains?)\s(?:most\s|mainly\s|chiefly\s)?concerned\s(?:with|about)",
    r"(?:kept|keeps|keep)\s(?:returning|coming\sback|going\sback)\sto",
    r"(?:(?:has|have|had)\s)?ma(?:de|kes?)", r"c[ao]mes?\s(?:only\s|chiefly\s|mainly\s|above\sall\s)?for",
    (
        r"(?:kept|keep|lay|laid|place|placed|fix|fixed)(?:s|es|ing)?\s(?:its|their|the|most|all)\s(?:\w+\s)?"
        r"(?:emphasis|focus|stress|weight|attention|eyes?)\s(?:up)?on"
    ),
    r"(?:is|was|are|were|remain(?:s|ed)?)\s(?:\w+\s)?adamant\s(?:on|about|that)", r"gave\spriority\sto",
    r"(?:talk(?:s|ed)?|spoke|speaks?)\s(?:the\s)?(?:most|mostly|mainly|above\sall)\s(?:about|of)",
    r"gives\spriority\sto", r"attache[sd]\s(?:\w+\s)?importance\sto",
)  # fmt: skip
"""Verbs, as regular expressions."""

WEAK = (
    r"want(?:ed|s)?", r"maintain(?:ed|s)?\sthat", r"seek(?:s|ing)?", r"sought", r"call(?:ed|s|ing)\sfor", r"raise[sd]?",
    r"ask(?:ed|s|ing)?\s(?:\w+\s)?for", r"request(?:ed|s|ing)?",
    r"argue[sd]?\sfor", r"urge[sd]?", r"spoke\s(?:\w+\s)?(?:of|about)", r"talked\s(?:\w+\s)?about", r"brought\sup",
    r"lobb(?:ied|ies|ying)\sfor", r"require[sd]?", r"hold(?:s|ing)?\sout\sfor", r"held\sout\sfor",
    r"(?:is|was|are|were)\s(?:pressing|pushing|holding\sout|looking|asking|calling)\sfor",
    r"(?:is|was|are|were)\s(?:seeking|demanding)", r"proposed?", r"came\sto\s(?:talk|speak|discuss)(?:\sabout)?",
)  # fmt: skip
"""Verbs that say so less strongly."""

NOUNS = (
    r"emphasis\son", r"focus\son", r"insistence\s(?:on|that)", r"stress\son", (
        r"(?:main|key|top|chief|first|core|central|overriding)\s(?:priority|priorities|demand|demands|concern|"
        r"concerns|issue|issues|goal|aim|condition)\s(?:is|are|was|were|remains?|remained)"
    ),
    r"priority\s(?:is|was|remains?)", r"priorities\s(?:are|were)", r"demands?\sfor", r"demands?\sthat",
    r"concerns?\s(?:about|over)", r"preoccupation\swith",
)  # fmt: skip
"""Nouns after a side's name with an 's."""

NOT = (
    r"(?:not|n't|n’t|refus\w+\sto|declin\w+\sto|never|no\slonger|rather\sthan|instead\sof|without|stopped|"
    r"avoid\w*)\s(?:\w+\s)?$"
)
"""What before a verb takes it back."""
