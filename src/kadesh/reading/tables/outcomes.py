"""Words for what came of talks: agreed items, none, the next step, the mood of the room."""

from __future__ import annotations

SIDES = (
    r"(?:(?:both|the two|the warring|the rival|all)\s)?(?:sides|parties|delegations|negotiators|governments|"
    r"countries|teams|they|foreign ministers|leaders|envoys)"
)
"""Everybody at the table, as a regular expression."""

AGREED = (
    r"(?:(?:have|has|had|also|tentatively|provisionally|finally|reportedly)\s){0,3}(?:agreed\s(?:to|on|upon|that|"
    r"in principle)|reached\s(?:an?\s|a preliminary\s)?(?:\w+\s){0,2}?(?:agreement|understanding|deal|accord|"
    r"consensus)\s(?:on|to|over|for|about)"
    r"|signed\s(?:an?\s|the\s)?(?:\w+\s){0,3}?(?:agreement|accord|memorandum|protocol|declaration|deal|pact|"
    r"roadmap|communiqu[eé]|treaty|ceasefire)|committed\s(?:themselves\s)?to|pledged\s(?:jointly\s)?to|"
    r"settled\son|exchanged\s(?:lists|prisoners|drafts|documents|proposals))"
)
"""Verbs by which sides agree."""

NONE_AGREED = (
    r"(?:without\s(?:\w+\s){0,3}?(?:agreement|breakthrough|deal|accord|result|results|progress|agreeing)|"
    r"no\s(?:\w+\s){0,2}?(?:agreement|breakthrough|deal|accord)\b(?:\s(?:was|has been|were)\s(?:reached|made|"
    r"signed|announced))?|failed\sto\s(?:\w+\s)?(?:agree|reach|produce|yield|secure|achieve|bridge)"
    r"|(?:fell|falling)\sshort\sof\s(?:\w+\s){0,2}?(?:agreement|agreements|deal|breakthrough|"
    r"\w+ing\s(?:\w+\s)?agreements?)|did\snot\s(?:reach|produce|yield|agree)|ended\s(?:in|inconclusively|"
    r"in\sfailure|in\sdeadlock)|broke\s(?:up|down)\swithout|inconclusive)"
)
"""Words by which nothing was agreed."""

NEXT = (
    r"(?:(?:will|would|are\sto|is\sto|are\sdue\sto|is\sdue\sto|agreed\sto|plan\sto|plans\sto|are\sscheduled\sto|"
    r"intend\sto)\s(?:\w+\s){0,2}?(?:meet(?:\sagain)?|reconvene|resume|return|continue|"
    r"hold\s(?:\w+\s){0,3}?(?:talks|round|meeting|session|negotiations)|convene|travel|gather|start|begin)\b"
    r"|(?:next|another|second|third|fourth|fifth|new|further|follow-up|fresh|final)\s(?:\w+\s){0,3}?(?:round|"
    r"meeting|session|talks|summit|negotiations)\b[^.;]{0,40}?\b(?:scheduled|set|planned|due|take place|be held|"
    r"slated|expected|fixed|pencilled in|begin|start|follow|open)\b"
    r"|(?:talks|negotiations|consultations|round)\s(?:were\s|was\s)?(?:adjourned|postponed|suspended)\s(?:until|"
    r"to|till)\b|(?:talks|negotiations)\s(?:are\s(?:to|due\sto)\s)?resume\s(?:on|in|next|later|tomorrow|[A-Z]))"
)
"""Words that announce what comes next."""

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
    "combative", "amicable", "upbeat", "frosty", "testy", "conciliatory", "workmanlike", "sharp", "tough",
)  # fmt: skip
"""Words for it."""
