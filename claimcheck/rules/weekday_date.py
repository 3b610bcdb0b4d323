"""A weekday that the day of the month does not have.

What it finds
    « samedi 12 juin » in an article of 12 June 2022, a Sunday; « mercredi 3 mars 2025 », a Monday. Where the date names no
    year, the publication date gives it. An error within two months of publication, with a year of its own, or between the
    two ends of one range: a neighbouring year is no excuse there, since half of the real errors would fit one. Up to four
    months away it is a warning, unless the year before or after, or a year named anywhere in the article, fits. Farther
    away any year may be meant, and only a slip of the month is reported: day and weekday are those of the days around
    publication. « ce jeudi 6 avril » in an article of Thursday 6 July, and « samedi 17 » where no month near publication
    and none just named fits, are warnings.

Why it matters
    A reader who notes the appointment comes on the wrong day.

When it stays silent
    Where the title or the words just before the date recall another year (« en 1992 », « il y a vingt-cinq ans »); where
    the article gives the same day with that year elsewhere; where « le mercredi 7 janvier », with an article, goes with a
    tale of a year of the past decades that fits. Before 1924 a weekday of the Julian calendar will do, since Russia and
    others still counted by it.

How to mend it
    A calendar tells which of the three, weekday, day or month, is to be mended.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Finding, Severity
from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import day_of
from claimcheck.rules.calendar import (
    julian_weekday,
    month_beside,
    months_near,
    nearest,
    years_named,
    years_of_title,
    years_recalled,
    years_told,
)
from claimcheck.rules.examples import Right, Wrong
from claimcheck.writing.dates import day, days, weekday

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from claimcheck.model.timespan import WrittenDate
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "T201", "weekday-date", "weekday_date"
EXAMPLES = [
    Wrong("L'accident a eu lieu samedi 12 juin.", at="samedi 12 juin", date="2022-06-12"),
    Wrong("La réunion se tiendra le mercredi 3 mars 2025.", at="mercredi 3 mars 2025", date="2025-02-10"),
    Wrong("Le salon ouvre du lundi 5 au dimanche 10 mai.", at="lundi 5 au dimanche 10 mai", date="2025-01-10"),
    Wrong("Le maire a démissionné lundi 9 mars.", at="lundi 9 mars", date="2023-04-12"),
    Wrong("Le tribunal a tranché ce jeudi 6 avril.", at="jeudi 6 avril", date="2023-07-06", severity="warning"),
    Wrong("Le conseil s'est réuni samedi 12 février.", at="samedi 12 février", date="2018-04-26", severity="warning"),
    Wrong("Le chantier a été arrêté samedi 17.", at="samedi 17", date="2022-06-09", severity="warning"),
    Right("On comptait mardi 4 211 visiteurs.", date="2025-03-12", why="a number with a space"),
    Right("L'accident a eu lieu samedi 11 juin.", why="that day was a Saturday", date="2022-06-12"),
    Right("La réunion se tiendra le lundi 3 mars 2025.", why="the year it names fits", date="2024-02-10"),
    Right("Du lundi 5 au samedi 10 mai 2025, le musée est fermé.", why="both ends fit", date="2025-04-10"),
    Right("Le premier salon avait ouvert il y a vingt-cinq ans. C'était le mardi 7 avril.", why="1992 fits", date="2017-04-06"),
    Right("Le procès porte sur le mardi 11 juin. Ce jour de 2013, tout a basculé.", why="2013 fits", date="2020-09-21"),
    Right("Trois ans après l'incendie du marché, on juge deux hommes. Le lundi 5 juin, tout avait brûlé.", why="2017 fits",
          date="2020-06-03"),
    Wrong("Trois ans après l'incendie, on juge deux hommes. Ils ont été entendus lundi 5 juin.", at="lundi 5 juin",
          date="2020-06-07"),
    Right("La vente se tiendra le samedi 17 octobre à 15h30.", why="it is still to come", date="2020-05-06"),
    Right("Le dimanche 9 janvier 1905, la troupe tire.", why="a Sunday by the calendar that Russia then had", date="2005-01-09"),
    Wrong("Le week-end du 7 et 8 juin, la foire a eu lieu.", at="7 et 8 juin", date="2022-07-03"),
    Right("Le week-end du 2 et 3 juillet, la foire a eu lieu.", why="a Saturday and a Sunday", date="2022-07-04"),
    Right("Noël tombant un dimanche, le 26 décembre sera férié.", why="another day's weekday", date="2022-12-07"),
    Right("Le concert de dimanche 20 heures est complet.", why="an hour is no day", date="2020-03-03"),
]
FRENCH = """Un jour de la semaine que le jour du mois n'a pas.

Ce qu'elle trouve
    « samedi 12 juin » dans un article du 12 juin 2022, un dimanche ; « mercredi 3 mars 2025 », un lundi. Si la date n'a pas
    d'année, le jour de publication la donne. Une erreur à moins de deux mois de la publication, avec une année écrite, ou
    entre les deux bouts d'une période : une année voisine n'y excuse rien, la moitié des vraies erreurs en trouverait une.
    Jusqu'à quatre mois, un avertissement, sauf si l'année d'avant, d'après ou une année nommée dans l'article convient.
    Au-delà, seulement si une erreur de mois l'explique. « ce jeudi 6 avril » dans un article du jeudi 6 juillet, ou
    « samedi 17 » quand aucun mois proche ne convient, sont des avertissements.

