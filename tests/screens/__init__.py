"""Floor 4: tables and screens under many hands."""
