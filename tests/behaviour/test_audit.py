"""The audit trail: who, when, what, to whom, how it went; and that nobody altered it (AUD-1, AUD-2)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from sqlalchemy import delete, select

from app.models.audit import AuditContent
from app.models.kinds import RULES, Kind
from app.services import audit, pausing
from app.services.mail.transport import Outcome
from app.services.mail.verdict import SmtpPhase, Verdict
from tests.support.firm import KINDS, TestFirm

NORA = "nora@halden.example"


@pytest.mark.behaviour("AUD-1")
@pytest.mark.parametrize("kind", KINDS)
def test_the_life_of_a_request_can_be_read_in_the_trail(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA, lise=("lise@halden.example", "notify off"))
    request = firm.request(kind, halden, days=1, number=2)
    sent_at = firm.clock.now()
    firm.days(1)
    reminded_at = firm.clock.now()
    firm.plan(request, number=3)
    firm.resend(request, note="Hello again")
    firm.wait(seconds=10)
    settled = RULES[kind].action(RULES[kind].settle)
    firm.settle(request)

    found = {entry.code: entry for entry in firm.entries(request_id=request)[::-1]}
    assert list(found) == [
        "request.created", "request.sent", "mail.accepted", "reminders.changed", "request.resent",
        f"action.{settled.code}",
    ]  # fmt: skip
    mails = firm.entries("mail.accepted", request)[::-1]
    assert [(each.actor_kind, each.actor_name, each.details["step_kind"]) for each in mails] == [
        ("staff", "Ben Marlow", "first"), ("automatic", "1/2", "reminder"), ("staff", "Ben Marlow", "resend"),
    ]  # fmt: skip
    assert [each.at for each in mails[:2]] == [sent_at, reminded_at]
    for each in mails:
        assert each.details["to"] == [{"name": "Nora Test", "address": NORA}]
        assert each.details["subject"] and each.details["sandbox"] is True and each.account_id == halden
    sent = found["request.sent"]
    assert sent.details["left_out"] == [{"name": "Lise Test", "why": "notify-off"}]
    assert found[f"action.{settled.code}"].group == "client"
    assert all(each.at.utcoffset() is not None for each in found.values())
    row = firm.row(request)
    assert row.activity is not None and row.activity.code == f"action.{settled.code}"


@pytest.mark.behaviour("AUD-1", "ENG-4")
@pytest.mark.parametrize(
    ("verdict", "code", "state"),
    [(Verdict.FAILED, 554, "failed"), (Verdict.RETRY, 451, "retrying"), (Verdict.UNCERTAIN, None, "uncertain")],
)
def test_the_servers_answer_is_kept_word_for_word(
    firm: TestFirm, verdict: Verdict, code: int | None, state: str
) -> None:
    halden = firm.account("Halden", nora=NORA)
    firm.mailbox.answers[NORA] = Outcome(verdict, SmtpPhase.RCPT, code, "4.7.1 The server's own words")
    request = firm.request(KINDS[0], halden)
    entry = firm.entries(f"mail.{state}", request)[0]
    assert (entry.details["reply_code"], entry.details["reply"]) == (code, "4.7.1 The server's own words")
    assert firm.outbox(request)[0].state == state


@pytest.mark.behaviour("AUD-1")
def test_settings_and_pauses_are_audited_by_name_and_value(firm: TestFirm) -> None:
    firm.settings(min_gap_days=4)
    entry = firm.entries("settings.changed")[0]
    assert (entry.actor_name, entry.details) == ("Ben Marlow", {"min_gap_days": 4})
    firm.settings(min_gap_days=4)
    assert firm.entries("settings.changed")[0].seq == entry.seq, "nothing changed, nothing is written"
    pausing.pause_for(firm.office, "hour")
    pausing.resume(firm.office)
    assert [each.code for each in firm.entries()[:2]] == ["sending.resumed", "sending.paused"]


@pytest.mark.behaviour("AUD-1")
def test_what_was_not_committed_leaves_no_entry(firm: TestFirm) -> None:
    before = len(firm.entries())
    with firm.office.database.write() as uow:
        uow.audit("account.created", "staff", name="Never")
    assert len(firm.entries()) == before
    assert audit.verify(firm.office).whole


def lived(firm: TestFirm) -> int:
    """Live a little, so that there is something to alter; returns the account."""
    halden = firm.account("Halden", nora=NORA)
    firm.request(KINDS[0], halden, days=1, number=1)
    firm.days(2)
    return halden


ALTERATIONS: dict[str, tuple[str, str]] = {
    "a moment": ("UPDATE audit_entry SET at = '2020-01-01 00:00:00.000000' WHERE seq = 3", "altered"),
    "a code": ("UPDATE audit_entry SET code = 'request.resent' WHERE seq = 3", "altered"),
    "a digest": ("UPDATE audit_entry SET content_digest = 'x' WHERE seq = 3", "altered"),
    "the content": ("UPDATE audit_content SET body = replace(body, 'Halden', 'Holden') WHERE seq = 3", "altered"),
    "who it was": ("UPDATE audit_content SET actor_name = 'Somebody' WHERE seq = 3", "altered"),
    "whose it is": ("UPDATE audit_content SET account_id = 99 WHERE seq = 3", "altered"),
    "the content taken away": ("DELETE FROM audit_content WHERE seq = 3", "content-removed"),
    "one taken out": ("DELETE FROM audit_content WHERE seq = 3; DELETE FROM audit_entry WHERE seq = 3", "removed"),
    "one taken out and closed up": (
        "DELETE FROM audit_content WHERE seq = 3; DELETE FROM audit_entry WHERE seq = 3;"
        "UPDATE audit_content SET seq = 3 WHERE seq = 4; UPDATE audit_entry SET seq = 3 WHERE seq = 4",
        "reordered",
    ),
    "two in the other order": (
        "UPDATE audit_entry SET seq = -3 WHERE seq = 3; UPDATE audit_entry SET seq = 3 WHERE seq = 4;"
        "UPDATE audit_entry SET seq = 4 WHERE seq = -3",
        "reordered",
    ),
    "the tail": (
        "DELETE FROM audit_content WHERE seq > 3; DELETE FROM audit_entry WHERE seq > 3", "cut-off",
    ),
}  # fmt: skip


@pytest.mark.behaviour("AUD-2")
@pytest.mark.parametrize("what", ALTERATIONS)
def test_verify_finds_whatever_was_altered(firm: TestFirm, what: str) -> None:
    lived(firm)
    checked = audit.verify(firm.office)
    assert checked.whole and checked.entries == len(firm.entries()) >= 6
    statements, problem = ALTERATIONS[what]
    with closing(sqlite3.connect(firm.paths.database)) as connection:
        connection.executescript(statements)

    found = audit.verify(firm.office)
    assert (found.whole, found.problem) == (False, problem)
    assert found.first_bad in (3, 4)


@pytest.mark.behaviour("AUD-2")
def test_a_forged_entry_at_the_end_is_found(firm: TestFirm) -> None:
    lived(firm)
    with closing(sqlite3.connect(firm.paths.database)) as connection, connection:
        connection.execute(
            "INSERT INTO audit_entry SELECT seq + 1, at, code, content_digest, hash, hash FROM audit_entry"
            " ORDER BY seq DESC LIMIT 1"
        )
    assert audit.verify(firm.office).problem == "altered"


def erase(firm: TestFirm, account: int, *, tell: bool) -> None:
    """Take the content of an account's entries away, as its erasure does."""
    with firm.office.database.write() as uow:
        seqs = list(uow.session.scalars(select(AuditContent.seq).where(AuditContent.account_id == account)))
        assert len(seqs) > 3
        uow.session.execute(delete(AuditContent).where(AuditContent.seq.in_(seqs)))
        if tell:
            uow.audit("account.erased", "staff", entries=seqs)
        uow.commit()


