"""A list arrives as whatever the other program wrote; it is read, or refused with a reason."""

from __future__ import annotations

import datetime as dt
import re
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.errors import Fault, Refused
from app.services.importing import container, old_excel, table_reader
from app.services.importing.cells import NumberCell, clean, export_cell
from app.services.importing.table_reader import Table, read_table
from tests.support.xls import write_xls, xls_bytes
from tests.support.xlsx import Cell, Formula, Inline, ods_content, write_ods, write_parts, write_xlsx, xlsx_parts

FRENCH = "Raison sociale;Prénom;E-mail\nÉtude Brûlé;Hélène;h@brule.fr\nCafé «Noël» à 3 €;François;f@noel.fr\n"


def read_bytes(tmp_path: Path, content: bytes, name: str = "list.csv") -> Table:
    path = tmp_path / name
    path.write_bytes(content)
    return read_table(path)


def refusal(path: Path, sheet: str | None = None) -> Refused:
    with pytest.raises(Refused) as caught:
        read_table(path, sheet=sheet)
    return caught.value


@pytest.mark.behaviour("ACC-7")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_french_list_keeps_its_accents_in_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    table = read_bytes(tmp_path, FRENCH.encode(encoding))
    assert table.headers == ("Raison sociale", "Prénom", "E-mail")
    assert table.rows[1] == ["Café «Noël» à 3 €", "François", "f@noel.fr"]


@pytest.mark.parametrize("encoding", ["mac-roman", "cp850", "latin-1"])
def test_an_old_macintosh_or_dos_export_keeps_its_accents(tmp_path: Path, encoding: str) -> None:
    table = read_bytes(tmp_path, FRENCH.replace("€", "euros").encode(encoding))
    assert table.rows[0] == ["Étude Brûlé", "Hélène", "h@brule.fr"]


def test_the_user_may_name_the_encoding_and_a_wrong_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(FRENCH.encode("cp1252"))
    assert read_table(path, encoding="cp1252").encoding == "cp1252"
    for wrong in ("utf-8", "klingon", "rot13", "base64"):
        with pytest.raises(Refused, match="encoding-wrong"):
            read_table(path, encoding=wrong)


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_each_separator_is_found_even_where_amounts_hold_commas(tmp_path: Path, separator: str) -> None:
    lines = [["number", "account", "total"], ["F1", "Dupont", '"1 840,50"'], ["F2", "Durand", '"2,00"']]
    table = read_bytes(tmp_path, "\n".join(separator.join(line) for line in lines).encode())
    assert table.separator == separator
    assert table.rows == [["F1", "Dupont", "1 840,50"], ["F2", "Durand", "2,00"]]


def test_the_separator_line_of_excel_is_obeyed_and_counted(tmp_path: Path) -> None:
    table = read_bytes(tmp_path, b"sep=|\naccount|email\nDupont; fils|a@x.fr\n")
    assert (table.separator, table.first_line, table.rows) == ("|", 3, [["Dupont; fils", "a@x.fr"]])


def test_quotes_hold_separators_and_line_breaks(tmp_path: Path) -> None:
    table = read_bytes(tmp_path, b'account,email\r\n"Dupont, ""Fils""\r\net Cie",a@x.fr\r\nB,b@x.fr\r\n')
    assert table.rows == [['Dupont, "Fils"\r\net Cie', "a@x.fr"], ["B", "b@x.fr"]]


def test_a_quote_that_never_closes_is_refused_rather_than_swallowing_the_rest(tmp_path: Path) -> None:
    for end in (b"", b"\n", b"\nC;c@x.fr"):
        path = tmp_path / "list.csv"
        path.write_bytes(b'account;email\nA;a@x.fr\n"B;b@x.fr' + end)
        assert refusal(path).code == "quote-not-closed"
        assert refusal(path).params["line"] == 3


