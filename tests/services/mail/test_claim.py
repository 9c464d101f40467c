"""The claim and the stop conditions in it: each thing that keeps a mail from leaving, and the nearest that does not.

One reminder of an invoice is queued; each example changes one thing, claims, and is rolled back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from app.models.account import Contact
from app.models.kinds import Kind
from app.models.mail import Mail, MailItem, MailState, StepKind
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.mail import outbox, stops
from app.services.mail.outbox import Frozen, Release, Step, Words
from app.services.reminders import recipients
from tests.support.firm import TestFirm

pytestmark = pytest.mark.behaviour("STOP-9", "ENG-3")

TODAY = date(2026, 12, 1)
OTHER_TEXT = (
    "INSERT INTO mail_text (kind, step, language, subject, body, version) "
    "VALUES ('invoice', 'reminder_1', 'en', 's', 'b', 1)"
)


class Queued:
    """A queued reminder, and everything that its claim is asked with."""

    def __init__(self, firm: TestFirm) -> None:
        self.firm = firm
        account = firm.account("Halden", nora="nora@halden.example", lise=("lise@halden.example", "notify off"))
        firm.account("Orion", nora=("nora@halden.example", "notify off"))
        self.request = firm.request(Kind.INVOICE, account, number=2)
        self.other = firm.request(Kind.INVOICE, account, number=2)
        firm.at("2026-12-01 10:00")
        with firm.office.database.write() as uow:
            person = recipients.people(uow.session, [account])[account]
            (self.to,) = recipients.audience(Kind.INVOICE, person, [], first=False).to
            outbox.plan(uow, self.step(1), [self.to], Release(uow.now))
            uow.commit()
        with firm.office.database.read() as session:
            self.mail = session.scalars(select(Mail.id).where(Mail.state == MailState.QUEUED)).one()
            self.item = session.scalars(select(MailItem.id).where(MailItem.mail_id == self.mail)).one()
            contact = session.get_one(Contact, self.to.contact_id)
            versions = tuple((each.id, each.version) for each in session.scalars(select(Request)))
        self.frozen = Frozen(
            "<a@x>", firm.clock.now(), "Subject", "Text", "<p>Text</p>", ({"name": "a.pdf"},), "ab" * 32, versions,
            contact.version, proof_told=True,
        )  # fmt: skip

    def step(self, number: int) -> Step:
        """Return a reminder's step."""
        return Step(self.request, 1, 1, StepKind.REMINDER, number)

    def claim(self, uow: UnitOfWork, frozen: Frozen | None = None) -> bool:
        """Claim it."""
        return outbox.claim(uow, self.mail, frozen or self.frozen, TODAY, "smtp.x.example")


@pytest.fixture(scope="module")
def queued(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Queued]:
    firm = TestFirm(tmp_path_factory.mktemp("claim"))
    yield Queued(firm)
    firm.close()


@pytest.fixture
def uow(queued: Queued) -> Iterator[UnitOfWork]:
    with queued.firm.office.database.write() as uow:
        yield uow  # never committed


def change(uow: UnitOfWork, queued: Queued, *statements: str) -> None:
    for statement in statements:
        uow.session.connection().exec_driver_sql(
            statement.format(request=queued.request, other=queued.other, item=queued.item)
        )


def asked(uow: UnitOfWork, queued: Queued) -> tuple[str, str]:
    query = select(stops.end_reason(), stops.wait_reason(TODAY, uow.now)).select_from(stops.joined())
    return tuple(uow.session.execute(query.where(MailItem.id == queued.item)).one())  # type: ignore[return-value]


RESEND = "UPDATE mail_item SET step_kind = 'resend' WHERE id = {item}"
COPY = "UPDATE mail_item SET needs_open = 0, step_kind = 'resend' WHERE id = {item}"
APOLOGY = "UPDATE mail_item SET step_kind = 'apology' WHERE id = {item}"
NOT_DEBITED = "UPDATE request SET kind = 'chat' WHERE id = {request}"
DEBIT = "UPDATE account SET direct_debit = 1"
PARTY = (
    "INSERT INTO party (request_id, contact_id, role, position, done_at, evidence_sha256) "
    "VALUES ({request}, 1, 's', 0, "
)
PAUSED = "UPDATE firm SET paused_at = '2026-11-01 08:00:00', paused_until = "


