"""Words by which a report says what a side gains by talking."""

from __future__ import annotations

TALKING = (
    r"(?:(?:turning|showing)\sup|attendance|sitting\s(?:down|opposite|across)(?:\s(?:with|from)\s(?:the\s)?[\w’'-]+)?|"
    r"every\s(?:\w+\s){1,2}?of\s(?:the\s)?(?:talks|talking|negotiations)|"
    r"(?:keeping|leaving)\s(?:the|a|its)\s(?:\w+\s)?(?:channel|door|line|conversation)s?\s(?:open|alive)|"
    r"(?:a|its|their|the)\s(?:seat|place|chair|presence)\s(?:in|at|around)\s(?:the\s)?[\w’'-]+|"
    r"being\s(?:in|at|seen\sin)\sthe\s(?:room|table)|"
    r"(?:engaging|taking\spart|participating|participation|engagement|being|staying|sitting|"
    r"involvement)\s(?:in|at|with)\s(?:the\s|these\s|such\s)?(?:\w+\s)?(?:talks|dialogue|negotiations|table|"
    r"process|discussions|diplomacy|mediation)"
    r"|(?:continuing|holding|entering|joining|keeping|prolonging|hosting|mediating|resuming)\s(?:up\s)?(?:the\s|"
    r"these\s)?(?:\w+\s)?(?:talks|dialogue|negotiations|process|discussions|diplomacy)(?:\sgoing|\salive)?"
    r"|(?:the\s|these\s|such\s)?(?:\w+\s)?(?:talks|dialogue|negotiations|talking|negotiating|diplomacy|"
    r"discussions|process|meetings?|rounds?|diplomacy|bargaining|conciliation|channel|exercise|format|table)"
    r"(?:\s(?:in|at)\s(?:the\s)?[A-Z][\w’'-]+)?)"
)
"""Talking itself, as a regular expression."""

GIVES = (
    r"(?:allow(?:s|ed|ing)?|let(?:s|ting)?|enabl(?:e[sd]?|ing)|help(?:s|ed|ing)?|giv(?:e[sd]?|ing)|offer(?:s|ed|"
    r"ing)?|buy(?:s|ing)?|bought|provid(?:e[sd]?|ing)|serv(?:e[sd]?|ing)|hold(?:s|ing)?\sout|lend(?:s|ing)?|lent|"
    r"spar(?:e[sd]?|ing)|shield(?:s|ed|ing)?|earn(?:s|ed|ing)?|grant(?:s|ed|ing)?|afford(?:s|ed|ing)?|sav(?:e[sd]?|ing)|"
    r"keep(?:s|ing)?|kept|suit(?:s|ed)?|benefit(?:s|ed)?|permit(?:s|ted)?|open(?:s|ed)?|mak(?:e|es|ing)|made|"
    r"win(?:s|ning)?|won|deliver(?:s|ed)?|amount(?:s|ed)?\sto|mean(?:s|t)?|promise[sd]?|represent(?:s|ed)?|"
    r"present(?:s|ed)?|bring(?:s|ing)?|brought|(?:is|are|was|were|"
    r"remains?)\s(?:\w+\s)?(?:a|an|the|about|meant|intended|designed|aimed|seen)\b)"
)
"""What talking does for a side."""

MEANT = (
    r"(?:serv(?:e[sd]?|ing)\s(?:to|as|the\spurpose)|(?:is|are|was|were)\s(?:\w+\s)?(?:meant|intended|designed|"
    r"aimed|calculated)\s(?:to|at|as)|aim(?:s|ed)?\s(?:to|at)|allow(?:s|ed)?\s(?:it|him|her|them|the\s\w+)\sto|"
    r"help(?:s|ed)?\s(?:it|them)\s|buy(?:s|ing)?\stime|seek(?:s)?\sto)"
)
"""What an act of a side is for."""

USES = (
    r"(?:(?:is|are|was|were|has\sbeen|have\sbeen)\s)?(?:need(?:s|ed)?|us(?:e[sd]?|ing)|see(?:s|n|ing)?|saw|view(?:s|ed|ing)?|"
    r"treat(?:s|ed|ing)?|regard(?:s|ed|ing)?|leverag(?:e[sd]?|ing)|exploit(?:s|ed|ing)?)\s(?:in\s)?(?:the\s|these\s)?(?:\w+\s)?(?:talks|dialogue|negotiations|process"
    r"|meeting|meetings|discussions|table|diplomacy|round|commission|format|exercise)\s(?:\w+\s)?(?:to|as|for|an?)\s"
)
"""A side uses the talks for something."""

AS_MEANS = (
    r"(?:is|are|was|were)\s(?:\w+\s){0,2}?an?\s(?:\w+\s)?(?:means|way|chance|tool|stage|platform|opportunity|shield|"
    r"lifeline|shop\swindow|instrument)\b"
)
"""What talks are for a side, where *they* are the talks."""

