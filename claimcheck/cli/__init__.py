"""The command line: one module a command in ``commands``, found there and loaded when called."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

from claimcheck.cli.language import chosen_language

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Language

UNUSABLE, INTERRUPTED, PIPE_CLOSED = 2, 130, 141


def run(arguments: list[str] | None = None) -> int:
    """Carry out one command and give its exit status; no exception leaves it but those of a defect."""
    words = sys.argv[1:] if arguments is None else arguments
    language = chosen_language(words, os.environ)
    _write_utf8(sys.stdout)
    _write_utf8(sys.stderr)
    try:
        return _run(words, language)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our pipe is gone. Python would complain once more while it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED


def _run(words: list[str], language: Language) -> int:
    import click

    from claimcheck.cli.program import program
    from claimcheck.cli.refusal import refused, unusable
    from claimcheck.model.problem import Problem

    try:
        status = program(language).main(words, prog_name="claimcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        return refused(unusable(error), language)
    except Problem as problem:
        return refused(problem.message, language)
    return status if isinstance(status, int) else 0


def _write_utf8(stream: TextIO) -> None:
    """JSON is UTF-8 wherever it goes, and no file name may stop a message."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
