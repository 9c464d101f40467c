"""Real mail servers on loopback: Postfix as the firm's provider and the clients', Dovecot behind it.

Everything lies in one private folder and listens on free high ports; nothing of the machine's
own mail is touched. Addresses with a behaviour, at client.test:

    alice, bob   have mailboxes            refused  554 at RCPT
    nobody       550 5.1.1 at RCPT         grey     450 greylisted, until `greylist.kind` is set
    tempfail     450 at RCPT               gone     taken, then a bounce 5.1.1
    drop         421 at RCPT               full     taken, then a bounce 5.2.2
    jörg         taken (this Dovecot delivers to no such name, and Postfix bounces it)

Anything over 1 MiB is 552; anything at bench.test is taken and thrown away. The firm is
`FIRM`, `PASSWORD`; another sender is refused with 553 5.7.1.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import socket
import socketserver
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tests.support.authority import Authority

FIRM = "firm@firm.test"
PASSWORD = "firm-secret"
MAILBOXES = {
    FIRM: (PASSWORD, "firm.test/firm", ""),
    "alice@client.test": ("alice-pw", "client.test/alice", ""),
    "bob@client.test": ("bob-pw", "client.test/bob", ""),
    "grey@client.test": ("grey-pw", "client.test/grey", ""),
    "full@client.test": ("full-pw", "client.test/full", "userdb_quota_rule=*:bytes=1"),
}
TAKEN_ONLY = (
    "postmaster@firm.test",
    "gone@client.test",
    "tempfail@client.test",
    "drop@client.test",
    "jörg@client.test",
)
VUID = 5000
PROGRAMS = ("postfix", "postconf", "dovecot")


class MailServers:
    """Postfix and Dovecot, running. Made by the fixture `mail_servers`."""

    host = "127.0.0.1"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.authority = Authority(folder / "tls")
        self._ports = dict(zip(("smtp", "starttls", "tls", "imaps", "lmtp", "sasl"), _free_ports(6), strict=True))
        self.mx_port = self._ports["smtp"]
        """Plain, without sign-in: as other people's servers deliver."""
        self.starttls_port = self._ports["starttls"]
        self.tls_port = self._ports["tls"]
        self.imaps_port = self._ports["imaps"]
        self.greylist = Greylist()
        self._dovecot: subprocess.Popen[bytes] | None = None

    @property
    def ca_file(self) -> str:
        """What a client must trust."""
        return str(self.authority.ca_file)

    # Mailboxes

    def mails(self, address: str) -> list[EmailMessage]:
        """Return what is in a mailbox, oldest first."""
        box = self.folder / "mail" / MAILBOXES[address][1] / "Maildir"
        files = [path for part in ("new", "cur") if (box / part).is_dir() for path in (box / part).iterdir()]
        found = []
        for path in sorted(files, key=lambda each: each.stat().st_mtime_ns):
            message = message_from_bytes(path.read_bytes(), policy=policy.default)
            assert isinstance(message, EmailMessage)
            found.append(message)
        return found

    def wait_for(
        self, address: str, wanted: Callable[[EmailMessage], bool] = lambda mail: True, seconds: float = 20
    ) -> EmailMessage:
        """Return the first mail in a mailbox that is the wanted one, once it is there."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for mail in self.mails(address):
                if wanted(mail):
                    return mail
            time.sleep(0.05)
        raise AssertionError(f"no such mail for {address}; {len(self.mails(address))} others\n{self.log()[-3000:]}")

    def wait_for_log(self, words: str, seconds: float = 20) -> None:
        """Wait until Postfix has written something down."""
        deadline = time.monotonic() + seconds
        while words not in self.log():
            assert time.monotonic() < deadline, f"{words!r} is not in\n{self.log()[-3000:]}"
            time.sleep(0.05)

    def empty(self) -> None:
        """Throw all mail in mailboxes away."""
        for _, home, _ in MAILBOXES.values():
            shutil.rmtree(self.folder / "mail" / home / "Maildir", ignore_errors=True)

    def log(self) -> str:
        """Return what Postfix wrote down."""
        path = self.folder / "log" / "postfix.log"
        return path.read_text(errors="replace") if path.exists() else ""

    # Running

    def start(self) -> None:
        """Start both; raises AssertionError with their logs if they do not come up."""
        for name in ("log", "mail", "postfix/etc", "postfix/data", "postfix/queue", "dovecot/run", "dovecot/state"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "log").chmod(0o1777)
        shutil.chown(self.folder / "postfix/data", "postfix")
        self.greylist.start()
        self._write_addresses()
        self._write_postfix()
        self._write_dovecot()
        with (self.folder / "log/dovecot.start").open("wb") as log:
            self._dovecot = subprocess.Popen(
                ["dovecot", "-F", "-c", self.folder / "dovecot/dovecot.conf"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._postfix("start")
        self._wait_until_up()

    def stop(self) -> None:
        """Stop both."""
        self._postfix("stop")
        if self._dovecot is not None:
            self._dovecot.send_signal(signal.SIGTERM)
            self._dovecot.wait(10)
        self.greylist.stop()

    def _postfix(self, verb: str) -> None:
        subprocess.run(
            ["postfix", "-c", self.folder / "postfix/etc", verb],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=verb == "start",
            timeout=30,
        )

    def _wait_until_up(self) -> None:
        waiting = dict(self._ports)
        deadline = time.monotonic() + 20
        while waiting and time.monotonic() < deadline:
            name, port = next(iter(waiting.items()))
            try:
                socket.create_connection((self.host, port), 1).close()
                del waiting[name]
            except OSError:
                time.sleep(0.05)
        started = (self.folder / "log/dovecot.start").read_text(errors="replace")
        assert not waiting, f"not up: {waiting}\n{self.log()}\n{started}"

    # Set-up

    def _write_addresses(self) -> None:
        mail, etc = self.folder / "mail", self.folder / "postfix/etc"
        users = [
            f"{address}:{{PLAIN}}{password}:{VUID}:{VUID}::{mail / home}::{extra}"
            for address, (password, home, extra) in MAILBOXES.items()
        ]
        _write(self.folder / "users", users)
        _write(etc / "recipients", [f"{address} x" for address in (*MAILBOXES, *TAKEN_ONLY)])
        _write(
            etc / "recipient_access",
            [
                "tempfail@client.test 450 4.2.1 Mailbox temporarily unavailable",
                "drop@client.test 421 4.7.0 Too many messages, closing connection",
                "refused@client.test 554 5.7.1 Message refused by policy",
            ],
        )
        _write(etc / "transport", ["bench.test discard:"])
        _write(etc / "aliases", [f"postmaster@firm.test {FIRM}"])
        _write(etc / "senders", [rf"/^(firm|postmaster)(\+.*)?@firm\.test$/ {FIRM}"])
        for _, home, _ in MAILBOXES.values():
            (mail / home).mkdir(parents=True)
        for each in (mail, *mail.rglob("*")):
            os.chown(each, VUID, VUID)

    def _write_postfix(self) -> None:
        etc = self.folder / "postfix/etc"
        daemons = subprocess.run(
            ["postconf", "-d", "-h", "daemon_directory"], capture_output=True, text=True, check=False
        ).stdout.strip()
        shown = self.authority.issue()
        places = {"folder": self.folder, "etc": etc, "daemons": daemons, "chain": shown.chain, "key": shown.key}
        places |= {f"{name}_port": port for name, port in self._ports.items()} | {"grey_port": self.greylist.port}
        _write(etc / "main.cf", [MAIN_CF.format(**places)])
        _write(etc / "master.cf", [MASTER_CF.format(**places)])
        self._shown = shown

    def _write_dovecot(self) -> None:
        places = {"folder": self.folder, "chain": self._shown.chain, "key": self._shown.key, "vuid": VUID}
        places |= {f"{name}_port": port for name, port in self._ports.items()}
        conf = DOVECOT_CONF
        for name, value in places.items():
            conf = conf.replace(f"@{name}@", str(value))
        _write(self.folder / "dovecot/dovecot.conf", [conf])


class Greylist:
    """A Postfix policy server that puts off the first mail to grey@… until told to be kind."""

    def __init__(self) -> None:
        self.kind = threading.Event()
        greylist = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(OSError):
                    while asked := greylist._question(self.rfile):
                        grey = asked.get("recipient", "").startswith("grey") and not greylist.kind.is_set()
                        action = "DEFER_IF_PERMIT 4.2.0 Greylisted, try again later" if grey else "DUNNO"
                        self.wfile.write(f"action={action}\n\n".encode())

        class Server(socketserver.ThreadingTCPServer):
            def process_request(self, request: Any, client_address: Any) -> None:
                # Postfix keeps its connections, so these outlive a test: their name says whose they are.
                work = (request, client_address)
                threading.Thread(
                    target=self.process_request_thread, args=work, daemon=True, name="peer greylist"
                ).start()

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.block_on_close = False
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @staticmethod
    def _question(file) -> dict[str, str]:  # type: ignore[no-untyped-def]
        asked = {}
        while line := file.readline().decode().strip():
            name, _, value = line.partition("=")
            asked[name] = value
        return asked

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


def why_not() -> str:
    """Return why the servers cannot run on this machine, or an empty text."""
    if os.name != "posix" or os.geteuid() != 0:
        return "Postfix must be started as root"
    if missing := [name for name in PROGRAMS if shutil.which(name, path=_path()) is None]:
        return f"not installed: {', '.join(missing)}"
    try:
        pwd.getpwnam("postfix")
    except KeyError:
        return "Postfix's user is missing"
    version = subprocess.run(["dovecot", "--version"], capture_output=True, text=True, check=False).stdout
    return "" if version.startswith("2.3.") else f"written for Dovecot 2.3, found {version.split(' ')[0]}"


@pytest.fixture(scope="session")
def mail_servers() -> Iterator[MailServers]:
    """Postfix and Dovecot for the whole run; skips with the reason where they cannot run."""
    os.environ["PATH"] = _path()
    if reason := why_not():
        pytest.skip(reason)
    folder = Path(tempfile.mkdtemp(prefix="relance-mail-", dir="/tmp"))  # Other users must reach it
    folder.chmod(0o755)
    servers = MailServers(folder)
    try:
        servers.start()
        yield servers
    finally:
        servers.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _path() -> str:
    return f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin{os.pathsep}/sbin"


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


MAIN_CF = """
compatibility_level = 3.6
queue_directory = {folder}/postfix/queue
data_directory = {folder}/postfix/data
daemon_directory = {daemons}
command_directory = /usr/sbin
maillog_file = {folder}/log/postfix.log
maillog_file_prefixes = {folder}/log
smtputf8_enable = yes
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.firm.test
mydestination =
mynetworks = 127.0.0.0/8
smtp_dns_support_level = disabled
smtp_host_lookup = native
disable_dns_lookups = yes
alias_maps =
alias_database =
local_recipient_maps =
relay_domains = bench.test
virtual_mailbox_domains = firm.test client.test
virtual_mailbox_maps = texthash:{etc}/recipients
virtual_alias_maps = texthash:{etc}/aliases
virtual_transport = lmtp:inet:127.0.0.1:{lmtp_port}
transport_maps = texthash:{etc}/transport
recipient_delimiter = +
message_size_limit = 1048576
mailbox_size_limit = 0
virtual_mailbox_limit = 0
minimal_backoff_time = 5s
maximal_backoff_time = 10s
queue_run_delay = 5s
maximal_queue_lifetime = 30s
bounce_queue_lifetime = 30s
delay_warning_time = 0
smtpd_tls_cert_file = {chain}
smtpd_tls_key_file = {key}
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{sasl_port}
smtpd_sasl_security_options = noanonymous
smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination
smtpd_recipient_restrictions = reject_unlisted_recipient, check_recipient_access texthash:{etc}/recipient_access, permit
smtpd_sender_login_maps = regexp:{etc}/senders
sub_recipient = check_recipient_access texthash:{etc}/recipient_access, reject_unlisted_recipient,
    check_policy_service inet:127.0.0.1:{grey_port}, permit_sasl_authenticated, reject
