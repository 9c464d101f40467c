"""Entries of the audit trail as rows: under the heading of their day, one of them opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from app.services.audit import Entry
from app.services.audit_export import answer_of, recipients_of
from app.views.widgets.table import AccountCell, CellValue, Column, GroupRow, RowId, TextCell
from app.views.words import activity, audit, dates
from app.views.words.marking import translate
from app.views.words.requests import tr as word

TOKENS = {"mail": "accent-t", "client": "ok", "staff": "text2", "settings": "text2"}
ANSWERS = {
    "mail.accepted": "ok",
    "mail.failed": "bad",
    "mail.bounced": "bad",
    "mail.uncertain": "warn",
    "mail.retrying": "warn",
    "mail.held": "warn",
}
NOBODY = {"automatic": "zap", "import": "import", "system": "relance"}


def columns() -> list[Column]:
    """Return the columns of the trail."""
    return [
        Column("time", translate("AuditCells", "Time"), "text", 84, min_width=108),
        Column("who", translate("AuditCells", "Who"), "account", 176, min_width=140),
        Column("event", translate("AuditCells", "Event"), "text", 330, stretch=True, min_width=200),
        Column("recipients", translate("AuditCells", "Recipients"), "text", 200, min_width=110),
        Column("answer", translate("AuditCells", "Server’s answer"), "text", 200, min_width=120),
        Column("open", "", "text", 40, min_width=40),
    ]


def event_words(entry: Entry) -> str:
    """What happened, with the request that it happened to: "Reminder 1 of 3: 2026 Business tax organizer"."""
    if entry.code == "mail.accepted":
        said = audit.what(entry.details)
    elif entry.code in activity.SHORT and entry.code.startswith(("mail.", "request.")):
        said = word(activity.SHORT[entry.code])
    else:
        said = audit.entry(entry)[0]
    if not entry.title:
        return said
    return f"{said}: {entry.title}" if ":" not in said else f"{said} · {entry.reference or entry.title}"


def who_words(entry: Entry) -> str:
    """Who did it."""
    return audit.who(entry.actor_kind, entry.actor_name)


def answer_words(entry: Entry) -> str:
    """What the server said, or that it is saved: only what is known."""
    said = answer_of(entry)
    if entry.code == "mail.skipped":
        return audit.why_skipped(str(entry.details.get("reason") or "")) or "—"
    if said and entry.group == "mail":
        return said
    if entry.code.startswith("mail."):
        return translate("AuditCells", "in the sandbox mailbox") if entry.details.get("sandbox") else "—"
    return translate("AuditCells", "saved")


def local(moment: datetime, utc: bool) -> datetime:
    """A moment in the firm's zone, or in UTC."""
    return moment.astimezone(UTC) if utc else dates.local(moment)


class AuditSource:
    """Loaded entries, newest first. `opened` is the entry whose details show below it."""

    def __init__(self, found: Sequence[Entry], *, utc: bool, today: date, opened: int | None = None) -> None:
        self._utc = utc
        self._opened = opened
        self._entries = {entry.seq: entry for entry in found}
        self._ids: list[RowId | GroupRow] = []
        self.detail_row = -1
        day: date | None = None
        for entry in found:
            there = local(entry.at, utc).date()
            if there != day:
                day = there
                self._ids.append(GroupRow(translate("AuditCells", "Today") if day == today else dates.long_day(day)))
            self._ids.append(entry.seq)
            if entry.seq == opened:
                self.detail_row = len(self._ids)
                self._ids.append(GroupRow(" · ".join(sentence for _, sentence in facts(entry, utc))))

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return entries and headings, in order."""
        return self._ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return some entries."""
        return [self._entries.get(int(each)) for each in ids]

    def cell(self, entry: Entry, key: str) -> CellValue:
        """Return what one entry shows in one column."""
        if key == "time":
            there = local(entry.at, self._utc)
            return TextCell(there.strftime("%H:%M:%S"), tooltip=f"{dates.long_day(there.date())} {there:%H:%M:%S}")
        if key == "open":
            shown = entry.seq == self._opened
            said = (
                translate("AuditCells", "Details shown")
                if shown
                else translate("AuditCells", "Press Enter for details")
            )
            return TextCell("", icon="chevron-down" if shown else "chevron-right", accessible=said)
        return CELLS[key](entry)


def _who(entry: Entry) -> CellValue:
    name = who_words(entry)
    return AccountCell(name, name, person=True, icon=NOBODY.get(entry.actor_kind, ""))


def _event(entry: Entry) -> CellValue:
    sentence, icon = audit.entry(entry)
    said = f"{sentence} · {entry.title}" if entry.title else sentence
    return TextCell(event_words(entry), icon=icon, tooltip=said, accessible=said)


def _recipients(entry: Entry) -> CellValue:
    to = entry.details.get("to")
    names = audit.people(entry.details) if isinstance(to, list) and to else "—"
    return TextCell(names, token="text2", tooltip="\n".join(recipients_of(entry)))


def _answer(entry: Entry) -> CellValue:
    return TextCell(answer_words(entry), token=ANSWERS.get(entry.code, "muted"))


CELLS: dict[str, Callable[[Entry], CellValue]] = {
    "who": _who,
    "event": _event,
    "recipients": _recipients,
    "answer": _answer,
}


def facts(entry: Entry, utc: bool) -> list[tuple[str, str]]:
    """All that is known of an entry, as (name, words): what its opened row shows."""
    found = [
        (translate("AuditCells", "Event"), audit.entry(entry)[0]),
        (translate("AuditCells", "Request"), " · ".join(part for part in (entry.title, entry.reference) if part)),
        (translate("AuditCells", "Time (UTC)"), entry.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]),
        (translate("AuditCells", "Recipients"), "\n".join(recipients_of(entry))),
        (translate("AuditCells", "Subject"), str(entry.details.get("subject") or "")),
        (translate("AuditCells", "Answer"), answer_of(entry)),
        (translate("AuditCells", "Entry"), str(entry.seq)),
        (translate("AuditCells", "Hash"), entry.hash),
        (translate("AuditCells", "Previous hash"), entry.previous_hash),
    ]
    return [(name, words) for name, words in found if words]
