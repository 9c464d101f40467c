"""Relance without a screen: real processes, a real database, and the sandbox mailbox read as it lies there (APP-6)."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
import tomllib
from collections import Counter
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from sqlalchemy import select

from app.cli.program import run
from app.cli.words import Words
from app.models.mail import Mail
from app.services import demo, mail_account, settings
from app.services.clock import SystemClock
from app.services.locks import SenderLock
from app.services.mail.verdict import SUGGESTIONS
from app.services.paths import Paths
from app.services.settings import MailAccountSettings
from tests.support.imported_firm import CLIENTS, INVOICES, ROOT, ImportedFirm
from tests.support.small_firm import one

NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}


@pytest.fixture
def firm(tmp_path: Path) -> ImportedFirm:
    return ImportedFirm(tmp_path)


def recipients(firm: ImportedFirm) -> Counter[str]:
    return Counter(str(message_from_bytes(each.read_bytes(), policy=policy.default)["To"]) for each in firm.mails())


def states(firm: ImportedFirm) -> Counter[str]:
    with firm.opened(SystemClock()) as opened, opened.office.database.read() as session:
        return Counter(session.scalars(select(Mail.state)))


@pytest.mark.behaviour("APP-6", "ENG-1")
def test_send_due_sends_what_is_due_once_and_says_what_went_to_whom(firm: ImportedFirm) -> None:
    firm.with_due_reminders(2)
    dry = json.loads(firm.run("send-due", "--dry-run", "--json").stdout)
    assert [each["address"] for each in dry["would_send"]] == ["ann0@client0.example", "ann1@client1.example"]
    assert "F-0" in dry["would_send"][0]["subject"]
    assert firm.mails() == []

    done = firm.run("send-due")
    assert done.returncode == 0, done.stderr
    assert "ann0@client0.example" in done.stdout and "invoice F-0" in done.stdout
    assert str(firm.data_dir / "sandbox") in done.stdout
    assert sum(recipients(firm).values()) == 2
    again = firm.run("send-due", "--json")
    assert again.returncode == 0
    assert json.loads(again.stdout)["sent"] == []
    assert len(firm.mails()) == 2


@pytest.mark.behaviour("APP-6", "ENG-3")
def test_two_timers_at_the_same_moment_send_each_mail_once(firm: ImportedFirm) -> None:
    firm.with_due_reminders(15)
    both = [firm.start("send-due", "--json") for _ in range(2)]
    out = [json.loads(each.communicate(timeout=100)[0]) for each in both]
    assert [each.returncode for each in both] == [0, 0]
    assert sum(len(each["sent"]) for each in out) == 15
    assert set(recipients(firm).values()) == {1} and len(firm.mails()) == 15


@pytest.mark.behaviour("APP-6", "ENG-3")
def test_a_timer_finds_the_tray_sending_and_leaves_all_to_it(firm: ImportedFirm) -> None:
    firm.with_due_reminders(1)
    lock = SenderLock(Paths(firm.data_dir, firm.state_dir), "window")
    assert lock.try_acquire()
    try:
        done = firm.run("send-due")
        assert done.returncode == 0
        assert "window" in done.stdout
        assert firm.mails() == []
    finally:
        lock.release()
    assert firm.run("send-due").returncode == 0
    assert len(firm.mails()) == 1


@pytest.mark.behaviour("ENG-3", "APP-6")
def test_a_timer_killed_in_the_middle_leaves_no_lock_and_the_next_one_sends_the_rest_once(firm: ImportedFirm) -> None:
    firm.with_due_reminders(30)
    process = firm.start("send-due")
    deadline = time.monotonic() + 60
    while len(firm.mails()) < 3 and time.monotonic() < deadline:
        time.sleep(0.002)
    process.kill()
    process.communicate()
    before = len(firm.mails())
    assert 3 <= before < 30, "it was to be killed in the middle"
    assert firm.run("send-due").returncode == 0
    assert len(firm.mails()) == 30 and set(recipients(firm).values()) == {1}
    assert states(firm) == {"accepted": 30}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
@pytest.mark.behaviour("ENG-3", "APP-6")
def test_a_timer_asked_to_end_stops_after_the_mail_under_way(firm: ImportedFirm) -> None:
    firm.with_due_reminders(30)
    process = firm.start("send-due", "--json")
    deadline = time.monotonic() + 60
    while not firm.mails() and time.monotonic() < deadline:
        time.sleep(0.002)
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    sent = json.loads(out)["sent"]
    assert len(sent) == len(firm.mails()) < 30
    assert states(firm)["uncertain"] == 0 and states(firm)["sending"] == 0


@pytest.mark.behaviour("ENG-2", "APP-6")
def test_without_its_keyring_nothing_leaves_nothing_is_lost_and_the_timer_is_told(firm: ImportedFirm) -> None:
    firm.with_due_reminders(2)
    with firm.opened(SystemClock()) as opened, opened.office.database.write() as uow:
        account = MailAccountSettings(host="127.0.0.1", port=1, username="firm", from_address="firm@firm.example")
        settings.save(uow, mail_account=account)
        uow.commit()
    done = firm.run("send-due", **NO_KEYRING)
    assert done.returncode == 4
    assert "keyring" in done.stdout
    assert states(firm) == {"queued": 2}
    examined = firm.run("doctor", "--json", **NO_KEYRING)
    assert examined.returncode == 1
    steps = {each["step"] for each in json.loads(examined.stdout)["findings"]}
    assert "keyring-missing" in steps


@pytest.mark.behaviour("APP-6")
def test_no_server_is_a_known_fault_and_the_mails_stay(firm: ImportedFirm) -> None:
    firm.with_due_reminders(1)
    with firm.opened(SystemClock()) as opened:
        account = MailAccountSettings(host="127.0.0.1", port=1, security="none", from_address="firm@firm.example")
        mail_account.save(opened.office, account)
    done = firm.run("send-due")
    assert done.returncode == 1
    assert "cannot be reached" in done.stdout
    assert states(firm).keys() <= {"queued", "retrying"}


@pytest.mark.behaviour("APP-6")
def test_status_counts_by_state_and_names_the_places(firm: ImportedFirm) -> None:
    firm.with_due_reminders(2)
    firm.run("send-due")
    content = json.loads(firm.run("status", "--json").stdout)
    assert content["mails"]["accepted"] == 2
    assert content["requests"]["open"] == 2
    assert content["requests_by_state"] == {"invoice": {"unpaid": 2}}
    assert content["sandbox_mailbox"] == content["paths"]["sandbox_mailbox"] == str(firm.data_dir / "sandbox")
    assert len(list((Path(content["sandbox_mailbox"]) / "new").iterdir())) == 2
    assert datetime.fromisoformat(content["next_at"]) > datetime.now(UTC)


@pytest.mark.behaviour("APP-6", "INV-4", "ACC-7")
def test_lists_are_imported_in_either_language_and_with_columns_mapped_by_hand(firm: ImportedFirm) -> None:
    french = firm.file(
        "clients.csv", "Dossier;Code;Contact;Courriel;Notifier;Langue\nDelorme;C1;H;h@d.example;oui;fr\n"
    )
    odd = firm.file(
        "odd.csv", "number,whose,issued,due,total,paid,currency\nF-1,Delorme,2026-01-01,2026-01-31,9.50,0,EUR\n"
    )
    assert firm.run("import", "clients", str(french), "--dry-run").returncode == 0
    assert one(firm.data_dir / "relance.db", "SELECT count(*) FROM account") == 0
    assert firm.run("import", "clients", str(french)).returncode == 0
    unmapped = firm.run("import", "invoices", str(odd))
    assert unmapped.returncode == 1 and "account" in unmapped.stderr
    done = firm.run("import", "invoices", str(odd), "--map", "account=whose", "--reminders", "7,3", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["created"] == 1
    assert firm.mails() == []
    assert one(firm.data_dir / "relance.db", "SELECT total FROM invoice_content") == 950


@pytest.mark.behaviour("APP-6", "APP-3", "ENG-6")
def test_a_restored_backup_is_paused_until_it_is_adopted(firm: ImportedFirm) -> None:
    firm.with_due_reminders(1)
    made = json.loads(firm.run("backup", "--json").stdout)
    assert firm.run("send-due").returncode == 0
    done = firm.run("restore", made["name"])
    assert done.returncode == 0, done.stderr
    paused = firm.run("send-due")
    assert paused.returncode == 1 and "relance adopt" in paused.stdout
    assert firm.run("adopt").returncode == 0
    held = json.loads(firm.run("send-due", "--json").stdout)
    assert held["sent"] == [] and held["problems"] == 1, "it was sent after the backup: a person decides"


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("send-due",), 1),
        (("restore", "nothing"), 1),
        (("import", "clients", "missing.csv"), 1),
        (("import", "invoices", "x.csv", "--reminders", "0,3"), 2),
        (("import", "clients", "x.csv", "--reminders", "7,3"), 2),
        (("import", "clients", "x.csv", "--map", "nonsense"), 2),
        (("import",), 2),
        (("send-due", "--nonsense"), 2),
        (("doctor",), 1),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
@pytest.mark.behaviour("APP-6")
def test_what_cannot_be_done_is_said_in_a_sentence(firm: ImportedFirm, arguments: tuple[str, ...], status: int) -> None:
    done = firm.run(*arguments)
    assert done.returncode == status
    assert (done.stderr or done.stdout).strip()
    assert not (firm.data_dir / "relance.db").exists(), "a mistyped folder must not become a firm"


@pytest.mark.behaviour("APP-6")
def test_no_command_loads_what_draws_windows(firm: ImportedFirm) -> None:
    firm.with_due_reminders(1)
    books = firm.file("more.csv", INVOICES + "F-7,Client 0,2026-01-01,2026-01-31,9.50,0,EUR\n")
    people = firm.file("people.csv", CLIENTS + "Client 0,C0,Bo,bo@client0.example,yes,en\n")
    commands = [
        ["status", "--json"], ["import", "clients", str(people)], ["import", "invoices", str(books)], ["doctor"],
        ["send-due"], ["backup"], ["restore", "nothing"], ["--help"],
    ]  # fmt: skip
    script = (
        "import json, sys\nfrom main import main\n"
        f"for words in json.loads({json.dumps(json.dumps(commands))}):\n"
        f"    main(['--data-dir', {str(firm.data_dir)!r}, *words])\n"
        "found = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6', 'app.views'))]\n"
        "sys.exit(f'loaded: {found}' if found else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=firm.environment(**NO_KEYRING), capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(firm.mails()) == 2, "both contacts of the account"


@pytest.mark.behaviour("APP-6")
def test_the_demo_firm_is_made_in_an_empty_folder_only(firm: ImportedFirm) -> None:
    assert firm.run("demo").returncode == 0
    assert json.loads(firm.run("status", "--json").stdout)["demo"] is True
    again = firm.run("demo")
    assert again.returncode == 1 and "empty" in again.stderr


def test_both_languages_say_the_same_things_with_the_same_values(firm: ImportedFirm) -> None:
    english, french = (
        tomllib.loads((ROOT / "resources" / "i18n" / f"cli.{each}.toml").read_text("utf-8")) for each in ("en", "fr")
    )
    assert {head: list(keys) for head, keys in english.items()} == {head: list(keys) for head, keys in french.items()}
    for head, keys in english.items():
        for key, words in keys.items():
            values = (sorted(set(re.findall(r"{\w+}", each))) for each in (words, french[head][key]))
            assert next(values) == next(values), f"{head}.{key}"
    assert "dossier des données" in firm.run("status", "--language", "fr").stdout
    assert "Utilisation" in firm.run("--help", LC_ALL="fr_FR.UTF-8").stdout


@pytest.mark.behaviour("APP-6")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_whatever_a_mail_server_may_say_no_by_is_a_sentence(language: str) -> None:
    of_one_mail = {
        "address-unknown", "address-malformed", "address-needs-smtputf8", "mailbox-full", "recipient-refused",
        "mail-too-large", "content-refused", "check-whether-sent",
    }  # fmt: skip
    words = Words(language)
    for code in (SUGGESTIONS - of_one_mail) | {"app-password", "sign-in-switched-off", "offline", "limited"}:
        assert words.maybe(f"stopped.{code}") != code


@pytest.mark.behaviour("APP-6")
@pytest.mark.logs("demo failed")
def test_a_fault_of_the_program_is_in_the_log_file_as_the_sentence_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks(office: object) -> None:
        raise ModuleNotFoundError("No module named 'fpdf.data'")

    monkeypatch.setattr(demo, "create", breaks)
    assert run(["--language", "en", "--data-dir", str(tmp_path / "firm"), "demo"]) == 1
    assert "The log file in the data folder says more." in "".join(capsys.readouterr())
    assert "No module named 'fpdf.data'" in (tmp_path / "firm" / "logs" / "relance.log").read_text()
