"""A length of time that does not fit between its two ends.

What it finds
    « de 2013 à 2023, soit douze ans »; « il y a neuf ans, en 2014 » in an article of 2019. An error where length and ends
    stand side by side, a warning where only the syntax binds them.

Why it matters
    A length is worked out in the head, and stays when a date is corrected.

When it stays silent
    Both ways of counting pass: with both ends or with one, from January to December or the reverse, nights or days. A
    length is also rightly cut to whole years (« il y a deux ans » after two years and ten months) or rounded up by a
    quarter.

How to mend it
    Count again from end to end, and look up the year of each.
"""

from __future__ import annotations

from calendar import monthrange
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.model.interval import Interval
from claimcheck.model.timespan import Timespan
from claimcheck.rules.durations import written_length
from claimcheck.rules.examples import Right, Wrong
from claimcheck.writing.quantities import bounds_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from claimcheck.rules.durations import Length
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "T203", "duration-endpoints", "duration_endpoints"
EXAMPLES = [
    Wrong("Elle a dirigé la ville de 2013 à 2023, soit douze ans.", at="douze ans"),
    Wrong("Il a été maire pendant seize ans (1998-2009).", at="seize ans", date="2019-05-02"),
    Wrong("Il y a neuf ans, en 2014, le pont avait fermé.", at="neuf ans", date="2019-10-02"),
    Wrong("L'exposition dure deux semaines, du 3 au 8 mars 2021.", at="deux semaines", date="2021-02-01"),
    Wrong("Le pont rouvrira en avril 2024, soit huit ans après la crue du 15 avril 2019.", at="huit ans", date="2020-02-01",
          severity="warning"),
    Wrong("Neuf ans après la crue de juin 1999, la digue est enfin finie.", at="Neuf ans", date="2019-10-02", severity="warning"),
    Wrong("En 1987, elle ouvre un atelier. Neuf ans plus tard, en 1999, elle le ferme.", at="Neuf ans plus tard",
          date="2020-02-01", severity="warning"),
    Wrong("Le feu a pris le 12 juin. Il a été éteint cinq jours plus tard, le 21 juin.", at="cinq jours plus tard",
          date="2020-07-01", severity="warning"),
    Wrong("Le procès, ouvert le 4 mars, s'est achevé le 29 mars après dix semaines d'audience.", at="dix semaines",
          date="2020-07-01", severity="warning"),
    Wrong("Nommée à Lyon en mars 2013, elle y joue, vingt ans plus tard, sa dernière saison.", at="vingt ans plus tard",
          date="2020-07-01", severity="warning"),
    Wrong("Plantés en 2009, les ormes atteignent vingt ans plus tard six mètres.", at="vingt ans plus tard", date="2020-07-01",
          severity="warning"),
    Wrong("Suspendue le 4 mars, la pêche a repris le 25 mars, au bout de sept semaines d'interruption.", at="sept semaines",
          date="2020-07-01", severity="warning"),
    Right("Le salon se tiendra du 1er au 14 juin. Pendant quinze jours, on y dansera.", why="two weeks", date="2020-05-01"),
    Right("La foire aura lieu du 5 au 20 juin. Pendant trois jours, la fanfare jouera.", why="a part of it", date="2020-05-01"),
    Right("Fermé le 3 mars, le tunnel a rouvert le 2 mai après six semaines de travaux.", why="begun later", date="2020-07-01"),
    Right("Détruit en 2003, le pont a rouvert en 2015 après neuf ans de travaux.", why="begun later", date="2020-07-01"),
    Right("Plantés en 2009, les ormes atteindront vingt ans plus tard dix mètres.", why="to come", date="2020-07-01"),
    Right("De 1996 à 2001 puis de 2008 à 2011, soit huit ans, elle a dirigé l'orchestre.", why="five years and three"),
    Right("Le feu a pris le 12 juin. Il a été éteint cinq jours plus tard, le 17 juin.", why="five days", date="2020-07-01"),
    Right("Le feu a pris le 28 décembre. Il a été éteint six jours plus tard, le 3 janvier.", why="across the year",
          date="2020-02-01"),
    Right("Le tribunal, saisi le 4 mars, a rendu le 29 mars un jugement après dix ans de procédure.", why="another length",
          date="2020-07-01"),
    Right("Vingt ans après la crue de juin 1999, la digue est enfin finie.", why="twenty years", date="2019-10-02"),
    Wrong("Dans dix ans, en 2042, le pont sera refait.", at="dix ans", date="2022-02-01"),
    Wrong("Elle enseigne ici depuis 1998, soit douze ans.", at="douze ans", date="2020-02-01"),
    Wrong("Il fut détenu de janvier 2018 à mars 2020, soit quinze mois.", at="quinze mois", date="2020-05-01"),
    Right("Dans dix ans, en 2032, le pont sera refait.", why="ten years", date="2022-02-01"),
    Right("Elle enseigne ici depuis 1998, soit vingt-deux ans.", why="twenty-two years", date="2020-02-01"),
    Right("Il fut détenu de janvier 2018 à mars 2020, soit vingt-six mois.", why="both months count", date="2020-05-01"),
    Right("Elle a dirigé la ville de 2013 à 2023, soit dix ans.", why="ten years"),
    Right("Elle a dirigé la ville de 2013 à 2022, soit dix ans.", why="both years count"),
    Right("La foire dure huit jours, du 3 au 10 mars 2021.", why="both days count", date="2021-02-01"),
    Right("La foire dure une semaine, du 3 au 10 mars 2021.", why="seven nights", date="2021-02-01"),
    Right("Il y a cinq ans, en 2014, le pont avait fermé.", why="2014 to 2019", date="2019-10-02"),
    Right("Ils ont ouvert l'auberge il y a plus de trente ans, en 1986.", why="thirty-three years", date="2019-11-27"),
    Right("En près de vingt ans, la part est passée de 37 % en 1995 à 41 % en 2014.", why="nineteen years", date="2018-01-03"),
    Right("Elle a travaillé une dizaine d'années, de 2003 à 2015.", why="twelve years are about ten", date="2018-01-03"),
    Right("Elle a écopé de quatre ans de prison pour des faits de 2008 à 2010.", why="another length", date="2018-01-03"),
    Right("Pendant douze ans, de 1994 à 2000 puis de 2004 à 2010, elle a siégé au port.", why="two stays", date="2018-01-03"),
    Right("Ouvert en 1966, le lavoir a fermé. Il y a trente ans, on le rachetait.", why="of the purchase", date="2018-01-03"),
]
FRENCH = """Une durée qui ne tient pas entre ses deux bouts.

Ce qu'elle trouve
    « de 2013 à 2023, soit douze ans » ; « il y a neuf ans, en 2014 » dans un article de 2019. Une erreur quand la durée et
    ses bouts se touchent, un avertissement quand la syntaxe seule les lie.

Pourquoi
    Une durée est calculée de tête, et reste quand on corrige une date.

Quand elle se tait
    Les deux façons de compter passent : avec les deux bouts ou un seul, de janvier à décembre ou l'inverse, en nuits ou en
    jours. Une durée peut aussi être coupée aux années entières (« il y a deux ans » après deux ans et dix mois) ou arrondie
    d'un quart vers le haut.

Que faire
    Recompter d'un bout à l'autre, et vérifier l'année de chacun.
"""
LONGEST_MONTH = 31
WEEKS = frozenset({"huit jours", "quinze jours"})
EDGE = {"year": Fraction(1, 4), "month": Fraction(1, 2), "week": Fraction(1, 2), "day": Fraction(0)}
DAYS = {"year": (Fraction(366), Fraction(365)), "month": (Fraction(31), Fraction(28)), "week": (Fraction(7), Fraction(7)),
        "day": (Fraction(1), Fraction(1))}


