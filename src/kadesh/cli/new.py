"""``kadesh new``: start a dossier."""

from __future__ import annotations

from pathlib import Path

import click

from kadesh.errors import InputError, Problem


@click.command()
@click.argument("dossier", metavar="DOSSIER")
@click.option("--parties", required=True, metavar="A,B", help="The two sides, in the order they are to be shown.")
@click.option("--issues", default="", metavar="X,Y", help="What has to be settled.")
@click.option("--title", help="Title of the dossier (default: the parties).")
def new(dossier: str, parties: str, issues: str, title: str | None) -> None:
    """Start a dossier: a folder with a commented dossier.yaml, or one file if the name ends in .yaml.

    \b
    Example:  kadesh new talks --parties Alpha,Beta --issues "Border,Prisoners"
    """
    from kadesh.record.files.reading import FILE_NAMES
    from kadesh.record.files.starting import starting_text
    from kadesh.record.files.writing import write_atomically

    if not dossier.strip():
        raise InputError(Problem("the dossier has no name", "give one, such as talks"))
    target = Path(dossier)
    file = target if target.suffix in (".yaml", ".yml") else target / "dossier.yaml"
    for there in (file, *(target / name for name in FILE_NAMES)):
        if there.exists():
            raise InputError(Problem("exists already; nothing was changed", "choose another name", str(there)))
    text = starting_text(
        file.parent.name if file.name == "dossier.yaml" else file.stem, _names(parties), _names(issues), title
    )
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            Problem(f"cannot be made: {error.strerror}", "choose another place", str(file.parent))
        ) from error
    write_atomically(file, text)
    click.echo(f"Written: {file}\nNext: fill it in, then  kadesh check {dossier}  and  kadesh brief {dossier}")


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
