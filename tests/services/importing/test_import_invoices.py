"""Each line of a list of invoices becomes an invoice, or stands in the report with its reason."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.errors import Refused
from app.services.importing import amounts, dates
from app.services.importing.amounts import Convention, DecimalSign, parse_amount
from app.services.importing.cells import NumberCell
from app.services.importing.columns import guess
from app.services.importing.dates import DateOrder, parse_date
from app.services.importing.invoices import InvoiceLine, InvoicesRead, read_invoices
from app.services.importing.problems import LineProblem
from app.services.importing.table_reader import Table, read_table
from tests.support.xlsx import Cell, write_xlsx

HEADERS = ("number", "account", "due", "total", "paid", "balance", "currency", "type", "status")


def read(
    *rows: list[str],
    headers: tuple[str, ...] = HEADERS,
    date_order: DateOrder | None = None,
    decimal: DecimalSign | None = None,
    terms_days: int | None = None,
) -> InvoicesRead:
    padded = [row + [""] * (len(headers) - len(row)) for row in rows]
    result = read_invoices(
        Table(headers, padded, first_line=2),
        guess(headers, "invoices"),
        date_order=date_order,
        decimal=decimal,
        terms_days=terms_days,
    )
    assert result.lines_read == len(result.lines) + len(result.rejected) == len(rows)
    return result


def only(*cells: str) -> InvoiceLine:
    result = read(["F1", "A", "2026-10-31", *cells])
    assert not result.rejected
    return result.lines[0]


def code(*cells: str) -> str:
    result = read(["F1", "A", "2026-10-31", *cells])
    assert not result.lines
    return result.rejected[0].code


@pytest.mark.behaviour("INV-4")
def test_a_french_export_is_read_with_its_sum_line_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "factures.csv"
    content = (
        "Factures en attente;;;;;\nN° facture;Client;Date facture;Échéance;Montant TTC;Reste dû\n"
        "FA-001;Étude Brûlé;01/10/2026;31/10/2026;1 840,00 €;840,00 €\n"
        "FA-002;Café Noël;02/10/2026;01/11/2026;1.250;0,00 €\n"
        "Total;;;;3 090,00;840,00\n"
    )
    path.write_bytes(content.encode("cp1252"))
    table = read_table(path)
    result = read_invoices(table, guess(table.headers, "invoices"))
    assert [(line.number, line.issued, line.due, line.total_minor, line.paid_minor) for line in result.lines] == [
        ("FA-001", dt.date(2026, 10, 1), dt.date(2026, 10, 31), 184000, 100000),
        ("FA-002", dt.date(2026, 10, 2), dt.date(2026, 11, 1), 125000, 125000),
    ]
    assert [(line.line_number, line.code) for line in result.rejected] == [(5, "total-line")]
    assert (result.date_order, result.decimal, result.lines_read) == ("dmy", ",", 3)


@pytest.mark.behaviour("INV-4")
def test_a_spreadsheet_of_invoices_keeps_numbers_dates_and_leading_zeros(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["Invoice number", "Customer", "Due date", "Total", "Paid"],
        ["00123", "A", dt.date(2026, 10, 31), 1840.1, 0],
        [124, "B", 46326, 1.125, None],
    ]
    table = read_table(write_xlsx(tmp_path / "invoices.xlsx", rows))
    result = read_invoices(table, guess(table.headers, "invoices"))
    assert [(line.number, line.due, line.total_minor) for line in result.lines] == [
        ("00123", dt.date(2026, 10, 31), 184010),
        ("124", dt.date(2026, 10, 31), 113),
    ]


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("1 840,00 €", 184000), ("1\u00a0840,00\u00a0€", 184000), ("1\u202f840,50", 184050), ("1,840.00", 184000),
        ("1.840,00", 184000), ("(120.50)", -12050), ("(120,50 €)", -12050), ("($1,120.50)", -112050),
        ("-120,50", -12050), ("−120,50", -12050), ("120,50-", -12050), ("-€120.50", -12050), ("120.50 CR", -12050),
        ("120.50 DR", 12050), ("1'840.50", 184050), ("1’840.50 CHF", 184050), ("EUR 12", 1200), ("12", 1200),
        ("1.234.567", 123456700), ("1,234,567.8", 123456780), ("1234.567,00", None), ("0,5", 50), (",5", 50),
        ("12.", 1200), ("1840.000", 184000), ("+12", 1200), ("１２", 1200), ("1 84 0,00", None), ("12 34", None),
        ("--12", None), ("-(12)", None), ("12€€", None), ("€12$", None), ("1.2.3", None), ("abc", None), ("1e5", None),
        ("10,005", None), ("0,005", None), ("9" * 14, None), ("", None), ("-", None), ("٣", None), ("1,840", None),
    ],
)  # fmt: skip
def test_amounts_in_every_convention(text: str, minor: int | None) -> None:
    if minor is None:
        with pytest.raises(LineProblem):
            parse_amount(text, "total", "EUR", Convention())
    else:
        assert parse_amount(text, "total", "EUR", Convention()).minor == minor


@pytest.mark.parametrize(
    ("others", "minor"), [(["12,50"], 184000), (["1.234.567"], 184000), (["0.125"], 184), (["1,234.500"], 184)]
)
def test_an_ambiguous_amount_is_decided_by_the_other_cells(others: list[str], minor: int) -> None:
    convention = amounts.evidence(["1.840", *others])
    assert parse_amount("1.840", "total", "EUR", convention).minor == minor


@pytest.mark.parametrize("others", [[], ["12"], ["12,50", "12.50"], ["12.50"], ["1,234,567"]])
def test_an_amount_that_stays_ambiguous_is_refused(others: list[str]) -> None:
    with pytest.raises(LineProblem, match="amount-ambiguous"):
        parse_amount("1.840", "total", "EUR", amounts.evidence(["1.840", *others]))


def test_the_user_can_decide_an_ambiguous_amount() -> None:
    row = ["F1", "A", "2026-10-31", "1.840"]
    assert read(row).rejected[0].code == "amount-ambiguous"
    assert read(row, decimal=",").lines[0].total_minor == 184000


def test_a_number_of_the_file_itself_is_never_ambiguous() -> None:
    assert parse_amount(NumberCell("1.840"), "total", "EUR", Convention(decimal=",")).minor == 184


def test_currencies_have_their_own_decimals_and_must_agree() -> None:
    assert (only("12", "", "", "JPY").total_minor, only("1,5", "", "", "TND").total_minor) == (12, 1500)
    assert only("£12").currency == "GBP"
    assert only("$12", "", "", "CAD").currency == "CAD"
    assert code("£12", "", "", "EUR") == "currency-mismatch"
    assert code("£12", "€2") == "currency-mismatch"
    assert code("12", "", "", "florins") == "currency-unknown"


@settings(max_examples=300)
@given(minor=st.integers(-(10**12), 10**12), french=st.booleans())
def test_what_is_written_in_a_convention_is_read_back(minor: int, french: bool) -> None:
    text = f"{abs(minor) / 100:,.2f}"
    text = text.replace(",", "\u202f").replace(".", ",") + " €" if french else "$" + text
    assert parse_amount(("-" if minor < 0 else "") + text, "total", "EUR", Convention()).minor == minor


@pytest.mark.parametrize(
    "text",
    ["2026-10-31", "2026/10/31", "20261031", "31/10/2026", "10/31/2026", "31.10.26", "31-10-2026", "31 octobre 2026",
     "31-Oct-26", "October 31, 2026", "Sat 31 Oct 2026", "sam. 31 oct. 2026", "31st of October 2026",
     "2026-10-31 00:00:00", "2026-10-31T12:30:00Z", "31/10/2026 14:05", "46326", NumberCell("46326.5")],
)  # fmt: skip
def test_dates_in_every_form(text: str) -> None:
    assert parse_date(text, "due", None) == dt.date(2026, 10, 31)


@pytest.mark.parametrize("text", ["1er août 2026", "1 Aug 2026", "01.08.2026", "2026-8-1", "Août 1 2026"])
def test_first_of_august(text: str) -> None:
    assert parse_date(text, "due", None) == dt.date(2026, 8, 1)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("03/04/2026", "date-ambiguous"), ("31/02/2026", "date-unreadable"), ("bientôt", "date-unreadable"),
        ("31/10/1926", "date-implausible"), ("2026-13-01", "date-unreadable"), ("31 brumaire 2026", "date-unreadable"),
        (NumberCell("12"), "date-unreadable"), ("0000-00-00", "date-unreadable"), ("99999", "date-implausible"),
    ],
)  # fmt: skip
def test_dates_that_are_none_are_refused(text: str, problem: str) -> None:
    with pytest.raises(LineProblem, match=problem):
        parse_date(text, "due", None)


def test_day_or_month_first_is_decided_by_the_column() -> None:
    assert dates.evidence(["03/04/2026", "25/04/2026"]) == "dmy"
    assert dates.evidence(["03/04/2026", "04/25/2026"]) == "mdy"
    assert dates.evidence(["25/04/2026", "04/25/2026"]) is None
    assert dates.evidence(["03/04/2026", "2026-04-25"]) is None
    row, other = ["F1", "A", "03/04/2026", "1"], ["F2", "A", "04/25/2026", "1"]
    assert read(row, other).lines[0].due == dt.date(2026, 3, 4)
    assert read(row).rejected[0].code == "date-ambiguous"
    assert read(row, date_order="dmy").lines[0].due == dt.date(2026, 4, 3)


@pytest.mark.behaviour("INV-4")
def test_what_was_paid_follows_from_what_the_export_gives() -> None:
    assert (only("100", "30").paid_minor, only("100", "", "70").paid_minor, only("100").paid_minor) == (3000, 3000, 0)
    assert (only("100", "30", "70").paid_minor, only("", "30", "70").total_minor) == (3000, 10000)
    alone = only("", "", "70")
    assert (alone.total_minor, alone.paid_minor, alone.total_is_balance) == (7000, 0, True)
    settled = only("", "", "0")
    assert (settled.balance_minor, settled.total_is_balance) == (0, True)
    assert (only("100", "oui").balance_minor, only("100", "non").balance_minor) == (0, 10000)


@pytest.mark.behaviour("INV-4")
def test_a_status_of_the_export_is_believed_and_a_contradiction_refused() -> None:
    assert only("100", "", "", "", "", "Payée").balance_minor == 0
    assert only("100", "", "", "", "", "En attente").balance_minor == 10000
    assert code("100", "", "70", "", "", "Payée") == "status-mismatch"
    assert code("100", "", "", "", "", "Partially paid") == "paid-missing"
    assert code("100", "", "", "", "", "Annulée") == "voided"
    assert code("100", "", "", "", "", "Brouillon") == "draft"


def test_an_overpaid_invoice_is_paid_and_says_so() -> None:
    line = only("100", "120")
    assert (line.total_minor, line.paid_minor, line.overpaid) == (10000, 10000, True)
    assert (only("100", "", "-20").balance_minor, only("100", "", "-20").overpaid) == (0, True)


def test_a_credit_note_is_set_aside_never_reminded() -> None:
    assert code("-100") == "credit-note"
    assert code("", "", "(100.00)") == "credit-note"
    assert code("100", "", "", "", "Avoir") == "credit-note"


def test_amounts_that_contradict_each_other_are_refused() -> None:
    assert code("100", "30", "60") == "balance-mismatch"
    assert code("100", "", "160") == "balance-mismatch"
    assert code("100", "-30") == "paid-negative"
    assert code("") == "total-missing"


def test_what_every_invoice_needs_is_asked_for() -> None:
    result = read(["", "A", "2026-10-31", "1"], ["F2", "", "2026-10-31", "1"], ["F3", "A", "", "1"])
    assert [line.code for line in result.rejected] == ["number-missing", "account-missing", "due-missing"]
    with pytest.raises(Refused) as caught:
        read(["A"], headers=("account",))
    assert caught.value.params["fields"] == ("number", "due", "total")


def test_terms_of_the_firm_give_a_missing_due_date() -> None:
    headers = ("number", "account", "issued", "total")
    assert read(["F1", "A", "2026-10-01", "1"], headers=headers, terms_days=30).lines[0].due == dt.date(2026, 10, 31)
    with pytest.raises(Refused, match="columns-missing"):
        read(["F1", "A", "2026-10-01", "1"], headers=headers)


def test_a_due_date_before_the_invoice_is_refused() -> None:
    result = read(["F1", "A", "2026-10-02", "2026-10-01", "1"], headers=("number", "account", "issued", "due", "total"))
    assert result.rejected[0].code == "due-before-issued"


@pytest.mark.behaviour("INV-4")
def test_a_number_that_stands_twice_is_taken_once_and_a_contradiction_not_at_all() -> None:
    day = "2026-10-31"
    result = read(
        ["F1", "A", day, "1"],
        ["f 1", "A", day, "1"],
        ["F2", "A", day, "1"],
        ["F2", "A", day, "2"],
        ["F3", "A", "x", "1"],
    )
    assert [line.number for line in result.lines] == ["F1"]
    assert [(line.line_number, line.code, line.other_line) for line in result.rejected] == [
        (3, "number-twice", 2),
        (4, "number-conflict", 5),
        (5, "number-conflict", 4),
        (6, "date-unreadable", None),
    ]
    assert result.numbers_seen == {"f1", "f2", "f3"}


ANY = st.sampled_from(
    ["F1", "F2", "A", "", "1,5", "1.840", "-3", "31/10/2026", "03/04/2026", "EUR", "avoir", "payée", "²"]
)


@settings(max_examples=300)
@given(rows=st.lists(st.lists(ANY | st.text(min_size=1, max_size=8), min_size=9, max_size=9), max_size=10))
def test_no_line_is_lost_whatever_it_holds(rows: list[list[str]]) -> None:
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    result = read(*filled)
    assert all(0 <= line.paid_minor <= line.total_minor for line in result.lines)
