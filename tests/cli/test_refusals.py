"""Input that cannot be used: one line that says what and what to do, status 2, nothing written, no traceback."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.cli import run
from tests.cli.conftest import Command, Ended

ENGLISH = "The museum opened its new wing last week and expects more than 300 visitors a day, said its director on Monday. " * 3


def refused(ended: Ended, *words: str) -> None:
    assert ended.status == 2
    assert ended.err.count("\n") == 1
    assert ended.err.startswith("claimcheck: ")
    for word in words:
        assert word in ended.err


def spoil(change: Callable[[dict[str, object]], object]) -> None:
    path = Path("claims/brume.json")
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")


@pytest.mark.parametrize("name", ["extract", "verify"])
def test_a_missing_file(command: Command, folder: Path, name: str) -> None:
    refused(command(name, "absent.txt"), "absent.txt", "n'existe pas")
    assert not (folder / "claims").exists()


def test_no_claims_folder(command: Command) -> None:
    refused(command("verify"), "claims/", "extract")


def test_an_empty_folder(command: Command, folder: Path) -> None:
    (folder / "vide").mkdir()
    refused(command("verify", "vide"), "vide")


@pytest.mark.parametrize("name", ["extract", "verify"])
def test_no_french(command: Command, folder: Path, name: str) -> None:
    (folder / "english.txt").write_text(ENGLISH, encoding="utf-8")
    refused(command(name, "english.txt"), "english.txt", "français")
    assert not (folder / "claims").exists()


@pytest.mark.parametrize(
    ("raw", "word"), [(b"{", "ligne 1"), (b'{\n"schema": oops}', "ligne 2"), (b"\xff\xfe", "ligne"), (b"[]", "Expected")]
)
def test_broken_json(command: Command, folder: Path, raw: bytes, word: str) -> None:
    (folder / "claims.json").write_bytes(raw)
    refused(command("verify", "claims.json"), "claims.json", word)


def test_deeply_nested_json(command: Command, folder: Path) -> None:
    (folder / "deep.json").write_bytes(b'{"schema": "claimcheck.claims/1", "x": ' + b"[" * 100_000)
    refused(command("verify", "deep.json"), "deep.json")


@pytest.mark.parametrize("schema", ["claimcheck.claims/2", "claimcheck.claims/10"])
def test_a_newer_schema(command: Command, folder: Path, schema: str) -> None:
    (folder / "claims.json").write_text(json.dumps({"schema": schema}), encoding="utf-8")
    refused(command("verify", "claims.json"), "plus récente", "mettez")


@pytest.mark.parametrize("schema", ["autre/1", None, "claimcheck.claims/0", "claimcheck.claims/x"])
def test_an_unknown_schema(command: Command, folder: Path, schema: str | None) -> None:
    (folder / "claims.json").write_text(json.dumps({"schema": schema}), encoding="utf-8")
    refused(command("verify", "claims.json"), "claims.json", "extract")


def test_an_article_that_is_gone(command: Command, folder: Path) -> None:
    command("extract", "brume.txt")
    (folder / "brume.txt").unlink()
    refused(command("verify"), "brume.txt", "n'existe plus")


def test_an_article_outside(command: Command, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    command("extract", "brume.txt")
    secret = tmp_path_factory.mktemp("elsewhere", numbered=True).parent.parent / "secret.txt"

    def lead_away(document: dict[str, object]) -> None:
        article = document["article"]
        assert isinstance(article, dict)
        article["path"] = os.path.relpath(secret, folder / "claims")

    spoil(lead_away)
    refused(command("verify"), "secret.txt", "dossier")


def mentions(document: dict[str, object]) -> list[dict[str, object]]:
    """The mentions, a quantity first."""
    found = document["mentions"]
    assert isinstance(found, list)
    found.sort(key=lambda mention: str(mention["type"]), reverse=True)
    return found


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda d: mentions(d)[0].update(start=-1), "$.mentions[0].start"),
        (lambda d: mentions(d)[0].update(start=3), "$.mentions[0]"),
        (lambda d: mentions(d)[0].update(number="1e999999999"), "$.mentions[0].number"),
        (lambda d: mentions(d)[0].update(possible="[1 ; 9e99]"), "$.mentions[0].possible"),
        (lambda d: mentions(d)[0].update(id=mentions(d)[1]["id"]), "$.mentions"),
        (lambda d: mentions(d)[0].update(type="colour"), "$.mentions[0]"),
        (lambda d: d.update(claims={}), "$.claims"),
        (lambda d: d["article"].update(text="Un autre texte."), "$.article"),
        (lambda d: d["claims"][0].update(mentions=["m999"]), "$.claims[0].mentions"),
    ],
)
def test_a_claims_file_of_the_wrong_shape_names_the_place(
    command: Command, change: Callable[[dict[str, object]], object], place: str
) -> None:
    command("extract", "brume.txt")
    spoil(change)
    refused(command("verify"), "brume.json", place)


@pytest.mark.parametrize(
    "words",
    [
        ["--nope"], ["verify", "--format", "xml"], ["verify", "--fail-on"], ["nope"], ["diff", "brume.txt"],
        ["extract", "--lang", "de"], ["rules", "x"], ["diff", "a", "b", "c"], ["waive", "a.txt", "x"], ["export", "a.json"],
        ["extract", "a.txt", "--jobs", "-1"], ["verify", "--fail-on", "nope"], ["review", "a.json", "c-1", "--status", "nope"],
    ],
)
@pytest.mark.usefixtures("folder")
def test_unusable_arguments(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert run(words) == 2
    refused(Ended(2, "", capsys.readouterr().err), "--help")


def test_control_codes_never_reach_the_terminal(command: Command, folder: Path) -> None:
    name = "a\x1b[31m\u202e.txt"
    ended = command("verify", name)
    refused(ended)
    assert "\x1b" not in ended.err
    assert "\u202e" not in ended.err
    text = "Le 31 juin 2025, le musée a reçu \x1b[5m300\x1b[0m visiteurs \u202e[red]venus[/red]."
    (folder / name).write_text(text, encoding="utf-8")
    for shown in (command("verify", name, "--fail-on", "never").out, command("extract", name).out):
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_a_link_or_a_folder_is_not_written_over(command: Command, folder: Path) -> None:
    (folder / "claims").mkdir()
    target = folder / "precious"
    target.write_text("mine", encoding="utf-8")
    (folder / "claims" / "brume.json").symlink_to(target)
    refused(command("extract", "brume.txt"), "brume.json", "lien")
    assert target.read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder(command: Command, folder: Path) -> None:
    (folder / "claims").mkdir(mode=0o500)
    refused(command("extract", "brume.txt"), "--output")


def test_a_claims_file_that_is_not_utf_8(command: Command, folder: Path) -> None:
    (folder / "claims.json").write_bytes(b'{"schema": "claimcheck.claims/1", "article": {"id": "\xf2("}}')
    refused(command("verify", "claims.json"), "claims.json", "JSON")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["rules", "x"], "de trop : x"), (["waive", "a.txt", "x"], "il manque --reason"),
        (["export", "a.json"], "il manque --format"),
        (["verify", "--fail-on", "nope"], "--fail-on : valeur impossible ; attendu : error, warning, note, never ;"),
        (["verify", "--jobs", "-1"], "--jobs : valeur impossible ; attendu : un nombre entier de 0 à 256 ;"),
        (["verify", "--jobs", "x"], "attendu : un nombre entier"),
        (["verify", "--tracked=3"], "--tracked ne prend pas de valeur"),
        (["verify", "--nope"], "l'option --nope n'existe pas"), (["nope"], "la commande « nope » n'existe pas"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_is_wrong_with_the_arguments_is_said_in_french(
    capsys: pytest.CaptureFixture[str], words: list[str], named: str
) -> None:
    assert run(["--lang", "fr", *words]) == 2
    refused(Ended(2, "", capsys.readouterr().err), named)


@pytest.mark.usefixtures("folder")
def test_an_option_at_the_end_without_its_value(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "--lang", "fr", "--fail-on"]) == 2
    refused(Ended(2, "", capsys.readouterr().err), "--fail-on : il manque la valeur")
