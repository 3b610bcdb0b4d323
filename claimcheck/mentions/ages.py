"""Whether a length of time is an age: « âgé de 62 ans », « un homme de 38 ans », « les 15-34 ans », « à 65 ans »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.document import Document
    from claimcheck.model.span import Span

UNITS = frozenset({"year", "month", "week", "day"})
AGED = re.compile(
    r"(?:âgée?s? (?:de |d'|entre )?(?:à peine |seulement |environ )?|âge (?:de |d'|moyen (?:de |est de )|est (?:de |fixé à )?)|"
    r"(?:f[êe]ter?|fêté|fêtait|soufflé|souffler) (?:ses|leurs|mes|tes|nos) |\b(?:de ses|ses|à ses) (?=\Z))$", re.IGNORECASE)
GROUP = re.compile(r"\b(?:les|des|aux|chez les|moins de|plus de|mineure?s? de|majeure?s? de|enfants? de|jeunes? de|adolescente?s? de) $", re.IGNORECASE)
PERSON = re.compile(
    r"\b(?:hommes?|femmes?|garçons?|garçonnets?|filles?|fillettes?|personnes?|jeunes?|enfants?|bébés?|nourrissons?|adolescente?s?|mineure?s?|majeure?s?|"
    r"adultes?|retraitée?s?|étudiante?s?|lycéen(?:ne)?s?|collégien(?:ne)?s?|élèves?|mère|père|fils|homme|octogénaires?|suspecte?s?|victimes?|"
    r"amie?s?|compagnons?|compagnes?|fiancée?s?|voisine?s?|touristes?|soldats?|frères?|sœurs?|cousine?s?|épouse|époux|mari|veuve|veuf|migrante?s?|autre)"
    r"(?: [^\W\d_'-]{2,14}){0,3} (?:de |d')(?:plus de |moins de |près de |environ |à peine )?$", re.IGNORECASE)
PROFESSION = re.compile(
    r"\b(?:[UuLl]n|[Uu]ne|[Ll]e|[Ll]a|[Cc]ette?|[Dd]es|[Ll]es|l'|d'un|d'une|\d) ?[^\W\d_]{3,14}(?:eur|euse|rice|ien|ienne|iste|ant|ante|aire|ère|cin|cat|cate|or)s? "
    r"(?:[^\W\d_]{3,14} )?(?:de |d')$")
NO_PERSON = re.compile(r"\b(?:peines?|contrats?|bail|durée|période|plan|mandat|prison|ferme|sursis|prêt|délai|suspension|histoire|carrière|expérience|"
                       r"existence|règne|absence|attente|travail|retard|pause|vie|espérance|garantie|attendre|séjour|cycle|programme)\b[^.]{0,24}$", re.IGNORECASE)
BESIDE_NAME = re.compile(r"[A-ZÀ-Ý][\w'-]{1,24}(?:,| \() ?$")
AT_AGE = re.compile(r"(?:^|[,.;:(»\"] ?|\b(?:décédée?|morte?|mort|naître|partir|retraite|dès|jusqu'à|avant|après|qui|et|est|, né) )[Àà] (?:seulement |peine )?$")
HAS = re.compile(r"\b(?:il|elle|j'|qui|[A-ZÀ-Ý][\w'-]{1,24}) (?:a|avait|ai|aura|aurait|aurait eu|n'a que|n'avait que|vient d'avoir|allait avoir) $")
AFTER = re.compile(r"(?: (?:et plus|ou plus|et moins|d'âge|révolus|passés)\b|,? (?:est|a été|était|sont) (?:mort|décédé|né|tué|blessé|interpellé|arrêté|condamné)| ?\))")
NOT_AFTER = re.compile(r" (?:de (?!la|plus)|d'(?!âge)|après|avant|plus tard|plus tôt|durant|auparavant|ferme|avec|en arrière)")


def is_age(document: Document, span: Span, unit: str | None) -> bool:
    """Whether the words around say that somebody or something is so old."""
    if unit not in UNITS:
        return False
    view = document.view
    before, after = view[max(0, span.start - 60) : span.start].rpartition("\n")[2], view[span.end : span.end + 40]
    if AGED.search(before):
        return True
    if unit == "year" and (GROUP.search(before) or before.endswith(("plus de ", "moins de "))) and re.match(r"[\d]", view[span.start :]):
        return NOT_AFTER.match(after) is None and GROUP.search(before) is not None and not before.rstrip().endswith("plus de")
    if NOT_AFTER.match(after):
        return False
    if BESIDE_NAME.search(before) or HAS.search(before) or AT_AGE.search(before):
        return unit == "year" or bool(AFTER.match(after))
    if AFTER.match(after) and not before.endswith("("):
        return "et plus" in after or "ou plus" in after or "d'âge" in after or unit == "year" and "révolus" in after
    if NO_PERSON.search(before):
        return False
    return PERSON.search(before) is not None or (unit == "year" and PROFESSION.search(before) is not None)
