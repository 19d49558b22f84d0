"""Floor 3: paint. From a picture to pixels. No decisions are taken here."""