_BE = r"(?:(?:is|are|was|were|has|have|had|been|still|also|now|again)\s){0,3}"
_MEETS = (
    r"(?:talks|table|negotiations|dialogue|process|discussions|diplomacy|meetings?|rounds?|room|bargaining|channel)"
)
ATTENDS = (
    rf"{_BE}(?:(?:(?<!\bfor\s)(?<!\bin\s)(?<!\bof\s)(?<!\bthe\s)(?<!\bto\s)(?<!peace\s)talk(?:s|ed|ing)?|negotiat(?:es?|ed|ing)|bargain(?:s|ed|ing)?)(?:\sat\sall)?|"
    r"(?:ke[ep]p?(?:s|t)?|keeping)\s(?:on\s)?(?:talking|negotiating|meeting|(?:showing|turning|coming)\s(?:up|back))|"
    r"(?:show(?:s|ed|ing)?|turn(?:s|ed|ing)?)\sup|at\sthe\s(?:\w+\s)?table|tak(?:es?|ing)\spart|took\spart|"
    r"(?:c[ao]me|com(?:es|ing)|return(?:s|ed|ing)?|went|goes|going|enter(?:s|ed|ing)?|join(?:s|ed|ing)?|sits?|sat|sitting|"
    r"stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|keep(?:s|ing)?|kept|prolong(?:s|ed|ing)?|continu(?:e[sd]?|ing)|attend(?:s|ed|ing)?|"
    rf"participat(?:es?|ed|ing)|engag(?:e[sd]?|ing))\s(?:[\w’'-]+\s){{0,4}}?{_MEETS}"
    r"(?:\s(?:alive|going|open|running))?)(?:\s(?:in|at|to)\s(?:the\s)?[\w’'-]+|\sat\sall|\sagain|\snow)?"
)
"""A side is at the table, or comes to it."""

REASON = (
    r"(?:because\s(?=\S)|(?:because\s(?:it|they|he|she)\s(?:also\s)?(?:wants?|hopes?|needs?|wishes|seeks?|fears?)(?:\sto)?|in\sthe\shopes?\s(?:of|that)|"
    r"with\s(?:an\seye|a\sview)\s(?:to|on)|so\sthat\s(?:it|they)\s(?:can|could|may|might)|for\sfear\sof|as\sa\sway\s(?:to|of)|"
    r"(?:in\sorder|hoping|seeking|aiming|wanting|looking|anxious|eager|keen|so\sas|chiefly|mainly|mostly|partly|largely|"
    r"primarily|above\sall|in\spart|simply|only|just|not\sleast)\sto)\s|"
    r"to\s(?=(?-i:[a-z]))(?!(?:the|a|an|each|its|their|one|reporters|journalists|discuss|talk|negotiate|meet|sign|agree|press|"
    r"push|demand|insist|end|resume|hold|continue|return|hear|listen)\b))"
)
"""Words that say what for."""

GAINS = (
    r"(?:gain(?:s|ed)?|win(?:s)?|buy(?:s)?|avoid(?:s|ed)?|keep(?:s)?|protect(?:s)?|secure[sd]?|escape[sd]?|"
    r"show(?:s|ed)?|earn(?:s|ed)?|"
    r"get(?:s)?(?:\sto)?|postpone[sd]?|deflect(?:s|ed)?|preserve[sd]?|can|could|stands?\sto|hopes?\sto|wants?\sto|seeks?\sto|"
    r"aims?\sto|tries\sto|(?:is|are)\s(?:seeking|trying|hoping)\sto)\s"
)
"""What a side does by talking."""

HOPES = (
    r"(?:(?:also|mainly|chiefly|above\sall)\s)?(?:hopes?\sthat\s(?:by|in)\s\w+,?\s(?:it|they|he|she)\s(?:will|can)\s|"
    r"(?:hopes?|wants?|aims?|seeks?|needs?|wishes|intends?|"
    r"(?:is|are)\s(?:hoping|trying|seeking|aiming|keen|anxious|eager)|stands?|expects?)(?:\s(?:by|through|from|with|in)\s(?:the\s)?(?:talks|talking|dialogue|negotiations|negotiating|process))?\sto\s)"
)
"""What a side is after, where a sentence or a passage says that it is by talking."""