def test_titles_above_the_header_and_blank_lines_keep_the_line_numbers_of_the_file(tmp_path: Path) -> None:
    content = (
        "Cabinet Martin\nBalance âgée au 30/09/2026;;\n;;\nN° facture;Client;Montant TTC\nF1;A;1,00\n\nF2;B;2,00\n"
    )
    table = read_bytes(tmp_path, content.encode())
    assert table.headers == ("N° facture", "Client", "Montant TTC")
    assert table.first_line == 5
    assert [row[0] for row in table.rows] == ["F1", "", "F2"]


def test_only_sums_at_the_end_are_totals_and_a_client_called_total_is_a_client(tmp_path: Path) -> None:
    table = read_bytes(
        tmp_path, b"account;email;total\nTotal;a@x.fr;1,00\nB;;2,00\nTotal g\xc3\xa9n\xc3\xa9ral :;;3,00\n;;\n"
    )
    assert table.totals == {4}


@pytest.mark.behaviour("INV-4")
@pytest.mark.parametrize("format", ["xlsx", "ods"])
def test_a_spreadsheet_keeps_leading_zeros_numbers_and_dates(tmp_path: Path, format: str) -> None:
    rows: list[list[Cell]] = [
        ["number", "account", "issued", "total", "paid", "phone"],
        ["00123", Inline("=Étude & fils"), dt.date(2026, 10, 31), 1840.25, 0.1 + 0.2, 612345678],
        [123, "B", None, 1e12, True, "0612345678"],
    ]
    path = tmp_path / "wrong-name.csv"
    table = read_table(write_xlsx(path, rows) if format == "xlsx" else write_ods(path, rows))
    assert table.format == format
    assert table.rows == [
        ["00123", "=Étude & fils", "2026-10-31", "1840.25", "0.3", "612345678"],
        ["123", "B", "", "1000000000000", "true", "0612345678"],
    ]
    assert isinstance(table.rows[0][3], NumberCell)
    assert not isinstance(table.rows[0][0], NumberCell)


def test_an_old_excel_file_is_read(tmp_path: Path) -> None:
    path = write_xls(tmp_path / "old.xls", [["account", "email"], ["Étude Brûlé", "a@x.fr"], ["B", 123.0]])
    table = read_table(path)
    assert (table.format, table.sheets, table.headers) == ("xls", ("Feuille",), ("account", "email"))
    assert table.rows == [["Étude Brûlé", "a@x.fr"], ["B", "123"]]


def test_formulas_give_their_stored_value_and_are_never_calculated(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["number", "account", "total"],
        ["F1", "A", Formula("1+1", 99.0)],
        ["F2", "B", Formula("1+1")],
    ]
    assert [row[2] for row in read_table(write_xlsx(tmp_path / "f.xlsx", rows)).rows] == ["99", ""]


def test_a_sheet_is_chosen_by_name_and_an_unknown_one_names_the_others(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "two.xlsx", [["account", "email"], ["A", "a@x.fr"]], more={"Two": [["number", "due"]]})
    assert read_table(path).sheets == ("Sheet1", "Two")
    assert read_table(path, sheet="Two").headers == ("number", "due")
    refused = refusal(path, "Three")
    assert (refused.code, refused.params["sheets"]) == ("sheet-not-found", ("Sheet1", "Two"))


def test_a_small_file_with_one_cell_at_the_far_corner_does_not_take_the_memory(tmp_path: Path) -> None:
    parts = xlsx_parts({"S": [["account", "email"], ["A", "a@x.fr"]]})
    name = "xl/worksheets/sheet1.xml"
    for corner, code in (
        ('<row r="1048576"><c r="XFD1048576"><v>4</v></c></row>', "too-many-columns"),
        ("<row r='1048576'><c x='>' r='A1048576'><v>4</v></c></row>", "too-many-rows"),
        ('<row r="1048576"><c><v>4</v></c></row>', "too-many-rows"),
        ('<row r="200000"><c r="GA200000"><v>4</v></c></row>', "too-many-cells"),
    ):
        spoiled = parts | {name: parts[name].replace("</sheetData>", corner + "</sheetData>")}
        assert refusal(write_parts(tmp_path / "corner.xlsx", spoiled)).code == code
    coloured = parts | {name: parts[name].replace("</sheetData>", '<row r="9"><c r="XFD9" s="1"/></row></sheetData>')}
    assert read_table(write_parts(tmp_path / "coloured.xlsx", coloured)).rows == [["A", "a@x.fr"]]


