"""Words for who has which part at the table."""

from __future__ import annotations

TALKS = (
    r"(?:diplomacy|diplomatic\s(?:efforts|contacts)|"
    r"talks|negotiations|peace process|peace talks|dialogue|ceasefire|cease-fire|truce|peace deal|"
    r"peace agreement|agreement|deal|accord|meeting|meetings|discussions|conflict|war|dispute|standoff|"
    r"bargaining|conciliation|arbitration|hostilities|fighting|rounds?|session|sessions|consultations|mediation|border|treaty|rapprochement|relations)"
)
"""What two sides can have *between* them."""

STRONG_TALKS = (
    r"(?:talks|negotiations|peace process|dialogue|ceasefire talks|discussions|meeting|session|rounds?|"
    r"exchanges?(?!\sof\b)|"
    r"consultations|summit|bargaining|conciliation)"
)
"""What only sides of talks have between them."""

TEAM = (
    r"(?:delegations?|negotiat(?:ors?|ing teams?)|negotiation teams?|teams?|delegates?|chief negotiators?|"
    r"lead negotiators?|side|sides)"
)
"""Who sits at the table for a side."""

NO_VERB = (
    r"and|or|of|in|on|at|to|by|for|from|with|over|as|but|after|before|during|since|while|than|that|who|which|talks|"
    r"negotiators|officials|leaders|border|relations|ties|deal|agreement"
)
"""What after two names shows that they are no subject by themselves, as a regular expression."""

MEDIATING = r"(?:-brokered|-mediated|-led|-facilitated|-sponsored|-backed)"
"""Endings by which an adjective names a mediator; ``-led`` and ``-backed`` only before talks."""

MEDIATORS = (
    r"(?:mediators?|mediation|facilitators?|facilitation|mediating team|intermediaries|intermediary|good offices|"
    r"shuttle diplomacy)"
)
"""Nouns of mediators."""

ARMED = (
    "army", "forces", "force", "front", "movement", "liberation", "militia", "group", "rebels", "rebel", "guerrillas",
    "guerrilla", "insurgents", "faction", "council", "alliance", "coalition", "party", "union", "resistance", "brigade",
    "brigades", "bloc", "command", "fighters", "separatists", "junta", "government", "administration",
    "authorities", "authority", "communities", "community", "tribes", "clans", "villagers", "residents",
    "farmers", "herders", "growers", "landowners", "fishermen", "fishers",
)  # fmt: skip
"""Words in names of movements, authorities and groups of people."""

OFFICIALS = (
    r"(?:(?:[Mm]inister|[Ee]nvoy|[Nn]egotiator|[Aa]mbassador|[Pp]resident|[Pp]remier|[Ss]ecretary|[Aa]dvis[eo]r|"
    r"[Rr]epresentative|[Cc]hief|[Dd]iplomat|[Ll]eader|[Cc]ommander|[Cc]hancellor|[Cc]ommissioner|[Cc]oordinator)"
    r"(?:\s[Gg]eneral)?)"
)
"""Who negotiates for a state, as a regular expression."""

UNIONS = (
    "union",
    "unions",
    "federation",
    "confederation",
    "guild",
    "association",
    "workers",
    "nurses",
    "teachers",
    "doctors",
    "dockers",
    "miners",
    "pilots",
    "drivers",
)
"""Words in names of those who speak for workers, or for a trade."""

COMPANIES = (
    "company", "corporation", "operator", "employers", "employer", "management", "group", "holdings", "industries",
    "rail", "railway", "railways", "airlines", "airways", "airport", "ports", "terminals", "shipping", "motors",
    "steel", "mining", "energy", "oil", "post", "hospital", "university", "board", "authority",
    "air",
    "products", "foods", "stores", "logistics", "technologies", "systems", "works", "mills", "brothers", "inc", "ltd",
    "corp", "plc", "gmbh",
)  # fmt: skip
"""Words in names of companies and other employers."""

COMPANY_KINDS = (
    r"operator|carrier|airline|carmaker|automaker|shipbuilder|steelmaker|manufacturer|retailer|miner|utility|employer|"
    r"broadcaster|publisher|supermarket|giant|group|company|firm|chain"
)
"""What a company is called before its name, as a regular expression."""

UNARTICLED = ("management", "workers", "strikers", "employers")
"""Of these, those that go without an article."""

COLLECTIVES = (
    r"(?:[a-z]+(?:['’]s?|s['’])?\s){1,2}?(?:union|federation|confederation|guild|operator|company|employers|management|"
    r"carrier)"
)
"""What a side without a name of its own is called, as a regular expression."""

REBELS = (
    r"(?:an?\s(?:loose\s|broad\s|new\s)?(?=alliance|coalition|grouping|umbrella))?"
    r"(?:(?:northern|southern|eastern|western|armed|separatist|islamist|main|political|communist|leftist|dissident|ethnic|"
    r"tribal|jihadist)\s)?"
    r"(?P<rebels>(?:alliance|coalition|grouping|umbrella)\sof\s(?:[a-z-]+\s){0,3}?(?:groups|factions|movements|militias|"
    r"armies|rebels|insurgents|parties)|(?:(?:armed|rebel|opposition|holdout|insurgent|separatist|dissident)\s){1,2}(?:groups|factions)"
    r"(?!\s[a-z]+s\b)|opposition|rebels|insurgents|guerrillas|separatists|militants|union)"
    r"(?!-|\s[A-Z]|\s(?:coalition|alliance|party|parties|groups?|movement|front|bloc|forces|candidates?|leaders?|figures?|"
    r"lawmakers?|politicians?)\b)"
)
"""A side that fights or opposes the government or an employer, without a name of its own, as a regular expression."""

OF_TRADE = r"[a-z]+s['’]\s(?:union|federation|confederation|guild|association)"
"""A union called by its trade (*the Dutch dockers' union*), as a regular expression."""

STATE_BODIES = (
    "government", "army", "military", "authorities", "junta", "administration", "regime", "delegation", "side", "team",
    "officials", "negotiators", "leadership", "state", "president", "cabinet", "presidency",
)  # fmt: skip
"""Bodies that speak for a state when its adjective stands before them."""

FIGHTERS = (
    "rebels",
    "rebel",
    "guerrillas",
    "insurgents",
    "fighters",
    "separatists",
    "militia",
    "paramilitaries",
    "group",
    "faction",
    "movement",
    "opposition",
)
"""What the one movement among the parties is called for short."""

OFFICES = (
    r"president|prime minister|premier|chancellor|(?:vice|deputy)?[ -]?(?:foreign |defen[cs]e |interior |"
    r"trade )?minister|"
    r"(?:special |peace )?envoy|(?:chief |lead |top )?negotiator|ambassador|secretary(?: of state)?|spokes(?:man|"
    r"woman|person)|"
    r"commissioner|leader|counterpart|head of delegation|delegation head|national security advis[eo]r"
)
"""Offices in which a person speaks for a state, as a regular expression."""
