"""Floor 2: places. From a board to a picture of plain drawing instructions. No pygame, no files."""
