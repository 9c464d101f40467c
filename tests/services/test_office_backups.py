"""Backups by hand, from the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services import office_backups, settings
from app.services.errors import Fault, Refused
from app.services.office import Office
from tests.support.window import open_firm


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = open_firm(tmp_path)
    yield opened.office
    opened.close()


@pytest.mark.behaviour("APP-3")
def test_a_backup_by_hand_is_verified_and_listed(office: Office) -> None:
    stages: list[str] = []
    made = office_backups.back_up_now(office, stages.append)
    found = office_backups.listed(office)
    assert [(each.name, each.kind, each.good) for each in found.backups] == [(made.name, "manual", True)]
    assert stages[-1] == "finished"
    assert not found.own_folder


@pytest.mark.behaviour("APP-3")
def test_another_folder_gets_the_backups_from_now_on(office: Office, tmp_path: Path) -> None:
    office_backups.back_up_now(office)
    office_backups.move_to(office, tmp_path / "drive" / "backups")
    assert office_backups.listed(office).backups == ()
    office_backups.back_up_now(office)
    found = office_backups.listed(office)
    assert len(found.backups) == 1 and found.own_folder
    office_backups.move_to(office, None)
    assert settings.read(office).backup_folder == ""
    assert len(office_backups.listed(office).backups) == 1


def test_a_folder_among_the_programs_own_files_or_not_writable_is_refused(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="folder-inside-data"):
        office_backups.move_to(office, office.paths.documents)
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(Fault, match="folder-read-only"):
        office_backups.move_to(office, file)
    assert settings.read(office).backup_folder == ""
