"""What can be done from the search box: pages, new requests, sections of the settings, errands (APP-5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.services.folding import fold
from app.services.requests.listing import Kind
from app.views.desk import Desk, Errand, Place
from app.views.requests.kinds import KINDS
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

SETTINGS = {
    "firm": QT_TRANSLATE_NOOP("commands", "Settings: firm"),
    "mail": QT_TRANSLATE_NOOP("commands", "Settings: mail account"),
    "reminders": QT_TRANSLATE_NOOP("commands", "Settings: reminder defaults"),
    "staff": QT_TRANSLATE_NOOP("commands", "Settings: team"),
    "services": QT_TRANSLATE_NOOP("commands", "Settings: services and prices"),
    "appearance": QT_TRANSLATE_NOOP("commands", "Settings: appearance, language, theme"),
    "program": QT_TRANSLATE_NOOP("commands", "Settings: program, start at login"),
    "backups": QT_TRANSLATE_NOOP("commands", "Settings: backups"),
    "privacy": QT_TRANSLATE_NOOP("commands", "Settings: privacy"),
    "about": QT_TRANSLATE_NOOP("commands", "Settings: about Relance"),
}
ERRANDS: dict[Errand, tuple[str, str]] = {
    "pause-resumed": (QT_TRANSLATE_NOOP("commands", "Pause all sending"), "circle-pause"),
    "pause-hour": (QT_TRANSLATE_NOOP("commands", "Pause all sending for 1 hour"), "circle-pause"),
    "pause-tomorrow": (QT_TRANSLATE_NOOP("commands", "Pause all sending until tomorrow"), "circle-pause"),
    "pause-monday": (QT_TRANSLATE_NOOP("commands", "Pause all sending until Monday"), "circle-pause"),
    "resume": (QT_TRANSLATE_NOOP("commands", "Resume sending"), "play"),
    "check-mail": (QT_TRANSLATE_NOOP("commands", "Check mail now"), "inbox"),
    "back-up": (QT_TRANSLATE_NOOP("commands", "Back up now"), "database-backup"),
    "help": (QT_TRANSLATE_NOOP("commands", "Help and keyboard shortcuts"), "circle-question-mark"),
}
PLACES = (
    (Place("catch-up"), QT_TRANSLATE_NOOP("commands", "Catch-up review"), "hand"),
    (Place("docs", tab="clients"), QT_TRANSLATE_NOOP("commands", "Docs: from clients"), "inbox"),
    (Place("docs", tab="trash"), QT_TRANSLATE_NOOP("commands", "Docs: trash"), "trash-2"),
    (Place("outbox", segment="problems"), QT_TRANSLATE_NOOP("commands", "Outbox: problems"), "triangle-alert"),
)
"""Parts of pages that people look for by name."""
SHOWN = 4


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do, by its words."""

    name: str
    icon: str
    act: Callable[[Desk], None]


def find_commands(words: str) -> list[Command]:
    """Return the commands of which each typed word begins a word, the best known first."""
    typed = fold(words).split()
    if not typed:
        return []
    return [each for each in _all() if _fits(typed, fold(each.name).replace(":", " ").split())][:SHOWN]


def _fits(typed: list[str], name: list[str]) -> bool:
    return all(any(part.startswith(word) for part in name) for word in typed)


def _all() -> list[Command]:
    from app.views.places import PAGES, label_of  # the table of pages imports the side bar's search

    found = [Command(label_of(page), entry.icon, _going(Place(page))) for page, entry in PAGES.items() if entry.section]
    found += [
        Command(QCoreApplication.translate("words", view.new), "plus", _asking(view.kind))
        for view in sorted(KINDS.values(), key=lambda view: view.rank)
    ]
    statement = translate("commands", "Import bank statement…")
    found.append(Command(statement, "landmark", lambda desk: desk.import_statement()))
    found += [
        Command(translate("commands", name), "settings", _going(Place("settings", tab=tab)))
        for tab, name in SETTINGS.items()
    ]
    found += [Command(translate("commands", name), icon, _going(place)) for place, name, icon in PLACES]
    found += [Command(translate("commands", name), icon, _running(errand)) for errand, (name, icon) in ERRANDS.items()]
    found.append(Command(translate("commands", "Quit Relance"), "power", lambda desk: desk.quit()))
    return found


def _running(errand: Errand) -> Callable[[Desk], None]:
    return lambda desk: desk.errand(errand)


def _going(place: Place) -> Callable[[Desk], None]:
    return lambda desk: desk.go(place)


def _asking(kind: Kind) -> Callable[[Desk], None]:
    return lambda desk: desk.new_request(kind=kind)
