"""The sentences that say why an article cannot be read, and what to do about it."""

from __future__ import annotations

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem


def missing(where: str) -> Problem:
    """No such file."""
    return _problem(
        where, "ce fichier n'existe pas ; vérifiez le chemin", "no such file; check the path"
    )


def folder(where: str) -> Problem:
    """A folder where an article was expected."""
    return _problem(
        where, "c'est un dossier ; donnez un fichier .txt, .md ou .jsonl", "this is a folder; give a .txt, .md or .jsonl file"
    )


def device(where: str) -> Problem:
    """A device, a socket or a pipe that may never end."""
    return _problem(
        where, "ce n'est pas un fichier ordinaire ; passez le texte par l'entrée standard (-)",
        "not a regular file; pass the text on standard input (-)",
    )


def unreadable(where: str, error: OSError) -> Problem:
    """The operating system refuses."""
    reason = error.strerror or type(error).__name__
    return _problem(
        where, f"lecture impossible ({reason}) ; vérifiez les droits", f"cannot be read ({reason}); check its permissions"
    )


def too_large(where: str, limit: int) -> Problem:
    """More than any article."""
    size = limit // 2**20
    return _problem(
        where, f"plus de {size} Mo pour un seul article ; mettez un article par ligne dans un fichier .jsonl",
        f"more than {size} MB for one article; put one article a line into a .jsonl file",
    )


def empty(where: str) -> Problem:
    """Nothing to read."""
    return _problem(where, "aucun texte ; écrivez l'article d'abord", "no text in it; write the article first")


def binary(where: str) -> Problem:
    """No text at all."""
    return _problem(
        where, "ce n'est pas du texte (octets nuls) ; enregistrez l'article en texte UTF-8",
        "not a text (it holds NUL bytes); save the article as UTF-8 text",
    )


def not_utf8(where: str) -> Problem:
    """An encoding that cannot be told for sure."""
    return _problem(
        where, "le texte n'est pas en UTF-8 ; enregistrez-le en UTF-8 (par exemple : iconv -f WINDOWS-1252 -t UTF-8)",
        "not UTF-8; save it as UTF-8 (for instance: iconv -f WINDOWS-1252 -t UTF-8)",
    )


def no_name(where: str) -> Problem:
    """A name of bytes that are no text, which no report could give back."""
    return _problem(
        where, "le nom de ce fichier n'est pas en UTF-8 ; renommez-le", "the name of this file is not UTF-8; rename it"
    )


def surrogates(where: str) -> Problem:
    """Halves of characters, which no text may hold."""
    return _problem(
        where, "le texte contient des moitiés de caractères (U+D800 à U+DFFF) ; réexportez-le en UTF-8",
        "the text holds halves of characters (U+D800 to U+DFFF); export it again as UTF-8",
    )


def not_french(where: str) -> Problem:
    """Another language."""
    return _problem(
        where, "ce texte ne semble pas être en français ; claimcheck ne lit que le français",
        "this text does not look French; claimcheck reads French only",
    )


def broken_json(where: str, error: Exception) -> Problem:
    """A line that is no JSON."""
    reason = "imbrication trop profonde" if isinstance(error, RecursionError) else "JSON invalide"
    english = "nested too deeply" if isinstance(error, RecursionError) else "broken JSON"
    return _problem(
        where, f'{reason} ; attendu {{"id": …, "text": …, "date": …}} sur une ligne',
        f'{english}; expected {{"id": …, "text": …, "date": …}} on one line',
    )


def no_text(where: str) -> Problem:
    """A line of the wrong shape."""
    return _problem(
        where, 'il manque le texte ; attendu {"id": …, "text": "…", "date": …}',
        'no text; expected {"id": …, "text": "…", "date": …}',
    )


def broken_archive(where: str) -> Problem:
    """A compressed file or table that ends too early or is none."""
    return _problem(
        where, "archive abîmée ou incomplète ; la suite n'est pas lue, copiez-la de nouveau",
        "broken or incomplete archive; the rest is not read, copy it again",
    )


def endless_line(where: str) -> Problem:
    """A line whose end was not worth waiting for."""
    return _problem(
        where, "une ligne de plus d'un gigaoctet ; la suite n'est pas lue, mettez un article par ligne",
        "a line of more than a gigabyte; the rest is not read, put one article a line",
    )


def lacks_extra(where: str, extra: str) -> Problem:
    """A format that needs a package which not everybody installs."""
    return _problem(
        where, f"ce format demande un complément ; installez-le par `pip install 'claimcheck-fr[{extra}]'`",
        f"this format needs an extra package; install it with `pip install 'claimcheck-fr[{extra}]'`",
    )


def _problem(where: str, french: str, english: str) -> Problem:
    return Problem(Bilingual(fr=f"{where} : {french}", en=f"{where}: {english}"))
