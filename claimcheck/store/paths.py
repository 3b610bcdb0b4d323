"""Where a path leads. It may come from a stranger's claims file, and then leads in circles or holds what no name can."""

from __future__ import annotations

import os
from pathlib import Path

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem


def real(path: Path) -> Path:
    """The path with its links followed; from a link that leads back to itself on, as it is written."""
    try:
        return Path(os.path.realpath(path))
    except ValueError:  # a NUL, or half a character
        raise Problem(Bilingual(
            fr=f"{path} : aucun fichier ne peut porter ce nom ; corrigez-le", en=f"{path}: no file can have that name; mend it",
        )) from None
