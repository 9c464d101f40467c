"""The audit trail as files: the list as XLSX or CSV, one request as PDF, the result of a check as a text (AUD-2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services import audit_export
from app.services.audit import Entry, EntryQuery, Verified
from app.services.audit_export import AuditWords, PaperWords, short
from app.views.accounts.audit_cells import answer_words, event_words, who_words
from app.views.desk import Desk
from app.views.list_files import ask_where
from app.views.long_work import LongWork, Watch
from app.views.words import audit, dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check has found, and when; `here` is how many entries are those of the account, None for the firm."""

    found: Verified
    at: datetime
    here: int | None = None


def finding(found: Verified, here: int | None = None) -> str:
    """Say what a check of the chain has found, with the first entry that is amiss."""
    if found.whole and here is None:
        alone = QT_TRANSLATE_NOOP("AuditView", "%n entry(s): none altered, removed or reordered.", "", 1)
        return translate("AuditView", alone, "", found.entries)
    if found.whole:
        of_account = QT_TRANSLATE_NOOP("AuditView", "%n entry(s) of this account", "", 1)
        in_all = QT_TRANSLATE_NOOP("AuditView", "%n in all: none altered, removed or reordered.", "", 1)
        parts = translate("AuditView", of_account, "", here or 0), translate("AuditView", in_all, "", found.entries)
        return ", ".join(parts)
    problems = {
        "altered": translate("AuditView", "Entry {n} was altered."),
        "removed": translate("AuditView", "An entry before entry {n} was removed."),
        "reordered": translate("AuditView", "Entry {n} does not follow the one before it."),
        "cut-off": translate("AuditView", "Entries from {n} on were cut off."),
        "content-removed": translate("AuditView", "The content of entry {n} was removed."),
    }
    other = translate("AuditView", "Entry {n} is not as it was written.")
    first = problems.get(found.problem, other).format(n=found.first_bad)
    broken = translate("AuditView", "The audit trail is not whole.")
    return f"{broken} {first}"


def announcement(checked: Checked) -> tuple[str, str]:
    """Return what the page says of a check that has just ended, and in which tone."""
    said = finding(checked.found, checked.here)
    if checked.found.whole:
        just_now = translate("AuditView", "Verified just now.")
        last = translate("AuditView", "Last hash {hash}").format(hash=short(checked.found.last_hash))
        return f"{just_now} {said} {last}", "ok"
    advice = translate("AuditView", "Keep this database as it is and compare it with a backup.")
    return f"{said} {advice}", "bad"


