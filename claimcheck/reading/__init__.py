"""Articles divided into sentences and quotations, and parsed."""

from claimcheck.reading.parse import parse_all
from claimcheck.reading.segment import divide

__all__ = ["divide", "parse_all"]
