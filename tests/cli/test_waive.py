"""``claimcheck waive``: an accepted finding stays silent as long as its figures stand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Command

FILE = "claims/brume.json"
WAIVE = ("waive", FILE, "share-of-whole", "--reason", "total de 2019")


@pytest.fixture
def wrong(folder: Path, command: Command) -> Path:
    text = ARTICLE.replace("du total national.", "du total national, qui compte 500 modèles.")
    (folder / "brume.txt").write_text(text, encoding="utf-8")
    assert command("extract", "brume.txt", "--date", "2025-12-20").status == 0
    assert command("verify").status == 1
    return folder


@pytest.mark.usefixtures("wrong")
@pytest.mark.parametrize("finding", ["share-of-whole", "A101", "share-of-whole:2", "a101:2:1"])
def test_an_accepted_finding_is_silent_and_counted(command: Command, finding: str) -> None:
    before = json.loads(Path(FILE).read_text(encoding="utf-8"))
    ended = command("waive", FILE, finding, "--reason", "total de 2019", "--by", "A. M.", "--date", "2026-01-02")
    assert (ended.status, ended.err) == (0, "")
    after = json.loads(Path(FILE).read_text(encoding="utf-8"))
    [waiver] = after.pop("waivers")
    assert after == before
    assert (waiver["rule"], waiver["reason"], waiver["by"], waiver["date"]) == (
        "share-of-whole", "total de 2019", "A. M.", "2026-01-02"
    )
    assert "500" in waiver["figures"]
    assert command("verify", lang="en").out.endswith("nothing to report, 1 finding waived.\n")
    ended = command("verify", "--format", "jsonl", "--fail-on", "note")
    assert (ended.status, ended.findings()) == (0, [])
    assert [found["rule"] for found in ended.reports()[0]["waived"]] == ["share-of-whole"]


@pytest.mark.usefixtures("wrong")
def test_no_day_is_noted_unless_given(command: Command) -> None:
    command(*WAIVE)
    assert json.loads(Path(FILE).read_text(encoding="utf-8"))["waivers"][0]["date"] is None


@pytest.mark.usefixtures("wrong")
def test_it_survives_edits_elsewhere_and_extraction_but_no_other_figure(
    command: Command, edit: Callable[[str, str], None]
) -> None:
    command(*WAIVE)
    edit("La vallée", "Le temps est beau.\n\nLa vallée")
    assert "share-of-whole" not in {found["rule"] for found in command("verify", "--format", "jsonl").findings()}
    command("extract", "brume.txt")
    assert command("verify").status == 0
    edit("500 modèles", "400 modèles")
    assert "share-of-whole" in {found["rule"] for found in command("verify", "--format", "jsonl").findings()}
    command("extract", "brume.txt")
    assert command("verify").status == 1


@pytest.mark.usefixtures("wrong")
def test_a_second_finding_like_it_is_not_accepted_with_it(command: Command, edit: Callable[[str, str], None]) -> None:
    sentence = "Plus de 200 modèles de moteurs y ont été conçus, soit près de 30 % du total national, qui compte 500 modèles."
    edit(sentence, f"{sentence}\n\n{sentence}")
    command("extract", "brume.txt")
    ended = command(*WAIVE)
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "share-of-whole:2:1" in ended.err
    assert "share-of-whole:4:1" in ended.err
    assert command("waive", FILE, "share-of-whole:4", "--reason", "x").status == 0
    assert command("verify").status == 1


@pytest.mark.usefixtures("wrong")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("waive", FILE, "share-of-whole:1", "--reason", "x"), "share-of-whole:1"),
        (("waive", FILE, "drift-value", "--reason", "x"), f"claimcheck accept {FILE}"),
        (("waive", FILE, "share-of-whole", "--reason", " "), "--reason"),
        (("waive", FILE, "share-of-whole"), "reason"),
        (("waive", "brume.txt", "share-of-whole", "--reason", "x"), "extract"),
        (("waive", "claims/absent.json", "share-of-whole", "--reason", "x"), "absent.json"),
    ],
)
def test_refusals_change_nothing(command: Command, words: tuple[str, ...], said: str) -> None:
    before = Path(FILE).read_bytes()
    ended = command(*words)
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert said in ended.err
    assert Path(FILE).read_bytes() == before


@pytest.mark.usefixtures("wrong")
def test_a_waiver_goes_when_its_finding_is_gone(command: Command, edit: Callable[[str, str], None]) -> None:
    command("waive", FILE, "share-of-whole", "--reason", "vu")
    edit("1 250", "1 350")
    assert command("accept").status == 0
    assert "waivers" in json.loads(Path(FILE).read_text(encoding="utf-8"))
    edit(", qui compte 500 modèles", "")
    assert command("accept").status == 0
    assert "waivers" not in json.loads(Path(FILE).read_text(encoding="utf-8"))
