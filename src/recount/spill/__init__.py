"""What a large input leaves too much of for memory lies in private files on disk, and is read back piece by piece."""
