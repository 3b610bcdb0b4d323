"""Feast days, and the days and periods that a name alone tells: « Noël », « la Première Guerre mondiale »."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.french import numerals
from claimcheck.mentions.date_forms.form import Reading, form
from claimcheck.mentions.date_patterns import Around
from claimcheck.mentions.which_year import of_some_year
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan

if TYPE_CHECKING:
    from claimcheck.mentions.moment import Moment


POSSESSIVE = re.compile(r"(?:son|ses|leurs?|notre|nos) $", re.IGNORECASE)


@form(
    r"<feast>(?:,? (?:de )?<year>| (?P<said>derni(?:er|ère)|prochaine?|passée?))?", starts="feast",
    examples={
        "à [Noël 2023]": "2023-12-25/2023-12-25", "le [lundi de Pâques 2024]": "2024-04-01/2024-04-01",
        "la [Toussaint 2022]": "2022-11-01/2022-11-01",
        "le [14-Juillet 2019]": "2019-07-14/2019-07-14", "l'[Ascension 2024]": "2024-05-09/2024-05-09",
        "Il viendra à [Noël].": "2025-12-25/2025-12-25",
        "la [fête des Mères 2024]": "2024-05-26/2024-05-26", "[Thanksgiving 2023]": "2023-11-23/2023-11-23",
        "le [mardi gras 2025]": "2025-03-04/2025-03-04",
    },
    nots=(
        "le père Noël", "un sapin de Noël", "les vacances de Noël", "Noël Durand", "l'île de Pâques", "la rue du 14-Juillet",
        "le maire de Saint-Jean-du-Val",
        "une ascension difficile",
    ),
)
def feast(match: re.Match[str], moment: Moment) -> Reading | None:
    """A feast day, fixed or counted from Easter."""
    before, after = moment.before(match.start()), moment.after(match.end(), 3)
    bare = not match["year"] and not match["said"]
    named = re.match(r" [A-ZÀ-Ý]|-[^\W\d_]", after) is not None or (match[0][0].islower() and _needs_capital(match))
    if bare and (named or NO_FEAST.ends(before)):
        return None
    return Reading(DateKind.DATE, feast_day(match["feast"], match["year"], moment, match, said=(match["said"] or "").lower()))


def feast_day(name: str, year: str | None, moment: Moment, match: re.Match[str], said: str = "") -> Timespan:
    """The day of a feast in the year that is written, or in the one that the tense means."""
    row = french.words("feast")[re.sub(r" +", " ", name.lower())]
    if year:
        return french.one_day(french.feast(row, int(year)))
    if moment.published is None:
        return UNKNOWN_TIME
    days = [french.one_day(french.feast(row, moment.published.year + step)) for step in (-1, 0, 1)]
    return of_some_year([day for day in days if day.is_known], moment, *match.span(), said=said)


NO_FEAST = Around(r"(?:\b<:thing-of-a-feast> (?:de (?:la |l')?|du |d')?|\bJoyeux )$")


def _needs_capital(match: re.Match[str]) -> bool:
    """« une ascension », « l'armistice » in small letters is no feast."""
    return match["feast"].lower() in ("ascension", "assomption", "rameaux")


@form(
    r"<named>", starts="named",
    examples={
        "la [Première Guerre mondiale]": "1914-07-28/1918-11-11", "depuis [Mai 68]": "1968-05-01/1968-05-31",
        "le [11-Septembre]": "2001-09-11/2001-09-11",
    },
)
def named_period(match: re.Match[str], moment: Moment) -> Reading | None:
    """A day or period of the table."""
    row = french.words("named")[re.sub(r" +", " ", match["named"].lower())]
    when = Timespan(date.fromisoformat(row.text("from")), date.fromisoformat(row.text("to")))
    return Reading(DateKind.PERIOD, when)


@form(
    r"(?P<which>\d{1,2}e|premier|deuxième|[a-zé-]{4,24}ième|[XVI]{1,6}e) plan quinquennal(?: (?P<of>chinois|"
    r"de la Chine|soviétique|indien|coréen|vietnamien))?",
    starts="ordinal onzième douzième treizième quatorzième quinzième seizième xie xiie xiiie xive xve xvie",
    examples={"le [14e plan quinquennal]": "2021-01-01/2025-12-31", "le [treizième plan quinquennal]": "2016-01-01/2020-12-31"},
)
def five_year_plan(match: re.Match[str], moment: Moment) -> Reading | None:
    """A five-year plan of China, numbered from 1953; another country's is unknown. « son 14e plan » counts somebody's plans."""
    if POSSESSIVE.search(moment.view, max(0, match.start() - 9), match.start()):
        return None
    if match["of"] and "chin" not in match["of"].lower():
        return Reading(DateKind.PERIOD)
    number = numerals.ordinal_value(match["which"])
    return Reading(DateKind.PERIOD, plan(number) if number else UNKNOWN_TIME)


def plan(number: int) -> Timespan:
    """The years of a plan: five each since the third, which began in 1966 after three years without a plan."""
    if number in (1, 2):
        return french.years(1948 + 5 * number, 1952 + 5 * number)
    return french.years(1951 + 5 * number, 1955 + 5 * number) if 3 <= number <= 40 else UNKNOWN_TIME
