"""Other tools' forms of a negotiation domain, one file each: read into a `Domain`, and written from one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kadesh.deals.domain import Domain
from kadesh.errors import InputError, Problem
from kadesh.exchange._spec import Content, Format
from kadesh.exchange.dossiers import DOSSIER
from kadesh.exchange.folders import beside, content_of, write_folder
from kadesh.exchange.genius import GENIUS
from kadesh.exchange.geniusweb import GENIUSWEB
from kadesh.exchange.negmas import NEGMAS
from kadesh.exchange.negolog import NEGOLOG
from kadesh.record.files.writing import write_atomically

__all__ = ["FORMATS", "FORM_OF_SUFFIX", "Format", "read_domain", "write_domain"]

FORMATS: dict[str, Format] = {form.name: form for form in (DOSSIER, GENIUS, GENIUSWEB, NEGMAS, NEGOLOG)}
"""Every form by its name. A file belongs to the first that knows it."""
FORM_OF_SUFFIX = {".yaml": DOSSIER.name, ".yml": DOSSIER.name}
"""Suffixes of a path to write that say the form; the other forms are folders."""


def read_domain(path: Path) -> Domain:
    """The domain in a folder, or in the folder of one of its files, in whichever of `FORMATS` it is.

    Raises
    ------
    InputError
        If the files are of none of the forms, or say what no domain can be; with the file and line where known.
    """
    contents, form = _recognised(path)
    try:
        return form.read([content for content in contents if form.owns(content)], path)
    except InputError as error:  # what is wrong with the whole is wrong at the path that was given
        raise type(error)(*(p if p.path else replace(p, path=str(path)) for p in error.problems)) from error


def _recognised(path: Path) -> tuple[list[Content], Format]:
    if not path.exists():
        raise InputError(Problem("there is no such file or folder", "check the path", str(path)))
    contents = [content_of(file) for file in ([path] if path.is_file() else beside(path))]
    form = _form(contents)
    if path.is_file() and form is DOSSIER:
        return [], form
    if path.is_file() and form is not None:  # its neighbours are read only now: they are not to blame for it
        contents = [content_of(file) for file in beside(path)]
    if form is None:
        names = ", ".join(content.path.name for content in contents[:5]) or "no XML, JSON or YAML file"
        known = ", ".join(FORMATS)
        raise InputError(Problem(f"no negotiation domain is recognised; found {names}", f"known: {known}", str(path)))
    return contents, form


def _form(contents: list[Content]) -> Format | None:
    return next((form for form in FORMATS.values() if any(map(form.owns, contents))), None)


def write_domain(domain: Domain, path: Path, form: str) -> None:
    """Write a domain in a form: a new folder (a dossier: also one new file), whole or not at all.

    Raises
    ------
    InputError
        If the form is not known or cannot hold the domain, or something is at that place already.
    """
    if form not in FORMATS:
        raise InputError(Problem(f"there is no form {form!r}", f"choose one of {', '.join(FORMATS)}"))
    chosen = FORMATS[form]
    if domain.permitted and not chosen.refusals:
        raise InputError(Problem(f"{form} has no place for options that a party refuses", "write a dossier"))
    if (domain.discount != 1).any() and not chosen.discounts:
        raise InputError(Problem(f"{form} has no place for a discount", "take another form"))
    files = chosen.write(domain)
    if path.suffix in FORM_OF_SUFFIX and chosen is DOSSIER:
        if path.exists():
            raise InputError(Problem("exists already; nothing was changed", "choose another name", str(path)))
        write_atomically(path, next(iter(files.values())))
    else:
        write_folder(path, files)
