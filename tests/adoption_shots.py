"""Scenes of a firm that comes from another program, and of many rows at once, for the pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from app.services.requests import creating
from app.services.requests.chat import ChatDraft
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.listing import Kind
from app.views.desk import Place
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


SCREENS: dict[str, Callable[[Any], Any]] = {"record-as-sent": recording}