def check(facts: Facts) -> Iterator[Outcome]:
    """Compare each length with the time between its ends."""
    for bound in facts.relations(FAMILY):
        mention, ends = bound.date("duration"), _ends(bound)
        length = written_length(mention, bound.relation.direction) if mention else None
        if length is None or length.unit not in DAYS:
            yield bound.unchecked("la durée n'est ni en jours, ni en semaines, ni en mois, ni en années")
        elif (passed := _passed(ends, length.unit)) is None:
            yield bound.unchecked("un des deux bouts n'a pas de jour")
        elif length.unit in ("day", "week") and any(_is_year(end) for end in ends):
            yield bound.unchecked("la durée est en jours, un des deux bouts sans jour")
        elif mention and _allowed(length, mention.text).apart(passed):
            severity = Severity.ERROR if bound.relation.sure else Severity.WARNING
            between = bounds_of(passed, length.unit)
            yield bound.finding(CODE, NAME, severity, Bilingual(
                f"Entre les deux dates il s'écoule {between.fr}, mais l'article écrit « {mention.text} ».",
                f"Between the two dates lie {between.en}, but the article writes “{mention.text}”.",
            ))


def _ends(bound: Bound) -> tuple[Timespan, Timespan]:
    """The first and the last stretch of time; what runs until now ends with publication."""
    if period := bound.date("period"):
        # A period of whole years has its ends anywhere within its first and its last year.
        first, last = period.when.first, period.when.last
        if period.written[0].day is None and first and last:
            if period.written[0].month is not None:
                return _month(first), _month(last)
            return Timespan(first, first.replace(month=12, day=31)), Timespan(last.replace(month=1, day=1), last)
        return Timespan(first, first), Timespan(last, last)
    start, end = bound.date("from"), bound.date("to")
    published = bound.facts.published
    return start.when if start else Timespan(published, published), end.when if end else Timespan(published, published)


def _is_year(end: Timespan) -> bool:
    """Whether all that is known of an end is its year."""
    return end.first is not None and end.last is not None and (end.last - end.first).days > LONGEST_MONTH


def _month(day: date) -> Timespan:
    """The whole month of a day."""
    return Timespan(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def _passed(ends: tuple[Timespan, Timespan], unit: str) -> Interval | None:
    """How long it may have been from the one end to the other, counting one or both of them."""
    start, end = ends
    if start.first is None or start.last is None or end.first is None or end.last is None:
        return None
    longest, shortest = DAYS[unit]
    least, most = (end.first - start.last).days, (end.last - start.first).days + 1
    return Interval.between(max(0, least) / longest, max(0, most) / shortest)


def _allowed(length: Length, written: str) -> Interval:
    """What a journalist may mean by a length: cut to whole units, or rounded up a little; « quinze jours » are two weeks."""
    lower, upper = length.possible.lower, length.possible.upper
    edge = EDGE[length.unit] + (written.lower() in WEEKS)
    return Interval(
        None if lower is None else lower - edge,
        None if upper is None else upper + (Fraction(1, 2) if length.unit != "day" else 0),
    )
