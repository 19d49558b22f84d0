"""Floor 3: hands. From raw pointers to gestures. Only `pygame_source` knows pygame."""
