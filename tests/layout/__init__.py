"""Floor 2: places."""
