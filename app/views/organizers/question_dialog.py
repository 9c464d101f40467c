"""The questions of an organizer that waits, edited in place: what was answered is kept, and mailed only if wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from app.services.errors import Refused
from app.services.office import Office
from app.services.requests import acting, revising
from app.services.requests.acting import Acted
from app.services.requests.detail import RequestDetail, request_detail
from app.services.requests.editing import Revision
from app.services.requests.listing import RequestRow
from app.services.requests.organizer import OrganizerDraft, lost_answers
from app.services.requests.organizer_questions import read_sections, write_sections
from app.services.requests.sending import Released
from app.views.desk import Desk
from app.views.organizer_templates.body import OrganizerBody
from app.views.requests.actions import RequestActions
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.words import dates, refusals
from app.views.words.marking import translate


def edit_questions(actions: RequestActions, row: RequestRow) -> None:
    """Read an organizer, and open the dialog with its questions."""
    desk, owner = actions.desk, actions.owner

    def show(found: RequestDetail | None) -> None:
        if found is not None:
            QuestionsDialog(desk, owner, actions, found).open()

    desk.run(actions, lambda: request_detail(desk.office, row.id), show, key="questions")


class QuestionsDialog(Dialog):
    """Saving mails nobody unless the tick says so; Undo puts questions and answers back."""

    def __init__(self, desk: Desk, parent: QWidget, actions: RequestActions, found: RequestDetail) -> None:
        row = found.row
        title = translate("QuestionsDialog", "Questions of {title} · {account}")
        title = title.format(title=row.title, account=row.account_name)
        super().__init__(title, translate("QuestionsDialog", "Save"), width=920, parent=parent)
        self._desk, self._actions, self._found = desk, actions, found
        self.body.addWidget(label(title, "panel", wrap=True))
        self.questions = OrganizerBody(desk)
        self.questions.setFixedHeight(px(380))
        self.questions.load({"sections": write_sections(found.content.sections)}, dates.language())
        self.body.addWidget(self.questions, 1)
        self.lost = label("", "warn", wrap=True)
        kept = self.lost.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.lost.setSizePolicy(kept)
        self.lost.hide()
        self.body.addWidget(self.lost)
        self.mails = QCheckBox(self.tr("E-mail the changed form; its reminders start anew"))
        self.mails.toggled.connect(lambda _: self.set_changed(True))
        self.body.addWidget(self.mails)
        about = self.tr("Without the tick nobody is e-mailed: what leaves from now on encloses the changed form.")
        self.body.addWidget(label(about, "second", wrap=True))
        self.questions.changed.connect(self._on_edited)
        self.questions.question_list.list.setFocus()

    def revision(self) -> Revision:
        """Return the organizer with the questions as they are now."""
        row, content = self._found.row, self._found.content
        sections = read_sections(self.questions.body()["sections"])  # type: ignore[arg-type]
        return Revision(row.title, OrganizerDraft(sections, content.template_name), row.why, row.due_on)

    def submit(self) -> None:
        """Save; a question that cannot be asked is pointed at, and nothing typed is lost."""
        if self.questions.problem() is not None:
            return
        office, found, revision, mails = self._desk.office, self._found, self.revision(), self.mails.isChecked()
        self.primary_button.setEnabled(False)
        self._desk.do(self, lambda: _work(office, found, revision, mails=mails), self._done, self._refused)

    def _done(self, done: Released | Acted) -> None:
        self.set_changed(False)
        desk, owner = self._desk, self._actions
        if isinstance(done, Released):
            owner.released(done, [self._found.row])
        else:
            said = self.tr("Questions saved; nobody was e-mailed")
            undo = lambda: desk.do(owner, lambda: acting.undo(desk.office, done), None, desk.explain)  # noqa: E731
            desk.toast(said, icon="clipboard-list", undo=undo)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.primary_button.setEnabled(True)
        sentence = refusals.refusal(error) if isinstance(error, Refused) else ""
        if not (isinstance(error, Refused) and self.questions.show_error(error.field or "", sentence)):
            self._desk.explain(error)

    def _on_edited(self) -> None:
        self.set_changed(True)
        lost = len(lost_answers(self._found.content, self.revision().content.sections))
        self.lost.setText(
            self.tr("%n answer(s) will be lost: removed questions, or ones that take no such answer", "", lost)
        )
        self.lost.setVisible(bool(lost))


def _work(office: Office, found: RequestDetail, revision: Revision, *, mails: bool) -> Released | Acted:
    keep = revising.revise_and_mail if mails else revising.revise_open
    return keep(office, found.row.id, found.version, revision)
