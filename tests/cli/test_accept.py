"""``accept``: an edit, a rename and a move become the stored state in one command, and nothing that people noted is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Command

FILE = "claims/brume.json"


@pytest.fixture(autouse=True)
def _stored(folder: Path, command: Command) -> None:
    assert command("extract", "brume.txt", "--date", "2025-12-20").status == 0
    assert command("review", FILE, "--all", "--status", "confirmed").status == 0


def test_an_edit_is_shown_and_accepted(command: Command, edit: Callable[[str, str], None]) -> None:
    edit("1 250", "1 350")
    assert command("verify").status == 1
    ended = command("accept", lang="en")
    assert ended.status == 0
    assert "drift-value [D401] “1 250” became “1 350”." in ended.out
    assert command("verify").status == 0
    document = json.loads(Path(FILE).read_text(encoding="utf-8"))
    assert document["article"]["date"] == "2025-12-20"
    assert len(document["reviews"]) == len(document["claims"])


def test_what_was_not_edited_is_left_as_it_is(command: Command) -> None:
    before = Path(FILE).stat().st_mtime_ns
    ended = command("accept")
    assert (ended.status, ended.out, Path(FILE).stat().st_mtime_ns) == (0, "", before)


@pytest.mark.parametrize("place", ["pluie.txt", "claims/brume.txt"])
def test_a_moved_article_is_found_and_followed(command: Command, folder: Path, place: str) -> None:
    (folder / "brume.txt").rename(folder / place)
    ended = command("verify")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert f"claimcheck accept {FILE} --article {place}" in ended.err
    assert command("accept", FILE, "--article", place).status == 0
    assert command("verify").status == 0
    assert command("verify", "--require-reviewed").status == 0


def test_an_article_that_was_moved_and_edited_is_followed_when_it_is_named(command: Command, folder: Path) -> None:
    text = (folder / "brume.txt").read_text(encoding="utf-8").replace("1 250", "1 350")
    (folder / "brume.txt").unlink()
    (folder / "pluie.txt").write_text(text, encoding="utf-8")
    assert command("verify").status == 2
    assert "drift-value" in command("accept", FILE, "--article", "pluie.txt").out
    assert command("verify").status == 0


def test_a_place_goes_with_one_file(command: Command, folder: Path) -> None:
    (folder / "pluie.txt").write_text("Il a plu 3 jours.", encoding="utf-8")
    command("extract", "pluie.txt")
    ended = command("accept", "--article", "pluie.txt")
    assert (ended.status, ended.err.count("\n")) == (2, 1)


def test_an_article_without_claims_is_named(command: Command, folder: Path) -> None:
    (folder / "pluie.txt").write_text("Il a plu 3 jours.", encoding="utf-8")
    ended = command("accept", "pluie.txt")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "extract pluie.txt" in ended.err


def test_an_article_is_held_against_its_claims_file(command: Command, edit: Callable[[str, str], None]) -> None:
    edit("1 250", "1 350")
    for paths in (("brume.txt",), ("brume.txt", FILE), (FILE, "./brume.txt")):
        ended = command("verify", *paths, "--format", "jsonl")
        assert [finding["rule"] for finding in ended.findings()] == ["drift-value"]
    assert command("verify", "--tracked", "brume.txt").status == 1


def test_of_tracked_files_the_others_are_left_alone(command: Command, folder: Path) -> None:
    (folder / "pluie.txt").write_text("Il a plu le mardi 3 mars 2025.", encoding="utf-8")
    (folder / "package.json").write_text("{}", encoding="utf-8")
    assert command("verify", "pluie.txt").status == 1
    ended = command("verify", "--tracked", "pluie.txt", "package.json")
    assert (ended.status, ended.out, ended.err) == (0, "", "")


def test_claims_of_another_version_are_compared_as_this_one_reads_their_words(
    command: Command, edit: Callable[[str, str], None]
) -> None:
    document = json.loads(Path(FILE).read_text(encoding="utf-8"))
    document["version"] = "0.0.1"
    # What that version made of the words, which nobody wrote.
    for mention in document["mentions"]:
        if mention["text"] == "1 250":
            mention.update(number="1", stated="[1 ; 1]", possible="[1 ; 1]", likely="[1 ; 1]", lower=None, upper=None)
    Path(FILE).write_text(json.dumps(document), encoding="utf-8")
    edit("La vallée de Brume", "Il pleut. La vallée de Brume")
    assert "drift-value" not in {finding["rule"] for finding in command("verify", "--format", "jsonl").findings()}
