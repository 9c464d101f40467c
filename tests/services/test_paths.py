"""Where things lie, and who can read them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from app.services import paths as module
from app.services.errors import Fault
from app.services.paths import Paths, default_data_dir, default_state_dir


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits; the profile folder is private there")
def test_only_this_user_can_enter_what_the_program_makes(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data", tmp_path / "state")

    paths.create()

    for folder in (paths.data_dir, paths.documents, paths.sandbox, paths.backups, paths.logs, paths.state_dir):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700, folder


def test_what_a_computer_knows_lies_outside_of_the_data_so_that_a_copy_does_not_take_it_along() -> None:
    assert not default_state_dir().is_relative_to(default_data_dir())


def test_it_lies_outside_even_where_the_system_proposes_one_folder_for_both(monkeypatch: pytest.MonkeyPatch) -> None:
    # As on Windows and macOS.
    monkeypatch.setattr(module, "user_data_dir", lambda *_, **__: "/home/ada/Relance")
    monkeypatch.setattr(module, "user_state_dir", lambda *_, **__: "/home/ada/Relance")

    assert default_data_dir() == Path("/home/ada/Relance")
    assert not default_state_dir().is_relative_to(default_data_dir())


def test_a_folder_that_cannot_be_made_is_a_fault_with_a_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(Fault) as fault:
        Paths(tmp_path / "file" / "data", tmp_path / "state").create()

    assert fault.value.code == "folder-read-only"
