"""Help: pages in Markdown, opened by F1 for the screen or dialog where one is."""
