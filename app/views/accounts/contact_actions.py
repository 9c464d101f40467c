"""What can be done with the contacts of an account: NOTIFY, Signatory, edit, stop, remove (ACC-2, ACC-9)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services import accounts, contacts
from app.services.account_lists import ContactView
from app.services.accounts import ContactInput
from app.services.requests.listing import Kind
from app.views.accounts.contact_dialog import ContactDialog, StopDialog
from app.views.accounts.notify_kinds import NotifyKinds
from app.views.desk import Desk


class ContactActions(QObject):
    """The verbs of the contacts of one account. `owner` carries the dialogs."""

    def __init__(self, desk: Desk, owner: QWidget, account_id: int, language: str = "en") -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._account_id = account_id
        self.language = language
        """Language that a new contact is taken to read."""

    def set_notify(self, contact: ContactView, on: bool, failed: Callable[[], None]) -> None:
        """Save NOTIFY at once, with Undo; `failed` sets the chip back where it could not be saved (ACC-2)."""
        office, account_id, person = self._desk.office, self._account_id, contact.person

        def work(wanted: bool) -> None:
            accounts.set_notify(office, account_id, person.contact_id, wanted)

        def done(_: None) -> None:
            text = self.tr("NOTIFY on for {name}") if on else self.tr("NOTIFY off for {name}")
            icon = "bell" if on else "bell-off"
            undo = lambda: self._desk.do(self, lambda: work(not on))  # noqa: E731
            self._desk.toast(text.format(name=person.name), icon=icon, undo=undo)
            self._desk.announce(text.format(name=person.name))

        self._desk.do(self._owner, lambda: work(on), done, self._set_back(failed))

    def choose_kinds(self, contact: ContactView) -> None:
        """Ask which kinds of request a contact is told of, and save them, with Undo (ACC-9)."""
        office, account_id, person = self._desk.office, self._account_id, contact.person
        dialog = NotifyKinds(self._owner, person.name, person.notify_kinds)
        before = None if person.notify_kinds is None else tuple(Kind(each) for each in person.notify_kinds)

        def work(kinds: tuple[Kind, ...] | None) -> None:
            accounts.narrow_notify(office, account_id, person.contact_id, kinds)

        def done(_: None) -> None:
            text = self.tr("Kinds that {name} is told of saved").format(name=person.name)
            self._desk.toast(text, icon="bell", undo=lambda: self._desk.do(self, lambda: work(before)))
            self._desk.announce(text)

        dialog.given.connect(lambda kinds: self._desk.do(self._owner, lambda: work(kinds), done))
        dialog.open()

    def set_signatory(self, contact: ContactView, on: bool, failed: Callable[[], None]) -> None:
        """Save Signatory at once, with Undo."""
        office, account_id, person = self._desk.office, self._account_id, contact.person

        def work(wanted: bool) -> None:
            accounts.set_signatory(office, account_id, person.contact_id, wanted)

        def done(_: None) -> None:
            text = self.tr("{name} signs for the account") if on else self.tr("{name} no longer signs for the account")
            undo = lambda: self._desk.do(self, lambda: work(not on))  # noqa: E731
            self._desk.toast(text.format(name=person.name), icon="signature", undo=undo)

        self._desk.do(self._owner, lambda: work(on), done, self._set_back(failed))

    def _set_back(self, failed: Callable[[], None]) -> Callable[[Exception], None]:
        def tell(error: Exception) -> None:
            failed()
            self._desk.explain(error)

        return tell

    def add(self) -> None:
        """Ask for a new contact and link it."""
        dialog = ContactDialog(self._owner, language=self.language)
        office, account_id = self._desk.office, self._account_id

        def save(given: ContactInput) -> None:
            self._save(dialog, lambda: contacts.add(office, account_id, given))

        dialog.given.connect(save)
        dialog.open()

    def edit(self, contact: ContactView, *, fix_address: bool = False) -> None:
        """Ask for changes of a contact and save them."""
        dialog = ContactDialog(self._owner, contact, fix_address=fix_address)
        office, account_id = self._desk.office, self._account_id

        def work(given: ContactInput) -> None:
            accounts.edit_contact(office, account_id, contact.person.contact_id, given, contact.version)

        def save(given: ContactInput) -> None:
            self._save(dialog, lambda: work(given))

        dialog.given.connect(save)
        dialog.open()

    def _save(self, dialog: ContactDialog, work: Callable[[], object]) -> None:
        def failed(error: Exception) -> None:
            if not dialog.show_error(error):
                self._desk.explain(error)

        self._desk.do(dialog, work, lambda _: dialog.finish(), failed)

    def stop(self, contact: ContactView) -> None:
        """Ask why, then stop all e-mails to a contact (ACC-9)."""
        office, contact_id = self._desk.office, contact.person.contact_id
        dialog = StopDialog(self._owner, contact.person.name)

        def stopped(reason: str) -> None:
            said = self.tr("E-mails to {name} stopped").format(name=contact.person.name)
            self._desk.do(
                self._owner,
                lambda: accounts.stop_mails(office, contact_id, reason),
                lambda _: self._desk.toast(said, icon="bell-off", undo=lambda: self.allow(contact)),
            )

        dialog.written.connect(stopped)
        dialog.open()

    def report(self, contact: ContactView) -> None:
        """Ask what happened, then stop what goes there, apologise, and keep it on record (APP-7)."""
        from app.views.privacy.report_dialog import ReportDialog

        person = contact.person
        ReportDialog(self._desk, self._owner, self._account_id, person.contact_id, person.address).open()

    def allow(self, contact: ContactView) -> None:
        """Let e-mails go to a contact again."""
        office, contact_id = self._desk.office, contact.person.contact_id
        said = self.tr("E-mails to {name} allowed again").format(name=contact.person.name)
        self._desk.do(
            self._owner,
            lambda: accounts.stop_mails(office, contact_id, "", stopped=False),
            lambda _: self._desk.announce(said),
        )

    def address_works(self, contact: ContactView) -> None:
        """Take a marked address to work again."""
        office, contact_id = self._desk.office, contact.person.contact_id
        said = self.tr("{address} is used again").format(address=contact.person.address)
        self._desk.do(
            self._owner, lambda: accounts.address_works(office, contact_id), lambda _: self._desk.announce(said)
        )

    def remove(self, contact: ContactView) -> None:
        """Take a contact off the account, after a yes."""
        office, account_id, person = self._desk.office, self._account_id, contact.person
        self._desk.confirm(
            self._owner,
            self.tr("Remove {name} from this account?").format(name=person.name),
            self.tr("Nothing about this account goes there any more. Other accounts keep the contact."),
            self.tr("Remove"),
            lambda: self._desk.do(self._owner, lambda: accounts.unlink_contact(office, account_id, person.contact_id)),
            danger=True,
        )
