"""After a whole day's work: no password anywhere but in the keyring, files for their user alone, no client in another's
mail.
"""

from __future__ import annotations

import base64
import contextlib
import os
import random
import stat
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.models.kinds import Kind
from app.services import mail_account
from app.services.mail.credentials import Credentials
from app.services.requests import together
from app.services.settings import MailAccountSettings
from app.views.crash_report import report_of
from tests.mail.conftest import authority, certificate, keyring_session
from tests.support.authority import Authority, Certificate
from tests.support.chasing_firm import FROM, UNDO, ChasingFirm, ask, clients
from tests.support.firm import KINDS, TestFirm
from tests.support.keyring_session import KeyringSession
from tests.support.smtp_server import Answer, SmtpServer, Visit

__all__ = ["authority", "certificate", "keyring_session"]
ROOT = Path(__file__).parents[2]
PASSWORD = "xK9-näver-on-a-disk-Qz"
SHAPES = tuple(
    each
    for text in (PASSWORD, f"\0{FROM}\0{PASSWORD}", f"{FROM}\0{PASSWORD}")
    for each in (
        text.encode(), text.encode("utf-16-le"), text.encode("latin-1"), base64.b64encode(text.encode()).rstrip(b"="),
        repr(text).strip("'").encode(), text.encode("ascii", "backslashreplace"),
    )
)  # fmt: skip
"""How a password may be written down."""


def tells(data: bytes) -> bool:
    return any(shape in data for shape in SHAPES)


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield all files below a folder, and what is packed in them."""
    for path in folder.rglob("*"):
        if path.is_file():
            yield str(path), path.read_bytes()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as packed:
                    for name in packed.namelist():
                        yield f"{path}/{name}", packed.read(name)


@pytest.mark.servers
@pytest.mark.behaviour("ENG-2")
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # `keyring` leaves its bus connections to the collector
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc, to look at other processes")
def test_the_password_is_in_the_keyring_alone_and_files_are_for_their_user_alone(
    tmp_path: Path, keyring_session: KeyringSession, certificate: Certificate, authority: Authority
) -> None:
    homes = {"XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "share", "HOME": "home"}
    places = {name: str(tmp_path / folder) for name, folder in homes.items()}
    environment = os.environ | places | {"SSL_CERT_FILE": str(authority.ca_file), "PYTHONIOENCODING": "utf-8"}
    said: list[bytes] = []
    seen: list[bytes] = []

    def program(*words: str) -> int:
        command = [sys.executable, "main.py", "--data-dir", str(firm.data), *words]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=60)
        said.extend((done.stdout, done.stderr))
        return done.returncode

    def look_at_processes(visit: Visit) -> None:
        for folder in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                command = (folder / "cmdline").read_bytes()
                if str(firm.data).encode() in command:
                    seen.extend((command, (folder / "environ").read_bytes()))

    old = os.umask(0o022)
    try:
        with SmtpServer("tls", certificate, {FROM: PASSWORD}) as server:
            account = MailAccountSettings(
                host="localhost", port=server.port, security="tls", username=FROM, from_address=FROM,
                per_minute=None, per_day=None,
            )  # fmt: skip
            firm = ChasingFirm(tmp_path, None, Credentials())
            with firm.office() as office:
                mail_account.save(office, account, PASSWORD)
            firm.clock.set(datetime.now(UTC) - 2 * UNDO)
            with firm.office() as office:
                for each in clients(office, 3, 2):
                    ask(office, each)
            server.on("dot", look_at_processes)
            typed = [PASSWORD, f"\0{FROM}\0{PASSWORD}"]
            echo = [PASSWORD, *(base64.b64encode(each.encode()).decode().rstrip("=") for each in typed)]
            server.at("auth", Answer(f"535 5.7.8 No: {' '.join(echo)}"))
            refused = program("send-due")
            program("doctor", "--json")
            assert refused != 0 and not server.accepted
            assert program("send-due", "--try-now", "--json") == 0, said[-2:]
            assert len(server.accepted) == 6 and seen
            for words in (("status", "--json"), ("backup",), ("doctor",)):
                program(*words)
    finally:
        os.umask(old)
    assert [data for data in (*said, *seen) if tells(data)] == []
    kept = [(name, data) for name, data in contents(tmp_path) if keyring_session.folder.name not in name]
    assert [name for name, data in kept if tells(data)] == []
    assert any(name.endswith(".log") for name, _ in kept), "the log was looked at"
    assert any(FROM.encode() in data for _, data in kept), "the account itself is there"
    open_to_others = [
        str(path)
        for root in (firm.data, tmp_path / "state")
        for path in root.rglob("*")
        if path.is_file() and stat.S_IMODE(path.stat().st_mode) & 0o077
    ]
    assert open_to_others == []


@pytest.mark.behaviour("ENG-2")
def test_a_crash_report_tells_places_and_no_words() -> None:
    def sign_in(secret: str) -> None:
        raise RuntimeError(f"could not sign in with {secret}")

    try:
        try:
            sign_in(PASSWORD)
        except RuntimeError as error:
            raise ValueError(f"nora@halden.example {error}") from error
    except ValueError as error:
        report = report_of(error)
    assert "RuntimeError" in report and "sign_in" in report
    assert not tells(report.encode()) and "halden" not in report


@pytest.mark.behaviour("ACC-1", "MAN-7")
def test_nothing_of_one_client_stands_in_the_mail_of_another(firm: TestFirm) -> None:
    """All kinds, first mails, resends with notes, reminders, merged mails, one person of two clients."""
    lot = random.Random(7)
    marks: dict[str, set[str]] = {}
    requests: dict[str, list[int]] = {}
    approvals = []
    for number in range(3):
        mark = f"Zz{number}quux"
        marks[f"{mark.lower()}@x.example"] = {mark, mark.lower()}
        account = firm.account(f"{mark} Ltd", **{mark: f"{mark.lower()}@x.example"})
        firm.contact(account, "shared", "shared@x.example")
        requests[mark] = [
            firm.request(kind, account, title=f"{mark} {kind} {n}", days=1, number=3)
            for kind in KINDS
            for n in (1, 2)[: 1 + (kind == Kind.APPROVAL)]
        ]
        approvals += [each for each in requests[mark] if firm.row(each).kind == Kind.APPROVAL]
    for _ in range(2):
        firm.days(1)
        for mark, ids in requests.items():
            chosen = lot.sample([each for each in ids if firm.row(each).reminders.reason != "settled"], 3)
            firm.resend(*chosen, note=f"A note for {mark}", confirmed=True)
        together.ask(firm.office, Kind.APPROVAL, approvals, again=True)
        firm.wait(seconds=61)
    mails = firm.mails()
    assert len(mails) > 80
    for mail in mails:
        whole = "\n".join(
            part.get_payload(decode=True).decode("utf-8", "replace")  # type: ignore[union-attr]
            for part in mail.header.walk()
            if not part.is_multipart()
        )
        whole += "\n".join(f"{name}: {value}" for name, value in mail.header.items() if name != "Message-ID")
        theirs = {mark for mark in requests if mark.lower() in whole.lower()}
        if mail.to == "shared@x.example":
            assert len(theirs) == 1, (mail.subject, theirs)
        else:
            assert {each.lower() for each in theirs} == {mail.to.partition("@")[0]}, mail.subject