@pytest.mark.parametrize(("changes", "ends", "waits"), [
    ([], "", ""),
    (["UPDATE request SET cycle = 2"], "superseded", ""),
    (["UPDATE request SET archived_at = '2026-12-01 08:00:00'"], "archived", ""),
    (["UPDATE account SET archived_at = '2026-12-01 08:00:00'"], "account-archived", ""),
    (["UPDATE request SET phase = 'done'"], "settled", ""),
    (["UPDATE request SET phase = 'ended'"], "ended", ""),
    (["UPDATE request SET phase = 'draft'"], "taken-back", ""),
    (["UPDATE request SET phase = 'done'", COPY], "", ""),
    (["UPDATE request SET phase = 'ended'", COPY], "", ""),
    (["UPDATE request SET phase = 'draft'", COPY], "", ""),
    ([PARTY + "'2026-12-01 08:00:00', '')"], "party-done", ""),
    ([PARTY + "'2026-12-01 08:00:00', '')", COPY], "", ""),
    ([PARTY + "NULL, '')"], "", ""),
    ([PARTY.replace("{request}, 1", "{request}, 2") + "'2026-12-01 08:00:00', '')"], "", ""),
    ([PARTY.replace("{request}", "{other}") + "'2026-12-01 08:00:00', '')"], "", ""),
    ([APOLOGY, "UPDATE request SET phase = 'done', cycle = 2", "UPDATE contact_link SET notify = 0",
      "UPDATE account SET paused_until = '2026-12-02'"], "", ""),
    ([APOLOGY, PAUSED + "NULL"], "", "paused"),
    (["UPDATE account SET archived_at = '2026-12-01 08:00:00', paused_until = '2026-12-02', direct_debit = 1 "
      "WHERE name = 'Orion'"], "", ""),
    (["DELETE FROM contact_link"], "not-a-contact", ""),
    (["UPDATE contact_link SET notify = 0"], "notify-off", ""),
    (["UPDATE contact_link SET notify_kinds = '[\"chat\"]'"], "kind-off", ""),
    (["UPDATE contact_link SET notify_kinds = '[]'"], "kind-off", ""),
    (["UPDATE contact_link SET notify_kinds = '[\"invoices\"]'"], "kind-off", ""),
    (["UPDATE contact_link SET notify_kinds = '[\"chat\", \"invoice\"]'"], "", ""),
    (["UPDATE contact SET stopped_at = '2026-12-01 08:00:00'"], "stopped", ""),
    (["UPDATE contact SET email_key = ''"], "no-address", ""),
    (["UPDATE contact SET address_problem = 'unknown'"], "bounced", ""),
    ([DEBIT], "direct-debit", ""),
    ([DEBIT, RESEND], "", ""),
    ([DEBIT, NOT_DEBITED], "", ""),
    (["UPDATE reminder_plan SET enabled = 0"], "off", ""),
    (["UPDATE reminder_plan SET enabled = 0", RESEND], "", ""),
    (["UPDATE reminder_plan SET number = 1"], "", ""),
    (["UPDATE reminder_plan SET number = 0"], "used-up", ""),
    (["UPDATE reminder_plan SET number = 0", RESEND], "", ""),
    ([PAUSED + "NULL"], "", "paused"),
    ([PAUSED + "'2026-12-01 09:00:00.000001'"], "", "paused"),
    ([PAUSED + "'2026-12-01 09:00:00.000000'"], "", ""),
    (["UPDATE account SET paused_until = '2026-12-02'"], "", "account-paused"),
    (["UPDATE account SET paused_until = '2026-12-01'"], "", ""),
    (["UPDATE account SET paused_until = '2026-12-02'", RESEND], "", "account-paused"),
    (["UPDATE reminder_plan SET paused_until = '2026-12-02'"], "", "request-paused"),
    (["UPDATE reminder_plan SET paused_until = '2026-12-01'"], "", ""),
    (["UPDATE reminder_plan SET paused_until = '2026-12-02'", RESEND], "", ""),
    (["UPDATE reminder_plan SET held_until = '2026-12-02'"], "", "held-until"),
    (["UPDATE reminder_plan SET held_until = '2026-12-01'"], "", ""),
    (["UPDATE reminder_plan SET held_until = '2026-12-02'", RESEND], "", ""),
])  # fmt: skip
def test_a_mail_is_claimed_where_nothing_ends_it_or_lets_it_wait(
    uow: UnitOfWork, queued: Queued, changes: list[str], ends: str, waits: str
) -> None:
    change(uow, queued, *changes)
    assert asked(uow, queued) == (ends, waits)
    assert queued.claim(uow) is not bool(ends or waits)


