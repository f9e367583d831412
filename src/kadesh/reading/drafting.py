"""A reading as entries of a record: a draft dossier of its own, or proposals for one that exists.

Every entry keeps the span it was read from. Nothing is filled in that was not read: what is missing stays missing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

from kadesh.errors import InputError, Problem
from kadesh.reading.facts.unread import UNREAD
from kadesh.reading.result import (
    ReadAttribute,
    ReadClaims,
    ReadDuration,
    Reading,
    ReadSpan,
    ReadSpeaker,
    ReportInfo,
    to_json,
)
from kadesh.reading.tables.arms import ARMS
from kadesh.record.dossier import VERSION, Dossier
from kadesh.record.entities.actors import Actor, Person

_SOURCE_TYPES = {"wire": "wire", "rewrite": "aggregator", "analysis": "press"}
_ABOUT = {
    "next meeting": "next round", "agreement": "agreement", "ceasefire": "ceasefire", "fighting": "escalation",
    "outside involvement": "outside pressure",
}  # fmt: skip
_PARTS = {"party": "party", "mediator": "mediator", "host": "host"}
_SIDES = 2
"""Blocs that face each other in a dossier."""
_APART_DAYS = 3
"""Sessions at most so many days apart belong to one round."""

_UNDATED = "the report states no date of publication"
_UNREVIEWED = (
    "A draft: what was read by patterns from the reports named among the sources. Nobody has reviewed it, and what the "
    "reports do not say (limits, levels, weights) is not filled in."
)

Data = dict[str, Any]


def draft(reading: Reading, *, title: str | None = None) -> Dossier:
    """A dossier of what was read and nothing else, for a brief on bare reports.

    Raises
    ------
    InputError
        If a report has no date of publication, which decides what is known when.
    """
    found = _Draft(reading, None).data()
    published = [r.published for r in reading.reports if r.published]
    head = {
        "kadesh": VERSION,
        "id": "draft",
        "title": title or f"{' and '.join(reading.parties[:2]) or 'Talks'}, as read from reports",
        "summary": _UNREVIEWED,
        "as_of": max(published),
        "armed": _tells_of_arms(reading),
    }
    return Dossier.model_validate({**head, **found})


def _tells_of_arms(reading: Reading) -> bool:
    """Whether any words read of the reports are those of armed conflict."""
    return any(ARMS.search(words) for words in _passages(to_json(reading)))


def _passages(value: Any) -> Iterator[str]:
    """The words of every passage in a reading as JSON."""
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _passages(part)
    if isinstance(value, dict) and "exact" in value:
        yield value["exact"]


def proposals(reading: Reading, dossier: Dossier) -> Dossier:
    """The dossier with what was read added as proposed entries; what it knows by name or alias is not made again."""
    found = _Draft(reading, dossier).data(status="proposed")
    added = Dossier.model_validate({"kadesh": VERSION, "id": dossier.id, "title": dossier.title, **found})
    return dossier.changed(**{kind: (*getattr(dossier, kind), *getattr(added, kind)) for kind in found})


class _Draft:
    """Entries as plain data, with ids that are free in the dossier they are for."""

    def __init__(self, reading: Reading, dossier: Dossier | None) -> None:
        self.reading = reading
        self.taken = set(dossier.by_id) if dossier else set()
        self.known: dict[str, str] = {}
        """Names and aliases that stand for an entry already, in small letters."""
        self.lists: dict[str, list[Data]] = {}
        self.sides = list(dossier.sides) if dossier else []
        """Those who face each other: never more than two."""
        self.issues = {i.id for i in dossier.issues} if dossier else set()
        named: tuple[Actor | Person, ...] = (*dossier.actors, *dossier.people) if dossier else ()
        for entry in named:
            self.known |= {_plain(name): entry.id for name in (entry.name, *entry.aliases)}
        if undated := [report.path for report in reading.reports if not report.published]:
            raise InputError(*(Problem(_UNDATED, "give it with --published DATE", path) for path in undated))
        self.sources = {report.path: self._source(report) for report in reading.reports}

    def data(self, status: str = "accepted") -> dict[str, list[Data]]:
        self._actors()
        self._rounds()
        self._statements()
        self._commitments()
        self._accounts()
        for kind, entries in self.lists.items():
            for entry in entries if status != "accepted" and kind != "sources" else ():
                entry["status"] = status
        return self.lists

    def _add(self, into: str, wanted: str, /, **fields: Any) -> str:
        """Add an entry under a free id; what is None or empty is left out."""
        entry_id = self._free(_slug(wanted)[:80] or into)
        kept = {name: value for name, value in fields.items() if value not in (None, [], "")}
        self.lists.setdefault(into, []).append({"id": entry_id, **kept})
        return entry_id

    def _free(self, slug: str) -> str:
        """The slug, with a number if it is taken; it is taken from now on."""
        number, entry_id = 1, slug
        while entry_id in self.taken:
            number += 1
            entry_id = f"{slug}-{number}"
        self.taken.add(entry_id)
        return entry_id

    def _source(self, report: ReportInfo) -> str:
        return self._add(
            "sources", PurePath(report.path).stem or "report", type=_SOURCE_TYPES.get(report.kind or "", "press"),
            publisher=report.publisher, title=report.title, published=report.published, language=report.language,
            sha256=report.sha256, note=report.written_by,
        )  # fmt: skip

    def _evidence(self, spans: Iterable[ReadSpan]) -> list[Data]:
        """The passages as evidence, each once."""
        first = next(iter(self.sources.values()))
        return [
            {"source": self.sources.get(s.report or "", first), "span": s.span.model_dump(exclude_unset=True)}
            for s in dict.fromkeys(spans)
        ]

    def _actor(self, name: str) -> str:
        """The id of an actor of this name, made if there is none."""
        if _plain(name) not in self.known:
            is_party = name in self.reading.parties
            side = name if is_party and len(self.sides) < _SIDES else None
            self.sides += [side] if side else []
            roles = ["party"] if is_party else []
            parts = {c.value for c in self.reading.claims if c.attribute == "part" and c.subject == name}
            roles += [role for part, role in _PARTS.items() if part in parts and role not in roles]
            self.known[_plain(name)] = self._add("actors", name, name=name, side=side, roles=roles or ["other"])
        return self.known[_plain(name)]

    def _actors(self) -> None:
        for name in (*self.reading.parties, *self.reading.others):
            self._actor(name)

    def _issue(self, issue: str) -> str:
        if issue not in self.issues and issue not in self.taken:
            self._add("issues", issue, title=issue.replace("_", " ").capitalize(), on_table=True)
        self.issues.add(issue)
        return issue

    def _voice(self, speaker: ReadSpeaker) -> Any:
        side = self._actor(speaker.side) if speaker.side else None
        if speaker.name is None or not _is_name(speaker.name):
            described = speaker.unnamed or speaker.name or "an unnamed source"
            return {"unnamed": described, **({"side": side} if side else {})}
        if _plain(speaker.name) in self.known:
            return self.known[_plain(speaker.name)]
        office = [{"title": speaker.role or "speaker", "actor": side}] if side else []
        self.known[_plain(speaker.name)] = self._add("people", speaker.name, name=speaker.name, roles=office)
        return self.known[_plain(speaker.name)]

    def _rounds(self) -> None:
        dated = [(day, s) for s in self.reading.sessions if (day := _day(s.date))]
        for days in _together(sorted({day for day, _ in dated})):
            sessions = [s for day, s in dated if day in days]
            span = days[0] if len(days) == 1 else f"{days[0]}/{days[-1]}"
            places = [p for s in sessions for p in _values(s.place)]
            entries = [self._session(s, n) for n, s in enumerate(sessions, 1)]
            items = self._told("agreed")
            agreed = [item for item in items if item["value"] != "none"] or items
            self._add(
                "rounds", f"round-{days[0]}", standing="held", date=span, place=[{"value": p} for p in places[:1]],
                delegations=[{"actor": self._actor(name)} for name in self.reading.parties],
                sessions=entries, agreed=agreed, mood=self._told("mood"), announced=self._next_steps(),
                evidence=self._evidence(e for s in sessions for e in s.evidence),
            )  # fmt: skip

    def _told(self, attribute: str) -> list[Data]:
        """What the reports tell of the talks under one heading, as claims."""
        told = [c for c in self.reading.claims if c.attribute == attribute]
        return [{"value": c.value, "evidence": self._evidence(c.evidence)} for c in told]

    def _next_steps(self) -> list[Data]:
        """What the reports say of a coming round, in their words, with the day where one is named."""
        days = {
            span: claim.value
            for told in self.reading.claims if told.attribute == "next step date"
            for claim in (told.value.claims if isinstance(told.value, ReadClaims) else (told,))
            for span in claim.evidence
        }  # fmt: skip
        steps = [c for c in self.reading.claims if c.attribute == "next step"]
        return [
            {
                "id": self._free(f"next-step-{self._said_on(c.evidence)}"),
                "date": self._said_on(c.evidence),
                **({"due": due} if (due := next((days[s] for s in c.evidence if s in days), None)) else {}),
                **self._announced(c),
                "evidence": self._evidence(c.evidence),
            }
            for c in steps
        ]

    def _announced(self, step: ReadAttribute) -> Data:
        """The words of a next step, and who says them, if that is one speaker of statements there."""
        saying = [said for said in self.reading.statements if _overlap(said.evidence, step.evidence)]
        speakers = {(said.speaker.name, said.speaker.unnamed): said.speaker for said in saying}
        by = {"by": self._voice(*speakers.values())} if len(speakers) == 1 else {}
        told = saying[0].quote or saying[0].told if len(saying) == 1 else None
        return {"words": told or step.value, **by}

    def _commitments(self) -> None:
        """What each actor agreed to, made at the round if there was only one."""
        rounds = self.lists.get("rounds", [])
        for owed in self.reading.commitments:
            self._add(
                "commitments", f"commitment-{owed.by}", by=self._actor(owed.by), to=owed.to and self._actor(owed.to),
                what=owed.what, date=self._said_on(owed.evidence), due=owed.due,
                round=rounds[0]["id"] if len(rounds) == 1 else None, evidence=self._evidence(owed.evidence),
            )  # fmt: skip

    def _session(self, session: Any, number: int) -> Data:
        day = _day(session.date)
        entry_id = self._free(f"session-{day}-{number}")
        durations = session.duration.claims if isinstance(session.duration, ReadClaims) else ()
        told = [(c.value, c.evidence) for c in durations] or [(session.duration, session.evidence)]
        claims = [{"value": _length(v), "evidence": self._evidence(e)} for v, e in told if isinstance(v, ReadDuration)]
        data = {"id": entry_id, "date": day, "evidence": self._evidence(session.evidence)}
        return data | ({"duration": claims} if claims else {})

    def _statements(self) -> None:
        for said in self.reading.statements:
            speaker = self._voice(said.speaker)
            who = speaker if isinstance(speaker, str) else "unnamed"
            self._add(
                "statements", f"{who}-{self._said_on(said.evidence)}", date=self._said_on(said.evidence),
                speaker=speaker, role=said.speaker.role, kind=said.kind, quote=said.quote, paraphrase=said.told,
                issues=[self._issue(i) for i in said.issues], evidence=self._evidence(said.evidence),
                language=self._report(said.evidence).language if said.speaker.unnamed == UNREAD else None,
            )  # fmt: skip

    def _report(self, spans: tuple[ReadSpan, ...]) -> ReportInfo:
        """The report in which a passage stands."""
        return next((r for r in self.reading.reports if r.path == spans[0].report), self.reading.reports[0])

    def _said_on(self, spans: tuple[ReadSpan, ...]) -> str:
        """The day of the report: what was said was said by then."""
        return str(self._report(spans).published)

    def _accounts(self) -> None:
        """What the reports say of purposes, stances, effects and what is to come: always according to the report."""
        read = self.reading
        for e in read.emphasis:
            named = {"actor": self._actor(e.actor), "issue": self._issue(e.issue), "weight": e.weight}
            self._account("emphases", f"emphasis-{e.actor}-{e.issue}", e.evidence, **named)
        for p in read.purposes:
            self._account("purposes", f"purpose-{p.actor}", p.evidence, actor=self._actor(p.actor), text=p.purpose)
        for s in read.stances:
            told = {"before": s.before or "not reported", "after": s.after or "not reported"}
            self._account(
                "stances", f"stance-{s.stakeholder}", s.evidence, stakeholder=self._actor(s.stakeholder), **told
            )
        for a in read.audiences:
            for channel in (c.strip() for c in a.channel.split(",")):
                felt = {"audience": self._actor(a.audience), "channel": channel, "text": a.effect, "hedge": a.hedge}
                self._account("effects", f"effect-{a.audience}-{channel}", a.evidence, **felt)
        for j in read.projections:
            said = {"about": _ABOUT.get(j.about, "other"), "text": j.text, "hedge": j.hedge}
            self._account("projections", f"projection-{j.about}", j.evidence, **said)

    def _account(self, into: str, wanted: str, spans: tuple[ReadSpan, ...], **fields: Any) -> None:
        evidence = self._evidence(spans)
        self._add(into, wanted, **fields, according_to=evidence[0]["source"], evidence=evidence)


def _day(value: str | ReadClaims | None) -> str | None:
    """One day of a session; of competing days the resolved one, or the first."""
    found = (value.resolved or value.claims[0].value) if isinstance(value, ReadClaims) else value
    return found if isinstance(found, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", found) else None


def _values(value: str | ReadClaims | None) -> Iterator[str]:
    if isinstance(value, ReadClaims):
        yield from (claim.value for claim in value.claims)
    elif value:
        yield value


def _length(duration: ReadDuration) -> Data:
    """A read duration as the record writes it: ISO 8601, with the report's words; where it gives bounds, only those."""
    bounds = {"low": duration.low, "high": duration.high}
    hours = {"value": duration.hours} if bounds == {"low": None, "high": None} else bounds
    return {k: f"PT{round(h * 60)}M" for k, h in hours.items() if h is not None} | {"words": duration.words}


def _overlap(some: tuple[ReadSpan, ...], others: tuple[ReadSpan, ...]) -> bool:
    """Whether two readings share words of a report."""
    return any(
        a.report == b.report and a.span.start < b.span.end and b.span.start < a.span.end for a in some for b in others
    )


def _together(days: list[str]) -> list[list[str]]:
    """Days in runs that are at most a few days apart."""
    import datetime as dt

    runs: list[list[str]] = []
    for day in days:
        last = runs[-1][-1] if runs else None
        if last and (dt.date.fromisoformat(day) - dt.date.fromisoformat(last)).days <= _APART_DAYS:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _is_name(text: str) -> bool:
    """Whether a speaker is called by a name: its last word begins large (*the Alphan team* describes, it does not)."""
    return text.rsplit(maxsplit=1)[-1][:1].isupper()


def _plain(name: str) -> str:
    """A name as it is looked for: in small letters, without apostrophes (*Dockers' Union*)."""
    return re.sub(r"['’]", "", name).casefold()


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
