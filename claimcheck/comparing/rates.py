"""What a figure is counted by: « par mois », « mensuel », « chaque année »."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.comparing.contrasts import senses_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Word

_INTRODUCERS = frozenset({"par", "chaque", "à"})


@cache
def _periods() -> dict[str, str]:
    return {
        "an": "yearly", "année": "yearly", "mois": "monthly", "semaine": "weekly", "jour": "daily", "heure": "hourly",
        "trimestre": "quarterly", "nuit": "nightly", "minute": "by the minute", "seconde": "by the second", "habitant": "by head",
        "tête": "by head", "personne": "by head", "ménage": "by household", "foyer": "by household",
    }


def changed_rates(found: Passage) -> Iterator[tuple[Word, Word]]:
    """Rates of the old copy with the other rates that stand for them now."""
    old, new = _rates(found.old), _rates(found.new)
    lost = [rate for rate in old if rate[0] not in {name for name, _ in new}]
    gained = [rate for rate in new if rate[0] not in {name for name, _ in old}]
    yield from ((was, now) for (_, was), (_, now) in zip(lost, gained, strict=False))


def _rates(words: Sequence[Word]) -> list[tuple[str, Word]]:
    found = []
    for at, word in enumerate(words):
        rate = _periods().get(word.text.rstrip("s") if word.text != "mois" else word.text)
        if rate and at and words[at - 1].text in _INTRODUCERS and (words[at - 1].text != "à" or rate == "hourly"):
            found.append((rate, word))
        found += [(sense.value, word) for sense in senses_of(word) if sense.field == "rate" and not word.figure]
    return found
