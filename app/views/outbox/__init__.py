"""The outbox: every mail with its state, and what a person may decide about it."""
