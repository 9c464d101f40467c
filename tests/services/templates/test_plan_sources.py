"""Whose reminder settings a new request gets: the order of AUT-2, in every combination."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from app.models.reminder_clock import Basis
from app.models.request import ReminderPlan, Request
from app.services import accounts, settings
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened
from app.services.errors import Refused
from app.services.requests import creating, preview
from app.services.requests.chat import ChatDraft
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.listing import Kind
from app.services.requests.plan_sources import choose
from tests.support.window import name_firm, open_firm

ORDER = ("typed", "account", "automation", "template", "firm")
PLANS = {source: PlanInput(at % 2 == 0, at + 2, at + 1, source=source) for at, source in enumerate(ORDER)}


@pytest.mark.behaviour("AUT-2")
@pytest.mark.parametrize("there", list(product([True, False], repeat=4)))
def test_the_first_source_that_says_something_wins_whole(there: tuple[bool, ...]) -> None:
    given = {source: PLANS[source] for source, on in zip(ORDER[:4], there, strict=True) if on}
    wins = next((source for source in ORDER[:4] if source in given), "firm")
    assert choose(**given, firm=PLANS["firm"]) == PLANS[wins]


@pytest.mark.behaviour("AUT-7")
@pytest.mark.parametrize("says", ["automation", "template", "firm"])
def test_an_account_prefers_how_often_and_leaves_the_day_they_count_from_to_others(says: str) -> None:
    counted = replace(PLANS[says], basis=Basis.DUE, first_offset=-3)
    given = {"firm": PLANS["firm"], "account": PLANS["account"], says: counted}
    assert choose(**given) == replace(PLANS["account"], basis=Basis.DUE, first_offset=-3)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        yield opened


def account(firm: Opened, name: str, reference: str = "", preference: tuple[bool, int, int] | None = None) -> int:
    on, days, number = preference or (None, None, None)
    given = AccountInput(name, reference, reminders_on=on, reminder_days=days, reminder_number=number)
    return accounts.create(firm.office, given, [ContactInput("Nora", "Halden", f"{len(name)}@halden.example")])


def new(*account_ids: int, **more: object) -> NewRequest:
    words = ChatDraft("Dear {{ account.name }}, two things.", ("Books of {{ account.name }}", "{{ firm.name }}"))
    return NewRequest(Kind.CHAT, account_ids, "Papers of {{ account.name }}", words, **more)  # type: ignore[arg-type]


def kept(firm: Opened, request_id: int) -> PlanInput:
    with firm.office.database.read() as session:
        row = session.get_one(ReminderPlan, request_id)
        return PlanInput(row.enabled, row.days, row.number, row.basis, row.first_offset, row.source)


@pytest.mark.behaviour("AUT-2")
@pytest.mark.parametrize("preference", [None, (False, 8, 2), (True, 6, 5)])
@pytest.mark.parametrize("automation", [None, PLANS["automation"]])
@pytest.mark.parametrize("template", [None, PLANS["template"]])
@pytest.mark.parametrize("typed", [None, PLANS["typed"]])
def test_the_settings_that_hold_are_copied_into_the_request_and_shown_before(
    firm: Opened,
    typed: PlanInput | None,
    template: PlanInput | None,
    automation: PlanInput | None,
    preference: tuple[bool, int, int] | None,
) -> None:
    account_id = account(firm, "Halden", preference=preference)
    own = PlanInput(*preference, source="account") if preference else None
    wins = typed or own or automation or template or PlanInput(True, 3, 1, source="firm")
    asked = new(account_id, plan=typed, automation_plan=automation, template_plan=template)
    shown = preview.preview(firm.office, asked, typed)
    (request_id,) = creating.create(firm.office, asked)
    assert kept(firm, request_id) == wins
    assert shown.plan == wins


@pytest.mark.behaviour("AUT-2")
def test_several_accounts_each_get_their_own_settings_and_the_screen_is_told_so(firm: Opened) -> None:
    quiet, plain = account(firm, "Quiet Ltd", preference=(False, 9, 9)), account(firm, "Plain Ltd")
    asked = new(quiet, plain, template_plan=PLANS["template"])
    assert preview.preview(firm.office, asked, None).plans_differ
    assert not preview.preview(firm.office, asked, PLANS["typed"]).plans_differ
    assert [kept(firm, each).source for each in creating.create(firm.office, asked)] == ["account", "template"]


@pytest.mark.behaviour("AUT-2")
def test_invoices_are_counted_from_the_due_date_where_the_firm_says_so(firm: Opened) -> None:
    with firm.office.database.write() as uow:
        settings.save(uow, invoice_basis="due")
        uow.commit()
    read = settings.read(firm.office)
    assert creating.firm_plan(Kind.INVOICE, read).basis == "due"
    assert creating.firm_plan(Kind.CHAT, read).basis == "sent"


@pytest.mark.behaviour("TPL-2")
def test_each_of_several_accounts_reads_its_own_name(firm: Opened) -> None:
    ids = (account(firm, "Halden & Sons <b>"), account(firm, "{{ year }} Ltd"))
    made = creating.create(firm.office, new(*ids))
    with firm.office.database.read() as session:
        titles = [session.get_one(Request, each).title for each in made]
    assert titles == ["Papers of Halden & Sons <b>", "Papers of {{ year }} Ltd"], "a name is never read as a field"


@pytest.mark.behaviour("TPL-2")
def test_a_field_without_value_for_an_account_makes_no_request_of_any(firm: Opened) -> None:
    ids = (account(firm, "Halden", "HAL-1"), account(firm, "No reference Ltd"))
    asked = NewRequest(Kind.CHAT, ids, "File {{ account.reference }}", ChatDraft("Hello"))
    with pytest.raises(Refused) as refused:
        creating.create(firm.office, asked)
    assert (refused.value.code, refused.value.params["account"]) == ("field-without-value", "No reference Ltd")
    with firm.office.database.read() as session:
        assert session.query(Request).count() == 0
