"""Windows are tried without papers being drawn."""

from tests.support.quick_papers import quick_papers

__all__ = ["quick_papers"]
