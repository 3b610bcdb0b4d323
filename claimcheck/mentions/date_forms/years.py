"""Years, decades and centuries: « en 2015 », « de 2013 à 2023 », « les années 80 », « le XXIe siècle »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.french import numerals
from claimcheck.mentions.date_forms.form import Reading, form
from claimcheck.mentions.date_forms.year_words import is_year
from claimcheck.mentions.date_vocabulary import EDGES
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan, WrittenDate

if TYPE_CHECKING:
    from claimcheck.mentions.moment import Moment

# What may follow two years and nothing that they count.
ENDS_YEARS = re.compile(r"$|[,.;)]| (?:et|puis|avant|sous|au|aux|dans|à|en|avec|par|pour)\b")
SCHOOL = ("année scolaire", "année universitaire", "saison", "saisons", "championnat", "exercice")


@form(
    r"(?:(?:cette )?année (?:judiciaire |fiscale |civile |budgétaire |universitaire |scolaire )?)?<year>", starts="0 année cette",
    examples={
        "en [2015]": "2015-01-01/2015-12-31", "depuis [1998], la loi": "1998-01-01/1998-12-31",
        "l'[année 2016]": "2016-01-01/2016-12-31", "en [cette année 2017]": "2017-01-01/2017-12-31",
        "avant [2000]": "2000-01-01/2000-12-31", "Le Mondial [2018] a commencé.": "2018-01-01/2018-12-31",
        "« [2031], c'est demain », dit-il.": "2031-01-01/2031-12-31",
        "900 en [2012] et 30 000 deux ans après": "2012-01-01/2012-12-31",
        "les résultats [2019] rendus publics": "2019-01-01/2019-12-31",
        "le festival (Lyon, [2012])": "2012-01-01/2012-12-31",
        "au XVIe siècle ([1543])": "1543-01-01/1543-12-31", "l'élection de [2022] fut serrée": "2022-01-01/2022-12-31",
    },
    nots=(
        "2015 euros", "environ 2000 personnes", "la Peugeot 2008", "un chèque de 2000 euros",
        "une armée de 2000 soldats aguerris",
        "le 2000 mètres",
        "plus de 1950 cas",
    ),
)
def year(match: re.Match[str], moment: Moment) -> Reading | None:
    """A year, where the words around say that it is one."""
    number = int(match["year"])
    if not is_year(number, match, moment):
        return None
    return Reading(DateKind.DATE, french.whole_year(number), (WrittenDate(year=number),))


@form(
    r"(?P<head>entre |(?:année|saison|exercice) (?:scolaire |universitaire )?)?<year>(?P<joint> ?- ?|/| à | et |"
    r" au | jusqu'(?:à|en) )(?P<last>\d{4}|\d{2}(?! \d{3}))"
    r"(?![\d%]|[.,]\d| ?(?:<:counted-by-thousands>|%))",
    starts="0 entre année saison exercice",
    examples={
        "de [2013 à 2023]": "2013-01-01/2023-12-31", "[entre 2013 et 2018]": "2013-01-01/2018-12-31",
        "le plan [2021-2025]": "2021-01-01/2025-12-31",
        "l'[année scolaire 2022-2023]": "2022-09-01/2023-08-31", "([1914-18])": "1914-01-01/1918-12-31",
        "la [saison 2019-20]": "2019-09-01/2020-08-31",
        "le peintre ([1961-1865])": "?", "maire de [1989 à 1984] et sénateur": "?",
    },
    nots=("1999 à 18 360 lots", "de 2000 à 3000 euros", "le 1500-2000", "entre 1950 et 2000 personnes"),
)
def years(match: re.Match[str], moment: Moment) -> Reading | None:
    """From one year to another, or a school year or season."""
    first = int(match["year"])
    last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    joint, head = match["joint"].strip(), (match["head"] or "").strip().lower()
    if (joint == "et" and head != "entre") or (len(match["last"]) == 2 and joint not in ("-", "/")):
        return None
    written = (WrittenDate(year=first), WrittenDate(year=last))
    before = moment.before(match.start()).lower()
    if first > last and is_reversed(first, last, before, moment.view[match.end() : match.end() + 8]):
        return Reading(DateKind.PERIOD, UNKNOWN_TIME, written)
    if not (1000 <= first <= 2200 and first < last <= 2200) or (last - first > 400 and joint != "à"):
        return None
    seasonal = any(word in head or before.rstrip().endswith(word) for word in SCHOOL)
    if seasonal and last == first + 1:
        return Reading(DateKind.PERIOD, french.months(first, 9, 20), written)
    return Reading(DateKind.PERIOD, french.years(first, last), written)


def is_reversed(first: int, last: int, before: str, after: str) -> bool:
    """Whether two years stand in the wrong order: « (1961-1865) », « de 1989 à 1977, »."""
    if not 1000 <= last < first <= 2100:
        return False
    if before.endswith("("):
        return after.startswith(")")
    # « de 2000 à 1950 » may count something: only years of about one life, and no verb of change before them.
    falls = re.search(r"\b(?:pass|chut|baiss|tomb|recul|rédui)\w* de $", before)
    return before.endswith("de ") and bool(ENDS_YEARS.match(after)) and first - last <= 100 and last >= 1500 and not falls


TENS_WORDS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70, "quatre-vingt": 80,
              "quatre-vingts": 80, "quatre-vingt-dix": 90, "septante": 70, "nonante": 90}
TENS = "|".join(sorted(TENS_WORDS, key=len, reverse=True))


@form(
    rf"(?:<edge> (?:des |de la )?)?(?:années|décennie(?: des années)?) (?:dix-neuf )?(?P<tens>\d{{4}}|\d{{2}}|{TENS})s?"
    rf"(?:(?: et | à | ?- ?)(?P<until>\d{{4}}|\d{{2}}|{TENS})s?)?",
    starts="années décennie début milieu fin",
    examples={
        "au cours de la [décennie 1980]": "1980-01-01/1989-12-31",
        "dans les [années 1980]": "1980-01-01/1989-12-31", "les [années 70]": "1970-01-01/1979-12-31",
        "les [années soixante-dix]": "1970-01-01/1979-12-31", "[fin des années 1990]": "1997-01-01/1999-12-31",
        "les [années 2010]": "2010-01-01/2019-12-31", "les [années 1950 à 1970]": "1950-01-01/1979-12-31",
    },
    nots=("les années 12 et suivantes",),
)
def decade(match: re.Match[str], moment: Moment) -> Reading | None:
    """Ten years, their beginning, middle or end."""
    first, until = decade_start(match["tens"]), decade_start(match["until"] or match["tens"])
    if first is None or until is None:
        return None
    when = french.years(first, until + 9) if first <= until else UNKNOWN_TIME
    if match["edge"] and not match["until"]:
        when = _third_of(first, EDGES.get(match["edge"].lower()))
    return Reading(DateKind.PERIOD, when)


def decade_start(written: str) -> int | None:
    """The first year of « 1980 », « 80 », « quatre-vingts »."""
    number = int(written) if written.isdigit() else TENS_WORDS[written.lower()]
    if number < 100:
        number += 1900
    return number if number % 10 == 0 and 1000 <= number <= 2200 else None


def _third_of(first: int, edge: str | None) -> Timespan:
    low, high = {"start": (0, 3), "middle": (4, 6), "end": (7, 9)}.get(edge or "", (0, 9))
    return french.years(first + low, first + high)


@form(
    r"(?:<edge> (?:du )?)?(?P<half>(?:première|seconde|deuxième) moitié du )?<century>(?:e|è|è?me|"
    r"er)(?:(?: siècle)?(?: et (?:du |le )?| au | à | - ?)"
    r"<century2>(?:e|è|è?me|er))? siècles?(?P<before>,? (?:avant|av\.) (?:notre ère|J))?",
    starts="0 début milieu fin première seconde deuxième century",
    examples={
        "au [XXIe siècle]": "2001-01-01/2100-12-31", "au [19e siècle]": "1801-01-01/1900-12-31",
        "aux [XVIIe et XVIIIe siècles]": "1601-01-01/1800-12-31", "au [début du XXe siècle]": "1901-01-01/1933-12-31",
    },
)
def century(match: re.Match[str], moment: Moment) -> Reading | None:
    """A hundred years, counted from the year 1."""
    first = _century(match["century"])
    last = _century(match["century2"]) if match["century2"] else first
    if first is None or last is None or match["before"]:
        return Reading(DateKind.PERIOD) if match["before"] else None
    low, high = 100 * first - 99, 100 * last
    if match["half"]:
        low, high = (low, low + 49) if match["half"].lower().startswith("pre") else (low + 50, high)
    if match["edge"]:
        thirds = {"start": (0, 32), "middle": (33, 66), "end": (67, 99)}.get(EDGES.get(match["edge"].lower(), ""), (0, 99))
        low, high = low + thirds[0], low + thirds[1]
    return Reading(DateKind.PERIOD, french.years(low, high))


@form(
    r"(?P<roman>XV|XVI{1,3}|XIX|XXI?)e(?! (?:siècle|arrond|édition|anniv|congrès|légis|chambre|corps|régi|s\b)|[ -]et)",
    starts="century",
    examples={"Au XVIIIe siècle il pleut, au [XIXe] il neige.": "1801-01-01/1900-12-31"},
    nots=("Il vit dans le XIXe, au troisième.",),
)
def bare_century(match: re.Match[str], moment: Moment) -> Reading | None:
    """« au XIXe », where the article speaks of centuries."""
    said = OF_CENTURY.search(moment.before(match.start())) and match["roman"].isupper()
    if not said or "siècle" not in moment.view or NEXT_NOUN.match(moment.view, match.end()):
        return None
    first = _century(match["roman"]) or 1
    return Reading(DateKind.PERIOD, french.years(100 * first - 99, 100 * first))


OF_CENTURY = re.compile(r"(?:\b[Aa]u|\b[Dd]u|\bet le|\bdès le|début du|fin du) $")
NEXT_NOUN = re.compile(
    r" (?!(?:et|ou|il|elle|on|ils|elles|la|le|les|l|un|une|des|à|au|en|dans|par|avec|sur|puis|mais|comme)\b)[^\W\d_]")


def _century(written: str) -> int | None:
    number = int(written) if written.isdigit() else numerals.roman_value(written.upper())
    return number if number and number <= 30 else None
