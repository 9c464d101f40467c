"""The window over a firm with a pipeline."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.assembly import Opened
from app.views.desk import Desk, Place
from app.views.pipelines.page import PipelinesPage
from tests.support.window import add_account, name_firm, open_firm


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        yield opened


@pytest.fixture
def halden(firm: Opened) -> int:
    return add_account(firm.office)


@pytest.fixture
def desk(firm: Opened) -> Iterator[Desk]:
    made = Desk(firm.office, sync=True)
    yield made
    assert made.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[PipelinesPage]:
    made = PipelinesPage(desk)
    qtbot.addWidget(made)
    made.resize(1120, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.shown(Place("pipelines"))
    yield made
    made.hide()
