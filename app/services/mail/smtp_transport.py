"""Mails leave by the firm's mail server: one connection, kept while it is useful, each outcome judged."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import replace

from app.services.errors import Fault
from app.services.mail.session import CLOSING, SmtpSession, Timeouts
from app.services.mail.transport import Envelope, Outcome, Security, SmtpAccount, nothing
from app.services.mail.verdict import ErrorKind, Judgement, SmtpPhase, Verdict, judge
from app.services.mail.wire import Broken, Refusal, SessionFault

log = logging.getLogger(__name__)

CREDENTIAL_FAULTS = {"keyring-missing": ErrorKind.KEYRING_MISSING}
"""Every other fault of the keyring comes to the same: it is locked, or waits for its dialog."""


class SmtpTransport:
    """A `Transport` over SMTP. Used by one thread at a time."""

    is_sandbox = False

    def __init__(
        self,
        account: SmtpAccount,
        password: Callable[[], str | None],
        timeouts: Timeouts | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """`password` is asked at each connecting and may raise Fault; the answer is not kept (ENG-2)."""
        self.name = account.name
        self._account = account
        self._password = password
        self._timeouts = timeouts
        self._monotonic = monotonic
        self._session: SmtpSession | None = None

    @property
    def copied(self) -> bool:
        """Return whether the server took the proof copy's address in this transaction."""
        return self._session is not None and self._session.copied

    def send(
        self, envelope: Envelope, claim: Callable[[], bool], while_waiting: Callable[[], None] = nothing
    ) -> Outcome:
        """Try to hand over one mail; see `Transport.send`."""
        started = time.monotonic()
        judgement, phase = self._send(envelope, claim, while_waiting)
        return Outcome.of(judgement, phase, round((time.monotonic() - started) * 1000))

    def idle(self) -> None:
        """Close a connection that has been idle for a minute."""
        if self._session is not None and self._session.worn_out:
            self.close()

    def close(self) -> None:
        """Let the connection go."""
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def _send(
        self, envelope: Envelope, claim: Callable[[], bool], while_waiting: Callable[[], None]
    ) -> tuple[Judgement, SmtpPhase]:
        self.idle()
        kept = self._session is not None
        session = self._session or SmtpSession(self._account, self._timeouts, self._monotonic)
        self._session = session
        try:
            if not kept:
                self._connect(session)
            reply = session.deliver(envelope, claim, while_waiting)
        except SessionFault as fault:
            other = self._other_try(session, fault, kept, envelope)
            return self._send(other, claim, while_waiting) if other else self._judged(session, fault, envelope)
        except BaseException:
            # The claim's own trouble: nothing has left, and this connection stands in mid-transaction.
            self.close()
            raise
        if reply is None:
            return Judgement(Verdict.NOT_CLAIMED), SmtpPhase.CLAIM
        return judge(session.phase, reply.code, reply.enhanced, reply.text), session.phase

    def _connect(self, session: SmtpSession) -> None:
        secret: str | None = None
        if self._account.username is not None:
            # Asked first: with a locked keyring there is nothing to say to the server.
            session.phase = SmtpPhase.AUTH
            if self._account.security == Security.NONE:
                raise Broken(ErrorKind.PLAIN_PASSWORD)
            secret = self._secret()
        session.connect(secret)

    def _secret(self) -> str:
        try:
            secret = self._password()
        except Fault as fault:
            raise Broken(CREDENTIAL_FAULTS.get(fault.code, ErrorKind.KEYRING_LOCKED)) from None
        if not secret:
            raise Broken(ErrorKind.NO_PASSWORD)
        return secret

    def _other_try(self, session: SmtpSession, fault: SessionFault, kept: bool, envelope: Envelope) -> Envelope | None:
        """Let go of a connection that is of no use; return what to try once more, where nothing was said of it yet."""
        lost = _lost(fault)
        if lost or not session.ready:
            self.close()
        if lost and kept and session.phase == SmtpPhase.MAIL:
            # It died while it was idle, before anything of this mail was said.
            return envelope
        return replace(envelope, proof_copy=None) if lost and session.at_proof_copy else None

    @staticmethod
    def _judged(session: SmtpSession, fault: SessionFault, envelope: Envelope) -> tuple[Judgement, SmtpPhase]:
        judgement = judge_fault(session.phase, fault)
        log.info("mail %s: %s in %s (%s)", envelope.mail_id, judgement.verdict, session.phase, judgement.code)
        return judgement, session.phase


def judge_fault(phase: SmtpPhase, fault: SessionFault) -> Judgement:
    """Judge what ended an attempt in `phase`."""
    if isinstance(fault, Refusal):
        return judge(phase, fault.reply.code, fault.reply.enhanced, fault.reply.text)
    if isinstance(fault, Broken):
        return judge(phase, text=fault.text, error=fault.kind)
    raise TypeError(fault)


def _lost(fault: SessionFault) -> bool:
    """Whether the connection is gone."""
    if isinstance(fault, Refusal):
        return fault.reply.code == CLOSING
    return isinstance(fault, Broken) and fault.kind in (ErrorKind.DROPPED, ErrorKind.TIMEOUT, ErrorKind.GARBAGE)
