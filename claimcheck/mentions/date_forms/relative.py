"""Time counted from publication or from a date named before: « il y a deux ans », « ces cinq dernières années »."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.mentions.date_forms.form import Reading, form
from claimcheck.mentions.date_forms.lengths import iso_length
from claimcheck.mentions.date_vocabulary import amount
from claimcheck.mentions.moment import grain
from claimcheck.mentions.tense import Tense
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.mentions.moment import Moment

HEDGE = (
    r"(?:(?:à peu près|environ|exactement|quelque|presque|quasiment|pratiquement|à peine|tout juste|déjà|seulement) |"
    r"(?:près|plus|moins|un peu plus|un peu moins) (?:de |d'))?"
)
ROUND = {"dizaine": 10, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "centaine": 100}
COUNT = rf"(?:<number>|une (?P<round>{'|'.join(ROUND)})) (?:d'|de )?<unit>(?P<half> et demie?)?(?:,? (?:et )?<number2> <unit2>)?"


def shifted(day: date, match: re.Match[str], sign: int) -> tuple[date | None, str]:
    """The day that a match's count leads to, and the smallest unit that it counts in."""
    words = match.groupdict()
    when: date | None = day
    unit = "day"
    for end in ("", "2"):
        number, word = counted(words, end), words.get("unit" + end)
        if number is None or not word or when is None:
            continue
        row = french.words("unit")[word.lower()]
        unit = row.text("unit")
        value = number * row.number("number")
        if end == "" and words.get("half"):
            value += Fraction(row.number("number"), 2)
        when, unit = _moved(when, sign * value, unit)
    return when, unit


def counted(words: dict[str, str | None], end: str = "") -> Fraction | None:
    """The number of units: « deux », « une dizaine »."""
    written, about = words.get("number" + end), words.get("round") if not end else None
    if about:
        return Fraction(ROUND[about.lower()])
    return amount(written) if written else None


def _moved(when: date, value: Fraction, unit: str) -> tuple[date | None, str]:
    """Half a year is six months; hours lead to a day where they make whole days."""
    if unit == "h" and value % 24 == 0:
        value, unit = value / 24, "day"
    if value.denominator != 1 and unit == "year":
        value, unit = value * 12, "month"
    if value.denominator != 1:
        return None, unit
    return french.later(when, int(value), unit), unit


def length_of(match: re.Match[str]) -> str | None:
    """The ISO 8601 length that a count states."""
    words = match.groupdict()
    if words.get("number2"):
        return None
    value = counted(words)
    if value is None or not words["unit"]:
        return None
    row = french.words("unit")[words["unit"].lower()]
    value = (value + Fraction(1, 2) if words.get("half") else value) * row.number("number")
    return iso_length(value, row.text("unit"))


@form(
    rf"(?:il y a|voici|voilà|cela fait) {HEDGE}{COUNT}(?! que)", starts="il voici voilà cela",
    examples={
        "Il est né [il y a deux ans].": "2023-01-01/2023-12-31", "[il y a trois semaines]": "2025-02-17/2025-02-23",
        "[il y a à peu près deux mois]": "2025-01-01/2025-01-31", "[il y a un an et demi]": "2023-09-01/2023-09-30",
        "Parti [il y a 999999999 ans].": "?", "[il y a 48 heures]": "2025-03-10/2025-03-10",
        "[il y a une dizaine d'années]": "2015-01-01/2015-12-31", "Le lac est né [il y a 40 000 ans].": "?",
    },
    nots=("Il y a deux voitures",),
)
def ago(match: re.Match[str], moment: Moment) -> Reading | None:
    """« il y a N ans »: the calendar unit that lies so far back."""
    if moment.published is None:
        return Reading(DateKind.RELATIVE, duration=length_of(match))
    return Reading(DateKind.RELATIVE, french.whole(*shifted(moment.published, match, -1)), duration=length_of(match))


@form(
    rf"dans {HEDGE}{COUNT}(?! (?:de|d'|du|après|plus) )", starts="dans",
    examples={"Il reviendra [dans trois jours].": "2025-03-15/2025-03-15", "[dans 1 an 4 mois]": "2026-07-01/2026-07-31",
              "L'usine ouvrira [dans deux ans].": "2027-01-01/2027-12-31"},
)
def ahead(match: re.Match[str], moment: Moment) -> Reading | None:
    """« dans N ans »: the calendar unit that lies so far ahead."""
    if moment.published is None:
        return Reading(DateKind.RELATIVE, duration=length_of(match))
    return Reading(DateKind.RELATIVE, french.whole(*shifted(moment.published, match, 1)), duration=length_of(match))


