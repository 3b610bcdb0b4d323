"""An archive like the press, written by rule.

What takes time in an article is how long it is, how many of its sentences tell a figure, how many figures each of these tells,
and how many of its words stand in no other article. These have 360 words in 17 sentences in the mean, like a thousand real ones;
four sentences in ten tell a figure, two of three tell more than one, and most names are new.
"""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SENTENCES, SPREAD = 17, 8
"""Sentences of an article in the mean, and how many more or fewer it may have."""
FIGURED = 0.4
"""The share of sentences that tell a figure."""

_GIVEN = "Nadège Bruno Salomé Hervé Aminata Loïc Clarisse Yanis Maud Étienne Inès Fabrice Oriane Walid Solène Thibault".split()  # noqa: SIM905
_TOWNS = "Lyon Brest Dijon Tours Nancy Pau Metz Angers Nîmes Limoges Roubaix Annecy Colmar Vannes Bayonne Troyes".split()  # noqa: SIM905
_STARTS = "Bel Cas Dor Fer Gar Hau Jon Lar Mon Nor Per Ros Sal Tour Val Vign Mar Cour Bon Chau".split()  # noqa: SIM905
_MIDDLES = "an e i o ou er al in en ac ol au".split()  # noqa: SIM905
_ENDS = "dier geac lin mont nay rac sset tel vand villier zac bert court quet rive seau".split()  # noqa: SIM905

WORDS = {
    "role": ["le maire", "la préfète", "le procureur", "la directrice", "le porte-parole", "l'économiste", "la députée"],
    "body": ["la mairie", "le syndicat", "l'association", "la région", "l'entreprise", "la chambre de commerce", "le ministère"],
    "thing": ["projet", "chantier", "budget", "rapport", "festival", "dossier", "quartier", "marché", "réseau", "musée", "plan"],
    "things": ["emplois", "logements", "visiteurs", "élèves", "dossiers", "véhicules", "arbres", "habitants", "contrats"],
    "quality": ["ambitieux", "contesté", "ancien", "public", "important", "nouveau", "fragile", "régional", "complexe", "utile"],
    "act": ["lancer", "défendre", "reporter", "financer", "rouvrir", "soutenir", "moderniser", "vendre", "revoir"],
    "field": ["l'agriculture", "la santé", "le tourisme", "l'éducation", "la justice", "les transports", "l'énergie"],
    "field2": ["l'agriculture", "la santé", "la pêche", "l'éducation", "la justice", "la recherche", "la culture", "l'énergie"],
    "month": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "septembre", "octobre", "novembre", "décembre"],
}


def _sentences(text: str) -> list[str]:
    """Those of a text, a paragraph each."""
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]


PLAIN = _sentences("""
    {Role} {name} a promis de {act} le {thing} de {town}, malgré les doutes de {body}.

    « Nous avons entendu les inquiétudes, et personne ne restera au bord du chemin », a assuré {name} devant la presse.

    À {town}, {body} redoute que ce {thing} {quality} ne profite surtout à ceux qui n'en ont pas besoin.

    Reste à savoir qui paiera, car {body} n'a pas encore dit comment {act} un {thing} aussi {quality}.

    À ce sujet, {name} n'a pas souhaité répondre.

    Les riverains, eux, demandent depuis longtemps que l'on pense d'abord à {field2} et à la vie de tous les jours.

    Il faut dire que {body} traverse une période difficile, entre la baisse des aides et le départ de ses responsables.

    Pour {name}, qui connaît bien {field}, le vrai problème n'est pas là.

    Le {thing}, d'abord {quality}, est devenu au fil des mois le symbole d'une ville qui doute de son avenir.

    Ses adversaires lui reprochent d'avoir voulu {act} le {thing} sans consulter {body}.

    La réunion publique s'est tenue dans une salle comble, où les partisans du {thing} se faisaient rares.

    « On nous avait dit que ce serait simple, et rien ne l'a été », soupire {name}, qui vit à {place} avec sa famille.

    Ni {body} ni {role} de {place} n'ont donné suite à nos demandes d'entretien.

    Un accord paraît encore possible avec {body} de {place}.

    Ainsi pense {name}, pour qui {field} ne peut pas attendre plus longtemps une réponse de l'État.

    Plus au sud, à {place}, un {thing} comparable a déjà vu le jour, non sans peine.

    La justice devra dire si les règles ont été respectées, et si {name} pouvait {act} le {thing}.

    Mais la question divise {place}.
""")

