"""What is owed to those whose data is kept: handed over, erased, a wrong recipient put right (APP-7)."""
