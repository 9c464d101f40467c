"""Choosing the template that a new request begins with (TPL-1)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services import templates
from app.services.requests.listing import Kind
from app.services.templates import Filled, TemplateView
from app.views.desk import Desk
from app.views.requests.kinds import KINDS
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.words.marking import translate


class TemplatePicker(Field):
    """The firm's templates of a kind; hidden where the kind has none.

    `filled` with `templates.Filled`, the account's own placeholders still in it: they are filled in for each account
    when the request is made. `filled` with None where somebody goes back to none.
    """

    filled = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        combo = Combo()
        super().__init__(translate("TemplatePicker", "Template"), combo, parent=parent)
        self.combo = combo
        self._desk = desk
        self._kind: Kind | None = None
        self._wanted: int | None = None
        self._found: tuple[TemplateView, ...] = ()
        self.combo.activated.connect(self._on_activated)
        self.combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.hide()

    @property
    def offers(self) -> bool:
        """Whether the kind has templates at all."""
        return self._kind is not None and KINDS[self._kind].template_body is not None

    @property
    def template_id(self) -> int | None:
        """The chosen template."""
        data = self.combo.currentData()
        return int(data) if data else None

    def show_kind(self, kind: Kind, template_id: int | None = None) -> None:
        """Offer a kind's templates; with `template_id` one of them is taken at once."""
        self._wanted = template_id
        if kind == self._kind and template_id is None:
            return
        self._kind = kind
        self._offer(())
        self.setVisible(self.offers)
        if self.offers:
            office = self._desk.office
            self._desk.run(self, lambda: templates.templates(office, kind), self._offer, key="templates")

    def choose(self, template_id: int | None) -> None:
        """Show another one as chosen, without filling anything."""
        self.combo.setCurrentIndex(max(0, self.combo.findData(template_id or 0)))

    def _offer(self, found: tuple[TemplateView, ...]) -> None:
        self._found = found
        self.combo.clear()
        self.combo.addItem(self.tr("Without a template"), 0)
        several = len({each.given.language for each in found}) > 1
        for each in found:
            language = f" · {each.given.language.upper()}" if several else ""
            self.combo.addItem(f"{each.given.name}{language}", each.id)
        self.combo.setEnabled(bool(found))
        self.combo.setToolTip("" if found else self.tr("None yet: the page Templates has prepared ones."))
        if self._wanted is not None and self.combo.findData(self._wanted) > 0:
            self.choose(self._wanted)
            self._on_activated()

    def _on_activated(self, at: int = 0) -> None:
        office, template_id = self._desk.office, self.template_id
        if template_id is None:
            self.filled.emit(None)
            return

        def done(found: Filled) -> None:
            if found.template_id == self.template_id:
                self.filled.emit(found)

        self._desk.run(self, lambda: templates.fill(office, template_id, None), done, key="fill")