@pytest.mark.parametrize(("change_", "claimed"), [
    ("UPDATE mail SET state = 'retrying' WHERE state = 'queued'", True),
    *[(f"UPDATE mail SET state = '{state}' WHERE state = 'queued'", False)
      for state in MailState if state not in (MailState.QUEUED, MailState.RETRYING)],
    ("UPDATE mail SET not_before = '2026-12-01 09:00:00.000000'", True),
    ("UPDATE mail SET not_before = '2026-12-01 09:00:00.000001'", False),
    ("UPDATE contact SET email_key = 'else@halden.example'", False),
    ("UPDATE contact SET version = version + 1", False),
    ("UPDATE request SET version = version + 1", False),
    (OTHER_TEXT, True),
])  # fmt: skip
def test_only_a_queued_mail_whose_moment_has_come_and_whose_words_still_hold_is_claimed(
    uow: UnitOfWork, queued: Queued, change_: str, claimed: bool
) -> None:
    change(uow, queued, change_)
    assert queued.claim(uow) is claimed


@pytest.mark.parametrize(("version", "own", "claimed"), [
    (0, False, True), (0, True, False), (1, True, True), (2, True, False), (1, False, False),
])  # fmt: skip
def test_a_text_that_the_firm_changed_meanwhile_is_not_sent(
    uow: UnitOfWork, queued: Queued, version: int, own: bool, claimed: bool
) -> None:
    if own:
        change(uow, queued, OTHER_TEXT)
    frozen = replace(queued.frozen, words=Words("invoice", "reminder_1", "en", version))
    assert queued.claim(uow, frozen) is claimed


@pytest.mark.parametrize("other", [
    Words("chat", "reminder_1", "en", 1), Words("invoice", "last", "en", 1), Words("invoice", "reminder_1", "fr", 1),
])  # fmt: skip
def test_a_text_that_is_gone_is_not_taken_for_another_of_the_same_version(
    uow: UnitOfWork, queued: Queued, other: Words
) -> None:
    change(uow, queued, OTHER_TEXT)
    assert not queued.claim(uow, replace(queued.frozen, words=other))


@pytest.mark.parametrize("other", [
    Words("chat", "reminder_1", "en", 0), Words("invoice", "last", "en", 0), Words("invoice", "reminder_1", "fr", 0),
])  # fmt: skip
def test_a_change_of_another_text_holds_no_mail_back(uow: UnitOfWork, queued: Queued, other: Words) -> None:
    change(uow, queued, OTHER_TEXT)
    assert queued.claim(uow, replace(queued.frozen, words=other))


def test_a_request_is_compared_with_what_was_rendered_of_itself(uow: UnitOfWork, queued: Queued) -> None:
    (request, version), (other, _) = queued.frozen.versions
    frozen = replace(queued.frozen, versions=((request, version), (other, version + 1)))
    change(uow, queued, "UPDATE request SET version = version + 1 WHERE id = {request}")
    assert not queued.claim(uow, frozen)
    change(uow, queued, "UPDATE request SET version = version - 1 WHERE id = {request}")
    assert queued.claim(uow, frozen)


def test_each_part_of_a_merged_mail_must_be_free_to_leave_but_not_one_that_was_dropped(
    uow: UnitOfWork, queued: Queued
) -> None:
    part = MailItem(
        mail_id=queued.mail, request_id=queued.other, cycle=1, step_kind=StepKind.REMINDER, step=1,
        address=queued.to.key,
    )  # fmt: skip
    uow.session.add(part)
    uow.session.flush()
    change(uow, queued, f"UPDATE request SET phase = 'done' WHERE id = {queued.other}")
    assert not queued.claim(uow)
    change(uow, queued, f"UPDATE mail_item SET dropped = 'settled' WHERE id = {part.id}")
    assert queued.claim(uow)


def test_a_claim_freezes_all_that_is_sent_and_can_be_made_once(uow: UnitOfWork, queued: Queued) -> None:
    change(uow, queued, "UPDATE mail SET reason = 'paused' WHERE state = 'queued'")
    assert queued.claim(uow)
    frozen = queued.frozen
    row = uow.session.get_one(Mail, queued.mail)
    uow.session.refresh(row)
    assert (row.state, row.claimed_at, row.attempts, row.transport) == (
        MailState.SENDING, uow.now, 1, "smtp.x.example",
    )  # fmt: skip
    assert (row.message_id, row.dated_at, row.subject, row.text, row.html, row.bytes_sha256, row.proof_told) == (
        frozen.message_id, frozen.dated_at, frozen.subject, frozen.text, frozen.html, frozen.bytes_sha256, True,
    )  # fmt: skip
    assert (row.attachments, row.reason) == (list(frozen.attachments), "")
    assert uow._changed >= {("mail", queued.mail)}
    assert not queued.claim(uow)


