"""No test reads or fills the cache of whoever runs it."""

from __future__ import annotations

import pytest

from claimcheck.corpus import reading


@pytest.fixture(autouse=True)
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    reading._cache.cache_clear()
