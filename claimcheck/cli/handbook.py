"""The page of every rule, from the modules that hold the rules: those on one article, on an edited copy and on reviews."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.comparing.examples import Changed, Same
    from claimcheck.rules.examples import Right, Wrong


@dataclass(frozen=True, slots=True)
class Example:
    """One text, or an old and a new one, and what the rule points at or why it stays silent."""

    texts: tuple[str, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class Page:
    """What there is to know of one rule."""

    code: str
    name: str
    documentation: Bilingual
    found: tuple[Example, ...]
    silent: tuple[Example, ...]

    @property
    def summary(self) -> Bilingual:
        """What the rule finds, on one line."""
        return Bilingual(fr=self.documentation.fr.partition("\n")[0], en=self.documentation.en.partition("\n")[0])


def pages() -> list[Page]:
    """Every rule by its code."""
    from claimcheck.comparing.catalogue import kinds
    from claimcheck.reviewing import KINDS
    from claimcheck.rules.catalogue import rules

    of_one = [_page(rule.code, rule.name, rule.documentation, rule.examples) for rule in rules()]
    of_edits = [_page(kind.code, kind.name, kind.documentation, kind.examples) for kind in kinds()]
    of_reviews = [_page(r.CODE, r.NAME, Bilingual(fr=r.FRENCH.strip(), en=(r.__doc__ or "").strip()), r.EXAMPLES) for r in KINDS]
    return sorted([*of_one, *of_edits, *of_reviews], key=lambda page: page.code)


def unknown_rule(name: str, known: Sequence[Page]) -> Problem:
    """What to say of a name that no rule has: the nearest ones, and where all are."""
    import difflib

    near = ", ".join(difflib.get_close_matches(name, [page.name for page in known], 3, 0.5))
    maybe = Bilingual(fr=f" (peut-être : {near})", en=f" (maybe: {near})") if near else Bilingual("", "")
    return Problem(Bilingual(
        fr=f"la règle « {name} » n'existe pas{maybe.fr} ; `claimcheck rules` les montre toutes",
        en=f"there is no rule “{name}”{maybe.en}; `claimcheck rules` lists them all",
    ))


def _page(code: str, name: str, documentation: Bilingual, examples: Sequence[Wrong | Right | Changed | Same]) -> Page:
    shown = [(_example(example), hasattr(example, "why")) for example in examples]
    return Page(
        code, name, documentation,
        tuple(example for example, silent in shown if not silent), tuple(example for example, silent in shown if silent),
    )


def _example(example: Wrong | Right | Changed | Same) -> Example:
    from claimcheck.comparing.examples import Changed, Same
    from claimcheck.rules.examples import Wrong

    dated = f" [{example.date}]" if example.date else ""
    if isinstance(example, Changed | Same):
        remark = example.why if isinstance(example, Same) else f"« {example.at or example.was or example.new} »"
        return Example((example.old, example.new), remark)
    return Example((example.text + dated,), f"« {example.at} »" if isinstance(example, Wrong) else example.why)
