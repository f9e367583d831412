"""What words make a statement an offer, a demand, a threat …: looked for in the words reported, first match first."""

from __future__ import annotations

from kadesh.record.entities.statements import StatementKind

CONTENT_KINDS: dict[StatementKind, tuple[str, ...]] = {
    "red line": (
        r"red lines?", r"non-?negotiable", r"not negotiable", r"not up for (?:negotiation|discussion)",
        r"out of the question", r"under no circumstances",
        r"(?:will|would|can|could|shall) never (?:accept|agree|give|recogni[sz]e|cede|surrender|allow|leave|sign)",
        r"(?:will|would|can|could|shall) never (?:withdraw|negotiate|compromise|hand over|relinquish|tolerate|permit)",
        r"(?:will|would|can|could|shall) never (?:bow|abandon|return)",
        r"no compromise on", r"(?:will|would) not (?:cede|give up|surrender|yield|budge|hand over|relinquish)",
        r"never be (?:discussed|bargained|on the table)", r"not one inch", r"off the table",
        r"there (?:can|could|will|would) be no (?:talks|negotiations?|deal|peace|agreement|ceasefire|truce|compromise)",
    ),
    "denial": (
        r"(?:is|was|are|were) (?:not true|untrue|false|baseless|fabricated)", r"no truth (?:in|to)", r"fake news",
        r"never (?:happened|agreed|promised|said|offered|attacked|ordered|met|signed)", r"(?:a|another) lie", r"lies",
        r"(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?|charges?) (?:as |that |of |were |are )",
        r"there (?:was|were|is|are|has been|have been) no (?:such|secret|deal|talks|contacts?|agreement)",
        r"(?:did|had|has|have) (?:not|never) (?:attack|target|violat|break|bomb|strik|shell|offer|agree|said)\w*",
        r"(?:did|had|has|have) (?:not|never) (?:promis|order|hit|meet|met|sign)\w*",
    ),
    "rejection": (
        r"(?:we|i|it|they|he|she) (?:\w+ ){0,2}(?:reject|refuse|oppose)(?:s|d|ed)?",
        r"unacceptable", r"cannot accept", r"(?:will|would|could) not accept",
        r"rul(?:e|es|ed|ing) out", r"refused to", r"not acceptable", r"turn(?:ed)? down",
        r"(?:will|would) not (?:sign|agree|negotiate|talk|take part|attend|join|discuss|meet)", r"no deal on",
    ),
    "threat": (
        r"retaliat\w+", r"(?:severe|serious|grave|dire) consequences", r"will pay (?:a|the) price",
        r"or (?:else|face)", r"all hell",
        r"(?:will|would) (?:strike|attack|bomb|shell|destroy|crush|hit back|invade)",
        r"(?:will|would) respond (?:with|forcefully|harshly)",
        r"(?:will|would) be (?:met|answered) with", r"crushing", r"all (?:necessary )?measures", r"pay dearly",
        r"walk (?:out|away) (?:of|from|if)", r"by force", r"(?:use|with|resort to) (?:of )?force", r"ultimatum",
        r"unless \w+ \w+[^.]{0,60} (?:will|would)", r"resume (?:fighting|the war|strikes|attacks|military)",
    ),
    "concession": (
        r"no longer (?:insist|demand|require|oppos)\w*", r"(?:could|can|would|will) live with",
        r"drop(?:ped|ping)? (?:its|their|his|her|the) (?:demand|objection|insistence|condition)s?", r"soften\w*",
        r"back(?:ed|ing)? down", r"gave ground", r"give ground", r"make concessions?",
        r"(?:could|can|would|will) (?:accept|compromise)",
        r"(?:ready|willing|prepared) to (?:compromise|accept|give up|drop|withdraw|concede|relax|ease)",
        r"would have to (?:leave|withdraw|give|accept|compromise)", r"flexib(?:le|ility)", r"set aside",
    ),
    "offer": (
        r"(?:is|are|was|were|be|been|remains?|stands?) (?:also |still )?(?:ready|willing|prepared|open) (?:to|for)",
        r"offer(?:s|ed|ing)? (?:to|a|the|its)", r"propos(?:e|es|ed|ing|al)", r"would be (?:ready|willing|prepared)",
        r"in (?:exchange|return) for", r"willingness to", r"readiness to",
    ),
    "demand": (
        r"must", r"should", r"ought to", r"needs? to", r"ha(?:s|ve) to", r"demand\w*", r"insist\w*",
        r"call(?:s|ed|ing)? (?:on|for)", r"precondition", r"urg(?:e|es|ed|ing)", r"only if", r"on condition that",
        r"as long as", r"before any (?:talks|deal|agreement)",
    ),
    "procedural": (
        r"next (?:round|meeting|session|phase|step)",
        r"(?:talks|negotiations|consultations|meetings?|discussions) (?:will|would|had|have|has|are|were|is|was)",
        r"(?:talks|negotiations|consultations|meetings?|discussions) (?:resumed?|began|ended|continued?|lasted|broke)",
        r"(?:sessions?|rounds?) (?:will|would|had|has|was|were|resumed?|began|ended|continued?|lasted|took place)",
        r"rounds? of", r"agenda", r"timetable", r"schedul\w+", r"delegations?", r"working groups?", r"provisions",
        r"finali[sz]e",
        r"draft(?:s|ed)?", r"work(?:ing)? (?:on|through)", r"process", r"hold (?:talks|a meeting)",
        r"meet (?:again|on|in|with|next)", r"postpon\w+", r"resum\w+", r"adjourn\w*", r"travel to", r"arriv\w+",
    ),
    "commitment": (
        r"(?:we|i)(?= (?:will|shall|pledge|promise|commit)\b(?! not\b| never\b))",
        r"committed to", r"pledg\w+", r"promis\w+", r"vow\w*",
        r"guarantee[sd]?",
        r"will (?:honou?r|abide|implement|continue|comply|ensure|respect|support|withdraw|release|return)",
        r"agreed to",
    ),
    "characterisation": (
        r"(?:was|were|is|are|be|been|very|more|quite|so) (?:\w+ly )?(?:constructive|difficult|productive|businesslike)",
        r"(?:was|were|is|are|be|been|very|more|quite|so) (?:\w+ly )?(?:positive|tense|frank|useful|serious)",
        r"(?:was|were|is|are|be|been|very|more|quite|so) (?:\w+ly )?(?:tough|hard|fruitful|substantive|intense)",
        r"(?:was|were|is|are|be|been|very|more|quite|so) (?:\w+ly )?(?:heated|cordial|confus\w+|disappoint\w+)",
        r"(?:was|were|is|are|be|been|very|more|quite|so) (?:\w+ly )?(?:encourag\w+|good|bad|great|weak|strong)",
        r"(?:was|were|is|are|be|been|very|more|quite|so) (?:\w+ly )?(?:dangerous|irresponsible|unfair|wrong)",
        r"(?:was|were|is|are|be|been|very|more|quite|so) (?:\w+ly )?(?:right|important|historic|complicated)",
        r"(?:was|were|is|are|be|been|very|more|quite|so) (?:\w+ly )?(?:complex|illegal|absurd)",
        r"progress", r"breakthrough", r"deadlock", r"stalemate", r"good faith", r"bad faith", r"atmosphere", r"mood",
        r"step forward", r"step back",
    ),
}  # fmt: skip
FEARED = r"could|may|might|risks?|risked|is running out|on the brink|famine|starv\w+"
"""What makes a warning a view of what may come, not a threat."""
LEAK = (
    r"familiar with|briefed on|close to the|privy to|condition of anonymity|anonym\w+"
    r"|leaked|not authori[sz]ed|who asked not|to be (?:named|identified)"
)
"""Descriptions of a source that make what it says of closed talks a leak."""
