"""The same dossier gives the same bytes, twice and in another process."""

import hashlib
import io
import subprocess
import sys
import zipfile

import pytest

from kadesh.brief.render import rendered
from tests.brief.dossiers import talks
from tests.brief.outputs import brief_of

FORMS = ("html", "md", "json")
CODE = """
import hashlib
from kadesh.brief.render import rendered
from tests.brief.dossiers import talks
from tests.brief.outputs import brief_of
brief = brief_of(talks())
print(*(hashlib.sha256(rendered(brief, form).encode()).hexdigest() for form in ("html", "md", "json")))
"""


@pytest.fixture(scope="module")
def hashes():
    brief = brief_of(talks())
    return [hashlib.sha256(rendered(brief, form).encode()).hexdigest() for form in FORMS]


def test_twice_the_same(hashes):
    brief = brief_of(talks())
    assert [hashlib.sha256(rendered(brief, form).encode()).hexdigest() for form in FORMS] == hashes
    assert brief == brief_of(talks())


@pytest.mark.parametrize("seed", ["1", "4711"])
def test_in_another_process_the_same(hashes, seed, root):
    environment = {"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "LC_ALL": "C", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, "-c", CODE], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == hashes


def test_the_word_document_is_the_same_file_at_any_hour():
    made = rendered(brief_of(talks()), "docx")
    assert made == rendered(brief_of(talks()), "docx")
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}


def test_another_seed_and_another_record_are_told_apart():
    plain, seeded, other = brief_of(talks()), brief_of(talks(), seed=1), brief_of(talks(events=[]))
    made_with = [dict(brief.made_with) for brief in (plain, seeded, other)]
    assert made_with[0]["record"] == made_with[1]["record"] != made_with[2]["record"]
    assert made_with[0]["seed"] != made_with[1]["seed"]
