"""A template made into a question with a day."""

from __future__ import annotations

import datetime as dt

from kadesh.outlook.fighting.series import Series
from kadesh.outlook.questions._spec import Template
from kadesh.outlook.questions.fighting import next_month
from kadesh.record.entities.questions import Question
from kadesh.record.values.dates import plain_date

__all__ = ["asked"]


def asked(template: Template, as_of: dt.date, last: dt.date, series: Series | None = None) -> Question:
    """The question of a template, as of a day, up to the `last` day that counts.

    A monthly template asks of the whole month that holds `last`, or of the first one after `as_of` if that is later,
    and compares it with the last month counted: of `series`, or else of UCDP's candidate events.
    """
    if template.monthly:
        last = next_month(max(last.replace(day=1), next_month(as_of))) - dt.timedelta(days=1)
    counted = series.end if series else as_of.replace(day=1) - dt.timedelta(days=1)
    names = {
        "day": plain_date(last.isoformat()),
        "month": f"{last:%B %Y}",
        "last": f"{counted:%B %Y}",
        "what": series.what if series else "deaths (best estimate)",
        "source": series.source if series else "the UCDP candidate events data set",
    }
    data = {
        "id": f"{template.id.replace(' ', '-')}-{last}",
        "text": template.text.format(**names),
        "criteria": template.criteria.format(**names),
        "opens": as_of,
        "resolves": last,
        "template": template.id,
    }
    return Question.model_validate(data)