TELLING = _sentences("""
    Selon {body}, qui a publié ses comptes à {town}, {n} {things} sont concernés, soit {p} % de plus que l'année précédente.

    Son coût, longtemps estimé à {m} millions d'euros par {body}, devrait dépasser {m2} millions à la fin des travaux,
        prévient {name}, qui suit le dossier depuis l'origine.

    Il rappelle que {n} {things} ont été recensés dans la région de {town}, et que rien n'a été fait pour {field} ni pour
        {place}.

    {Role} {name}, {age} ans, a présenté devant {body} un {thing} {quality} qui doit permettre, d'après le compte rendu, de
        {act} sans tarder tout ce qui touche à {field2}.

    La somme que {body} réserve à {field2} est passée de {m} à {m2} millions d'euros, alors que les besoins de ceux qui vivent
        à {place} n'ont jamais été aussi grands.

    Inauguré en {month} {year} par {role} de {town}, qui en avait fait une priorité, le {thing} a souffert de la concurrence
        de {place}, où les tarifs sont plus bas.

    Près de {p} % des habitants de {town} se disent inquiets pour {field}, d'après une enquête que {body} a commandée et dont
        elle n'a longtemps rien voulu dire.

    Au total, {k} {things} ont été retenus, a précisé {name} dans un entretien à la radio, en ajoutant que {body} ferait
        connaître les autres choix plus tard.

    L'enquête, ouverte le {d} {month} par le parquet de {town}, porte sur {k} contrats que {body} aurait signés sans en
        informer les élus de {place}.

    « Il nous manque {k} postes, et elle le sait », explique {role} de {place}, une commune voisine de {town} où les écoles
        ferment les unes après les autres.

    {Role} de {town} espère {act} le {thing} avant le {d} {month}, mais {body} n'y croit guère et lui demande de revoir son
        calendrier.

    Les ventes ont reculé de {p} % au premier trimestre, alors que {body} tablait sur une hausse et que {name} venait
        d'annoncer l'ouverture d'un {thing} à {place}.
""")
TITLES = ["{town} : {body} veut {act} le {thing}", "Un {thing} {quality} à {place}", "{town} : {n} {things} pour un {thing}"]


def archive(folder: Path, name: str, articles: int) -> int:
    """So many articles in a file, no two alike; the number of their words."""
    words = 0
    with (folder / name).open("w", encoding="utf-8") as file:
        for number in range(articles):
            text = article(number)
            words += len(text.split())
            file.write(json.dumps({"id": f"a{number}", "text": text, "date": "2025-03-12"}) + "\n")
    return words


def article(number: int) -> str:
    """A headline and paragraphs of two or three sentences. The same number gives the same article."""
    chance = Random(number)
    length = SENTENCES + chance.randint(-SPREAD, SPREAD)
    plain, telling = _in_turn(PLAIN, chance), _in_turn(TELLING, chance)
    sentences = [_filled(next(telling if chance.random() < FIGURED else plain), chance) for _ in range(length)]
    paragraphs, at = [_filled(chance.choice(TITLES), chance)], 0
    while at < len(sentences):
        paragraphs.append(" ".join(sentences[at : (at := at + chance.randint(2, 3))]))
    return "\n\n".join(paragraphs)


def _in_turn(sentences: list[str], chance: Random) -> Iterator[str]:
    """Sentences in any order, none again before all others."""
    while True:
        yield from chance.sample(sentences, len(sentences))


def _filled(sentence: str, chance: Random) -> str:
    said = {slot: chance.choice(words) for slot, words in WORDS.items()}
    role = said["role"]
    return sentence.format(
        **said, Role=role[0].upper() + role[1:], town=chance.choice(_TOWNS),
        name=f"{chance.choice(_GIVEN)} {_proper(chance)}", place=_proper(chance), year=chance.randint(1998, 2024),
        n=_grouped(chance.randint(120, 90_000)), m=chance.randint(2, 90), m2=chance.randint(91, 400),
        p=f"{chance.randint(2, 60)},{chance.randint(1, 9)}", age=chance.randint(24, 71), k=chance.randint(3, 40),
        d=chance.randint(2, 28),
    )


def _proper(chance: Random) -> str:
    """A surname or the name of a village, one of 43,200."""
    return f"{chance.choice(_STARTS)}{chance.choice(_MIDDLES)}l{chance.choice(_MIDDLES)}{chance.choice(_ENDS)}"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", " ")
