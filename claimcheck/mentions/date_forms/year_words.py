"""Whether four figures are a year: told from the words before and after them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.mentions.moment import Moment

# « en 2015 », « depuis 1998 »: hardly anything but a year, unless a counted noun follows.
STRONG = re.compile(
    r"(?:\b(?:en|depuis|dès|d'ici|d'ici à|jusqu'en|fin|début|mi-?|courant|avant|après|l'an|millésime|[Vv]ersion|janvier|février|mars|avril|mai|juin|"
    r"juillet|août|septembre|octobre|novembre|décembre|printemps|été|automne|hiver|trimestre|semestre|rentrée|édition|saison|exercice|"
    r"horizon|promotion|budget|année|années|millésimes?) (?:de )?|[Dd]'ici à |[Jj]usqu'en |à l'horizon |mi-|\b(?:entre|et|ou|par rapport à|comme|que|contre|vers|pour|à|de|celle de|qu'en|et en|avec|car|mais|sur) |"
    r"\((?:[^()\d]{1,30}, |en |dès |depuis )?|(?:19|20)\d\d,? (?:et |ou |à |puis |contre )?(?:en )?|\d{1,2}/)$",
    re.IGNORECASE)
FIRM = re.compile(r"(?:\b(?:en|depuis|dès|jusqu'en|d'ici|d'ici à|l'an|fin|début|année|courant) |mi-)$", re.IGNORECASE)
NO_YEAR = re.compile(
    r"(?:\b(?:plus de|moins de|environ|quelque|près de|n°|numéro|article|page|les|ces|des|au moins|jusqu'à|à peine|presque|[Pp]eugeot|[Rr]enault|"
    r"[Cc]itroën|airbus|boeing|windows|route|km|le|sur les|prix de|coûte|vaut|fréquence|canal|version|contre les|quelques|[Ll]ot|total de) |[€$£]|\d |\d[.,-])$",
    re.IGNORECASE)
NAMED_HEAD = re.compile(r"(?:^|[^.!?…] ?)(?:\b[A-ZÀ-Ý][\w'-]{1,24}|\b(?:législatives|présidentielles?|municipales|européennes|régionales|sénatoriales|cantonales|"
                        r"départementales|élections?|mondial|coupe du monde|euro|jeux olympiques|olympiques|jo|championnats?|tour de france|rentrée|"
                        r"budget|salon|festival|loi de finances|baccalauréat|bac|brevet|palmarès|classement|rapport|baromètre|bilan|chiffres|"
                        r"résultats|ventes|données|plan|cuvée|récolte|campagne|gala|marathon|trophée)) $", re.IGNORECASE)
UNIT_AFTER = re.compile(
    r"[ ]?(?:%|€|\$|£|°|‰|euros?|dollars?|francs?|livres|yuans?|yens|km|m²|m2|mètres?|kilomètres?|hectares?|ha|tonnes?|kg|kilos|litres?|watts?|kWh|MW|"
    r"personnes?|habitants|salariés|emplois|postes|places?|exemplaires|morts|blessés|cas|élèves|millions?|milliards?|pages|ans|heures|jours|"
    r"soldats|policiers|gendarmes|manifestants|entreprises|logements|voitures|véhicules|communes|pièces|fois|points|mots|signataires|visiteurs|"
    r"participants|candidats|spectateurs|supporters|tests|lits|patients|foyers|familles|enfants|femmes|hommes|étudiants|migrants|réfugiés)\b",
    re.IGNORECASE)
FUNCTION_WORDS = frozenset(
    "à au aux avec contre pour par sur dans de du des d le la les l un une mais ou où que qui quand lorsque selon après avant depuis il elle on ils elles "
    "je nous vous a ont est sont était étaient sera seront avait avaient fut et en entre sous sans soit dont puis car y ne n se s ce cette ces son sa ses "
    "leur leurs comme grâce afin alors aussi déjà lors chez malgré jusqu jusque vers là ici devrait devraient pourrait doit reste restera marque "
    "représente s'annonce qu c j où si tout tous toute toutes plus moins face via pendant durant suite dès ni donc".split())
SECOND_END = re.compile(r"(?: à | et | ou | ?- ?)(\d[\d ]{2,6}\d)(?!\d)")
NEXT_WORD = re.compile(r" ([^\W\d_]+)")
VERB_AFTER = re.compile(r" (?:a|est|sera|aura|fut|restera|marque|marquera|devrait|s'annonce|s'achève|commence|était|avait|ne)\b")


def is_year(number: int, match: re.Match[str], moment: Moment) -> bool:
    """Whether a figure of four digits is a year here."""
    start, end = match.start("year"), match.end()
    if not 1000 <= number <= 2200 or UNIT_AFTER.match(moment.view, end):
        return False
    before = moment.before(start, 40)
    if (other := SECOND_END.match(moment.view, end)) and (len(other[1]) != 4 or UNIT_AFTER.match(moment.view, other.end())):
        return False
    if match[0][0] in "aA":
        return True
    if NO_YEAR.search(before):
        return False
    if FIRM.search(before):
        return True
    if not 1700 <= number <= 2150:
        return STRONG.search(before) is not None and _ends_phrase(moment, end) and before.lower().endswith(("en ", "depuis ", "de "))
    if STRONG.search(before):
        return _ends_phrase(moment, end)
    if not 1900 <= number <= 2100:
        return False
    if NAMED_HEAD.search(before):
        return _ends_phrase(moment, end)
    return not before.strip() and VERB_AFTER.match(moment.view, end) is not None


def _ends_phrase(moment: Moment, end: int) -> bool:
    """Whether no noun follows that the figure could count."""
    follows = moment.view[end : end + 24]
    word = NEXT_WORD.match(follows)
    return word is None or word[1].lower() in FUNCTION_WORDS or word[1].lower().endswith(("ment",))
