"""A year outside the century, the decade or the period that is said to hold it.

What it finds
    « le XXe siècle (1895) », « les années 1980 (1974) », « le 14e plan quinquennal (2016-2020) ». An error where an earlier
    year stands alone in brackets after the period, or where a life is said to have been lived in it and cannot meet it; a
    warning where the year in brackets is later, where a life is told beside it otherwise, or where a tale goes from the period
    on to an earlier year.

Why it matters
    The number of a century is not how its years begin, and it is easy to be one off.

When it stays silent
    1900 and 2000 count with both their centuries, as readers do, and so do the years next to a decade. The year behind the time
    that a work is about, « un film sur la guerre de Corée (1986) », is that of the work.

How to mend it
    Look up the year, then the number of the century or period.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.rules.examples import Right, Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.timespan import Timespan
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "T207", "century-or-period", "century_or_period"
EXAMPLES = [
    Wrong("L'usine date du XXe siècle (1875).", at="1875"),
    Wrong("La revue parut dans les années 1960 (1944).", at="1944"),
    Wrong("Construite au XXe siècle et achevée en 1868, la halle ferme.", at="1868", severity="warning"),
    Wrong("Le penseur Paul Adrien (1834-1903) fut au XVIe siècle un médecin célèbre.", at="XVIe siècle"),
    Wrong("Ce buste du XVIIe siècle, sculpté en 1752 par un inconnu, est volé.", at="1752", severity="warning"),
    Wrong("La cité fut bâtie dans les années 1980. Livrée en 1962, la tour ferme.", at="1962", severity="warning"),
    Wrong("Le phare, qui date du XIXe siècle, fut allumé pour la première fois en 1747.", at="1747", severity="warning"),
    Wrong("Dans les années 80, et notamment en 1996, il joue à Pau.", at="1996", severity="warning"),
    Wrong("Le phare, bâti en 1787 à la fin du XIXe siècle, s'est éteint.", at="1787", severity="warning"),
    Wrong("Bâtie en 1347, cette chapelle du XIIe siècle menace ruine.", at="1347", severity="warning"),
    Wrong("Consacrée en 1122 par un évêque, la petite église du XIVe siècle ferme.", at="1122", severity="warning"),
    Wrong("Sculpté en 1652, ce Neptune, joyau de l'art italien du XVe siècle, est à Pau.", at="1652", severity="warning"),
    Wrong("Élevée en 1884, sous le Second Empire, la gare rouvre.", at="1884", severity="warning"),
    Wrong("En pleine guerre de Corée, en 1962, il part pour Séoul.", at="1962", severity="warning"),
    Wrong("L'abbaye, bâtie au XIIe siècle (1090 selon une charte), rouvre.", at="1090", severity="warning"),
    Right("Consacrée en 1422, la petite église du XIVe siècle ferme.", why="hallowed long after it was begun"),
    Right("Restaurée en 1932, cette chapelle du XIIe siècle est classée.", why="restored long after"),
    Wrong("Ce psautier du XIIIe siècle, copié en 1460 à Sens, est volé.", at="1460", severity="warning"),
    Wrong("La tour fut élevée au début du XVIIe siècle, entre 1806 et 1812.", at="entre 1806 et 1812", severity="warning"),
    Wrong("Sous le règne de Louis XIV, en 1725, la tour brûla.", at="1725", severity="warning"),
    Right("Peint en 1821, ce portrait d'un seigneur du XVe siècle est volé.", why="the lord is of that century"),
    Right("Bâtie en 1925, la villa abrite un mobilier du XVIIIe siècle.", why="the furniture is older"),
    Right("Élevée en 1864, sous le Second Empire, la gare rouvre.", why="1864 lies in it"),
    Right("Le phare, bâti en 1887 à la fin du XIXe siècle, s'est éteint.", why="1887 lies in it"),
    Wrong("Au cours de la décennie 1980, et notamment en 1996, il joue à Pau.", at="1996", severity="warning"),
    Right("Ce buste du XVIIe siècle, restauré en 1952, est volé.", why="later work on it"),
    Right("Ce buste du XVIIe siècle, sculpté en 1652, est volé.", why="1652 lies in it"),
    Right("La ville fut bâtie au XXe siècle. Fondée en 1750, la colonie voisine ferme.", why="another foundation"),
    Right("L'usine date du XIXe siècle (1875).", why="1875 lies in it"),
    Wrong("La revue parut sous la monarchie de Juillet (1874).", at="1874", severity="warning"),
    Right("Elle projette Brumes, un film sur la guerre de Corée (1986).", why="the year of the film"),
    Right("Un monument à la guerre de Crimée (1905) borde le quai.", why="the year of the monument"),
    Right("Il relit une étude consacrée au règne de Louis XV (1997).", why="the year of the study"),
    Right("Elle relit La Guerre de Trente Ans (2012) à Pau.", why="the year of a book of that title"),
    Right("La halle fut construite au XXe siècle (1900).", why="readers count 1900 with the twentieth century"),
    Right("Le phare fut bâti au début des années 1910 et repeint en 1998.", why="the second event is later"),
    Right("Dans les années 1970, le théâtre construit en 1950 ferme.", why="the year is of an earlier event"),
    Wrong("Paul Adrien (1834-1903), sculpteur du XVIe siècle, est exposé.", at="XVIe siècle", severity="warning"),
    Right("Paul Adrien (1934-2003), historien du XVIe siècle, est honoré.", why="he studied it"),
    Right("Nora Bel (1934-2003) a raconté dans ses livres le XVIIe siècle.", why="she told of it"),
    Right("Nora Bel (1934-2003), qui s'intéressait au règne de Louis XV, est lue.", why="she loved it"),
    Right("Le penseur Paul Adrien (1834-1903) fut au XIXe siècle un médecin célèbre.", why="his life lies in it"),
]
FRENCH = """Une année hors du siècle, de la décennie ou de la période qui est censée la contenir.

