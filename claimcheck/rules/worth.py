"""What one unit of a currency has been worth in euros, by stretches of years: bounds of plausibility, never a rate.

Each row gives a lowest and a highest worth between the year that heads it and the next row. The bounds are estimates: they
were set by hand around the yearly course of each currency as commonly known, and widened so that a newsroom's own rate, a
bank's rate or an average still fits; they follow no series of rates, and none is shipped. So one pair alone outside its
bounds is a warning, and an error only beyond three times the bounds, where the scale has slipped. Rows end where a currency
left its old range for good (the weak dollar from 2008, the Brexit, the rouble of 2014); a currency with one row has kept
within it since 1999, or is tied to the dollar or the euro. An article may tell of an earlier year, and so the rows of all
years that it names count.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

BEGINNING = 1999
# currency → (from year on, lowest, highest)…
WORTH: dict[str, tuple[tuple[int, str, str], ...]] = {
    # Dollars that nobody names may be those of Canada, Australia or Singapore.
    "USD": ((1999, "0.50", "1.30"), (2008, "0.50", "1.12")),
    "GBP": ((1999, "1.28", "1.82"), (2008, "0.98", "1.42"), (2015, "1.02", "1.50")),
    "CHF": ((1999, "0.57", "0.73"), (2008, "0.57", "1.02"), (2015, "0.78", "1.15")),
    "CAD": ((1999, "0.51", "0.88"), (2015, "0.57", "0.83")),
    "AUD": ((1999, "0.45", "0.93"), (2015, "0.47", "0.80")),
    "NZD": ((1999, "0.40", "0.75"),),
    "CNY": ((1999, "0.083", "0.158"), (2015, "0.110", "0.163")),
    "JPY": ((1999, "0.0054", "0.0121"), (2015, "0.0052", "0.0098")),
    "KRW": ((1999, "0.00046", "0.00114"), (2015, "0.00053", "0.00094")),
    "INR": ((1999, "0.0150", "0.0270"), (2008, "0.0100", "0.0196"), (2015, "0.0085", "0.0168")),
    "RUB": ((1999, "0.0240", "0.0460"), (2008, "0.0108", "0.0320"), (2015, "0.0070", "0.0215")),
    "BRL": ((1999, "0.23", "0.68"), (2008, "0.27", "0.50"), (2015, "0.13", "0.40")),
    "MXN": ((1999, "0.058", "0.144"), (2008, "0.046", "0.075"), (2015, "0.034", "0.068")),
    "ZAR": ((1999, "0.083", "0.190"), (2008, "0.060", "0.122"), (2015, "0.044", "0.086")),
    "ILS": ((1999, "0.157", "0.320"), (2008, "0.157", "0.235"), (2015, "0.188", "0.330")),
    "TND": ((1999, "0.50", "0.90"), (2008, "0.39", "0.62"), (2015, "0.26", "0.52")),
    "DZD": ((1999, "0.0075", "0.0165"), (2015, "0.0055", "0.0103")),
    "MAD": ((1999, "0.080", "0.110"),),
    "HKD": ((1999, "0.075", "0.160"),),
    "SGD": ((1999, "0.42", "0.85"),),
    "TWD": ((1999, "0.020", "0.040"),),
    "SEK": ((1999, "0.080", "0.130"),),
    "NOK": ((1999, "0.078", "0.145"),),
    "DKK": ((1999, "0.130", "0.138"),),
    "PLN": ((1999, "0.19", "0.33"),),
    "CZK": ((1999, "0.025", "0.046"),),
    "HUF": ((1999, "0.0022", "0.0046"),),
    "THB": ((1999, "0.018", "0.034"),),
    "SAR": ((1999, "0.16", "0.33"),),
    "AED": ((1999, "0.16", "0.33"),),
    "QAR": ((1999, "0.16", "0.33"),),
    # A bare franc may be the French, the Belgian or the Swiss one.
    "FRF": ((1999, "0.14", "1.15"),),
}


def worth(currency: str | None, years: Iterable[int]) -> tuple[Fraction, Fraction] | None:
    """The lowest and the highest of all these years; of all time where none of them is known."""
    rows = WORTH.get(currency or "", ())
    wanted = {max(year, BEGINNING) for year in years}
    ends = (*(row[0] for row in rows[1:]), None)
    met = [
        row for row, end in zip(rows, ends, strict=False)
        if not wanted or any(row[0] <= year and (end is None or year <= end) for year in wanted)
    ]
    return (min(Fraction(low) for _, low, _ in met), max(Fraction(high) for _, _, high in met)) if met else None