def test_repetitions_in_an_ods_are_counted_before_they_are_written_out(tmp_path: Path) -> None:
    cell = '<table:table-cell {} office:value-type="string"><text:p>a</text:p></table:table-cell>'
    repeated = cell.format('table:number-columns-repeated="9999999"')
    many_columns = f"<table:table-row>{repeated}</table:table-row>"
    assert refusal(write_ods(tmp_path / "a.ods", rows_xml=many_columns)).code == "too-many-columns"
    plain = cell.format("")
    many_rows = f'<table:table-row table:number-rows-repeated="99999999">{plain}</table:table-row>'
    assert refusal(write_ods(tmp_path / "b.ods", rows_xml=many_rows)).code == "too-many-rows"
    header = (
        f"<table:table-row>{cell.format('').replace('>a<', '>account<')}{cell.format('').replace('>a<', '>email<')}"
    )
    blank_end = (
        f"{header}</table:table-row><table:table-row>{plain}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert read_table(write_ods(tmp_path / "c.ods", rows_xml=blank_end)).rows == [["a", ""]]


def test_one_long_text_shown_by_many_cells_does_not_take_the_memory(tmp_path: Path) -> None:
    long = "x" * 32_000
    rows: list[list[Cell]] = [["account", "email"]]
    rows += [[long, long] for _ in range(6_000)]
    assert refusal(write_xlsx(tmp_path / "long.xlsx", rows)).code == "too-much-text"


def test_a_zip_bomb_is_refused_whatever_size_it_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MAX_UNPACKED_BYTES", 1_000_000)
    parts: dict[str, str | bytes] = {**xlsx_parts({"S": [["account", "email"]]}), "xl/extra.xml": b" " * 20_000_000}
    path = write_parts(tmp_path / "bomb.xlsx", parts)
    assert refusal(path).code == "zip-too-large"
    # The same with a lie in the directory and the local header: 10 bytes claimed.
    content = path.read_bytes().replace(struct.pack("<I", 20_000_000), struct.pack("<I", 10))
    path.write_bytes(content)
    with zipfile.ZipFile(path) as archive:
        assert archive.getinfo("xl/extra.xml").file_size == 10
    assert refusal(path).code == "zip-too-large"


def test_entities_that_multiply_are_refused(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    parts = xlsx_parts({"S": [["account", "email"], ["A", "a@x.fr"]]})
    parts["xl/sharedStrings.xml"] = parts["xl/sharedStrings.xml"].replace("?>", "?>" + laughs, 1)
    assert refusal(write_parts(tmp_path / "laughs.xlsx", parts)).code == "entities-refused"
    ods = {"mimetype": "x", "content.xml": ods_content("").replace("?>", "?>" + laughs, 1)}
    assert refusal(write_parts(tmp_path / "laughs.ods", ods)).code == "entities-refused"


def test_an_old_excel_file_that_points_in_circles_is_refused_and_the_program_lives(tmp_path: Path) -> None:
    path = tmp_path / "circle.xls"
    path.write_bytes(xls_bytes([["account"]], circular=True))
    assert refusal(path).code == "file-damaged"


def test_an_old_excel_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    path = write_xls(tmp_path / "old.xls", [["account", "email"]])
    with pytest.raises(Refused, match="file-too-slow"):
        old_excel.read_old_excel(path, None, seconds=0.0)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b"  \r\n ", "file-empty"),
        (b"%PDF-1.7 ...", "not-a-table"),
        (b"account;email\nA;\0\0\0\1\2", "not-a-table"),
        (b"<html><table><tr><td>account</td></tr></table>", "format-not-read"),
        (b"<?xml version='1.0'?><Workbook/>", "format-not-read"),
        (b"PK\x03\x04 and then nothing", "file-damaged"),
        (b"\xff\xfea", "encoding-unknown"),
        (b"12;13\n14;15\n", "header-not-found"),
        (b"account;email\n" + b"x" * 32_768 + b";a@x.fr", "cell-too-long"),
        (b"account;email\n" + b"x" * 200_000 + b";a@x.fr", "cell-too-long"),
        (b"account;" * 201 + b"x", "too-many-columns"),
    ],
)
def test_what_is_no_list_is_refused_with_its_reason(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    assert refusal(path).code == code


def test_too_many_lines_and_too_large_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "long.csv"
    path.write_text("account;email\n" + "A;a@x.fr\n" * 200_001, encoding="utf-8")
    assert refusal(path).code == "too-many-rows"
    monkeypatch.setattr(table_reader, "MAX_FILE_BYTES", 100)
    assert refusal(path).code == "file-too-large"


def test_a_missing_file_or_a_folder_is_a_fault_not_a_crash(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(Fault, match="file-missing"):
            read_table(path)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    start=st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"account;email\n", b'"', b"sep=;\n"]),
    rest=st.binary(max_size=400),
)
def test_no_bytes_crash_the_reader(tmp_path: Path, start: bytes, rest: bytes) -> None:
    try:
        table = read_bytes(tmp_path, start + rest)
    except Refused:
        return
    assert all(len(row) >= len(table.headers) for row in table.rows)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_to_a_spreadsheet_crashes_the_reader(tmp_path: Path, data: st.DataObject) -> None:
    parts = xlsx_parts({"S": [["account", "email"], ["A", 1.5], [dt.date(2026, 1, 1), True]]})
    name = data.draw(st.sampled_from(sorted(parts)))
    text = parts[name]
    place = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 30))
    dirt = data.draw(st.text(alphabet='<>/"= &;rcvs0123456789ABX-', max_size=12))
    parts[name] = text[:place] + dirt + text[place + length :]
    try:
        read_table(write_parts(tmp_path / "dirt.xlsx", parts))
    except Refused:
        return


