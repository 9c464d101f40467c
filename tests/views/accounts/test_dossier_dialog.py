"""*Export this account…* from its menu: the form, the place, the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import account_lists
from app.views.accounts.account_actions import AccountActions
from app.views.accounts.dossier_dialog import DossierDialog
from app.views.desk import Desk
from tests.views.accounts.conftest import Told


@pytest.mark.behaviour("APP-7")
def test_an_account_is_exported_from_its_menu_into_a_new_folder_and_as_a_zip(
    qtbot: QtBot, desk: Desk, told: Told, halden: int, tmp_path: Path
) -> None:
    owner = QWidget()
    owner.resize(900, 700)
    qtbot.addWidget(owner)
    owner.show()
    actions = AccountActions(desk, owner)
    [row] = account_lists.account_rows(desk.office, [halden])
    target = tmp_path / "out"
    target.mkdir()
    for form in ("folder", "folder", "zip"):
        entry = next(each for each in actions.entries(row) if each is not None and each.text.startswith("Export"))
        assert entry.on_triggered is not None
        entry.on_triggered()
        dialog = owner.findChildren(DossierDialog)[-1]
        dialog.form.set_current(form)
        dialog.primary_button.click()
        assert dialog.chooser is not None
        chosen = target if form == "folder" else target / "taken out.zip"
        dialog.chooser.fileSelected.emit(str(chosen))
    names = sorted(each.name for each in target.iterdir())
    assert len(names) == 3 and names[1] == f"{names[0]} (2)" and names[2] == "taken out.zip"
    assert (target / names[0] / "Index.html").is_file()
    assert told.errors == []
