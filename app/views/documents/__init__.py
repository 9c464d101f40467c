"""Documents of accounts on screen: folders, lists, preview, what is asked about them (DOC-1)."""
