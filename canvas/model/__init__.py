"""Floor 0: nouns. What a workshop is about, without rules, files, screens or clocks."""
