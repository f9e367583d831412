"""Tables as CSV that is safe to open in a spreadsheet."""

from __future__ import annotations

import base64
import csv
import io

from kadesh.brief.document import Chart, Table


def safe_cell(text: str) -> str:
    """A cell that a spreadsheet will not run: text that begins like a formula gets an apostrophe."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def table_csv(block: Table | Chart) -> str:
    """The rows of a table, or the data of a chart, as CSV with its column heads."""
    rows = [[cell.text for cell in row] for row in block.rows] if isinstance(block, Table) else block.rows
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([safe_cell(column) for column in block.columns])
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return stream.getvalue()


def csv_link(block: Table | Chart) -> str:
    """The same as a ``data:`` address for download."""
    return "data:text/csv;charset=utf-8;base64," + base64.b64encode(table_csv(block).encode("utf-8-sig")).decode()
