"""A template put into a proposal that is written, and a proposal kept as a template (TPL-1, AUT-2)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services import templates
from app.services.requests.listing import Kind
from app.services.requests.plan_sources import PlanInput
from app.services.requests.registry import SERVICES
from app.services.templates import Filled, TemplateInput
from app.views.desk import Desk, Place
from app.views.documents.name_dialog import NameDialog
from app.views.proposals.form import ProposalForm
from app.views.proposals.keeping import Typed
from app.views.words import dates

KIND = Kind.PROPOSAL


class TemplateNameDialog(NameDialog):
    """What the template is to be called in the firm; the title is what clients read."""


class TemplateUse(QObject):
    """`taken` is the template that the words come from since the page was opened; `changed` when it wrote them."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, desk: Desk, form: ProposalForm, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._form, self._owner = desk, form, owner
        self.taken: Filled | None = None
        self.untouched: object = None
        """The content as it was before anybody wrote in it."""
        self.account_id: int | None = None
        """The account that it is kept for: its values stand for the placeholders at once."""
        form.general.template.filled.connect(self._on_filled)

    def begin(self) -> None:
        """Forget the template of the proposal before."""
        self.taken, self.account_id = None, None
        self.untouched = self._form.content()

    @property
    def plan(self) -> PlanInput | None:
        """The reminder settings that the template brings."""
        return self.taken.plan if self.taken is not None else None

    def keep_as_template(self, typed: Typed) -> None:
        """Ask for the template's name; keep the proposal under it, and show that."""
        dialog = TemplateNameDialog(
            self._owner, self.tr("Save as template"), self.tr("Save"), self.tr("Template name"), typed.new.title
        )
        dialog.named.connect(lambda name: self._keep(typed, name, dialog))
        dialog.open()

    def _keep(self, typed: Typed, name: str, dialog: TemplateNameDialog) -> None:
        office, plan, new = self._desk.office, typed.plan, typed.new
        body = SERVICES[KIND].template_body(new.content)
        given = TemplateInput(
            KIND, name, new.title, body, dates.language(), new.why, None, plan.enabled if plan else None,
            plan.days if plan else None, plan.number if plan else None, plan.basis if plan else "",
            plan.first_offset if plan else 0,
        )  # fmt: skip

        def done(template_id: int) -> None:
            dialog.finish()
            self._desk.go(Place("templates", tab=str(KIND), segment=str(template_id)))

        def failed(error: Exception) -> None:
            if not dialog.refuse(error):
                # What is wrong stands in the proposal: that is shown, with the sentence beside its field.
                dialog.reject()
                self.refused.emit(error)

        self._desk.do(self, lambda: templates.save(office, given), done, failed)

    def _on_filled(self, found: Filled | None) -> None:
        """A template was chosen; it takes the place of what somebody wrote only if she says so."""
        form = self._form
        if found is None:
            self.taken = None
        elif form.content() == self.untouched:
            self._take(found)
        else:
            form.general.template.choose(form.content().template_id)
            self._desk.confirm(
                self._owner, self.tr("Put the template in the place of what you wrote?"),
                self.tr("Introduction, services and terms are replaced. The title that you typed stays."),
                self.tr("Use the template"), lambda: self._take(found),
            )  # fmt: skip

    def _take(self, found: Filled) -> None:
        office, account_id = self._desk.office, self.account_id
        if account_id is None:
            self._on_taken(found)
            return
        self._desk.run(self, lambda: templates.fill(office, found.template_id, account_id), self._on_taken, key="fill")

    def _on_taken(self, found: Filled) -> None:
        general, before = self._form.general, self.taken
        self.taken = found
        general.template.choose(found.template_id)
        if general.title.text().strip() in ("", before.title if before is not None else ""):
            general.title.setText(found.title)
        if general.why.text() in ("", before.why if before is not None else ""):
            general.why.setText(found.why)
        if found.due_days is not None:
            general.set_due_in(found.due_days)
        self._form.take_template(found.content, found.template_id)
        self.untouched = self._form.content()
        self.changed.emit()
