"""The layout holds: imports point one way, names say what they hold, and no machine is written into the files."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "kadesh"
# A module imports from its own package and from those before it.
ORDER = (
    "errors",
    "printable",
    "record",
    "reading",
    "judgement",
    "deals",
    "stall",
    "ripples",
    "outlook",
    "brief",
    "archive",
    "exchange",
    "desk",
    "cli",
)
SOURCES = sorted(PACKAGE.rglob("*.py"))
PYTHON_FILES = [
    *SOURCES,
    *(path for folder in ("tests", "tools", "benchmarks", "examples") for path in (ROOT / folder).rglob("*.py")),
]
# Values that name no layer and may be asked of the root.
OF_THE_ROOT = {"__version__"}


def name_of(path):
    return str(path.relative_to(ROOT))


def layer_of(path):
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "cli" if first == "__main__" else first


def imported_layers(path):
    """Yield (line, layer) for every import of kadesh in a file, wherever in the file it stands."""
    package = ("kadesh", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [tuple(alias.name.split(".")) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            module = (*start, *(node.module.split(".") if node.module else ()))
            names = [(*module, alias.name) for alias in node.names]
        for name in names:
            if name[0] == "kadesh" and not OF_THE_ROOT & set(name[1:2]):
                yield node.lineno, name[1] if len(name) > 1 else "the root"


def broken_imports(path):
    here = layer_of(path)
    return [
        f"{name_of(path)}:{line}: {here} imports {there}"
        for line, there in imported_layers(path)
        if there not in ORDER or ORDER.index(there) > ORDER.index(here)
    ]


def test_every_package_has_a_place_in_the_order():
    assert {layer_of(path) for path in SOURCES if path.parent != PACKAGE or path.name != "__init__.py"} <= set(ORDER)


def test_imports_point_one_way():
    broken = [line for path in SOURCES if layer_of(path) in ORDER for line in broken_imports(path)]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    ("statement", "layer"),
    [
        ("import kadesh.cli.main", "cli"),
        ("import kadesh", "the root"),
        ("from kadesh import desk", "desk"),
        ("from .. import brief", "brief"),
        ("from ..deals.nash import nash_solution", "deals"),
        ("from . import dossier", "record"),
        ("def f():\n    from kadesh.desk import pages", "desk"),
    ],
)
def test_every_form_of_import_is_seen(statement, layer, tmp_path, monkeypatch):
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    source = tmp_path / "record" / "values.py"
    source.parent.mkdir()
    source.write_text(statement, encoding="utf-8")
    assert [found for _, found in imported_layers(source)] == [layer]


def test_import_kadesh_is_light():
    heavy = ("numpy", "matplotlib", "pydantic", "jinja2")
    code = f"import sys, kadesh; print(*[name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_no_file_is_named_after_nothing():
    empty = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert [name_of(path) for path in PYTHON_FILES if {path.stem, path.parent.name} & empty] == []


def test_files_stay_short():
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in PYTHON_FILES}
    assert {name: count for name, count in lines.items() if count > 450} == {}


def kept_files():
    """Every file that git keeps or would keep; without git, all but caches and the environment."""
    if shutil.which("git") and (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return [ROOT / name for name in done.stdout.split("\0") if name]
    made = re.compile(r"\.git|\.venv|\.\w+_cache|\.hypothesis|__pycache__|htmlcov|build|dist|\.coverage")
    paths = (path for path in ROOT.rglob("*") if not any(map(made.fullmatch, path.relative_to(ROOT).parts)))
    return [path for path in paths if path.is_file()]


def test_no_registry_and_no_machine_is_written_into_a_file():
    registries = r"\bpypi\.org|files\.pythonhosted\.org|\bpypi\.python\.org"
    folders = r"(?<![\w.~)}/-])/(?:root|work|home|Users)/\w"  # not the middle of a relative path or of an address
    traces = re.compile(f"{registries}|{folders}")
    found = []
    for path in kept_files():
        if path == Path(__file__).resolve() or not path.is_file():
            continue
        try:
            lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        except UnicodeDecodeError:
            continue  # a picture or another binary file
        found += [f"{name_of(path)}:{number}: {line[:120]}" for number, line in lines if traces.search(line)]
    assert not found, "\n".join(found)
