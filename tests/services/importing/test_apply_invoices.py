"""Invoices from the firm's accounting: what is paid is not reminded, what is unknown waits (INV-4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.models.content import InvoiceContent
from app.models.mail import Mail
from app.models.request import ReminderClock, Request
from app.services import settings as firm_settings
from app.services.clock import SetClock
from app.services.errors import Refused
from app.services.importing.report import ImportReport
from app.services.office import Office
from app.services.reminders import import_holds, planning
from tests.support.imported_firm import CLIENTS, INVOICES, ImportedFirm, clients, invoices

pytestmark = pytest.mark.behaviour("INV-4")
MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
CLIENT_ROWS = "Delorme,C1,Hélène,h@delorme.example,yes,fr\nAcme,C2,Ann,ann@acme.example,yes,en\n"


class Books:
    """The firm, and its accounting program, which exports a list whenever it is asked."""

    def __init__(self, firm: ImportedFirm, office: Office, clock: SetClock) -> None:
        self.firm, self.office, self.clock = firm, office, clock
        clients(office, firm.file("c.csv", CLIENTS + CLIENT_ROWS))

    def export(
        self, *rows: str, reminders: tuple[int, int] | None = None, source: str = "books", header: str = INVOICES,
        dry_run: bool = False,
    ) -> ImportReport:  # fmt: skip
        path = self.firm.file("i.csv", header + "\n".join(rows) + "\n")
        return invoices(self.office, path, reminders=reminders, source=source, dry_run=dry_run)

    def stands(self, number: str) -> tuple[str, str, int]:
        """State, why there is no next date (or scheduled), balance."""
        with self.office.database.read() as session:
            query = (
                select(Request.state, ReminderClock.reason, InvoiceContent.total - InvoiceContent.paid)
                .join(InvoiceContent, InvoiceContent.request_id == Request.id)
                .join(ReminderClock, ReminderClock.request_id == Request.id)
                .where(InvoiceContent.number == number)
            )
            return session.execute(query).one()

    def next_day(self, number: str) -> date | None:
        with self.office.database.read() as session:
            query = (
                select(ReminderClock.next_at)
                .join(InvoiceContent, InvoiceContent.request_id == ReminderClock.request_id)
                .where(InvoiceContent.number == number)
            )
            moment = session.scalars(query).one()
            return moment.date() if moment else None

    def plan(self) -> list[tuple[str, str]]:
        """Plan what is due; returns all mails as (state, reason)."""
        with self.office.database.write() as uow:
            planning.plan_due(uow)
            planning.note_pass(uow)
            uow.commit()
        return self.mails()

    def mails(self) -> list[tuple[str, str]]:
        with self.office.database.read() as session:
            return list(session.execute(select(Mail.state, Mail.reason).order_by(Mail.id)))


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    firm, clock = ImportedFirm(tmp_path), SetClock(MONDAY)
    with firm.opened(clock) as opened:
        firm_settings.save_firm(opened.office, name="Miller", time_zone="UTC")
        yield Books(firm, opened.office, clock)


LATE = "F-1,Delorme,2026-10-01,2026-10-31,1840.00,0,EUR"
PARTLY = "F-2,Acme,2026-11-01,2026-12-10,100.00,40.00,EUR"


def test_reminders_count_from_the_later_of_import_and_due_date_and_nothing_leaves_at_once(books: Books) -> None:
    report = books.export(LATE, PARTLY, reminders=(7, 3))
    assert (report.created, report.held, report.nobody) == (2, (), 0)
    assert books.stands("F-1") == ("unpaid", "scheduled", 184000)
    assert books.stands("F-2") == ("part_paid", "scheduled", 6000)
    assert books.next_day("F-1") == date(2026, 11, 30)
    assert books.next_day("F-2") == date(2026, 12, 17)
    assert books.plan() == []


def test_without_reminders_an_imported_invoice_reminds_nobody_until_a_later_import_wants_it(books: Books) -> None:
    books.export(LATE)
    assert books.stands("F-1") == ("unpaid", "off", 184000)
    books.clock.advance(timedelta(days=1))
    assert books.export(LATE, reminders=(7, 3)).updated == 1
    assert books.next_day("F-1") == date(2026, 12, 1)


def test_paid_in_the_export_stops_the_reminders_and_the_mail_that_waits(books: Books) -> None:
    books.export(LATE, PARTLY, reminders=(3, 3))
    books.clock.set(MONDAY + timedelta(days=3))
    assert books.plan() == [("queued", "")]
    report = books.export(LATE.replace(",0,EUR", ",1840.00,EUR"), PARTLY)
    assert (report.paid, report.unchanged) == (1, 1)
    assert books.stands("F-1") == ("paid", "done", 0)
    assert books.mails() == [("skipped", "settled")]


def test_a_part_payment_changes_the_balance_and_reminders_go_on(books: Books) -> None:
    books.export(LATE, reminders=(7, 3))
    assert books.export(LATE.replace(",0,EUR", ",800.00,EUR")).updated == 1
    assert books.stands("F-1") == ("part_paid", "scheduled", 104000)
    assert books.next_day("F-1") == date(2026, 11, 30)


def test_the_same_export_again_makes_nothing_twice(books: Books) -> None:
    books.export(LATE, PARTLY, reminders=(7, 3))
    again = books.export(LATE.replace("F-1", "f - 1"), PARTLY, reminders=(7, 3))
    assert (again.created, again.unchanged, again.updated) == (0, 2, 0)
    other = books.export(LATE, source="other program")
    assert other.created == 1, "the same number of another source is another invoice"


def test_an_invoice_missing_from_a_later_export_is_held_and_freed_when_it_is_back(books: Books) -> None:
    books.export(LATE, PARTLY, reminders=(3, 3))
    books.clock.set(MONDAY + timedelta(days=3))
    assert books.plan() == [("queued", "")]
    report = books.export(PARTLY)
    assert [(each.number, each.account, each.why) for each in report.held] == [
        ("F-1", "Delorme", "missing-from-export")
    ]
    assert books.stands("F-1")[1] == "held"
    assert books.mails() == [("held", "missing-from-export")]
    assert import_holds.held(books.office).keys() == {report.held[0].request_id}
    back = books.export(LATE, PARTLY)
    assert (back.freed, back.held) == (1, ())
    assert books.mails() == [("queued", "")]


def test_a_person_may_have_a_held_invoice_reminded_all_the_same(books: Books) -> None:
    books.export(LATE, PARTLY, reminders=(3, 3))
    held = books.export(PARTLY).held
    assert import_holds.release(books.office, [held[0].request_id]) == 1
    assert books.stands("F-1")[1] == "scheduled"


@pytest.mark.parametrize(("days", "reason", "mails"), [(7, "in_flight", 1), (8, "held", 0)], ids=["5 days", "6 days"])
def test_a_source_not_imported_for_five_open_days_holds_its_reminders(
    books: Books, days: int, reason: str, mails: int
) -> None:
    books.export(LATE, reminders=(days, 3))
    books.clock.set(MONDAY + timedelta(days=days))  # a Monday, a Tuesday: five and six open days later
    assert len(books.plan()) == mails
    assert books.stands("F-1")[1] == reason
    if not mails:
        assert set(import_holds.held(books.office).values()) == {"source-stale"}
        assert books.export(LATE).freed == 1
        assert len(books.plan()) == 1


HEADER = "number,account,issued,due,total,paid,currency,status,type\n"


@pytest.mark.parametrize(
    ("row", "stands"),
    [
        ("F-1,Delorme,2026-10-01,2026-10-31,1840.00,0,EUR,void,", ("void", "ended")),
        ("F-1,Delorme,2026-10-01,2026-10-31,1840.00,0,EUR,draft,", ("unpaid", "held")),
        ("F-1,Delorme,2026-10-01,2026-10-31,1840.00,0,EUR,,credit note", ("unpaid", "held")),
        ("F-1,Delorme,2026-10-01,2026-10-31,nonsense,0,EUR,,", ("unpaid", "held")),
        ("F-1,Delorme,2026-10-01,2026-10-31,1840.00,0,EUR,,,spill", ("unpaid", "held")),
        ("F-1,Acme,2026-10-01,2026-10-31,1840.00,0,EUR,,", ("unpaid", "held")),
        ("F-1,Delorme,2026-10-01,2026-10-31,1840.00,0,USD,,", ("unpaid", "held")),
        (
            "F-1,Delorme,2026-10-01,2026-10-31,1840.00,0,EUR,,\nF-1,Delorme,2026-10-01,2026-10-31,1.00,0,EUR,,",
            ("unpaid", "held"),
        ),
    ],
    ids=["void", "draft", "credit", "unreadable", "shifted", "other account", "other currency", "contradiction"],
)
def test_what_an_export_does_not_say_clearly_is_not_reminded(books: Books, row: str, stands: tuple[str, str]) -> None:
    books.export(LATE + ",,", PARTLY + ",,", reminders=(7, 3), header=HEADER)
    report = books.export(row, PARTLY + ",,", header=HEADER)
    assert books.stands("F-1")[:2] == stands
    assert books.stands("F-1")[2] == 184000
    assert books.stands("F-2")[1] == "scheduled"
    assert len(report.held) + report.stopped == 1


def test_a_list_of_balances_updates_the_balance_only(books: Books) -> None:
    books.export(LATE, reminders=(7, 3))
    header = "number,account,issued,due,balance,currency\n"
    books.export("F-1,Delorme,2026-10-01,2026-10-31,340.00,EUR", header=header)
    with books.office.database.read() as session:
        content = session.scalars(select(InvoiceContent)).one()
        assert (content.total, content.paid) == (184000, 150000)


def test_an_unknown_account_a_paid_invoice_and_a_wrong_file_change_nothing(books: Books) -> None:
    report = books.export("F-9,Nobody,2026-10-01,2026-10-31,10.00,0,EUR", LATE.replace(",0,EUR", ",1840.00,EUR"))
    assert [each.code for each in report.rejected] == ["account-unknown"]
    assert (report.created, report.ignored) == (0, 1)
    books.export(LATE, reminders=(7, 3))
    with pytest.raises(Refused) as refused:
        books.export("X,Delorme,2026-10-01,2026-10-31,nonsense,0,EUR")
    assert refused.value.code == "export-empty"
    assert books.stands("F-1")[1] == "scheduled"


def test_settled_here_and_unpaid_there_is_reported_and_stays_settled(books: Books) -> None:
    books.export(LATE, reminders=(7, 3))
    books.export(LATE.replace(",0,EUR", ",1840.00,EUR"))
    report = books.export(LATE)
    assert [each.why for each in report.held] == ["import-reopened"]
    assert books.stands("F-1") == ("paid", "done", 0)


def test_an_invoice_without_issue_date_is_held_since_its_reminders_name_it(books: Books) -> None:
    header = "number,account,due,total,paid,currency\n"
    report = books.export("F-1,Delorme,2026-10-31,1840.00,0,EUR", reminders=(7, 3), header=header)
    assert [each.why for each in report.held] == ["issued-missing"]
    assert books.export(LATE).freed == 1
    assert books.stands("F-1")[1] == "scheduled"


def test_a_dry_run_says_the_same_and_keeps_nothing(books: Books) -> None:
    dry = books.export(LATE, PARTLY, reminders=(7, 3), dry_run=True)
    assert dry.created == 2
    with books.office.database.read() as session:
        assert session.scalars(select(Request)).all() == []
    books.export(LATE, PARTLY, reminders=(7, 3))
    dry = books.export(PARTLY, dry_run=True)
    assert len(dry.held) == 1
    assert books.stands("F-1")[1] == "scheduled"
