"""Quotation marks as words of a sentence; ``reading.marks`` tells of each mark of a text whether it opens."""

from __future__ import annotations

OPENING = frozenset('"«“„')
CLOSING = frozenset('"»”“')
"""« “ » closes what « „ » has opened."""
MARKS = OPENING | CLOSING
