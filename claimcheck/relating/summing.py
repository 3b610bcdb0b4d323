"""Whether a stated change speaks of its own sentence's measure, or of a neighbour's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.changes import verb_of
from claimcheck.relating.marks import DATE, LENGTH

if TYPE_CHECKING:
    from claimcheck.relating.marks import Marked
    from claimcheck.relating.stated import Change

# What may stand before « une hausse de 12 % », « 15 de plus »: « , soit », « : », « ce qui représente », the beginning.
_JOINT = re.compile(
    r"(?:^\W*|[,:(] ?|(?<= )[–-] "
    r"|\b(?:soit|représent\w{1,20}|constitu\w{1,20}|correspond\w{0,20} à|c'est|f(?:ait|ont|erait|era)|avec"
    r"|(?:est|sont|était) (?:donc )?|et) ?)"
    r"(?:\(?(?:en|une?|d'une?|de|d'|l'|la|le|nette?|forte?|légère?|quelque|environ|encore|donc|presque|près de|plus de) ?){0,9}"
    r"(?:[^\W\d_]{1,40} ){0,2}$"
)
# « la hausse du carburant », « de la hausse des salaires »: a noun that has a measure of its own.
_OWN = re.compile(r"(?: en moyenne)? (?:du|des|de la|de l'|d'un|d'une)\b")
# « a augmenté de 40 % ses recettes »: the takings are what has risen
_OBJECT = re.compile(r" (?:sa|son|ses|leurs?) (?!niveau|total|record)[^\W\d_]")
_DEFINITE = re.compile(r"\b(?:l[ae]|l'|les|cette|sa|leur|du|des|au) ?$")
# What stands before a noun of change, not before a verb.
_NOMINAL = re.compile(r"(?:^\W*|\b(?:une?|l[ae]s?|l'|d'|de|du|en|cette|sa|leur|au|avec|très|plus|nette|forte|légère|petite) ?)$")
_STATED = re.compile(r"\b(?:est|était|atteint|s'élève|serait|représente)\b")
_OVER_TIME = re.compile(rf" (?:sur|par|d'ici) (?:\w+ )?[{DATE}{LENGTH}]| par ")
# « trois fois plus », « quatre fois le montant », not « deux fois par semaine »
_COMPARED = re.compile(r" (?:plus|moins|mieux|supérieur|inférieur|le |la |l'|les |ce |celui|celle|son |sa |leur )")
# « deux fois plus peuplée », « trois fois moins contagieux »: an adjective measures something of its own; « élevé » fits any.
_BY_ADJECTIVE = re.compile(
    r" (?:plus|moins) (?!nombreu|élevé|important|cher|chèr|fort|gros|bas|haut|grand|petit|fréquent|qu[e']|de |d'|en |dans |à "
    r"|chez )[^\W\d_]{3,}"
)
_BY = re.compile(r"\b(?:multipli|divis)\w+(?: \w+)? par(?: près de| plus de)? $")
_WORD = re.compile(r"[^\W\d_]+")
_NO_FIGURE = re.compile(r"\bfois\b|×")


def sums_up(line: Marked, change: Change) -> bool:
    """« , soit une hausse de 12 % » and « a augmenté de 12 % » do; « loin de la hausse de 12 % du carburant » does not."""
    if change.family == "multiple":
        return _multiplies(line, change)
    if change.family == "difference" and _OVER_TIME.match(line.text, change.end):
        return False
    word = _WORD.match(line.text, change.start)
    if word and not (verb_of(word.group()) and _NOMINAL.search(line.text[: change.start])):
        return not change.way or _OBJECT.match(line.text, change.end) is None
    return is_joined(line, change)


def is_joined(line: Marked, change: Change) -> bool:
    """« , soit une hausse de 12 % », « , la hausse est de 12 % »; not « , le loyer augmente de »: a measure of its own."""
    before, cue = line.text[: change.start], line.text[change.start : change.end]
    if change.family == "multiple":
        return True
    if _DEFINITE.search(before):
        return _STATED.search(cue) is not None and not _OWN.match(line.text, change.end)
    return _JOINT.search(before, max(0, len(before) - 40)) is not None


def may_multiply(line: Marked, change: Change) -> bool:
    """« deux fois plus », « le double », « multiplié par deux »; not « deux fois champion »."""
    if change.figure is None or not _NO_FIGURE.search(change.figure.text):
        return True
    return _COMPARED.match(line.text, change.end) is not None or _BY.search(line.text, 0, change.start) is not None


def _multiplies(line: Marked, change: Change) -> bool:
    if change.figure is None or not _NO_FIGURE.search(change.figure.text):
        return change.figure is None or " " in change.figure.text or _BY.search(line.text, 0, change.start) is not None
    compared = _COMPARED.match(line.text, change.end) is not None and not _BY_ADJECTIVE.match(line.text, change.end)
    return compared or _BY.search(line.text, 0, change.start) is not None