class AuditExports(QObject):
    """Asks where, writes on a worker, says what was written. `owner` carries the dialog."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self.dialog: QFileDialog | None = None

    def table(self, query: EntryQuery, keep: Callable[[Entry], bool]) -> None:
        """Ask where, then write the entries of a filter as XLSX or CSV."""
        name = self.tr("audit-trail-{day}").format(day=self._day())
        self.dialog = ask_where(
            self._owner, self.tr("Export the audit trail"), name, lambda target: self.write_table(target, query, keep)
        )
        self.dialog.finished.connect(self._closed)

    def pdf(self, request_id: int, reference: str) -> None:
        """Ask where, then write the trail of one request as PDF."""
        name = reference or self._day()
        title = self.tr("Export the audit trail of {reference}").format(reference=name)
        self._ask(
            title, self.tr("PDF files (*.pdf)"), "pdf",
            self.tr("audit-trail-{day}").format(day=name), lambda target: self.write_pdf(target, request_id),
        )  # fmt: skip

    def result(self, checked: Checked) -> None:
        """Ask where, then write what a check has found."""
        self._ask(
            self.tr("Save the result of the check"), self.tr("Text files (*.txt)"), "txt",
            self.tr("audit-check-{day}").format(day=self._day()), lambda target: self.write_result(target, checked),
        )  # fmt: skip

    def write_table(self, target: Path, query: EntryQuery, keep: Callable[[Entry], bool]) -> None:
        """Write the entries of a filter."""
        office = self._desk.office

        def work(watch: Watch) -> int:
            return audit_export.export(
                office, query, target, who=who_words, event=event_words, keep=keep, watch=lambda at: watch(at, 0)
            )

        LongWork(self._desk, self._owner, self.tr("Being exported…")).start(
            work, lambda count: self._exported(target, count)
        )

    def write_pdf(self, target: Path, request_id: int) -> None:
        """Write the trail of one request."""
        office, words = self._desk.office, paper_words()
        self._desk.announce(self.tr("Being exported…"))
        self._desk.run(
            self,
            lambda: audit_export.export_pdf(office, request_id, target, words),
            lambda count: self._exported(target, count),
        )

    def write_result(self, target: Path, checked: Checked) -> None:
        """Write what a check has found."""
        text = result_text(checked)
        self._desk.run(
            self,
            lambda: audit_export.save_text(target, text),
            lambda _: self._desk.toast(self.tr("Saved as {file}").format(file=target.name), icon="download", seconds=5),
        )

    def _exported(self, target: Path, count: int) -> None:
        said = self.tr("%n entry(s) exported to {file}", "", count).format(file=target.name)
        self._desk.toast(said, icon="download", seconds=5)

    def _day(self) -> str:
        return dates.local(self._desk.office.clock.now()).date().isoformat()

    def _ask(self, title: str, files: str, suffix: str, name: str, write: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._owner, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(files)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{name}.{suffix}")
        dialog.fileSelected.connect(lambda chosen: write(Path(chosen)))
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def paper_words() -> PaperWords:
    """Return the words of the PDF in the reader's language."""
    paper = AuditWords(
        language=dates.language(),
        title=translate("AuditPaper", "Audit trail"),
        request=translate("AuditPaper", "Request"),
        account=translate("AuditPaper", "Account"),
        exported=translate("AuditPaper", "Exported"),
        times=translate("AuditPaper", "Times"),
        when=translate("AuditPaper", "When"),
        who=translate("AuditPaper", "Who"),
        event=translate("AuditPaper", "Event"),
        recipients=translate("AuditPaper", "Recipients"),
        answer=translate("AuditPaper", "Server’s answer"),
        entry=translate("AuditPaper", "Entry {n}"),
        proof=translate("AuditPaper", "Proof"),
        entries=translate("AuditPaper", "Entries"),
        first_hash=translate("AuditPaper", "First hash (entry {n})"),
        last_hash=translate("AuditPaper", "Last hash (entry {n})"),
        trail_hash=translate("AuditPaper", "Last hash of all entries"),
        how=translate(
            "AuditPaper",
            "Each hash covers its entry and the hash before it, so no entry can be altered, removed or reordered "
            "without changing all hashes that follow.",
        ),
    )
    return PaperWords(paper, who_words, lambda entry: audit.entry(entry)[0], answer_words, _verified)


def _verified(found: Verified) -> str:
    """What the paper says of the check: it is of the firm's whole trail, not of these entries alone."""
    if not found.whole:
        return finding(found)
    said = translate("AuditPaper", "The whole trail was verified at this export.")
    return f"{said} {finding(found)}"


def result_text(checked: Checked) -> str:
    """Return the result of a check as a text to be kept: when, how many entries, the last hash."""
    found, utc = checked.found, checked.at.astimezone(UTC)
    there = dates.local(checked.at)
    lines = [
        translate("AuditPaper", "Check of the audit trail"),
        "",
        f"{dates.long_day(there.date())}, {there:%H:%M:%S}",
        f"UTC {utc:%Y-%m-%d %H:%M:%S}",
        "",
        finding(found, checked.here),
    ]
    if found.whole:
        lines.append(translate("AuditPaper", "Last hash of all entries: {hash}").format(hash=found.last_hash))
    return "\n".join(lines) + "\n"
