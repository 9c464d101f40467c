"""Spreadsheets made by hand for the tests: just enough of XLSX and ODS, written with zipfile.

Cells are Python values: str (shared string), Inline (inline string), int or float,
bool, datetime.date, Formula (with the value that the last program stored), None.
"""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
EXCEL_EPOCH = dt.date(1899, 12, 30)


@dataclass(frozen=True)
class Inline:
    """Text written inside its cell instead of in the table of shared strings."""

    text: str


@dataclass(frozen=True)
class Formula:
    """A formula and the value stored beside it (None: never calculated)."""

    text: str
    stored: float | None = None


Cell = str | int | float | bool | dt.date | Inline | Formula | None
Rows = Sequence[Sequence[Cell]]


def column_letters(index: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _cell(reference: str, value: Cell, strings: dict[str, int]) -> str:
    match value:
        case None:
            return ""
        case bool():
            return f'<c r="{reference}" t="b"><v>{int(value)}</v></c>'
        case Inline(text):
            return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
        case Formula(text, stored):
            cached = "" if stored is None else f"<v>{stored}</v>"
            return f'<c r="{reference}"><f>{escape(text)}</f>{cached}</c>'
        case dt.date():
            return f'<c r="{reference}" s="1"><v>{(value - EXCEL_EPOCH).days}</v></c>'
        case str():
            return f'<c r="{reference}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'
        case _:
            return f'<c r="{reference}"><v>{value!r}</v></c>'


def sheet_xml(rows: Rows, strings: dict[str, int]) -> str:
    """The XML of one sheet; texts are added to `strings`."""
    lines = []
    for number, row in enumerate(rows, start=1):
        cells = "".join(_cell(f"{column_letters(i)}{number}", value, strings) for i, value in enumerate(row))
        if cells:
            lines.append(f'<row r="{number}">{cells}</row>')
    return f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def xlsx_parts(sheets: Mapping[str, Rows]) -> dict[str, str]:
    """The parts of a workbook by name, for tests that spoil one of them before writing."""
    strings: dict[str, int] = {}
    parts: dict[str, str] = {}
    listed, relations, types = "", "", ""
    for number, (name, rows) in enumerate(sheets.items(), start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = sheet_xml(rows, strings)
        listed += f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
        relations += (
            f'<Relationship Id="rId{number}" Type="{OFFICE}/relationships/worksheet" '
            f'Target="worksheets/sheet{number}.xml"/>'
        )
        types += (
            f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        )
    parts["xl/workbook.xml"] = (
        f'<?xml version="1.0"?><workbook xmlns="{MAIN}" xmlns:r="{OFFICE}/relationships"><sheets>{listed}</sheets>'
        "</workbook>"
    )
    parts["xl/_rels/workbook.xml.rels"] = (
        f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">{relations}'
        f'<Relationship Id="rIdS" Type="{OFFICE}/relationships/styles" Target="styles.xml"/>'
        f'<Relationship Id="rIdT" Type="{OFFICE}/relationships/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>"
    )
    parts["xl/styles.xml"] = (
        f'<?xml version="1.0"?><styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
    )
    items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    parts["xl/sharedStrings.xml"] = f'<?xml version="1.0"?><sst xmlns="{MAIN}">{items}</sst>'
    parts["_rels/.rels"] = (
        f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    )
    parts["[Content_Types].xml"] = (
        f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        f"{types}</Types>"
    )
    return parts


def write_parts(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Write the parts as a zip and return the path."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def write_xlsx(path: Path, rows: Rows, *, sheet: str = "Sheet1", more: Mapping[str, Rows] | None = None) -> Path:
    """Write a workbook of one sheet (and `more`), and return the path."""
    return write_parts(path, xlsx_parts({sheet: rows, **(more or {})}))


def _ods_cell(value: Cell) -> str:
    match value:
        case None:
            return "<table:table-cell/>"
        case bool():
            return f'<table:table-cell office:value-type="boolean" office:boolean-value="{str(value).lower()}"/>'
        case dt.date():
            return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
        case int() | float():
            return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'
        case Inline(text) | str(text):
            return f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'
        case Formula():
            return f'<table:table-cell office:value-type="float" office:value="{value.stored or 0}"/>'


def ods_content(rows_xml: str, sheet: str = "Feuille1") -> str:
    """content.xml of an ODS whose table holds `rows_xml`."""
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    return (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{names}office:1.0" '
        f'xmlns:table="{names}table:1.0" xmlns:text="{names}text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="{escape(sheet)}">{rows_xml}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )


def write_ods(path: Path, rows: Rows | None = None, *, rows_xml: str | None = None) -> Path:
    """Write an ODS of one sheet, from cells or from the XML of its rows."""
    if rows_xml is None:
        lines = ("".join(_ods_cell(value) for value in row) for row in rows or ())
        rows_xml = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return write_parts(
        path, {"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": ods_content(rows_xml)}
    )
