"""Draws boards of all components into build/gallery, light and dark, to be looked at.

Run with `QT_QPA_PLATFORM=offscreen python -m tests.gallery`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.views.proposals.stepper import Stepper
from app.views.theme import theme
from app.views.widgets.avatar import Avatar
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button, DotsButton, IconButton
from app.views.widgets.card import Card
from app.views.widgets.chip_field import ChipField, Choice
from app.views.widgets.empty import EmptyState
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo, DateField, SearchField, SpinBox
from app.views.widgets.label import label, line
from app.views.widgets.menu import Menu, MenuEntry, fill_menu
from app.views.widgets.meter import Meter, MeterLook
from app.views.widgets.notify_chip import NotifyChip
from app.views.widgets.pill import Pill, PillLook
from app.views.widgets.progress import ProgressBar
from app.views.widgets.save_bar import SaveBar
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.table import (
    ActivityCell,
    ButtonCell,
    CellValue,
    Column,
    DateCell,
    GroupRow,
    MeterCell,
    MoneyCell,
    PillCell,
    ProgressCell,
    RowId,
    RowTable,
    RowTableModel,
    TitleCell,
)
from app.views.widgets.tabs import TabBar
from app.views.widgets.tag import TagChip
from app.views.widgets.toast import Toast
from app.views.widgets.toggle import Toggle

PENDING = PillLook("Not started", "hourglass", "warn")
MOVING = PillLook("In progress", "loader", "info")
DONE = PillLook("Submitted", "check", "ok")
LATE = PillLook("Overdue 5 d", "calendar-x", "bad")
SEALED = PillLook("Sealed", "lock", "vio")
DRAFT = PillLook("Draft", "pencil", "draft")
ROWS: list[tuple[str, str, PillLook, float, str, bool, MeterLook, str]] = [
    ("2026 Business tax organizer", "Business tax 2026 · sent 20 Nov", MOVING, 62, "4 Dec", False,
     MeterLook(1, 3, "scheduled", "Thu 26 Nov, 09:00"), "1,250.00"),
    ("Q4 sales tax questionnaire", "Sales tax quarterly · sent 19 Nov", PENDING, 0, "30 Nov", False,
     MeterLook(0, 3, "scheduled", "Tomorrow, 09:00"), "84.00"),
    ("Payroll year-end checklist", "Payroll close · sent 16 Nov", MOVING, 25, "11 Dec", False,
     MeterLook(0, 2, "paused", "Paused by Camille"), "0.00"),
    ("Shareholder changes 2026", "Corporate changes · sent 4 Nov", DONE, 100, "20 Nov", False,
     MeterLook(1, 3, "stopped", "Stopped · submitted"), "12,400.00"),
    ("Beneficial ownership update", "BOI report · sent 2 Nov", LATE, 0, "18 Nov", True,
     MeterLook(3, 3, "used_up", "All 3 sent"), "310.50"),
    ("Q3 sales tax questionnaire", "Sales tax quarterly · sent 24 Aug", SEALED, 100, "15 Sep", False,
     MeterLook(4, 8, "scheduled", "Fri 27 Nov"), "96.00"),
    ("A draft with a very long name that has to give way before anything else in its row does", "Not sent", DRAFT, 0,
     "15 Jun", False, MeterLook(0, 1, "off", "Off"), "96.00"),
]  # fmt: skip


class Sample:
    """A list of a few requests, with a heading."""

    def ids(self) -> Sequence[RowId | GroupRow]:
        return [0, 1, 2, GroupRow("Waiting longest", "4 forms"), 3, 4, 5, 6]

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        return [ROWS[int(each)] for each in ids]

    def cell(self, row: Any, key: str) -> CellValue:
        title, second, pill, percent, due, late, meter, money = row
        cells: dict[str, CellValue] = {
            "name": TitleCell(title, second),
            "status": PillCell((pill,)),
            "progress": ProgressCell(percent),
            "due": DateCell(due, late),
            "amount": MoneyCell(money),
            "reminders": MeterCell(meter),
            "activity": ActivityCell("Form returned by Nora", "Today, 10:05"),
        }
        return cells.get(key, ButtonCell(accessible=f"More actions for {title}"))


COLUMNS = (
    Column("check", "", "check"),
    Column("name", "Organizer", "title", stretch=True, sortable=True),
    Column("status", "Status", "pill"),
    Column("progress", "Progress", "progress"),
    Column("due", "Due", "date", sortable=True),
    Column("amount", "Amount", "money", width=90),
    Column("reminders", "Reminders", "meter"),
    Column("activity", "Last activity", "activity", sortable=True),
    Column("dots", "Actions", "dots"),
)


def row(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side."""
    made = QHBoxLayout()
    made.setSpacing(8)
    for widget in widgets:
        made.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    made.addStretch(1)
    return made


