"""What somebody is called by the decade of an age: « le quadragénaire » is forty to forty-nine years old."""

from __future__ import annotations

NAMES = {
    30: "trentenaire", 40: "quadragénaire", 50: "quinquagénaire", 60: "sexagénaire", 70: "septuagénaire", 80: "octogénaire",
    90: "nonagénaire", 100: "centenaire",
}
"""The singular by the first year of the decade; « centenaire » is a jubilee as well."""