def test_a_claim_takes_no_other_mail_along(uow: UnitOfWork, queued: Queued) -> None:
    outbox.plan(uow, queued.step(2), [queued.to], Release(uow.now))
    assert queued.claim(uow)
    states = uow.session.scalars(select(Mail.state).where(Mail.state.in_((MailState.QUEUED, MailState.SENDING))))
    assert sorted(states) == [MailState.QUEUED, MailState.SENDING]


# What comes up for a claim


def test_what_may_leave_now_comes_up_by_hand_first_then_the_oldest(uow: UnitOfWork, queued: Queued) -> None:
    earlier = uow.now - timedelta(minutes=5)
    mails = [
        Mail(account_id=1, contact_id=1, address="x", created_at=uow.now, not_before=at, manual=manual, state=state)
        for at, manual, state in (
            (earlier, False, MailState.RETRYING), (uow.now, True, MailState.QUEUED),
            (uow.now + timedelta(microseconds=1), True, MailState.QUEUED), (earlier, True, MailState.HELD),
        )
    ]  # fmt: skip
    for mail in mails:
        mail.attachments = []
    uow.session.add_all(mails)
    uow.session.flush()
    late, by_hand, soon, _ = (each.id for each in mails)
    change(uow, queued, f"UPDATE mail SET not_before = '2026-12-01 09:00:00.000000' WHERE id = {queued.mail}")
    found = outbox.ready(uow.session, uow.now, 10)
    assert [(each.mail_id, each.account_id, each.manual) for each in found] == [
        (by_hand, 1, True), (late, 1, False), (queued.mail, 1, False),
    ]  # fmt: skip
    assert [each.mail_id for each in outbox.ready(uow.session, uow.now, 2)] == [by_hand, late]
    assert outbox.next_moment(uow.session) == earlier
    change(uow, queued, f"DELETE FROM mail WHERE id NOT IN ({soon})")
    assert outbox.next_moment(uow.session) == uow.now + timedelta(microseconds=1)
    change(uow, queued, "DELETE FROM mail")
    assert outbox.next_moment(uow.session) is None


def examined(uow: UnitOfWork, queued: Queued) -> outbox.Examined | None:
    return outbox.examine(uow.session, [queued.mail], TODAY, uow.now).get(queued.mail)


def test_before_rendering_each_part_is_looked_at_by_itself(uow: UnitOfWork, queued: Queued) -> None:
    part = MailItem(
        mail_id=queued.mail, request_id=queued.other, cycle=1, step_kind=StepKind.REMINDER, step=1,
        address=queued.to.key,
    )  # fmt: skip
    uow.session.add(part)
    uow.session.flush()
    outbox.plan(uow, queued.step(2), [queued.to], Release(uow.now))
    change(uow, queued, "UPDATE contact SET email = 'Nora@Halden.example'")
    address = ("Nora@Halden.example", "nora@halden.example")
    assert list(outbox.examine(uow.session, [queued.mail], TODAY, uow.now)) == [queued.mail], "and not of other mails"
    assert examined(uow, queued) == outbox.Examined({}, "", {}, 2, *address)
    change(uow, queued, "UPDATE reminder_plan SET held_until = '2026-12-02' WHERE request_id = {request}")
    assert examined(uow, queued) == outbox.Examined({}, "held-until", {queued.item: "held-until"}, 2, *address)
    change(uow, queued, "UPDATE request SET phase = 'done' WHERE id = {request}")
    assert examined(uow, queued) == outbox.Examined({queued.item: "settled"}, "", {}, 1, *address)
    change(uow, queued, "UPDATE mail_item SET dropped = 'settled' WHERE id = {item}")
    assert examined(uow, queued) == outbox.Examined({}, "", {}, 1, *address)
    change(uow, queued, "UPDATE mail SET state = 'held'")
    assert examined(uow, queued) is None


def test_the_frozen_moment_is_the_clocks(queued: Queued) -> None:
    assert queued.frozen.dated_at == datetime.fromisoformat("2026-12-01T09:00:00+00:00")
