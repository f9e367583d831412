"""Text that attacks whatever it is printed in, put into every free text of a dossier."""

from kadesh.record.dossier import KINDS, Dossier
from tests.brief.planting import Marking, open_base

HTML = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'><a href="javascript:alert(3)" onclick=alert(4)>x</a>'
CLOSING = "</style></title></script>]]>--></textarea></div></main><svg onload=alert(5)></svg>"
MARKDOWN = (
    "](javascript:alert(6)) ![i](http://evil.test/i.png) <b>bold</b> [l](http://evil.test) | a | b | `c` **d** ~~e~~"
)
LINES = "\n\n# heading\n- item\n1. item\n> quote\n---\n[^1]: note\n[r]: http://evil.test/r\n<http://evil.test/auto>\n```\ncode"
TEMPLATE = "{{ 7*7 }}{% raw %}${x}%s%(a)s{0}"
CSS = '"; } body { display: none } @import "http://evil.test/c.css"; \\"} /* \\ '
FORMULA = '=HYPERLINK("http://evil.test",A1)'
MATHS = "$\\frac{1}{2}$ $\\notacommand{$ \\textbf{x} _a^b$"
TERMINAL = "back\rover\x85next\ttab ^[[31m"
"""Escapes and other control characters are refused on the way in."""
BIDI = "\u202eright\u202c\u2066iso\u2069\u200bzero\u200dwidth\ufeff\u00adsoft\u2028sep\u2029par"
ODD = "\U0001f469\u200d\U0001f680 \u0301\u0301 مرحبا שלום Київ 北京\ue000"
LONG = "W" * 10_000

TEXTS = {
    "markup": HTML + CLOSING,
    "markdown": MARKDOWN,
    "lines": LINES,
    "template": TEMPLATE,
    "style": CSS,
    "formula": FORMULA,
    "mathematics": MATHS,
    "terminal": TERMINAL,
    "directions": BIDI,
    "odd characters": ODD,
    "a long word": LONG,
}


class _Attack(Marking):
    """Puts the attack where a marker would stand; at the beginning, where formulas and list marks are dangerous."""

    def __init__(self, text):
        super().__init__("public")
        self.text = text

    def _text(self, model, name, value, at):
        if name in ("url", "text") and type(model).__name__ == "Source":
            return value
        self._word(at)
        return f"{self.text} {value}"

    def _model(self, model, place):
        changed = super()._model(model, place)
        for name in type(model).model_fields:
            value = getattr(changed, name)
            if isinstance(value, tuple) and value and all(isinstance(v, str) and "Zqpublicx" in v for v in value):
                changed = changed.model_copy(update={name: tuple(f"{self.text} {v}" for v in value)})
        return changed

    def _word(self, place):
        super()._word(place)
        return f"{self.text} Zqpublicx{place}"


def hostile(text):
    """The open base with `text` in every free text, in its title, sides, places and terms."""
    base = open_base()
    marking = _Attack(text)
    data = base.model_dump(mode="json", exclude_unset=True)
    for kind in KINDS:
        data[kind] = [
            marking.marked(entry, kind).model_dump(mode="json", exclude_unset=True) for entry in getattr(base, kind)
        ]
    for actor in data["actors"]:
        if "side" in actor:
            actor["side"] = f"{text} {actor['side']}"
    data |= {"title": f"{text} talks", "summary": text, "places": {"Ponte": f"{text} Ponte"}}
    data["statements"][0]["handling"] = {"level": "public", "terms": f"{text} terms"}
    return Dossier.model_validate(data)
