"""A list of what another program has sent is recorded, so that its clients are not mailed twice (APP-8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.services import accounts, catch_up
from app.services.accounts import AccountInput
from app.services.errors import Refused
from app.services.importing import running
from app.services.importing.report import ImportReport
from app.services.importing.running import Choices
from app.services.requests import listing, recording
from app.services.requests.listing import Kind, RequestQuery, RequestRow
from tests.support.firm import TestFirm, the_days

HEAD = (
    "Account,Kind,Title,Sent on,Reminders sent,Last reminder,Due date,Number,Amount,Days,Number of reminders,Status\n"
)
LIST = HEAD + (
    "Halden,Organizer,Year end 2026,2026-11-20,1,2026-11-27,2026-12-20,,,4,3,In progress\n"
    "Halden,Invoice,,2026-11-13,1,2026-11-27,2026-11-25,F-118,1840.50,5,3,\n"
    "Kessler,e-signature,Form 8879,2026-11-26,0,,,,,7,2,Sent\n"
    "Kessler,Approval,Accounts 2025,2026-11-02,1,2026-11-09,,,,3,4,\n"
    "Kessler,Chat,Fuel receipts,2026-11-27,,,,,,,,\n"
)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path, "2026-11-30 08:00")
    made.account("Halden", nora="nora@halden.example")
    made.account("Kessler", mira="mira@kessler.example")
    yield made
    made.close()


def imported(
    firm: TestFirm, text: str, *, dry_run: bool = False, kind: Kind | None = None, source: str = "TaxDome"
) -> ImportReport:
    path = firm.folder / "requests.csv"
    path.write_text(text, "utf-8")
    opened = running.open_list(firm.office, path, "requests", source)
    choices = Choices("requests", source, opened.columns, request_kind=kind)
    return running.run(firm.office, opened.table, choices, dry_run=dry_run)


def rows(firm: TestFirm) -> dict[str, RequestRow]:
    found = listing.rows(firm.office, listing.request_ids(firm.office, RequestQuery()))
    return {row.title: row for row in found}


@pytest.mark.behaviour("APP-8")
def test_each_kind_goes_on_where_it_stood_and_nobody_is_mailed_twice(firm: TestFirm) -> None:
    tried = imported(firm, LIST, dry_run=True)
    # Two organizer reminders, two of the invoice, two to sign, three approvals, one chat by the firm's own settings.
    counted = (tried.recorded, tried.to_come, tried.to_approve, tried.rejected)
    assert counted == (5, 10, 1, ()) and rows(firm) == {}
    assert tried.first_at is not None and tried.first_at.isoformat() == "2026-11-30T08:00:00+00:00"
    report = imported(firm, LIST)
    assert (report.recorded, report.to_come, report.to_approve) == (5, 10, 1)
    for day in ("11-30", "12-01", "12-02", "12-03", "12-07", "12-08", "12-09", "12-10", "12-14"):
        firm.at(f"2026-{day} 09:00")
    mails = firm.new_mails()
    said = sorted((each.day.isoformat(), each.to.split("@")[1], each.subject.split(" (")[0]) for each in mails)
    assert said == [
        ("2026-11-30", "kessler.example", "Reminder: Fuel receipts"),
        ("2026-12-01", "halden.example", "Reminder 2: Year end 2026"),
        ("2026-12-02", "halden.example", "Reminder 2: invoice F-118"),
        ("2026-12-03", "kessler.example", "Reminder, to sign: Form 8879"),
        ("2026-12-07", "halden.example", "Reminder: 2 items waiting"),  # the last of both, in one mail
        ("2026-12-10", "kessler.example", "Last reminder, to sign: Form 8879"),
    ]
    assert the_days(mails).count("2026-11-30") == 1
    assert not any("attached again" in each.text for each in mails)  # their papers are in the other program
    assert [row.request.title for row in catch_up.held_rows(firm.office)] == ["Accounts 2025"]


@pytest.mark.behaviour("APP-8")
def test_the_same_list_again_records_nothing_and_undo_leaves_nothing(firm: TestFirm) -> None:
    report = imported(firm, LIST)
    again = imported(firm, LIST)
    assert (again.recorded, again.unchanged) == (0, 5)
    assert report.undo is not None
    assert recording.undo(firm.office, report.undo) == 5
    assert rows(firm) == {} and firm.outbox() == [] and catch_up.held_rows(firm.office) == []
    assert imported(firm, LIST).recorded == 5


@pytest.mark.behaviour("APP-8")
def test_undo_keeps_what_was_done_since(firm: TestFirm) -> None:
    report = imported(firm, LIST)
    assert report.undo is not None
    firm.settle(rows(firm)["F-118"].id)
    assert recording.undo(firm.office, report.undo) == 4
    assert list(rows(firm)) == ["F-118"]


@pytest.mark.behaviour("APP-8")
def test_what_cannot_be_recorded_is_told_line_by_line(firm: TestFirm) -> None:
    firm.account("Nobody signs", ada=("ada@nobody.example", "told only"))
    away = accounts.create(firm.office, AccountInput("Away"))
    accounts.archive(firm.office, away)
    bad = (
        ("Halden,Invoice,,2026-11-13,0,,,F-1,,,,", "amount-missing"),
        ("Halden,Invoice,Fees,2026-11-13,0,,,,12.00,,,", "number-missing"),
        ("Halden,Sculpture,Bust,2026-11-13,0,,,,,,,", "kind-unknown"),
        ("Halden,,Bust,2026-11-13,0,,,,,,,", "kind-missing"),
        ("Halden,Chat,,2026-11-13,0,,,,,,,", "title-missing"),
        ("Halden,Chat,A,,0,,,,,,,", "sent-missing"),
        ("Halden,Chat,B,2026-12-24,0,,,,,,,", "sent-in-future"),
        ("Halden,Chat,C,2026-11-13,2,2026-11-01,,,,,,", "last-before-sent"),
        ("Halden,Chat,D,2026-11-13,many,,,,,,,", "count-unreadable"),
        ("Halden,Chat,E,2026-11-13,0,,,,,0,,", "count-unreadable"),
        ("Halden,Chat,F,2026-11-13,0,,,,,,,Completed", "over-already"),
        ("Halden,Chat,G,2026-11-13,0,,,,,,,Draft", "never-sent"),
        ("Nobody signs,Signature,H,2026-11-13,0,,,,,,,", "signatory-missing"),
        ("Away,Chat,I,2026-11-13,0,,,,,,,", "account-archived"),
        ("Stranger,Chat,J,2026-11-13,0,,,,,,,", "account-unknown"),
        ("Halden,Chat,Good,2026-11-27,0,,,,,,,", ""),
        ("Halden,Chat,Good,2026-11-27,0,,,,,,,", "line-twice"),
    )
    report = imported(firm, HEAD + "\n".join(line for line, _ in bad))
    assert report.recorded == 1
    assert [line.code for line in report.rejected] == [code for _, code in bad if code]


@pytest.mark.behaviour("APP-8")
def test_a_list_without_kinds_is_of_the_kind_that_was_chosen_and_french_words_are_known(firm: TestFirm) -> None:
    text = "Dossier;Questionnaire;Envoyé le;Rappels envoyés\nHalden;Bilan 2026;27/11/2026;1\n"
    report = imported(firm, text, kind=Kind.ORGANIZER)
    (row,) = rows(firm).values()
    assert (report.recorded, row.kind, row.title, row.reminders.sent) == (1, Kind.ORGANIZER, "Bilan 2026", 1)
    assert row.reminders.reason == "used_up" and report.to_come == 0
    assert imported(firm, "Dossier;Type;Objet;Envoyé le\nHalden;Demande de pièces;Relevés;27/11/2026\n").recorded == 1
    assert rows(firm)["Relevés"].kind is Kind.CLIENT_REQUEST


@pytest.mark.behaviour("APP-8")
def test_without_the_columns_that_it_needs_a_list_is_refused(firm: TestFirm) -> None:
    with pytest.raises(Refused) as refused:
        imported(firm, "Account,Title\nHalden,Year end\n")
    assert (refused.value.code, refused.value.params["fields"]) == ("columns-missing", ("sent_on",))
    with pytest.raises(Refused, match="source-missing"):
        imported(firm, LIST, source="")
    with pytest.raises(Refused, match="nothing-taken"):
        imported(firm, HEAD + "Halden,Chat,,2026-11-13,0,,,,,,,\n")


@pytest.mark.behaviour("APP-8", "INV-4")
def test_the_unpaid_list_of_the_same_program_settles_an_invoice_that_was_recorded(firm: TestFirm) -> None:
    imported(firm, LIST)
    unpaid = firm.folder / "unpaid.csv"
    unpaid.write_text(
        "number,account,issued,due,total,paid\nF-118,Halden,2026-11-13,2026-11-25,1840.50,1840.50\n", "utf-8"
    )
    opened = running.open_list(firm.office, unpaid, "invoices", "TaxDome")
    report = running.run(firm.office, opened.table, Choices("invoices", "TaxDome", opened.columns))
    assert (report.paid, report.created) == (1, 0)
    assert rows(firm)["F-118"].state == "paid"
    assert rows(firm)["F-118"].extra.issued_on == date(2026, 11, 13)
