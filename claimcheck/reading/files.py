"""Files to articles: text, Markdown with front matter, archives of many articles, standard input.

What cannot be used comes as a ``Problem`` in its place, so that one bad article never ends a run.
"""

from __future__ import annotations

import datetime
import json
import os
import re
import stat
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from claimcheck.model.article import Article
from claimcheck.model.problem import Problem
from claimcheck.reading import refusals
from claimcheck.reading.archives import ARCHIVES, LINES, LONGEST_LINE, PARQUET, lines, rows
from claimcheck.reading.decoding import decoded
from claimcheck.reading.front_matter import split_front_matter, the_day
from claimcheck.reading.language import is_foreign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

STDIN = "-"
LARGEST = LONGEST_LINE
"""Bytes of the largest text read as one article."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def read_articles(
    path: str, published: date | None = None, opened: Callable[[IO[bytes]], None] | None = None
) -> Iterator[Article | Problem]:
    """The articles of one file, in order. ``published`` is the publication date of those that do not state their own.

    ``opened`` is shown the file itself, whose position tells how far reading has come.
    """
    try:
        if path == STDIN:
            yield from _articles_of(sys.stdin.buffer, path, published)
            return
        if _has_surrogates(path):
            raise refusals.no_name(path)
        _refuse_unreadable(path)
        with Path(path).open("rb") as source:
            if opened:
                opened(source)
            yield from _articles_of(source, path, published)
    except Problem as problem:
        yield problem
    except OSError as error:
        yield refusals.unreadable(path, error)


def _refuse_unreadable(path: str) -> None:
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - Path.stat loses the name's own errors
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a name with a NUL in it
        raise refusals.missing(path) from None
    if stat.S_ISDIR(mode):
        raise refusals.folder(path)
    # A shell's « <(command) » is a pipe that somebody writes into; any other pipe could keep us waiting for ever.
    is_shells_pipe = stat.S_ISFIFO(mode) and path.startswith(("/dev/fd/", "/proc/self/fd/", "/dev/stdin"))
    if not stat.S_ISREG(mode) and not is_shells_pipe:
        raise refusals.device(path)


def _articles_of(source: IO[bytes], path: str, published: date | None) -> Iterator[Article | Problem]:
    if path.endswith(PARQUET):
        yield from _numbered(rows(Path(path)), path, published)
        return
    if path.endswith(LINES):
        yield from _numbered(lines(source, path), path, published)
        return
    content = source.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise refusals.too_large(path, LARGEST)
    if path == STDIN and content.lstrip()[:1] == b"{":
        yield from _numbered(content.splitlines(keepends=True), path, published)
    else:
        yield _whole(content, path, published)


def _whole(content: bytes, path: str, published: date | None) -> Article:
    from_input = path == STDIN
    name = "stdin" if from_input else path
    text = decoded(content, name)
    front, body = split_front_matter(text)
    _refuse_unusable(body, name)
    return Article(
        id="stdin" if from_input else Path(path).stem, text=body, title=front.get("title"),
        published=the_day(front["date"], name) if front.get("date") else published,
        path=None if from_input else path, first_line=text[: len(text) - len(body)].count("\n") + 1,
    )


def _refuse_unusable(text: str, name: str) -> None:
    if not text.strip():
        raise refusals.empty(name)
    if "\0" in text:
        raise refusals.binary(name)
    if _has_surrogates(text):
        raise refusals.surrogates(name)
    if is_foreign(text):
        raise refusals.not_french(name)


def _has_surrogates(text: str) -> bool:
    return _SURROGATE.search(text) is not None


def _numbered(items: Iterable[bytes | dict[str, Any]], path: str, published: date | None) -> Iterator[Article | Problem]:
    """The articles of lines or rows, each named by its number."""
    number = 0
    for number, item in enumerate(items, start=1):
        if isinstance(item, bytes) and not item.strip():
            continue
        try:
            yield _article_of(item, path, number, published)
        except Problem as problem:
            yield problem
    if number == 0:
        raise refusals.empty(path)


def _article_of(raw: bytes | dict[str, Any], path: str, number: int, published: date | None) -> Article:
    where = f"{'stdin' if path == STDIN else path}:{number}"
    item = _decoded_item(raw, where) if isinstance(raw, bytes) else raw
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        raise refusals.no_text(where)
    name, title, written = item.get("id"), item.get("title"), item.get("date")
    _refuse_unusable(item["text"], where)
    if any(_has_surrogates(said) for said in (name, title) if isinstance(said, str)):
        raise refusals.surrogates(where)
    return Article(
        id=str(name) if isinstance(name, str | int) else f"{_stem(path)}-{number}", text=item["text"],
        published=_published(written, where) if written else published,
        title=title if isinstance(title, str) else None, path=None if path == STDIN else path, first_line=number,
    )


def _stem(path: str) -> str:
    name = Path(path).name
    return name.removesuffix(next((ending for ending in ARCHIVES if name.endswith(ending)), ""))


def _published(written: Any, where: str) -> date:
    """The day of a date column, of a time stamp, or of words."""
    if isinstance(written, datetime.datetime):
        return written.date()
    return written if isinstance(written, datetime.date) else the_day(str(written), where)


def _decoded_item(line: bytes, where: str) -> Any:
    if len(line) > LARGEST:
        raise refusals.too_large(where, LARGEST)
    try:
        return json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError:
        raise refusals.not_utf8(where) from None
    except (ValueError, RecursionError) as error:
        raise refusals.broken_json(where, error) from None
