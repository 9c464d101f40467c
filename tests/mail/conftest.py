"""Certificates, and the real servers, once for a whole run."""

import pytest

from tests.support.authority import Authority, Certificate
from tests.support.keyring_session import keyring_session
from tests.support.mail_servers import mail_servers

__all__ = ["authority", "certificate", "keyring_session", "mail_servers"]


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="session")
def certificate(authority: Authority) -> Certificate:
    return authority.issue()
