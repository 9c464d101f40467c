"""*Export this account…*: what is handed over, in which form, and where to (APP-7)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.file_names import safe_name
from app.services.privacy import dossier
from app.services.privacy.dossier import Exported
from app.views.accounts.dossier_words import dossier_words
from app.views.desk import Desk
from app.views.long_work import LongWork, Watch
from app.views.widgets.banner import Banner
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.label import label
from app.views.widgets.segments import Segment, Segments
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

FOLDER, ZIP, PDF = "folder", "zip", "pdf"


class DossierDialog(Dialog):
    """Asks for the form, then where; writes on a worker, and says what was written."""

    def __init__(self, desk: Desk, owner: QWidget, account_id: int, name: str) -> None:
        title = translate("DossierDialog", "Export {name}").format(name=name)
        choose = translate("DossierDialog", "Choose where…")
        super().__init__(title, choose, icon_name="download", width=520, parent=owner)
        self._desk, self._owner, self._account_id, self._name = desk, owner, account_id, name
        self.body.addWidget(label(title, "panel", wrap=True))
        self.body.addWidget(label(self.tr(
            "All that you keep of this client: documents, e-mails, requests with their papers, chats, calls, the audit "
            "trail and the data itself, with an index."), "body", wrap=True))  # fmt: skip
        self.form = Segments(
            [
                Segment(FOLDER, self.tr("Folder")),
                Segment(ZIP, self.tr("ZIP file")),
                Segment(PDF, self.tr("One PDF")),
            ],
            FOLDER,
            name=self.tr("As"),
        )  # fmt: skip
        self.body.addWidget(Field(self.tr("As"), self.form, help_text=self.tr(
            "In a PDF, documents, e-mails and data are attached.")))  # fmt: skip
        self.body.addWidget(Banner(self.tr(
            "Internal notes and the names of your team are in it too. Look through it before you hand it over."),
            "warn"))  # fmt: skip
        self.body.addStretch(1)
        self.chooser: QFileDialog | None = None

    def submit(self) -> None:
        """Ask where."""
        form = self.form.current
        day = dates.local(self._desk.office.clock.now()).date().isoformat()
        name = safe_name(f"{self._name} {day}")
        chooser = QFileDialog(self, self.tr("Choose where…"))
        if form == FOLDER:
            chooser.setFileMode(QFileDialog.FileMode.Directory)
            chooser.setOption(QFileDialog.Option.ShowDirsOnly)
            chooser.fileSelected.connect(lambda chosen: self.write(free(Path(chosen), name)))
        else:
            chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            files = {ZIP: self.tr("ZIP files (*.zip)"), PDF: self.tr("PDF files (*.pdf)")}
            chooser.setNameFilter(files[form])
            chooser.setDefaultSuffix(form)
            chooser.selectFile(f"{name}.{form}")
            chooser.fileSelected.connect(lambda chosen: self.write(Path(chosen).with_suffix(f".{form}")))
        chooser.finished.connect(chooser.deleteLater)
        self.chooser = chooser
        chooser.open()

    def write(self, target: Path) -> None:
        """Write the export, after this dialog has gone."""
        desk, owner, account_id, words = self._desk, self._owner, self._account_id, dossier_words()
        title = self.tr("Exporting {name}…").format(name=self._name)
        self.accept()

        def work(watch: Watch) -> Exported:
            return dossier.export_account(desk.office, account_id, target, words, watch)

        LongWork(desk, owner, title).start(work, lambda done: told(desk, done))


def free(parent: Path, name: str) -> Path:
    """Return a name that nothing has in a folder: "Halden 2026-11-30 (2)"."""
    target, number = parent / name, 1
    while target.exists():
        number += 1
        target = parent / f"{name} ({number})"
    return target


def told(desk: Desk, done: Exported) -> None:
    """Say what was written, and show it; what could not be read is named by its number."""
    files = QT_TRANSLATE_NOOP("DossierDialog", "%n file(s) exported to {name}", "", 1)
    said = translate("DossierDialog", files, "", done.files).format(name=done.target.name)
    if done.missing:
        lacking = QT_TRANSLATE_NOOP("DossierDialog", "%n could not be read; the index names them", "", 1)
        said = f"{said}. {translate('DossierDialog', lacking, '', len(done.missing))}"
    desk.toast(said, icon="circle-alert" if done.missing else "download", seconds=10)
