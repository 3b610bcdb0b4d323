"""``review``, ``--require-reviewed`` and ``export``: what people found out about claims, kept as long as the claims stand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command, Ended

FILE = "claims/brume.json"
SOURCE = "https://example.org/registre"


@pytest.fixture
def stored(folder: Path, command: Command) -> list[dict[str, Any]]:
    """The claims of the folder's article."""
    assert command("extract", "brume.txt", "--date", "2025-12-20").status == 0
    claims: list[dict[str, Any]] = json.loads(Path(FILE).read_text(encoding="utf-8"))["claims"]
    return claims


def unreviewed(command: Command) -> dict[str, list[str]]:
    """Ids of claims by the rule that complains of their review."""
    found: dict[str, list[str]] = {}
    for finding in command("verify", "--require-reviewed", "--format", "jsonl").findings():
        found.setdefault(finding["rule"], []).extend(finding["claims"])
    return found


def test_only_reviewed_claims_pass(command: Command, stored: list[dict[str, Any]]) -> None:
    ids = [claim["id"] for claim in stored]
    assert command("verify").status == 0
    assert command("verify", "--require-reviewed").status == 1
    assert unreviewed(command) == {"not-reviewed": ids}
    assert command("review", FILE, ids[0], "--status", "confirmed", "--source", SOURCE, "--by", "A. M.").status == 0
    assert unreviewed(command) == {"not-reviewed": ids[1:]}
    assert command("review", FILE, "--all", "--status", "confirmed").status == 0
    assert command("verify", "--require-reviewed").status == 0


@pytest.mark.usefixtures("stored")
def test_a_review_falls_with_its_figure_and_stays_with_its_sentence(command: Command, edit: Callable[[str, str], None]) -> None:
    command("review", FILE, "--all", "--status", "confirmed")
    edit("1 250 salariés", "1.250 salariés")
    edit("La vallée de Brume occupe", "Le temps est beau.\n\nLa vallée de Brume occupe")
    assert not {"not-reviewed", "changed-since-review"} & set(unreviewed(command))
    edit("1.250 salariés", "1.350 salariés")
    found = unreviewed(command)
    assert {"drift-value", "changed-since-review"} <= set(found)
    assert len(found["changed-since-review"]) == 1
    assert command("accept").status == 0
    assert set(unreviewed(command)) == {"changed-since-review"}
    listed = command("review", FILE).out
    assert listed.count("changée depuis") == 1
    [claim] = found["changed-since-review"]
    assert command("review", FILE, claim, "--status", "refuted").status == 0
    assert unreviewed(command) == {}


def test_the_first_signs_of_an_id_are_enough(command: Command, stored: list[dict[str, Any]]) -> None:
    ended = command("review", FILE, stored[0]["id"][:8], "--status", "mixed", "--note", "à revoir", "--date", "2026-01-02")
    assert (ended.status, ended.err) == (0, "")
    [review] = json.loads(Path(FILE).read_text(encoding="utf-8"))["reviews"]
    assert (review["claim"], review["status"], review["note"]) == (stored[0]["id"], "mixed", "à revoir")
    assert review["date"] == "2026-01-02"


def refused(ended: Ended, *words: str) -> None:
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert all(word in ended.err for word in words)


@pytest.mark.usefixtures("stored")
def test_what_cannot_be_noted_is_refused(command: Command, edit: Callable[[str, str], None]) -> None:
    before = Path(FILE).read_bytes()
    refused(command("review", FILE, "--status", "confirmed"), "--all")
    refused(command("review", FILE, "c-zz", "--status", "confirmed"), "c-zz")
    refused(command("review", FILE, "c-", "--status", "confirmed"), "plusieurs")
    refused(command("review", FILE, "--all", "--status", "confirmed", "--source", "javascript:alert(1)"), "https://")
    refused(command("review", FILE, "--note", "vu"), "--status")
    edit("1 250", "1 350")
    refused(command("review", FILE, "--all", "--status", "confirmed"), "accept")
    assert Path(FILE).read_bytes() == before


def test_reviews_are_exported_for_fact_checkers(command: Command, stored: list[dict[str, Any]]) -> None:
    words = ("--source", SOURCE, "--note", "Registre de 2024.", "--by", "Ada Nil", "--date", "2026-01-02")
    command("review", FILE, stored[0]["id"], "--status", "refuted", *words)
    command("review", FILE, stored[1]["id"], "--status", "unproven")
    first, second = json.loads(command("export", "--format", "claimreview").out)
    assert (first["@context"], first["@type"], first["claimReviewed"]) == ("https://schema.org", "ClaimReview", stored[0]["text"])
    assert first["reviewRating"] == {
        "@type": "Rating", "alternateName": "Faux", "ratingValue": 1, "bestRating": 5, "worstRating": 1
    }
    assert (first["author"]["name"], first["datePublished"], first["citation"]) == ("Ada Nil", "2026-01-02", SOURCE)
    assert first["itemReviewed"]["appearance"]["datePublished"] == "2025-12-20"
    assert second["reviewRating"] == {"@type": "Rating", "alternateName": "Invérifiable"}
    assert None not in second.values()


def test_annotations_hang_on_the_words(command: Command, folder: Path, stored: list[dict[str, Any]]) -> None:
    command("review", FILE, stored[-1]["id"], "--status", "confirmed", "--note", "vu", "--source", SOURCE, "--date", "2026-01-02")
    [note] = json.loads(command("export", FILE, "--format", "web-annotation").out)
    assert (note["@context"], note["type"], note["created"]) == (
        "http://www.w3.org/ns/anno.jsonld", "Annotation", "2026-01-02T00:00:00Z"
    )
    assert [body["purpose"] for body in note["body"]] == ["tagging", "commenting", "linking"]
    text = (folder / "brume.txt").read_text(encoding="utf-8")
    by_words, by_place = note["target"]["selector"]
    assert text[by_place["start"] : by_place["end"]] == by_words["exact"] == stored[-1]["text"]
    assert by_words["prefix"] + by_words["exact"] + by_words["suffix"] in text


def test_a_review_of_other_words_is_not_exported(command: Command, stored: list[dict[str, Any]]) -> None:
    command("review", FILE, "--all", "--status", "confirmed")
    document = json.loads(Path(FILE).read_text(encoding="utf-8"))
    document["reviews"][0]["fingerprint"] = "0" * 32
    Path(FILE).write_text(json.dumps(document), encoding="utf-8")
    assert len(json.loads(command("export", "--format", "claimreview").out)) == len(stored) - 1
