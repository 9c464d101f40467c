"""The page of one job: where it stands, what it asked and what became of it, the stages it has been in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.database import Changes
from app.services.pipelines import job_detail, jobs
from app.services.pipelines.editing import StageInput
from app.services.pipelines.job_detail import JobDetail, Origin
from app.services.requests.listing import RequestRow
from app.views.desk import Desk, Place
from app.views.pipelines.job_actions import JobActions
from app.views.requests.actions import RequestActions
from app.views.requests.cells import name_of
from app.views.requests.detail_panel import DetailPanel
from app.views.requests.kinds import KINDS
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.card import Card, IconView
from app.views.widgets.empty import EmptyState
from app.views.widgets.inputs import Combo
from app.views.widgets.label import ElidedLabel, label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.widgets.meter import Meter
from app.views.widgets.panel import SidePanel
from app.views.widgets.pill import Pill
from app.views.words import dates, pipelines, requests

LIVE = frozenset({"job", "pipeline", "request", "mail", "account"})


class JobPage(QWidget):
    """Reads one job; a request opens in the panel beside it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bg")
        self._desk = desk
        self._job_id: int | None = None
        self.detail: JobDetail | None = None
        self.actions_ = JobActions(desk, self)
        self._requests = RequestActions(desk, self)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, px(12), 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._head())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        holder = QWidget()
        holder.setProperty("look", "clear")
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(px(24), 0, px(24), px(24))
        self._column.setSpacing(px(16))
        scroll.setWidget(holder)
        column.addWidget(scroll, 1)
        self._banner = Banner("", "bad", action=self.tr("Take the flag off"))
        self._banner.acted.connect(self._unflag)
        self._column.addWidget(self._banner)
        self.asked = Card(self.tr("Asked of the client"), icon_name="list-checks")
        self.link_button = Button(self.tr("Link a request"), "link", icon_name="link", small=True, menu_arrow=True)
        self.link_button.clicked.connect(self._link_menu)
        self.asked.set_aside(self.link_button)
        self._column.addWidget(self.asked)
        self.way = Card(self.tr("Stages"), icon_name="history")
        self._column.addWidget(self.way)
        self._column.addStretch(1)
        self.panel = DetailPanel(desk)
        self.side = SidePanel(left, self.panel)
        self.panel.close_wanted.connect(self.side.close_panel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.side)
        desk.changed.connect(self._on_changed)

    def _head(self) -> QWidget:
        head = QWidget()
        rows = QVBoxLayout(head)
        rows.setContentsMargins(px(24), 0, px(24), 0)
        rows.setSpacing(px(6))
        first = QHBoxLayout()
        first.setSpacing(px(8))
        self.back = Button("", "ghost", icon_name="arrow-left", small=True)
        self.back.clicked.connect(self._back)
        first.addWidget(self.back)
        first.addStretch(1)
        self.account = Button(self.tr("Open account"), icon_name="external-link", small=True)
        self.account.clicked.connect(self._open_account)
        self.stage = Combo()
        self.stage.setAccessibleName(self.tr("Stage"))
        self.stage.activated.connect(self._on_stage)
        first.addWidget(self.account)
        first.addWidget(self.stage)
        self.dots = DotsButton(self.tr("More actions"))
        self.dots.clicked.connect(self._menu)
        first.addWidget(self.dots)
        rows.addLayout(first)
        self._title = ElidedLabel("", "title")
        rows.addWidget(self._title)
        self._facts = ElidedLabel("", "muted")
        rows.addWidget(self._facts)
        return head

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        return self._title.text() or self.tr("Job")

    def shown(self, place: Place) -> None:
        """Read the job."""
        self._job_id = place.job_id or self._job_id
        self.side.close_panel()
        self.refresh()
        if place.request_id is not None:
            self.open_request(place.request_id)

    def search_field(self) -> QWidget | None:
        """This page has no search box."""
        return None

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.stage

    def refresh(self) -> None:
        """Read the job anew."""
        office, job_id = self._desk.office, self._job_id
        if job_id is not None:
            self._desk.run(self, lambda: job_detail.job_detail(office, job_id), self._show, key="job")

    def open_request(self, request_id: int) -> None:
        """Show a request beside the job."""
        self.panel.show_request(request_id)
        self.side.open_panel()

    # Showing

    def _show(self, found: JobDetail | None) -> None:
        if found is None:
            self._back()
            return
        self.detail = found
        card = found.card
        self.back.setText(found.pipeline.replace("&", "&&"))
        self._title.setText(f"{card.account_name} · {card.title}")
        self._facts.setText(" · ".join(self._facts_of(found)))
        self.stage.clear()
        for stage_id, name in found.stages:
            self.stage.addItem(name, stage_id)
        self.stage.setCurrentIndex(max(0, self.stage.findData(card.stage_id)))
        self.stage.setEnabled(not card.completed and not card.archived)
        self._banner.setVisible(bool(card.flag))
        if card.flag:
            said = pipelines.flag(card.flag, card.flag_details)
            self._banner.set_message(f"{said}.", "bad", self.tr("Take the flag off"))
        self.link_button.set_disabled_reason(
            None if found.linkable else self.tr("No other request of this account waits")
        )
        self._fill_asked(found)
        self._fill_way(found)
        self._desk.titled.emit()

    def _facts_of(self, found: JobDetail) -> list[str]:
        card = found.card
        facts = []
        if card.completed:
            facts.append(self.tr("Completed"))
        if card.archived:
            facts.append(self.tr("Archived"))
        if card.due_on:
            facts.append(self.tr("due {day}").format(day=dates.day(card.due_on, weekday=True)))
        if card.late:
            facts.append(self.tr("%n day(s) too long in this stage", "", card.late))
        facts.append(card.assignee or self.tr("assigned to nobody"))
        if card.repeats:
            back = self.tr("{often}, again on {day}")
            facts.append(back.format(often=pipelines.repeats(card.repeats), day=dates.day(card.next_on)))
        return facts

    def _fill_asked(self, found: JobDetail) -> None:
        _clear(self.asked.body)
        if not found.requests:
            self.asked.body.addWidget(
                EmptyState(
                    self.tr("Nothing was asked yet"),
                    self.tr("A stage with automations asks by itself; link a request that you sent by hand."),
                    icon_name="list-checks", tone="no_match",
                )
            )  # fmt: skip
        for row, origin in found.requests:
            self.asked.body.addWidget(self._request_row(row, origin))

    def _request_row(self, row: RequestRow, origin: Origin) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(12))
        across.addWidget(IconView(KINDS[row.kind].icon))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(f"{name_of(row)} · {row.reference}", "name"))
        words.addWidget(label(pipelines.origin_words(origin.what, origin.stage), "second", wrap=True))
        across.addLayout(words, 1)
        across.addWidget(Pill(requests.status(row)))
        meter = Meter(requests.reminders(row), requests.reminders_sentence(row))
        meter.setMinimumWidth(px(150))
        across.addWidget(meter)
        view = Button(self.tr("Open"), small=True)
        view.setAccessibleName(self.tr("Open {name}").format(name=name_of(row)))
        view.clicked.connect(lambda: self.open_request(row.id))
        across.addWidget(view)
        dots = DotsButton(self.tr("More actions for {name}").format(name=name_of(row)))
        dots.clicked.connect(lambda: self._request_menu(row, dots.mapToGlobal(dots.rect().bottomRight())))
        across.addWidget(dots)
        return line

    def _request_menu(self, row: RequestRow, point: QPoint) -> None:
        office = self._desk.office
        entries = [
            *self._requests.entries(row, lambda: self.open_request(row.id)), None,
            MenuEntry(
                self.tr("Untie from this job"), "link",
                on_triggered=lambda: self._desk.do(self, lambda: jobs.unlink(office, row.id)),
            ),
        ]  # fmt: skip
        popup_at(build_menu(self, entries), point)

    def _fill_way(self, found: JobDetail) -> None:
        _clear(self.way.body)
        for each in found.entries:
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.setSpacing(px(10))
            across.addWidget(IconView("flag" if each.refusals else "arrow-right", "bad" if each.refusals else "muted"))
            across.addWidget(label(each.stage, "name"))
            why = " · ".join(pipelines.stuck(what, reason) for what, reason in each.refusals)
            across.addWidget(ElidedLabel(why, "error"), 1)
            across.addWidget(label(dates.moment(each.at), "second"))
            self.way.body.addWidget(row)

    # What happens

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and any(entity in LIVE for entity, _ in changes.items):
            self.refresh()

    def _stages(self) -> tuple[StageInput, ...]:
        from app.services.pipelines import editing

        found = editing.pipeline(self._desk.office, self.detail.card.pipeline_id) if self.detail is not None else None
        return found.given.stages if found is not None else ()

    def _on_stage(self) -> None:
        if self.detail is None:
            return
        wanted = self.stage.currentData()
        stage = next((each for each in self._stages() if each.id == wanted), None)
        # It shows where the job is until it has moved: somebody may think better of it in between.
        self.stage.setCurrentIndex(max(0, self.stage.findData(self.detail.card.stage_id)))
        if stage is not None:
            self.actions_.move(self.detail.card, stage)

    def _menu(self) -> None:
        if self.detail is not None:
            entries = self.actions_.entries(self.detail.card, self._stages())[1:]
            menu = build_menu(self, entries)
            self.dots.set_open(True)
            menu.aboutToHide.connect(lambda: self.dots.set_open(False))
            popup_at(menu, self.dots.mapToGlobal(self.dots.rect().bottomRight()))

    def _link_menu(self) -> None:
        if self.detail is None:
            return
        entries = [MenuEntry(name, "link", on_triggered=self._linking(key)) for key, name in self.detail.linkable[:20]]
        build_menu(self, entries).popup(self.link_button.mapToGlobal(self.link_button.rect().bottomLeft()))

    def _linking(self, request_id: int) -> Callable[[], None]:
        return lambda: self.link(request_id)

    def link(self, request_id: int) -> None:
        """Tie a request to the job."""
        office, job_id = self._desk.office, self._job_id
        if job_id is not None:
            self._desk.do(self, lambda: jobs.link(office, job_id, request_id))

    def _unflag(self) -> None:
        office, job_id = self._desk.office, self._job_id
        if job_id is not None:
            self._desk.do(self, lambda: jobs.unflag(office, job_id))

    def _open_account(self) -> None:
        if self.detail is not None:
            self._desk.go(Place("account", account_id=self.detail.card.account_id))

    def _back(self) -> None:
        pipeline_id = self.detail.card.pipeline_id if self.detail is not None else None
        self._desk.go(Place("pipelines", pipeline_id=pipeline_id, job_id=self._job_id))


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
