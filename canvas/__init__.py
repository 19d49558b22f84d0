"""Leerwerkcanvas: a workshop table for dividing roles in learn-work programmes."""

VERSION = "0.1.0"
NAME = "Leerwerkcanvas"