Pourquoi
    Le lecteur qui note le rendez-vous viendra le mauvais jour.

Quand elle se tait
    Quand le titre ou les mots juste avant la date rappellent une autre année (« en 1992 », « il y a vingt-cinq ans ») ;
    quand l'article donne le même jour avec cette année ailleurs ; quand « le mercredi 7 janvier », avec l'article, va avec
    un récit d'une année passée qui convient. Avant 1924, le calendrier julien convient aussi.

Que faire
    Un calendrier dit lequel des trois, jour, quantième ou mois, est à corriger.
"""
NEAR, BAND = 62, 125
AHEAD = 200
JULIAN_UNTIL = 1924
SLIP = 4
LONG_WEEKEND = (4, 5, 6, 0)


@dataclass(frozen=True, slots=True)
class Day:
    """A weekday with a day of a month."""

    weekday: int
    day: int
    month: int
    year: int | None

    def fits(self, year: int) -> bool:
        """Whether the day has that weekday in a year."""
        when = day_of(year, self.month, self.day)
        if year < JULIAN_UNTIL and julian_weekday(year, self.month, self.day) == self.weekday:
            return True
        return when is not None and when.weekday() == self.weekday


def check(facts: Facts) -> Iterator[Outcome]:
    """Compare every weekday with its day of the month."""
    for bound in facts.relations(FAMILY):
        mention = bound.date("date")
        if mention is None:
            yield from _weekend(bound)
        elif mention.written[0].month is None and len(mention.written) == 1:
            yield from _without_month(bound, mention)
        else:
            yield from _with_month(bound, mention)


def _with_month(bound: Bound, mention: DateMention) -> Iterator[Outcome]:
    named = [found for found in _days(mention) if day_of(2000, found.month, found.day)]
    if not named:
        yield bound.unchecked("le jour n'existe pas")
    elif len(named) == 2 and (finding := _range(bound, named[0], named[1])):
        yield finding
    elif bound.facts.published is None and not any(found.year for found in named):
        yield bound.unchecked("ni année ni date de publication")
    else:
        findings = (_single(bound, mention, found) for found in named)
        yield from (finding for finding in findings if finding)


def _days(mention: DateMention) -> Iterator[Day]:
    """The days with a weekday; in a range the first may leave month and year to the second."""
    last = mention.written[-1]
    for written in mention.written:
        month, year = written.month, written.year
        if month is None and last.month is not None:
            month = last.month if _ordered(written, last) else (last.month - 2) % 12 + 1
        if year is None and last.year is not None and month is not None and last.month is not None:
            year = last.year if month <= last.month else last.year - 1
        if written.weekday is not None and written.day is not None and month is not None:
            yield Day(written.weekday, written.day, month, year)


def _ordered(first: WrittenDate, last: WrittenDate) -> bool:
    return first.day is not None and last.day is not None and first.day <= last.day


def _range(bound: Bound, first: Day, last: Day) -> Finding | None:
    """Two ends of which no year makes both true: their distance alone is wrong."""
    if any(first.fits(year) and last.fits(year + (last.month < first.month)) for year in range(2000, 2028)):
        return None
    begins, ends = (f"{weekday(end.weekday, 'fr')} {end.day}" for end in (first, last))
    english = [f"{weekday(end.weekday, 'en')} {end.day}" for end in (first, last)]
    return bound.finding(CODE, NAME, Severity.ERROR, Bilingual(
        f"Le premier jour est un {begins}, le dernier un {ends} : aucune année ne donne ces deux jours à la fois.",
        f"The first day is {english[0]}, the last {english[1]}: no year has both.",
    ))


def _single(bound: Bound, mention: DateMention, found: Day) -> Finding | None:
    published = bound.facts.published
    if found.year is not None:
        when = day_of(found.year, found.month, found.day)
        return _wrong(bound, found, when, Severity.ERROR) if when and not found.fits(found.year) else None
    when = nearest(found.month, found.day, published) if published else None
    if when is None or published is None:
        return None
    if found.fits(when.year):
        return _another_month_meant(bound, found, when, published)
    severity = _severity(bound, mention, found, when, published)
    return _wrong(bound, found, when, severity) if severity else None


def _severity(bound: Bound, mention: DateMention, found: Day, when: date, published: date) -> Severity | None:
    """How sure it is that no other year is meant; ``None`` where one may well be."""
    away = abs((when - published).days)
    if away <= NEAR:
        elsewhere = years_recalled(bound.facts, mention, AHEAD) | years_of_title(bound.facts) | _same_day(bound.facts, found)
        if not bound.relation.sure:
            elsewhere |= years_told(bound.facts)
        return None if any(found.fits(year) for year in elsewhere) else Severity.ERROR
    if _slipped(found, published):
        return Severity.WARNING
    around = {published.year - 1, published.year, published.year + 1} | years_named(bound.facts)
    if away <= BAND and not any(found.fits(year) for year in around):
        return Severity.WARNING
    return None


def _same_day(facts: Facts, found: Day) -> set[int]:
    """The years that the article gives to the same day elsewhere: « le 4 octobre 2008 »."""
    return {
        written.year for mention in facts.claimset.mentions if isinstance(mention, DateMention) for written in mention.written
        if written.year is not None and (written.day, written.month) == (found.day, found.month)
    }


def _slipped(found: Day, published: date) -> date | None:
    """The day just before or after publication that day and weekday name, if only the month were another."""
    for by in (0, -1, 1):
        year, month = month_beside(published, by)
        meant = day_of(year, month, found.day)
        if meant and abs((meant - published).days) <= SLIP and meant.weekday() == found.weekday:
            return meant
    return None


def _another_month_meant(bound: Bound, found: Day, when: date, published: date) -> Finding | None:
    """« ce jeudi 6 avril », published on Thursday 6 July."""
    meant = _slipped(found, published)
    if bound.relation.cue is None or meant is None or meant.month == found.month or abs((when - published).days) < 25:
        return None
    written, near = days(when), days(meant)
    return bound.finding(CODE, NAME, Severity.WARNING, Bilingual(
        f"« ce » annonce un jour proche de la publication, mais l'article écrit {written.fr} ; "
        f"le même jour de la semaine près de la publication est le {near.fr}.",
        f"“ce” announces a day close to publication, but the article writes {written.en}; "
        f"the same weekday close to publication is {near.en}.",
    ))


def _wrong(bound: Bound, found: Day, when: date, severity: Severity) -> Finding:
    true, written = day(when, "fr", named=False), weekday(found.weekday, "fr")
    slip = _slip(found, when, bound.facts.published)
    message = Bilingual(
        f"Le {true} est un {weekday(when.weekday(), 'fr')}, mais l'article écrit {written} : "
        f"le jour de la semaine ou la date est faux.{slip.fr}",
        f"{day(when, 'en', named=False)} is a {weekday(when.weekday(), 'en')}, but the article writes "
        f"{weekday(found.weekday, 'en')}: the weekday or the date is wrong.{slip.en}",
    )
    proof = [days(when)]
    if found.year is None and (published := bound.facts.published):
        proof.append(Bilingual(f"article publié le {day(published, 'fr')}", f"article published on {day(published, 'en')}"))
    return bound.finding(CODE, NAME, severity, message, *proof)


def _slip(found: Day, when: date, published: date | None) -> Bilingual:
    """What explains the contradiction at one stroke: another month, or digits swapped."""
    meant = _slipped(found, published) if published and found.year is None else None
    swapped = int(str(found.day)[::-1])
    turned = day_of(when.year, when.month, swapped) if found.day > 9 else None
    if meant and meant.month != found.month:
        return Bilingual(f" Le mois a pu glisser : {day(meant, 'fr')}.", f" The month may have slipped: {day(meant, 'en')}.")
    if turned and turned.weekday() == found.weekday:
        swap = days(turned)
        return Bilingual(f" Les chiffres ont pu être inversés : {swap.fr}.", f" The digits may be swapped: {swap.en}.")
    return Bilingual("", "")


def _weekend(bound: Bound) -> Iterator[Outcome]:
    """« le week-end du 7 et 8 juin »: near publication, one day at least from Friday to Monday."""
    mention, published = bound.date("weekend"), bound.facts.published
    if mention is None or published is None:
        return
    last = mention.written[-1]
    found = [nearest(written.month or last.month or 1, written.day, published) for written in mention.written if written.day]
    near = [when for when in found if when and abs((when - published).days) <= NEAR and not last.year]
    if near and not any(when.weekday() in LONG_WEEKEND for when in near):
        first = days(near[0])
        yield bound.finding(CODE, NAME, Severity.ERROR, Bilingual(
            f"Le {first.fr} n'est pas dans un week-end.", f"{first.en} is not within a weekend."))


def _without_month(bound: Bound, mention: DateMention) -> Iterator[Outcome]:
    """« samedi 17 »: no month around publication, nor any that the article names, begins so."""
    published, written = bound.facts.published, mention.written[0]
    if published is None or written.weekday is None or written.day is None:
        yield bound.unchecked("ni mois ni date de publication")
        return
    months = {month_beside(published, by) for by in (-1, 0, 1)} | months_near(bound.facts, mention, AHEAD)
    found = (day_of(year, month, written.day) for year, month in months)
    if not any(when and when.weekday() == written.weekday for when in found):
        fr, en = weekday(written.weekday, "fr"), weekday(written.weekday, "en")
        yield bound.finding(CODE, NAME, Severity.WARNING, Bilingual(
            f"Aucun mois proche de la publication ({day(published, 'fr')}) ne compte de {fr} {written.day}.",
            f"No month close to publication ({day(published, 'en')}) has a {en} {written.day}.",
        ))
