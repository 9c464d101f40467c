"""The settings: one page, a list of sections at its left."""
