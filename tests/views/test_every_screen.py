"""Every screen of the program, walked as somebody does who has no mouse, hears the screen, or reads another language.

The screens are those of `tests.shots`; a page or a dialog that is not among them fails here. By itself the walk is one
round in the smallest window, in a language whose words are two fifths longer; `--long` adds the other ways to see it.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from app import views
from app.services import handbook
from app.services.assembly import Opened
from app.services.demo import story
from app.services.papers.units import UNITS
from app.views.help.window import HelpWindow
from app.views.organizer_templates.rows import QuestionDelegate
from app.views.pipelines.cards import CardDelegate
from app.views.places import PAGES
from app.views.theme import theme
from app.views.widgets import painting
from app.views.widgets.dialog import Dialog
from app.views.widgets.table.delegate import RowDelegate
from tests import shots
from tests.support.walking import (
    Invented,
    Noting,
    Walk,
    check_focus,
    check_keys,
    check_names,
    check_room,
    check_tables,
    check_targets,
    check_words,
    data_of,
    ground,
)  # fmt: skip

pytestmark = [
    pytest.mark.timeout(900),
    pytest.mark.behaviour("APP-4"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]
DAYS_OF_STORY = 100
"""The invented firm of the pictures has two years, which take long."""
CELLS = (RowDelegate, CardDelegate, QuestionDelegate)
"""They paint what people wrote, of which there may be more than room; a tooltip says it whole."""
SHOWN_BY_OTHERS = {"Dialog", "ReviewDialog", "SandboxQuestion"}
"""Dialogs without a screen of their own: the base, and two that need a form or a server; their own tests open them."""
DATE = re.compile(
    r"^[\W\d]*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*[\W\d]*)+$"
)


@dataclass(frozen=True)
class Look:
    """A way to see the program."""

    size: tuple[int, int] = shots.SMALL
    mode: str = "light"
    language: str = "en"
    invented: bool = False
    percent: int = 100
    contrast: bool = False
    strays: bool = False
    """Whether to notice what flashes as a window, which is slow."""


USUAL = Look(invented=True)
LOOKS = {
    "dark": Look(mode="dark"), "french": Look(language="fr"), "wide": Look(size=shots.SIZE, invented=True, strays=True),
    "large text": Look(size=(1280, 800), percent=150, language="fr"),
    "largest text": Look(size=(1280, 800), percent=200), "largest text in the smallest window": Look(percent=200),
    "high contrast": Look(contrast=True),
    "dark high contrast": Look(contrast=True, mode="dark"),
}  # fmt: skip


class _Strays(QObject):
    """Notices parts of a page that show as windows of their own before they are put into it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        window = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if (
            window
            and type(watched).__module__.startswith("app.")
            and not isinstance(watched, QDialog | QMenu | QMainWindow | HelpWindow)
        ):
            self.seen.add(type(watched).__name__)
        return False


@pytest.fixture(scope="module")
def opening(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Opened]]:
    theme().install(qapp)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(story, "YEARS_BACK", DAYS_OF_STORY)
        patch.setattr(shots, "settle", lambda milliseconds=0: [qapp.processEvents() for _ in range(3)])
        with shots.invented_firm(tmp_path_factory.mktemp("firm")) as opening_:
            yield opening_


def _painting_cells(paint: Callable[..., None]) -> Callable[..., None]:
    def painted(*given: object) -> None:
        Noting.in_table = True
        try:
            paint(*given)
        finally:
            Noting.in_table = False

    return painted


