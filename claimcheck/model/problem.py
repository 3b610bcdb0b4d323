"""Input that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Bilingual


class Problem(Exception):  # noqa: N818 - named for what the reader meets, not for the mechanism
    """One sentence that says what is wrong with the input, where, and what to do about it; the command ends with status 2."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message

    def __reduce__(self) -> tuple[type[Problem], tuple[Bilingual]]:
        # Exceptions are pickled by their arguments, which would lose one language.
        return Problem, (self.message,)
