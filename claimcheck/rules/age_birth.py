"""An age that does not go with the year of birth.

What it finds
    « née en 1950, elle avait 60 ans en 2020 »: she was 69 or 70. The age is that at the event named, else at publication.

Why it matters
    Age and year of birth come from two notes, and one of the two is often an old one.

When it stays silent
    For a year more or less, since the birthday may still be to come and ages are taken from older notes; where it is not
    sure whose or of when an age is (« alors âgée de », « avant de fêter ses »); where the article tells of several births.
    An age at a death without its day is a warning, as the death may be long past.

How to mend it
    Look up the date of birth, and work the age out for the day that the article speaks of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.model.interval import Interval
from claimcheck.rules.durations import written_length
from claimcheck.rules.examples import Right, Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import DateMention
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "T204", "age-birth", "age_birth"
EXAMPLES = [
    Wrong("Née en 1946, elle est morte à l'âge de 61 ans.", at="61 ans", date="2020-03-04", severity="warning"),
    Wrong("La peintre était âgée de 74 ans. Née à Tours le 3 juin 1954, elle exposait peu.", at="74 ans", date="2019-02-11"),
    Wrong("Née le 2 avril 1948 à Dijon, elle rejoint en 1971, elle a alors 33 ans, l'orchestre.", at="33 ans", date="2018-09-05"),
    Wrong("Cette navigatrice de 38 ans, née en 1991 à Vannes, a tout vendu.", at="38 ans", date="2019-11-24"),
    Wrong("Morte jeudi à l'âge de 71 ans après trente années de scène, elle était née en 1926.", at="71 ans", date="2019-03-09"),
    Wrong("Mort à 52 ans, il était une voix. Né en Bretagne (Finistère) en 1947, il chantait.", at="52 ans", date="2020-03-04",
          severity="warning"),
    Wrong("Jeanne Roy, 58 ans, née à Pau en 1972, a été élue.", at="58 ans", date="2020-03-04"),
    Wrong("Le peintre Paul Morel (1931-1998) est mort à 77 ans.", at="77 ans", date="2020-03-04"),
    Wrong("Le peintre Paul Morel (1931-1998) est mort à 65 ans.", at="65 ans", date="2020-03-04"),
    Wrong("La doyenne a fêté dimanche ses 105 ans. Elle est née le 2 mars 1925.", at="105 ans", date="2020-03-04"),
    Wrong("Luc Bar est mort à l'âge de 87 ans. Il avait vu le jour en 1943 à Sens.", at="87 ans", date="2020-03-04",
          severity="warning"),
    Wrong("Né en 1951 à Sens, il devient tailleur. En 1988, à 47 ans, il prend la tête de l'atelier.", at="47 ans",
          date="2020-03-04", severity="warning"),
    Wrong("Elle est née à Pau en 1990 et a donc 40 ans.", at="40 ans", date="2020-03-04"),
    Wrong("À 68 ans, ce skieur né en 1963 court encore.", at="68 ans", date="2020-03-04", severity="warning"),
    Wrong("Lise Brun, née en 1985, fut élue en 2011, à seulement 33 ans.", at="33 ans", date="2020-03-04"),
    Wrong("Elle avait 29 ans lorsqu'elle a fondé le cirque en 1971. Née en 1952, Lise Brun aimait la piste.", at="29 ans",
          date="2020-03-04", severity="warning"),
    Wrong("Le doyen, né en 1911 à Sens, aurait fêté en avril ses 99 ans.", at="99 ans", date="2020-03-04", severity="warning"),
    Wrong("Née en 1987 à Foix, cette ingénieure de 41 ans rêve de l'espace.", at="41 ans", date="2020-03-04"),
    Right("Mort à 82 ans, il avait gagné deux courses, à 17 ans en 1958 et en 1962. Né en 1940, il chantait.",
          why="no year of the death", date="2023-01-04"),
    Right("Champion en 1958, il est mort jeudi à 82 ans. Né en 1940, il chantait.", why="died now", date="2023-01-05"),
    Right("Née en 1944 à Sens, elle avait 30 ans en 1974.", why="her age in that year", date="2020-06-20"),
    Wrong("Née en 1944 à Sens, elle avait 40 ans en 1974.", at="40 ans", date="2020-06-20"),
    Wrong("Un homme de 34 ans est mort à Sens. Le quinquagénaire pêchait.", at="34 ans", severity="warning"),
    Wrong("Une femme, âgée de 71 ans, a été volée lundi. La sexagénaire a porté plainte. L'octogénaire, née en 1962, vit.",
          at="1962", date="2020-06-20", severity="warning"),
    Wrong("La nonagénaire, née à Sens en 1944, court encore.", at="1944", date="2020-06-20", severity="warning"),
    Right("Un homme de 34 ans est mort à Sens. Le trentenaire pêchait.", why="34 is in the thirties", date="2020-06-20"),
    Right("Un quinquagénaire a tué un homme de 34 ans. Le quinquagénaire est en fuite.", why="two men", date="2020-06-20"),
    Right("Paul, 12 ans, a sauvé sa mère. La quadragénaire était à terre.", why="of his mother", date="2020-06-20"),
    Right("La septuagénaire, née à Sens en 1944, court encore.", why="she is 75 or 76", date="2020-06-20"),
    Right("Mort à 66 ans d'une chute, il était né en 1948.", why="his death may be long past", date="2020-06-20"),
    Right("Ce mineur, mort à 59 ans d'une chute, jouait du cor. Il était né en 1939.", why="long past", date="2020-06-20"),
    Wrong("Mort à 79 ans d'une chute, il était né en 1958.", at="79 ans", date="2020-06-20", severity="warning"),
    Wrong("À sa tête depuis 2011, Luc Roy, né le 12 mai 1963, fêtera ses 70 ans à l'automne.", at="70 ans", date="2023-02-20"),
    Wrong("Élue à 19 ans en 2014, la reine du bal, née à Sens en 1989, est médecin.", at="19 ans",
          date="2020-06-20"),
    Wrong("Recruté par le club à tout juste 17 ans, en 2008, le gardien, né en mai 1986, raccroche.", at="17 ans",
          date="2020-06-20"),
    Right("Recruté à 17 ans, en 2008, l'ancien voisin du gardien, né en mai 1986, raccroche.", why="the keeper was born then",
          date="2020-06-20"),
    Right("Recruté à 17 ans, en 2008, l'entraîneur de Luc Roy, né en mai 1986, raccroche.", why="Luc Roy was born then",
          date="2020-06-20"),
    Right("Élue à 19 ans en 2014, la reine du bal, née à Sens en 1995, est médecin.", why="19 in 2014", date="2020-06-20"),
    Right("Élue à 19 ans en 2014, sa fille, née à Sens en 1989, est médecin.", why="who was elected is not said",
          date="2020-06-20"),
    Right("En 1974, pendant la crue, il avait 30 ans. Né à Sens en 1944, il pêche encore.", why="in that year",
          date="2020-06-20"),
    Wrong("La skieuse, qui est née en 1944, a 65 ans.", at="65 ans", date="2020-06-20", severity="warning"),
    Wrong("Née en 1944 à Sens, elle avait quitté l'école en 1958, à l'âge de 24 ans.", at="24 ans", date="2020-06-20"),
    Wrong("L'actrice, qui aura 78 ans en mai, est née en 1962 à Sens.", at="78 ans", date="2020-06-20"),
    Right("Née en 1944 à Sens, elle avait quitté l'école en 1958, à l'âge de 14 ans.", why="in that year", date="2020-06-20"),
    Right("Elle avait 30 ans en 1974. Née en 1944 à Sens, elle chantait.", why="her age in that year", date="2020-06-20"),
    Right("À 25 ans, ce jockey né en 1995 a tout gagné. Il avait 21 ans à ses débuts.", why="another time", date="2020-06-20"),
    Right("Le chanteur, mort à 67 ans, aurait eu 88 ans mercredi. Né en 1932, disparu en 1999, il avait débuté à Pau.",
          why="at his death", date="2020-06-20"),
    Right("À 20 ans, ce skieur né en 1963 descendait les couloirs du mont.", why="long ago", date="2020-03-04"),
    Right("À 68 ans, le père de ce skieur, né en 1963, court encore.", why="the father's age", date="2020-03-04"),
    Right("Elle est née à Pau en 1990 et a douze ans de métier.", why="no age", date="2020-03-04"),
    Right("Il est né à Sens en 1944 et a seize ans plus tôt quitté la mer.", why="no age", date="2020-03-04"),
    Right("Il est né à Sens en 1944 et a donc 22 ans en 1966.", why="his age in that year", date="2020-03-04"),
    Wrong("Elle est née à Pau en 1990 et a 40 ans.", at="40 ans", date="2020-03-04", severity="warning"),
    Right("En 1994, la danseuse, née à Sens en 1944, fête ses 50 ans.", why="her age in that year", date="2020-03-04"),
    Wrong("La danseuse, née à Sens en 1944, a fêté ses 50 ans à Rome.", at="50 ans", date="2020-03-04", severity="warning"),
    Wrong("L'écrivaine, née en 1952, fêtera ses 58 ans cette année.", at="58 ans", date="2020-03-04"),
    Right("Il est mort à 20 ans d'intervalle de son frère, né en 1950.", why="the time between two deaths", date="2020-03-04"),
    Right("La doyenne fêtera ses 112 ans en 2028. Elle est née en 1916.", why="her age in that year", date="2020-03-04"),
    Right("Le fort, né en 1930, fêtera ses 97 ans dans sept ans.", why="2020 + 7 - 1930 = 97", date="2020-03-04"),
    Right("Né en 1951 à Sens, il devient tailleur. Son fils le suit. En 1988, à 17 ans, il reprend l'atelier.",
          why="his son may be meant", date="2020-03-04"),
    Right("Le peintre Paul Morel (1931-1998) est mort à 66 ans.", why="his birthday was to come", date="2020-03-04"),
    Right("Elle est morte avant de fêter ses 105 ans. Elle est née le 2 mars 1925.", why="she did not reach it",
          date="2020-03-04"),
    Right("Jeanne Roy, 30 ans à ses débuts, née à Pau en 1972, a été élue.", why="her age then", date="2020-03-04"),
    Right("Née en 1946, elle s'est éteinte à 73 ans.", why="her birthday may still have been to come", date="2020-03-04"),
    Right("Cette navigatrice de 38 ans, née en 1981 à Vannes, a tout vendu.", why="2019 less 1981", date="2019-11-24"),
    Right("Née en 1979, elle fut décorée, alors âgée de 31 ans.", why="at another time", date="2020-03-04"),
    Right("Né en 1931, il est mort en 1998, à 67 ans.", why="at his death", date="2020-03-04"),
    Right("Elle épousa un marin, mort en 1999 à 73 ans. Elle-même, née en 1935, vit à Brest.", why="he died, she was born",
          date="2020-09-24"),
    Right("Lina Brel est morte mercredi à 93 ans. Née à Tours en 1927, elle avait épousé Paul Rivet. Lui est décédé en 2018.",
          why="the year of another death", date="2020-09-24"),
    Right("Né en 1962, il a été condamné à 7 ans de prison.", why="a sentence is no age", date="2020-03-04"),
]
FRENCH = """Un âge qui ne va pas avec l'année de naissance.

