"""Everything a dossier can be published as, as text that can be searched."""

import base64
import io
import json
import re
import zipfile
from html import unescape

from rich.console import Console

from kadesh.brief import BriefSettings, make_brief
from kadesh.brief.listings import LISTINGS, listing
from kadesh.brief.render import RENDERERS, rendered
from kadesh.brief.render.terminal import print_findings
from kadesh.record.viewing import view

DATA = re.compile(r'href="data:text/csv;charset=utf-8;base64,([^"]*)"')


def brief_of(dossier, **settings):
    """The brief of a dossier, with settings as keywords; few samples are enough to see that they are shown."""
    return make_brief(dossier, BriefSettings(**{"draws": 100, **settings}))


def as_json(brief):
    """The brief as JSON, read back."""
    return json.loads(rendered(brief, "json"))


def unzipped(content):
    """Every part of a .docx file as one text (pictures left as they are)."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return unescape("\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist()))


def downloads(html):
    """The CSV files that a page offers."""
    return [base64.b64decode(unescape(data)).decode("utf-8-sig") for data in DATA.findall(html)]


def on_terminal(brief):
    """What the command prints of a brief."""
    stream = io.StringIO()
    print_findings(brief, Console(file=stream, width=100, highlight=False, markup=False, emoji=False))
    return stream.getvalue()


def pages(brief, forms=tuple(RENDERERS)):
    """Format to text, of every format asked for and the terminal."""
    found = {"terminal": on_terminal(brief)}
    for form in forms:
        content = rendered(brief, form)
        found[form] = content if isinstance(content, str) else unzipped(content)
    if "html" in found:
        found["html"] = unescape(found["html"]) + "\n".join(downloads(found["html"]))
    return found


def listings(dossier, **seen_as):
    """Every listing of a dossier as one text."""
    shown = view(dossier, **seen_as)
    return {name: "\n".join("\t".join(row) for row in listing(shown, name)[2]) for name in LISTINGS}
