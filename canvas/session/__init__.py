"""Floor 2: memory. The journal on disk, undo and redo, and the only door through which a board changes."""
