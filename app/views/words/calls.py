"""Words of calls (APP-9)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from app.services.requests.calls import Call, Outcome
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

OUTCOMES: Final = {
    "promised": QT_TRANSLATE_NOOP("calls", "Promised a day"),
    "reached": QT_TRANSLATE_NOOP("calls", "Reached"),
    "message": QT_TRANSLATE_NOOP("calls", "Left a message"),
    "no-answer": QT_TRANSLATE_NOOP("calls", "No answer"),
    "wrong-number": QT_TRANSLATE_NOOP("calls", "Wrong number"),
}


def outcome(code: Outcome) -> str:
    """How a call went."""
    return translate("calls", OUTCOMES[code])


def last(call: Call | None) -> tuple[str, str]:
    """The last call, and when it was; empty where nobody called."""
    if call is None:
        return "", ""
    return _said(str(call.outcome), call.promised), dates.moment(call.at)


def told(details: Mapping[str, Any]) -> str:
    """The outcome in an entry of the trail, with its note."""
    promised = details.get("promised")
    day = date.fromisoformat(str(promised)) if promised else None
    parts = (_said(str(details.get("outcome", "")), day), str(details.get("note") or ""))
    return ". ".join(part for part in parts if part) or "—"


def _said(code: str, promised: date | None) -> str:
    if promised is not None:
        words = translate("calls", "Promised by {day}")
        return words.format(day=dates.day(promised, weekday=True))
    return translate("calls", OUTCOMES[code]) if code in OUTCOMES else ""
