"""Whether a length of time is an age: « âgé de 62 ans », « un homme de 38 ans », « les 15-34 ans », « à 65 ans »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.mentions.date_patterns import Around

if TYPE_CHECKING:
    from claimcheck.model.document import Document
    from claimcheck.model.span import Span

UNITS = frozenset({"year", "month", "week", "day"})
HEDGE = r"(?:plus de |moins de |près de |environ |à peine |seulement )?"
AGED = Around(
    rf"(?:(?:[âÂA]gée?s?|vieux|vieilles?) (?:de |d'|entre ){HEDGE}|âge (?:de |d'|moyen (?:de |est de )?|est (?:de |fixé à )?)|"
    # « fête ce jeudi 21 décembre ses 40 ans »
    r"(?:fêter?|fêté|fêtait|fête|fêtera|fêtent|soufflé?|souffler) (?:[^.,;:!?()]{1,30} )?(?:ses|leurs|mes|tes|nos) )$")
TURNED = Around(r"\b(?:pour|de|avant|après|depuis|dès|à|jusqu'à|lors de|approche de|jour de) (?:ses|mes|tes) $")
"""« pour ses 75 ans », « à l'approche de ses 18 ans »: a birthday, where nothing says what went on so long."""
SPENT_AFTER = re.compile(r" (?:à (?:la|l'|son|sa)|au|aux|chez|dans|en|passée?s|comme|sur|derrière)\b")
GROUP = Around(r"\b(?:les|des|aux|enfants? de|jeunes? de|mineure?s? de|majeure?s? de|adolescente?s? de) $")
BOUNDED = re.compile(r"(?:(?:moins|plus) de )?\d")
PERSON = Around(rf"\b<:person>(?: (?!et |ou )(?:d')?[^\W\d_'-]{{2,14}}){{0,3}} (?:de |d'){HEDGE}$")
NATIVE = re.compile(
    r"\b(?:[UuLl]n|[Uu]ne|[Dd]es|[Ll]es|[Cc]ette?|[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|d'un|d'une|\d) "
    r"(?:[A-ZÀ-Ý][^\W\d_]{2,14}-)?[A-ZÀ-Ý][^\W\d_]{3,14}(?: [^\W\d_]{3,14})? de $")
"""« un Lyonnais de 45 ans », « deux Franco-Suisses de 31 ans »."""
TRADE = re.compile(
    r"[A-ZÀ-Ý][\w'-]{1,24}, (?!(?:de|du|des|la|le|les|un|une|en|au|aux|pour|par|dans|avec|sur|sous|après|soit|dont|qui|et|ou|"
    r"plus|moins|près|son|sa|ses)\b)[^\W\d_]{3,16}(?: (?:d')?[^\W\d_'-]{2,14}){0,3} de $")
"""« Nora Bel, adjointe municipale de 39 ans »: a noun without an article that says who somebody is."""
OTHER_AGE = re.compile(r"(?<= de )\d{1,2} (?:et|ou) $")
"""« de 50 et 35 ans »: one age before the last."""
PROFESSION = re.compile(
    r"\b(?:[UuLl]n|[Uu]ne|[Ll]e|[Ll]a|[Cc]ette?|[Dd]es|[Ll]es|[Ll]'|d'un|d'une|\d) ?[^\W\d_]{3,14}"
    r"(?:eur|euse|rice|ien|ienne|iste|ant|ante|aire|ère|cin|cat|cate|or)s? (?:[^\W\d_]{2,14} ){0,2}(?:de |d')$")
LASTING = Around(r"\b<:lasting>\b[^.]{0,24}$")
BESIDE_NAME = re.compile(r"[A-ZÀ-Ý][\w'-]{1,24}(?:,| \() ?$")
AT_AGE = Around(
    r"(?:^|[,.;:(»\"] ?|\b(?:décès|mort|disparition) [^.,;:]{1,40} |"
    r"\b(?:décédée?s?|mort[es]{0,2}|éteinte?s?|disparue?s?|emportée?s?|suicidée?s?|perdu la vie|"
    r"naître|partir|retraite|dès|jusqu'à|avant|après|qui|et|est) |\bqu')"
    r"à (?:seulement |peine )?$")
