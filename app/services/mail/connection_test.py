"""Trying a mail account out, step by step, for the settings page: it stops at the first fault and says what to do."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.services.mail import server_words
from app.services.mail.presets import APP_PASSWORD
from app.services.mail.session import SmtpSession, Timeouts
from app.services.mail.smtp_transport import judge_fault
from app.services.mail.transport import Envelope, Security, SmtpAccount
from app.services.mail.verdict import Judgement
from app.services.mail.wire import Reply, SessionFault

IMPATIENT = Timeouts(connect=10.0, command=20.0, after_dot=60.0)
"""A person sits before it."""


@dataclass(frozen=True, slots=True)
class TestStep:
    """One step that was tried.

    `code`: "server" (it was found and answers), "secure", "sign-in", "mail" (it took the test
    e-mail). `detail`: the TLS version of "secure", or the system's words where no server answered.
    `text`: the server's words. `suggestion`: one next step where it failed, a code of
    `verdict.SUGGESTIONS` or of `presets` (hints).
    """

    __test__ = False

    code: str
    ok: bool
    ms: int
    detail: str = ""
    text: str = ""
    suggestion: str = ""


def try_account(
    account: SmtpAccount,
    password: str | None,
    envelope: Envelope | None = None,
    timeouts: Timeouts = IMPATIENT,
) -> Iterator[TestStep]:
    """Yield each step when it is over; without an `envelope` no test e-mail is sent.

    The password is what was typed: it need not be in the keyring yet.
    """
    session = SmtpSession(account, timeouts)
    try:
        for code, work in _steps(session, password, envelope):
            step = _tried(session, code, work)
            yield step
            if not step.ok:
                return
    finally:
        session.close()


def _steps(
    session: SmtpSession, password: str | None, envelope: Envelope | None
) -> Iterator[tuple[str, Callable[[], object]]]:
    account = session.account
    yield "server", session.open
    if account.security != Security.NONE:
        yield "secure", session.secure
    if account.username is not None:
        yield "sign-in", lambda: session.sign_in(password)
    if envelope is not None:
        yield "mail", lambda: session.deliver(envelope, lambda: True)


def _tried(session: SmtpSession, code: str, work: Callable[[], object]) -> TestStep:
    started = time.monotonic()
    said: object = None
    judgement: Judgement | None = None
    try:
        said = work()
    except SessionFault as fault:
        judgement = judge_fault(session.phase, fault)
    ms = round((time.monotonic() - started) * 1000)
    if judgement is not None:
        answered = judgement.code is not None
        words = {"text" if answered else "detail": judgement.text}
        return TestStep(code, False, ms, suggestion=_advice(judgement), **words)
    detail = (session.tls_version or "") if code == "secure" else ""
    return TestStep(code, True, ms, detail, said.text if isinstance(said, Reply) else "")


def _advice(judgement: Judgement) -> str:
    """Return the one next step; of a refused sign-in the words may know more than the code."""
    if judgement.suggestion == "sign-in-refused":
        said = server_words.of_server(judgement.text)
        if server_words.tells_app_password(said):
            return APP_PASSWORD
        if server_words.tells_sign_in_switched_off(said):
            return "sign-in-switched-off"
    return judgement.suggestion
