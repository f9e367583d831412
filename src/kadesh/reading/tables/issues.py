"""The built-in issues of talks, each with the words that speak of it."""

from __future__ import annotations

ISSUES: dict[str, tuple[str, ...]] = {
    "territory": (
        r"territor(?:y|ies|ial)", r"borders?(?!\s(?:trade|security|guards?|towns?|villages?|areas?|provinces?))",
        r"border demarcation", r"land(?! reform)", r"annex\w*",
        r"occup(?:ied|ation)",
        r"enclaves?", r"corridor to",
        r"continental shelf", r"delimitation", r"maritime zones?",
        r"withdraw(?:al|als|ing|s|n)?", r"pull-?outs?", r"buffer zones?", r"front ?lines?", r"demarcation", r"islands?",
        r"maritime bound\w+", r"line of contact", r"disputed (?:\w+ )?(?:region|area|province|land|island|temple)s?",
        r"contested (?:region|area|province|land|island)s?",
    ),
    "security": (
        r"security", r"guarantees?", r"demilitari[sz]\w+", r"disarm\w*", r"peacekeep\w+", r"monitor(?:s|ing)",
        r"troops?", r"military (?:presence|status)", r"garrisons?", r"air defen[cs]e", r"weapons?",
        r"missiles?", r"militias?", r"defen[cs]e pact", r"ddr", r"safety", r"not be attacked", r"non-aggression",
        r"foreign fighters",
        r"mercenar(?:y|ies)", r"armed groups", r"unification of the army",
        r"arms race", r"arms", r"surrender of arms", r"joint exercises", r"military exercises", r"drills",
        r"land-?mines?", r"demining",
    ),
    "humanitarian": (
        r"humanitarian", r"civilians?(?!\s(?:government|rule|authority|administration|control))", r"aid",
        r"relief convoys?", r"evacuations?", r"famine", r"hunger", r"food",
        r"medic(?:al|ines?)", r"relief supplies", r"relief corridors?", r"family reunions?", r"reunions?",
        r"separated families",
    ),
    "ceasefire": (
        r"cease-?fires?", r"truces?", r"military operations", r"cessation of hostilities",
        r"end to (?:the )?(?:fighting|hostilities|war|violence|military operations)",
        r"halt to (?:the )?(?:fighting|hostilities|strikes|attacks)", r"armistice", r"de-?escalation",
        r"freeze in fighting", r"end to (?:the )?\w+ (?:strikes|attacks|raids)",
    ),
    "prisoners": (
        r"prisoners?", r"pows?", r"hostages?", r"detainees?", r"captives?",
        r"abducted(?:\scivilians)?", r"kidnapp\w+(?:\scivilians)?", r"abductions?",
        r"(?:civilians|soldiers|fighters|troops)\s(?:captured|seized|held\scaptive)",
        r"captured\s(?:civilians|soldiers|people|members|fighters|troops)",
        r"(?:jailed|imprisoned)\s(?:civilians|soldiers|people|members|colleagues|staff|fighters|leaders|comrades)",
        r"detained\s(?:civilians|soldiers|people|members|colleagues|staff|workers|employees)",
        r"missing persons?",
        r"bodies of (?:the )?(?:dead|fallen)",
    ),
    "sanctions": (
        r"sanctions?", r"embargo(?:es)?", r"(?:trade|economic|financial) penalties", r"blacklists?",
        r"frozen (?:assets|funds)", r"asset freezes?", r"blacklist\w*",
        r"oil waivers?",
    ),
    "neutrality": (
        r"neutral(?:ity)?", r"non-?align\w+", r"nato (?:membership|expansion|enlargement)", r"alliance membership",
        r"foreign bases?", r"non-?bloc",
    ),
    "nuclear": (
        r"nuclear", r"uranium", r"enrich(?:ment|ed|ing)?", r"plutonium", r"centrifuges?", r"iaea", r"atomic",
        r"denucleari[sz]\w+",
        r"warheads?", r"stockpiles?",
    ),
    "sequencing": (
        r"sequenc\w+", r"road ?maps?", r"timetables?", r"calendars?", r"schedules?", r"phased", r"phases?",
        r"step-by-step", r"preconditions?",
        r"order of (?:the )?steps", r"which order", r"what order", r"the order (?:be|of|in which)", r"proper order",
        r"order of work", r"framework", r"agenda",
    ),
    "recognition": (
        r"recogni[sz]\w+", r"recognition", r"sovereignty", r"sovereign", r"independence", r"statehood",
        r"self-determination",
        r"legal status", r"final status",
    ),
    "governance": (
        r"governance", r"govern(?:s|ed|ing)?", r"power-sharing", r"elections?", r"elected", r"local government",
        r"electoral guarantees", r"electoral",
        r"constitution(?:al)?", r"autonomy",
        r"federalism", r"federal (?:system|structure|state|constitution|autonomy|solution)",
        r"municipalit(?:y|ies)", r"parallel structures", r"state authority",
        r"self-(?:rule|government|administration)", r"devolution",
        r"transition(?:al)?", r"(?:interim|civilian|future|caretaker) government", r"unity government",
        r"civilian rule", r"decentrali[sz]ation",
        r"political participation", r"referendum", r"integration of (?:fighters|forces)", r"reforms?",
    ),
    "economy": (
        r"economic reforms?", r"tax reforms?",
        r"econom(?:y|ic|ics)", r"trade", r"tariffs?", r"reconstruction", r"invest\w+", r"oil", r"gas", r"minerals?",
        r"water", r"pay", r"wages?",
        r"dams?", r"fisher(?:y|ies)", r"fishing", r"debts?", r"salaries", r"grain", r"ports?", r"shipping",
        r"transit", r"pipelines?",
        r"exports?", r"imports?", r"tax(?:es)?", r"market access", r"money", r"wage bill", r"penalty rates",
        r"bonus(?:es)?",
        r"crops?", r"drought", r"reservoirs?", r"canals?", r"waters", r"fish", r"funds?", r"funding", r"irrigation",
        r"royalt(?:y|ies)", r"levies", r"dut(?:y|ies)", r"electricity", r"hydropower", r"revenues?",
        r"rare earths?", r"quotas?", r"subsid(?:y|ies)", r"wages?",
        r"labou?r", r"costs", r"losses", r"profits", r"earnings", r"rosters?", r"overtime", r"working hours",
        r"staffing",
        r"rest (?:time|breaks|periods)", r"shifts", r"working (?:time|week)",
        r"pay (?:rises?|deals?|offers?|increases?|claims?)", r"pensions?", r"jobs",
    ),
    "refugees": (
        r"refugees?", r"displaced", r"displacement", r"asylum", r"right of return", r"returnees?", r"resettlement",
        r"migra(?:tion|nts?)",
    ),
    "justice": (
        r"justice", r"accountability", r"war crimes?",
        r"not be (?:tried|prosecuted)", r"amnest(?:y|ies)", r"tribunals?", r"reparations?",
        r"compensation", r"victims",
        r"truth commission", r"prosecut\w+", r"impunity",
    ),
}  # fmt: skip
"""Id of the issue to its words, as regular expressions for whole words, lower case."""

WEAK_WORDS = frozenset(
    {
        "waters",
        "fish",
        "aid",
        "land",
        "water",
        "food",
        "agenda",
        "framework",
        "gas",
        "oil",
        "transition",
        "phase",
        "phases",
        "funds",
        "fund",
        "schedule",
        "calendar",
    }
)
"""Words that speak of an issue less surely than the others."""

NOT_ISSUES = (
    r"security council", r"national security advis[eo]rs?", r"security and defen[cs]e council", r"security officials?",
    r"security forces", r"economic forum", r"trade minist\w+", r"econom\w+ minist\w+", r"justice minist\w+",
    r"security chiefs?", r"oil minist\w+",
    r"water minist\w+", r"humanitarian (?:agency|agencies)", r"security sources?",
    r"aid (?:agency|agencies|workers?|groups?)", r"security services?",
    r"courts? of justice", r"on (?:the )?ground", r"border crossings?",
    r"trade(?:d|s)? (?:blame|accusations|barbs)", r"by land", r"department of justice",
)  # fmt: skip
"""Names of bodies and other turns of phrase in which those words speak of no issue."""
