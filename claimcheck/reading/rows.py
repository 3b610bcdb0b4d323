"""Which rows of an array belong to which sentence, where the words of all sentences stand one after the other."""

from __future__ import annotations

from typing import Any

import numpy as np


def starts_of(counts: Any) -> Any:
    """Where each of some ranges begins that follow each other."""
    return np.cumsum(counts) - counts


def rows_of(starts: Any, counts: Any) -> Any:
    """All rows of some ranges, one range after the other."""
    return np.arange(counts.sum()) + np.repeat(starts - starts_of(counts), counts)
