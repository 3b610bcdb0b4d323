"""The command line: one module a command in ``commands``, found there and loaded when called."""

from __future__ import annotations

import io
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
    _prepare_streams()
    try:
        return _run(words, language)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
        return PIPE_CLOSED
    except OSError as error:
        if error.filename is not None:
            return _cannot_open(error, language)
        _abandon_output()
        return _cannot_write(error, language)


def _run(words: list[str], language: Language) -> int:
    import click

    from claimcheck.cli.program import program
    from claimcheck.cli.refusal import refused, unusable
    from claimcheck.model.problem import Problem

    try:
        # Not .main(), which gives closed pipes and interrupts a status and a word of its own.
        commands = program(language)
        with commands.make_context("claimcheck", words) as context:
            status = commands.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        sys.stderr.write(error.format_message() + "\n")
        return UNUSABLE
    except click.ClickException as error:
        return refused(unusable(error), language)
    except Problem as problem:
        return refused(problem.message, language)
    return status if isinstance(status, int) else 0


def _prepare_streams() -> None:
    """JSON is UTF-8 wherever it goes, no file name may stop a message, and a closed stream swallows what it is sent."""
    for name in ("stdout", "stderr"):
        stream: TextIO | None = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - open until the process ends
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _abandon_output() -> None:
    """Nobody reads standard output any more; Python would complain once more while it closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _cannot_open(error: OSError, language: Language) -> int:
    from claimcheck.cli.refusal import refused
    from claimcheck.model.bilingual import Bilingual

    return refused(Bilingual(
        fr=f"{error.filename} : inaccessible ({error.strerror}) ; vérifiez le chemin",
        en=f"{error.filename}: out of reach ({error.strerror}); check the path",
    ), language)


def _cannot_write(error: OSError, language: Language) -> int:
    from claimcheck.cli.refusal import refused
    from claimcheck.model.bilingual import Bilingual

    return refused(Bilingual(
        fr=f"la sortie standard ne prend plus rien ({error.strerror}) ; libérez de la place ou redirigez-la ailleurs",
        en=f"standard output takes no more ({error.strerror}); make room or send it elsewhere",
    ), language)
