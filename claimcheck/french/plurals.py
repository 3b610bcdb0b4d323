"""Nouns to the singular, adjectives to the masculine."""

from __future__ import annotations

_IRREGULAR_NOUNS = {
    "yeux": "œil", "messieurs": "monsieur", "mesdames": "madame", "mesdemoiselles": "mademoiselle", "travaux": "travail",
    "vitraux": "vitrail", "baux": "bail", "coraux": "corail", "émaux": "émail", "soupiraux": "soupirail", "aïeux": "aïeul",
    "cieux": "ciel", "bijoux": "bijou", "cailloux": "caillou", "choux": "chou", "genoux": "genou", "hiboux": "hibou",
    "joujoux": "joujou", "poux": "pou", "ans": "an", "tous": "tout", "uns": "un",
}
# Nouns in « -s » and « -x » that are no plurals.
_UNCHANGED = frozenset(
    """
    mars gens propos châssis paradis cyprès opus sinus travers mépris rendez-vous alentours vers mœurs abus accès ananas
    autobus avis biais bras bus cadenas campus cas colis compas compromis congrès consensus corps cours discours
    concours parcours recours secours débris décès dépens devis dos embarras engrais excès fils fonds frais gars gros
    héros os iris jus legs lis marais matelas mets oasis palais pas pays permis poids pois princeps processus procès
    progrès prospectus puits rabais refus relais remords remous repas repos rictus sens souris succès surplus sursis
    tapis temps contretemps printemps terminus tiers univers verglas virus vis cosmos chaos corpus cursus bonus malus
    lapsus plus moins dessous dessus rebus sas bas choix croix faux flux afflux reflux index noix paix perdrix phénix
    prix taux toux voix époux creux silex roux houx crucifix larynx lynx onyx gaz nez riz
    """.split()  # noqa: SIM905 - words read better as words
)
_UNCHANGED_ENDINGS = ("virus", "ss", "-temps", "-bras", "-corps")
# « -ois » and « -ais » are mostly people and do not change; these are plurals.
_PLURALS = frozenset({
    "lois", "rois", "emplois", "tournois", "envois", "convois", "parois", "effrois",
    "délais", "essais", "balais", "quais", "vrais", "minerais",
})
# Feminine and masculine endings of adjectives, the first that fits.
_ADJECTIVES = tuple(
    pair.split(":")
    for pair in """
    trice:teur euse:eux elle:el enne:en onne:on ère:er ive:if ale:al aine:ain ée:é ette:et ète:et ante:ant ente:ent
    aise:ais oise:ois cte:ct eure:eur erte:ert orte:ort onde:ond ande:and uite:uit que:que gue:gue ue:u ouvel:ouveau
    """.split()  # noqa: SIM905 - words read better as words
)
_FEMININES = dict(
    pair.split(":")
    for pair in """
    nouvelle:nouveau belle:beau bel:beau vieille:vieux vieil:vieux publique:public petite:petit toute:tout blanche:blanc
    seule:seul civile:civil haute:haut longue:long grosse:gros basse:bas chaude:chaud lourde:lourd froide:froid
    noire:noir claire:clair courte:court pleine:plein douce:doux fausse:faux franche:franc sèche:sec brève:bref
    neuve:neuf droite:droit étroite:étroit prête:prêt fraîche:frais grecque:grec turque:turc
    """.split()  # noqa: SIM905 - words read better as words
)
_NOUNS_IN_EU = frozenset({
    "jeux", "feux", "lieux", "milieux", "enjeux", "cheveux", "neveux", "adieux", "aveux", "vœux", "voeux", "essieux",
    "moyeux", "pieux", "épieux", "hébreux",
})


def singular(word: str) -> str:
    """« bureaux » → « bureau », « journaux » → « journal », « pays » as it is."""
    known = _IRREGULAR_NOUNS.get(word)
    if known:
        return known
    if len(word) < 4 or word[-1] not in "sx" or word in _UNCHANGED or word.endswith(_UNCHANGED_ENDINGS):
        return word
    if word.endswith(("ois", "ais")):
        return word[:-1] if word in _PLURALS else word
    if word.endswith("x"):
        return _without_x(word)
    return word[:-1]


def _without_x(word: str) -> str:
    if word.endswith(("eaux", "yaux")) or word in _NOUNS_IN_EU:
        return word[:-1]
    return word[:-3] + "al" if word.endswith("aux") else word


def masculine(word: str) -> str:
    """« nationale » → « national »; adjectives only."""
    known = _FEMININES.get(word)
    if known:
        return known
    for feminine, form in _ADJECTIVES:
        if word.endswith(feminine) and len(word) > len(feminine) + 1:
            return word[: -len(feminine)] + form
    return word
