"""Floor 3: paint."""
