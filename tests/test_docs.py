"""What the documentation says is so: its commands, Python and dossiers run, its links lead somewhere, nothing is stale.

In a page, all blocks run in their order, in one fresh folder that holds a copy of ``examples/``:

- a line of a ``sh`` or ``console`` block that begins with ``kadesh`` is run; exit status 0 is expected, or the one that
  a comment at its end states (``# exit status 1``). A ``text`` block straight after it shows what it printed, in pieces
  with … between them; line breaks do not matter;
- a ``python`` block is run, with the names of those before it;
- a ``yaml`` block after ``<!-- file: NAME -->`` is a whole dossier: it is written to that file, and must be sound
  unless the mark says *not sound*.
"""

import json
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest
import yaml

import kadesh as kd
from kadesh.brief.sections import SECTIONS
from kadesh.cli.reference import PAGES
from kadesh.judgement.priors import FAVOURS, PRIORS
from kadesh.record.dossier import KINDS
from kadesh.record.entities.events import EventKind
from kadesh.record.entities.statements import StatementKind
from kadesh.record.files.parsing import parse_yaml
from kadesh.record.values import grades
from kadesh.record.values.likelihood import SCALES

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
PAGES_BY_HAND = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
MARKDOWN = sorted([*PAGES_BY_HAND, *DOCS.rglob("*.md")])
GENERATED = [REFERENCE / name for name in PAGES]