sub_sender = reject_sender_login_mismatch
sub_relay = permit_sasl_authenticated, reject
"""

_SUBMISSION = """  -o smtpd_tls_auth_only=yes -o smtpd_sasl_auth_enable=yes
  -o smtpd_recipient_restrictions=$sub_recipient
  -o smtpd_sender_restrictions=$sub_sender -o smtpd_relay_restrictions=$sub_relay -o smtpd_client_restrictions="""

MASTER_CF = f"""
127.0.0.1:{{smtp_port}} inet n - n - - smtpd
127.0.0.1:{{starttls_port}} inet n - n - - smtpd
  -o syslog_name=postfix/submission -o smtpd_tls_security_level=encrypt
{_SUBMISSION}
127.0.0.1:{{tls_port}} inet n - n - - smtpd
  -o syslog_name=postfix/smtps -o smtpd_tls_wrappermode=yes
{_SUBMISSION}
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp      unix  - - n - - smtp
relay     unix  - - n - - smtp
showq     unix  n - n - - showq
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
lmtp      unix  - - n - - lmtp
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
"""

DOVECOT_CONF = """
base_dir = @folder@/dovecot/run
state_dir = @folder@/dovecot/state
log_path = @folder@/log/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = required
ssl_cert = <@chain@
ssl_key = <@key@
first_valid_uid = @vuid@
mail_location = maildir:~/Maildir
mail_plugins = quota
default_vsz_limit = 512M
auth_mechanisms = plain login
auth_username_chars =
recipient_delimiter = +
hostname = mail.firm.test
submission_host = 127.0.0.1:@smtp_port@
passdb {
  driver = passwd-file
  args = @folder@/users
}
userdb {
  driver = passwd-file
  args = @folder@/users
}
plugin {
  quota = maildir:User quota
  quota_full_tempfail = no
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = @imaps_port@
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = @lmtp_port@
  }
}
service auth {
  inet_listener {
    address = 127.0.0.1
    port = @sasl_port@
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
protocol lmtp {
  mail_plugins = quota
  postmaster_address = postmaster@firm.test
}
"""
