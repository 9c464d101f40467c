"""Scenes of a firm that comes from another program, and of many rows at once, for the pictures."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from app.services.requests import creating
from app.services.requests.bulk import Verb
from app.services.requests.chat import ChatDraft
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.listing import Kind
from app.views.accounts.bulk_bar import TagDialog
from app.views.desk import Place
from app.views.importing.dialog import ImportDialog
from app.views.requests.bulk_dialog import BulkDialog
from app.views.requests.record_dialog import RecordDialog


def recording(stage: Any) -> None:
    """A draft of which another program sent the first mail and a reminder."""
    page = stage.go(Place("chat"))
    plan = PlanInput(True, 3, 4)
    new = NewRequest(Kind.CHAT, (stage.account(),), "Bank statements of October", ChatDraft("Please."), plan=plan)
    creating.create(stage.opened.office, new)
    row = next(each for each in stage.rows(kinds=(Kind.CHAT,), segment="draft"))
    page.list.actions_.record([row])
    asked = stage.window.findChildren(RecordDialog)[-1]
    asked.sent_on.set_value(date(2026, 11, 16))
    asked.reminders.setValue(2)
    asked._look()


def many_requests(stage: Any) -> None:
    """All organizers ticked, and what resending them would do."""
    page = stage.go(Place("organizer"))
    page.list.table.rows.check_all(True)
    page.list.act_on_many(Verb.RESEND)


def many_reminders(stage: Any) -> None:
    """Setting the reminders of a few."""
    page = stage.go(Place("organizer"))
    rows = page.list.table.rows
    rows.check_all(False)
    rows.set_checked([rows.id_at(at) for at in range(min(4, rows.rowCount()))], True)
    page.list.act_on_many(Verb.PLAN)
    dialog = page.list.findChildren(BulkDialog)[-1]
    dialog.ticks["days"].setChecked(True)


def many_accounts(stage: Any) -> Callable[[], None]:
    """The bar below the accounts."""
    page = stage.go(Place("accounts"))
    page.model.set_checked([page.model.id_at(at) for at in range(min(5, page.model.rowCount()))], True)
    return lambda: page.model.uncheck_all()


def many_tags(stage: Any) -> None:
    """Which tag some accounts get."""
    page = stage.go(Place("accounts"))
    dialog = TagDialog(page, 3)
    dialog.offer(["Payroll", "VAT quarterly"])
    dialog.open()


def brought_in(stage: Any) -> None:
    """A list of what another program has sent, tried."""
    page = stage.go(Place("accounts"))
    names = [row.account_name for row in stage.rows(kinds=(Kind.ORGANIZER,))[:3]]
    lines = [f"{name},Organizer,Year end {at},2026-11-{12 + 3 * at},{at},4,3" for at, name in enumerate(names)]
    path = Path(tempfile.gettempdir()) / "sent.csv"
    head = "Account,Kind,Title,Sent on,Reminders sent,Days,Number of reminders\n"
    path.write_text(head + "\n".join([*lines, "Marlow & Finch,Organizer,Year end,2026-11-12,0,4,3"]), "utf-8")
    dialog = ImportDialog(stage.desk, page, "requests")
    dialog.open()
    dialog.files.add([path])
    dialog.source.setEditText("TaxDome")
    dialog.primary_button.click()
    dialog.primary_button.click()


SCREENS: dict[str, Callable[[Any], Any]] = {
    "record-as-sent": recording,
    "many-resent": many_requests,
    "many-reminders": many_reminders,
    "many-accounts": many_accounts,
    "many-tags": many_tags,
    "import-sent": brought_in,
}
