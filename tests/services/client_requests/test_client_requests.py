"""Client requests: documents ticked as they arrive, and asked for again every month."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from app.models.kinds import Kind
from app.services.errors import Refused, Stale
from app.services.requests import acting, client_request_lines, detail, listing
from app.services.requests.client_request import ClientRequestDetail, ClientRequestDraft
from app.services.requests.client_request_monthly import month_after
from app.services.requests.listing import RequestQuery
from tests.support.firm import TestFirm

ASKED = ClientRequestDraft(("Bank statements", "Sales invoices", "Expense receipts"))


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    with closing(TestFirm(tmp_path)) as made:
        yield made


def content(firm: TestFirm, request: int) -> ClientRequestDetail:
    found = detail.request_detail(firm.office, request)
    assert found is not None and isinstance(found.content, ClientRequestDetail)
    return found.content


def ids(firm: TestFirm) -> tuple[int, ...]:
    return tuple(listing.request_ids(firm.office, RequestQuery((Kind.CLIENT_REQUEST,))))


@pytest.mark.behaviour("REQ-1", "STOP-9")
def test_a_reminder_names_what_is_still_missing_and_the_last_tick_ends_them(firm: TestFirm) -> None:
    halden = firm.account("Halden", nora="nora@halden.example")
    request = firm.request(Kind.CLIENT_REQUEST, halden, content=ASKED)
    bank, sales, receipts = (each.id for each in content(firm, request).wanted)
    client_request_lines.tick(firm.office, request, bank)
    client_request_lines.strike_off(firm.office, request, receipts)
    firm.days(3)
    text = firm.mails()[-1].text
    assert "Sales invoices" in text and "1 of 2" in text
    assert "Bank statements" not in text and "Expense receipts" not in text
    last = client_request_lines.tick(firm.office, request, sales)
    assert (firm.row(request).state, firm.row(request).phase) == ("completed", "done")
    before = len(firm.mails())
    firm.days(9)
    assert len(firm.mails()) == before
    acting.undo(firm.office, last)
    assert firm.row(request).state == "part_received"


@pytest.mark.behaviour("REQ-1", "STOP-9")
def test_a_reminder_that_is_being_sent_while_the_last_document_arrives_never_leaves(firm: TestFirm) -> None:
    halden = firm.account("Halden", nora="nora@halden.example")
    request = firm.request(Kind.CLIENT_REQUEST, halden, content=ClientRequestDraft(("Bank statements",)))
    (line,) = content(firm, request).wanted
    before = len(firm.mails())
    firm.mailbox.meanwhile = lambda: client_request_lines.tick(firm.office, request, line.id)
    firm.days(3)
    assert len(firm.mails()) == before
    assert firm.row(request).state == "completed"


@pytest.mark.behaviour("REQ-1", "STOP-9")
def test_a_reminder_being_sent_while_one_of_several_arrives_names_only_what_is_missing_then(firm: TestFirm) -> None:
    halden = firm.account("Halden", nora="nora@halden.example")
    request = firm.request(Kind.CLIENT_REQUEST, halden, content=ASKED)
    bank = content(firm, request).wanted[0].id
    firm.mailbox.meanwhile = lambda: client_request_lines.tick(firm.office, request, bank)
    before = len(firm.mails())
    firm.days(3)
    firm.wait(minutes=5)
    (mail,) = firm.mails()[before:]
    assert "Bank statements" not in mail.text
    assert "Sales invoices" in mail.text


@pytest.mark.behaviour("REQ-1")
def test_a_file_that_arrives_is_kept_among_the_documents_of_the_account(firm: TestFirm, tmp_path: Path) -> None:
    halden = firm.account("Halden", nora="nora@halden.example")
    request = firm.request(Kind.CLIENT_REQUEST, halden, content=ASKED)
    paper = tmp_path / "November.pdf"
    paper.write_bytes(b"%PDF-1.4 statement")
    client_request_lines.tick(firm.office, request, content(firm, request).wanted[0].id, file=paper)
    assert content(firm, request).wanted[0].file_name == "November.pdf"
    assert firm.row(request).state == "part_received"


@pytest.mark.behaviour("REQ-1")
def test_one_that_is_asked_for_later_opens_a_completed_request_anew(firm: TestFirm) -> None:
    halden = firm.account("Halden", nora="nora@halden.example")
    request = firm.request(Kind.CLIENT_REQUEST, halden, content=ASKED)
    firm.settle(request)
    with pytest.raises(Refused, match="wanted-missing"):
        client_request_lines.add(firm.office, request, "  ")
    client_request_lines.add(firm.office, request, "Stock count")
    assert (firm.row(request).phase, firm.row(request).progress_done) == ("open", 3)
    firm.days(3)
    assert "Stock count" in firm.mails()[-1].text


STEPS = some.lists(
    some.tuples(some.sampled_from(("tick", "untick", "strike", "ask", "add", "undo")), some.integers(0, 2)), max_size=8
)


@pytest.mark.behaviour("REQ-1")
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_is_ticked_struck_off_and_undone_list_state_and_progress_agree(
    firm: TestFirm, steps: list[tuple[str, int]]
) -> None:
    halden = firm.account("Halden")
    firm.contact(halden, "nora", "nora@halden.example")
    request = firm.draft(Kind.CLIENT_REQUEST, halden, content=ASKED)
    firm.send(request)
    undoable: list[acting.Acted] = []
    for code, place in steps:
        line = content(firm, request).wanted[place].id
        if code == "undo" and undoable:
            acting.undo(firm.office, undoable.pop())
            undoable.clear()
        elif code in ("tick", "untick"):
            undoable.append(client_request_lines.tick(firm.office, request, line, arrived=code == "tick"))
        elif code in ("strike", "ask"):
            undoable.append(client_request_lines.strike_off(firm.office, request, line, struck=code == "strike"))
        elif code == "add":
            undoable.append(client_request_lines.add(firm.office, request, f"More {place}"))
        after = next((each for each in content(firm, request).wanted if each.id == line), None)
        if code in ("tick", "untick"):
            assert after is not None and (after.arrived_at is not None) == (code == "tick")
        if code in ("strike", "ask"):
            assert after is not None and after.struck_off == (code == "strike")
        row = firm.row(request)
        asked = [each for each in content(firm, request).wanted if not each.struck_off]
        come = [each for each in asked if each.arrived_at is not None]
        assert (row.progress_done, row.progress_total) == (len(come), len(asked))
        expected = "completed" if len(come) == len(asked) else "part_received" if come else "pending"
        assert row.state == expected
    if len(undoable) > 1:
        with pytest.raises(Stale):
            acting.undo(firm.office, undoable[0])


@pytest.mark.behaviour("REQ-2")
def test_a_monthly_request_comes_back_once_however_often_the_sender_looks(firm: TestFirm) -> None:
    halden = firm.account("Halden", nora="nora@halden.example")
    firm.at("2026-12-31 09:00")
    asked = ClientRequestDraft(("Bank statements of December 2026",), monthly=True)
    first = firm.request(Kind.CLIENT_REQUEST, halden, content=asked, title="Papers of December 2026")
    assert content(firm, first).next_on == date(2027, 1, 31)
    firm.at("2027-01-30 12:00")
    assert ids(firm) == (first,)
    firm.at("2027-01-31 09:00")
    firm.at("2027-01-31 09:05")
    firm.at("2027-01-30 09:00")
    firm.at("2027-02-14 09:00")
    (second,) = set(ids(firm)) - {first}
    row = firm.row(second)
    assert (row.title, row.phase, row.progress_done) == ("Papers of January 2027", "open", 0)
    assert content(firm, second).wanted[0].name == "Bank statements of January 2027"
    assert content(firm, second).next_on == date(2027, 2, 28)
    assert content(firm, first).next_on is None
    firm.off(100)
    firm.restart()
    firm.wait(minutes=1)
    firm.wait(minutes=1)
    assert len(ids(firm)) == 3, "months of absence make one"


@pytest.mark.behaviour("REQ-2")
def test_one_that_was_given_up_does_not_come_back(firm: TestFirm) -> None:
    halden = firm.account("Halden", nora="nora@halden.example")
    asked = ClientRequestDraft(("Bank statements",), monthly=True)
    request = firm.request(Kind.CLIENT_REQUEST, halden, content=asked)
    firm.end(request)
    firm.days(35)
    assert set(ids(firm)) <= {request}


@pytest.mark.behaviour("REQ-2")
def test_a_month_that_is_too_short_does_not_move_the_day_for_good() -> None:
    assert month_after(date(2027, 1, 31), 31) == date(2027, 2, 28)
    assert month_after(date(2027, 2, 28), 31) == date(2027, 3, 31)
    assert month_after(date(2026, 12, 5), 5) == date(2027, 1, 5)
