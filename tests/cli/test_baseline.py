"""``baseline``: an archive adopts claimcheck, and only new findings fail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

OLD = "Le marché a ouvert le mardi 3 mars 2025."
NEW = "Il a fermé le mardi 4 mai 2025."
FILE = "claimcheck-baseline.json"


@pytest.fixture(autouse=True)
def _archive(folder: Path) -> None:
    (folder / "archive").mkdir()
    (folder / "archive" / "marché.txt").write_text(OLD, encoding="utf-8")


def rules(command: Command, *words: str) -> list[str]:
    return [finding["rule"] for finding in command("verify", "archive", "--format", "jsonl", *words).findings()]


def test_known_findings_are_silent_and_new_ones_fail(command: Command, folder: Path) -> None:
    assert rules(command) == ["weekday-date"]
    assert command("baseline", "archive").status == 0
    assert command("verify", "archive", "--baseline", FILE).status == 0
    (folder / "archive" / "marché.txt").write_text(f"Il faisait beau.\n{OLD} {NEW}", encoding="utf-8")
    assert rules(command, "--baseline", FILE) == ["weekday-date"]
    assert rules(command) == ["weekday-date", "weekday-date"]


def test_it_can_be_configured(command: Command, folder: Path) -> None:
    command("baseline", "archive", "--output", "connu.json")
    (folder / "claimcheck.toml").write_text('baseline = "connu.json"', encoding="utf-8")
    assert rules(command) == []


def test_it_is_read_by_people_too(command: Command) -> None:
    command("baseline", "archive")
    [said] = json.loads(Path(FILE).read_text(encoding="utf-8"))["findings"].values()
    assert said == "archive/marché.txt: weekday-date: mardi 3 mars 2025"


@pytest.mark.parametrize("content", ["", "[]", '{"schema": "x/1", "findings": {}}', '{"schema": "claimcheck.baseline/1"}'])
def test_a_file_that_is_no_baseline_is_refused(command: Command, folder: Path, content: str) -> None:
    (folder / FILE).write_text(content, encoding="utf-8")
    ended = command("verify", "archive", "--baseline", FILE)
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "claimcheck baseline" in ended.err


def test_of_articles_that_are_all_refused_nothing_is_written(command: Command, folder: Path) -> None:
    ended = command("baseline", "absent")
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert not (folder / FILE).exists()


def test_of_articles_of_which_one_is_refused_the_others_are_noted(command: Command, folder: Path) -> None:
    (folder / "archive" / "vide.txt").write_text("", encoding="utf-8")
    ended = command("baseline", "archive")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert command("verify", "archive/marché.txt", "--baseline", FILE).status == 0
