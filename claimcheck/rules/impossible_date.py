"""A day that no calendar has.

What it finds
    « 31 juin », « 29 février 2023 », « 32 janvier »: an error in every reading, the day or the month is wrong.

Why it matters
    Such a day is a slip of the keyboard, and a reader cannot tell which one to believe.

When it stays silent
    « 29 février » without a year: every fourth year has one.

How to mend it
    Look the date up in the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.model.timespan import day_of
from claimcheck.rules.examples import Right, Wrong
from claimcheck.writing.dates import month

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.timespan import WrittenDate
    from claimcheck.rules.facts import Facts, Outcome

CODE, NAME, FAMILY = "T202", "impossible-date", "impossible_date"
EXAMPLES = [
    Wrong("La réunion aura lieu le 31 juin.", at="31 juin"),
    Wrong("Il est mort le 29 février 2023.", at="29 février 2023"),
    Wrong("Elle a disparu le mercredi 32 janvier.", at="mercredi 32 janvier"),
    Wrong("Du 2 au 31 novembre 2016, la route est fermée.", at="2 au 31 novembre 2016"),
    Right("La réunion aura lieu le 30 juin.", why="June has thirty days"),
    Right("Il est né le 29 février 2024.", why="2024 was a leap year"),
    Right("Il fête son anniversaire le 29 février.", why="some year has that day"),
    Right("La revue n° 32 mai 2021 est parue.", why="the number of an issue"),
    Right("L'article 31.2 ne change rien.", why="the number of an article"),
]
FRENCH = """Un jour qu'aucun calendrier n'a.

Ce qu'elle trouve
    « 31 juin », « 29 février 2023 », « 32 janvier » : une erreur dans toute lecture, le jour ou le mois est faux.

Pourquoi
    Un tel jour est une faute de frappe, et le lecteur ne saura pas lequel croire.

Quand elle se tait
    « 29 février » sans année : une année sur quatre en a un.

Que faire
    Reprendre la date à la source.
"""
LEAP_YEAR = 2000
LONGEST = 31


def check(facts: Facts) -> Iterator[Outcome]:
    """Look every such day up."""
    for bound in facts.relations(FAMILY):
        mention = bound.date("date")
        wrong = [day for day in mention.written if not _exists(day)] if mention else []
        if wrong:
            yield bound.finding(CODE, NAME, Severity.ERROR, _message(wrong[0]))


def _exists(written: WrittenDate) -> bool:
    if written.day is None or written.month is None:
        return True
    return day_of(written.year or LEAP_YEAR, written.month, written.day) is not None


def _message(written: WrittenDate) -> Bilingual:
    number, index = written.day or 0, written.month or 0
    if not 1 <= index <= 12 or number > LONGEST:
        return Bilingual(f"Aucun mois ne compte de jour {number}.", f"No month has a day {number}.")
    longest = next(day for day in range(LONGEST, 27, -1) if day_of(written.year or LEAP_YEAR, index, day))
    year = f" {written.year}" if written.year and index == 2 else ""
    return Bilingual(
        f"En {month(index, 'fr')}{year}, le mois n'a que {longest} jours : le {number} n'existe pas.",
        f"{month(index, 'en')}{year} has only {longest} days: there is no {number}.",
    )