Ce qu'elle trouve
    « née en 1950, elle avait 60 ans en 2020 » : elle en avait 69 ou 70. L'âge est celui de l'événement nommé, sinon celui
    du jour de publication.

Pourquoi
    L'âge et l'année de naissance viennent de deux notes, et l'une des deux est souvent ancienne.

Quand elle se tait
    Pour un an de plus ou de moins, puisque l'anniversaire peut être à venir et que des âges sont repris de notes
    anciennes ; quand il n'est pas sûr de qui ou de quand est l'âge (« alors âgée de », « avant de fêter ses ») ; quand
    l'article raconte plusieurs naissances. Un âge à une mort sans son jour est un avertissement : elle peut être ancienne.

Que faire
    Reprendre la date de naissance, et calculer l'âge au jour dont l'article parle.
"""
SLACK = 1


def check(facts: Facts) -> Iterator[Outcome]:
    """Compare the years from birth to the event with the age."""
    for bound in facts.relations(FAMILY):
        birth, age, event = bound.date("birth"), bound.date("age"), bound.date("event")
        length = written_length(age) if age else None
        when = event.when.last if event else facts.published
        if birth is None and length is not None and bound.relation.factor is not None:
            yield from _called(bound, length.possible)
        elif birth is None or birth.when.first is None or when is None or not (length or bound.relation.factor):
            yield bound.unchecked("la naissance, l'âge ou le jour où il vaut manque")
        else:
            yield from _compare(bound, birth, when.year - birth.when.first.year, when.year)


def _compare(bound: Bound, birth: DateMention, passed: int, year: int) -> Iterator[Outcome]:
    age = bound.date("age")
    length = written_length(age) if age else None
    possible = length.possible if length else bound.relation.factor
    # « (1931-1998) » tells both ends itself
    slack = 0 if bound.date("event") is birth else SLACK
    # an age that opens a sentence may be that of long ago
    least = 0 if bound.relation.direction else passed - 1 - slack
    if possible is None or birth.when.first is None or not possible.apart(Interval.between(least, passed + slack)):
        return
    severity = Severity.ERROR if bound.relation.sure else Severity.WARNING
    told, born = age.text if age else _name(bound), birth.when.first.year
    yield bound.finding(CODE, NAME, severity, Bilingual(
        f"De {born} à {year}, il y a {passed} ans, mais l'article écrit « {told} ».",
        f"From {born} to {year} there are {passed} years, but the article writes “{told}”.",
    ))


def _called(bound: Bound, age: Interval) -> Iterator[Outcome]:
    """« un homme de 34 ans », then « le quinquagénaire »: a birthday between the two apart."""
    decade, mention = bound.relation.factor, bound.one("age")
    if decade is None or mention is None or not decade.apart(age + Interval.between(-SLACK, SLACK)):
        return
    yield bound.finding(CODE, NAME, Severity.WARNING, Bilingual(
        f"L'article écrit « {mention.text} », puis « {_name(bound)} ».",
        f"The article writes “{mention.text}”, then “{_name(bound)}”.",
    ))


def _name(bound: Bound) -> str:
    """The word by which somebody is called after his age."""
    return bound.relation.cue.of(bound.facts.claimset.article.text) if bound.relation.cue else ""