REASONS = (
    r"(?:reasons?|motives?|cause|incentives?|interests?)\s(?:\w+\s){0,2}?(?:to|for|in|of)\s(?:\w+\s){0,3}?(?:talk\w*|"
    r"(?:show|turn)(?:ing)?\sup|be(?:ing)?\s(?:there|present)|attend\w*|"
    r"negotiat\w+|com(?:e|ing)\s"
    r"back|return\w*|stay\w*|meet\w*|table|talks|process|keep\w*|dialogue)|"
    r"why,?\s(?:then,?\s)?(?:\w+,?\s){0,3}?(?:talk|negotiate|meet|go\son|sit|stay|come|return|persist|bother|carry\son|keep\s\w+)\b|"
    r"(?:each|both|either)\s(?:[\w’'-]+\s){0,5}?(?:gains?|gets?|profits?|benefits?|draws?|reasons?|motives?|uses?|"
    r"purposes?|advantages?)\b|why\s(?:do|does|are|have)\s(?:they|the\stwo|both|either|it)\s(?:\w+\s)?(?:stay|come|"
    r"go|sit|meet|talk|keep|bother|there|here|return)|(?:useful|valuable|of\suse|convenient)\s(?:to|for)\s(?:each|both)|"
    r"(?:useful|worthwhile|convenient|worth\stheir\swhile)\sto\s(?:turn\sup|show\sup|attend|come|talk|be\sthere|take\spart)|"
    r"serves?\s(?:[\w-]+\s){0,3}?(?:purposes?|ends|interests|needs|aims)\b|what\s(?:is|are)\sin\sit\sfor|(?:neither|nobody|none)\s(?:\w+\s){0,2}?loses?\sby\b|"
    r"what,?\s(?:then,?\s)?is\sthe\s(?:use|point|purpose)|(?:neither|none|nobody|no\sone)\s(?:[\w’'-]+\s){0,3}?(?:at\sthe\stable|"
    r"talk\w*|negotiat\w+)|political\sdividends|\b(?:talking|talks|dialogue|diplomacy|process|negotiations?|meetings?|rounds?|sessions?|exercise)\s"
    r"(?:suits?|serves?|helps?|pays?|useful\sto)\s(?:both|each)"
)
"""What opens a passage on why sides talk."""

WHY_HEADING = (
    r"why|motives?|reasons?|uses?|useful|purposes?|strateg(?:y|ic|ies)|calcul(?:us|ations?)|between\sthe\slines|"
    r"incentives?|rationale|logic|benefits?|interests|stakes|value|good\sfor|in\sit\sfor|to\sgain|gains?|gets?\sout|"
    r"(?:talks|talking)\s(?:are|is)\sfor|behind\sthe|the\spoint\sof|(?:buys?|wins?|pays?)|payoffs?|dividends?"
)
"""What a heading says above a passage on why sides talk."""

BY_MEANS = (
    r"by\s(?:(?:simply|merely|just)\s)?(?:turning\sup|showing\sup|attending|sitting|talking|meeting|negotiating|appearing|coming|staying|taking\spart|engaging|returning|being\sseen|"
    r"keeping)\b|(?:through|from)\sthe\s(?:talks|dialogue|negotiations|process)\b"
)
"""Talking as the means, after what it is for."""

APPEARANCES = (
    r"(?:(?:moral\s)?high\sground|hedge\sagainst|(?:avoid|escap|deflect|dodg|ward|fend|blunt|shift|shield|protect)\w*\s"
    r"(?:[\w’'-]+\s){0,3}?(?:blame|criticism|pressure|accusations?|censure|reproach|charges?)|"
    r"(?:buy|buys|buying|bought|gain|gains|gaining|win|wins|winning)\s(?:(?:it|them)(?:self|selves)?\s)?time\b|"
    r"play(?:s|ing|ed)?\sfor\stime|(?:to\s)?be(?:ing)?\sseen\b|look(?:s|ing)?\slike\san?\s\w+\s(?:power|partner|state|party|neighbou?r)|"
    r"look(?:s|ing)?\slike\sthe|look(?:s|ing)?\s(?:reasonable|willing|serious)|earns?\sit\sgoodwill|option\sof\sblaming|"
    r"talks?\s(?:mostly\s|mainly\s|chiefly\s)?as\s(?:a\s)?cover\b|show\s(?:\w+\s){1,4}?that\s(?:every|it|they)\b|"
    r"talking\sin\sorder\sto|as\slong\sas\s(?:the\s)?talks\b|out\sof\s(?:it|them|the\stalks|the\sprocess):|less\sa\sdeal\sthan|"
    r"(?:is|was|are|were)\snot\sthe\s(?:obstacle|spoiler|problem|side|party|one)|appear(?:s|ing)?\s(?:reasonable|willing|constructive|flexible|serious|open)|"
    r"(?:can(?:not|’t|'t)|could\snot|can\still)\safford\sto\s(?:be|look|seem|appear|walk|leave|refuse))"
)
"""Being seen to talk, and not to be at fault: what it is for in itself."""

AGREED_TO = (
    r"(?:(?:has|have|had)\s)?(?:agreed|sat\sdown|turned)\s(?:back\s)?(?:to\s)?(?:the\s)?(?:\w+\s)?(?:talks|table|negotiations|"
    r"dialogue|process|discussions|meeting|talk|negotiate|meet)?\s?"
    r"(?:in\sorder\sto|hoping\sto|in\sthe\shope\sof|seeking\sto|aiming\sto|chiefly\sto|mainly\sto|partly\sto|"
    r"largely\sto|with\san\seye\sto|wanting\sto|looking\sto|primarily\sto|so\sas\sto)\s"
)
"""A side agreed to talk for something."""
