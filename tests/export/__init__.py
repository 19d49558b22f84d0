"""Tests of the room that puts boards on paper."""