def section(title: str) -> QVBoxLayout:
    """A titled part of a board."""
    column = QVBoxLayout()
    column.setSpacing(10)
    column.addWidget(label(title, "card"))
    column.addWidget(line())
    return column


def buttons() -> QVBoxLayout:
    """All kinds of button."""
    made = section("Buttons")
    off = [Button("Send now", "primary"), Button("Snooze")]
    for button in off:
        button.set_disabled_reason("Nobody has NOTIFY on")
    made.addLayout(
        row(
            Button("Send now", "primary"),
            off[0],
            Button("Save", "primary", keys="Ctrl S"),
        )
    )
    made.addLayout(row(Button("Snooze"), off[1], Button("Remove", "danger", icon_name="trash-2")))
    made.addLayout(row(Button("Skip", "ghost"), Button("Fix address", "link")))
    made.addLayout(
        row(
            Button("Small 28", small=True),
            Button("With menu", small=True, menu_arrow=True),
            IconButton("refresh-cw", "Refresh", framed=True),
            DotsButton("More actions"),
            Button("New request", "primary", icon_name="plus", menu_arrow=True),
        )
    )
    made.addLayout(
        row(
            NotifyChip("Nora Halden", True),
            NotifyChip("Lise Amundsen"),
            TagChip("Payroll"),
            TagChip("VAT quarterly"),
        )
    )
    made.addLayout(row(*(Pill(look) for look in (PENDING, MOVING, DONE))))
    made.addLayout(row(Pill(LATE), Pill(SEALED), Pill(DRAFT), Pill(MOVING, opens_menu=True)))
    made.addLayout(row(*(Avatar(name, name, 28) for name in ("Nora Halden", "Peder Halden", "Elin Lindqvist")),
                       Avatar("Halden Bakery Ltd", 4, 48, square=True),
                       Avatar("Tideway Farm", 7, 28, square=True)))  # fmt: skip
    for sample in ROWS:
        made.addWidget(Meter(sample[6]))
    made.addStretch(1)
    return made


def fields() -> QVBoxLayout:
    """All kinds of field."""
    made = section("Fields")
    good, wrong, off = (
        QLineEdit("Halden Bakery Ltd"),
        QLineEdit("nora@halden"),
        QLineEdit("Locked by the firm"),
    )
    off.setEnabled(False)
    made.addWidget(Field("Name", good, help_text="As it stands in letters."))
    bad = Field("E-mail", wrong)
    bad.set_error("Enter a full e-mail address, like name@example.com.")
    made.addWidget(bad)
    made.addWidget(off)
    combo, filtered = Combo(), Combo(filter_look=True)
    combo.addItems(["Business tax 2026", "Payroll"])
    filtered.addItems(["Template: any"])
    spin = SpinBox(1, 90, 3)
    day = DateField()
    day.setDate(QDate(2026, 12, 11))
    on, not_on = Toggle("Reminders", word=True), Toggle("Reminders")
    on.setChecked(True)
    made.addLayout(row(combo, spin, on, not_on))
    made.addLayout(row(day, filtered))
    boxes = [QCheckBox("Ticked"), QCheckBox("Open"), QCheckBox("Some")]
    boxes[0].setChecked(True)
    boxes[2].setTristate(True)
    boxes[2].setCheckState(Qt.CheckState.PartiallyChecked)
    radio = QRadioButton("All")
    radio.setChecked(True)
    made.addLayout(row(*boxes, radio, QRadioButton("One")))
    made.addLayout(
        row(
            Segments(
                [
                    Segment("a", "All", 9),
                    Segment("b", "Waiting", 4),
                    Segment("c", "Sealed"),
                ],
                "a",
            )
        )
    )
    chips = ChipField("Add account or tag…", "Accounts")
    chips.add(Choice("4", "Halden Bakery Ltd", avatar=True))
    chips.set_note("1 account = 1 request")
    made.addWidget(chips)
    made.addWidget(SearchField("Find in organizers"))
    made.addWidget(ProgressBar(62, "Answers"))
    tabs = TabBar("Account")
    for key, words, count in (
        ("i", "Info", None),
        ("o", "Organizers", 9),
        ("d", "Docs", 23),
    ):
        tabs.add(key, words, count)
    tabs.set_current_key("o")
    made.addWidget(tabs)
    steps = Stepper([("general", "General"), ("services", "Services"), ("terms", "Terms")])
    steps.set_state("services", "missing")
    steps.set_state("terms", "complete")
    made.addWidget(steps)
    card = Card("Reminders", icon_name="bell")
    card.set_aside(Toggle("Reminders", word=True))
    card.body.addWidget(label("Next: Thu 26 Nov 09:00", "body"))
    bar = SaveBar(slim=True)
    bar.set_changed(True)
    card.set_footer(bar)
    made.addWidget(card)
    made.addStretch(1)
    return made


