"""Tests mirror canvas/; what they share lives in helpers."""
