"""Words by which a side stresses an issue."""

from __future__ import annotations

STRONG = (
    r"emphasi[sz](?:e[sd]?|ing)", r"stress(?:e[sd]|ing)?", r"focus(?:s?ed|s?es|s?ing)?(?:\s\w+ly)?\son",
    r"prioriti[sz](?:e[sd]?|ing)",
    r"highlight(?:ed|s|ing)?", r"underlin(?:e[sd]?|ing)", r"underscor(?:e[sd]?|ing)",
    r"insist(?:ed|s|ing)?(?:\s\w+ly)?(?:\son|\sthat)?",
    r"concentrat(?:e[sd]?|ing)\s(?:\w+\s\w+\s)?on", r"cent(?:re|er)(?:d|ed|s)?\son",
    r"dwel(?:t|led|ls|l)(?:\s\w+){0,2}?\son",
    r"demand(?:ed|s|ing)?",
    r"press(?:ed|es|ing)\s(?:\w+\s)?(?:for|on)",
    r"push(?:ed|es|ing)\s(?:\w+\s){0,2}?for", (
        r"(?:put|lay|laid|place|placed)(?:s|ting|ing)?\s(?:the\s)?(?:\w+\s)?(?:emphasis|stress|weight|priority|accent)\son"
    ),
    r"(?:is|was|were|are|remains?)\s(?:most\s|mainly\s|chiefly\s|more\s|mostly\s|above\sall\s)?concerned\s(?:with|about)",
    r"kept\s(?:\w+\s)?to(?:\swhat\s\w+\s\w+(?=\sits\b|\stheir\b))?",
    (
        r"(?:arrived|came|showed\sup|turned\sup)\swith\s(?:a|one|two|its|their)\s(?:\w+\s){0,2}?(?:subject|demand|list|agenda|"
        r"issue|concern|message|point|question)s?(?:,|:|\sof|\sthat\s\w+\s(?:with|from))?"
    ),
    r"(?:kept|keeps|keep)\s(?:raising|bringing\sup|demanding|invoking)",
    r"(?:kept|keeps|keep)\s(?:returning|coming\sback|going\sback)\sto",
    r"c[ao]mes?\sback\s(?:\w+\s){0,3}?to", r"(?:is|was|are|were)\s(?:\w+\s){0,2}?insistent\s(?:about|on|that)",
    r"(?:(?:has|have|had)\s)?ma(?:de|kes?)", r"c[ao]mes?\s(?:only\s|chiefly\s|mainly\s|above\sall\s)?for",
    (
        r"(?:kept|keep|lay|laid|place|placed|fix|fixed)(?:s|es|ing)?\s(?:its|their|the|most|all)\s(?:\w+\s)?"
        r"(?:emphasis|focus|stress|weight|attention|eyes?)\s(?:up)?on"
    ),
    r"(?:is|was|are|were|remain(?:s|ed)?)\s(?:\w+\s)?adamant\s(?:on|about|that)",
    r"(?:gave|gives)\s(?:precedence|priority|pride\sof\splace)\sto",
    r"(?:talk(?:s|ed)?|spoke|speaks?)\s(?:the\s)?(?:most|mostly|mainly|above\sall)\s(?:about|of)",
    r"attach(?:e[sd]|ing)?\s(?:\w+\s)?(?:importance|weight|value|priority)\sto",
    r"(?:zeroed|zeroes|homed|homes|honed|hones)\sin\son", r"hammer(?:ed|s|ing)?\s(?:away\s)?(?:on|at)",
    r"harp(?:ed|s|ing)?\son", r"lays?\s(?:the\s)?(?:most\s)?stress\son", r"cares?\s(?:most|above\sall)\sabout",
    r"would\s(?:far\s|much\s)?(?:rather|sooner|prefer\sto)\s(?:talk|speak|hear|discuss)(?:\s(?:about|of))?",
    r"(?:led|leads|opened|opens|began|started)\swith", r"singled\sout",
    (
        r"(?:will\s|would\s)?talk(?:s|ed)?\s(?:about|of)\s(?:little|nothing|hardly\sanything)\s(?:besides|but|except|"
        r"other\sthan)"
    ),
    r"fixe[ds]?\son", r"was\sfixated\son",
    r"put(?:s|ting)?\s(?:\w+\s){1,6}?(?:efforts?|energy|energies|time|weight)\s(?:into|behind)",
    r"fram(?:ed?|es|ing)\s(?:[^.;]{3,60}?)\sas",
    r"(?:kept\s)?steer(?:ed|s|ing)?\s(?:back\s)?(?:to|towards?)",
    r"return(?:ed|s|ing)?\s(?:time\sand\sagain|again\sand\sagain|repeatedly|always|constantly)\sto",
    (
        r"(?:steer|turn|pull|push|drag|bring|brought|drew|draw)(?:ed|s|ing)?\s(?:\w+\s){0,2}?"
        r"(?:talks|conversation|discussions?|debate|agenda)\s(?:back\s)?(?:to|towards?)"
    ),
    r"would\s(?:hear|speak|talk)\sof\snothing\s(?:before|but|until)", r"ha[sd]\seyes\s(?:only\s|chiefly\s)?for",
    r"(?:would|will)\snot\s(?:budge|move|yield|bend)\son", r"set(?:s|ting)?\s(?:\w+\s){1,2}?store\sby",
    r"(?:devoted|devotes|spent|spends|gave|gives)\s(?:\w+\s){1,6}?(?:to|on)(?=\s(?:the|its|their|a|[a-z]+))",
    r"cared?s?\s(?:most|mainly|chiefly|above\sall)\s(?:about|for)",
    r"(?:came|(?:had\s)?come|want(?:s|ed)?)\sto\s(?:talk|speak|discuss)(?:\s(?:about|of))?",
    r"(?:would|will)\s(?:discuss|talk\sabout|speak\s(?:of|about))\sonly",
    r"(?:would|will)\snot\s(?:talk|speak|hear)\s(?:about|of)\sanything\s(?:before|but|except|until)",
    r"brought\s(?:an?|its|their)\s(?:\w+\s)?(?:list|agenda|demands?|set\sof\sdemands)(?::|\sof)",
    r"(?:argue[sd]?|maintain(?:ed|s)?)\sthat(?=[^.;,]{3,80}\s(?:must|should|had\sto|has\sto|have\sto)\scome\sfirst)",
    r"(?:is|was|are|were)\s(?:\w+\s)?(?:preoccupied|consumed|occupied|exercised)\s(?:with|by)",
)  # fmt: skip
"""Verbs, as regular expressions."""

