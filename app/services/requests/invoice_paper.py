"""An invoice's rows as the paper that a client gets."""

from __future__ import annotations