Ce qu'elle trouve
    « le XXe siècle (1895) », « les années 1980 (1974) », « le 14e plan quinquennal (2016-2020) ». Une erreur quand une
    année plus ancienne est seule entre parenthèses après la période, ou quand une vie qui s'y serait passée ne peut la
    toucher ; un avertissement quand l'année entre parenthèses est plus récente, quand une vie est dite autrement à côté d'elle,
    ou quand un récit passe de la période à une année plus ancienne.

Pourquoi
    Le numéro d'un siècle n'est pas le début de ses années, et on se trompe d'un.

Quand elle se tait
    1900 et 2000 comptent avec leurs deux siècles, comme pour les lecteurs, et les années voisines d'une décennie avec elle.
    L'année qui suit le sujet d'une œuvre, « un film sur la guerre de Corée (1986) », est celle de l'œuvre.

Que faire
    Vérifier l'année, puis le numéro du siècle ou de la période.
"""
SLACK = 1


def check(facts: Facts) -> Iterator[Outcome]:
    """Compare each period with its year."""
    for bound in facts.relations(FAMILY):
        period, date = bound.date("period"), bound.date("date")
        if period is None or date is None:
            continue
        if _apart(bound, period.when, date.when):
            severity = Severity.ERROR if bound.relation.sure else Severity.WARNING
            yield bound.finding(CODE, NAME, severity, Bilingual(
                f"« {date.text} » est hors de la période « {period.text} » ({_years(period.when)}).",
                f"“{date.text}” lies outside the period “{period.text}” ({_years(period.when)}).",
            ))


def _apart(bound: Bound, period: Timespan, date: Timespan) -> bool:
    """Before the period; or, where the date must lie in it, also after it."""
    if period.first is None or period.last is None or date.first is None or date.last is None:
        return False
    before = date.last.year < period.first.year - SLACK
    after = date.first.year > period.last.year + SLACK
    return before or (after and bound.relation.closed)


def _years(when: Timespan) -> str:
    return f"{when.first.year if when.first else ''}-{when.last.year if when.last else ''}"
