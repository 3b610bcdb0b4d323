"""Quantities, dates and names, where they stand in the text."""
