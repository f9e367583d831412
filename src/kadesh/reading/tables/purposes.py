"""Words by which a report says what a side gains by talking."""

from __future__ import annotations

TALKING = (
    r"(?:(?:engaging|taking\spart|participating|participation|engagement|being|staying|sitting|"
    r"involvement)\s(?:in|at|with)\s(?:the\s|these\s|such\s)?(?:\w+\s)?(?:talks|dialogue|negotiations|table|"
    r"process|discussions|diplomacy|mediation)"
    r"|(?:continuing|holding|entering|joining|keeping|prolonging|hosting|mediating|resuming)\s(?:up\s)?(?:the\s|"
    r"these\s)?(?:\w+\s)?(?:talks|dialogue|negotiations|process|discussions|diplomacy)(?:\sgoing|\salive)?"
    r"|(?:the\s|these\s|such\s)?(?:\w+\s)?(?:talks|dialogue|negotiations|talking|negotiating|diplomacy|"
    r"discussions|process|meeting|meetings|round))"
)
"""Talking itself, as a regular expression."""

GIVES = (
    r"(?:allow(?:s|ed|ing)?|let(?:s|ting)?|enabl(?:e[sd]?|ing)|help(?:s|ed|ing)?|giv(?:e[sd]?|ing)|offer(?:s|ed|"
    r"ing)?|buy(?:s|ing)?|bought|provid(?:e[sd]?|ing)|serv(?:e[sd]?|ing)|present(?:s|ed)?|bring(?:s|ing)?|brought|(?:is|are|was|were|"
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
    r"treat(?:s|ed|ing)?|regard(?:s|ed|ing)?)\s(?:the\s|these\s)?(?:\w+\s)?(?:talks|dialogue|negotiations|process"
    r"|meeting|meetings|discussions|table|diplomacy|round)\s(?:\w+\s)?(?:to|as|for)\s"
)
"""A side uses the talks for something."""

CAME = (
    r"(?:(?:has|have|had)\s)?(?:c[ao]me|returned|went|goes|entered|joined|agreed|sat\sdown|turned|is\s(?:talking|"
    r"negotiating)|are\s(?:talking|negotiating)|(?:is|was|are|were)\sat\sthe\stable|negotiates|"
    r"talks)\s(?:back\s)?(?:to\s)?(?:the\s)?(?:\w+\s)?(?:talks|table|negotiations|dialogue|process|discussions|"
    r"meeting)?\s?"
    r"(?:in\sorder\sto|hoping\sto|in\sthe\shope\sof|seeking\sto|aiming\sto|chiefly\sto|mainly\sto|partly\sto|"
    r"largely\sto|with\san\seye\sto|wanting\sto|looking\sto|primarily\sto|so\sas\sto)\s"
)
"""A side came to the table for something."""