# « dans les 45 jours de son émission »: counted from what happens then
COUNTED_FROM = re.compile(r" (?:de (?:la |l'|s[ao]n? |leur )|d'un|du |qui (?:suiv|précèd)|suiv|après )")


@form(
    r"(?:d'ici(?: à)?|sous|dans les) (?P<number>\d{1,9}|[a-zé-]{2,20}) (?:prochaine?s )?<unit>"
    r"(?: prochaine?s| à venir| qui viennent)?",
    starts="d sous dans",
    examples={"[dans les 15 jours]": "2025-03-12/2025-03-27", "Il partira [d'ici trois mois].": "2025-03-12/2025-06-12",
              "La digue sera finie [d'ici 40 ans].": "2025-03-12/2065-12-31", "à régler [dans les 40 jours] de son envoi": "?"},
)
def within(match: re.Match[str], moment: Moment) -> Reading | None:
    """« d'ici N mois »: from publication to then; « d'ici 40 ans » names no day, and so the whole year."""
    if amount(match["number"]) is None:
        return None
    if moment.published is None or COUNTED_FROM.match(moment.after(match.end(), 24)):
        return Reading(DateKind.RELATIVE)
    until, unit = shifted(moment.published, match, 1)
    until = french.whole(until, unit).last if until and unit == "year" else until
    return Reading(DateKind.RELATIVE, french.stretch(moment.published, until), duration=length_of(match))


@form(
    rf"(?<!contre\s){HEDGE}{COUNT} (?P<way>plus tôt|auparavant|avant(?! (?:de|d'|le|la|les|l'|que|qu'|sa|son|ses|leur|un|une|"
    rf"[A-Z\d])|-)|plus tard|"
    r"après(?! (?:le|la|les|l'|que|qu'|sa|son|ses|leur|leurs|un|une|avoir|être|ce|cette|[A-Z\d])|-))",
    starts="number près plus moins un environ à presque quasiment pratiquement quelque",
    examples={
        "Élu en 2012, il démissionne [cinq ans plus tard].": "2017-01-01/2017-12-31",
        "entre mai 2021 et mai 2022, contre huit [un an auparavant]": "2020-05-01/2021-05-31",
        "Blessé le 3 mars 2024, il est mort [deux jours plus tard].": "2024-03-05/2024-03-05",
        "Élu en 2012, il démissionne [quasiment cinq ans plus tard].": "2017-01-01/2017-12-31",
    },
    nots=("quatre lignes plus tard", "85 minutes, contre 120 minutes auparavant"),
)
def before_or_after(match: re.Match[str], moment: Moment) -> Reading | None:
    """« cinq ans plus tôt »: counted from the last date named, or from publication where the words stand alone."""
    # « 4,1 ans plus tard » is a difference.
    if (length_of(match) is None and not match["number2"]) or "," in match.group():
        return None
    sign = 1 if match["way"].lower() in ("plus tard", "après") else -1
    anchor = moment.last_named(match.start())
    when = anchor.when if anchor else UNKNOWN_TIME
    if anchor is None and moment.published and moment.tense(*match.span()) is Tense.ALONE:
        when = french.one_day(moment.published)
    counted = beside(when, match, sign)
    if sign > 0:
        counted = moment.counted_on(counted, *match.span())
    return Reading(DateKind.RELATIVE, counted, duration=length_of(match))


def beside(when: Timespan, match: re.Match[str], sign: int) -> Timespan:
    """A date so many units before or after another: the whole unit, or both ends moved where it is a longer period."""
    if when.first is None or when.last is None:
        return UNKNOWN_TIME
    first, unit = shifted(when.first, match, sign)
    if grain(when) != "other":
        return french.whole(first, unit)
    last, _ = shifted(when.last, match, sign)
    moved = french.stretch(first, last)
    if moved.last and unit in ("month", "year") and when.last == french.whole(when.last, "month").last:
        return french.stretch(moved.first, french.whole(moved.last, "month").last)
    return moved


