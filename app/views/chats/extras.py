"""What goes with a message besides its words: to-dos of a template, and the reminders from it on (CHT-2, AUT-2)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services import templates
from app.services.requests.chat import ChatDraft
from app.services.requests.listing import Kind, ReminderView
from app.services.requests.plan_sources import PlanInput
from app.services.templates import Filled, TemplateView
from app.views.desk import Desk
from app.views.requests.reminders_card import PlanFields
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import requests
from app.views.words.marking import translate


class PlanDialog(Dialog):
    """The reminders from a message on; `given` tells them. Nothing holds before the message is sent."""

    given = Signal(object)
    """PlanInput."""

    def __init__(self, parent: QWidget, plan: PlanInput | ReminderView) -> None:
        title = translate("PlanDialog", "Reminders from this message on")
        super().__init__(title, translate("PlanDialog", "Use"), width=520, parent=parent)
        head = QHBoxLayout()
        head.addWidget(label(title, "panel"), 1)
        self.fields = PlanFields(with_basis=False)
        self.fields.set_plan(plan)
        head.addWidget(self.fields.toggle)
        self.body.addLayout(head)
        self.body.addWidget(self.fields)
        said = self.tr("They hold once the message is sent, and count from it. What was sent before is not repeated.")
        self.body.addWidget(label(said, "second", wrap=True))
        self.fields.days.setFocus()

    def submit(self) -> None:
        """Tell the settings."""
        self.given.emit(self.fields.plan())
        self.accept()


class MessageExtras(QWidget):
    """Insert a template, see and set the reminders. `inserted` tells the words that a template made."""

    inserted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._account_id: int | None = None
        self._kept: ReminderView | None = None
        self.plan: PlanInput | None = None
        """The reminders from the next message on; None: they stay as they are."""
        self.todos: tuple[str, ...] = ()
        """What the next message asks for besides."""
        row = FlowRow(self, spacing=px(6))
        self.tasks = Button("", "ghost", icon_name="list-checks", small=True)
        self.tasks.clicked.connect(self._drop_todos)
        self.tasks.hide()
        row.addWidget(self.tasks)
        self.reminders = Button("", "ghost", icon_name="bell", small=True)
        self.reminders.clicked.connect(self._ask)
        row.addWidget(self.reminders)
        self.template = Button(self.tr("Template"), "ghost", icon_name="layout-template", small=True)
        self.template.setAccessibleName(self.tr("Insert template"))
        self.template.setToolTip(self.tr("Insert template"))
        self.template.clicked.connect(self._offer)
        row.addWidget(self.template)

    def show_thread(self, account_id: int, reminders: ReminderView) -> None:
        """Show the reminders of a thread, unless others were chosen for the next message."""
        self._account_id, self._kept = account_id, reminders
        self._show()

    def clear(self) -> None:
        """Nothing goes with the next message but its words."""
        self.plan, self.todos = None, ()
        self._show()

    def take(self, filled: Filled) -> None:
        """Use what a template made: its words, its to-dos, its reminders where it has some (AUT-2)."""
        content = filled.content
        assert isinstance(content, ChatDraft)
        self.todos = tuple(dict.fromkeys((*self.todos, *content.todos)))
        # What was typed wins over what a template says.
        if filled.plan is not None and (self.plan is None or self.plan.source != "typed"):
            self.plan = filled.plan
        self._show()
        self.inserted.emit(content.body)

    def _show(self) -> None:
        shown = self.plan or self._kept
        if shown is not None:
            words = self.tr("Reminders off")
            if shown.enabled:
                words = self.tr("Every {days} d × {number}").format(days=shown.days, number=shown.number)
            source = requests.plan_source(self.plan.source) if self.plan is not None else ""
            self.reminders.setText(" · ".join(filter(None, (words, source))))
            self.reminders.setAccessibleName(self.tr("Reminders: {words}").format(words=words))
            self.reminders.set_icon_name("bell" if shown.enabled else "bell-off")
        self.tasks.setVisible(bool(self.todos))
        self.tasks.setText(self.tr("+ %n to-do(s)", "", len(self.todos)))
        self.tasks.setToolTip("\n".join((*self.todos, self.tr("Press to leave them out"))))

    def _drop_todos(self) -> None:
        self.todos = ()
        self._show()

    def _ask(self) -> None:
        shown = self.plan or self._kept
        if shown is not None:
            dialog = PlanDialog(self, shown)
            dialog.given.connect(self._choose)
            dialog.open()

    def _choose(self, plan: PlanInput) -> None:
        self.plan = plan
        self._show()

    def _offer(self) -> None:
        office = self._desk.office
        self._desk.run(self, lambda: templates.templates(office, Kind.CHAT), self._popup, key="templates")

    def _popup(self, found: tuple[TemplateView, ...]) -> None:
        entries: list[MenuEntry | None] = [
            MenuEntry(each.given.name, "layout-template", on_triggered=partial(self.insert, each.id)) for each in found
        ]
        if not entries:
            none = self.tr("None yet: the page Templates has prepared ones.")
            entries = [MenuEntry(self.tr("No templates"), "layout-template", enabled=False, tooltip=none)]
        menu = build_menu(self, entries)
        menu.setAccessibleName(self.tr("Insert template"))
        popup_at(menu, self.template.mapToGlobal(self.template.rect().bottomRight()))

    def insert(self, template_id: int) -> None:
        """Fill a template in for the thread's account and use it."""
        office, account_id = self._desk.office, self._account_id
        self._desk.run(self, lambda: templates.fill(office, template_id, account_id), self.take, key="fill")
