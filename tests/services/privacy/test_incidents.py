"""A wrong recipient: what went there is stopped, its deletion asked for by an ordinary mail, and it is on record."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from sqlalchemy import text

from app.services import audit
from app.services.audit import EntryQuery
from app.services.errors import Refused
from app.services.mail.template_language import BadTemplate
from app.services.privacy import incidents
from app.services.privacy.erasing import erase
from app.services.privacy.incidents import Apology, Wording
from app.services.requests.listing import Kind, RequestQuery, request_ids
from app.views.words import dates
from app.views.words.incidents import record_words
from tests.support.firm import TestFirm

NORA = "nora@halden.example"


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    dates.set_reader("en", "Europe/Paris", made.today())
    yield made
    made.close()


@pytest.fixture
def halden(firm: TestFirm) -> int:
    account = firm.account("Halden Bakery", nora=NORA)
    firm.request(Kind.APPROVAL, account, title="Secret accounts")
    firm.days(4)
    return account


def apology(firm: TestFirm, account: int, language: str = "en") -> Apology:
    return Apology(language, incidents.look(firm.office, account, firm.who("nora"), NORA).apologies[language])


def report(firm: TestFirm, account: int, asks: Apology | None) -> incidents.Reported:
    return incidents.report(firm.office, account, firm.who("nora"), NORA, "Another Nora", asks)


@pytest.mark.behaviour("APP-7", "ACC-9")
def test_what_was_sent_is_shown_stopped_and_asked_to_be_deleted_without_naming_anybody(
    firm: TestFirm, halden: int
) -> None:
    sent = incidents.look(firm.office, halden, firm.who("nora"), NORA)
    assert [each.attachments for each in sent.mails] == [("Annual accounts.pdf",)] * len(sent.mails)
    assert len(sent.mails) == 2 and "Secret accounts" in sent.mails[0].subject and sent.stops == "stopped"
    before, [request] = len(firm.mailbox.written()), request_ids(firm.office, RequestQuery())
    stood = firm.row(request)
    report(firm, halden, apology(firm, halden))
    firm.wait(seconds=10)
    stands = firm.row(request)
    assert (stands.surfaced_at, stands.surfaced_by) == (stood.surfaced_at, stood.surfaced_by)  # it asks nothing
    firm.days(10)
    assert len(firm.mailbox.written()) == before + 1  # the apology, and no reminder any more
    mail = firm.mails()[-1]
    assert mail.header["To"] == NORA and mail.papers == ()
    assert mail.subject.startswith("Please delete our e-mail of ")
    assert "Marlow & Finch reached you by mistake" in mail.text
    for word in ("Halden", "Nora", "Secret", "APR-", "Ref."):
        assert word not in mail.text + mail.subject
    assert mail.header["References"] is None and mail.header["X-Relance-Ref"] is None
    [record] = incidents.incidents(firm.office)
    assert (record.account, record.address, record.reason) == ("Halden Bakery", NORA, "Another Nora")
    assert (record.by, record.stops, record.apology, len(record.mails)) == ("Ben Marlow", "stopped", "accepted", 2)
    codes = [each.code for each in audit.entries(firm.office, EntryQuery(account_id=halden))]
    assert "contact.wrong-recipient" in codes and "contact.stopped" in codes


def test_the_apology_can_be_undone_and_the_record_says_so(firm: TestFirm, halden: int) -> None:
    done = report(firm, halden, apology(firm, halden, "fr"))
    assert done.released is not None
    before = len(firm.mailbox.written())
    assert firm.undo(done.released).cancelled == 1
    firm.wait(minutes=5)
    assert len(firm.mailbox.written()) == before
    assert incidents.incidents(firm.office)[0].apology == "cancelled"


def test_it_goes_to_the_wrong_address_although_the_contact_has_the_right_one_by_then(
    firm: TestFirm, halden: int
) -> None:
    report(firm, halden, Apology("en", Wording("Please delete it", "Edited by hand.")))
    firm.move(halden, "nora", "nora@right.example")
    firm.wait(seconds=10)
    mail = firm.mails()[-1]
    assert (mail.to, mail.subject) == (NORA, "Please delete it") and "Edited by hand." in mail.text
    assert incidents.look(firm.office, halden, firm.who("nora"), NORA).stops == "address-changed"


def test_a_contact_of_other_accounts_too_stays_reachable_about_those(firm: TestFirm, halden: int) -> None:
    other = firm.account("Rowan")
    with firm.office.database.write() as uow:
        uow.session.execute(text("INSERT INTO contact_link (account_id, contact_id, notify, signatory, role, position) "
                                 "VALUES (:a, :c, 1, 0, '', 0)"), {"a": other, "c": firm.who("nora")})  # fmt: skip
        uow.commit()
    report(firm, halden, None)
    before = len(firm.mailbox.written())
    firm.days(5)
    assert len(firm.mailbox.written()) == before
    firm.request(Kind.CHAT, other)
    assert len(firm.mailbox.written()) == before + 1
    assert incidents.incidents(firm.office)[0].stops == "notify-off"


def test_nothing_is_done_by_halves_and_refusals_name_their_field(firm: TestFirm, halden: int) -> None:
    contact = firm.who("nora")
    for reason, words, code in (
        (" ", Wording("a", "b"), "reason-missing"), ("x" * 501, Wording("a", "b"), "reason-too-long"),
        ("x", Wording(" ", "b"), "subject-missing"), ("x", Wording("a", " "), "body-missing"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=code):
            incidents.report(firm.office, halden, contact, NORA, reason, Apology("en", words))
    with pytest.raises(BadTemplate):
        incidents.report(firm.office, halden, contact, NORA, "x", Apology("en", Wording("a", "{{ nothing.known }}")))
    firm.contact(halden, "lise", "lise@halden.example")
    with pytest.raises(Refused, match="nothing-sent"):
        incidents.look(firm.office, halden, firm.who("lise"), "lise@halden.example")
    assert incidents.incidents(firm.office) == ()


@pytest.mark.behaviour("APP-7")
def test_records_are_exported_and_outlive_the_account_without_its_data(
    firm: TestFirm, halden: int, tmp_path: Path
) -> None:
    report(firm, halden, apology(firm, halden))
    assert incidents.export_table(firm.office, tmp_path / "records.csv", record_words()) == 1
    lines = list(csv.reader((tmp_path / "records.csv").read_text("utf-8-sig").splitlines()))
    assert any("Halden Bakery" in cell for line in lines for cell in line)
    incidents.export_pdf(firm.office, tmp_path / "record.pdf", record_words(), 1)
    paper = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "record.pdf").pages)
    assert NORA in paper and "Another Nora" in paper and "Annual accounts.pdf" in paper
    erase(firm.office, halden, "Halden Bakery")
    [record] = incidents.incidents(firm.office)
    assert (record.account, record.name, record.address, record.reason) == ("", "", "", "")
    assert (record.apology, len(record.mails), record.mails[0].subject) == ("gone", 2, "")
