"""What stands around the steps of a proposal: its name and state above, its buttons below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.detail import RequestDetail
from app.views.desk import Desk
from app.views.proposals.form import ProposalForm
from app.views.proposals.side import WIDTH, Side
from app.views.proposals.stepper import Stepper
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.pill import Pill, PillLook
from app.views.widgets.scroll import Scroll
from app.views.words import proposals

KEYS = tuple(key for key, _ in proposals.STEPS)
ROOM_FOR_SIDE, ROOM_BESIDE_SERVICES = 860, 1200
"""Below this width the cards at the side give way to the steps."""


class Head(QWidget):
    """Title, state, when it was saved; the paper to look at; the steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(px(24), px(12), px(20), px(12))
        top.setSpacing(px(12))
        self.title = ElidedLabel("", "title")
        self.pill = Pill(PillLook("", "pencil", "draft"))
        self.saved = ElidedLabel("", "second")
        self.preview = Button(self.tr("Preview PDF"), icon_name="eye")
        self.dots = DotsButton(self.tr("More actions"))
        top.addWidget(self.title)
        top.addWidget(self.pill)
        top.addWidget(self.saved, 1)
        top.addWidget(self.preview)
        top.addWidget(self.dots)
        column.addLayout(top)
        column.addWidget(line())
        row = QHBoxLayout()
        row.setContentsMargins(px(21), px(7), px(24), px(7))
        self.stepper = Stepper([(key, proposals.step(key)) for key, _ in proposals.STEPS])
        row.addWidget(self.stepper)
        row.addStretch(1)
        self._where = label("", "second")
        row.addWidget(self._where)
        column.addLayout(row)
        column.addWidget(line())

    def show_step(self, number: int, of: int) -> None:
        """Say which step shows."""
        self._where.setText(self.tr("Step {n} of {of} · Alt ← / Alt →").format(n=number, of=of))

    def show_saved(self, found: RequestDetail | None, *, dirty: bool) -> None:
        """Say of what is kept how it is called, for whom it is, and whether all of it is saved."""
        self.saved.setVisible(True)
        if found is None:
            self.saved.setText("")
            return
        state = self.tr("not saved") if dirty else self.tr("saved")
        self.saved.setText(f"{found.row.reference} · {found.row.account_name} · {state}")


class Foot(QFrame):
    """Close and template at the left; Back, Save draft and the next step at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "footer")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(10), px(24), px(10))
        row.setSpacing(px(8))
        self.close_button = Button(self.tr("Close"), "ghost")
        self.template = Button(self.tr("Save as template"), "ghost")
        self.words = ElidedLabel("", "warn")
        self.back = Button(self.tr("Back"), icon_name="arrow-left")
        self.draft = Button(self.tr("Save draft"))
        self.next = Button(self.tr("Next"), "primary", keys=self.tr("Ctrl Enter"))
        self.mail_again = Button(self.tr("Save and mail again"), "primary", icon_name="send")
        for button in (self.close_button, self.template):
            row.addWidget(button)
        row.addWidget(self.words, 1)
        for button in (self.back, self.draft, self.next, self.mail_again):
            row.addWidget(button)

    def show_step(self, following: str, *, sent: bool, why_not: str | None) -> None:
        """Name the step that follows, none after the last; `why_not` says why a sent one cannot be saved now."""
        self.draft.setVisible(not sent)
        self.mail_again.setVisible(sent)
        self.mail_again.set_disabled_reason(why_not)
        self.next.setVisible(bool(following) or not sent)
        self.next.set_variant("secondary" if sent else "primary")
        self.next.setText(self.tr("Next: {step}").format(step=following) if following else self.tr("Send"))


class Frame(QWidget):
    """Head, the steps, the cards beside them where there is room, and the foot."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head, self.foot = Head(), Foot()
        column.addWidget(self.head)
        self.banner = Banner("", "warn")
        self.banner.hide()
        around = QVBoxLayout()
        around.setContentsMargins(px(24), px(12), px(24), 0)
        around.addWidget(self.banner)
        column.addLayout(around)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, px(10), 0)
        row.setSpacing(px(8))
        self.form, self.side = ProposalForm(desk), Side()
        row.addWidget(self.form, 1)
        self._beside = Scroll()
        holder = QWidget()
        holder.setProperty("look", "clear")
        beside = QVBoxLayout(holder)
        beside.setContentsMargins(0, px(4), 0, px(16))
        beside.addWidget(self.side)
        self._beside.setWidget(holder)
        self._beside.setFixedWidth(px(WIDTH) + px(14))
        row.addWidget(self._beside)
        column.addLayout(row, 1)
        column.addWidget(self.foot)

    def show_step(self, key: str) -> None:
        """Show a step."""
        at = KEYS.index(key)
        self.form.show_step(key)
        self.head.stepper.set_current(key)
        self.head.show_step(at + 1, len(KEYS))
        self.foot.back.setEnabled(at > 0)
        self._share()

    def timer(self, pause: int, slot: Callable[[], None]) -> QTimer:
        """Return a timer that calls `slot` once after a rest of so many milliseconds."""
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(pause)
        made.timeout.connect(slot)
        return made

    def bind_keys(self, keys: Mapping[str, Callable[[], object]]) -> None:
        """Let keys do what buttons do, while the focus is on the page."""
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the steps the room that a narrow window leaves."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        room = ROOM_BESIDE_SERVICES if self.head.stepper.current == "services" else ROOM_FOR_SIDE
        self._beside.setVisible(self.width() >= px(room))
