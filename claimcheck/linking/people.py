"""The people that an article names: each a woman or a man by what stands beside the name, and whom a description means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from claimcheck.french.given_names import WOMAN, gender_of_given_name, gender_of_title
from claimcheck.french.names import is_first_name
from claimcheck.linking.references import is_human, named_before

if TYPE_CHECKING:
    from claimcheck.model.mention import EntityMention

BESIDE = 45
"""How many characters from a name what it is called may stand."""
NEAR = 350
"""How many characters back whoever is told of has been named, where the article is about others as well."""
JUST = 200
"""How many characters back whom « ce dernier » means has been named."""
LAST = 6
"""How many names back."""
MAINLY = 2
"""How many times as often as anybody else the person is named whom an article is about."""
BREAK = re.compile(r"[.,;:!?()«»\"\n]")
CALLED_AFTER = re.compile(r", (?:(une?|l[ea]|l') ?)?([a-zà-ÿ-]{4,30})")
GENDERED = {
    **dict.fromkeys(("le", "un", "ce", "cet", "du", "au"), "Masc"),
    **dict.fromkeys(("la", "une", "cette", "sa"), "Fem"),
}
WOMANLY = ("trice", "euse", "ière", "gère", "enne", "esse", "onne", "femme", "fille", "mère", "ée", "ante", "ente")
MANLY = ("eur", "ier", "ien", "ger", "homme", "garçon", "père", "ant", "ent", "é")
LEADING = frozenset({"de", "du", "des", "d'", "à", "par", "avec", "pour", "et", "chez", "contre", "entre", "que", "selon"})


@dataclass(frozen=True, eq=False)
class People:
    """The mentions of people by name, in text order, in the view of the article and in lower case."""

    view: str
    low: str
    names: tuple[EntityMention, ...]

    def gender(self, name: str) -> str:
        """"Fem" or "Masc" as the article shows it, else as the given name mostly is; empty where neither tells."""
        return self._shown.get(name) or _by_given_name(name)

    @cached_property
    def _shown(self) -> dict[str, str]:
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for name in self.names:
            if shown := self._shown_by(name):
                votes[name.canonical][shown] += 1
        return {name: counts.most_common(1)[0][0] for name, counts in votes.items()}

    def _shown_by(self, name: EntityMention) -> str:
        """« Mme Brel », « la ministre de la Mer Julie Brel », « Kim Brel, romancière, »."""
        title = gender_of_title(self.view[max(0, name.span.start - 9) : name.span.start])
        if title is not None:
            return "Fem" if title == WOMAN else "Masc"
        before = BREAK.split(self.low[max(0, name.span.start - BESIDE) : name.span.start])[-1].replace("'", "' ").split()
        if before and before[-1] not in LEADING:
            for at in range(len(before) - 1, -1, -1):
                if is_human(before[at]):
                    return gender_of_noun(before[at], before[at - 1] if at else "")
        after = CALLED_AFTER.match(self.low, name.span.end)
        return gender_of_noun(after.group(2), after.group(1) or "") if after and is_human(after.group(2)) else ""

    def meant(self, place: int, gender: str, *, near: int = NEAR) -> str | None:
        """Whom « l'actrice de 40 ans » at a place means: whom the article is about, else the last one named close before."""
        close = [name.canonical for name in self._fitting(place, gender) if name.span.end >= place - near]
        main = self.about(place, gender)
        if main is not None and (main in close or near == NEAR):
            return main
        return close[-1] if close else None

    def about(self, place: int, gender: str) -> str | None:
        """Whom of that gender the article is about, as far as a place: who is named much more often than anybody else."""
        told = Counter(name.canonical for name in self._fitting(place, gender)).most_common(2)
        return told[0][0] if told and (len(told) == 1 or told[0][1] >= MAINLY * told[1][1]) else None

    def _fitting(self, place: int, gender: str) -> list[EntityMention]:
        earlier = named_before(self.names, place)
        return [name for name in earlier if not {gender, self.gender(name.canonical)} >= {"Fem", "Masc"}]

    def last(self, place: int, gender: str) -> str | None:
        """Who was named last before a place, no farther back than a sentence, and is of that gender."""
        end = bisect_left(self.names, place, key=lambda name: name.span.start)
        for name in reversed(self.names[max(0, end - LAST) : end]):
            if name.span.start < place - JUST:
                return None
            if self.gender(name.canonical) in ("", gender):
                return name.canonical
        return None

    def called(self, forms: tuple[str, ...], place: int) -> str | None:
        """The person named last before a place with one of the forms right beside: « le Premier ministre Paul Brel »."""
        wanted = tuple(f" {form} " for form in forms)
        earlier = ((name, said) for name, said in self._said_beside if name.span.end <= place)
        return next((name.canonical for name, said in earlier if any(form in said for form in wanted)), None)

    @cached_property
    def _said_beside(self) -> tuple[tuple[EntityMention, str], ...]:
        """What is said right beside each name, the last one first."""
        return tuple((name, self._beside(name)) for name in reversed(self.names))

    def _beside(self, name: EntityMention) -> str:
        before = BREAK.split(self.low[max(0, name.span.start - BESIDE) : name.span.start])[-1]
        after = CALLED_AFTER.match(self.low, name.span.end)
        behind = self.low[after.start() : name.span.end + BESIDE] if after else ""
        return f" {before} , {behind} ".replace(",", " ")


def gender_of_noun(noun: str, article: str) -> str:
    """By its article, else by the ending of what somebody is called: « l'actrice », « l'ancien »."""
    shown = GENDERED.get(article)
    if shown is not None:
        return shown
    return "Fem" if noun.endswith(WOMANLY) else "Masc" if noun.endswith(MANLY) else ""


@lru_cache(maxsize=2_000)  # asked of each person for each description
def _by_given_name(name: str) -> str:
    first, *rest = name.split()
    if not rest and not is_first_name(first):
        return ""
    return "Fem" if gender_of_given_name(first) == WOMAN else "Masc"
