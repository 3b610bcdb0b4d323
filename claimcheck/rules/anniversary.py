"""An anniversary that does not fit the event.

What it finds
    « le 25e anniversaire de l'éclipse de 1999 » in an article of 2019. « la 35e édition » counts the first one.

Why it matters
    Copy about anniversaries is often taken from that of the years before.

When it stays silent
    For a year more or less, since anniversaries are announced before and told of after; for fewer editions than years,
    since some are skipped (more editions than years are a warning); where the celebration is long past or far off. An event
    named in the next sentence gives a warning only.

How to mend it
    Subtract the year of the event from that of the celebration.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.facts import quantity_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.finding import Finding
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "T205", "anniversary", "anniversary"
EXAMPLES = [
    Wrong("La ville commémore le 20e anniversaire de l'incendie de 2001.", at="20e", date="2019-09-11"),
    Wrong("Le préfet a présidé le 64e anniversaire de la libération du 25 août 1944.", at="64e", date="2018-08-25"),
    Wrong("La marque fête les 70 ans de l'usine de 1960.", at="70 ans", date="2018-05-08"),
    Wrong("Le préfet célèbre le centenaire de la création de l'école en 1937.", at="1937", date="2019-03-02"),
    Wrong("Le club fêtera les 50 ans de sa victoire aux Six Jours de Lille 1954.", at="50 ans", date="2014-03-02",
          severity="warning"),
    Wrong("L'usine fête ses 60 ans. Fondée en 1980 à Sens, elle embauche.", at="60 ans", date="2020-03-02", severity="warning"),
    Wrong("Le club soufflera ses trente bougies. Créé en 1970, il a deux cents membres.", at="trente", date="2020-03-02",
          severity="warning"),
    Wrong("À l'occasion des 150 ans de la bataille du Mans, livrée le 11 janvier 1881, un bal est donné.", at="150 ans",
          date="2021-01-02"),
    Wrong("Les élus ont fleuri la stèle de la crue de mai 1990 et commémorent le 20e anniversaire de la catastrophe.",
          at="20e", date="2020-05-12", severity="warning"),
    Wrong("La scierie, fondée en 1970 à Foix, fête ses trente ans.", at="trente ans", date="2020-03-02", severity="warning"),
    Wrong("Le port, qui a vu le jour en 1920, célèbre son bicentenaire.", at="1920", date="2020-03-02",
          severity="warning"),
    Wrong("Pour ses dix ans, la piscine ouverte en 1999 se refait une beauté.", at="dix ans", date="2020-03-02",
          severity="warning"),
    Wrong("La doyenne, née le 3 mars 1917, a soufflé ses 93 bougies.", at="93", date="2020-03-04", severity="warning"),
    Wrong("En 2012, la scierie fondée en 1970 avait fêté ses trente ans.", at="trente ans", date="2020-03-02",
          severity="warning"),
    Wrong("Le salon, créé en 1964, célèbre cette année ses 35 ans.", at="35 ans", date="2020-03-02", severity="warning"),
    Right("Pour ses 30 ans de carrière, la chanteuse, née en 1972, repart en tournée.", why="not of her birth",
          date="2021-03-02"),
    Right("Fondée en 1881, reprise en 1932, la brasserie a fêté ses 100 ans en 1981.", why="a hundred years then",
          date="2021-03-02"),
    Right("Pour ses vingt ans, la carte, lancée en 1999 et remise en vente en 2002, change de couleur.", why="begun twice",
          date="2022-03-02"),
    Right("En 2000, la scierie fondée en 1970 avait fêté ses trente ans.", why="thirty years then", date="2020-03-02"),
    Right("La scierie, fondée en 1970, fête ses trente ans de coopération avec le port.", why="of another beginning",
          date="2020-03-02"),
    Right("La scierie, fondée en 1970, a fêté ses trente ans avec un bal.", why="perhaps long ago", date="2020-03-02"),
    Right("La fille du patron, née en 1990, a soufflé ses 20 bougies dans l'usine.", why="of whom, and when", date="2020-03-02"),
    Right("En 1995, le salon célèbre son 10e anniversaire devant deux mille badauds.", why="a year told, no event",
          date="2020-05-12"),
    Right("L'usine fête ses 40 ans. Fondée en 1980 à Sens, elle embauche.", why="forty years", date="2020-03-02"),
    Right("Le préfet célèbre le centenaire de la création de l'école en 1919.", why="a hundred years", date="2019-03-02"),
    Right("Le centenaire est né en 1912.", why="an old man, no feast", date="2019-03-02"),
    Right("La ville commémore le 20e anniversaire de l'incendie de 2001.", why="twenty years", date="2021-09-11"),
    Right("La ville prépare le 20e anniversaire de l'incendie de 2001.", why="announced the year before", date="2020-12-11"),
    Right("Le 35e festival de jazz s'ouvre ; la 35e édition depuis 1984.", why="the first one counts", date="2018-09-15"),
    Right("Quelques mois après avoir célébré son 60e anniversaire, l'usine de 1959 ferme.", why="long past", date="2020-06-03"),
]
FRENCH = """Un anniversaire qui ne va pas avec son événement.

Ce qu'elle trouve
    « le 25e anniversaire de l'éclipse de 1999 » dans un article de 2019. « la 35e édition » compte la première.

Pourquoi
    Les articles d'anniversaire sont souvent repris de ceux des années précédentes.

Quand elle se tait
    Pour un an de plus ou de moins, puisqu'on annonce un anniversaire avant et qu'on le raconte après ; pour moins
    d'éditions que d'années, puisqu'il s'en saute (plus d'éditions que d'années est un avertissement) ; quand la fête est
    loin dans le passé ou dans l'avenir. Un événement nommé dans la phrase suivante ne donne qu'un avertissement.

Que faire
    Soustraire l'année de l'événement de celle de la fête.
"""


def check(facts: Facts) -> Iterator[Outcome]:
    """Count the years of each anniversary."""
    for bound in facts.relations(FAMILY):
        mention, event, held = bound.one("rank"), bound.date("date"), bound.date("held")
        quantity = quantity_of(mention) if mention else None
        rank = bound.relation.factor.lower if bound.relation.factor else quantity.number if quantity else None
        published = bound.facts.published
        if rank is None or event is None or event.when.first is None:
            yield bound.unchecked("l'année ou le rang manque")
        elif published is None:
            yield bound.unchecked("l'article n'a pas de date de publication")
        else:
            begun = event.when.first.year
            years = {published.year}
            if held is not None and held.when.first:
                years.add(held.when.first.year)
            yield from _compare(bound, int(rank), begun, years)


def _compare(bound: Bound, rank: int, begun: int, years: set[int]) -> Iterator[Finding]:
    anniversary, sure = bound.relation.closed, bound.relation.sure
    gaps = [year - begun for year in sorted(years) if year > begun] or [0]
    # The anniversary of another event: a gap of another order says nothing.
    if any(abs(rank - gap) <= 1 for gap in gaps) or (not anniversary and rank <= max(gaps)):
        return
    likely = any(abs(rank - gap) % 10 == 0 or abs(rank - gap) <= 25 for gap in gaps)
    if not likely or begun >= max(years):
        return
    severity = Severity.ERROR if anniversary and sure else Severity.WARNING
    year = max(years)
    yield bound.finding(CODE, NAME, severity, Bilingual(
        f"De {begun} à {year}, il y a {year - begun} ans, mais l'article écrit {rank}.",
        f"From {begun} to {year} there are {year - begun} years, but the article writes {rank}.",
    ))
