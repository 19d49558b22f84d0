"""Floor 3: hands, without a screen."""
