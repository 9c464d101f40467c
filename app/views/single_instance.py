"""One window per data folder: a second start shows the first one's and ends (APP-2)."""

from __future__ import annotations

import getpass
import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.services.locks import FileLock
from app.services.paths import Paths, private_folder

SHOW = b"show\n"
WAIT_MS = 2000


def server_name(data_dir: Path) -> str:
    """Return the name of the socket: the same for every way of writing the folder's path, another for each user."""
    path = str(data_dir.resolve())
    if sys.platform in ("win32", "darwin"):
        path = path.casefold()
    return "relance-" + hashlib.sha256(f"{getpass.getuser()}\n{path}".encode()).hexdigest()[:24]


class SingleInstance(QObject):
    """`claim()` is True for the first program of a data folder; `wanted` tells it that another was started."""

    wanted = Signal()

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = paths.data_dir
        self._name = server_name(paths.data_dir)
        # A lock of the system decides who is first; the socket only carries the message. So a socket that a killed
        # program left behind can be removed without taking a living one's away.
        self._lock = FileLock(paths.data_dir / "window.lock", "window")
        self._server: QLocalServer | None = None
        self._sockets: list[QLocalSocket] = []

    def claim(self) -> bool:
        """Become the one program of this folder; where there is one, ask it to show its window and return False.

        Raises `Fault("folder-read-only")`.
        """
        private_folder(self._folder)
        if not self._lock.try_acquire():
            self._call_first()
            return False
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Let the next program be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.release()

    def _call_first(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(SHOW)
        told = socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return told

    def _on_connection(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            self._sockets.append(socket)
            socket.readyRead.connect(self._on_words)
            socket.disconnected.connect(self._on_gone)
            if socket.bytesAvailable():
                self._read(socket)

    def _on_words(self) -> None:
        for socket in list(self._sockets):
            if socket.bytesAvailable():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if bytes(socket.readAll().data()).startswith(SHOW.strip()):
            self.wanted.emit()

    def _on_gone(self) -> None:
        for socket in [
            each for each in self._sockets if each.state() == QLocalSocket.LocalSocketState.UnconnectedState
        ]:
            self._sockets.remove(socket)
            socket.deleteLater()
