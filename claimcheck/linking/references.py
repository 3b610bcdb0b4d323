"""Definite descriptions: which name « la ville », « le président américain » or « l'humoriste » stands for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.determiners import DEFINITE, DEMONSTRATIVE, SINGULAR
from claimcheck.french.gazetteer import kind_of_place
from claimcheck.french.tables import load
from claimcheck.model.mention import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.mention import EntityMention

BESIDE = 45
FARTHEST = 400
"""How many names back a description may stand for one; few articles have so many."""
TOLD_OF = 8
"""How many times at most a description is looked for beside a name."""
ASIDES = frozenset({", ", ", le ", ", la ", ", l'", " (", ", un ", ", une "})
NO_PUNCTUATION = str.maketrans(dict.fromkeys(",;:()\"«»'’", " "))
SINGULAR_DEFINITE = (DEFINITE | DEMONSTRATIVE | {"du", "au"}) & SINGULAR


@dataclass(frozen=True, slots=True)
class Role:
    """What a common noun stands for."""

    label: str
    kind: str


@cache
def roles() -> dict[str, Role]:
    """The common nouns that stand for names."""
    rows = load("roles", required=frozenset({"forms", "label"}), optional=frozenset({"kind"}))
    return {form: Role(row.text("label"), row.text("kind", "")) for row in rows for form in row.texts("forms")}


@cache
def _people() -> frozenset[str]:
    rows = load("roles", required=frozenset({"forms", "label"}), optional=frozenset({"kind"}))
    return frozenset(form for row in rows if row.name == "anybody" for form in row.texts("forms"))


def is_anybody(noun: str) -> bool:
    """Whether a definite noun stands for somebody without a name: « l'homme », « le quadragénaire »."""
    return noun in _people()


def is_human(noun: str) -> bool:
    """Whether a common noun is somebody: « un pompier », « une élue »."""
    role = roles().get(noun)
    return role is not None and role.label == Label.PERSON.value


def referent(low: str, names: Sequence[EntityMention], noun: str, before: int, *, only_called: bool) -> str | None:
    """The canonical name for a definite noun at ``before``: one that the article calls so, else the most told of."""
    noun = noun.removeprefix("ex-")
    role = roles().get(noun)
    if role is None:
        return None
    behind = named_before(names, before)
    if role.kind in ("worker", "thing"):
        return _same_sort(low, behind, noun, before, role)
    earlier = [name for name in behind if name.label.value == role.label and _can_be(name, role)]
    called = next((name for name in reversed(earlier) if _is_called(low, name, noun, before)), None)
    if called is not None:
        return called.canonical
    if only_called:
        return None
    kind = role.kind if role.label == Label.PLACE.value else ""
    fitting = [name for name in earlier if not kind or kind_of_place(name.canonical) in (kind, None)]
    sure = [name for name in fitting if kind and kind_of_place(name.canonical) == kind]
    return _most_told_of(sure or fitting)


def named_before(names: Sequence[EntityMention], place: int) -> Sequence[EntityMention]:
    """Of the names in text order the last ones that end before a place, as many as a description may look back for."""
    behind = bisect_right(names, place, key=lambda name: name.span.end)
    return names[max(0, behind - FARTHEST) : behind]


def called_in_full(low: str, people: Sequence[EntityMention], words: str) -> str | None:
    """« la députée de Savoie » is Nadia Bel where an article says « Nadia Bel, députée de Savoie »."""
    at = low.find(words)
    for _ in range(TOLD_OF):
        if at < 0:
            return None
        behind = bisect_left(people, at, key=lambda name: name.span.start)
        for name in people[max(0, behind - 1) : behind + 1]:
            between = low[name.span.end : at] if name.span.end <= at else low[at + len(words) : name.span.start]
            if between in ASIDES if name.span.end <= at else between == " ":
                return name.canonical
        at = low.find(words, at + len(words))
    return None


def _can_be(name: EntityMention, role: Role) -> bool:
    """« la commune voisine de l'Espagne »: no country is a town, nor a town a country; an island may be anything."""
    return role.kind not in ("city", "country") or kind_of_place(name.canonical) in (role.kind, None)


def _same_sort(low: str, names: Sequence[EntityMention], noun: str, before: int, role: Role) -> str | None:
    """Somebody called so, « le boulanger Paul Brel »; a thing whose name has several words, as makes with their models have."""
    earlier = [name for name in names if name.label.value == role.label]
    called = next((name for name in reversed(earlier) if _is_called(low, name, noun, before)), None)
    if called is not None or role.kind == "worker":
        return called.canonical if called is not None else None
    return _most_told_of([name for name in earlier if _is_make_and_model(name.canonical)])


def _is_make_and_model(name: str) -> bool:
    """« Renault Zoe », « Audi Q3 »; no « 14e plan quinquennal »."""
    words = name.split()
    return len(words) > 1 and words[0][0].isupper() and not any(word.isalpha() and word.islower() for word in words)


def _most_told_of(names: Sequence[EntityMention]) -> str | None:
    """The name mentioned most often so far; of several the one mentioned last."""
    counts = Counter(name.canonical for name in names)
    last = {name.canonical: name.span.start for name in names}
    return max(counts, key=lambda name: (counts[name], last[name])) if counts else None


def _is_called(low: str, name: EntityMention, noun: str, before: int) -> bool:
    """Whether the noun stands beside the name, ahead of a place, or is part of it."""
    around = low[max(0, name.span.start - BESIDE) : name.span.start]
    around = around[max(around.rfind("."), around.rfind(",")) + 1 :]
    after = low[name.span.end : min(name.span.end + BESIDE, before)].split(".", maxsplit=1)[0]
    return _holds(around, noun) or _holds(after, noun) or noun in name.canonical.lower().split()


def _holds(text: str, noun: str) -> bool:
    """Whether the noun stands among the words of a text; few texts have its letters at all, and need to be cut into words."""
    return noun.partition(" ")[0] in text and f" {noun} " in f" {text.translate(NO_PUNCTUATION)} "
