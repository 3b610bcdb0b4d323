"""What a name is: by its first word, the tables, the words around it, and last by the recogniser."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.french.names import heads, is_first_name, is_place, known_label, lower_heads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.document import Name
    from claimcheck.model.span import Span

PERSON_BEFORE = re.compile(
    r"(?:\b(?:m|mm|mme|mmes|mlle|dr|pr|me)\.?|présidente?s?(?: \w+){0,2}|ministre(?: [\w'-]+){0,5}|maire(?: de [\w-]+)?|monsieur|madame|maître|chancelière?|acteur|actrice|chanteur|chanteuse|humoriste|comédien|comédienne|réalisateur|réalisatrice|écrivain|"
    r"joueur|attaquant|gardien|entraîneur|sélectionneur|directeur|directrice|général|colonel|sénateur|sénatrice|députée?|avocate?|procureure?|professeure?|docteur|roi|reine|prince|princesse|pape|candidate?|leader|patronne?|pdg|"
    r"son fils|sa fille|son épouse|sa femme|son mari|son frère|sa sœur|son père|sa mère|porte-parole|chef|économiste|chercheur|chercheuse|milliardaire|champion|championne|coureur|rappeur|animateur|animatrice),? $"
)
PERSON_AFTER = re.compile(r",? (?:\(?\d\d ans|né |née |âgée? de|qui a|a (?:déclaré|dit|affirmé|expliqué|ajouté|estimé|assuré|confié|lancé|raconté|écrit|tweeté)|, (?:l'|le |la |son |sa )?(?:\w+ )?(?:président|ministre|maire|directeur|directrice|professeur|porte-parole|avocat|député|chef|coordinat))")
PLACE_BEFORE = re.compile(r"\b(?:à|en|vers|près de|ville de|région de|province d[ue]|au nord de|au sud de|à l'est de|à l'ouest de|canton de|département de la|banlieue de|aéroport de|prison de|habitants de|quartier de|commune de|glacier de l'|glacier d'|île de|sud de|nord de|centre de) ?$")
BODY_BEFORE = re.compile(r"\b(?:groupe|société|entreprise|compagnie|constructeur|club|chaîne|parti|institut|agence|banque|association|ong|journal|quotidien|magazine|revue|site|application|réseau|start-up|cabinet|syndicat|plate-?forme|géant|marque|éditeur|radio|fondation|mouvement|équipe (?:\w+ )?de|laboratoire|fabricant|opérateur|hebdomadaire|studio|label|musée|rapporte|selon|d'après|écrit|explique|révèle|précise|détaille|note|raconte) $")
THING = re.compile(r"(?=.*\d)(?=.*[A-Za-z]).*")
CLUB_CONTEXT = re.compile(r"\b(?:finale|match|victoire|défaite|club|ligue|joueur|entraîneur|buts?|score|football|rugby)\b")


def label_of(span: Span, view: str, low: str, names: Sequence[Name]) -> tuple[str, int]:
    """The label of one mention and how much it weighs against those of its other mentions."""
    words = view[span.start : span.end]
    first = words.split()[0]
    if words[:1].isdigit():
        return "OTHER", 9
    if (known := known_label(words)) is not None:
        return known, 9
    if first in lower_heads() or words.split("'")[0] in lower_heads() or any(words.startswith(head) for head in lower_heads()):
        return next(h.label for word, h in lower_heads().items() if words.startswith(word)), 9
    if (head := heads().get(first.lower())) is not None and (" " in words or first.lower() in ("covid-19", "covid")) and not is_first_name(first):
        return head.label, 8
    before, after = low[max(0, span.start - 60) : span.start], low[span.end : span.end + 40]
    return _by_context(words, before, after, span, names)


def _by_context(words: str, before: str, after: str, span: Span, names: Sequence[Name]) -> tuple[str, int]:
    parts = words.split()
    if before.endswith(('"', "« ", "«")) and after[:2].strip()[:1] in ('"', "»") and len(parts) > 1:
        return "WORK", 5
    if PERSON_BEFORE.search(before) and not is_place(words):
        return "PER", 7
    if 2 <= len(parts) <= 4 and is_first_name(parts[0]) and not is_place(words):
        return "PER", 8
    if is_place(words) or (len(parts) == 1 and all(is_place(part) for part in words.split("-")) and "-" in words):
        return "LOC", 6
    if len(parts) == 1 and is_first_name(words):
        return "PER", 4
    if PERSON_AFTER.match(after) and len(parts) <= 3 and not words.isupper():
        return "PER", 6
    if PLACE_BEFORE.search(before) and not BODY_BEFORE.search(before):
        return "LOC", 4
    if BODY_BEFORE.search(before):
        return "ORG", 5
    if words.isupper() and 2 <= len(words) <= 6:
        return "ORG", 3
    if THING.match(words):
        return "OTHER", 5
    return _recognised(span, names, parts)


def _recognised(span: Span, names: Sequence[Name], parts: list[str]) -> tuple[str, int]:
    """The recogniser's label, taken with care: it is wrong in one name of five."""
    label = next((name.label for name in names if name.span.overlaps(span)), "MISC")
    if label == "MISC":
        return ("OTHER" if len(parts) > 1 else "ORG"), 1
    if label == "LOC" and len(parts) >= 2 and all(part[:1].isupper() for part in parts):
        return "LOC", 1
    return label, 2


def agreed(votes: list[tuple[str, int]]) -> str:
    """One label for all mentions of a name: the heaviest sum."""
    sums: Counter[str] = Counter()
    for label, weight in votes:
        sums[label] += weight
    return max(sums, key=lambda label: (sums[label], label))
