"""Lists of other programs through the window: file, columns, a try, the import, and the way back (ACC-7, INV-4)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services import account_lists, settings
from app.services.account_export import HEADERS
from app.services.account_lists import AccountQuery
from app.services.importing import running
from app.services.importing.running import Choices
from app.services.importing.spreadsheet import load_sheet
from app.services.requests import listing
from app.services.requests.listing import Kind, RequestQuery
from app.views.accounts.list_page import AccountsPage
from app.views.desk import Desk, Place
from app.views.importing.dialog import CHECK, COLUMNS, FILE, Cancelled, ImportDialog
from app.views.importing.options import InvoiceOptions
from app.views.list_files import export_rows
from app.views.requests.list_page import RequestListPage
from app.views.theme import theme
from app.views.words import dates
from tests.support.firm import TestFirm

CLIENTS = """Client;Code;Prénom;Nom;Adresse e-mail;Notifier;Étiquettes
Boulangerie Tissot;BT1;Gérard;Tissot;gerard@tissot.test;oui;TVA
Boulangerie Tissot;BT1;Anne;Tissot;anne@tissot.test;non;TVA
Cabinet Véto;CV2;Sophie;Lacroix;sophie@;oui;
=cmd|' /C calc'!A0;EX3;Mallory;Evil;mallory@evil.test;oui;
"""
INVOICES = """Numéro;Client;Date;Échéance;Montant TTC;Reste dû
F-1;Boulangerie Tissot;02/11/2026;30/11/2026;1 200,00;1 200,00
F-2;Boulangerie Tissot;03/11/2026;30/11/2026;80,00;80,00
"""
PAID = """Numéro;Client;Date;Échéance;Montant TTC;Reste dû
F-1;Boulangerie Tissot;02/11/2026;30/11/2026;1 200,00;0,00
F-2;Boulangerie Tissot;03/11/2026;30/11/2026;80,00;80,00
"""


@pytest.fixture
def firm(tmp_path: Path, qapp: QApplication) -> Iterator[TestFirm]:
    theme().install(qapp)
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(firm: TestFirm) -> Iterator[Desk]:
    made = Desk(firm.office, sync=True)
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AccountsPage:
    made = AccountsPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.shown(Place("accounts"))
    return made


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def _opened(desk: Desk, page: AccountsPage | RequestListPage, kind: str, path: Path, source: str = "") -> ImportDialog:
    made = ImportDialog(desk, page, "clients" if kind == "clients" else "invoices")
    made.open()
    made.files.add([path])
    made.source.setEditText(source)
    made.primary_button.click()
    return made


def _names(firm: TestFirm) -> list[str]:
    ids = account_lists.account_ids(firm.office, AccountQuery())
    return [row.name for row in account_lists.account_rows(firm.office, ids)]


@pytest.mark.behaviour("ACC-7")
def test_clients_are_tried_first_then_taken_and_each_line_left_out_is_told(
    firm: TestFirm, desk: Desk, page: AccountsPage, tmp_path: Path
) -> None:
    dialog = _opened(desk, page, "clients", _write(tmp_path, "clients.csv", CLIENTS))
    assert dialog.step == COLUMNS
    assert dialog.columns.choosers["email"].currentText() == "Adresse e-mail"
    dialog.primary_button.click()
    assert dialog.step == CHECK
    assert "2 account(s) created" in dialog.report.said.text()
    assert "1 line(s) not taken" in dialog.report.said.text()
    assert _names(firm) == []  # a try changes nothing
    assert dialog.report.table.rows.data(dialog.report.table.rows.index(0, 2)) == "Not an e-mail address"
    report = tmp_path / "report.csv"
    dialog.write_report(report)
    assert "sophie@" in report.read_text("utf-8-sig")
    heard: list[object] = []
    dialog.imported.connect(heard.append)
    dialog.primary_button.click()
    assert len(heard) == 1
    assert sorted(_names(firm)) == ["=cmd|' /C calc'!A0", "Boulangerie Tissot"]
    assert not any(firm.outbox())  # imported accounts send nothing by themselves
    dialog.primary_button.click()
    assert not dialog.isVisible()
    assert "Boulangerie Tissot" in {page.table.rows.data(page.table.rows.index(row, 1)) for row in range(2)}


@pytest.mark.behaviour("ACC-7")
def test_a_column_chosen_by_hand_is_remembered_for_its_program(
    firm: TestFirm, desk: Desk, page: AccountsPage, tmp_path: Path
) -> None:
    text = "Kunde;Wer;Anschrift\nHalden;Nora Halden;nora@halden.test\n"
    dialog = _opened(desk, page, "clients", _write(tmp_path, "a.csv", text), "Kanzlei")
    assert dialog.trouble.isVisible()
    for field, header in (("account", "Kunde"), ("contact", "Wer"), ("email", "Anschrift")):
        chooser = dialog.columns.choosers[field]
        chooser.setCurrentIndex(chooser.findText(header))
    assert not dialog.trouble.isVisible()
    dialog.primary_button.click()
    dialog.primary_button.click()
    assert _names(firm) == ["Halden"]
    dialog.primary_button.click()
    again = _opened(desk, page, "clients", _write(tmp_path, "b.csv", text.replace("Halden", "Rowan")), "Kanzlei")
    assert again.columns.choosers["email"].currentText() == "Anschrift"
    assert running.sources(firm.office, "clients").names == ("Kanzlei",)
    again.set_changed(False)
    again.reject()


@pytest.mark.behaviour("ACC-7")
def test_an_export_as_xlsx_is_read_back_with_the_same_columns_and_changes_nothing(
    firm: TestFirm, desk: Desk, page: AccountsPage, tmp_path: Path
) -> None:
    clients = CLIENTS.replace("Halden", "=1+1 Halden") + "Zero;z@zero.test\n"
    dialog = _opened(desk, page, "clients", _write(tmp_path, "clients.csv", clients))
    for _ in range(3):
        dialog.primary_button.click()
    target = tmp_path / "out.xlsx"
    page.files.export_list()
    assert page.files.dialog is not None
    assert [name.rpartition("*")[2] for name in page.files.dialog.nameFilters()] == [".xlsx)", ".csv)"]
    page.files.dialog.fileSelected.emit(str(target))
    page.files.dialog.reject()
    opened = running.open_list(firm.office, target, "clients")
    assert opened.table.format == "xlsx"
    assert tuple(opened.table.headers) == HEADERS
    report = running.run(firm.office, opened.table, Choices("clients", "", opened.columns), dry_run=True)
    assert (report.created_accounts, report.updated_accounts, report.added_contacts, report.rejected) == (0, 0, 0, ())


@pytest.mark.behaviour("ACC-7")
def test_an_export_read_back_changes_nothing_and_makes_the_same_elsewhere(
    firm: TestFirm, desk: Desk, page: AccountsPage, tmp_path: Path
) -> None:
    dialog = _opened(desk, page, "clients", _write(tmp_path, "clients.csv", CLIENTS))
    for _ in range(3):
        dialog.primary_button.click()
    target = tmp_path / "out.csv"
    page.files.export_list()
    assert page.files.dialog is not None
    page.files.dialog.fileSelected.emit(str(target))
    page.files.dialog.reject()
    lines = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert len(lines) == 4
    assert not any(cell.startswith(("=", "+", "@")) for line in lines for cell in line)
    opened = running.open_list(firm.office, target, "clients")
    assert len(opened.columns) == len(lines[0])
    report = running.run(firm.office, opened.table, Choices("clients", "", opened.columns), dry_run=True)
    assert (report.created_accounts, report.updated_accounts, report.added_contacts, report.rejected) == (0, 0, 0, ())
    other = TestFirm(tmp_path / "other")
    try:
        running.run(other.office, opened.table, Choices("clients", "", opened.columns))
        again = tmp_path / "again.csv"
        other_desk = Desk(other.office, sync=True)
        elsewhere = AccountsPage(other_desk)
        elsewhere.files.export_list()
        assert elsewhere.files.dialog is not None
        elsewhere.files.dialog.fileSelected.emit(str(again))
        elsewhere.files.dialog.reject()
        assert again.read_text("utf-8") == target.read_text("utf-8")
        elsewhere.deleteLater()
        assert other_desk.close()
    finally:
        other.close()


@pytest.mark.behaviour("INV-4")
def test_unpaid_invoices_come_in_and_a_later_list_that_says_paid_ends_them(
    firm: TestFirm, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    firm.account("Boulangerie Tissot", gerard="gerard@tissot.test")
    page = RequestListPage(desk, (Kind.INVOICE,))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    dialog = _opened(desk, page, "invoices", _write(tmp_path, "f.csv", INVOICES))
    assert dialog.step == FILE
    assert dialog.source_field.error  # without its name a later list cannot be matched
    dialog.source.setEditText("EBP")
    dialog.primary_button.click()
    assert isinstance(dialog.options, InvoiceOptions)
    dialog.options.plan.toggle.setChecked(True)
    for _ in range(3):
        dialog.primary_button.click()
    rows = _invoices(firm)
    assert {row.title: row.state for row in rows} == {"F-1": "unpaid", "F-2": "unpaid"}
    assert all(row.reminders.enabled for row in rows)
    again = _opened(desk, page, "invoices", _write(tmp_path, "g.csv", PAID), "EBP")
    for _ in range(3):
        again.primary_button.click()
    assert {row.title: row.state for row in _invoices(firm)} == {"F-1": "paid", "F-2": "unpaid"}


def test_a_file_that_is_no_list_is_named_and_another_can_be_chosen(
    desk: Desk, page: AccountsPage, tmp_path: Path
) -> None:
    broken = tmp_path / "letter.pdf"
    broken.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    dialog = _opened(desk, page, "clients", broken)
    assert dialog.step == FILE
    assert dialog.trouble.isVisible()
    dialog.files.add([_write(tmp_path, "clients.csv", CLIENTS)])
    dialog.primary_button.click()
    assert dialog.step == COLUMNS
    dialog.set_changed(False)
    dialog.reject()


def test_an_import_stopped_on_its_way_leaves_nothing(firm: TestFirm, tmp_path: Path) -> None:
    lines = "".join(f"Client {number};c{number}@x.test\n" for number in range(300))
    opened = running.open_list(firm.office, _write(tmp_path, "many.csv", "Client;E-mail\n" + lines), "clients")

    def stop(at: int, of: int) -> None:
        assert of == 300
        if at >= 200:
            raise Cancelled

    with pytest.raises(Cancelled):
        running.run(firm.office, opened.table, Choices("clients", "", opened.columns), watch=stop)
    assert _names(firm) == []


def test_the_list_of_a_kind_is_exported_as_it_is_shown(
    firm: TestFirm, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    firm.request(Kind.INVOICE, firm.account("Halden", nora="nora@halden.test"))
    page = RequestListPage(desk, (Kind.INVOICE,))
    qtbot.addWidget(page)
    page.shown(Place("invoices"))
    page.files.export_list()
    assert page.files.dialog is not None
    page.files.dialog.fileSelected.emit(str(tmp_path / "list.csv"))
    page.files.dialog.reject()
    lines = list(csv.reader((tmp_path / "list.csv").read_text("utf-8-sig").splitlines()))
    assert lines[0][:2] == ["Number", ""]
    assert lines[1][0] == "INV-0001"
    assert "Halden" in lines[1]
    assert "2026-11-30" in lines[1]  # a file is read on another day than “30 Nov” was written


def test_amounts_and_days_of_an_exported_list_can_be_counted_with(
    firm: TestFirm, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    firm.request(Kind.INVOICE, firm.account("Halden", nora="nora@halden.test"))
    page = RequestListPage(desk, (Kind.INVOICE,))
    qtbot.addWidget(page)
    page.shown(Place("invoices"))
    page.files.export(
        tmp_path / "list.xlsx",
        lambda to, watch: export_rows(page.files.rows(), page.list.table.rows.columns, to, watch),
    )
    with (tmp_path / "list.xlsx").open("rb") as stream:
        _, _, rows = load_sheet(stream, None)
    line = dict(zip(map(str, rows[0]), rows[1], strict=True))
    assert (line["Balance"], line["Issued"]) == (120.0, date(2026, 11, 30))


def _invoices(firm: TestFirm) -> list[listing.RequestRow]:
    query = RequestQuery(kinds=(Kind.INVOICE,))
    return list(listing.rows(firm.office, listing.request_ids(firm.office, query)))


SENT = """Client;Demande;Type;Envoyé le;Rappels envoyés;Dernier rappel;Jours;Nombre de rappels
Boulangerie Tissot;Bilan 2026;Questionnaire;20/11/2026;1;27/11/2026;4;3
Boulangerie Tissot;Comptes 2025;Approbation;02/11/2026;0;;3;2
Boulangerie Tissot;Statuts;Sculpture;02/11/2026;0;;;
"""


@pytest.mark.behaviour("APP-8")
def test_what_another_program_sent_is_tried_recorded_and_undone_and_mails_nobody(
    firm: TestFirm, desk: Desk, page: AccountsPage, tmp_path: Path
) -> None:
    firm.account("Boulangerie Tissot", gerard="gerard@tissot.test")
    settings.save_firm(firm.office, came_from="TaxDome")
    dialog = ImportDialog(desk, page, "requests")
    dialog.open()
    dialog.files.add([_write(tmp_path, "sent.csv", SENT)])
    assert dialog.source.currentText() == "TaxDome"  # the first run asked for it
    dialog.primary_button.click()
    assert dialog.columns.choosers["last_on"].currentText() == "Dernier rappel"
    dialog.primary_button.click()
    said = dialog.report.said.text().splitlines()
    assert said == [
        "3 line(s) read",
        "2 request(s) recorded as already sent: nobody is e-mailed",
        "4 reminder(s) still to come",
        "1 next reminder(s) had fallen due: they wait in the catch-up review",
        "1 line(s) not taken",
        "The first reminder leaves by itself: Tomorrow, 09:00",
    ]
    assert listing.request_ids(firm.office, RequestQuery()) == [] and not dialog.undo.isVisible()
    dialog.primary_button.click()
    assert len(listing.request_ids(firm.office, RequestQuery())) == 2
    firm.at("2026-11-30 09:00")
    assert firm.readers() == []
    dialog.undo.click()
    assert not dialog.isVisible()
    assert listing.request_ids(firm.office, RequestQuery()) == []
    firm.at("2026-12-02 09:00")
    assert firm.readers() == []


XERO = (
    "ContactName,EmailAddress,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,InvoiceAmountPaid,InvoiceAmountDue,"
    "Currency,Type,Status\n"
    "Boulangerie Tissot,gerard@tissot.test,X-1,PO 7,02/11/2026,30/11/2026,1200.00,200.00,1000.00,"
    "EUR,Sales invoice,Awaiting Payment\n"
)


@pytest.mark.behaviour("APP-8", "INV-4")
def test_the_headers_of_a_known_program_are_known(firm: TestFirm, tmp_path: Path) -> None:
    path = _write(tmp_path, "xero.csv", XERO)
    found = running.open_list(firm.office, path, "invoices", "Xero")
    named = {name: found.table.headers[at] for name, at in found.columns.items()}
    assert named["balance"] == "InvoiceAmountDue" and named["paid"] == "InvoiceAmountPaid"
    assert "reference" not in named  # the client's order number is no number of the client
    assert "reference" in running.open_list(firm.office, path, "invoices", "Sage").columns
    assert running.open_list(firm.office, path, "requests", "Xero").columns.keys() >= {"sent_on", "amount", "number"}
