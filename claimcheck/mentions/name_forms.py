"""One canonical name for all mentions of the same person, body or thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.given_names import gender_of_given_name, gender_of_title
from claimcheck.french.names import full_forms, is_place
from claimcheck.french.stems import unaccented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.span import Span

SMALL = frozenset({"de", "du", "des", "d", "la", "le", "les", "l", "et", "of", "the", "pour", "sur", "en", "and", "à"})


def canonical_names(spans: Sequence[Span], view: str, labels: Sequence[str]) -> list[str]:
    """The canonical name of each mention, in step with ``spans``."""
    words = [" ".join(view[span.start : span.end].split()) for span in spans]
    acronyms = _defined(spans, words, labels, view)
    titles = [gender_of_title(view[max(0, span.start - 9) : span.start]) for span in spans]
    return [_canonical(at, words, labels, acronyms, titles[at]) for at in range(len(spans))]


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


def _initials(full: str, short: str) -> bool:
    """Whether the short form is made of the first letters of all words of the full one, or of all but the small words."""
    parts = re.findall(r"\w+", unaccented(full))
    small = [part for part in parts if part.lower() not in SMALL]
    return len(small) > 2 and any("".join(part[0] for part in some).lower() == short.lower() for some in (parts, small))


def _canonical(at: int, words: Sequence[str], labels: Sequence[str], acronyms: dict[str, str], title: str | None) -> str:
    own = words[at]
    if own in acronyms:
        return acronyms[own]
    if own.isupper() and (spelled := [full for full in words if _initials(full, own)]):
        return spelled[0]
    if own in full_forms() and (labels[at] != "PER" or not _others(own, words, labels)):
        return full_forms()[own]
    if labels[at] == "LOC" or (is_place(own) and labels[at] != "PER"):
        return own
    longer = (
        _others(own, words, labels)
        if labels[at] == "PER"
        else {
            other
            for other, label in zip(words, labels, strict=True)
            if other != own and _same_sort(labels[at], label, own, other) and _is_part(own, other, labels[at])
        }
    )
    if not longer:
        return own
    if title is not None:
        longer = {name for name in longer if gender_of_given_name(name.split()[0]) == title} or longer
    if labels[at] == "PER" and len({name.lower() for name in longer}) > 1:
        # several bear the surname: the one named last before this mention
        earlier = [words[before] for before in range(at - 1, -1, -1) if words[before] in longer]
        return earlier[0] if earlier else own
    return max(longer, key=lambda name: (len(name), name))


def _others(own: str, words: Sequence[str], labels: Sequence[str]) -> set[str]:
    """The persons whose name ends like this one."""
    return {
        other
        for other, label in zip(words, labels, strict=True)
        if other != own and label == "PER" and _is_part(own, other, "PER")
    }


def _same_sort(label: str, longer: str, own: str, other: str) -> bool:
    """Whether the one may shorten the other: « Altair » is the maker of « Altair X5 », not short for it."""
    return label == longer or ({label, longer} == {"ORG", "OTHER"} and not other.startswith(own))


def _is_part(short: str, full: str, label: str) -> bool:
    if label == "PER":
        return full.endswith(f" {short}") or (full.startswith(f"{short} ") and len(full.split()) == 2)
    complement = full[: -len(short)].endswith((" de ", " du ", " des ", " la ", " le ", "'"))
    return (full.endswith(f" {short}") and not complement) or full.startswith(f"{short} ")
