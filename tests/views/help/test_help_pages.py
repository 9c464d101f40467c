"""The pages of the help: both languages whole and alike, every link leads somewhere, every key is a real one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.services import handbook
from app.services.handbook import INDEX, LANGUAGES, anchor_of, split_link
from app.views.help import topics
from app.views.help.keys import KEYS, PLACE
from tests.support.screen_words import said_in, screens

ROOT = Path(__file__).resolve().parents[3]
BOUND = re.compile(r"""["'](?P<key>(?:(?:Ctrl|Alt|Shift)\+)+[A-Za-z0-9]+|F\d+|Del|Ins)["']""")
TWINS = {"Ctrl+Enter"}
"""The Enter of the number pad."""
BY_QT = {"Ctrl+S", "Ctrl+Z", "Shift+F10", "Alt+1", "Ctrl+1", "Esc", "Return", "Space"}
"""Bound by a standard name, by number, or by the widgets of Qt and the tables of our own."""


def test_the_languages_are_twins_page_by_page_and_heading_by_heading() -> None:
    english, french = (handbook.read(language) for language in LANGUAGES)
    assert set(english.pages) == set(french.pages)
    for name, page in english.pages.items():
        twin = french.pages[name]
        assert [each.level for each in page.headings] == [each.level for each in twin.headings], name
        assert [split_link(each)[0] for each in page.links] == [split_link(each)[0] for each in twin.links], name
        assert page.text.count("\n|") == twin.text.count("\n|"), f"{name}: a table has another length"
    assert [part.pages for part in english.parts] == [part.pages for part in french.parts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_page_and_a_heading_that_is_there(language: str) -> None:
    book = handbook.read(language)
    wrong = []
    for page in book.pages.values():
        for target in page.links:
            name, anchor = split_link(target)
            there = book.pages.get(name or page.name)
            if there is None or (anchor and anchor not in {each.anchor for each in there.headings}):
                wrong.append(f"{page.name}: {target}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_name_every_page_once(language: str) -> None:
    book = handbook.read(language)
    listed = [name for part in book.parts for name in part.pages]
    assert sorted(listed) == sorted(set(book.pages) - {INDEX})
    for part in book.parts:
        for name in part.pages:
            assert f"[{book.pages[name].title}]({name}.md)" in book.pages[INDEX].text


def test_every_screen_part_and_dialog_has_its_page() -> None:
    from app.views.accounts.account_page import TABS
    from app.views.places import PAGES
    from app.views.settings.settings_page import SECTIONS

    assert set(topics.SCREENS) == set(PAGES)
    parts = {("account", tab) for tab in TABS} | {("settings", section) for section in SECTIONS}
    assert {part for part in topics.PARTS if part[0] in ("account", "settings")} <= parts
    assert {("settings", section) for section in SECTIONS} <= set(topics.PARTS)
    named = {*topics.SCREENS.values(), *topics.PARTS.values(), *topics.DIALOGS.values()}
    for language in LANGUAGES:
        assert named <= set(handbook.read(language).pages)


def test_the_dialogs_that_have_a_page_are_dialogs_of_the_program() -> None:
    sources = "\n".join(file.read_text("utf-8") for file in (ROOT / "app" / "views").rglob("*.py"))
    dialogs = set(re.findall(r"^class (\w+)\((?:Dialog|ConfirmDialog|\w+Dialog)\):", sources, re.MULTILINE))
    assert set(topics.DIALOGS) - dialogs == set()


def test_the_sheet_of_keys_names_every_key_that_is_bound_and_no_other() -> None:
    everything = "\n".join(file.read_text("utf-8") for file in screens())
    bound = {found["key"] for found in BOUND.finditer(everything)} - TWINS
    shown = {key for heading, keys in KEYS for key, _ in keys if heading != "In this help"}
    assert bound - shown == set()
    strange = {key for key in shown - bound - BY_QT if len(key) > 1}
    assert strange == set()
    letters = {key for key in shown if len(key) == 1}
    assert {key for key in letters if f'"{key}"' not in everything} == set()


def test_only_the_page_of_keys_shows_the_keys() -> None:
    for language in LANGUAGES:
        assert [page.name for page in handbook.read(language).pages.values() if PLACE in page.text] == ["shortcuts"]


def test_a_search_finds_words_without_their_accents_the_best_page_first() -> None:
    french = handbook.read("fr")
    assert french.find("boite d’essai")[0].name == "sandbox"
    assert french.find("SIGNATURE")[0].name == "documents"
    assert "counting" in [page.name for page in french.find("jours fermes")]
    assert french.find("  ") == []
    assert french.find("zzz") == []


@pytest.mark.parametrize(("words", "anchor"), [("App passwords", "app-passwords"), ("Mots d’une", "mots-dune")])
def test_an_anchor_is_made_as_readers_of_markdown_make_it(words: str, anchor: str) -> None:
    assert anchor_of(words) == anchor


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_set_as_the_language_is(language: str) -> None:
    for page in handbook.read(language).pages.values():
        text = re.sub(r"\(.*?\.md.*?\)|<!--.*?-->|\|---.*", "", page.text)
        assert "'" not in text and '"' not in text, page.name
        if language == "fr":
            assert re.findall(r" [:;?!»%]", text) == [], page.name
            assert re.search(r"courriel|mél |impayé", text) is None, page.name


@pytest.mark.behaviour("AUT-4")
def test_the_example_of_counting_is_what_the_rules_say() -> None:
    """The table of the page is worked out anew by the engine’s own rule."""
    from datetime import date, timedelta

    from app.services.settings import FirmSettings

    calendar, day = FirmSettings().calendar(), date(2026, 12, 1)
    days = [day]
    for _ in range(3):
        day = calendar.next_open(day + timedelta(days=3))
        days.append(day)
    page = handbook.read("en").pages["counting"].text
    for each in days:
        assert f"{each:%A} {each.day} December" in page


def test_the_english_pages_name_only_what_the_screen_says() -> None:
    assert said_in("en").missing(handbook.read("en")) == []


def test_the_pages_go_along_with_the_packaged_program() -> None:
    assert '(str(ROOT / "docs" / "help"), "docs/help")' in (ROOT / "tooling" / "relance.spec").read_text("utf-8")
