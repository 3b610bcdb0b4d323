"""How far an institution's name goes on behind its head: « Institut national des mers », « ministère de la Mer et du Large »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.names import heads, is_first_name, known_label
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from claimcheck.model.document import Document

ADJECTIVE = re.compile(
    r"(?:\w{1,40}(?:al|ale|aux|ales|iques?|ifs?|ives?|aires?|iens?|iennes?|ais|aises?|ois|oise|ain|aine|els?|elles?|eur|eures?|ande?|oire|eux"
    r"|euse|ole|ol|uste|istes?)|libre|unie?s?|uni|public|publique|franc|grand|petit|nouvelle|nouveau|jeunes?|rouge|bleue?|verts?|suisse"
    r"|étrangers?|étrangères?|belge|russe|turc|turque|grec|grecque|central|arabe|mixte|monde)$"
)
LEFT_PART = re.compile(r"[A-ZÀ-Þ]\w{1,40}(?:-\w{1,40}){0,5}-[dl]'$")  # « Val-d'Armor »
WITHIN = re.compile(
    r"[ ](?:(de la|de l'|de|du|des|d'|pour le|pour la|pour les|pour l'|pour|sur l'|sur la|sur le|sur les|et des|et de la|et de l'"
    r"|et de|et d'|et)(?:[ ]|(?<=')))?([\w-]+)"
)

LONGEST = 90
COMPLEMENTS = 2
"""How many complements a name takes; one more only where it has a capital."""
FIRST_OF_COMPLEMENT = (" de ", " du ", " des")


def extended(document: Document, span: Span) -> Span:
    """An institution's name goes on over adjectives and complements."""
    view = document.view
    if left := LEFT_PART.search(view, max(0, span.start - 24), span.start):
        span = Span(left.start(), span.end)
    words = span.of(view)
    first = words.split()[0].lower()
    head = heads().get(first)
    if head is None or known_label(words) or is_first_name(first):
        return span
    best = head.label == "OTHER" and view.startswith(" du meilleu", span.end)  # « César du meilleur film »
    return Span(span.start, reach(document, span.end)) if head.label in ("ORG", "EVENT") or best else span


def reach(document: Document, end: int) -> int:
    """Where a name ends whose head ends here."""
    view, sentence = document.view, document.sentence_at(end - 1)
    limit = min(end + LONGEST, sentence.span.end if sentence else end)
    complements = 0
    while (match := WITHIN.match(view, end, limit)) is not None:
        joint, word = match.groups()
        if not (_describes if joint is None else _completes)(view, match, complements):
            break
        complements += joint is not None
        if complements > COMPLEMENTS and not word[:1].isupper():
            break
        end = match.end()
    return end


def _describes(view: str, match: re.Match[str], complements: int) -> bool:
    """Whether a word without a joint belongs to the name: an adjective or a capital, and not the person who heads it."""
    word = match.group(2)
    if word in ("est", "a", "ont") or (complements and _is_person(view, match)):
        return False
    return word[:1].isupper() or ADJECTIVE.match(word) is not None


def _completes(view: str, match: re.Match[str], complements: int) -> bool:
    """Whether a complement belongs to the name."""
    joint, word = match.groups()
    if joint.startswith("et"):
        return complements > 0 and _is_coordinated(view, match)
    if word[:1].isdigit() or (joint in ("de", "d'") and _is_person(view, match)):
        return False
    return not (complements and joint.startswith(("pour", "sur")))


def _is_coordinated(view: str, match: re.Match[str]) -> bool:
    """« … de la Mer et de la Pêche », « … des ports et maritime », « … des ports et protection des côtes »."""
    joint, word = match.groups()
    if not word[:1].isalpha() or joint != "et":
        return word[:1].isalpha()
    return word[:1].isupper() or ADJECTIVE.match(word) is not None or view.startswith(FIRST_OF_COMPLEMENT, match.end())


def _is_person(view: str, match: re.Match[str]) -> bool:
    """A first name with a capital behind it."""
    return is_first_name(match.group(2)) and view[match.end() : match.end() + 2].strip().isupper()
