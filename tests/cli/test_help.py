"""Help: quick, and with an example everywhere."""

import json
import subprocess
import sys

import pytest

from kadesh import __version__
from kadesh.cli import COMMANDS, cli
from tests.cli.running import run

HEAVY = ("pydantic", "numpy", "matplotlib", "jinja2", "rich", "yaml", "edtf", "docx")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["--version"], ["nonsense"]])
def test_help_loads_no_heavy_module(arguments):
    code = (
        "import json, sys\nfrom kadesh.cli import main\n"
        "try:\n    main(json.loads(sys.argv[1]))\nexcept SystemExit:\n    pass\n"
        f"print('LOADED', *[m for m in {HEAVY} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps(arguments)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip().splitlines()[-1] == "LOADED"


def test_help_names_every_command():
    done = run("--help")
    assert done.status == 0
    assert all(name in done.out for name in COMMANDS)
    assert "Try:" in done.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example_that_names_it(name):
    done = run(name, "--help")
    assert done.status == 0
    assert f"Example:  kadesh {name} " in done.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is_for(name):
    command = cli.get_command(None, name)
    assert [p.name for p in command.params if p.param_type_name == "option" and not p.help] == []


def test_the_short_help_is_the_same_as_the_long_one():
    for name, (_, said) in COMMANDS.items():
        first = cli.get_command(None, name).help.split(".")[0].split(":")[0].split(" (")[0].split(", ")[0]
        assert said.split(".")[0].split(":")[0].split(", ")[0] == first


def test_version():
    done = run("--version")
    assert (done.status, done.out.split()[-1]) == (0, __version__)
