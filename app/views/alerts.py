"""Notifications of the desktop: what failed, bounced or stopped, at once; none for routine (ENG-4)."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.mail.outbox_list import OutboxRow
from app.views import standing
from app.views.pulse import Glance
from app.views.words.marking import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Alert:
    """A notification."""

    title: str
    words: str


class Alerts:
    """Compares glances and says what is newly wrong. What was wrong when the program began is no news."""

    def __init__(self) -> None:
        self._known: set[tuple[int, str]] | None = None
        self._stopped = ""
        self._mailbox = ""

    def news(self, glance: Glance) -> list[Alert]:
        """Return what must be told now."""
        found = []
        stopped = glance.stopped if glance.stopped not in standing.PASSING else ""
        if stopped and stopped != self._stopped:
            found.append(Alert(translate("alerts", "Sending has stopped"), standing.stopped_words(stopped)))
        self._stopped = stopped
        mailbox = glance.status.mailbox
        if mailbox and mailbox != self._mailbox:
            found.append(Alert(translate("alerts", "Your mailbox cannot be read"), standing.mailbox_words(mailbox)))
        self._mailbox = mailbox
        problems = {(row.id, str(row.state)): row for row in glance.problems}
        if self._known is not None:
            fresh = [row for key, row in problems.items() if key not in self._known]
            found.extend(_told(fresh))
        self._known = set(problems)
        return found


def _told(rows: list[OutboxRow]) -> list[Alert]:
    """One alert for each of a few, one in all for many."""
    if len(rows) > 3:
        return [
            Alert(
                translate("alerts", QT_TRANSLATE_NOOP("alerts", "%n e-mail(s) need you", "", 1), "", len(rows)),
                translate("alerts", "The outbox shows each with what can be done."),
            )
        ]
    return [Alert(_title(row), _words(row)) for row in rows]


def _title(row: OutboxRow) -> str:
    titles = {
        "bounced": translate("alerts", "E-mail bounced: {account}"),
        "failed": translate("alerts", "E-mail not accepted: {account}"),
        "uncertain": translate("alerts", "Unclear whether an e-mail left: {account}"),
        "held": translate("alerts", "An e-mail waits for your decision: {account}"),
    }
    return titles.get(str(row.state), translate("alerts", "E-mail with a problem: {account}")).format(
        account=row.account_name
    )


def _words(row: OutboxRow) -> str:
    sentences = {
        "bounced": translate("alerts", "{address} does not work. “{title}” was not delivered."),
        "failed": translate("alerts", "“{title}” to {address} was refused."),
        "uncertain": translate("alerts", "“{title}” to {address}: say in the outbox whether it is to be sent again."),
        "held": translate("alerts", "“{title}” to {address} leaves once you approve it in the outbox."),
    }
    said = sentences.get(str(row.state), "“{title}” · {address}").format(title=row.title, address=row.address)
    if not row.reply_text:
        return said
    return said + "\n" + translate("alerts", "The server said: {words}").format(words=row.reply_text)
