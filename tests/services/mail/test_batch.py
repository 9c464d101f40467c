"""Mails are cleared and read some at a time; what was read is thrown away before it can be untrue for long."""

from __future__ import annotations

from datetime import timedelta
from threading import Event
from types import SimpleNamespace
from typing import cast

import pytest

from app.services import accounts, pausing
from app.services.account_lists import account_detail
from app.services.accounts import AccountInput
from app.services.mail import batch, clearance, throttling
from app.services.mail.batch import GOOD_FOR, Batch, Queue
from app.services.mail.letter import Read
from app.services.mail.transport import Transport
from app.services.office import Office
from tests.support.chasing_firm import ChasingFirm
from tests.support.three_mails import firm, office, outdated

__all__ = ["firm", "office", "outdated"]

pytestmark = pytest.mark.behaviour("STOP-9")


def rename(office: Office, account_id: int, name: str) -> None:
    detail = account_detail(office, account_id)
    assert detail is not None
    accounts.edit(office, account_id, AccountInput(name), detail.version)


def name_in(read: object) -> str:
    assert isinstance(read, Read)
    return read.context.account_name


def test_each_mail_comes_once_however_small_the_batches(
    office: Office, outdated: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "SIZE", 2)
    queue = Queue(office, outdated)
    assert queue.is_fresh
    assert [mail_id for mail_id, _ in queue] == [1, 2, 3]
    assert queue.kept_back == set()
    assert queue.is_fresh, "that nothing is left was read a moment ago"


def test_what_somebody_changes_meanwhile_is_read_anew_for_the_next_mail(office: Office, outdated: Event) -> None:
    mails = iter(Queue(office, outdated))
    next(mails)
    rename(office, 2, "Renamed")
    outdated.set()
    assert name_in(next(mails)[1]) == "Renamed"


def test_what_was_read_long_ago_is_read_anew_though_nobody_told(
    firm: ChasingFirm, office: Office, outdated: Event
) -> None:
    mails = iter(Queue(office, outdated))
    next(mails)
    rename(office, 2, "Renamed")
    rename(office, 3, "Renamed")
    assert name_in(next(mails)[1]) == "Client 2", "a few seconds do no harm to a name"
    firm.clock.advance(GOOD_FOR)
    assert name_in(next(mails)[1]) == "Renamed"


def test_a_clock_set_back_makes_nothing_good_for_ever(firm: ChasingFirm, office: Office, outdated: Event) -> None:
    mails = iter(Queue(office, outdated))
    next(mails)
    rename(office, 2, "Renamed")
    firm.clock.advance(-timedelta(seconds=1))
    assert name_in(next(mails, (0, None))[1]) == "Renamed"


def test_what_its_claim_refused_is_looked_at_once_more_and_not_for_ever(office: Office, outdated: Event) -> None:
    queue = Queue(office, outdated)
    seen = []
    for mail_id, _ in queue:
        seen.append(mail_id)
        if mail_id == 2:
            queue.look_again(mail_id)
    assert seen == [1, 2, 2, 3]


@pytest.mark.behaviour("ENG-8")
def test_a_pause_in_the_midst_of_a_pass_ends_it_and_marks_nothing(
    firm: ChasingFirm, office: Office, outdated: Event
) -> None:
    queue = Queue(office, outdated)
    mails = iter(queue)
    next(mails)
    pausing.pause_for(office, "resumed")
    outdated.set()
    assert list(mails) == []
    assert queue.kept_back == set()
    assert {row["reason"] for row in firm.mails()} == {""}
    assert queue.is_fresh, "that nothing leaves was read a moment ago"


@pytest.mark.behaviour("ENG-8")
def test_a_pause_that_is_over_keeps_nothing_back(firm: ChasingFirm, office: Office, outdated: Event) -> None:
    pausing.pause_for(office, "hour")
    assert list(Queue(office, outdated)) == []
    firm.clock.advance(timedelta(hours=1))
    assert [mail_id for mail_id, _ in Queue(office, outdated)] == [1, 2, 3]


@pytest.mark.behaviour("ENG-5")
@pytest.mark.parametrize(("limits", "throttled"), [
    (None, True), (frozenset({"smtp.x.example"}), True), (frozenset({"smtp.y.example"}), False), (frozenset(), False),
])  # fmt: skip
def test_a_mail_needs_leave_where_its_transport_has_a_limit_and_none_into_the_sandbox(
    firm: ChasingFirm, limits: frozenset[str] | None, throttled: bool
) -> None:
    read = Batch(firm.clock.now(), throttled=limits)
    by = {"name": "smtp.x.example"}
    assert read.throttles(cast(Transport, SimpleNamespace(is_sandbox=False, **by))) is throttled
    assert not read.throttles(cast(Transport, SimpleNamespace(is_sandbox=True, **by)))


def test_what_may_not_leave_is_told_until_it_is_looked_at_again_and_may(
    office: Office, outdated: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    cleared = clearance.cleared
    queue = Queue(office, outdated)
    with monkeypatch.context() as waiting:
        waiting.setattr(
            clearance, "cleared", lambda uow, found: [each for each in cleared(uow, found) if each.mail_id != 2]
        )
        assert [mail_id for mail_id, _ in queue] == [1, 3]
        assert queue.kept_back == {2}
    queue.look_again(2)
    assert [mail_id for mail_id, _ in queue] == [2]
    assert queue.kept_back == set()


@pytest.mark.behaviour("ENG-5")
def test_which_transports_have_a_limit_is_read_with_the_mails(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    limits = frozenset({"smtp.x.example"})
    monkeypatch.setattr(throttling, "throttled", lambda session, settings: limits)
    assert batch.gather(office).throttled == limits