WEAK = (
    r"want(?:ed|s)?", r"maintain(?:ed|s)?\sthat", r"seek(?:s|ing)?", r"sought", r"call(?:ed|s|ing)\sfor", r"raise[sd]?",
    r"ask(?:ed|s|ing)?\s(?:\w+\s)?for", r"request(?:ed|s|ing)?",
    r"argue[sd]?\s(?:mainly\s|mostly\s|chiefly\s|above\sall\s)?(?:for|from|about)", r"urge[sd]?", r"ask(?:ed|s)?\sthat",
    r"(?:is|was|are|were)\safter",
    r"(?:spoke|speaks?|talks?)\s(?:\w+\s)?(?:of|about)", r"talked\s(?:\w+\s)?about", r"brought\sup",
    r"lobb(?:ied|ies|ying)\sfor", r"require[sd]?", r"hold(?:s|ing)?\sout\sfor", r"held\sout\sfor",
    r"(?:is|was|are|were)\s(?:pressing|pushing|holding\sout|looking|asking|calling)\sfor",
    r"(?:is|was|are|were)\s(?:seeking|demanding)", r"proposed?",
)  # fmt: skip
"""Verbs that say so less strongly."""

NOUNS = (
    r"emphasis\son", r"focus\son", r"insistence\s(?:on|that)", r"stress\son", (
        r"(?:main|key|top|chief|first|core|central|overriding)\s(?:priority|priorities|demand|demands|concern|"
        r"concerns|issues?|goal|aim|condition|interests?|worry|worries|object|theme|focus|question|ask|asks)\s(?:is|are|"
        r"was|were|remains?|remained|has\sbeen|have\sbeen|lay|lies)(?:\sin|\swith)?"
    ),
    r"priority\s(?:is|was|remains?)", r"priorities\s(?:are|were|lay|lie)", r"demands?\sfor", r"demands?\sthat",
    r"concerns?\s(?:about|over)", r"preoccupation\swith",
)  # fmt: skip
"""Nouns after a side's name with an 's."""

AGENDA_HEADING = (
    r"agendas?|priorit(?:y|ies)|wants?|demands?|divergen\w+|at the table|on the table|cross purposes|mismatch\w*|first|"
    r"sticking points?|issues|positions|concerns|what each|asks?|wish ?lists?|two lists|differences"
)
"""What a heading says above a passage on what each side came for."""

DIFFERENT_AGENDAS = (
    r"(?:different|divergent|diverging|competing|conflicting|clashing|contrasting|separate|rival|opposing|own|barely|"
    r"hardly|scarcely|mismatched|incompatible)\s(?:\w+\s){0,2}?(?:agendas?|priorities|lists|expectations|concerns|"
    r"demands|aims|goals|objectives|overlap\w*)|lists\s(?:that\s)?(?:barely|hardly|scarcely)|cross[\s-]purposes|past\s(?:each|one)\s"
    r"(?:other|another)|different\s(?:things|books|pages|languages|conversations|meetings)|what\s(?:they\swere|each\s(?:side\s)?"
    r"(?:was|had|came|wanted))"
)
"""What a sentence says that opens one."""

NOT = (
    r"(?:not|n't|n’t|refus\w+\sto|declin\w+\sto|never|no\slonger|rather\sthan|instead\sof|without|stopped|"
    r"avoid\w*)\s(?:\w+\s)?$"
)
"""What before a verb takes it back."""
