"""Floor 3: paper. From a board to documents that people take home."""
