"""The desk's own facts, ``claims/facts.toml``, where there are any."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from claimcheck.rules.reference import ReferenceFact

FILE = Path("claims/facts.toml")


def reference_facts() -> tuple[ReferenceFact, ...]:
    """The facts of the working folder's reference file; none where it has none."""
    if not FILE.exists():
        return ()
    from claimcheck.rules.reference import parse_reference
    from claimcheck.store.library import content

    raw = content(FILE)
    try:
        return parse_reference(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Problem(Bilingual(
            fr=f"{FILE} : le texte n'est pas en UTF-8 ; enregistrez-le en UTF-8", en=f"{FILE}: not UTF-8; save it as UTF-8",
        )) from None
    except Problem as problem:
        said = problem.message
        raise Problem(Bilingual(fr=f"{FILE}, {said.fr}", en=f"{FILE}, {said.en}")) from None
