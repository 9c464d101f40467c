"""A request to all accounts of a tag but some: each is a chip that can be taken off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import account_bulk, account_lists
from app.services.account_bulk import AccountVerb, AccountWish
from app.services.requests.listing import Kind
from app.views.requests.accounts_field import ACCOUNT, TAG
from app.views.requests.new_request import NewRequestDialog
from app.views.widgets.chip_field import Choice
from tests.support.at_the_desk import AtTheDesk, at_the_desk


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path) as made:
        yield made


def test_an_account_taken_off_after_its_tag_was_chosen_is_not_asked(firm: AtTheDesk, qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    ids = [firm.account(name, ann=f"ann@{name.lower()}.example") for name in ("Halden", "Kessler", "Sato")]
    account_bulk.do(firm.office, ids, AccountWish(AccountVerb.TAG, add=("VAT",)))
    assert len(account_lists.accounts_with_tag(firm.office, "VAT")) == 3
    dialog = NewRequestDialog(firm.desk, Kind.CHAT, (), over)
    dialog.open()
    dialog._accounts.add(Choice(f"{TAG}VAT", "Tag VAT"))
    assert dialog.account_ids() == tuple(ids)
    dialog._accounts.remove(f"{ACCOUNT}{ids[1]}")
    dialog._ask()
    assert dialog.account_ids() == (ids[0], ids[2])
    assert [told.account_name for told in dialog._told] == ["Halden", "Sato"]
    dialog.set_changed(False)
    dialog.reject()