FROM_AGE = Around(r"\bdès (?:l'âge de )?$")
HAS = re.compile(
    r"(?:\b(?:il|elle|qui|[A-ZÀ-Ý][\w'-]{1,24}) (?:a|ont|avait|avaient|aura|auront|aurait|"
    r"n'(?:a|avait|ont|avaient) (?:que|pas encore|même pas|pas même|pas)|vient d'avoir|allait avoir)|"
    r"\b[jJ]'(?:ai|avais))"
    r"(?: (?:en effet|alors|aujourd'hui|déjà|seulement|désormais|donc|bientôt|tout juste))? $")
DOZENS_OLD = re.compile(
    r"\b(?:[UuLl]n|[Uu]ne|[Ll]e|[Ll]a|[Cc]ette?|[Ll]'|[Cc]et) ?[^\W\d_]{3,16} (?:(?:de )?[^\W\d_]{4,14} )?d'$")
TERM_AFTER = Around(r" (?:de |d')(?:<:lasting>)\b")
APPOSED = Around(r"\b<:person>(?: [^\W\d_'-]{2,14}){0,3}, $")
GROUP_AFTER = re.compile(r" (?:et plus|ou plus|et moins|d'âge|révolus)\b")
DIED_AFTER = re.compile(r",? (?:est|a été|était|sont) (?:mort|décédé|né|tué|blessé|interpellé|arrêté|condamné)")
LASTS_AFTER = re.compile(r" (?:de (?!la|plus)|d'(?!âge)|après|avant|plus tard|plus tôt|durant|auparavant|ferme|avec|en arrière|"
    r"pour [^\W\d_]{2,14}(?:er|ir|re)\b)")


def is_age(document: Document, span: Span, unit: str | None) -> bool:
    """Whether the words around say that somebody or something is so old."""
    if unit not in UNITS:
        return False
    view = document.view
    before, after = view[max(0, span.start - 60) : span.start].rpartition("\n")[2], view[span.end : span.end + 40]
    before, words, years = OTHER_AGE.sub("", before), view[span.start : span.end], unit == "year"
    if AGED.ends(before) or GROUP_AFTER.match(after) or words.endswith((" et plus", " ou plus", " et moins")):
        return True
    if years and GROUP.ends(before) and BOUNDED.match(words) and not TERM_AFTER.begins(after):
        return True
    if LASTS_AFTER.match(after):
        return False
    said = _of_years(before, words, after) if years else None
    return _of_somebody(before, after, years=years) if said is None else said


def _of_years(before: str, words: str, after: str) -> bool | None:
    """What years alone are said to be: a birthday, the age from which, so many dozens; nothing where none of these is said."""
    if TURNED.ends(before):
        return SPENT_AFTER.match(after) is None
    if FROM_AGE.ends(before):
        return True
    if words.startswith("une ") and words.endswith("aine d'années"):  # « un gardien d'une trentaine d'années »
        return DOZENS_OLD.search(before) is not None and not LASTING.ends(before)
    return None


def _of_somebody(before: str, after: str, *, years: bool) -> bool:
    """« Nora Bel, 12 ans, », « est mort à 81 ans », « un homme de 38 ans »: the length stands with somebody who has that age."""
    if BESIDE_NAME.search(before) or HAS.search(before) or AT_AGE.ends(before):
        return years or after.startswith(",") or DIED_AFTER.match(after) is not None
    if LASTING.ends(before):
        return False
    if PERSON.ends(before):
        return True
    apposed = after[:1] == "," and APPOSED.ends(before)
    return years and (apposed or any(pattern.search(before) is not None for pattern in (PROFESSION, NATIVE, TRADE)))
