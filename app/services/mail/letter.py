"""From a queued mail to its bytes: the words as they are true now, the papers, the headers.

Reads the database once, renders outside any commit, and says from which versions it read, so
that the claim can refuse a text that has become untrue.
"""
