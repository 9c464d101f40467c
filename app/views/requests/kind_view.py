"""What a kind of request looks like: its words, its columns, its part of the New request dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.requests.listing import Kind
from app.views.theme import px
from app.views.widgets.field import Field


class KindEditor(QWidget):
    """The part of the New request dialog that is the kind's own; `changed` after every edit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(12))
        self.fields: dict[str, Field] = {}

    def content(self) -> object:
        """Return the content as the kind's service takes it."""
        return None

    def use_currency(self, currency: str) -> None:
        """Take the firm's currency, an ISO code; kinds without money have no use for it."""

    def problem(self) -> tuple[str, str] | None:
        """Return the field that cannot be read and a sentence about it; nothing is sent or kept without it."""
        return None

    def suggested_title(self) -> str:
        """Return a title that the content suggests, or an empty text."""
        return ""

    def add_files(self, paths: list[Path]) -> bool:
        """Take files that were dropped on the dialog; False where the kind has no use for them."""
        return False

    def show_error(self, field: str, sentence: str | None) -> bool:
        """Show a sentence beside a field of the kind's own; False where the field is not one of them."""
        if field not in self.fields:
            return False
        self.fields[field].set_error(sentence)
        if sentence:
            self.fields[field].editor.setFocus()
        return True

    def clear_errors(self) -> None:
        """Take all sentences away."""
        for field in self.fields.values():
            field.set_error(None)


@dataclass(frozen=True, slots=True)
class KindView:
    """One row of the views' table of kinds. Texts are marked for translation in the context "words"."""

    kind: Kind
    word: str
    """"Organizer": the name of one, on its tile."""
    plural: str
    """"Organizers": sidebar, tab and page."""
    new: str
    """"New organizer"."""
    icon: str
    tone: str
    resend: str
    """"Resend", "Resend signature", "Send invoice by e-mail"."""
    stops: str
    """When its reminders stop, as the end of a sentence."""
    stops_short: str
    """"stops when submitted"."""
    column: str
    """Header of the first column."""
    columns: tuple[str, ...]
    """Keys of the list's columns between the first one and the reminders."""
    segments: tuple[tuple[str, str], ...]
    """(segment of the list, its word, marked with the comment "<kind> list": words agree with what is listed)."""
    editor: Callable[[], KindEditor]
