"""The change feed: after each commit, what changed, told to whoever asked."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Changes:
    """What one commit changed: pairs of a kind of thing ("request", "mail", "account"…) and its id.

    An id of None means: any of that kind.
    """

    items: frozenset[tuple[str, int | None]]

    def touches(self, entity: str, entity_id: int | None = None) -> bool:
        """Whether anything of that kind changed; with an id, whether that very thing did."""
        if entity_id is None:
            return any(kind == entity for kind, _ in self.items)
        return (entity, entity_id) in self.items or (entity, None) in self.items


Listener = Callable[[Changes], None]


class ChangeFeed:
    """Tells its listeners of each commit, in the thread that committed."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; returns the function that removes it again."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def publish(self, changes: Changes) -> None:
        """Tell all listeners. One that fails is logged and never stops the others, nor the commit."""
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            try:
                listener(changes)
            except Exception:
                log.exception("a listener of the change feed failed")
