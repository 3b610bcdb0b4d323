"""One fact with two values: headline and body.

What it finds
    « 12 millions de visiteurs » above an article that counts 10 millions. Only figures of the same unit or counted noun
    whose sentences share words, or that one digit tells apart; and a passage told again in nearly the same words, with
    another figure in it. A warning, since title and text may still speak of two things; a note where different sources are
    cited.

Why it matters
    The text is corrected, and the headline stays.

When it stays silent
    Where another figure of the body agrees as well; up to five per cent apart, since a headline rounds or cuts; for earlier
    tolls (« un bilan précédent »), parts (« dont », « parmi »), other years and comparisons.

How to mend it
    Look the figure up, and write the same one in both places.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.model.interval import Interval
from claimcheck.model.mention import DateMention
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.facts import quantity_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Mention
    from claimcheck.model.quantity import Quantity
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "S301", "same-fact", "same_fact"
FIRE = "Brest : l'incendie du port fait 17 morts\n\n"
EXAMPLES = [
    Wrong("Morlaix : le festival accueille 12 millions de visiteurs\n\nLe festival accueille 10 millions de visiteurs.",
          at="12 millions", severity="warning"),
    Wrong(FIRE + "L'incendie qui a ravagé le port a fait 37 morts lundi.", at="37", severity="warning"),
    Wrong("Le feu a fait 12 morts à Brest.\n\nUne foule a rendu hommage aux 15 morts de Brest.", at="15", severity="warning"),
    Wrong("La séance du conseil de Brest eut lieu en mai 2013.\n\nLa séance du conseil tenue à Brest en mai 2014 fut close.",
          at="mai 2014", severity="warning"),
    Right("Vote : 30 millions de Français inscrits\n\nSur les listes, 29,8 millions de personnes sont inscrites. "
          "Un rappel sera envoyé à 3 millions de Français.", why="the headline rounds the persons"),
    Wrong("9.000 personnes défilent à Pau\n\nLa foule est venue de loin. Quelque 6.000 personnes marchaient dans la ville. "
          "En mai, 12.000 personnes avaient déjà bravé la pluie.", at="6.000", severity="warning"),
    Wrong("Des élus ont posé 130 chaises devant le port. Les 180 chaises rappellent les noyés.", at="180", severity="warning"),
    Right("Des élus ont posé 130 chaises devant le port. Les 180 chaises du bar restent libres.", why="other chairs"),
    Wrong("Le club a commandé treize A321 lundi. Ces 18 avions seront livrés en mai.", at="18", severity="warning"),
    Wrong("Le tribunal a infligé une amende de 400 euros au loueur. Il fera appel de cette sanction de 700 euros.",
          at="700 euros", severity="warning"),
    Wrong("La douane a saisi 2,4 tonnes de sable. Les 3 400 kilos de poudre seront rendus.", at="3 400 kilos",
          severity="warning"),
    Wrong("Les élus ont rejeté le plan à 61 %. Ce score de 81 % étonne le maire.", at="81 %", severity="warning"),
    Wrong("Le trajet dure 90 minutes. Cette durée de deux heures et demie lasse les élus.", at="deux heures et demie",
          severity="warning"),
    Right("La douane a saisi 2,4 tonnes de sable. Les 2 400 kilos de poudre seront rendus.", why="the same in kilos"),
    Right("Le club a recruté 12 hommes et 6 femmes. Ces 18 personnes logent ici.", why="12 and 6"),
    Right("Les 13 élus aiment les abeilles. Ces 18 ruches sont à eux.", why="other things"),
    Right("Le loyer a augmenté de 400 euros. Ce montant de 700 euros est trop haut.", why="a change and a level"),
    Right("Il paie 400 euros par mois. Cette somme de 700 euros couvre tout.", why="a rate"),
    Right("Le groupe ferme 300 cafés en cinq ans\n\nLe groupe va fermer 60 cafés en un an dans le Nord.", why="in other times"),
    Wrong("La collecte a atteint 75 000 euros. « 57 000 euros, c'est inespéré », dit le maire.", at="57 000 euros",
          severity="warning"),
    Right("La collecte a atteint 75 000 euros. « 75 000 euros, c'est inespéré », dit le maire.", why="the same"),
    Right("L'amende est de 900 euros au plus. Il a payé. Cette amende de 300 euros est close.", why="a limit, and the fine"),
    Right("Le plan est de 12 millions d'euros. Les 9 millions d'euros d'aides viendront de la région.", why="a part"),
    Right("Huit choristes sont venus à la répétition. Les six autres sont restés chez eux.", why="the others are not they"),
    Right("Le feu a fait 12 morts à Brest.\n\nUne foule a rendu hommage aux 12 morts de Brest.", why="taken up again"),
    Right(FIRE + "L'incendie qui a ravagé le port a fait dix-sept morts.", why="the same"),
    Right(FIRE + "Un bilan précédent de l'incendie du port faisait état de 12 morts.", why="an earlier toll"),
    Right("Une pétition de 10 000 signatures\n\nLa pétition a 9 870 signatures contre le projet.", why="it rounds"),
    Right("Le port supprime 460 emplois\n\nLe port de Brest supprime des postes, dont 120 emplois de dockers.", why="a part"),
]
FRENCH = """Un même fait avec deux valeurs : titre et texte.

