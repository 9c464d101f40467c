"""Lists of other programs taken over in the window."""