@contextmanager
def looking(app: QApplication, opened: Opened, look: Look) -> Iterator[shots.Stage]:
    """The window as somebody sees it; all is put back after."""
    kept: dict[str, Noting] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(painting, "_metrics", lambda key, made: kept.get(key) or kept.setdefault(key, Noting(made)))
        patch.setattr(shots, "SIZE", look.size)
        for cells in CELLS:
            patch.setattr(cells, "paint", _painting_cells(cells.paint))
        theme().set_text_scale(look.percent)
        theme().set_high_contrast(look.contrast)
        stage = shots.Stage(app, opened, look.mode, look.language)
        translator = Invented()
        if look.invented:
            app.installTranslator(translator)
            shots.settle()
        try:
            yield stage
        finally:
            app.removeTranslator(translator)
            stage.close()
            theme().set_text_scale(100)
            theme().set_high_contrast(False)
            theme().set_mode("light")
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def walk_all(app: QApplication, opened: Opened, look: Look) -> Walk:
    """Go to every screen and look at everything on it."""
    book = "\n".join([*(page.text for page in handbook.read("en").pages.values()), *UNITS]).casefold()
    walk, data = Walk(), [data_of(opened.office.database).casefold()]

    def known(words: str) -> bool:
        if words.casefold() in data[0] or words.casefold() in book or DATE.match(words):
            return True
        data[0] = data_of(opened.office.database).casefold()  # screens make requests too
        return words.casefold() in data[0]

    with looking(app, opened, look) as stage:
        strays = _Strays()
        if look.strays:
            app.installEventFilter(strays)
        for screen, show in shots.SCREENS.items():
            if re.search(r"(^|-)small(-|$)", screen):
                continue  # the window is as small already
            Noting.drawn.clear()
            Noting.cut.clear()
            Noting.shown.clear()
            back = show(stage)
            shots.settle()
            assert stage.window.place is not None
            page = stage.window.stack.currentWidget() if walk.pages else None  # the first time with all around it
            root = ground(stage.window, page)
            walk.dialogs.add(type(root).__name__)
            walk.pages.add(stage.window.place.page)
            for check in (check_names, check_tables, check_targets, check_room, check_focus, check_keys):
                check(walk, screen, root)
            if look.invented:
                check_words(walk, screen, root, known)
            if back is not None:
                back()
        app.removeEventFilter(strays)
        walk.findings["stray window"] = [f": {each}" for each in sorted(strays.seen)]
    return walk


@pytest.fixture(scope="module")
def walked(qapp: QApplication, opening: Callable[[], Opened]) -> Walk:
    opened = opening()
    try:
        return walk_all(qapp, opened, USUAL)
    finally:
        opened.close()


def test_every_page_and_every_dialog_is_walked(walked: Walk) -> None:
    for module in pkgutil.walk_packages(views.__path__, "app.views."):
        importlib.import_module(module.name)
    waiting, dialogs = [Dialog], set()
    while waiting:
        found = waiting.pop()
        dialogs.add(found.__name__)
        waiting += found.__subclasses__()
    assert dialogs - walked.dialogs - SHOWN_BY_OTHERS == set()
    assert set(PAGES) - walked.pages == set()


NEVER = {
    "no name": "every control has a name that a screen reader says",
    "no role": "and a role",
    "same name": "no two controls of a group say the same",
    "cell says nothing": "every cell says what it shows",
    "trap": "Tab leaves every control",
    "not reached": "Tab comes by every control",
    "focus unseen": "the control that has the keyboard looks so",
    "small target": "what is pressed is large enough, or has room of its own",
    "cut": "no words are cut: two fifths more than English is more than French needs",
    "outside": "no control lies outside of what holds it",
    "over another": "none lies over another",
    "untranslated": "nothing is left in English",
    "stray window": "no part of a page flashes as a window",
}


@pytest.mark.parametrize("kind", NEVER, ids=lambda kind: kind.replace(" ", "-"))
def test_a_walk_through_all_screens_finds(walked: Walk, kind: str) -> None:
    assert walked.of(kind) == [], NEVER[kind]


@pytest.mark.long
@pytest.mark.parametrize("name", LOOKS)
def test_the_same_holds_however_the_program_is_seen(
    qapp: QApplication, opening: Callable[[], Opened], name: str
) -> None:
    opened = opening()
    try:
        walk = walk_all(qapp, opened, LOOKS[name])
    finally:
        opened.close()
    found = [f"{kind}, {each}" for kind in NEVER for each in walk.of(kind)]
    assert not found, "\n".join(found)
