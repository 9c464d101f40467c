"""Mail texts: the list of kinds and steps, the editor, and the live preview (TPL-1, TPL-2)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.services import mail_account
from app.services.database import Changes
from app.services.errors import Refused, Stale
from app.services.mail import own_texts, text_preview
from app.services.mail.own_texts import TextView
from app.services.mail.render import Rendered
from app.services.mail.text_preview import Client, Look
from app.services.mail_account import TestStep
from app.services.requests.listing import Kind
from app.views.desk import Desk
from app.views.requests.kinds import KINDS
from app.views.settings.advice import trouble
from app.views.templates.mail_text_editor import MailTextEditor
from app.views.templates.mail_text_preview import MailTextPreview
from app.views.templates.outline import Entry, Group, Outline
from app.views.theme import px
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import dates, mail_texts, refusals
from app.views.words.requests import tr as word

PREVIEW_MS = 300
Own = frozenset[tuple[str, str, str]]


class MailTextsPart(QObject):
    """`list` and `detail` are placed by the page. `asking(then)` where unsaved words would be lost."""

    asking = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._own: Own = frozenset()
        self._language = dates.language()
        self.list = QWidget()
        column = QVBoxLayout(self.list)
        column.setContentsMargins(0, 0, 0, px(8))
        self.outline = Outline(self.tr("Mail texts by kind and step"))
        column.addWidget(self.outline)
        self.editor, self.preview = MailTextEditor(), MailTextPreview()
        self.detail = QSplitter(Qt.Orientation.Horizontal)
        self.detail.setChildrenCollapsible(False)
        self.editor.setMinimumWidth(px(330))
        self.preview.setMinimumWidth(px(280))
        self.detail.addWidget(self.editor)
        self.detail.addWidget(self.preview)
        self.detail.setSizes([px(450), px(470)])
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_MS)
        self._timer.timeout.connect(self._look)
        self._connect()
        self._list()

    def _connect(self) -> None:
        self.outline.chosen.connect(self._on_chosen)
        self.editor.edited.connect(self._on_edited)
        self.editor.language_wanted.connect(self._on_language)
        self.editor.bar.saved.connect(lambda: self.save())
        self.editor.bar.discarded.connect(self.editor.discard)
        self.preview.test.clicked.connect(self.send_test)
        self.editor.dots.clicked.connect(self._on_dots)
        self.preview.client_changed.connect(self._look)
        self._desk.changed.connect(self._on_changed)

    # What the page asks

    @property
    def dirty(self) -> bool:
        """Whether something typed is not saved."""
        return self.editor.dirty

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.outline

    def shown(self, kind: str, step: str) -> None:
        """Show a text; the first one where none is named and none is shown."""
        if step and step in own_texts.editable().get(kind, ()):
            self._go(kind, step, self._language)
        elif self.editor.view is None:
            self._go(str(next(iter(KINDS))), "first", self._language)

    def give_up(self) -> None:
        """Forget what is typed."""
        self.editor.discard()

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Keep what is typed, and go on with `then`; only what compiles is kept."""
        given, view, office = self.editor.given(), self.editor.view, self._desk.office
        if given is None or view is None or not self.editor.compiles:
            return

        def done(found: TextView) -> None:
            self._show(found)
            self._desk.announce(self.tr("Saved"))
            self._list()
            if then is not None:
                then()

        self._desk.do(self, lambda: own_texts.save(office, given, view.version), done, self._on_refused)

    def send_test(self) -> None:
        """Mail what is typed, as the client of the preview would read it, to the firm's own address."""
        given, office, client = self.editor.given(), self._desk.office, self.preview.client
        if given is None or not self.editor.compiles:
            return
        subject, button = self.tr("[Test] {subject}"), self.preview.test

        def work() -> TestStep:
            seen = text_preview.look(office, given, client)
            rendered = Rendered(subject.format(subject=seen.subject), seen.text, seen.html, given.language)
            return mail_account.send_to_self(office, rendered)

        def done(step: TestStep) -> None:
            button.set_disabled_reason(None)
            if step.ok:
                self._desk.toast(self.tr("The test is in your own inbox"), icon="send")
            else:
                self._say(trouble(step))

        def failed(error: Exception) -> None:
            button.set_disabled_reason(None)
            self._on_refused(error)

        button.set_disabled_reason(self.tr("The test is on its way"))
        self._desk.run(self, work, done, failed, key="test")

    # The list

    def _list(self) -> None:
        office = self._desk.office
        self._desk.run(self, lambda: own_texts.own(office), self._on_own, key="own")

    def _on_own(self, own: Own) -> None:
        self._own = own
        first = not self.outline.topLevelItemCount()
        groups = [
            Group(f"kind:{kind}", word(KINDS[Kind(kind)].word), KINDS[Kind(kind)].icon, [
                self._entry(kind, str(step)) for step in steps
            ])
            for kind, steps in own_texts.editable().items() if kind in {str(each) for each in KINDS}
        ]  # fmt: skip
        self.outline.show_groups(groups)
        if first:
            self.outline.fold_all_but(groups[0].key)
        view = self.editor.view
        if view is not None:
            self.outline.point_at(f"{view.text.kind}/{view.text.step}")

    def _entry(self, kind: str, step: str) -> Entry:
        own = [language.upper() for language in ("en", "fr") if (kind, step, language) in self._own]
        said = self.tr("own words: {languages}").format(languages=", ".join(own)) if own else ""
        return Entry(f"{kind}/{step}", mail_texts.step(step), " ".join(own), said=said)

    def _on_changed(self, changes: Changes) -> None:
        if any(entity == "mail_text" for entity, _ in changes.items):
            self._list()
            view = self.editor.view
            if view is not None and not self.dirty:
                self._read(view.text.kind, str(view.text.step), view.text.language)

    # Going to one

    def _on_chosen(self, key: str) -> None:
        kind, _, step = key.partition("/")
        self._leave_for(lambda: self._go(kind, step, self._language))

    def _on_language(self, language: str) -> None:
        view = self.editor.view
        if view is None:
            return
        kept = view.text.language
        if self.dirty:
            self.editor.language.set_current(kept)
        self._leave_for(lambda: self._go(view.text.kind, str(view.text.step), language))

    def _leave_for(self, then: Callable[[], None]) -> None:
        if not self.dirty:
            then()
            return
        view = self.editor.view
        if view is not None:
            self.outline.point_at(f"{view.text.kind}/{view.text.step}")
        self.asking.emit(then)

    def _go(self, kind: str, step: str, language: str) -> None:
        self._language = language
        self.outline.point_at(f"{kind}/{step}")
        self._read(kind, step, language)

    def _read(self, kind: str, step: str, language: str) -> None:
        office = self._desk.office

        def work() -> tuple[TextView, tuple[Client, ...]]:
            return own_texts.text(office, kind, step, language), text_preview.clients(office, kind, language)

        def done(found: tuple[TextView, tuple[Client, ...]]) -> None:
            self.preview.offer(found[1])
            self._show(found[0])

        self._desk.run(self, work, done, key="text")

    def _show(self, view: TextView) -> None:
        self.editor.show_text(view)
        self.outline.set_unsaved("")
        self._look()

    # Editing

    def _on_edited(self) -> None:
        view = self.editor.view
        if view is not None:
            self.outline.set_unsaved(f"{view.text.kind}/{view.text.step}" if self.dirty else "")
        self._timer.start()

    def _look(self) -> None:
        """Show what is typed as the client would read it; while it does not compile, the last that did."""
        given, office, client = self.editor.given(), self._desk.office, self.preview.client
        if given is None:
            return
        text = given
        if not self.editor.compiles:
            if self.editor.view is None or self.preview.subject.text():
                return
            text = self.editor.view.text

        def done(found: Look) -> None:
            self.preview.show_look(found)
            self.editor.show_fields(found.fields)

        self._desk.run(self, lambda: text_preview.look(office, text, client), done, key="look")

    def _on_refused(self, error: Exception) -> None:
        view = self.editor.view
        if isinstance(error, Stale) and view is not None:
            self._desk.confirm(
                self.detail, self.tr("Somebody else changed this text in the meantime"),
                self.tr("Yours is still here, not saved. Showing theirs gives yours up."), self.tr("Show theirs"),
                lambda: self._read(view.text.kind, str(view.text.step), view.text.language), danger=True,
            )  # fmt: skip
        elif isinstance(error, Refused):
            self._say(refusals.refusal(error))
        else:
            self._desk.explain(error)

    def _say(self, words: str) -> None:
        self.editor.problem.set_message(words)
        self.editor.problem.show()
        self._desk.announce(words)

    # Back to the shipped words

    def _on_dots(self) -> None:
        view = self.editor.view
        if view is None:
            return
        differs = view.is_own or self.dirty
        entry = MenuEntry(
            self.tr("Back to the shipped text"), "rotate-ccw", enabled=differs,
            tooltip="" if differs else self.tr("These are the shipped words."), on_triggered=self.reset,
        )  # fmt: skip
        menu = build_menu(self.detail, [entry])
        dots = self.editor.dots
        menu.aboutToHide.connect(lambda: dots.set_open(False))
        dots.set_open(True)
        popup_at(menu, dots.mapToGlobal(QPoint(dots.width(), dots.height())))

    def reset(self) -> None:
        """Go back to the shipped words at once, with Undo."""
        view, office = self.editor.view, self._desk.office
        if view is None:
            return
        if not view.is_own:
            self.editor.discard()
            return

        def undo() -> None:
            self._desk.do(self, lambda: own_texts.save(office, view.text, 0), lambda _: self._after_undo(view))

        def done(found: TextView) -> None:
            self._show(found)
            self._list()
            self._desk.toast(self.tr("The shipped text holds again"), icon="rotate-ccw", undo=undo)

        self._desk.do(self, lambda: own_texts.reset(office, view.text, view.version), done, self._on_refused)

    def _after_undo(self, view: TextView) -> None:
        self._list()
        self._read(view.text.kind, str(view.text.step), view.text.language)
