"""The language of messages: ``--lang``, else the locale."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.model.bilingual import Language


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """``--lang`` is looked for before anything is parsed, so that help and complaints speak it too."""
    for word, following in pairwise([*arguments, ""]):
        if word in {"--lang=fr", "--lang=en"}:
            return "fr" if word.endswith("fr") else "en"
        if word == "--lang" and following in {"fr", "en"}:
            return "fr" if following == "fr" else "en"
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "fr" if locale.lower().startswith("fr") else "en"
