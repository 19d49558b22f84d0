"""Leerwerkcanvas: a workshop table for dividing roles in learn-work programmes."""

VERSION = "0.2.0"
NAME = "Leerwerkcanvas"
