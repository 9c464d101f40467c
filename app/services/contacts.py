"""A contact added to an account by hand."""

from __future__ import annotations

from app.services import accounts
from app.services.accounts import ContactInput
from app.services.office import Office


def add(office: Office, account_id: int, given: ContactInput) -> int:
    """Link a contact to an account; one with the same address is the same person (ACC-3). Returns the contact's id.

    Raises `Refused` with the field.
    """
    with office.database.write() as uow:
        contact_id = accounts.add_contact(uow, account_id, given)
        uow.commit()
        return contact_id
