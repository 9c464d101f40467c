"""An answer is written down at once; what follows from it may be recorded with others, and no kill loses it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.services import audit
from app.services.mail import recorder, results, throttling
from app.services.mail.recorder import Recorder
from app.services.mail.results import Tried
from app.services.mail.sandbox import SandboxTransport
from app.services.mail.transport import Outcome
from app.services.mail.verdict import SmtpPhase, Verdict
from tests.support.chasing_firm import DAY_0, UNDO, ChasingFirm, agree, ask, clients, relay
from tests.support.smtp_server import Answer, SmtpServer, Visit

pytestmark = pytest.mark.behaviour("ENG-3")
SENT = DAY_0 + UNDO


@pytest.fixture
def server() -> Iterator[SmtpServer]:
    with SmtpServer() as running:
        yield running


@pytest.fixture
def firm(tmp_path: Path, server: SmtpServer) -> ChasingFirm:
    made = ChasingFirm(tmp_path, relay(server.port))
    with made.office() as office:
        for account_id in clients(office, 3, contacts=2):
            ask(office, account_id)
    return made


@pytest.fixture
def commits(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many answers each commit recorded; however slow this computer is, they are those of a fast server."""
    monkeypatch.setattr(recorder, "SLOW_MS", 60_000)
    monkeypatch.setattr(recorder, "HELD_BACK", 60)
    found: list[int] = []
    record = results.record

    def noting(uow: object, *tried: Tried) -> None:
        found.append(len(tried))
        record(uow, *tried)  # type: ignore[arg-type]

    monkeypatch.setattr(results, "record", noting)
    return found


@pytest.mark.behaviour("ENG-4", "AUD-1")
def test_mails_that_were_accepted_before_the_program_died_are_known_to_be_so_though_none_was_recorded(
    firm: ChasingFirm, server: SmtpServer, commits: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as dying:
        dying.setattr(Recorder, "flush", lambda self: None)
        dying.setattr(results, "any_interrupted", lambda session: False)
        firm.pass_at(SENT)
    assert firm.states() == {"sending": 6}, "it died before it recorded any"
    assert firm.pass_at(SENT + timedelta(hours=2)).accepted == 0
    assert agree(firm, server.accepted) == {"accepted": 6}
    assert Counter(row["mail_id"] for row in firm.rows("SELECT mail_id FROM attempt")) == dict.fromkeys(range(1, 7), 1)
    assert {row["first_accepted_at"][:16] for row in firm.clocks().values()} == {SENT.strftime("%Y-%m-%d %H:%M")}
    with firm.office() as office:
        told = [each.mail_id for each in audit.entries(office, audit.EntryQuery()) if each.code == "mail.accepted"]
        assert sorted(each for each in told if each) == [1, 2, 3, 4, 5, 6]
        assert audit.verify(office).whole


def test_answers_of_a_fast_server_are_recorded_together_and_no_more_than_so_many(
    firm: ChasingFirm, server: SmtpServer, commits: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder, "TOGETHER", 4)
    firm.pass_at(SENT)
    assert commits == [4, 2]
    assert agree(firm, server.accepted) == {"accepted": 6}
    tries = Counter(row["mail_id"] for row in firm.rows("SELECT mail_id FROM attempt"))
    assert tries == dict.fromkeys(range(1, 7), 1), "what was noted is not written down again"


@pytest.mark.parametrize("limit", ["SLOW_MS", "HELD_BACK"])
def test_nothing_waits_for_others_where_the_server_is_slow_or_it_waited_long_enough(
    firm: ChasingFirm, commits: list[int], monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(recorder, limit, -1)
    firm.pass_at(SENT)
    assert commits == [1] * 6


@pytest.mark.behaviour("ENG-4")
def test_a_refusal_is_recorded_at_once_behind_what_was_accepted_before(
    firm: ChasingFirm, server: SmtpServer, commits: list[int]
) -> None:
    begun: list[Visit] = []

    def refuse_the_fourth(visit: Visit) -> None:
        begun.append(visit)
        if len(begun) == 4:
            server.at("rcpt", Answer("550 5.1.1 No such user"))

    server.on("mail", refuse_the_fourth)
    firm.pass_at(SENT)
    assert commits == [4, 2]
    assert firm.states() == {"accepted": 5, "failed": 1}


@pytest.mark.behaviour("ENG-5")
@pytest.mark.parametrize(("verdict", "limited", "throttled", "learns"), [
    (Verdict.LIMITED, True, False, True), (Verdict.RETRY, False, True, True), (Verdict.RETRY, False, False, False),
    (Verdict.ACCEPTED, False, True, False), (Verdict.ACCEPTED, True, False, True),
])  # fmt: skip
def test_a_limit_is_learned_from_what_the_server_said_of_it_or_refused_in_its_name(
    firm: ChasingFirm, monkeypatch: pytest.MonkeyPatch, verdict: Verdict, limited: bool, throttled: bool, learns: bool
) -> None:
    learned: list[tuple[object, ...]] = []
    monkeypatch.setattr(results, "record", lambda *given: None)
    monkeypatch.setattr(throttling, "learn", lambda uow, *given: learned.append((uow.now, *given)))
    with firm.office() as office:
        transport = SandboxTransport(office.paths.sandbox)
        answers = Recorder(office)
        outcome = Outcome(verdict, SmtpPhase.DATA, None, "", limited=limited)
        answers.add(1, outcome, transport, throttled=throttled)
        answers.flush()
        answers.flush()
    assert learned == [(firm.clock.now(), transport, outcome)] * learns
