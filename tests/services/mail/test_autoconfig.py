"""The servers of an address are found: by its domain, its records, what the domain publishes, and Mozilla's list."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import NoReturn
from urllib.error import HTTPError

import pytest
from dns import resolver
from hypothesis import given
from hypothesis import strategies as st

from app.services.errors import Refused
from app.services.mail import autoconfig
from app.services.mail.autoconfig import Found, Sources
from app.services.mail.transport import Security
from tests.support.authority import Authority

pytestmark = pytest.mark.behaviour("APP-1")

FILE = """<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="marlow.example">
<incomingServer type="pop3">
  <hostname>pop.marlow.example</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
<incomingServer type="imap">
  <hostname>imap.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType></incomingServer>
<outgoingServer type="smtp">
  <hostname>plain.marlow.example</hostname><port>25</port><socketType>plain</socketType></outgoingServer>
<outgoingServer type="smtp">
  <hostname>smtp.%EMAILDOMAIN%</hostname><port>587</port><socketType>STARTTLS</socketType>
  <username>%EMAILLOCALPART%</username><authentication>password-cleartext</authentication></outgoingServer>
</emailProvider></clientConfig>"""


@dataclass
class Net:
    """A DNS and a web of a few entries, and what was asked of them."""

    records: Mapping[tuple[str, str], Sequence[str]]
    files: Mapping[str, str]

    def __post_init__(self) -> None:
        self.asked: list[str] = []

    def ask(self, name: str, kind: str) -> Sequence[str]:
        self.asked.append(f"{kind} {name}")
        return self.records.get((name, kind), ())

    def fetch(self, url: str) -> bytes:
        self.asked.append(url)
        if url not in self.files:
            raise OSError("404")
        return self.files[url].encode()

    def find(self, address: str) -> Found | None:
        return autoconfig.find(address, Sources(self.ask, self.fetch))


def test_a_known_provider_is_told_by_the_address_and_nobody_is_asked() -> None:
    net = Net({}, {})
    found = net.find(" Camille@Gmail.com ")
    assert found == Found(
        "domain", "gmail", "smtp.gmail.com", 465, Security.TLS, "Camille@Gmail.com", "imap.gmail.com", 993
    )
    assert net.asked == []


@pytest.mark.parametrize(
    ("exchanger", "provider", "host"),
    [
        ("ASPMX.L.GOOGLE.COM.", "workspace", "smtp.gmail.com"),
        ("marlow-example.mail.protection.outlook.com.", "microsoft365", "smtp.office365.com"),
        ("mx1.mail.ovh.net.", "ovh", "ssl0.ovh.net"),
        ("mx00.kundenserver.de", "ionos", "smtp.ionos.com"),
    ],
)
def test_a_firms_own_domain_is_told_by_who_takes_its_mail(exchanger: str, provider: str, host: str) -> None:
    found = Net({("marlow.example", "MX"): [exchanger]}, {}).find("office@marlow.example")
    assert found is not None
    assert (found.source, found.provider, found.host) == ("mx", provider, host)


def test_an_exchanger_that_only_looks_like_one_is_not_believed() -> None:
    assert (
        Net({("marlow.example", "MX"): ["notgoogle.com", "google.com.evil.example"]}, {}).find("a@marlow.example")
        is None
    )


def test_the_domains_own_records_count_before_its_files() -> None:
    records = {
        ("_submission._tcp.marlow.example", "SRV"): ["mail.marlow.example. 587"],
        ("_imaps._tcp.marlow.example", "SRV"): ["mail.marlow.example. 993"],
    }
    found = Net(records, {}).find("a@marlow.example")
    assert found is not None
    assert (found.source, found.host, found.port, found.security) == (
        "srv",
        "mail.marlow.example",
        587,
        Security.STARTTLS,
    )
    assert (found.imap_host, found.imap_port) == ("mail.marlow.example", 993)
    assert Net({("_submissions._tcp.marlow.example", "SRV"): [". 0"]}, {}).find("a@marlow.example") is None


def test_what_the_domain_publishes_is_read_and_servers_without_tls_are_passed_over() -> None:
    place = "https://autoconfig.marlow.example/mail/config-v1.1.xml?emailaddress=a%40marlow.example"
    found = Net({}, {place: FILE}).find("a@marlow.example")
    assert found == Found(
        "own-file", "custom", "smtp.marlow.example", 587, Security.STARTTLS, "a", "imap.marlow.example", 993
    )


def test_the_public_list_is_told_the_domain_and_never_the_address() -> None:
    net = Net({}, {"https://autoconfig.thunderbird.net/v1.1/marlow.example": FILE})
    found = net.find("camille@marlow.example")
    assert found is not None and found.source == "public-list"
    assert [each for each in net.asked if "camille" in each and "marlow.example" not in each.split("?")[0]] == []
    assert "camille" not in net.asked[-1]


def test_a_domain_of_which_nobody_knows_anything_has_no_servers() -> None:
    assert Net({}, {}).find("a@marlow.example") is None


def test_without_a_network_a_domain_is_not_called_unknown() -> None:
    def silent(*asked: str) -> NoReturn:
        raise ConnectionError("nobody there")

    def missing(url: str) -> NoReturn:
        raise HTTPError(url, 404, "Not Found", Message(), None)

    with pytest.raises(Refused, match="nobody-answers") as refused:
        autoconfig.find("a@marlow.example", Sources(silent, silent))
    assert refused.value.field == "from_address"
    assert autoconfig.find("a@marlow.example", Sources(silent, missing)) is None, "a server said that it has none"
    assert autoconfig.find("camille@gmail.com", Sources(silent, silent)) is not None


@pytest.mark.parametrize(
    ("answer", "has_none"),
    [
        (resolver.NXDOMAIN, True), (resolver.NoAnswer, True), (resolver.LifetimeTimeout, False),
        (resolver.NoResolverConfiguration, False),
    ],
)  # fmt: skip
def test_a_dns_that_says_no_is_told_from_one_that_is_silent(
    answer: type[Exception], has_none: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def resolve(*asked: object, **how: object) -> NoReturn:
        raise answer.__new__(answer)

    monkeypatch.setattr(resolver, "resolve", resolve)
    if has_none:
        assert autoconfig.dns_records("marlow.example", "MX") == []
        return
    with pytest.raises(ConnectionError):
        autoconfig.dns_records("marlow.example", "MX")


@pytest.mark.parametrize("wrong", ["", "camille", "@marlow.example", "a@local", "a@b/../c.example", "a@b.example:81"])
def test_what_is_no_address_is_refused_beside_the_field(wrong: str) -> None:
    with pytest.raises(Refused, match="address-invalid") as refused:
        Net({}, {}).find(wrong)
    assert refused.value.field == "from_address"


LONG = FILE.replace("</clientConfig>", f"<!--{'x' * 70_000}--></clientConfig>")
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><clientConfig>&b;</clientConfig>'


@pytest.mark.parametrize("content", ["", "<html>not found</html", BOMB, "<a>" * 50_000, LONG])
def test_files_that_are_no_such_file_are_passed_over(content: str) -> None:
    net = Net({}, {"https://autoconfig.thunderbird.net/v1.1/marlow.example": content})
    assert net.find("a@marlow.example") is None


@given(
    st.binary(max_size=400)
    | st.text(max_size=200).map(lambda words: FILE.replace("587", words).encode("utf-8", "replace"))
)
def test_no_file_makes_it_fall(content: bytes) -> None:
    try:
        found = autoconfig.read_file(content, "a@marlow.example")
    except ValueError:
        return
    assert found is None or 0 < found[2] < 65_536


class _Web(BaseHTTPRequestHandler):
    plain = ""
    """Where the same file lies without TLS."""

    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", f"{self.plain}/file")
            self.end_headers()
            return
        self.send_response(200 if self.path == "/file" else 404)
        self.end_headers()
        self.wfile.write(FILE.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is said."""


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Web)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"{'http' if context is None else 'https'}://localhost:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    authority = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.ca_file))
    issued = authority.issue("localhost")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(issued.chain, issued.key)
    with serving() as plain, serving(context) as safe:
        monkeypatch.setattr(_Web, "plain", plain)
        yield safe


def test_a_file_comes_by_https_alone(web: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert autoconfig.fetch(f"{web}/file") == FILE.encode()
    for place in (f"{web}/away", f"{web}/missing", f"{_Web.plain}/file", "file:///etc/hostname"):
        with pytest.raises(OSError):
            autoconfig.fetch(place)
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(OSError):
        autoconfig.fetch(f"{web}/file")
