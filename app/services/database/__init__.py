"""The database: all that one database knows and another does not."""

from app.services.database.engine import Database
from app.services.database.feed import ChangeFeed, Changes
from app.services.database.unit_of_work import UnitOfWork

__all__ = ["ChangeFeed", "Changes", "Database", "UnitOfWork"]
