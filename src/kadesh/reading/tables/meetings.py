"""Words for meetings between sides, and for things that take time and are none."""

from __future__ import annotations

MEETING_NOUNS = (
    "talks?", "sessions?", "meetings?", "rounds?", "negotiations?", "discussions?", "consultations?", "dialogues?",
    "sit-downs?", "encounters?", "summits?", "parleys?", "deliberations", "mediation", "bargaining", "gatherings?",
    "face-to-face", "tête-à-tête", "conversations?", "calls?", "plenary", "plenaries", "contacts?", "marathons?",
    "follow-ups?", "sittings?", "huddles?", "cycles?",
)  # fmt: skip
"""Nouns for a meeting of sides, as regular expressions."""

MEETING_VERBS = (
    "met", "talked", "negotiated", "conferred", "sat", "huddled", "spoke", "deliberated", "bargained", "convened",
    "gathered", "parleyed", "haggled", "argued", "wrangled",
    "debated", "quarrelled", "worked", "sit", "grappled", "sparred", r"labou?red", "toiled", "wrestled",
    r"kept (?:[\w’'-]+ ){1,4}?(?:at it|talking|at the table|in the room)",
    "been locked in", "(?:been|was|were) at it", "spent", "stayed", "been meeting", "been talking", "been negotiating",
    "meeting", "came together", "come together", "were together", "closeted", "holed up", "locked in",
)  # fmt: skip
"""Past verbs for meeting somebody; a length after *for* is then the length of the meeting."""

LASTING_VERBS = (
    "lasted", "lasting", "gone on", "ran", "running", "went on", "continued", "stretched", "stretching", "took",
    "took up", "occupied",
    "dragged on",
    "extended", "broke up", "broke off", "broke down", "broken up", "broken off", "broken down",
    "cut off", "ended", "concluded", "ran on", "wrapped up", "adjourned",
    "finished",
    "closed", "collapsed", "suspended", "spanned", "spanning", "cut short", "called off", "over in", "taken", "run to",
    "run for", "taken them", "been under way",
    "been underway", "halted", "paused", "went", "proceeded", "wound up", "was over", "were over",
)  # fmt: skip
"""What a meeting does over a time."""

OTHER_THINGS = (
    "flights?", "drives?", "trips?", "journeys?", "wars?", "conflicts?", "bombardments?", "shelling", "bombings?",
    "attacks?", "strikes?", "raids?", "offensives?", "battles?", "sieges?", "fighting", "clashes", "blockades?",
    "ceasefires?", "cease-fires?", "truces?", "pauses?", "lulls?", "deadlines?", "ultimatums?", "notice", "windows?",
    "curfews?", "blackouts?", "outages?", "delays?", "waits?", "breaks?", "recess", "recesses", "speech", "speeches",
    "interviews?", "addresses", "address", "press conferences?", "news conferences?", "briefings?", "debates?",
    "marches", "(?-i:march)", "convoys?", "walks?", "rides?", "stopovers?", "layovers?", "visits?", "tours?", "lunch",
    "lunches", "dinners?", "suppers?", "hunger", "protests?", "rally", "rallies", "insurgency", "insurgencies",
    "occupation", "rule", "reign", "terms?", "sentences?", "mandates?", "moratoriums?", "suspensions?", "extensions?",
    "standoff", "stand-off", "standoffs", "stand-offs", "detention", "captivity", "campaigns?", "operations?",
    "drought", "embargo", "embargoes",
    "concerts?", "matches", "match", "films?", "documentary", "video", "recordings?", "votes?", "hearings?", "trials?",
    "armistice", "respite", "stay", "quarantine", "head start", "warning", "alert", "alarm", "barrage", "exercises?",
    "drills?", "gunfights?", "firefights?", "air raid", "manhunt", "search",
)  # fmt: skip
"""Nouns of things that last and are no meetings, as regular expressions."""

SIDE_NOUNS = (
    "delegations?", "teams?", "negotiators?", "delegates?", "envoys?", "sides?", "representatives?", "officials?",
    "mediators?", "parties", "diplomats?", "ministers?", "leaders?", "presidents?", "emissaries", "emissary",
)  # fmt: skip
"""Who meets, as regular expressions."""
