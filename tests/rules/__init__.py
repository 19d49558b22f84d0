"""The rules in the words of the domain."""
