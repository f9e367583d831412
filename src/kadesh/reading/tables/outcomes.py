"""Words for what came of talks: agreed items, none, the next step, the mood of the room."""

from __future__ import annotations

from kadesh.reading.tables.calendar_words import LATER

SIDES = (
    r"(?:(?:both|the two|the warring|the rival|all)\s)?(?:sides|parties|delegations|negotiators|governments|"
    r"countries|teams|panels|camps|neighbou?rs|they|(?:foreign\s)?ministers|presidents|leaders|envoys|"
    r"(?:technical\s|joint\s|expert\s)?(?:committees|commissions|experts|working\sgroups)|the\stwo(?=\s)|the\spair|both\smen)"
)
"""Everybody at the table, as a regular expression."""

AGREED = (
    r"(?:(?:have|has|had|also|tentatively|provisionally|finally|reportedly)\s){0,3}(?:"
    r"agreed(?:\s(?:on\s|late\son\s|early\son\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s(?:morning|afternoon|evening))?|\sin\sprinciple)?\s(?:to|on|upon|that|in\sprinciple)"
    r"|reached\s(?:an?\s|a preliminary\s)?(?:\w+\s){0,2}?(?:agreement|understanding|deal|accord|consensus)\s"
    r"(?:on|to|over|for|about)"
    r"|signed\s(?:an?\s|the\s)?(?:\w+\s){0,3}?(?:agreement|accord|memorandum|protocol|declaration|deal|pact|"
    r"roadmap|communiqu[eé]|treaty|ceasefire)"
    r"|committed\s(?:(?:them|it)sel(?:ves|f)\s)?to|(?:agreed|pledged|promised|undertook)\s(?:jointly\s|not\s|"
    r"never\s)?to|"
    r"settled\son|exchanged\s(?:lists|prisoners|drafts|documents|proposals))"
)
"""Verbs by which sides agree."""

NONE_AGREED = (
    r"(?:without\s(?:\w+\s){0,3}?(?:agreement|breakthrough|deal|accord|result|results|progress|agreeing)|"
    r"no\s(?:\w+\s){0,2}?(?:agreement|breakthrough|deal|accord)\b(?:\s(?:was|has been|were)\s(?:reached|made|"
    r"signed|announced))?|failed\sto\s(?:\w+\s)?(?:agree|reach|produce|yield|secure|achieve|bridge)"
    r"|(?:fell|falling)\sshort\sof\s(?:\w+\s){0,2}?(?:agreement|agreements|deal|breakthrough|"
    r"\w+ing\s(?:\w+\s)?agreements?)|did\snot\s(?:reach|produce|yield|agree)|ended\sinconclusively|empty-handed|"
    r"ended\sin\s(?:failure|deadlock|stalemate|disagreement|acrimony|disarray|impasse)"
    r"|broke\s(?:up|down)\swithout|inconclusive)"
)
"""Words by which nothing was agreed."""

_COMING = r"(?:will|would|(?:is|are)\s(?:due\s)?to|agreed\sto|plans?\sto|are\sscheduled\sto|intend\sto)"
_ROUND = r"(?:rounds?|meetings?|sessions?|talks|summit|negotiations|cycle|gathering|conference)"
_FIXED = (
    r"(?:scheduled|foreseen|set|planned|due|take place|be held|slated|expected|fixed|pencilled in|begin|start|follow|"
    r"open)"
)
NEXT_STEPS = (
    r"to\smeet\sagain\b",
    r"\bthat\s(?:they|both|the\s(?:two\s)?(?:sides|parties|teams|delegations))\s(?:should\s)?meet\sagain\b",
    r"will\shost\s(?:the\snext|another|a\s(?:second|third|fourth|further))\s\w+",
    (
        rf"{_COMING}\s(?:\w+\s){{0,2}}?(?:meet(?:\sagain)?|reconvene|(?:resume|return|continue|start|begin)(?=[.,]|$|\s(?:to\s|"
        r"the\s|their\s|peace\s|formal\s|\w*direct\s){0,2}(?:talks|negotiations|discussions|dialogue|meetings?|table|on|in|next|"
        r"later|tomorrow|soon|this|\w+day)\b)|hold\s(?:\w+\s){0,3}?(?:talks|round|meeting|session|negotiations)|convene|travel|"
        r"gather)\b"
    ),
    (
        rf"(?:next|another|{LATER}|new|further|follow-up|fresh|final)\s(?:[\w-]+\s){{0,3}}?"
        rf"{_ROUND}\b[^.;]{{0,40}}?\b{_FIXED}\b"
    ),
    r"(?:proposed|offered|suggested)\s(?:another|a\s(?:new|second|third|further|fresh))\s(?:round|meeting|session)\b",
    (
        r"^(?:it|they)\s(?:will|(?:is|are)\s(?:due\s)?to)\s(?:open|begin|start|take\splace|be\sheld|follow|convene)\s"
        r"(?:on|in|at|next)\b"
    ),
    (
        r"(?:summon(?:s|ed)|call(?:s|ed)|invite[sd]?)\s(?:back\s)?(?:both|the\stwo|the)\s(?:sides|parties|delegations|teams|"
        r"camps)\s(?:back\s)?(?:to|for|on|in)\b"
    ),
    (
        r"(?:talks|negotiations)\b[^.,;]{0,40}?\s(?:are|is|were)\s(?:set|due|scheduled|expected|slated)\sto\s(?:begin|resume|"
        r"start|open|restart|continue|take\splace)\b"
    ),
    r"(?:talks|negotiations|consultations|round)\s(?:were\s|was\s)?(?:adjourned|postponed|suspended)\s(?:until|to|till)\b",
    r"(?:talks|negotiations)\s(?:are\s(?:to|due\sto)\s)?resume\s(?:on|in|next|later|tomorrow|[a-z])",
)
"""Ways to announce what comes next, as regular expressions for small letters."""

MOOD_NOUNS = r"(?:atmosphere|mood|tone|climate|spirit|ambian?ce|air)"
"""The mood of the room."""

MOOD_WORDS = (
    "tense", "fraught", "complicated", "constructive", "businesslike", "business-like", "cordial", "friendly",
    "frank", "open", "warm", "cold",
    "icy", "chilly", "hostile", "heated", "stormy", "bitter", "polite", "positive", "productive", "difficult",
    "serious", "professional", "calm",
    "optimistic", "pessimistic", "gloomy", "sombre", "somber", "strained", "respectful", "relaxed", "acrimonious",
    "confrontational", "charged",
    "subdued", "candid", "substantive", "intense", "awkward", "hopeful", "grim", "sober", "civil", "courteous",
    "combative", "amicable", "cautious", "wary", "guarded", "muted", "brisk", "bad-tempered", "good-humoured",
    "upbeat", "frosty", "testy", "conciliatory", "workmanlike", "sharp", "tough",
)  # fmt: skip
"""Words for it."""
