"""Client tasks of an account in the window, and the list that is mailed by hand (ACC-8)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.models.account import Contact
from app.services.requests import acting
from app.services.requests.listing import Kind, settling
from app.views.requests.tasks_dialog import TasksDialog
from app.views.requests.tasks_page import TasksList
from app.views.widgets.label import ElidedLabel
from app.views.widgets.table import GroupRow
from tests.support.at_the_desk import AtTheDesk, at_the_desk

ORGANIZER, CHAT, INVOICE, SIGNATURE = Kind.ORGANIZER, Kind.CHAT, Kind.INVOICE, Kind.SIGNATURE


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path) as made:
        yield made


@pytest.fixture
def halden(firm: AtTheDesk) -> int:
    """Nora signs and is told; Claire reads French and is told; Lise is not told."""
    made = firm.account(
        "Halden Bakery", nora="nora@halden.example", claire=("claire@halden.example", "told only"),
        lise=("lise@amundsen.example", "notify off"),
    )  # fmt: skip
    with firm.office.database.write() as uow:
        uow.session.get_one(Contact, firm.who("claire")).language = "fr"
        uow.commit()
    return made


def ask(firm: AtTheDesk, account: int, kind: Kind, title: str) -> int:
    made = firm.request(kind, account, title=title, enabled=False)
    firm.wait(minutes=1)
    firm.new_mails()
    return made


@pytest.fixture
def asked(firm: AtTheDesk, halden: int) -> dict[str, int]:
    """Four things asked of Halden, the invoice last, and one of somebody else."""
    found = {
        "organizer": ask(firm, halden, ORGANIZER, "Year end questions"),
        "chat": ask(firm, halden, CHAT, "Payroll changes"),
        "signature": ask(firm, halden, SIGNATURE, "The tax return"),
        "invoice": ask(firm, halden, INVOICE, "October bookkeeping"),
    }
    ask(firm, firm.account("Orion", omar="omar@orion.example"), CHAT, "Somebody else's secret")
    return found


def opened(firm: AtTheDesk, qtbot: QtBot, account: int, width: int = 1300) -> TasksList:
    listed = TasksList(firm.desk, account_id=account)
    qtbot.addWidget(listed)
    listed.resize(width, 760)
    listed.show()
    return listed


def lines(listed: TasksList) -> list[object]:
    assert listed._model._source is not None
    return list(listed._model._source.ids())


def rows(listed: TasksList) -> list[int]:
    return [int(str(each)) for each in lines(listed) if not isinstance(each, GroupRow)]


def headings(listed: TasksList) -> list[str]:
    return [each.text for each in lines(listed) if isinstance(each, GroupRow)]


def seen(listed: TasksList, name: str) -> list[str]:
    listed.seen.who.setCurrentIndex(listed.seen.who.findText(name))
    chosen = next(each for each in listed.seen._seen if each.name == name)
    return [each.name for each in chosen.tasks]


@pytest.mark.behaviour("ACC-8")
def test_the_account_shows_what_is_asked_last_surfaced_first_and_what_is_done_leaves(
    firm: AtTheDesk, qtbot: QtBot, halden: int, asked: dict[str, int]
) -> None:
    listed = opened(firm, qtbot, halden)
    assert rows(listed) == [asked[each] for each in ("invoice", "signature", "chat", "organizer")]
    assert headings(listed) == ["To pay", "To sign", "To answer", "To fill in"]
    firm.resend(asked["organizer"])
    assert rows(listed)[0] == asked["organizer"], "asked again: on top at once"
    acting.act(firm.office, asked["invoice"], "void")
    firm.settle(asked["chat"])
    assert rows(listed) == [asked["organizer"], asked["signature"]]
    listed.segments.set_current("done")
    listed.refresh()
    assert rows(listed) == [asked["chat"]]
    firm.act(asked["chat"], "reopen")
    assert rows(listed) == [], "what is opened anew is asked again"
    listed.segments.set_current("waiting")
    listed.refresh()
    assert asked["chat"] in rows(listed)


@pytest.mark.behaviour("ACC-8", "ACC-1")
def test_each_contact_sees_what_is_asked_of_that_person(
    firm: AtTheDesk, qtbot: QtBot, halden: int, asked: dict[str, int]
) -> None:
    listed = opened(firm, qtbot, halden)
    assert listed.seen.isVisible()
    assert [listed.seen.who.itemText(at) for at in range(listed.seen.who.count())] == ["Nora Test", "Claire Test"]
    number = firm.row(asked["invoice"]).extra.number
    assert seen(listed, "Nora Test") == [number, "The tax return", "Payroll changes", "Year end questions"]
    assert seen(listed, "Claire Test") == [number, "Payroll changes", "Year end questions"], "she does not sign"
    firm.settle(asked["organizer"])
    assert seen(listed, "Claire Test") == [number, "Payroll changes"]
    narrow = opened(firm, qtbot, halden, width=800)
    assert not narrow.seen.isVisible() and narrow.table.isVisible()


@pytest.mark.behaviour("ACC-8", "MAN-4")
def test_send_this_list_mails_each_contact_that_persons_list_in_the_own_language(
    firm: AtTheDesk, qtbot: QtBot, halden: int, asked: dict[str, int]
) -> None:
    listed = opened(firm, qtbot, halden)
    before, surfaced = rows(listed), [firm.row(each).surfaced_at for each in rows(listed)]
    listed.send_list.click()
    (dialog,) = listed.findChildren(TasksDialog)
    assert "2 e-mail" in dialog.count.text()
    assert [dialog.language.itemData(at) for at in range(dialog.language.count())] == ["en", "fr"]
    dialog.primary_button.click()
    assert firm.readers() == [], "they wait for Undo"
    firm.undo_toast()
    firm.wait(minutes=2)
    assert firm.readers() == [], "and were taken back"

    listed.send_list.click()
    dialog = listed.findChildren(TasksDialog)[-1]
    dialog.message.setPlainText(dialog.message.words() + "\n\nWe are open until six.")
    dialog.primary_button.click()
    firm.wait(seconds=11)
    nora, claire = sorted(firm.new_mails(), key=lambda each: each.to, reverse=True)
    number = firm.row(asked["invoice"]).extra.number
    assert nora.subject == "Reminder: 4 items waiting (Halden Bakery)"
    order = [nora.text.index(each) for each in (number, "The tax return", "Payroll changes", "Year end questions")]
    assert order == sorted(order), "most recently surfaced first"
    assert "We are open until six." in nora.text and nora.papers == ()
    assert claire.subject.startswith("Rappel") and "The tax return" not in claire.text
    assert "Payroll changes" in claire.text and "We are open" not in claire.text
    assert all("secret" not in each.text for each in (nora, claire)), "another account's is never named"
    assert rows(listed) == before, "a list of everything moves nothing"
    assert [firm.row(each).surfaced_at for each in before] == surfaced
    for each in asked.values():
        assert firm.row(each).reminders.sent == 0
        assert firm.entries("request.resent", each)


@pytest.mark.behaviour("ACC-8", "STOP-9")
def test_what_is_done_before_the_list_leaves_is_not_in_it(
    firm: AtTheDesk, qtbot: QtBot, halden: int, asked: dict[str, int]
) -> None:
    listed = opened(firm, qtbot, halden)
    listed.send_list.click()
    (dialog,) = listed.findChildren(TasksDialog)
    dialog.primary_button.click()
    firm.settle(asked["chat"])
    firm.mailbox.meanwhile = lambda: acting.act(firm.office, asked["organizer"], settling(ORGANIZER))
    firm.wait(seconds=11)
    firm.wait(minutes=6)
    mails = firm.new_mails()
    assert sorted(each.to for each in mails) == ["claire@halden.example", "nora@halden.example"]
    for each in mails:
        assert "Payroll changes" not in each.text and "Year end questions" not in each.text
    firm.settle(asked["signature"])
    firm.settle(asked["invoice"])
    assert listed.send_list.isEnabled() is False or listed.send_list.toolTip()
    assert not [each for each in listed.findChildren(ElidedLabel) if "secret" in each.text()]
