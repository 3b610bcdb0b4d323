"""The words between a part, its whole and its share, as patterns over a line whose figures are letters."""

from __future__ import annotations

import re

from claimcheck.relating.marks import AMOUNT, DATE, EVERY, LENGTH, MEASURE, RANK, SHARE

# « des portions de 30 grammes »: a measure that describes, and may stand between.
W = rf"(?:[^;:(){EVERY}\n]|[{DATE}{RANK}]|(?<= de )[{MEASURE}{LENGTH}])"
SOIT = (
    r"(?:\bsoit\b|\b(?:ce qui|qui|chiffre qui|ce chiffre) (?:représent\w+|correspond\w*(?: à)?|équiva\w+(?: à)?)\b"
    r"|\b(?:ce qui|qui) ne représent\w+ (?:plus )?que\b"
    r"|\breprésentant\b|\bou encore\b|\bc'est-à-dire\b)"
)
LIGHT = r"(?:(?:tout de même|seulement|environ|quelque|près|les|le|la|un total de|plus|à peine) |l'|jusqu'à )?"
OF = (
    r"(?:des|d'entre les|de (?:ces|leurs|ses|nos|vos)"
    r"|sur(?: une? (?:total|ensemble|réseau|effectif|parc|échantillon|budget|chiffre d'affaires|enveloppe|coût|somme|montant) "
    r"(?:total(?:e)? )?(?:de|d')| les)?|parmi "
    r"les)"
)
# « d'un budget de », « d'une population totale estimée à », « du parc, qui compte »
OF_A = r"d'une? (?:[^\W\d_]+ ){1,4}?(?:de|d'|à)"
PART, WHOLE, SHARE_OF = f"(?P<part>{AMOUNT})", f"(?P<whole>{AMOUNT})", f"(?P<share>{SHARE})"
RATE = rf"(?:(?:un taux|une proportion|une part|un pourcentage|une participation|un ratio)\b[^,;:(){EVERY}]{{0,40}}? de )?"
SUM = rf"{SOIT} {RATE}{LIGHT}{SHARE_OF}"
# « 410 des 500 inscrits, une participation de 82 % »
_APPOSED = r", (?=(?:un taux|une proportion|une part|un pourcentage|une participation|un ratio)\b)"
SUM_OR_BRACKET = rf"(?:[,( -] ?{SOIT} | ?\((?:soit )?|{_APPOSED}){RATE}{LIGHT}{SHARE_OF}"
COUNTS = (
    r"(?:,? (?:qui|lequel|laquelle|lesquels|lesquelles) (?:en )?(?:(?:a|ont|avait|avaient|est|sont) )?(?:compt|totalis|compren"
    r"|s'élèv|s'établi|regroup|rassembl|représent|dénombr|recens|attei)\w*(?: à)?|, (?:composée?s?|constituée?s?|forte?s?) de"
    r"|,? (?:estimée?s?|évaluée?s?|chiffrée?s?) à|,? (?:sur )?un total de| \()"
)
OTHER_BASE = re.compile(
    r"\b(?:contre(?! ?[,.;)])|tandis que?|alors que?|mais|respectivement|hausse|baisse|augment\w*|recul\w*|progress\w*"
    r"|(?<!au )points?|audience|pda)\b"
)
