"""The accounts that get a job, one by one or by tag."""

from __future__ import annotations

from app.views.requests.accounts_field import ACCOUNT, AccountsField


class JobAccountsField(AccountsField):
    """As in a new request; it counts jobs."""

    @property
    def first_name(self) -> str:
        """The name of the first chosen account."""
        return next((label for key, label in self.chosen if key.startswith(ACCOUNT)), "")

    def note(self, count: int) -> str:
        """Return what the field says of so many accounts."""
        return self.tr("%n account(s), one job each", "", count)
