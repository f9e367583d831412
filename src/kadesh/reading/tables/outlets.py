"""News agencies, words in the names of outlets, and the marks of machinery around an article."""

from __future__ import annotations

AGENCIES = (
    "Reuters", "AFP", "AP", "Associated Press", "TASS", "Xinhua", "Interfax", "Anadolu", "Anadolu Agency", "AA",
    "DPA", "dpa", "EFE", "ANSA", "Kyodo",
    "Kyodo News", "PTI", "ANI", "WAM", "QNA", "SPA", "MENA", "APS", "Bernama", "Yonhap", "UPI", "Bloomberg", "RIA",
    "RIA Novosti", "IRNA", "Ukrinform", "Agence France-Presse",
    "Press Association", "PA", "Belga", "APA", "Antara", "KUNA", "ONA", "SANA", "INA", "NAN", "GNA", "Prensa Latina",
    "Lusa", "CNA", "Azertac", "Armenpress", "IANS", "MTI", "Tanjug",
)  # fmt: skip
"""News agencies, as they stand in datelines."""

OUTLET_WORDS = (
    "Times", "Post", "News", "Journal", "Agency", "Press", "Tribune", "Herald", "Daily", "Guardian", "TV", "Radio",
    "Telegraph", "Independent", "Chronicle",
    "Gazette", "Standard", "Mail", "Observer", "Monitor", "Today", "Online", "Newspaper", "Magazine", "Review",
    "Broadcasting", "Television", "Channel", "Bulletin",
    "Wire", "Report", "Insider", "Economist", "Globe", "Mirror", "Express", "Sun", "Star", "Star-Tribune", "Courier",
    "Dispatch", "Media", "FM", "Al", "Le", "La", "El", "Die", "Der",
)  # fmt: skip
"""Words that stand in names of outlets."""

REPORTED_BY = (
    r"(?:as\s)?(?:first\s)?reported\sby", r"citing", r"according\sto\s(?:a\sreport\s(?:in|by|from)\s)?",
    r"in\sa\sreport\sby", r"originally\s(?:published|appeared)\s(?:by|in|on)", r"source:", r"via",
)  # fmt: skip
"""Words by which a text says whose story it retells, before the name."""
RETELLING = ("report", "citing", "according", "originally", "source:", "via ", "writes", "wrote")
"""Letters without one of which no text says so, before the name or after it."""

ANALYSIS = (
    r"analysis", r"opinion", r"commentary", r"explainer", r"explained", r"op-ed", r"editorial", r"comment",
    r"viewpoint", r"perspective", r"what (?:to|we) know", r"takeaways", r"why\s", r"what\s(?:it|this)\smeans",
)  # fmt: skip
"""Words in titles of analyses."""

INTERPRETING = (
    r"illustrat\w+", r"highlight(?:s|ing)", r"underscor\w+", r"strateg(?:ic|y)", r"implications", r"landscape",
    r"dynamics", r"narrative", r"broader", r"suggests\sthat", r"reveals", r"signals?\sthat",
    r"arguably", r"in\sother\swords", r"the\squestion\sis", r"ultimately", r"juxtaposition", r"motivations",
    r"interplay", r"leverage",
)  # fmt: skip
"""Words of interpretation."""

BOILERPLATE: dict[str, tuple[tuple[str, ...], str]] = {
    "a subscription notice": (
        ("subscri", "sign up", "signup", "sign-up", "newsletter", "already a "),
        (r"(?:^|[.!?:]\s|\bor\s)subscribe\s(?:to|now|today|for|here)|(?:^|[.!?:»”|]\s{0,2}|\bplease\s|\bhere\sto\s|"
        r"\b(?:login|log\sin)\sor\s)sign\s?up\b|sign\sup\s(?:for|to)\s(?:our|the|free)\s(?:\w+\s){0,3}?(?:newsletters?|emails?|"
        r"alerts?|briefings?|updates?)|our\s(?:\w+\s){0,2}newsletters?|newsletter\ssign-?up|already\sa\s(?:subscriber|member)"),
    ),
    "a copyright notice": (
        ("rights reserved", "©", "copyright", "may not be"),
        (r"all\srights\sreserved|©|\bcopyright\s(?:\d{4}|©|by)|may\snot\sbe\s(?:published|reproduced|"
        r"redistributed)"),
    ),
    "a cookie notice": (
        ("cookie", "privacy policy", "terms of"),
        (r"(?:we|this\s(?:site|website))\suses?\scookies|accept\s(?:all\s)?cookies|privacy\spolicy|"
        r"(?:our|these|the\ssite['’]s)\sterms\sof\s(?:use|service)|^terms\sof\s(?:use|service)"),
    ),
    "a link to other articles": (
        ("read more", "read also", "read next", "related", "see also", "also read", "more on this",
         "most read", "recommended"),
        (r"^(?:read\s(?:more|also|next)|related(?:\s(?:articles?|stories|topics))?|see\salso|also\sread|"
        r"more\son\sthis|most\sread|recommended)\b"),
    ),
    "an advertisement": (
        ("advert", "sponsored content", "story continues"),
        r"^advertis(?:e?ment|ing)\b|sponsored\scontent|story\scontinues\sbelow",
    ),
    "a share bar": (
        ("share this", "share on", "follow us"),
        r"share\s(?:this|on)\s(?:article|story|facebook|twitter|x|whatsapp)|follow\sus\son",
    ),
    "words of a text generator": (
        ("language model", "ai model", "my last", "my knowledge", "browse", "verify", "here is", "certainly!",
         "knowledge cutoff"),
        (r"as\san\sai\s(?:language\s)?model|as\sof\smy\s(?:last|knowledge)|i\s(?:cannot|can't)\s(?:browse|verify)|"
        r"here\sis\s(?:a|the)\s(?:rewritten|summary|article)|certainly!\s|knowledge\scutoff"),
    ),
    "stock phrases": (
        ("dust settles", "stark reality", "only time", "remains to be seen", "delicate",
         "geopolitical landscape", "nothing is", "crossroads"),
        (r"as\sthe\sdust\ssettles|stark\sreality|only\stime\swill\stell|remains\sto\sbe\sseen|delicate\s(?:dance|"
        r"balance)|complex\sgeopolitical\slandscape|nothing\sis\s(?:assured|certain)|stands?\sat\sa\scrossroads"),
    ),
}  # fmt: skip
"""Kind of machinery to letters without one of which there is none, and to its words."""
