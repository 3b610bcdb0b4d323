"""Files of every kind: read whole, or refused in one sentence."""

from __future__ import annotations

import io
import json
import os
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from claimcheck.model.article import Article
from claimcheck.model.problem import Problem
from claimcheck.reading.files import read_articles

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Près de 40 % des élèves, soit 1 300, étaient à Laval l’été dernier. Cœur de l’œuvre : l’école. "
ENGLISH = "The mayor of the town said that the school would open next year and that it had cost more than was planned. " * 4


def one(path: Path) -> Article | Problem:
    [found] = read_articles(str(path))
    return found


def article(path: Path) -> Article:
    found = one(path)
    assert isinstance(found, Article)
    return found


def refusal(path: Path) -> str:
    found = one(path)
    assert isinstance(found, Problem)
    assert "\n" not in found.message.fr + found.message.en
    return found.message.fr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "laval.txt"
    path.write_bytes((TEXT * 3).encode(encoding))
    assert article(path).text == TEXT * 3
    assert article(path).id == "laval"


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Un.\r\nDeux.\rTrois.\n")
    assert article(path).text == "Un.\r\nDeux.\rTrois.\n"


def test_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: 'Le port'\ndate: 2024-03-05T10:00\ntags: [a]\n---\n\nLe port a 3 quais.\n", encoding="utf-8")
    found = article(path)
    assert (found.title, found.published, found.text, found.first_line) == (
        "Le port",
        date(2024, 3, 5),
        "\nLe port a 3 quais.\n",
        6,
    )


def test_a_rule_of_dashes_is_no_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\nLe port a 3 quais.\n", encoding="utf-8")
    assert article(path).text == "---\nLe port a 3 quais.\n"


def test_json_lines_keep_their_order_and_a_bad_line_its_place(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    lines = [
        json.dumps({"id": "un", "text": "Il a 3 quais.", "date": "2024-03-05"}),
        "",
        "{",
        json.dumps({"id": "deux"}),
        json.dumps({"id": "t", "text": "a", "date": "2024-02-30"}),
        json.dumps({"id": "s", "text": "\ud83d"}),
        "[" * 100_000,
        json.dumps({"id": 7, "text": "Il a 4 quais."}),
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    found = list(read_articles(str(path), date(2024, 1, 1)))
    assert [f.id if isinstance(f, Article) else "-" for f in found] == ["un", "-", "-", "-", "-", "-", "7"]
    assert [f.published for f in found if isinstance(f, Article)] == [date(2024, 3, 5), date(2024, 1, 1)]
    assert [f.message.en.split(":")[1] for f in found if isinstance(f, Problem)] == ["3", "4", "5", "6", "7"]


def test_json_lines_are_read_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"id": "un", "text": "Bonjour."}\n' * 3, encoding="utf-8")
    articles = read_articles(str(path))
    assert isinstance(next(articles), Article)
    path.write_text("", encoding="utf-8")  # what is buffered may still come, but nothing was read ahead of need
    articles.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "aucun texte"),
        (b" \n\t\n", "aucun texte"),
        (b"---\ndate: 2024-03-05\n---\n", "aucun texte"),
        (b"Le port\0a 3 quais", "octets nuls"),
        (bytes(range(256)) * 4, "octets nuls"),
        ("Сегодня в городе открылась школа на 300 мест".encode("cp1251"), "UTF-8"),
        (ENGLISH.encode(), "français"),
        (b"---\ndate: 2024-02-30\n---\nBonjour.", "n'est pas un jour"),
    ],
)
def test_refused_content(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert says in refusal(path)


def test_refused_paths(tmp_path: Path) -> None:
    assert "n'existe pas" in refusal(tmp_path / "absent.txt")
    assert "dossier" in refusal(tmp_path)
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "fichier ordinaire" in refusal(pipe)
    [device] = read_articles("/dev/zero")
    assert isinstance(device, Problem)
    [odd] = read_articles("a\0b")
    assert isinstance(odd, Problem)


def test_short_text_in_no_language_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("12 34 56", encoding="utf-8")
    assert article(path).text == "12 34 56"


@pytest.mark.parametrize(
    ("content", "ids"), [(TEXT, ["stdin"]), ('{"id": "a", "text": "Oui."}\n{"id": "b", "text": "Non."}\n', ["a", "b"])]
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: str, ids: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content.encode())))
    found = list(read_articles("-"))
    assert [f.id for f in found if isinstance(f, Article)] == ids
    assert all(f.path is None for f in found if isinstance(f, Article))