@pytest.mark.behaviour("AUD-2")
def test_erasing_a_client_leaves_the_chain_whole(firm: TestFirm) -> None:
    account = lived(firm)
    erase(firm, account, tell=True)
    assert audit.verify(firm.office).whole
    assert all(entry.account_id != account for entry in firm.entries())
    assert b"nora@halden" not in b"".join(
        body.encode() for body in _column(firm, "SELECT body FROM audit_content")
    )  # fmt: skip


@pytest.mark.behaviour("AUD-2")
def test_content_that_vanished_without_an_erasure_is_found(firm: TestFirm) -> None:
    erase(firm, lived(firm), tell=False)
    assert audit.verify(firm.office).problem == "content-removed"


def _column(firm: TestFirm, query: str) -> list[str]:
    with closing(sqlite3.connect(firm.paths.database)) as connection:
        return [row[0] for row in connection.execute(query)]


@pytest.mark.behaviour("AUD-1")
@pytest.mark.parametrize("code", ["request.sent", "mail.accepted", "notify.off"])
def test_the_same_details_never_have_the_same_digest(firm: TestFirm, code: str) -> None:
    details: Callable[[], list[str]] = lambda: _column(firm, "SELECT content_digest FROM audit_entry")  # noqa: E731
    for _ in range(2):
        with firm.office.database.write() as uow:
            uow.audit(code, "mail", name="Nora")
            uow.commit()
    assert len(set(details())) == len(details()), "a salt keeps the content from being guessed"


@pytest.mark.behaviour("AUD-1")
def test_the_last_activity_is_what_was_done_not_the_mail_that_was_skipped_for_it(firm: TestFirm) -> None:
    request = firm.request(KINDS[0], firm.account("Halden", nora=NORA))
    firm.resend(request)
    firm.settle(request)
    assert "mail.skipped" in {entry.code for entry in firm.entries(request_id=request)}
    row = firm.row(request)
    assert (
        row.activity is not None
        and row.activity.code == f"action.{RULES[KINDS[0]].action(RULES[KINDS[0]].settle).code}"
    )