@pytest.mark.parametrize("text", ["=1+1", "+33 6", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "'=1", "'' =1"])
def test_no_text_leaves_as_a_formula_and_it_comes_back_as_it_was(text: str) -> None:
    left = export_cell(text)
    assert left.startswith("'")
    assert clean(left) == " ".join(text.split())


@settings(max_examples=400)
@given(st.text("'=+-@＝＋\t\r\n a1\u00a0\u3000\u200b\ufeff\u202e\x0b", max_size=6))
def test_whatever_stands_before_a_formula_it_is_none_and_the_text_comes_back(text: str) -> None:
    left = export_cell(text)
    assert not re.match("[\t\r\n]|[\\s\u200b\ufeff\u202e]*[=+@＝＋-]", left)
    seen = re.sub("[\u200b\ufeff\u202e]", "", text)
    assert clean(left) == " ".join(seen.split())


@pytest.mark.parametrize("text", ["Dupont", "a@x.fr", "l'Étude", "'t Hooft", "3 - 2", ""])
def test_harmless_text_leaves_as_it_is(text: str) -> None:
    assert export_cell(text) == text
    assert clean(text) == text


def test_a_name_holds_no_line_break_and_no_hidden_direction_mark() -> None:
    assert clean("Dupont\r\nBcc: x@y.fr\u202e\u200b  Fils\u00a0") == "Dupont Bcc: x@y.fr Fils"
