"""What every section of the settings is: cards in a scrolling column, and a save bar where something is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.services.database import Changes
from app.services.errors import Refused
from app.views.desk import Desk
from app.views.settings.form import Form
from app.views.settings.what_if import ask_first
from app.views.theme import px
from app.views.widgets.save_bar import SaveBar
from app.views.widgets.scroll import Scroll

WIDE = 920


class Section(QWidget):
    """One section. `live` are the entities whose changes are shown; a section that holds unsaved words keeps them."""

    dirty_changed = Signal(bool)
    live: frozenset[str] = frozenset({"settings"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = True
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        scroll = Scroll()
        holder = QWidget()
        holder.setProperty("look", "clear")
        holder.setMaximumWidth(px(WIDE))
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, px(24), px(24))
        self.column.setSpacing(px(16))
        self._scroll = scroll
        scroll.setWidget(holder)
        scroll.setAlignment(Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(scroll, 1)
        self._outer = outer
        self.build()
        self.column.addStretch(1)
        desk.changed.connect(self._on_changed)

    def build(self) -> None:
        """Put the cards into `column`."""

    def go_to(self, found: QLabel) -> None:
        """Bring a label into view, and give the focus to the first control of its field or card."""
        self._scroll.ensureWidgetVisible(found, 0, px(80))
        around: QWidget = found
        while (parent := around.parentWidget()) is not None and parent is not self:
            around = parent
            controls = [each for each in around.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
            control = next((each for each in controls if each.isVisible() and each.isEnabled()), None)
            if control is not None:
                control.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def refresh(self) -> None:
        """Read what is shown, off the GUI thread."""

    @property
    def dirty(self) -> bool:
        """Whether something typed is not saved."""
        return False

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save, and go on with `then` if that worked."""
        if then is not None:
            then()

    def discard(self) -> None:
        """Forget what was typed."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and not self.dirty:
            self._stale = False
            self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if not any(entity in self.live for entity, _ in changes.items):
            return
        if self.isVisible() and not self.dirty:
            self.refresh()
        else:
            self._stale = True


class FormSection(Section):
    """A section whose form is saved as a whole."""

    for_good: frozenset[str] = frozenset()
    """What cannot be put back once it is saved."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.form = Form()
        self.follow = False
        """Whether waiting requests follow the firm's numbers that are being saved."""
        self._embedded = False
        super().__init__(desk, parent)
        self.form.setParent(self)
        self.bar = SaveBar(parent=self)
        self._outer.addWidget(self.bar)
        self.bar.saved.connect(self.save)
        self.bar.discarded.connect(self.discard)
        self.form.changed.connect(self.on_edited)

    @property
    def dirty(self) -> bool:
        """Whether something typed is not saved."""
        return bool(self.form.differing())

    def on_edited(self) -> None:
        """Something was typed."""
        if not self._embedded:
            self.bar.set_changed(self.dirty)
        self.dirty_changed.emit(self.dirty)

    def embed(self) -> None:
        """Whoever holds the section saves it: it has no bar of its own."""
        self._embedded = True
        self.bar.hide()

    def discard(self) -> None:
        """Put back what was loaded."""
        self.form.restore()
        self.on_edited()

    def write(self, values: dict[str, Any]) -> object:
        """Save the changed values; on a worker."""
        return None

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save what differs; a refusal stands beside its field, and what was typed stays."""
        values = self.form.differing()
        self.form.clear_errors()
        ask_first(self.desk, self, values, lambda follow: self._save(values, then, follow=follow), self._on_failed)

    def _save(self, values: dict[str, Any], then: Callable[[], None] | None, *, follow: bool) -> None:
        self.follow = follow
        before = self.form.loaded(values)

        def done(result: object) -> None:
            self.form.accept(values)
            self._say_saved(before)
            self.refresh()
            if then is not None:
                then()

        self.desk.do(self, lambda: self.write(values), done, self._on_failed)

    def _say_saved(self, before: dict[str, Any]) -> None:
        """Say so; with Undo where all of it can be taken back, and where no step of a set-up follows."""
        if self._embedded or not before or self.for_good & before.keys():
            self.desk.announce(self.tr("Saved"))
            return
        owner, write, desk = self.window(), self.write, self.desk
        undone = lambda _: desk.announce(self.tr("As it was before"))  # noqa: E731
        desk.toast(
            self.tr("Saved"), icon="check", undo=lambda: desk.do(owner, lambda: write(before), undone, desk.explain)
        )

    def may_show(self) -> bool:
        """Whether fresh values may take the place of what the form says: not while something typed would be lost."""
        self._stale = self.dirty
        return not self.dirty

    def _on_failed(self, error: Exception) -> None:
        if not (isinstance(error, Refused) and self.form.show_refusal(error)):
            self.desk.explain(error)
