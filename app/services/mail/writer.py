"""Mails written one after another: where there is time, the next one while the server answers to the last.

A mail that was written ahead is thrown away where what it says may have become untrue; its claim asks all of it once
more in any case (STOP-9).
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from app.models.mail import Mail
from app.services.errors import Fault, Refused
from app.services.mail import results
from app.services.mail.batch import Queue
from app.services.mail.letter import Read
from app.services.mail.sealing import Sealed, seal
from app.services.office import Office


class Writer:
    """The mails of a queue as bytes. Used by one thread."""

    def __init__(self, office: Office, queue: Queue) -> None:
        self._office = office
        self._queue = queue
        self._ahead: tuple[int, Read, Sealed] | None = None

    def __iter__(self) -> Iterator[tuple[int, Sealed | None]]:
        """Yield mails until nothing is ready; None for one that is held, since it cannot be written."""
        while True:
            ahead, self._ahead = self._ahead, None
            if ahead is not None and self._queue.is_fresh:
                yield ahead[0], ahead[2]
                continue
            if ahead is not None:
                self._queue.put_back(ahead[0], ahead[1])
            following = next(self._queue, None)
            if following is None:
                return
            yield following[0], self._written(*following)

    def write_ahead(self) -> None:
        """Write the next mail now, where it was read already and needs no paper to be made first. Raises nothing."""
        following = self._queue.take_read() if self._ahead is None else None
        if following is None:
            return
        mail_id, read = following
        if not isinstance(read, Refused) and not any(paper.make is not None for paper in read.enclosures):
            # Whatever is amiss with it is met where its turn comes.
            with contextlib.suppress(Exception):
                self._ahead = mail_id, read, seal(self._office.store, read, self._office.clock.now())
        if self._ahead is None:
            self._queue.put_back(mail_id, read)

    def _written(self, mail_id: int, read: Read | Refused) -> Sealed | None:
        """Write the mail; one that cannot be written is held, with what it lacks, and the others go on (TPL-2)."""
        try:
            if isinstance(read, Refused):
                raise read
            return seal(self._office.store, read, self._office.clock.now())
        except Refused as error:
            if isinstance(error, Fault) and not error.code.startswith("document-"):
                raise
            with self._office.database.write() as uow:
                results.hold(uow, uow.session.get_one(Mail, mail_id), error.code, str(error))
                uow.commit()
            return None
