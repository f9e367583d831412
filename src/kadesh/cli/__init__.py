"""The command line: one file per command, loaded only when it is called."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from typing import Any

import click

from kadesh import __version__
from kadesh.errors import InputError, KadeshError

COMMANDS: dict[str, tuple[str, str]] = {
    "accept": ("kadesh.cli.accept:accept", "Accept proposed entries: from now on they count."),
    "brief": ("kadesh.cli.brief:brief", "Make the brief of a dossier."),
    "check": ("kadesh.cli.check:check", "Check a dossier: every problem with its line and how to mend it."),
    "convert": ("kadesh.cli.convert:convert", "Convert a negotiation domain to another tool's form."),
    "deals": ("kadesh.cli.deals:deals", "Show where a deal could lie."),
    "ledger": ("kadesh.cli.ledger:ledger", "Keep forecasts on a ledger, and score them when their day comes."),
    "levers": ("kadesh.cli.levers:levers", "Show what would change the odds of an agreement."),
    "new": ("kadesh.cli.new:new", "Start a dossier."),
    "outlook": (
        "kadesh.cli.outlook:outlook",
        "Show what comes next: dated questions, each with a number and a base rate.",
    ),
    "read": ("kadesh.cli.read:read", "Read reports: what they say, each entry with its words."),
    "reject": ("kadesh.cli.accept:reject", "Reject proposed entries: they stay in the file and never count."),
    "review": ("kadesh.cli.review:review", "Go through proposed entries one by one, one key each."),
    "ripples": ("kadesh.cli.ripples:ripples", "Show who else feels the talks, by which channel, and what comes back."),
    "stall": ("kadesh.cli.stall:stall", "Show why there is no agreement, with numbers that add up."),
    "show": ("kadesh.cli.show:show", "Show what a dossier holds, as a table, CSV or JSON."),
}
"""Command to where it lives and what it does (said here, so that --help loads nothing)."""


class ReaderGone(Exception):
    """The reader of our output closed its end."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is called."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """Names of all commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """Load one command."""
        if name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[name][0].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, what) for name, (_, what) in COMMANDS.items()])

    def invoke(self, context: click.Context) -> Any:
        """Run a command and bring out all it said; click would call a reader that went away a failure."""
        try:
            result = super().invoke(context)
            sys.stdout.flush()
        except (BrokenPipeError, SystemExit) as error:  # SystemExit is how rich says the same
            raise ReaderGone from error
        return result

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Offer the nearest command for a misspelt one."""
        import difflib

        name = args[0] if args else ""
        near = difflib.get_close_matches(name, COMMANDS, n=1)
        if name not in COMMANDS and not name.startswith("-"):
            hint = f" Did you mean {near[0]!r}?" if near else f" Commands: {', '.join(COMMANDS)}."
            context.fail(f"There is no command {name!r}.{hint}")
        return super().resolve_command(context, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kadesh")
def cli() -> None:
    """An open workbench for talks between adversaries.

    It keeps the sourced record of a negotiation and publishes the brief.

    \b
    Try:  kadesh brief examples/ukraine-2026
    """


def main(arguments: list[str] | None = None) -> None:
    """Run a command; exit 0 (done), 1 (done, and the answer is no) or 2 (bad input, one clear message on stderr)."""
    for stream in (sys.stdout, sys.stderr):  # a terminal that lacks a letter shows a mark for it
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        result: Any = cli.main(args=arguments, standalone_mode=False)
    except ReaderGone:  # as with `| head`: nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (KadeshError, OSError) as error:
        click.echo(_message(error), err=True)
        sys.exit(2 if isinstance(error, (InputError, OSError)) else 1)
    except Exception as error:
        if os.environ.get("KADESH_DEBUG"):
            raise
        what = f"kadesh failed on its own account: {type(error).__name__}: {error}"
        click.echo(f"{what}\nSet KADESH_DEBUG=1 to see where, and please report it.", err=True)
        sys.exit(70)
    sys.exit(result if isinstance(result, int) else 0)


def _message(error: KadeshError | OSError) -> str:
    if isinstance(error, KadeshError):
        return str(error)
    return f"{f'{error.filename}: ' if error.filename else ''}{error.strerror or error}"
