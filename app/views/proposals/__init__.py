"""Proposals and engagement letters: the page on which they are written, and their templates."""
