"""The window in French and English: every text is translated, well set, and finds its room."""

from __future__ import annotations

import ast
import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.services.assembly import Opened
from app.views.desk import Desk, Place
from app.views.first_frame import SMALLEST
from app.views.main_window import MainWindow
from app.views.pulse import Pulse
from app.views.words import dates
from tests.support.window import MORNING, add_account, ask, name_firm, open_firm

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "resources" / "i18n"
SOURCES = [ROOT / "app" / "bootstrap.py", *sorted((ROOT / "app" / "views").rglob("*.py"))]
NARROW_NO_BREAK, NO_BREAK = "\u202f", "\u00a0"
PAGES = ("accounts", "organizer", "proposal", "invoice", "docs", "chat", "tasks", "outbox", "settings")
MAIL_ACCOUNT = ("MailSection", "SettingsPage", "standing", "notices")
"""Where an account is one of a mail server, which is a "compte" in French."""
SAME_IN_BOTH = re.compile(r"^[\W\d]*$|^Ctrl \w$|^(UTC|IBAN|BIC|Message|Client|Type|Port|Signature|Relance|E-mail)$")


W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True)
class Text:
    """One text of a .ts file."""

    context: str
    source: str
    comment: str
    plural: bool
    forms: tuple[str, ...] = ()
    unfinished: bool = False


def tool(name: str) -> Path:
    """A tool that comes with Qt for Python."""
    found = sorted(Path(PySide6.__file__).parent.glob(f"{name}*"))
    return found[0]


def read(file: Path) -> list[Text]:
    """The texts of a .ts file."""
    found = []
    for context in ET.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = [each.text or "" for each in translation.findall("numerusform")] if plural else [translation.text]
            found.append(
                Text(
                    context.findtext("name") or "",
                    message.findtext("source") or "",
                    message.findtext("comment") or "",
                    plural,
                    tuple(each or "" for each in forms),
                    translation.get("type") is not None,
                )
            )
    return found


FRENCH, ENGLISH = read(TEXTS / "relance_fr.ts"), read(TEXTS / "relance_en.ts")


def keys(texts: list[Text]) -> set[tuple[str, str, str, bool]]:
    """What tells one text from another."""
    return {(each.context, each.source, each.comment, each.plural) for each in texts}


# The files


@pytest.mark.parametrize(("language", "options"), [("fr", []), ("en", ["-pluralonly"])])
def test_the_files_hold_exactly_the_texts_of_the_sources(language: str, options: list[str], tmp_path: Path) -> None:
    fresh = tmp_path / f"relance_{language}.ts"
    command: list[str | Path] = [
        tool("lupdate"),
        "-silent",
        *options,
        "-source-language",
        "en_GB",
        "-target-language",
        language,
    ]
    subprocess.run([*command, *SOURCES, "-ts", fresh], check=True, capture_output=True, timeout=60)
    kept = keys(FRENCH if language == "fr" else ENGLISH)
    assert keys(read(fresh)) == kept, "run dev.py i18n, then translate what is new"


def test_qt_finds_every_text_that_the_window_asks_for() -> None:
    """Qt's tool passes over texts in f-strings, and over plural forms whose number is an expression."""
    asked = {each for source in SOURCES for each in _asked(ast.parse(source.read_text("utf-8")), "")}
    assert asked - {(context, source, comment) for context, source, comment, _ in keys(FRENCH)} == set()


