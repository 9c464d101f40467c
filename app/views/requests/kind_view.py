"""What a kind of request looks like: its words, its columns, its part of the New request dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.office import Office
from app.services.requests.listing import Kind, RequestRow
from app.views.desk import Desk, Place
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.label import Look
from app.views.widgets.menu import MenuEntry

if TYPE_CHECKING:
    from app.services.requests.detail import RequestDetail
    from app.views.requests.actions import RequestActions


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

    def fill(self, content: object) -> None:
        """Show content that a template made; `content` gives it back, with what was typed since."""

    def use_desk(self, desk: Desk) -> None:
        """Take what it reads through; kinds that offer nothing of the firm's have no use for it."""

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

    def add_documents(self, documents: Sequence[object]) -> bool:
        """Take documents that the account has already; False where the kind has no use for them."""
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
        for each in self.fields.values():
            each.set_error(None)


class TemplateBody(QWidget):
    """The part of a template's editor that is the kind's own; `changed` after every edit by a person.

    The page around it has the name, the client's title, the due date, the reminders, and saves.
    """

    changed = Signal()
    wide = False
    """Whether it needs the page's whole width and height: the list of templates is folded away meanwhile, and what all
    templates have (language, due, why, reminders) stands behind a switch, *Settings*."""

    def load(self, body: Mapping[str, object], language: str) -> None:
        """Show a template's body; an empty one for a new template. Says nothing of changes."""

    def body(self) -> dict[str, object]:
        """Return the body as it is kept: plain JSON."""
        return {}

    def problem(self) -> tuple[str, str] | None:
        """Return the field that cannot be kept and a sentence about it."""
        return None

    def show_error(self, field: str, sentence: str | None) -> bool:
        """Show a refusal beside a field of its own; False where the field is none of them."""
        return False

    def take_reminders(self, reminders: QWidget) -> bool:
        """Put the template's reminders where they belong in the body (PRO-1); False: the page places them."""
        return False

    def side(self) -> QWidget | None:
        """Return what stands beside the form, a preview; None: the form has the width."""
        return None


def _no_cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    return ()


def _no_menu(actions: RequestActions, row: RequestRow) -> Sequence[MenuEntry]:
    return ()


@dataclass(frozen=True, slots=True)
class ListSum:
    """A sum at the head of a list, in words: "Overdue", "€12,905.00"."""

    word: str
    amount: str
    look: Look = "name"


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
    task: str
    """What it asks of the client, the heading in the client tasks: "To fill in"."""
    page: str = ""
    """The page on which its list stands, where that is not one of its own."""
    rank: int = 0
    """Where its page stands in the side bar; those of one rank in the order of the table."""
    tab: str = ""
    """Its tab in an account, where that is not called as the kind is."""
    tab_rank: int = 0
    editor_page: str = ""
    """A page on which a new one is written, and a draft edited; empty: the New request dialog alone does it."""
    written: Callable[[RequestDetail], object] | None = None
    """What an opened one says, as its editor takes it: a draft is edited in a dialog filled with it. None: not."""
    open_editable: bool = False
    """Whether that dialog opens for one that waits for the client, too."""
    opened_page: str = ""
    """A page that shows an opened one whole; empty: the panel is all there is."""
    cards: Callable[[Desk, RequestDetail], Sequence[Card]] = _no_cards
    """The panel's cards that are the kind's own."""
    menu: Callable[[RequestActions, RequestRow], Sequence[MenuEntry]] = _no_menu
    """Entries of the three-dot menu that are the kind's own."""
    keys: tuple[str, ...] = ()
    """The keys that those entries show: they work wherever the menu can be opened (`menu_keys`)."""
    dialogs: Mapping[str, Callable[[Desk, QWidget, RequestRow], Dialog]] = field(default_factory=dict)
    """Dialogs of its own for some actions, by code; each has a signal `given` with `Given`."""
    brings: Callable[[Desk, QWidget], Sequence[MenuEntry]] | None = None
    """What the menu of its list offers to bring in, for a page; None where nothing of its own is read."""
    takes_drop: Callable[[Desk, Sequence[Path]], None] | None = None
    """What files dropped onto its page are for; None: they are not taken."""
    peek: Callable[[Desk, QWidget, RequestRow], None] | None = None
    """What the eye at the end of a row opens; None: rows of this kind have no eye."""
    sums: Callable[[Office], Sequence[ListSum]] | None = None
    """What the head of its page sums up, in words; asked on a worker."""
    together: str = ""
    """The button that asks again for all that waits in its list, as "… ({count})"; empty: there is none (MAN-7)."""
    template_body: Callable[[Desk], TemplateBody] | None = None
    """The part of the template editor that is the kind's own; None: it has no templates."""

    resend_in: Mapping[str, str] = field(default_factory=dict)
    """What `resend` is called in some states: a credit note is no invoice."""

    def resend_word(self, state: str) -> str:
        """Return what mailing it again is called in a state."""
        return self.resend_in.get(state, self.resend)

    @property
    def list_page(self) -> str:
        """The page on which its list of all accounts stands."""
        return self.page or str(self.kind)

    @property
    def account_tab(self) -> str:
        """The tab of an account on which it stands."""
        return self.tab or str(self.kind)

    def place(self, request_id: int, account_id: int | None = None) -> Place:
        """Where one is shown, among those of all accounts."""
        return Place(self.list_page, account_id, str(self.kind) if self.page else "", request_id)