FENCE = re.compile(
    r"(?:^<!-- file: (?P<file>[^,>]+?)(?P<broken>, not sound)? -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
STATED = re.compile(r"#\s*exit status (\d+)\s*$")


@dataclass(frozen=True)
class Fence:
    """A fenced block of a page."""

    language: str
    text: str
    line: int
    file: str | None
    broken: bool

    @property
    def commands(self):
        """The lines that are run; `make brief` is known by the command it stands for."""
        if self.language not in {"sh", "console"}:
            return []
        lines = (line.strip().removeprefix("$ ") for line in self.text.splitlines())
        named = (re.sub(r"^make brief\b", "kadesh brief examples/ukraine-2026", line) for line in lines)
        return [line for line in named if line.startswith("kadesh ")]


def label(path):
    return path.relative_to(ROOT).as_posix()


def fences(path):
    text = path.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        line = text.count("\n", 0, found.start("text"))
        yield Fence(found["language"], found["text"], line, found["file"], found["broken"] is not None)


def without_fences(path):
    return FENCE.sub("", path.read_text(encoding="utf-8"))


def anchors(path):
    """The anchors that the headings of a page get."""
    heads = re.findall(r"^#+ (.+)$", without_fences(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def run(command, folder):
    line = command.split(" #")[0]
    arguments = shlex.split(line)[1:]
    return subprocess.run(
        [sys.executable, "-m", "kadesh", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def on_one_line(text):
    return " ".join(text.split())


RUNNING = [p for p in MARKDOWN if any(f.commands or f.language == "python" or f.file for f in fences(p))]


@pytest.mark.parametrize("document", RUNNING, ids=label)
def test_what_a_page_shows_runs(document, tmp_path, monkeypatch):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    names, printed = {}, ""
    for block in fences(document):
        where = f"{label(document)}:{block.line}"
        if block.file:
            target = tmp_path / block.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.text, encoding="utf-8")
            if block.broken:
                with pytest.raises(kd.InputError):
                    kd.open(target)
            else:
                kd.open(target)
        elif block.language == "python":
            exec(compile(block.text, where, "exec"), names)  # noqa: S102 - the page's own example
        elif block.commands:
            printed = ""
            for command in block.commands:
                done = run(command, tmp_path)
                stated = STATED.search(command)
                assert done.returncode == int(stated[1] if stated else 0), f"{where}: {command}\n{done.stderr}"
                printed += f" {done.stdout} {done.stderr}"
        elif block.language == "text" and document not in GENERATED:
            for piece in map(on_one_line, block.text.split("…")):
                assert piece in on_one_line(printed), f"{where}: not printed: {piece}"


def test_the_reference_is_up_to_date():
    command = [sys.executable, "-m", "kadesh.cli.reference", "docs/reference", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_reference_names_the_commands_inside_groups():
    page = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    inside = [f"kadesh ledger {name}" for name in ("add", "foresee", "list", "resolve", "score", "verify")]
    assert [title for title in ("kadesh", *inside) if f"\n## {title}\n" not in page] == []


def test_a_stale_page_of_the_reference_is_noticed(tmp_path):
    command = [sys.executable, "-m", "kadesh.cli.reference", str(tmp_path)]
    assert subprocess.run([*command, "--check"], capture_output=True, check=False).returncode == 1
    assert not list(tmp_path.iterdir())
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    assert subprocess.run([*command, "--check"], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("document", MARKDOWN, ids=label)
def test_links_and_pictures_lead_somewhere(document):
    broken = []
    for link in LINK.findall(without_fences(document)):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (document.parent / name).resolve() if name else document
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    assert not broken


def test_every_page_is_reached_from_the_index():
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    pages = [p.relative_to(DOCS).as_posix() for p in [*DOCS.rglob("*.md"), *DOCS.rglob("*.json"), *DOCS.rglob("*.bib")]]
    assert [p for p in pages if p != "README.md" and f"({p})" not in index] == []


@pytest.mark.parametrize("document", MARKDOWN, ids=label)
def test_whole_dossiers_are_marked_as_such(document):
    unmarked = [
        f.line for f in fences(document) if f.language == "yaml" and f.text.startswith("kadesh:") and not f.file
    ]
    assert not unmarked, "a whole dossier needs <!-- file: NAME --> before it"


@pytest.mark.parametrize("document", MARKDOWN, ids=label)
def test_fragments_of_yaml_are_yaml_with_fields_that_exist(document):
    known = set(json.loads((REFERENCE / "dossier.schema.json").read_text(encoding="utf-8"))["properties"])
    for block in fences(document):
        if block.language == "yaml" and not block.file:
            assert set(yaml.safe_load(block.text)) <= known, f"{label(document)}:{block.line}"


def test_the_example_is_what_the_schema_says():
    schema = json.loads((REFERENCE / "dossier.schema.json").read_text(encoding="utf-8"))
    text = (ROOT / "examples" / "ukraine-2026" / "dossier.yaml").read_text(encoding="utf-8")
    validator = jsonschema.Draft202012Validator(schema)
    assert [f"{list(e.path)}: {e.message[:200]}" for e in validator.iter_errors(parse_yaml(text).data)] == []


def test_the_reference_of_the_dossier_names_every_list():
    page = (REFERENCE / "dossier.md").read_text(encoding="utf-8")
    assert [kind for kind in KINDS if f"## {kind}\n" not in page] == []


def test_the_tutorial_goes_through_every_section():
    text = on_one_line((DOCS / "tutorials" / "first-brief.md").read_text(encoding="utf-8"))
    assert [spec.title for spec in SECTIONS if f"**{spec.title}**" not in text] == []


def test_the_glossary_has_the_words_and_the_bands_of_the_code():
    text = (REFERENCE / "glossary.md").read_text(encoding="utf-8")
    bands = [f"| {bound * 100:g} % | {word} |" for scale in SCALES.values() for bound, word in scale]
    kinds = [f"| {kind} |" for kind in StatementKind.__args__]
    graded = [f"| {g} | {word} |" for g, word in (*grades.RELIABILITY.items(), *grades.CREDIBILITY.items())]
    words = [*EventKind.__args__, *grades.SourceType.__args__]
    assert [word for word in (*bands, *kinds, *graded, *words) if word not in text] == []


def test_the_page_on_sources_has_the_weights_and_grades_of_the_code():
    text = (DOCS / "explanation" / "sources-and-doubt.md").read_text(encoding="utf-8")
    reliability, credibility = (
        " | ".join(["weight", *(f"{w:g}" for w in weights.values())])
        for weights in (grades.RELIABILITY_WEIGHT, grades.CREDIBILITY_WEIGHT)
    )
    heads = " | ".join(grades.RELIABILITY_WEIGHT), " | ".join(map(str, grades.CREDIBILITY_WEIGHT))
    given = dict(
        zip(*([c.strip() for c in row.strip("|").split("|")] for row in table(text, "transcript")), strict=True)
    )
    assert [row for row in (reliability, credibility, *heads) if row not in text] == []
    assert given == grades.DEFAULT_RELIABILITY


def test_the_page_on_judgements_has_the_priors_of_the_code():
    text = (DOCS / "explanation" / "judgements.md").read_text(encoding="utf-8")
    ends = {1: "the high end", -1: "the low end"}
    rows = {
        name: f"| `{name}` | {prior.words}{' (every ratio alike)' if prior.log else ''} |"
        f"{f' {ends[FAVOURS[name]]}' if name in FAVOURS else ''} | {prior.reason} |"
        for name, prior in PRIORS.items()
    }
    assert [name for name, row in rows.items() if row not in text] == []


def table(text, first):
    """The head and the only row of the table whose first head is this."""
    head, _, row = re.search(rf"^\| {first} \|.*\n.*\n.*$", text, re.MULTILINE)[0].splitlines()
    return head, row


def test_each_explanation_of_a_method_says_where_it_goes_wrong():
    methods = [p for p in (DOCS / "explanation").glob("*.md") if p.name != "dependencies.md"]
    assert methods
    assert [label(p) for p in methods if "\n## Where it goes wrong\n" not in p.read_text(encoding="utf-8")] == []


def test_the_picture_is_small():
    assert (DOCS / "images" / "brief.png").stat().st_size < 200_000


@pytest.mark.parametrize("document", [*MARKDOWN, *GENERATED, DOCS / "references.bib"], ids=label)
def test_no_registry_no_machine_and_no_badge(document):
    text = document.read_text(encoding="utf-8")
    traces = r"\bpypi\.|pythonhosted|shields\.io|badge\.svg|(?<![\w.~)}/-])/(?:root|work|home|Users|tmp)/\w"
    assert re.findall(traces, text) == []


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("```sh\nkadesh new x\n```\n", ["sh"]),
        ("a\n\n```yaml\na: 1\n```\n\n```text\nb\n```\n", ["yaml", "text"]),
        ("<!-- file: a/b.yaml, not sound -->\n```yaml\nkadesh: 1\n```\n", ["yaml"]),
    ],
)
def test_blocks_are_found(text, languages, tmp_path):
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    found = list(fences(page))
    assert [f.language for f in found] == languages
    assert [f.file for f in found if f.broken] == (["a/b.yaml"] if "not sound" in text else [])