Ce qu'elle trouve
    « 12 millions de visiteurs » au-dessus d'un article qui en compte 10 millions. Seulement des chiffres de la même unité
    ou du même nom compté, dont les phrases ont des mots en commun ou qu'un seul chiffre distingue ; et un passage repris
    presque mot pour mot avec un autre chiffre. Un avertissement, puisque titre et texte peuvent parler de deux choses ; une
    note quand les sources citées diffèrent.

Pourquoi
    Le texte est corrigé, et le titre reste.

Quand elle se tait
    Quand un autre chiffre du texte s'accorde aussi bien ; jusqu'à cinq pour cent d'écart, puisqu'un titre arrondit ; pour
    un bilan antérieur (« un bilan précédent »), une partie (« dont », « parmi »), une autre année ou une comparaison.

Que faire
    Mettre au titre le chiffre du texte, ou l'inverse, après vérification.
"""
ROUNDING = Fraction(1, 20)
LENGTHS = frozenset({"year", "month", "week", "day"})


def check(facts: Facts) -> Iterator[Outcome]:
    """Compare the two values."""
    for bound in facts.relations(FAMILY):
        if bound.all("repeated"):
            continue
        if bound.all("lower"):
            yield from _bounds(bound)
            continue
        restated = bound.all("restated")
        title, body = restated or bound.all("value")
        if not restated and _agree(title, body):
            continue
        severity = Severity.WARNING
        if len(bound.sources - {None}) > 1 and not (restated and bound.quoted):  # the same words are one speaker's
            severity = Severity.NOTE
        yield bound.finding(CODE, NAME, severity, _message(bound, title, body))


def _bounds(bound: Bound) -> Iterator[Outcome]:
    """« devrait dépasser 600 » and « ne devrait pas atteindre 500 »."""
    lower, upper = bound.one("lower"), bound.one("upper")
    least, most = bound.quantity("lower"), bound.quantity("upper")
    if lower is None or upper is None or least is None or most is None or least.number is None or most.number is None:
        return
    if least.number >= most.number and (least.number > most.number or lower.span != upper.span):
        yield bound.finding(CODE, NAME, Severity.WARNING, Bilingual(
            f"Plus de « {lower.text} » et moins de « {upper.text} » ne peuvent valoir à la fois.",
            f"More than “{lower.text}” and less than “{upper.text}” cannot both hold.",
        ))


def _message(bound: Bound, title: Mention, body: Mention) -> Bilingual:
    line = bound.facts.place(body).line
    if title.span.start >= bound.facts.headline_end:
        return Bilingual(
            f"L'article écrit « {title.text} », puis « {body.text} » (ligne {line}) : l'un des deux est faux.",
            f"The article writes “{title.text}”, then “{body.text}” (line {line}): one of the two is wrong.",
        )
    return Bilingual(
        f"Le titre écrit « {title.text} », mais le texte « {body.text} » (ligne {line}) : l'un des deux est faux.",
        f"The headline writes “{title.text}”, but the text “{body.text}” (line {line}): one of the two is wrong.",
    )


def _agree(title: Mention, body: Mention) -> bool:
    if isinstance(title, DateMention) and isinstance(body, DateMention) and not (title.length or body.length):
        first_day, second_day = title.written[0], body.written[0]
        years = {first_day.year, second_day.year} - {None}
        return first_day.day == second_day.day and len(years) < 2
    first, second = quantity_of(title), quantity_of(body)
    if first is None or second is None:
        return True
    return first.possible.meets(second.possible) or _rounded(first, second)


def _rounded(title: Quantity, body: Quantity) -> bool:
    """A headline's round figure, within five per cent; small counts are not rounded."""
    if title.number is None or body.number is None:
        return False
    if title.unit in LENGTHS and abs(title.number - body.number) <= 1:
        return True
    if min(title.number, body.number) < 1 / ROUNDING:
        return False
    near = Interval.between(1 - ROUNDING, 1 + ROUNDING) * Interval.exactly(body.number)
    return near.holds(title.number) or (near * Interval.exactly(1)).meets(title.possible)
