"""What a page hands to the table: columns, and one plain value per cell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from app.services.table_files import Money
from app.views.widgets.meter import MeterLook
from app.views.widgets.pill import PillLook

Kind = Literal[
    "check",
    "title",
    "text",
    "account",
    "date",
    "money",
    "pill",
    "progress",
    "meter",
    "activity",
    "eye",
    "dots",
]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `width` in pixels at 100 %, 0 for the usual one of its kind; a `stretch` column takes what is left.

    `title` is the header's word; for `eye` and `dots` it is only spoken. Where the columns do not fit even at their
    least widths, those with a `leaves` go, the highest first; 0 always stays.
    """

    key: str
    title: str
    kind: Kind = "text"
    width: int = 0
    align: Literal["left", "right"] = "left"
    sortable: bool = False
    stretch: bool = False
    min_width: int = 0
    leaves: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CellValue:
    """What all cells have: a full sentence for screen readers and a tooltip; empty ones fall back to what is shown.

    `value` is what a spreadsheet gets in place of the words: it counts and sorts by it.
    """

    accessible: str = ""
    tooltip: str = ""
    value: date | datetime | int | Money | None = None


@dataclass(frozen=True, slots=True)
class TitleCell(CellValue):
    """A name over a quiet second line; before it perhaps a tile (`icon`, `tone`) or an avatar (`avatar_key`)."""

    title: str
    second: str = ""
    icon: str = ""
    tone: str = "neu"
    avatar_key: str = ""
    person: bool = False
    muted: bool = False


@dataclass(frozen=True, slots=True)
class TextCell(CellValue):
    """Plain words, perhaps over a second line; `token` is their colour, `icon` stands before them."""

    text: str
    second: str = ""
    token: str = "text"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class AccountCell(CellValue):
    """An avatar and a name; `key` chooses the avatar's colour. With `icon` a quiet round tile stands for no person."""

    name: str
    key: str
    person: bool = False
    second: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class TagsCell(CellValue):
    """Tags side by side; those that do not fit are counted: "+2"."""

    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateCell(CellValue):
    """A date already in words; red when `late`."""

    text: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class MoneyCell(CellValue):
    """An amount already formatted, flush right; `second` below it (such as the open balance)."""

    text: str
    second: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class PillCell(CellValue):
    """One pill, or two stacked; of more the rest is counted: "+1"."""

    pills: tuple[PillLook, ...]


@dataclass(frozen=True, slots=True)
class ProgressCell(CellValue):
    """A bar and its percentage; `text` replaces the percentage; percent None shows nothing."""

    percent: float | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class MeterCell(CellValue):
    """The reminder meter; None shows nothing."""

    look: MeterLook | None


@dataclass(frozen=True, slots=True)
class ActivityCell(CellValue):
    """What happened last, over when."""

    text: str
    second: str = ""


@dataclass(frozen=True, slots=True)
class ButtonCell(CellValue):
    """The eye or the three dots; `accessible` is its name: "More actions for INV-2041". Drawn only if `shown`."""

    shown: bool = True


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A row over the whole width that heads the rows below it: "To fill in", "4 forms"."""

    text: str
    note: str = ""


def words(cell: CellValue) -> str:
    """The main words that a cell shows."""
    match cell:
        case TitleCell(title=shown) | AccountCell(name=shown):
            return shown
        case TextCell(text=shown) | DateCell(text=shown) | MoneyCell(text=shown) | ActivityCell(text=shown):
            return shown
        case PillCell(pills=pills):
            return ", ".join(pill.text for pill in pills)
        case ProgressCell(percent=percent, text=shown):
            return shown or ("" if percent is None else f"{percent:.0f}%")
        case MeterCell(look=look):
            return look.text if look is not None else ""
        case TagsCell(tags=tags):
            return ", ".join(tags)
    return ""


def second_words(cell: CellValue) -> str:
    """The quiet second line of a cell, empty if it has none."""
    match cell:
        case TitleCell(second=line) | TextCell(second=line) | AccountCell(second=line) | MoneyCell(second=line):
            return line
        case ActivityCell(second=line):
            return line
    return ""
