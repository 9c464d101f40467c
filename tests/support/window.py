"""A firm on the disk, opened as the window opens it, and pages that stand in for the real ones."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.services import accounts, settings
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened, open_office
from app.services.clock import Clock, SetClock
from app.services.office import Office
from app.services.requests import creating, sending
from app.services.requests.chat import ChatDraft
from app.services.requests.creating import NewRequest
from app.services.requests.listing import Kind
from app.views.desk import Desk, Place

MORNING = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)


class Purse:
    """Secrets in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.kept.get(key)

    def set(self, key: str, secret: str) -> None:
        self.kept[key] = secret

    def delete(self, key: str) -> None:
        self.kept.pop(key, None)


def open_firm(folder: Path, clock: Clock | None = None, state: Path | None = None) -> Opened:
    """Open a data folder, new or not, with a clock that stands on Monday morning."""
    return open_office(
        folder / "data", state_dir=state or folder / "state", clock=clock or SetClock(MORNING), secrets=Purse()
    )


def name_firm(office: Office) -> None:
    """Give the firm the name and address without which no mail may leave."""
    with office.database.write() as uow:
        settings.save(uow, name="Marlow Finch", address="1 Quay Street, Bristol", phone="0117 496 0000")
        uow.commit()


def add_account(office: Office, name: str = "Halden Bakery Ltd", email: str = "nora@halden.example") -> int:
    """An account with one contact who is notified and signs."""
    contact = ContactInput(first_name="Nora", last_name="Halden", email=email, signatory=True)
    return accounts.create(office, AccountInput(name=name, reference="HAL-0142"), [contact])


def ask(office: Office, account_id: int, title: str = "Year end papers", *, send: bool = True) -> int:
    """A chat request to an account; sent, it waits for the client."""
    content = ChatDraft(body="Please send us the papers of the year.", todos=("Bank statements",))
    new = NewRequest(Kind.CHAT, (account_id,), title, content, due_on=date(2026, 12, 4))
    (request_id,) = creating.create(office, new)
    if send:
        sending.send(office, [request_id])
    return request_id


class StandInPage(QWidget):
    """A page that remembers where people went."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.desk, self.name = desk, name
        self.places: list[Place] = []
        self.stays = False
        column = QVBoxLayout(self)
        column.addWidget(QLabel(name))
        self.setFocusPolicy(self.focusPolicy().StrongFocus)

    def title(self) -> str:
        return self.name.title()

    def shown(self, place: Place) -> None:
        self.places.append(place)

    def search_field(self) -> QWidget | None:
        return None

    def focus_area(self) -> QWidget:
        return self

    def may_leave(self, then: object) -> bool:
        self.then = then
        return not self.stays
