"""One canonical name for all mentions of the same person, body or thing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.french.given_names import gender_of_given_name, gender_of_title
from claimcheck.french.names import full_forms, is_place
from claimcheck.french.stems import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.model.span import Span

SMALL = frozenset({"de", "du", "des", "d", "la", "le", "les", "l", "et", "of", "the", "pour", "sur", "en", "and", "à"})
LONGEST_PART = 12  # words of a name that shortens another


def canonical_names(spans: Sequence[Span], view: str, labels: Sequence[str]) -> list[str]:
    """The canonical name of each mention, in step with ``spans``."""
    words = [" ".join(view[span.start : span.end].split()) for span in spans]
    acronyms = _defined(spans, words, labels, view)
    titles = [gender_of_title(view[max(0, span.start - 9) : span.start]) for span in spans]
    fuller = Fuller(words, labels)
    return [acronyms.get(words[at]) or _canonical(at, words[at], labels[at], fuller, titles[at]) for at in range(len(spans))]


class Fuller:
    """The longer names of an article that a name may be short for, looked for once for each name and label."""

    def __init__(self, words: Sequence[str], labels: Sequence[str]) -> None:
        self._of: dict[tuple[str, str], frozenset[str]] = {}
        # By what they begin or end with, so that each of many thousand names is not held against each other one.
        self._by_part: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._by_initials: dict[str, str] = {}
        self._places: dict[str, list[int]] = defaultdict(list)
        for full, label in dict.fromkeys(zip(words, labels, strict=True)):
            for part in _ends(full.split()):
                self._by_part[part].append((full, label))
            for initials in _initials(full):
                self._by_initials.setdefault(initials, full)
        for at, name in enumerate(words):
            self._places[name].append(at)

    def of(self, own: str, label: str) -> frozenset[str]:
        """The names that this one may shorten."""
        if (own, label) not in self._of:
            self._of[own, label] = frozenset(
                full for full, other in self._by_part.get(own, ())
                if full != own and _same_sort(label, other, own, full) and _is_part(own, full, label)
            )
        return self._of[own, label]

    def spelled(self, own: str) -> str | None:
        """The first name whose initials this one is."""
        return self._by_initials.get(own.lower())

    def last_before(self, at: int, names: Iterable[str]) -> str | None:
        """Which of the names stands last before a mention."""
        places = {name: bisect_left(self._places[name], at) for name in names}
        seen = [(self._places[name][count - 1], name) for name, count in places.items() if count]
        return max(seen)[1] if seen else None


def _defined(spans: Sequence[Span], words: Sequence[str], labels: Sequence[str], view: str) -> dict[str, str]:
    """« Institut des mers (IDM) », « l'Institut des mers, l'IDM, »: short names that the article itself explains."""
    found: dict[str, str] = {}
    for at in range(len(spans) - 1):
        between = view[spans[at].end : spans[at + 1].start]
        if re.fullmatch(r" ?\(|, (?:l'|le |la |ou )?|, dite? ", between) is None:
            continue
        for short, full in ((words[at + 1], words[at]), (words[at], words[at + 1])):
            bodies = labels[at] == labels[at + 1] == "ORG" and " " in full and " " not in short
            beside = bodies and between.startswith(", l") and short.isupper() and short[0] == full[0]
            if beside or abbreviates(short, full) or (between.endswith("(") and _contracts(short, full)):
                found[short] = full
    return found


def abbreviates(short: str, full: str) -> bool:
    """Whether the letters of an acronym are the first letters of the full form's words, in order."""
    if (
        not 2 <= len(short) <= 8
        or " " in short
        or (sum(char.isupper() for char in short) < 2 and len(short) > 5)
        or " " not in full
    ):
        return False
    letters = [word[0].lower() for word in re.findall(r"\w+", full) if word.lower() not in SMALL]
    wanted, at = [char.lower() for char in short if char.isalpha()], 0
    for letter in letters:
        if at < len(wanted) and wanted[at] == letter:
            at += 1
    return at >= len(wanted) - 1 and wanted[:1] == letters[:1] != []


def _contracts(short: str, full: str) -> bool:
    """« Renapo » for « Réseau national des ports »: its letters stand in the full form in order."""
    if not 3 <= len(short) <= 10 or " " in short or " " not in full:
        return False
    initials = [word[0].lower() for word in re.findall(r"\w+", full) if word.lower() not in SMALL]
    if sorted(initials) == sorted(short.lower()):
        return True  # in the order of another language
    letters = iter(unaccented(full.lower()))
    return short[0].lower() == full[0].lower() and all(letter in letters for letter in unaccented(short.lower()))


def _ends(parts: list[str]) -> set[str]:
    counts = range(1, min(len(parts), LONGEST_PART + 1))
    return {" ".join(some) for count in counts for some in (parts[:count], parts[-count:])}


def _initials(full: str) -> tuple[str, ...]:
    """The first letters of all words of a full form, and of all but the small words."""
    parts = re.findall(r"\w+", unaccented(full))
    small = [part for part in parts if part.lower() not in SMALL]
    return tuple("".join(part[0] for part in some).lower() for some in (parts, small)) if len(small) > 2 else ()


def _canonical(at: int, own: str, label: str, fuller: Fuller, title: str | None) -> str:
    if own.isupper() and (spelled := fuller.spelled(own)):
        return spelled
    if own in full_forms() and (label != "PER" or not fuller.of(own, label)):
        return full_forms()[own]
    if label == "LOC" or (is_place(own) and label != "PER"):
        return own
    longer = fuller.of(own, label)
    if not longer:
        return own
    if title is not None:
        longer = frozenset(name for name in longer if gender_of_given_name(name.split()[0]) == title) or longer
    if label == "PER" and len({name.lower() for name in longer}) > 1:
        # several bear the surname: the one named last before this mention
        return fuller.last_before(at, longer) or own
    return max(longer, key=lambda name: (len(name), name))


def _same_sort(label: str, longer: str, own: str, other: str) -> bool:
    """Whether the one may shorten the other: « Altair » is the maker of « Altair X5 », not short for it."""
    return label == longer or ({label, longer} == {"ORG", "OTHER"} and not other.startswith(own))


def _is_part(short: str, full: str, label: str) -> bool:
    if label == "PER":
        return full.endswith(f" {short}") or (full.startswith(f"{short} ") and len(full.split()) == 2)
    complement = full[: -len(short)].endswith((" de ", " du ", " des ", " la ", " le ", "'"))
    return (full.endswith(f" {short}") and not complement) or full.startswith(f"{short} ")
