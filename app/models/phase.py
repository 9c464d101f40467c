"""How far a request has come, in the four words that the engine knows."""

from enum import StrEnum


class Phase(StrEnum):
    """Draft: not sent. Open: waited for. Done: the client acted. Ended: the firm gave it up."""

    DRAFT = "draft"
    OPEN = "open"
    DONE = "done"
    ENDED = "ended"
