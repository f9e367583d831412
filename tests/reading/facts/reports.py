"""Reports and rows that the tests of facts share."""

import datetime as dt

from kadesh.reading.facts.read import read_facts
from kadesh.reading.text import report_text

WEDNESDAY = dt.date(2026, 2, 18)
PADDING = " The two sides have been at odds over this for years, and it is not the first time that they have met."

TALKS = "Talks between Iran and the United States ended.\n"
PERU = "Delegations of Peru and Chile held talks in Lima, mediated by Brazil.\n\n"


def facts(text, published=WEDNESDAY):
    return read_facts(report_text(text), published)


def told(rows, *fields):
    """The rows as tuples of some of their fields."""
    return [tuple(getattr(row, field) for field in fields) for row in rows]


def lengths(text, published=WEDNESDAY):
    return [(s.date, s.duration.hours) for s in facts(text, published).sessions if s.duration]
