"""Times that come back: « chaque mois », « tous les deux ans », « le lundi », « quotidiennement »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.french.frequencies import frequencies
from claimcheck.mentions.date_forms.form import Reading, form, written_day
from claimcheck.mentions.date_forms.lengths import iso_length
from claimcheck.mentions.date_vocabulary import amount
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    import re

    from claimcheck.mentions.moment import Moment


@form(
    r"(?:chaque|tous les|toutes les) (?:(?P<count>[a-zé-]{2,20}|\d{1,4})(?: (?:à|ou) (?P<most>[a-zé-]{2,20}|"
    r"\d{1,4}))? )?(?:<unit>|<weekday>s?|<season>s?|<month>|(?P<name>matins?|soirs?|nuits?|week-ends?|fois))"
    r"(?: (?P<part>matins?|soirs?))?", starts="chaque tous toutes",
    examples={
        "[chaque mois]": "chaque P1M", "[tous les deux ans]": "chaque P2Y", "[tous les lundis]": "chaque",
        "[toutes les semaines]": "chaque P1W",
        "[chaque été]": "chaque", "[tous les deux à quatre ans]": "chaque",
    },
    nots=("tous les élus", "chaque fois"),
)
def every(match: re.Match[str], moment: Moment) -> Reading | None:
    """« chaque mois », « tous les deux ans »."""
    if (match["name"] or "").startswith("fois"):
        return None
    value = amount(match["count"] or "un")
    if value is None:
        return None
    duration = None
    if match["unit"] and not match["most"]:
        row = french.words("unit")[match["unit"].lower()]
        duration = iso_length(value * row.number("number"), row.text("unit"))
    return Reading(DateKind.RECURRING, duration=duration, written=(written_day(match),) if match["weekday"] else ())


@form(
    r"<weekday>s(?: (?:matins?|soirs?|après-midi))?",
    starts="lundis mardis mercredis jeudis vendredis samedis dimanches",
    examples={"les [samedis]": "chaque"},
)
def weekdays_in_general(match: re.Match[str], moment: Moment) -> Reading | None:
    """« les samedis »."""
    return Reading(DateKind.RECURRING)


@form(
    rf"(?P<word>{'|'.join(frequencies())})", starts=" ".join(frequencies()),
    examples={"Il le publie [annuellement].": "chaque P1Y"},
)
def periodically(match: re.Match[str], moment: Moment) -> Reading | None:
    """« annuellement »."""
    return Reading(DateKind.RECURRING, duration=frequencies()[match["word"].lower()].duration)
