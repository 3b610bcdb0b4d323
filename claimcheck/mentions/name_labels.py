"""What a name is: by its first word, the tables, the words around it, and last by the recogniser."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.french.names import before, heads, is_first_name, is_place, known_label, lower_heads, words_of
from claimcheck.mentions.name_trimming import INITIALS
from claimcheck.mentions.name_works import is_credited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.document import Name
    from claimcheck.model.span import Span

PERSON_AFTER = re.compile(
    r",? (?:\(?\d\d ans|né |née |âgée? de|qui a|a (?:déclaré|dit|affirmé|expliqué|ajouté|estimé|assuré|confié|lancé|raconté)"
    r"|, (?:l'|le |la |son |sa )?(?:\w+ )?(?:président|ministre|maire|direct|professeur|porte-parole|avocat|député))"
)
ARTICLE = re.compile(r"(?<![\w'])(?:le |la |l'|les |un |une )$")  # before no person's name
DETERMINED = re.compile(r"(?<![\w'])(?:[Ll]e|[Ll]a|[Uu]ne?|[Dd]u|cet(?:te)?|[Ll]'\w+|nouve(?:au|lle)|concept|modèle) $")
GIVEN_TWICE = 3  # « Aminou Léa Brel »
THING = re.compile(r"(?=.*\d)(?=.*[A-Za-z]).*")


def label_of(span: Span, view: str, low: str, names: Sequence[Name]) -> tuple[str, int]:
    """The label of one mention and how much it weighs against those of its other mentions."""
    words = view[span.start : span.end]
    first = words.split()[0]
    if (known := known_label(words)) is not None:
        return known, 9
    if words[:1].isdigit():
        return "OTHER", 9
    if first in lower_heads() or words.split("'")[0] in lower_heads() or any(words.startswith(head) for head in lower_heads()):
        return next(h.label for word, h in lower_heads().items() if words.startswith(word)), 9
    if (
        (head := heads().get(first.lower())) is not None
        and (" " in words or first.lower() in ("covid-19", "covid"))
        and not is_first_name(first)
    ):
        return head.label, 8
    if is_credited(view, span):
        return "WORK", 9
    if low[max(0, span.start - 3) : span.start] in ("du ", "au ") and f"Le {words}" in view and known_label(f"Le {words}"):
        return "ORG", 9  # « les colonnes du Progrès »
    left, after = low[max(0, span.start - 60) : span.start], low[span.end : span.end + 40]
    described = before("body-described").search(left)
    if described and view[max(0, span.start - 60) :][described.start() : described.end()].islower() and not is_first_name(first):
        return "ORG", 5 if not before("person-title").search(left) else 1
    return _by_context(words, left, after, span, names)


def _by_context(words: str, left: str, after: str, span: Span, names: Sequence[Name]) -> tuple[str, int]:
    return (
        _by_place(words, left, after)
        or _by_form(words, left, after)
        or _by_article(words, left, _recognised(span, names, words.split()))
    )


def _by_article(words: str, left: str, recognised: tuple[str, int]) -> tuple[str, int]:
    """« l'Altair » is nobody, « explique Lars Holm » is somebody, « selon Altair » a body."""
    label, weight = recognised
    if label == "PER" and ARTICLE.search(left):
        return "ORG", 3
    if before("said").search(left) and not (label == "PER" and " " in words):
        return "ORG", 5
    return label, weight


def _by_place(words: str, left: str, after: str) -> tuple[str, int] | None:
    """By titles, given names and the gazetteer: what is nearly sure."""
    parts = words.split()
    if left.endswith(('"', "« ", "«")) and after[:2].strip()[:1] in ('"', "»") and len(parts) > 1:
        return "WORK", 5
    if not is_place(words) and any(before(office).search(left) for office in ("person-title", "person-office")):
        return "PER", 7
    if 2 <= len(parts) <= 4 and is_first_name(parts[0]) and not is_place(words):
        return "PER", 8
    if len(parts) == GIVEN_TWICE and is_first_name(parts[1]) and not is_place(words) and not words[0].islower():
        return "PER", 4
    if is_place(words) or (len(parts) == 1 and "-" in words and all(is_place(part) for part in words.split("-"))):
        return "LOC", 6
    return None


def _by_form(words: str, left: str, after: str) -> tuple[str, int] | None:
    """By the words around and the letters: what is likely."""
    parts = words.split()
    if len(parts) == 1 and is_first_name(words):
        return "PER", 4
    if PERSON_AFTER.match(after) and len(parts) <= 3 and not words.isupper():
        return "PER", 6
    if INITIALS.match(words):
        return "PER", 5
    if any(part.lower() in words_of("corporate") for part in parts[1:]):
        return "ORG", 6
    if before("body").search(left):
        return "ORG", 5
    if before("place").search(left):
        return "LOC", 4
    if before("product").search(left) or (known_label(parts[0]) == "ORG" and THING.match(words)):
        return "OTHER", 6
    if words.isupper() and 2 <= len(words) <= 6:
        return "ORG", 3
    return ("OTHER", 5) if THING.match(words) else None


def _recognised(span: Span, names: Sequence[Name], parts: list[str]) -> tuple[str, int]:
    """The recogniser's label, taken with care: it is wrong in one name of five."""
    label = next((name.label for name in names if name.span.overlaps(span)), "MISC")
    if label == "MISC":
        return ("OTHER" if len(parts) > 1 else "ORG"), 1
    if label == "LOC" and len(parts) >= 2 and all(part[:1].isupper() for part in parts):
        return "LOC", 1
    return label, 2


def is_product(words: str, before_it: str) -> bool:
    """Whether a maker's name and more is a product: with an article or a describing word, and no firm's own word."""
    _, *rest = words.split()
    if known_label(words) or not rest[0][:1].isupper() or any(part.lower() in words_of("corporate") for part in rest):
        return False
    return DETERMINED.search(before_it[-24:]) is not None


def agreed(votes: list[tuple[str, int]]) -> str:
    """One label for all mentions of a name: the heaviest sum."""
    sums: Counter[str] = Counter()
    for label, weight in votes:
        sums[label] += weight
    return max(sums, key=lambda label: (sums[label], label))
