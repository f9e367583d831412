"""Telling the language of a report from its letters and small words: enough to know whether a reader can read it."""

from __future__ import annotations

import re
from collections import Counter

SMALL_WORDS = {
    "en": "the of and to in that is was for with he she they said by from has have are it as on at not be this which",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus",
    "fr": "le la les de des et en un une du dans que qui est pour par sur au pas plus ne se sont avec il elle ce",
    "es": "el la los las de y en un una del que es por con para se su al lo como más no fue ha sus entre",
    "it": "il la di e che in un una del della per con non si sono alla dei nel ha da le gli anche come",
    "pt": "o a os as de e em um uma do da que não para com por se na no dos das mais foi ao como",
    "nl": "de het een en van in is dat op te zijn met voor niet aan door er om ook als bij naar",
    "sv": "och i att det som en på är av för med den till inte har de ett om var från vid",
    "no": "og i det som en på er av for med den til ikke har de et om var fra ved",
    "da": "og i det som en på er af for med den til ikke har de et om var fra ved",
    "fi": "ja on ei se että oli kuin myös mutta ovat hän jos joka sekä mukaan",
    "pl": "w i na z do się nie że to jest o jak po za od przez dla są oraz przy był",
    "cs": "a v na se je že s z do o to i ve pro za jako by po jsou také",
    "ro": "și în de la cu pe că nu a este un o din care pentru mai au fost",
    "hu": "a az és hogy nem egy is volt meg de ez mint már csak azt",
    "tr": "ve bir bu da de için ile olarak olan gibi daha çok en ne kadar sonra ise",
    "id": "yang dan di untuk dengan dari pada ini itu tidak akan dalam oleh telah",
    "sw": "na ya wa kwa ni za katika la kuwa hiyo huo hayo baada alisema",
    "so": "oo iyo ka ku ee uu in la waxaa kala ah waa soo",
    "vi": "và của là có trong cho không được các một người đã với này",
    "ru": "и в не на что с по он как из это к за о от для был его но также",
    "uk": "і в на не що з до та як це у за від про для він але також його який",
    "be": "і ў на не што з да як гэта за ад пра для ён але таксама",
    "bg": "и на в за се да от с че по не са е си като",
    "sr": "и у је да се на за од са су не који то као али",
    "ar": "في من على إلى أن عن مع هذا التي الذي كان ما لا بين",
    "fa": "و در به از که این را با است برای آن یک",
    "ur": "کے کی میں ہے اور سے کا کو نے پر یہ",
    "he": "של את על לא כי עם זה הוא או גם אל",
    "hi": "के की में है और से का को ने पर यह",
}
"""Language to its small words."""

SCRIPTS = {
    "ja": r"\u3040-\u30ff", "ko": r"\uac00-\ud7af", "zh": r"\u4e00-\u9fff", "el": r"\u0370-\u03ff\u1f00-\u1fff",
    "hy": r"\u0530-\u058f", "ka": r"\u10a0-\u10ff", "am": r"\u1200-\u137f", "th": r"\u0e00-\u0e7f",
    "my": r"\u1000-\u109f", "bn": r"\u0980-\u09ff", "ta": r"\u0b80-\u0bff",
}  # fmt: skip
"""Language to the letters that are its own, or that it is by far the likeliest to be written in."""
UNKNOWN = "mis"
"""The code of ISO 639 for a language that has none here: enough words, none of them known."""
_WORD = re.compile(r"(?<!['’\w])[^\W\d_]{1,20}")
_SCRIPTS = {name: re.compile(f"[{letters}]") for name, letters in SCRIPTS.items()}
_SETS = {name: frozenset(words.split()) for name, words in SMALL_WORDS.items() if words}
_BEYOND_LATIN = re.compile("[\u0370-\u1dff\u2c00-\uffff]")
"""Letters of all those scripts, told at once."""
_MUCH = 0.15
"""Share of its own letters above which a text is taken for that language."""
SAMPLE = 4_000
"""Characters looked at."""


_CLEARLY = 5
"""One word in so many is a small word of a language in its own texts, and never in those of another."""
FEW = 12
"""Of fewer words no language can be told."""


def language_of(text: str) -> str:
    """The language of a text as two letters; ``und`` where too little speaks for any, ``mis`` where none is known.

    Examples
    --------
    >>> language_of("The talks ended and the parties left with no agreement.")
    'en'
    >>> language_of("Die Gespräche endeten, und die Parteien reisten mit dem Zug ab.")
    'de'
    >>> language_of("12:40")
    'und'
    """
    sample = text[:SAMPLE]
    if len(_BEYOND_LATIN.findall(sample)) > len(sample) * _MUCH:
        for name, script in _SCRIPTS.items():
            if len(script.findall(sample)) > len(sample) * _MUCH:
                return name
    spaced = sample.lower().split()
    if len(spaced) >= FEW and sum(map(_SETS["en"].__contains__, spaced)) * _CLEARLY >= len(spaced):
        return "en"
    words = Counter(word.lower() for word in _WORD.findall(sample))
    total = words.total()
    share = {name: sum(words[w] for w in small) for name, small in _SETS.items()}
    best = max(share, key=lambda name: share[name])
    if share[best] * 12 >= total and share[best] >= (1 if best == "en" else 2):
        return best
    if total < FEW:
        return "en" if total and sample.isascii() else "und"
    return "und" if share["en"] * 25 >= total else UNKNOWN
