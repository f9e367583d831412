"""Words without one of which a sentence cannot hold a fact of a kind: most sentences are passed over at once."""

from __future__ import annotations

from kadesh.reading.tables.calendar_words import MONTHS, WEEKDAYS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DATES = _words(
    "today tonight yesterday tomorrow overnight night morning afternoon evening day days week weeks weekend "
    "month months "
    "year"
) | {*MONTHS, *WEEKDAYS}
TALKS_OF = (
    r"(?:talks\b|negotiat|mediat|truces?\b|cease-?fires?\b|armistice|delegations?\b|envoys?\b|peace|summits?\b|"
    r"treat(?:y|ies)\b|pacts?\b|dialogues?\b|"
    r"diplomacy\b|diplomatic (?:efforts|contacts)|bargaining\b|parley|rapprochement|sessions?\b|"
    r"(?:talk(?:ed)?|met) for\b|hour meeting|meetings?\b[^.\n]{0,60}?\blasted|"
    r"(?:the|both|two|warring|rival|opposing) (?:sides|parties|delegates|teams)\b)"
)
"""Beginnings of words without one of which a report tells nothing of talks, as a regular expression."""
TALKS_HINTS = (
    "talk", "negotiat", "mediat", "truce", "ceasefire", "cease-fire", "armistice", "delegation", "envoy", "peace",
    "summit", "treaty", "treaties", "pact", "dialogue", "parley", "rapprochement", "session", "met for",
    "hour meeting", "diploma", "bargaining", "lasted", "sides", "parties", "delegates", "teams",
)  # fmt: skip
"""Letters without one of which none of those can stand in a text."""
LENGTHS = _words("from began started opened rose half hour hours hourlong minute minutes min mins hr hrs h")
MEETING = _words(
    "talk talks session sessions meeting meetings round rounds negotiation negotiations discussion discussions "
    "consultation "
    "consultations dialogue dialogues summit summits mediation conversation conversations call calls plenary contacts "
    "gathering gatherings encounter encounters marathon met gathered convened sat"
)
HELD = _words(
    "broke collapsed met held gathered convened opened began resumed concluded ended wrapped took sat hosted "
    "reconvened adjourned finished "
    "closed started kicked"
)
AGREEING = _words("agreed agreement reached signed committed pledged promised undertook exchanged settled")
NOTHING = _words("without no failed fell falling not ended broke inconclusive empty")
WHO_MEETS = _words(
    "talks negotiations round meeting session mediators consultations sides parties delegations negotiators "
    "governments "
    "countries teams they ministers leaders envoys committees commissions experts groups both two it gathering cycle"
)
COMING = _words(
    "will would are is agreed plan plans intend next another second third fourth fifth "
    "sixth seventh eighth ninth tenth eleventh twelfth "
    "new further follow fresh final "
    "proposed offered suggested meet adjourned postponed suspended resume due summoned summons invited called"
)
MOOD = _words(
    "atmosphere mood tone climate spirit ambiance ambience air called described characterised characterized termed "
    "labelled was were been describing calling summed"
)
TALKS = _words(
    "table terms together exchange exchanges spent "
    "presidents leaders premiers signed initialled discussed negotiated bargained agreed "
    "talks negotiations process dialogue ceasefire cease truce deal agreement accord meeting meetings "
    "discussions conflict "
    "war dispute standoff hostilities fighting round rounds session sessions consultations mediation border treaty "
    "rapprochement "
    "envoys panel panels representatives delegates relations summit met negotiating negotiate delegation "
    "delegations negotiator negotiators diplomacy diplomatic ministers table counterpart counterparts sat koreas"
)
PARTS = _words("media broke facil guara host hosts hoste hosti auspi inter spons conve shutt throu")
"""First five letters."""
STRESS = _words(
    "talk talks speak domin matte cause what figur featu arriv "
    "empha stres focus prior highl under insis conce centr cente dwelt dwell dwels deman press push pushe pushi "
    "comes keep place fix adama laid "
    "put puts "
    "putti made gave gives attac want wants wante seek seeks seeki sought sough call calls calle calli raise ask "
    "asks asked "
    "askin reque argue urge urges urged spoke talke broug lobbi requi hold holds holdi held looki propo came "
    "maint main issue kept keeps place rank ranks set sets "
    "steer pull pulle drag dragg drew zeroe zeroi homed hones honed homes hamme harpe retur singl fixat treat frame "
    "cast casts devot spent spend cared cares store table led leads opene opens start began hear would eyes occup "
    "exerc consu theme refra watch obses preco worry worri "
    "param upper decis essen every centr key "
    "quest point aim goal preoc agend list first top most"
)
"""First five letters."""
AHEAD = _words(
    "cannot "
    "may might could can would should will expect expected expects expecting likely unlikely anticipate anticipated "
    "anticipates forecast forecasts predict predicted predicts probably probable possibly possible perhaps projected "
    "projects set poised bound due hope unclear uncertain doubtful hopes hoped fear fears feared appear appears "
    "seem seems potential potentially "
    "liable possibility conceivable conceivably plausible plausibly thinkable "
    "maybe prospect prospects eventual eventually chance chances risk risks improbable foreseen guess reach remote"
)
RIPPLES = _words(
    "effec affec felt feel feels reach furth sprea echoe rippl reper rever spill abroa elsew neigh regio impac "
    "conse marke fallo "
    "beyon watch audie"
)
"""First five letters."""
REGION_WORDS = _words("europe european gulf arab baltic western asia asian africa african latin")
PURPOSE = _words(
    "turns turn comes come shows sits stays keeps after way talk talks talki dialo negot proce table diplo discu "
    "meeti empha parti engag willi prese round focus media seen "
    "barga room chann staye stayi showi turni sitti appea affor playi blame spoil mere"
)
"""First five letters."""
DIFFERING = _words(
    "different divergent diverging competing conflicting clashing contrasting separate rival opposing own barely "
    "hardly scarcely mismatched incompatible lists cross past what"
)
WHY = _words(
    "reason reasons motive motives cause incentive incentives interest interests why each both either useful purpose "
    "purposes serves serve ends convenient valuable use point neither none nobody dividends suits"
)
CHANGE = _words(
    "from now no dropped abandoned gave withdrew backed softened since before ahead afterwards later used once "
    "today then came arrived opened began started entered went walked previously settled until hitherto had having"
)