@form(
    r"(?P<ce>ces |les )?(?:(?P<number>\d{1,4}|[a-zé-]{2,20}(?: et [a-zé]{2,8})?) )(?P<way>derni[eè]re?s|prochaine?s) <unit>",
    starts="ces les number",
    examples={
        "[ces cinq dernières années]": "2020-03-12/2025-03-12", "[les 7 derniers jours]": "2025-03-05/2025-03-12",
        "au cours des [dix derniers mois]": "2024-05-12/2025-03-12", "[les 3 prochaines semaines]": "2025-03-13/2025-04-02",
        "[2 derniers mois]": "2025-01-01/2025-02-28",
    },
)
def last_or_next(match: re.Match[str], moment: Moment) -> Reading | None:
    """« les dix derniers mois »: so many units up to publication, or from the day after it."""
    value = amount(match["number"])
    if value is None or value.denominator != 1:
        return None
    length = length_of(match)
    if moment.published is None:
        return Reading(DateKind.RELATIVE, duration=length)
    determined = match["ce"] or DETERMINED.search(moment.before(match.start()))
    back = match["way"].lower().startswith("d")
    unit = french.words("unit")[match["unit"].lower()].text("unit")
    if not determined and unit in ("week", "month", "year"):
        return Reading(DateKind.RELATIVE, whole_units(moment.published, int(value), unit, back=back), duration=length)
    return Reading(DateKind.RELATIVE, rolling(moment.published, match, back=back), duration=length)


@form(
    r"(?:ces |les )(?P<number>\d{1,4}|[a-zé-]{2,20}) <unit> (?:à venir|qui viennent)", starts="ces les",
    examples={"Il pleuvra sur [les trois mois à venir].": "2025-03-13/2025-06-12"},
    nots=("les trois villes à venir",),
)
def units_to_come(match: re.Match[str], moment: Moment) -> Reading | None:
    """« les trois mois à venir »: so many units from the day after publication."""
    value = amount(match["number"])
    if value is None or value.denominator != 1:
        return None
    when = rolling(moment.published, match, back=False) if moment.published else UNKNOWN_TIME
    return Reading(DateKind.RELATIVE, when, duration=length_of(match))


DETERMINED = re.compile(r"\b(?:[Dd]es|[Ll]es|[Aa]ux|[Cc]es|[Ss]es|[Nn]os|[Ll]eurs) $")


def rolling(published: date, match: re.Match[str], *, back: bool) -> Timespan:
    """From the same day so many units before to publication; or from the day after it."""
    if back:
        return french.stretch(shifted(published, match, -1)[0], published)
    return french.stretch(french.later(published, 1, "day"), shifted(published, match, 1)[0])


def whole_units(published: date, count: int, unit: str, *, back: bool) -> Timespan:
    """As in tables and headings (« 2 derniers mois »): whole calendar units before or after the current one."""
    near, far = (-1, -count) if back else (1, count)
    ends = [french.later(published, step, unit) for step in (far, near)]
    spans = sorted((french.whole(end, unit) for end in ends if end), key=lambda span: span.first or published)
    return french.stretch(spans[0].first, spans[-1].last) if len(spans) == 2 else UNKNOWN_TIME


@form(
    r"<number> <unit> (?P<way>passée?s|écoulée?s)", starts="number",
    examples={"[2 semaines passées]": "2025-02-24/2025-03-09"},
    nots=("deux voitures passées",),
)
def units_past(match: re.Match[str], moment: Moment) -> Reading | None:
    """« 2 semaines passées », as in headings."""
    value = amount(match["number"])
    unit = french.words("unit")[match["unit"].lower()].text("unit")
    if value is None or value.denominator != 1 or unit not in ("week", "month", "year", "day"):
        return None
    if moment.tense(*match.span()) is not Tense.ALONE:
        return None
    when = whole_units(moment.published, int(value), unit, back=True) if moment.published else UNKNOWN_TIME
    return Reading(DateKind.RELATIVE, when, duration=length_of(match))


