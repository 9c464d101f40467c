"""Templates of requests: the list by kind, and the form of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services import shipped_templates, templates
from app.services.database import Changes
from app.services.requests.listing import Kind
from app.services.shipped_templates import Offer
from app.services.templates import TemplateInput, TemplateView
from app.views.desk import Desk
from app.views.requests.kinds import KINDS
from app.views.templates.outline import Entry, Group, Outline
from app.views.templates.template_form import LANGUAGES, TemplateForm
from app.views.theme import px
from app.views.widgets.button import DotsButton, IconButton
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import dates
from app.views.words.requests import tr as word


@dataclass(frozen=True, slots=True)
class _Read:
    kept: tuple[TemplateView, ...]
    archived: tuple[TemplateView, ...]
    offers: tuple[Offer, ...]


class TemplatesPart(QObject):
    """`list` and `detail` are placed by the page. `asking(then)` where unsaved words would be lost."""

    folded = Signal(bool)
    asking = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._read = _Read((), (), ())
        self._forms: dict[Kind, TemplateForm] = {}
        self._wanted: tuple[str, str] = ("", "")
        self._shows_archived = False
        self._kinds = [kind for kind, view in KINDS.items() if view.template_body is not None]
        self.list, self.detail = QWidget(), QStackedWidget()
        self._build()
        desk.changed.connect(self._on_changed)

    def _build(self) -> None:
        column = QVBoxLayout(self.list)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(10), 0)
        head.setSpacing(px(4))
        head.addWidget(label(self.tr("Templates"), "label"), 1)
        self.add_button = IconButton("plus", self.tr("New template"))
        self.add_button.clicked.connect(self._on_add)
        self.more = DotsButton(self.tr("More for templates"))
        self.more.clicked.connect(self._on_more)
        head.addWidget(self.add_button)
        head.addWidget(self.more)
        column.addLayout(head)
        self.outline = Outline(self.tr("Templates by kind"))
        self.outline.chosen.connect(self._on_chosen)
        column.addWidget(self.outline, 1)
        self.choose_state = EmptyState(
            self.tr("Choose a template"),
            self.tr("What is made from it starts with its title, its content and its reminders."),
            icon_name="layout-template", action=self.tr("New template"),
        )  # fmt: skip
        self.choose_state.acted.connect(self._on_add)
        self.first_state = EmptyState(
            self.tr("No templates yet"),
            self.tr("Begin with the prepared ones; each may be changed or archived."),
            icon_name="layout-template", action=self.tr("Add prepared templates"),
        )  # fmt: skip
        self.first_state.acted.connect(self.add_prepared)
        self._nothing = QWidget()
        for state in (self._nothing, self.choose_state, self.first_state):
            self.detail.addWidget(state)

    # What the page asks

    @property
    def dirty(self) -> bool:
        """Whether something typed is not saved."""
        form = self.form
        return form is not None and form.dirty

    @property
    def form(self) -> TemplateForm | None:
        """The form that is shown."""
        shown = self.detail.currentWidget()
        return shown if isinstance(shown, TemplateForm) else None

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        form = self.form
        return form.name if form is not None and form.body.wide else self.outline

    def shown(self, kind: str, template_id: str) -> None:
        """Go to a kind, or to one template."""
        self._wanted = (kind, template_id)
        self.reload()

    def save(self, then: Callable[[], None]) -> None:
        """Save what is typed, then go on."""
        if self.form is not None:
            self.form.save(then)

    def give_up(self) -> None:
        """Forget what is typed."""
        if self.form is not None:
            self.form.discard()

    # The list

    def reload(self) -> None:
        """Read the templates."""
        office, language = self._desk.office, dates.language()

        def work() -> _Read:
            return _Read(
                templates.templates(office), templates.templates(office, archived=True),
                shipped_templates.offers(office, (language,)),
            )  # fmt: skip

        self._desk.run(self, work, self._show, key="templates")

    def _show(self, found: _Read) -> None:
        self._read = found
        shown = [*found.kept, *(found.archived if self._shows_archived else ())]
        several = len({each.given.language for each in shown}) > 1
        groups = []
        for kind in self._kinds:
            mine = [each for each in shown if each.given.kind == kind]
            groups.append(
                Group(
                    f"kind:{kind}",
                    word(KINDS[kind].plural),
                    KINDS[kind].icon,
                    [self._entry(each, several) for each in mine],
                )
            )
        self.outline.show_groups(groups)
        self._settle()

    def _entry(self, view: TemplateView, several: bool) -> Entry:
        key, given = f"template:{view.id}", view.given
        language = given.language.upper() if several else ""
        if view.archived:
            return Entry(key, given.name, language, mark="archive", said=self.tr("archived"))
        if given.reminders_on is False:
            return Entry(key, given.name, language, mark="bell-off", said=self.tr("reminders off"))
        return Entry(key, given.name, language)

    def _settle(self) -> None:
        """Show what was wanted; else keep the form that is open, with what is new in it."""
        kind, template_id = self._wanted
        self._wanted = ("", "")
        if template_id:
            self._on_chosen(f"template:{template_id}")
        elif kind:
            self.outline.point_at(f"kind:{kind}")
        form = self.form
        if form is not None and form.view is not None and not form.dirty:
            fresh = self._find(form.view.id)
            if fresh is None:
                self.close()
            elif fresh.version != form.view.version or fresh.archived != form.view.archived:
                form.show_template(fresh)
        if self.form is None:
            self._show_state()

    def _show_state(self) -> None:
        empty = not self._read.kept and not self._read.archived and bool(self._read.offers)
        self.detail.setCurrentWidget(self.first_state if empty else self.choose_state)
        self.folded.emit(False)

    def _find(self, template_id: int | None) -> TemplateView | None:
        return next((each for each in (*self._read.kept, *self._read.archived) if each.id == template_id), None)

    def _on_changed(self, changes: Changes) -> None:
        if any(entity == "template" for entity, _ in changes.items) and self.list.parent() is not None:
            self.reload()

    # Going to one

    def _on_chosen(self, key: str) -> None:
        view = self._find(int(key.partition(":")[2]))
        form = self.form
        if view is None or (form is not None and form.template_id == view.id):
            return
        self._leave_for(lambda: self._open(view))

    def _leave_for(self, then: Callable[[], None]) -> None:
        """Do something that gives up the form; asks first where it holds unsaved words."""
        if not self.dirty:
            then()
            return
        form = self.form
        self.outline.point_at(f"template:{form.template_id}" if form is not None else "")
        self.asking.emit(then)

    def _open(self, view: TemplateView) -> None:
        form = self._form(Kind(view.given.kind))
        form.show_template(view)
        self._put_forward(form)
        self.outline.point_at(f"template:{view.id}")

    def _form(self, kind: Kind) -> TemplateForm:
        if kind not in self._forms:
            form = self._forms[kind] = TemplateForm(self._desk, kind)
            form.saved.connect(self._on_saved)
            form.closed.connect(self.close)
            form.changed.connect(self._on_form_changed)
            form.head.dots.clicked.connect(lambda: self._on_dots(form))
            self.detail.addWidget(form)
        return self._forms[kind]

    def _put_forward(self, form: TemplateForm) -> None:
        self.detail.setCurrentWidget(form)
        self.folded.emit(form.body.wide)

    def _on_form_changed(self, dirty: bool) -> None:
        form = self.form
        marked = f"template:{form.template_id}" if dirty and form is not None else ""
        self.outline.set_unsaved(marked)

    def _on_saved(self, template_id: int, leave: bool) -> None:
        self._wanted = ("", "" if leave else str(template_id))
        self.reload()
        if leave:
            self.close()

    def close(self) -> None:
        """Go back to the list; what is typed is asked about."""
        self._leave_for(self._close)

    def _close(self) -> None:
        form = self.form
        if form is not None:
            self._show_state()
            self.outline.setFocus()

    # Making and keeping

    def _on_add(self) -> None:
        kind = self._current_kind()
        if kind is not None and len(self._kinds) == 1:
            self.new(kind)
            return
        entries = [
            MenuEntry(word(KINDS[each].word), KINDS[each].icon, on_triggered=partial(self.new, each))
            for each in self._kinds
        ]
        menu = build_menu(self.list, entries)
        menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))

    def _current_kind(self) -> Kind | None:
        key = self.outline.current
        if key.startswith("kind:"):
            return Kind(key.removeprefix("kind:"))
        view = self._find(int(key.partition(":")[2])) if key else None
        return Kind(view.given.kind) if view is not None else next(iter(self._kinds), None)

    def new(self, kind: Kind) -> None:
        """Begin a new template of a kind."""

        def begin() -> None:
            form = self._form(kind)
            self._put_forward(form)
            form.show_new(TemplateInput(kind, "", "", {}, dates.language()))

        self._leave_for(begin)

    def _on_more(self) -> None:
        count = len(self._read.offers)
        entries: list[MenuEntry | None] = [
            MenuEntry(
                self.tr("Add prepared templates"), "list-plus", enabled=bool(count), on_triggered=self.add_prepared,
                tooltip="" if count else self.tr("All prepared templates are there already, some perhaps archived."),
            ),
            None,
            MenuEntry(
                self.tr("Hide archived") if self._shows_archived else self.tr("Show archived"), "archive",
                on_triggered=self._toggle_archived,
            ),
        ]  # fmt: skip
        menu = build_menu(self.list, entries)
        popup_at(menu, self.more.mapToGlobal(QPoint(self.more.width(), self.more.height())))

    def _toggle_archived(self) -> None:
        self._shows_archived = not self._shows_archived
        self._show(self._read)

    def add_prepared(self) -> None:
        """Put in what comes with the program and is not there yet."""
        office, keys = self._desk.office, [each.key for each in self._read.offers]

        def done(ids: tuple[int, ...]) -> None:
            self._desk.toast(self.tr("%n template(s) added", "", len(ids)), icon="layout-template", seconds=5)
            self.reload()

        self._desk.do(self, lambda: shipped_templates.add(office, keys, LANGUAGES), done)

    def _on_dots(self, form: TemplateForm) -> None:
        view = form.view
        archived = view is not None and view.archived
        put = (self.tr("Take out of the archive"), "archive-restore") if archived else (self.tr("Archive"), "archive")
        entries = [MenuEntry(self.tr("Duplicate"), "copy"), MenuEntry(*put)]
        if view is None:
            why = self.tr("Save it first.")
            entries = [replace(each, enabled=False, tooltip=why) for each in entries]
        else:
            acts = (partial(self.duplicate, view), partial(self.archive, view, archived=not archived))
            entries = [replace(each, on_triggered=act) for each, act in zip(entries, acts, strict=True)]
        dots = form.head.dots
        menu = build_menu(form, entries)
        menu.aboutToHide.connect(lambda: dots.set_open(False))
        dots.set_open(True)
        popup_at(menu, dots.mapToGlobal(QPoint(dots.width(), dots.height())))

    def duplicate(self, view: TemplateView) -> None:
        """Keep a copy, and show it."""
        office, name = self._desk.office, self.tr("{name} (copy)").format(name=view.given.name)[:200]

        def go() -> None:
            self._desk.do(self, lambda: templates.duplicate(office, view.id, name), self._go_to)

        self._leave_for(go)

    def _go_to(self, template_id: int) -> None:
        self._wanted = ("", str(template_id))
        self.reload()

    def archive(self, view: TemplateView, *, archived: bool = True) -> None:
        """Put a template away, or back, with Undo."""
        office = self._desk.office

        def put(to: bool) -> None:
            self._desk.do(self, lambda: templates.archive(office, view.id, archived=to), lambda _: self.reload())

        def go() -> None:
            if archived:
                self._close()
            put(archived)
            said = self.tr("{name} archived") if archived else self.tr("{name} taken out of the archive")
            self._desk.toast(said.format(name=view.given.name), icon="archive", undo=lambda: put(not archived))

        self._leave_for(go)
