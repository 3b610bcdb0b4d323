"""Files and names that are anything but an article: refused in one line, whatever is done with them, and nothing read outside."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from tests.cli.conftest import Command
from tests.cli.test_refusals import refused, spoil

FRENCH = "La ville a plus de 300 élèves, dont près de 40 % à l'école de la forêt. " * 3
COMMANDS: list[Callable[[str], list[str]]] = [
    lambda name: ["extract", name], lambda name: ["verify", name], lambda name: ["verify", name, "--jobs", "2"],
    lambda name: ["diff", "brume.txt", name], lambda name: ["diff", name, "brume.txt"], lambda name: ["accept", name],
    lambda name: ["review", name], lambda name: ["export", name, "--format", "claimreview"], lambda name: ["baseline", name],
    lambda name: ["waive", name, "T201", "--reason", "x"], lambda name: ["verify", "brume.txt", "--baseline", name],
]


def made(kind: str, folder: Path, ending: str) -> str:
    """A path of that kind, as the command line names it."""
    path = folder / f"odd{ending}"
    match kind:
        case "loop":
            path.symlink_to(path)
        case "nowhere":
            path.symlink_to(folder / "absent")
        case "device":
            path.symlink_to("/dev/zero")
        case "pipe":
            os.mkfifo(path)
        case "long":
            return "a" * 5000 + ending
        case "no-utf-8":
            path = folder / os.fsdecode(b"a\xff" + ending.encode())
            path.write_text(FRENCH, encoding="utf-8")
        case "below-a-file":
            return f"brume.txt/odd{ending}"
        case "nul":
            path.write_bytes(b"\0" * 1000)
        case "surrogate":
            path.write_bytes(b"Il a \xed\xa0\x80 300 chats.")
    return path.name


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: "-".join(words("x")))
@pytest.mark.parametrize("ending", [".txt", ".json", ".jsonl"])
@pytest.mark.parametrize("kind", ["loop", "nowhere", "device", "pipe", "long", "no-utf-8", "below-a-file", "nul", "surrogate"])
def test_what_is_no_article(command: Command, folder: Path, kind: str, ending: str, words: Callable[[str], list[str]]) -> None:
    name = made(kind, folder, ending)
    before = sorted(folder.iterdir())
    refused(command(*words(name)))
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize("kind", ["loop", "device", "pipe", "long", "below-a-file"])
def test_where_nothing_can_be_written(command: Command, folder: Path, kind: str) -> None:
    refused(command("extract", "brume.txt", "--output", f"{made(kind, folder, '')}/x"))


@pytest.mark.skipif(not Path("/sys/kernel").exists(), reason="only Linux has a folder that nobody can write into")
def test_a_folder_that_takes_no_file(command: Command) -> None:
    refused(command("extract", "brume.txt", "--output", "/sys/kernel/claims"), "--output")


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (FRENCH.encode("latin-1"), None), (FRENCH.encode("cp1252"), None), (FRENCH.encode("utf-16"), None),
        (FRENCH.replace("é", "ṩ").encode("utf-16-le"), "octets nuls"), (b"\xff\xfea", "UTF-8"), (b"\xef\xbb\xbf", "aucun texte"),
        (b"\xef\xbb\xbf" + FRENCH.encode(), None), (FRENCH.replace(". ", ".\r\n").encode(), None), (b"\xf0\x9f" * 50, "UTF-8"),
        (b" \n\r\n\t", "aucun texte"), (bytes(range(256)) * 20, "octets nuls"),
    ],
    ids=range(11),
)
def test_encodings(command: Command, folder: Path, raw: bytes, says: str | None) -> None:
    (folder / "a.txt").write_bytes(raw)
    ended = command("extract", "a.txt", "--output", "-")
    if says is None:
        [claims] = ended.reports()
        assert "300" in [mention["text"].removeprefix("plus de ") for mention in claims["mentions"]]
        assert all(claims["article"]["text"][m["start"] : m["end"]] == m["text"] for m in claims["mentions"])
    else:
        refused(ended, "a.txt", says)


def test_halves_of_characters_in_a_text_from_a_program() -> None:
    text = "Il y a \ud800 300 chats et Jean\udc00 Dupont a 12 chiens."
    claims = claimcheck.extract(text)
    assert [mention.text for mention in claims.mentions if mention.text.isdigit()] == ["300", "12"]
    assert claimcheck.verify(claims).findings == ()


DEEP = "[" * 100_000
GOOD = '{"text": "Il y a 300 chats."}'


@pytest.mark.parametrize(
    "line",
    [
        f'{{"text": {DEEP}', f'{{"text": {DEEP}{"]" * 100_000}}}', "[]", "3", "null", '{"text": 3}', '{"text": null}',
        '{"id": "x"}',
        '{"text": "Il a \\ud800 300 chats."}', '{"id": "\\ud800", "text": "Il a 300 chats."}', '{"id": ' + "9" * 9000 + "}",
        '{"title": "\\udc00", "text": "Il a 300 chats."}', '{"text": "Il a 300 chats.", "date": "9999999-01-01"}',
        '{"text": "Il a 300 chats.", "date": [3]}', '{"text": "\\u0000 300 chats."}', "\xff", '{"text": "Il a 300 chats."',
    ],
    ids=range(17),
)
def test_a_line_of_an_archive_is_refused_and_the_others_are_read(command: Command, folder: Path, line: str) -> None:
    (folder / "a.jsonl").write_bytes(f"{GOOD}\n".encode() + line.encode("latin-1") + f"\n{GOOD}\n".encode())
    ended = command("extract", "a.jsonl", "--output", "-")
    refused(ended, "a.jsonl:2")
    assert [record["article"]["id"] for record in ended.reports()] == ["a-1", "a-3"]


@pytest.mark.parametrize("id", ["../out", "a/b", "/etc/x", "..", "", "a\0b", "x" * 5000])
def test_an_id_that_leads_elsewhere_names_no_file(command: Command, folder: Path, id: str) -> None:  # noqa: A002
    (folder / "a.jsonl").write_text(json.dumps({"id": id, "text": "Il y a 300 chats."}), encoding="utf-8")
    refused(command("extract", "a.jsonl"), "--output -")
    assert {path.name for path in folder.iterdir()} <= {"brume.txt", "a.jsonl"}


@pytest.fixture
def secret(folder: Path) -> Path:
    """A file outside the working folder."""
    path = folder.parent / "secret.txt"
    path.write_text("Le mot de passe a 300 lettres.", encoding="utf-8")
    return path


STORED = ["verify", "accept", "review", "export", "diff"]


@pytest.mark.parametrize("name", STORED)
@pytest.mark.parametrize("kind", ["relative", "absolute", "link", "loop", "long", "nul", "device", "folder", "empty"])
def test_a_claims_file_that_leads_elsewhere(command: Command, folder: Path, secret: Path, kind: str, name: str) -> None:
    command("extract", "brume.txt")
    (folder / "link.txt").symlink_to(secret)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    paths = {
        "relative": "../../secret.txt", "absolute": str(secret), "link": "../link.txt", "loop": "../loop.txt", "long": "a" * 5000,
        "nul": "a\0b", "device": "/dev/zero", "folder": "..", "empty": "",
    }

    def lead_away(document: dict[str, Any]) -> None:
        document["article"]["path"] = paths[kind]

    spoil(lead_away)
    file, words = "claims/brume.json", {"export": ["--format", "claimreview"], "diff": ["claims/brume.json"]}
    ended = command(name, file, *words.get(name, []))
    assert "300" not in ended.out + ended.err
    if name in ("verify", "accept", "review"):
        refused(ended)
    assert (ended.status, ended.err.count("\n")) in ((0, 0), (2, 1))


def test_one_claims_file_that_leads_elsewhere_spoils_no_other(command: Command, folder: Path) -> None:
    command("extract", "brume.txt")
    for number, path in enumerate(["a" * 5000, "a\0b", "../../x.txt", ".."]):
        document = json.loads((folder / "claims/brume.json").read_text(encoding="utf-8"))
        document["article"]["path"] = path
        (folder / f"claims/{number}.json").write_text(json.dumps(document), encoding="utf-8")
    ended = command("verify", "--format", "jsonl")
    assert (ended.status, ended.err.count("\n"), len(ended.reports())) == (2, 4, 1)


def test_links_within_a_folder_are_left_alone(command: Command, folder: Path, secret: Path) -> None:
    (folder / "articles").mkdir()
    (folder / "articles" / "brume.txt").write_text(FRENCH, encoding="utf-8")
    (folder / "articles" / "link.txt").symlink_to(secret)
    (folder / "articles" / "folder").symlink_to(folder.parent)
    ended = command("verify", "articles", "--format", "jsonl")
    assert [report["article"] for report in ended.reports()] == ["brume"]