@form(
    r"(?P<ce>ce |cet |cette )?(?P<same>même )?(?P<name>mois|semaine|année|an|siècle|décennie|trimestre|"
    r"semestre)(?P<said>-ci| en cours| derni(?:er|ère)| passée?"
    r"| prochaine?| suivante?| qui suit| précédente?| d'avant| d'après| écoulée?|[ -]là)?(?! (?:de|du|d'|des) [a-z])",
    starts="ce cet cette même mois semaine année an siècle décennie trimestre semestre",
    examples={
        "[le mois dernier]": "2025-02-01/2025-02-28", "[la semaine prochaine]": "2025-03-17/2025-03-23",
        "[cette année]": "2025-01-01/2025-12-31",
        "[l'an dernier]": "2024-01-01/2024-12-31", "[cette semaine]": "2025-03-10/2025-03-16",
        "[ce mois-ci]": "2025-03-01/2025-03-31",
        "En 2016, il gagne ; [cette année-là], il part.": "2016-01-01/2016-12-31",
        "Il a gagné en juillet 2020, et perdu [l'année précédente].": "2019-01-01/2019-12-31",
    },
    nots=("trois fois par an", "un mois", "l'année scolaire"),
)
def unit_pointed_at(match: re.Match[str], moment: Moment) -> Reading | None:
    """« le mois dernier », « cette année », « l'année précédente »."""
    said = (match["said"] or "").lower().strip()
    if match["same"] and COMPARED.match(moment.view, match.end()):
        return None
    alone = not match["ce"] and not said and not match["same"]
    before = moment.before(match.start()).lower()
    if alone and not (match["name"] == "semaine" and before.endswith("dans la ")):
        return None
    row = french.words("unit")[match["name"].lower()]
    unit, count = row.text("unit"), int(row.number("number"))
    step = STEPS.get(said, 0)
    when = _start(match, moment, said)
    if when is None:
        return Reading(DateKind.RELATIVE, article=True)
    if count > 1:
        return Reading(DateKind.RELATIVE, _of_many(when, step, unit, count), article=True)
    return Reading(DateKind.RELATIVE, french.whole(french.later(when, step, unit), unit), article=True)


COMPARED = re.compile(r",? (?:en|de|du|que|qu')\b")


def _start(match: re.Match[str], moment: Moment, said: str) -> date | None:
    """The day from which to count: publication, or the last date named for « précédent », « suivant », « -là », « même »."""
    anchored = said in ANCHORED or match["same"]
    if not anchored:
        return moment.published
    named = moment.last_named(match.start())
    if named is not None:
        return named.when.first
    return moment.published if said not in ("là", "-là") and not match["same"] else None


ANCHORED = frozenset({"précédent", "précédente", "suivant", "suivante", "qui suit", "d'avant", "d'après", "là", "-là"})
STEPS = {
    "dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "écoulé": -1, "écoulée": -1, "précédent": -1, "précédente": -1,
    "d'avant": -1, "prochain": 1, "prochaine": 1, "suivant": 1, "suivante": 1, "qui suit": 1, "d'après": 1,
}


def _of_many(when: date, step: int, unit: str, count: int) -> Timespan:
    """A quarter, a half, a decade or a century, beside the one that holds a day."""
    if unit == "month":
        first = (when.month - 1) // count * count + 1 + step * count
        return french.months(when.year, first, first + count - 1)
    first = (when.year - (count == 100)) // count * count + step * count + (count == 100)
    return french.years(first, first + count - 1)


@form(
    r"(?P<vague>(?:quelques|plusieurs) (?:<unit>) (?:plus tôt|plus tard|auparavant|après|avant)|(?:il y a|"
    r"dans) (?:quelques|plusieurs) <unit2>|"
    r"(?:ces|les) (?:quelques )?derni[eè]re?s <unit3>|(?:ces|les) prochaine?s <unit4>|(?:les )?(?:mois|années|"
    r"jours|semaines) (?:à venir|précédente?s|qui viennent)|"
    r"(?:ce|cette|ces) <ordinal> (?:jours?|semaines?|mois|années?)|"
    r"la (?:première|dernière) semaine (?:du |de la |de l')[a-zà-ÿ]{4,20})",
    starts="quelques plusieurs il dans ces les mois années jours semaines ce cette la",
    examples={"[ces dernières années]": "?", "[quelques jours plus tard]": "?", "[les prochains mois]": "?",
              "[la première semaine du festival]": "?"},
)
def vague(match: re.Match[str], moment: Moment) -> Reading | None:
    """Time that nothing measures."""
    return Reading(DateKind.RELATIVE)
