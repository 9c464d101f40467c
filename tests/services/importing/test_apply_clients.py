"""A list of clients is taken over once, in one piece, and mails nobody."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.models.account import Account, Contact, ContactLink
from app.models.audit import AuditEntry
from app.models.mail import Mail
from app.services import accounts
from app.services.accounts import AccountInput, ContactInput
from app.services.audit import EntryQuery, entries
from app.services.clock import SetClock
from app.services.errors import Refused
from app.services.importing import running
from app.services.importing.running import Choices
from app.services.office import Office
from tests.support.imported_firm import CLIENTS, ImportedFirm, clients

HEADER = "account,reference,contact,email,notify,language,signatory,tags\n"


@pytest.fixture
def firm(tmp_path: Path) -> ImportedFirm:
    return ImportedFirm(tmp_path)


@pytest.fixture
def office(firm: ImportedFirm) -> Iterator[Office]:
    with firm.opened(SetClock(datetime(2026, 11, 23, 9, tzinfo=UTC))) as opened:
        yield opened.office


def count(office: Office, what: type) -> int:
    with office.database.read() as session:
        return session.scalar(select(func.count()).select_from(what)) or 0


def link(office: Office, address: str) -> tuple[str, bool, bool, str]:
    with office.database.read() as session:
        query = (
            select(Account.name, ContactLink.notify, ContactLink.signatory, Contact.language)
            .join(ContactLink, ContactLink.account_id == Account.id)
            .join(Contact, Contact.id == ContactLink.contact_id)
            .where(Contact.email_key == address)
        )
        return session.execute(query).one()


@pytest.mark.behaviour("ACC-7")
def test_accounts_and_contacts_come_with_what_the_list_says_and_mail_nobody(office: Office, firm: ImportedFirm) -> None:
    report = clients(
        office,
        firm.file(
            "c.csv",
            HEADER + "Delorme,C1,Mme Hélène DELORME,h@delorme.example,oui,fr,yes,vip;lyon\n"
            "Delorme,C1,Jean Roux,j@delorme.example,no,fr,,\nAcme,C2,Ann,ann@acme.example,yes,en,,\n"
            "Bad,,X,nonsense,yes,en,,\n",
        ),
    )
    assert (report.created_accounts, report.added_contacts, report.lines_read) == (2, 3, 4)
    assert [(each.line_number, each.code) for each in report.rejected] == [(5, "email-invalid")]
    assert link(office, "h@delorme.example") == ("Delorme", True, True, "fr")
    assert link(office, "j@delorme.example") == ("Delorme", False, False, "fr")
    assert count(office, Mail) == 0
    with office.database.read() as session:
        account = session.scalars(select(Account).where(Account.reference == "C1")).one()
        assert [tag.name for tag in account.tags] == ["lyon", "vip"]
        assert all(word in account.search_text for word in ("helene", "vip", "j@delorme.example", "c1"))
    codes = {(each.code, each.actor_kind) for each in entries(office, EntryQuery())}
    assert {("import.clients", "import"), ("account.created", "import")} <= codes


@pytest.mark.behaviour("ACC-7")
def test_the_same_list_again_changes_nothing(office: Office, firm: ImportedFirm) -> None:
    path = firm.file("c.csv", CLIENTS + "Acme,C2,Ann Ace,ann@acme.example,yes,en\nRoux,,,,,\n")
    clients(office, path)
    trail = count(office, AuditEntry)
    report = clients(office, path)
    assert report.unchanged == 2
    assert not (report.created_accounts or report.added_contacts or report.updated_contacts or report.linked)
    assert (count(office, Account), count(office, Contact), count(office, AuditEntry)) == (2, 1, trail)


@pytest.mark.behaviour("ACC-7")
def test_a_dry_run_says_the_same_and_keeps_nothing(office: Office, firm: ImportedFirm) -> None:
    path = firm.file("c.csv", CLIENTS + "Acme,C2,Ann,ann@acme.example,yes,en\n")
    dry = clients(office, path, dry_run=True)
    assert (count(office, Account), count(office, Contact), count(office, AuditEntry)) == (0, 0, 0)
    wet = clients(office, path)
    assert (dry.created_accounts, dry.added_contacts) == (wet.created_accounts, wet.added_contacts) == (1, 1)


@pytest.mark.behaviour("ACC-7", "ACC-3")
def test_a_known_person_gets_one_more_account_and_keeps_her_name(office: Office, firm: ImportedFirm) -> None:
    accounts.create(
        office, AccountInput("Acme", reference="C2"), [ContactInput("Ann", "Ace", "Ann@acme.example", notify=False)]
    )
    report = clients(
        office,
        firm.file(
            "c.csv",
            CLIENTS + "ACME,,Someone Else,ann@ACME.example,yes,\nBranch,C9,Ann Ace,ann@acme.example,no,\n",
        ),
    )
    assert (report.updated_contacts, report.linked, report.created_accounts) == (1, 1, 1)
    with office.database.read() as session:
        contact = session.scalars(select(Contact)).one()
        assert contact.name == "Ann Ace"
        assert {(each.account.name, each.notify) for each in contact.links} == {("Acme", True), ("Branch", False)}
    assert "notify.on" in {each.code for each in entries(office, EntryQuery())}


@pytest.mark.behaviour("ACC-7")
def test_a_reference_of_quite_another_client_is_refused_rather_than_mixed_up(
    office: Office, firm: ImportedFirm
) -> None:
    accounts.create(office, AccountInput("Dupont SARL", reference="17"))
    accounts.create(office, AccountInput("Twin"))
    accounts.create(office, AccountInput("Twin"))
    report = clients(
        office,
        firm.file(
            "c.csv",
            CLIENTS + "Martin,17,M,m@martin.example,yes,fr\nDupont,17,D,d@dupont.example,yes,fr\n"
            "Twin,,T,t@twin.example,yes,en\n",
        ),
    )
    assert [(each.code, each.line_number) for each in report.rejected] == [
        ("reference-conflict", 2), ("account-ambiguous", 4),
    ]  # fmt: skip
    assert link(office, "d@dupont.example")[0] == "Dupont SARL"
    assert count(office, Contact) == 1


def test_a_list_of_which_nothing_can_be_taken_is_refused(office: Office, firm: ImportedFirm) -> None:
    with pytest.raises(Refused) as refused:
        clients(office, firm.file("c.csv", CLIENTS + "Acme,C2,Ann,nonsense,yes,en\n"))
    assert refused.value.code == "nothing-taken"


@pytest.mark.parametrize("cancelled", [False, True])
def test_no_look_for_rubbish_falls_into_an_import(office: Office, firm: ImportedFirm, cancelled: bool) -> None:
    found = running.open_list(office, firm.file("c.csv", CLIENTS + "Acme,C1,Ann,ann@acme.example,yes,en\n"), "clients")
    looked: list[bool] = []

    def watch(at: int, of: int) -> None:
        looked.append(gc.isenabled())
        if cancelled:
            raise KeyboardInterrupt

    choices = Choices("clients", "", found.columns)
    try:
        running.run(office, found.table, choices, watch=watch)
    except KeyboardInterrupt:
        assert cancelled
    assert looked and not any(looked), "each look through the objects of all lines holds the window up"
    assert gc.isenabled()
    assert count(office, Account) == (0 if cancelled else 1)