def messages() -> QVBoxLayout:
    """Banners, empty states and a menu."""
    made = section("Banners")
    made.addWidget(
        Banner(
            "Mail server refused the password. Sending is on hold.",
            "bad",
            action="Sign in",
            icon_name="server-off",
        )
    )
    made.addWidget(Banner("Nobody has NOTIFY on. This request will not be e-mailed.", "warn"))
    made.addWidget(Banner("Changes apply to jobs entering this stage from now on.", "info"))
    made.addWidget(Banner("Works. Last tested today 10:41.", "ok"))
    states = QHBoxLayout()
    for state in (
        EmptyState("Nothing left today", "Next reminders tomorrow 09:00.", tone="done"),
        EmptyState(
            "No match for “hadlen”",
            "Two filters are on.",
            tone="no_match",
            action="Clear filters",
        ),
    ):
        card = Card(flush=True)
        card.body.addWidget(state)
        states.addWidget(card)
    made.addLayout(states)
    first = Card(flush=True)
    first.body.addWidget(
        EmptyState(
            "No organizers yet",
            "Send the first questionnaire and Relance follows up until it is submitted.",
            action="New organizer",
            icon_name="clipboard-list",
        )
    )
    made.addWidget(first)
    made.addStretch(1)
    return made


def components() -> QWidget:
    """The first board: everything but the table."""
    board = QWidget()
    board.setProperty("look", "surface")
    grid = QGridLayout(board)
    grid.setContentsMargins(32, 32, 32, 80)
    grid.setHorizontalSpacing(32)
    for at, part in enumerate((buttons(), fields(), messages())):
        grid.addLayout(part, 0, at)
        grid.setColumnStretch(at, 1)
    board.resize(1360, 860)
    return board


def table_board() -> tuple[QWidget, RowTable]:
    """The second board: the table with its states."""
    board = QWidget()
    board.setProperty("look", "surface")
    column = QVBoxLayout(board)
    column.setContentsMargins(0, 0, 0, 0)
    model = RowTableModel(COLUMNS, Sample(), board)
    table = RowTable(model, "Organizers")
    model.set_checked([1], True)
    table.set_sort("activity", True)
    column.addWidget(table)
    board.resize(1144, 460)
    return board, table


def save(widget: QWidget, name: str, folder: Path) -> None:
    """Picture of a widget."""
    widget.grab().save(str(folder / f"{name}-{'dark' if theme().is_dark else 'light'}.png"))


def main() -> None:
    """Draw all boards in both themes."""
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    theme().install(app)
    folder = Path("build/gallery")
    folder.mkdir(parents=True, exist_ok=True)
    board = components()
    toast = Toast(board)
    table_host, table = table_board()
    for mode in ("light", "dark"):
        theme().set_mode("light" if mode == "light" else "dark")
        board.show()
        toast.show_message("Sending in {seconds} s to 2 contacts", icon_name="send")
        save_focus = board.findChildren(Button)[3]
        board.activateWindow()
        save_focus.setFocus(Qt.FocusReason.TabFocusReason)
        app.processEvents()
        save(board, "components", folder)
        table_host.show()
        table_host.activateWindow()
        table.select_id(1)
        table.setFocus(Qt.FocusReason.TabFocusReason)
        table.hovered_row, table.hovered_column = 2, 8
        table.set_menu_open(0)
        app.processEvents()
        save(table_host, "table", folder)
        menu = Menu(parent=board)
        fill_menu(
            menu,
            [
                MenuEntry("Open", "external-link", "Enter"),
                MenuEntry("Resend", "send", "Ctrl R"),
                MenuEntry("Pause reminders", "circle-pause", "Ctrl Shift P"),
                MenuEntry("Seal…", "lock", "Ctrl L", enabled=False, tooltip="Sealed already"),
                None,
                MenuEntry("Archive", "archive", "Del"),
            ],
        )
        menu.popup(board.pos())
        menu.setActiveAction(menu.actions()[1])
        app.processEvents()
        save(menu, "menu", folder)
        menu.close()
    board.hide()
    table_host.hide()


if __name__ == "__main__":
    main()
