"""Notifications of the desktop: what failed, bounced or stopped, at once; what clients did, now and then (ENG-4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.services.client_acts import ClientAct
from app.services.mail.outbox_list import OutboxRow
from app.views import standing
from app.views.desk import Place
from app.views.pulse import Glance
from app.views.words.activity import activity
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

APART = timedelta(minutes=5)
"""Time between two notifications of what clients did: an import may find hundreds of invoices paid."""
NAMED = 3
"""How many are told one by one."""
PROBLEMS, MAIL, HOME = Place("outbox", segment="problems"), Place("settings", tab="mail"), Place("today")


@dataclass(frozen=True, slots=True)
class Alert:
    """A notification. `place` is where a click leads, `acts` are the codes of its other buttons."""

    title: str
    words: str
    place: Place
    acts: tuple[str, ...] = ()
    group: str = ""
    """A new one takes the place of the last one of its group."""
    alarming: bool = True


class Alerts:
    """Compares glances and says what is new. What was wrong when the program began is no news."""

    def __init__(self) -> None:
        self._known: set[tuple[int, str]] | None = None
        self._stopped = ""
        self._mailbox = ""
        self._acts: tuple[ClientAct, ...] = ()
        self._acted = 0
        self._told_at: datetime | None = None

    def news(self, glance: Glance, *, names: bool = True) -> list[Alert]:
        """Return what is newly wrong; without `names`, nothing that tells who a client is."""
        found = []
        stopped = glance.stopped if glance.stopped not in standing.PASSING else ""
        if stopped and stopped != self._stopped:
            title = translate("alerts", "Sending has stopped")
            place = HOME if stopped in standing.OF_DISK else MAIL
            found.append(Alert(title, standing.stopped_words(stopped), place, ("retry",), "stopped"))
        self._stopped = stopped
        mailbox = glance.status.mailbox
        if mailbox and mailbox != self._mailbox:
            title = translate("alerts", "Your mailbox cannot be read")
            found.append(Alert(title, standing.mailbox_words(mailbox), MAIL, ("retry",), "mailbox"))
        self._mailbox = mailbox
        problems = {(row.id, str(row.state)): row for row in glance.problems}
        if self._known is not None:
            fresh = [row for key, row in problems.items() if key not in self._known]
            found.extend(_told(fresh, names=names))
        self._known = set(problems)
        return found

    def acts(self, glance: Glance, *, names: bool = True) -> list[Alert]:
        """Return what clients did, all in one and not again within minutes: what comes meanwhile is kept for then."""
        self._acts = (glance.acts.newest + self._acts)[:NAMED]
        self._acted += glance.acts.total
        soon = self._told_at is not None and glance.at < self._told_at + APART
        if not self._acted or soon:
            return []
        told = _acted(self._acts, self._acted, names=names)
        self._acts, self._acted, self._told_at = (), 0, glance.at
        return [told]


def in_the_tray() -> Alert:
    """Return what is said once, when the window goes to the tray."""
    title = translate("alerts", "Relance keeps sending")
    words = translate("alerts", "It stays in the tray: its icon shows how sending stands, opens the window and quits.")
    return Alert(title, words, HOME, alarming=False)


def _acted(acts: tuple[ClientAct, ...], total: int, *, names: bool) -> Alert:
    if total == 1 and acts:
        (act,) = acts
        place = Place("account", account_id=act.account_id, tab=str(act.kind), request_id=act.request_id)
        if names:
            words = translate("alerts", "“{title}”: {what}").format(title=act.title, what=activity(act.activity))
            return Alert(act.account_name, words, place, group="acted", alarming=False)
        return Alert(translate("alerts", "A client has acted"), _look(), place, group="acted", alarming=False)
    title = translate("alerts", QT_TRANSLATE_NOOP("alerts", "Clients have acted on %n request(s)", "", 1), "", total)
    accounts = list(dict.fromkeys(act.account_name for act in acts))
    words = ", ".join(accounts) + (" …" if total > len(acts) else "") if names and accounts else _look()
    return Alert(title, words, HOME, group="acted", alarming=False)


def _look() -> str:
    return translate("alerts", "Relance shows which.")


def _told(rows: list[OutboxRow], *, names: bool) -> list[Alert]:
    """One alert for each of a few, one in all for many."""
    if len(rows) > NAMED or (rows and not names):
        title = translate("alerts", QT_TRANSLATE_NOOP("alerts", "%n e-mail(s) need you", "", 1), "", len(rows))
        words = translate("alerts", "The outbox shows each with what can be done.")
        # So many at once are seldom each one's own fault.
        return [Alert(title, words, PROBLEMS, ("pause",) if len(rows) > NAMED else (), "problems")]
    return [Alert(_title(row), _words(row), Place("outbox", segment="problems", mail_id=row.id)) for row in rows]


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
