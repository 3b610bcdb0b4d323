"""Claims kept by content: found again, never wrong, never in the way."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import claimcheck
from claimcheck.model.claimset import ClaimSet
from claimcheck.store import cache as module
from claimcheck.store.cache import Cache

TEXT = "Le port a reçu 320 navires mardi, soit 12 % de plus qu'en 2019."
WRITER = """
import sys
from pathlib import Path
import claimcheck
from claimcheck.store.cache import Cache
claims = claimcheck.extract("Le port a reçu 320 navires.")
for _ in range(200):
    Cache(Path(sys.argv[1])).keep(claims)
"""


@pytest.fixture(scope="module")
def claims() -> ClaimSet:
    return claimcheck.extract(TEXT, date="2025-03-12", title="Le port")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept")


def entry(cache: Cache) -> Path:
    [found] = (path for path in cache.folder.rglob("*") if path.is_file())
    return found


def test_what_is_kept_is_found_again(cache: Cache, claims: ClaimSet) -> None:
    assert cache.claims(claims.article) is None
    cache.keep(claims)
    found = cache.claims(replace(claims.article, id="another name"))
    assert found is not None
    assert found.article.id == "another name"
    assert replace(found, article=claims.article).to_dict() == claims.to_dict()


@pytest.mark.parametrize("change", [{"text": TEXT + " "}, {"title": None}, {"published": date(2025, 3, 13)}, {"published": None}])
def test_another_article_is_not(cache: Cache, claims: ClaimSet, change: dict[str, object]) -> None:
    cache.keep(claims)
    assert cache.claims(replace(claims.article, **change)) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("damage", [b"", b"no zlib", "cut", "flipped"])
def test_a_damaged_entry_is_as_good_as_none_and_written_anew(cache: Cache, claims: ClaimSet, damage: bytes | str) -> None:
    cache.keep(claims)
    path = entry(cache)
    whole = path.read_bytes()
    middle = len(whole) // 2
    flipped = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
    path.write_bytes(damage if isinstance(damage, bytes) else whole[:-5] if damage == "cut" else flipped)
    assert cache.claims(claims.article) is None
    cache.keep(claims)
    assert path.read_bytes() == whole


def test_nowhere_to_write_is_no_failure(tmp_path: Path, claims: ClaimSet) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = Cache(tmp_path / "file" / "cache")
    cache.keep(claims)
    assert cache.claims(claims.article) is None


def test_two_writers_leave_one_whole_entry(cache: Cache) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(cache.folder)]) for _ in range(2)]
    assert [writer.wait() for writer in writers] == [0, 0]
    article = claimcheck.extract("Le port a reçu 320 navires.").article
    assert cache.claims(article) is not None
    assert entry(cache).suffix != ".tmp"


def test_another_version_has_entries_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    now = module.opened().folder
    assert now.parent == tmp_path / "claimcheck"
    assert now == module.opened().folder
    monkeypatch.setattr(module, "_version", lambda: "another")
    assert module.opened().folder != now


def test_entries_unused_for_a_month_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for name in ("old", "recent"):
        (tmp_path / "claimcheck" / name).mkdir(parents=True)
    os.utime(tmp_path / "claimcheck" / "old", (0, 0))
    module.opened()
    assert not (tmp_path / "claimcheck" / "old").exists()
    assert (tmp_path / "claimcheck" / "recent").exists()