def _asked(node: ast.AST, owner: str) -> Iterator[tuple[str, str, str]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _of_call(child, owner)
        yield from _asked(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _of_call(call: ast.Call, owner: str) -> Iterator[tuple[str, str, str]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    texts = [each.value if isinstance(each, ast.Constant) else None for each in call.args]
    if name == "tr" and isinstance(call.func, ast.Attribute) and texts and isinstance(texts[0], str):
        yield owner, texts[0], str(texts[1] or "") if len(texts) > 1 else ""
    elif name in ("translate", "QT_TRANSLATE_NOOP") and isinstance(texts[0], str) and isinstance(texts[1], str):
        yield texts[0], texts[1], str(texts[2] or "") if len(texts) > 2 else ""


def test_no_text_is_put_together_before_it_is_translated() -> None:
    wrong = []
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if name in ("tr", "translate") and isinstance(node, ast.Call):
                wrong += [f"{source.name}:{node.lineno}" for each in node.args[:2] if isinstance(each, ast.JoinedStr)]
                first = node.func.value if isinstance(node.func, ast.Attribute) else None
                # self.tr(variable) would look for a text that no tool can collect.
                if name == "tr" and isinstance(first, ast.Name) and not isinstance(node.args[0], ast.Constant):
                    wrong.append(f"{source.name}:{node.lineno}")
    assert wrong == []


@pytest.mark.behaviour("APP-4")
def test_every_text_has_its_french_and_every_plural_both_forms() -> None:
    unfinished = [each for each in FRENCH + ENGLISH if each.unfinished or not all(each.forms)]
    assert unfinished == []
    assert [each.source for each in FRENCH + ENGLISH if each.plural and len(each.forms) != 2] == []


def test_a_translation_has_the_placeholders_of_its_source() -> None:
    def holders(text: str) -> set[str]:
        return set(re.findall(r"\{\w*\}|%n", text))

    wrong = []
    for each in FRENCH + ENGLISH:
        for number, form in enumerate(each.forms):
            missing = holders(each.source) ^ holders(form)
            # "The only one" may do without its number.
            if missing - ({"%n"} if each.plural and number == 0 else set()):
                wrong.append((each.source, form))
    assert wrong == []


def test_english_says_one_and_many() -> None:
    assert [form for each in ENGLISH for form in each.forms if re.search(r"\((s|es)\)", form)] == []


@pytest.mark.behaviour("APP-4")
def test_french_is_set_as_french_is() -> None:
    wrong = []
    for each in FRENCH:
        for form in each.forms:
            bare = form.replace("%n", "")
            if re.search(r" [:;?!»%]", bare) or re.search(r"« |n° ", bare) or "'" in form or "..." in form:
                wrong.append(form)
            if re.search(r"(?<![\s\w{]):(?!\w)|\w[;?!]", bare.replace(NO_BREAK, " ").replace(" :", "")):
                wrong.append(form)
    assert wrong == []


def test_french_says_the_firms_words() -> None:
    """The traps of the glossary: an account is a "dossier", saving is not a backup, e-mail is written so."""
    said = " ".join(form for each in FRENCH for form in each.forms).lower()
    for wrong in ("courriel", "mél ", "impayé", "cliquez ici", "pièce en attente"):
        assert wrong not in said
    for each in FRENCH:
        form = each.forms[0].lower()
        if re.search(r"\b(this|an|the) account\b", each.source.lower()) and each.context not in MAIL_ACCOUNT:
            assert "compte" not in form, each.source
        if each.source.startswith("Save"):
            assert "sauvegard" not in form, each.source


# The window


@dataclass
class Firm:
    """A window over a firm with a request of its own."""

    opened: Opened
    desk: Desk
    window: MainWindow
    account_id: int

    def widgets(self, kind: type[W]) -> list[W]:
        """The widgets of a kind that show."""
        return [each for each in self.window.findChildren(kind) if each.isVisible()]

    def places(self) -> Iterator[Place]:
        """All pages, all tabs of the account, all sections of the settings."""
        yield from (Place(page) for page in PAGES)
        for tab in ("info", "organizer", "docs", "invoice", "proposal", "chat", "tasks", "audit"):
            yield Place("account", account_id=self.account_id, tab=tab)
        for section in ("firm", "mail", "reminders", "staff", "appearance", "program", "backups", "about"):
            yield Place("settings", tab=section)


def open_window(qtbot: QtBot, folder: Path, language: str) -> Firm:
    """Open the window, in its smallest size."""
    dates.set_reader(language, "Europe/Paris", MORNING.date())
    opened = open_firm(folder)
    name_firm(opened.office)
    account_id = add_account(opened.office)
    ask(opened.office, account_id)
    desk = Desk(opened.office, sync=True)
    window = MainWindow(desk, pulse := Pulse(desk, lambda: None))
    qtbot.addWidget(window)
    window.resize(*SMALLEST)
    window.show()
    qtbot.waitExposed(window)
    pulse.start()
    return Firm(opened, desk, window, account_id)


class Stretched(QTranslator):
    """A language whose words are two fifths longer than English ones."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        del context, disambiguation
        return source.replace("%n", str(n)) + "n" * round(len(re.sub(r"\{\w*\}", "", source)) * 0.4)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def french(qapp: QApplication, tmp_path: Path) -> Iterator[QTranslator]:
    """The French words, compiled as the program compiles them."""
    compiled = tmp_path / "relance_fr.qm"
    command: list[str | Path] = [tool("lrelease"), "-silent", TEXTS / "relance_fr.ts", "-qm", compiled]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    translator = QTranslator()
    assert translator.load(str(compiled))
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)
    dates.set_reader("en", "UTC", MORNING.date())


@pytest.mark.behaviour("APP-4")
def test_nothing_english_is_left_in_the_french_window(qtbot: QtBot, french: QTranslator, tmp_path: Path) -> None:
    """On no page does a label, a button or a name for a screen reader say what has another French word."""
    firm = open_window(qtbot, tmp_path, "fr")
    english = {each.source for each in FRENCH if each.source not in each.forms and "{" not in each.source}
    left = set()
    for place in firm.places():
        firm.desk.go(place)
        qtbot.wait(1)
        for widget in firm.widgets(QWidget):
            said = {widget.accessibleName(), widget.toolTip(), widget.property("placeholderText") or ""}
            if isinstance(widget, QLabel | QPushButton):
                said.add(widget.text())
            left |= {(place.page, place.tab, each) for each in said if each in english and not SAME_IN_BOTH.match(each)}
    firm.desk.close()
    firm.opened.close()
    assert left == set()


@pytest.mark.behaviour("APP-4")
def test_french_agrees_with_one_and_many_and_with_the_kind(french: QTranslator) -> None:
    def said(context: str, text: str, comment: str = "", n: int = -1) -> str:
        return QCoreApplication.translate(context, text, comment, n)

    assert said("RequestActions", "%n request(s)", n=1) == "1 demande"
    assert said("RequestActions", "%n request(s)", n=2) == "2 demandes"
    assert said("words", "Overdue {days} d", "invoice") == "Échue {days} j"
    assert said("words", "Overdue {days} d", "organizer") == "En retard {days} j"
    assert said("words", "Signed", "proposal") == "Signée"
    assert said("words", "Signed", "signature") == "Signé"


@pytest.mark.behaviour("APP-4")
def test_a_longer_language_finds_its_room_in_the_smallest_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """With words two fifths longer than English, no button on any page is cut at 1024 × 680."""
    longer = Stretched()
    qapp.installTranslator(longer)
    try:
        firm = open_window(qtbot, tmp_path, "en")
        cut = set()
        for place in firm.places():
            firm.desk.go(place)
            qtbot.wait(1)
            for button in firm.widgets(QPushButton):
                if button.width() < button.sizeHint().width() - 1:
                    cut.add((place.page, place.tab, button.text(), button.width(), button.sizeHint().width()))
        firm.desk.close()
        firm.opened.close()
    finally:
        qapp.removeTranslator(longer)
    assert cut == set()
