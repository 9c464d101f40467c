"""The accounts that a new request is about: chips, one request each; a tag adds all that bear it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.services import account_lists
from app.views.desk import Desk
from app.views.widgets.chip_field import ChipField, Choice
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

ACCOUNT, TAG = "account:", "tag:"


class AccountsField(ChipField):
    """`changed` when other accounts are chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        hint = translate("AccountsField", "Add account or tag…")
        super().__init__(hint, translate("AccountsField", "Accounts"), parent)
        self._desk = desk
        self.changed.connect(self._on_changed)
        self.query_changed.connect(self._on_query)
        office = desk.office
        desk.run(self, lambda: account_lists.find_accounts(office, "", 500), self._on_choices)

    @property
    def account_ids(self) -> tuple[int, ...]:
        """The chosen accounts."""
        return tuple(int(key.removeprefix(ACCOUNT)) for key in self.keys if key.startswith(ACCOUNT))

    def show_accounts(self, account_ids: Sequence[int], then: Callable[[], None]) -> None:
        """Choose accounts by id, and go on with `then` when their names are read."""
        office = self._desk.office

        def done(found: list[account_lists.AccountRow]) -> None:
            for account in found:
                self.add(Choice(f"{ACCOUNT}{account.id}", account.name))
            then()

        self._desk.run(self, lambda: account_lists.account_rows(office, list(account_ids)), done)

    def _on_choices(self, found: list[tuple[int, str]]) -> None:
        choices = [Choice(f"{ACCOUNT}{account_id}", name) for account_id, name in found]
        choices += [Choice(f"{TAG}{tag.name}", self.tr("Tag {name}").format(name=tag.name))
                    for tag in account_lists.tags(self._desk.office)]  # fmt: skip
        self.set_choices(choices)

    def _on_query(self, words: str) -> None:
        office = self._desk.office
        self._desk.run(self, lambda: account_lists.find_accounts(office, words, 50), self._on_choices, key="accounts")

    def _on_changed(self) -> None:
        for key in [key for key in self.keys if key.startswith(TAG)]:
            self.remove(key)
            for account_id, name in account_lists.accounts_with_tag(self._desk.office, key.removeprefix(TAG)):
                self.add(Choice(f"{ACCOUNT}{account_id}", name))
        count = len(self.account_ids)
        self.set_note(self.note(count) if count else "")

    def note(self, count: int) -> str:
        """Return what the field says of so many accounts."""
        return translate(
            "AccountsField", QT_TRANSLATE_NOOP("AccountsField", "%n account(s) = %n request(s)", "", 1), "", count
        )


class OneAccountField(AccountsField):
    """One account, the last that was chosen."""

    def _on_changed(self) -> None:
        super()._on_changed()
        for key in self.keys[:-1]:
            self.remove(key)
        self.set_note("")
